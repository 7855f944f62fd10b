use super::{Expr, FormClause, FormHead, Name, Str};
use crate::source::Span;

/// `delegation fagansvar { governs d in Delegation … }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delegation {
    /// The whole of it.
    pub span: Span,
    /// What the codes of its clauses begin with.
    pub name: Name,
    /// What it says of all its clauses.
    pub head: FormHead,
    /// Which delegations it is about; nothing where that could not be read.
    pub governs: Option<Governs>,
    /// The kind of those who have what they give from nobody.
    pub start: Option<Start>,
    /// What is asked of them.
    pub clauses: Vec<DelegationClause>,
    /// Whether an error may hide a part of it.
    pub damaged: bool,
}

/// `governs d in Delegation where d.matter = fag`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Governs {
    /// All of its words.
    pub span: Span,
    /// What one of them is called.
    pub member: Name,
    /// The entity or kind.
    pub of: Name,
    /// Which of its things.
    pub condition: Option<Expr>,
}

/// `starts at council`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// All of its words.
    pub span: Span,
    /// The kind.
    pub kind: Name,
}

/// `should names provision { … }`
pub type DelegationClause = FormClause<DelegationAsks>;

/// What is asked of delegations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DelegationAsks {
    /// `flows council -> director -> purpose_team`
    Flows(Vec<Name>),
    /// `must trace to the start`
    Trace,
    /// `never wider than received`
    Wider,
    /// `never in a circle`
    Circle,
    /// `not delegable "kommunelova" "§ 14-2"`
    NotDelegable(Powers),
    /// `names provision`
    Provision {
        /// Of which delegations.
        condition: Option<Expr>,
    },
    /// `received by foremalsvaktar where d.to is Team`
    ReceivedBy {
        /// The role of the one who is responsible.
        role: Name,
        /// Of which delegations.
        condition: Option<Expr>,
    },
    /// `recorded with decision, conditions`
    Recorded {
        /// What is to be written.
        fields: Vec<Name>,
        /// Of which delegations.
        condition: Option<Expr>,
    },
    /// `covered or shared by d.shared_by`
    Covered {
        /// Who may have a power together.
        shared: Option<Expr>,
    },
    /// `used only within`
    Used,
}

/// Powers that are named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Powers {
    /// Each as it is written: an act, a provision, a paragraph.
    Written(Vec<WrittenPower>),
    /// `organisation.reserved`
    Path(Expr),
}

/// `"kommunelova" "§ 14-2" "2"`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPower {
    /// The act.
    pub act: Str,
    /// The provision, where it is not the whole act.
    pub provision: Option<Str>,
    /// The paragraph, where it is not the whole provision.
    pub paragraph: Option<Str>,
}

impl DelegationAsks {
    /// The word that tells it from others: its code behind the name of the form, where it has no label.
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Flows(_) => "flows",
            Self::Trace => "trace",
            Self::Wider => "wider",
            Self::Circle => "circle",
            Self::NotDelegable(_) => "delegable",
            Self::Provision { .. } => "provision",
            Self::ReceivedBy { .. } => "received",
            Self::Recorded { .. } => "recorded",
            Self::Covered { .. } => "covered",
            Self::Used => "used",
        }
    }

    /// How it begins, as it is written.
    pub const fn words(&self) -> &'static str {
        match self {
            Self::Flows(_) => "flows",
            Self::Trace => "trace to the start",
            Self::Wider => "never wider than received",
            Self::Circle => "never in a circle",
            Self::NotDelegable(_) => "not delegable",
            Self::Provision { .. } => "names provision",
            Self::ReceivedBy { .. } => "received by",
            Self::Recorded { .. } => "recorded with",
            Self::Covered { .. } => "covered",
            Self::Used => "used only within",
        }
    }
}
