//! What can be wrong with a YAML file, in our words.

use granit_parser::{ErrorKind, ScanError, Tag};

use super::flow::{Mark, marks};
use super::kind::{is_bad_escape, is_indentation, is_separator, is_tab, is_unclosed_quote, words};
use super::line::Line;
use super::{Key, Open, Reader, Shape};
use crate::diagnostic::{Code, Complaint, Diagnostic, Phrase, Text};
use crate::organisation::bracket::{is_too_many, too_many};
use crate::organisation::{NESTING_LIMIT, NodeId, NodeKind};
use crate::source::Span;

impl Reader<'_> {
    /// A syntax error, at the smallest place that explains it.
    pub(super) fn syntax_error(&mut self, error: &ScanError) {
        let at = self.address(error.marker());
        if is_indentation(error.kind()) {
            self.doubt_last();
        }
        let found = match error.kind() {
            ErrorKind::RecursionLimitExceeded => self.too_deep(at),
            kind if is_unclosed_quote(kind) => self.unclosed_quote(at),
            ErrorKind::UnclosedFlowCollection { open } => self.unclosed_bracket(*open, at),
            ErrorKind::MismatchedFlowCollectionEnd { open, close } => self.wrong_bracket(*open, *close, at),
            ErrorKind::MappingValueNotAllowed => self.colon_in_value(at),
            ErrorKind::UnexpectedCharacter { character } if character.is_control() => {
                let code = u32::from(*character);
                let message = Text::new(Phrase::JsonControl).with("code", format!("U+{code:04X}"));
                let help = Text::new(Phrase::WriteHelp).with("text", format!("\\u{code:04x}"));
                // The parser names the beginning of the value.
                let before = self.rest(at).find(*character).and_then(|length| u32::try_from(length).ok());
                malformed(message, self.character(at + before.unwrap_or(0))).help(help)
            }
            ErrorKind::UnexpectedCharacter { character } => {
                let message = Text::new(Phrase::YamlReserved).with("character", character.to_string());
                malformed(message, self.character(at)).help(Phrase::YamlQuoteHelp.into())
            }
            ErrorKind::InvalidTrailingSingleQuotedScalar => self.text_after_quote("''", at),
            ErrorKind::InvalidTrailingDoubleQuotedScalar => self.text_after_quote("\\\"", at),
            kind if is_bad_escape(kind) => self.bad_escape(at),
            kind if is_tab(kind) => tab(self.first_tab(at)),
            ErrorKind::SimpleKeyExpected | ErrorKind::InvalidSimpleKey | ErrorKind::MappingKeyNotAllowed => {
                self.no_colon(self.word(at))
            }
            kind if is_separator(kind) && self.rest(at).starts_with(':') => {
                self.spoil_last(at);
                self.colon(at)
            }
            kind if is_indentation(kind) && !self.begins_line(at) => self.more_on_line(at),
            ErrorKind::InvalidMappingValueWhitespace | ErrorKind::FlowMappingValueAdjacentCollection => {
                self.colon(at + self.word_before_colon(at))
            }
            ErrorKind::BlockSequenceEntryNotAllowed | ErrorKind::BlockEntryInFlowCollection if self.lone_dash(at) => {
                malformed(Phrase::YamlDash.into(), self.character(at)).help(Phrase::YamlLoneDashHelp.into())
            }
            kind => self.plain_error(kind, at),
        };
        self.errors.push(found);
    }

    /// The errors that need no more than a place, a phrase and a help.
    fn plain_error(&self, kind: &ErrorKind, at: u32) -> Diagnostic {
        let (message, help) = words(kind);
        let error = malformed(message.into(), self.character(at));
        error.help(help.into())
    }

    fn too_deep(&self, at: u32) -> Diagnostic {
        let message = Text::new(Phrase::TooDeep).with("limit", NESTING_LIMIT);
        Diagnostic::error(Code::TooDeep, message, self.character(at)).help(Phrase::TooDeepInside.into())
    }

    pub(super) fn unclosed_quote(&self, at: u32) -> Diagnostic {
        let quote = self.last_quote(at).filter(|(_, closed)| !closed).map_or(at, |(quote, _)| quote);
        let place = self.character(quote);
        let help = Text::new(Phrase::YamlUnclosedQuoteHelp).with("quote", self.file.slice(place));
        malformed(Phrase::YamlUnclosedQuote.into(), place).help(help)
    }

    pub(super) fn unclosed_bracket(&self, open: char, at: u32) -> Diagnostic {
        let help = Text::new(Phrase::CloseHelp).with("close", closing(open));
        malformed(Text::new(Phrase::Unclosed).with("open", open.to_string()), self.character(at)).help(help)
    }

    /// The parser names the opening bracket; the closing one is the place to change.
    fn wrong_bracket(&self, open: char, close: char, at: u32) -> Diagnostic {
        let mut marks = marks(self.file.text(), self.offset(at) + 1, true);
        let wrong = marks.find(|(_, mark)| *mark == Mark::Close(close)).map_or(at, |(wrong, _)| self.at(wrong));
        if is_too_many(self.file.text(), self.offset(wrong)) {
            return too_many(self.character(wrong));
        }
        let message = Text::new(Phrase::WrongClose).with("open", open.to_string()).with("close", close.to_string());
        malformed(message, self.character(wrong))
            .also(self.character(at), Phrase::OpenedHere.into())
            .help(Text::new(Phrase::CloseHelp).with("close", closing(open)))
    }

    /// `a: b: c`; over several lines it is a key without colon, or one that is indented too far.
    ///
    /// What was taken as a value before the colon is none.
    fn colon_in_value(&mut self, at: u32) -> Diagnostic {
        let last = self.spoil_last(at);
        let Some(lines) = last.map(|span| self.file.slice(span)).filter(|text| text.contains('\n')) else {
            return self.colon(at);
        };
        let last = last.unwrap_or_default();
        let key = lines.rsplit('\n').next().unwrap_or("").trim_start();
        let place = Span::new(last.end - u32::try_from(key.len()).unwrap_or(0), last.end);
        if self.begins_line(last.start) {
            let first = lines.lines().next().unwrap_or("").trim_end();
            return self.no_colon(Span::new(last.start, last.start + u32::try_from(first.len()).unwrap_or(0)));
        }
        malformed(Phrase::YamlIndent.into(), place).help(Phrase::YamlIndentHelp.into())
    }

    /// A line that has no key, or whose key is not set apart from its value: `name:Vik`.
    fn no_colon(&self, place: Span) -> Diagnostic {
        match self.file.slice(place).split_once(':') {
            Some((key, value)) if !key.contains(char::is_whitespace) && !value.starts_with(char::is_whitespace) => {
                let colon = place.start + u32::try_from(key.len()).unwrap_or(0);
                malformed(Phrase::YamlNoSpace.into(), self.character(colon)).help(Phrase::YamlNoSpaceHelp.into())
            }
            _ => malformed(Phrase::YamlNoColon.into(), place).help(Phrase::YamlNoColonHelp.into()),
        }
    }

    /// Whether nothing stands before an address on its line but what indents, and dashes of lists.
    fn begins_line(&self, at: u32) -> bool {
        let before = self.file.text().get(..self.offset(at)).unwrap_or("");
        before.rsplit('\n').next().unwrap_or("").trim_matches([' ', '\t', '-']).is_empty()
    }

    /// The word at an address.
    fn word(&self, at: u32) -> Span {
        let word = self.rest(at).split(char::is_whitespace).next().unwrap_or("");
        Span::new(at, at + u32::try_from(word.len()).unwrap_or(0))
    }

    /// A word that stands where a key is due.
    pub(super) fn bare_word(&mut self, place: Span) {
        let error = self.no_colon(place);
        self.errors.push(error);
    }

    /// A line in a column in which nothing goes on, or in which a list does.
    pub(super) fn misplaced(&mut self, line: &Line, list: bool) {
        let (message, help) = match list {
            true => (Phrase::YamlNoDash, Phrase::YamlNoDashHelp),
            false => (Phrase::YamlIndent, Phrase::YamlIndentHelp),
        };
        let place = self.character(self.at(line.start + line.column));
        self.errors.push(malformed(message.into(), place).help(help.into()));
    }

    /// A tab that indents at an address.
    pub(super) fn tab_at(&mut self, at: u32) {
        self.errors.push(tab(self.character(at)));
    }

    /// A comma that is missing before a line; what was read before the colon at an address is no value.
    pub(super) fn comma_at(&mut self, place: Span, colon: u32) {
        self.spoil_last(colon);
        let error = malformed(Phrase::JsonMissingComma.into(), place);
        self.errors.push(error.help(Phrase::JsonMissingCommaHelp.into()));
    }

    /// A key that a tab indents, which the parser takes for a part of the key.
    pub(super) fn tab_in_key(&mut self, place: Span) {
        self.errors.push(tab(self.character(place.start)));
    }

    /// The line that fits nowhere may have been meant for any of the blocks that ended before it.
    pub(super) fn doubt_last(&mut self) {
        let mut last = self.last_value();
        let mut outermost = true;
        while let Some(id) = last {
            let node = self.tree.node(id);
            // What stands in brackets inside of it is closed.
            let block = outermost || !self.file.slice(node.span).starts_with(['[', '{']);
            outermost = false;
            last = match node.kind {
                NodeKind::Map(children) if block => self.tree.entries(children).last().map(|entry| entry.value),
                NodeKind::List(children) if block => self.tree.items(children).last().copied(),
                NodeKind::Null => None,
                _ => return,
            };
            self.tree.mark_incomplete(id);
        }
    }

    /// Takes back the scalar that ends at this address, because it turned out to be no value.
    fn spoil_last(&mut self, at: u32) -> Option<Span> {
        let span = self.tree.node(self.last_value()?).span;
        (span.end == at).then(|| self.take_last())?;
        Some(span)
    }

    /// The last value that is complete of the innermost container, or of the document.
    pub(super) fn last_value(&self) -> Option<NodeId> {
        match self.open.last() {
            None => self.roots.get(self.roots_before..)?.last().copied(),
            Some(Open { shape: Shape::List, first, .. }) => self.items.get(*first..)?.last().copied(),
            Some(Open { shape: Shape::Map { key: Key::Awaited, .. }, first, .. }) => {
                self.entries.get(*first..)?.last().map(|entry| entry.value)
            }
            Some(_) => None,
        }
    }

    /// Takes the last value back; its key has none again.
    pub(super) fn take_last(&mut self) {
        match self.open.last_mut() {
            None => drop(self.roots.pop()),
            Some(Open { shape: Shape::List, .. }) => drop(self.items.pop()),
            Some(Open { shape: Shape::Map { key, .. }, .. }) => {
                *key = self.entries.pop().map_or(Key::Awaited, |entry| Key::Plain(entry.key_span, entry.key));
            }
        }
    }

    fn text_after_quote(&self, quote: &str, at: u32) -> Diagnostic {
        // In brackets hardly anybody lets a text in quotes reach over several lines: a later quote has closed it.
        let flow = self.open.iter().any(|open| open.flow);
        let begun = self.last_quote(at).filter(|(begun, closed)| {
            let lines = self.file.slice(Span::new(*begun, at)).split('\n').skip(1);
            let mut lines = lines.map(|line| Line::all(line, 0).any(|line| line.begins()));
            *closed && (if flow { lines.next().is_some() } else { lines.any(|begins| begins) })
        });
        if let Some((begun, _)) = begun {
            let place = self.character(begun);
            let help = Text::new(Phrase::YamlUnclosedQuoteHelp).with("quote", self.file.slice(place));
            return malformed(Phrase::YamlUnclosedQuote.into(), place).help(help);
        }
        let help = Text::new(Phrase::YamlTextAfterQuoteHelp).with("quote", quote);
        malformed(Phrase::YamlTextAfterQuote.into(), self.character(at)).help(help)
    }

    /// The parser names the beginning of the text; the escape is looked for from there.
    fn bad_escape(&self, at: u32) -> Diagnostic {
        let rest = self.rest(at);
        let mut escapes = rest.char_indices();
        let mut place = self.character(at);
        while let Some((start, character)) = escapes.next() {
            let Some((_, escaped)) = (character == '\\').then(|| escapes.next()).flatten() else { continue };
            let digits = match escaped {
                'x' => 2,
                'u' => 4,
                'U' => 8,
                _ if "0abtnvfre \"/\\N_LP\t\r\n".contains(escaped) => continue,
                _ => 0,
            };
            let code = rest.get(start + 2..).unwrap_or("").chars().take(digits).collect::<String>();
            let number = u32::from_str_radix(&code, 16).ok().filter(|_| code.len() == digits);
            if digits == 0 || number.and_then(char::from_u32).is_none() {
                let length = 1 + escaped.len_utf8() + if number.is_some() { digits } else { 0 };
                let from = at + u32::try_from(start).unwrap_or(0);
                place = Span::new(from, from + u32::try_from(length).unwrap_or(0));
                break;
            }
        }
        let message = Text::new(Phrase::BadEscape).with("escape", self.file.slice(place));
        malformed(message, place).help(Phrase::BackslashHelp.into())
    }

    /// The quote with which the last text in quotes before this address begins, and whether that is closed.
    fn last_quote(&self, at: u32) -> Option<(u32, bool)> {
        let text = self.file.slice(Span::new(self.end.min(at), at));
        let (mut last, mut open) = (None, None);
        let mut before = ' ';
        let mut characters = text.char_indices();
        while let Some((offset, character)) = characters.next() {
            match (open, character) {
                (None, '#') if before.is_whitespace() => {
                    characters.by_ref().find(|(_, character)| *character == '\n');
                }
                // Elsewhere it is an apostrophe.
                (None, '"' | '\'') if before.is_whitespace() || "[{,:".contains(before) => {
                    (last, open) = (Some(offset), Some(character));
                }
                (Some('"'), '\\') => drop(characters.next()),
                (Some(quote), character) if quote == character => open = None,
                _ => {}
            }
            before = character;
        }
        last.map(|offset| (self.end.min(at) + u32::try_from(offset).unwrap_or(0), open.is_none()))
    }

    /// The first tab that indents, from the line of this address on.
    fn first_tab(&self, at: u32) -> Span {
        let before = self.file.text().get(..self.offset(at)).unwrap_or("");
        let mut start = before.rfind('\n').map_or(0, |line| line + 1);
        for line in self.file.text().get(start..).unwrap_or("").split_inclusive('\n').take(3) {
            let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
            if let Some(tab) = line.get(..indent).and_then(|indent| indent.find('\t')) {
                return self.character(self.at(start + tab));
            }
            start += line.len();
        }
        self.character(at)
    }

    pub(super) fn unknown_anchor(&mut self, name: &str, place: Span) {
        let message = Text::new(Phrase::UnknownAnchor).with("name", name);
        let error = Diagnostic::error(Code::UnknownAnchor, message, place);
        self.errors.push(error.help(Phrase::UnknownAnchorHelp.into()));
    }

    pub(super) fn alias_in_itself(&mut self, place: Span) {
        let error = Diagnostic::error(Code::UnknownAnchor, Phrase::AliasInItself.into(), place);
        self.errors.push(error.help(Phrase::AliasInItselfHelp.into()));
    }

    pub(super) fn unknown_tag(&mut self, tag: Option<&Tag>, span: &granit_parser::Span) {
        let place = span.tag_span().map_or_else(|| self.span(span).head(), |tag| self.span(&tag));
        let name = tag.map(Tag::original).unwrap_or_default();
        let message = Text::new(Phrase::YamlUnknownTag).with("tag", name);
        let error = Diagnostic::error(Code::UnsupportedYaml, message, place);
        self.errors.push(error.help(Phrase::YamlUnknownTagHelp.into()));
    }

    pub(super) fn complex_key(&mut self, place: Span) {
        let error = Diagnostic::error(Code::UnsupportedYaml, Phrase::YamlComplexKey.into(), place);
        self.errors.push(error.help(Phrase::YamlComplexKeyHelp.into()));
    }
}

pub(super) fn malformed(message: Text, place: Span) -> Complaint {
    Diagnostic::error(Code::Malformed, message, place)
}

fn tab(place: Span) -> Diagnostic {
    malformed(Phrase::YamlTab.into(), place).help(Phrase::YamlTabHelp.into())
}

fn closing(open: char) -> &'static str {
    if open == '{' { "}" } else { "]" }
}
