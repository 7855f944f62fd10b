use rustc_hash::FxHashMap;

use super::{At, Reader};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::nearest::nearest;
use crate::policy::model::{Base, ClassId};
use crate::source::Span;
use crate::value::{ThingId, Value};

impl Reader<'_> {
    /// The entity that an id stands for: `skule`, or `team/skule` where several classes have the id.
    pub(super) fn reference(&mut self, at: At, class: ClassId, text: &str, span: Span) -> Option<ThingId> {
        if let Some(thing) = self.alone(class, text).or_else(|| self.qualified(class, text)) {
            return Some(thing);
        }
        let mut found = self.named(class, text);
        match (found.next(), found.next()) {
            (Some(thing), None) => Some(thing),
            (Some(one), Some(other)) => {
                drop(found);
                self.ambiguous(at, (one, other), text, span);
                None
            }
            (None, _) => {
                drop(found);
                self.unresolved(at, class, text, span);
                None
            }
        }
    }

    /// The thing that has an id, where no other has it: of most ids that is so, and no class need be asked for it.
    fn alone(&self, class: ClassId, text: &str) -> Option<ThingId> {
        let thing = self.bearers.only(self.facts.symbols.get(text)?)?;
        self.policy.class(class).subs.contains(&self.class_of(thing)).then_some(thing)
    }

    /// `team/skule`
    fn qualified(&self, class: ClassId, text: &str) -> Option<ThingId> {
        let slash = text.as_bytes().contains(&b'/');
        let (subject, id) = if slash { text.split_once('/')? } else { return None };
        let of = self.lexicon.subject(subject)?;
        if !self.policy.class(class).subs.contains(&of) {
            return None;
        }
        self.named(of, id).next()
    }

    /// The things of a class and of what is one that have an id, each once.
    fn named(&self, class: ClassId, text: &str) -> impl Iterator<Item = ThingId> {
        // What is here is composed: whatever is equal to it is so too.
        let id = self.facts.symbols.get(text).or_else(|| self.facts.symbols.get(&super::composed(text)));
        let subs = self.policy.class(class).subs.iter();
        subs.filter_map(move |sub| self.facts.ids.get(&(*sub, id?)).copied())
    }

    /// Whether a thing of a class has an id.
    pub(super) fn is_known(&self, class: ClassId, text: &str) -> bool {
        self.named(class, text).next().is_some()
    }

    /// The ids in a text that is none itself: where each of its words is one, several were meant.
    pub(super) fn several_ids<'t>(&self, class: ClassId, text: &'t str) -> Option<Vec<&'t str>> {
        let parts = text.split(|sign: char| sign.is_whitespace() || matches!(sign, ';' | '&' | '+'));
        let ids: Vec<&str> = parts.filter(|part| !matches!(*part, "" | "og" | "and")).collect();
        (ids.len() > 1 && ids.iter().all(|id| self.is_known(class, id))).then_some(ids)
    }

    /// An id that nothing has. Where an error hides ids, it may be one of those, and nothing is said.
    fn unresolved(&mut self, at: At, class: ClassId, text: &str, span: Span) {
        if self.gaps.hides(class) {
            return;
        }
        let (near, there_is) = if self.searches > 0 && !self.private {
            self.searches -= 1;
            let near = self.near(class, text);
            let there_is = if near.is_empty() { self.there_is(class, text) } else { None };
            (near, there_is)
        } else {
            (Vec::new(), None)
        };
        let there_is = self.role_alone(at, text).or(there_is);
        if near.is_empty() && !self.private {
            self.unnamed.push((span, class));
        }
        self.unknown_reference(at, class, text, span, near, there_is);
    }

    /// How a record is written of which only the key stands there: `[leader]` for `{ leader: kari }`.
    fn role_alone(&self, at: At, text: &str) -> Option<Text> {
        let (_, field) = self.facts.thing(at.holder).holder?;
        let (key, short) = self.pair_of(field)?;
        let Base::Thing(class) = self.policy.field(key).ty.base else { return None };
        (short == at.field && self.is_known(class, text)).then(|| self.pair(field, Phrase::HelpPairs)).flatten()
    }

    /// Proposes the id of what has a name that was written in place of it.
    pub(super) fn name_ids(&mut self) {
        if self.unnamed.is_empty() {
            return;
        }
        let mut ids: FxHashMap<(ClassId, &str), Vec<ThingId>> = FxHashMap::default();
        for number in (0..self.facts.things.len()).map(|at| ThingId(super::index(at))) {
            for name in self.names_of(number) {
                let supers = &self.policy.class(self.class_of(number)).supers;
                supers.iter().for_each(|class| ids.entry((*class, name)).or_default().push(number));
            }
        }
        let meant = |(place, class): &(Span, ClassId)| {
            let text = self.sources.text(*place).trim_matches('"');
            let [one] = ids.get(&(*class, text))?.as_slice() else { return None };
            let thing = self.facts.thing(*one);
            Some((*place, thing.span, self.facts.symbols.text(thing.id).to_owned()))
        };
        let meant: Vec<(Span, Span, String)> = self.unnamed.iter().filter_map(meant).collect();
        for (place, thing, id) in meant {
            let told = |error: &&mut Diagnostic| error.code == Code::UnknownReference && error.place() == place;
            if let Some(error) = self.errors.told.iter_mut().find(told) {
                error.help_instead(Text::new(Phrase::HelpIdOfName).with("id", &*id));
                *error = error.clone().also(thing, Text::new(Phrase::StandsHere).with("name", &*id));
            }
        }
    }

    /// The texts that an entity says of itself and anybody may see: one of them is its name.
    fn names_of(&self, id: ThingId) -> impl Iterator<Item = &str> {
        let thing = self.facts.thing(id);
        let class = self.policy.class(thing.class);
        let own = thing.holder.is_none() && thing.span != Span::default();
        let texts = class.fields.iter().map(|field| self.policy.field(*field)).zip(&class.fields);
        let texts = texts.filter(move |(field, _)| own && field.ty.base == Base::Text && field.private.is_none());
        let cells = texts.filter_map(move |(_, field)| self.facts.cell(self.policy, id, *field));
        cells.flat_map(|cell| self.facts.facts(cell)).filter_map(|fact| match self.facts.value(fact) {
            Value::Text(text) => Some(self.facts.symbols.text(text)),
            _ => None,
        })
    }

    /// The nearest ids of a class, and where they stand.
    fn near(&self, class: ClassId, text: &str) -> Vec<(String, Span)> {
        let policy = self.policy;
        let subs = &policy.class(class).subs;
        let things = self.facts.things.iter().filter(|thing| subs.contains(&thing.class));
        let names = things.map(|thing| (self.facts.symbols.text(thing.id), thing.span));
        // What every organisation has bears a name in each language.
        let known = subs.iter().flat_map(|sub| &policy.class(*sub).known);
        let names =
            names.chain(known.flat_map(|known| known.names.by_lang.iter().map(|(_, name)| (&**name, known.span))));
        let near = nearest(text, names);
        near.into_iter().map(|(name, span)| (name.to_owned(), span)).collect()
    }
}
