//! Patterns, and what is wrong with one in our words.

use regex_syntax::ast::ErrorKind;

use crate::diagnostic::{Arg, Code, Complaint, Diagnostic, Phrase, Text};
use crate::policy::check::Checker;
use crate::policy::check::number;
use crate::source::Span;
use crate::syntax::tree;

/// How large a compiled pattern may become: enough for any sensible one, and too little to slow a run.
const SIZE: usize = 1 << 20;

impl Checker<'_> {
    /// The number of a pattern; it must match a whole text.
    pub(super) fn pattern(&mut self, pattern: &tree::Str) -> Option<u16> {
        if let Some(known) = self.patterns.get(&pattern.text) {
            return Some(*known);
        }
        // Alone first, so that a parenthesis too many is not closed by the anchors.
        let alone = regex::RegexBuilder::new(&pattern.text).size_limit(SIZE).build();
        let whole = format!("^(?:{})$", pattern.text);
        let built = alone.and_then(|_| regex::RegexBuilder::new(&whole).size_limit(SIZE).build());
        match built {
            Ok(regex) => {
                let at = number(self.policy.patterns.len());
                self.policy.patterns.push(regex);
                self.patterns.insert(pattern.text.clone(), at);
                Some(at)
            }
            Err(regex::Error::CompiledTooBig(_)) => {
                let error = Diagnostic::error(Code::BadPattern, Phrase::PatternTooLarge.into(), pattern.span);
                self.error(error.help(Phrase::PatternTooLargeHelp.into()));
                None
            }
            Err(_) => {
                let (place, why) = self.fault(pattern);
                let error = Diagnostic::error(Code::BadPattern, Phrase::BadPattern.into(), place);
                self.error(why.into_iter().fold(error, Complaint::label).help(Phrase::BadPatternHelp.into()));
                None
            }
        }
    }

    /// What is wrong with a pattern, and where: the smallest place in it, or all of it.
    fn fault(&self, pattern: &tree::Str) -> (Span, Option<Text>) {
        let place = |span: &regex_syntax::ast::Span| {
            let (start, end) = (span.start.offset, span.end.offset);
            // What is missing is shown at the sign before which it should be.
            let next = pattern.text.get(end..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            let end = if start == end { end + next } else { end };
            let place = Span::new(self.address(pattern, start), self.address(pattern, end));
            (place, self.sources.text(place))
        };
        match regex_syntax::parse(&pattern.text) {
            Err(regex_syntax::Error::Parse(error)) => {
                let (place, found) = place(error.span());
                (place, Some(why(error.kind(), found)))
            }
            Err(regex_syntax::Error::Translate(error)) => {
                let (place, found) = place(error.span());
                let class = found.trim_start_matches('\\').starts_with(['p', 'P']);
                let no_class = Text::new(Phrase::PatternNoSuchClass).with("found", found);
                (place, Some(if class { no_class } else { Phrase::PatternNoText.into() }))
            }
            _ => (pattern.span, None),
        }
    }

    /// Where a byte of a text stands in the policy, in which some are written as two.
    fn address(&self, text: &tree::Str, offset: usize) -> u32 {
        let written = self.sources.text(text.span);
        let (mut at, mut told) = (1, 0);
        let mut signs = written.chars().skip(1);
        while told < offset
            && let Some(sign) = signs.next()
        {
            at += sign.len_utf8();
            let meant = if sign == '\\' { signs.next().inspect(|next| at += next.len_utf8()) } else { Some(sign) };
            told += meant.map_or(0, char::len_utf8);
        }
        text.span.start + u32::try_from(at).unwrap_or(0)
    }
}

/// A fault of the parser of regular expressions.
fn why(kind: &ErrorKind, found: &str) -> Text {
    use ErrorKind as Kind;
    let about = |phrase, name, arg: &str| Text::new(phrase).with(name, Arg::from(arg));
    match kind {
        Kind::ClassUnclosed => about(Phrase::Unclosed, "open", "["),
        Kind::GroupUnclosed => about(Phrase::Unclosed, "open", "("),
        Kind::RepetitionCountUnclosed => about(Phrase::Unclosed, "open", "{"),
        Kind::GroupUnopened => Phrase::StrayBracket.into(),
        Kind::ClassRangeInvalid => Phrase::PatternRangeBackwards.into(),
        Kind::ClassRangeLiteral | Kind::ClassEscapeInvalid => Phrase::PatternRange.into(),
        Kind::RepetitionMissing => Phrase::PatternNothingToRepeat.into(),
        Kind::RepetitionCountInvalid
        | Kind::RepetitionCountDecimalEmpty
        | Kind::DecimalEmpty
        | Kind::DecimalInvalid => about(Phrase::PatternCount, "form", "{3,5}"),
        Kind::EscapeUnexpectedEof => Phrase::PatternEndsInEscape.into(),
        Kind::EscapeHexEmpty | Kind::EscapeHexInvalid | Kind::EscapeHexInvalidDigit => {
            about(Phrase::PatternCharacter, "form", "\\\\x{e5}")
        }
        Kind::UnicodeClassInvalid => about(Phrase::PatternNoSuchClass, "found", found),
        Kind::UnsupportedBackreference => Phrase::PatternBackreference.into(),
        Kind::UnsupportedLookAround => Phrase::PatternLookAround.into(),
        Kind::GroupNameDuplicate { .. } => about(Phrase::NameTwice, "name", found),
        Kind::GroupNameEmpty | Kind::GroupNameInvalid | Kind::GroupNameUnexpectedEof => Phrase::PatternGroupName.into(),
        Kind::NestLimitExceeded(_) | Kind::CaptureLimitExceeded => Phrase::PatternTooLarge.into(),
        _ => about(Phrase::PatternNoMeaning, "found", found),
    }
}
