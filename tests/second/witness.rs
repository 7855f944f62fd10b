use mandat::syntax::tree::{Expr, ExprKind, Quantifier};

use super::evaluator::{Evaluator, Variables};
use super::time::At;
use super::value::{False, One, True, Truth, Value};

impl Evaluator<'_> {
    /// What a false clause fails for: the members for which the outermost failing `every` or `no` does, in the order of
    /// their names, and nothing for what fails without one (semantics 12.1).
    pub(crate) fn witnesses(&self, clause: &Expr, with: &Variables, at: At) -> Vec<String> {
        let mut all = self.failing(clause, with, at);
        all.sort();
        all.dedup();
        all
    }

    fn failing(&self, clause: &Expr, with: &Variables, at: At) -> Vec<String> {
        match &clause.kind {
            ExprKind::And(parts) => {
                let failing = parts.iter().filter(|part| self.truth(part, with, at) == False);
                failing.flat_map(|part| self.failing(part, with, at)).collect()
            }
            ExprKind::If { then, .. } | ExprKind::Told { then, .. } => self.failing(then, with, at),
            ExprKind::Quantified(of) if matches!(of.quantifier, Quantifier::Every | Quantifier::No) => {
                let fails = |condition: Truth, with: &Variables| match of.quantifier {
                    Quantifier::Every => condition == True && self.holds(&of.body, with, at) == False,
                    _ => condition.and(self.holds(&of.body, with, at)) == True,
                };
                let range = self.range(&of.name, &of.range, &of.condition, with, at);
                let failing = range.each.iter().filter(|(it, condition, with)| it.certain && fails(*condition, with));
                failing.map(|(member, ..)| self.told(&member.one())).collect()
            }
            _ => vec![String::new()],
        }
    }

    fn told(&self, value: &One) -> String {
        match value {
            One::Known(Value::Thing(thing)) => self.world.thing(*thing).subject.clone(),
            One::Known(_) => "a value".to_owned(),
            _ => "not known".to_owned(),
        }
    }
}
