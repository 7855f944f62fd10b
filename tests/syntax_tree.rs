//! Which tree an expression becomes, and that each part of it stands where its span says.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use mandat::source::{SourceMap, Span};
use mandat::syntax::parse;
use mandat::syntax::tree::{Expr, ExprKind, Item, Policy};

/// The sample of the reference, but for the forms.
const SAMPLE: &str = include_str!("cases/syntax/sample/policy.mandat");

fn read(map: &mut SourceMap, text: &str) -> Policy {
    let id = map.add("policy.mandat", text).unwrap();
    let mut errors = Vec::new();
    let policy = parse(map.file(id).unwrap(), &mut errors);
    assert!(errors.is_empty(), "{text}\n{errors:#?}");
    policy
}

/// The outermost expressions of a policy.
fn expressions(policy: Policy) -> Vec<Expr> {
    let of_item = |item| match item {
        Item::Kind(kind) => vec![kind.condition],
        Item::Define(define) => vec![define.body],
        Item::Exception(exception) => exception.condition.into_iter().collect(),
        Item::Rule(rule) => {
            let binders = rule.binders.into_iter().map(|binder| binder.range);
            let own = rule.condition.into_iter().chain(rule.judged).chain(rule.at);
            binders.chain(own).chain(rule.clauses.into_iter().map(|clause| clause.expr)).collect()
        }
        _ => Vec::new(),
    };
    policy.items.into_iter().flat_map(of_item).collect()
}

fn expression(map: &mut SourceMap, text: &str) -> Expr {
    let mut all = expressions(read(map, &format!("define a = {text}")));
    assert_eq!(all.len(), 1, "{text}");
    all.remove(0)
}

/// An expression with every span taken away.
fn without_spans(mut expr: Expr) -> String {
    forget(&mut expr);
    let spans = regex::Regex::new(r"Span \{ start: \d+, end: \d+ \}").unwrap();
    spans.replace_all(&format!("{expr:?}"), "").into_owned()
}

fn forget(expr: &mut Expr) {
    expr.span = Span::default();
    expr.parts_mut().into_iter().for_each(forget);
}

/// Reads the text under each part again: it must be the same part.
fn read_again(map: &mut SourceMap, mut expr: Expr) {
    let text = map.text(expr.span).to_owned();
    assert_eq!(text, text.trim());
    let again = expression(map, &text);
    assert_eq!(without_spans(again), without_spans(expr.clone()), "{text}");
    for part in expr.parts_mut() {
        read_again(map, part.clone());
    }
}

#[test]
fn the_sample_has_exact_spans() {
    let mut map = SourceMap::new();
    let policy = read(&mut map, SAMPLE);
    let all = expressions(policy);
    assert_eq!(all.len(), 6);
    all.into_iter().for_each(|expr| read_again(&mut map, expr));
}

#[test]
fn all_kinds_of_expressions_have_exact_spans() {
    let all = [
        "( a  or b ) and not ( c )",
        "some x in y where ( z = 5 000 NOK and w ) : x is not empty",
        "at least ( n + 1 ) x in y . z on 2025-01-01",
        "at most team . size x in y",
        "if a then every b in c : d",
        "a . b ( c , d ) . e on ( f )",
        "- ( a + b ) * 2 - c / d",
        "( m in a . b where c by d ) . e",
        "share of ( m in a where b ) >= 60 %",
        "latest ( m in a by b ) . c or else today",
        "longest gap in distinct a . b from c to d + 3 months",
        "both ( a , b ) without either ( c , d )",
        "exactly one of ( a , b , not c )",
        "count of history of a not in { b , c , yes }",
        "a not inside b or c matches \"d\"",
    ];
    for text in all {
        let mut map = SourceMap::new();
        let expr = expression(&mut map, text);
        assert_eq!(map.text(expr.span), text);
        read_again(&mut map, expr);
    }
}

/// The same expression with parentheses around every part, so that one sees what belongs together.
fn grouped(map: &SourceMap, expr: &mut Expr) -> String {
    let text = map.text(expr.span).to_owned();
    let start = expr.span.start;
    let parts: Vec<(usize, usize, String)> = expr
        .parts_mut()
        .into_iter()
        .map(|part| {
            let (from, to) = (part.span.start - start, part.span.end - start);
            let leaf = matches!(part.kind, ExprKind::Name(_) | ExprKind::Literal(_) | ExprKind::Today);
            let closed = leaf || map.text(part.span).starts_with('(');
            let inside = grouped(map, part);
            let text = if closed { inside } else { format!("({inside})") };
            (usize::try_from(from).unwrap(), usize::try_from(to).unwrap(), text)
        })
        .collect();
    let mut out = text;
    for (from, to, inside) in parts.into_iter().rev() {
        out.replace_range(from..to, &inside);
    }
    out
}

#[test]
fn what_binds_tighter() {
    let all = [
        ("a and b and not c", "a and b and (not c)"),
        ("not a = b", "not (a = b)"),
        ("not a and b", "(not a) and b"),
        ("a + b * c - d", "(a + (b * c)) - d"),
        ("a - b - c", "(a - b) - c"),
        ("a / b / c", "(a / b) / c"),
        ("-a.b + c", "(-(a.b)) + c"),
        ("a + b = c or else d + e", "(a + b) = (c or else (d + e))"),
        ("a without b without c or else d", "((a without b) without c) or else d"),
        ("a or else b or c", "(a or else b) or c"),
        ("a in b.c without d", "a in ((b.c) without d)"),
        ("a.b on c.d = e", "((a.b) on (c.d)) = e"),
        ("count of a.b on today > 5", "(count of ((a.b) on today)) > 5"),
        ("distinct a.b + c", "(distinct (a.b)) + c"),
        ("longest gap in a from b to c + 1 day > d", "(longest gap in a from b to (c + 1 day)) > d"),
        ("some a in b: c and d", "some a in b: (c and d)"),
        ("some a in b: some c in d: e", "some a in b: (some c in d: e)"),
        ("some a in b where c and d: e", "some a in b where (c and d): e"),
        ("a or every b in c: d or e", "a or (every b in c: (d or e))"),
        ("not some a in b: c", "not (some a in b: c)"),
        ("if a or b then c and d", "if (a or b) then (c and d)"),
        ("if a then if b then c", "if a then (if b then c)"),
        ("no a in b", "no a in b"),
        ("no and no = no", "no and (no = no)"),
        ("exactly n one in a: b", "exactly n one in a: b"),
        ("a is not given and b", "(a is not given) and b"),
    ];
    for (text, right) in all {
        let mut map = SourceMap::new();
        let mut expr = expression(&mut map, text);
        assert_eq!(grouped(&map, &mut expr), right);
    }
}

#[test]
fn members_in_parentheses_are_a_question_or_a_filter() {
    let kind = |text| expression(&mut SourceMap::new(), text).kind;
    assert!(matches!(kind("(a in b)"), ExprKind::In { .. }));
    assert!(matches!(kind("(a in b and c)"), ExprKind::And(_)));
    assert!(matches!(kind("(a in b where c)"), ExprKind::Filtered(_)));
    assert!(matches!(kind("(a in b by c)"), ExprKind::Filtered(_)));
    assert!(matches!(kind("latest (a in b)"), ExprKind::Latest(_)));
}

#[test]
fn reserved_words_name_fields_and_one_of_them_a_type() {
    let mut map = SourceMap::new();
    let text = "entity T dated on as nn \"x\" nb \"y\" .. in_force as en \"z\" { by T* inverse of by  on date  part share? }\n\
        record R key by, at short by { by T  at date }\n\
        parameter least: share = 60 %\n\
        define half(of: share): share = of\n\
        define deciders(a: T) = a.by.part";
    assert_eq!(read(&mut map, text).items.len(), 5);
}
