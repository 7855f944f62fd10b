use super::doc::Piece;
use super::printer::{Printer, STEP};
use crate::source::Span;
use crate::syntax::Kind;
use crate::syntax::tree::{Define, Expr, ExprKind, Item, Kind as Subset, Pack, Parameter, Policy, Source, Tighten};

impl Printer<'_> {
    /// policy
    pub(super) fn policy(&mut self, policy: &Policy) {
        let mut first = true;
        if let Some(pack) = &policy.pack {
            self.begin(first);
            self.pack(pack);
            first = false;
        }
        for item in &policy.items {
            self.begin(first);
            self.item(item);
            first = false;
        }
        self.last_comments(first);
    }

    fn item(&mut self, item: &Item) {
        match item {
            Item::Source(source) => self.source(source),
            Item::Parameter(parameter) => self.parameter(parameter),
            Item::Tighten(tighten) => self.tighten(tighten),
            Item::Enum(list) => self.values(2, &list.values),
            Item::Record(record) => self.record(record),
            Item::Entity(entity) => self.entity(entity),
            Item::Extend(extend) => self.extend(extend),
            Item::Known(known) => self.values(2, &known.things),
            Item::Kind(kind) => self.kind(kind),
            Item::Define(define) => self.define(define),
            Item::Rule(rule) => self.rule(rule),
            Item::Role(role) => self.role(role),
            Item::Delegation(delegation) => self.delegation(delegation),
            Item::Consent(consent) => self.consent(consent),
            Item::Exception(exception) => self.exception(exception),
            Item::Test(test) => self.test(test),
        }
    }

    /// "pack" NAME STRING "version" VERSION { title } [ "uses" NAME { "," NAME } ]
    fn pack(&mut self, pack: &Pack) {
        self.tokens(5);
        self.push(Piece::In(STEP));
        self.titles();
        if !pack.uses.is_empty() {
            self.begin(true);
            self.token();
            self.space();
            self.filled(Self::token);
        }
        self.push(Piece::Out);
    }

    /// "source" NAME NAME STRING [ "dated" DATE ] [ "in" "force" period ] [ "at" STRING ] { title } [ sections ]
    fn source(&mut self, source: &Source) {
        self.tokens(4);
        self.words(&["dated", "in", "force", "from", "until"]);
        self.push(Piece::In(STEP));
        if self.at_word(&["at"]) {
            self.begin(true);
            self.token();
            self.space();
            self.token();
        }
        self.titles();
        if !source.sections.is_empty() {
            self.begin(true);
            self.token();
            self.space();
            self.block(Self::section);
        }
        self.push(Piece::Out);
    }

    /// STRING { text } [ "in" "force" period ] [ "needs" "no" "rule" "because" text { text } ]
    fn section(&mut self) {
        self.push(Piece::Open);
        self.token();
        if self.lang_at(0) {
            self.space();
            self.texts();
        }
        self.push(Piece::In(STEP));
        if self.at_word(&["in"]) {
            self.push(Piece::Line(1));
            self.token();
            self.words(&["force", "from", "until"]);
        }
        if self.at_word(&["needs"]) {
            self.push(Piece::Line(1));
            self.tokens(3);
            self.space();
            self.worded_texts();
        }
        self.push(Piece::Out);
        self.push(Piece::Close);
    }

    /// "parameter" NAME [ ":" simple_type ] "=" literal [ "within" literal ".." literal ]
    /// [ "," "stricter" "when" ( "smaller" | "larger" ) ] { title }
    fn parameter(&mut self, parameter: &Parameter) {
        self.tokens(2);
        if self.eat(Kind::Colon) {
            self.space();
            self.token();
        }
        self.space();
        self.token();
        self.space();
        let end = parameter.within.as_ref().map_or(parameter.default.span, |(_, most)| most.span);
        self.spaced(Span::new(parameter.default.span.start, end.end));
        if self.eat(Kind::Comma) {
            self.space();
            self.tokens(3);
        }
        self.titles_below();
    }

    /// "tighten" NAME "to" literal [ "within" literal ".." literal ]
    fn tighten(&mut self, tighten: &Tighten) {
        self.tokens(3);
        self.space();
        let end = tighten.within.as_ref().map_or(tighten.value.span, |(_, most)| most.span);
        self.spaced(Span::new(tighten.value.span.start, end.end));
    }

    /// "kind" NAME "=" NAME "in" NAME "where" expression { title }
    fn kind(&mut self, kind: &Subset) {
        self.tokens(6);
        self.push(Piece::Open);
        self.push(Piece::In(STEP));
        self.push(Piece::Line(1));
        self.token();
        self.space();
        self.expr(&kind.condition);
        self.push(Piece::Out);
        self.push(Piece::Close);
        self.titles_below();
    }

    /// "define" NAME [ "(" [ argument { "," argument } ] ")" ] [ ":" type ] "=" expression { title }
    fn define(&mut self, define: &Define) {
        self.tokens(2);
        if self.at(Kind::Open) {
            self.parenthesised(|printer| {
                printer.token();
                printer.token();
                printer.space();
                printer.ty();
            });
        }
        if self.eat(Kind::Colon) {
            self.space();
            self.ty();
        }
        self.space();
        self.token();
        self.value(&define.body, STEP, is_list(&define.body));
        self.titles_below();
    }

    /// What stands behind a sign or a word: on its line, where it has places of its own to be broken at; else on the
    /// next one, where the two do not fit on one line.
    pub(super) fn value(&mut self, expr: &Expr, indent: usize, stays: bool) {
        if stays {
            self.space();
            self.push(Piece::In(STEP));
            self.expr(expr);
            self.push(Piece::Out);
            return;
        }
        self.push(Piece::Open);
        self.push(Piece::In(indent));
        self.push(Piece::Line(1));
        self.expr(expr);
        self.push(Piece::Out);
        self.push(Piece::Close);
    }

    fn titles_below(&mut self) {
        self.push(Piece::In(STEP));
        self.titles();
        self.push(Piece::Out);
    }
}

/// Whether an expression is a list in brackets.
pub(super) fn is_list(expr: &Expr) -> bool {
    matches!(expr.kind, ExprKind::Set(_) | ExprKind::ExactlyOne(_))
}
