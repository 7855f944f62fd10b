//! What was told of broken clauses at one time, for the next: a finding says the same as long as nothing that it says anything
//! of is otherwise, and nothing to which it points has moved.

use super::broken::Case;
use super::cause::Claim;
use super::{Finding, ProofNode};
use crate::evaluate::{Outcome, RuleRun, SubjectRun, Val};
use crate::organisation::Renewal;
use crate::policy::model::Policy;
use crate::source::Span;
use crate::value::Value;

/// The findings of a broken clause, and what each of them says.
pub(super) type Told = Vec<(Finding, Option<Claim>)>;

/// What was told of each broken clause and subject, in the order of these; nothing where it has to be told anew.
pub(super) type AllTold = Vec<Option<Told>>;

/// A file that was read again.
#[derive(Clone, Copy, Debug)]
pub struct Moved<'r> {
    /// What is otherwise since.
    pub renewal: &'r Renewal,
    /// Where anything of it stood or stands.
    pub places: Span,
}

impl Moved<'_> {
    /// What was told of some cases of a rule of which nothing was asked again, as far as it can be told again.
    pub(super) fn kept(&self, policy: &Policy, run: &RuleRun, told: AllTold) -> AllTold {
        if self.renewal.touches(policy.tells(policy.rule(run.rule))) {
            return told.into_iter().map(|_| None).collect();
        }
        told.into_iter().map(|told| self.still(told?)).collect()
    }

    /// The same by the numbers that things have now; nothing where any of it stands in the file.
    fn still(&self, mut told: Told) -> Option<Told> {
        for (finding, claim) in &mut told {
            if self.points_there(finding) {
                return None;
            }
            let claim = claim.iter_mut();
            for val in claim.flat_map(Claim::vals_mut) {
                if let Val::Known(Value::Thing(thing)) = val {
                    *thing = self.renewal.now(*thing)?;
                }
            }
        }
        Some(told)
    }

    fn points_there(&self, finding: &Finding) -> bool {
        let places = std::iter::once(&finding.place).chain(&finding.related).map(|place| place.span);
        let waiver = finding.waiver.iter().map(|waiver| waiver.place);
        places.chain(waiver).any(|span| self.is_there(span))
            || finding.because.iter().any(|node| self.rests_there(node))
    }

    fn rests_there(&self, node: &ProofNode) -> bool {
        self.is_there(node.place) || node.children.iter().any(|child| self.rests_there(child))
    }

    fn is_there(&self, span: Span) -> bool {
        self.places.start <= span.start && span.start <= self.places.end && span != Span::NOWHERE
    }
}

impl Case<'_> {
    /// Whether what was told of it before can be told again as it is: what accepts it may be another waiver.
    pub(super) fn is_as_told(&self, before: &Told) -> bool {
        self.waiver.is_none() && before.iter().all(|(finding, _)| finding.waiver.is_none())
    }
}

/// How many subjects of some clauses of a rule are broken.
pub(super) fn broken(run: &RuleRun, clauses: &[usize]) -> usize {
    let is_broken = |subject: &SubjectRun, clause: usize| {
        subject.outcomes.get(clause).is_some_and(|ran| ran.outcome == Outcome::Broken)
    };
    let of_clause = |clause: &usize| run.subjects.iter().filter(|subject| is_broken(subject, *clause)).count();
    clauses.iter().map(of_clause).sum()
}
