use super::{Literal, Name, Str};
use crate::source::Span;

/// An expression where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expr {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: ExprKind,
}

/// What an expression is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExprKind {
    /// What could not be read; the error is reported already.
    Invalid,
    /// `45 days`
    Literal(Literal),
    /// `today`
    Today,
    /// `team`, `anker`, `Team`, `forecast_age`
    Name(Name),
    /// `owned_by(team, top)`
    Call {
        /// The definition.
        name: Name,
        /// Its arguments.
        args: Vec<Expr>,
    },
    /// `team.owners`, or `team.holders(skrivar)` where there are arguments
    Field {
        /// Of what.
        base: Box<Expr>,
        /// Which.
        name: Name,
        /// The further arguments, where it is the call of a definition.
        args: Option<Vec<Expr>>,
    },
    /// `team.level on case.date`
    On {
        /// What is read.
        value: Box<Expr>,
        /// On which day.
        day: Box<Expr>,
    },
    /// `a and b`
    And(Vec<Expr>),
    /// `a or b`
    Or(Vec<Expr>),
    /// `not a`
    Not(Box<Expr>),
    /// `if a then b`
    If {
        /// When.
        condition: Box<Expr>,
        /// What must then be true.
        then: Box<Expr>,
    },
    /// `if a then b else unknown`
    Told {
        /// Where it can be told.
        condition: Box<Expr>,
        /// What is then asked.
        then: Box<Expr>,
    },
    /// `a <= b`
    Compare {
        /// The left side.
        left: Box<Expr>,
        /// How.
        op: Comparison,
        /// The right side.
        right: Box<Expr>,
    },
    /// `a in b`, `a not in b`
    In {
        /// What.
        value: Box<Expr>,
        /// In what.
        set: Box<Expr>,
        /// `not`
        negated: bool,
    },
    /// `a inside b`
    Inside {
        /// What.
        value: Box<Expr>,
        /// In what.
        outer: Box<Expr>,
        /// `not`
        negated: bool,
    },
    /// `a is given`, `a is not anchor_team`
    Is {
        /// What.
        value: Box<Expr>,
        /// `not`
        negated: bool,
        /// What it is.
        what: Is,
    },
    /// `a matches "…"`
    Matches {
        /// What.
        value: Box<Expr>,
        /// The pattern.
        pattern: Str,
    },
    /// `a or else b`
    OrElse {
        /// What.
        value: Box<Expr>,
        /// What stands for it where it is not written.
        fallback: Box<Expr>,
    },
    /// `a + b`
    Arithmetic {
        /// The left side.
        left: Box<Expr>,
        /// How.
        op: Operator,
        /// The right side.
        right: Box<Expr>,
    },
    /// `-a`
    Negate(Box<Expr>),
    /// `both(a, b)`, `either(a, b)`, `a without b`
    Combine {
        /// The left side.
        left: Box<Expr>,
        /// How.
        op: Combination,
        /// The right side.
        right: Box<Expr>,
    },
    /// `every owner in team.owners: …`
    Quantified(Box<Quantified>),
    /// `count of …`
    Aggregate {
        /// How.
        function: Aggregate,
        /// Over what.
        of: Box<Expr>,
    },
    /// `(m in team.members where m.active by m.since)`
    Filtered(Box<Filter>),
    /// `share of (…)`
    Share(Box<Filter>),
    /// `latest (…)`
    Latest(Box<Filter>),
    /// `longest gap in team.surveys.date from a to b`
    LongestGap {
        /// The days.
        dates: Box<Expr>,
        /// The first day of the period.
        from: Box<Expr>,
        /// The last day of the period.
        to: Box<Expr>,
    },
    /// `distinct team.members.profession`
    Distinct(Box<Expr>),
    /// `history of team.roles`
    History(Box<Expr>),
    /// `exactly one of (a, b, c)`
    ExactlyOne(Vec<Expr>),
    /// `{ a, b, c }`
    Set(Vec<Expr>),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterEqual,
}

impl Comparison {
    /// How it is written.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Equal => "=",
            Self::NotEqual => "!=",
            Self::Less => "<",
            Self::LessEqual => "<=",
            Self::Greater => ">",
            Self::GreaterEqual => ">=",
        }
    }

    /// The one that is true of two known values where this one is false.
    pub const fn negated(self) -> Self {
        match self {
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::Less => Self::GreaterEqual,
            Self::LessEqual => Self::Greater,
            Self::Greater => Self::LessEqual,
            Self::GreaterEqual => Self::Less,
        }
    }

    /// The one that says the same with its sides exchanged.
    pub const fn turned(self) -> Self {
        match self {
            Self::Less => Self::Greater,
            Self::LessEqual => Self::GreaterEqual,
            Self::Greater => Self::Less,
            Self::GreaterEqual => Self::LessEqual,
            same => same,
        }
    }
}

/// What something is said to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Is {
    /// `is given`
    Given,
    /// `is missing`
    Missing,
    /// `is empty`
    Empty,
    /// `is anchor_team`
    Kind(Name),
}

/// How two numbers become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
}

/// How two sets become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Combination {
    /// `both(a, b)`
    Both,
    /// `either(a, b)`
    Either,
    /// `a without b`
    Without,
}

/// `every owner in team.owners where …: …`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantified {
    /// How many.
    pub quantifier: Quantifier,
    /// The name of a member.
    pub name: Name,
    /// Of what.
    pub range: Expr,
    /// Which members count.
    pub condition: Option<Expr>,
    /// What is said of them.
    pub body: Option<Expr>,
}

/// How many members.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quantifier {
    /// `every`
    Every,
    /// `some`
    Some,
    /// `no`
    No,
    /// `exactly n`
    Exactly(Expr),
    /// `at least n`
    AtLeast(Expr),
    /// `at most n`
    AtMost(Expr),
}

/// How many values become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aggregate {
    /// `count of`
    Count,
    /// `sum of`
    Sum,
    /// `min of`
    Min,
    /// `max of`
    Max,
}

impl Aggregate {
    /// The word before `of`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Sum => "sum",
            Self::Min => "min",
            Self::Max => "max",
        }
    }
}

/// `(m in team.members where m.active by m.since)`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The name of a member.
    pub name: Name,
    /// Of what.
    pub range: Expr,
    /// Which members belong to it.
    pub condition: Option<Expr>,
    /// By what they are ordered, for `latest`.
    pub by: Option<Expr>,
}
