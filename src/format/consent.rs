use super::doc::Piece;
use super::printer::{HANG, Printer};
use crate::source::Span;
use crate::syntax::Kind;
use crate::syntax::tree::{Consent, ConsentClause, Expr};

impl Printer<'_> {
    /// "consent" NAME "{" { consent_part } consent_clause { consent_clause } "}"
    pub(super) fn consent(&mut self, consent: &Consent) {
        self.tokens(2);
        self.space();
        let mut clauses = consent.clauses.iter();
        self.block(|printer| match printer.word() {
            word if printer.is_form_head() => printer.form_head(word),
            "for" => {
                let condition = consent.about.iter().flat_map(|about| &about.condition);
                printer.loose(condition, consent.about.iter().map(|about| about.span).next());
            }
            "decides" => {
                let decides = consent.decides.iter();
                printer.loose(decides.flat_map(|it| std::iter::once(&it.path).chain(&it.condition)), None);
            }
            _ => clauses.next().into_iter().for_each(|clause| printer.consent_clause(clause)),
        });
    }

    /// [ "when" expression ] … [ "{" { title | cites | says | help } "}" ]
    fn consent_clause(&mut self, clause: &ConsentClause) {
        self.loose(clause.when.iter().chain(clause.asks.expressions()), Some(clause.span));
        self.own();
    }

    /// Writes words with expressions among them, up to the end of a span, or of the last expression.
    fn loose<'e>(&mut self, expressions: impl Iterator<Item = &'e Expr>, whole: Option<Span>) {
        self.push(Piece::Open);
        self.token();
        self.push(Piece::In(HANG));
        for expr in expressions {
            self.loose_before(expr.span.start);
            self.gap();
            self.expr(expr);
        }
        self.loose_before(whole.map_or(0, |whole| whole.end));
        self.push(Piece::Out);
        self.push(Piece::Close);
    }

    /// Writes words up to a place; a line may be broken where a part begins.
    fn loose_before(&mut self, place: u32) {
        while self.nth(0).is_some_and(|lexeme| lexeme.span.start < place && lexeme.kind != Kind::End) {
            self.gap();
            self.token();
        }
    }

    /// What stands between two parts of a clause.
    fn gap(&mut self) {
        let behind_open = self.after(Kind::Open);
        if behind_open || self.at(Kind::Comma) || self.at(Kind::Colon) || self.at(Kind::Close) {
            return;
        }
        match self.word() {
            "where" | "and" | "otherwise" | "tie" | "must" | "should" | "asks" => self.push(Piece::Line(1)),
            _ => self.space(),
        }
    }
}
