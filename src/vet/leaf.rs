use std::rc::Rc;

use super::Analyst;
use super::abstraction::Abstract;
use super::facts::Facts;
use super::points::{Item, Points};
use super::scope::Scope;
use super::witness::Goal;
use crate::policy::model::{
    Aggregate, Base, Class, ExprId, ExprKind, FieldId, Many, Origin, ParameterId, Policy, Variable,
};
use crate::value::{Date, Duration, Exact, Value};

/// No larger number of members is an example.
const CROWD: i128 = 1000;
/// So many values are tried for one thing to write.
const TRIED: usize = 40;

/// Something that conditions read and that can be written whatever else is: what examples are made of.
#[derive(Clone, Debug)]
pub(super) struct Leaf {
    /// The name under which facts about it are kept.
    pub(super) key: Rc<str>,
    /// How a policy speaks of it.
    pub(super) name: String,
    /// Its type, where it has one.
    pub(super) base: Base,
    what: What,
}

#[derive(Clone, Copy, Debug)]
enum What {
    /// A field for one value of a subject.
    Field(FieldId),
    /// How many members a field of a subject has.
    Count(FieldId),
    Parameter(ParameterId),
    Today,
}

/// What stands in such a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Example {
    Value(Value),
    /// Any value.
    Written,
    /// No value, where that means none.
    NotWritten,
}

impl Leaf {
    /// The field that it is about.
    pub(super) const fn field(&self) -> Option<FieldId> {
        match self.what {
            What::Field(field) | What::Count(field) => Some(field),
            What::Parameter(_) | What::Today => None,
        }
    }

    /// What is known of it where an example stands there.
    pub(super) fn known(&self, example: Example) -> Abstract {
        match example {
            Example::Value(value) => Abstract::known(Points::one(value)),
            Example::Written => Abstract::known(Points::Any),
            Example::NotWritten => Abstract { points: Points::Among(Vec::new()), none: true, open: false },
        }
    }
}

/// The values that conditions hold something against.
#[derive(Debug, Default)]
pub(super) struct Constants(Vec<Value>);

/// What conditions read, and what they hold it against.
pub(super) struct Reading<'a, 'b> {
    analyst: &'b mut Analyst<'a>,
    variables: &'b [Variable],
    pub(super) leaves: Vec<Leaf>,
    pub(super) constants: Constants,
}

impl<'a, 'b> Reading<'a, 'b> {
    pub(super) fn of(analyst: &'b mut Analyst<'a>, variables: &'b [Variable], goals: &[Goal]) -> Self {
        let mut reading = Self { analyst, variables, leaves: Vec::new(), constants: Constants::default() };
        goals.iter().for_each(|goal| reading.expr(goal.id, &goal.scope));
        reading
    }

    fn expr(&mut self, id: ExprId, scope: &Scope) {
        if !self.analyst.burn() {
            return;
        }
        let policy = self.analyst.policy;
        let kind = &policy.expr(id).kind;
        match kind {
            ExprKind::Value(value) => self.constants.add(*value),
            ExprKind::Parameter(parameter) => {
                let declared = policy.parameter(*parameter);
                self.constants.add(declared.default);
                let key = self.analyst.key(id, scope);
                self.add(key, declared.name.to_string(), declared.ty, What::Parameter(*parameter));
            }
            // Another day than that of the rule has another name.
            ExprKind::Today if scope.day.is_empty() => {
                let key = self.analyst.key(id, scope);
                self.add(key, "today".to_owned(), Base::Date, What::Today);
            }
            ExprKind::Field { base, field } if policy.expr(id).ty.many != Many::Several => {
                let key = self.analyst.key(id, scope);
                if let Some(name) = self.writable(*base, *field, scope) {
                    self.add(key, name, policy.expr(id).ty.base, What::Field(*field));
                }
            }
            ExprKind::Aggregate(Aggregate::Count, of) | ExprKind::Empty(of) => self.count(*of, scope),
            ExprKind::Call { define, args } if !policy.define(*define).recursive => {
                let inner = self.analyst.called(*define, args, scope, &Facts::default());
                self.expr(policy.define(*define).body, &inner);
            }
            ExprKind::IsKind(value, kind) => {
                let inner = self.analyst.kind_scope(*value, *kind, scope);
                self.expr(policy.kind(*kind).condition, &inner);
            }
            ExprKind::On { .. } => return,
            _ => {}
        }
        kind.children().into_iter().for_each(|child| self.expr(child, scope));
    }

    fn count(&mut self, of: ExprId, scope: &Scope) {
        let policy = self.analyst.policy;
        let ExprKind::Field { base, field } = policy.expr(of).kind else { return };
        if policy.expr(of).ty.many != Many::Several {
            return;
        }
        let key = self.analyst.count_key(of, scope);
        if let Some(name) = self.writable(base, field, scope) {
            self.add(key, format!("count of {name}"), Base::Number, What::Count(field));
        }
    }

    fn add(&mut self, key: Option<Rc<str>>, name: String, base: Base, what: What) {
        let Some(key) = key else { return };
        if !self.leaves.iter().any(|leaf| leaf.key == key) {
            self.leaves.push(Leaf { key, name, base, what });
        }
    }

    /// What a rule calls a field of one of its own variables, where a file says what it holds and nothing else does.
    fn writable(&self, base: ExprId, field: FieldId, scope: &Scope) -> Option<String> {
        let policy = self.analyst.policy;
        let ExprKind::Variable(slot) = policy.expr(base).kind else { return None };
        let key = scope.get(slot)?.key.as_deref()?;
        let number: usize = key.strip_prefix('v')?.parse().ok()?;
        let declared = policy.field(field);
        let when = |class: &Class| class.period.is_some_and(|(from, until)| field == from || field == until);
        if !scope.day.is_empty() || !declared.origin.is_stored() || policy.classes.iter().any(when) {
            return None;
        }
        Some(format!("{}.{}", self.variables.get(number)?.name, declared.name))
    }
}

impl Constants {
    fn add(&mut self, value: Value) {
        if !self.0.contains(&value) {
            self.0.push(value);
        }
    }

    fn numbers(&self) -> impl Iterator<Item = Exact> {
        self.0.iter().filter_map(|value| if let Value::Number(number) = value { Some(*number) } else { None })
    }

    fn lengths(&self) -> impl Iterator<Item = Duration> {
        self.0.iter().filter_map(|value| if let Value::Duration(length) = value { Some(*length) } else { None })
    }

    /// What may stand in a place, those first that lie at a limit.
    pub(super) fn examples(&self, policy: &Policy, clock: Date, leaf: &Leaf) -> Vec<Example> {
        let field = match leaf.what {
            What::Parameter(parameter) => return vec![Example::Value(policy.parameter(parameter).default)],
            What::Today => return vec![Example::Value(Value::Date(clock))],
            What::Count(_) => {
                let whole = |number: &Exact| number.to_whole().is_some_and(|whole| (0..=CROWD).contains(&whole));
                let numbers = self.around(Exact::ONE).into_iter().filter(whole);
                return values(numbers.map(Value::Number).collect());
            }
            What::Field(field) => policy.field(field),
        };
        let mut examples = values(self.of_type(policy, clock, leaf.base));
        if matches!(leaf.base, Base::Text | Base::Provision | Base::Thing(_)) {
            examples.push(Example::Written);
        }
        if field.origin == Origin::ElseNone {
            examples.push(Example::NotWritten);
        }
        examples
    }

    fn of_type(&self, policy: &Policy, clock: Date, base: Base) -> Vec<Value> {
        let own = || self.0.iter().copied();
        match base {
            Base::Number => self.around(Exact::ONE).into_iter().map(Value::Number).collect(),
            Base::Whole => {
                let counts = |number: &Exact| number.to_whole().is_some() && !number.is_negative();
                self.around(Exact::ONE).into_iter().filter(counts).map(Value::Number).collect()
            }
            Base::Share => {
                let part = |number: &Exact| *number >= Exact::ZERO && *number <= Exact::ONE;
                let step = Exact::fraction(1, 100).unwrap_or(Exact::ONE);
                self.around(step).into_iter().filter(part).map(Value::Number).collect()
            }
            Base::Money => own().flat_map(near_amount).collect(),
            Base::Date => self.days(clock).into_iter().map(Value::Date).collect(),
            Base::Duration => self.lengths().flat_map(near_length).map(Value::Duration).collect(),
            Base::Text | Base::Provision => own().filter(|value| matches!(value, Value::Text(_))).collect(),
            Base::YesNo | Base::Enum(_) => match Points::of_type(policy, base) {
                Points::Among(items) => items.iter().filter_map(value_of).collect(),
                _ => Vec::new(),
            },
            Base::Thing(_) => Vec::new(),
        }
    }

    /// Each number, and what lies one step from it; nought and one besides.
    fn around(&self, step: Exact) -> Vec<Exact> {
        let mut numbers = Vec::new();
        for number in self.numbers().chain([Exact::ZERO, Exact::ONE]) {
            numbers.extend([Some(number), number.plus(step), number.minus(step)].into_iter().flatten());
            let (upper, lower) = number.parts();
            let floor = upper.div_euclid(lower);
            // Of what is counted, the nearest below and above.
            numbers.extend([floor, floor.saturating_add(1)].map(Exact::whole));
        }
        numbers
    }

    /// Each day that is named, the clock, and what lies a length of time that is named from them.
    fn days(&self, clock: Date) -> Vec<Date> {
        let mut days: Vec<Date> = Vec::new();
        let named = self.0.iter().filter_map(|value| if let Value::Date(day) = value { Some(*day) } else { None });
        for day in named.chain([clock]) {
            days.push(day);
            for length in self.lengths() {
                let both = [length.negate().and_then(|back| back.after(day)), length.after(day)];
                days.extend(both.into_iter().flatten());
            }
        }
        let near = |day: &Date| [Some(*day), day.tomorrow().ok(), day.yesterday().ok()].into_iter().flatten();
        days.iter().flat_map(|day| near(day).collect::<Vec<_>>()).collect()
    }
}

fn value_of(item: &Item) -> Option<Value> {
    match item {
        Item::Value(value) => Some(*value),
        Item::Known(..) => None,
    }
}

fn near_amount(value: Value) -> Vec<Value> {
    let Value::Money(amount, currency) = value else { return Vec::new() };
    let near = [Some(amount), amount.plus(Exact::ONE), amount.minus(Exact::ONE)];
    near.into_iter().flatten().map(|amount| Value::Money(amount, currency)).collect()
}

fn near_length(length: Duration) -> Vec<Duration> {
    let day = Duration::days(1);
    let less = day.negate().and_then(|less| length.plus(less));
    [Some(length), length.plus(day), less].into_iter().flatten().collect()
}

/// Each value once.
fn values(values: Vec<Value>) -> Vec<Example> {
    let mut examples: Vec<Example> = Vec::new();
    for example in values.into_iter().map(Example::Value) {
        if !examples.contains(&example) && examples.len() < TRIED {
            examples.push(example);
        }
    }
    examples
}
