use std::cell::RefCell;
use std::collections::BTreeMap;

use mandat::syntax::tree::{Aggregate, ExprKind, Is, Quantifier};

thread_local! {
    static USED: RefCell<BTreeMap<&'static str, usize>> = const { RefCell::new(BTreeMap::new()) };
}

/// Notes that something was decided by a clause of `docs/semantics.md`.
pub(super) fn by(clause: &'static str) {
    USED.with_borrow_mut(|used| *used.entry(clause).or_default() += 1);
}

/// The same where that is so.
pub(super) fn when(so: bool, clause: &'static str) {
    if so {
        by(clause);
    }
}

/// How often each clause has decided since this was asked last.
pub(crate) fn used() -> BTreeMap<&'static str, usize> {
    USED.take()
}

/// The clause that says what an expression gives.
pub(super) fn of(kind: &ExprKind) -> &'static str {
    match kind {
        ExprKind::Invalid | ExprKind::Literal(_) => "1.1",
        ExprKind::Today => "3.1",
        ExprKind::Name(_) => "7.3",
        ExprKind::Call { .. } => "9.1",
        ExprKind::Field { args: Some(_), .. } => "7.4",
        ExprKind::Field { .. } => "6.1",
        ExprKind::On { .. } => "3.6",
        ExprKind::And(_) | ExprKind::Or(_) | ExprKind::Not(_) | ExprKind::If { .. } | ExprKind::ExactlyOne(_) => "5.1",
        ExprKind::Told { .. } => "5.6",
        ExprKind::Compare { .. } => "5.2",
        ExprKind::In { .. } => "6.3",
        ExprKind::Inside { .. } => "2.8",
        ExprKind::Is { what: Is::Given | Is::Missing, .. } => "4.8",
        ExprKind::Is { what: Is::Empty, .. } => "6.4",
        ExprKind::Is { .. } => "5.4",
        ExprKind::Matches { .. } => "1.8",
        ExprKind::OrElse { .. } => "4.9",
        ExprKind::Arithmetic { .. } | ExprKind::Negate(_) => "7.1",
        ExprKind::Combine { .. } | ExprKind::Distinct(_) => "6.8",
        ExprKind::Quantified(of) => match of.quantifier {
            Quantifier::Every | Quantifier::Some | Quantifier::No => "6.6",
            _ => "6.7",
        },
        ExprKind::Aggregate { function: Aggregate::Count, .. } => "8.6",
        ExprKind::Aggregate { .. } => "8.1",
        ExprKind::Filtered(_) => "6.5",
        ExprKind::Share(_) => "8.3",
        ExprKind::Latest(_) => "8.4",
        ExprKind::LongestGap { .. } => "8.5",
        ExprKind::History(_) => "3.7",
        ExprKind::Set(_) => "6.10",
    }
}
