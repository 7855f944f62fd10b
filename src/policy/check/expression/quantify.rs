use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::nearest::with_nearest;
use crate::policy::check::body::{Body, Checked, Typed};
use crate::policy::check::strata::Sign;
use crate::policy::check::types::{is_number, one};
use crate::policy::model::{self, Base, ExprId, ExprKind, Many, Slot, Type};
use crate::source::Span;
use crate::syntax::tree::{self, Quantifier};

impl Body<'_, '_> {
    /// A set whose members are looked at one by one: several, or one that may be missing.
    pub(in crate::policy::check) fn range(&mut self, tree: &tree::Expr, wanted: Option<Base>) -> Checked {
        let checked = self.expr(tree, wanted)?;
        if checked.ty.many != Many::One {
            return Some(checked);
        }
        let message = Text::new(Phrase::NotASet).with("found", self.checker.type_words(checked.ty));
        let error = Diagnostic::error(Code::NotASet, message, tree.span);
        let class = match &tree.kind {
            tree::ExprKind::Name(name) => self.checker.class_called(self.pack, &name.text),
            _ => None,
        };
        let error = with_nearest(error, class, || Phrase::NotASetHelp.into());
        self.error(error);
        None
    }

    /// `every owner in team.owners where …: …`
    pub(super) fn quantified(&mut self, span: Span, tree: &tree::Quantified) -> Checked {
        let quantifier = self.quantifier(&tree.quantifier);
        let (inner, outer) = match &tree.quantifier {
            Quantifier::Every => (Sign::Less, Sign::More),
            Quantifier::Some | Quantifier::AtLeast(_) => (Sign::More, Sign::More),
            Quantifier::No | Quantifier::AtMost(_) => (Sign::Less, Sign::Less),
            Quantifier::Exactly(_) => (Sign::Either, Sign::Either),
        };
        let range = self.signed(inner, |body| body.range(&tree.range, None));
        let member = self.bind(&tree.name, range.map(|range| one(range.ty.base)));
        self.bind_state(member, range);
        let condition = self.signed(inner, |body| body.maybe(tree.condition.as_ref()));
        let body = self.signed(outer, |body| body.maybe(tree.body.as_ref()));
        self.unbind(1);
        let (quantifier, range) = (quantifier?, range?.id);
        let name = self.checker.policy.symbols.intern(&tree.name.text);
        let quantified = model::Quantified { quantifier, member, name, range, condition: condition?, body: body? };
        self.truth(span, ExprKind::Quantified(quantified))
    }

    /// A condition where there is one; nothing where it is wrong.
    pub(super) fn maybe(&mut self, tree: Option<&tree::Expr>) -> Option<Option<ExprId>> {
        tree.map_or(Some(None), |tree| self.predicate(tree).map(Some))
    }

    fn quantifier(&mut self, quantifier: &Quantifier) -> Option<model::Quantifier> {
        Some(match quantifier {
            Quantifier::Every => model::Quantifier::Every,
            Quantifier::Some => model::Quantifier::Some,
            Quantifier::No => model::Quantifier::No,
            Quantifier::Exactly(amount) => model::Quantifier::Exactly(self.amount(amount)?),
            Quantifier::AtLeast(amount) => model::Quantifier::AtLeast(self.amount(amount)?),
            Quantifier::AtMost(amount) => model::Quantifier::AtMost(self.amount(amount)?),
        })
    }

    fn amount(&mut self, tree: &tree::Expr) -> Option<ExprId> {
        let checked = self.signed(Sign::Either, |body| body.one(tree, Some(Base::Number)))?;
        if is_number(checked.ty.base) {
            return Some(checked.id);
        }
        self.wrong(checked, one(Base::Number));
        None
    }

    /// `(m in team.members where m.active)`
    pub(super) fn filtered(&mut self, span: Span, tree: &tree::Filter) -> Checked {
        if let Some(by) = &tree.by {
            let error = Diagnostic::error(Code::ByWithoutLatest, Phrase::ByWithoutLatest.into(), by.span);
            self.error(error.help(Phrase::ByWithoutLatestHelp.into()));
        }
        let (filter, range, _) = self.filter(tree, |_| ())?;
        let ty = Type { base: range.ty.base, many: Many::Several };
        self.push(span, ty, ExprKind::Filtered(filter))
    }

    /// `share of (m in team.members where m.active)`
    pub(super) fn share(&mut self, span: Span, tree: &tree::Filter) -> Checked {
        if let Some(by) = &tree.by {
            let error = Diagnostic::error(Code::ByWithoutLatest, Phrase::ByWithoutLatest.into(), by.span);
            self.error(error.help(Phrase::ByWithoutLatestHelp.into()));
        }
        if tree.condition.is_none() {
            let error = Diagnostic::error(Code::ShareWithoutWhere, Phrase::ShareWithoutWhere.into(), span);
            self.error(error.help(Phrase::ShareWithoutWhereHelp.into()));
        }
        let (filter, ..) = self.signed(Sign::Either, |body| body.filter(tree, |_| ()))?;
        self.push(span, Type { base: Base::Share, many: Many::Optional }, ExprKind::Share(filter))
    }

    /// `latest (m in meetings by m.date)`
    pub(super) fn latest(&mut self, span: Span, tree: &tree::Filter) -> Checked {
        let Some(by) = &tree.by else {
            let error = Diagnostic::error(Code::LatestWithoutBy, Phrase::LatestWithoutBy.into(), span);
            self.error(error.help(Phrase::LatestWithoutByHelp.into()));
            self.filter(tree, |_| ());
            return None;
        };
        let checked = self.signed(Sign::Either, |body| body.filter(tree, |body| body.latest_by(by)));
        let (members, range, by) = checked?;
        let ty = Type { base: range.ty.base, many: Many::Optional };
        self.push(span, ty, ExprKind::Latest { members, by: by? })
    }

    fn latest_by(&mut self, tree: &tree::Expr) -> Option<ExprId> {
        let checked = self.one(tree, None)?;
        if checked.ty.base == Base::Date || is_number(checked.ty.base) {
            return Some(checked.id);
        }
        let message = Text::new(Phrase::LatestByType).with("found", self.checker.type_words(checked.ty));
        self.error(Diagnostic::error(Code::WrongType, message, tree.span).help(Phrase::LatestByTypeHelp.into()));
        None
    }

    /// A set of members, with what else is said of one of them.
    fn filter<T>(
        &mut self,
        tree: &tree::Filter,
        more: impl FnOnce(&mut Self) -> T,
    ) -> Option<(model::Filter, Typed, T)> {
        let range = self.range(&tree.range, None);
        let member: Slot = self.bind(&tree.name, range.map(|range| one(range.ty.base)));
        self.bind_state(member, range);
        let condition = self.maybe(tree.condition.as_ref());
        let more = more(self);
        self.unbind(1);
        let range = range?;
        let name = self.checker.policy.symbols.intern(&tree.name.text);
        Some((model::Filter { member, name, range: range.id, condition: condition? }, range, more))
    }
}
