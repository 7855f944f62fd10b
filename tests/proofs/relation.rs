//! How values lie to each other of which the files say something: whether they are equal, members, or within one another.

use mandat::syntax::tree::Comparison;

use super::checker::{Checker, Given, Unsaid, any};
use super::set::Set;
use super::value::{False, True, Truth, Unknown, Val, compare};
use crate::second::time::Day;

impl Checker<'_> {
    /// Whether two values are equal (1.7, 5.2, 7.5); nothing of two records.
    pub(super) fn equal(&self, one: &Val, other: &Val, day: Day) -> Given<Truth> {
        let record = |it: &Val| match it {
            Val::Thing(thing) => self.files.class_of(thing).is_some_and(|class| self.files.is_record(class)),
            _ => false,
        };
        Ok(match (one, other) {
            (Val::None, _) | (_, Val::None) => False,
            (one, other) if one.is_open() || other.is_open() => Unknown,
            _ if one == other => True,
            _ if record(one) && record(other) => return Err(Unsaid),
            (Val::Thing(thing), _) if record(one) => {
                let class = self.files.class_of(thing).and_then(|class| self.files.classes.get(class));
                let short = class.and_then(|class| class.short.as_ref()).ok_or(Unsaid)?;
                return self.equal(&self.read(thing, short, day)?, other, day);
            }
            _ if record(other) => return self.equal(other, one, day),
            (Val::Thing(thing), Val::Word(id)) | (Val::Word(id), Val::Thing(thing)) => {
                thing.split_once('/').is_some_and(|it| it.1 == id).into()
            }
            (Val::Thing(_) | Val::Word(_) | Val::Text(_) | Val::YesNo(_), _) => False,
            _ => compare(one, Comparison::Equal, other),
        })
    }

    /// Records as what they stand for, where values are said (7.5).
    pub(super) fn as_said(&self, follows: Set, said: &Set, day: Day) -> Set {
        let short = |value: &Val| match value {
            Val::Thing(thing) => {
                let class = self.files.class_of(thing).and_then(|class| self.files.classes.get(class));
                self.read(thing, class?.short.as_ref()?, day).ok()
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

    fn read(&self, thing: &str, name: &str, day: Day) -> Given<Val> {
        self.files.read_field(thing, name, day).map(|set| set.value()).ok_or(Unsaid)
    }

    /// Whether a value is a member (6.3).
    pub(super) fn within(&self, value: &Val, of: &Set, day: Day) -> Given<Truth> {
        let certain = |certain: &bool| if *certain { True } else { Unknown };
        let is = |(member, is): &(Val, bool)| Ok(self.equal(value, member, day)?.min(certain(is)));
        if *value == Val::None { Ok(False) } else { any(of.members.iter().map(is), of.open) }
    }

    /// `x inside y` where all that is compared is known (2.8).
    pub(super) fn inside(&self, one: &Val, other: &Val, day: Day) -> Given<Truth> {
        let (Val::Thing(one), Val::Thing(other)) = (one, other) else {
            return Ok(if *one == Val::None || *other == Val::None { False } else { Unknown });
        };
        let class = self.files.class_of(one).and_then(|class| self.files.classes.get(class)).ok_or(Unsaid)?;
        let read = |thing: &str| class.within.iter().map(|name| self.read(thing, name, day)).collect::<Given<Vec<_>>>();
        let (one, other) = (read(one)?, read(other)?);
        if !one.iter().chain(&other).all(|it| it.is_known() || *it == Val::None) {
            return Err(Unsaid);
        }
        let to = |end: usize| one[..end] == other[..end] && other[end..].iter().all(|it| *it == Val::None);
        Ok(Truth::from((0..=one.len()).any(to)))
    }

    /// Each value once (6.8), where all of it is known.
    pub(super) fn distinct(&self, of: Set, day: Day) -> Given {
        let mut all = Set::default();
        of.is_exact().then_some(()).ok_or(Unsaid)?;
        for (value, certain) in of.members {
            match self.within(&value, &all, day)? {
                False => all.members.push((value, certain)),
                True => {}
                Unknown => return Err(Unsaid),
            }
        }
        Ok(all)
    }
}
