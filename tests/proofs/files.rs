use std::collections::BTreeMap;

use jiff::civil::Date;
use mandat::syntax::tree::{
    Dated, Define, EnumValue, Exception, ExprKind, Field, Item, Kind, Literal, Multiplicity, Name, Policy, Rule, Texts,
};
use serde_json::{Map, Value as Json};

use super::set::Set;
use super::value::{False, True, Truth, Unknown, Val, decimal};

/// What packs declare and an organisation's files say, as far as it can be read in a few lines; of the rest it says nothing.
#[derive(Default)]
pub(crate) struct Files {
    pub(crate) classes: BTreeMap<String, Class>,
    pub(crate) enums: BTreeMap<String, Vec<Vec<String>>>,
    pub(crate) kinds: BTreeMap<String, Kind>,
    pub(crate) defines: BTreeMap<String, Define>,
    /// What parameters are, but for those that the organisation has set.
    pub(crate) parameters: BTreeMap<String, Option<Literal>>,
    pub(crate) rules: Vec<Rule>,
    pub(crate) exceptions: Vec<Exception>,
    things: BTreeMap<String, Thing>,
    /// Collections that stand in no file.
    unwritten: Vec<String>,
}

#[derive(Default)]
pub(crate) struct Class {
    pub(crate) record: bool,
    pub(crate) is: Vec<String>,
    pub(crate) short: Option<String>,
    pub(crate) within: Vec<String>,
    pub(crate) fields: Vec<Field>,
    collection: Vec<String>,
    key: Vec<String>,
    days: Option<[Vec<String>; 2]>,
    known: Vec<Vec<String>>,
}

struct Thing {
    class: String,
    holder: Option<String>,
    object: Map<String, Json>,
    /// A key that could not be understood.
    damaged: bool,
}

fn all_names(name: &Name, others: &Texts) -> Vec<String> {
    std::iter::once(name)
        .map(|it| &it.text)
        .chain(others.iter().map(|it| &it.text.text))
        .map(ToString::to_string)
        .collect()
}

fn texts(names: &[Name]) -> Vec<String> {
    names.iter().map(|name| name.text.to_string()).collect()
}

fn days(dated: &Dated) -> [Vec<String>; 2] {
    match &dated.fields {
        None => ["from", "to"].map(|name| vec![name.to_owned()]),
        Some((first, last)) => [first, last].map(|day| all_names(&day.name, &day.names)),
    }
}

fn names_of(values: &[EnumValue]) -> impl Iterator<Item = Vec<String>> {
    values.iter().map(|value| all_names(&value.name, &value.names))
}

impl Files {
    /// The declarations of packs, those that a pack uses before it, and the files of an organisation as one object.
    pub(crate) fn new(packs: Vec<Policy>, root: &Json) -> Self {
        let mut all = Self::default();
        packs.into_iter().flat_map(|pack| pack.items).for_each(|item| all.declare(item));
        all.read(root);
        all
    }

    fn declare(&mut self, item: Item) {
        match item {
            Item::Record(it) => {
                let class = self.classes.entry(it.name.text.to_string()).or_default();
                (class.record, class.short) = (true, it.short.map(|name| name.text.to_string()));
                (class.within, class.key) = (texts(&it.within), texts(&it.key));
                (class.fields, class.days) = (it.fields, it.dated.as_ref().map(days));
            }
            Item::Entity(it) => {
                let class = self.classes.entry(it.name.text.to_string()).or_default();
                class.is = texts(&it.is);
                class.collection =
                    it.collection.iter().flat_map(|name| all_names(name, &it.collection_names)).collect();
                (class.fields, class.days) = (it.fields, it.dated.as_ref().map(days));
            }
            Item::Enum(it) => self.enums.entry(it.name.text.to_string()).or_default().extend(names_of(&it.values)),
            Item::Extend(it) if self.classes.contains_key(&*it.name.text) => {
                self.classes.entry(it.name.text.to_string()).or_default().fields.extend(it.fields);
            }
            Item::Extend(it) => self.enums.entry(it.name.text.to_string()).or_default().extend(names_of(&it.values)),
            Item::Known(it) => {
                self.classes.entry(it.entity.text.to_string()).or_default().known.extend(names_of(&it.things));
            }
            Item::Parameter(it) => drop(self.parameters.insert(it.name.text.to_string(), Some(it.default))),
            Item::Tighten(it) => drop(self.parameters.insert(it.name.text.to_string(), Some(it.value))),
            Item::Kind(it) => drop(self.kinds.insert(it.name.text.to_string(), it)),
            Item::Define(it) => drop(self.defines.insert(it.name.text.to_string(), it)),
            Item::Rule(it) => self.rules.push(it),
            Item::Exception(it) => self.exceptions.push(it),
            _ => {}
        }
    }

    fn read(&mut self, root: &Json) {
        let collections: Vec<(String, Vec<String>)> =
            self.classes.iter().map(|(name, class)| (name.clone(), class.collection.clone())).collect();
        for (class, names) in collections.into_iter().filter(|(_, names)| !names.is_empty()) {
            let Some(things) = names.iter().find_map(|name| root.get(name)).and_then(Json::as_object) else {
                self.unwritten.push(class);
                continue;
            };
            for (id, json) in things {
                let known = self.classes[&class].known.iter().find(|names| names.contains(id));
                let id = known.map_or(id, |names| &names[0]).clone();
                self.thing(format!("{}/{id}", class.to_lowercase()), &class, None, json);
            }
        }
        for (name, class) in &self.classes {
            for known in &class.known {
                let (class, object) = (name.clone(), Map::new());
                let thing = || Thing { class, holder: None, object, damaged: false };
                self.things.entry(format!("{}/{}", name.to_lowercase(), known[0])).or_insert_with(thing);
            }
        }
    }

    fn thing(&mut self, subject: String, class: &str, holder: Option<&str>, json: &Json) {
        let fields: Vec<Field> = self.fields(class).cloned().collect();
        let mut object = Map::new();
        for (key, value) in json.as_object().into_iter().flatten() {
            let field = fields.iter().find(|field| all_names(&field.name, &field.names).contains(key));
            let day = self.days(class).and_then(|days| days.iter().find(|names| names.contains(key)));
            let name = field.map(|field| field.name.text.to_string()).or_else(|| day.map(|names| names[0].clone()));
            object.insert(name.unwrap_or_else(|| key.clone()), value.clone());
        }
        let days: Vec<&String> = self.days(class).into_iter().flatten().map(|names| &names[0]).collect();
        let understood = |key: &String| {
            days.contains(&key)
                || ["id", "formerly"].contains(&&**key)
                || fields.iter().any(|it| *it.name.text == **key)
        };
        let damaged = !json.is_object() || !object.keys().all(understood);
        let of_records: Vec<&Field> = fields.iter().filter(|field| self.is_record(&field.ty.name.text)).collect();
        for field in of_records {
            let class = field.ty.name.text.to_string();
            for (name, item) in self.records(field, object.get(&*field.name.text).unwrap_or(&Json::Null)) {
                self.thing(format!("{subject}/{}/{name}", field.name.text), &class, Some(&subject), &item);
            }
        }
        let thing = Thing { class: class.to_owned(), holder: holder.map(str::to_owned), object, damaged };
        self.things.insert(subject, thing);
    }

    /// The records in a field by their names (10.2); of versions and of several with one key nothing is said.
    fn records(&self, field: &Field, json: &Json) -> Vec<(String, Json)> {
        let class = &self.classes[&*field.ty.name.text];
        let item = |number: usize, key: Option<&String>, json: &Json| {
            let mut object = match (json, &class.short) {
                (Json::Object(object), _) => object.clone(),
                (Json::String(_), Some(short)) if key.is_none() => Map::from_iter([(short.clone(), json.clone())]),
                _ => return None,
            };
            object.extend(key.map(|key| (class.key.first().cloned().unwrap_or_default(), Json::from(key.as_str()))));
            let under = |key: &String| {
                let field = class.fields.iter().find(|field| *field.name.text == **key)?;
                all_names(&field.name, &field.names).iter().find_map(|name| object.get(name)).and_then(Json::as_str)
            };
            let names = class.key.iter().map(under).collect::<Option<Vec<_>>>();
            let name =
                names.filter(|names| !names.is_empty()).map_or_else(|| number.to_string(), |names| names.join("/"));
            Some((name, Json::Object(object)))
        };
        let named = |key: &String| class.fields.iter().any(|it| all_names(&it.name, &it.names).contains(key));
        let all: Vec<(String, Json)> = match json {
            Json::Array(items) => items.iter().zip(1..).filter_map(|(json, at)| item(at, None, json)).collect(),
            Json::Object(object) if several(field) && !object.keys().any(named) => {
                object.iter().zip(1..).filter_map(|((key, json), at)| item(at, Some(key), json)).collect()
            }
            one => item(1, None, one).into_iter().collect(),
        };
        let alone = |name: &String| all.iter().filter(|(other, _)| other == name).count() == 1;
        let dated = |name: &String, json: &Json| Some(format!("{name}/{}", json.get("from")?.as_str()?));
        let told = |(name, json): &(String, Json)| {
            let name = if alone(name) { Some(name.clone()) } else { dated(name, json) };
            name.map(|name| (name, json.clone()))
        };
        let told: Vec<(String, Json)> = all.iter().filter_map(told).collect();
        let twice = |name: &String| told.iter().filter(|(other, _)| other == name).count() > 1;
        told.iter().filter(|(name, _)| !twice(name)).cloned().collect()
    }

    pub(crate) fn class_of(&self, thing: &str) -> Option<&str> {
        self.things.get(thing).map(|it| &*it.class)
    }

    pub(crate) fn is(&self, class: &str, other: &str) -> bool {
        class == other || self.classes.get(class).is_some_and(|it| it.is.iter().any(|above| self.is(above, other)))
    }

    pub(crate) fn is_record(&self, class: &str) -> bool {
        self.classes.get(class).is_some_and(|class| class.record)
    }

    fn fields<'a>(&'a self, class: &str) -> Box<dyn Iterator<Item = &'a Field> + 'a> {
        let Some(class) = self.classes.get(class) else { return Box::new(std::iter::empty()) };
        Box::new(class.fields.iter().chain(class.is.iter().flat_map(|above| self.fields(above))))
    }

    /// Whether all fields of a name hold several values, or all one.
    pub(crate) fn is_several(&self, name: &str) -> Option<bool> {
        let fields = self.classes.values().flat_map(|class| &class.fields);
        let all: Vec<bool> = fields.filter(|it| *it.name.text == *name).map(several).collect();
        all.first().copied().filter(|first| all.iter().all(|other| other == first))
    }

    fn field(&self, class: &str, name: &str) -> Option<&Field> {
        self.fields(class).find(|field| &*field.name.text == name)
    }

    /// Whether a field of a thing holds things.
    pub(crate) fn is_of_things(&self, thing: &str, name: &str) -> bool {
        let field = self.class_of(thing).and_then(|class| self.field(class, name));
        field.is_some_and(|field| self.classes.contains_key(&*field.ty.name.text))
    }

    fn days(&self, class: &str) -> Option<&[Vec<String>; 2]> {
        let class = self.classes.get(class)?;
        class.days.as_ref().or_else(|| class.is.iter().find_map(|above| self.days(above)))
    }

    /// Whether a thing exists on a day (3.2, 3.3).
    pub(crate) fn exists(&self, thing: &str, at: Date) -> Truth {
        let Some(it) = self.things.get(thing) else { return Unknown };
        let holder = it.holder.as_ref().map_or(True, |holder| self.exists(holder, at));
        holder.min(self.own_period(thing, at))
    }

    fn own_period(&self, thing: &str, at: Date) -> Truth {
        let Some(it) = self.things.get(thing) else { return Unknown };
        self.days(&it.class).map_or(True, |days| within(&it.object, &days[0][0], &days[1][0], it.damaged, at))
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
            let id = thing.split_once('/').map_or("", |it| it.1);
            return Some(Set { members: vec![(Val::Text(id.to_owned()), true)], open: false });
        }
        let field = self.field(&it.class, name)?;
        if let Some(of) = &field.inverse {
            return self.naming(thing, &field.ty.name.text, &of.text, at);
        }
        if it.damaged {
            return None;
        }
        if let (Some(ExprKind::Name(path)), false) =
            (field.default.as_ref().map(|it| &it.kind), it.object.contains_key(name))
        {
            return self.read_field(thing, &path.text, at);
        }
        if field.container.is_some() {
            return Some(Set { members: vec![(Val::Thing(it.holder.clone()?), true)], open: false });
        }
        let several = several(field);
        let absent = match field.ty.many {
            _ if field.else_none.is_some() => Set::default(),
            _ if several => Set { members: Vec::new(), open: true },
            _ => Set { members: vec![(Val::NotWritten, field.ty.many == Multiplicity::One)], open: false },
        };
        let mut set = match it.object.get(name) {
            None | Some(Json::Null) => return Some(absent),
            Some(json) if field.dated => self.version(thing, field, json, at)?,
            Some(json) => self.items(thing, field, json)?,
        };
        if set.members.is_empty() && !several && field.ty.many == Multiplicity::One {
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

    /// What names a thing in a field: what is there on the day, of what is not there itself whatever does (3.5).
    fn naming(&self, thing: &str, class: &str, name: &str, at: Date) -> Option<Set> {
        let ever = self.exists(thing, at) == False;
        let mut all = Set::default();
        for (other, it) in self.things.iter().filter(|(_, it)| self.is(&it.class, class)) {
            let exists = if ever { True } else { self.exists(other, at) };
            let field = self.field(&it.class, name)?;
            let written = match it.object.get(name) {
                _ if it.damaged || field.default.is_some() => return None,
                None | Some(Json::Null) if field.else_none.is_some() => Set::default(),
                None | Some(Json::Null) => Set { members: Vec::new(), open: true },
                Some(json) if field.dated => self.version(other, field, json, at)?,
                Some(json) => self.items(other, field, json)?,
            };
            let names = written.members.iter().any(|(value, _)| *value == Val::Thing(thing.to_owned()));
            if exists != False && (names || written.open) {
                all.members.push((Val::Thing(other.clone()), names && exists == True));
            }
        }
        all.open = self.unwritten.iter().any(|open| self.is(open, class));
        Some(all)
    }

    fn version(&self, thing: &str, field: &Field, json: &Json, at: Date) -> Option<Set> {
        let is_version = |json: &Json| ["value", "from", "to"].iter().any(|key| json.get(key).is_some());
        let all: Vec<&Json> = json.as_array().map_or_else(|| vec![json], |items| items.iter().collect());
        if !all.iter().any(|json| is_version(json)) {
            return self.items(thing, field, json);
        }
        let mut set = Set::default();
        for version in all {
            let object = version.as_object()?;
            match within(object, "from", "to", false, at) {
                False => {}
                True => set.members.extend(self.items(thing, field, object.get("value")?)?.members),
                Unknown => return None,
            }
        }
        Some(set)
    }

    fn items(&self, thing: &str, field: &Field, json: &Json) -> Option<Set> {
        let members = if self.is_record(&field.ty.name.text) {
            let records = self.records(field, json).into_iter();
            let written = match json {
                Json::Array(items) => items.len(),
                Json::Object(items) if several(field) => items.len().max(1),
                _ => 1,
            };
            let named: Vec<_> =
                records.map(|(name, _)| (Val::Thing(format!("{thing}/{}/{name}", field.name.text)), true)).collect();
            Some(named).filter(|named| named.len() == written)?
        } else {
            let all = json.as_array().map_or_else(|| vec![json], |items| items.iter().collect());
            all.into_iter().map(|json| Some((self.value(&field.ty.name.text, json)?, true))).collect::<Option<_>>()?
        };
        Some(Set { members, open: false })
    }

    /// A value that can be read.
    fn value(&self, ty: &str, json: &Json) -> Option<Val> {
        let text = match json {
            Json::String(text) => text.clone(),
            Json::Number(number) => number.to_string(),
            Json::Bool(yes) => (if *yes { "yes" } else { "no" }).to_owned(),
            _ => return None,
        };
        if self.classes.contains_key(ty) {
            let is = |(name, thing): &(&String, &Thing)| {
                let known = self.classes[&thing.class].known.iter().find(|names| names.contains(&text));
                let id = known.map_or(&text, |names| &names[0]);
                self.is(&thing.class, ty) && thing.holder.is_none() && name.split_once('/').is_some_and(|it| it.1 == id)
            };
            return self.things.iter().find(is).map(|(name, _)| Val::Thing(name.clone()));
        }
        match ty {
            "text" => Some(Val::Text(text)),
            "number" | "whole" => decimal(&text).map(|number| Val::Amount(number, String::new())),
            "money" => text.rsplit_once(' ').and_then(|(it, of)| Some(Val::Amount(decimal(it)?, of.to_owned()))),
            "date" => text.parse().ok().map(Val::Date),
            "yes_no" => ["yes", "ja", "no", "nei"].iter().position(|it| *it == text).map(|at| Val::YesNo(at < 2)),
            of => self.enums.get(of)?.iter().find(|names| names.contains(&text)).map(|it| Val::Word(it[0].clone())),
        }
    }
}

pub(crate) fn several(field: &Field) -> bool {
    matches!(field.ty.many, Multiplicity::Any | Multiplicity::Some)
}

/// Whether a day lies in a period.
fn within(object: &Map<String, Json>, first: &str, last: &str, damaged: bool, at: Date) -> Truth {
    let end = |name: &str, inside: fn(Date, Date) -> bool| match object.get(name) {
        None | Some(Json::Null) => {
            if damaged {
                Unknown
            } else {
                True
            }
        }
        Some(Json::Array(none)) if none.is_empty() => True,
        Some(json) => json.as_str().and_then(|it| it.parse().ok()).map_or(Unknown, |day| Truth::from(inside(day, at))),
    };
    end(first, |day, at| day <= at).min(end(last, |day, at| at <= day))
}
