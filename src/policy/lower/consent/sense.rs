//! What is wrong with a consent, whatever its names stand for.

use super::Made;
use super::form::{Form, of_whom};
use super::threshold::fraction;
use crate::diagnostic::{Arg, Code, Diagnostic, Phrase, Text};
use crate::nearest::{nearest_one, with_nearest};
use crate::policy::lower::words::Words;
use crate::source::Span;
use crate::syntax::tree::{
    Asks, Ballot, Consent, ConsentAsks, ConsentClause, CountsAs, Expr, ExprKind, Limit, Name, Need, Threshold, VoteBase,
};
use crate::value::Exact;

/// Names that the rules of a consent bind themselves.
const TAKEN: &[&str] = &["decision", "person", "stance", "other", "round", "decider", "version", "earlier", "between"];

fn senseless(span: Span, message: impl Into<Text>, help: impl Into<Text>) -> Diagnostic {
    Diagnostic::error(Code::SenselessClause, message.into(), span).help(help.into())
}

/// It does not say what it is about, or what is decided, unless that may have been lost.
pub(super) fn lacks_head(consent: &Consent, words: &Words) -> Option<Diagnostic> {
    if words.damaged() || consent.clauses.is_empty() {
        return None;
    }
    let part = if consent.about.is_none() { "for" } else { "decides" };
    let message = Text::new(Phrase::ConsentLacks).with("part", part);
    let help = if consent.about.is_none() { Phrase::ConsentLacksForHelp } else { Phrase::ConsentLacksDecidesHelp };
    Some(Diagnostic::error(Code::SenselessClause, message, consent.name.span).help(help.into()))
}

/// What keeps a consent from being understood at all.
pub(super) fn wrong_head(form: &Form<'_>) -> Option<Diagnostic> {
    let about = form.about;
    if form.words.lacks(&about.of.text) {
        let message = Text::new(Phrase::ConsentUnknown).with("name", &*about.of.text);
        let error = Diagnostic::error(Code::UnknownName, message, about.of.span);
        return Some(error.help(Phrase::ConsentAboutHelp.into()));
    }
    if form.of_party && !form.words.is(&about.of.text, "Party") {
        let message = Text::new(Phrase::ConsentAbout).with("name", &*about.of.text);
        return Some(senseless(about.of.span, message, Phrase::ConsentAboutHelp));
    }
    let names = form.groups.iter().filter_map(|group| group.asks.each.as_ref().map(|(name, _)| name));
    let taken = |name: &&Name| {
        TAKEN.contains(&&*name.text) && (form.of_party || name.text != form.decision.text || &*name.text != "decision")
    };
    if let Some(name) = names.chain([&about.name]).find(taken) {
        let message = Text::new(Phrase::ConsentTakenName).with("name", &*name.text);
        return Some(senseless(name.span, message, Phrase::ConsentTakenNameHelp));
    }
    match &form.decides.path.kind {
        ExprKind::Name(name) if name.text == about.name.text => return None,
        ExprKind::Field { base, name, .. } if form.of_party => {
            if matches!(&base.kind, ExprKind::Name(base) if base.text == about.name.text) {
                return form.words.no_field(&about.of, name);
            }
        }
        _ => {}
    }
    let message = Text::new(Phrase::ConsentDecidesOther).with("name", &*about.name.text);
    let help = Text::new(Phrase::ConsentDecidesOtherHelp).with("name", &*about.name.text);
    Some(senseless(form.decides.path.span, message, help))
}

/// Two clauses of one code.
pub(super) fn twice(made: &Made<'_>, first: &Made<'_>) -> Diagnostic {
    let message = Text::new(Phrase::ConsentSameClause).with("code", &*made.code);
    let word = made.clause.and_then(|clause| clause.asks.word()).unwrap_or_default();
    let error = Diagnostic::error(Code::CodeTwice, message, made.span).also(first.span, Phrase::FirstHere.into());
    error.help(Text::new(Phrase::SameClauseHelp).with("clause", word))
}

impl Form<'_> {
    /// What is wrong with a clause.
    pub(super) fn senseless(&self, at: usize, clause: &ConsentClause) -> Option<Diagnostic> {
        let before = self.consent.clauses.iter().take(at);
        match &clause.asks {
            ConsentAsks::Seats(_) => self.said_before(clause, before, |asks| matches!(asks, ConsentAsks::Seats(_))),
            ConsentAsks::Counts(ballot, _) => self
                .said_before(clause, before, |asks| matches!(asks, ConsentAsks::Counts(of, _) if of == ballot))
                .or_else(|| self.without_seats(clause.span, *ballot == Ballot::VacantSeat)),
            ConsentAsks::Asks(asks) => self.asked_twice(clause, asks, before),
            ConsentAsks::Quorum(quorum) => self
                .unknown_label(clause)
                .or_else(|| self.senseless_threshold(&quorum.threshold))
                .or_else(|| all_but_alone(&quorum.threshold.limit, false)),
            ConsentAsks::Passes(passes) => self
                .unknown_label(clause)
                .or_else(|| passes.ways.iter().flatten().find_map(|need| self.senseless_need(need)))
                .or_else(|| passes.ways.iter().find_map(|way| all_but_in(way))),
            ConsentAsks::Fails(share) => self.unknown_label(clause).or_else(|| {
                let never = fraction(share).is_some_and(|share| share >= Exact::ONE || share.is_negative());
                never.then(|| senseless(share.span, Phrase::ConsentNeverRecused, Phrase::ConsentShareHelp))
            }),
            ConsentAsks::Ballots => self.unknown_label(clause),
            ConsentAsks::Rounds(number) => always(number),
            ConsentAsks::Restarts => {
                let waits = self.consent.clauses.iter().any(|other| matches!(other.asks, ConsentAsks::Waits(_)));
                let waits = waits || self.words.damaged();
                (!waits)
                    .then(|| senseless(clause.span, Phrase::ConsentNothingRestarts, Phrase::ConsentNothingRestartsHelp))
            }
            ConsentAsks::Valid(_) | ConsentAsks::Needed { .. } | ConsentAsks::Again(_) if !self.of_party => {
                Some(senseless(clause.span, Phrase::ConsentNotOfThing, Phrase::ConsentNotOfThingHelp))
            }
            _ => None,
        }
    }

    /// The same is said twice.
    fn said_before<'c>(
        &self,
        clause: &ConsentClause,
        mut before: impl Iterator<Item = &'c ConsentClause>,
        same: impl Fn(&ConsentAsks) -> bool,
    ) -> Option<Diagnostic> {
        let first = before.find(|other| same(&other.asks))?;
        let error = Diagnostic::error(Code::DuplicatePart, Phrase::ConsentSaidTwice.into(), clause.span);
        Some(error.also(first.span, Phrase::FirstHere.into()).help(Phrase::ConsentSaidTwiceHelp.into()))
    }

    fn asked_twice<'c>(
        &self,
        clause: &ConsentClause,
        asks: &Asks,
        before: impl Iterator<Item = &'c ConsentClause>,
    ) -> Option<Diagnostic> {
        let label = |asks: &Asks| asks.label.as_ref().map(|label| label.text.clone());
        let of = |clause: &'c ConsentClause| match &clause.asks {
            ConsentAsks::Asks(asks) => Some((clause, label(asks))),
            _ => None,
        };
        let (first, _) = before.filter_map(of).find(|(_, other)| *other == label(asks))?;
        let error = Diagnostic::error(Code::CodeTwice, Phrase::ConsentAskedTwice.into(), clause.span);
        Some(error.also(first.span, Phrase::FirstHere.into()).help(Phrase::ConsentAskedTwiceHelp.into()))
    }

    /// Nobody is asked, or nobody by this name.
    fn unknown_label(&self, clause: &ConsentClause) -> Option<Diagnostic> {
        if self.words.damaged() {
            return None;
        }
        if self.groups.is_empty() {
            return Some(senseless(clause.span, Phrase::ConsentNobodyAsked, Phrase::ConsentNobodyAskedHelp));
        }
        let of = of_whom(clause)?;
        let labels = || self.groups.iter().filter_map(|group| group.asks.label.as_ref());
        if labels().any(|label| label.text == of.text) {
            return None;
        }
        let message = Text::new(Phrase::ConsentUnknownLabel).with("name", &*of.text);
        let error = Diagnostic::error(Code::UnknownName, message, of.span);
        let near = nearest_one(&of.text, labels().map(|label| (&*label.text, label.span)));
        Some(with_nearest(error, near, || {
            let all = labels().map(|label| Arg::from(format!("`{}`", label.text))).collect::<Vec<_>>();
            match all.is_empty() {
                true => Phrase::ConsentNoLabels.into(),
                false => Text::new(Phrase::ConsentLabels).with("names", Arg::AnyOf(all)),
            }
        }))
    }

    fn senseless_need(&self, need: &Need) -> Option<Diagnostic> {
        let Need::Votes { threshold, tie } = need else { return None };
        let half = matches!(&threshold.limit, Limit::Share(share, _)
            if threshold.more && fraction(share) == Exact::fraction(1, 2));
        let tie = tie.as_ref().filter(|_| !half);
        self.senseless_threshold(threshold)
            .or_else(|| tie.map(|tie| senseless(tie.span, Phrase::ConsentNoTie, Phrase::ConsentNoTieHelp)))
    }

    fn senseless_threshold(&self, threshold: &Threshold) -> Option<Diagnostic> {
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
    fn without_seats(&self, span: Span, asked: bool) -> Option<Diagnostic> {
        let lacks = asked && self.seats().is_none() && !self.words.damaged();
        lacks.then(|| senseless(span, Phrase::ConsentWithoutSeats, Phrase::ConsentWithoutSeatsHelp))
    }
}

/// A number that is reached without anybody.
fn always(number: &Expr) -> Option<Diagnostic> {
    let nought = fraction(number).is_some_and(|number| number <= Exact::ZERO);
    nought.then(|| senseless(number.span, Phrase::ConsentAlways, Phrase::ConsentAlwaysHelp))
}

/// `all but 2 of entitled` of a way to pass, which two persons reach without a vote, and no number beside it.
fn all_but_in(way: &[Need]) -> Option<Diagnostic> {
    let limits = || {
        way.iter().filter_map(|need| match need {
            Need::Votes { threshold, .. } => Some(&threshold.limit),
            _ => None,
        })
    };
    let beside = limits().any(is_number);
    limits().find_map(|limit| all_but_alone(limit, beside))
}

fn all_but_alone(limit: &Limit, beside: bool) -> Option<Diagnostic> {
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
