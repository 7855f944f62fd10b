use super::define::{DECISION, flat};
use super::{Asked, DELEGATION, Form, POWER};
use crate::diagnostic::Phrase;
use crate::policy::lower::make::{Make, named};
use crate::policy::lower::sentence::{Arg, Said};
use crate::syntax::tree::{Binder, DelegationAsks, DelegationClause, Expr, Is, Multiplicity, Name, Quantifier};

impl<'a> Form<'a> {
    /// What a clause becomes.
    pub(super) fn asked(&self, clause: &'a DelegationClause, make: Make) -> Asked<'a> {
        let all = || self.in_force(make, self.one());
        match &clause.asks {
            DelegationAsks::Flows(kinds) => {
                let said = self.said(Phrase::DelegationFlows, Phrase::DelegationFlowsSays);
                self.of_all(all(), self.flows(make, kinds), said)
            }
            DelegationAsks::Trace => {
                let said = self.said(Phrase::DelegationTrace, Phrase::DelegationTraceSays);
                let said = said.help(Phrase::DelegationTraceHelp);
                Asked { at: Some(self.of(make, "from")), ..self.of_all(all(), self.stands(make, self.one()), said) }
            }
            DelegationAsks::Wider => {
                let said = self.said_of_power(Phrase::DelegationWider, Phrase::DelegationWiderSays);
                let first = self.start().map(|start| make.not(self.is_first(make, start)));
                let condition = std::iter::once(self.stands(make, self.one())).chain(first).collect();
                let said = said.help(Phrase::DelegationWiderHelp);
                self.of_all(make.and(condition), self.wider(make), said)
            }
            DelegationAsks::Circle => {
                let said = self.said(Phrase::DelegationCircle, Phrase::DelegationCircleSays);
                let back = make.not(self.call(make, "leads_to", vec![self.one(), self.one()]));
                let expr = make.any(vec![self.call(make, "clear", vec![self.one()]), back]);
                self.of_all(all(), expr, said.help(Phrase::DelegationCircleHelp))
            }
            DelegationAsks::NotDelegable(powers) => {
                let said = self.said_of_power(Phrase::DelegationNotDelegable, Phrase::DelegationNotDelegableSays);
                self.of_all(all(), self.not_delegable(make, powers), said)
            }
            DelegationAsks::Provision { condition } => {
                let said = self.said_of_power(Phrase::DelegationProvision, Phrase::DelegationProvisionSays);
                self.of_all(self.those(make, condition.as_ref()), self.names_provision(make), said)
            }
            DelegationAsks::ReceivedBy { role, condition } => {
                let said = self.said_of_role(role);
                let asked = self.of_all(self.those(make, condition.as_ref()), self.received_by(make, role), said);
                Asked { at: Some(self.of(make, "responsible")), ..asked }
            }
            DelegationAsks::Recorded { fields, condition } => {
                let expr = make.and(fields.iter().map(|field| self.is_written(make, field)).collect());
                self.of_all(self.those(make, condition.as_ref()), expr, self.said_of_fields(fields))
            }
            DelegationAsks::Covered { shared } => {
                let said = self.said_of_power(Phrase::DelegationCovered, Phrase::DelegationCoveredSays);
                let condition = std::iter::once(all()).chain(self.hands_on(make)).collect();
                self.of_all(make.and(condition), self.covered(make, shared.as_ref()), said)
            }
            DelegationAsks::Used => self.used(make),
        }
    }

    /// The decision that is written for it was adopted when it was given.
    pub(super) fn asked_of_decision(&self, make: Make) -> Asked<'a> {
        let decision = self.of(make, DECISION);
        // One that is given on no known day is not given before the decision: it stands from that on.
        let dated = make.is(self.of(make, &self.first_day()), false, Is::Given);
        let adopted = make.call("is_adopted", vec![decision.clone()]);
        let asked = make.any(vec![dated, make.not(adopted)]);
        let parts = vec![self.is_given(make), make.is(decision.clone(), false, Is::Given), asked];
        let said = self.said(Phrase::DelegationDecided, Phrase::DelegationDecidedSays);
        let said = said.place("decision", &format!("{}.{DECISION}", self.governs.member.text));
        let field = Arg::FieldOf(DELEGATION, DECISION);
        let said = said.with("field", field).help(Phrase::DelegationDecidedHelp);
        let stands = make.call("decision_stands", vec![self.one()]);
        let asked = self.of_all(make.all(flat(parts)), stands, said);
        Asked { at: Some(decision), ..asked }
    }

    /// What is asked of the delegations for which a condition is true.
    fn of_all(&self, condition: Expr, expr: Expr, said: Said<'a>) -> Asked<'a> {
        let names = vec![self.governs.member.clone()];
        let binder = Binder { names, range: named(&self.governs.of), change: None };
        Asked { binder, condition, expr, said, at: None }
    }

    /// Those in force of which a clause asks something.
    fn those(&self, make: Make, condition: Option<&Expr>) -> Expr {
        let parts = std::iter::once(self.in_force(make, self.one())).chain(condition.cloned());
        make.and(flat(parts.collect()))
    }

    /// `(d.from is council and d.to is director or …) on d.given`
    fn flows(&self, make: Make, kinds: &[Name]) -> Expr {
        let is = |field: &str, kind: &Name| make.is(self.of(make, field), false, Is::Kind(kind.clone()));
        let steps = kinds.iter().zip(kinds.iter().skip(1));
        let steps = steps.map(|(from, to)| make.all(vec![is("from", from), is("to", to)]));
        self.when_given(make, make.or(steps.collect()), self.one())
    }

    /// `every power in d.powers: power.act is given and power.provision is given`
    fn names_provision(&self, make: Make) -> Expr {
        let power = self.free(POWER);
        let given = |field: &str| make.is(make.field(make.variable(&power), field), false, Is::Given);
        let both = make.all(vec![given("act"), given("provision")]);
        make.quantified(Quantifier::Every, &power, self.of(make, "powers"), None, both)
    }

    /// `(d.responsible in d.to.holders(r)) on d.given and d.responsible in d.to.holders(r)`
    fn received_by(&self, make: Make, role: &Name) -> Expr {
        let holds = || make.is_in(self.of(make, "responsible"), make.of(self.of(make, "to"), "holders", named(role)));
        make.all(vec![self.when_given(make, holds(), self.one()), holds()])
    }

    /// `d.decision is given`, `d.conditions is not empty`
    fn is_written(&self, make: Make, field: &Name) -> Expr {
        let declared = self.words.field(&self.governs.of.text, &field.text);
        let several = declared.is_some_and(|it| matches!(it.ty.many, Multiplicity::Any | Multiplicity::Some));
        let value = Make(field.span).field(self.one(), &field.text);
        make.is(value, several, if several { Is::Empty } else { Is::Given })
    }
}
