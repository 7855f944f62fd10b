//! The steps of a proof, as `docs/schema/proofs-1.json` describes them.

use std::cell::RefCell;
use std::collections::BTreeMap;

use mandat::syntax::print;
use mandat::syntax::tree::{Expr, ExprKind, Item};
use serde_json::Value as Json;

use super::files::place_of;
use super::set::{Set, Variables, between, is, one};
use super::value::{Truth, Unknown, Val};
use crate::second::time::{Day, read};
use crate::second::vocabulary::parsed;

#[derive(Debug, Default)]
pub(crate) struct Step {
    pub(crate) kind: String,
    pub(crate) expr: Option<Expr>,
    /// The expression, written in one way.
    pub(crate) text: String,
    pub(crate) day: Option<Day>,
    /// The variable that is bound, or the exception.
    pub(crate) name: Option<String>,
    pub(crate) value: Option<Val>,
    pub(crate) certain: bool,
    /// What each variable stands for that the expression names.
    pub(crate) with: Variables,
    /// Where it stands.
    pub(crate) place: String,
    /// Whether another step says on what it rests.
    pub(crate) elsewhere: bool,
    /// What the expression gives; nothing where that does not show.
    pub(crate) gives: Option<Set>,
    pub(crate) because: Vec<Step>,
}

impl Step {
    /// Whether what it says is true.
    pub(crate) fn truth(&self) -> Truth {
        self.gives.as_ref().map_or(Unknown, Set::truth)
    }

    /// Whether it says what its expression gives.
    pub(crate) fn says_what_it_gives(&self) -> bool {
        let is_count = matches!(self.expr.as_ref().map(|it| &it.kind), Some(ExprKind::Quantified(_)));
        ["condition", "value"].contains(&&*self.kind) || (self.kind == "members" && !is_count)
    }

    /// One below which nothing stands, for what the files alone say.
    pub(crate) fn alone() -> Self {
        Self { kind: "alone".to_owned(), ..Self::default() }
    }

    /// A step that binds a variable, and below which nothing stands.
    pub(crate) fn is_bound(&self) -> bool {
        self.kind == "member" && self.because.is_empty()
    }

    /// A step and those below it, with records called as the files call them.
    pub(crate) fn read(json: &Json, names: &BTreeMap<String, String>) -> Self {
        let says = &json["says"];
        let text = |key: &str| says[key].as_str().map(str::to_owned);
        let value = |value: &Json| match Val::read(value).unwrap_or(Val::Private) {
            Val::Thing(name) => Val::Thing(names.get(&name).cloned().unwrap_or(name)),
            value => value,
        };
        let expr = text("expression").map(|text| expression(&text));
        let below = json["because"].as_array().into_iter().flatten();
        let because: Vec<Self> = below.map(|json| Self::read(json, names)).collect();
        let kind = text("kind").unwrap_or_default();
        let own = Some(&says["value"]).filter(|it| !it.is_null()).map(value);
        let members = || {
            let shown = because.iter().filter(|it| it.kind == "value" && it.expr.is_none());
            let members = shown.map(|it| (it.value.clone().unwrap_or(Val::Private), it.certain));
            Set { members: members.collect(), open: says["most"].is_null() }
        };
        // How many members are so, where members are counted.
        let is_count = matches!(expr.as_ref().map(|it| &it.kind), Some(ExprKind::Quantified(_)));
        let count = |key: &str| says[key].as_u64().map(|number| number as usize);
        let gives = match &*kind {
            "members" if says["least"].is_null() => None,
            "members" if is_count => Some(one(between(count("least").unwrap_or(0), count("most")))),
            "members" => Some(members()),
            "value" => own.clone().map(one),
            _ => Some(is(json["truth"].as_bool().map_or(Unknown, Truth::from))),
        };
        Self {
            text: expr.as_ref().map(print::expression).unwrap_or_default(),
            day: text("day").and_then(|day| read(&day)),
            name: text("name"),
            certain: says["possible"].is_null(),
            with: says["with"].as_object().into_iter().flatten().map(|(name, it)| (name.clone(), value(it))).collect(),
            place: place_of(&json["place"]),
            elsewhere: says["elsewhere"] == true,
            gives: gives.filter(|set| set.members.iter().all(|(value, _)| *value != Val::Private)),
            value: own,
            kind,
            expr,
            because,
        }
    }
}

thread_local! {
    static READ: RefCell<BTreeMap<String, Expr>> = RefCell::default();
}

fn expression(text: &str) -> Expr {
    READ.with_borrow_mut(|read| {
        let new = || {
            let tree = parsed(&format!("rule R \"R\" {{ must {text} }}"));
            let Some(Item::Rule(mut rule)) = tree.items.into_iter().next() else { panic!("{text}") };
            rule.clauses.remove(0).expr
        };
        read.entry(text.to_owned()).or_insert_with(new).clone()
    })
}
