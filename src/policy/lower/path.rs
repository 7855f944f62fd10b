//! Paths as people of a language read them: with the names that their files have for the fields.

use super::words::{Words, text_in};
use crate::diagnostic::Lang;
use crate::syntax::print;
use crate::syntax::tree::{Expr, ExprKind, Field};

impl Words {
    /// An expression with the fields in its paths as files of a language write them; what they are called where they are
    /// declared is English.
    pub(super) fn expression_in(&self, expr: &Expr, lang: Lang) -> String {
        if lang == Lang::En {
            return print::expression(expr);
        }
        let mut called = expr.clone();
        self.call(&mut called, lang);
        print::expression(&called)
    }

    /// Puts the names of files in place of those of fields; gives the entity or record of what the expression leads to.
    fn call(&self, expr: &mut Expr, lang: Lang) -> Option<Box<str>> {
        if let ExprKind::Field { base, name, args: None } = &mut expr.kind {
            let of = self.call(base, lang);
            let fields = self.meant(of.as_deref(), &name.text);
            let called = |field: &&Field| text_in(&field.names, lang).unwrap_or(&name.text).to_owned();
            let text = shared(fields.iter().map(called));
            let of = shared(fields.iter().map(|field| field.ty.name.text.clone()));
            if let Some(text) = text {
                name.text = text.into();
            }
            return of;
        }
        let parts = expr.parts_mut();
        let last = parts.into_iter().map(|part| self.call(part, lang)).next();
        // A part of a set has the fields of all of it.
        last.flatten().filter(|_| matches!(expr.kind, ExprKind::Filtered(_) | ExprKind::Latest(_)))
    }

    /// The fields that a name may stand for: that of an entity or record, or where nobody knows of which, those of all.
    fn meant(&self, of: Option<&str>, name: &str) -> Vec<&Field> {
        match of.and_then(|of| self.field(of, name)) {
            Some(field) => vec![field],
            None => self.fields().filter(|field| &*field.name.text == name).collect(),
        }
    }
}

/// What is the same for all; nothing where there are none.
fn shared<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|other| other == first).then_some(first)
}
