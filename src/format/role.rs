use super::printer::Printer;
use crate::syntax::tree::{Expr, Role, RoleAsks};

impl Printer<'_> {
    /// "role" NAME "in" NAME "{" { role_part } role_clause { role_clause } "}"
    pub(super) fn role(&mut self, role: &Role) {
        self.tokens(4);
        self.space();
        let mut clauses = role.clauses.iter();
        self.block(|printer| match printer.word() {
            word if printer.is_form_head() => printer.form_head(word),
            _ => clauses.next().into_iter().for_each(|clause| printer.form_clause(clause, &expressions(&clause.asks))),
        });
    }
}

/// The expressions of a clause, in the order of the text.
fn expressions(asks: &RoleAsks) -> Vec<&Expr> {
    match asks {
        RoleAsks::Required { condition } => condition.iter().collect(),
        RoleAsks::Apart { within, below, .. } => within.iter().chain(below).collect(),
        RoleAsks::Holders { number: expr, .. }
        | RoleAsks::HeldBy(expr)
        | RoleAsks::NominatedBy(expr)
        | RoleAsks::Vacant(expr)
        | RoleAsks::Term(expr)
        | RoleAsks::Terms(expr)
        | RoleAsks::PerPerson(expr)
        | RoleAsks::Holder(expr) => vec![expr],
        RoleAsks::Cover(cover) => cover.below.iter().collect(),
        RoleAsks::Together(_) | RoleAsks::Needs(_) | RoleAsks::Deputy => Vec::new(),
    }
}
