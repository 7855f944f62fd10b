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
        let find = |now: usize, is: &dyn Fn(usize) -> bool| {
            entities(true).find(|was| things[*was].class == things[now].class && is(*was))
        };
        let had = |one: usize, other: usize| things[one].formerly.iter().flatten().any(|id| *id == things[other].id);
        let of_former = entities(false).flat_map(|now| things[now].formerly.iter().flatten().map(move |id| (now, id)));
        let same_id = entities(false).map(|now| (now, find(now, &|was| things[was].id == things[now].id)));
        let was_id = of_former.map(|(now, id)| (now, find(now, &|was| things[was].id == *id)));
        let of_was = entities(true).flat_map(|was| entities(false).map(move |now| (now, was)));
        let other_way = of_was.filter(|(now, was)| things[*now].class == things[*was].class && had(*was, *now));
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for (now, was) in same_id.chain(was_id).chain(other_way.map(|(now, was)| (now, Some(was)))) {
            let free = |was: &usize| pairs.iter().all(|pair| pair.0 != now && pair.1 != *was);
            pairs.extend(was.filter(free).map(|was| (now, was)));
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
    pub(crate) fn alike(&self, one: usize, other: usize, without_private: bool) -> Truth {
        clause::by("16.3");
        let [left, right] = [one, other].map(|thing| self.thing(thing));
        // The period of a record is believed or not as a whole; the days of an entity are values.
        let ends = |thing: &Thing| match thing.holder {
            Some(_) => in_turn(thing.ends),
            None => thing.ends,
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
        if one.is_begun() && other.is_begun() {
            return True;
        }
        let [first, last] = [0, 1].map(|end| ends_alike(one.ends[end], other.ends[end]));
        let ends = first.and(last);
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
pub(super) fn bags<T>(one: &[T], other: &[T], same: &dyn Fn(&T, &T) -> Truth) -> Truth {
    let often = |it: &T, all: &[T], least: Truth| all.iter().filter(|other| same(it, other) >= least).count();
    let lacks_one = |left: &[T], right: &[T], least: Truth| {
        left.iter().any(|it| often(it, left, True).max(1) > often(it, right, least))
    };
    let lacks = |least: Truth| lacks_one(one, other, least) || lacks_one(other, one, least);
    match () {
        () if one.len() != other.len() || lacks(Unknown) => False,
        () if lacks(True) => Unknown,
        () => True,
    }
}
