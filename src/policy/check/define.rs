use super::Checker;
use super::body::{Body, Typed};
use super::mentions::mentions;
use super::names::Item;
use super::strata::Node;
use super::types::{fits, many, one};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::policy::model::{Base, DefineId, Many, PackId, Type};
use crate::syntax::tree;

/// How many definitions may wait for the type of the next; more than people write.
const DEPTH: u16 = 64;

/// The types of a definition's arguments and of its value.
pub(super) struct Signature {
    pub(super) arguments: Vec<Option<Type>>,
    result: Outcome,
}

impl Signature {
    /// Whether the type of the value is known.
    pub(super) fn is_typed(&self) -> bool {
        matches!(self.result, Outcome::Known(Some(_)))
    }
}

/// How far the type of a definition's value is known.
#[derive(Clone, Copy)]
enum Outcome {
    /// It is written or found; nothing where it is wrong.
    Known(Option<Type>),
    /// The body has not been checked.
    Open,
    /// The body is being checked; whether it has used itself meanwhile.
    Busy { assumed: bool },
}

impl<'a> Checker<'a> {
    /// Checks definitions, each after those that it mentions where that is possible, and kinds.
    pub(super) fn defines(&mut self) {
        for (at, (pack, tree)) in self.trees.defines.clone().into_iter().enumerate() {
            let signature = self.signature(pack, tree);
            let names: Vec<_> =
                tree.arguments.iter().map(|argument| self.policy.symbols.intern(&argument.name.text)).collect();
            if let Some(define) = self.policy.defines.get_mut(at) {
                // A wrong argument is reported; a type must stand there all the same.
                let of = |ty: &Option<Type>| ty.unwrap_or(one(Base::YesNo));
                define.arguments = names.into_iter().zip(signature.arguments.iter().map(of)).collect();
            }
            self.signatures.push(signature);
        }
        for id in self.in_order() {
            self.define_body(id);
        }
        for at in 0..super::number(self.policy.kinds.len()) {
            self.kind_condition(crate::policy::model::KindId(at));
        }
    }

    fn signature(&mut self, pack: PackId, tree: &tree::Define) -> Signature {
        let arguments = tree.arguments.iter().map(|argument| self.argument(pack, argument)).collect();
        let written = |checker: &mut Self, ty: &tree::Type| {
            checker.base(pack, &ty.name).map(|base| Type { base, many: many(ty.many) })
        };
        let result = tree.ty.as_ref().map_or(Outcome::Open, |ty| Outcome::Known(written(self, ty)));
        Signature { arguments, result }
    }

    fn argument(&mut self, pack: PackId, argument: &tree::Argument) -> Option<Type> {
        let base = self.base(pack, &argument.ty.name)?;
        let many = many(argument.ty.many);
        if many == Many::Several {
            let message = Text::new(Phrase::SeveralArgument).with("name", &*argument.name.text);
            let error = Diagnostic::error(Code::SeveralValues, message, argument.ty.name.span);
            self.error(error.help(Phrase::SeveralArgumentHelp.into()));
            return None;
        }
        Some(Type { base, many })
    }

    /// Checks the body of a definition, unless that is done.
    fn define_body(&mut self, id: DefineId) {
        let at = usize::from(id.0);
        let Some((pack, tree)) = self.trees.defines.get(at).copied() else { return };
        let Some(signature) = self.signatures.get_mut(at) else { return };
        let written = match signature.result {
            Outcome::Known(_) if self.checked_defines.contains(&id) => return,
            Outcome::Known(ty) => Some(ty),
            Outcome::Open => {
                signature.result = Outcome::Busy { assumed: false };
                None
            }
            Outcome::Busy { .. } => return,
        };
        self.checked_defines.insert(id);
        let arguments = signature.arguments.clone();
        let mut body = Body::new(self, pack, Some(Node::Define(id)));
        body.of_form = tree.form.is_some();
        for (argument, ty) in tree.arguments.iter().zip(arguments) {
            body.bind(&argument.name, ty);
        }
        let checked = match written {
            Some(ty) => ty.and_then(|ty| body.result(&tree.body, ty)),
            None => body.expr(&tree.body, None),
        };
        let ty = written.unwrap_or_else(|| self.inferred(id, tree, checked));
        if let (Some(define), Some(checked)) = (self.policy.defines.get_mut(at), checked) {
            define.body = checked.id;
        }
        if let (Some(define), Some(ty)) = (self.policy.defines.get_mut(at), ty) {
            define.ty = ty;
        }
        self.signatures.get_mut(at).into_iter().for_each(|signature| signature.result = Outcome::Known(ty));
    }

    /// The type that a body was found to have; where it uses itself, that must be what was assumed.
    fn inferred(&mut self, id: DefineId, tree: &tree::Define, checked: Option<Typed>) -> Option<Type> {
        let signature = self.signatures.get(usize::from(id.0));
        let assumed = matches!(signature, Some(Signature { result: Outcome::Busy { assumed: true }, .. }));
        let ty = checked?.ty;
        if !assumed || ty.base == Base::YesNo && ty.many != Many::Several {
            return Some(if assumed { one(Base::YesNo) } else { ty });
        }
        self.needs_type(tree);
        None
    }

    /// The type of a definition's value, for one that uses it.
    pub(super) fn result(&mut self, id: DefineId) -> Option<Type> {
        let at = usize::from(id.0);
        if matches!(self.signatures.get(at)?.result, Outcome::Open) && self.depth < DEPTH {
            self.depth += 1;
            self.define_body(id);
            self.depth -= 1;
        }
        let result = &mut self.signatures.get_mut(at)?.result;
        match result {
            Outcome::Known(ty) => *ty,
            Outcome::Open => Some(one(Base::YesNo)),
            Outcome::Busy { assumed } => {
                *assumed = true;
                self.assumed(id)
            }
        }
    }

    /// What a definition that uses itself is taken to be: yes or no, unless it is plain that it is not.
    fn assumed(&mut self, id: DefineId) -> Option<Type> {
        let at = usize::from(id.0);
        let (_, tree) = self.trees.defines.get(at)?;
        if !is_value(&tree.body) {
            return Some(one(Base::YesNo));
        }
        self.needs_type(tree);
        self.signatures.get_mut(at).into_iter().for_each(|signature| signature.result = Outcome::Known(None));
        None
    }

    fn needs_type(&mut self, tree: &tree::Define) {
        let message = Text::new(Phrase::RecursiveNeedsType).with("name", &*tree.name.text);
        let error = Diagnostic::error(Code::RecursiveType, message, tree.name.span);
        self.error(error.help(Phrase::RecursiveNeedsTypeHelp.into()));
    }

    /// The definitions, each after those whose names its body mentions, but in circles.
    fn in_order(&self) -> Vec<DefineId> {
        let count = self.trees.defines.len();
        let (mut entered, mut order) = (vec![false; count], Vec::new());
        let mut stack: Vec<(usize, Vec<usize>)> = Vec::new();
        for first in 0..count {
            let mut next = Some(first);
            loop {
                if let Some(at) = next.take().filter(|at| entered.get(*at) == Some(&false)) {
                    entered.get_mut(at).into_iter().for_each(|entered| *entered = true);
                    stack.push((at, self.mentions(at)));
                }
                let Some((at, rest)) = stack.last_mut() else { break };
                next = rest.pop();
                if next.is_none() {
                    order.push(DefineId(super::number(*at)));
                    stack.pop();
                }
            }
        }
        order
    }

    /// The definitions whose names a body mentions, whatever the names stand for there.
    fn mentions(&self, at: usize) -> Vec<usize> {
        let Some((pack, tree)) = self.trees.defines.get(at) else { return Vec::new() };
        let mut found = Vec::new();
        mentions(&tree.body, &mut |name| {
            if let Some(Item::Define(id)) = self.names.find(*pack, &name.text).map(|found| found.item) {
                found.push(usize::from(id.0));
            }
        });
        found
    }
}

/// Whether an expression is never yes or no, whatever its parts are.
fn is_value(tree: &tree::Expr) -> bool {
    matches!(
        tree.kind,
        tree::ExprKind::Combine { .. }
            | tree::ExprKind::Set(_)
            | tree::ExprKind::Filtered(_)
            | tree::ExprKind::Aggregate { .. }
            | tree::ExprKind::Share(_)
            | tree::ExprKind::Latest(_)
            | tree::ExprKind::LongestGap { .. }
            | tree::ExprKind::Distinct(_)
            | tree::ExprKind::History(_)
            | tree::ExprKind::Arithmetic { .. }
            | tree::ExprKind::Negate(_)
    )
}

impl Body<'_, '_> {
    /// Checks the body of a definition whose type is written.
    fn result(&mut self, tree: &tree::Expr, written: Type) -> Option<Typed> {
        let checked = self.expr(tree, Some(written.base))?;
        let several = |ty: Type| ty.many == Many::Several;
        if fits(&self.checker.policy, checked.ty.base, written.base) && several(checked.ty) == several(written) {
            return Some(checked);
        }
        self.wrong(checked, written);
        None
    }
}
