//! What must lie apart in time: versions of one value, and records with one key.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashSet, FxHasher};

use super::super::{Bound, Fact, Term, Told};
use super::{At, Reader};
use crate::organisation::Stored;
use crate::policy::model::{ClassId, ClassKind, FieldId};
use crate::value::{Date, ThingId, Value};

/// A waiting fact, and which it is.
type Waiting = (usize, Fact);

/// What records are called.
struct Names {
    /// Of those that have a name, by what all of one name share.
    hashes: Vec<(u64, usize)>,
    /// Whether all have one.
    all: bool,
    /// Whether a `/` stands in any.
    slash: bool,
}

impl Reader<'_> {
    /// Whether the versions since `mark` lie apart, as those of one value must; those that do not are taken out.
    pub(super) fn apart(&mut self, at: At, mark: usize) -> bool {
        if self.pending.len() < mark + 2 {
            return true;
        }
        let clashes = self.clashes((mark..self.pending.len()).collect());
        for (one, other) in &clashes {
            self.overlap(at, one.1, other.1);
        }
        self.take_out(mark, clashes)
    }

    /// Whether the records since `mark` that have one key lie apart; those that do not are taken out, and those that do
    /// are told by more than their key.
    pub(super) fn keys_apart(&mut self, at: At, class: ClassId, mark: usize) -> bool {
        let policy = self.policy;
        let ClassKind::Record { key, .. } = &policy.class(class).kind else { return true };
        if key.is_empty() || self.pending.len() < mark + 2 {
            return true;
        }
        let Names { hashes, all, slash } = self.names(key, mark);
        let mut clashes = Vec::new();
        for named in self.alike(key, hashes) {
            // Things of two classes may have one id.
            let same = |one, other| self.have_one(key, one, other, |one, other| one == other);
            let by_key = self.groups(named.iter().copied(), same);
            let (before, one_key) = (clashes.len(), by_key.len() == 1);
            for same in by_key {
                clashes.extend(self.clashes(same));
            }
            let new: Vec<_> = clashes.get(before..).unwrap_or(&[]).to_vec();
            for ((_, one), (_, other)) in &new {
                self.same_record(at, class, *one, *other);
            }
            let gone: FxHashSet<usize> = new.iter().flat_map(|(one, other)| [one.0, other.0]).collect();
            let left: Vec<usize> = named.into_iter().filter(|number| !gone.contains(number)).collect();
            self.tell(class, &left, one_key);
        }
        if !all {
            self.tell_from_numbers(key, mark);
        }
        if slash {
            self.tell_from_slashes(key, mark);
        }
        self.take_out(mark, clashes)
    }

    /// Groups of records that have the same name by their keys, in the order of the file.
    ///
    /// Most have a name of their own, which is seen without writing any of them out.
    fn alike(&self, key: &[FieldId], mut hashes: Vec<(u64, usize)>) -> Vec<Vec<usize>> {
        // By name, and in the order of the file.
        hashes.sort_unstable();
        let runs = hashes.chunk_by(|one, other| one.0 == other.0).filter(|run| run.len() > 1);
        let numbers = runs.map(|run| run.iter().map(|(_, number)| *number));
        let same = |one, other| self.have_one(key, one, other, |one, other| self.read_alike(one, other));
        let groups = numbers.flat_map(|run| self.groups(run, same));
        let mut groups: Vec<Vec<usize>> = groups.filter(|group| group.len() > 1).collect();
        groups.sort_unstable();
        groups
    }

    /// Records in groups of which each is the same as the first.
    fn groups(&self, numbers: impl Iterator<Item = usize>, same: impl Fn(ThingId, ThingId) -> bool) -> Vec<Vec<usize>> {
        let mut groups: Vec<(ThingId, Vec<usize>)> = Vec::new();
        for number in numbers {
            let Some(record) = self.waiting(number) else { continue };
            match groups.iter_mut().find(|(first, _)| same(*first, record)) {
                Some((_, group)) => group.push(number),
                None => groups.push((record, vec![number])),
            }
        }
        groups.into_iter().map(|(_, group)| group).collect()
    }

    /// Whether what two records have in the fields of a key is written in all of them, and is the same.
    fn have_one(&self, key: &[FieldId], one: ThingId, other: ThingId, same: impl Fn(Value, Value) -> bool) -> bool {
        let both = |field| self.key_value(one, field).zip(self.key_value(other, field));
        key.iter().all(|field| both(*field).is_some_and(|(one, other)| same(one, other)))
    }

    /// Whether two values stand for the same in a name.
    fn read_alike(&self, one: Value, other: Value) -> bool {
        match (one, other) {
            (Value::Thing(one), Value::Thing(other)) => self.facts.thing(one).id == self.facts.thing(other).id,
            (one, other) => one == other,
        }
    }

    /// The record of a waiting fact.
    fn waiting(&self, number: usize) -> Option<ThingId> {
        match self.pending.get(number)?.stored {
            Stored::Thing(thing) => Some(thing),
            _ => None,
        }
    }

    /// Whether all fields of a key are written.
    fn has_key(&self, key: &[FieldId], record: ThingId) -> bool {
        key.iter().all(|field| self.key_value(record, *field).is_some())
    }

    fn key_value(&self, record: ThingId, field: FieldId) -> Option<Value> {
        let cell = self.facts.cell(self.policy, record, field)?;
        self.facts.facts(cell).first().map(|fact| self.facts.value(fact))
    }

    /// The names of the records since `mark`.
    fn names(&self, key: &[FieldId], mark: usize) -> Names {
        let mut names = Names { hashes: Vec::with_capacity(self.pending.len() - mark), all: true, slash: false };
        for number in mark..self.pending.len() {
            match self.waiting(number).and_then(|record| self.hash_of_name(key, record, &mut names.slash)) {
                Some(hash) => names.hashes.push((hash, number)),
                None => names.all = false,
            }
        }
        names
    }

    /// The same for all records whose names are: things are named by their ids, and some values stand in no name.
    fn hash_of_name(&self, key: &[FieldId], record: ThingId, slash: &mut bool) -> Option<u64> {
        let mut hasher = FxHasher::default();
        let mut named = true;
        for field in key {
            match self.key_value(record, *field) {
                Some(Value::Thing(thing)) => self.facts.thing(thing).id.hash(&mut hasher),
                Some(Value::YesNo(_) | Value::Money(..) | Value::Duration(_)) | None => named = false,
                Some(value) => {
                    value.hash(&mut hasher);
                    *slash |= self.has_slash(value);
                }
            }
        }
        named.then(|| hasher.finish())
    }

    fn has_slash(&self, value: Value) -> bool {
        matches!(value, Value::Text(text) if self.facts.symbols.text(text).contains('/'))
    }

    /// Notes what tells records of one name apart: their first days where they are of one key, else their numbers.
    fn tell(&mut self, class: ClassId, named: &[usize], one_key: bool) {
        if named.len() < 2 {
            return;
        }
        let dated = self.policy.class(class).period.is_some();
        for record in named.iter().filter_map(|number| self.waiting(*number)).collect::<Vec<_>>() {
            let read = is_read(self.facts.period(self.facts.thing(record).period));
            if let Some(thing) = self.facts.things.get_mut(record.0 as usize) {
                thing.told = if one_key && dated && read { Told::Day } else { Told::Number };
            }
        }
    }

    /// Notes which records have for their key what is the number of one that has none.
    fn tell_from_numbers(&mut self, key: &[FieldId], mark: usize) {
        let records: Vec<ThingId> = (mark..self.pending.len()).filter_map(|number| self.waiting(number)).collect();
        let (named, others): (Vec<_>, Vec<_>) = records.into_iter().partition(|record| self.has_key(key, *record));
        if named.is_empty() {
            return;
        }
        let numbers: FxHashSet<Vec<String>> =
            others.into_iter().map(|record| self.facts.key(self.policy, record)).collect();
        for record in named {
            if numbers.contains(&self.facts.key(self.policy, record))
                && let Some(thing) = self.facts.things.get_mut(record.0 as usize)
            {
                thing.told = Told::Number;
            }
        }
    }

    /// Notes which records have a key with a `/` in it that makes their name that of another, or of something in one.
    fn tell_from_slashes(&mut self, key: &[FieldId], mark: usize) {
        let records = || (mark..self.pending.len()).filter_map(|number| self.waiting(number));
        let has_slash = |record: &ThingId| {
            key.iter().any(|field| self.key_value(*record, *field).is_some_and(|value| self.has_slash(value)))
        };
        let slashed: Vec<ThingId> = records().filter(has_slash).collect();
        let name = |record: ThingId| self.facts.key(self.policy, record).join("/");
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        records().for_each(|record| *names.entry(name(record)).or_default() += 1);
        let clashes = |record: &ThingId| {
            let name = name(*record);
            let mut begins = name.match_indices('/').filter_map(|(at, _)| name.get(..at));
            names.get(&name).is_some_and(|count| *count > 1) || begins.any(|begin| names.contains_key(begin))
        };
        for record in slashed.into_iter().filter(clashes).collect::<Vec<_>>() {
            if let Some(thing) = self.facts.things.get_mut(record.0 as usize) {
                thing.told = Told::Number;
            }
        }
    }

    /// Takes out waiting facts that clash; says whether there are none.
    fn take_out(&mut self, mark: usize, clashes: Vec<(Waiting, Waiting)>) -> bool {
        if clashes.is_empty() {
            return true;
        }
        let mut gone: Vec<usize> = clashes.into_iter().flat_map(|(one, other)| [one.0, other.0]).collect();
        gone.sort_unstable();
        gone.dedup();
        let records: Vec<ThingId> = gone.iter().filter_map(|number| self.waiting(*number)).collect();
        for record in records {
            self.disbelieve(record);
        }
        let mut at = mark..;
        let stays = |_: &Fact| at.next().is_some_and(|at| gone.binary_search(&at).is_err());
        let kept: Vec<Fact> = self.pending.drain(mark..).filter(stays).collect();
        self.pending.extend(kept);
        false
    }

    /// Notes that nothing that is written of a record can be believed; an entity that is named in its place stays.
    fn disbelieve(&mut self, thing: ThingId) {
        let policy = self.policy;
        let class = policy.class(self.class_of(thing));
        if !matches!(class.kind, ClassKind::Record { .. }) {
            return;
        }
        // Its cells no longer say where private values stand.
        for field in class.fields.iter().filter(|field| policy.field(**field).private.is_some()) {
            let cell = self.facts.cell(policy, thing, *field);
            let places: Vec<_> =
                cell.map_or(&[][..], |cell| self.facts.facts(cell)).iter().map(|fact| fact.span).collect();
            self.facts.hidden.extend(places);
        }
        self.wipe(thing);
    }

    /// Pairs of versions that share a day, each in the order of the file: each version with the one that reaches
    /// furthest before it.
    fn clashes(&self, numbers: Vec<usize>) -> Vec<(Waiting, Waiting)> {
        let fact = |number| Some((number, *self.pending.get(number)?));
        let mut order: Vec<Waiting> = numbers.into_iter().filter_map(fact).collect();
        order.sort_by_key(|(_, fact)| first_day(self.facts.period(fact.period)));
        let mut clashes = Vec::new();
        let mut furthest: Option<(Waiting, Date)> = None;
        for version in order {
            let term = self.facts.period(version.1.period);
            if !is_read(term) {
                continue;
            }
            if let Some((before, last)) = furthest
                && first_day(term) <= last
            {
                clashes.push(if before.0 < version.0 { (before, version) } else { (version, before) });
            }
            if furthest.is_none_or(|(_, last)| last < last_day(term)) {
                furthest = Some((version, last_day(term)));
            }
        }
        clashes
    }
}

fn is_read(term: Term) -> bool {
    term.from != Bound::Unread && term.to != Bound::Unread
}

fn first_day(term: Term) -> Date {
    match term.from {
        Bound::Day(day) => day,
        Bound::Open | Bound::Unread => Date::MIN,
    }
}

fn last_day(term: Term) -> Date {
    match term.to {
        Bound::Day(day) => day,
        Bound::Open | Bound::Unread => Date::MAX,
    }
}
