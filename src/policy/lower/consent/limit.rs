//! Thresholds that nobody can reach, or that are always reached.

use super::form::Form;
use super::sense::senseless;
use super::threshold::fraction;
use crate::diagnostic::{Code, Diagnostic, Phrase};
use crate::source::Span;
use crate::syntax::tree::{
    Ballot, CountsAs, Expr, ExprKind, Limit, LiteralKind, Need, Operator, Parameter, Quorum, Threshold, Vote, VoteBase,
};
use crate::value::Exact;

impl Form<'_> {
    pub(super) fn senseless_need(&self, need: &Need) -> Option<Diagnostic> {
        if let Need::FewObjections(_, number) = need {
            return not_whole(number);
        }
        let Need::Votes { threshold, tie } = need else { return None };
        let half = matches!(&threshold.limit, Limit::Share(share, _)
            if threshold.more && fraction(share) == Exact::fraction(1, 2));
        let tie = tie.as_ref().filter(|_| !half);
        self.senseless_threshold(threshold)
            .or_else(|| tie.map(|tie| senseless(tie.span, Phrase::ConsentNoTie, Phrase::ConsentNoTieHelp)))
    }

    pub(super) fn senseless_threshold(&self, threshold: &Threshold) -> Option<Diagnostic> {
        self.senseless_limit(threshold, &threshold.limit)
    }

    /// A share of nothing that is named, where people are counted, and a number where a share is asked for.
    fn senseless_amount(&self, limit: &Limit) -> Option<Diagnostic> {
        let declared = |amount: &Expr| self.words.declared(amount);
        match limit {
            Limit::Number(amount) if is_part(amount) || declared(amount).is_some_and(is_share) => {
                Some(senseless(amount.span, Phrase::ConsentShareOfWhat, Phrase::ConsentShareOfWhatHelp))
            }
            Limit::Share(amount, _) if declared(amount).is_some_and(|parameter| !is_share(parameter)) => {
                Some(senseless(amount.span, Phrase::ConsentNumberAsShare, Phrase::ConsentNumberAsShareHelp))
            }
            Limit::AllBut(amount, _) => not_whole(amount),
            Limit::Number(amount) | Limit::Share(amount, _) => by_nought(amount),
            Limit::Least(_) | Limit::Greatest(_) => None,
        }
    }

    /// The number of seats is a whole one, from 1 up.
    pub(super) fn senseless_seats(&self, seats: &Expr) -> Option<Diagnostic> {
        let wrong = is_part(seats) || fraction(seats).is_some_and(|seats| seats <= Exact::ZERO);
        let wrong = wrong || self.words.declared(seats).is_some_and(is_share);
        let wrong = wrong.then(|| senseless(seats.span, Phrase::ConsentNoSeats, Phrase::ConsentNoSeatsHelp));
        by_nought(seats).or(wrong)
    }

    /// A limit that is never reached, or always.
    fn senseless_limit(&self, threshold: &Threshold, limit: &Limit) -> Option<Diagnostic> {
        if let Some(error) = self.senseless_amount(limit) {
            return Some(error);
        }
        let never = || Some(senseless(threshold.span, Phrase::ConsentNever, Phrase::ConsentShareHelp));
        let seats = self.seats().and_then(fraction);
        match limit {
            Limit::Share(share, base) => {
                let value = fraction(share);
                if value.is_some_and(|value| value > Exact::ONE || (threshold.more && value == Exact::ONE)) {
                    return never();
                }
                let unanimous = value == Some(Exact::ONE) && self.counts(Ballot::Recusal) == CountsAs::Against;
                if unanimous && matches!(base, VoteBase::Filled | VoteBase::Entitled) {
                    return Some(senseless(threshold.span, Phrase::ConsentUnanimous, Phrase::ConsentUnanimousHelp));
                }
                value
                    .filter(|value| *value <= Exact::ZERO && !threshold.more)
                    .and_then(|_| always(share))
                    .or_else(|| self.without_seats(threshold.span, *base == VoteBase::Seats))
            }
            Limit::Number(number) => {
                let value = fraction(number)?;
                let beyond = seats.is_some_and(|seats| value > seats || (threshold.more && value == seats));
                if beyond {
                    return Some(senseless(threshold.span, Phrase::ConsentBeyondSeats, Phrase::ConsentBeyondSeatsHelp));
                }
                if threshold.more { None } else { always(number) }
            }
            Limit::AllBut(number, base) => {
                let nobody = *base == VoteBase::Seats
                    && seats.is_some_and(|seats| fraction(number).is_some_and(|it| it >= seats));
                if nobody {
                    return Some(senseless(number.span, Phrase::ConsentAllButAll, Phrase::ConsentBeyondSeatsHelp));
                }
                if threshold.more && fraction(number) == Some(Exact::ZERO) {
                    return never();
                }
                self.without_seats(threshold.span, *base == VoteBase::Seats)
            }
            Limit::Least(all) | Limit::Greatest(all) => {
                all.iter().find_map(|limit| self.senseless_limit(threshold, limit))
            }
        }
    }

    /// Seats are spoken of, and nothing says how many there are.
    pub(super) fn without_seats(&self, span: Span, asked: bool) -> Option<Diagnostic> {
        let lacks = asked && self.seats().is_none() && !self.words.damaged();
        lacks.then(|| senseless(span, Phrase::ConsentWithoutSeats, Phrase::ConsentWithoutSeatsHelp))
    }
}

/// No whole number, or one below nought.
pub(super) fn not_whole(number: &Expr) -> Option<Diagnostic> {
    let wrong = is_part(number) || fraction(number).is_some_and(Exact::is_negative);
    let wrong = wrong.then(|| senseless(number.span, Phrase::ConsentNotWhole, Phrase::ConsentNotWholeHelp));
    by_nought(number).or(wrong)
}

/// `60 %`, `1/2`, `1.5`
fn is_part(amount: &Expr) -> bool {
    let percent = matches!(&amount.kind, ExprKind::Literal(literal) if matches!(literal.kind, LiteralKind::Percent(_)));
    percent || fraction(amount).is_some_and(|amount| amount.to_whole().is_none())
}

/// A parameter that is a share: it says so, or is a part of one.
fn is_share(parameter: &Parameter) -> bool {
    let default = &parameter.default;
    let part = || is_part(&Expr { span: default.span, kind: ExprKind::Literal(default.clone()) });
    parameter.ty.as_ref().is_some_and(|ty| &*ty.text == "share") || part()
}

/// `1/0`
fn by_nought(amount: &Expr) -> Option<Diagnostic> {
    let ExprKind::Arithmetic { op: Operator::Divide, right, .. } = &amount.kind else { return None };
    let nought = fraction(right) == Some(Exact::ZERO);
    nought.then(|| senseless(right.span, Phrase::ConsentByNought, Phrase::ConsentNoSeatsHelp))
}

/// A length of time of nothing, or less.
pub(super) fn no_time(time: &Expr) -> Option<Diagnostic> {
    let nought = match &time.kind {
        ExprKind::Negate(_) => true,
        ExprKind::Literal(literal) => match &literal.kind {
            LiteralKind::Duration(digits, _) => Exact::decimal(digits) == Some(Exact::ZERO),
            _ => false,
        },
        _ => false,
    };
    nought.then(|| senseless(time.span, Phrase::ConsentNoTime, Phrase::ConsentNoTimeHelp))
}

/// A quorum of those who are counted: it is always there.
pub(super) fn of_itself(quorum: &Quorum, limit: &Limit) -> Option<Diagnostic> {
    let counts = |vote: Vote| quorum.only.is_empty() || quorum.only.iter().any(|(only, _)| *only == vote);
    match limit {
        Limit::Share(amount, base) => {
            let cast = !quorum.voting || (counts(Vote::For) && counts(Vote::Against));
            let itself = (*base == VoteBase::Cast && cast) || (*base == VoteBase::Present && !quorum.voting);
            itself.then(|| senseless(amount.span, Phrase::ConsentQuorumOfItself, Phrase::ConsentQuorumOfItselfHelp))
        }
        Limit::Number(_) | Limit::AllBut(..) => None,
        Limit::Least(all) | Limit::Greatest(all) => all.iter().find_map(|limit| of_itself(quorum, limit)),
    }
}

/// A vote that is named twice.
pub(super) fn vote_twice(quorum: &Quorum) -> Option<Diagnostic> {
    let (at, (again, place)) = quorum
        .only
        .iter()
        .enumerate()
        .find(|(at, (vote, _))| quorum.only.iter().take(*at).any(|(it, _)| it == vote))?;
    let (_, first) = quorum.only.iter().take(at).find(|(vote, _)| vote == again)?;
    let error = Diagnostic::error(Code::DuplicatePart, Phrase::ConsentSaidTwice.into(), *place);
    Some(error.also(*first, Phrase::FirstHere.into()).help(Phrase::ConsentSaidTwiceHelp.into()))
}

/// A number that is reached without anybody.
pub(super) fn always(number: &Expr) -> Option<Diagnostic> {
    let nought = fraction(number).is_some_and(|number| number <= Exact::ZERO);
    nought.then(|| senseless(number.span, Phrase::ConsentAlways, Phrase::ConsentAlwaysHelp))
}

/// `all but 2 of entitled` of a way to pass, which two persons reach without a vote, and no number beside it.
pub(super) fn all_but_in(way: &[Need]) -> Option<Diagnostic> {
    let limits = || {
        way.iter().filter_map(|need| match need {
            Need::Votes { threshold, .. } => Some(&threshold.limit),
            _ => None,
        })
    };
    let beside = limits().any(is_number);
    limits().find_map(|limit| all_but_alone(limit, beside))
}

pub(super) fn all_but_alone(limit: &Limit, beside: bool) -> Option<Diagnostic> {
    match limit {
        Limit::AllBut(number, _) if !beside && fraction(number) != Some(Exact::ZERO) => {
            Some(senseless(number.span, Phrase::ConsentAllButAlone, Phrase::ConsentAllButAloneHelp))
        }
        Limit::Least(all) => all.iter().find_map(|limit| all_but_alone(limit, beside)),
        Limit::Greatest(all) => {
            let beside = beside || all.iter().any(is_number);
            all.iter().find_map(|limit| all_but_alone(limit, beside))
        }
        _ => None,
    }
}

fn is_number(limit: &Limit) -> bool {
    match limit {
        Limit::Number(number) => fraction(number).is_none_or(|number| number > Exact::ZERO),
        Limit::Least(all) => all.iter().all(is_number),
        Limit::Greatest(all) => all.iter().any(is_number),
        _ => false,
    }
}
