use crate::evaluate::{Missing, Read, Step, Val, Why};
use crate::organisation::{Facts, Register, Setting};
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
    /// Where a value that was read stands: itself, else its key, else the thing that lacks it.
    pub(super) fn read(&self, read: Read) -> Span {
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

    /// Where something missing belongs.
    pub(super) fn missing(&self, missing: Missing) -> Span {
        match missing {
            Missing::Field(thing, field) => match self.facts.blank(self.policy, thing, field) {
                Some(place) => place,
                None => self.read(Read { thing, field, fact: None }),
            },
            Missing::Register(class) => match self.facts.extent(class).register {
                Register::NotKept(span) | Register::Incomplete(span) => span,
                Register::Kept | Register::NotWritten => Span::default(),
            },
            Missing::Existence(thing) => self.facts.thing(thing).span,
            Missing::Parameter(parameter) => match self.facts.parameters.get(parameter.0 as usize) {
                Some(Setting::Unread(span)) => *span,
                Some(Setting::Value(_)) | None => self.policy.parameter(parameter).span,
            },
            Missing::Undefined(id, _) => self.policy.expr(id).span,
            Missing::TooDeep => Span::default(),
        }
    }

    /// The smallest place to change for a proof: the first value that was read of the subject or inside it, else the
    /// first that was read at all.
    pub(super) fn of_proof(&self, why: &Why, subject: &[ThingId]) -> Option<Span> {
        let mut reads = Vec::new();
        collect(why, &mut reads);
        // What is written can be changed where it stands; what is not, only beside it.
        let own = |read: &&Read| self.is_inside(read.thing, subject);
        let written = |read: &&Read| {
            let cell = self.facts.cell(self.policy, read.thing, read.field);
            read.fact.is_some() || cell.is_some_and(|cell| cell.span != Span::default())
        };
        let best = reads.iter().find(|read| own(read) && written(read)).or_else(|| reads.iter().find(own));
        best.or(reads.first()).map(|read| self.read(*read))
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

fn collect(why: &Why, reads: &mut Vec<Read>) {
    match &why.step {
        Step::Value(_, Some(read)) | Step::Count(_, _, Some(read)) => reads.push(*read),
        _ => {}
    }
    why.children.iter().for_each(|child| collect(child, reads));
}
