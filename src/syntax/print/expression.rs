use super::quoted;
use crate::syntax::tree::{
    Combination, Expr, ExprKind, Filter, Is, Literal, LiteralKind, Operator, Quantified, Quantifier, Unit,
};
use crate::value::in_thousands;

/// How tightly an expression is bound: what is looser than its place asks for stands in parentheses. In the order of
/// the grammar, from the loosest to the tightest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// `expression`
    Expression,
    /// `condition`
    Condition,
    /// `last`
    Last,
    /// `plain`
    Plain,
    /// `comparison`
    Comparison,
    /// `value_of`
    ValueOf,
    /// The left side of `without` and of `or else`.
    Without,
    /// `sum`, behind which no operator follows.
    WholeSum,
    /// `sum`
    Sum,
    /// `term`
    Term,
    /// `factor`
    Factor,
    /// `operand`
    Operand,
    /// `postfix`
    Postfix,
    /// What a field may follow.
    Primary,
}

/// An expression on one line.
pub fn expression(expr: &Expr) -> String {
    at(expr, Level::Expression)
}

/// What a range or another `value_of` of the grammar is written as.
pub(super) fn value_of(expr: &Expr) -> String {
    at(expr, Level::ValueOf)
}

/// The same of a `sum`.
pub(super) fn sum(expr: &Expr) -> String {
    at(expr, Level::WholeSum)
}

/// An expression in a place that asks for a level.
fn at(expr: &Expr, level: Level) -> String {
    let text = inside(expr);
    // A filter has its parentheses.
    if fits(expr, level) || matches!(expr.kind, ExprKind::Filtered(_)) { text } else { format!("({text})") }
}

fn fits(expr: &Expr, level: Level) -> bool {
    match (level, own(expr)) {
        // A chain of which the last part is open to the right is no condition.
        (Level::Condition, Level::Condition) => true,
        (Level::Last, Level::Last) => true,
        (Level::Condition | Level::Last, own) => own >= Level::Plain,
        (level, own) => own >= level,
    }
}

/// How tightly an expression binds what it is made of.
fn own(expr: &Expr) -> Level {
    match &expr.kind {
        ExprKind::And(parts) | ExprKind::Or(parts) => {
            if parts.last().is_some_and(is_open) {
                Level::Expression
            } else {
                Level::Condition
            }
        }
        ExprKind::Quantified(_) | ExprKind::If { .. } | ExprKind::Told { .. } => Level::Last,
        ExprKind::Not(inside) => {
            if is_open(inside) {
                Level::Last
            } else {
                Level::Plain
            }
        }
        ExprKind::Compare { .. }
        | ExprKind::In { .. }
        | ExprKind::Inside { .. }
        | ExprKind::Is { .. }
        | ExprKind::Matches { .. } => Level::Comparison,
        ExprKind::OrElse { .. } => Level::ValueOf,
        ExprKind::Combine { op: Combination::Without, .. } => Level::Without,
        ExprKind::LongestGap { .. } => Level::WholeSum,
        ExprKind::Arithmetic { op: Operator::Add | Operator::Subtract, .. } => Level::Sum,
        ExprKind::Arithmetic { .. } => Level::Term,
        ExprKind::Negate(_) => Level::Factor,
        ExprKind::Aggregate { .. } | ExprKind::History(_) | ExprKind::Distinct(_) => Level::Operand,
        ExprKind::On { .. } => Level::Postfix,
        // A point behind digits would be one of theirs.
        ExprKind::Literal(_) => Level::Postfix,
        _ => Level::Primary,
    }
}

/// Whether an expression is open to the right without parentheses.
fn is_open(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Quantified(_) | ExprKind::If { .. } | ExprKind::Told { .. } => true,
        ExprKind::Not(inside) => is_open(inside),
        _ => false,
    }
}

/// Whether an `else` behind an expression would belong to something in it.
fn takes_else(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::If { .. } => true,
        ExprKind::Not(inside) => takes_else(inside),
        ExprKind::And(parts) | ExprKind::Or(parts) => parts.last().is_some_and(takes_else),
        ExprKind::Quantified(quantified) => quantified.body.as_ref().is_some_and(takes_else),
        _ => false,
    }
}

fn inside(expr: &Expr) -> String {
    match &expr.kind {
        ExprKind::Invalid => String::new(),
        ExprKind::Literal(literal) => self::literal(literal),
        ExprKind::Today => "today".to_owned(),
        ExprKind::Name(name) => name.text.to_string(),
        ExprKind::Call { name, args } => format!("{}({})", name.text, list(args)),
        ExprKind::Field { base, name, args } => {
            let args = args.as_ref().map_or_else(String::new, |args| format!("({})", list(args)));
            format!("{}.{}{args}", at(base, Level::Primary), name.text)
        }
        ExprKind::On { value, day } => format!("{} on {}", at(value, Level::Primary), self::day(day)),
        ExprKind::And(parts) => chain(parts, " and "),
        ExprKind::Or(parts) => chain(parts, " or "),
        ExprKind::Not(inside) => format!("not {}", at(inside, Level::Last)),
        ExprKind::If { condition, then } => format!("if {} then {}", expression(condition), expression(then)),
        ExprKind::Told { condition, then } => {
            let then = if takes_else(then) { at(then, Level::Primary) } else { expression(then) };
            format!("if {} then {then} else unknown", expression(condition))
        }
        ExprKind::Compare { left, op, right } => format!("{} {} {}", value_of(left), op.sign(), value_of(right)),
        ExprKind::In { value, set, negated } => format!("{} {}in {}", value_of(value), not(*negated), value_of(set)),
        ExprKind::Inside { value, outer, negated } => {
            format!("{} {}inside {}", value_of(value), not(*negated), value_of(outer))
        }
        ExprKind::Is { value, negated, what } => format!("{} is {}{}", value_of(value), not(*negated), is(what)),
        ExprKind::Matches { value, pattern } => format!("{} matches {}", value_of(value), quoted(&pattern.text)),
        ExprKind::OrElse { value, fallback } => {
            format!("{} or else {}", at(value, Level::Without), at(fallback, Level::WholeSum))
        }
        ExprKind::Arithmetic { left, op, right } => arithmetic(left, *op, right),
        ExprKind::Negate(inside) => format!("-{}", at(inside, Level::Operand)),
        ExprKind::Combine { left, op, right } => combined(left, *op, right),
        ExprKind::Quantified(quantified) => self::quantified(quantified),
        ExprKind::Aggregate { function, of } => format!("{} of {}", function.word(), at(of, Level::Operand)),
        ExprKind::Filtered(filter) => filtered(filter),
        ExprKind::Share(filter) => format!("share of {}", filtered(filter)),
        ExprKind::Latest(filter) => format!("latest {}", filtered(filter)),
        ExprKind::LongestGap { dates, from, to } => {
            format!("longest gap in {} from {} to {}", at(dates, Level::Operand), sum(from), sum(to))
        }
        ExprKind::Distinct(of) => format!("distinct {}", at(of, Level::Operand)),
        ExprKind::History(of) => format!("history of {}", at(of, Level::Operand)),
        ExprKind::ExactlyOne(parts) => format!("exactly one of ({})", list(parts)),
        ExprKind::Set(parts) => format!("{{ {} }}", list(parts)),
    }
}

fn list(all: &[Expr]) -> String {
    all.iter().map(expression).collect::<Vec<_>>().join(", ")
}

/// Only the last part may be open to the right.
fn chain(parts: &[Expr], joint: &str) -> String {
    let last = parts.len().saturating_sub(1);
    let level = |number| if number == last { Level::Last } else { Level::Plain };
    let parts = parts.iter().enumerate().map(|(number, part)| at(part, level(number)));
    parts.collect::<Vec<_>>().join(joint)
}

fn arithmetic(left: &Expr, op: Operator, right: &Expr) -> String {
    let (sign, before, behind) = match op {
        Operator::Add => ("+", Level::Sum, Level::Term),
        Operator::Subtract => ("-", Level::Sum, Level::Term),
        Operator::Multiply => ("*", Level::Term, Level::Factor),
        Operator::Divide => ("/", Level::Term, Level::Factor),
    };
    format!("{} {sign} {}", at(left, before), at(right, behind))
}

fn combined(left: &Expr, op: Combination, right: &Expr) -> String {
    match op {
        Combination::Both => format!("both({}, {})", expression(left), expression(right)),
        Combination::Either => format!("either({}, {})", expression(left), expression(right)),
        Combination::Without => format!("{} without {}", at(left, Level::Without), sum(right)),
    }
}

fn quantified(quantified: &Quantified) -> String {
    let quantifier = match &quantified.quantifier {
        Quantifier::Every => "every".to_owned(),
        Quantifier::Some => "some".to_owned(),
        Quantifier::No => "no".to_owned(),
        Quantifier::Exactly(number) => format!("exactly {}", amount(number)),
        Quantifier::AtLeast(number) => format!("at least {}", amount(number)),
        Quantifier::AtMost(number) => format!("at most {}", amount(number)),
    };
    let body = quantified.body.as_ref().map_or_else(String::new, |body| format!(": {}", expression(body)));
    let range = value_of(&quantified.range);
    format!("{quantifier} {} in {range}{}{body}", quantified.name.text, condition(quantified.condition.as_ref()))
}

/// `amount`
pub(super) fn amount(number: &Expr) -> String {
    let number_or_path = match &number.kind {
        ExprKind::Literal(literal) => matches!(literal.kind, LiteralKind::Number(_)),
        _ => is_path(number),
    };
    if number_or_path { inside(number) } else { format!("({})", expression(number)) }
}

fn is_path(expr: &Expr) -> bool {
    match &expr.kind {
        ExprKind::Name(_) => true,
        ExprKind::Field { base, args: None, .. } => is_path(base),
        _ => false,
    }
}

/// `day`
fn day(day: &Expr) -> String {
    let plain = match &day.kind {
        ExprKind::Literal(literal) => matches!(literal.kind, LiteralKind::Date(_)),
        ExprKind::Today => true,
        _ => is_path(day),
    };
    if plain || matches!(day.kind, ExprKind::Filtered(_)) { inside(day) } else { format!("({})", inside(day)) }
}

fn filtered(filter: &Filter) -> String {
    let by = filter.by.as_ref().map_or_else(String::new, |by| format!(" by {}", sum(by)));
    let range = value_of(&filter.range);
    format!("({} in {range}{}{by})", filter.name.text, condition(filter.condition.as_ref()))
}

fn condition(condition: Option<&Expr>) -> String {
    condition.map_or_else(String::new, |condition| format!(" where {}", at(condition, Level::Condition)))
}

const fn not(negated: bool) -> &'static str {
    if negated { "not " } else { "" }
}

fn is(what: &Is) -> &str {
    match what {
        Is::Given => "given",
        Is::Missing => "missing",
        Is::Empty => "empty",
        Is::Kind(name) => &name.text,
    }
}

/// A literal as it is written.
fn literal(literal: &Literal) -> String {
    match &literal.kind {
        LiteralKind::Number(digits) | LiteralKind::Date(digits) => digits.to_string(),
        LiteralKind::Percent(digits) => format!("{digits} %"),
        LiteralKind::Money(digits, currency) => format!("{} {}", in_thousands(digits, ' '), currency.text),
        LiteralKind::Duration(digits, unit) => format!("{digits} {}", unit_word(digits, *unit)),
        LiteralKind::Text(text) => quoted(&text.text),
        LiteralKind::YesNo(yes) => if *yes { "yes" } else { "no" }.to_owned(),
    }
}

fn unit_word(digits: &str, unit: Unit) -> &'static str {
    match (unit, digits) {
        (Unit::Days, "1") => "day",
        (Unit::Days, _) => "days",
        (Unit::Weeks, "1") => "week",
        (Unit::Weeks, _) => "weeks",
        (Unit::Months, "1") => "month",
        (Unit::Months, _) => "months",
        (Unit::Years, "1") => "year",
        (Unit::Years, _) => "years",
    }
}
