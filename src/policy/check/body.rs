use super::states::Of;
use super::strata::{Node, Sign, Step};
use super::types::one;
use super::{Checker, number};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{Aggregate, Base, Expr, ExprId, ExprKind, Many, PackId, Slot, Type, Variable};
use crate::source::Span;
use crate::syntax::tree;

/// A checked expression and its type.
#[derive(Clone, Copy)]
pub(super) struct Typed {
    pub(super) id: ExprId,
    pub(super) ty: Type,
}

/// Nothing where something is wrong, which is then reported.
pub(super) type Checked = Option<Typed>;

/// A variable, with its type where that is right.
#[derive(Clone)]
pub(super) struct Local {
    pub(super) name: Box<str>,
    pub(super) span: Span,
    pub(super) ty: Option<Type>,
    /// Of which state of the organisation it is, in a rule about a change.
    pub(super) of: Of,
}

/// The expressions of one rule, kind or definition, with their variables.
pub(super) struct Body<'c, 'a> {
    pub(super) checker: &'c mut Checker<'a>,
    pub(super) pack: PackId,
    node: Option<Node>,
    /// All variables, by their slots.
    pub(super) locals: Vec<Local>,
    /// Those in scope, under the names that hold there.
    visible: Vec<(Box<str>, Slot)>,
    /// Whether more of what is used makes what is checked more or less true.
    pub(super) sign: Sign,
    /// Whether a form stands for it, so that no file has its text.
    pub(super) of_form: bool,
    /// Something computed that would go on for ever if a definition repeated itself with it.
    computed: Option<Span>,
    /// Whether it is of a rule about a change.
    pub(super) about_change: bool,
    /// Whether it is of a rule that has no variables.
    pub(super) unbound: bool,
}

impl<'c, 'a> Body<'c, 'a> {
    pub(super) fn new(checker: &'c mut Checker<'a>, pack: PackId, node: Option<Node>) -> Self {
        let (locals, visible) = (Vec::new(), Vec::new());
        Self {
            checker,
            pack,
            node,
            locals,
            visible,
            sign: Sign::More,
            of_form: false,
            computed: None,
            about_change: false,
            unbound: false,
        }
    }

    pub(super) fn error(&mut self, error: Diagnostic) {
        self.checker.error(error);
    }

    pub(super) fn push(&mut self, span: Span, ty: Type, kind: ExprKind) -> Checked {
        let exprs = &mut self.checker.policy.exprs;
        let id = ExprId(u32::try_from(exprs.len()).unwrap_or(u32::MAX));
        exprs.push(Expr { span, ty, kind });
        Some(Typed { id, ty })
    }

    /// Adds an expression that is true or not.
    pub(super) fn truth(&mut self, span: Span, kind: ExprKind) -> Checked {
        self.push(span, one(Base::YesNo), kind)
    }

    /// Brings a variable into scope; one that hides another is reported.
    pub(super) fn bind(&mut self, name: &tree::Name, ty: Option<Type>) -> Slot {
        if let Some(slot) = self.variable(&name.text) {
            let first = self.local(slot).map_or(name.span, |local| local.span);
            self.error(super::collect::twice(Phrase::VariableTwice, Code::NameTwice, &name.text, name.span, first));
        }
        let slot = Slot(number(self.locals.len()));
        self.locals.push(Local { name: name.text.clone(), span: name.span, ty, of: Of::default() });
        self.visible.push((name.text.clone(), slot));
        slot
    }

    /// Takes the newest variables out of scope again.
    pub(super) fn unbind(&mut self, variables: usize) {
        self.visible.truncate(self.visible.len().saturating_sub(variables));
    }

    /// The variables in scope, under the names that hold there.
    pub(super) fn scope(&self) -> &[(Box<str>, Slot)] {
        &self.visible
    }

    /// Puts other variables in scope; gives those that were.
    pub(super) fn rescope(&mut self, visible: Vec<(Box<str>, Slot)>) -> Vec<(Box<str>, Slot)> {
        std::mem::replace(&mut self.visible, visible)
    }

    pub(super) fn variable(&self, name: &str) -> Option<Slot> {
        self.visible.iter().rev().find(|(of, _)| **of == *name).map(|(_, slot)| *slot)
    }

    pub(super) fn local(&self, slot: Slot) -> Option<&Local> {
        self.locals.get(usize::from(slot.0))
    }

    /// The variables as rules keep them.
    pub(super) fn variables(&self) -> Vec<Variable> {
        let whole = |local: &Local| Some(Variable { name: local.name.clone(), ty: local.ty? });
        self.locals.iter().filter_map(whole).collect()
    }

    /// Checks something where more of what it uses counts otherwise.
    pub(super) fn signed<T>(&mut self, sign: Sign, check: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.sign;
        self.sign = before.then(sign);
        let checked = check(self);
        self.sign = before;
        checked
    }

    /// Checks something that a definition may repeat only where nothing new is computed for it.
    pub(super) fn repeated<T>(&mut self, computed: Option<Span>, check: impl FnOnce(&mut Self) -> T) -> T {
        let before = self.computed;
        self.computed = before.or(computed);
        let checked = check(self);
        self.computed = before;
        checked
    }

    /// Notes that a definition or kind is used.
    pub(super) fn uses(&mut self, to: Node, span: Span, computed: Option<Span>) {
        if self.node != Some(to) {
            self.checker.used.insert(to.item());
        }
        let Some(from) = self.node else { return };
        let computed = self.computed.or(computed);
        self.checker.steps.push(Step { from, to, span, sign: self.sign, computed });
    }

    /// Whether an expression only repeats values that are written somewhere, of which there are so many and no more.
    pub(super) fn is_drawn(&self, id: ExprId) -> bool {
        let policy = &self.checker.policy;
        let expr = policy.expr(id);
        match (&expr.kind, expr.ty.base) {
            (_, Base::Thing(_) | Base::Enum(_) | Base::YesNo | Base::Text | Base::Provision) => true,
            (ExprKind::Value(_) | ExprKind::Parameter(_) | ExprKind::Field { .. } | ExprKind::Today, _) => true,
            (ExprKind::On { value, .. } | ExprKind::Before(value), _) => self.is_drawn(*value),
            (ExprKind::OrElse(value, fallback), _) => self.is_drawn(*value) && self.is_drawn(*fallback),
            (ExprKind::Aggregate(Aggregate::Min | Aggregate::Max, of), _) => self.is_drawn(*of),
            (ExprKind::Variable(slot), _) => match self.node {
                Some(Node::Define(define)) => usize::from(slot.0) < policy.define(define).arguments.len(),
                _ => true,
            },
            _ => false,
        }
    }

    /// Checks an expression that must be true or not.
    pub(super) fn predicate(&mut self, tree: &tree::Expr) -> Option<ExprId> {
        let checked = self.expr(tree, Some(Base::YesNo))?;
        let checked = self.single(checked)?;
        if checked.ty.base == Base::YesNo {
            return Some(checked.id);
        }
        let message = Text::new(Phrase::NotATruth).with("found", self.checker.type_words(checked.ty));
        let error = Diagnostic::error(Code::WrongType, message, tree.span);
        self.error(error.help(Phrase::NotATruthHelp.into()));
        None
    }

    /// Refuses several values where one is asked for.
    pub(super) fn single(&mut self, checked: Typed) -> Checked {
        self.single_or(checked, Phrase::SeveralHereHelp.into())
    }

    /// The same where it is known what to write instead.
    pub(super) fn single_or(&mut self, checked: Typed, help: Text) -> Checked {
        if checked.ty.many != Many::Several {
            return Some(checked);
        }
        let span = self.checker.policy.expr(checked.id).span;
        let message = Text::new(Phrase::SeveralHere).with("found", self.checker.type_words(checked.ty));
        let error = Diagnostic::error(Code::SeveralValues, message, span);
        self.error(error.help(help));
        None
    }

    /// Checks an expression that gives one value or none.
    pub(super) fn one(&mut self, tree: &tree::Expr, wanted: Option<Base>) -> Checked {
        let checked = self.expr(tree, wanted)?;
        self.single(checked)
    }

    /// Says that an expression has another type than is asked for.
    pub(super) fn wrong(&mut self, checked: Typed, asked: Type) {
        self.wrong_for(checked, self.checker.type_words(asked), self.checker.how_to_write(asked));
    }

    /// The same where it is said otherwise what is asked for.
    pub(super) fn wrong_for(&mut self, checked: Typed, asked: Text, help: Text) {
        let span = self.checker.policy.expr(checked.id).span;
        let found = self.checker.type_words(checked.ty);
        let message = Text::new(Phrase::WrongType).with("asked", asked).with("found", found);
        self.error(Diagnostic::error(Code::WrongType, message, span).help(help));
    }

    /// An expression of one value or none whose type fits.
    pub(super) fn one_of(&mut self, tree: &tree::Expr, base: Base) -> Checked {
        let checked = self.one(tree, Some(base))?;
        if super::types::comparable(&self.checker.policy, checked.ty.base, base) {
            return Some(checked);
        }
        self.wrong(checked, one(base));
        None
    }
}
