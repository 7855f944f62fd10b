//! Thresholds that nobody can reach, or that are always reached.

use super::form::Form;
use super::sense::senseless;
use super::threshold::fraction;
use crate::diagnostic::{Diagnostic, Phrase};
use crate::source::Span;
use crate::syntax::tree::{Ballot, CountsAs, Expr, Limit, Need, Threshold, VoteBase};
use crate::value::Exact;

impl Form<'_> {
    pub(super) fn senseless_need(&self, need: &Need) -> Option<Diagnostic> {
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

    /// A limit that is never reached, or always.
    fn senseless_limit(&self, threshold: &Threshold, limit: &Limit) -> Option<Diagnostic> {
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
