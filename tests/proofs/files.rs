//! What an organisation's files say, as far as it can be read in a few lines; of the rest nothing is said.

use std::collections::BTreeMap;
use std::ops::Deref;

use jiff::civil::Date;
use mandat::syntax::tree::{ExprKind, Field, Multiplicity};
use serde_json::Value as Json;

use super::declared::{Declared, FROM, TO, several};
use super::set::{Set, is_like, one};
use super::value::{False, True, Truth, Unknown, Val, decimal};

/// A value that a file has, and where it stands: `file:line:column-line:column`.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) at: String,
    pub(crate) what: What,
}

#[derive(Clone, Debug)]
pub(crate) enum What {
    Nothing,
    Text(String),
    List(Vec<Node>),
    /// With where each key begins.
    Map(Vec<(String, String, Node)>),
}

/// What the value of a version is called.
const VALUE: &[&str] = &["value", "verdi"];

pub(crate) struct Files {
    declared: Declared,
    things: BTreeMap<String, Thing>,
    /// Records by where they stand with the key before them.
    keyed: BTreeMap<String, String>,
    /// Entities by their ids, in each language.
    ids: BTreeMap<String, Vec<String>>,
    /// How many records of one field have one key.
    alike: BTreeMap<(Option<String>, String, String), usize>,
    /// Texts by where they stand, but for those of sheets, which may have forms of their own.
    texts: BTreeMap<String, Node>,
    /// Collections that stand in no file.
    unwritten: Vec<String>,
}

/// An entity by its name, or a record by its place, with what is written in its fields.
struct Thing {
    class: String,
    holder: Option<String>,
    /// In which field of its holder a record stands, and as which one there.
    place: (String, usize),
    object: BTreeMap<String, Node>,
    /// A key that could not be understood.
    damaged: bool,
}

impl Deref for Files {
    type Target = Declared;

    fn deref(&self) -> &Declared {
        &self.declared
    }
}

impl Node {
    fn is_nothing(&self) -> bool {
        matches!(self.what, What::Nothing)
    }

    fn text(&self) -> Option<&str> {
        if let What::Text(text) = &self.what { Some(text) } else { None }
    }

    fn entries(&self) -> &[(String, String, Node)] {
        if let What::Map(entries) = &self.what { entries } else { &[] }
    }

    fn entry(&self, names: &[&str]) -> Option<&Self> {
        self.entries().iter().find(|(_, key, _)| names.contains(&&**key)).map(|it| &it.2)
    }

    /// The items of a list, or what is no list alone.
    fn items(&self) -> &[Self] {
        if let What::List(items) = &self.what { items } else { std::slice::from_ref(self) }
    }
}

impl Files {
    /// What packs declare, and the top of each file of an organisation.
    pub(crate) fn new(declared: Declared, roots: &[Node]) -> Self {
        let mut all = Self {
            declared,
            things: BTreeMap::new(),
            keyed: BTreeMap::new(),
            ids: BTreeMap::new(),
            alike: BTreeMap::new(),
            texts: BTreeMap::new(),
            unwritten: Vec::new(),
        };
        roots.iter().filter(|root| !root.at.contains(".csv:")).for_each(|root| all.place(root));
        let mut found = Vec::new();
        for (class, it) in all.declared.classes.iter().filter(|(_, it)| !it.collection.is_empty()) {
            let is_it = |key: &String| it.collection.contains(key);
            let entries = roots.iter().flat_map(Node::entries).filter(|(_, key, _)| is_it(key));
            let collections: Vec<&Node> = entries.map(|it| &it.2).collect();
            if collections.is_empty() {
                all.unwritten.push(class.clone());
            }
            if it.root {
                found.extend(
                    collections.iter().map(|node| ("organisation".to_owned(), class.clone(), (*node).clone(), false)),
                );
                continue;
            }
            // A sheet is a list of things that say their id.
            let rows =
                collections.iter().flat_map(|node| if let What::List(rows) = &node.what { &rows[..] } else { &[] });
            for (row, id) in rows.filter_map(|row| Some((row, row.entry(&["id"])?.text()?))) {
                found.push((format!("{}/{id}", subject(class)), class.clone(), row.clone(), false));
            }
            for entries in collections.iter().map(|node| node.entries()) {
                for (number, (_, id, node)) in entries.iter().enumerate() {
                    let id = it.known.iter().find(|names| names.contains(id)).map_or(id, |names| &names[0]);
                    // What ends where something stands that is no thing may have gone on (4.11).
                    let cut = entries.get(number + 1).is_some_and(|next| !matches!(next.2.what, What::Map(_)));
                    found.push((format!("{}/{id}", subject(class)), class.clone(), node.clone(), cut));
                }
            }
        }
        for (name, class, node, cut) in found {
            all.thing(name, (&class, None), (None, &node), cut);
        }
        let known = all.declared.classes.iter().flat_map(|(class, it)| it.known.iter().map(move |id| (class, &id[0])));
        for (class, id) in known {
            let thing = Thing {
                class: class.clone(),
                holder: None,
                place: Default::default(),
                object: BTreeMap::new(),
                damaged: false,
            };
            all.things.entry(format!("{}/{id}", subject(class))).or_insert(thing);
        }
        for (name, thing) in &all.things {
            let Some((_, id)) = name.split_once('/').filter(|_| thing.holder.is_none()) else { continue };
            let known = all.declared.classes[&thing.class].known.iter().find(|names| names[0] == id);
            for id in known.map_or(&[id.to_owned()][..], |names| names) {
                all.ids.entry(id.clone()).or_default().push(name.clone());
            }
        }
        let of_key = |it: &Thing| (it.holder.clone(), it.place.0.clone(), all.own_name(it));
        let keys: Vec<_> = all.things.values().filter(|it| it.holder.is_some()).map(of_key).collect();
        keys.into_iter().for_each(|key| *all.alike.entry(key).or_default() += 1);
        all
    }

    fn place(&mut self, node: &Node) {
        match &node.what {
            What::Nothing => {}
            What::Text(_) => drop(self.texts.insert(node.at.clone(), node.clone())),
            What::List(items) => items.iter().for_each(|item| self.place(item)),
            What::Map(entries) => entries.iter().for_each(|entry| self.place(&entry.2)),
        }
    }

    /// Whether a value may be what stands at a place; nothing where no text does.
    pub(crate) fn stands(&self, value: &Val, place: &str) -> Option<bool> {
        let node = self.texts.get(place)?;
        let is_it = |ty: &str| self.value(ty, node).is_some_and(|it| is_like(&it, value));
        Some(match value {
            Val::Thing(thing) => self.class_of(thing).is_none_or(|class| self.is_record(class) || is_it(class)),
            Val::Word(_) => self.enums.keys().any(|ty| is_it(ty)),
            Val::Text(_) | Val::Amount(..) | Val::Date(_) | Val::YesNo(_) => {
                ["text", "number", "money", "date", "yes_no"].into_iter().any(is_it)
            }
            _ => return None,
        })
    }

    fn thing(
        &mut self,
        name: String,
        (class, holder): (&str, Option<&str>),
        (key, node): (Option<&Node>, &Node),
        cut: bool,
    ) {
        let last = node.entries().last().map(|it| it.2.at.clone()).filter(|_| cut);
        let named = node
            .entries()
            .iter()
            .map(|(_, key, node)| (self.declared.key(class, key).unwrap_or_else(|| key.clone()), node.clone()));
        let mut object: BTreeMap<String, Node> = named.collect();
        let it = &self.declared.classes[class];
        let alone = it.short.iter().filter(|_| node.text().is_some()).map(|short| (short.clone(), node.clone()));
        object.extend(alone.chain(it.key.first().cloned().zip(key.cloned())));
        let understood = |key: &String| {
            ["id", "formerly"].contains(&&**key) || self.declared.key(class, key).is_some_and(|name| name == *key)
        };
        let damaged = cut || object.is_empty() && !matches!(node.what, What::Map(_)) || !object.keys().all(understood);
        let of_records = self.declared.fields(class).filter(|field| self.is_record(&field.ty.name.text));
        let held = of_records.filter_map(|field| Some((field.clone(), object.get(&*field.name.text)?.clone())));
        for (field, node) in held.collect::<Vec<_>>() {
            let cut = last.as_ref() == Some(&node.at);
            for (number, record) in (1..).zip(self.records(&field, &node)) {
                let end = record.1.at.rsplit_once('-').map_or("", |it| it.1);
                let keyed = record.0.iter().map(|key| (format!("{}-{end}", key.at), record.1.at.clone()));
                self.keyed.extend(keyed);
                let class = (&*field.ty.name.text, Some(&*name));
                self.thing(record.1.at.clone(), class, (record.0.as_ref(), &record.1), cut);
                let place = (field.name.text.to_string(), number);
                self.things.entry(record.1.at).and_modify(|thing| thing.place = place);
            }
        }
        let (holder, place) = (holder.map(str::to_owned), Default::default());
        let thing = Thing { class: class.to_owned(), holder, place, object, damaged };
        self.things.insert(name, thing);
    }

    /// The records in a field, each with the key behind which it stands.
    fn records(&self, field: &Field, node: &Node) -> Vec<(Option<Node>, Node)> {
        let class = &*field.ty.name.text;
        let keyed = !node.entries().iter().any(|(_, key, _)| self.declared.key(class, key).is_some());
        match &node.what {
            What::Map(entries) if several(field) && keyed && !self.declared.classes[class].key.is_empty() => {
                let key =
                    |(at, key, _): &(String, String, Node)| Node { at: at.clone(), what: What::Text(key.clone()) };
                let of_key = |it| {
                    let (_, _, node): &(String, String, Node) = it;
                    node.items().iter().map(move |item| (Some(key(it)), item.clone()))
                };
                entries.iter().flat_map(of_key).collect()
            }
            _ => node.items().iter().map(|item| (None, item.clone())).collect(),
        }
    }

    /// What a proof calls the records of which it says where they stand, if they are called so.
    pub(crate) fn names(&self, proof: &Json, names: &mut BTreeMap<String, String>) {
        let at = place_of(&proof["place"]);
        let at = self.keyed.get(&at).cloned().unwrap_or(at);
        let is_record = self.things.get(&at).is_some_and(|thing| thing.holder.is_some());
        let value = &proof["says"]["value"];
        if let ("thing", Some(name)) = (value["kind"].as_str().unwrap_or_default(), value["values"][0].as_str())
            && is_record
            && !names.contains_key(name)
            && self.called(&at).is_none_or(|called| called == name)
        {
            names.insert(name.to_owned(), at);
        }
        proof["because"].as_array().into_iter().flatten().for_each(|step| self.names(step, names));
    }

    /// What a thing is called (10.2); nothing of a record of which that takes more than a few lines to say.
    pub(crate) fn called(&self, thing: &str) -> Option<String> {
        let it = self.things.get(thing)?;
        let Some(holder) = &it.holder else { return Some(thing.to_owned()) };
        let own = self.own_name(it);
        let day = match self.alike.get(&(it.holder.clone(), it.place.0.clone(), own.clone())) {
            Some(1) => String::new(),
            _ => format!("/{}", it.object.get("from")?.text()?),
        };
        Some(format!("{}/{}/{own}{day}", self.called(holder)?, it.place.0))
    }

    /// What is written in the key of a record, or as which one it stands in its field.
    fn own_name(&self, it: &Thing) -> String {
        let part = |key: &String| match self.value(&self.field(&it.class, key)?.ty.name.text, it.object.get(key)?)? {
            Val::Thing(thing) => Some(thing.split_once('/')?.1.to_owned()),
            Val::Word(text) | Val::Text(text) => Some(text),
            Val::Date(day) => Some(day.to_string()),
            Val::Amount(number, unit) if unit.is_empty() => Some(number.to_string()),
            _ => None,
        };
        let parts = self.classes[&it.class].key.iter().map(part).collect::<Option<Vec<_>>>();
        parts.filter(|parts| !parts.is_empty()).map_or_else(|| it.place.1.to_string(), |parts| parts.join("/"))
    }

    pub(crate) fn class_of(&self, thing: &str) -> Option<&str> {
        self.things.get(thing).map(|it| &*it.class)
    }

    /// Whether a field of a thing holds things.
    pub(crate) fn is_of_things(&self, thing: &str, name: &str) -> bool {
        let field = self.class_of(thing).and_then(|class| self.field(class, name));
        field.is_some_and(|field| self.classes.contains_key(&*field.ty.name.text))
    }

    /// Whether a thing exists on a day (3.2, 3.3).
    pub(crate) fn exists(&self, thing: &str, at: Date) -> Truth {
        let Some(it) = self.things.get(thing) else { return Unknown };
        let holder = it.holder.as_ref().map_or(True, |holder| self.exists(holder, at));
        holder.min(self.own_period(thing, at))
    }

    fn own_period(&self, thing: &str, at: Date) -> Truth {
        let Some(it) = self.things.get(thing) else { return Unknown };
        let period = |days: &[Vec<String>; 2]| within([0, 1].map(|end| it.object.get(&days[end][0])), it.damaged, at);
        self.days(&it.class).map_or(True, period)
    }

    /// The things of a class that exist on a day; all of them where none is asked for.
    pub(crate) fn all(&self, class: &str, at: Option<Date>) -> Set {
        let of_class = self.things.iter().filter(|(_, thing)| self.is(&thing.class, class));
        let exist = of_class.map(|(name, _)| (name, at.map_or(True, |at| self.exists(name, at))));
        let members = exist.filter(|(_, is)| *is != False).map(|(name, is)| (Val::Thing(name.clone()), is == True));
        Set { members: members.collect(), open: self.unwritten.iter().any(|open| self.is(open, class)) }
    }

    /// What a field of a thing holds on a day; nothing where that takes more than a few lines to say.
    pub(crate) fn read_field(&self, thing: &str, name: &str, at: Date) -> Option<Set> {
        let it = self.things.get(thing)?;
        if name == "id" {
            return Some(one(Val::Text(thing.split_once('/')?.1.to_owned())));
        }
        let written = it.object.get(name).filter(|node| !node.is_nothing());
        let Some(field) = self.field(&it.class, name) else { return self.end(thing, name, at) };
        if let Some(of) = &field.inverse {
            return self.naming(thing, &field.ty.name.text, &of.text, at);
        }
        if it.damaged && written.is_none() {
            return None;
        }
        if let (Some(ExprKind::Name(path)), None) = (field.default.as_ref().map(|it| &it.kind), it.object.get(name)) {
            return self.read_field(thing, &path.text, at);
        }
        if field.container.is_some() {
            return Some(one(Val::Thing(it.holder.clone()?)));
        }
        let mut set = match written {
            None => return Some(absent(field)),
            Some(node) if field.dated => self.version(thing, field, node, at)?,
            Some(node) => self.items(field, node)?,
        };
        if set.members.is_empty() && field.ty.many == Multiplicity::One {
            return Some(Set { members: vec![(Val::NotWritten, true)], open: false });
        }
        let holder_dated = field.dated || it.holder.is_some() || self.days(&it.class).is_some();
        let exists = self.exists(thing, at);
        let is_record = self.is_record(&field.ty.name.text);
        set.members.retain_mut(|(val, certain)| match val {
            // A record is given in its own period, a reference of what is in force where its target is (3.5).
            Val::Thing(target) if is_record => {
                let is = self.own_period(target, at);
                *certain &= is == True;
                is != False
            }
            Val::Thing(target) if holder_dated && exists != False => {
                let is = self.exists(target, at);
                *certain &= is == True;
                is != False || exists == Unknown
            }
            _ => true,
        });
        Some(set)
    }

    /// The first or the last day of a thing, read as a value (3.2).
    fn end(&self, thing: &str, name: &str, at: Date) -> Option<Set> {
        let it = self.things.get(thing)?;
        let [first, last] = self.days(&it.class)?;
        match it.object.get(name).filter(|node| !node.is_nothing()) {
            Some(node) => node.text()?.parse().ok().map(|day| one(Val::Date(day))),
            None if it.damaged => None,
            None if last[0] == name => Some(Set::default()),
            None if first[0] == name => match &it.holder {
                Some(holder) => self.read_field(holder, &self.days(self.class_of(holder)?)?[0][0], at),
                None => Some(Set { members: vec![(Val::NotWritten, false)], open: false }),
            },
            None => None,
        }
    }

    /// What names a thing in a field: what is there on the day, of what is not there itself whatever does (3.5).
    fn naming(&self, thing: &str, class: &str, name: &str, at: Date) -> Option<Set> {
        let ever = self.exists(thing, at) == False;
        let mut all = Set::default();
        for (other, it) in self.things.iter().filter(|(_, it)| self.is(&it.class, class)) {
            let exists = if ever { True } else { self.exists(other, at) };
            let field = self.field(&it.class, name)?;
            if it.damaged || field.default.is_some() {
                return None;
            }
            let written = match it.object.get(name).filter(|node| !node.is_nothing()) {
                None if field.else_none.is_some() => Set::default(),
                None => Set { members: Vec::new(), open: true },
                Some(node) if field.dated => self.version(other, field, node, at)?,
                Some(node) => self.items(field, node)?,
            };
            let names = written.members.iter().any(|(value, _)| *value == Val::Thing(thing.to_owned()));
            if exists != False && (names || written.open) {
                all.members.push((Val::Thing(other.clone()), names && exists == True));
            }
        }
        all.open = self.unwritten.iter().any(|open| self.is(open, class));
        Some(all)
    }

    fn version(&self, thing: &str, field: &Field, node: &Node, at: Date) -> Option<Set> {
        let is_version = |node: &Node| [VALUE, FROM, TO].iter().any(|names| node.entry(names).is_some());
        if !node.items().iter().any(is_version) {
            return self.items(field, node);
        }
        let mut set = Set::default();
        for version in node.items() {
            match within([FROM, TO].map(|day| version.entry(day)), self.things[thing].damaged, at) {
                False => {}
                True => set.members.extend(self.items(field, version.entry(VALUE)?)?.members),
                Unknown => return None,
            }
        }
        Some(set)
    }

    fn items(&self, field: &Field, node: &Node) -> Option<Set> {
        let members: Option<Vec<(Val, bool)>> = if self.is_record(&field.ty.name.text) {
            let short = self.classes[&*field.ty.name.text].short.is_some();
            let is_record = |record: &Node| matches!(record.what, What::Map(_)) || (short && record.text().is_some());
            let records = self.records(field, node).into_iter();
            records.map(|(_, record)| is_record(&record).then_some((Val::Thing(record.at), true))).collect()
        } else {
            node.items().iter().map(|node| Some((self.value(&field.ty.name.text, node)?, true))).collect()
        };
        Some(Set { members: members?, open: false })
    }

    /// A value that can be read.
    fn value(&self, ty: &str, node: &Node) -> Option<Val> {
        let text = node.text()?;
        let named = |names: &&Vec<String>| names.iter().any(|name| name == text);
        if self.classes.contains_key(ty) {
            let mut all = self.ids.get(text)?.iter();
            return all.find(|it| self.is(&self.things[*it].class, ty)).cloned().map(Val::Thing);
        }
        match ty {
            "text" => Some(Val::Text(text.to_owned())),
            "number" | "whole" => decimal(text).map(|number| Val::Amount(number, String::new())),
            "money" => text.rsplit_once(' ').and_then(|(it, of)| Some(Val::Amount(decimal(it)?, of.to_owned()))),
            "date" => text.parse().ok().map(Val::Date),
            "yes_no" => {
                let words = ["yes", "ja", "true", "no", "nei", "false"];
                words.iter().position(|it| *it == text).map(|at| Val::YesNo(at < 3))
            }
            of => self.enums.get(of)?.iter().find(named).map(|it| Val::Word(it[0].clone())),
        }
    }
}

/// A place as it is written here.
pub(crate) fn place_of(place: &Json) -> String {
    let [start, end] = ["start", "end"].map(|it| format!("{}:{}", place[it]["line"], place[it]["column"]));
    format!("{}:{start}-{end}", place["file"].as_str().unwrap_or(""))
}

/// `role_kind` of `RoleKind` (10.2).
fn subject(class: &str) -> String {
    let letter = |(at, letter): (usize, char)| match letter.is_uppercase() {
        true if at > 0 => format!("_{}", letter.to_lowercase()),
        _ => letter.to_lowercase().to_string(),
    };
    class.chars().enumerate().map(letter).collect()
}

fn absent(field: &Field) -> Set {
    match field.ty.many {
        _ if field.else_none.is_some() => Set::default(),
        _ if several(field) => Set { members: Vec::new(), open: true },
        many => Set { members: vec![(Val::NotWritten, many == Multiplicity::One)], open: false },
    }
}

/// Whether a day lies in a period.
fn within([first, last]: [Option<&Node>; 2], damaged: bool, at: Date) -> Truth {
    let end = |node: Option<&Node>, inside: fn(Date, Date) -> bool| match node.map(|node| &node.what) {
        None | Some(What::Nothing) => Truth::from(!damaged).max(Unknown),
        Some(What::List(none)) if none.is_empty() => True,
        Some(What::Text(text)) => text.parse().map_or(Unknown, |day| Truth::from(inside(day, at))),
        Some(_) => Unknown,
    };
    end(first, |day, at| day <= at).min(end(last, |day, at| at <= day))
}
