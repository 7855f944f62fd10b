use std::cell::RefCell;
use std::collections::BTreeMap;

use jiff::civil::Date;
use mandat::source::SourceMap;
use mandat::syntax::tree::{Expr, Item, Policy};
use mandat::syntax::{parse, print};
use serde_json::Value as Json;

use super::gives::truth_of;
use super::value::{False, True, Truth, Unknown, Val};

/// A step of a proof, as `docs/schema/proofs-1.json` describes it.
pub(crate) struct Node {
    pub(crate) kind: String,
    pub(crate) expr: Option<Expr>,
    /// The expression, written in one way.
    pub(crate) text: String,
    pub(crate) day: Option<Date>,
    pub(crate) name: Option<String>,
    pub(crate) value: Option<Val>,
    pub(crate) least: Option<usize>,
    pub(crate) most: Option<usize>,
    pub(crate) certain: bool,
    pub(crate) truth: Truth,
    pub(crate) children: Vec<Node>,
}

impl Node {
    /// Whether what it is about is true.
    pub(crate) fn holds(&self) -> Truth {
        if self.kind == "condition" { self.truth } else { truth_of(self.value.as_ref().unwrap_or(&Val::Unknown)) }
    }

    pub(crate) fn read(json: &Json) -> Self {
        let says = &json["says"];
        let text = |key: &str| says[key].as_str().map(str::to_owned);
        let number = |key: &str| says[key].as_u64().map(|number| number as usize);
        let expr = text("expression").map(|text| expression(&text));
        Self {
            kind: text("kind").unwrap_or_default(),
            text: expr.as_ref().map(print::expression).unwrap_or_default(),
            expr,
            day: text("day").and_then(|day| day.parse().ok()),
            name: text("name"),
            value: Some(&says["value"]).filter(|value| !value.is_null()).map(|value| Val::read(value).unwrap()),
            least: number("least"),
            most: number("most"),
            certain: says["possible"].is_null(),
            truth: json["truth"].as_bool().map_or(Unknown, |truth| if truth { True } else { False }),
            children: json["because"].as_array().unwrap().iter().map(Self::read).collect(),
        }
    }
}

thread_local! {
    static READ: RefCell<BTreeMap<String, Expr>> = RefCell::default();
}

fn expression(text: &str) -> Expr {
    READ.with_borrow_mut(|read| {
        let new = || {
            let tree = policy(&format!("rule R \"R\" {{ must {text} }}"));
            let Some(Item::Rule(mut rule)) = tree.items.into_iter().next() else { panic!("{text}") };
            rule.clauses.remove(0).expr
        };
        read.entry(text.to_owned()).or_insert_with(new).clone()
    })
}

/// The tree of a policy.
pub(crate) fn policy(text: &str) -> Policy {
    let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
    let file = sources.add("policy.mandat", text).unwrap();
    let tree = parse(sources.file(file).unwrap(), &mut errors);
    assert!(errors.is_empty(), "{errors:?}\n{text}");
    tree
}
