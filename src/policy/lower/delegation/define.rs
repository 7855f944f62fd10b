use super::{DELEGATION, Form, HELD, NEXT, POWER, UP};
use crate::diagnostic::Phrase;
use crate::policy::lower::make::Make;
use crate::syntax::tree::{
    Argument, Comparison, Define, DelegationAsks, Expr, ExprKind, Is, Multiplicity, Name, Quantifier, Type,
};

/// The decision by which something was delegated, as proofs show it beside the delegation.
pub(super) const DECISION: &str = "decision";

impl<'a> Form<'a> {
    /// The definitions that its rules need.
    pub(super) fn definitions(&self) -> Vec<Define> {
        let make = Make(self.governs.span);
        let asks = |for_it: fn(&DelegationAsks) -> bool| self.asks(for_it).map(|clause| Make(clause.span));
        let mut all = Vec::new();
        if self.is_used() {
            all.extend(self.governed(make).map(|body| self.define(make, "governed", &[], body, Phrase::IsGoverned)));
        }
        match asks(|asks| matches!(asks, DelegationAsks::Trace)).zip(self.start()) {
            None => all.push(self.define(make, "stands", &[], self.is_in_force(make), Phrase::StandsUntraced)),
            Some((trace, start)) => {
                all.push(self.define(make, "in_force", &[], self.is_in_force(make), Phrase::IsInForce));
                all.push(self.define(trace, "stands", &[], self.is_traced(trace), Phrase::StandsTraced));
                let decision = self.argument(trace, &self.free(DECISION), "Decision", Multiplicity::Optional);
                all.push(self.define(trace, "traces", &[decision], self.traced(trace, start), Phrase::LeadsBack));
                all.push(self.since(trace));
            }
        }
        if let Some(make) = asks(|asks| matches!(asks, DelegationAsks::Wider)) {
            all.extend(self.definitions_of_wider(make));
        }
        if let Some(make) = asks(|asks| matches!(asks, DelegationAsks::Circle)) {
            all.extend(self.definitions_of_circle(make));
        }
        if let Some(make) = asks(|asks| matches!(asks, DelegationAsks::Covered { .. })) {
            all.extend(self.definitions_of_covered(make));
        }
        all
    }

    /// `define fagansvar_NAME(d: Delegation, …): yes_no = …`
    pub(super) fn define(&self, make: Make, of: &str, more: &[Argument], body: Expr, title: Phrase) -> Define {
        let own = Argument { name: self.governs.member.clone(), ty: one(make, DELEGATION) };
        self.define_of(make, of, std::iter::once(own).chain(more.iter().cloned()).collect(), body, title)
    }

    pub(super) fn define_of(&self, make: Make, of: &str, args: Vec<Argument>, body: Expr, title: Phrase) -> Define {
        Define {
            name: make.name(&self.name(of)),
            arguments: args,
            ty: Some(one(make, "yes_no")),
            body,
            titles: self.said(title, title).plain_titles(self.words, make.0),
            form: Some(make.0),
            voiced: false,
        }
    }

    pub(super) fn argument(&self, make: Make, name: &str, ty: &str, many: Multiplicity) -> Argument {
        Argument { name: make.name(name), ty: Type { many, ..one(make, ty) } }
    }

    /// The kind of those with whom it starts.
    pub(super) fn start(&self) -> Option<&'a Name> {
        self.delegation.start.as_ref().map(|start| &start.kind)
    }

    /// What is written of which delegations it is about, if not about all.
    fn governed(&self, make: Make) -> Option<Expr> {
        let kind = &self.governs.of;
        let of_kind = make.is(self.one(), false, Is::Kind(kind.clone()));
        let of_kind = self.is_of_kind().then_some(of_kind);
        let parts: Vec<Expr> = of_kind.into_iter().chain(self.governs.condition.clone()).collect();
        (!parts.is_empty()).then(|| make.and(flat(parts)))
    }

    /// Whether it is not about all delegations.
    pub(super) fn is_governed(&self) -> bool {
        self.is_of_kind() || self.governs.condition.is_some()
    }

    /// Whether it is about a kind of delegations; where nothing is called so, that is told of where it stands.
    fn is_of_kind(&self) -> bool {
        let of = &self.governs.of.text;
        **of != *DELEGATION && !self.words.lacks(of)
    }

    fn is_used(&self) -> bool {
        self.asks(|asks| matches!(asks, DelegationAsks::Used)).is_some()
    }

    /// It is in its period, was not revoked, and was adopted where a decision is written.
    fn is_in_force(&self, make: Make) -> Expr {
        make.all(flat(vec![self.is_given(make), make.call("decision_stands", vec![self.one()])]))
    }

    /// `d.matter = fag and (d.given or else today) <= today and (d.ends or else today) >= today and (d.revoked is missing
    /// or d.revoked > today)`
    pub(super) fn is_given(&self, make: Make) -> Expr {
        let day = |field: &str| make.or_else(self.of(make, field), make.today());
        let begun = make.compare(day(&self.first_day()), Comparison::LessEqual, make.today());
        let not_over = make.compare(day(&self.last_day()), Comparison::GreaterEqual, make.today());
        let never = make.is(self.of(make, "revoked"), false, Is::Missing);
        let later = make.compare(self.of(make, "revoked"), Comparison::Greater, make.today());
        let governed = self.governed(make);
        let governed =
            governed.map(|it| if self.is_used() { self.call(make, "governed", vec![self.one()]) } else { it });
        let parts = governed.into_iter().chain([begun, not_over, make.any(vec![never, later])]);
        make.all(flat(parts.collect()))
    }

    /// `d.from is council`
    pub(super) fn is_first(&self, make: Make, start: &Name) -> Expr {
        make.is(self.of(make, "from"), false, Is::Kind(start.clone()))
    }

    /// `fagansvar_in_force(d) and fagansvar_traces(d, d.decision)`
    fn is_traced(&self, make: Make) -> Expr {
        make.all(vec![self.in_force(make, self.one()), self.traces_call(make, &self.governs.member.text)])
    }

    /// It comes from the start, or from one who has received, since before giving, what can be traced itself.
    fn traced(&self, make: Make, start: &Name) -> Expr {
        let up = self.free(UP);
        let received = make.history(make.field(self.of(make, "from"), "received"));
        let in_force = self.in_force(make, make.variable(&up));
        let since = self.call(make, "since", vec![make.variable(&up), self.one()]);
        let traced = make.all(vec![in_force, since, self.traces_call(make, &up)]);
        make.any(vec![self.is_first(make, start), make.quantified(Quantifier::Some, &up, received, None, traced)])
    }

    /// It was in force when another was given, or it replaces, for the same receiver, one of which that is so.
    fn since(&self, make: Make) -> Define {
        let (up, old) = (self.free(UP), self.free("old"));
        let of = |name: &str, field: &str| make.field(make.variable(name), field);
        let stood = self.when_given(make, self.in_force(make, make.variable(&up)), self.one());
        let same = make.equal(of(&old, "to"), of(&up, "to"));
        let since = self.call(make, "since", vec![make.variable(&old), self.one()]);
        let replaced = make.history(of(&up, "replaces"));
        let body = make.any(vec![stood, make.quantified(Quantifier::Some, &old, replaced, Some(same), since)]);
        let up = self.argument(make, &up, DELEGATION, Multiplicity::One);
        let own = self.argument(make, &self.governs.member.text, DELEGATION, Multiplicity::One);
        self.define_of(make, "since", vec![up, own], body, Phrase::HasSince)
    }

    fn traces_call(&self, make: Make, name: &str) -> Expr {
        let decision = make.field(make.variable(name), DECISION);
        self.call(make, "traces", vec![make.variable(name), decision])
    }

    /// Whether a circle leads back, and whether none can.
    fn definitions_of_circle(&self, make: Make) -> [Define; 2] {
        let (up, next, back) = (self.free(UP), self.free(NEXT), self.free("back"));
        let received = make.field(self.of(make, "from"), "received");
        let clear = self.call(make, "clear", vec![make.variable(&up)]);
        let clear =
            make.quantified(Quantifier::Every, &up, received, Some(self.in_force(make, make.variable(&up))), clear);
        let given = make.field(self.of(make, "to"), "given");
        let is_back = make.equal(make.variable(&next), make.variable(&back));
        let on = self.call(make, "leads_to", vec![make.variable(&next), make.variable(&back)]);
        let leads = make.any(vec![is_back, on]);
        let leads =
            make.quantified(Quantifier::Some, &next, given, Some(self.in_force(make, make.variable(&next))), leads);
        let back = self.argument(make, &back, DELEGATION, Multiplicity::One);
        [
            self.define(make, "clear", &[], clear, Phrase::IsClear),
            self.define(make, "leads_to", &[back], leads, Phrase::LeadsTo),
        ]
    }

    /// `some held in up.powers: power inside held`
    pub(super) fn contains(&self, make: Make, of: Expr, power: Expr) -> Expr {
        let held = self.free(HELD);
        let inside = make.inside(power, make.variable(&held));
        make.quantified(Quantifier::Some, &held, make.field(of, "powers"), None, inside)
    }

    pub(super) fn power(&self, make: Make) -> Expr {
        make.variable(&self.free(POWER))
    }
}

fn one(make: Make, ty: &str) -> Type {
    Type { name: make.name(ty), many: Multiplicity::One }
}

/// The parts of a conjunction, those that are conjunctions themselves part by part.
pub(super) fn flat(parts: Vec<Expr>) -> Vec<Expr> {
    let flat = |part: Expr| match part.kind {
        ExprKind::And(parts) => parts,
        _ => vec![part],
    };
    parts.into_iter().flat_map(flat).collect()
}
