//! The terminals, as the end of the grammar describes them.

use std::ops::Range;

use regex::Regex;

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Look {
    Word,
    Number,
    Version,
    Date,
    Text,
    Block,
    Sign,
    /// What no terminal looks like.
    Wrong,
}

#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) look: Look,
    pub(crate) place: Range<usize>,
}

/// The words that the grammar lists at its end.
pub(crate) const RESERVED: &[&str] = &[
    "and", "at", "both", "by", "count", "distinct", "either", "else", "every", "exactly", "false", "history", "if",
    "in", "inside", "is", "latest", "longest", "matches", "max", "min", "no", "not", "null", "on", "or", "share",
    "some", "sum", "then", "today", "true", "where", "without", "yes",
];
/// What no field is called.
pub(crate) const NO_FIELD: &[&str] = &["as", "container", "dated", "default", "else", "in", "inverse", "private"];
/// What no rule has as its code.
pub(crate) const NO_CODE: &[&str] = &["before", "expect", "given", "no", "with"];

/// Reads tokens and says which terminals they are.
pub(crate) struct Terminals {
    looks: Vec<(Look, Regex)>,
    gap: Regex,
    code: Regex,
    subject: Regex,
}

impl Terminals {
    pub(crate) fn new() -> Self {
        let regex = |pattern: &str| Regex::new(&format!("^(?:{pattern})")).unwrap();
        let word = r"[\p{Alphabetic}_][\p{Alphabetic}\p{M}\p{N}_]*";
        let group = r"[\p{Alphabetic}\p{M}\p{N}_]+";
        let looks = vec![
            (Look::Word, regex(word)),
            (Look::Date, regex(r"\d{4}-\d\d-\d\d(?:\D|$)")),
            (Look::Wrong, regex(r"\d{4}-\d+-\d+|\d+-\d+-\d{4}(?:\D|$)")),
            (Look::Version, regex(r"\d+(?:\.\d+){2,}")),
            (Look::Number, regex(r"(?:\d{1,3}(?: \d{3}\b)+|\d+)(?:\.\d+)?")),
            (Look::Block, regex(r#"(?s)"""[a-z].*?""""#)),
            (Look::Wrong, regex(r#"""""#)),
            (Look::Text, regex(r#""(?:[^"\\\r\n]|\\["\\nt])*""#)),
            (Look::Sign, regex(r"\.\.|!=|<=|>=|->|[(){},.:=<>+\-*/%?]")),
            (Look::Wrong, regex(r"(?s).")),
        ];
        Self {
            looks,
            gap: regex(r"(?:\s|#[^\n]*)*"),
            code: regex(&format!("{word}(?:[-.]{group})*")),
            subject: regex(&format!("{group}(?:[-./]{group})*")),
        }
    }

    pub(crate) fn tokens(&self, text: &str) -> Vec<Token> {
        let (mut tokens, mut at) = (Vec::new(), 0);
        loop {
            at += self.gap.find(&text[at..]).unwrap().end();
            if at == text.len() {
                return tokens;
            }
            let (look, length) = self.look(&text[at..]);
            tokens.push(Token { look, place: at..at + length });
            at += length;
        }
    }

    fn look(&self, rest: &str) -> (Look, usize) {
        let (look, found) = self.looks.iter().find_map(|(look, regex)| Some((*look, regex.find(rest)?))).unwrap();
        let length = match look {
            Look::Date => 10,
            Look::Number => number(rest),
            // A word directly behind the quotes opens another block.
            Look::Block if rest[found.end()..].starts_with(char::is_alphabetic) => return (Look::Wrong, 3),
            _ => found.end(),
        };
        (look, length)
    }

    /// How many tokens a terminal takes here; nothing where it does not stand here.
    pub(crate) fn takes(&self, terminal: &str, text: &str, tokens: &[Token], at: usize) -> Option<usize> {
        let token = &tokens[at];
        let here = &text[token.place.clone()];
        let word = token.look == Look::Word;
        let one = match terminal {
            "CODE" => {
                let code = self.joined(&self.code, text, tokens, at);
                return code.filter(|length| *length > 1 || !NO_CODE.contains(&here));
            }
            "SUBJECT" if token.look != Look::Text => return self.joined(&self.subject, text, tokens, at),
            "SUBJECT" | "STRING" => token.look == Look::Text,
            "WORD" => word,
            "NAME" => word && !RESERVED.contains(&here),
            "FIELD" => word && !NO_FIELD.contains(&here),
            "PLAIN" => word && !RESERVED.contains(&here) && !NO_FIELD.contains(&here),
            "LANG" => {
                matches!(here, "nn" | "nb" | "en") && tokens.get(at + 1).is_some_and(|next| next.look == Look::Text)
            }
            "BLOCK" => token.look == Look::Block,
            "NUMBER" => token.look == Look::Number,
            "CURRENCY" => here.len() == 3 && here.bytes().all(|letter| letter.is_ascii_uppercase()),
            "DATE" => token.look == Look::Date,
            "VERSION" => token.look == Look::Version || token.look == Look::Number && !here.contains(' '),
            _ => panic!("the terminal {terminal} is not described"),
        };
        one.then_some(1)
    }

    fn joined(&self, regex: &Regex, text: &str, tokens: &[Token], at: usize) -> Option<usize> {
        let start = tokens[at].place.start;
        let end = start + regex.find(&text[start..])?.end();
        let last = tokens[at..].iter().position(|token| token.place.end == end)?;
        Some(last + 1)
    }
}

/// The length of a number: a group of thousands counts only where it has three digits.
fn number(rest: &str) -> usize {
    let digits = |at: usize| rest[at..].bytes().take_while(u8::is_ascii_digit).count();
    let mut end = digits(0);
    while digits(0) <= 3 && rest[end..].starts_with(' ') && digits(end + 1) == 3 {
        end += 4;
    }
    if rest[end..].starts_with('.') && digits(end + 1) > 0 { end + 1 + digits(end + 1) } else { end }
}
