//! The clauses that say how it is counted, and what came out.

use super::Asked;
use super::define::{did, who_voted};
use super::form::{Form, Group, of_whom};
use super::threshold::{Counted, Needed, Part, is_never_nought, joined, said};
use crate::diagnostic::Phrase;
use crate::policy::lower::make::Make;
use crate::policy::lower::sentence::{Arg, Said};
use crate::syntax::tree::{
    Asks, Ballot, Comparison, ConsentAsks, ConsentClause, CountsAs, Define, Expr, Limit, Name, Need, Passes,
    Quantifier, Quorum, VoteBase,
};

/// What a clause asks of some of those who are asked.
struct Required<'a> {
    when: Option<Expr>,
    part: Part<'a>,
}

impl<'a> Form<'a> {
    /// The rules of a clause about votes: one for each of those who are asked by themselves.
    pub(super) fn votes(&self, clause: &'a ConsentClause, definitions: &mut Vec<Define>) -> Vec<Asked<'a>> {
        let units = self.units(of_whom(clause), clause);
        let make = |unit: Vec<&Group<'a>>, definitions: &mut Vec<Define>| {
            let Required { when, part } = self.required(clause, &unit, definitions)?;
            let each = match unit.as_slice() {
                [group] => group.asks.each.as_ref().map(|(name, _)| name),
                _ => None,
            };
            let code = self.code_of(clause, &unit);
            let said = self.said_of_votes(clause, each, part.said);
            let made = self.about_decisions(clause, code, Some("adopted"), when, part.expr, said);
            Some(Asked { at: Some(Make(clause.span).field(self.decision(), "outcome")), ..made })
        };
        units.into_iter().filter_map(|unit| make(unit, definitions)).collect()
    }

    /// A rule about decisions of an outcome.
    pub(super) fn about_decisions(
        &self,
        clause: &'a ConsentClause,
        code: String,
        outcome: Option<&str>,
        when: Option<Expr>,
        body: Expr,
        said: Said<'a>,
    ) -> Asked<'a> {
        let make = Make(clause.span);
        let (binder, mut condition, judged) = self.of_decisions(make, outcome);
        let expr = self.of_things(make, when, body, &mut condition);
        let (clause, span, judged) = (Some(clause), clause.span, Some(judged));
        Asked { code, clause, span, binder, condition, judged, expr, said, at: None }
    }

    /// `mandate.owners.passes`, or `mandate.passes` where those who are asked have no name.
    pub(super) fn code(&self, group: Option<&Name>, clause: &ConsentClause) -> String {
        let word = clause.label.as_ref().map_or(clause.asks.word().unwrap_or_default(), |label| &label.text);
        let group = group.map_or_else(String::new, |group| format!(".{}", group.text));
        format!("{}{group}.{word}", self.consent.name.text)
    }

    /// The code of a clause about some of those who are asked.
    fn code_of(&self, clause: &ConsentClause, unit: &[&Group<'_>]) -> String {
        match unit {
            [group] => self.code(group.asks.label.as_ref(), clause),
            _ => self.code(None, clause),
        }
    }

    /// What a clause asks of those who are asked together; of several of which one is enough, of one of them.
    fn required(
        &self,
        clause: &'a ConsentClause,
        unit: &[&Group<'a>],
        definitions: &mut Vec<Define>,
    ) -> Option<Required<'a>> {
        let make = Make(clause.span);
        let word = clause.label.as_ref().map_or(clause.asks.word().unwrap_or_default(), |label| &label.text);
        let any = unit.len() > 1;
        let several = any || parts_of(&clause.asks) > 1;
        let mut parts = Vec::new();
        for group in unit {
            let mut needed = Needed { word, definitions, number: 0, met: several.then_some(0) };
            let Part { expr, said } = match &clause.asks {
                ConsentAsks::Quorum(quorum) => self.quorum(group, quorum, &mut needed),
                ConsentAsks::Passes(passes) => self.passes(make, group, passes, &mut needed),
                ConsentAsks::Fails(share) => self.fails(make, group, share),
                _ => return None,
            };
            let expr = make.told(self.told(make, clause, group), expr);
            let expr = self.of_each(make, Quantifier::Every, group, None, expr);
            let own = group.when.cloned().filter(|_| any);
            let expr = make.and(own.into_iter().chain([expr]).collect());
            parts.push(Part { expr, said });
        }
        let part = if any { one_of(make, unit, parts) } else { joined(Phrase::ConsentBoth, parts, |all| make.or(all)) };
        Some(Required { when: self.when(make, clause, unit), part })
    }

    /// What has to be so before votes are held against numbers.
    fn told(&self, make: Make, clause: &ConsentClause, group: &Group<'a>) -> Vec<Expr> {
        // A vacant seat is for or against, and neither there nor one that votes.
        let (limits, vacant): (Vec<&Limit>, bool) = match &clause.asks {
            ConsentAsks::Quorum(quorum) => (vec![&quorum.threshold.limit], false),
            ConsentAsks::Passes(passes) => {
                let vacant = self.counts(Ballot::VacantSeat) != CountsAs::Nothing;
                (passes.ways.iter().flatten().filter_map(limit_of).collect(), vacant)
            }
            _ => return vec![self.call(make, group, "somebody")],
        };
        let seats = self.seats().is_some() && (vacant || limits.into_iter().any(is_of_seats));
        let seats = seats.then_some("seats_fit");
        let tally = self.counts_tally(group).then_some("tally_fits");
        ["somebody"].into_iter().chain(seats).chain(tally).map(|what| self.call(make, group, what)).collect()
    }

    fn quorum(&self, group: &Group<'a>, quorum: &'a Quorum, needed: &mut Needed<'_>) -> Part<'a> {
        let plain = |did, short, among| (Arg::Plain(did), Arg::Plain(short), among);
        let voted = Phrase::ConsentVoted;
        let (did, short, among) = match quorum.voting {
            true if !quorum.only.is_empty() => {
                let did = || Arg::Joined(Phrase::ConsentOr, did(quorum));
                (did(), did(), Phrase::ConsentDidAmong)
            }
            true => plain(voted, voted, Phrase::ConsentVotedAmong),
            false => plain(Phrase::ConsentWerePresent, Phrase::ConsentPresentShort, Phrase::ConsentPresentAmong),
        };
        let what = if quorum.voting { who_voted(quorum) } else { "present".to_owned() };
        let counted = Counted { what, did, short, among };
        self.threshold(group, &counted, &quorum.threshold, needed)
    }

    /// One of the ways; and a decision for which nobody is never passes.
    fn passes(&self, make: Make, group: &Group<'a>, passes: &'a Passes, needed: &mut Needed<'_>) -> Part<'a> {
        let ways = passes.ways.iter().map(|way| self.way(group, way, needed)).collect();
        let Part { expr, said } = joined(Phrase::ConsentOtherwise, ways, |all| make.or(all));
        // Of whoever decides a tie it may not be known whether they voted, and that somebody did is.
        let somebody = |need: &Need| match need {
            Need::Votes { threshold, tie: None } => is_never_nought(threshold.more, &threshold.limit),
            _ => false,
        };
        if passes.ways.iter().all(|way| way.iter().any(somebody)) {
            return Part { expr, said };
        }
        let some = make.compare(self.call(make, group, "for"), Comparison::GreaterEqual, make.number("1"));
        let votes = |need: &Need| matches!(need, Need::Votes { .. });
        let is_told = passes.ways.iter().flatten().any(votes);
        let nobody = self::said(Phrase::ConsentSomebody, Phrase::ConsentSomebodySays);
        let nobody = nobody.place("count", &self.place(group, "for"));
        let told = needed.met.is_some() || !is_told;
        let nobody = told.then(|| self.met(group, Part { expr: some.clone(), said: nobody }, needed).said);
        let expr = match expr.kind {
            crate::syntax::tree::ExprKind::And(parts) => make.all(parts.into_iter().chain([some]).collect()),
            _ => make.all(vec![expr, some]),
        };
        // Where votes are counted and nothing else is asked, how many are for it is told already.
        let all = [said].into_iter().chain(nobody).collect();
        let parts = Arg::Joined(Phrase::ConsentBoth, all);
        Part { expr, said: self::said(Phrase::ConsentParts, Phrase::ConsentParts).with("parts", parts) }
    }

    /// Not too many are recused.
    fn fails(&self, make: Make, group: &Group<'a>, share: &'a Expr) -> Part<'a> {
        let most = make.times(share.clone(), self.call(make, group, "filled"));
        let expr = make.compare(self.call(make, group, "recused"), Comparison::LessEqual, most);
        let said = said(Phrase::ConsentFailsPart, Phrase::ConsentFailsPartSays).with("limit", Arg::Limit(share));
        let said = said.place("count", &self.place(group, "recused")).place("base", &self.place(group, "filled"));
        Part { expr, said }
    }

    /// What was rejected does not pass.
    pub(super) fn outcome(&self, definitions: &mut Vec<Define>) -> Option<Asked<'a>> {
        let first = self.consent.clauses.iter().find(|clause| matches!(clause.asks, ConsentAsks::Passes(_)))?;
        let make = Make(first.span);
        // The clauses themselves have made the numbers that they need.
        let spare = &mut Vec::new();
        let mut all = Vec::new();
        let mut parts = Vec::new();
        let mut asking = Some(Vec::new());
        for clause in &self.consent.clauses {
            for unit in self.units(of_whom(clause), clause) {
                let Some(Required { when, part }) = self.required(clause, &unit, spare) else { continue };
                // Of several that are asked by themselves no single one has the numbers.
                let plain = match unit.as_slice() {
                    [group] => group.asks.each.is_none() && clause.when.is_none() && group.when.is_none(),
                    _ => false,
                };
                if matches!(clause.asks, ConsentAsks::Passes(_)) {
                    asking = asking.zip(self.asks_anything(make, clause, &unit)).map(|(all, one)| pushed(all, one));
                }
                if plain && matches!(clause.asks, ConsentAsks::Passes(_)) {
                    parts.push(part.said.clone());
                }
                let code = self.code_of(clause, &unit);
                let name = format!("{}_fulfilled", code.replace('.', "_"));
                let own = Make(clause.span);
                let title = among(&unit, part.said.clone());
                all.push(own.when(when, self.of_decision(own, name, part.expr, &title, definitions)));
            }
        }
        let (binder, mut condition, judged) = self.of_decisions(make, Some("rejected"));
        // Where no `passes` asks anything of a decision, nothing says that it passed.
        let asking = asking.filter(|all| !all.is_empty()).map(|all| self.concerned(make, make.or(all), definitions));
        let expr = self.of_things(make, asking, make.not(Make(self.about.span).and(all)), &mut condition);
        let says = if parts.is_empty() { Phrase::ConsentOutcomeSays } else { Phrase::ConsentOutcomePartsSays };
        let said = self.said(Phrase::ConsentOutcome, says).with("parts", Arg::Joined(Phrase::ConsentBoth, parts));
        let said = said.help(Phrase::ConsentOutcomeHelp);
        let code = format!("{}.outcome", self.consent.name.text);
        let judged = Some(judged);
        let at = Some(make.field(self.decision(), "outcome"));
        Some(Asked { code, clause: None, span: first.span, binder, condition, judged, expr, said, at })
    }

    /// What all clauses say of themselves: the name of the form, and the decision.
    pub(super) fn said(&self, title: Phrase, says: Phrase) -> Said<'a> {
        let name = Arg::Titled(&self.consent.head.titles, &self.consent.name.text);
        said(title, says).with("consent", name).place("decision", &self.decision.text)
    }

    fn said_of_votes(&self, clause: &ConsentClause, each: Option<&Name>, parts: Said<'a>) -> Said<'a> {
        let (title, says, says_each) = match &clause.asks {
            ConsentAsks::Quorum(_) => (Phrase::ConsentQuorum, Phrase::ConsentQuorumSays, Phrase::ConsentQuorumEachSays),
            ConsentAsks::Fails(_) => (Phrase::ConsentFails, Phrase::ConsentFailsSays, Phrase::ConsentFailsEachSays),
            _ => (Phrase::ConsentPasses, Phrase::ConsentPassesSays, Phrase::ConsentPassesEachSays),
        };
        let said = self.said(title, if each.is_some() { says_each } else { says });
        let said = said.with("parts", Arg::Joined(Phrase::ConsentBoth, vec![parts]));
        each.into_iter().fold(said, |said, each| said.place("each", &each.text))
    }
}

fn pushed(mut all: Vec<Expr>, one: Expr) -> Vec<Expr> {
    all.push(one);
    all
}

/// How many parts a clause about votes asks for, of which each can be met while others are not.
fn parts_of(asks: &ConsentAsks) -> usize {
    match asks {
        ConsentAsks::Quorum(quorum) => limits_in(&quorum.threshold.limit),
        ConsentAsks::Passes(passes) => {
            let all = passes.ways.iter().flatten();
            // One who objects not need not be for.
            let told = |need: &Need| limit_of(need).map_or(2, limits_in);
            all.map(told).sum()
        }
        _ => 1,
    }
}

fn limits_in(limit: &Limit) -> usize {
    match limit {
        Limit::Least(all) | Limit::Greatest(all) => all.iter().map(limits_in).sum(),
        _ => 1,
    }
}

const fn limit_of(need: &Need) -> Option<&Limit> {
    match need {
        Need::Votes { threshold, .. } => Some(&threshold.limit),
        _ => None,
    }
}

/// Whether a limit is reckoned from the seats.
fn is_of_seats(limit: &Limit) -> bool {
    match limit {
        Limit::Share(_, base) | Limit::AllBut(_, base) => *base == VoteBase::Seats,
        Limit::Number(_) => false,
        Limit::Least(all) | Limit::Greatest(all) => all.iter().any(is_of_seats),
    }
}

/// One of several who are asked is enough: the sentence tells of each.
fn one_of<'a>(make: Make, unit: &[&Group<'a>], parts: Vec<Part<'a>>) -> Part<'a> {
    let first: Vec<Said<'a>> = parts.iter().take(1).map(|part| part.said.clone()).collect();
    let (exprs, all): (Vec<Expr>, Vec<Said<'a>>) = parts.into_iter().map(|part| (part.expr, part.said)).unzip();
    let all = unit.iter().zip(all).map(|(group, part)| among(&[group], part)).collect();
    let said = said(Phrase::ConsentAny, Phrase::ConsentParts).with("first", Arg::Joined(Phrase::ConsentBoth, first));
    Part { expr: make.or(exprs), said: said.with("parts", Arg::Joined(Phrase::ConsentEither, all)) }
}

/// What is said of those who are asked alone, with the name that they have.
fn among<'a>(unit: &[&Group<'a>], part: Said<'a>) -> Said<'a> {
    let [Group { asks: Asks { label: Some(label), .. }, .. }] = unit else { return part };
    let said = said(Phrase::ConsentAmong, Phrase::ConsentAmong).with("label", Arg::Called(&label.text));
    said.with("said", Arg::Joined(Phrase::ConsentBoth, vec![part]))
}
