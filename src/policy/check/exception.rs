use super::Checker;
use super::body::Body;
use super::codes::Coded;
use super::collect::{twice, words};
use crate::diagnostic::{Code, Diagnostic, Force, Phrase, Text};
use crate::policy::model::{Exception, ExceptionId, ExprId, PackId, RuleId, Slot};
use crate::source::Span;
use crate::syntax::tree::{self, Effect};

/// An exception to a rule that there is.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) id: ExceptionId,
    pub(super) tree: &'a tree::Exception,
    /// The clause that it is to, where it is to one alone.
    pub(super) clause: Option<usize>,
}

impl<'a> Checker<'a> {
    /// Checks when rules do not apply.
    pub(super) fn exceptions(&mut self) {
        let mut placed: Vec<Vec<Placed<'a>>> = vec![Vec::new(); self.policy.rules.len()];
        for (at, (pack, tree)) in self.trees.exceptions.clone().into_iter().enumerate() {
            let id = ExceptionId(super::number(at));
            let to = self.coded(pack, &tree.to);
            let exception = self.exception(pack, tree, to);
            self.policy.exceptions.push(exception);
            // What is said of a rule that could not be read in full hangs on what is missing in it.
            let Some(to) = to.filter(|to| !self.names.is_damaged_at(self.policy.rule(to.rule).span)) else { continue };
            self.is_open_to(pack, tree, to);
            self.is_softened(tree, to);
            let Some(others) = placed.get_mut(usize::from(to.rule.0)) else { continue };
            let first = others.iter().find(|other| other.tree.name.text == tree.name.text).map(|other| other.tree);
            others.push(Placed { id, tree, clause: to.clause });
            if let Some(first) = first {
                let (name, again) = (&tree.name.text, tree.name.span);
                self.error(twice(Phrase::ExceptionTwice, Code::NameTwice, name, again, first.name.span));
            }
        }
        for (at, placed) in placed.into_iter().enumerate() {
            self.order_of(RuleId(super::number(at)), &placed);
        }
    }

    fn exception(&mut self, pack: PackId, tree: &tree::Exception, to: Option<Coded>) -> Exception {
        let in_force = self.period_of(&tree.in_force);
        let cites = self.citations(pack, &tree.cites, in_force);
        Exception {
            name: tree.name.text.clone(),
            span: tree.name.span,
            titles: words(&tree.name.text, &tree.titles),
            cites,
            condition: to
                .filter(|to| !self.names.is_damaged_at(self.policy.rule(to.rule).span))
                .and_then(|to| self.exception_condition(pack, tree, to.rule)),
            names: tree.names.iter().map(|name| name.text.clone()).collect(),
            because: words("", &tree.because),
            in_force,
            effect: tree.effect,
            over: Vec::new(),
        }
    }

    /// Checks when an exception applies, with the variables of its rule.
    fn exception_condition(&mut self, pack: PackId, tree: &tree::Exception, rule: RuleId) -> Option<ExprId> {
        let scope = self.scopes.get(usize::from(rule.0)).cloned()?;
        let bound = if tree.names.is_empty() { scope.bound } else { self.renamed(tree, rule, &scope.bound)? };
        let about_change = self.policy.rule(rule).is_about_change();
        let mut body = Body::new(self, pack, None);
        body.about_change = about_change;
        body.locals = scope.locals;
        body.rescope(bound);
        let condition = tree.condition.as_ref().and_then(|condition| body.predicate(condition));
        let (variables, locals) = (body.variables(), body.locals);
        let at = usize::from(rule.0);
        self.policy.rules.get_mut(at).into_iter().for_each(|rule| rule.variables.clone_from(&variables));
        self.scopes.get_mut(at).into_iter().for_each(|scope| scope.locals.clone_from(&locals));
        condition
    }

    /// The variables of a rule under the names that the exception gives them, in their order.
    fn renamed(
        &mut self,
        tree: &tree::Exception,
        rule: RuleId,
        bound: &[(Box<str>, Slot)],
    ) -> Option<Vec<(Box<str>, Slot)>> {
        // `before` and `after` keep their names.
        let own = if self.policy.rule(rule).is_about_change() { 1 } else { bound.len() };
        let (bound, kept) = bound.split_at(own.min(bound.len()));
        if tree.names.len() == bound.len() {
            let named = tree.names.iter().zip(bound).map(|(name, (_, slot))| (name.text.clone(), *slot));
            return Some(named.chain(kept.iter().cloned()).collect());
        }
        let place = tree
            .names
            .iter()
            .fold(Span::default(), |span, name| if span == Span::default() { name.span } else { span.to(name.span) });
        let message = Text::new(Phrase::ExceptionNames).with("asked", bound.len()).with("given", tree.names.len());
        let error = Diagnostic::error(Code::WrongArguments, message, place);
        let names: Vec<&str> = bound.iter().map(|(name, _)| &**name).collect();
        let help = Text::new(Phrase::ExceptionNamesHelp).with("names", names.join(", "));
        self.error(error.also(self.policy.rule(rule).span, Phrase::RuleHere.into()).help(help));
        None
    }

    fn is_open_to(&mut self, pack: PackId, tree: &tree::Exception, to: Coded) {
        let rule = self.policy.rule(to.rule);
        if rule.open {
            return;
        }
        let message = Text::new(Phrase::NotOpen).with("code", &*rule.code);
        let help = if pack == to.pack { Phrase::NotOpenHelp } else { Phrase::NotOpenElsewhereHelp };
        let help = Text::new(help).with("code", &*rule.code).with("pack", &*self.policy.pack(to.pack).name);
        let error = Diagnostic::error(Code::NotOpen, message, tree.to.span);
        let error = error.also(rule.span, Phrase::NotOpenHere.into());
        self.error(error.help(help));
    }

    /// Only what must be can become what should be.
    fn is_softened(&mut self, tree: &tree::Exception, to: Coded) {
        let rule = self.policy.rule(to.rule);
        let clauses = rule.clauses.iter().enumerate();
        let mut clauses = clauses.filter(|(at, _)| to.clause.is_none_or(|clause| clause == *at));
        if tree.effect != Effect::Softens || clauses.any(|(_, clause)| clause.force == Force::Must) {
            return;
        }
        let place = to.clause.and_then(|at| rule.clauses.get(at)).map_or(rule.span, |clause| clause.span);
        let message = Text::new(Phrase::SoftensShould).with("code", &*tree.to.text);
        let error = Diagnostic::error(Code::SoftensShould, message, tree.to.span);
        self.error(error.also(place, Phrase::ShouldHere.into()).help(Phrase::SoftensShouldHelp.into()));
    }
}
