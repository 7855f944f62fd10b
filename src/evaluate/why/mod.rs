//! Why something is so: proofs, made on demand for what is reported (semantics 13).

mod lacking;
mod missing;
mod private;
mod truth;
mod undefined;
mod value;
mod whole;
mod witness;

use super::{Moment, Truth, Val};
use crate::organisation::State;
use crate::policy::model::{ClassId, DefineId, ExprId, FieldId, ParameterId};
use crate::value::{Symbol, ThingId};

pub(super) use lacking::Lack;
pub use undefined::Reason;
pub use whole::Depth;
pub use witness::Witness;

/// A step of a proof.
#[derive(Clone, Debug)]
pub struct Why {
    /// What the step says.
    pub step: Step,
    /// The expression that it is about; none for a member or something missing.
    pub expr: Option<ExprId>,
    /// What is true of it, where it is a condition.
    pub truth: Option<Truth>,
    /// Whether it is true only because there was nothing to look at.
    pub empty: bool,
    /// Whether it is of a member that may not be one.
    pub possible: bool,
    /// When it was read.
    pub moment: Moment,
    /// The steps that it rests on.
    pub children: Vec<Why>,
}

/// What a step of a proof says.
#[derive(Clone, Debug)]
pub enum Step {
    /// A condition is true, false or unknown.
    Condition,
    /// An expression has this value.
    Value(Val, Option<Read>),
    /// An expression for several values has so many members: at least, and at most where that is bounded.
    Count(usize, Option<usize>, Option<Read>),
    /// A variable is bound to a member, which a fact makes one.
    Member(Symbol, Val, Option<u32>),
    /// The same, of the member that came nearest to what was looked for.
    Nearest(Symbol, Val, Option<u32>),
    /// The call of a definition.
    Call(DefineId),
    /// So many further steps are left out.
    More(usize),
    /// Something keeps it from being known.
    Missing(Missing),
}

/// A field of a thing that was read, and the fact that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Read {
    /// Of what.
    pub thing: ThingId,
    /// Which.
    pub field: FieldId,
    /// What was found.
    pub fact: Option<u32>,
}

/// Something that keeps an outcome from being known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// What a field of a thing holds.
    Field(ThingId, FieldId),
    /// Which things of a class there are in a state.
    Register(ClassId, State),
    /// Whether a thing exists.
    Existence(ThingId),
    /// What a parameter is set to.
    Parameter(ParameterId),
    /// The result of a computation that has none.
    Undefined(ExprId, Option<Reason>),
    /// Something that would tell what a private value names, or of whom it is one, were it said.
    Private(ExprId),
    /// Definitions call each other too deep.
    TooDeep,
}

impl Why {
    fn condition(expr: ExprId, truth: Truth, moment: Moment, children: Vec<Self>) -> Self {
        Self {
            step: Step::Condition,
            expr: Some(expr),
            truth: Some(truth),
            empty: false,
            possible: false,
            moment,
            children,
        }
    }

    fn step(step: Step, expr: Option<ExprId>, moment: Moment, children: Vec<Self>) -> Self {
        Self { step, expr, truth: None, empty: false, possible: false, moment, children }
    }

    fn missing(missing: Missing, moment: Moment) -> Self {
        Self::step(Step::Missing(missing), None, moment, Vec::new())
    }

    /// Everything that keeps it from being known, each once, in the order of the proof.
    pub fn all_missing(&self) -> Vec<Missing> {
        let mut found = Vec::new();
        self.collect(&mut found);
        found
    }

    /// Whether something keeps it from being known.
    fn is_missing(&self) -> bool {
        !self.is_decided() && (matches!(self.step, Step::Missing(_)) || self.children.iter().any(Self::is_missing))
    }

    /// What is decided hangs on nothing that is missing in it.
    fn is_decided(&self) -> bool {
        let is_known = matches!(&self.step, Step::Value(val, _) if !val.is_open());
        is_known || matches!(self.truth, Some(Truth::True | Truth::False))
    }

    fn collect(&self, found: &mut Vec<Missing>) {
        if self.is_decided() {
            return;
        }
        if let Step::Missing(missing) = self.step
            && !found.contains(&missing)
        {
            found.push(missing);
        }
        self.children.iter().for_each(|child| child.collect(found));
    }
}
