use super::{ClassId, DefineId, ExprId, FieldId, KindId, ParameterId, Slot, Type};
use crate::source::Span;
pub use crate::syntax::tree::{Aggregate, Combination, Comparison, Operator};
use crate::value::{Symbol, Value};

/// A checked expression.
#[derive(Clone, Debug)]
pub struct Expr {
    /// Where it stands in the policy.
    pub span: Span,
    /// Its type.
    pub ty: Type,
    /// What it is.
    pub kind: ExprKind,
}

/// What a checked expression is.
#[derive(Clone, Debug)]
pub enum ExprKind {
    /// A literal or a value of an enum.
    Value(Value),
    /// A thing that every organisation has, by its place in [`Class::known`](super::Class::known).
    Known(ClassId, u16),
    /// What a parameter is set to.
    Parameter(ParameterId),
    /// The date of the moment.
    Today,
    /// The organisation itself.
    Organisation,
    /// What a variable is bound to.
    Variable(Slot),
    /// All things of a class that exist at the moment.
    Extent(ClassId),
    /// All members of a kind.
    KindExtent(KindId),
    /// All things of a class that ever were.
    HistoryOfExtent(ClassId),
    /// The values of a field of one or several things.
    Field {
        /// Of what.
        base: ExprId,
        /// Which.
        field: FieldId,
    },
    /// All values that a field ever had.
    HistoryOfField {
        /// Of what.
        base: ExprId,
        /// Which.
        field: FieldId,
    },
    /// The value of a definition.
    Call {
        /// Which.
        define: DefineId,
        /// Its arguments, each of one value or optional.
        args: Vec<ExprId>,
    },
    /// A value on another day.
    On {
        /// What is read.
        value: ExprId,
        /// On which day.
        day: ExprId,
    },
    /// A value of the organisation as it was: of what a definition or kind makes of something that was.
    Before(ExprId),
    /// All are true.
    And(Vec<ExprId>),
    /// One is true.
    Or(Vec<ExprId>),
    /// It is not true.
    Not(ExprId),
    /// Where the first is true, so is the second.
    If(ExprId, ExprId),
    /// Where the first is true, the second is asked; else nothing can be told.
    Told(ExprId, ExprId),
    /// One of them is true and no other.
    ExactlyOne(Vec<ExprId>),
    /// Two values compare so.
    Compare(Comparison, ExprId, ExprId),
    /// A value is in a set or bag.
    In(ExprId, ExprId),
    /// A record lies inside another by the containment of its class.
    Inside(ExprId, ExprId),
    /// Something is written.
    Given(ExprId),
    /// A set or bag has no member.
    Empty(ExprId),
    /// A thing is of a class.
    IsClass(ExprId, ClassId),
    /// A thing is of a kind.
    IsKind(ExprId, KindId),
    /// A text matches a pattern of [`Policy::patterns`](super::Policy::patterns).
    Matches(ExprId, u16),
    /// The first, or the second where the first is not written.
    OrElse(ExprId, ExprId),
    /// Two numbers, amounts, days or durations become one.
    Arithmetic(Operator, ExprId, ExprId),
    /// The number with the other sign.
    Negate(ExprId),
    /// Two sets become one.
    Combine(Combination, ExprId, ExprId),
    /// So many members of a set.
    Quantified(Quantified),
    /// The number of members, or a sum, least or greatest.
    Aggregate(Aggregate, ExprId),
    /// Some members of a set or bag.
    Filtered(Filter),
    /// Which share of the members fulfil the condition.
    Share(Filter),
    /// The member for which the order is greatest.
    Latest {
        /// The members.
        members: Filter,
        /// The order.
        by: ExprId,
    },
    /// The longest time between neighbours among days, a first and a last day included.
    LongestGap {
        /// The days.
        dates: ExprId,
        /// The first day.
        from: ExprId,
        /// The last day.
        to: ExprId,
    },
    /// A bag without repetitions.
    Distinct(ExprId),
    /// Values one by one.
    Set(Vec<ExprId>),
}

/// So many members of a set.
#[derive(Clone, Copy, Debug)]
pub struct Quantified {
    /// How many.
    pub quantifier: Quantifier,
    /// The variable of a member.
    pub member: Slot,
    /// The name of that variable, a text of the policy.
    pub name: Symbol,
    /// Of what.
    pub range: ExprId,
    /// Which members count.
    pub condition: Option<ExprId>,
    /// What is said of them; that they count, where nothing is.
    pub body: Option<ExprId>,
}

impl Quantified {
    /// What is so of the body for a member that shows that the whole is true or false; nothing where no one member does.
    pub fn shown_by(&self, outcome: bool) -> Option<bool> {
        match (self.quantifier, outcome) {
            (Quantifier::Every, false) => Some(false),
            (Quantifier::No, false) | (Quantifier::Some, true) => Some(true),
            _ => None,
        }
    }
}

/// How many members.
#[derive(Clone, Copy, Debug)]
pub enum Quantifier {
    /// All of them.
    Every,
    /// At least one.
    Some,
    /// None.
    No,
    /// So many.
    Exactly(ExprId),
    /// So many or more.
    AtLeast(ExprId),
    /// So many or fewer.
    AtMost(ExprId),
}

/// Some members of a set or bag.
#[derive(Clone, Copy, Debug)]
pub struct Filter {
    /// The variable of a member.
    pub member: Slot,
    /// The name of that variable, a text of the policy.
    pub name: Symbol,
    /// Of what.
    pub range: ExprId,
    /// Which members belong to it.
    pub condition: Option<ExprId>,
}
