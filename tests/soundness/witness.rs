//! Examples that are given with claims, as they are printed, written into an organisation.

use std::collections::BTreeMap;

use mandat::diagnostic::{Code, Diagnostic, Lang};
use mandat::evaluate::Outcome;
use mandat::policy::model::{Base, Field, Many, Policy, Rule};

/// What stands before an example of a condition that comes out one way only where it stands.
pub(crate) const ELSEWHERE: &str = "; elsewhere it is ";

/// What is said of one place: `t.rank`, and the words after it.
type Written = Vec<(String, String)>;

/// An organisation, and what must come of clauses there, by code and subject.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) organisation: String,
    pub(crate) outcomes: Vec<(String, String, Outcome)>,
}

/// The example that a claim gives, in words.
pub(crate) fn example(claim: &Diagnostic) -> Option<String> {
    let words = claim.labels.iter().filter_map(|label| Some(label.text.as_ref()?.words(Lang::En)));
    words.into_iter().find(|words| words.starts_with("for example, ") || words.contains(ELSEWHERE))
}

/// What an example says, to be held against what comes of it. `asked` is a rule that asks of each subject of the rule
/// whether the conditions of two exceptions are true, or a condition.
pub(crate) fn shown(policy: &Policy, claim: &Diagnostic, rule: &Rule, asked: &str) -> Vec<Shown> {
    let words = example(claim).unwrap();
    let between = |text: &str, from: &str, to: &str| {
        let (_, after) = text.split_once(from).unwrap_or_else(|| panic!("`{from}` in `{text}`"));
        if to.is_empty() { after.to_owned() } else { after.split_once(to).unwrap().0.to_owned() }
    };
    let of = |written: &Written, outcomes: &[(&str, Outcome)]| {
        let (organisation, subject) = organisation(policy, rule, written);
        let outcome = |(code, outcome): &(&str, Outcome)| ((*code).to_owned(), subject.clone(), *outcome);
        Shown { organisation, outcomes: outcomes.iter().map(outcome).collect() }
    };
    if let Some((_, elsewhere)) = words.split_once(ELSEWHERE) {
        let outcome = if elsewhere.starts_with("true") { Outcome::Holds } else { Outcome::Broken };
        return vec![of(&written(&between(elsewhere, "for example where ", "")), &[(asked, outcome)])];
    }
    match claim.code {
        Code::ExceptionShadowed => {
            let all = between(&words, "both apply where ", "");
            vec![of(&written(&all), &[(asked, Outcome::Holds)])]
        }
        Code::ClausesContradict => {
            let all = between(&words, "this holds where ", ", and `R");
            let said = claim.message.words(Lang::En);
            let codes: Vec<&str> = said.split('`').collect();
            vec![of(&written(&all), &[(codes[3], Outcome::Holds), (codes[1], Outcome::Broken)])]
        }
        Code::UndeclaredAbsence => {
            let rest = if words.contains("of those") {
                written(&between(&words, "of those where ", ", `R"))
            } else {
                Vec::new()
            };
            let code = between(&words, "`R", "` holds");
            let code = format!("R{}", code.rsplit("`R").next().unwrap());
            let ways = [
                (between(&words, "` holds where ", ", and is broken"), Outcome::Holds),
                (between(&words, "is broken where ", ""), Outcome::Broken),
                (String::new(), Outcome::CannotTell),
            ];
            let way = |(one, outcome): (String, Outcome)| {
                let all = [rest.clone(), written(&one)].concat();
                of(&all, &[(&code, outcome)])
            };
            ways.map(way).into()
        }
        code => panic!("no example is expected of {}: {words}", code.name()),
    }
}

/// What is written, read from a sentence: "`t.rank` is 2, `t.level` is `low` and `t.name` is written".
fn written(words: &str) -> Written {
    let parts = words.split(", ").flat_map(|part| part.split(" and ")).filter(|part| !part.is_empty());
    let one = |part: &str| {
        let (name, value) = part.strip_prefix('`').unwrap().split_once("` is ").unwrap_or_else(|| panic!("{words}"));
        (name.to_owned(), value.to_owned())
    };
    parts.map(one).collect()
}

/// An organisation in which just that is written of the subject, and which subject that is.
fn organisation(policy: &Policy, rule: &Rule, written: &Written) -> (String, String) {
    let variables = rule.binders.iter().flat_map(|binder| &binder.slots).map(|slot| &rule.variables[slot.0 as usize]);
    let mut things: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut subject = Vec::new();
    for (at, variable) in variables.enumerate() {
        let Base::Thing(class) = variable.ty.base else { panic!("a thing") };
        let class = policy.class(class);
        let collection = match &*class.name {
            "Person" => "people",
            "Project" => "projects",
            _ => "teams",
        };
        let fields = class.fields.iter().map(|id| policy.field(*id));
        let fields = fields.filter_map(|field| field_of(policy, field, &variable.name, written)).collect::<Vec<_>>();
        things.entry(collection).or_default().push(format!("\"s{at}\": {{ {} }}", fields.join(", ")));
        subject.push(format!("{}/s{at}", collection_subject(collection)));
    }
    let others = |prefix: &str| (1..=20).map(|at| format!("\"{prefix}{at}\": {{}}")).collect::<Vec<_>>();
    things.entry("people").or_default().extend(others("p"));
    things.entry("teams").or_default().extend(others("z"));
    let all: Vec<String> = things.iter().map(|(name, all)| format!("\"{name}\": {{ {} }}", all.join(", "))).collect();
    (format!("{{ {} }}\n", all.join(", ")), subject.join(","))
}

fn collection_subject(collection: &str) -> &str {
    match collection {
        "people" => "person",
        "projects" => "project",
        _ => "team",
    }
}

/// What stands in a field of a subject, as JSON.
fn field_of(policy: &Policy, field: &Field, variable: &str, written: &Written) -> Option<String> {
    let path = format!("{variable}.{}", field.name);
    let said = |name: &str| written.iter().find(|(of, _)| of == name).map(|(_, value)| value.as_str());
    let value = match (said(&format!("count of {path}")), said(&path)) {
        (Some(number), _) => many(policy, field, number.parse().unwrap()),
        (None, None | Some("not written")) => return None,
        (None, Some("written")) => one(policy, field.ty.base, 1),
        (None, Some(value)) => literal(value),
    };
    Some(format!("\"{}\": {value}", field.name))
}

fn literal(value: &str) -> String {
    match value {
        "yes" => "true".to_owned(),
        "no" => "false".to_owned(),
        value if value.parse::<i64>().is_ok() => value.to_owned(),
        value => format!("\"{}\"", value.trim_matches(['`', '"'])),
    }
}

fn many(policy: &Policy, field: &Field, number: usize) -> String {
    assert_eq!(field.ty.many, Many::Several);
    let all: Vec<String> = (1..=number).map(|at| one(policy, field.ty.base, at)).collect();
    format!("[{}]", all.join(", "))
}

fn one(policy: &Policy, base: Base, at: usize) -> String {
    match base {
        Base::Thing(class) => match &*policy.class(class).name {
            "Person" => format!("\"p{at}\""),
            "Membership" => format!("{{ \"person\": \"p{at}\" }}"),
            "Area" => format!("{{ \"act\": \"a{at}\" }}"),
            "Piece" => format!("{{ \"name\": \"a{at}\" }}"),
            _ => format!("\"z{at}\""),
        },
        Base::Number => at.to_string(),
        Base::Date => format!("\"2025-01-{at:02}\""),
        _ => format!("\"a{at}\""),
    }
}
