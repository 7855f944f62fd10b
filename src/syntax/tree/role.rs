use super::{Expr, FormClause, FormHead, Name};
use crate::source::Span;

/// `role kostnadskontrollor in Team { … }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The whole of it.
    pub span: Span,
    /// The kind of role.
    pub name: Name,
    /// What has it.
    pub of: Name,
    /// What it says of all its clauses.
    pub head: FormHead,
    /// What is asked of it.
    pub clauses: Vec<RoleClause>,
}

/// `should apart from kostnadsgodkjennar { … }`
pub type RoleClause = FormClause<RoleAsks>;

/// What is asked of a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoleAsks {
    /// `required where team is task_team`
    Required {
        /// Of which things.
        condition: Option<Expr>,
    },
    /// `holders at most 2`
    Holders {
        /// How the number is meant.
        bound: Bound,
        /// How many.
        number: Expr,
    },
    /// `held by team.members`
    HeldBy(Expr),
    /// `nominated by team.owners`
    NominatedBy(Expr),
    /// `apart from kostnadsgodkjennar within team.owners except below 50 000 NOK`
    Apart {
        /// The other role.
        role: Name,
        /// Where the other role is looked for, where not in the thing itself.
        within: Option<Expr>,
        /// The amount below which nothing is asked.
        below: Option<Expr>,
    },
    /// `together with fasilitator`
    Together(Name),
    /// `needs hr`
    Needs(Name),
    /// `deputy required`
    Deputy,
    /// `vacant at most 30 days`
    Vacant(Expr),
    /// `term at most 2 years`
    Term(Expr),
    /// `terms at most 3`
    Terms(Expr),
    /// `at most 2 per person`
    PerPerson(Expr),
    /// `the holder is employee`
    Holder(Expr),
    /// `never by fewer than 2 together with kostnadsgodkjennar even when one is away`
    Cover(Cover),
}

/// How many it takes at least to have a role and others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    /// So many.
    pub number: Name,
    /// The other roles.
    pub roles: Vec<Name>,
    /// Whether it has to go without any one of them too.
    pub away: Option<Span>,
    /// The amount below which nothing is asked.
    pub below: Option<Expr>,
}

/// How a number of holders is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// `exactly`
    Exactly,
    /// `at least`
    AtLeast,
    /// `at most`
    AtMost,
}

impl RoleAsks {
    /// The first word that tells it from others: its code behind the name of the role, where it has no label.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Required { .. } => "required",
            Self::Holders { .. } => "holders",
            Self::HeldBy(_) => "held",
            Self::NominatedBy(_) => "nominated",
            Self::Apart { .. } => "apart",
            Self::Together(_) => "together",
            Self::Needs(_) => "needs",
            Self::Deputy => "deputy",
            Self::Vacant(_) => "vacant",
            Self::Term(_) => "term",
            Self::Terms(_) => "terms",
            Self::PerPerson(_) => "person",
            Self::Holder(_) => "holder",
            Self::Cover(_) => "never",
        }
    }
}
