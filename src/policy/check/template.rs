use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::body::Body;
use super::names::Item;
use crate::diagnostic::{Arg, Code, Diagnostic, Lang, Phrase, Text};
use crate::nearest::{nearest_one, with_nearest};
use crate::policy::model::{ExprId, Slot, Template, TemplatePart};
use crate::source::Span;
use crate::syntax::print::quoted;
use crate::syntax::tree;

/// The variables of a clause when it is broken.
pub(super) struct Said {
    /// The first one of the clause itself, so that one which is not bound can be told apart.
    pub(super) first: usize,
    /// How many those of the rule are.
    pub(super) bound: usize,
    /// Those that are bound where their part of the clause is why.
    pub(super) possible: BTreeSet<Slot>,
}

/// A part of a sentence as it is written.
enum Piece<'t> {
    Words(String),
    /// What stands between braces, and where.
    Place(&'t str, Span),
    /// A brace without its partner.
    Lone(Span),
}

impl Body<'_, '_> {
    /// Reads sentences with places for values, such as `{team.level}`. The variables in scope are those that are
    /// bound when the clause is broken: first those of the rule, then those of quantifiers.
    pub(super) fn templates(&mut self, texts: &tree::Texts, said: &Said) -> Vec<(Lang, Template)> {
        texts.iter().map(|text| (text.lang, self.template(&text.text, said))).collect()
    }

    fn template(&mut self, text: &tree::Str, said: &Said) -> Template {
        let written = self.checker.sources.text(text.span);
        // A sentence that stands in no file is that of a form, whose words are its place.
        let made = (!written.starts_with('"')).then(|| quoted(&text.text));
        let raw = made.as_deref().unwrap_or(written);
        let mut parts = Vec::new();
        for piece in pieces(raw, text.span.start) {
            match piece {
                Piece::Place(path, _) if made.is_some() => {
                    parts.extend(self.place(path, text.span, said).map(TemplatePart::Value));
                }
                Piece::Words(words) => parts.push(TemplatePart::Words(words.into())),
                Piece::Place(path, span) => parts.extend(self.place(path, span, said).map(TemplatePart::Value)),
                Piece::Lone(span) => {
                    let error = Diagnostic::error(Code::BadPlaceholder, Phrase::LoneBrace.into(), span);
                    let help = Text::new(Phrase::LoneBraceHelp).with("path", "{team.level}");
                    self.error(error.help(help.with("open", "{{").with("close", "}}")));
                }
            }
        }
        Template { parts }
    }

    fn place(&mut self, path: &str, span: Span, said: &Said) -> Option<ExprId> {
        let Some((path, roots)) = placed(path, span) else {
            let braces = Span::new(span.start.saturating_sub(1), span.end + 1);
            let error = Diagnostic::error(Code::BadPlaceholder, Phrase::NotAPath.into(), braces);
            self.error(error.help(Text::new(Phrase::NotAPathHelp).with("path", "{team.level}")));
            return None;
        };
        roots.iter().try_for_each(|name| self.is_bound(name, said))?;
        self.expr(&path, None).map(|checked| checked.id)
    }

    /// Whether a name has a value when the clause is broken.
    fn is_bound(&mut self, name: &tree::Name, said: &Said) -> Option<()> {
        let scope = self.scope();
        let slots: Vec<Slot> = scope.iter().filter(|(of, _)| *of == name.text).map(|(_, slot)| *slot).collect();
        match slots.as_slice() {
            [_] => Some(()),
            [one, other, ..] => self.named_twice(name, *one, *other),
            [] if self.is_constant(name) => Some(()),
            [] => self.unbound(name, said),
        }
    }

    fn is_constant(&self, name: &tree::Name) -> bool {
        match self.checker.names.find(self.pack, &name.text).map(|found| found.item) {
            Some(Item::Parameter(_)) => true,
            Some(Item::Define(id)) => self.checker.policy.define(id).arguments.is_empty(),
            _ => &*name.text == "organisation",
        }
    }

    fn named_twice(&mut self, name: &tree::Name, one: Slot, other: Slot) -> Option<()> {
        let message = Text::new(Phrase::PlaceholderTwice).with("name", &*name.text);
        let mut error = Diagnostic::error(Code::AmbiguousName, message, name.span);
        for slot in [one, other] {
            let span = self.local(slot).map_or(name.span, |local| local.span);
            error = error.also(span, Phrase::BoundHere.into());
        }
        self.error(error.help(Phrase::PlaceholderTwiceHelp.into()));
        None
    }

    fn unbound(&mut self, name: &tree::Name, said: &Said) -> Option<()> {
        let mut lost = (0..).map(Slot).zip(&self.locals).skip(said.first).filter(|(_, local)| local.name == name.text);
        // Of several of that name one that may be bound is meant.
        let meant = lost.clone().find(|(slot, _)| said.possible.contains(slot));
        let in_part = meant.is_some();
        let lost = meant.or_else(|| lost.next()).map(|(_, local)| local.span);
        let phrase = if lost.is_some() { Phrase::UnboundPlaceholder } else { Phrase::UnknownName };
        let message = Text::new(phrase).with("name", &*name.text);
        let mut error = Diagnostic::error(Code::UnboundPlaceholder, message, name.span);
        if let Some(span) = lost {
            error = error.also(span, if in_part { Phrase::VariableOfPart } else { Phrase::LostVariable }.into());
        }
        let spans = self.scope().iter().filter_map(|(name, slot)| Some((&**name, self.local(*slot)?.span)));
        let near = nearest_one(&name.text, spans).filter(|_| lost.is_none());
        if near.is_some() {
            self.checker.unknown(self.pack, with_nearest(error, near, || Phrase::LostVariableHelp.into()));
            return None;
        }
        let mut names: Vec<&str> = self.scope().iter().map(|(name, _)| &**name).collect();
        let bound = said.bound.min(names.len());
        let (rule, found) = names.split_at_mut(bound);
        found.sort_unstable();
        let names = rule.iter().chain(found.iter()).map(|name| Arg::from(format!("`{name}`"))).collect::<Vec<_>>();
        let there = (!names.is_empty()).then(|| Text::new(Phrase::BoundNames).with("names", Arg::AnyOf(names)));
        let error = match (in_part, there) {
            (true, there) => there.into_iter().fold(error.help(Phrase::VariableOfPartHelp.into()), Diagnostic::help),
            (false, Some(there)) => error.help(there),
            (false, None) => error.help(Phrase::LostVariableHelp.into()),
        };
        self.checker.unknown(self.pack, error);
        None
    }
}

/// The path in a place, with paths as what definitions in it are given, and the names with which they begin.
fn placed(path: &str, span: Span) -> Option<(tree::Expr, Vec<tree::Name>)> {
    let mut reader = Reader { rest: path, at: span.start, roots: Vec::new() };
    let path = reader.path()?;
    reader.skip_blanks();
    reader.rest.is_empty().then_some((path, reader.roots))
}

/// What is left of a place, and where it stands.
struct Reader<'t> {
    rest: &'t str,
    at: u32,
    roots: Vec<tree::Name>,
}

impl Reader<'_> {
    /// NAME { "." NAME [ "(" path { "," path } ")" ] }
    fn path(&mut self) -> Option<tree::Expr> {
        let name = self.name()?;
        self.roots.push(name.clone());
        let mut path = tree::Expr { span: name.span, kind: tree::ExprKind::Name(name) };
        while self.eat('.') {
            let name = self.name()?;
            let span = path.span.to(name.span);
            let args = if self.eat('(') { Some(self.args()?) } else { None };
            path = tree::Expr { span, kind: tree::ExprKind::Field { base: Box::new(path), name, args } };
        }
        Some(path)
    }

    fn args(&mut self) -> Option<Vec<tree::Expr>> {
        let mut args = vec![self.path()?];
        while self.eat(',') {
            args.push(self.path()?);
        }
        self.eat(')').then_some(args)
    }

    fn name(&mut self) -> Option<tree::Name> {
        self.skip_blanks();
        let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_' || is_combining_mark(letter);
        let end = self.rest.find(|letter| !is_letter(letter)).unwrap_or(self.rest.len());
        let (word, start) = (self.rest.get(..end)?, self.at);
        if word.chars().next().is_none_or(char::is_numeric) {
            return None;
        }
        self.take(end);
        Some(tree::Name { text: word.nfc().collect::<String>().into(), span: Span::new(start, self.at) })
    }

    fn eat(&mut self, sign: char) -> bool {
        self.skip_blanks();
        let there = self.rest.starts_with(sign);
        if there {
            self.take(sign.len_utf8());
        }
        there
    }

    fn skip_blanks(&mut self) {
        self.take(self.rest.len() - self.rest.trim_start().len());
    }

    fn take(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or("");
        self.at += u32::try_from(bytes).unwrap_or(u32::MAX);
    }
}

/// The parts of a quoted text, of which the places are those in the source.
fn pieces(raw: &str, start: u32) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut words = String::new();
    let inner = raw.strip_prefix('"').unwrap_or(raw);
    let offset = |at: usize| start + u32::try_from(at + raw.len() - inner.len()).unwrap_or(0);
    let inner = inner.strip_suffix('"').unwrap_or(inner);
    let mut rest = inner;
    while let Some(letter) = rest.chars().next() {
        let at = inner.len() - rest.len();
        let after = rest.get(letter.len_utf8()..).unwrap_or("");
        rest = after;
        match letter {
            '\\' => {
                let escaped = after.chars().next();
                rest = after.get(escaped.map_or(0, char::len_utf8)..).unwrap_or("");
                words.extend(escaped.map(|letter| match letter {
                    'n' => '\n',
                    't' => '\t',
                    other => other,
                }));
            }
            '{' | '}' if after.starts_with(letter) => {
                rest = after.get(1..).unwrap_or("");
                words.push(letter);
            }
            '{' => match after.split_once('}').filter(|(path, _)| !path.contains('{')) {
                Some((path, tail)) => {
                    rest = tail;
                    take(&mut words, &mut pieces);
                    pieces.push(Piece::Place(path, Span::new(offset(at + 1), offset(at + 1 + path.len()))));
                }
                None => pieces.push(Piece::Lone(Span::new(offset(at), offset(at + 1)))),
            },
            '}' => pieces.push(Piece::Lone(Span::new(offset(at), offset(at + 1)))),
            other => words.push(other),
        }
    }
    take(&mut words, &mut pieces);
    pieces
}

fn take(words: &mut String, pieces: &mut Vec<Piece<'_>>) {
    if !words.is_empty() {
        pieces.push(Piece::Words(std::mem::take(words)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_path_that_may_give_definitions_more() {
        let printed = |place: &str| {
            let (path, roots) = placed(place, Span::new(10, 10 + u32::try_from(place.len()).unwrap()))?;
            let roots: Vec<&str> = roots.iter().map(|name| &*name.text).collect();
            Some((crate::syntax::print::expression(&path), roots.join(" ")))
        };
        let right = |place: &str, path: &str, roots: &str| {
            assert_eq!(printed(place), Some((path.to_owned(), roots.to_owned())), "{place}");
        };
        right("team", "team", "team");
        right(" d.asked( team , owner.part_of ) .name ", "d.asked(team, owner.part_of).name", "d team owner");
        right("a.b(c.d(e))", "a.b(c.d(e))", "a c e");
        for wrong in
            ["", "a.", "a.b(", "a.b()", "a.b(c", "a.b(c,)", "a b", "a.1", "f(a)", "a.b(c) d", "a.b(\"c\")", "1"]
        {
            assert_eq!(printed(wrong), None, "{wrong}");
        }
        let (path, _) = placed("d.asked(team)", Span::new(10, 23)).unwrap();
        let tree::ExprKind::Field { name, args, .. } = path.kind else { return };
        assert_eq!((name.span, args.unwrap()[0].span), (Span::new(12, 17), Span::new(18, 22)));
    }

    #[test]
    fn places_are_told_from_words() {
        let raw = r#""{team} \"eig\" {{x}} {owner.level}""#;
        let shown: Vec<String> = pieces(raw, 0)
            .into_iter()
            .map(|piece| match piece {
                Piece::Words(words) => words,
                Piece::Place(path, span) => {
                    assert_eq!(&raw[span.start as usize..span.end as usize], path);
                    format!("<{path}>")
                }
                Piece::Lone(_) => "lone".to_owned(),
            })
            .collect();
        assert_eq!(shown.concat(), r#"<team> "eig" {x} <owner.level>"#);
    }
}
