use mandat::source::SourceMap;
use mandat::syntax::parse;
use mandat::syntax::tree::{Expr, Item};
use serde_json::Value as Json;

/// The shortest rules and organisation that can be found for which something is still so.
pub(crate) fn shrunk(rules: &str, organisation: &str, still: &dyn Fn(&str, &str) -> bool) -> (String, String) {
    let mut rules = rules.to_owned();
    while let Some(shorter) = shorter(&rules).into_iter().find(|shorter| still(shorter, organisation)) {
        rules = shorter;
    }
    let whole: Json = serde_json::from_str(organisation).unwrap();
    let less = json(&whole, &mut |less| still(&rules, &less.to_string()));
    (rules, less.to_string())
}

/// The smallest part of a text for which something is still so.
pub(crate) fn json(whole: &Json, still: &mut dyn FnMut(&Json) -> bool) -> Json {
    let (mut json, mut at) = (whole.clone(), 0);
    loop {
        // What is outer comes first; what could not be left out once is not tried again before the end.
        let mut places = Vec::new();
        places_of(&json, String::new(), &mut places);
        let Some(place) = places.get(at) else { return json };
        let mut less = json.clone();
        let (parent, key) = place.rsplit_once('/').unwrap();
        match less.pointer_mut(parent).unwrap() {
            Json::Object(object) => drop(object.shift_remove(key)),
            Json::Array(items) => drop(items.remove(key.parse().unwrap())),
            _ => {}
        }
        if still(&less) { json = less } else { at += 1 }
    }
}

fn places_of(json: &Json, place: String, all: &mut Vec<String>) {
    let below: Vec<(String, &Json)> = match json {
        Json::Object(object) => object.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Json::Array(items) => items.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect(),
        _ => Vec::new(),
    };
    for (key, value) in below {
        let place = format!("{place}/{}", key.replace('~', "~0").replace('/', "~1"));
        all.push(place.clone());
        places_of(value, place, all);
    }
}

/// The same rules, those behind a line `# Rules`, with an exception left out, or with a part in the place of the whole of which it is a part.
fn shorter(rules: &str) -> Vec<String> {
    let lines: Vec<&str> = rules.lines().collect();
    let first = lines.iter().position(|line| line.starts_with("# Rules")).map_or(1, |seam| seam + 2);
    let left_out = (first..lines.len()).map(|line| [&lines[..line], &lines[line + 1..]].concat().join("\n"));
    let mut all: Vec<String> = left_out.collect();
    let mut sources = SourceMap::new();
    let file = sources.add("policy.mandat", rules).unwrap();
    let tree = parse(sources.file(file).unwrap(), &mut Vec::new());
    let base = sources.file(file).unwrap().span().start;
    for item in tree.items {
        let exprs: Vec<Expr> = match item {
            Item::Rule(rule) => {
                let ranges = rule.binders.into_iter().map(|binder| binder.range);
                let own = rule.condition.into_iter().chain(rule.judged);
                ranges.chain(own).chain(rule.clauses.into_iter().map(|clause| clause.expr)).collect()
            }
            Item::Exception(exception) => exception.condition.into_iter().collect(),
            _ => Vec::new(),
        };
        for mut expr in exprs {
            replaced(&mut expr, &mut |whole, part| {
                let [start, end] = [whole.span.start, whole.span.end].map(|at| (at - base) as usize);
                let text = part.map_or("1 = 1", |part| sources.text(part.span));
                for text in [
                    text.to_owned(),
                    format!("({text})"),
                    format!("({text}) is empty"),
                    format!("count of ({text}) = 1"),
                ] {
                    let shorter = format!("{}{text}{}", &rules[..start], &rules[end..]);
                    if shorter.len() < rules.len() {
                        all.push(shorter);
                    }
                }
            });
        }
    }
    all.sort_by_key(String::len);
    all
}

fn replaced(expr: &mut Expr, tell: &mut dyn FnMut(&Expr, Option<&Expr>)) {
    let whole = expr.clone();
    tell(&whole, None);
    let mut stack = expr.parts_mut();
    while let Some(part) = stack.pop() {
        tell(&whole, Some(part));
        stack.extend(part.parts_mut());
    }
    expr.parts_mut().into_iter().for_each(|part| replaced(part, tell));
}
