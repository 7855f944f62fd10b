//! What thresholds ask for, and the arithmetic that a finding shows.

use super::form::{Form, Group};
use crate::diagnostic::Phrase;
use crate::policy::lower::make::Make;
use crate::policy::lower::sentence::{Arg, Said};
use crate::syntax::tree::{
    Comparison, Define, Expr, ExprKind, Limit, LiteralKind, Need, Operator, Threshold, VoteBase,
};
use crate::value::Exact;

/// What a part asks for.
pub(super) struct Part<'a> {
    pub(super) expr: Expr,
    pub(super) said: Said<'a>,
}

/// What is counted, and held against a threshold.
#[derive(Clone)]
pub(super) struct Counted<'a> {
    /// The definition of the number.
    pub(super) what: String,
    /// What those did who are counted, of several, and behind any number.
    pub(super) did: Arg<'a>,
    pub(super) short: Arg<'a>,
    /// How many of how many.
    pub(super) among: Phrase,
}

/// The number of votes for.
const FOR: &str = "for";

impl Counted<'_> {
    pub(super) fn votes_for() -> Self {
        let (did, short) = (Arg::Plain(Phrase::ConsentAreFor), Arg::Plain(Phrase::ConsentForShort));
        Self { what: FOR.to_owned(), did, short, among: Phrase::ConsentForAmong }
    }
}

/// Where the numbers that are needed are defined.
pub(super) struct Needed<'d> {
    /// With what their names begin: `passes`.
    pub(super) word: &'d str,
    pub(super) definitions: &'d mut Vec<Define>,
    pub(super) number: usize,
    /// Where what is asked has several parts, how many of them were told so far: of each it is told whether it is met.
    pub(super) met: Option<usize>,
}

impl<'a> Form<'a> {
    /// One of the ways to pass: all of its parts.
    pub(super) fn way(&self, group: &Group<'a>, needs: &'a [Need], needed: &mut Needed<'_>) -> Part<'a> {
        let parts: Vec<Part<'a>> = needs.iter().map(|need| self.need(group, need, needed)).collect();
        let make = Make(self.about.span);
        joined(Phrase::ConsentBoth, parts, |all| make.and(all))
    }

    fn need(&self, group: &Group<'a>, need: &'a Need, needed: &mut Needed<'_>) -> Part<'a> {
        let part = self.need_alone(group, need, needed);
        match need {
            // Each limit of one without a tie tells of itself.
            Need::Votes { tie: None, .. } => part,
            _ => self.met(group, part, needed),
        }
    }

    /// Tells of a part whether it is met, where there are others.
    pub(super) fn met(&self, group: &Group<'a>, part: Part<'a>, needed: &mut Needed<'_>) -> Part<'a> {
        let Some(what) = needed.part() else { return part };
        let title = said(Phrase::ConsentPartMet, Phrase::ConsentPartMet);
        let title = title.with("said", Arg::Joined(Phrase::ConsentBoth, vec![part.said.clone()]));
        needed.definitions.push(self.told_part(Make(part.expr.span), group, &what, part.expr.clone(), &title));
        let met = said(part.said.title, Phrase::ConsentMet);
        let told = Arg::Joined(Phrase::ConsentBoth, vec![part.said.clone()]);
        let met =
            Said { args: part.said.args.clone(), ..met }.with("told", told).place("met", &self.place(group, &what));
        Part { said: met, ..part }
    }

    fn need_alone(&self, group: &Group<'a>, need: &'a Need, needed: &mut Needed<'_>) -> Part<'a> {
        let objections = |make, said: Said<'a>| {
            let said = said.place("count", &self.place(group, "objections"));
            (self.call(make, group, "objections"), said)
        };
        match need {
            Need::NoObjection(span) => {
                let make = Make(*span);
                let said = said(Phrase::ConsentNoObjection, Phrase::ConsentNoObjectionSays);
                let (count, said) = objections(make, said);
                Part { expr: self.if_named(make, group, make.equal(count, make.number("0")), None), said }
            }
            Need::FewObjections(span, number) => {
                let make = Make(*span);
                let said = said(Phrase::ConsentFewObjections, Phrase::ConsentFewObjectionsSays);
                let (count, said) = objections(make, said.with("limit", Arg::Limit(number)));
                let few = |count| make.compare(count, Comparison::LessEqual, number.clone());
                let most = make.plus(count.clone(), self.call(make, group, "unnamed"));
                Part { expr: self.if_named(make, group, few(count), Some(few(most))), said }
            }
            Need::Votes { threshold, tie: None } => self.threshold(group, &Counted::votes_for(), threshold, needed),
            Need::Votes { threshold, tie: Some(tie) } => self.with_tie(group, threshold, tie, needed),
        }
    }

    /// So many objections by name say nothing of those against of whom a tally has the number alone, but where it is
    /// few enough with all of them.
    fn if_named(&self, make: Make, group: &Group<'a>, few: Expr, with_all: Option<Expr>) -> Expr {
        if !self.has_tally(group) {
            return few;
        }
        let told = self.call(make, group, "objections_told");
        make.all(vec![few, make.or(with_all.into_iter().chain([told]).collect())])
    }

    /// Where it is a tie, those decide by how they voted themselves.
    fn with_tie(
        &self,
        group: &Group<'a>,
        threshold: &'a Threshold,
        tie: &'a Expr,
        needed: &mut Needed<'_>,
    ) -> Part<'a> {
        let make = Make(tie.span);
        let deciders = match &tie.kind {
            ExprKind::Name(name) if self.words.is_role(&name.text) => {
                make.of(make.field(self.decision(), "decided_by"), "holders", tie.clone())
            }
            _ => tie.clone(),
        };
        let several = needed.met.take();
        let Part { expr, said: before } = self.threshold(group, &Counted::votes_for(), threshold, needed);
        needed.met = several;
        let tied = match &expr.kind {
            ExprKind::Compare { left, right, .. } => make.equal((**left).clone(), (**right).clone()),
            _ => expr.clone(),
        };
        let decider = make.variable("decider");
        let voted = make.of(decider.clone(), "voted_for_in_person", self.decision());
        let entitled = make.is_in(decider, self.call(make, group, "entitled"));
        let quantifier = crate::syntax::tree::Quantifier::Some;
        let decides = make.quantified(quantifier, "decider", deciders, None, make.all(vec![entitled, voted]));
        let expr = make.any(vec![expr, make.all(vec![tied, decides])]);
        let said = Said { says: Phrase::ConsentTieSays, ..said(Phrase::ConsentTie, Phrase::ConsentTieSays) };
        let said = said.with("said", Arg::Joined(Phrase::ConsentBoth, vec![before])).with("path", Arg::Path(tie));
        Part { expr, said }
    }

    /// A number is more than a limit, or at least it; nought is never enough, which of votes is asked once of all parts.
    pub(super) fn threshold(
        &self,
        group: &Group<'a>,
        counted: &Counted<'a>,
        threshold: &'a Threshold,
        needed: &mut Needed<'_>,
    ) -> Part<'a> {
        let make = Make(threshold.span);
        let Part { expr, said } = self.limit(make, group, counted, (threshold.more, &threshold.limit), needed);
        if counted.what == FOR || is_never_nought(threshold.more, &threshold.limit) {
            return Part { expr, said };
        }
        let some = make.compare(self.call(make, group, &counted.what), Comparison::GreaterEqual, make.number("1"));
        Part { expr: make.all(vec![expr, some]), said }
    }

    fn limit(
        &self,
        make: Make,
        group: &Group<'a>,
        counted: &Counted<'a>,
        (more, limit): (bool, &'a Limit),
        needed: &mut Needed<'_>,
    ) -> Part<'a> {
        let op = if more { Comparison::Greater } else { Comparison::GreaterEqual };
        let least = if more { Phrase::ConsentMoreThan } else { Phrase::ConsentAtLeast };
        let count = || self.call(make, group, &counted.what);
        let about = |title, says, limit: &'a Expr| {
            let said = said(title, says).with("least", Arg::Plain(least)).with("did", counted.did.clone());
            let said = said.with("short", counted.short.clone());
            said.with("limit", Arg::Limit(limit)).place("count", &self.place(group, &counted.what))
        };
        let part = match limit {
            Limit::Number(number) => Part {
                expr: make.compare(count(), op, number.clone()),
                said: about(Phrase::ConsentNumber, Phrase::ConsentNumberSays, number),
            },
            Limit::Share(share, VoteBase::Cast) if counted.what == FOR => Part {
                expr: self.of_votes_cast(make, group, op, share),
                said: about(Phrase::ConsentShare, Phrase::ConsentCastSays, share)
                    .with("those", Arg::Plain(Phrase::ConsentTheCast))
                    .place("against", &self.place(group, "against")),
            },
            Limit::Share(amount, base) | Limit::AllBut(amount, base) => {
                let whole = self.call(make, group, base_of(*base));
                let (title, says, body) = match limit {
                    Limit::Share(..) => {
                        (Phrase::ConsentShare, Phrase::ConsentShareSays, make.times(amount.clone(), whole))
                    }
                    _ => (Phrase::ConsentAllBut, Phrase::ConsentAllButSays, make.minus(whole, amount.clone())),
                };
                let what = needed.name();
                let those = those(*base);
                let whole = matches!(limit, Limit::Share(..));
                let called = if whole { Phrase::ConsentShareOf } else { Phrase::ConsentAllButOf };
                let called = said(called, called).with("limit", Arg::Limit(amount)).with("those", Arg::Plain(those));
                needed.definitions.push(self.limit_called(make, group, &what, body, &called));
                let among = said(counted.among, counted.among).with("those", Arg::Plain(those));
                let among = among.with("did", counted.did.clone()).place("count", &self.place(group, &counted.what));
                let among = among.place("base", &self.place(group, base_of(*base)));
                let said = about(title, says, amount).with("those", Arg::Plain(those));
                let said = said.with("among", Arg::Joined(Phrase::ConsentBoth, vec![among]));
                let said = said.place("base", &self.place(group, base_of(*base)));
                let said = said.place("needed", &self.place(group, &what));
                Part { expr: make.compare(count(), op, self.call(make, group, &what)), said }
            }
            Limit::Least(all) => {
                let parts = all.iter().map(|limit| self.limit(make, group, counted, (more, limit), needed));
                return joined(Phrase::ConsentEither, parts.collect(), |all| make.or(all));
            }
            Limit::Greatest(all) => {
                let parts = all.iter().map(|limit| self.limit(make, group, counted, (more, limit), needed));
                return joined(Phrase::ConsentBoth, parts.collect(), |all| make.and(all));
            }
        };
        self.met(group, part, needed)
    }

    /// `for > 2 * against` for more than two thirds: the two sides have no vote in common, so that a vote that is not
    /// known widens neither more than it can.
    fn of_votes_cast(&self, make: Make, group: &Group<'_>, op: Comparison, share: &Expr) -> Expr {
        let (votes, against) = (self.call(make, group, "for"), self.call(make, group, "against"));
        let times = |number: i128, value: Expr| match number {
            1 => value,
            _ => make.times(make.number(&number.to_string()), value),
        };
        match fraction(share).map(Exact::parts) {
            Some((upper, lower)) if 0 < upper && upper < lower => {
                make.compare(times(lower - upper, votes), op, times(upper, against))
            }
            _ => {
                let rest = make.minus(make.number("1"), share.clone());
                make.compare(make.times(rest, votes), op, make.times(share.clone(), against))
            }
        }
    }
}

impl Needed<'_> {
    fn name(&mut self) -> String {
        self.number += 1;
        match self.number {
            1 => format!("{}_needed", self.word),
            number => format!("{}_needed_{number}", self.word),
        }
    }

    /// The name of whether a further part is met.
    fn part(&mut self) -> Option<String> {
        let number = self.met.as_mut()?;
        *number += 1;
        Some(match number {
            1 => format!("{}_met", self.word),
            number => format!("{}_met_{number}", self.word),
        })
    }
}

pub(super) fn said<'a>(title: Phrase, says: Phrase) -> Said<'a> {
    Said { title, says, help: None, args: Vec::new() }
}

/// Several parts as one.
pub(super) fn joined<'a>(joint: Phrase, parts: Vec<Part<'a>>, join: impl Fn(Vec<Expr>) -> Expr) -> Part<'a> {
    let (exprs, all): (Vec<Expr>, Vec<Said<'a>>) = parts.into_iter().map(|part| (part.expr, part.said)).unzip();
    let said = said(Phrase::ConsentParts, Phrase::ConsentParts).with("parts", Arg::Joined(joint, all));
    Part { expr: join(exprs), said }
}

/// The number of all that a share is taken of.
pub(super) const fn base_of(base: VoteBase) -> &'static str {
    match base {
        VoteBase::Seats => "seats",
        VoteBase::Filled => "filled",
        VoteBase::Entitled => "voters",
        VoteBase::Present => "present",
        VoteBase::Cast => "cast",
    }
}

/// What people call them.
const fn those(base: VoteBase) -> Phrase {
    match base {
        VoteBase::Seats => Phrase::ConsentTheSeats,
        VoteBase::Filled => Phrase::ConsentTheFilled,
        VoteBase::Entitled => Phrase::ConsentTheEntitled,
        VoteBase::Present => Phrase::ConsentThePresent,
        VoteBase::Cast => Phrase::ConsentTheCast,
    }
}

/// Whether a threshold alone makes sure that there is one at least. Where votes are held against it, somebody is asked, so that
/// there is a filled seat, and there are no fewer seats than filled ones.
pub(super) fn is_never_nought(more: bool, limit: &Limit) -> bool {
    match limit {
        Limit::Share(share, VoteBase::Seats | VoteBase::Filled) => {
            fraction(share).is_some_and(|share| more || share > Exact::ZERO)
        }
        Limit::Share(share, _) => more && fraction(share).is_some(),
        Limit::Number(number) => fraction(number).is_some_and(|number| more || number > Exact::ZERO),
        Limit::AllBut(..) => false,
        Limit::Least(all) => all.iter().all(|limit| is_never_nought(more, limit)),
        Limit::Greatest(all) => all.iter().any(|limit| is_never_nought(more, limit)),
    }
}

/// A number that is written out: `1/2`, `60 %`, `3`.
pub(super) fn fraction(expr: &Expr) -> Option<Exact> {
    match &expr.kind {
        ExprKind::Literal(literal) => match &literal.kind {
            LiteralKind::Number(digits) => Exact::decimal(digits),
            LiteralKind::Percent(digits) => Exact::decimal(digits)?.over(Exact::whole(100)),
            _ => None,
        },
        ExprKind::Arithmetic { left, op: Operator::Divide, right } => fraction(left)?.over(fraction(right)?),
        ExprKind::Negate(of) => fraction(of)?.negate(),
        _ => None,
    }
}
