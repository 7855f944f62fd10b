//! What the files of an organisation say on a day, as far as it can be said in a few lines; of the rest nothing is said.
//!
//! Packs and files are read by the reader of the second evaluator, which knows of no day and evaluates nothing: `vocabulary` and
//! `organisation` of `tests/second`, with values as they are written. What is there on a day is said here anew.

use std::collections::BTreeMap;
use std::ops::Deref;

use mandat::syntax::tree::{ExprKind, Field, Literal, Multiplicity};
use serde_json::Value as Json;

use super::set::{Set, is_like, one};
use super::value::{False, True, Truth, Unknown, Val};
use crate::second::literal;
use crate::second::node::{Node, What};
use crate::second::organisation::{End, Organisation, Thing, Written, on, value};
use crate::second::time::Day;
use crate::second::value::Value;
use crate::second::vocabulary::{Vocabulary, several};

pub(crate) struct Files {
    vocabulary: Vocabulary,
    pub(crate) organisation: Organisation,
    /// What each thing is called: an entity as in outcomes, a record by its place.
    names: Vec<String>,
    pub(crate) things: BTreeMap<String, usize>,
    /// Records by where they stand, without the key before them and with it.
    records: BTreeMap<String, usize>,
    /// Texts by where they stand, but for those of sheets, which may have forms of their own.
    texts: BTreeMap<String, String>,
}

impl Deref for Files {
    type Target = Vocabulary;

    fn deref(&self) -> &Vocabulary {
        &self.vocabulary
    }
}

impl Files {
    /// What packs declare and settings say, and an organisation.
    pub(crate) fn new(vocabulary: Vocabulary, root: &Node) -> Self {
        let organisation = Organisation::read(&vocabulary, root, None, &[]);
        let of_places = |(number, it): (usize, &Thing)| it.places.iter().map(move |at| (at.clone(), number)).collect();
        let records = organisation.things.iter().enumerate().flat_map::<Vec<_>, _>(of_places).collect();
        let name = |it: &Thing| it.places.first().unwrap_or(&it.subject).clone();
        let names: Vec<String> = organisation.things.iter().map(name).collect();
        let things = names.iter().cloned().zip(0..).collect();
        let mut texts = BTreeMap::new();
        texts_of(root, &mut texts);
        Self { vocabulary, organisation, names, things, records, texts }
    }

    /// Whether a value may be what stands at a place; nothing where no text does.
    pub(crate) fn stands(&self, of: &Val, place: &str) -> Option<bool> {
        let text = self.texts.get(place)?;
        let is_it = |ty: &str| {
            let read = value(&self.vocabulary, &self.organisation, false, ty, text);
            read.is_some_and(|read| is_like(&self.val(&read), of))
        };
        Some(match of {
            Val::Thing(thing) => self.class_of(thing).is_none_or(|class| self.is_record(class) || is_it(class)),
            Val::Word(_) => self.enums.keys().any(|ty| is_it(ty)),
            Val::Text(_) | Val::Amount(..) | Val::Date(_) | Val::YesNo(_) => {
                ["text", "provision", "number", "share", "money", "date", "yes_no"].into_iter().any(is_it)
            }
            _ => return None,
        })
    }

    /// What a proof calls the records of which it says where they stand.
    pub(crate) fn names(&self, proof: &Json, names: &mut BTreeMap<String, String>) {
        let value = &proof["says"]["value"];
        if let Some(record) = self.records.get(&place_of(&proof["place"]))
            && value["kind"] == "thing"
            && value["values"][0] == *self.organisation.things[*record].subject
        {
            names.entry(self.organisation.things[*record].subject.clone()).or_insert(self.names[*record].clone());
        }
        proof["because"].as_array().into_iter().flatten().for_each(|step| self.names(step, names));
    }

    /// What is called so in outcomes, as it is called here.
    pub(crate) fn named(&self, subject: &str) -> Option<String> {
        let at = self.organisation.things.iter().position(|it| it.subject == subject)?;
        Some(self.names[at].clone())
    }

    /// A value as proofs say it, but that they say a provision as it is written.
    fn val(&self, value: &Value) -> Val {
        match value {
            Value::Thing(thing) => Val::Thing(self.names[*thing].clone()),
            Value::Word(word) => Val::Word(word.clone()),
            Value::Text(text) => Val::Text(text.clone()),
            Value::Number(number, currency) => Val::Amount(*number, currency.clone().unwrap_or_default()),
            Value::Date(day) => Val::Date(*day),
            Value::Length(length) => Val::Length(*length),
            Value::YesNo(yes) => Val::YesNo(*yes),
            Value::Provision(text) => Val::Provision(text.clone()),
        }
    }

    pub(crate) fn literal(&self, literal: &Literal) -> Val {
        self.val(&literal::value(literal))
    }

    pub(crate) fn parameter(&self, name: &str) -> Option<Val> {
        self.parameters.get(name).map(|value| self.val(value))
    }

    pub(crate) fn is_record(&self, class: &str) -> bool {
        self.classes.get(class).is_some_and(|class| class.record)
    }

    /// Whether all fields of a name hold several values, or all one, as an id does and a first or last day.
    pub(crate) fn is_several(&self, name: &str) -> Option<bool> {
        let all: Vec<bool> = self.classes.values().filter_map(|class| class.fields.get(name)).map(several).collect();
        let first = all.first().copied().unwrap_or(false);
        Some(first).filter(|_| all.iter().all(|other| *other == first))
    }

    pub(crate) fn is_field(&self, name: &str) -> bool {
        self.classes.values().any(|class| class.fields.contains_key(name))
    }

    /// Whether all fields of a name hold days, or it is that of a first or a last day.
    pub(crate) fn is_day(&self, name: &str) -> bool {
        let mut fields = self.classes.values().filter_map(|class| class.fields.get(name));
        let is_end = |class| self.days(class).is_some_and(|days| days.iter().any(|names| names[0] == name));
        if self.is_field(name) {
            fields.all(|it| *it.ty.name.text == *"date")
        } else {
            self.classes.keys().any(|it| is_end(it))
        }
    }

    fn thing(&self, thing: &str) -> Option<&Thing> {
        self.organisation.things.get(*self.things.get(thing)?)
    }

    pub(crate) fn class_of(&self, thing: &str) -> Option<&str> {
        self.thing(thing).map(|it| &*it.class)
    }

    /// Whether a field of a thing holds things.
    pub(crate) fn is_of_things(&self, thing: &str, name: &str) -> bool {
        let field = self.class_of(thing).and_then(|class| self.field(class, name));
        field.is_some_and(|field| self.classes.contains_key(&*field.ty.name.text))
    }

    /// Whether a thing exists on a day (3.2, 3.3).
    pub(crate) fn exists(&self, thing: &str, at: Day) -> Truth {
        let Some(it) = self.thing(thing) else { return Unknown };
        let holder = it.holder.map_or(True, |holder| self.exists(&self.names[holder], at));
        holder.min(self.own_period(thing, at))
    }

    fn own_period(&self, thing: &str, at: Day) -> Truth {
        let Some(it) = self.thing(thing) else { return Unknown };
        if self.days(&it.class).is_some() { on(it.ends, at) } else { True }
    }

    /// The things of a class that exist on a day; all of them where none is asked for.
    pub(crate) fn all(&self, class: &str, at: Option<Day>) -> Set {
        let of_class = self.things.iter().filter(|(_, it)| self.is(&self.organisation.things[**it].class, class));
        let exist = of_class.map(|(name, _)| (name, at.map_or(True, |at| self.exists(name, at))));
        let members = exist.filter(|(_, is)| *is != False).map(|(name, is)| (Val::Thing(name.clone()), is == True));
        Set { members: members.collect(), open: self.is_open(class) }
    }

    fn is_open(&self, class: &str) -> bool {
        self.organisation.unwritten[0].iter().any(|open| self.is(open, class))
    }

    /// What a field of a thing holds on a day, or what it ever holds (3.7); nothing where that takes more than a few lines to say.
    pub(crate) fn read_field(&self, thing: &str, name: &str, at: Option<Day>) -> Option<Set> {
        let it = self.thing(thing)?;
        if name == "id" {
            return Some(one(Val::Text(it.id.clone())));
        }
        let Some(field) = self.field(&it.class, name) else { return self.end(it, name, at) };
        if let Some(of) = &field.inverse {
            return self.naming(thing, &field.ty.name.text, &of.text, at);
        }
        if field.container.is_some() {
            return Some(one(Val::Thing(self.names[it.holder?].clone())));
        }
        if let Some(default) = field.default.as_ref().filter(|_| !it.damaged && !it.written.contains_key(name)) {
            let ExprKind::Name(path) = &default.kind else { return None };
            return self.read_field(thing, &path.text, at);
        }
        let mut set = self.written(it, field, at);
        let Some(at) = at else { return Some(set) };
        let holder = it.holder.map(|holder| &self.organisation.things[holder]);
        let dated = std::iter::once(it).chain(holder).any(|it| self.days(&it.class).is_some());
        let (exists, is_record) = (self.exists(thing, at), self.is_record(&field.ty.name.text));
        set.members.retain_mut(|(val, certain)| {
            // A record is given in its own period, a reference of what is in force where its target is (3.5).
            let is = match val {
                Val::Thing(target) if is_record => self.own_period(target, at),
                Val::Thing(target) if (field.dated || dated) && exists != False => self.exists(target, at),
                _ => True,
            };
            *certain &= is == True;
            is != False || !is_record && exists == Unknown
        });
        Some(set)
    }

    /// What is written in a field on a day, whether it exists on it or not (3.4, 4.2 to 4.4).
    fn written(&self, it: &Thing, field: &Field, at: Option<Day>) -> Set {
        let Some(versions) = it.written.get(&*field.name.text) else { return absent(field, it.damaged) };
        let (mut set, mut others) = (Set::default(), Vec::new());
        for version in versions {
            let is = at.map_or(True, |at| on(version.ends, at));
            for item in &version.items {
                match item {
                    Written::Value(value) if is != False => set.members.push((self.val(value), is == True)),
                    Written::Value(_) => {}
                    other => others.push(other),
                }
            }
        }
        if several(field) || at.is_none() {
            set.open = it.open.contains(&*field.name.text) || !others.is_empty();
        } else if set.members.iter().any(|it| it.1) {
            set.members.retain(|it| it.1);
        } else if !set.members.is_empty() {
        } else if others.contains(&&Written::Unread) {
            set = absent(field, true);
        } else if !others.is_empty() || field.ty.many == Multiplicity::One {
            set = nothing(Val::NotWritten, field);
        }
        set
    }

    /// The first or the last day of a thing, read as a value (3.2).
    fn end(&self, it: &Thing, name: &str, at: Option<Day>) -> Option<Set> {
        let which = self.days(&it.class)?.iter().position(|names| names[0] == name)?;
        Some(match (it.ends[which], it.holder) {
            (End::Day(day), _) => one(Val::Date(day)),
            (End::Unread, _) => one(Val::Unknown),
            (End::NotWritten, _) if which == 1 => Set::default(),
            (End::NotWritten, None) => one(Val::NotWritten),
            (End::NotWritten, Some(holder)) => {
                let holder = &self.names[holder];
                self.read_field(holder, &self.days(self.class_of(holder)?)?[0][0], at)?
            }
        })
    }

    /// What names a thing in a field: what is there on the day, of what is not there itself whatever does (3.5).
    fn naming(&self, thing: &str, class: &str, name: &str, at: Option<Day>) -> Option<Set> {
        let own = at.map_or(False, |at| self.exists(thing, at));
        let mut all = Set { members: Vec::new(), open: self.is_open(class) };
        for (it, other) in self.organisation.things.iter().zip(&self.names).filter(|(it, _)| self.is(&it.class, class))
        {
            let exists = match at {
                Some(at) if own != False => self.exists(other, at).max(own.not()),
                _ => True,
            };
            let field = self.field(&it.class, name)?;
            if field.default.is_some() {
                return None;
            }
            let written = self.written(it, field, at);
            let names = |(value, certain): &(Val, bool)| match value {
                Val::Thing(it) if it == thing => {
                    if *certain {
                        True
                    } else {
                        Unknown
                    }
                }
                value => {
                    if value.is_open() {
                        Unknown
                    } else {
                        False
                    }
                }
            };
            let is = written.members.iter().map(names).max().unwrap_or(False).max(if written.open {
                Unknown
            } else {
                False
            });
            if exists.min(is) != False {
                all.members.push((Val::Thing(other.clone()), exists.min(is) == True));
            }
        }
        Some(all)
    }
}

fn texts_of(node: &Node, texts: &mut BTreeMap<String, String>) {
    match &node.what {
        What::Nothing => {}
        What::Text(_) if node.at.contains(".csv:") => {}
        What::Text(text) => drop(texts.insert(node.at.clone(), text.clone())),
        What::List(items) => items.iter().for_each(|item| texts_of(item, texts)),
        What::Map(entries) => entries.iter().for_each(|entry| texts_of(&entry.node, texts)),
    }
}

/// A place as it is written here.
pub(crate) fn place_of(place: &Json) -> String {
    let [start, end] = ["start", "end"].map(|it| format!("{}:{}", place[it]["line"], place[it]["column"]));
    format!("{}:{start}-{end}", place["file"].as_str().unwrap_or(""))
}

/// What is not written, or not known where something was meant to be.
fn absent(field: &Field, damaged: bool) -> Set {
    match damaged {
        _ if several(field) && (damaged || field.else_none.is_none()) => Set::any(),
        true => nothing(Val::Unknown, field),
        false if field.else_none.is_some() => Set::default(),
        false => nothing(Val::NotWritten, field),
    }
}

/// Nothing known of a value, which there is for certain where the field asks for one (6.2).
fn nothing(value: Val, field: &Field) -> Set {
    Set { members: vec![(value, field.ty.many == Multiplicity::One)], open: false }
}
