use super::{Asked, Form};
use crate::diagnostic::Phrase;
use crate::policy::lower::make::Make;
use crate::syntax::tree::{Binder, Comparison, Expr, ExprKind, Is, Literal, LiteralKind, Name};

/// What was decided.
const DECISION: &str = "decision";

impl<'a> Form<'a> {
    /// Decisions that say after which of the delegations they were taken keep within what it gave on that day.
    pub(super) fn used(&self, make: Make) -> Asked<'a> {
        let decision = self.free(DECISION);
        let of = |field: &str| make.field(make.variable(&decision), field);
        let under = || of("under");
        let of_under = |field: &str| make.field(under(), field);
        let within = make.or(vec![
            make.all(vec![
                make.is(of("amount"), false, Is::Missing),
                make.compare(of("kind"), Comparison::NotEqual, make.variable("spending")),
            ]),
            self.unlimited(make, under()),
            make.compare(of("amount"), Comparison::LessEqual, of_under("amount")),
        ]);
        let all = make.all(vec![
            self.stands(make, under()),
            make.equal(of("decided_by"), of_under("to")),
            within,
            self.contains(make, under(), of("power")),
        ]);
        let said = self.said(Phrase::DelegationUsed, Phrase::DelegationUsedSays);
        let said = said.place("decision", &decision).place("under", &format!("{decision}.under"));
        Asked {
            binder: Binder { names: vec![make.name(&decision)], range: make.variable("Decision"), change: None },
            condition: self.under_one(make, &under(), &of("date")),
            expr: make.on(all, of("date")),
            said: said.place("date", &format!("{decision}.date")),
            at: None,
        }
    }

    /// `decision.under is given`, it is governed, and the decision was taken while that was asked for.
    fn under_one(&self, make: Make, under: &Expr, date: &Expr) -> Expr {
        let day = |day: &Name| Expr {
            span: day.span,
            kind: ExprKind::Literal(Literal { span: day.span, kind: LiteralKind::Date(day.text.clone()) }),
        };
        let period = &self.delegation.head.in_force;
        let from = period.from.iter().map(|it| make.compare(date.clone(), Comparison::GreaterEqual, day(it)));
        let until = period.until.iter().map(|it| make.compare(date.clone(), Comparison::LessEqual, day(it)));
        let governed = self.is_governed().then(|| self.call(make, "governed", vec![under.clone()]));
        let given = make.is(under.clone(), false, Is::Given);
        make.and(std::iter::once(given).chain(governed).chain(from).chain(until).collect())
    }
}
