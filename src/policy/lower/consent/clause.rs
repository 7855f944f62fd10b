//! The clauses that say how a decision comes about, and when one is needed.

use super::Asked;
use super::form::Form;
use crate::diagnostic::Phrase;
use crate::policy::lower::make::{Make, named};
use crate::policy::lower::sentence::{Arg, Said};
use crate::syntax::tree::{Binder, Comparison, ConsentAsks, ConsentClause, Define, Expr, Is, Name, Quantifier};

/// What is said of a decision.
const STANCE: &str = "stance";

/// A state of what was consented to, and others of it.
const VERSION: &str = "version";
const EARLIER: &str = "earlier";
const BETWEEN: &str = "between";

impl<'a> Form<'a> {
    /// The rules of a clause.
    pub(super) fn asked(&self, clause: &'a ConsentClause, definitions: &mut Vec<Define>) -> Vec<Asked<'a>> {
        let make = Make(clause.span);
        let made = match &clause.asks {
            ConsentAsks::Seats(_) | ConsentAsks::Counts(..) | ConsentAsks::Asks(_) => return Vec::new(),
            ConsentAsks::Quorum(_) | ConsentAsks::Passes(_) | ConsentAsks::Fails(_) => {
                return self.votes(clause, definitions);
            }
            ConsentAsks::Rounds(number) => {
                let rounds = make.count(self.rounds(make));
                let said = self.said(Phrase::ConsentRounds, Phrase::ConsentRoundsSays);
                let expr = make.compare(rounds, Comparison::GreaterEqual, number.clone());
                self.of_adopted(clause, expr, said.with("limit", Arg::Limit(number)))
            }
            ConsentAsks::Hears => self.about_all(clause, self.hears(make), self.said_of_hears()),
            ConsentAsks::Waits(time) => {
                let said = self.said(Phrase::ConsentWaits, Phrase::ConsentWaitsSays).with("limit", Arg::Limit(time));
                let said = said.place("date", &self.path("date")).place("since", &self.path("proposed"));
                let earliest = make.plus(self.of(make, "proposed"), time.clone());
                self.of_adopted(clause, make.compare(self.of(make, "date"), Comparison::GreaterEqual, earliest), said)
            }
            ConsentAsks::Restarts => self.of_adopted(clause, self.restarts(make), self.said_of_restarts()),
            ConsentAsks::Carries(fields) => {
                self.about_all(clause, self.carries(make, fields), self.said_of_carries(fields))
            }
            ConsentAsks::Answers(fields) => {
                let control = |name: &Name| make.field(self.of(make, "control"), &name.text);
                let said = self.said(Phrase::ConsentAnswers, Phrase::ConsentAnswersSays);
                let expr = make.and(fields.iter().map(control).collect());
                self.of_adopted(clause, expr, said.with("fields", Arg::Names("Control", fields)))
            }
            ConsentAsks::Ballots => self.about_all(clause, self.ballots(make), self.said_of_ballots()),
            ConsentAsks::OneEach => self.about_all(clause, self.one_each(make), self.said_of_one_each()),
            ConsentAsks::Valid(time) => self.valid(clause, time),
            ConsentAsks::Needed { or_on, day } => self.needed(clause, *or_on, day),
            ConsentAsks::Again(path) => self.again(clause, path),
        };
        vec![made]
    }

    /// `decision.rounds`
    fn of(&self, make: Make, field: &str) -> Expr {
        make.field(self.decision(), field)
    }

    /// The same as a place of a sentence.
    fn path(&self, field: &str) -> String {
        format!("{}.{field}", self.decision.text)
    }

    /// Rounds that have a number, and were not after the decision.
    fn rounds(&self, make: Make) -> Expr {
        let of = |field| make.field(make.variable("round"), field);
        let numbered = make.compare(of("number"), Comparison::GreaterEqual, make.number("1"));
        let undated = make.is(of("date"), false, Is::Missing);
        let before = make.compare(of("date"), Comparison::LessEqual, self.of(make, "date"));
        make.those("round", self.of(make, "rounds"), make.all(vec![numbered, make.any(vec![undated, before])]))
    }

    fn of_adopted(&self, clause: &'a ConsentClause, body: Expr, said: Said<'a>) -> Asked<'a> {
        let code = self.code(None, clause);
        self.about_decisions(clause, code, Some("adopted"), self.when(Make(clause.span), clause, &[]), body, said)
    }

    /// About all decisions, whatever came out.
    fn about_all(&self, clause: &'a ConsentClause, body: Expr, said: Said<'a>) -> Asked<'a> {
        let code = self.code(None, clause);
        self.about_decisions(clause, code, None, self.when(Make(clause.span), clause, &[]), body, said)
    }

    /// `every round in decision.rounds: every person in (round.meeting or else decision.meeting).present: person in
    /// round.heard`
    fn hears(&self, make: Make) -> Expr {
        let heard = make.is_in(make.variable("person"), make.field(make.variable("round"), "heard"));
        let meeting = make.or_else(make.field(make.variable("round"), "meeting"), self.of(make, "meeting"));
        let present = make.field(meeting, "present");
        let all = make.quantified(Quantifier::Every, "person", present, None, heard);
        make.quantified(Quantifier::Every, "round", self.of(make, "rounds"), None, all)
    }

    fn said_of_hears(&self) -> Said<'a> {
        let said = self.said(Phrase::ConsentHears, Phrase::ConsentHearsSays);
        said.place("who", "person").place("round", "round.number")
    }

    /// `every stance in decision.stances where stance.is_objection: body`
    fn every_objection(&self, make: Make, body: Expr) -> Expr {
        let objects = make.method(make.variable(STANCE), "is_objection", Vec::new());
        make.quantified(Quantifier::Every, STANCE, self.of(make, "stances"), Some(objects), body)
    }

    /// The time begins anew on the day of an objection, or on the one on which it was withdrawn; one that came after the
    /// decision stopped nothing.
    fn restarts(&self, make: Make) -> Expr {
        let of = |field| make.field(make.variable(STANCE), field);
        let since = make.or_else(of("withdrawn"), of("date"));
        let earliest = make.plus(since, self.waiting().cloned().unwrap_or_else(|| make.number("0")));
        let after = make.compare(of("date"), Comparison::Greater, self.of(make, "date"));
        let after = make.all(vec![make.is(of("date"), false, Is::Given), after]);
        let in_time = make.compare(self.of(make, "date"), Comparison::GreaterEqual, earliest);
        self.every_objection(make, make.any(vec![after, in_time]))
    }

    /// How long one waits.
    fn waiting(&self) -> Option<&'a Expr> {
        self.consent.clauses.iter().find_map(|clause| match &clause.asks {
            ConsentAsks::Waits(time) => Some(time),
            _ => None,
        })
    }

    fn said_of_restarts(&self) -> Said<'a> {
        let said = self.said(Phrase::ConsentRestarts, Phrase::ConsentRestartsSays);
        let said = said.place("who", "stance.person").place("date", &self.path("date"));
        self.waiting().into_iter().fold(said, |said, time| said.with("limit", Arg::Limit(time)))
    }

    /// Each of the fields is written.
    fn carries(&self, make: Make, fields: &[Name]) -> Expr {
        let given = |name: &Name| make.is(make.field(make.variable(STANCE), &name.text), false, Is::Given);
        self.every_objection(make, make.and(fields.iter().map(given).collect()))
    }

    fn said_of_carries(&self, fields: &'a [Name]) -> Said<'a> {
        let said = self.said(Phrase::ConsentCarries, Phrase::ConsentCarriesSays);
        said.place("who", "stance.person").with("fields", Arg::Names("Stance", fields))
    }

    /// Whoever votes is entitled to, or is the deputy of one who is, and is not recused.
    fn ballots(&self, make: Make) -> Expr {
        let voter = || make.method(make.variable(STANCE), "voter", Vec::new());
        let among = self.groups.iter().map(|group| {
            let entitled = make.is_in(voter(), self.call(make, group, "entitled"));
            let entitled = self.of_each(make, Quantifier::Some, group, None, entitled);
            make.and(group.when.cloned().into_iter().chain([entitled]).collect())
        });
        let among = make.or(among.collect());
        let of = |field| make.field(make.variable(STANCE), field);
        let votes = make.method(make.variable(STANCE), "is_ballot", Vec::new());
        let barred = make.of(of("person"), "barred_from", self.decision());
        let said = make.method(self.decision(), "last_said", Vec::new());
        make.quantified(Quantifier::Every, STANCE, said, Some(votes), make.all(vec![among, make.not(barred)]))
    }

    fn said_of_ballots(&self) -> Said<'a> {
        self.said(Phrase::ConsentBallots, Phrase::ConsentBallotsSays).place("who", "stance.person")
    }

    /// In a round nobody votes twice, nor does a deputy beside the member or for two of them. Ballots are counted, for
    /// two that are written alike are two.
    fn one_each(&self, make: Make) -> Expr {
        let (stance, other) = (|| make.variable(STANCE), || make.variable("other"));
        let round = |of: Expr| make.field(of, "round");
        let no_round = |of: Expr| make.is(round(of), false, Is::Missing);
        let voter = |of: Expr| make.method(of, "voter", Vec::new());
        let person = |of: Expr| make.field(of, "person");
        let is_ballot = |of: fn(Make) -> Expr| {
            let stands = make.is(make.field(of(make), "withdrawn"), false, Is::Missing);
            let votes = make.method(of(make), "is_ballot", Vec::new());
            [stands, votes]
        };
        let same =
            make.any(vec![make.equal(voter(other()), voter(stance())), make.equal(person(other()), person(stance()))]);
        let neither = make.all(vec![no_round(other()), no_round(stance())]);
        let parts = [make.any(vec![neither, make.equal(round(other()), round(stance()))]), same];
        let parts = is_ballot(|make| make.variable("other")).into_iter().chain(parts).collect();
        let ballots = make.count(make.those("other", self.of(make, "stances"), make.all(parts)));
        let one = make.compare(ballots, Comparison::LessEqual, make.number("1"));
        let is_ballot = make.all(is_ballot(|make| make.variable(STANCE)).into());
        make.quantified(Quantifier::Every, STANCE, self.of(make, "stances"), Some(is_ballot), one)
    }

    fn said_of_one_each(&self) -> Said<'a> {
        self.said(Phrase::ConsentOne, Phrase::ConsentOneSays).place("who", "stance.voter")
    }

    /// What is asked of each thing that can be consented to.
    fn of_thing(&self, clause: &'a ConsentClause, condition: Vec<Expr>, expr: Expr, said: Said<'a>) -> Asked<'a> {
        let names = vec![self.about.name.clone()];
        let when = self.when(Make(clause.span), clause, &[]);
        let condition = self.about.condition.iter().cloned().chain(when).chain(condition).collect();
        Asked {
            code: self.code(None, clause),
            clause: Some(clause),
            span: clause.span,
            binder: Binder { names, range: named(&self.about.of), change: None },
            condition,
            judged: None,
            expr,
            said: said.place("about", &self.about.name.text).with("path", Arg::Path(&self.decides.path)),
            at: Some(self.decides.path.clone()),
        }
    }

    /// `some decision in team.mandate_given: …`
    fn some_given(&self, make: Make, body: Expr) -> Expr {
        make.quantified(Quantifier::Some, &self.decision.text, self.all_given(make), None, body)
    }

    fn all_given(&self, make: Make) -> Expr {
        make.field(named(&self.about.name), &self.given_name())
    }

    fn valid(&self, clause: &'a ConsentClause, time: &'a Expr) -> Asked<'a> {
        let make = Make(clause.span);
        let ends = make.plus(self.of(make, "date"), time.clone());
        let begun = make.compare(self.of(make, "date"), Comparison::LessEqual, make.today());
        let expr = self.some_given(make, make.all(vec![begun, make.compare(make.today(), Comparison::Less, ends)]));
        let given = make.is(self.all_given(make), true, Is::Empty);
        let said = self.said(Phrase::ConsentValid, Phrase::ConsentValidSays).with("limit", Arg::Limit(time));
        self.of_thing(clause, vec![given], expr, said)
    }

    fn needed(&self, clause: &'a ConsentClause, or_on: bool, day: &'a Expr) -> Asked<'a> {
        let make = Make(clause.span);
        let op = if or_on { Comparison::LessEqual } else { Comparison::Less };
        let expr = self.some_given(make, make.compare(self.of(make, "date"), op, day.clone()));
        let begun = make.compare(day.clone(), Comparison::LessEqual, make.today());
        let says = if or_on { Phrase::ConsentNeededOnSays } else { Phrase::ConsentNeededSays };
        let title = if or_on { Phrase::ConsentNeededOn } else { Phrase::ConsentNeeded2 };
        let said = self.said(title, says).with("day", Arg::Path(day));
        self.of_thing(clause, vec![begun], expr, said)
    }

    /// Each later state of something was consented to before it began, and after the one before it did.
    fn again(&self, clause: &'a ConsentClause, path: &'a Expr) -> Asked<'a> {
        let make = Make(clause.span);
        let from = |name: &str| make.field(make.variable(name), "from");
        let versions = || make.history(path.clone());
        let date = || self.of(make, "date");
        let between = make.all(vec![
            make.compare(date(), Comparison::LessEqual, from(BETWEEN)),
            make.compare(from(BETWEEN), Comparison::Less, from(VERSION)),
        ]);
        let none_between = make.quantified(Quantifier::No, BETWEEN, versions(), None, between);
        let before = make.compare(date(), Comparison::LessEqual, from(VERSION));
        let consented = self.some_given(make, make.all(vec![before, none_between]));
        let later = make.compare(from(EARLIER), Comparison::Less, from(VERSION));
        let changed = make.quantified(Quantifier::Some, EARLIER, versions(), None, later);
        let begun = make.compare(from(VERSION), Comparison::LessEqual, make.today());
        let condition = make.all(vec![begun, changed]);
        let expr = make.quantified(Quantifier::Every, VERSION, versions(), Some(condition), consented);
        let said = self.said(Phrase::ConsentAgain, Phrase::ConsentAgainSays).with("changed", Arg::Path(path));
        self.of_thing(clause, Vec::new(), expr, said.place("since", "version.from"))
    }
}
