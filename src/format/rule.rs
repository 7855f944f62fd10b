use super::doc::Piece;
use super::printer::Printer;
use crate::syntax::tree::{Binder, Exception, Expr, Rule};

impl Printer<'_> {
    /// "rule" CODE STRING "{" { rule_part } clause { clause } "}"
    pub(super) fn rule(&mut self, rule: &Rule) {
        self.token();
        self.space();
        self.joined();
        self.space();
        self.token();
        self.space();
        let mut clauses = rule.clauses.iter();
        self.block(|printer| match printer.word() {
            "must" | "should" => clauses.next().into_iter().for_each(|clause| printer.clause(clause)),
            "for" => printer.binders(&rule.binders, rule.condition.as_ref()),
            "judged" => {
                printer.tokens(2);
                rule.judged.iter().for_each(|day| printer.value(day, super::printer::HANG, false));
            }
            "open" => printer.tokens(3),
            "waivable" => {
                printer.tokens(3);
                printer.space();
                rule.waivable.iter().for_each(|waivable| printer.condition(&waivable.condition));
            }
            word => printer.common_part(word),
        });
    }

    /// "exception" NAME "to" CODE "{" { exception_part } effect "}"
    pub(super) fn exception(&mut self, exception: &Exception) {
        self.tokens(3);
        self.space();
        self.joined();
        self.space();
        self.block(|printer| match printer.word() {
            "for" => {
                printer.token();
                printer.space();
                printer.filled(Self::token);
            }
            "where" => exception.condition.iter().for_each(|condition| printer.condition(condition)),
            "because" => printer.worded_texts(),
            "over" => printer.tokens(2),
            "softens" => printer.tokens(3),
            "lifts" => printer.token(),
            word => printer.common_part(word),
        });
    }

    /// What may stand in a rule, a role and an exception.
    pub(super) fn common_part(&mut self, word: &str) {
        match word {
            "title" => self.worded_texts(),
            "cites" => self.cites(),
            "at" => self.at_path(),
            "until" => self.tokens(2),
            _ => {
                self.tokens(2);
                if self.at_word(&["until"]) {
                    self.space();
                    self.tokens(2);
                }
            }
        }
    }

    /// "cites" NAME STRING { "," [ NAME ] STRING }
    fn cites(&mut self) {
        self.token();
        self.space();
        self.filled(|printer| {
            let named = !printer.word().is_empty();
            printer.tokens(if named { 2 } else { 1 });
        });
    }

    /// "at" path
    pub(super) fn at_path(&mut self) {
        self.token();
        self.space();
        self.path();
    }

    /// "for" ( change | binder { "," binder } ) [ "where" expression ]
    fn binders(&mut self, binders: &[Binder], condition: Option<&Expr>) {
        self.push(Piece::Open);
        self.token();
        self.space();
        let mut left = binders.iter();
        self.filled(|printer| left.next().into_iter().for_each(|binder| printer.binder(binder)));
        if let Some(condition) = condition {
            self.push(Piece::Line(1));
            self.condition(condition);
        }
        self.push(Piece::Close);
    }

    /// [ "change" "of" ] NAME { "," NAME } "in" range
    fn binder(&mut self, binder: &Binder) {
        if binder.change.is_some() {
            self.tokens(2);
            self.space();
        }
        self.commas(Self::token);
        self.space();
        self.token();
        self.space();
        self.expr(&binder.range);
    }

    /// "where" expression
    fn condition(&mut self, condition: &Expr) {
        self.token();
        self.space();
        self.expr(condition);
    }
}
