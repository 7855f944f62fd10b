use std::rc::Rc;

use super::Analyst;
use super::scope::Scope;
use crate::policy::model::{ExprId, ExprKind, Filter, Quantified, Quantifier};

/// No key is longer: what is so long stands there twice in no policy that people read.
const LONGEST: usize = 600;
/// Nothing deeper is looked into.
const DEEPEST: usize = 48;

impl Analyst<'_> {
    /// The name under which facts about an expression are kept: the same for expressions that give the same where
    /// they are read together. Nothing where that is too long.
    pub(super) fn key(&self, id: ExprId, scope: &Scope) -> Option<Rc<str>> {
        let mut key = String::new();
        self.write_key(id, scope, &mut key, 0)?;
        Some(key.into())
    }

    fn write_key(&self, id: ExprId, scope: &Scope, key: &mut String, depth: usize) -> Option<()> {
        if key.len() > LONGEST || depth > DEEPEST {
            return None;
        }
        let kind = &self.policy.expr(id).kind;
        match kind {
            ExprKind::Variable(slot) => {
                key.push_str(scope.get(*slot)?.key.as_deref()?);
                return Some(());
            }
            ExprKind::Value(value) => key.push_str(&format!("{value:?}")),
            ExprKind::Known(class, at) => key.push_str(&format!("known{}.{at}", class.0)),
            ExprKind::Parameter(parameter) => key.push_str(&format!("p{}", parameter.0)),
            ExprKind::On { value, day } => {
                let inner = scope.on(self.day(*day, scope, depth)?);
                return self.write_key(*value, &inner, key, depth + 1);
            }
            ExprKind::Before(value) => return self.write_key(*value, &scope.before(), key, depth + 1),
            _ => {
                // What is read from the organisation depends on the day.
                let form = name(kind);
                key.push_str(&form);
                key.push_str(&scope.day);
                // The two states have nothing in common but the things that are named in both.
                if scope.before {
                    key.push('<');
                }
                key.push('(');
                self.write_parts(kind, scope, key, depth)?;
                key.push(')');
            }
        }
        Some(())
    }

    /// The name of a day on which something is read.
    pub(super) fn day(&self, day: ExprId, scope: &Scope, depth: usize) -> Option<String> {
        let mut key = String::from("@");
        self.write_key(day, scope, &mut key, depth + 1)?;
        Some(key)
    }

    fn write_parts(&self, kind: &ExprKind, scope: &Scope, key: &mut String, depth: usize) -> Option<()> {
        match kind {
            ExprKind::Quantified(quantified) => self.write_quantified(quantified, scope, key, depth),
            ExprKind::Filtered(filter) | ExprKind::Share(filter) => {
                self.write_filter(filter, scope, key, depth).map(|_| ())
            }
            ExprKind::Latest { members, by } => {
                let inner = self.write_filter(members, scope, key, depth)?;
                self.write_key(*by, &inner, key, depth + 1)
            }
            _ => {
                for part in kind.children() {
                    self.write_key(part, scope, key, depth + 1)?;
                    key.push(',');
                }
                Some(())
            }
        }
    }

    fn write_filter(&self, filter: &Filter, scope: &Scope, key: &mut String, depth: usize) -> Option<Scope> {
        self.write_key(filter.range, scope, key, depth + 1)?;
        key.push(';');
        let inner = scope.with_member(filter.member, None);
        if let Some(condition) = filter.condition {
            self.write_key(condition, &inner, key, depth + 1)?;
        }
        key.push(';');
        Some(inner)
    }

    fn write_quantified(&self, of: &Quantified, scope: &Scope, key: &mut String, depth: usize) -> Option<()> {
        if let Quantifier::Exactly(amount) | Quantifier::AtLeast(amount) | Quantifier::AtMost(amount) = of.quantifier {
            self.write_key(amount, scope, key, depth + 1)?;
        }
        let filter = Filter { member: of.member, name: of.name, range: of.range, condition: of.condition };
        let inner = self.write_filter(&filter, scope, key, depth)?;
        if let Some(body) = of.body {
            self.write_key(body, &inner, key, depth + 1)?;
        }
        Some(())
    }
}

/// What tells a form of expression from all others, its parts left out.
fn name(kind: &ExprKind) -> String {
    match kind {
        ExprKind::Today => "today".to_owned(),
        ExprKind::Organisation => "organisation".to_owned(),
        ExprKind::Extent(class) => format!("extent{}", class.0),
        ExprKind::KindExtent(kind) => format!("kind{}", kind.0),
        ExprKind::HistoryOfExtent(class) => format!("history{}", class.0),
        ExprKind::Field { field, .. } => format!("field{}", field.0),
        ExprKind::HistoryOfField { field, .. } => format!("ever{}", field.0),
        ExprKind::Call { define, .. } => format!("call{}", define.0),
        ExprKind::And(_) => "and".to_owned(),
        ExprKind::Or(_) => "or".to_owned(),
        ExprKind::Not(_) => "not".to_owned(),
        ExprKind::If(..) => "if".to_owned(),
        ExprKind::Told(..) => "told".to_owned(),
        ExprKind::ExactlyOne(_) => "one".to_owned(),
        ExprKind::Compare(op, ..) => op.sign().to_owned(),
        ExprKind::In(..) => "in".to_owned(),
        ExprKind::Inside(..) => "inside".to_owned(),
        ExprKind::Given(_) => "given".to_owned(),
        ExprKind::Empty(_) => "empty".to_owned(),
        ExprKind::IsClass(_, class) => format!("class{}", class.0),
        ExprKind::IsKind(_, kind) => format!("is{}", kind.0),
        ExprKind::Matches(_, pattern) => format!("matches{pattern}"),
        ExprKind::OrElse(..) => "else".to_owned(),
        ExprKind::Arithmetic(op, ..) => format!("{op:?}"),
        ExprKind::Negate(_) => "minus".to_owned(),
        ExprKind::Combine(how, ..) => format!("{how:?}"),
        ExprKind::Aggregate(function, _) => format!("{function:?}"),
        ExprKind::Filtered(_) => "where".to_owned(),
        ExprKind::Share(_) => "share".to_owned(),
        ExprKind::Latest { .. } => "latest".to_owned(),
        ExprKind::LongestGap { .. } => "gap".to_owned(),
        ExprKind::Distinct(_) => "distinct".to_owned(),
        ExprKind::Set(_) => "set".to_owned(),
        ExprKind::Quantified(quantified) => match quantified.quantifier {
            Quantifier::Every => "every".to_owned(),
            Quantifier::Some => "some".to_owned(),
            Quantifier::No => "no".to_owned(),
            Quantifier::Exactly(_) => "exactly".to_owned(),
            Quantifier::AtLeast(_) => "atleast".to_owned(),
            Quantifier::AtMost(_) => "atmost".to_owned(),
        },
        // These have keys of their own.
        ExprKind::Value(_) | ExprKind::Known(..) | ExprKind::Parameter(_) | ExprKind::Variable(_) => String::new(),
        ExprKind::On { .. } => "on".to_owned(),
        ExprKind::Before(_) => "before".to_owned(),
    }
}
