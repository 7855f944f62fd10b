use super::printer::Printer;
use crate::syntax::tree::{Delegation, DelegationAsks, Expr, Powers};

impl Printer<'_> {
    /// "delegation" NAME "{" { delegation_part } delegation_clause { delegation_clause } "}"
    pub(super) fn delegation(&mut self, form: &Delegation) {
        self.tokens(2);
        self.space();
        let mut clauses = form.clauses.iter();
        self.block(|printer| match printer.word() {
            word if printer.is_form_head() => printer.form_head(word),
            "starts" => printer.tokens(3),
            "governs" => {
                let condition = form.governs.as_ref().and_then(|governs| governs.condition.as_ref());
                let end = form.governs.as_ref().map_or(form.span, |governs| governs.span).tail();
                printer.words_and(&condition.into_iter().collect::<Vec<_>>(), end);
            }
            _ => clauses.next().into_iter().for_each(|clause| printer.form_clause(clause, &expressions(&clause.asks))),
        });
    }
}

/// The expressions of a clause, in the order of the text.
fn expressions(asks: &DelegationAsks) -> Vec<&Expr> {
    match asks {
        DelegationAsks::NotDelegable(Powers::Path(path)) => vec![path],
        DelegationAsks::Provision { condition }
        | DelegationAsks::ReceivedBy { condition, .. }
        | DelegationAsks::Recorded { condition, .. }
        | DelegationAsks::Covered { shared: condition } => condition.iter().collect(),
        DelegationAsks::NotDelegable(Powers::Written(_))
        | DelegationAsks::Flows(_)
        | DelegationAsks::Trace
        | DelegationAsks::Wider
        | DelegationAsks::Circle
        | DelegationAsks::Used => Vec::new(),
    }
}
