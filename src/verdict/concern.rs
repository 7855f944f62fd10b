use rustc_hash::FxHashSet;

use super::{Finding, Judgement, Origin, Row};
use crate::organisation::{Fact, Facts, Stored};
use crate::policy::model::Policy;
use crate::value::ThingId;

/// What concerns some entities: they themselves, what names one of them in a field of its own, and what is inside any
/// of these (semantics 12.6).
#[derive(Debug)]
pub struct Concern {
    things: FxHashSet<ThingId>,
    subjects: FxHashSet<String>,
}

impl Concern {
    /// What concerns these entities.
    pub fn new(policy: &Policy, facts: &Facts, entities: &[ThingId]) -> Self {
        let mut things: FxHashSet<ThingId> = entities.iter().copied().collect();
        let names = |fact: &Fact| match fact.stored {
            Stored::Thing(target) => entities.contains(&target),
            _ => false,
        };
        for (thing, id) in facts.things.iter().zip((0..).map(ThingId)) {
            // Whom a private field names shows nowhere, not in what is left out either.
            let fields = policy.class(thing.class).fields.iter();
            let fields = fields.filter(|field| policy.field(**field).private.is_none());
            let mut cells = fields.filter_map(|field| facts.cell(policy, id, *field));
            if cells.any(|cell| facts.facts(cell).iter().any(names)) {
                things.insert(id);
            }
        }
        let all = (0..).map(ThingId).take(facts.things.len());
        let subjects = all.filter(|id| things.contains(id)).map(|id| facts.subject(policy, id)).collect();
        let mut concern = Self { things, subjects };
        concern.add_waivers(policy, facts);
        concern
    }

    /// A waiver names in words what it is about.
    fn add_waivers(&mut self, policy: &Policy, facts: &Facts) {
        let Some(waiving) = policy.waiving else { return };
        for waiver in &facts.extent(waiving.class).things {
            let about = facts.text(policy, *waiver, waiving.subject).unwrap_or_default();
            if self.has_subject(&super::waiver::current(policy, facts, about)) {
                self.things.insert(*waiver);
                self.subjects.insert(facts.subject(policy, *waiver));
            }
        }
    }

    /// Whether something is among it, or inside what is.
    fn has(&self, facts: &Facts, thing: ThingId) -> bool {
        let mut at = Some(thing);
        while let Some(thing) = at {
            if self.things.contains(&thing) {
                return true;
            }
            at = facts.thing(thing).holder.map(|(holder, _)| holder);
        }
        false
    }

    /// The same for a subject as it is written, of which one part is enough.
    fn has_subject(&self, subject: &str) -> bool {
        subject.split(',').any(|part| {
            let ends = part.match_indices('/').map(|(at, _)| at).chain([part.len()]);
            ends.filter_map(|end| part.get(..end)).any(|whole| self.subjects.contains(whole))
        })
    }

    /// Whether a finding is told: errors in files always are, for they may hide anything.
    pub fn tells(&self, finding: &Finding) -> bool {
        match finding.origin {
            Origin::Policy | Origin::Input | Origin::Vet => true,
            // What is about nothing in the organisation is about how all of it is checked.
            Origin::Vocabulary if finding.subject.is_none() || !finding.blocks.is_empty() => true,
            Origin::Vocabulary | Origin::Rule => {
                finding.subject.as_ref().is_some_and(|subject| self.has_subject(subject))
            }
        }
    }

    /// Whether a row is told.
    pub fn lists(&self, row: &Row) -> bool {
        self.has_subject(&row.subject)
    }
}

impl Judgement {
    /// Leaves out the outcomes that do not concern something; all of them must have been kept.
    pub fn about(&mut self, facts: &Facts, concern: &Concern) {
        for run in &mut self.runs {
            run.subjects.retain(|subject| subject.things.iter().any(|thing| concern.has(facts, *thing)));
            // What is not known of others concerns nobody in particular.
            run.unknown = None;
        }
    }
}
