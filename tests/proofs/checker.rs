use std::collections::BTreeMap;

use jiff::civil::Date;
use mandat::syntax::print;
use mandat::syntax::tree::{Comparison, Effect, Expr, ExprKind, Is, Quantified, Quantifier, Rule};

use super::files::{Files, Set};
use super::gives::{alike, decided, members, number_is, of_truth, once, one, shown, truth_of};
use super::node::Node;
use super::value::{False, True, Truth, Unknown, Val, compare};

pub(crate) type Variables = BTreeMap<String, Val>;

/// Checks that each step of a proof follows from those below it and from the files, by `docs/semantics.md`, and by no evaluator.
pub(crate) struct Checker<'a> {
    pub(crate) files: &'a Files,
    pub(crate) faults: Vec<String>,
    /// How many steps of each kind were found right, and how many nothing could be said of.
    pub(crate) judged: BTreeMap<&'static str, [usize; 2]>,
    /// Calls whose body is shown, and calls that refer to one of these: what each is said to give.
    shown: BTreeMap<String, Vec<String>>,
    referred: Vec<(String, String)>,
}

impl<'a> Checker<'a> {
    pub(crate) fn new(files: &'a Files) -> Self {
        Self { files, faults: Vec::new(), judged: BTreeMap::new(), shown: BTreeMap::new(), referred: Vec::new() }
    }

    /// Checks the proof of an outcome (10.5, 11).
    pub(crate) fn outcome(&mut self, rule: &Rule, clause: &Expr, outcome: &str, nodes: &[Node]) {
        let is_bound = |node: &&Node| node.kind == "member" && node.children.is_empty();
        let with: Variables =
            nodes.iter().filter(is_bound).filter_map(|it| Some((it.name.clone()?, it.value.clone()?))).collect();
        (self.shown, self.referred) = Default::default();
        for node in nodes.iter().filter(|node| !is_bound(node)) {
            let below = if node.kind == "exception" { &node.children[..] } else { std::slice::from_ref(node) };
            below.iter().for_each(|node| self.check(node, &with));
        }
        let thing = |node: &Node| match &node.value {
            Some(Val::Thing(thing)) => node.day.map(|day| self.files.exists(thing, day)),
            _ => None,
        };
        let exist = nodes.iter().filter(|node| node.kind == "exists");
        let wrong = exist.clone().filter(|node| thing(node).is_some_and(|is| is != node.truth)).count();
        self.faults.extend((wrong > 0).then(|| "a thing does not exist as it is said to".to_owned()));
        let exists = exist.map(|node| node.truth).min();
        for (call, said) in std::mem::take(&mut self.referred) {
            if !self.shown.get(&call).is_some_and(|all| all.contains(&said)) {
                self.faults.push(format!("{call} is said to be {said}, and is shown nowhere"));
            }
        }
        let of = |expr: &Expr| nodes.iter().rfind(|node| node.text == print::expression(expr)).map(|node| node.truth);
        let of_kind =
            nodes.iter().filter(|node| node.kind == "member").flat_map(|node| &node.children).map(Node::holds).min();
        let asked = rule.condition.as_ref().map_or(Some(True), of);
        let asked = decided([asked, of_kind.or(Some(True)), exists.or(Some(True))].into_iter(), False);
        let in_force = nodes.iter().find(|node| node.kind == "in_force");
        let day =
            |name: &Option<mandat::syntax::tree::Name>| name.as_ref().and_then(|name| name.text.parse::<Date>().ok());
        let within = |at: Date| {
            day(&rule.in_force.from).is_none_or(|it| it <= at) && day(&rule.in_force.until).is_none_or(|it| at <= it)
        };
        if let Some(node) = in_force {
            let wrong = outcome != "not_applicable" || node.truth != False || node.day.is_none_or(within);
            self.faults.extend(wrong.then(|| format!("{outcome}, and the rule is said not to be in force")));
            return self.count("outcome", true);
        }
        let follows = match (asked, of(clause), self.excepted(nodes)) {
            (Some(False), ..) | (_, _, True) => "not_applicable",
            (_, Some(True), _) => "holds",
            (_, None, _) | (None, ..) => return self.count("further subjects", false),
            (Some(True), Some(False), False) => "broken",
            _ => "cannot_tell",
        };
        // Whether the subject exists, or is of its kind, no step says.
        let unsure = outcome == "cannot_tell" && follows == "broken";
        self.count("outcome", outcome == follows || unsure);
        if outcome != follows && !unsure {
            self.faults.push(format!("{outcome}, and {follows} follows"));
        }
    }

    /// Whether what applies lifts the rule (11.3 to 11.5).
    fn excepted(&self, nodes: &[Node]) -> Truth {
        let all: Vec<_> = nodes
            .iter()
            .filter(|node| node.kind == "exception")
            .filter_map(|node| {
                let it = self.files.exceptions.iter().find(|it| Some(&*it.name.text) == node.name.as_deref())?;
                Some((it, node.truth))
            })
            .collect();
        let goes_over = |name: &str| {
            all.iter().filter(|(it, _)| it.over.iter().any(|over| *over.text == *name)).map(|it| it.1).max()
        };
        let lifts = all.iter().filter(|(it, _)| it.effect == Effect::Lifts);
        lifts.map(|(it, truth)| (*truth).min(goes_over(&it.name.text).unwrap_or(False).not())).max().unwrap_or(False)
    }

    fn count(&mut self, kind: &'static str, judged: bool) {
        self.judged.entry(kind).or_default()[usize::from(!judged)] += 1;
    }

    fn check(&mut self, node: &Node, with: &Variables) {
        let mut inner = with.clone();
        let bound = node.name.clone().zip(node.value.clone()).filter(|_| matches!(&*node.kind, "member" | "nearest"));
        inner.extend(bound);
        let is_argument = |it: &Node| it.kind == "member" && it.children.is_empty();
        let define = node.expr.as_ref().and_then(|expr| self.called(expr, with));
        let mut arguments = Variables::new();
        for child in &node.children {
            match define {
                Some(_) if is_argument(child) => arguments.extend(child.name.clone().zip(child.value.clone())),
                Some(define) if child.text == print::expression(&define.body) => self.check(child, &arguments),
                _ => self.check(child, &inner),
            }
        }
        let Some(expr) = &node.expr else { return };
        let (kind, said, follows) = match &*node.kind {
            "condition" => {
                ("condition", format!("{:?}", node.truth), self.truth(expr, node, with).map(|it| format!("{it:?}")))
            }
            "value" if node.value == Some(Val::Private) => return self.count("private", false),
            "value" => {
                let said = node.value.clone().unwrap_or(Val::Private);
                let follows =
                    self.value_of(expr, node, with).map(|it| if alike(&it, &said) { said.clone() } else { it });
                ("value", format!("{said:?}"), follows.map(|it| format!("{it:?}")))
            }
            "members" if node.least.is_none() => return self.count("private", false),
            "members" if matches!(expr.kind, ExprKind::Quantified(_)) => return,
            "members" => ("members", shown(&members(node)), self.set_of(expr, node, with).map(|it| shown(&it))),
            _ => return,
        };
        self.count(if follows.is_some() { kind } else { form(expr) }, follows.is_some());
        if let Some(follows) = follows.filter(|follows| *follows != said) {
            self.faults.push(format!(
                "`{}` on {:?} is said to be {said}, and {follows} follows; {with:?}",
                node.text, node.day
            ));
        }
    }

    /// The definition that an expression calls.
    pub(super) fn called(&self, expr: &Expr, with: &Variables) -> Option<&'a mandat::syntax::tree::Define> {
        let name = match &expr.kind {
            ExprKind::Call { name, .. } | ExprKind::Field { name, args: Some(_), .. } => name,
            ExprKind::Name(name) if !with.contains_key(&*name.text) => name,
            _ => return None,
        };
        self.files.defines.get(&*name.text)
    }

    /// The body of a call, or nothing where another step shows it; the arguments are those that were given.
    pub(super) fn body<'n>(&mut self, expr: &Expr, node: &'n Node, said: String, with: &Variables) -> Option<&'n Node> {
        let define = self.called(expr, with)?;
        let given: Vec<&Node> =
            node.children.iter().filter(|it| it.kind == "member" && it.children.is_empty()).collect();
        let args: Vec<&Expr> = match &expr.kind {
            ExprKind::Call { args, .. } => args.iter().collect(),
            ExprKind::Field { base, args, .. } => std::iter::once(&**base).chain(args.iter().flatten()).collect(),
            _ => Vec::new(),
        };
        for (arg, given) in args.iter().zip(&given) {
            let (is, said) = (self.value(arg, node, with), given.value.clone()?);
            if is.as_ref().is_some_and(|is| !alike(is, &said)) {
                self.faults.push(format!("`{}` is given {said:?} for {is:?}", node.text));
            }
        }
        let values: Vec<_> = given.iter().map(|it| &it.value).collect();
        let key = format!("{} of {values:?} on {:?}", define.name.text, node.day);
        let body = print::expression(&define.body);
        let found = node.children.iter().rfind(|child| child.text == body && child.kind != "member");
        match found {
            Some(_) => self.shown.entry(key).or_default().push(said),
            // What is written out shows nothing of its own.
            None if define.body.clone().parts_mut().is_empty() || matches!(define.body.kind, ExprKind::Set(_)) => {}
            None => self.referred.push((key, said)),
        }
        found
    }

    pub(super) fn kid<'n>(node: &'n Node, part: &Expr, day: Option<Date>) -> Option<&'n Node> {
        let text = print::expression(part);
        node.children.iter().find(|child| child.text == text && child.day == day)
    }

    /// What a part is said to be, or what it is by itself.
    pub(super) fn value(&self, part: &Expr, node: &Node, with: &Variables) -> Option<Val> {
        if let Some(kid) = Self::kid(node, part, node.day).filter(|kid| kid.kind != "members") {
            return match &*kid.kind {
                "condition" => Some(of_truth(kid.truth)),
                _ => kid.value.clone().filter(|value| *value != Val::Private),
            };
        }
        match &part.kind {
            ExprKind::Literal(literal) => Val::literal(literal),
            ExprKind::Today => node.day.map(Val::Date),
            ExprKind::Name(name) => match with.get(&*name.text) {
                Some(Val::Private) => None,
                Some(bound) => Some(bound.clone()),
                None if &*name.text == "organisation" => Some(Val::Thing("organisation".to_owned())),
                None if self.files.parameters.contains_key(&*name.text) => {
                    Val::literal(&self.files.parameters[&*name.text])
                }
                None => Some(Val::Word(name.text.to_string())),
            },
            _ => None,
        }
    }

    pub(super) fn set(&self, part: &Expr, node: &Node, with: &Variables) -> Option<Set> {
        if let Some(kid) = Self::kid(node, part, node.day).filter(|kid| kid.kind == "members") {
            return kid.least.map(|_| members(kid));
        }
        if let ExprKind::Set(items) = &part.kind {
            return self.set_of_items(items, node, with);
        }
        Some(one(self.value(part, node, with)?))
    }

    pub(super) fn set_of_items(&self, items: &[Expr], node: &Node, with: &Variables) -> Option<Set> {
        let mut all = Set::default();
        for item in items {
            let of = self.set(item, node, with)?;
            all.open |= of.open;
            all.members.extend(of.members);
        }
        Some(once(all))
    }

    fn part(&self, part: &Expr, node: &Node, with: &Variables) -> Option<Truth> {
        match Self::kid(node, part, node.day) {
            Some(kid) if kid.kind == "condition" => Some(kid.truth),
            _ => self.value(part, node, with).map(|value| truth_of(&value)),
        }
    }

    /// Whether a condition is true by what stands below it (5, 6).
    fn truth(&mut self, expr: &Expr, node: &Node, with: &Variables) -> Option<Truth> {
        let part = |part: &Expr| self.part(part, node, with);
        let value = |part: &Expr| self.value(part, node, with);
        match &expr.kind {
            ExprKind::And(all) => decided(all.iter().map(part), False),
            ExprKind::Or(all) => decided(all.iter().map(part), True),
            ExprKind::Not(of) => part(of).map(Truth::not),
            ExprKind::If { condition, then } => {
                decided([part(condition).map(Truth::not), part(then)].into_iter(), True)
            }
            ExprKind::Told { condition, then } => match part(condition)? {
                True => part(then),
                False | Unknown => Some(Unknown),
            },
            ExprKind::ExactlyOne(all) => {
                let all = all.iter().map(part).collect::<Option<Vec<_>>>()?;
                let [sure, possible] = [True, Unknown].map(|least| all.iter().filter(|it| **it >= least).count());
                Some(number_is(sure, Some(possible), Comparison::Equal, &Val::count(1)))
            }
            ExprKind::Compare { left, op, right } => {
                let (left, right) = (value(left)?, value(right)?);
                match op {
                    Comparison::Equal => self.equal(&left, &right, node.day?),
                    Comparison::NotEqual => self.equal(&left, &right, node.day?).map(Truth::not),
                    op => Some(compare(&left, *op, &right)),
                }
            }
            ExprKind::In { value: of, set, negated } => {
                self.within(&value(of)?, &self.set(set, node, with)?, node.day?).map(|it| it.flip(*negated))
            }
            ExprKind::Inside { value: of, outer, negated } => {
                self.inside(&value(of)?, &value(outer)?, node.day?).map(|it| it.flip(*negated))
            }
            ExprKind::Is { value: of, what, negated } => match what {
                Is::Given | Is::Missing => Some(
                    match value(of)? {
                        Val::None | Val::NotWritten | Val::Undefined => False,
                        Val::Unknown | Val::AtLeast(_) | Val::AtMost(_) => Unknown,
                        _ => True,
                    }
                    .flip(*what == Is::Missing),
                ),
                Is::Empty => self.set(of, node, with).map(|set| {
                    let sure = set.members.iter().filter(|it| it.1).count();
                    let most = Some(set.members.len()).filter(|_| !set.open);
                    number_is(sure, most, Comparison::Equal, &Val::count(0))
                }),
                Is::Kind(name) => self.is_kind(&value(of)?, &name.text, node),
            }
            .map(|it| it.flip(*negated)),
            ExprKind::Matches { value: of, pattern } => Some(match value(of)? {
                Val::Text(text) => regex::Regex::new(&format!("^(?:{})$", pattern.text)).ok()?.is_match(&text).into(),
                Val::None => False,
                _ => Unknown,
            }),
            ExprKind::Quantified(quantified) => self.quantified(quantified, node, with),
            ExprKind::On { value: of, day } => match value(day)? {
                Val::Date(day) => Self::kid(node, of, Some(day)).map(|kid| kid.holds()),
                _ => Some(Unknown),
            },
            _ if self.called(expr, with).is_some() => {
                let body = self.body(expr, node, format!("{:?}", node.truth), with)?;
                Some(body.holds())
            }
            _ => value(expr).map(|value| truth_of(&value)),
        }
    }

    fn is_kind(&self, value: &Val, name: &str, node: &Node) -> Option<Truth> {
        let Val::Thing(thing) = value else { return Some(if *value == Val::None { False } else { Unknown }) };
        let class = self.files.class_of(thing)?;
        let Some(kind) = self.files.kinds.get(name) else { return Some(self.files.is(class, name).into()) };
        if !self.files.is(class, &kind.of.text) {
            return Some(False);
        }
        let shown = node.children.iter().find(|child| child.kind == "member" && child.value.as_ref() == Some(value))?;
        shown.children.iter().find(|child| child.text == print::expression(&kind.condition)).map(|it| it.truth)
    }

    fn quantified(&self, of: &Quantified, node: &Node, with: &Variables) -> Option<Truth> {
        let range = self.set(&of.range, node, with)?;
        let part = |kid: &Node, part: Option<&Expr>| match part {
            None => Some(True),
            Some(part) => kid.children.iter().find(|it| it.text == print::expression(part)).map(|it| it.holds()),
        };
        let mut such = Vec::new();
        for kid in node.children.iter().filter(|it| it.kind == "member") {
            let value = kid.value.clone().filter(|value| *value != Val::Private)?;
            let counts = part(kid, of.condition.as_ref())?;
            let body = if counts == False { False } else { part(kid, of.body.as_ref())? };
            let so = match of.quantifier {
                Quantifier::Every => counts.not().max(body),
                _ => counts.min(body),
            };
            such.push((value, kid.certain, so));
        }
        let among = |(value, certain, _): &&(Val, bool, Truth)| range.members.contains(&(value.clone(), *certain));
        let decides = |truth| such.iter().filter(among).any(|(_, certain, so)| *certain && *so == truth);
        match of.quantifier {
            Quantifier::Every if decides(False) => return Some(False),
            Quantifier::Some if decides(True) => return Some(True),
            Quantifier::No if decides(True) => return Some(False),
            _ => {}
        }
        let all = Set {
            members: such.iter().map(|(value, certain, _)| (value.clone(), *certain)).collect(),
            ..range.clone()
        };
        (shown(&all) == shown(&range)).then_some(())?;
        let open = if range.open { Unknown } else { False };
        let some = such
            .iter()
            .map(|(_, certain, so)| if *certain { *so } else { (*so).min(Unknown) })
            .max()
            .unwrap_or(False)
            .max(open);
        let every = such
            .iter()
            .map(|(_, certain, so)| if *certain { *so } else { (*so).max(Unknown) })
            .min()
            .unwrap_or(True)
            .min(open.not());
        let (op, amount) = match &of.quantifier {
            Quantifier::Every => return Some(every),
            Quantifier::Some => return Some(some),
            Quantifier::No => return Some(some.not()),
            Quantifier::Exactly(amount) => (Comparison::Equal, amount),
            Quantifier::AtLeast(amount) => (Comparison::GreaterEqual, amount),
            Quantifier::AtMost(amount) => (Comparison::LessEqual, amount),
        };
        let sure = such.iter().filter(|(_, certain, so)| *certain && *so == True).count();
        let possible = such.iter().filter(|(.., so)| *so != False).count();
        Some(number_is(sure, Some(possible).filter(|_| !range.open), op, &self.value(amount, node, with)?))
    }
}

/// The form of an expression of which nothing is said.
fn form(expr: &Expr) -> &'static str {
    match &expr.kind {
        ExprKind::Field { .. } => "field",
        ExprKind::Aggregate { .. } => "aggregate",
        ExprKind::Share(_) => "share",
        ExprKind::Latest(_) => "latest",
        ExprKind::LongestGap { .. } => "longest gap",
        ExprKind::Combine { .. } => "combine",
        ExprKind::Distinct(_) => "distinct",
        ExprKind::Arithmetic { .. } | ExprKind::Negate(_) => "arithmetic",
        ExprKind::History(_) => "history",
        ExprKind::Call { .. } => "call",
        ExprKind::Compare { .. } => "compare",
        ExprKind::In { .. } | ExprKind::Inside { .. } => "in",
        ExprKind::Quantified(_) => "quantified",
        ExprKind::Is { .. } => "is",
        ExprKind::Filtered(_) => "filtered",
        ExprKind::On { .. } => "on",
        ExprKind::Name(_) => "name",
        ExprKind::Set(_) => "set",
        ExprKind::OrElse { .. } => "or else",
        _ => "other",
    }
}
