use super::clause;
use super::organisation::{End, Organisation, Thing, Version, Written, in_turn};
use super::value::{False, True, Truth, Unknown, Value};
use super::vocabulary::several;
use super::world::World;

impl Organisation {
    /// Finds of each entity what it was, or is (semantics 16.2).
    pub(super) fn pair(&mut self) {
        clause::by("16.2");
        let things = &self.things;
        let entities =
            |was: bool| (0..things.len()).filter(move |it| things[*it].was == was && things[*it].holder.is_none());
        let of_class =
            |was: bool, other: usize| entities(was).filter(move |it| things[*it].class == things[other].class);
        let had = |one: usize, other: usize| things[one].formerly.iter().flatten().any(|id| *id == things[other].id);
        let is = |one: usize, other: usize| things[one].id == things[other].id;
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        let mut pair = |now: usize, was: Option<usize>| {
            let free = |was: &usize| pairs.iter().all(|pair| pair.0 != now && pair.1 != *was);
            let found = was.filter(free);
            pairs.extend(found.map(|was| (now, was)));
        };
        entities(false).for_each(|now| pair(now, of_class(true, now).find(|was| is(now, *was))));
        for now in entities(false) {
            for former in things[now].formerly.iter().flatten() {
                pair(now, of_class(true, now).find(|was| things[*was].id == *former));
            }
        }
        for was in entities(true) {
            of_class(false, was).filter(|now| had(was, *now)).for_each(|now| pair(now, Some(was)));
        }
        for (now, was) in pairs {
            self.things[now].partner = Some(was);
            self.things[was].partner = Some(now);
        }
    }
}

impl World<'_> {
    /// Whether two entities are the same one, in one state or in both.
    pub(crate) fn partners(&self, one: usize, other: usize) -> Truth {
        let [left, right] = [one, other].map(|thing| self.thing(thing));
        if left.was == right.was || left.class != right.class || left.holder.is_some() {
            return Truth::from(one == other);
        }
        match (left.partner, right.partner) {
            (None, None) if left.formerly.is_none() || right.formerly.is_none() => Unknown,
            (partner, _) => Truth::from(partner == Some(other)),
        }
    }

    pub(crate) fn partners_of(&self, one: &Value, other: &Value) -> Truth {
        match (one, other) {
            (Value::Thing(one), Value::Thing(other)) => self.partners(*one, *other),
            _ => Truth::from(one == other),
        }
    }

    /// Whether the same is written of two things, one as it is and one as it was (16.3).
    pub(crate) fn written_alike(&self, one: usize, other: usize) -> Truth {
        self.alike(one, other, false)
    }

    pub(crate) fn alike(&self, one: usize, other: usize, without_private: bool) -> Truth {
        clause::by("16.3");
        let [left, right] = [one, other].map(|thing| self.thing(thing));
        // The period of a record is believed or not as a whole; the days of an entity are values.
        let ends = |thing: &Thing| match thing.holder {
            Some(_) => in_turn([thing.first, thing.last]),
            None => [thing.first, thing.last],
        };
        let of_ends = ends(left).into_iter().zip(ends(right)).map(|(one, other)| ends_alike(one, other));
        let fields = self.vocabulary.fields(&left.class).filter(|field| {
            field.inverse.is_none() && field.container.is_none() && !(without_private && field.private.is_some())
        });
        // Where something could not be read, the field is no certain difference.
        let unread = |versions: &[Version]| versions.iter().any(|version| version.items.contains(&Written::Unread));
        let of_one = |versions: &[Version], other: &Thing| {
            if other.damaged || unread(versions) { Unknown } else { False }
        };
        let of_fields = fields.map(|field| {
            let name = &*field.name.text;
            let alike = match (left.written.get(name), right.written.get(name)) {
                // A key that could not be understood may have been meant for it.
                (None, None) if left.damaged || right.damaged => Unknown,
                (None, None) => True,
                (Some(one), Some(other)) if unread(one) || unread(other) => Unknown,
                (Some(one), Some(other)) => {
                    bags(one, other, &|one, other| self.versions_alike(one, other, without_private))
                }
                (Some(versions), None) => of_one(versions, right),
                (None, Some(versions)) => of_one(versions, left),
            };
            let open = |thing: &Thing| thing.open.contains(name) && several(field);
            if open(left) || open(right) { Unknown } else { alike }
        });
        let id = Truth::from(left.holder.is_some() || left.id == right.id);
        of_ends.chain(of_fields).fold(id, Truth::and)
    }

    fn versions_alike(&self, one: &Version, other: &Version, without_private: bool) -> Truth {
        let items = |one: &Written, other: &Written| match (one, other) {
            (Written::Blank, Written::Blank) => True,
            (Written::Unread, _) | (_, Written::Unread) => Unknown,
            (Written::Value(Value::Thing(one)), Written::Value(Value::Thing(other))) => {
                match self.thing(*one).holder.is_some() {
                    true => self.alike(*one, *other, without_private),
                    false => self.partners(*one, *other),
                }
            }
            (one, other) => Truth::from(one == other),
        };
        // Of what is begun and not written the period says nothing.
        if [one, other].iter().all(|version| version.items == [Written::Blank]) {
            return True;
        }
        let ends = ends_alike(one.first, other.first).and(ends_alike(one.last, other.last));
        ends.and(bags(&one.items, &other.items, &items))
    }
}

fn ends_alike(one: End, other: End) -> Truth {
    match (one, other) {
        (End::Unread, _) | (_, End::Unread) => Unknown,
        _ => Truth::from(one == other),
    }
}

/// Whether two lists hold the same, each as often, in whatever order.
fn bags<T>(one: &[T], other: &[T], same: &dyn Fn(&T, &T) -> Truth) -> Truth {
    if one.len() != other.len() {
        return False;
    }
    let table = |left: &[T], right: &[T]| -> Vec<Vec<Truth>> {
        left.iter().map(|one| right.iter().map(|other| same(one, other)).collect()).collect()
    };
    let across = table(one, other);
    let turned: Vec<Vec<Truth>> = (0..other.len()).map(|at| across.iter().map(|row| row[at]).collect()).collect();
    // How often each is on its own side; one alone is there once.
    let own = |all: &[T]| -> Vec<usize> {
        let count = |row: Vec<Truth>| row.into_iter().filter(|truth| *truth == True).count().max(1);
        if all.len() == 1 { vec![1] } else { table(all, all).into_iter().map(count).collect() }
    };
    let (own, own_of_other) = (own(one), own(other));
    let lacks = |least: Truth| {
        let few = |(often, row): (&usize, &Vec<Truth>)| *often > row.iter().filter(|truth| **truth >= least).count();
        own.iter().zip(&across).any(few) || own_of_other.iter().zip(&turned).any(few)
    };
    match (lacks(Unknown), lacks(True)) {
        (true, _) => False,
        (_, true) => Unknown,
        _ => True,
    }
}
