use super::{Expr, FormHead, Name, Own};
use crate::diagnostic::Force;
use crate::source::Span;

/// `consent mandate_consent { for team in Team decides team.mandate … }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// The whole of it.
    pub span: Span,
    /// Its name, with which the codes of its clauses begin.
    pub name: Name,
    /// What it says of all its clauses.
    pub head: FormHead,
    /// What is decided about, or the decisions themselves.
    pub about: Option<About>,
    /// What is decided.
    pub decides: Option<Decides>,
    /// What it says, in the order of the text.
    pub clauses: Vec<ConsentClause>,
}

/// `for team in Team where team.owners is not empty`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its words up to the condition.
    pub span: Span,
    /// The name of one of them.
    pub name: Name,
    /// The entity or kind.
    pub of: Name,
    /// Which of them.
    pub condition: Option<Expr>,
}

/// `decides team.mandate where decision.kind = mandate`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decides {
    /// What is decided.
    pub path: Expr,
    /// By which decisions.
    pub condition: Option<Expr>,
}

/// `when decision.kind = role must removal: passes with at least 6 votes for { … }`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConsentClause {
    /// Its words, without `when` and without what stands in braces behind them.
    pub span: Span,
    /// To which decisions it applies, where that is not to all.
    pub when: Option<Expr>,
    /// `must`, which is left out, or `should`.
    pub force: Force,
    /// Its label, where its first word does not tell it from another clause.
    pub label: Option<Name>,
    /// What it says.
    pub asks: ConsentAsks,
    /// What stands in braces behind it.
    pub own: Own,
}

/// What a clause of a consent says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConsentAsks {
    /// `seats council.seats`
    Seats(Expr),
    /// `abstention counts as against`
    Counts(Ballot, CountsAs),
    /// `asks owner: every owner in team.owners: owner.members.person`
    Asks(Asks),
    /// `quorum present at least 1/2 of seats`
    Quorum(Quorum),
    /// `passes with no objection otherwise more than 1/2 of entitled`
    Passes(Passes),
    /// `fails when more than 1/3 recused`
    Fails(Expr),
    /// `rounds at least 2`
    Rounds(Expr),
    /// `each round hears present`
    Hears,
    /// `waits 10 days`
    Waits(Expr),
    /// `restarts on objection`
    Restarts,
    /// `objection carries reason, alternative`
    Carries(Vec<Name>),
    /// `answers good_enough, safe_enough`
    Answers(Vec<Name>),
    /// `ballots by entitled`
    Ballots,
    /// `one ballot each`
    OneEach,
    /// `valid for 4 years`
    Valid(Expr),
    /// `needed on or before team.established`
    Needed {
        /// Whether the day itself is early enough.
        or_on: bool,
        /// The day.
        day: Expr,
    },
    /// `needed again when team.mandate changes`
    Again(Expr),
}

/// What may count as a vote though it is neither for nor against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ballot {
    /// `abstention`
    Abstention,
    /// `blank`
    Blank,
    /// `silence`
    Silence,
    /// `vacant seat`
    VacantSeat,
    /// `recusal`
    Recusal,
}

/// What somebody votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// `for`
    For,
    /// `against`
    Against,
    /// `blank`
    Blank,
    /// `abstain`
    Abstain,
}

impl Vote {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::For, Self::Against, Self::Blank, Self::Abstain];

    /// The word for it, which the field of a tally has too.
    pub const fn word(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
            Self::Blank => "blank",
            Self::Abstain => "abstain",
        }
    }
}

/// As what something counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountsAs {
    /// `for`
    For,
    /// `against`
    Against,
    /// `nothing`
    Nothing,
}

/// Who is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asks {
    /// Whether it is enough that one of those asked so consents.
    pub any: Option<Span>,
    /// What they are called.
    pub label: Option<Name>,
    /// `every owner in team.owners`, where several are asked each by themselves.
    pub each: Option<(Name, Expr)>,
    /// The persons.
    pub set: Expr,
}

/// How many have to take part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// Of whom, where it is not of all who are asked.
    pub of: Option<Name>,
    /// Whether those are counted who voted, and not all who were there.
    pub voting: bool,
    /// Which votes count, where it is not all of them, each with its place.
    pub only: Vec<(Vote, Span)>,
    /// How many.
    pub threshold: Threshold,
}

/// What it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passes {
    /// Of whom, where it is not of all who are asked.
    pub of: Option<Name>,
    /// Ways to pass, of which one is enough; each asks for all of its parts.
    pub ways: Vec<Vec<Need>>,
}

/// A part of what it takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// `no objection`
    NoObjection(Span),
    /// `at most 2 objections`
    FewObjections(Span, Expr),
    /// `more than 1/2 of votes cast tie decided by decision.meeting.chair`
    Votes {
        /// How many votes.
        threshold: Threshold,
        /// Whose vote decides where there are as many for as against.
        tie: Option<Expr>,
    },
}

/// `at least 2/3 of seats`
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// Its words.
    pub span: Span,
    /// `more than`, and not `at least`.
    pub more: bool,
    /// Than what.
    pub limit: Limit,
}

/// What a number of votes is held against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Limit {
    /// `2/3 of seats`
    Share(Expr, VoteBase),
    /// `3`, `3 votes for`
    Number(Expr),
    /// `all but 2 of entitled`
    AllBut(Expr, VoteBase),
    /// `least of (300, 2 % of entitled)`
    Least(Vec<Limit>),
    /// `greatest of (3, 1/2 of entitled)`
    Greatest(Vec<Limit>),
}

/// Of what a share is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteBase {
    /// `seats`
    Seats,
    /// `filled seats`
    Filled,
    /// `entitled`
    Entitled,
    /// `present`
    Present,
    /// `votes cast`
    Cast,
}

impl ConsentAsks {
    /// The word that tells it from others: its code behind the name of the form, where it has no label. Some say
    /// nothing that could be broken.
    pub const fn word(&self) -> Option<&'static str> {
        Some(match self {
            Self::Seats(_) | Self::Counts(..) | Self::Asks(_) => return None,
            Self::Quorum(_) => "quorum",
            Self::Passes(_) => "passes",
            Self::Fails(_) => "fails",
            Self::Rounds(_) => "rounds",
            Self::Hears => "each",
            Self::Waits(_) => "waits",
            Self::Restarts => "restarts",
            Self::Carries(_) => "objection",
            Self::Answers(_) => "answers",
            Self::Ballots => "ballots",
            Self::OneEach => "one",
            Self::Valid(_) => "valid",
            Self::Needed { .. } => "needed",
            Self::Again(_) => "again",
        })
    }

    /// The expressions that it holds, in the order of the text.
    pub fn expressions(&self) -> Vec<&Expr> {
        match self {
            Self::Seats(expr)
            | Self::Fails(expr)
            | Self::Rounds(expr)
            | Self::Waits(expr)
            | Self::Valid(expr)
            | Self::Needed { day: expr, .. }
            | Self::Again(expr) => vec![expr],
            Self::Asks(asks) => asks.each.iter().map(|(_, range)| range).chain([&asks.set]).collect(),
            Self::Quorum(quorum) => quorum.threshold.limit.expressions(),
            Self::Passes(passes) => passes.ways.iter().flatten().flat_map(Need::expressions).collect(),
            Self::Counts(..)
            | Self::Hears
            | Self::Restarts
            | Self::Carries(_)
            | Self::Answers(_)
            | Self::Ballots
            | Self::OneEach => Vec::new(),
        }
    }
}

impl Need {
    fn expressions(&self) -> Vec<&Expr> {
        match self {
            Self::NoObjection(_) => Vec::new(),
            Self::FewObjections(_, number) => vec![number],
            Self::Votes { threshold, tie } => threshold.limit.expressions().into_iter().chain(tie).collect(),
        }
    }
}

impl Limit {
    fn expressions(&self) -> Vec<&Expr> {
        match self {
            Self::Share(expr, _) | Self::Number(expr) | Self::AllBut(expr, _) => vec![expr],
            Self::Least(all) | Self::Greatest(all) => all.iter().flat_map(Self::expressions).collect(),
        }
    }
}
