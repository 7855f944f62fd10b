use super::expression::{expression, sum, value_of};
use super::{quoted, worded};
use crate::diagnostic::Force;
use crate::syntax::tree::{Binder, Citation, Clause, Define, Multiplicity, Name, Period, Rule, Type};

/// A rule with each part on a line of its own.
pub fn rule(rule: &Rule) -> String {
    let mut text = format!("rule {} {} {{", rule.code.text, quoted(&rule.text.text));
    text += &worded("title", &rule.titles);
    text += &cites(&rule.cites);
    text += &binders(rule);
    text += &period(&rule.in_force);
    text += &rule.judged.as_ref().map_or_else(String::new, |day| format!("\njudged on {}", sum(day)));
    text += if rule.open.is_some() { "\nopen to exception" } else { "" };
    if let Some(waivable) = &rule.waivable {
        text += &format!("\nwaivable by {} where {}", waivable.name.text, expression(&waivable.condition));
    }
    text += &rule.at.as_ref().map_or_else(String::new, |at| format!("\nat {}", expression(at)));
    text += &rule.clauses.iter().map(clause).collect::<String>();
    text + "\n}\n"
}

/// A definition.
pub fn define(define: &Define) -> String {
    let arguments = define.arguments.iter().map(|argument| format!("{}: {}", argument.name.text, ty(&argument.ty)));
    let arguments = arguments.collect::<Vec<_>>().join(", ");
    let arguments = if arguments.is_empty() { arguments } else { format!("({arguments})") };
    let of = define.ty.as_ref().map_or_else(String::new, |of| format!(": {}", ty(of)));
    let titles = worded("title", &define.titles);
    format!("define {}{arguments}{of} = {}{titles}\n", define.name.text, expression(&define.body))
}

fn ty(ty: &Type) -> String {
    let many = match ty.many {
        Multiplicity::One => "",
        Multiplicity::Optional => "?",
        Multiplicity::Any => "*",
        Multiplicity::Some => "+",
    };
    format!("{}{many}", ty.name.text)
}

fn cites(cites: &[Citation]) -> String {
    if cites.is_empty() {
        return String::new();
    }
    let cites = cites.iter().map(|cite| format!("{} {}", cite.source.text, quoted(&cite.section.text)));
    format!("\ncites {}", cites.collect::<Vec<_>>().join(", "))
}

fn binders(rule: &Rule) -> String {
    if rule.binders.is_empty() {
        return String::new();
    }
    let names = |names: &[Name]| names.iter().map(|name| &*name.text).collect::<Vec<_>>().join(", ");
    let change = |it: &Binder| if it.change.is_some() { "change of " } else { "" };
    let binder = |it: &Binder| format!("{}{} in {}", change(it), names(&it.names), value_of(&it.range));
    let binders = rule.binders.iter().map(binder);
    let binders = binders.collect::<Vec<_>>().join(", ");
    let condition = rule.condition.as_ref().map_or_else(String::new, |it| format!(" where {}", expression(it)));
    format!("\nfor {binders}{condition}")
}

fn period(period: &Period) -> String {
    let day = |word: &str, day: &Option<Name>| day.as_ref().map(|day| format!("\n{word} {}", day.text));
    day("from", &period.from).into_iter().chain(day("until", &period.until)).collect()
}

fn clause(clause: &Clause) -> String {
    let force = match clause.force {
        Force::Must => "must",
        Force::Should => "should",
    };
    let label = clause.label.as_ref().map_or_else(String::new, |label| format!("{}: ", label.text));
    let at = clause.at.as_ref().map_or_else(String::new, |at| format!("\nat {}", expression(at)));
    let texts = worded("says", &clause.says) + &worded("help", &clause.help);
    format!("\n{force} {label}{}{texts}{at}", expression(&clause.expr))
}
