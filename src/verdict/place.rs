use crate::evaluate::{Missing, Read, Step, Val, Why};
use crate::organisation::{Fact, Facts, Register, Setting, State, Stored};
use crate::policy::model::Policy;
use crate::source::Span;
use crate::value::{ThingId, Value};

/// Finds where things stand.
#[derive(Clone, Copy)]
pub(super) struct Places<'a> {
    pub(super) policy: &'a Policy,
    pub(super) facts: &'a Facts,
}

impl Places<'_> {
    /// The subject of an outcome (semantics 10.2).
    pub(super) fn subject(&self, things: &[ThingId]) -> String {
        let mut parts = Vec::with_capacity(things.len());
        for (at, thing) in things.iter().enumerate() {
            let later = things.get(at + 1..).unwrap_or(&[]);
            if !later.iter().any(|other| self.is_inside(*other, &[*thing])) {
                parts.push(self.facts.subject(self.policy, *thing));
            }
        }
        if parts.is_empty() { self.facts.subject(self.policy, ThingId(0)) } else { parts.join(",") }
    }

    /// Where a value that was read stands: itself, else its key, else the thing that lacks it.
    pub(super) fn read(&self, read: Read) -> Span {
        if let Some((thing, field)) = self.facts.private_holder(self.policy, read.thing) {
            return self.read(Read { thing, field, fact: None });
        }
        if let Some(fact) = read.fact.and_then(|fact| self.facts.facts.get(fact as usize)) {
            return fact.span;
        }
        let cell = self.facts.cell(self.policy, read.thing, read.field);
        let key = cell.map(|cell| cell.span).filter(|span| *span != Span::default());
        key.unwrap_or_else(|| self.facts.thing(read.thing).span)
    }

    /// Where a member stands: the fact that makes it one, else itself.
    pub(super) fn member(&self, val: &Val, fact: Option<u32>) -> Span {
        match (fact.and_then(|fact| self.facts.facts.get(fact as usize)), val) {
            (Some(fact), _) => fact.span,
            (None, Val::Known(Value::Thing(thing))) => self.facts.thing(*thing).span,
            (None, _) => Span::default(),
        }
    }

    /// Whether a pack declares it, and no file of the organisation says anything of it.
    pub(super) fn is_declared(&self, val: &Val) -> bool {
        let Val::Known(Value::Thing(thing)) = val else { return false };
        let thing = self.facts.thing(*thing);
        self.policy.class(thing.class).known.iter().any(|known| known.span == thing.span)
    }

    /// Where something missing belongs.
    pub(super) fn missing(&self, missing: Missing) -> Span {
        match missing {
            Missing::Field(thing, field) => match self.facts.blank(self.policy, thing, field) {
                Some(place) => place,
                None => self.read(Read { thing, field, fact: None }),
            },
            Missing::Register(class, state) => match self.facts.register(class, state) {
                Register::NotKept(span) | Register::Incomplete(span) => span,
                Register::Kept | Register::NotWritten => Span::default(),
            },
            Missing::Existence(thing) => self.facts.thing(thing).span,
            Missing::Parameter(parameter) => match self.facts.parameters.get(parameter.0 as usize) {
                Some(Setting::Unread(span)) => *span,
                Some(Setting::Value(_)) | None => self.policy.parameter(parameter).span,
            },
            Missing::Undefined(id, _) | Missing::Private(id) => self.policy.expr(id).span,
            Missing::TooDeep => Span::default(),
        }
    }

    /// The smallest place to change for a proof: the first value of the subject or inside it on which it rests, else the
    /// first that was read at all.
    pub(super) fn of_proof(&self, why: &Why, subject: &[ThingId]) -> Option<Span> {
        let mut rests = Vec::new();
        self.collect(why, &mut rests);
        self.of_rests(&rests, subject)
    }

    /// The same where a member fails: what is of the member, or the member itself, is nearer than what is elsewhere.
    pub(super) fn of_member(&self, why: &Why, subject: &[ThingId], member: ThingId) -> Option<Span> {
        let mut rests = Vec::new();
        self.collect(why, &mut rests);
        let own = self.own(&rests, subject).or_else(|| self.own(&rests, &[member]));
        own.map(|rest| self.rest(rest)).or_else(|| Some(self.facts.thing(member).span))
    }

    /// The same where it rests on something of the organisation as it is.
    pub(super) fn of_proof_now(&self, why: &Why, subject: &[ThingId]) -> Option<Span> {
        let mut rests = Vec::new();
        self.collect(why, &mut rests);
        rests.retain(|rest| match rest {
            Rest::Read(read) => self.facts.state_of(read.thing) == State::Now,
            Rest::Fact(fact) => self.facts.state_of_fact(*fact) == State::Now,
        });
        self.of_rests(&rests, subject)
    }

    fn of_rests(&self, rests: &[Rest], subject: &[ThingId]) -> Option<Span> {
        // A member alone says where the subject names it; of other things what was read does.
        let read = || rests.iter().find(|rest| matches!(rest, Rest::Read(_)));
        Some(self.rest(self.own(rests, subject).or_else(read)?))
    }

    /// The first that is of some things or inside them: what is written can be changed where it stands; what is not, only
    /// beside it.
    fn own<'r>(&self, rests: &'r [Rest], subject: &[ThingId]) -> Option<&'r Rest> {
        let own = |rest: &&Rest| match **rest {
            Rest::Read(read) => self.is_inside(read.thing, subject),
            Rest::Fact(fact) => subject.iter().any(|thing| self.has(*thing, fact)),
        };
        let written = |rest: &&Rest| match **rest {
            Rest::Read(read) => {
                let cell = self.facts.cell(self.policy, read.thing, read.field);
                read.fact.is_some() || cell.is_some_and(|cell| cell.span != Span::default())
            }
            Rest::Fact(_) => true,
        };
        rests.iter().find(|rest| own(rest) && written(rest)).or_else(|| rests.iter().find(own))
    }

    fn rest(&self, rest: &Rest) -> Span {
        match rest {
            Rest::Read(read) => self.read(*read),
            Rest::Fact(fact) => self.facts.facts.get(*fact as usize).map(|fact| fact.span).unwrap_or_default(),
        }
    }

    fn collect(&self, why: &Why, rests: &mut Vec<Rest>) {
        match &why.step {
            Step::Value(_, Some(read)) | Step::Count(_, _, Some(read)) => rests.push(Rest::Read(*read)),
            // That a record stands where it stands is no place on which anything rests.
            Step::Member(_, Val::Known(Value::Thing(thing)), Some(fact))
                if self.facts.thing(*thing).holder.is_none() =>
            {
                rests.push(Rest::Fact(*fact));
            }
            _ => {}
        }
        why.children.iter().for_each(|child| self.collect(child, rests));
    }

    /// Whether a fact stands in a thing, or in a record that it holds.
    fn has(&self, thing: ThingId, fact: u32) -> bool {
        let fields = &self.policy.class(self.facts.thing(thing).class).fields;
        fields.iter().filter_map(|field| self.facts.cell(self.policy, thing, *field)).any(|cell| {
            let held = |other: &Fact| match other.stored {
                Stored::Thing(other) => {
                    self.facts.thing(other).holder.is_some_and(|(holder, _)| holder == thing) && self.has(other, fact)
                }
                _ => false,
            };
            (cell.first..cell.first + cell.count).contains(&fact) || self.facts.facts(cell).iter().any(held)
        })
    }

    /// Whether a thing is one of those named, or held by one.
    pub(super) fn is_inside(&self, thing: ThingId, subject: &[ThingId]) -> bool {
        let mut at = Some(thing);
        while let Some(id) = at {
            if subject.contains(&id) {
                return true;
            }
            at = self.facts.thing(id).holder.map(|(holder, _)| holder);
        }
        false
    }
}

/// What a proof rests on: a value that was read, or the fact that makes something a member.
enum Rest {
    Read(Read),
    Fact(u32),
}
