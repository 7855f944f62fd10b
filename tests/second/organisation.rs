use std::collections::{BTreeMap, BTreeSet};

use mandat::syntax::tree::{Field, Multiplicity};
use num_rational::Ratio;
use serde_json::{Map, Value as Json};

use super::clause;
use super::time::{Day, Length, read, written};
use super::value::{Truth, Value};
use super::vocabulary::{Class, PERIOD, Vocabulary, several};

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
    pub(crate) first: End,
    pub(crate) last: End,
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

impl Thing {
    /// Whether a day lies in its own period; of one that ends before it begins nobody knows (3.3).
    pub(super) fn within(&self, day: Day) -> Truth {
        let [first, last] = in_turn([self.first, self.last]);
        super::world::within(first, last, day)
    }
}

/// The ends of a period; unread where it ends before it begins.
pub(super) fn in_turn(ends: [End; 2]) -> [End; 2] {
    match ends {
        [End::Day(first), End::Day(last)] if last < first => [End::Unread; 2],
        ends => ends,
    }
}

pub(crate) struct Version {
    pub(crate) first: End,
    pub(crate) last: End,
    pub(crate) items: Vec<Written>,
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
        let mut objects = Vec::new();
        for class in self.vocabulary.classes.values().filter(|class| !class.record) {
            let (name, small) = (&class.name, class.name.to_lowercase());
            if class.root {
                let empty = || Json::Object(Map::new());
                let thing = self.thing(name, String::new(), "organisation".to_owned(), None);
                let written = ["organisation", "organisasjon"].iter().find_map(|name| root.get(*name));
                objects.push((thing, written.cloned().unwrap_or_else(empty)));
                continue;
            }
            let written = class.collection.iter().find_map(|name| root.get(name)).filter(|it| !it.is_null()).map(by_id);
            if (written.is_none() && !class.collection.is_empty()) || self.all.not_kept.contains(name) {
                self.all.unwritten[usize::from(self.was)].insert(name.clone());
            }
            let mut ids = BTreeSet::new();
            for (id, object) in written.unwrap_or_default() {
                let id = class.known.iter().find(|names| names.contains(&id)).map_or(&id, |names| &names[0]);
                ids.insert(id.clone());
                let thing = self.thing(name, id.clone(), format!("{small}/{id}"), None);
                // Behind an id may stand nothing, too.
                objects.push((thing, if object.is_null() { Json::Object(Map::new()) } else { object }));
            }
            for names in class.known.iter().filter(|names| !ids.contains(&names[0])) {
                let thing = self.thing(name, names[0].clone(), format!("{small}/{}", names[0]), None);
                clause::by("2.6");
                self.all.things[thing].declared = false;
            }
        }
        for (thing, object) in &objects {
            // Former ids first: any reference may be to one.
            let formerly = FORMERLY.iter().find_map(|key| object.get(key)).filter(|json| !says_nothing(json));
            self.all.things[*thing].formerly = match formerly {
                None => Some(Vec::new()),
                Some(Json::Array(ids)) => ids.iter().map(id_of).collect(),
                Some(id) => id_of(id).map(|id| vec![id]),
            };
        }
        for (thing, object) in &objects {
            self.object(*thing, object);
        }
        // In the order of the file: what ended before an id whose thing is no object may have gone on, where brackets say what belongs where
        // only if the id is called as something in the vocabulary is, or almost so (4.11).
        let mut before = None;
        for (key, collection) in root {
            let mut classes = self.vocabulary.classes.values();
            let Some(class) = classes.find(|class| class.collection.contains(key)) else { continue };
            for (id, json) in collection.as_object().into_iter().flatten() {
                if !json.is_object()
                    && !json.is_null()
                    && self.is_called(id)
                    && let Some((thing, json)) = before
                {
                    self.doubt(thing, json);
                }
                let mut things = self.all.things.iter();
                let it = things.position(|it| it.was == self.was && it.class == class.name && it.id == *id);
                before = it.map(|it| (it, json));
            }
        }
        // A key that could not be understood may have been meant for former ids.
        for (thing, object) in &objects {
            let it = &mut self.all.things[*thing];
            if it.damaged && !FORMERLY.iter().any(|key| object.get(key).is_some_and(|json| !says_nothing(json))) {
                it.formerly = None;
            }
        }
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
        let common = FORMERLY.into_iter().chain(["id", "organisation", "organisasjon"]).map(str::to_owned);
        common.into_iter().any(|name| other(&name)) || self.vocabulary.classes.values().any(of_class)
    }

    /// A thing that may have gone on, and the last of what stands in it.
    fn doubt(&mut self, thing: usize, json: &Json) {
        let class = self.all.things[thing].class.clone();
        clause::by("4.11");
        self.damage(thing);
        let it = &mut self.all.things[thing];
        let Some((key, value)) = json.as_object().and_then(|object| object.iter().next_back()) else { return };
        it.open.insert(key.clone());
        let Some(version) = it.written.get_mut(key).and_then(|versions| versions.last_mut()) else { return };
        let dated = self.vocabulary.field(&class, key).is_some_and(|field| field.dated);
        if dated && (value.is_object() || value.as_array().is_some_and(|all| all.iter().any(Json::is_object))) {
            [&mut version.first, &mut version.last].into_iter().for_each(End::doubt);
        }
        // A list of versions may hold others, of whatever period; one in which nothing stands says no more that there is none.
        if value.is_array() && !self.vocabulary.field(&class, key).is_some_and(several) {
            if version.items.is_empty() {
                version.items = vec![Written::Unread];
            } else if dated {
                let (first, last, items) = (End::Unread, End::Unread, vec![Written::Unread]);
                it.written.get_mut(key).unwrap().push(Version { first, last, items });
                return;
            }
        }
        let last = match value {
            Json::Array(items) => items.last(),
            Json::Object(object) if version.items.len() == object.len() => object.values().next_back(),
            other => Some(other),
        };
        if let (Some(Written::Value(Value::Thing(record))), Some(json @ Json::Object(_))) = (version.items.last(), last)
        {
            let record = *record;
            self.doubt(record, json);
        }
    }

    /// A thing in which a key could not be understood: what is not written of it may have been meant by that.
    fn damage(&mut self, thing: usize) {
        let it = &mut self.all.things[thing];
        it.damaged = true;
        if self.vocabulary.days(&it.class).is_some() {
            [&mut it.first, &mut it.last].into_iter().for_each(End::doubt);
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
        let mut holder = Some(thing);
        while let Some(thing) = holder {
            self.damage(thing);
            holder = self.all.things[thing].holder;
        }
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
        let class = self.all.things[thing].class.clone();
        let Json::Object(object) = json else {
            // Nothing is known of what is no object.
            clause::by("4.11");
            let it = &mut self.all.things[thing];
            (it.damaged, it.first, it.last) = (true, End::Unread, End::Unread);
            return;
        };
        let fields: Vec<Field> = self.vocabulary.fields(&class).cloned().collect();
        let days = self.vocabulary.days(&class);
        let damaged = self.is_damaged(thing, json);
        self.all.things[thing].damaged |= damaged;
        if let Some(days) = days {
            let ends = days.clone().map(|names| end(names.iter().find_map(|name| object.get(name)), damaged));
            [self.all.things[thing].first, self.all.things[thing].last] = ends;
        }
        for field in &fields {
            if let Some(json) = names(field).iter().find_map(|name| object.get(name)).filter(|json| !says_nothing(json))
            {
                let mut versions = self.versions(thing, field, json);
                self.told_twice(thing, field, &mut versions);
                self.all.things[thing].written.insert(field.name.text.to_string(), versions);
            }
        }
    }

    /// Whether a thing has a key that could not be understood, or is no object (4.3).
    fn is_damaged(&self, thing: usize, json: &Json) -> bool {
        let class = &self.all.things[thing].class;
        let of_field = |key: &String| self.vocabulary.fields(class).any(|field| names(field).contains(key));
        let of_day = |key: &String| self.vocabulary.days(class).iter().any(|days| days.concat().contains(key));
        let is_known = |key: &String| of_field(key) || of_day(key) || FORMERLY.contains(&key.as_str()) || key == "id";
        json.as_object().is_none_or(|object| !object.keys().all(is_known))
    }

    /// Records of one key, or of a field for one value, that do not lie apart are not believed (2.14).
    fn told_twice(&mut self, thing: usize, field: &Field, versions: &mut [Version]) {
        let key = self.vocabulary.classes.get(&*field.ty.name.text).map_or(Vec::new(), |class| class.key.clone());
        let alone = !several(field);
        let records = versions.iter().flat_map(|version| &version.items).filter_map(|item| match item {
            Written::Value(Value::Thing(record)) if self.all.things[*record].holder == Some(thing) => Some(*record),
            _ => None,
        });
        let records: Vec<usize> = records.filter(|_| alone || !key.is_empty()).collect();
        let things = &self.all.things;
        let key_of = |record: usize| -> Option<Vec<&Written>> {
            let one = |name: &String| match &things[record].written.get(name)?[..] {
                [Version { items, .. }] => items.first().filter(|item| matches!(item, Written::Value(_))),
                _ => None,
            };
            key.iter().map(one).collect()
        };
        let day = |end: End, else_day: Day| if let End::Day(day) = end { day } else { else_day };
        // Of those whose days could not be read it is not known.
        let apart = |one: &Thing, other: &Thing| {
            [one, other].iter().any(|it| in_turn([it.first, it.last]).contains(&End::Unread))
                || day(one.last, Day::MAX) < day(other.first, Day::MIN)
                || day(other.last, Day::MAX) < day(one.first, Day::MIN)
        };
        let twice = |one: usize| {
            records.iter().any(|other| {
                one != *other
                    && (alone || key_of(one).is_some_and(|key| Some(key) == key_of(*other)))
                    && !apart(&things[one], &things[*other])
            })
        };
        let (doubtful, believed): (Vec<usize>, Vec<usize>) = records.iter().partition(|record| twice(**record));
        // Of several of one name each adds its first day, where it has one, or its number where that could not be read (10.2).
        let further = believed.iter().filter_map(|record| {
            let it = &things[*record];
            believed.iter().any(|other| other != record && things[*other].subject == it.subject).then_some(())?;
            let further = match in_turn([it.first, it.last]) {
                [End::Unread, _] | [_, End::Unread] => {
                    (records.iter().position(|other| other == record)? + 1).to_string()
                }
                [End::Day(day), _] => written(day),
                [End::NotWritten, _] => return None,
            };
            Some((it.subject.clone(), *record, further))
        });
        let further: Vec<(String, usize, String)> = further.collect();
        for (subject, record, further) in further {
            self.rename(record, &subject, &format!("{subject}/{further}"));
        }
        for record in doubtful {
            clause::by("2.14");
            let items = versions.iter_mut().flat_map(|version| &mut version.items);
            let is = |item: &&mut Written| **item == Written::Value(Value::Thing(record));
            items.filter(is).for_each(|item| *item = Written::Unread);
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
        let value = |json: &Json| ["value", "verdi"].iter().find_map(|name| json.get(name)).cloned();
        let [first, last] =
            PERIOD.map(|names| move |json: &Json| names.iter().find_map(|name| json.get(name)).cloned());
        let is_version = |json: &Json| value(json).or_else(|| first(json)).or_else(|| last(json)).is_some();
        let of_versions = match json {
            Json::Array(items) => items.iter().any(is_version),
            one => is_version(one),
        };
        if !field.dated || !of_versions {
            let items = self.items(thing, field, json);
            return vec![Version { first: End::NotWritten, last: End::NotWritten, items }];
        }
        let all = json.as_array().cloned().unwrap_or_else(|| vec![json.clone()]);
        let version = |json: &Json| {
            let items = match value(json) {
                _ if !is_version(json) && !json.as_object().is_some_and(Map::is_empty) => {
                    self.items(thing, field, json)
                }
                None => vec![Written::Blank],
                Some(value) if says_nothing(&value) => vec![Written::Blank],
                Some(value) => self.items(thing, field, &value),
            };
            // A key that could not be understood may have been meant for an end (4.3).
            let known = |key: &String| {
                PERIOD.iter().any(|names| names.contains(&&**key)) || ["value", "verdi"].contains(&&**key)
            };
            let lost = is_version(json) && json.as_object().is_some_and(|object| !object.keys().all(known));
            let [first, last] = in_turn([end(first(json).as_ref(), lost), end(last(json).as_ref(), lost)]);
            Version { first, last, items }
        };
        let mut versions: Vec<Version> = all.iter().map(version).collect();
        if !several(field) {
            unread_where_they_meet(&mut versions);
        }
        versions
    }

    fn items(&mut self, thing: usize, field: &Field, json: &Json) -> Vec<Written> {
        clause::by("2.3");
        let record = self.vocabulary.classes.get(&*field.ty.name.text).filter(|class| class.record);
        match (json, record) {
            // What has to be one value is none (4.3), where no other time may have had one (3.4).
            (Json::Array(items), None) if items.is_empty() && field.ty.many == Multiplicity::One && !field.dated => {
                vec![Written::Unread]
            }
            // A record for one value may be others at other times.
            (Json::Array(items), _)
                if several(field) || items.len() <= 1 || record.is_some_and(|class| class.dated.is_some()) =>
            {
                let mut all = Vec::new();
                for (number, json) in items.iter().enumerate() {
                    let item = self.item(thing, field, json, None, number + 1);
                    let last = number.checked_sub(1).and_then(|before| Some((all.last()?, &items[before])));
                    if item == Written::Unread && record.is_some() && self.is_astray(json) {
                        self.go_on(thing, field, last);
                    }
                    all.push(item);
                }
                all
            }
            (Json::Array(_), _) => vec![Written::Unread],
            (Json::Object(object), Some(class))
                if several(field)
                    && object
                        .keys()
                        .all(|key| !self.vocabulary.fields(&class.name).any(|it| names(it).contains(key))) =>
            {
                // Below a key stands what is of it, be it one or several.
                let of_key = |(key, json): (&String, &Json)| match json {
                    Json::Array(items) => items.iter().map(|item| (key.clone(), item.clone())).collect(),
                    one => vec![(key.clone(), one.clone())],
                };
                let all: Vec<(String, Json)> = object.iter().flat_map(of_key).collect();
                let numbered = all.iter().enumerate();
                numbered.map(|(number, (key, json))| self.item(thing, field, json, Some(key), number + 1)).collect()
            }
            _ => vec![self.item(thing, field, json, None, 1)],
        }
    }

    fn item(&mut self, thing: usize, field: &Field, json: &Json, key: Option<&str>, number: usize) -> Written {
        let ty = &*field.ty.name.text;
        if says_nothing(json) {
            return Written::Blank;
        }
        if let Some(class) = self.vocabulary.classes.get(ty).filter(|class| class.record) {
            // A key that is the short field leaves no place for another.
            let short = class.short.clone().filter(|short| key.is_none() || class.key[0] != *short);
            let mut object = match (json, short) {
                (Json::Object(object), _) => object.clone(),
                (Json::String(_) | Json::Number(_), Some(short)) => Map::from_iter([(short, json.clone())]),
                _ => return Written::Unread,
            };
            object.extend(key.map(|key| (class.key[0].clone(), Json::from(key))));
            // A key that could not be read tells nothing apart.
            let read = |key: &String| {
                let field = self.vocabulary.field(ty, key)?;
                let json = names(field).iter().find_map(|name| object.get(name))?;
                match self.value(&field.ty.name.text, json)? {
                    Value::Thing(thing) => Some(self.all.things[thing].id.clone()),
                    _ => text_of(json),
                }
            };
            let keys: Option<Vec<String>> = class.key.iter().map(read).collect();
            let name = keys.filter(|keys| !keys.is_empty()).map_or(number.to_string(), |keys| keys.join("/"));
            let subject = format!("{}/{}/{name}", self.all.things[thing].subject, field.name.text);
            let record = self.thing(ty, String::new(), subject, Some(thing));
            self.object(record, &Json::Object(object));
            return Written::Value(Value::Thing(record));
        }
        self.value(ty, json).map_or(Written::Unread, Written::Value)
    }

    fn value(&self, ty: &str, json: &Json) -> Option<Value> {
        let text = text_of(json)?;
        if self.vocabulary.classes.contains_key(ty) {
            let called = |known: &Vec<String>| known.contains(&text);
            let all = self.vocabulary.classes[ty].known.iter();
            let id = all.filter(|known| called(known)).map(|known| &known[0]).next().unwrap_or(&text);
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

/// Of versions of one value no two that certainly are share a day (3.4): neither is believed.
fn unread_where_they_meet(versions: &mut [Version]) {
    let day = |end: End, else_day: Day| match end {
        End::Day(day) => Some(day),
        End::NotWritten => Some(else_day),
        End::Unread => None,
    };
    let periods: Vec<Option<(Day, Day)>> =
        versions.iter().map(|it| day(it.first, Day::MIN).zip(day(it.last, Day::MAX))).collect();
    // What is begun and not written is at no time.
    let said: Vec<bool> = versions.iter().map(|version| version.items != [Written::Blank]).collect();
    let meet = |one: usize, other: usize| {
        let both = periods[one].zip(periods[other]).filter(|_| said[one] && said[other]);
        one != other && both.is_some_and(|(one, other)| one.0 <= other.1 && other.0 <= one.1)
    };
    for at in (0..versions.len()).filter(|at| (0..periods.len()).any(|other| meet(*at, other))) {
        versions[at] = Version { first: End::Unread, last: End::Unread, items: vec![Written::Unread] };
    }
}

/// The names of the field of former ids.
const FORMERLY: [&str; 3] = ["formerly", "tidlegare", "tidligere"];

/// What has the form of an id (2.1).
fn id_of(json: &Json) -> Option<String> {
    json.as_str().filter(|id| !id.is_empty() && !id.contains('/') && id.trim() == *id).map(str::to_owned)
}

/// The names of a field in all languages.
fn names(field: &Field) -> Vec<String> {
    let others = field.names.iter().map(|text| text.text.text.to_string());
    std::iter::once(field.name.text.to_string()).chain(others).collect()
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

/// A value of a type that needs no vocabulary.
pub(super) fn plain(ty: &str, text: &str) -> Option<Value> {
    match ty {
        "text" => Some(Value::Text(text.to_owned())),
        "provision" => super::provision::read(text).map(Value::Provision),
        "number" => number(text).map(Value::Number),
        "whole" => number(text).filter(|it| it.is_integer() && *it >= Ratio::ZERO).map(Value::Number),
        "share" => share(text).filter(|it| *it >= Ratio::ZERO && *it <= Ratio::ONE).map(Value::Number),
        "money" => {
            clause::by("1.3");
            let (amount, currency) = text.split_at(text.find(char::is_alphabetic)?);
            Some(Value::Money(number(amount.trim_end())?, currency.to_owned()))
        }
        "date" => read(text).map(Value::Date),
        "duration" => length(text).map(Value::Length),
        "yes_no" => match text {
            "yes" | "ja" | "true" => Some(Value::YesNo(true)),
            "no" | "nei" | "false" => Some(Value::YesNo(false)),
            _ => None,
        },
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

/// `1 000.5`
pub(crate) fn number(text: &str) -> Option<Ratio<i128>> {
    clause::by("1.2");
    let digits = text.replace(' ', "");
    let (whole, rest) = digits.split_once('.').unwrap_or((&digits, ""));
    let _: i128 = whole.parse().ok()?;
    let scale = 10_i128.checked_pow(u32::try_from(rest.len()).ok()?)?;
    Some(Ratio::new(format!("{whole}{rest}").parse().ok()?, scale))
}

fn share(text: &str) -> Option<Ratio<i128>> {
    if let Some(percent) = text.strip_suffix('%') {
        return Some(number(percent.trim_end())? / Ratio::from_integer(100));
    }
    match text.split_once('/') {
        Some((part, whole)) => {
            let whole = number(whole.trim())?;
            (whole != Ratio::ZERO).then(|| number(part.trim()))?.map(|part| part / whole)
        }
        None => number(text),
    }
}

/// `45 days`
pub(crate) fn length(text: &str) -> Option<Length> {
    let (count, unit) = text.rsplit_once(' ')?;
    let count: i64 = count.parse().ok()?;
    let (months, days) = match unit {
        "day" | "days" | "dag" | "dagar" | "dager" => (0, count),
        "week" | "weeks" | "veke" | "veker" | "uke" | "uker" => (0, 7 * count),
        "month" | "months" | "månad" | "månader" | "måned" | "måneder" => (count, 0),
        "year" | "years" | "år" => (12 * count, 0),
        _ => return None,
    };
    Some(Length { months, days, anchor: None })
}
