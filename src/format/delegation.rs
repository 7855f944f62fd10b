use super::doc::Piece;
use super::printer::{HANG, Printer};
use crate::source::Span;
use crate::syntax::Kind;
use crate::syntax::tree::{Delegation, DelegationAsks, DelegationClause, Expr, Powers};

impl Printer<'_> {
    /// "delegation" NAME "{" { delegation_part } delegation_clause { delegation_clause } "}"
    pub(super) fn delegation(&mut self, form: &Delegation) {
        self.tokens(2);
        self.space();
        let mut clauses = form.clauses.iter();
        self.block(|printer| match printer.word() {
            word @ ("title" | "cites" | "from" | "until") => printer.common_part(word),
            "open" | "starts" => printer.tokens(3),
            "governs" => {
                let condition = form.governs.as_ref().and_then(|governs| governs.condition.as_ref());
                let end = form.governs.as_ref().map_or(form.span, |governs| governs.span).tail();
                printer.words_and(&condition.into_iter().collect::<Vec<_>>(), end);
            }
            _ => clauses.next().into_iter().for_each(|clause| printer.delegation_clause(clause)),
        });
    }

    /// [ ( "must" | "should" ) [ WORD ":" ] ] delegation_asks [ "{" { title | cites | says | help } "}" ]
    fn delegation_clause(&mut self, clause: &DelegationClause) {
        if self.at_word(&["must", "should"]) {
            self.token();
            self.space();
        }
        if clause.label.is_some() {
            self.token();
            self.eat(Kind::Colon);
            self.space();
        }
        self.words_and(&expressions(&clause.asks), clause.span.tail());
        if self.at(Kind::OpenBrace) {
            self.space();
            self.block(|printer| match printer.word() {
                "cites" => printer.common_part("cites"),
                _ => printer.worded_texts(),
            });
        }
    }

    /// A word, the words before each expression with the expression, and those up to a place.
    fn words_and(&mut self, expressions: &[&Expr], end: Span) {
        self.push(Piece::Open);
        self.token();
        self.push(Piece::In(HANG));
        for expr in expressions {
            self.words_before(expr.span);
            self.expr(expr);
        }
        self.words_before(end);
        self.push(Piece::Out);
        self.push(Piece::Close);
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
