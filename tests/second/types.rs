use mandat::syntax::tree::{Define, Expr, ExprKind};

use super::vocabulary::Vocabulary;

/// The class, the enum or the type of something; nothing where it has none that matters.
pub(crate) type Ty<'a> = Option<&'a str>;

impl Vocabulary {
    /// Of which class or type it is what an expression gives, by those of its variables. It tells what fields mean of what is
    /// not known, and that a set is one of things.
    pub(crate) fn ty<'a>(&'a self, expr: &Expr, variable: &dyn Fn(&str) -> Option<Ty<'a>>) -> Ty<'a> {
        let ty = |expr: &Expr| self.ty(expr, variable);
        match &expr.kind {
            ExprKind::Name(name) => variable(&name.text).unwrap_or_else(|| self.named(&name.text)),
            ExprKind::Call { name, .. } | ExprKind::Field { name, args: Some(_), .. } => self.defined(&name.text),
            ExprKind::Field { base, name, args: None } => match ty(base).and_then(|of| self.typed(of, &name.text)) {
                Some(field) => Some(&field.ty.name.text),
                None => self.defined(&name.text),
            },
            ExprKind::Filtered(filter) | ExprKind::Latest(filter) => ty(&filter.range),
            ExprKind::Combine { left: one, right: other, .. } | ExprKind::OrElse { value: one, fallback: other } => {
                ty(one).or_else(|| ty(other))
            }
            ExprKind::Distinct(of) | ExprKind::History(of) | ExprKind::On { value: of, .. } => ty(of),
            ExprKind::Set(all) => all.iter().find_map(ty),
            _ => None,
        }
    }

    /// That of what a name stands for that is no variable: a class or a kind, a definition, or a known thing.
    fn named(&self, name: &str) -> Ty<'_> {
        let class = self.classes.get(self.base_of(name)).or_else(|| self.class_of_known(name));
        class.map_or_else(|| self.defined(name), |class| Some(&class.name))
    }

    pub(super) fn defined(&self, name: &str) -> Ty<'_> {
        self.types.get(name).map(String::as_str)
    }

    /// What each definition gives: as it is declared, or as its body says.
    pub(super) fn find_types(&mut self) {
        let of_body = |define: &Define| {
            let argument = |name: &str| define.arguments.iter().find(|it| *it.name.text == *name);
            let ty = self.ty(&define.body, &|name| argument(name).map(|it| Some(&*it.ty.name.text)));
            Some((define.name.text.to_string(), ty?.to_owned()))
        };
        let untyped = || self.defines.values().filter(|it| it.ty.is_none() && !self.types.contains_key(&*it.name.text));
        let found: Vec<(String, String)> = untyped().filter_map(of_body).collect();
        if !found.is_empty() {
            self.types.extend(found);
            self.find_types();
        }
    }
}
