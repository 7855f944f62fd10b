use std::fmt::Write;

use mandat::syntax::tree::{Aggregate, Combination, Comparison, Expr, ExprKind, Is, Quantifier, Rule};

use crate::proofs::files::Files;
use crate::proofs::value::Val;
use crate::second::time::Day;
use crate::second::vocabulary::several;

/// What files say, as facts `f(field, thing, value)` and `is(class, thing)`; nothing where a value is none that can be written so.
pub(crate) fn facts_of(files: &Files, clock: Day) -> Option<String> {
    let mut text = String::new();
    for (class, declared) in &files.classes {
        let all = files.all(class, None);
        for (thing, _) in &all.members {
            let Val::Thing(name) = thing else { continue };
            writeln!(text, "thing(\"{name}\"). ever(\"{class}\",\"{name}\").").ok()?;
            if files.exists(name, clock) == crate::proofs::value::True {
                writeln!(text, "is(\"{class}\",\"{name}\").").ok()?;
            }
            for field in declared.fields.values() {
                for (value, certain) in files.read_field(name, &field.name.text, Some(clock))?.members {
                    if certain && value.is_known() {
                        writeln!(text, "f(\"{}\",\"{name}\",{}).", field.name.text, term(&value)?).ok()?;
                    }
                }
            }
        }
    }
    Some(text)
}

/// A value as a term; amounts, lengths of time and fractions have none.
fn term(value: &Val) -> Option<String> {
    match value {
        Val::Thing(name) => Some(format!("\"{name}\"")),
        Val::Word(word) => Some(format!("w(\"{word}\")")),
        Val::Text(text) => Some(format!("t(\"{text}\")")),
        Val::YesNo(yes) => Some(format!("w(\"{}\")", if *yes { "yes" } else { "no" })),
        Val::Amount(number, unit) if number.is_integer() && unit.is_empty() => Some(number.to_integer().to_string()),
        Val::Date(day) => Some(format!("d({day})")),
        // What has no term stands for something that is never compared with another one.
        other => Some(format!("other(\"{}\")", format!("{other:?}").replace('"', "'"))),
    }
}

/// An answer set program for rules.
pub(crate) struct Program<'a> {
    files: &'a Files,
    clock: Day,
    text: String,
    names: usize,
    /// Definitions that are written already, or are being written.
    defines: Vec<String>,
}

/// The variables in scope: their names, and the predicate that holds of what they may be together.
#[derive(Clone)]
struct Scope {
    names: Vec<String>,
    /// Whether each stands for records, which are equal where they say the same: that is not translated.
    records: Vec<bool>,
    domain: String,
}

impl Scope {
    /// `X0,X1`, and what follows behind it.
    fn terms(&self, more: &[&str]) -> String {
        let own = (0..self.names.len()).map(|at| format!("X{at}"));
        own.chain(more.iter().map(|it| (*it).to_owned())).collect::<Vec<_>>().join(",")
    }

    fn of(&self, predicate: &str, more: &[&str]) -> String {
        let terms = self.terms(more);
        if terms.is_empty() { predicate.to_owned() } else { format!("{predicate}({terms})") }
    }
}

/// What an expression gives: it is true, it has a value, or it has members; each a predicate over the scope.
enum Is3 {
    Truth(String),
    Value(String),
    Set(String),
}

impl<'a> Program<'a> {
    pub(crate) fn new(files: &'a Files, clock: Day) -> Self {
        Self { files, clock, text: String::new(), names: 0, defines: Vec::new() }
    }

    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    fn name(&mut self, of: &str) -> String {
        self.names += 1;
        format!("{of}{}", self.names)
    }

    fn line(&mut self, head: &str, body: &[String]) {
        let body: Vec<&str> = body.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let line = if body.is_empty() { format!("{head}.\n") } else { format!("{head} :- {}.\n", body.join(", ")) };
        self.text.push_str(&line);
    }

    /// Adds a rule; nothing, and nothing is added, where it cannot be said.
    pub(crate) fn rule(&mut self, rule: &Rule) -> Option<()> {
        let before = (self.text.len(), self.defines.clone());
        let done = self.try_rule(rule);
        if done.is_none() {
            self.text.truncate(before.0);
            self.defines = before.1;
        }
        done
    }

    fn try_rule(&mut self, rule: &Rule) -> Option<()> {
        let plain = rule.judged.is_none()
            && rule.open.is_none()
            && rule.in_force.from.is_none()
            && rule.in_force.until.is_none();
        let mut scope = Scope { names: Vec::new(), records: Vec::new(), domain: String::new() };
        (plain && rule.binders.iter().all(|binder| binder.names.len() == 1)).then_some(())?;
        for binder in &rule.binders {
            let Is3::Set(set) = self.many(&binder.range, &scope)? else { return None };
            scope = self.bound(&scope, &binder.names[0].text, &binder.range, &set);
        }
        let condition = match &rule.condition {
            Some(condition) => self.truth(condition, &scope)?,
            None => String::new(),
        };
        let clause = self.truth(&rule.clauses[0].expr, &scope)?;
        let head = format!("broken(\"{}\",{})", rule.code.text, scope.terms(&[]));
        let holds = |it: &str| if it.is_empty() { String::new() } else { scope.of(it, &[]) };
        self.line(&head, &[scope.of(&scope.domain, &[]), holds(&condition), format!("not {}", holds(&clause))]);
        Some(())
    }

    /// A scope with one more variable, which goes through a set.
    fn bound(&mut self, scope: &Scope, name: &str, range: &Expr, set: &str) -> Scope {
        let mut inner = scope.clone();
        inner.records.push(self.gives_records(range, scope));
        inner.names.push(name.to_owned());
        inner.domain = self.name("dom");
        let head = inner.of(&inner.domain, &[]);
        let last = format!("X{}", scope.names.len());
        let outer = if scope.domain.is_empty() { String::new() } else { scope.of(&scope.domain, &[]) };
        self.line(&head, &[outer, scope.of(set, &[&last])]);
        inner
    }

    fn domain(scope: &Scope) -> String {
        if scope.domain.is_empty() { String::new() } else { scope.of(&scope.domain, &[]) }
    }

    fn truth(&mut self, expr: &Expr, scope: &Scope) -> Option<String> {
        match self.out(expr, scope)? {
            Is3::Truth(name) => Some(name),
            Is3::Value(value) => {
                let name = self.name("yes");
                self.line(&scope.of(&name, &[]), &[scope.of(&value, &["w(\"yes\")"])]);
                Some(name)
            }
            Is3::Set(_) => None,
        }
    }

    fn value(&mut self, expr: &Expr, scope: &Scope) -> Option<String> {
        match self.out(expr, scope)? {
            Is3::Value(name) => Some(name),
            _ => None,
        }
    }

    fn many(&mut self, expr: &Expr, scope: &Scope) -> Option<Is3> {
        match self.out(expr, scope)? {
            Is3::Value(name) | Is3::Set(name) => Some(Is3::Set(name)),
            Is3::Truth(_) => None,
        }
    }

    fn set(&mut self, expr: &Expr, scope: &Scope) -> Option<String> {
        match self.many(expr, scope)? {
            Is3::Set(name) => Some(name),
            _ => None,
        }
    }

    fn negated(&mut self, inner: &str, scope: &Scope) -> String {
        let name = self.name("not");
        self.line(&scope.of(&name, &[]), &[Self::domain(scope), format!("not {}", scope.of(inner, &[]))]);
        name
    }

    fn flipped(&mut self, inner: String, flip: bool, scope: &Scope) -> Is3 {
        Is3::Truth(if flip { self.negated(&inner, scope) } else { inner })
    }

    fn out(&mut self, expr: &Expr, scope: &Scope) -> Option<Is3> {
        let domain = Self::domain(scope);
        Some(match &expr.kind {
            ExprKind::Literal(literal) => {
                let value = term(&self.files.literal(literal)).filter(|term| !term.starts_with("other"))?;
                let name = self.name("v");
                self.line(&scope.of(&name, &[&value]), &[domain]);
                Is3::Value(name)
            }
            ExprKind::Today => {
                let name = self.name("v");
                let day = term(&Val::Date(self.clock))?;
                self.line(&scope.of(&name, &[&day]), &[domain]);
                Is3::Value(name)
            }
            ExprKind::Name(word) => self.word(&word.text, scope)?,
            ExprKind::Field { base, name, args: None } => {
                let classes = self.files.classes.values().flat_map(|class| class.fields.values());
                let fields: Vec<_> = classes.filter(|field| field.name.text == name.text).collect();
                let many = fields.iter().any(|field| several(field));
                (!fields.is_empty()).then_some(())?;
                // Of numbers that repeat a set would forget some; amounts and lengths are no terms.
                let bag = fields.iter().any(|field| ["money", "duration"].contains(&&*field.ty.name.text));
                (!bag).then_some(())?;
                let of = self.out(base, scope)?;
                let (of, several) = match of {
                    Is3::Value(of) => (of, many),
                    Is3::Set(of) => (of, true),
                    Is3::Truth(_) => return None,
                };
                let out = self.name("p");
                let field = format!("f(\"{}\",T,V)", name.text);
                self.line(&scope.of(&out, &["V"]), &[scope.of(&of, &["T"]), field]);
                if several { Is3::Set(out) } else { Is3::Value(out) }
            }
            ExprKind::And(all) => {
                let parts = all
                    .iter()
                    .map(|part| Some(scope.of(&self.truth(part, scope)?, &[])))
                    .collect::<Option<Vec<_>>>()?;
                let name = self.name("and");
                self.line(&scope.of(&name, &[]), &parts);
                Is3::Truth(name)
            }
            ExprKind::Or(all) => {
                let parts = all.iter().map(|part| self.truth(part, scope)).collect::<Option<Vec<_>>>()?;
                let name = self.name("or");
                for part in parts {
                    self.line(&scope.of(&name, &[]), &[scope.of(&part, &[])]);
                }
                Is3::Truth(name)
            }
            ExprKind::Not(of) => {
                let of = self.truth(of, scope)?;
                Is3::Truth(self.negated(&of, scope))
            }
            ExprKind::If { condition, then } => {
                let (condition, then) = (self.truth(condition, scope)?, self.truth(then, scope)?);
                let name = self.negated(&condition, scope);
                self.line(&scope.of(&name, &[]), &[scope.of(&then, &[])]);
                Is3::Truth(name)
            }
            ExprKind::Compare { left, right, .. }
            | ExprKind::In { value: left, set: right, .. }
            | ExprKind::Combine { left, right, .. }
                if self.gives_records(left, scope) || self.gives_records(right, scope) =>
            {
                return None;
            }
            ExprKind::Compare { left, op, right } => {
                let (left, right) = (self.value(left, scope)?, self.value(right, scope)?);
                let sign = if *op == Comparison::NotEqual { "=" } else { op.sign() };
                let name = self.name("cmp");
                let parts = [scope.of(&left, &["A"]), scope.of(&right, &["B"]), format!("A {sign} B")];
                self.line(&scope.of(&name, &[]), &parts);
                self.flipped(name, *op == Comparison::NotEqual, scope)
            }
            ExprKind::In { value, set, negated } => {
                let (value, set) = (self.value(value, scope)?, self.set(set, scope)?);
                let name = self.name("in");
                self.line(&scope.of(&name, &[]), &[scope.of(&value, &["A"]), scope.of(&set, &["A"])]);
                self.flipped(name, *negated, scope)
            }
            ExprKind::Is { value, negated, what: Is::Empty } => {
                let set = self.set(value, scope)?;
                let name = self.name("some");
                self.line(&scope.of(&name, &[]), &[scope.of(&set, &["A"])]);
                self.flipped(name, !*negated, scope)
            }
            ExprKind::Is { value, negated, what: Is::Kind(kind) } => {
                let (value, set) = (self.value(value, scope)?, self.kind(&kind.text, true, scope)?);
                let name = self.name("is");
                self.line(&scope.of(&name, &[]), &[scope.of(&value, &["A"]), scope.of(&set, &["A"])]);
                self.flipped(name, *negated, scope)
            }
            ExprKind::Quantified(of) => {
                let range = self.set(&of.range, scope)?;
                let inner = self.bound(scope, &of.name.text, &of.range, &range);
                let mut parts = vec![inner.of(&inner.domain, &[])];
                if let Some(condition) = &of.condition {
                    parts.push(inner.of(&self.truth(condition, &inner)?, &[]));
                }
                if let Some(body) = &of.body {
                    let body = inner.of(&self.truth(body, &inner)?, &[]);
                    parts.push(if matches!(of.quantifier, Quantifier::Every) { format!("not {body}") } else { body });
                }
                let name = self.name("q");
                let amount = match &of.quantifier {
                    Quantifier::Every | Quantifier::Some | Quantifier::No => {
                        self.line(&scope.of(&name, &[]), &parts);
                        return Some(self.flipped(name, !matches!(of.quantifier, Quantifier::Some), scope));
                    }
                    _ if !self.gives_things(&of.range) => return None,
                    Quantifier::Exactly(amount) => (amount, "="),
                    Quantifier::AtLeast(amount) => (amount, ">="),
                    Quantifier::AtMost(amount) => (amount, "<="),
                };
                let value = self.value(amount.0, scope)?;
                let counted = format!("C = #count {{ X{} : {} }}", scope.names.len(), parts.join(", "));
                self.line(
                    &scope.of(&name, &[]),
                    &[domain, scope.of(&value, &["N"]), counted, format!("C {} N", amount.1)],
                );
                Is3::Truth(name)
            }
            ExprKind::Filtered(of) => {
                let range = self.set(&of.range, scope)?;
                let inner = self.bound(scope, &of.name.text, &of.range, &range);
                let condition = match &of.condition {
                    Some(condition) => inner.of(&self.truth(condition, &inner)?, &[]),
                    None => String::new(),
                };
                let name = self.name("s");
                let last = format!("X{}", scope.names.len());
                self.line(&scope.of(&name, &[&last]), &[inner.of(&inner.domain, &[]), condition]);
                Is3::Set(name)
            }
            ExprKind::Aggregate { function: Aggregate::Count, of } if self.gives_things(of) => {
                let set = self.set(of, scope)?;
                let name = self.name("n");
                self.line(
                    &scope.of(&name, &["C"]),
                    &[domain, format!("C = #count {{ V : {} }}", scope.of(&set, &["V"]))],
                );
                Is3::Value(name)
            }
            ExprKind::Combine { left, op, right } => {
                let (left, right) = (self.set(left, scope)?, self.set(right, scope)?);
                let name = self.name("c");
                let [left, right] = [left, right].map(|it| scope.of(&it, &["V"]));
                match op {
                    Combination::Both => self.line(&scope.of(&name, &["V"]), &[left, right]),
                    Combination::Without => self.line(&scope.of(&name, &["V"]), &[left, format!("not {right}")]),
                    Combination::Either => {
                        self.line(&scope.of(&name, &["V"]), &[left]);
                        self.line(&scope.of(&name, &["V"]), &[right]);
                    }
                }
                Is3::Set(name)
            }
            ExprKind::Set(items) if items.iter().any(|item| self.gives_records(item, scope)) => return None,
            ExprKind::Distinct(of) if !self.gives_records(of, scope) => Is3::Set(self.set(of, scope)?),
            ExprKind::History(of) => match &of.kind {
                ExprKind::Name(name) if self.files.classes.contains_key(&*name.text) => {
                    Is3::Set(self.kind(&name.text, true, scope)?)
                }
                _ => return None,
            },
            ExprKind::ExactlyOne(all) => {
                let mut parts = Vec::new();
                for (at, part) in all.iter().enumerate() {
                    parts.push(format!("{at} : {}", scope.of(&self.truth(part, scope)?, &[])));
                }
                let name = self.name("one");
                self.line(&scope.of(&name, &[]), &[domain, format!("1 = #count {{ {} }}", parts.join("; "))]);
                Is3::Truth(name)
            }
            ExprKind::Set(items) => {
                let name = self.name("s");
                for item in items {
                    let set = self.set(item, scope)?;
                    self.line(&scope.of(&name, &["V"]), &[scope.of(&set, &["V"])]);
                }
                Is3::Set(name)
            }
            ExprKind::Call { name, args } => self.call(&name.text, args, scope)?,
            _ => return None,
        })
    }

    /// Whether what an expression gives may be records.
    fn gives_records(&self, expr: &Expr, scope: &Scope) -> bool {
        match &expr.kind {
            ExprKind::Name(name) => {
                let at = scope.names.iter().position(|it| *it == *name.text);
                at.and_then(|at| scope.records.get(at)).copied().unwrap_or(false)
            }
            ExprKind::Filtered(of) => self.gives_records(&of.range, scope),
            ExprKind::Distinct(of) => self.gives_records(of, scope),
            ExprKind::Field { name, .. } => {
                let fields = self.files.classes.values().flat_map(|class| class.fields.values());
                fields.filter(|it| it.name.text == name.text).any(|it| self.files.is_record(&it.ty.name.text))
            }
            ExprKind::Combine { left, right, .. } => {
                self.gives_records(left, scope) || self.gives_records(right, scope)
            }
            ExprKind::Set(items) => items.iter().any(|item| self.gives_records(item, scope)),
            _ => false,
        }
    }

    /// Whether a set is of entities: records are equal where they say the same, and values are counted as often as they are there.
    fn gives_things(&self, expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Name(name) => {
                self.files.classes.contains_key(&*name.text) || self.files.kinds.contains_key(&*name.text)
            }
            ExprKind::Filtered(of) => self.gives_things(&of.range),
            ExprKind::Distinct(_) => true,
            ExprKind::Field { name, args: None, .. } => {
                let fields = self
                    .files
                    .classes
                    .values()
                    .flat_map(|class| class.fields.values())
                    .filter(|it| it.name.text == name.text);
                fields.clone().count() > 0
                    && fields.clone().all(|it| self.files.classes.contains_key(&*it.ty.name.text))
            }
            _ => false,
        }
    }

    fn word(&mut self, word: &str, scope: &Scope) -> Option<Is3> {
        let name = self.name("v");
        if let Some(at) = scope.names.iter().position(|it| it == word) {
            self.line(&scope.of(&name, &[&format!("X{at}")]), &[Self::domain(scope)]);
            return Some(Is3::Value(name));
        }
        if self.files.kinds.contains_key(word) || self.files.classes.contains_key(word) {
            return self.kind(word, false, scope).map(Is3::Set);
        }
        let value = match self.files.parameters.get(word) {
            Some(_) => term(&self.files.parameter(word)?)?,
            None if self.files.enums.values().any(|names| names.contains_key(word)) => {
                format!("w(\"{word}\")")
            }
            None => return None,
        };
        self.line(&scope.of(&name, &[&value]), &[Self::domain(scope)]);
        Some(Is3::Value(name))
    }

    /// The things of an entity or a kind that exist, or that ever did.
    fn kind(&mut self, kind: &str, ever: bool, scope: &Scope) -> Option<String> {
        let name = self.name("k");
        let there = if ever { "ever" } else { "is" };
        let Some(declared) = self.files.kinds.get(kind) else {
            // What is of a subtype is of the entity.
            for class in self.files.classes.keys().filter(|class| self.files.is(class, kind)) {
                self.line(&scope.of(&name, &["V"]), &[Self::domain(scope), format!("{there}(\"{class}\",V)")]);
            }
            return Some(name);
        };
        let own =
            Scope { names: vec![declared.member.text.to_string()], records: vec![false], domain: self.name("dom") };
        self.line(&format!("{}(X0)", own.domain), &[format!("{there}(\"{}\",X0)", declared.of.text)]);
        let is = self.truth(&declared.condition, &own)?;
        self.line(&scope.of(&name, &["V"]), &[Self::domain(scope), format!("{}(V)", own.domain), format!("{is}(V)")]);
        Some(name)
    }

    /// A call of a definition: of a condition or a set whose arguments are things, for all things at once.
    fn call(&mut self, of: &str, args: &[Expr], scope: &Scope) -> Option<Is3> {
        let define = self.files.defines.get(of)?;
        let gives_set = matches!(define.body.kind, ExprKind::Filtered(_));
        let own = Scope {
            names: define.arguments.iter().map(|argument| argument.name.text.to_string()).collect(),
            records: vec![false; define.arguments.len()],
            domain: format!("dom_{of}"),
        };
        if !self.defines.contains(&of.to_owned()) {
            self.defines.push(of.to_owned());
            let things: Vec<String> = define
                .arguments
                .iter()
                .enumerate()
                .map(|(at, argument)| format!("ever(\"{}\",X{at})", argument.ty.name.text))
                .collect();
            self.line(&own.of(&own.domain, &[]), &things);
            match gives_set {
                true => {
                    let set = self.set(&define.body, &own)?;
                    self.line(&own.of(&format!("def_{of}"), &["V"]), &[own.of(&set, &["V"])]);
                }
                false => {
                    // One that may only grow by what it calls is written without negation; others have no one answer here.
                    grows(&define.body, of).then_some(())?;
                    let truth = self.truth(&define.body, &own)?;
                    self.line(&own.of(&format!("def_{of}"), &[]), &[own.of(&truth, &[])]);
                }
            }
        }
        let values = args.iter().map(|arg| self.value(arg, scope)).collect::<Option<Vec<_>>>()?;
        let name = self.name("call");
        let mut parts: Vec<String> =
            values.iter().enumerate().map(|(at, value)| scope.of(value, &[&format!("A{at}")])).collect();
        let mut terms: Vec<String> = (0..values.len()).map(|at| format!("A{at}")).collect();
        if gives_set {
            terms.push("V".to_owned());
        }
        parts.push(format!("def_{of}({})", terms.join(",")));
        self.line(&scope.of(&name, if gives_set { &["V"] } else { &[] }), &parts);
        Some(if gives_set { Is3::Set(name) } else { Is3::Truth(name) })
    }
}

/// Whether a definition calls itself only where no negation is written for it.
fn grows(expr: &Expr, of: &str) -> bool {
    let mut expr = expr.clone();
    let positive = match &expr.kind {
        ExprKind::And(_) | ExprKind::Or(_) | ExprKind::Call { .. } => true,
        ExprKind::Quantified(quantified) => matches!(quantified.quantifier, Quantifier::Some),
        _ => false,
    };
    let calls = matches!(&expr.kind, ExprKind::Call { name, .. } if *name.text == *of);
    calls || expr.parts_mut().into_iter().all(|part| if positive { grows(part, of) } else { !names(part, of) })
}

fn names(expr: &mut Expr, of: &str) -> bool {
    matches!(&expr.kind, ExprKind::Call { name, .. } if *name.text == *of)
        || expr.parts_mut().into_iter().any(|part| names(part, of))
}
