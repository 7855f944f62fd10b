use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use mandat::syntax::tree::{Combination, Comparison, Expr, ExprKind, Field, Is, Operator};

use super::aggregate::{aggregate, count as number};
use super::arithmetic::{arithmetic, compare};
use super::clause;
use super::define::{Call, Circle};
use super::literal::value;
use super::members::{Member, Members};
use super::time::At;
use super::value::{Absence, False, One, True, Truth, Ty, Unknown, Value, Why};
use super::vocabulary::{optional, several};
use super::world::World;

/// What an expression gives.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Out {
    One(One),
    Many(Members),
}

/// What variables stand for.
pub(crate) type Variables = BTreeMap<String, Out>;

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

/// The moment at which a definition is read: as it was where it is given something as it was, be that known or not (16.5).
fn of_before(given: &[&Expr], with: &Variables, at: At) -> At {
    fn is_former(expr: &Expr) -> bool {
        match &expr.kind {
            ExprKind::Name(name) => *name.text == *"before",
            ExprKind::Field { base, .. } => is_former(base),
            _ => false,
        }
    }
    // In a rule about a change, both stand side by side.
    let changes = with.contains_key("after");
    At { was: at.was || changes && given.iter().any(|given| is_former(given)), ..at }
}

impl<'a> Evaluator<'a> {
    pub(crate) fn new(world: World<'a>) -> Self {
        let (memo, circles) = Default::default();
        Self { world, memo, circles }
    }

    pub(crate) fn truth(&self, expr: &Expr, with: &Variables, at: At) -> Truth {
        self.out(expr, with, at).truth()
    }

    pub(super) fn one(&self, expr: &Expr, with: &Variables, at: At) -> One {
        self.out(expr, with, at).one()
    }

    pub(crate) fn many(&self, expr: &Expr, with: &Variables, at: At) -> Members {
        self.out(expr, with, at).many()
    }

    pub(crate) fn out(&self, expr: &Expr, with: &Variables, at: At) -> Out {
        clause::by(clause::of(&expr.kind));
        let one = |expr: &Expr| self.one(expr, with, at);
        let many = |expr: &Expr| self.many(expr, with, at);
        let call = |name: &str, args: &[&Expr]| {
            let given = args.iter().map(|arg| self.out(arg, with, at)).collect();
            self.call(name, given, of_before(args, with, at))
        };
        match &expr.kind {
            ExprKind::Literal(literal) => Out::One(One::Known(value(literal))),
            ExprKind::Today => Out::One(One::Known(Value::Date(at.day))),
            ExprKind::Name(name) => self.name(&name.text, with, at),
            ExprKind::Call { name, args } => call(&name.text, &args.iter().collect::<Vec<_>>()),
            ExprKind::Field { base, name, args: Some(args) } => {
                call(&name.text, &std::iter::once(&**base).chain(args).collect::<Vec<_>>())
            }
            ExprKind::Field { base, name, args: None } => {
                let given = self.known(self.out(base, with, at));
                let is_define = self.world.vocabulary.defines.contains_key(&*name.text);
                match is_define && self.field_of(&given, &name.text).is_none() {
                    true => self.call(&name.text, vec![given], of_before(&[base], with, at)),
                    false => self.path(given, &name.text, Some(at)),
                }
            }
            ExprKind::On { value, day } => match one(day) {
                One::Known(Value::Date(day)) => self.out(value, with, At { day, ..at }),
                _ => match self.out(value, with, at) {
                    Out::One(one) => Out::One(One::absent(Why::Unknown, true).of(&one.ty())),
                    Out::Many(many) => Out::Many(Members { open: true, ..Members::none_of(&many.ty) }),
                },
            },
            ExprKind::OrElse { value, fallback } => match self.out(value, with, at) {
                Out::One(One::None | One::Absent(Absence { why: Why::NotWritten, .. })) => self.out(fallback, with, at),
                other => other,
            },
            ExprKind::Arithmetic { left, op, right } => Out::One(arithmetic(&one(left), *op, &one(right))),
            ExprKind::Negate(inner) => Out::One(arithmetic(&One::number(0), Operator::Subtract, &one(inner))),
            ExprKind::Combine { left, op, right } => Out::Many(self.combine(many(left), *op, many(right), at)),
            ExprKind::Filtered(filter) => Out::Many(self.filtered(filter, with, at)),
            ExprKind::Aggregate { function, of } => Out::One(aggregate(*function, &many(of))),
            ExprKind::Share(filter) => Out::One(self.share(filter, with, at)),
            ExprKind::Latest(filter) => Out::One(self.latest(filter, with, at)),
            ExprKind::LongestGap { dates, from, to } => Out::One(self.gap(dates, &one(from), &one(to), with, at)),
            ExprKind::Distinct(inner) => Out::Many(self.distinct(many(inner), at)),
            ExprKind::History(inner) => self.history(inner, with, at),
            ExprKind::Set(all) => {
                let mut members = Members::default();
                all.iter().for_each(|expr| members.add_all(Members::of(one(expr)), true));
                Out::Many(self.things_once(members))
            }
            _ => self.condition(expr, with, at).into(),
        }
    }

    /// Whether what an expression says is so (5).
    fn condition(&self, expr: &Expr, with: &Variables, at: At) -> Truth {
        let truth = |expr: &Expr| self.truth(expr, with, at);
        let one = |expr: &Expr| self.one(expr, with, at);
        match &expr.kind {
            ExprKind::And(all) => all.iter().map(truth).fold(True, Truth::and),
            ExprKind::Or(all) => all.iter().map(truth).fold(False, Truth::or),
            ExprKind::Not(inner) => truth(inner).not(),
            ExprKind::If { condition, then } => truth(condition).not().or(truth(then)),
            ExprKind::Told { condition, then } if truth(condition) == True => truth(then),
            ExprKind::Told { .. } => Unknown,
            ExprKind::Compare { left, op: op @ (Comparison::Equal | Comparison::NotEqual), right } => {
                self.world.equal(&one(left), &one(right), at).flip(*op == Comparison::NotEqual)
            }
            ExprKind::Compare { left, op, right } => compare(&one(left), *op, &one(right)),
            ExprKind::In { value, set, negated } => {
                self.world.within(&one(value), &self.many(set, with, at), at).flip(*negated)
            }
            ExprKind::Inside { value, outer, negated } => self.inside(&one(value), &one(outer), at).flip(*negated),
            ExprKind::Is { value, negated, what } => self.is(self.out(value, with, at), what, at).flip(*negated),
            ExprKind::Matches { value, pattern } => match one(value) {
                One::Known(Value::Text(text) | Value::Provision(text)) => {
                    let pattern = regex::Regex::new(&format!("^(?:{})$", pattern.text)).unwrap();
                    Truth::from(pattern.is_match(&text))
                }
                One::None => False,
                _ => Unknown,
            },
            ExprKind::Quantified(quantified) => self.quantified(quantified, with, at),
            ExprKind::ExactlyOne(all) => {
                let truths: Vec<Truth> = all.iter().map(truth).collect();
                let count = |least: Truth| truths.iter().filter(|truth| **truth >= least).count();
                compare(&number(count(True), Some(count(Unknown))), Comparison::Equal, &One::number(1))
            }
            other => panic!("no condition: {other:?}"),
        }
    }

    /// What a bare name stands for (7.3).
    fn name(&self, name: &str, with: &Variables, at: At) -> Out {
        let vocabulary = self.world.vocabulary;
        if let Some(out) = with.get(name) {
            return out.clone();
        }
        if let Some(value) = vocabulary.parameters.get(name) {
            clause::by("2.9");
            return Out::One(One::Known(value.clone()));
        }
        if vocabulary.defines.contains_key(name) {
            return self.call(name, Vec::new(), at);
        }
        if vocabulary.kinds.contains_key(name) {
            return Out::Many(self.kind(name, at));
        }
        if vocabulary.classes.contains_key(name) {
            return Out::Many(self.world.present(name, at));
        }
        match name {
            "organisation" => {
                let root = |thing: &super::organisation::Thing| {
                    thing.was == at.was && vocabulary.classes[&thing.class].entity.root
                };
                let root = self.world.organisation.things.iter().position(root).unwrap();
                Out::One(One::Known(Value::Thing(root)))
            }
            word => Out::One(One::Known(Value::Word(word.to_owned()))),
        }
    }

    /// The things of a kind (2.7).
    fn kind(&self, name: &str, at: At) -> Members {
        clause::by("2.7");
        let class = &self.world.vocabulary.kinds[name].of.text;
        self.world.present(class, at).picked(|one| self.is_kind(one, name, at))
    }

    /// Whether a value is of an entity or a kind (5.4).
    pub(crate) fn is_kind(&self, value: &One, name: &str, at: At) -> Truth {
        match (value, self.world.vocabulary.kinds.get(name)) {
            (One::None, _) => False,
            (One::Known(Value::Thing(thing)), None) => Truth::from(self.world.is(*thing, name)),
            (One::Known(Value::Thing(thing)), Some(kind)) => {
                let with = Variables::from([(kind.member.text.to_string(), Out::One(value.clone()))]);
                let at = At { was: self.world.thing(*thing).was, ..at };
                match self.is_kind(&One::Known(Value::Thing(*thing)), &kind.of.text, at) {
                    False => False,
                    is => is.and(self.truth(&kind.condition, &with, at)),
                }
            }
            _ => Unknown,
        }
    }

    /// What a word stands for of which a path is read: the known thing of that id (7.3).
    fn known(&self, base: Out) -> Out {
        let Out::One(One::Known(Value::Word(id))) = &base else { return base };
        let classes = &self.world.vocabulary.classes;
        let is = |thing: &super::organisation::Thing| {
            !thing.was && thing.id == *id && classes[&thing.class].known.iter().any(|known| known[0] == *id)
        };
        let thing = self.world.organisation.things.iter().position(is);
        thing.map_or(base, |thing| Out::One(One::Known(Value::Thing(thing))))
    }

    /// The field that a name behind a point means: of what is not known its type says which, or what stands beside it (7.4).
    fn field_of(&self, base: &Out, name: &str) -> Option<&Field> {
        let (ty, values): (Ty, Vec<&Value>) = match base {
            Out::One(One::Known(value)) => (None, vec![value]),
            Out::One(one) => (one.ty(), Vec::new()),
            Out::Many(many) => (many.ty.clone(), many.members.iter().filter_map(|it| it.value.as_ref().ok()).collect()),
        };
        let of_value = |value: &Value| match value {
            Value::Thing(thing) => self.world.field(*thing, name),
            _ => None,
        };
        let typed = ty.and_then(|ty| self.world.vocabulary.typed(&ty, name));
        typed.or_else(|| values.into_iter().find_map(of_value))
    }

    /// A field of what a base gives, at a moment or ever.
    fn path(&self, base: Out, name: &str, at: Option<At>) -> Out {
        let (base, world) = (self.known(base), &self.world);
        let read = |thing: usize| match (at, world.field(thing, name).is_some_and(several)) {
            (Some(at), false) => Out::One(world.one(thing, name, at)),
            _ => Out::Many(world.several(thing, name, at)),
        };
        let field = self.field_of(&base, name);
        let of: Ty = field.map(|field| (*field.ty.name.text).into());
        let of_things = of.as_ref().is_some_and(|of| world.vocabulary.classes.contains_key(&**of));
        let holds_several = field.is_some_and(|field| several(field) || at.is_none() && field.dated);
        let may_be_none = name != "id" && field.is_none_or(optional);
        let mut all = Members::none_of(&of);
        let many = match base {
            Out::One(One::Known(Value::Thing(thing))) => {
                return match read(thing) {
                    Out::Many(many) => Out::Many(self.things_once(many)),
                    one => one,
                };
            }
            // Of none no type is known, but all fields of a name may hold several.
            Out::One(One::None) if at.is_none() || world.vocabulary.is_always_several(name) => {
                return Out::Many(Members::default());
            }
            Out::One(One::None) => {
                clause::by("4.7");
                return Out::One(One::None);
            }
            Out::One(_) if holds_several => return Out::Many(Members { open: true, ..all }),
            Out::One(One::Absent(absence)) => {
                return Out::One(One::absent(absence.why, absence.optional || may_be_none).of(&of));
            }
            Out::Many(many) => many,
            other => panic!("{other:?} has no {name}"),
        };
        all.open = many.open;
        for Member { value, certain } in many.members {
            match value {
                // A thing that is not known may be any, and one that is there.
                Ok(Value::Thing(thing)) => match read(thing) {
                    Out::One(One::Absent(_)) if of_things => all.open = true,
                    Out::One(One::Absent(absence)) => all.add(Err(absence.why), certain && !absence.optional),
                    out => all.add_all(out.many(), certain),
                },
                Ok(value) => panic!("{value:?} has no {name}"),
                Err(_) if holds_several || of_things => all.open = true,
                Err(why) => all.add(Err(why), certain && !may_be_none),
            }
        }
        Out::Many(self.things_once(all))
    }

    /// Each thing once; values as often as they are there (6.1).
    fn things_once(&self, all: Members) -> Members {
        let is_thing = |member: &Member| matches!(member.value, Ok(Value::Thing(_)));
        if all.members.iter().any(is_thing) { all.once(|one, other| self.world.partners_of(one, other)) } else { all }
    }

    pub(super) fn distinct(&self, of: Members, at: At) -> Members {
        of.once(|one, other| self.world.equal_values(one, other, at))
    }

    /// All that is, was or will be (3.7).
    fn history(&self, of: &Expr, with: &Variables, at: At) -> Out {
        match &of.kind {
            ExprKind::Name(name) => Out::Many(self.world.all(&name.text, at.was)),
            ExprKind::Field { base, name, args: None } => self.path(self.out(base, with, at), &name.text, None),
            other => panic!("no history of {other:?}"),
        }
    }

    /// `x inside y` (2.8).
    fn inside(&self, value: &One, outer: &One, at: At) -> Truth {
        let (one, other) = match (value, outer) {
            (One::None, _) | (_, One::None) => return False,
            (One::Known(Value::Thing(one)), One::Known(Value::Thing(other))) => (*one, *other),
            _ => return Unknown,
        };
        let names = &self.world.vocabulary.classes[&self.world.thing(one).class].within;
        let read = |thing: usize, name: &String| self.world.one(thing, name, at);
        let is_none = |name: &String| match read(other, name) {
            One::None => True,
            One::Absent(absence) if absence.optional => Unknown,
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
                One::Absent(absence) if absence.why != Why::Unknown => False,
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
