//! What is wrong with a consent, whatever its names stand for.

use super::Asked;
use super::form::{Form, Group, of_whom};
use super::limit::{all_but_alone, all_but_in, always, no_time, not_whole, of_itself, vote_twice};
use super::threshold::fraction;
use crate::diagnostic::{Arg, Code, Diagnostic, Phrase, Text};
use crate::nearest::{nearest_one, with_nearest};
use crate::policy::lower::words::Words;
use crate::source::Span;
use crate::syntax::tree::{Asks, Ballot, Consent, ConsentAsks, ConsentClause, ExprKind, Name};
use crate::value::Exact;

/// Names that the rules of a consent bind themselves.
const TAKEN: &[&str] = &["decision", "person", "stance", "other", "round", "decider", "version", "earlier", "between"];

pub(super) fn senseless(span: Span, message: impl Into<Text>, help: impl Into<Text>) -> Diagnostic {
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

/// A field that is named twice.
fn named_twice(fields: &[Name]) -> Option<Diagnostic> {
    let mut all = fields.iter().enumerate();
    let (first, again) = all.find_map(|(at, field)| {
        let first = fields.iter().take(at).find(|before| before.text == field.text)?;
        Some((first, field))
    })?;
    let error = Diagnostic::error(Code::DuplicatePart, Phrase::ConsentSaidTwice.into(), again.span);
    Some(error.also(first.span, Phrase::FirstHere.into()).help(Phrase::ConsentSaidTwiceHelp.into()))
}

/// Two clauses of one code.
pub(super) fn twice(made: &Asked<'_>, first: &Asked<'_>) -> Diagnostic {
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
            ConsentAsks::Seats(seats) => self
                .said_before(clause, before, |asks| matches!(asks, ConsentAsks::Seats(_)))
                .or_else(|| self.senseless_seats(seats)),
            ConsentAsks::Counts(ballot, _) => self
                .said_before(clause, before, |asks| matches!(asks, ConsentAsks::Counts(of, _) if of == ballot))
                .or_else(|| self.without_seats(clause.span, *ballot == Ballot::VacantSeat)),
            ConsentAsks::Asks(asks) => {
                self.asked_twice(clause, asks, before).or_else(|| self.asked_in_vain(clause, asks))
            }
            ConsentAsks::Quorum(quorum) => self
                .unknown_label(clause)
                .or_else(|| self.senseless_threshold(&quorum.threshold))
                .or_else(|| vote_twice(quorum))
                .or_else(|| of_itself(quorum, &quorum.threshold.limit))
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
            ConsentAsks::Rounds(number) => not_whole(number).or_else(|| always(number)),
            ConsentAsks::Waits(time) => no_time(time),
            ConsentAsks::Valid(time) if self.of_party => no_time(time),
            ConsentAsks::Carries(fields) | ConsentAsks::Answers(fields) => named_twice(fields),
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

    /// Some are asked, and no clause needs them to agree, or none at all asks for anything.
    fn asked_in_vain(&self, clause: &ConsentClause, asks: &Asks) -> Option<Diagnostic> {
        if self.words.damaged() {
            return None;
        }
        if self.consent.clauses.iter().all(|clause| clause.asks.word().is_none()) {
            return Some(senseless(clause.span, Phrase::ConsentAsksNothing, Phrase::ConsentAsksNothingHelp));
        }
        let passes = || self.consent.clauses.iter().filter(|clause| matches!(clause.asks, ConsentAsks::Passes(_)));
        let label = |asks: &Asks| asks.label.as_ref().map(|label| label.text.clone());
        let asked = |group: &&Group<'_>| label(group.asks) == label(asks);
        let in_vain = passes().next().is_some()
            && !passes().any(|clause| self.units(of_whom(clause), clause).into_iter().flatten().any(|it| asked(&it)));
        in_vain.then(|| senseless(clause.span, Phrase::ConsentAskedInVain, Phrase::ConsentAskedInVainHelp))
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
}
