use mandat::syntax::tree::{Expr, ExprKind, Quantifier};

use super::evaluator::{Evaluator, Here};
use super::value::{False, One, True, Truth};

impl<'a> Evaluator<'a> {
    /// What a false clause fails for: the members for which the outermost failing `every` or `no` does, in the order of
    /// their names, and nothing for what fails without one (semantics 12.1).
    pub(crate) fn witnesses(&self, clause: &Expr, here: &Here<'a>) -> Vec<String> {
        let mut all = self.failing(clause, here);
        all.sort();
        all.dedup();
        all
    }

    fn failing(&self, clause: &Expr, here: &Here<'a>) -> Vec<String> {
        match &clause.kind {
            ExprKind::And(parts) => {
                let failing = parts.iter().filter(|part| self.truth(part, here) == False);
                failing.flat_map(|part| self.failing(part, here)).collect()
            }
            ExprKind::If { then, .. } | ExprKind::Told { then, .. } => self.failing(then, here),
            ExprKind::Quantified(of) if matches!(of.quantifier, Quantifier::Every | Quantifier::No) => {
                let fails = |condition: Truth, here: &Here<'a>| match of.quantifier {
                    Quantifier::Every => condition == True && self.holds(&of.body, here) == False,
                    _ => condition.and(self.holds(&of.body, here)) == True,
                };
                let range = self.range(&of.name, &of.range, &of.condition, here);
                let failing = range.each.iter().filter(|(it, condition, here)| it.certain && fails(*condition, here));
                failing.map(|(member, ..)| self.told(&member.value)).collect()
            }
            _ => vec![String::new()],
        }
    }

    fn told(&self, value: &One) -> String {
        match value.as_thing() {
            Some(thing) => self.world.thing(thing).subject.clone(),
            None => if value.known().is_some() { "a value" } else { "not known" }.to_owned(),
        }
    }
}
