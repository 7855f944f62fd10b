//! How values lie to each other that the files say something of: what is equal, a member, or within another.

use jiff::civil::Date;
use mandat::syntax::tree::{Combination, Comparison};

use super::checker::{Checker, Given, Lack};
use super::set::Set;
use super::value::{False, True, Truth, Unknown, Val, compare};

impl Checker<'_> {
    /// Whether two values are equal (1.7, 5.2, 7.5); nothing of two records.
    pub(super) fn equal(&self, one: &Val, other: &Val, day: Date) -> Given<Truth> {
        let record = |it: &Val| matches!(it, Val::Thing(thing) if self.files.class_of(thing).is_some_and(|class| self.files.is_record(class)));
        Ok(match (one, other) {
            (Val::None, _) | (_, Val::None) => False,
            (one, other) if one.is_open() || other.is_open() => Unknown,
            _ if one == other => True,
            _ if record(one) && record(other) => return Err(Lack::Unsaid),
            (Val::Thing(thing), _) if record(one) => return self.equal(&self.short(thing, day)?, other, day),
            (_, Val::Thing(_)) if record(other) => return self.equal(other, one, day),
            (Val::Thing(thing), Val::Word(id)) | (Val::Word(id), Val::Thing(thing)) => {
                Truth::from(thing.split_once('/').is_some_and(|it| it.1 == id))
            }
            (Val::Thing(_) | Val::Word(_) | Val::Text(_) | Val::YesNo(_), _) => False,
            _ => compare(one, Comparison::Equal, other),
        })
    }

    /// What a record stands for (7.5).
    fn short(&self, record: &str, day: Date) -> Given<Val> {
        let class = self.files.class_of(record).and_then(|class| self.files.classes.get(class));
        self.read(record, class.and_then(|class| class.short.as_ref()).ok_or(Lack::Unsaid)?, day)
    }

    fn read(&self, thing: &str, name: &str, day: Date) -> Given<Val> {
        self.files.read_field(thing, name, day).map(|set| set.value()).ok_or(Lack::Unsaid)
    }

    /// Whether a value is a member (6.3).
    pub(super) fn within(&self, value: &Val, of: &Set, day: Date) -> Given<Truth> {
        if *value == Val::None {
            return Ok(False);
        }
        let each = of
            .members
            .iter()
            .map(|(member, certain)| Ok(self.equal(value, member, day)?.min(if *certain { True } else { Unknown })));
        let all: Vec<Given<Truth>> = each.collect();
        if all.iter().any(|it| matches!(it, Ok(True))) {
            return Ok(True);
        }
        let most = all.into_iter().collect::<Given<Vec<_>>>()?.into_iter().max().unwrap_or(False);
        Ok(if of.open { most.max(Unknown) } else { most })
    }

    /// `x inside y` where all that is compared is known (2.8).
    pub(super) fn inside(&self, one: &Val, other: &Val, day: Date) -> Given<Truth> {
        let (Val::Thing(one), Val::Thing(other)) = (one, other) else {
            return Ok(if *one == Val::None || *other == Val::None { False } else { Unknown });
        };
        let class = self.files.class_of(one).and_then(|class| self.files.classes.get(class)).ok_or(Lack::Unsaid)?;
        let read = |thing: &str| class.within.iter().map(|name| self.read(thing, name, day)).collect::<Given<Vec<_>>>();
        let (one, other) = (read(one)?, read(other)?);
        if !one.iter().chain(&other).all(|it| it.is_known() || *it == Val::None) {
            return Err(Lack::Unsaid);
        }
        let to = |end: usize| one[..end] == other[..end] && other[end..].iter().all(|it| *it == Val::None);
        Ok(Truth::from((0..=one.len()).any(to)))
    }

    /// Each value once (6.8), where all of it is known.
    pub(super) fn distinct(&self, of: Set, day: Date) -> Given {
        let mut all = Set::default();
        of.is_exact().then_some(()).ok_or(Lack::Unsaid)?;
        for (value, certain) in of.members {
            match self.within(&value, &all, day)? {
                False => all.members.push((value, certain)),
                True => {}
                Unknown => return Err(Lack::Unsaid),
            }
        }
        Ok(all)
    }

    /// What is in both, in either or in one alone (6.8), where all of it is known.
    pub(super) fn combined(&self, left: Set, op: Combination, right: Set, day: Date) -> Given {
        let mut all = Set::default();
        (left.is_exact() && right.is_exact()).then_some(()).ok_or(Lack::Unsaid)?;
        for (value, _) in left.members {
            let is = self.within(&value, &right, day)?;
            if op == Combination::Either || (is == True) == (op == Combination::Both) {
                all.members.push((value, is != Unknown));
            }
        }
        if op == Combination::Either {
            all.members.extend(right.members);
        }
        self.distinct(all, day)
    }
}
