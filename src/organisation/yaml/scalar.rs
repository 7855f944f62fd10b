use granit_parser::{ScalarStyle, Tag};

use super::{Key, Reader};
use crate::organisation::{NodeId, NodeKind, ScalarText};
use crate::source::Span;

/// What a tag makes of a scalar.
enum Meaning {
    /// As it is written: plain text can be any kind of value.
    AsWritten,
    /// Text whatever it looks like: `!!str 3`.
    Text,
    /// A value of some kind although it stands in quotes: `!!int "3"`.
    Value,
    /// Nothing: `!!null x`.
    Null,
    /// A tag without meaning here.
    Unknown,
}

impl Reader<'_> {
    pub(super) fn scalar(
        &mut self,
        text: &str,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<&Tag>,
        span: &granit_parser::Span,
    ) {
        let raw = self.span(span);
        let key = self.awaits_key();
        // The parser writes `~` for what is not written at all.
        let absent = raw.is_empty() && style == ScalarStyle::Plain;
        let text = if absent { "" } else { text };
        let place = if absent { self.place_of_nothing(raw, key) } else { self.trimmed(raw, style) };
        self.end = self.end.max(place.end);
        if absent && anchor == 0 && tag.is_none() && self.open.is_empty() {
            return;
        }
        let meaning = meaning(tag);
        if matches!(meaning, Meaning::Unknown) {
            self.unknown_tag(tag, span);
        }
        let kept = self.keep(text, style, raw);
        let id = self.node(text, kept, style, &meaning, place);
        if key {
            if anchor != 0 {
                self.anchors.insert(anchor, Some(id));
            }
            let tab = self.file.slice(place).starts_with('\t');
            if tab {
                self.tab_in_key(place);
            }
            let merge = text == "<<" && style == ScalarStyle::Plain && matches!(meaning, Meaning::AsWritten);
            return self.key(match meaning {
                Meaning::Unknown => Key::Refused,
                _ if tab => Key::Refused,
                _ if merge => Key::Merge(place),
                _ => Key::Plain(place, kept),
            });
        }
        self.complete(id, anchor);
    }

    fn node(&mut self, text: &str, kept: ScalarText, style: ScalarStyle, meaning: &Meaning, place: Span) -> NodeId {
        let plain = style == ScalarStyle::Plain;
        let null = match meaning {
            Meaning::AsWritten => plain && matches!(text, "" | "~" | "null" | "Null" | "NULL"),
            Meaning::Null | Meaning::Unknown => true,
            Meaning::Text | Meaning::Value => false,
        };
        if null {
            let id = self.tree.null(place);
            if matches!(meaning, Meaning::Unknown) {
                self.tree.mark_incomplete(id);
            }
            return id;
        }
        let quoted = match meaning {
            Meaning::Text => true,
            Meaning::Value => false,
            _ => !plain,
        };
        if quoted { self.tree.quoted(place, kept, self.file) } else { self.tree.scalar(place, kept, false) }
    }

    /// The text as a place in the source, or decoded if it does not stand there as it is.
    fn keep(&mut self, text: &str, style: ScalarStyle, raw: Span) -> ScalarText {
        let quotes = u32::from(matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted));
        let inner = Span::new(raw.start + quotes, (raw.end.saturating_sub(quotes)).max(raw.start + quotes));
        if self.file.slice(inner) == text { ScalarText::source(inner) } else { self.tree.decode(text) }
    }

    /// Just after the colon of its key, where the value would be written.
    fn place_of_nothing(&self, raw: Span, key: bool) -> Span {
        let colon = !key && self.rest(raw.start).starts_with(':');
        Span::new(raw.start + u32::from(colon), raw.start + u32::from(colon))
    }

    /// A text after `|` without the blank lines after it.
    fn trimmed(&self, raw: Span, style: ScalarStyle) -> Span {
        if !matches!(style, ScalarStyle::Literal | ScalarStyle::Folded) {
            return raw;
        }
        let length = self.file.slice(raw).trim_end_matches([' ', '\t', '\r', '\n']).len();
        Span::new(raw.start, raw.start + u32::try_from(length).unwrap_or(0))
    }

    /// `*name: value`: the text of the scalar that the alias names.
    pub(super) fn alias_as_key(&mut self, id: NodeId, place: Span) {
        match self.tree.node(id).kind {
            NodeKind::Scalar(scalar) => self.key(Key::Plain(place, scalar.text)),
            NodeKind::Null => {
                let empty = self.tree.decode("");
                self.key(Key::Plain(place, empty));
            }
            NodeKind::List(_) | NodeKind::Map(_) => {
                self.complex_key(place);
                self.key(Key::Refused);
            }
        }
    }
}

/// The tag `!` alone, which says only that the kind is plain: text, list or object.
pub(super) fn is_bare(tag: &Tag) -> bool {
    format!("{}{}", tag.handle(), tag.suffix()) == "!"
}

fn meaning(tag: Option<&Tag>) -> Meaning {
    let Some(tag) = tag else { return Meaning::AsWritten };
    match tag.core_suffix() {
        Some("str") => Meaning::Text,
        Some("int" | "float" | "bool") => Meaning::Value,
        Some("null") => Meaning::Null,
        _ if is_bare(tag) => Meaning::Text,
        _ => Meaning::Unknown,
    }
}
