use std::collections::{BTreeMap, BTreeSet};

use mandat::syntax::tree::{Field, Multiplicity};
use serde_json::{Map, Value as Json};

use super::clause;
use super::literal::plain;
use super::time::{Day, read, written};
use super::value::{True, Truth, Unknown, Value};
use super::vocabulary::{Class, PERIOD, Vocabulary, all_names, several};

/// What is written of an organisation: its things, each known by its number.
#[derive(Default)]
pub(crate) struct Organisation {
    pub(crate) things: Vec<Thing>,
    /// The entities whose collection stands in no file, of the organisation as it is and as it was.
    pub(crate) unwritten: [BTreeSet<String>; 2],
    /// The entities whose register is not kept.
    pub(crate) not_kept: BTreeSet<String>,
    /// Whether it is said how it was (16.8).
    pub(crate) has_former: bool,
}

#[derive(Default)]
pub(crate) struct Thing {
    pub(crate) class: String,
    pub(crate) id: String,
    /// As outcomes have it (semantics 10.2).
    pub(crate) subject: String,
    pub(crate) holder: Option<usize>,
    /// Whether it is of the organisation as it was.
    pub(crate) was: bool,
    /// The same entity as it was, or as it is (16.2).
    pub(crate) partner: Option<usize>,
    /// Whether a file writes it, and not only a pack (2.6).
    pub(crate) declared: bool,
    /// The ids that it had (2.5); nothing where they could not be read.
    pub(crate) formerly: Option<Vec<String>>,
    /// Whether a key of it, or all of it, could not be understood (4.3).
    pub(crate) damaged: bool,
    /// The fields of which the list may have gone on (4.11).
    pub(crate) open: BTreeSet<String>,
    /// The first and the last day, as they are written.
    pub(crate) ends: [End; 2],
    /// What is written in each field, in versions where the field is dated.
    pub(crate) written: BTreeMap<String, Vec<Version>>,
}

/// An end of a period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum End {
    #[default]
    NotWritten,
    Day(Day),
    Unread,
}

impl End {
    /// What is not written may have been lost.
    fn doubt(&mut self) {
        if *self == Self::NotWritten {
            *self = Self::Unread;
        }
    }
}

/// The ends of a period; unread where it ends before it begins (3.3).
pub(super) fn in_turn(ends: [End; 2]) -> [End; 2] {
    match ends {
        [End::Day(first), End::Day(last)] if last < first => [End::Unread; 2],
        ends => ends,
    }
}

/// Whether a day lies in a period.
pub(super) fn on(ends: [End; 2], day: Day) -> Truth {
    let [first, last] = in_turn(ends);
    let within = |end: End, is: &dyn Fn(Day) -> bool| match end {
        End::NotWritten => True,
        End::Day(end) => Truth::from(is(end)),
        End::Unread => {
            clause::by("3.3");
            Unknown
        }
    };
    within(first, &|first| first <= day).and(within(last, &|last| day <= last))
}

/// Whether two periods certainly share a day.
fn meet(one: [End; 2], other: [End; 2]) -> bool {
    let before = |last: End, first: End| matches!((last, first), (End::Day(last), End::Day(first)) if last < first);
    let unread = [one, other].iter().any(|ends| in_turn(*ends).contains(&End::Unread));
    !unread && !before(one[1], other[0]) && !before(other[1], one[0])
}

#[derive(Clone)]
pub(crate) struct Version {
    pub(crate) ends: [End; 2],
    pub(crate) items: Vec<Written>,
}

impl Version {
    /// Something that could not be read, be it at whatever time.
    fn unread(ends: [End; 2]) -> Self {
        Self { ends, items: vec![Written::Unread] }
    }

    /// Whether something is begun, and nothing written (4.2).
    pub(crate) fn is_begun(&self) -> bool {
        self.items == [Written::Blank]
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Written {
    Value(Value),
    Unread,
    /// Begun, and not written (4.2).
    Blank,
}

impl Organisation {
    /// Reads an organisation as it is, and as it was where that is said.
    pub(crate) fn read(vocabulary: &Vocabulary, now: &str, before: Option<&str>, not_kept: &[String]) -> Self {
        let mut reader = Reader { vocabulary, all: Self::default(), was: false };
        let has = |class: &&Class| class.collection.iter().any(|name| not_kept.contains(name));
        let not_kept = vocabulary.classes.values().filter(has);
        reader.all.not_kept = not_kept.map(|class| class.name.clone()).collect();
        for (text, was) in std::iter::once((now, false)).chain(before.map(|before| (before, true))) {
            let Json::Object(root) = serde_json::from_str(text).unwrap() else { panic!("no object") };
            reader.was = was;
            reader.all.has_former |= was;
            reader.root(&root);
        }
        reader.all.pair();
        reader.all
    }
}

struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    all: Organisation,
    was: bool,
}

impl Reader<'_> {
    fn root(&mut self, root: &Map<String, Json>) {
        let objects = self.collections(root);
        // Former ids first: any reference may be to one.
        for (thing, object) in &objects {
            self.all.things[*thing].formerly = match get(object, &FORMERLY).filter(|json| !says_nothing(json)) {
                None => Some(Vec::new()),
                Some(Json::Array(ids)) => ids.iter().map(id_of).collect(),
                Some(id) => id_of(id).map(|id| vec![id]),
            };
        }
        objects.iter().for_each(|(thing, object)| self.object(*thing, object));
        // In the order of the file: what ended before an id whose thing is no object may have gone on, where brackets say what belongs where
        // only if the id is called as something in the vocabulary is, or almost so (4.11).
        let mut before: Option<(usize, &Json)> = None;
        for (key, collection) in root {
            let mut classes = self.vocabulary.classes.values();
            let Some(class) = classes.find(|class| class.collection.contains(key)) else { continue };
            for (id, json) in collection.as_object().into_iter().flatten() {
                if let Some((thing, json)) =
                    before.filter(|_| !json.is_object() && !json.is_null() && self.is_called(id))
                {
                    self.doubt(thing, json);
                }
                let is = |it: &Thing| it.was == self.was && it.class == class.name && it.id == *id;
                before = self.all.things.iter().position(is).map(|it| (it, json));
            }
        }
        // A key that could not be understood may have been meant for former ids.
        for (thing, object) in &objects {
            let it = &mut self.all.things[*thing];
            if it.damaged && get(object, &FORMERLY).is_none_or(says_nothing) {
                it.formerly = None;
            }
        }
    }

    /// The entities that files write or packs know, each with what is written of it.
    fn collections(&mut self, root: &Map<String, Json>) -> Vec<(usize, Json)> {
        let (mut objects, empty) = (Vec::new(), || Json::Object(Map::new()));
        // In the order of the file, for some things the first counts (18.3).
        let mut classes: Vec<&Class> = self.vocabulary.classes.values().filter(|class| !class.record).collect();
        classes.sort_by_key(|class| root.keys().position(|key| class.collection.contains(key)).unwrap_or(usize::MAX));
        for class in classes {
            let (name, small) = (&class.name, class.name.to_lowercase());
            if class.entity.root {
                let written = ROOT.iter().find_map(|name| root.get(*name));
                let thing = self.thing(name, String::new(), ROOT[0].to_owned(), None);
                objects.push((thing, written.cloned().unwrap_or_else(empty)));
                continue;
            }
            let written = class.collection.iter().find_map(|name| root.get(name)).filter(|it| !it.is_null()).map(by_id);
            if (written.is_none() && !class.collection.is_empty()) || self.all.not_kept.contains(name) {
                self.all.unwritten[usize::from(self.was)].insert(name.clone());
            }
            let first =
                |id: String| class.known.iter().find(|names| names.contains(&id)).map_or(id, |names| names[0].clone());
            let mut written: Vec<(String, Option<Json>)> =
                written.unwrap_or_default().into_iter().map(|(id, json)| (first(id), Some(json))).collect();
            for names in &class.known {
                if written.iter().all(|(id, _)| *id != names[0]) {
                    clause::by("2.6");
                    written.push((names[0].clone(), None));
                }
            }
            for (id, object) in written {
                let thing = self.thing(name, id.clone(), format!("{small}/{id}"), None);
                self.all.things[thing].declared = object.is_some();
                // Behind an id may stand nothing, too.
                objects.extend(object.map(|object| (thing, if object.is_null() { empty() } else { object })));
            }
        }
        objects
    }

    /// Whether something in files is called so, or almost so (4.11).
    fn is_called(&self, word: &str) -> bool {
        let word: Vec<char> = word.to_lowercase().chars().collect();
        let most = (word.len() / 3).max(1).min(word.len() - 1);
        let other = |name: &String| near(&word, &name.to_lowercase().chars().collect::<Vec<char>>(), most);
        let of_class = |class: &Class| {
            let days = class.dated.iter().flatten().flatten();
            let fields: Vec<String> = class.fields.values().flat_map(names).collect();
            class.collection.iter().chain(days).chain(&fields).any(other)
        };
        let common = FORMERLY.into_iter().chain(ROOT).chain(["id"]).map(str::to_owned);
        common.into_iter().any(|name| other(&name)) || self.vocabulary.classes.values().any(of_class)
    }

    /// A thing that may have gone on, and the last of what stands in it.
    fn doubt(&mut self, thing: usize, json: &Json) {
        clause::by("4.11");
        self.damage(thing);
        let it = &mut self.all.things[thing];
        let Some((key, value)) = json.as_object().and_then(|object| object.iter().next_back()) else { return };
        it.open.insert(key.clone());
        let field = self.vocabulary.field(&it.class, key);
        let (dated, one) = (field.is_some_and(|field| field.dated), !field.is_some_and(several));
        let Some(versions) = it.written.get_mut(key) else { return };
        let Some(version) = versions.last_mut() else { return };
        if dated && (value.is_object() || value.as_array().is_some_and(|all| all.iter().any(Json::is_object))) {
            version.ends.iter_mut().for_each(End::doubt);
        }
        let last = match value {
            Json::Array(items) => items.last(),
            Json::Object(object) if version.items.len() == object.len() => object.values().next_back(),
            other => Some(other),
        };
        let record = match (version.items.last(), last) {
            (Some(Written::Value(Value::Thing(record))), Some(json @ Json::Object(_))) => Some((*record, json)),
            _ => None,
        };
        // A list of versions may hold others, of whatever period; one in which nothing stands says no more that there is none.
        match (version.items.is_empty(), value.is_array() && one) {
            (true, true) => version.items = vec![Written::Unread],
            (false, true) if dated => versions.push(Version::unread([End::Unread; 2])),
            _ => {}
        }
        if let Some((record, json)) = record.filter(|_| !(value.is_array() && one && dated)) {
            self.doubt(record, json);
        }
    }

    /// A thing in which a key could not be understood: what is not written of it may have been meant by that.
    fn damage(&mut self, thing: usize) {
        let it = &mut self.all.things[thing];
        it.damaged = true;
        if self.vocabulary.days(&it.class).is_some() {
            it.ends.iter_mut().for_each(End::doubt);
        }
    }

    /// Whether what stands in the place of a record may belong elsewhere (4.11).
    fn is_astray(&self, json: &Json) -> bool {
        match json {
            Json::Array(items) => items.iter().any(|item| self.is_astray(item)),
            Json::Object(object) => object.iter().any(|(key, json)| self.is_called(key) || self.is_astray(json)),
            other => text_of(other).is_some_and(|text| !text.is_empty() && self.is_called(&text)),
        }
    }

    /// A list in which something stands that may belong elsewhere: it may have gone on, and what stands last before that.
    fn go_on(&mut self, thing: usize, field: &Field, last: Option<(&Written, &Json)>) {
        self.all.things[thing].open.insert(field.name.text.to_string());
        if let Some((Written::Value(Value::Thing(record)), json)) = last {
            self.doubt(*record, json);
        }
        let holders = std::iter::successors(Some(thing), |it| self.all.things[*it].holder);
        holders.collect::<Vec<_>>().into_iter().for_each(|thing| self.damage(thing));
    }

    fn thing(&mut self, class: &str, id: String, subject: String, holder: Option<usize>) -> usize {
        clause::by("2.1");
        let (class, was, declared, formerly) = (class.to_owned(), self.was, true, Some(Vec::new()));
        let thing = Thing { class, id, subject, holder, was, declared, formerly, ..Thing::default() };
        self.all.things.push(thing);
        self.all.things.len() - 1
    }

    /// Reads the fields of a thing.
    fn object(&mut self, thing: usize, json: &Json) {
        let vocabulary = self.vocabulary;
        let class = self.all.things[thing].class.clone();
        let Json::Object(object) = json else {
            // Nothing is known of what is no object.
            clause::by("4.11");
            let it = &mut self.all.things[thing];
            (it.damaged, it.ends) = (true, [End::Unread; 2]);
            return;
        };
        let days = vocabulary.days(&class);
        let is_known = |key: &String| {
            vocabulary.fields(&class).any(|field| names(field).contains(key))
                || days.is_some_and(|days| days.iter().flatten().any(|name| name == key))
                || FORMERLY.contains(&&**key)
                || key == "id"
        };
        let damaged = !object.keys().all(is_known);
        self.all.things[thing].damaged |= damaged;
        if let Some(days) = days {
            self.all.things[thing].ends = days.clone().map(|names| end(get(json, &names), damaged));
        }
        for field in vocabulary.fields(&class) {
            if let Some(json) = get(json, &names(field)).filter(|json| !says_nothing(json)) {
                let mut versions = self.versions(thing, field, json);
                self.told_twice(thing, field, &mut versions);
                self.all.things[thing].written.insert(field.name.text.to_string(), versions);
            }
        }
    }

    /// Records of one key, or of a field for one value, that do not lie apart are not believed (2.14).
    fn told_twice(&mut self, thing: usize, field: &Field, versions: &mut [Version]) {
        let key = self.vocabulary.classes.get(&*field.ty.name.text).map_or(Vec::new(), |class| class.key.clone());
        let alone = !several(field);
        let things = &self.all.things;
        let records = versions.iter().flat_map(|version| &version.items).filter_map(|item| match item {
            Written::Value(Value::Thing(record)) if things[*record].holder == Some(thing) => Some(*record),
            _ => None,
        });
        let records: Vec<usize> = records.filter(|_| alone || !key.is_empty()).collect();
        let key_of = |record: usize| -> Option<Vec<&Written>> {
            let one = |name: &String| match &things[record].written.get(name)?[..] {
                [Version { items, .. }] => items.first().filter(|item| matches!(item, Written::Value(_))),
                _ => None,
            };
            key.iter().map(one).collect()
        };
        let same = |one: usize, other: usize| alone || key_of(one).is_some_and(|key| Some(key) == key_of(other));
        let twice = |one: &usize| {
            let mut others = records.iter().filter(|other| *other != one);
            others.any(|other| same(*one, *other) && meet(things[*one].ends, things[*other].ends))
        };
        let (doubtful, believed): (Vec<usize>, Vec<usize>) = records.iter().partition(|record| twice(record));
        // Of several of one name each adds its first day, where it has one, or its number where that could not be read (10.2).
        let further = believed.iter().filter_map(|record| {
            let it = &things[*record];
            let further = match in_turn(it.ends) {
                [End::Unread, _] | [_, End::Unread] => {
                    (records.iter().position(|other| other == record)? + 1).to_string()
                }
                [End::Day(day), _] => written(day),
                [End::NotWritten, _] => return None,
            };
            let mut others = believed.iter().filter(|other| *other != record);
            others.any(|other| things[*other].subject == it.subject).then(|| (*record, it.subject.clone(), further))
        });
        for (record, subject, further) in further.collect::<Vec<_>>() {
            self.rename(record, &subject, &format!("{subject}/{further}"));
        }
        for item in versions.iter_mut().flat_map(|version| &mut version.items) {
            if doubtful.iter().any(|record| *item == Written::Value(Value::Thing(*record))) {
                clause::by("2.14");
                *item = Written::Unread;
            }
        }
    }

    /// Calls a record and what it holds otherwise.
    fn rename(&mut self, record: usize, before: &str, after: &str) {
        let it = &mut self.all.things[record];
        it.subject = it.subject.replacen(before, after, 1);
        let held: Vec<usize> =
            (0..self.all.things.len()).filter(|it| self.all.things[*it].holder == Some(record)).collect();
        held.into_iter().for_each(|held| self.rename(held, before, after));
    }

    fn versions(&mut self, thing: usize, field: &Field, json: &Json) -> Vec<Version> {
        let is_version = |json: &Json| get(json, &[&VALUE[..], PERIOD[0], PERIOD[1]].concat()).is_some();
        let all = json.as_array().map_or(std::slice::from_ref(json), Vec::as_slice);
        if !field.dated || !all.iter().any(is_version) {
            return vec![Version { ends: [End::NotWritten; 2], items: self.items(thing, field, json) }];
        }
        let version = |json: &Json| {
            let items = match get(json, &VALUE) {
                _ if !is_version(json) && !json.as_object().is_some_and(Map::is_empty) => {
                    self.items(thing, field, json)
                }
                Some(value) if !says_nothing(value) => self.items(thing, field, value),
                _ => vec![Written::Blank],
            };
            // A key that could not be understood may have been meant for an end (4.3).
            let known = |key: &String| PERIOD.iter().chain([&&VALUE[..]]).any(|names| names.contains(&&**key));
            let lost = is_version(json) && json.as_object().is_some_and(|object| !object.keys().all(known));
            Version { ends: in_turn(PERIOD.map(|names| end(get(json, names), lost))), items }
        };
        let versions: Vec<Version> = all.iter().map(version).collect();
        // Of one value no two that certainly are share a day (3.4): neither is believed. What is begun is at no time.
        let met = |(at, one): (usize, &Version)| {
            let mut others = versions.iter().enumerate().filter(|(other, it)| *other != at && !it.is_begun());
            !several(field) && !one.is_begun() && others.any(|(_, other)| meet(one.ends, other.ends))
        };
        let believed = |(at, one)| if met((at, one)) { Version::unread([End::Unread; 2]) } else { one.clone() };
        versions.iter().enumerate().map(believed).collect()
    }

    fn items(&mut self, thing: usize, field: &Field, json: &Json) -> Vec<Written> {
        clause::by("2.3");
        let vocabulary = self.vocabulary;
        let record = vocabulary.classes.get(&*field.ty.name.text).filter(|class| class.record);
        let is_field = |class: &Class, key: &String| vocabulary.fields(&class.name).any(|it| names(it).contains(key));
        let of_array = |json: &Json, key: Option<&String>| -> Vec<(Json, Option<String>)> {
            let all = json.as_array().map_or(std::slice::from_ref(json), Vec::as_slice);
            all.iter().map(|json| (json.clone(), key.cloned())).collect()
        };
        let all = match (json, record) {
            // What has to be one value is none (4.3), where no other time may have had one (3.4).
            (Json::Array(items), _) if items.is_empty() && field.ty.many == Multiplicity::One && !field.dated => {
                return vec![Written::Unread];
            }
            // A record for one value may be others at other times.
            (Json::Array(items), _)
                if !several(field) && items.len() > 1 && record.is_none_or(|class| class.dated.is_none()) =>
            {
                return vec![Written::Unread];
            }
            // Below a key stands what is of it, be it one or several.
            (Json::Object(object), Some(class)) if several(field) && !object.keys().any(|key| is_field(class, key)) => {
                object.iter().flat_map(|(key, json)| of_array(json, Some(key))).collect()
            }
            (json, _) => of_array(json, None),
        };
        let mut items = Vec::new();
        for (number, (one, key)) in all.iter().enumerate() {
            let item = match record {
                _ if says_nothing(one) => Written::Blank,
                Some(class) => self.record(thing, field, class, one, key.as_deref(), number + 1),
                None => self.value(&field.ty.name.text, one).map_or(Written::Unread, Written::Value),
            };
            let last = number.checked_sub(1).and_then(|before| Some((items.last()?, &all[before].0)));
            if json.is_array() && item == Written::Unread && record.is_some() && self.is_astray(one) {
                self.go_on(thing, field, last);
            }
            items.push(item);
        }
        items
    }

    fn record(
        &mut self,
        thing: usize,
        field: &Field,
        class: &Class,
        json: &Json,
        key: Option<&str>,
        number: usize,
    ) -> Written {
        // A key that is the short field leaves no place for another.
        let short = class.short.clone().filter(|short| key.is_none() || class.key[0] != *short);
        let mut object = match (json, short) {
            (Json::Object(object), _) => object.clone(),
            (Json::String(_) | Json::Number(_), Some(short)) => Map::from_iter([(short, json.clone())]),
            _ => return Written::Unread,
        };
        object.extend(key.map(|key| (class.key[0].clone(), Json::from(key))));
        let object = Json::Object(object);
        // A key that could not be read tells nothing apart.
        let read = |key: &String| {
            let field = self.vocabulary.field(&class.name, key)?;
            let json = get(&object, &names(field))?;
            match self.value(&field.ty.name.text, json)? {
                Value::Thing(thing) => Some(self.all.things[thing].id.clone()),
                _ => text_of(json),
            }
        };
        let keys: Option<Vec<String>> = class.key.iter().map(read).collect();
        let name = keys.filter(|keys| !keys.is_empty()).map_or(number.to_string(), |keys| keys.join("/"));
        let subject = format!("{}/{}/{name}", self.all.things[thing].subject, field.name.text);
        let record = self.thing(&class.name, String::new(), subject, Some(thing));
        self.object(record, &object);
        Written::Value(Value::Thing(record))
    }

    fn value(&self, ty: &str, json: &Json) -> Option<Value> {
        let text = text_of(json)?;
        if self.vocabulary.classes.contains_key(ty) {
            let known = &self.vocabulary.classes[ty].known;
            let id = known.iter().find(|known| known.contains(&text)).map_or(&text, |known| &known[0]);
            let is = |thing: &&Thing| {
                thing.was == self.was && thing.holder.is_none() && self.vocabulary.is(&thing.class, ty)
            };
            let mut things = self.all.things.iter().enumerate().filter(|(_, thing)| is(thing));
            clause::by("2.5");
            let has = |thing: &Thing| thing.formerly.iter().flatten().any(|former| former == id);
            let now = things.clone().find(|(_, thing)| thing.id == *id);
            return now.or_else(|| things.find(|(_, thing)| has(thing))).map(|(thing, _)| Value::Thing(thing));
        }
        match self.vocabulary.enums.get(ty) {
            Some(names) => names.get(&text).cloned().map(Value::Word),
            None => plain(ty, &text),
        }
    }
}

/// The names of the field of former ids.
const FORMERLY: [&str; 3] = ["formerly", "tidlegare", "tidligere"];

/// The names of the root.
const ROOT: [&str; 2] = ["organisation", "organisasjon"];

/// The names of the value of a version.
const VALUE: [&str; 2] = ["value", "verdi"];

/// What an object has under the first of some names.
fn get<'j>(json: &'j Json, names: &[impl AsRef<str>]) -> Option<&'j Json> {
    names.iter().find_map(|name| json.get(name.as_ref()))
}

/// What has the form of an id (2.1).
fn id_of(json: &Json) -> Option<String> {
    json.as_str().filter(|id| !id.is_empty() && !id.contains('/') && id.trim() == *id).map(str::to_owned)
}

/// The names of a field in all languages.
fn names(field: &Field) -> Vec<String> {
    all_names(&field.name, &field.names)
}

/// Whether no more letters than so many are otherwise, missing or too many; two neighbours that changed places are one.
fn near(one: &[char], other: &[char], most: usize) -> bool {
    match (one, other) {
        ([], rest) | (rest, []) => rest.len() <= most,
        ([first, left @ ..], [second, right @ ..]) if first == second && near(left, right, most) => true,
        _ if most == 0 => false,
        ([first, next, left @ ..], [other, second, right @ ..])
            if first == second && next == other && near(left, right, most - 1) =>
        {
            true
        }
        ([_, left @ ..], [_, right @ ..]) => {
            [(left, right), (left, other), (one, right)].iter().any(|(one, other)| near(one, other, most - 1))
        }
    }
}

fn text_of(json: &Json) -> Option<String> {
    match json {
        Json::String(text) => Some(text.clone()),
        Json::Number(number) => Some(number.to_string()),
        Json::Bool(truth) => Some((if *truth { "yes" } else { "no" }).to_owned()),
        _ => None,
    }
}

/// The things of a collection by their ids, of a list by the ids that stand in them.
fn by_id(json: &Json) -> Vec<(String, Json)> {
    match json {
        Json::Object(object) => object.iter().map(|(id, json)| (id.clone(), json.clone())).collect(),
        Json::Array(items) => {
            items.iter().filter_map(|item| Some((item.get("id")?.as_str()?.to_owned(), item.clone()))).collect()
        }
        _ => Vec::new(),
    }
}

/// What says nothing: `null`, and a text of nothing but white space.
fn says_nothing(json: &Json) -> bool {
    json.is_null() || json.as_str().is_some_and(|text| text.trim().is_empty())
}

fn end(json: Option<&Json>, damaged: bool) -> End {
    match json.filter(|json| !says_nothing(json)) {
        None if damaged => End::Unread,
        None => End::NotWritten,
        Some(Json::Array(none)) if none.is_empty() => End::NotWritten,
        Some(json) => json.as_str().and_then(read).map_or(End::Unread, End::Day),
    }
}
