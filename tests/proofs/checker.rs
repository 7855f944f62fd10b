use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use mandat::syntax::print;
use mandat::syntax::tree::{
    Aggregate, Comparison, Define, Effect, Expr, ExprKind, Filter, Is, Operator, Period, Quantified, Quantifier, Rule,
};

use super::files::Files;
use super::set::{Set, Variables, is, is_like, number, one};
use super::step::Step;
use super::value::{False, True, Truth, Unknown, Val, compare, orders, reckon};

/// Checks that each step of a proof follows from those right below it and from the files, by `docs/semantics.md`, and by no evaluator.
pub(crate) struct Checker<'a> {
    pub(crate) files: &'a Files,
    pub(crate) faults: Vec<String>,
    /// How many steps of each kind were found right, and how many nothing could be said of.
    pub(crate) judged: BTreeMap<String, [usize; 2]>,
    /// What steps say that show on what they rest, and what those say that do not.
    proved: BTreeSet<String>,
    referred: BTreeSet<String>,
}

/// Why it can't be told what a step gives.
pub(crate) enum Lack {
    /// A step on which it rests is not there.
    Premise,
    /// What it rests on does not show, or takes more to say than is said here.
    Unsaid,
}

use Lack::{Premise, Unsaid};

pub(crate) type Given<T = Set> = Result<T, Lack>;

/// A step, with the day on which what stands right below it is read, and what the variables stand for there.
pub(crate) struct At<'a> {
    step: &'a Step,
    pub(crate) day: Date,
    with: Variables,
}

impl<'a> At<'a> {
    /// The step below that says what a part gives.
    fn find(&self, part: &Expr) -> Option<&'a Step> {
        let text = print::expression(part);
        let words: BTreeSet<&str> = text.split(|it: char| !it.is_alphanumeric() && it != '_').collect();
        let named: Vec<_> = self.with.iter().filter(|(name, _)| words.contains(&***name)).collect();
        let alike = |with: &Variables| {
            let is_so = |(name, value): &(&String, &Val)| with.get(*name).is_some_and(|it| is_like(it, value));
            with.len() == named.len() && named.iter().all(is_so)
        };
        self.step.because.iter().find(|it| it.text == text && it.day == Some(self.day) && alike(&it.with))
    }

    /// The members that the step goes through, with what stands below each of them.
    fn bound(&self, name: &str, outer: &Variables) -> Given<Vec<((Val, bool), At<'a>)>> {
        let bound = |step: &'a Step| {
            let value = step.value.clone().filter(|value| *value != Val::Private).ok_or(Unsaid)?;
            let mut with = outer.clone();
            with.insert(name.to_owned(), value.clone());
            Ok(((value, step.certain), Self { step, day: self.day, with }))
        };
        self.step.because.iter().filter(|it| it.kind == "member").map(bound).collect()
    }
}

/// A yes or no from what gives one.
fn truth(given: Given) -> Given<Truth> {
    given.map(|set| set.truth())
}

/// The truth of a conjunction (`by` false) or a disjunction, of which parts that do not decide need not be shown.
fn decided(parts: impl Iterator<Item = Given<Truth>>, by: Truth) -> Given {
    let parts: Vec<_> = parts.collect();
    if parts.iter().any(|part| matches!(part, Ok(truth) if *truth == by)) {
        return Ok(is(by));
    }
    let all = parts.into_iter().collect::<Given<Vec<_>>>()?.into_iter();
    Ok(is(if by == False { all.min() } else { all.max() }.unwrap_or(by.not())))
}

fn within(period: &Period, at: Date) -> bool {
    let day = |name: &Option<mandat::syntax::tree::Name>| name.as_ref().and_then(|name| name.text.parse::<Date>().ok());
    day(&period.from).is_none_or(|it| it <= at) && day(&period.until).is_none_or(|it| at <= it)
}

impl<'a> Checker<'a> {
    pub(crate) fn new(files: &'a Files) -> Self {
        let (faults, judged, proved, referred) = Default::default();
        Self { files, faults, judged, proved, referred }
    }

    /// Checks the proof of an outcome (10.5, 11), whose steps stand below one that says nothing.
    pub(crate) fn outcome(&mut self, rule: &Rule, number: usize, outcome: &str, coming: bool, root: &Step) {
        root.because.iter().for_each(|step| self.check(step));
        for step in std::mem::take(&mut self.referred) {
            if !self.proved.contains(&step) {
                self.faults.push(format!("it is shown nowhere why {step}"));
            }
        }
        let follows = self.follows(rule, number, coming, root);
        self.judge(
            "outcome",
            follows.map(|follows| {
                // Whether the subject exists, or belongs to a range that is not its class, no step says.
                let unsure = outcome == "cannot_tell" && follows == "broken";
                (outcome != follows && !unsure).then(|| format!("{outcome}, and {follows} follows"))
            }),
        );
    }

    fn follows(&self, rule: &Rule, number: usize, coming: bool, root: &Step) -> Given<&'static str> {
        let Some(day) = root.because.iter().find_map(|step| step.day) else { return Err(Unsaid) };
        let bound = root.because.iter().filter(|it| it.is_bound());
        let with: Variables = bound.filter_map(|it| it.name.clone().zip(it.value.clone())).collect();
        let at = At { step: root, day, with };
        if !coming && !within(&rule.in_force, day) {
            return Ok("not_applicable");
        }
        let exists = root.because.iter().filter(|it| it.kind == "exists").map(|it| Ok(it.truth()));
        let kinds = rule.binders.iter().flat_map(|binder| binder.names.iter().map(|name| (name, &binder.range)));
        let of_kind = kinds.filter_map(|(name, range)| match &range.kind {
            ExprKind::Name(kind) if self.files.kinds.contains_key(&*kind.text) => {
                Some(self.is_kind(at.with.get(&*name.text)?, &kind.text, &at))
            }
            _ => None,
        });
        let condition = rule.condition.iter().map(|condition| truth(self.part(condition, &at)));
        let asked = decided(exists.chain(of_kind).chain(condition), False)?.truth();
        let excepted = self.excepted(rule, number, &at)?;
        if asked == False || excepted == True {
            return Ok("not_applicable");
        }
        Ok(match (asked, truth(self.part(&rule.clauses.get(number).ok_or(Unsaid)?.expr, &at))?, excepted) {
            (_, True, _) => "holds",
            (True, False, False) => "broken",
            _ => "cannot_tell",
        })
    }

    /// Whether what applies lifts the rule (11.3 to 11.5).
    fn excepted(&self, rule: &Rule, number: usize, at: &At) -> Given<Truth> {
        let label = rule.clauses.get(number).and_then(|clause| clause.label.as_ref());
        let codes = [Some(rule.code.text.to_string()), label.map(|label| format!("{}.{}", rule.code.text, label.text))];
        let mut all = Vec::new();
        for it in self.files.exceptions.iter().filter(|it| codes.contains(&Some(it.to.text.to_string()))) {
            let step = at
                .step
                .because
                .iter()
                .find(|step| step.kind == "exception" && step.name.as_deref() == Some(&*it.name.text));
            let inner = At { step: step.ok_or(Premise)?, day: at.day, with: at.with.clone() };
            let applies = match &it.condition {
                _ if !within(&it.in_force, at.day) => False,
                Some(condition) => truth(self.part(condition, &inner))?,
                None => True,
            };
            all.push((it, applies));
        }
        let over = |name: &str| {
            all.iter().filter(|(it, _)| it.over.iter().any(|over| *over.text == *name)).map(|it| it.1).max()
        };
        let lifts = all.iter().filter(|(it, _)| it.effect == Effect::Lifts);
        Ok(lifts.map(|(it, applies)| (*applies).min(over(&it.name.text).unwrap_or(False).not())).max().unwrap_or(False))
    }

    /// Counts what was judged, and keeps what is wrong.
    fn judge(&mut self, kind: &str, fault: Given<Option<String>>) {
        self.judged.entry(kind.to_owned()).or_default()[usize::from(matches!(fault, Err(Unsaid)))] += 1;
        match fault {
            Ok(fault) => self.faults.extend(fault),
            Err(Premise) => self.faults.push(format!("a step on which {kind} rests is not there")),
            Err(Unsaid) => {}
        }
    }

    /// Checks a step and those below it.
    fn check(&mut self, step: &Step) {
        step.because.iter().for_each(|step| self.check(step));
        if step.kind == "exists"
            && let (Some(Val::Thing(thing)), Some(day)) = (&step.value, step.day)
        {
            let is = self.files.exists(thing, day);
            return self.judge("exists", Ok((is != step.truth()).then(|| format!("{thing} exists on {day}: {is:?}"))));
        }
        let (Some(expr), Some(day)) = (&step.expr, step.day) else { return };
        // How many are so is said by those that are.
        if !["condition", "value", "members"].contains(&&*step.kind)
            || (step.kind == "members" && matches!(expr.kind, ExprKind::Quantified(_)))
        {
            return;
        }
        let Some(said) = &step.gives else { return self.judge("private", Err(Unsaid)) };
        let told = format!("`{}` on {day} with {:?} gives {said:?}", step.text, step.with);
        if step.elsewhere {
            // What is true never rests on itself; what is not may (9.2).
            if said.truth() == True && !self.proved.contains(&told) {
                self.faults.push(format!("it is not shown before why {told}"));
            }
            self.referred.insert(told);
            return;
        }
        let follows = self.gives(expr, &At { step, day, with: step.with.clone() });
        let name = match &follows {
            Err(_) => {
                format!("{:?}", expr.kind).split(|it: char| !it.is_alphabetic()).next().unwrap_or_default().to_owned()
            }
            Ok(_) => step.kind.clone(),
        };
        self.judge(
            &name,
            follows.map(|follows| {
                let alike = match &*step.kind {
                    "members" => said.is_like(&follows),
                    "value" => is_like(&said.value(), &follows.value()),
                    _ => said.truth() == follows.truth(),
                };
                (!alike).then(|| format!("{told}, and {follows:?} follows"))
            }),
        );
        self.proved.insert(told);
    }

    /// What a part is said to give, or what it gives by itself.
    fn part(&self, part: &Expr, at: &At) -> Given {
        match at.find(part) {
            Some(step) => step.gives.clone().ok_or(Unsaid),
            None if matches!(
                part.kind,
                ExprKind::Literal(_) | ExprKind::Today | ExprKind::Name(_) | ExprKind::Set(_)
            ) =>
            {
                self.gives(part, at)
            }
            None => Err(Premise),
        }
    }

    fn value(&self, part: &Expr, at: &At) -> Given<Val> {
        Ok(self.part(part, at)?.value())
    }

    /// What an expression gives by what stands right below it, and by the files (5 to 9).
    fn gives(&self, expr: &Expr, at: &At) -> Given {
        if let Some((define, args)) = self.called(expr, at) {
            let names = define.arguments.iter().map(|argument| argument.name.text.to_string());
            let given = names.zip(args).map(|(name, arg)| Ok((name, self.value(arg, at)?)));
            return self.part(&define.body, &At { step: at.step, day: at.day, with: given.collect::<Given<_>>()? });
        }
        let part = |part: &Expr| truth(self.part(part, at));
        let value = |part: &Expr| self.value(part, at);
        match &expr.kind {
            ExprKind::Literal(literal) => Val::literal(literal).map(one).ok_or(Unsaid),
            ExprKind::Today => Ok(one(Val::Date(at.day))),
            ExprKind::Name(name) => self.named(&name.text, at),
            ExprKind::Field { base, name, args: None } => self.path(base, &name.text, at),
            ExprKind::And(all) => decided(all.iter().map(part), False),
            ExprKind::Or(all) => decided(all.iter().map(part), True),
            ExprKind::Not(of) => Ok(is(part(of)?.not())),
            ExprKind::If { condition, then } => {
                decided([part(condition).map(Truth::not), part(then)].into_iter(), True)
            }
            ExprKind::Told { condition, then } => Ok(is(if part(condition)? == True { part(then)? } else { Unknown })),
            ExprKind::ExactlyOne(all) => {
                let all = all.iter().map(part).collect::<Given<Vec<_>>>()?;
                Ok(is(compare(&number(all.into_iter(), false), Comparison::Equal, &Val::count(1))))
            }
            ExprKind::Compare { left, op, right } => match op {
                Comparison::Equal => Ok(is(self.equal(&value(left)?, &value(right)?, at.day)?)),
                Comparison::NotEqual => Ok(is(self.equal(&value(left)?, &value(right)?, at.day)?.not())),
                op => Ok(is(compare(&value(left)?, *op, &value(right)?))),
            },
            ExprKind::In { value: of, set, negated } => {
                Ok(is(self.within(&value(of)?, &self.part(set, at)?, at.day)?.flip(*negated)))
            }
            ExprKind::Inside { value: of, outer, negated } => {
                Ok(is(self.inside(&value(of)?, &value(outer)?, at.day)?.flip(*negated)))
            }
            ExprKind::Is { value: of, what: Is::Kind(kind), negated } => {
                Ok(is(self.is_kind(&value(of)?, &kind.text, at)?.flip(*negated)))
            }
            ExprKind::Is { value: of, what: Is::Empty, negated } => {
                let empty = compare(&count(&self.part(of, at)?), Comparison::Equal, &Val::count(0));
                Ok(is(empty.flip(*negated)))
            }
            ExprKind::Is { value: of, what, negated } => {
                let given = match value(of)? {
                    Val::None | Val::NotWritten | Val::Undefined => False,
                    Val::Unknown | Val::Between(..) => Unknown,
                    _ => True,
                };
                Ok(is(given.flip(*negated != (*what == Is::Missing))))
            }
            ExprKind::Matches { value: of, pattern } => Ok(is(match value(of)? {
                Val::Text(text) => match regex::Regex::new(&format!("^(?:{})$", pattern.text)) {
                    Ok(pattern) => pattern.is_match(&text).into(),
                    Err(_) => return Err(Unsaid),
                },
                Val::None => False,
                _ => Unknown,
            })),
            ExprKind::Quantified(quantified) => self.quantified(quantified, at),
            ExprKind::Arithmetic { left, op, right } => {
                reckon(&value(left)?, *op, &value(right)?).map(one).ok_or(Unsaid)
            }
            ExprKind::Negate(of) => reckon(&Val::count(0), Operator::Subtract, &value(of)?).map(one).ok_or(Unsaid),
            ExprKind::OrElse { value: of, fallback } => match value(of)? {
                Val::None | Val::NotWritten => self.part(fallback, at),
                value => Ok(one(value)),
            },
            ExprKind::On { value: of, day } => match value(day)? {
                Val::Date(day) => self.part(of, &At { step: at.step, day, with: at.with.clone() }),
                _ if at.step.kind == "members" => Ok(Set { members: Vec::new(), open: true }),
                _ => Ok(one(Val::Unknown)),
            },
            ExprKind::Aggregate { function, of } => aggregate(*function, &self.part(of, at)?),
            ExprKind::Share(filter) => self.share(filter, at),
            ExprKind::Latest(filter) => self.latest(filter, at),
            ExprKind::Filtered(filter) => {
                self.picked(self.part(&filter.range, at)?, &filter.name.text, &at.with, filter.condition.as_ref(), at)
            }
            ExprKind::Set(items) => {
                let mut all = Set::default();
                for item in items {
                    let of = self.part(item, at)?;
                    all.open |= of.open;
                    all.members.extend(of.members);
                }
                Ok(all.once())
            }
            ExprKind::Distinct(of) => self.distinct(self.part(of, at)?, at.day),
            ExprKind::Combine { left, op, right } => {
                self.combined(self.part(left, at)?, *op, self.part(right, at)?, at.day)
            }
            ExprKind::History(of) => match &of.kind {
                ExprKind::Name(name) if self.files.classes.contains_key(&*name.text) => {
                    Ok(self.files.all(&name.text, None))
                }
                _ => Err(Unsaid),
            },
            // What a longest gap is, no few lines say.
            _ => Err(Unsaid),
        }
    }

    /// The definition that an expression calls, and what it gives to it.
    fn called<'e>(&self, expr: &'e Expr, at: &At) -> Option<(&'a Define, Vec<&'e Expr>)> {
        let (name, args) = match &expr.kind {
            ExprKind::Call { name, args } => (name, args.iter().collect()),
            ExprKind::Field { base, name, args: Some(args) } => (name, std::iter::once(&**base).chain(args).collect()),
            ExprKind::Name(name) if !at.with.contains_key(&*name.text) => (name, Vec::new()),
            _ => return None,
        };
        Some((self.files.defines.get(&*name.text)?, args))
    }

    /// What a name stands for (7.3).
    fn named(&self, name: &str, at: &At) -> Given {
        if let Some(bound) = at.with.get(name) {
            return Some(bound).filter(|it| **it != Val::Private).cloned().map(one).ok_or(Unsaid);
        }
        if let Some(parameter) = self.files.parameters.get(name) {
            return parameter.as_ref().and_then(Val::literal).map(one).ok_or(Unsaid);
        }
        if let Some(kind) = self.files.kinds.get(name) {
            let all = self.files.all(&kind.of.text, Some(at.day));
            return self.picked(all, &kind.member.text, &Variables::new(), Some(&kind.condition), at);
        }
        Ok(match name {
            "organisation" => one(Val::Thing(name.to_owned())),
            _ if self.files.classes.contains_key(name) => self.files.all(name, Some(at.day)),
            _ => one(Val::Word(name.to_owned())),
        })
    }

    /// A field of one thing or of several (4.7, 6.1, 6.2).
    fn path(&self, base: &Expr, name: &str, at: &At) -> Given {
        let of = self.part(base, at)?;
        let is_list = matches!(base.kind, ExprKind::Set(_));
        if !is_list && at.find(base).is_none_or(|step| step.kind != "members") {
            return match of.value() {
                Val::Thing(thing) => self.files.read_field(&thing, name, at.day).map(Set::once).ok_or(Unsaid),
                Val::None => Ok(Set::default()),
                open => match self.files.is_several(name) {
                    Some(true) => Ok(Set { members: Vec::new(), open: true }),
                    Some(false) => Ok(one(open)),
                    None => Err(Unsaid),
                },
            };
        }
        let mut all = Set { members: Vec::new(), open: of.open };
        for (value, certain) in of.members {
            let Val::Thing(thing) = value else { return Err(Unsaid) };
            let set = self.files.read_field(&thing, name, at.day).ok_or(Unsaid)?;
            all.open |= set.open;
            for (value, is) in set.members {
                match value {
                    Val::NotWritten if self.files.is_of_things(&thing, name) => all.open = true,
                    value => all.members.push((value, certain && is)),
                }
            }
        }
        Ok(all.once())
    }

    pub(super) fn is_kind(&self, value: &Val, name: &str, at: &At) -> Given<Truth> {
        let Val::Thing(thing) = value else { return Ok(if *value == Val::None { False } else { Unknown }) };
        let class = self.files.class_of(thing).ok_or(Unsaid)?;
        let Some(kind) = self.files.kinds.get(name) else { return Ok(self.files.is(class, name).into()) };
        if !self.files.is(class, &kind.of.text) {
            return Ok(False);
        }
        let members = at.bound(&kind.member.text, &Variables::new())?;
        let (_, below) = members.iter().find(|((of, _), it)| of == value && !it.step.is_bound()).ok_or(Premise)?;
        truth(self.part(&kind.condition, below))
    }

    /// `every`, `some`, `no`, and numbers of members (6.6, 6.7).
    fn quantified(&self, of: &Quantified, at: &At) -> Given {
        let range = self.part(&of.range, at)?;
        let every = of.quantifier == Quantifier::Every;
        let mut seen = Set { members: Vec::new(), open: range.open };
        let mut such = Vec::new();
        for (member, below) in at.bound(&of.name.text, &at.with)? {
            let asks = |part: &Option<Expr>| part.as_ref().map_or(Ok(True), |it| truth(self.part(it, &below)));
            let counts = asks(&of.condition)?;
            let so = if counts == False { False } else { counts.min(asks(&of.body)?.flip(every)) };
            such.push(so.min(if member.1 { True } else { Unknown }));
            seen.members.push(member);
        }
        let (op, amount) = match &of.quantifier {
            Quantifier::Exactly(amount) => (Comparison::Equal, amount),
            Quantifier::AtLeast(amount) => (Comparison::GreaterEqual, amount),
            Quantifier::AtMost(amount) => (Comparison::LessEqual, amount),
            quantifier => {
                // One that decides is enough.
                let decides = such.contains(&True) && seen.members.iter().all(|it| range.members.contains(it));
                let some = such.into_iter().max().unwrap_or(False).max(if range.open { Unknown } else { False });
                let all = (decides || seen.is_like(&range)).then_some(some).ok_or(Premise)?;
                return Ok(is(all.flip(*quantifier != Quantifier::Some)));
            }
        };
        let all = seen.is_like(&range).then(|| number(such.into_iter(), range.open)).ok_or(Premise)?;
        Ok(is(compare(&all, op, &self.value(amount, at)?)))
    }

    /// The members that a step goes through, which are all of a set, with whether of each is true what is asked.
    fn each<'s>(
        &self,
        set: &Set,
        (name, outer): (&str, &Variables),
        asked: Option<&Expr>,
        at: &At<'s>,
    ) -> Given<Vec<((Val, bool), Truth, At<'s>)>> {
        let all = at.bound(name, outer)?;
        let seen = Set { members: all.iter().map(|it| it.0.clone()).collect(), open: set.open };
        seen.is_like(set).then_some(()).ok_or(Premise)?;
        let is_so = |below: &At| asked.map_or(Ok(True), |asked| truth(self.part(asked, below)));
        all.into_iter().map(|(member, below)| Ok((member, is_so(&below)?, below))).collect()
    }

    /// The members of a set for which what is asked is not false (6.5).
    fn picked(&self, set: Set, name: &str, outer: &Variables, asked: Option<&Expr>, at: &At) -> Given {
        let all = self.each(&set, (name, outer), asked, at)?.into_iter();
        let members = all.filter(|it| it.1 != False).map(|((value, certain), so, _)| (value, certain && so == True));
        Ok(Set { members: members.collect(), open: set.open })
    }

    /// `share of (x in S where c)` where all of it is known (8.3).
    fn share(&self, filter: &Filter, at: &At) -> Given {
        let set = self.part(&filter.range, at)?;
        let all = self.each(&set, (&filter.name.text, &at.with), filter.condition.as_ref(), at)?;
        if set.open || all.iter().any(|it| !it.0.1 || it.1 == Unknown) {
            return Err(Unsaid);
        }
        if all.is_empty() {
            return Ok(Set::default());
        }
        let such = number(all.iter().map(|it| it.1), false);
        reckon(&such, Operator::Divide, &Val::count(all.len())).map(one).ok_or(Unsaid)
    }

    /// `latest (x in S where c by k)` where it is known of each member whether it counts (8.4).
    fn latest(&self, filter: &Filter, at: &At) -> Given {
        let set = self.part(&filter.range, at)?;
        let mut best: Vec<(Val, Val)> = Vec::new();
        for ((value, certain), so, below) in
            self.each(&set, (&filter.name.text, &at.with), filter.condition.as_ref(), at)?
        {
            if !certain || so == Unknown {
                return Err(Unsaid);
            }
            if so == False {
                continue;
            }
            let key = self.value(filter.by.as_ref().ok_or(Unsaid)?, &below)?;
            if !key.is_known() {
                return Ok(one(Val::Unknown));
            }
            match best.first().map(|(_, other)| orders(&key, other)) {
                Some(Some(order)) if order.contains(&Ordering::Less) => {}
                Some(Some(order)) if order.contains(&Ordering::Equal) => best.push((value, key)),
                _ => best = vec![(value, key)],
            }
        }
        match &best[..] {
            _ if set.open => Ok(one(Val::Unknown)),
            [] => Ok(Set::default()),
            [(value, _)] => Ok(one(value.clone())),
            _ => Err(Unsaid),
        }
    }
}

fn count(of: &Set) -> Val {
    number(of.members.iter().map(|it| if it.1 { True } else { Unknown }), of.open)
}

/// What is reckoned over members (8.1, 8.2); nothing of what lies between two others.
fn aggregate(function: Aggregate, of: &Set) -> Given {
    let best = |wanted: Ordering| {
        of.members.iter().try_fold(Val::None, |best, (value, _)| match orders(value, &best) {
            Some(order) if best != Val::None && !order.contains(&wanted) => Some(best),
            None if best != Val::None => None,
            _ => Some(value.clone()),
        })
    };
    let reckoned = match function {
        Aggregate::Count => Some(count(of)),
        _ if of.open || of.members.iter().any(|(value, _)| matches!(value, Val::NotWritten | Val::Unknown)) => {
            Some(Val::Unknown)
        }
        _ if !of.is_exact() => None,
        Aggregate::Sum => {
            of.members.iter().try_fold(Val::count(0), |sum, (value, _)| reckon(&sum, Operator::Add, value))
        }
        Aggregate::Min => best(Ordering::Less),
        Aggregate::Max => best(Ordering::Greater),
    };
    reckoned.map(one).ok_or(Unsaid)
}
