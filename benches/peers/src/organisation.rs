//! The organisation's file as types, with the fields that the ten rules ask for. Texts are borrowed from the file.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use rustc_hash::FxHashMap;
use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

#[derive(Deserialize)]
pub struct Organisation<'a> {
    #[serde(borrow)]
    pub people: Entries<'a, Person<'a>>,
    #[serde(borrow)]
    pub teams: FxHashMap<&'a str, Team<'a>>,
    pub delegations: Entries<'a, Delegation<'a>>,
    pub decisions: Entries<'a, Decision<'a>>,
    pub forecasts: Entries<'a, Forecast<'a>>,
    pub costs: Entries<'a, Cost<'a>>,
}

#[derive(Deserialize)]
pub struct Person<'a> {
    #[serde(borrow)]
    pub name: Option<Cow<'a, str>>,
}

#[derive(Deserialize)]
pub struct Team<'a> {
    pub level: Level,
    #[serde(borrow, default)]
    pub owners: Vec<&'a str>,
    #[serde(default)]
    pub members: Vec<&'a str>,
    #[serde(borrow, default)]
    pub roles: Entries<'a, Assignments<'a>>,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq, Hash)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Foremal,
    Anker,
    Oppgave,
}

/// Who has a role: written as an id, with more about it, or as a list of these.
pub struct Assignments<'a>(pub Vec<Assignment<'a>>);

#[derive(Deserialize)]
pub struct Assignment<'a> {
    pub holder: &'a str,
    pub from: Option<&'a str>,
    pub to: Option<&'a str>,
}

#[derive(Deserialize)]
pub struct Delegation<'a> {
    pub from: &'a str,
    pub to: &'a str,
    pub responsible: &'a str,
    #[serde(deserialize_with = "crowns")]
    pub amount: i64,
}

#[derive(Deserialize)]
pub struct Decision<'a> {
    #[serde(borrow)]
    pub decided_by: &'a str,
    pub stances: Vec<Stance<'a>>,
}

#[derive(Deserialize)]
pub struct Stance<'a> {
    pub person: &'a str,
}

#[derive(Deserialize)]
pub struct Forecast<'a> {
    pub of: &'a str,
    pub made: &'a str,
}

#[derive(Deserialize)]
pub struct Cost<'a> {
    pub of: &'a str,
    #[serde(deserialize_with = "crowns")]
    pub amount: i64,
}

impl<'a> Assignment<'a> {
    pub fn is_in_force(&self, clock: &str) -> bool {
        self.from.is_none_or(|from| from <= clock) && self.to.is_none_or(|to| clock <= to)
    }
}

impl<'a> Team<'a> {
    /// Who has any role on a day.
    pub fn assigned(&self, clock: &str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let all = self.roles.0.iter().flat_map(|(role, assignments)| assignments.0.iter().map(move |a| (*role, a)));
        all.filter(move |(_, assignment)| assignment.is_in_force(clock))
            .map(|(role, assignment)| (role, assignment.holder))
    }

    /// Who has a role on a day.
    pub fn holders(&self, role: &str, clock: &str) -> impl Iterator<Item = &'a str> {
        self.assigned(clock).filter(move |(its, _)| *its == role).map(|(_, holder)| holder)
    }
}

/// `123 000 NOK`
fn crowns<'a, D: Deserializer<'a>>(reader: D) -> Result<i64, D::Error> {
    let text = <&str>::deserialize(reader)?;
    let number = text.strip_suffix(" NOK").ok_or_else(|| D::Error::custom("an amount in NOK is expected"))?;
    let digits = number.bytes().filter(|byte| *byte != b' ');
    digits
        .into_iter()
        .try_fold(0_i64, |sum, byte| match byte {
            b'0'..=b'9' => sum.checked_mul(10)?.checked_add(i64::from(byte - b'0')),
            _ => None,
        })
        .ok_or_else(|| D::Error::custom("a whole amount is expected"))
}

/// A mapping that is only walked: a list is read faster than a table.
pub struct Entries<'a, T>(pub Vec<(&'a str, T)>);

impl<T> Default for Entries<'_, T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de: 'a, 'a, T: Deserialize<'de>> Deserialize<'de> for Entries<'a, T> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_map(EntriesVisitor(PhantomData))
    }
}

struct EntriesVisitor<'a, T>(PhantomData<(&'a str, T)>);

impl<'de: 'a, 'a, T: Deserialize<'de>> Visitor<'de> for EntriesVisitor<'a, T> {
    type Value = Entries<'a, T>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a mapping")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some(entry) = map.next_entry()? {
            all.push(entry);
        }
        Ok(Entries(all))
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Assignments<'a> {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(AssignmentsVisitor(PhantomData))
    }
}

struct AssignmentsVisitor<'a>(PhantomData<&'a str>);

impl<'de: 'a, 'a> Visitor<'de> for AssignmentsVisitor<'a> {
    type Value = Assignments<'a>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("who has the role")
    }

    fn visit_borrowed_str<E: Error>(self, holder: &'de str) -> Result<Self::Value, E> {
        Ok(Assignments(vec![Assignment { holder, from: None, to: None }]))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        Ok(Assignments(vec![Assignment::deserialize(MapAccessDeserializer::new(map))?]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some(Assignments(some)) = list.next_element()? {
            all.extend(some);
        }
        Ok(Assignments(all))
    }
}
