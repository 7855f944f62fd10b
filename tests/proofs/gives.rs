use jiff::civil::Date;
use mandat::syntax::print;
use mandat::syntax::tree::{Aggregate, Combination, Comparison, Expr, ExprKind, Filter, Operator};
use num_rational::Ratio;

use super::checker::{Checker, Variables};
use super::files::Set;
use super::node::Node;
use super::value::{False, True, Truth, Unknown, Val, compare, order, reckon};

/// What expressions give, by what stands below them and by the files; nothing where nothing can be said.
impl Checker<'_> {
    pub(super) fn value_of(&mut self, expr: &Expr, node: &Node, with: &Variables) -> Option<Val> {
        match &expr.kind {
            _ if self.called(expr, with).is_some() => {
                let said = format!("{:?}", node.value);
                let body = self.body(expr, node, said, with)?;
                let define = self.called(expr, with)?;
                match &*body.kind {
                    "condition" => Some(of_truth(body.truth)),
                    _ => body.value.clone().filter(|_| body.text == print::expression(&define.body)),
                }
            }
            ExprKind::Literal(literal) => Val::literal(literal),
            ExprKind::Today => node.day.map(Val::Date),
            ExprKind::Name(name) => match with.get(&*name.text) {
                Some(bound) => Some(bound.clone()),
                None => Val::literal(self.files.parameters.get(&*name.text)?),
            },
            ExprKind::Field { base, name, args: None } => match self.value(base, node, with)? {
                Val::Thing(thing) => match &self.files.read_field(&thing, &name.text, node.day?)?.members[..] {
                    [] => Some(Val::None),
                    [(value, true)] | [(value @ Val::NotWritten, false)] => Some(value.clone()),
                    [_] => Some(Val::Unknown),
                    _ => None,
                },
                Val::None => Some(Val::None),
                value @ (Val::NotWritten | Val::Unknown | Val::Undefined) => Some(value),
                _ => None,
            },
            ExprKind::Arithmetic { left, op, right } => {
                reckon(&self.value(left, node, with)?, *op, &self.value(right, node, with)?)
            }
            ExprKind::Negate(of) => {
                let nought = Val::Number(Ratio::from_integer(0));
                self.value(of, node, with)
                    .filter(|it| matches!(it, Val::Number(_)))
                    .and_then(|it| reckon(&nought, Operator::Subtract, &it))
            }
            ExprKind::OrElse { value, fallback } => match self.value(value, node, with)? {
                Val::None | Val::NotWritten => self.value(fallback, node, with),
                value => Some(value),
            },
            ExprKind::Aggregate { function, of } => aggregate(*function, &self.set(of, node, with)?),
            ExprKind::Share(filter) => self.share(filter, node),
            ExprKind::Latest(filter) => self.latest(filter, node),
            ExprKind::On { value, day } => match self.value(day, node, with)? {
                Val::Date(day) => {
                    let kid = Self::kid(node, value, Some(day))?;
                    Some(if kid.kind == "condition" { of_truth(kid.truth) } else { kid.value.clone()? })
                }
                _ => Some(Val::Unknown),
            },
            // What a longest gap is, no few lines say.
            _ => None,
        }
    }

    /// `share of (x in S where c)` where all of it is known (8.3).
    fn share(&self, filter: &Filter, node: &Node) -> Option<Val> {
        let of = members(
            Self::kid(node, &filter.range, node.day).filter(|kid| kid.kind == "members" && kid.least.is_some())?,
        );
        let asked = filter.condition.as_ref().map(print::expression)?;
        let all: Vec<&Node> = node.children.iter().filter(|it| it.kind == "member").collect();
        let truths = all.iter().map(|it| it.children.iter().find(|kid| kid.text == asked).map(|kid| kid.holds()));
        let truths = truths.collect::<Option<Vec<_>>>()?;
        let exact =
            !of.open && of.members.len() == all.len() && all.iter().all(|it| it.certain) && !truths.contains(&Unknown);
        exact.then_some(())?;
        let number = |count: usize| Val::count(count);
        if truths.is_empty() {
            return Some(Val::None);
        }
        reckon(&number(truths.iter().filter(|it| **it == True).count()), Operator::Divide, &number(truths.len()))
    }

    /// `latest (x in S where c by k)` where all of it is known (8.4).
    fn latest(&self, filter: &Filter, node: &Node) -> Option<Val> {
        let by = print::expression(filter.by.as_ref()?);
        let range = members(Self::kid(node, &filter.range, node.day).filter(|kid| kid.kind == "members")?);
        let kids: Vec<&Node> = node.children.iter().filter(|it| it.kind == "member").collect();
        if range.open {
            return Some(Val::Unknown);
        }
        (kids.len() == range.members.len() && kids.iter().all(|it| it.certain)).then_some(())?;
        let mut best: Vec<(Val, Val)> = Vec::new();
        for kid in kids {
            match filter
                .condition
                .as_ref()
                .map(|asked| kid.children.iter().find(|it| it.text == print::expression(asked)).map(|it| it.truth))
            {
                Some(Some(False)) => continue,
                Some(Some(Unknown) | None) => return None,
                _ => {}
            }
            let value = kid.value.clone()?;
            let key = kid.children.iter().rfind(|it| it.text == by)?.value.clone()?;
            match key {
                Val::None | Val::NotWritten | Val::Unknown => return Some(Val::Unknown),
                key if !key.is_known() => return None,
                _ => {}
            }
            match best.first().map(|(_, other)| order(&key, other)) {
                Some(None) => return None,
                Some(Some(std::cmp::Ordering::Less)) => {}
                Some(Some(std::cmp::Ordering::Equal)) => best.push((value, key)),
                _ => best = vec![(value, key)],
            }
        }
        match &best[..] {
            [] => Some(Val::None),
            [(value, _)] => Some(value.clone()),
            _ => None,
        }
    }

    pub(super) fn set_of(&mut self, expr: &Expr, node: &Node, with: &Variables) -> Option<Set> {
        match &expr.kind {
            _ if self.called(expr, with).is_some() => {
                let said = shown(&members(node));
                let body = self.body(expr, node, said, with)?;
                Some(if body.kind == "members" { members(body) } else { one(body.value.clone()?) })
            }
            ExprKind::Name(name) if with.contains_key(&*name.text) => self.value(expr, node, with).map(one),
            ExprKind::Name(name) => {
                let Some(kind) = self.files.kinds.get(&*name.text) else {
                    return self.files.classes.contains_key(&*name.text).then(|| self.files.all(&name.text, node.day));
                };
                let asked = print::expression(&kind.condition);
                self.picked(self.files.all(&kind.of.text, node.day), &asked, node)
            }
            ExprKind::History(of) => match &of.kind {
                ExprKind::Name(name) if self.files.classes.contains_key(&*name.text) => {
                    Some(self.files.all(&name.text, None))
                }
                _ => None,
            },
            ExprKind::Field { base, name, args: None } => self.path(base, &name.text, node, with),
            ExprKind::Filtered(filter) => {
                let range = self.set(&filter.range, node, with)?;
                match &filter.condition {
                    Some(condition) => self.picked(range, &print::expression(condition), node),
                    None => Some(range),
                }
            }
            ExprKind::Set(items) => self.set_of_items(items, node, with),
            ExprKind::Distinct(of) => {
                let of = self.set(of, node, with)?;
                is_exact(&of).then_some(())?;
                self.distinct(of, node.day?)
            }
            ExprKind::Combine { left, op, right } => {
                let [left, right] = [self.set(left, node, with)?, self.set(right, node, with)?];
                (is_exact(&left) && is_exact(&right)).then_some(())?;
                let mut all = Set::default();
                for (value, _) in &left.members {
                    let is = self.within(value, &right, node.day?)?;
                    (is != Unknown).then_some(())?;
                    if *op == Combination::Either || (is == True) == (*op == Combination::Both) {
                        all.members.push((value.clone(), true));
                    }
                }
                if *op == Combination::Either {
                    all.members.extend(right.members);
                }
                self.distinct(all, node.day?)
            }
            ExprKind::On { value, day } => match self.value(day, node, with)? {
                Val::Date(day) => {
                    let kid = Self::kid(node, value, Some(day))?;
                    Some(if kid.kind == "members" { members(kid) } else { one(kid.value.clone()?) })
                }
                _ => Some(Set { members: Vec::new(), open: true }),
            },
            _ => self.value_of(expr, node, with).map(one),
        }
    }

    /// The members of a set for which what the steps below ask is not false.
    fn picked(&self, range: Set, asked: &str, node: &Node) -> Option<Set> {
        let kids: Vec<&Node> = node.children.iter().filter(|it| it.kind == "member").collect();
        let gone_through = kids.iter().map(|it| (it.value.clone().unwrap_or(Val::Private), it.certain)).collect();
        (shown(&Set { members: gone_through, open: range.open }) == shown(&range)).then_some(())?;
        let mut all = Set { members: Vec::new(), open: range.open };
        for kid in kids {
            let is = kid.children.iter().find(|it| it.text == asked).map(|it| it.holds())?;
            if is != False {
                all.members.push((kid.value.clone()?, kid.certain && is == True));
            }
        }
        Some(all)
    }

    /// A field of one thing or of several (6.1, 6.2).
    fn path(&self, base: &Expr, name: &str, node: &Node, with: &Variables) -> Option<Set> {
        let several = Self::kid(node, base, node.day).is_some_and(|kid| kid.kind == "members");
        if !several {
            return match self.value(base, node, with)? {
                Val::Thing(thing) => self.files.read_field(&thing, name, node.day?).map(once),
                Val::None => Some(Set::default()),
                _ => None,
            };
        }
        let of = self.set(base, node, with)?;
        let mut all = Set { members: Vec::new(), open: of.open };
        for (value, certain) in of.members {
            let Val::Thing(thing) = value else { return None };
            let class = self.files.class_of(&thing)?;
            let of_things = self.files.classes.contains_key(&*self.files.field(class, name)?.ty.name.text);
            let set = self.files.read_field(&thing, name, node.day?)?;
            all.open |= set.open;
            for (value, is) in set.members {
                match value {
                    Val::NotWritten if of_things => all.open = true,
                    value => all.members.push((value, certain && is)),
                }
            }
        }
        Some(once(all))
    }

    fn distinct(&self, of: Set, day: Date) -> Option<Set> {
        let mut all = Set::default();
        for (value, certain) in of.members {
            match self.within(&value, &all, day)? {
                False => all.members.push((value, certain)),
                True => {}
                Unknown => return None,
            }
        }
        Some(all)
    }

    /// Whether two values are equal (1.7, 5.2, 7.5); nothing of two records.
    pub(super) fn equal(&self, one: &Val, other: &Val, day: Date) -> Option<Truth> {
        let record = |thing: &str| self.files.class_of(thing).is_some_and(|class| self.files.is_record(class));
        let open = |it: &Val| matches!(it, Val::NotWritten | Val::Unknown | Val::Undefined);
        Some(match (one, other) {
            (Val::None, _) | (_, Val::None) => False,
            (one, other) if open(one) || open(other) => Unknown,
            (Val::Thing(one), Val::Thing(other)) => match (one == other, record(one), record(other)) {
                (true, ..) => True,
                (_, false, false) => False,
                (_, true, true) => return None,
                (_, true, _) => return self.equal(&self.short(one, day)?, &Val::Thing(other.clone()), day),
                _ => return self.equal(&Val::Thing(one.clone()), &self.short(other, day)?, day),
            },
            (Val::Thing(thing), value) | (value, Val::Thing(thing)) if record(thing) => {
                return self.equal(&self.short(thing, day)?, value, day);
            }
            (Val::Thing(thing), Val::Word(id)) | (Val::Word(id), Val::Thing(thing)) => {
                Truth::from(thing.split_once('/').is_some_and(|it| it.1 == id))
            }
            (Val::Word(_) | Val::Text(_) | Val::YesNo(_), _) => Truth::from(one == other),
            _ => compare(one, Comparison::Equal, other),
        })
    }

    fn short(&self, record: &str, day: Date) -> Option<Val> {
        let name = self.files.classes.get(self.files.class_of(record)?)?.short.as_ref()?;
        self.read_one(record, name, day)
    }

    fn read_one(&self, thing: &str, name: &str, day: Date) -> Option<Val> {
        match &self.files.read_field(thing, name, day)?.members[..] {
            [] => Some(Val::None),
            [(value, true)] => Some(value.clone()),
            [_] => Some(Val::Unknown),
            _ => None,
        }
    }

    /// Whether a value is a member (6.3).
    pub(super) fn within(&self, value: &Val, of: &Set, day: Date) -> Option<Truth> {
        if *value == Val::None {
            return Some(False);
        }
        let each = of
            .members
            .iter()
            .map(|(member, certain)| Some(self.equal(value, member, day)?.min(if *certain { True } else { Unknown })));
        let all = each.collect::<Vec<_>>();
        if all.contains(&Some(True)) {
            return Some(True);
        }
        let most = all.into_iter().collect::<Option<Vec<_>>>()?.into_iter().max().unwrap_or(False);
        Some(if of.open { most.max(Unknown) } else { most })
    }

    /// `x inside y` where all that is compared is known (2.8).
    pub(super) fn inside(&self, one: &Val, other: &Val, day: Date) -> Option<Truth> {
        let (Val::Thing(one), Val::Thing(other)) = (one, other) else {
            return Some(if *one == Val::None || *other == Val::None { False } else { Unknown });
        };
        let names = &self.files.classes.get(self.files.class_of(one)?)?.within;
        let read = |thing: &str| names.iter().map(|name| self.read_one(thing, name, day)).collect::<Option<Vec<_>>>();
        let (one, other) = (read(one)?, read(other)?);
        let known = |it: &Val| it.is_known() || *it == Val::None;
        (one.iter().chain(&other).all(known)).then_some(())?;
        let to = |end: usize| one[..end] == other[..end] && other[end..].iter().all(|it| *it == Val::None);
        Some(Truth::from((0..=names.len()).any(to)))
    }
}

fn aggregate(function: Aggregate, of: &Set) -> Option<Val> {
    if function == Aggregate::Count {
        let [least, most] = [of.members.iter().filter(|it| it.1).count(), of.members.len()];
        return Some(match (of.open, least == most) {
            (true, _) => Val::AtLeast(Box::new(Val::count(least))),
            (false, true) => Val::count(most),
            (false, false) => Val::Between(Box::new([Val::count(least), Val::count(most)])),
        });
    }
    if of.open || of.members.iter().any(|(value, _)| matches!(value, Val::NotWritten | Val::Unknown)) {
        return Some(Val::Unknown);
    }
    is_exact(of).then_some(())?;
    let mut all = of.members.iter().map(|(value, _)| value.clone());
    let wanted = if function == Aggregate::Min { std::cmp::Ordering::Less } else { std::cmp::Ordering::Greater };
    match function {
        Aggregate::Sum => all
            .try_fold(None, |sum: Option<Val>, value| match sum {
                None => Some(Some(value)),
                Some(sum) => reckon(&sum, Operator::Add, &value).map(Some),
            })
            .map(|sum| sum.unwrap_or(Val::count(0))),
        _ => {
            let Some(first) = all.next() else { return Some(Val::None) };
            all.try_fold(first, |best, value| Some(if order(&value, &best)? == wanted { value } else { best }))
        }
    }
}

/// Whether it is known of each member what it is and that it is one, and that there are no more.
fn is_exact(of: &Set) -> bool {
    !of.open && of.members.iter().all(|(value, certain)| *certain && value.is_known())
}

/// The members that a step shows.
pub(super) fn members(node: &Node) -> Set {
    let shown = node.children.iter().filter(|kid| kid.kind == "value" && kid.expr.is_none());
    let members = shown.map(|kid| (kid.value.clone().unwrap_or(Val::Private), kid.certain)).collect();
    Set { members, open: node.most.is_none() }
}

/// What an expression for one value gives, as a set (6.9).
pub(super) fn one(value: Val) -> Set {
    let members = match value {
        Val::None => Vec::new(),
        value => vec![(value.clone(), value.is_known() || value.ends()[0].is_some())],
    };
    Set { members, open: false }
}

/// Each thing once, certain where it is so once.
pub(super) fn once(set: Set) -> Set {
    let mut all = Set { members: Vec::new(), open: set.open };
    for (value, certain) in set.members {
        let there = all.members.iter_mut().find(|(other, _)| matches!(value, Val::Thing(_)) && *other == value);
        match there {
            Some(there) => there.1 |= certain,
            None => all.members.push((value, certain)),
        }
    }
    all
}

/// A set in one order.
pub(super) fn shown(set: &Set) -> String {
    let mut all: Vec<String> = set
        .members
        .iter()
        .map(|(value, certain)| {
            let value = if matches!(value, Val::NotWritten | Val::Unknown) { &Val::Unknown } else { value };
            format!("{value:?}{}", if *certain { "" } else { "?" })
        })
        .collect();
    all.sort();
    format!("{all:?}{}", if set.open { " and more" } else { "" })
}

/// Whether two values say the same: nothing known is nothing known, and nought has every currency.
pub(super) fn alike(one: &Val, other: &Val) -> bool {
    let open = |it: &Val| matches!(it, Val::NotWritten | Val::Unknown);
    let word = |it: &Val, of: &Val| matches!((it, of), (Val::Word(id), Val::Thing(thing)) if thing.ends_with(&format!("/{id}")));
    let same = order(one, other) == Some(std::cmp::Ordering::Equal) && !matches!(one, Val::Length(..));
    one == other || same || (open(one) && open(other)) || word(one, other) || word(other, one)
}

pub(super) fn truth_of(value: &Val) -> Truth {
    match value {
        Val::YesNo(yes) => (*yes).into(),
        Val::None => False,
        _ => Unknown,
    }
}

pub(super) fn of_truth(truth: Truth) -> Val {
    match truth {
        True => Val::YesNo(true),
        False => Val::YesNo(false),
        Unknown => Val::Unknown,
    }
}

/// The truth of a conjunction (`by` false) or a disjunction, of which parts that do not decide may not be shown.
pub(super) fn decided(parts: impl Iterator<Item = Option<Truth>>, by: Truth) -> Option<Truth> {
    let parts: Vec<_> = parts.collect();
    if parts.contains(&Some(by)) {
        return Some(by);
    }
    let all = parts.into_iter().collect::<Option<Vec<_>>>()?.into_iter();
    if by == False { all.min() } else { all.max() }
}

/// Whether a number between two others, or without end, compares so.
pub(super) fn number_is(least: usize, most: Option<usize>, op: Comparison, amount: &Val) -> Truth {
    let value = match most {
        Some(most) if most == least => Val::count(least),
        Some(most) => Val::Between(Box::new([Val::count(least), Val::count(most)])),
        None => Val::AtLeast(Box::new(Val::count(least))),
    };
    compare(&value, op, amount)
}
