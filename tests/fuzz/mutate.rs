use mandat::source::SourceMap;
use mandat::syntax::parse;
use mandat::syntax::tree::{Expr, Item, Policy};
use serde_json::Value as Json;

use crate::random::Random;

/// Expressions and declarations that take the places of others.
pub(crate) struct Parts {
    expressions: Vec<String>,
    items: Vec<String>,
}

/// Where expressions stand in a text, and where declarations begin.
struct Places {
    expressions: Vec<(usize, usize)>,
    items: Vec<(usize, usize)>,
}

impl Places {
    fn of(text: &str) -> Self {
        let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
        let mut expressions = Vec::new();
        if let Ok(id) = sources.add("policy.mandat", text) {
            let file = sources.file(id).unwrap();
            let base = file.base() as usize;
            let mut tree = parse(file, &mut errors);
            for expr in top(&mut tree) {
                collect(expr, base, &mut expressions);
            }
        }
        expressions.retain(|(start, end)| text.get(*start..*end).is_some_and(|it| !it.is_empty()));
        // A declaration begins in the first column.
        let starts: Vec<usize> = text
            .match_indices('\n')
            .map(|(at, _)| at + 1)
            .filter(|at| text[*at..].starts_with(|sign: char| sign.is_ascii_lowercase()))
            .collect();
        let ends = starts.iter().copied().skip(1).chain([text.len()]);
        let items = starts.iter().copied().zip(ends).collect();
        Self { expressions, items }
    }
}

/// The outermost expressions of a tree; those of forms are reached by their text.
fn top(tree: &mut Policy) -> Vec<&mut Expr> {
    let mut all = Vec::new();
    for item in &mut tree.items {
        match item {
            Item::Kind(it) => all.push(&mut it.condition),
            Item::Define(it) => all.push(&mut it.body),
            Item::Exception(it) => all.extend(&mut it.condition),
            Item::Rule(it) => {
                all.extend(it.binders.iter_mut().map(|binder| &mut binder.range));
                all.extend(it.condition.iter_mut().chain(&mut it.judged).chain(&mut it.at));
                all.extend(it.clauses.iter_mut().map(|clause| &mut clause.expr));
            }
            _ => {}
        }
    }
    all
}

fn collect(expr: &mut Expr, base: usize, all: &mut Vec<(usize, usize)>) {
    all.push((expr.span.start as usize - base, expr.span.end as usize - base));
    expr.parts_mut().into_iter().for_each(|part| collect(part, base, all));
}

impl Parts {
    pub(crate) fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut all = Self { expressions: vec!["today".to_owned()], items: Vec::new() };
        for text in texts {
            let places = Places::of(text);
            all.expressions.extend(places.expressions.iter().map(|(start, end)| text[*start..*end].to_owned()));
            all.items.extend(places.items.iter().map(|(start, end)| text[*start..*end].to_owned()));
        }
        all.items.push("\n".to_owned());
        all
    }
}

/// What words and signs take each other's places: operators, quantifiers, multiplicities, and words of forms.
const SWAPS: [&[&str]; 8] = [
    &[" = ", " != ", " < ", " >= ", " in ", " inside ", " + ", " / ", " without "],
    &["every ", "some ", "no ", "at least 1 ", "exactly 2 ", "at most 0 "],
    &["?", "*", "+", " else none", ""],
    &["count of ", "sum of ", "min of ", "max of ", "distinct ", "history of ", "not "],
    &["must ", "should ", "where ", "for ", "at "],
    &["text", "number", "money", "date", "duration", "yes_no", "whole", "share", "Team", "Person"],
    &["1/2", "0", "1", "2", "99999999999999999999999999999999999999", "2025-06-01", "30 days", "12 months", "\"a\""],
    &["members", "owners", "person", "team", "lead", "from", "to", "id", "decided_by", "votes"],
];

/// A policy of which a part is another one.
pub(crate) fn changed_policy(text: &str, parts: &Parts, random: &mut Random) -> String {
    let places = Places::of(text);
    let put = |(start, end): (usize, usize), new: &str| format!("{}{new}{}", &text[..start], &text[end..]);
    match random.below(10) {
        0..4 if !places.expressions.is_empty() => {
            put(random.pick(&places.expressions), &random.pick(&parts.expressions))
        }
        4 if !places.items.is_empty() => put(random.pick(&places.items), &random.pick(&parts.items)),
        5 if !places.items.is_empty() => {
            let (start, _) = random.pick(&places.items);
            put((start, start), &random.pick(&parts.items))
        }
        6 => {
            let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
            let (one, other) = (random.below(lines.len()), random.below(lines.len()));
            if random.chance(50) {
                lines.swap(one, other)
            } else {
                let _ = lines.remove(one);
            }
            lines.concat()
        }
        _ => {
            let swap = random.pick(&SWAPS);
            let (old, new) = (random.pick(swap), random.pick(swap));
            let found: Vec<usize> = text.match_indices(old).map(|(at, _)| at).collect();
            if old.is_empty() || found.is_empty() {
                return text.to_owned();
            }
            let at = random.pick(&found);
            put((at, at + old.len()), new)
        }
    }
}

/// Lets a value of an organisation take another one's place.
pub(crate) fn changed_values(json: &mut Json, random: &mut Random) {
    let mut all = Vec::new();
    values(json, &mut all);
    let odd = [
        "null",
        "[]",
        "{}",
        "7",
        "\"p1\"",
        "[null]",
        "true",
        "\"2025-02-30\"",
        "{\"value\": \"low\", \"from\": \"2025-03-01\"}",
        "[{\"from\": \"2025-03-01\"}]",
        "{\"p1\": {\"from\": \"2026-01-01\"}, \"p2\": null}",
        "\"1e999\"",
        "-0",
        "\"1.000 NOK\"",
    ];
    let new = match random.chance(50) {
        true => serde_json::from_str(random.pick(&odd)).unwrap(),
        false => random.pick(&all),
    };
    let mut at = random.below(all.len());
    replace(json, &mut at, &new);
}

fn values(json: &Json, all: &mut Vec<Json>) {
    all.push(json.clone());
    match json {
        Json::Array(items) => items.iter().for_each(|item| values(item, all)),
        Json::Object(object) => object.values().for_each(|item| values(item, all)),
        _ => {}
    }
}

/// Puts a value in the place of that with a number; whether it was there.
fn replace(json: &mut Json, at: &mut usize, new: &Json) -> bool {
    if *at == 0 {
        *json = new.clone();
        return true;
    }
    *at -= 1;
    match json {
        Json::Array(items) => items.iter_mut().any(|item| replace(item, at, new)),
        Json::Object(object) => object.values_mut().any(|item| replace(item, at, new)),
        _ => false,
    }
}
