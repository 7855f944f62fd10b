//! How deep expressions may be, so that neither the parser nor a later stage runs out of stack.

use super::super::tree::{Expr, ExprKind};
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::source::Span;

/// The most layers of brackets and words that open an expression inside of another.
const NESTED: u32 = 100;

/// The most layers of the tree, in which each operator of a chain is one.
const LAYERS: usize = 500;

impl Parser<'_> {
    /// Goes one step deeper into an expression, unless it is too deep already.
    pub(super) fn deeper<T>(&mut self, inside: impl FnOnce(&mut Self) -> Parsed<T>) -> Parsed<T> {
        if self.depth >= NESTED {
            return Err(self.too_deep(self.peek().span));
        }
        self.depth += 1;
        let read = inside(self);
        self.depth -= 1;
        read
    }

    /// The expression that has been read since a token, unless long chains have made it too deep.
    pub(super) fn shallow(&mut self, mut expr: Expr, first: usize) -> Parsed<Expr> {
        let short = self.at - first <= LAYERS;
        if short || !is_deep(&mut expr) { Ok(expr) } else { Err(self.refused(expr)) }
    }

    /// The left side of one more operator of a chain, unless the chain is too long.
    pub(super) fn link(&mut self, left: Expr, links: &mut usize) -> Parsed<Box<Expr>> {
        *links += 1;
        if *links <= LAYERS { Ok(Box::new(left)) } else { Err(self.refused(left)) }
    }

    fn refused(&mut self, expr: Expr) -> super::Reported {
        let span = expr.span;
        take_apart(expr);
        self.too_deep(span)
    }

    /// An expression is nested too deeply.
    fn too_deep(&mut self, place: Span) -> super::Reported {
        let message = Text::new(Phrase::PolicyTooDeep);
        self.report(Diagnostic::error(Code::TooDeep, message, place).help(Phrase::TooDeepHelp.into()))
    }
}

fn is_deep(expr: &mut Expr) -> bool {
    let mut layer = vec![expr];
    for _ in 0..LAYERS {
        layer = layer.into_iter().flat_map(Expr::parts_mut).collect();
    }
    !layer.is_empty()
}

/// Drops an expression layer by layer, because the ordinary way goes as deep as the expression does.
fn take_apart(expr: Expr) {
    let mut left = vec![expr];
    while let Some(mut expr) = left.pop() {
        for part in expr.parts_mut() {
            let hole = Expr { span: part.span, kind: ExprKind::Invalid };
            left.push(std::mem::replace(part, hole));
        }
    }
}
