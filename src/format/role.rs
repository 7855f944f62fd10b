use super::doc::Piece;
use super::printer::{HANG, Printer};
use crate::source::Span;
use crate::syntax::Kind;
use crate::syntax::tree::{Expr, Role, RoleAsks, RoleClause};

impl Printer<'_> {
    /// "role" NAME "in" NAME "{" { role_part } role_clause { role_clause } "}"
    pub(super) fn role(&mut self, role: &Role) {
        self.tokens(4);
        self.space();
        let mut clauses = role.clauses.iter();
        self.block(|printer| match printer.word() {
            word @ ("title" | "cites" | "from" | "until") => printer.common_part(word),
            "open" => printer.tokens(3),
            _ => clauses.next().into_iter().for_each(|clause| printer.role_clause(clause)),
        });
    }

    /// [ ( "must" | "should" ) [ WORD ":" ] ] role_asks [ "{" { title | cites | says | help } "}" ]
    fn role_clause(&mut self, clause: &RoleClause) {
        if self.at_word(&["must", "should"]) {
            self.token();
            self.space();
        }
        if clause.label.is_some() {
            self.token();
            self.eat(Kind::Colon);
            self.space();
        }
        self.push(Piece::Open);
        self.token();
        self.push(Piece::In(HANG));
        for expr in expressions(&clause.asks) {
            self.words_before(expr.span);
            self.expr(expr);
        }
        self.words_before(clause.span.tail());
        self.push(Piece::Out);
        self.push(Piece::Close);
        if self.at(Kind::OpenBrace) {
            self.space();
            self.own_block();
        }
    }

    /// "{" { title | cites | says | help } "}"
    pub(super) fn own_block(&mut self) {
        self.block(|printer| match printer.word() {
            "cites" => printer.common_part("cites"),
            _ => printer.worded_texts(),
        });
    }

    /// Writes words up to a place, each set apart from the one before it; a line may be broken before `where` and its like.
    pub(super) fn words_before(&mut self, place: Span) {
        while self.nth(0).is_some_and(|lexeme| lexeme.span.start < place.start && lexeme.kind != Kind::End) {
            if self.at_word(&["where", "within", "even", "except"]) || self.at(Kind::Arrow) {
                self.push(Piece::Line(1));
            } else if !self.at(Kind::Comma) {
                self.space();
            }
            self.token();
        }
        self.space();
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
