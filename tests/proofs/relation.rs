//! How values lie to each other of which the files say something: whether they are equal, members, or within one another.

use mandat::syntax::tree::{Combination, Comparison};

use super::checker::{Checker, Given, Unsaid, any};
use super::set::{Set, is_like, provision};
use super::value::{False, True, Truth, Unknown, Val, compare};
use crate::second::time::Day;

impl Checker<'_> {
    /// Whether two values are equal (1.7, 5.2, 7.5).
    pub(super) fn equal(&self, one: &Val, other: &Val, day: Day) -> Given<Truth> {
        let record = |it: &Val| match it {
            Val::Thing(thing) => self.files.class_of(thing).filter(|class| self.files.is_record(class)),
            _ => None,
        };
        Ok(match (one, other) {
            (Val::None, _) | (_, Val::None) => False,
            (one, other) if one.is_open() || other.is_open() => Unknown,
            _ if one == other => True,
            (Val::Thing(it), Val::Thing(of)) if record(one).is_some() && record(other).is_some() => {
                let class = record(one).filter(|class| record(other) == Some(class)).ok_or(Unsaid)?;
                let fields = self.files.fields(class).filter(|it| it.container.is_none() && it.inverse.is_none());
                let days = self.files.days(class).into_iter().flatten().map(|names| &*names[0]);
                let all: Vec<&str> = fields.map(|field| &*field.name.text).chain(days).collect();
                let differ =
                    |name: &&str| Ok(self.alike(&self.field(it, name, day)?, &self.field(of, name, day)?, day)?.not());
                any(all.iter().map(differ), false)?.not()
            }
            (Val::Thing(thing), _) if record(one).is_some() => {
                let class = record(one).and_then(|class| self.files.classes.get(class));
                let short = class.and_then(|class| class.short.as_ref()).ok_or(Unsaid)?;
                return self.equal(&self.field(thing, short, day)?.value(), other, day);
            }
            _ if record(other).is_some() => return self.equal(other, one, day),
            (Val::Thing(thing), Val::Word(id)) | (Val::Word(id), Val::Thing(thing)) => {
                thing.split_once('/').is_some_and(|it| it.1 == id).into()
            }
            // What is a text alone, and what a provision, no step says.
            (Val::Text(_), Val::Text(_)) if provision(one).is_some_and(|it| Some(it) == provision(other)) => {
                return Err(Unsaid);
            }
            (Val::Text(_) | Val::Provision(_), Val::Text(_) | Val::Provision(_)) => is_like(one, other).into(),
            (Val::Thing(_) | Val::Word(_) | Val::Text(_) | Val::Provision(_) | Val::YesNo(_), _) => False,
            _ => compare(one, Comparison::Equal, other),
        })
    }

    /// Whether two fields are equal (1.7): none is equal to none, and each value is as often in the one as in the other.
    fn alike(&self, one: &Set, other: &Set, day: Day) -> Given<Truth> {
        if one.is_unsure() || other.is_unsure() {
            return Ok(Unknown);
        }
        let mut left: Vec<&Val> = other.members.iter().map(|it| &it.0).collect();
        for (value, _) in &one.members {
            let equal = left.iter().map(|it| self.equal(value, it, day)).collect::<Given<Vec<_>>>()?;
            match equal.iter().position(|it| *it == True) {
                Some(at) => drop(left.swap_remove(at)),
                None if equal.contains(&Unknown) => return if left.len() == 1 { Ok(Unknown) } else { Err(Unsaid) },
                None => return Ok(False),
            }
        }
        Ok(left.is_empty().into())
    }

    /// Records as what they stand for, where values are said (7.5).
    pub(super) fn as_said(&self, follows: Set, said: &Set, day: Day) -> Set {
        let short = |value: &Val| match value {
            Val::Thing(thing) => {
                let class = self.files.class_of(thing).and_then(|class| self.files.classes.get(class));
                self.field(thing, class?.short.as_ref()?, day).ok().map(|set| set.value())
            }
            _ => None,
        };
        let records = |set: &Set| set.members.iter().any(|(value, _)| short(value).is_some());
        if records(said) || !records(&follows) {
            return follows;
        }
        let members = follows.members.into_iter().map(|(value, is)| (short(&value).unwrap_or(value), is));
        Set { members: members.collect(), open: follows.open }.once()
    }

    fn field(&self, thing: &str, name: &str, day: Day) -> Given {
        self.files.read_field(thing, name, Some(day)).ok_or(Unsaid)
    }

    /// Whether a value is a member (6.3).
    pub(super) fn within(&self, value: &Val, of: &Set, day: Day) -> Given<Truth> {
        let certain = |certain: &bool| if *certain { True } else { Unknown };
        let is = |(member, is): &(Val, bool)| Ok(self.equal(value, member, day)?.min(certain(is)));
        if *value == Val::None { Ok(False) } else { any(of.members.iter().map(is), of.open) }
    }

    /// `x inside y` (2.8).
    pub(super) fn inside(&self, one: &Val, other: &Val, day: Day) -> Given<Truth> {
        let (Val::Thing(one), Val::Thing(other)) = (one, other) else {
            return Ok(if *one == Val::None || *other == Val::None { False } else { Unknown });
        };
        let class = self.files.class_of(one).and_then(|class| self.files.classes.get(class)).ok_or(Unsaid)?;
        let read =
            |thing: &str| class.within.iter().map(|name| self.field(thing, name, day)).collect::<Given<Vec<_>>>();
        let (one, other) = (read(one)?, read(other)?);
        let equal =
            one.iter().zip(&other).map(|(one, other)| self.alike(one, other, day)).collect::<Given<Vec<_>>>()?;
        let none: Vec<Truth> = other.iter().map(|set| self.alike(set, &Set::default(), day)).collect::<Given<_>>()?;
        let to = |end: usize| equal[..end].iter().chain(&none[end..]).copied().min().unwrap_or(True);
        Ok((0..=one.len()).map(to).max().unwrap_or(False))
    }

    /// What is in both of two sets, in one of them, or in one and not in the other (6.8).
    pub(super) fn combine(&self, mut left: Set, op: Combination, right: Set, day: Day) -> Given {
        if op == Combination::Either {
            left.members.extend(right.members);
            left.open |= right.open;
            return self.distinct(left, day);
        }
        let is = |it: (Val, bool)| Ok((it.clone(), self.within(&it.0, &right, day)?.flip(op == Combination::Without)));
        let open = left.open && (op == Combination::Without || right.open);
        let mut all = Set::of(left.members.into_iter().map(is).collect::<Given<_>>()?, open);
        if left.open && op == Combination::Both {
            all.members.extend(right.members.into_iter().map(|(value, _)| (value, false)));
        }
        self.distinct(all, day)
    }

    /// Each value once (6.8): of those that may be the same one is certain.
    pub(super) fn distinct(&self, of: Set, day: Day) -> Given {
        let mut all = Set { members: Vec::new(), open: of.open };
        let mut members = of.members;
        members.sort_by_key(|(value, certain)| (!certain, value.is_open()));
        for (value, certain) in members {
            match any(all.members.iter().map(|it: &(Val, bool)| self.equal(&value, &it.0, day)), false)? {
                True => {}
                is => all.members.push((value, certain && is == False)),
            }
        }
        Ok(all)
    }
}
