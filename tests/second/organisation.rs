use std::collections::{BTreeMap, BTreeSet};

use mandat::syntax::tree::{Field, Multiplicity};

use super::clause;
use super::literal::plain;
use super::node::{Entry, Node, What};
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
    /// Where a record stands, without the key before it and with it.
    pub(crate) places: Vec<String>,
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
    /// As it is written; unread where that is not so and a key may have been meant for it (4.3).
    fn read(node: Option<&Node>, damaged: bool) -> Self {
        match node.filter(|node| !node.is_nothing()) {
            None if damaged => Self::Unread,
            None => Self::NotWritten,
            Some(Node { what: What::List(none), .. }) if none.is_empty() => Self::NotWritten,
            Some(node) => node.text().and_then(read).map_or(Self::Unread, Self::Day),
        }
    }

    /// What is not written may have been lost.
    fn doubt(&mut self) {
        if *self == Self::NotWritten {
            *self = Self::Unread;
        }
    }
}

/// The ends of a period; unread where it ends before it begins (3.3).
pub(crate) fn in_turn(ends: [End; 2]) -> [End; 2] {
    match ends {
        [End::Day(first), End::Day(last)] if last < first => [End::Unread; 2],
        ends => ends,
    }
}

/// Whether a day lies in a period.
pub(crate) fn on(ends: [End; 2], day: Day) -> Truth {
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
    fn unread() -> Self {
        Self { ends: [End::Unread; 2], items: vec![Written::Unread] }
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

impl Written {
    fn thing(&self) -> Option<usize> {
        if let Self::Value(Value::Thing(thing)) = self { Some(*thing) } else { None }
    }
}

impl Organisation {
    /// Reads an organisation as it is, and as it was where that is said.
    pub(crate) fn read(vocabulary: &Vocabulary, now: &Node, before: Option<&Node>, not_kept: &[String]) -> Self {
        let has = |class: &&Class| class.collection.iter().any(|name| not_kept.contains(name));
        let not_kept = vocabulary.classes.values().filter(has).map(|class| class.name.clone()).collect();
        let all = Self { not_kept, has_former: before.is_some(), ..Self::default() };
        let mut reader = Reader { vocabulary, all, was: false };
        reader.root(now);
        reader.was = true;
        before.into_iter().for_each(|before| reader.root(before));
        reader.all.pair();
        reader.all
    }
}

struct Reader<'a> {
    vocabulary: &'a Vocabulary,
    all: Organisation,
    was: bool,
}

/// What is written of a thing of which only the id is.
static NO_FIELDS: Node = Node { at: String::new(), what: What::Map(Vec::new()) };

impl Reader<'_> {
    fn root(&mut self, root: &Node) {
        let objects = self.collections(root);
        // Former ids first: any reference may be to one.
        for (thing, object) in &objects {
            self.all.things[*thing].formerly = match object.get(&FORMERLY).filter(|node| !node.is_nothing()) {
                None => Some(Vec::new()),
                Some(ids) => ids.items().iter().map(id_of).collect(),
            };
        }
        objects.iter().for_each(|(thing, object)| self.object(*thing, object));
        // In the order of the file: what ended before an id whose thing is no object may have gone on, where brackets say what belongs where
        // only if the id is called as something in the vocabulary is, or almost so (4.11).
        let of_class = |key: &String| self.vocabulary.classes.values().find(|class| class.collection.contains(key));
        let collections = root.entries().iter().filter_map(|it| Some((of_class(&it.key)?, it.node.entries())));
        let all: Vec<(&Class, &Entry)> =
            collections.flat_map(|(class, entries)| entries.iter().map(move |entry| (class, entry))).collect();
        for pair in all.windows(2) {
            let [(class, before), (_, Entry { key, node, .. })] = pair else { continue };
            let is = |it: &Thing| it.was == self.was && it.class == class.name && it.id == before.key;
            let is_entry = !node.is_object() && !node.is_null() && self.is_called(key);
            if let Some(thing) = self.all.things.iter().position(is).filter(|_| is_entry) {
                self.doubt(thing, &before.node);
            }
        }
        // A key that could not be understood may have been meant for former ids.
        for (thing, object) in &objects {
            let it = &mut self.all.things[*thing];
            if it.damaged && object.get(&FORMERLY).is_none_or(Node::is_nothing) {
                it.formerly = None;
            }
        }
    }

    /// The entities that files write or packs know, each with what is written of it.
    fn collections<'n>(&mut self, root: &'n Node) -> Vec<(usize, &'n Node)> {
        let mut objects = Vec::new();
        let mut classes: Vec<&Class> = self.vocabulary.classes.values().filter(|class| !class.record).collect();
        // In the order of the file, for some things the first counts (18.3).
        let place = |class: &&Class| root.entries().iter().position(|entry| class.collection.contains(&entry.key));
        classes.sort_by_key(|class| place(class).unwrap_or(usize::MAX));
        for class in classes {
            let name = &class.name;
            if class.root {
                let thing = self.thing(name, String::new(), ROOT[0].to_owned(), None);
                objects.push((thing, root.get(&ROOT).unwrap_or(&NO_FIELDS)));
                continue;
            }
            // A collection may stand in several files.
            let is = |entry: &&'n Entry| class.collection.contains(&entry.key) && !entry.node.is_null();
            let collections: Vec<&Entry> = root.entries().iter().filter(is).collect();
            if (collections.is_empty() && !class.collection.is_empty()) || self.all.not_kept.contains(name) {
                self.all.unwritten[usize::from(self.was)].insert(name.clone());
            }
            let mut written: Vec<(&str, Option<&Node>)> = collections.iter().flat_map(|it| by_id(&it.node)).collect();
            for names in &class.known {
                let mut is = written.iter_mut().filter(|(id, _)| names.iter().any(|name| name == id)).peekable();
                if is.peek().is_none() {
                    clause::by("2.6");
                    written.push((&names[0], None));
                } else {
                    is.for_each(|(id, _)| *id = &names[0]);
                }
            }
            for (id, object) in written {
                let thing = self.thing(name, id.to_owned(), format!("{}/{id}", small(name)), None);
                self.all.things[thing].declared = object.is_some();
                // Behind an id may stand nothing, too.
                let fields = |it: &'n Node| if it.is_null() { &NO_FIELDS } else { it };
                objects.extend(object.map(|object| (thing, fields(object))));
            }
        }
        objects
    }

    /// Whether something in files is called so, or almost so (4.11).
    fn is_called(&self, word: &str) -> bool {
        let (word, most) = (word.to_lowercase(), (word.chars().count() / 3).max(1).min(word.chars().count() - 1));
        let is = |name: &str| strsim::osa_distance(&word, &name.to_lowercase()) <= most;
        let of_class = |class: &Class| {
            let days = class.dated.iter().flatten().flatten();
            days.chain(&class.collection).any(|it| is(it))
                || class.fields.values().any(|it| names(it).iter().any(|it| is(it)))
        };
        FORMERLY.iter().chain(&ROOT).chain(&["id"]).any(|name| is(name))
            || self.vocabulary.classes.values().any(of_class)
    }

    /// A thing that may have gone on, and the last of what stands in it.
    fn doubt(&mut self, thing: usize, node: &Node) {
        clause::by("4.11");
        self.damage(thing);
        let it = &mut self.all.things[thing];
        let Some(Entry { key, node, .. }) = node.entries().last() else { return };
        it.open.insert(key.clone());
        let field = self.vocabulary.field(&it.class, key);
        let (dated, one) = (field.is_some_and(|field| field.dated), !field.is_some_and(several));
        let Some(versions) = it.written.get_mut(key) else { return };
        let Some(version) = versions.last_mut() else { return };
        if dated && node.items().iter().any(Node::is_object) {
            version.ends.iter_mut().for_each(End::doubt);
        }
        let last = match &node.what {
            What::Map(entries) if version.items.len() == entries.len() => entries.last().map(|entry| &entry.node),
            _ => node.items().last(),
        };
        let record = version.items.last().and_then(Written::thing).zip(last.filter(|last| last.is_object()));
        // A list of versions may hold others, of whatever period; one in which nothing stands says no more that there is none.
        match (version.items.is_empty(), node.is_list() && one) {
            (true, true) => version.items = vec![Written::Unread],
            (false, true) if dated => versions.push(Version::unread()),
            _ => {}
        }
        if let Some((record, node)) = record.filter(|_| !(node.is_list() && one && dated)) {
            self.doubt(record, node);
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
    fn is_astray(&self, node: &Node) -> bool {
        match &node.what {
            What::Nothing => false,
            What::Text(text) => !text.is_empty() && self.is_called(text),
            What::List(items) => items.iter().any(|item| self.is_astray(item)),
            What::Map(entries) => entries.iter().any(|it| self.is_called(&it.key) || self.is_astray(&it.node)),
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
    fn object(&mut self, thing: usize, node: &Node) {
        let vocabulary = self.vocabulary;
        let class = self.all.things[thing].class.clone();
        if !node.is_object() {
            // Nothing is known of what is no object.
            clause::by("4.11");
            let it = &mut self.all.things[thing];
            (it.damaged, it.ends) = (true, [End::Unread; 2]);
            return;
        }
        let days = vocabulary.days(&class);
        let is_known = |Entry { key, .. }: &Entry| {
            vocabulary.fields(&class).any(|field| names(field).contains(key))
                || days.is_some_and(|days| days.iter().flatten().any(|name| name == key))
                || FORMERLY.contains(&&**key)
                || key == "id"
        };
        let damaged = !node.entries().iter().all(is_known);
        self.all.things[thing].damaged |= damaged;
        if let Some(days) = days {
            self.all.things[thing].ends = days.clone().map(|names| End::read(node.get(&names), damaged));
        }
        for field in vocabulary.fields(&class) {
            if let Some(node) = node.get(&names(field)).filter(|node| !node.is_nothing()) {
                let mut versions = self.versions(thing, field, node);
                self.told_twice(thing, field, &mut versions);
                self.all.things[thing].written.insert(field.name.text.to_string(), versions);
            }
        }
    }

    /// Records of one key, or of a field for one value, that do not lie apart are not believed (2.14).
    fn told_twice(&mut self, thing: usize, field: &Field, versions: &mut [Version]) {
        let key = self.vocabulary.classes.get(&*field.ty.name.text).map_or(Vec::new(), |class| class.key.clone());
        let (alone, things) = (!several(field), &self.all.things);
        let records = versions.iter().flat_map(|version| &version.items).filter_map(Written::thing);
        let records: Vec<usize> = records.filter(|it| things[*it].holder == Some(thing)).collect();
        let key_of = |record: usize| -> Option<Vec<&Written>> {
            let one = |name: &String| match &things[record].written.get(name)?[..] {
                [Version { items, .. }] => items.first().filter(|item| matches!(item, Written::Value(_))),
                _ => None,
            };
            Some(key.iter().map(one).collect::<Option<Vec<_>>>()?).filter(|key| !key.is_empty())
        };
        let same = |one: usize, other: usize| alone || key_of(one).is_some_and(|key| Some(key) == key_of(other));
        let twice = |one: &usize| {
            let mut others = records.iter().filter(|other| *other != one);
            others.any(|other| same(*one, *other) && meet(things[*one].ends, things[*other].ends))
        };
        let (doubtful, believed): (Vec<usize>, Vec<usize>) = records.iter().partition(|record| twice(record));
        // Of several of one key each adds its first day, where it has one, or its number where that could not be read; so does
        // one that is named as another, or as what another holds, since a `/` stands in a key (10.2).
        let further = believed.iter().filter_map(|record| {
            let it = &things[*record];
            key_of(*record)?;
            let number = records.iter().position(|other| other == record)? + 1;
            let others = || believed.iter().filter(|other| *other != record);
            let is_in = |name: &str| it.subject.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'));
            let as_named = |other: &usize| it.subject == things[*other].subject || is_in(&things[*other].subject);
            let slashes = others().any(|other| !same(*record, *other) && as_named(other));
            let further = match in_turn(it.ends) {
                _ if slashes => number.to_string(),
                [End::Unread, _] | [_, End::Unread] => number.to_string(),
                [End::Day(day), _] => written(day),
                [End::NotWritten, _] => return None,
            };
            let told_apart = slashes || others().any(|other| things[*other].subject == it.subject);
            told_apart.then(|| (*record, it.subject.clone(), further))
        });
        for (record, subject, further) in further.collect::<Vec<_>>() {
            self.rename(record, &subject, &format!("{subject}/{further}"));
        }
        for item in versions.iter_mut().flat_map(|version| &mut version.items) {
            if item.thing().is_some_and(|thing| doubtful.contains(&thing)) {
                clause::by("2.14");
                *item = Written::Unread;
            }
        }
    }

    /// Calls a record and what it holds otherwise.
    fn rename(&mut self, record: usize, before: &str, after: &str) {
        let it = &mut self.all.things[record];
        it.subject = it.subject.replacen(before, after, 1);
        let held = (0..self.all.things.len()).filter(|it| self.all.things[*it].holder == Some(record));
        held.collect::<Vec<_>>().into_iter().for_each(|held| self.rename(held, before, after));
    }

    fn versions(&mut self, thing: usize, field: &Field, node: &Node) -> Vec<Version> {
        let is_version = |node: &Node| node.get(&[&VALUE[..], PERIOD[0], PERIOD[1]].concat()).is_some();
        if !field.dated || !node.items().iter().any(is_version) {
            return vec![Version { ends: [End::NotWritten; 2], items: self.items(thing, field, node) }];
        }
        let mut version = |node: &Node| {
            let items = match node.get(&VALUE).filter(|value| !value.is_nothing()) {
                Some(value) => self.items(thing, field, value),
                None if is_version(node) || node.is_object() && node.entries().is_empty() => vec![Written::Blank],
                None => self.items(thing, field, node),
            };
            // A key that could not be understood may have been meant for an end (4.3).
            let known = |entry: &Entry| PERIOD.iter().chain([&&VALUE[..]]).any(|names| names.contains(&&*entry.key));
            let lost = is_version(node) && !node.entries().iter().all(known);
            Version { ends: in_turn(PERIOD.map(|names| End::read(node.get(names), lost))), items }
        };
        let versions: Vec<Version> = node.items().iter().map(&mut version).collect();
        // Of one value no two that certainly are share a day (3.4): neither is believed. What is begun is at no time.
        let met = |at: usize, one: &Version| {
            let mut others = versions.iter().enumerate().filter(|(other, it)| *other != at && !it.is_begun());
            !several(field) && !one.is_begun() && others.any(|(_, other)| meet(one.ends, other.ends))
        };
        let believed = |(at, one): (usize, &Version)| if met(at, one) { Version::unread() } else { one.clone() };
        versions.iter().enumerate().map(believed).collect()
    }

    fn items(&mut self, thing: usize, field: &Field, node: &Node) -> Vec<Written> {
        clause::by("2.3");
        let vocabulary = self.vocabulary;
        let record = vocabulary.classes.get(&*field.ty.name.text).filter(|class| class.record);
        let is_field = |class: &Class, key: &String| vocabulary.fields(&class.name).any(|it| names(it).contains(key));
        let all: Vec<(&Node, Option<&Entry>)> = match (&node.what, record) {
            // What has to be one value is none (4.3), where no other time may have had one (3.4).
            (What::List(items), _) if items.is_empty() && field.ty.many == Multiplicity::One && !field.dated => {
                return vec![Written::Unread];
            }
            // A record for one value may be others at other times.
            (What::List(items), _)
                if !several(field) && items.len() > 1 && record.is_none_or(|class| class.dated.is_none()) =>
            {
                return vec![Written::Unread];
            }
            // Below a key stands what is of it, be it one or several.
            (What::Map(all), Some(class)) if several(field) && !all.iter().any(|it| is_field(class, &it.key)) => {
                all.iter().flat_map(|entry| entry.node.items().iter().map(move |item| (item, Some(entry)))).collect()
            }
            _ => node.items().iter().map(|item| (item, None)).collect(),
        };
        let mut items: Vec<Written> = Vec::new();
        for (number, (one, key)) in all.iter().enumerate() {
            let item = match record {
                _ if one.is_nothing() => Written::Blank,
                Some(class) => self.record((thing, field), class, one, *key, number + 1),
                None => self.value(&field.ty.name.text, one).map_or(Written::Unread, Written::Value),
            };
            if node.is_list() && item == Written::Unread && record.is_some() && self.is_astray(one) {
                // It may belong elsewhere: the list may have gone on, and what stands last before that.
                self.all.things[thing].open.insert(field.name.text.to_string());
                if let Some(record) = items.last().and_then(Written::thing) {
                    self.doubt(record, all[number - 1].0);
                }
                let mut holder = Some(thing);
                while let Some(thing) = holder {
                    self.damage(thing);
                    holder = self.all.things[thing].holder;
                }
            }
            items.push(item);
        }
        items
    }

    fn record(
        &mut self,
        (thing, field): (usize, &Field),
        class: &Class,
        node: &Node,
        key: Option<&Entry>,
        number: usize,
    ) -> Written {
        // A key that is the short field leaves no place for another.
        let short = class.short.clone().filter(|short| key.is_none() || class.key[0] != *short);
        let mut entries = match (&node.what, short) {
            (What::Map(entries), _) => entries.clone(),
            (What::Text(_), Some(key)) => vec![Entry { key, at: String::new(), node: node.clone() }],
            _ => return Written::Unread,
        };
        if let Some(key) = key {
            entries.retain(|entry| entry.key != class.key[0]);
            let node = Node::new(What::Text(key.key.clone()));
            entries.push(Entry { key: class.key[0].clone(), at: key.at.clone(), node });
        }
        let object = Node::new(What::Map(entries));
        // A key that could not be read tells nothing apart.
        let read = |key: &String| {
            let field = self.vocabulary.field(&class.name, key)?;
            let node = object.get(&names(field))?;
            match self.value(&field.ty.name.text, node)? {
                Value::Thing(thing) => Some(self.all.things[thing].id.clone()),
                Value::Word(word) => Some(word),
                _ => node.text().map(str::to_owned),
            }
        };
        let keys: Option<Vec<String>> = class.key.iter().map(read).collect();
        let name = keys.filter(|keys| !keys.is_empty()).map_or(number.to_string(), |keys| keys.join("/"));
        let subject = format!("{}/{}/{name}", self.all.things[thing].subject, field.name.text);
        let record = self.thing(&class.name, String::new(), subject, Some(thing));
        let end = node.at.rsplit_once('-').map_or("", |it| it.1);
        let places = std::iter::once(node.at.clone()).chain(key.map(|key| format!("{}-{end}", key.at)));
        self.all.things[record].places = places.collect();
        self.object(record, &object);
        Written::Value(Value::Thing(record))
    }

    fn value(&self, ty: &str, node: &Node) -> Option<Value> {
        value(self.vocabulary, &self.all, self.was, ty, node.text()?)
    }
}

/// What a text in a file says where something of a type is asked for.
pub(crate) fn value(vocabulary: &Vocabulary, all: &Organisation, was: bool, ty: &str, text: &str) -> Option<Value> {
    let Some(class) = vocabulary.classes.get(ty) else {
        return match vocabulary.enums.get(ty) {
            Some(names) => names.get(text).cloned().map(Value::Word),
            None => plain(ty, text),
        };
    };
    clause::by("2.5");
    // The name of a class may stand before it (2.1).
    let (of, id) = text.split_once('/').map_or((None, text), |(of, id)| (Some(of), id));
    let id = class.known.iter().find(|known| known.iter().any(|name| name == id)).map_or(id, |known| &known[0]);
    let may_be = |it: &Thing| {
        it.was == was
            && it.holder.is_none()
            && vocabulary.is(&it.class, ty)
            && of.is_none_or(|of| small(&it.class) == of)
    };
    let find = |is: &dyn Fn(&Thing) -> bool| -> Vec<usize> {
        (0..all.things.len()).filter(|it| may_be(&all.things[*it]) && is(&all.things[*it])).collect()
    };
    let now = find(&|it| it.id == id);
    let had = || find(&|it| it.formerly.iter().flatten().any(|former| former == id));
    // Of several it is not known which is meant.
    match (if now.is_empty() { had() } else { now })[..] {
        [thing] => Some(Value::Thing(thing)),
        _ => None,
    }
}

/// The names of the field of former ids.
const FORMERLY: [&str; 3] = ["formerly", "tidlegare", "tidligere"];

/// The names of the root.
const ROOT: [&str; 2] = ["organisation", "organisasjon"];

/// The names of the value of a version.
const VALUE: [&str; 2] = ["value", "verdi"];

/// What has the form of an id (2.1).
fn id_of(node: &Node) -> Option<String> {
    node.text().filter(|id| !id.is_empty() && !id.contains('/') && id.trim() == *id).map(str::to_owned)
}

/// The name of an entity as subjects have it: `role_kind` (10.2).
fn small(name: &str) -> String {
    let letter = |(at, letter): (usize, char)| match letter.is_uppercase() && at > 0 {
        true => format!("_{}", letter.to_lowercase()),
        false => letter.to_lowercase().to_string(),
    };
    name.chars().enumerate().map(letter).collect()
}

/// The names of a field in all languages.
fn names(field: &Field) -> Vec<String> {
    all_names(&field.name, &field.names)
}

/// The things of a collection by their ids, of a list by the ids that stand in them.
fn by_id(node: &Node) -> Vec<(&str, Option<&Node>)> {
    match &node.what {
        What::Map(entries) => entries.iter().map(|entry| (&*entry.key, Some(&entry.node))).collect(),
        What::List(items) => items.iter().filter_map(|item| Some((item.get(&["id"])?.text()?, Some(item)))).collect(),
        _ => Vec::new(),
    }
}
