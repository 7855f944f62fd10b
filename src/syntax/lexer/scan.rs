//! The shapes of tokens, each a small parser over the text.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_till, take_until, take_while, take_while1};
use nom::character::complete::{anychar, char, digit1, one_of, satisfy};
use nom::combinator::{map, not, opt, peek, recognize, rest, value, verify};
use nom::multi::many0_count;
use nom::sequence::{pair, preceded, terminated};
use nom::{IResult, Parser};

use super::super::token::{Kind, SIGNS};
use super::super::words::{ITEMS, begins_word, continues_word};
use crate::confusable::is_direction_mark;

/// A token, or what is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// As it should be.
    Whole(Kind),
    /// `"text` and the end of the line
    UnclosedText,
    /// `"""yaml` without an end
    UnclosedBlock,
    /// `“text”`
    WrongQuotes,
    /// `–`
    Dash,
    /// `§`
    Unknown,
}

impl Shape {
    /// What the parser takes it for.
    pub(super) fn kind(self) -> Kind {
        match self {
            Self::Whole(kind) => kind,
            Self::UnclosedText | Self::WrongQuotes => Kind::Text,
            Self::UnclosedBlock => Kind::Block,
            Self::Dash => Kind::Minus,
            Self::Unknown => Kind::Unknown,
        }
    }
}

/// What is left after white space and comments.
pub(super) fn gap(input: &str) -> &str {
    let blank = |character: char| character.is_whitespace() || is_direction_mark(character) || character == '\u{feff}';
    let mut rest = input.trim_start_matches(blank);
    while let Some(comment) = rest.strip_prefix('#') {
        let (_, line_end) = comment.split_at(comment.find('\n').unwrap_or(comment.len()));
        rest = line_end.trim_start_matches(blank);
    }
    rest
}

/// One token and what is left after it: what its first byte can begin is tried alone, for most of a policy is plain.
pub(super) fn token(input: &str) -> (Shape, &str) {
    let token = match input.as_bytes().first() {
        Some(b'a'..=b'z' | b'A'..=b'Z') => word(input),
        Some(b'0'..=b'9') => alt((date, version, number)).parse(input),
        Some(b'"') => alt((block, text)).parse(input),
        Some(b'(' | b')' | b'{' | b'}' | b',' | b'.' | b':' | b'<' | b'=' | b'>') => sign(input),
        _ => alt((word, other_quotes, dash, sign, unknown)).parse(input),
    };
    token.map_or((Shape::Whole(Kind::End), input), |(rest, shape)| (shape, rest))
}

fn word(input: &str) -> IResult<&str, Shape> {
    value(Shape::Whole(Kind::Word), pair(satisfy(begins_word), take_while(continues_word))).parse(input)
}

/// `2025-07-10`, and what people write for it.
fn date(input: &str) -> IResult<&str, Shape> {
    let part = |input| preceded(char('-'), digit1).parse(input);
    let (rest, (year, month, day)) = (digit1, part, part).parse(input)?;
    match (str::len(year), str::len(month), str::len(day)) {
        (4, 2, 2) => Ok((rest, Shape::Whole(Kind::Date))),
        (4, ..) | (.., 4) => Ok((rest, Shape::Whole(Kind::OddDate))),
        _ => number(input),
    }
}

/// `1.0.2`
fn version(input: &str) -> IResult<&str, Shape> {
    value(Shape::Whole(Kind::Version), (digit1, decimals, decimals, many0_count(decimals))).parse(input)
}

/// `500 000.5`
fn number(input: &str) -> IResult<&str, Shape> {
    let whole = alt((recognize((verify(digit1, |digits: &str| digits.len() <= 3), many0_count(thousand))), digit1));
    value(Shape::Whole(Kind::Number), (whole, opt(decimals))).parse(input)
}

/// Three digits set apart by one space, which may be of the kind that no line is broken at.
fn thousand(input: &str) -> IResult<&str, &str> {
    let digits = verify(digit1, |digits: &str| digits.len() == 3);
    preceded(one_of(" \u{a0}\u{202f}"), digits).parse(input)
}

fn decimals(input: &str) -> IResult<&str, &str> {
    preceded(char('.'), digit1).parse(input)
}

/// `"""yaml … """`
fn block(input: &str) -> IResult<&str, Shape> {
    let quotes = || tag("\"\"\"");
    let (inside, _) = quotes()(input)?;
    let (rest, text) = alt((take_until("\"\"\""), rest)).parse(inside)?;
    // Quotes with a word after them open the next block, so this one has no end.
    let end: IResult<&str, &str> = terminated(quotes(), not(satisfy(begins_word))).parse(rest);
    Ok(match end {
        Ok((rest, _)) => (rest, Shape::Whole(Kind::Block)),
        Err(_) => (inside.split_at(probable_end(text)).1, Shape::UnclosedBlock),
    })
}

/// Where a block without an end was probably meant to end: before the first line that can only be outside of it.
fn probable_end(text: &str) -> usize {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let word = line.split(|character: char| !continues_word(character)).next();
        if at > 0 && (line.starts_with('}') || word.is_some_and(|word| ITEMS.contains(&word))) {
            break;
        }
        at += line.len();
    }
    at
}

/// `"text"` on one line.
fn text(input: &str) -> IResult<&str, Shape> {
    match closing_quote(input).and_then(|end| input.split_at_checked(end + 1)) {
        Some((_, rest)) => Ok((rest, Shape::Whole(Kind::Text))),
        None => value(Shape::UnclosedText, preceded(char('"'), rest_of_line)).parse(input),
    }
}

/// Where the quote stands that closes the one at the beginning.
fn closing_quote(input: &str) -> Option<usize> {
    let mut bytes = input.bytes().enumerate().skip(1);
    while let Some((at, byte)) = bytes.next() {
        match byte {
            b'"' => return Some(at),
            b'\r' | b'\n' => return None,
            // Any sign but the end of the line can be escaped.
            b'\\' if matches!(bytes.next(), None | Some((_, b'\r' | b'\n'))) => return None,
            _ => {}
        }
    }
    None
}

/// The rest of the line, but for braces at its end, which belong to what is around the text.
fn rest_of_line(input: &str) -> IResult<&str, &str> {
    let line = input.lines().next().unwrap_or("").trim_end();
    let text = line.trim_end_matches([' ', '\t', '{', '}']);
    let (text, rest) = input.split_at(text.len());
    Ok((rest, text))
}

/// `“text”` and `'text'`
fn other_quotes(input: &str) -> IResult<&str, Shape> {
    let quoted = |quotes: &'static str| {
        let inside = take_till(move |character| quotes.contains(character) || character == '\n');
        recognize((one_of(quotes), inside, one_of(quotes)))
    };
    value(Shape::WrongQuotes, alt((quoted("“”„‟«»″"), quoted("‘’‚‛'`′")))).parse(input)
}

fn dash(input: &str) -> IResult<&str, Shape> {
    value(Shape::Dash, one_of("‐‑‒–—―−")).parse(input)
}

fn sign(input: &str) -> IResult<&str, Shape> {
    let sign = SIGNS.iter().find_map(|(sign, kind)| input.strip_prefix(sign).map(|rest| (rest, Shape::Whole(*kind))));
    sign.ok_or_else(|| nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Tag)))
}

fn unknown(input: &str) -> IResult<&str, Shape> {
    let (_, character) = peek(anychar).parse(input)?;
    map(take_while1(move |other| other == character), |_| Shape::Unknown).parse(input)
}
