use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use mandat::syntax::tree::{Combination, Comparison, Expr, ExprKind, Field, Is, Operator};

use super::aggregate::{aggregate, count as number};
use super::arithmetic::{arithmetic, compare};
use super::clause;
use super::define::{Call, Circle};
use super::literal::value;
use super::members::{Member, Members};
use super::organisation::Thing;
use super::time::{At, Day};
use super::types::Ty;
use super::value::{False, One, True, Truth, Unknown, Value, Why};
use super::vocabulary::{optional, several};
use super::world::World;

/// What an expression gives.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Out {
    One(One),
    Many(Members),
}

/// What variables stand for, each with its class or type.
pub(crate) type Variables<'a> = BTreeMap<String, (One, Ty<'a>)>;

/// Where an expression is read: with which variables, and at which moment.
#[derive(Clone)]
pub(crate) struct Here<'a> {
    pub(crate) with: Variables<'a>,
    pub(crate) at: At,
}

/// Finds what expressions give: nothing is planned, nothing is looked up by an index.
pub(crate) struct Evaluator<'a> {
    pub(crate) world: World<'a>,
    pub(super) memo: RefCell<HashMap<Call, Out>>,
    pub(super) circles: RefCell<Vec<Circle>>,
}

impl Out {
    pub(crate) fn truth(self) -> Truth {
        match self.one() {
            One::Known(Value::YesNo(truth)) => Truth::from(truth),
            One::None => False,
            _ => Unknown,
        }
    }

    pub(crate) fn one(self) -> One {
        match self {
            Self::One(one) => one,
            Self::Many(_) => panic!("several values are not one"),
        }
    }

    pub(crate) fn many(self) -> Members {
        match self {
            Self::Many(members) => members,
            Self::One(one) => Members::of(one),
        }
    }
}

impl From<Truth> for Out {
    fn from(truth: Truth) -> Self {
        Self::One(match truth {
            Unknown => One::absent(Why::Unknown, false),
            truth => One::Known(Value::YesNo(truth == True)),
        })
    }
}

impl<'a> Here<'a> {
    /// The same with one more variable.
    pub(crate) fn with(&self, name: &str, one: One, ty: Ty<'a>) -> Self {
        let mut here = self.clone();
        here.with.insert(name.to_owned(), (one, ty));
        here
    }

    pub(crate) fn on(&self, day: Day) -> Self {
        Self { at: At { day, ..self.at }, ..self.clone() }
    }

    /// The moment at which a definition is read: as it was where it is given something as it was, be that known or not (16.5).
    fn of_call(&self, given: &[&Expr]) -> At {
        fn is_former(expr: &Expr) -> bool {
            match &expr.kind {
                ExprKind::Name(name) => *name.text == *"before",
                ExprKind::Field { base, .. } => is_former(base),
                _ => false,
            }
        }
        // In a rule about a change, both stand side by side.
        let changes = self.with.contains_key("after");
        At { was: self.at.was || changes && given.iter().any(|given| is_former(given)), ..self.at }
    }
}

impl<'a> Evaluator<'a> {
    pub(crate) fn new(world: World<'a>) -> Self {
        let (memo, circles) = Default::default();
        Self { world, memo, circles }
    }

    pub(crate) fn truth(&self, expr: &Expr, here: &Here<'a>) -> Truth {
        self.out(expr, here).truth()
    }

    pub(crate) fn one(&self, expr: &Expr, here: &Here<'a>) -> One {
        self.out(expr, here).one()
    }

    pub(crate) fn many(&self, expr: &Expr, here: &Here<'a>) -> Members {
        self.out(expr, here).many()
    }

    pub(crate) fn ty(&self, expr: &Expr, here: &Here<'a>) -> Ty<'a> {
        self.world.vocabulary.ty(expr, &|name| here.with.get(name).map(|it| it.1))
    }

    pub(crate) fn out(&self, expr: &Expr, here: &Here<'a>) -> Out {
        clause::by(clause::of(&expr.kind));
        let one = |expr: &Expr| self.one(expr, here);
        let many = |expr: &Expr| self.many(expr, here);
        if let Some((name, args)) = self.called(expr, here) {
            return self.call(name, args.iter().map(|arg| one(arg)).collect(), here.of_call(&args));
        }
        match &expr.kind {
            ExprKind::Literal(literal) => Out::One(One::Known(value(literal))),
            ExprKind::Today => Out::One(One::Known(Value::Date(here.at.day))),
            ExprKind::Name(name) => self.name(&name.text, here),
            ExprKind::Field { base, name, .. } => self.path(base, &name.text, here, Some(here.at)),
            ExprKind::On { value, day } => match one(day).as_day() {
                Some(day) => self.out(value, &here.on(day)),
                None => match self.out(value, here) {
                    Out::One(_) => Out::One(One::absent(Why::Unknown, true)),
                    Out::Many(_) => Out::Many(Members::OPEN),
                },
            },
            ExprKind::OrElse { value, fallback } => match self.out(value, here) {
                Out::One(One::None | One::Absent { why: Why::NotWritten, .. }) => self.out(fallback, here),
                other => other,
            },
            ExprKind::Arithmetic { left, op, right } => Out::One(arithmetic(&one(left), *op, &one(right))),
            ExprKind::Negate(inner) => Out::One(arithmetic(&One::number(0), Operator::Subtract, &one(inner))),
            ExprKind::Combine { left, op, right } => Out::Many(self.combine(many(left), *op, many(right), here.at)),
            ExprKind::Filtered(filter) => Out::Many(self.filtered(filter, here)),
            ExprKind::Aggregate { function, of } => Out::One(aggregate(*function, &many(of))),
            ExprKind::Share(filter) => Out::One(self.share(filter, here)),
            ExprKind::Latest(filter) => Out::One(self.latest(filter, here)),
            ExprKind::LongestGap { dates, from, to } => Out::One(self.gap(dates, &one(from), &one(to), here)),
            ExprKind::Distinct(inner) => Out::Many(self.distinct(many(inner), here.at)),
            // All that is, was or will be (3.7).
            ExprKind::History(of) => match &of.kind {
                ExprKind::Name(name) => Out::Many(self.world.all(&name.text, here.at.was)),
                ExprKind::Field { base, name, args: None } => self.path(base, &name.text, here, None),
                other => panic!("no history of {other:?}"),
            },
            ExprKind::Set(all) => {
                let mut members = Members::default();
                all.iter().for_each(|expr| members.add_all(Members::of(one(expr)), true));
                Out::Many(self.things_once(members))
            }
            _ => self.condition(expr, here).into(),
        }
    }

    /// Whether what an expression says is so (5).
    fn condition(&self, expr: &Expr, here: &Here<'a>) -> Truth {
        let truth = |expr: &Expr| self.truth(expr, here);
        let one = |expr: &Expr| self.one(expr, here);
        match &expr.kind {
            ExprKind::And(all) => all.iter().map(truth).fold(True, Truth::and),
            ExprKind::Or(all) => all.iter().map(truth).fold(False, Truth::or),
            ExprKind::Not(inner) => truth(inner).not(),
            ExprKind::If { condition, then } => truth(condition).not().or(truth(then)),
            ExprKind::Told { condition, then } if truth(condition) == True => truth(then),
            ExprKind::Told { .. } => Unknown,
            ExprKind::Compare { left, op: op @ (Comparison::Equal | Comparison::NotEqual), right } => {
                self.world.equal(&one(left), &one(right), here.at).flip(*op == Comparison::NotEqual)
            }
            ExprKind::Compare { left, op, right } => compare(&one(left), *op, &one(right)),
            ExprKind::In { value, set, negated } => {
                self.world.within(&one(value), &self.many(set, here), here.at).flip(*negated)
            }
            ExprKind::Inside { value, outer, negated } => self.inside(&one(value), &one(outer), here.at).flip(*negated),
            ExprKind::Is { value, negated, what } => self.is(self.out(value, here), what, here.at).flip(*negated),
            ExprKind::Matches { value, pattern } => match one(value) {
                One::Known(Value::Text(text) | Value::Provision(text)) => {
                    let pattern = regex::Regex::new(&format!("^(?:{})$", pattern.text)).unwrap();
                    Truth::from(pattern.is_match(&text))
                }
                One::None => False,
                _ => Unknown,
            },
            ExprKind::Quantified(quantified) => self.quantified(quantified, here),
            ExprKind::ExactlyOne(all) => {
                let truths: Vec<Truth> = all.iter().map(truth).collect();
                let count = |least: Truth| truths.iter().filter(|truth| **truth >= least).count();
                compare(&number(count(True), Some(count(Unknown))), Comparison::Equal, &One::number(1))
            }
            other => panic!("no condition: {other:?}"),
        }
    }

    /// The definition that an expression calls, and what it gives to it (7.3, 7.4).
    fn called<'e>(&self, expr: &'e Expr, here: &Here<'a>) -> Option<(&'e str, Vec<&'e Expr>)> {
        let (name, args) = match &expr.kind {
            ExprKind::Call { name, args } => (name, args.iter().collect()),
            ExprKind::Field { base, name, args: Some(args) } => (name, std::iter::once(&**base).chain(args).collect()),
            ExprKind::Field { base, name, args: None } if self.field_of(base, &name.text, here).is_none() => {
                (name, vec![&**base])
            }
            ExprKind::Name(name) if !here.with.contains_key(&*name.text) => (name, Vec::new()),
            _ => return None,
        };
        self.world.vocabulary.defines.contains_key(&*name.text).then_some((&*name.text, args))
    }

    /// What a bare name stands for that is no definition (7.3).
    fn name(&self, name: &str, here: &Here<'a>) -> Out {
        let vocabulary = self.world.vocabulary;
        if let Some((one, _)) = here.with.get(name) {
            return Out::One(one.clone());
        }
        if let Some(value) = vocabulary.parameters.get(name) {
            clause::by("2.9");
            return Out::One(One::Known(value.clone()));
        }
        if vocabulary.kinds.contains_key(name) {
            return Out::Many(self.kind(name, here.at));
        }
        if vocabulary.classes.contains_key(name) {
            return Out::Many(self.world.present(name, here.at));
        }
        let is_root = |it: &Thing| it.was == here.at.was && vocabulary.classes[&it.class].root;
        Out::One(match name {
            "organisation" => One::thing(self.world.organisation.things.iter().position(is_root).unwrap()),
            word => One::Known(Value::Word(word.to_owned())),
        })
    }

    /// The things of a kind (2.7).
    fn kind(&self, name: &str, at: At) -> Members {
        clause::by("2.7");
        let class = &self.world.vocabulary.kinds[name].of.text;
        self.world.present(class, at).picked(|one| self.is_kind(one, name, at))
    }

    /// Whether a value is of an entity or a kind (5.4).
    pub(crate) fn is_kind(&self, value: &One, name: &str, at: At) -> Truth {
        match (value.as_thing(), self.world.vocabulary.kinds.get(name)) {
            _ if *value == One::None => False,
            (None, _) => Unknown,
            (Some(thing), None) => Truth::from(self.world.is(thing, name)),
            (Some(thing), Some(kind)) => {
                let at = At { was: self.world.thing(thing).was, ..at };
                let with = [(kind.member.text.to_string(), (value.clone(), Some(&*kind.of.text)))].into();
                match self.is_kind(value, &kind.of.text, at) {
                    False => False,
                    is => is.and(self.truth(&kind.condition, &Here { with, at })),
                }
            }
        }
    }

    /// What a word stands for of which a path is read: the known thing of that id (7.3).
    fn known(&self, base: Out) -> Out {
        let Out::One(One::Known(Value::Word(id))) = &base else { return base };
        let is = |it: &Thing| !it.was && it.id == *id && self.world.vocabulary.classes[&it.class].knows(id);
        self.world.organisation.things.iter().position(is).map_or(base, |thing| Out::One(One::thing(thing)))
    }

    /// The field that a name behind a point means (7.4).
    fn field_of(&self, base: &Expr, name: &str, here: &Here<'a>) -> Option<&'a Field> {
        self.world.vocabulary.typed(self.ty(base, here)?, name)
    }

    /// A field of what a base gives, at a moment or ever.
    fn path(&self, base: &Expr, name: &str, here: &Here<'a>, at: Option<At>) -> Out {
        let world = &self.world;
        let read = |thing: usize| match (at, world.field(thing, name).is_some_and(several)) {
            (Some(at), false) => Out::One(world.one(thing, name, at)),
            _ => Out::Many(self.things_once(world.several(thing, name, at))),
        };
        let field = self.field_of(base, name, here);
        let of_things = field.is_some_and(|field| world.vocabulary.classes.contains_key(&*field.ty.name.text));
        let holds_several = field.is_some_and(|field| several(field) || at.is_none() && field.dated);
        let may_be_none = name != "id" && field.is_none_or(optional);
        let many = match self.known(self.out(base, here)) {
            Out::One(One::Known(Value::Thing(thing))) => return read(thing),
            Out::One(One::None) if holds_several || at.is_none() => return Out::Many(Members::default()),
            Out::One(_) if holds_several => return Out::Many(Members::OPEN),
            Out::One(One::Absent { why, optional }) => return Out::One(One::absent(why, optional || may_be_none)),
            Out::One(One::None) => {
                clause::by("4.7");
                return Out::One(One::None);
            }
            Out::Many(many) => many,
            other => panic!("{other:?} has no {name}"),
        };
        let mut all = Members { members: Vec::new(), open: many.open };
        for Member { value, certain } in many.members {
            match value {
                One::Known(Value::Thing(thing)) => match read(thing) {
                    // A thing that is not known may be any, and one that is there.
                    Out::One(One::Absent { .. }) if of_things => all.open = true,
                    Out::One(One::Absent { why, optional }) => all.add(One::absent(why, false), certain && !optional),
                    out => all.add_all(out.many(), certain),
                },
                One::Absent { .. } if holds_several || of_things => all.open = true,
                One::Absent { why, .. } => all.add(One::absent(why, false), certain && !may_be_none),
                other => panic!("{other:?} has no {name}"),
            }
        }
        Out::Many(self.things_once(all))
    }

    /// Each thing once; values as often as they are there (6.1).
    fn things_once(&self, all: Members) -> Members {
        let is_thing = |member: &Member| member.value.as_thing().is_some();
        if all.members.iter().any(is_thing) { all.once(|one, other| self.world.partners_of(one, other)) } else { all }
    }

    pub(super) fn distinct(&self, of: Members, at: At) -> Members {
        of.once(|one, other| self.world.equal_values(one, other, at))
    }

    /// `x inside y` (2.8).
    fn inside(&self, value: &One, outer: &One, at: At) -> Truth {
        if *value == One::None || *outer == One::None {
            return False;
        }
        let Some((one, other)) = value.as_thing().zip(outer.as_thing()) else { return Unknown };
        let names = &self.world.vocabulary.classes[&self.world.thing(one).class].within;
        let read = |thing: usize, name: &String| self.world.one(thing, name, at);
        let is_none = |name: &String| match read(other, name) {
            One::None => True,
            One::Absent { optional: true, .. } => Unknown,
            _ => False,
        };
        let rest_is_none = |from: usize| names[from..].iter().map(is_none).fold(True, Truth::and);
        let same = |name: &String| self.world.same(&read(one, name), &read(other, name), at);
        let to = |end: usize| names[..end].iter().map(same).fold(rest_is_none(end), Truth::and);
        (0..=names.len()).map(to).fold(False, Truth::or)
    }

    pub(super) fn is(&self, value: Out, what: &Is, at: At) -> Truth {
        match what {
            Is::Given => match value.one() {
                One::Known(_) | One::Between(..) => True,
                One::None => False,
                One::Absent { why: Why::NotWritten | Why::Undefined, .. } => False,
                _ => Unknown,
            },
            Is::Missing => self.is(value, &Is::Given, at).not(),
            Is::Empty => {
                let many = value.many();
                match () {
                    () if many.members.iter().any(|member| member.certain) => False,
                    () if many.members.is_empty() && !many.open => True,
                    () => Unknown,
                }
            }
            Is::Kind(name) => self.is_kind(&value.one(), &name.text, at),
        }
    }

    /// `both`, `either` and `without` (6.8).
    fn combine(&self, mut left: Members, op: Combination, right: Members, at: At) -> Members {
        let open = left.open;
        match op {
            Combination::Either => left.add_all(right, true),
            Combination::Both | Combination::Without => {
                left = left.picked(|one| self.world.within(one, &right, at).flip(op == Combination::Without));
                left.open &= op == Combination::Without || right.open;
                if open && op == Combination::Both {
                    left.add_all(Members { open: left.open, ..right }, false);
                }
            }
        }
        self.distinct(left, at)
    }
}
