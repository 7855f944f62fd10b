//! What each form of expression gives by what its parts are said to give (semantics 5 to 9).

use mandat::syntax::tree::{Comparison, Define, Expr, ExprKind, Filter, Is, Operator, Quantified, Quantifier};

use super::aggregate::{aggregate, gap, share};
use super::checker::{At, Checker, Given, Premise, Unsaid, any};
use super::set::{Asked, Set, Variables, is, is_like, number, one};
use super::value::{False, True, Truth, Unknown, Val, compare, reckon};
use crate::second::time::Day;

impl<'a> Checker<'a> {
    pub(super) fn gives(&self, expr: &Expr, at: &At) -> Given {
        if let Some((define, args)) = self.called(expr, at) {
            // Where no step leads through a circle, it would never end.
            let name = &*define.name.text;
            if at.step.kind == "alone" && self.files.calls.get(name).is_none_or(|calls| calls.contains(name)) {
                return Err(Unsaid);
            }
            let names = define.arguments.iter().map(|argument| argument.name.text.to_string());
            let with = names.zip(args).map(|(name, arg)| Ok((name, self.value(arg, at)?))).collect::<Given<_>>()?;
            return self.part(&define.body, &At { step: at.step, day: at.day, with });
        }
        match self.condition(expr, at)? {
            Some(truth) => Ok(is(truth)),
            None => self.members(expr, at),
        }
    }

    /// The definition that an expression calls, and what it gives to it.
    fn called<'e>(&self, expr: &'e Expr, at: &At) -> Option<(&'a Define, Vec<&'e Expr>)> {
        let (name, args) = match &expr.kind {
            ExprKind::Call { name, args } => (name, args.iter().collect()),
            ExprKind::Field { base, name, args } if args.is_some() || !self.files.is_field(&name.text) => {
                (name, std::iter::once(&**base).chain(args.iter().flatten()).collect())
            }
            ExprKind::Name(name) if !at.with.contains_key(&*name.text) => (name, Vec::new()),
            _ => return None,
        };
        Some((self.files.defines.get(&*name.text)?, args))
    }

    /// Whether a condition is true; nothing of what is none.
    fn condition(&self, expr: &Expr, at: &At) -> Given<Option<Truth>> {
        let part = |part: &Expr| self.truth(part, at);
        let value = |part: &Expr| self.value(part, at);
        let (truth, negated) = match &expr.kind {
            ExprKind::And(all) => (any(all.iter().map(|it| Ok(part(it)?.not())), false)?, true),
            ExprKind::Or(all) => (any(all.iter().map(part), false)?, false),
            ExprKind::Not(of) => (part(of)?, true),
            ExprKind::If { condition, then } => (any([part(condition).map(Truth::not), part(then)], false)?, false),
            ExprKind::Told { condition, then } if part(condition)? == True => (part(then)?, false),
            ExprKind::Told { .. } => (Unknown, false),
            ExprKind::ExactlyOne(all) => {
                let so = all.iter().map(part).collect::<Given<Vec<_>>>()?;
                (compare(&number(&so, false), Comparison::Equal, &Val::count(1)), false)
            }
            ExprKind::Compare { left, op: op @ (Comparison::Equal | Comparison::NotEqual), right } => {
                (self.equal(&value(left)?, &value(right)?, at.day)?, *op == Comparison::NotEqual)
            }
            ExprKind::Compare { left, op, right } => (compare(&value(left)?, *op, &value(right)?), false),
            ExprKind::In { value: of, set, negated } => {
                (self.within(&value(of)?, &self.part(set, at)?, at.day)?, *negated)
            }
            ExprKind::Inside { value: of, outer, negated } => {
                (self.inside(&value(of)?, &value(outer)?, at.day)?, *negated)
            }
            ExprKind::Is { value: of, what: Is::Kind(kind), negated } => {
                (self.is_kind(&value(of)?, &kind.text, at)?, *negated)
            }
            ExprKind::Is { value: of, what: Is::Empty, negated } => {
                (compare(&self.part(of, at)?.count(), Comparison::Equal, &Val::count(0)), *negated)
            }
            ExprKind::Is { value: of, what, negated } => {
                let given = match value(of)? {
                    Val::None | Val::NotWritten | Val::Undefined => False,
                    Val::Unknown => Unknown,
                    _ => True,
                };
                (given, *negated != (*what == Is::Missing))
            }
            ExprKind::Matches { value: of, pattern } => match value(of)? {
                Val::Text(text) => {
                    let pattern = regex::Regex::new(&format!("^(?:{})$", pattern.text)).map_err(|_| Unsaid)?;
                    (pattern.is_match(&text).into(), false)
                }
                value => (if value == Val::None { False } else { Unknown }, false),
            },
            ExprKind::Quantified(quantified) => (self.quantified(quantified, at)?, false),
            _ => return Ok(None),
        };
        Ok(Some(truth.flip(negated)))
    }

    /// What gives values.
    fn members(&self, expr: &Expr, at: &At) -> Given {
        let part = |part: &Expr| self.part(part, at);
        let value = |part: &Expr| self.value(part, at);
        let reckoned = match &expr.kind {
            ExprKind::Literal(literal) => Some(self.files.literal(literal)),
            ExprKind::Today => Some(Val::Date(at.day)),
            ExprKind::Arithmetic { left, op, right } => reckon(&value(left)?, *op, &value(right)?),
            ExprKind::Negate(of) => reckon(&Val::count(0), Operator::Subtract, &value(of)?),
            ExprKind::Aggregate { function, of } => aggregate(*function, &part(of)?),
            ExprKind::Share(filter) => share(part(&filter.range)?.open, &self.asked(filter, at)?),
            ExprKind::Latest(filter) => self.latest(filter, at)?,
            ExprKind::LongestGap { dates: of, from, to } => {
                let days = self.is_of_days(of).then(|| part(of)).transpose()?;
                gap(days, &value(from)?, &value(to)?)
            }
            ExprKind::Name(name) => return self.named(&name.text, at),
            ExprKind::Field { base, name, args: None } => return self.path(base, &name.text, false, at),
            ExprKind::OrElse { value: of, fallback } => match value(of)? {
                Val::None | Val::NotWritten => return part(fallback),
                value => Some(value),
            },
            ExprKind::On { value: of, day } => match value(day)? {
                Val::Date(day) => return self.part(of, &At { step: at.step, day, with: at.with.clone() }),
                _ if at.step.kind == "members" => return Ok(Set::any()),
                _ => Some(Val::Unknown),
            },
            ExprKind::Filtered(filter) => return self.picked(filter, at),
            ExprKind::Set(items) => {
                let all: Vec<Set> = items.iter().map(part).collect::<Given<_>>()?;
                let open = all.iter().any(|set| set.open);
                return Ok(Set { members: all.into_iter().flat_map(|set| set.members).collect(), open }.once());
            }
            ExprKind::Distinct(of) => return self.distinct(part(of)?, at.day),
            ExprKind::Combine { left, op, right } => return self.combine(part(left)?, *op, part(right)?, at.day),
            ExprKind::History(of) => match &of.kind {
                ExprKind::Name(name) if self.files.classes.contains_key(&*name.text) => {
                    return Ok(self.files.all(&name.text, None));
                }
                ExprKind::Field { base, name, args: None } => return self.path(base, &name.text, true, at),
                _ => None,
            },
            // What was there on each day of a longest gap no step says.
            _ => None,
        };
        reckoned.map(one).ok_or(Unsaid)
    }

    /// What a name stands for (7.3).
    fn named(&self, name: &str, at: &At) -> Given {
        if let Some(bound) = at.with.get(name) {
            return Some(bound).filter(|it| **it != Val::Private).cloned().map(one).ok_or(Unsaid);
        }
        if let Some(value) = self.files.parameter(name) {
            return Ok(one(value));
        }
        if let Some(kind) = self.files.kinds.get(name) {
            let all = self.files.all(&kind.of.text, Some(at.day));
            let open = all.open;
            let each = self.each(all, (&kind.member.text, &Variables::new()), Some(&kind.condition), at)?;
            return Ok(Set::of(each, open));
        }
        Ok(match name {
            "organisation" => one(Val::Thing(name.to_owned())),
            _ if self.files.classes.contains_key(name) => self.files.all(name, Some(at.day)),
            _ => one(Val::Word(name.to_owned())),
        })
    }

    /// A field of what a part gives, on a day or ever (3.7).
    pub(super) fn path(&self, base: &Expr, name: &str, ever: bool, at: &At) -> Given {
        let several = match at.find(base) {
            Some(step) => step.kind == "members",
            None => self.is_several(base, at),
        };
        self.through(self.part(base, at)?, several, name, ever, at.day)
    }

    /// Whether what an expression that no step says gives may be several.
    fn is_several(&self, expr: &Expr, at: &At) -> bool {
        match &expr.kind {
            ExprKind::Name(name) => !at.with.contains_key(&*name.text) && *name.text != *"organisation",
            ExprKind::Field { base, name, .. } => {
                self.is_several(base, at) || self.files.is_several(&name.text) != Some(false)
            }
            ExprKind::On { value: of, .. } => self.is_several(of, at),
            kind => !matches!(kind, ExprKind::Latest(_)),
        }
    }

    /// A field of one thing or of several (4.7, 6.1, 6.2).
    fn through(&self, of: Set, several: bool, name: &str, ever: bool, day: Day) -> Given {
        let read = |thing: &str| self.files.read_field(thing, name, Some(day).filter(|_| !ever)).ok_or(Unsaid);
        if !several {
            return match of.value() {
                Val::Thing(thing) => read(&thing).map(Set::once),
                Val::None => Ok(Set::default()),
                open => {
                    let is = ever || self.files.is_several(name).ok_or(Unsaid)?;
                    Ok(if is { Set::any() } else { one(open) })
                }
            };
        }
        let mut all = Set { members: Vec::new(), open: of.open };
        for (value, certain) in of.members {
            let Val::Thing(thing) = value else {
                (ever || self.files.is_several(name) == Some(true)).then_some(()).ok_or(Unsaid)?;
                all.open = true;
                continue;
            };
            let set = read(&thing)?;
            all.open |= set.open;
            for (value, is) in set.members {
                match value.is_open() && self.files.is_of_things(&thing, name) {
                    true => all.open = true,
                    false => all.members.push((value, certain && is)),
                }
            }
        }
        Ok(all.once())
    }

    /// Whether a value is of an entity or a kind (5.4).
    pub(super) fn is_kind(&self, value: &Val, name: &str, at: &At) -> Given<Truth> {
        let Val::Thing(thing) = value else { return Ok(if *value == Val::None { False } else { Unknown }) };
        let class = self.files.class_of(thing).ok_or(Unsaid)?;
        let Some(kind) = self.files.kinds.get(name) else { return Ok(self.files.is(class, name).into()) };
        if !self.files.is(class, &kind.of.text) {
            return Ok(False);
        }
        let members = at.bound(&kind.member.text, &Variables::new())?;
        let (_, below) = members.iter().find(|((of, _), it)| of == value && !it.step.is_bound()).ok_or(Premise)?;
        self.truth(&kind.condition, below)
    }

    /// `every`, `some`, `no`, and numbers of members (6.6, 6.7).
    fn quantified(&self, of: &Quantified, at: &At) -> Given<Truth> {
        let range = self.part(&of.range, at)?;
        let every = of.quantifier == Quantifier::Every;
        let mut seen = Set { members: Vec::new(), open: range.open };
        let mut such = Vec::new();
        for (member, below) in at.bound(&of.name.text, &at.with)? {
            let asks = |part: &Option<Expr>| part.as_ref().map_or(Ok(True), |it| self.truth(it, &below));
            let counts = asks(&of.condition)?;
            let so = if counts == False { False } else { counts.min(asks(&of.body)?.flip(every)) };
            such.push(so.min(if member.1 { True } else { Unknown }));
            seen.members.push(member);
        }
        let all = seen.is_like(&range);
        // One that decides is enough.
        let decides = || such.contains(&True) && seen.members.iter().all(|it| range.members.contains(it));
        let (op, amount) = match &of.quantifier {
            Quantifier::Exactly(amount) if all => (Comparison::Equal, amount),
            Quantifier::AtLeast(amount) if all => (Comparison::GreaterEqual, amount),
            Quantifier::AtMost(amount) if all => (Comparison::LessEqual, amount),
            Quantifier::Every | Quantifier::Some | Quantifier::No if all || decides() => {
                return Ok(any(such.into_iter().map(Ok), range.open)?.flip(of.quantifier != Quantifier::Some));
            }
            _ => return Err(Premise),
        };
        let so = number(&such, range.open);
        let mut counted = at.step.because.iter().filter(|it| it.kind == "members" && it.text == at.step.text);
        if !counted.all(|step| step.gives.as_ref().is_some_and(|said| is_like(&said.value(), &so))) {
            return Err(Premise);
        }
        Ok(compare(&so, op, &self.value(amount, at)?))
    }

    /// The members of a range for which what is asked is not false (6.5).
    pub(super) fn picked(&self, filter: &Filter, at: &At) -> Given {
        let open = self.part(&filter.range, at)?.open;
        Ok(Set::of(self.asked(filter, at)?, open))
    }

    /// The members of a range, each with whether what is asked of it is so.
    pub(super) fn asked(&self, filter: &Filter, at: &At) -> Given<Vec<Asked>> {
        let range = self.part(&filter.range, at)?;
        self.each(range, (&filter.name.text, &at.with), filter.condition.as_ref(), at)
    }

    /// The same of a set, all of which the step goes through.
    fn each(&self, set: Set, (name, outer): (&str, &Variables), asked: Option<&Expr>, at: &At) -> Given<Vec<Asked>> {
        let Some(asked) = asked else { return Ok(set.members.into_iter().map(|it| (it, True)).collect()) };
        let all = at.bound(name, outer)?;
        let seen = Set { members: all.iter().map(|it| it.0.clone()).collect(), open: set.open };
        seen.is_like(&set).then_some(()).ok_or(Premise)?;
        all.into_iter().map(|(member, below)| Ok((member, self.truth(asked, &below)?))).collect()
    }
}
