use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::nearest::did_you_mean;
use crate::policy::check::body::{Body, Checked, Typed};
use crate::policy::check::names::Item;
use crate::policy::check::strata::{Node, Sign};
use crate::policy::check::types::{comparable, related};
use crate::policy::model::{Base, ClassKind, ExprKind, Many};
use crate::source::Span;
use crate::syntax::tree::{self, Is};

impl Body<'_, '_> {
    /// `a in b`
    pub(super) fn member(&mut self, span: Span, value: &tree::Expr, set: &tree::Expr, negated: bool) -> Checked {
        let sign = if negated { Sign::Less } else { Sign::More };
        let (value, set) = if self.is_open(value) && !self.is_open(set) {
            let set = self.signed(sign, |body| body.range(set, None));
            let wanted = set.map(|set| set.ty.base);
            (wanted.and_then(|base| self.signed(Sign::Either, |body| body.expr(value, Some(base)))), set)
        } else {
            let value = self.signed(Sign::Either, |body| body.expr(value, None));
            if value.is_none() && self.is_open(set) {
                return None;
            }
            (value, self.signed(sign, |body| body.range(set, value.map(|value| value.ty.base))))
        };
        let value = value.and_then(|value| self.single(value));
        let (value, set) = self.meet(value?, set?);
        if !comparable(&self.checker.policy, value.ty.base, set.ty.base) {
            return self.mismatch(Phrase::NeverIn, value, set);
        }
        self.negated(span, negated, ExprKind::In(value.id, set.id))
    }

    /// `a inside b`
    pub(super) fn inside(&mut self, span: Span, value: &tree::Expr, outer: &tree::Expr, negated: bool) -> Checked {
        let (value, outer) = self.signed(Sign::Either, |body| (body.one(value, None), body.one(outer, None)));
        let (value, outer) = (value?, outer?);
        let nested = |ty: Base| match ty {
            Base::Thing(class) => match &self.checker.policy.class(class).kind {
                ClassKind::Record { within, .. } => Some(!within.is_empty()),
                _ => None,
            },
            _ => None,
        };
        match (nested(value.ty.base), value.ty.base == outer.ty.base) {
            (Some(true), true) => self.negated(span, negated, ExprKind::Inside(value.id, outer.id)),
            (Some(true), false) => self.mismatch(Phrase::Incomparable, value, outer),
            _ => {
                let place = self.checker.policy.expr(value.id).span;
                let message = Text::new(Phrase::NotNested).with("found", self.checker.type_words(value.ty));
                let mut error = Diagnostic::error(Code::WrongType, message, place);
                if let Base::Thing(class) = value.ty.base {
                    error = error.also(self.checker.policy.class(class).span, Phrase::DeclaredInPolicy.into());
                }
                self.error(error.help(Phrase::NotNestedHelp.into()));
                None
            }
        }
    }

    /// `a is given`, `a is empty`, `a is anchor_team`
    pub(super) fn is(&mut self, span: Span, value: &tree::Expr, negated: bool, what: &Is) -> Checked {
        match what {
            Is::Given => self.given(span, value, negated, "given"),
            Is::Missing => self.given(span, value, !negated, "missing"),
            Is::Empty => self.empty(span, value, negated),
            Is::Kind(name) => self.is_kind(span, value, negated, name),
        }
    }

    fn given(&mut self, span: Span, value: &tree::Expr, negated: bool, word: &str) -> Checked {
        let checked = self.signed(Sign::Either, |body| body.expr(value, None))?;
        if checked.ty.many != Many::Several {
            return self.negated(span, negated, ExprKind::Given(checked.id));
        }
        let found = self.checker.type_words(checked.ty);
        let message = Text::new(Phrase::GivenOfSeveral).with("word", word).with("found", found);
        let help = if negated { Phrase::UseIsEmpty } else { Phrase::UseIsNotEmpty };
        self.error(Diagnostic::error(Code::SeveralValues, message, value.span).help(help.into()));
        None
    }

    fn empty(&mut self, span: Span, value: &tree::Expr, negated: bool) -> Checked {
        let sign = if negated { Sign::More } else { Sign::Less };
        let checked = self.signed(sign, |body| body.expr(value, None))?;
        if checked.ty.many == Many::Several {
            return self.negated(span, negated, ExprKind::Empty(checked.id));
        }
        let message = Text::new(Phrase::EmptyOfOne).with("found", self.checker.type_words(checked.ty));
        let help = if negated { Phrase::UseIsGiven } else { Phrase::UseIsMissing };
        self.error(Diagnostic::error(Code::NotASet, message, value.span).help(help.into()));
        None
    }

    fn is_kind(&mut self, span: Span, value: &tree::Expr, negated: bool, name: &tree::Name) -> Checked {
        let found = self.checker.names.find(self.pack, &name.text).map(|found| found.item);
        if found.is_none() && self.misspelt_state(name) {
            self.signed(Sign::Either, |body| body.expr(value, None));
            return None;
        }
        let checked = self.signed(Sign::Either, |body| body.one(value, None));
        let (class, kind) = match found {
            Some(Item::Class(class)) => (Some(class), None),
            Some(Item::Kind(kind)) => {
                let sign = if negated { Sign::Less } else { Sign::More };
                self.signed(sign, |body| body.uses(Node::Kind(kind), name.span, None));
                (self.checker.kind_class(kind), Some(kind))
            }
            _ => {
                self.unknown_kind(name, checked);
                (None, None)
            }
        };
        self.checker.used.extend(found.filter(|item| matches!(item, Item::Class(_))));
        let (checked, class) = (checked?, class?);
        match checked.ty.base {
            Base::Thing(of) if related(&self.checker.policy, of, class) => {
                let Some(kind) = kind else { return self.negated(span, negated, ExprKind::IsClass(checked.id, class)) };
                let is = self.truth(span, ExprKind::IsKind(checked.id, kind));
                match self.in_state(span, &[checked.id], is) {
                    Some(is) if negated => self.truth(span, ExprKind::Not(is.id)),
                    is => is,
                }
            }
            _ => {
                let message = Text::new(Phrase::NeverOfKind)
                    .with("found", self.checker.type_words(checked.ty))
                    .with("name", &*name.text);
                let class = &*self.checker.policy.class(class).name;
                let help = Text::new(Phrase::NeverOfKindHelp).with("class", class);
                self.error(Diagnostic::error(Code::WrongType, message, value.span).help(help));
                None
            }
        }
    }

    /// Whether a word is `given`, `missing` or `empty` but for some letters, which is then reported.
    fn misspelt_state(&mut self, name: &tree::Name) -> bool {
        let help = did_you_mean(&name.text, ["given", "missing", "empty"]);
        let named = !self.checker.names.values(self.pack, &name.text).is_empty();
        let Some(help) = help.filter(|_| !named) else { return false };
        let message = Text::new(Phrase::NotAKind).with("name", &*name.text);
        let error = Diagnostic::error(Code::UnknownName, message, name.span).help(help);
        self.checker.unknown(self.pack, error);
        true
    }

    fn unknown_kind(&mut self, name: &tree::Name, value: Checked) {
        let named = self.checker.names.values(self.pack, &name.text).first().copied();
        let declared = self.checker.names.find(self.pack, &name.text).map(|found| found.span);
        let message = Text::new(Phrase::NotAKind).with("name", &*name.text);
        let code = if named.is_some() || declared.is_some() { Code::NotAKind } else { Code::UnknownName };
        let error = Diagnostic::error(code, message, name.span);
        if let (Some(named), true) = (named, value.is_none_or(|value| !matches!(value.ty.base, Base::YesNo))) {
            let error = error.also(named.span, Phrase::DeclaredInPolicy.into());
            return self.error(error.help(Text::new(Phrase::UseEquals).with("name", &*name.text)));
        }
        if let Some(span) = declared {
            let help = Text::new(Phrase::DeclareKind).with("name", "…");
            return self.error(error.also(span, Phrase::DeclaredInPolicy.into()).help(help));
        }
        let kinds = |item| matches!(item, Item::Kind(_) | Item::Class(_));
        let error = self.checker.suggest_class(self.pack, error, name, kinds, Phrase::DeclareKind);
        self.checker.unknown(self.pack, error);
    }

    /// `a matches "…"`
    pub(super) fn matches(&mut self, span: Span, value: &tree::Expr, pattern: &tree::Str) -> Checked {
        let value = self.signed(Sign::Either, |body| body.one_of(value, Base::Text));
        let pattern = self.checker.pattern(pattern);
        let value: Typed = value?;
        self.truth(span, ExprKind::Matches(value.id, pattern?))
    }
}
