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
    let mut json = whole.clone();
    loop {
        let mut all = Vec::new();
        without_one(&json, &mut |less| all.push(less));
        let Some(less) = all.into_iter().find(|less| still(less)) else { return json };
        json = less;
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

/// Each way to leave out one key or one member.
fn without_one(json: &Json, tell: &mut dyn FnMut(Json)) {
    match json {
        Json::Object(object) => {
            for key in object.keys() {
                let mut less = object.clone();
                less.shift_remove(key);
                tell(Json::Object(less));
                without_one(&object[key], &mut |value| {
                    let mut other = object.clone();
                    other.insert(key.clone(), value);
                    tell(Json::Object(other));
                });
            }
        }
        Json::Array(items) => {
            for at in 0..items.len() {
                let mut less = items.clone();
                less.remove(at);
                tell(Json::Array(less));
                without_one(&items[at], &mut |value| {
                    let mut other = items.clone();
                    other[at] = value;
                    tell(Json::Array(other));
                });
            }
        }
        _ => {}
    }
}
