use std::sync::OnceLock;

use super::Checker;
use super::body::{Body, Local, Typed};
use super::codes::clause_code;
use super::collect::words;
use super::template::Said;
use super::types::one;
use super::witness::{possible_witnesses, witnesses};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{Base, Binder, Change, Clause, ExprId, ExprKind, PackId, Rule, Slot, Waivable};
use crate::syntax::tree;

/// The variables of a rule, for its exceptions.
#[derive(Clone, Default)]
pub(super) struct RuleScope {
    pub(super) locals: Vec<Local>,
    /// Those of the binders, under their names.
    pub(super) bound: Vec<(Box<str>, Slot)>,
}

impl Checker<'_> {
    /// Checks what must and should be.
    pub(super) fn rules(&mut self) {
        self.rule_codes();
        for (pack, tree) in self.trees.rules.clone() {
            let in_force = self.period_of(&tree.in_force);
            let cites = self.citations(pack, &tree.cites, in_force);
            let (rule, scope) = self.rule(pack, tree);
            self.policy.rules.push(Rule { in_force, cites, ..rule });
            self.scopes.push(scope);
        }
    }

    fn rule(&mut self, pack: PackId, tree: &tree::Rule) -> (Rule, RuleScope) {
        self.labels(tree);
        let mut body = Body::new(self, pack, None);
        body.of_form = tree.form.is_some();
        body.unbound = tree.binders.is_empty();
        let binders: Vec<Binder> = tree.binders.iter().filter_map(|binder| body.binder(binder)).collect();
        let bound = body.scope().to_vec();
        let condition = tree.condition.as_ref().and_then(|condition| body.predicate(condition));
        let judged = tree.judged.as_ref().and_then(|day| body.one_of(day, Base::Date)).map(|day| day.id);
        let at = tree.at.as_ref().and_then(|at| body.expr(at, None)).map(|at| at.id);
        let clauses = tree.clauses.iter().map(|clause| body.clause(tree, clause, at)).collect();
        let waivable = tree.waivable.as_ref().and_then(|waivable| body.waivable(waivable));
        let rule = Rule {
            code: tree.code.text.clone(),
            span: tree.code.span,
            titles: words(&tree.text.text, &tree.titles),
            cites: Vec::new(),
            binders,
            condition,
            in_force: crate::policy::model::Period::default(),
            judged,
            open: tree.open.is_some(),
            waivable,
            clauses,
            variables: body.variables(),
            exceptions: Vec::new(),
            pack,
            form: tree.form,
            reads: OnceLock::new(),
            tells: OnceLock::new(),
        };
        let scope = RuleScope { locals: body.locals, bound };
        (rule, scope)
    }

    /// Refuses clauses without a label where there are several.
    fn labels(&mut self, rule: &tree::Rule) {
        if rule.clauses.len() < 2 {
            return;
        }
        for clause in rule.clauses.iter().filter(|clause| clause.label.is_none()) {
            let message = Text::new(Phrase::ClauseWithoutLabel).with("code", &*rule.code.text);
            let error = Diagnostic::error(Code::ClauseWithoutLabel, message, clause.span);
            self.error(error.help(Phrase::ClauseWithoutLabelHelp.into()));
        }
    }
}

impl Body<'_, '_> {
    /// `team in Team`, `a, b in Team`
    fn binder(&mut self, binder: &tree::Binder) -> Option<Binder> {
        let range = self.range(&binder.range, None).and_then(|range| {
            if matches!(range.ty.base, Base::Thing(_)) {
                return Some(range);
            }
            let message = Text::new(Phrase::RuleAboutValues).with("found", self.checker.type_words(range.ty));
            let error = Diagnostic::error(Code::WrongType, message, binder.range.span);
            self.error(error.help(Phrase::RuleAboutValuesHelp.into()));
            None
        });
        let ty = range.map(|range| one(range.ty.base));
        let slots: Vec<Slot> = binder.names.iter().map(|name| self.bind(name, ty)).collect();
        let of_change = |body: &mut Self, place| {
            let [before, after] = body.bind_change(*slots.first()?, place);
            Some(Change { before, after })
        };
        let change = binder.change.and_then(|place| of_change(self, place));
        let range = range.filter(|range| change.is_none() || self.is_compared(*range))?.id;
        let names = binder.names.iter().map(|name| self.checker.policy.symbols.intern(&name.text)).collect();
        Some(Binder { slots, names, range, change })
    }

    /// Only what has an id is found again in another state of the organisation.
    fn is_compared(&mut self, range: Typed) -> bool {
        let policy = &self.checker.policy;
        let expr = policy.expr(range.id);
        if matches!(expr.kind, ExprKind::Extent(_) | ExprKind::KindExtent(_)) {
            return true;
        }
        let error = Diagnostic::error(Code::ChangeOfOther, Phrase::ChangeOfOther.into(), expr.span);
        self.error(error.help(Phrase::ChangeOfOtherHelp.into()));
        false
    }

    /// `waivable by w where w.approver in team.leaders`
    fn waivable(&mut self, tree: &tree::Waivable) -> Option<Waivable> {
        let Some(class) = self.checker.policy.waiving.map(|waiving| waiving.class) else {
            self.checker.no_waivers(self.pack, tree.span);
            return None;
        };
        let waiver = self.bind(&tree.name, Some(one(Base::Thing(class))));
        let condition = self.predicate(&tree.condition);
        self.unbind(1);
        Some(Waivable { span: tree.span, waiver, condition: condition? })
    }

    fn clause(&mut self, rule: &tree::Rule, clause: &tree::Clause, at: Option<ExprId>) -> Clause {
        let first = self.locals.len();
        let expr = self.predicate(&clause.expr);
        let own = clause.at.as_ref().and_then(|at| self.expr(at, None)).map(|at| at.id);
        let mut checked = Clause {
            code: clause_code(rule, clause),
            span: clause.span,
            force: clause.force,
            expr: expr.unwrap_or(super::PENDING),
            says: Vec::new(),
            help: Vec::new(),
            at: own.or(at),
            exceptions: Vec::new(),
        };
        // What can be said depends on the variables, which a wrong expression may lack.
        if let Some(expr) = expr {
            let bound = self.scope().len();
            let found = witnesses(&self.checker.policy, expr);
            let named = found.iter().filter_map(|slot| Some((self.local(*slot)?.name.clone(), *slot)));
            let visible = self.scope().iter().cloned().chain(named).collect();
            let outer = self.rescope(visible);
            let scope = Said { first, bound, possible: possible_witnesses(&self.checker.policy, expr) };
            checked.says = self.templates(&clause.says, &scope);
            checked.help = self.templates(&clause.help, &scope);
            self.rescope(outer);
        }
        checked
    }
}
