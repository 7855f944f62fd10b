use mandat::syntax::tree::{
    About, Asks, Ballot, Consent, ConsentAsks, ConsentClause, CountsAs, Expr, ExprKind, Limit, Name, Need, Passes,
    Quorum, Vote, VoteBase,
};

use super::clause;
use super::forms::{all, and, code, rule, text};
use super::vocabulary::Vocabulary;

/// What is said, or not: as what it may count, the number of a tally that gives it, and who are so.
type Said = (Option<Ballot>, &'static str, &'static str);
const BALLOTS: [Said; 6] = [
    (None, "for", "voted_for"),
    (None, "against", "voted_against"),
    (Some(Ballot::Blank), "blank", "voted_blank"),
    (Some(Ballot::Abstention), "abstain", "abstained"),
    (Some(Ballot::Silence), "", "silent_on"),
    (Some(Ballot::Recusal), "", "recused_from"),
];

struct Form<'a> {
    form: &'a Consent,
    vocabulary: &'a Vocabulary,
    /// What it is about, and of which entity that is.
    about: &'a About,
    of: &'a str,
    /// What the decision is called, and whether it is about parties that decisions name.
    d: &'a str,
    of_parties: bool,
    /// Those who are asked together, each with the decisions of which they are.
    asked: Vec<(&'a Asks, &'a Option<Expr>)>,
}

/// What `consent` stands for (17.20 to 17.26).
pub(super) fn lowered(form: &Consent, vocabulary: &Vocabulary) -> String {
    ["17.20", "17.21", "17.22", "17.23", "17.24", "17.25", "17.26"].into_iter().for_each(clause::by);
    let about = form.about.as_ref().unwrap();
    let of = vocabulary.base_of(&about.of.text);
    let of_parties = of != "Decision";
    let d = if of_parties { "decision" } else { &about.name.text };
    let asked = form.clauses.iter().filter_map(|clause| match &clause.asks {
        ConsentAsks::Asks(asks) => Some((asks, &clause.when)),
        _ => None,
    });
    Form { form, vocabulary, about, of, d, of_parties, asked: asked.collect() }.lowered()
}

/// What nobody can tell where it is not so.
fn told(so: &str) -> String {
    format!("(if {so} then yes else unknown)")
}

fn label(asks: &Asks) -> Option<&str> {
    asks.label.as_ref().map(|label| &*label.text)
}

/// Whose quorum it is, or by whom it passes, where that is said.
fn among(clause: &ConsentClause) -> Option<&str> {
    match &clause.asks {
        ConsentAsks::Quorum(Quorum { of, .. }) | ConsentAsks::Passes(Passes { of, .. }) => {
            of.as_ref().map(|of| &*of.text)
        }
        _ => None,
    }
}

fn has_seats(limit: &Limit) -> bool {
    match limit {
        Limit::Share(_, base) | Limit::AllBut(_, base) => *base == VoteBase::Seats,
        Limit::Number(_) => false,
        Limit::Least(all) | Limit::Greatest(all) => all.iter().any(has_seats),
    }
}

impl<'a> Form<'a> {
    fn lowered(&self) -> String {
        let (form, mut rules, mut passing) = (self.form, String::new(), Vec::new());
        for clause in &form.clauses {
            let Some(word) = clause.asks.word() else { continue };
            let code = code(&form.name, clause.label.as_ref(), word);
            let when = self.when(clause);
            match &clause.asks {
                ConsentAsks::Needed { .. } | ConsentAsks::Again(_) | ConsentAsks::Valid(_) => {
                    rules += &self.of_each(clause, &code);
                }
                ConsentAsks::Quorum(_) | ConsentAsks::Passes(_) | ConsentAsks::Fails(_) => {
                    for (of, own, asks) in self.of_asked(clause) {
                        // The name of those who are asked stands before the word (17.21).
                        let of = of.map_or(form.name.text.to_string(), |of| format!("{}.{of}", form.name.text));
                        let code = format!("{of}.{}", clause.label.as_ref().map_or(word, |label| &label.text));
                        let when = [&when[..], &own].concat();
                        rules += &self.rule(&code, Some("adopted"), &when, &asks);
                        passing.push((word == "passes", and(when), asks));
                    }
                }
                asks => {
                    use ConsentAsks::{Ballots, Carries, Hears, OneEach};
                    let of_all = matches!(asks, Hears | Carries(_) | Ballots | OneEach);
                    rules += &self.rule(&code, (!of_all).then_some("adopted"), &when, &self.of_decision(asks));
                }
            }
        }
        let ways: Vec<String> = passing.iter().filter(|it| it.0).map(|(_, when, _)| format!("({when})")).collect();
        if !ways.is_empty() {
            let each = all(&passing, |(_, when, asks)| format!("(not ({when}) or {asks})"), " and ");
            let when = format!("({})", ways.join(" or "));
            rules +=
                &self.rule(&format!("{}.outcome", form.name.text), Some("rejected"), &[when], &format!("not ({each})"));
        }
        rules
    }

    /// A rule about the decisions with an outcome for which `when` is true; where they are about parties, about all, and it asks
    /// of those parties for which `when` is true (17.20).
    fn rule(&self, code: &str, outcome: Option<&str>, when: &[String], asks: &str) -> String {
        let (d, x, about) = (self.d, &self.about.name.text, &self.about.of.text);
        let is = (*self.of != **about).then(|| format!("({x} is {about})"));
        let own = self.about.condition.iter().map(text).chain(is).map(|it| self.on_day(&it));
        let which = own.chain(self.form.decides.as_ref().unwrap().condition.iter().map(text));
        let outcome = outcome.map(|outcome| format!("{d}.outcome = {outcome}"));
        let (of, applies, asks) = if self.of_parties {
            let which = and(std::iter::once(format!("{x} = {d}.of")).chain(which));
            let those = format!("({x} in history of {} where {which})", self.of);
            let asks = format!("every {x} in {those} where {}: {asks}", and(when.to_vec()));
            ("Decision", and(outcome.into_iter().chain([format!("{those} is not empty")])), asks)
        } else {
            (&**about, and(outcome.into_iter().chain(when.to_vec()).chain(which)), asks.to_owned())
        };
        rule(&self.form.head, code, &format!("{d} in {of}"), &applies, &format!("{d}.date"), &asks)
    }

    fn clauses(&self) -> std::slice::Iter<'a, ConsentClause> {
        self.form.clauses.iter()
    }

    /// What is read of what the decision is about, on the day on which that is asked.
    fn on_day(&self, text: &str) -> String {
        let d = self.d;
        let day = match self.vocabulary.days_of(&self.about.of.text) {
            Some([first, _]) => format!("max of {{ {d}.date, {}.{first} or else {d}.date }}", self.about.name.text),
            None => format!("{d}.date"),
        };
        if self.of_parties { format!("({text} on ({day}))") } else { text.to_owned() }
    }

    /// To which decisions a clause applies (17.21).
    fn when(&self, clause: &ConsentClause) -> Vec<String> {
        if clause.when.is_some() || clause.label.is_some() {
            return clause.when.iter().map(text).collect();
        }
        let alike = |it: &&ConsentClause| it.asks.word() == clause.asks.word() && among(it) == among(clause);
        let others = self.clauses().filter(alike).filter_map(|other| other.when.as_ref());
        others.map(|other| format!("not {}", text(other))).collect()
    }

    fn counts(&self, ballot: Ballot) -> CountsAs {
        let found = self.clauses().find_map(|clause| match clause.asks {
            ConsentAsks::Counts(of, counts) if of == ballot => Some(counts),
            _ => None,
        });
        found.unwrap_or(CountsAs::Nothing)
    }

    /// Whether only some without `every` are asked, so that a tally stands for what they say.
    fn is_single(&self) -> bool {
        matches!(self.asked[..], [(one, _)] if one.each.is_none()) && self.counts(Ballot::Silence) == CountsAs::Nothing
    }

    /// A number or a set of some who are asked, or whether something is known of them (17.23, 17.24).
    fn n(&self, of: &Asks, what: &str) -> String {
        let (d, n) = (self.d, |what: &str| self.n(of, what));
        let body = match what {
            "asked" => self.on_day(&text(&of.set)),
            "parties" => self.on_day(&text(&of.each.as_ref().unwrap().1)),
            "entitled" if self.counts(Ballot::Recusal) != CountsAs::Nothing => n("asked"),
            "entitled" => format!("p in {} where not p.recused_from({d})", n("asked")),
            "all entitled" => format!("count of {}", n("entitled")),
            "recused" => format!("count of (p in {} where p.recused_from({d}))", n("asked")),
            "filled" => format!("count of {}", n("asked")),
            "seats" => {
                let seats = |it: &ConsentClause| {
                    if let ConsentAsks::Seats(seats) = &it.asks { Some(text(seats)) } else { None }
                };
                self.clauses().find_map(seats).unwrap_or("0".to_owned())
            }
            "for" => self.side(of, "for", CountsAs::For),
            "against" => self.side(of, "against", CountsAs::Against),
            "cast" => format!("{} + {}", n("for"), n("against")),
            "present" if self.is_single() => format!("{d}.tally.present or else {}", self.those(of, &["present_at"])),
            "present" => self.those(of, &["present_at"]),
            "objections" => self.those(of, &["objected_to"]),
            // Votes against that a tally has beyond those by name.
            "unnamed" if self.is_single() => {
                format!("max of {{ {d}.tally.against - {}, 0 }}", self.those(of, &["voted_against"]))
            }
            "unnamed" => "0".to_owned(),
            "somebody is asked" => told(&format!("{} is not empty", n("asked"))),
            "seats are right" => told(&format!("{} >= {}", n("seats"), n("filled"))),
            "tally is right" => told(&self.right(of)),
            other => panic!("{other}"),
        };
        format!("({body})")
    }

    /// How many of those entitled are one of these.
    fn those(&self, of: &Asks, is: &[&str]) -> String {
        let is = all(is, |is| format!("p.{is}({})", self.d), " or ");
        format!("(count of (p in {} where {is}))", self.n(of, "entitled"))
    }

    /// How many say something: without a tally each person counts once, whatever it is that they said.
    fn sum<'b>(&self, of: &Asks, said: impl Iterator<Item = &'b Said>) -> String {
        let number = |(_, field, is): &Said| match field.is_empty() {
            true => self.those(of, &[is]),
            false => format!("({}.tally.{field} or else {})", self.d, self.those(of, &[is])),
        };
        match self.is_single() {
            true => all(said, number, " + "),
            false => self.those(of, &said.map(|it| it.2).collect::<Vec<_>>()),
        }
    }

    /// Those who vote so, and what counts as it.
    fn side(&self, of: &Asks, vote: &str, side: CountsAs) -> String {
        let counts = |it: &&Said| it.1 == vote || it.0.is_some_and(|ballot| self.counts(ballot) == side);
        let vacant = match self.counts(Ballot::VacantSeat) == side {
            true => format!(" + (max of {{ {} - {}, 0 }})", self.n(of, "seats"), self.n(of, "filled")),
            false => String::new(),
        };
        self.sum(of, BALLOTS.iter().filter(counts)) + &vacant
    }

    /// Those who vote, or vote so.
    fn voting(&self, of: &Asks, only: &[Vote]) -> String {
        let counts = |it: &&Said| only.is_empty() || only.iter().any(|vote| vote.word() == it.1);
        format!("({})", self.sum(of, BALLOTS[..4].iter().filter(counts)))
    }

    /// Whether the numbers of a tally can be right.
    fn right(&self, of: &Asks) -> String {
        let (d, n) = (self.d, |what: &str| self.n(of, what));
        match (self.counts(Ballot::Silence), self.is_single()) {
            (CountsAs::Nothing, false) => return "1 = 1".to_owned(),
            (CountsAs::Nothing, true) => {}
            _ => return format!("{d}.tally is missing"),
        }
        let asks_for = |it: &ConsentClause, field: &str| match &it.asks {
            ConsentAsks::Quorum(it) => {
                it.voting && (it.only.is_empty() || it.only.iter().any(|(vote, _)| vote.word() == field))
            }
            _ => false,
        };
        let number = |(ballot, field, _): &Said| match ballot {
            Some(ballot)
                if self.counts(*ballot) != CountsAs::Nothing || self.clauses().any(|it| asks_for(it, field)) =>
            {
                format!("{d}.tally.{field}")
            }
            _ => format!("({d}.tally.{field} or else 0)"),
        };
        let least = all(&BALLOTS[..4], number, " + ");
        let (filled, entitled) = (n("filled"), n("all entitled"));
        let [by_name, by_name_against] = ["voted_for", "voted_against"].map(|is| self.those(of, &[is]));
        format!(
            "{d}.tally is missing or ({d}.tally.for is given and {d}.tally.against is given and {least} <= {entitled}
               and ({d}.tally.present is missing or ({d}.tally.present <= {filled} and {least} <= {d}.tally.present))
               and {d}.tally.for >= {by_name} and {d}.tally.against >= {by_name_against})"
        )
    }

    /// A clause about all who are asked: of whom it is, to which decisions it applies, and what it asks.
    fn of_asked(&self, clause: &'a ConsentClause) -> Vec<(Option<&'a str>, Vec<String>, String)> {
        let only = among(clause);
        let has_own = |asks: &Asks| {
            let mut alike = self.clauses().filter(|other| other.asks.word() == clause.asks.word());
            alike.any(|other| among(other).is_some() && among(other) == label(asks))
        };
        let of =
            self.asked.iter().filter(|(asks, _)| if only.is_some() { label(asks) == only } else { !has_own(asks) });
        let (any, each): (Vec<_>, Vec<_>) = of.partition(|(asks, _)| asks.any.is_some());
        let when = |when: &Option<Expr>| when.iter().map(text).collect::<Vec<_>>();
        let of_each = |(asks, own): &(&'a Asks, &Option<Expr>)| (label(asks), when(own), self.of_one(clause, asks));
        let mut all_of: Vec<_> = each.into_iter().map(of_each).collect();
        if !any.is_empty() {
            let ways =
                all(&any, |(asks, own)| format!("({} and {})", and(when(own)), self.of_one(clause, asks)), " or ");
            let applies = all(&any, |(_, own)| and(when(own)), " or ");
            all_of.push((only, vec![format!("({applies})")], format!("({ways})")));
        }
        all_of
    }

    /// What is asked of some who are asked together: unknown where it cannot be told, be it fulfilled or not.
    fn of_one(&self, clause: &ConsentClause, of: &Asks) -> String {
        let n = |number: &str| self.n(of, number);
        let numbers = |seats: bool| {
            let seats = seats.then(|| n("seats are right"));
            and([n("somebody is asked")].into_iter().chain(seats).chain([n("tally is right")]))
        };
        let (told_of, enough) = match &clause.asks {
            ConsentAsks::Quorum(Quorum { voting, only, threshold, .. }) => {
                let only: Vec<Vote> = only.iter().map(|(vote, _)| *vote).collect();
                let counted = if *voting { self.voting(of, &only) } else { n("present") };
                let enough = self.limit(of, threshold.more, &threshold.limit, &counted, false);
                (numbers(has_seats(&threshold.limit)), format!("({enough} and {counted} >= 1)"))
            }
            ConsentAsks::Passes(passes) => {
                let of_seats =
                    |need: &Need| matches!(need, Need::Votes { threshold, .. } if has_seats(&threshold.limit));
                let seats = self.counts(Ballot::VacantSeat) != CountsAs::Nothing;
                let way = |way: &Vec<Need>| format!("({})", all(way, |need| self.need(of, need), " and "));
                let ways = all(&passes.ways, way, " or ");
                let seats = seats || passes.ways.iter().flatten().any(of_seats);
                (numbers(seats), format!("(({ways}) and {} >= 1)", n("for")))
            }
            ConsentAsks::Fails(share) => {
                (n("somebody is asked"), format!("({} <= {} * {})", n("recused"), text(share), n("filled")))
            }
            _ => panic!("nobody is asked"),
        };
        let asks = format!("(({enough} and ({told_of})) or not ({told_of}))");
        match &of.each {
            None => asks,
            Some((each, _)) => format!("(every {} in {}: {asks})", each.text, n("parties")),
        }
    }

    fn need(&self, of: &Asks, need: &Need) -> String {
        let n = |number: &str| self.n(of, number);
        let objections = |most: String| {
            let sure = told(&format!("{} + {} <= {most}", n("objections"), n("unnamed")));
            format!("({} <= {most} and {sure})", n("objections"))
        };
        let (threshold, tie) = match need {
            Need::NoObjection(_) => return objections("0".to_owned()),
            Need::FewObjections(_, most) => return objections(text(most)),
            Need::Votes { threshold, tie } => (threshold, tie),
        };
        let enough = self.limit(of, threshold.more, &threshold.limit, &n("for"), true);
        let Some(tie) = tie else { return enough };
        let half = match &threshold.limit {
            Limit::Share(_, VoteBase::Cast) => format!("{} = {}", n("for"), n("against")),
            Limit::Share(share, base) => format!("{} = {} * {}", n("for"), text(share), n(word(*base))),
            _ => "1 = 0".to_owned(),
        };
        let roles = &self.vocabulary.classes["RoleKind"].known;
        let by = match &tie.kind {
            ExprKind::Name(name) if roles.iter().any(|known| *known[0] == *name.text) => {
                format!("{}.decided_by.holders({})", self.d, name.text)
            }
            _ => text(tie),
        };
        let decides = format!("decider in {} and decider.voted_for_in_person({})", n("entitled"), self.d);
        format!("({enough} or ({half} and (some decider in {by}: {decides})))")
    }

    /// Whether so many are enough (17.25).
    fn limit(&self, of: &Asks, more: bool, limit: &Limit, counted: &str, votes: bool) -> String {
        let op = if more { ">" } else { ">=" };
        let n = |number: &str| self.n(of, number);
        let part = |limit: &Limit| self.limit(of, more, limit, counted, votes);
        match limit {
            Limit::Share(share, VoteBase::Cast) if votes => {
                let share = text(share);
                format!("(1 - {share}) * {} {op} {share} * {}", n("for"), n("against"))
            }
            Limit::Share(share, base) => format!("{counted} {op} {} * {}", text(share), n(word(*base))),
            Limit::Number(number) => format!("{counted} {op} {}", text(number)),
            Limit::AllBut(number, base) => format!("{counted} {op} {} - {}", n(word(*base)), text(number)),
            Limit::Least(parts) => format!("({})", all(parts, part, " or ")),
            Limit::Greatest(parts) => format!("({})", all(parts, part, " and ")),
        }
    }

    /// What is asked of the decision itself.
    fn of_decision(&self, asks: &ConsentAsks) -> String {
        let d = self.d;
        match asks {
            ConsentAsks::Rounds(least) => format!(
                "(count of (round in {d}.rounds where round.number >= 1
                   and (round.date is missing or round.date <= {d}.date))) >= {}",
                text(least)
            ),
            ConsentAsks::Hears => format!(
                "every round in {d}.rounds:
                   every person in (round.meeting or else {d}.meeting).present: person in round.heard"
            ),
            ConsentAsks::Waits(time) => format!("{d}.date >= {d}.proposed + {}", text(time)),
            ConsentAsks::Restarts => {
                let time =
                    |it: &ConsentClause| if let ConsentAsks::Waits(time) = &it.asks { Some(text(time)) } else { None };
                format!(
                    "every stance in {d}.stances where stance.is_objection():
                       (stance.date is given and stance.date > {d}.date)
                         or {d}.date >= (stance.withdrawn or else stance.date) + {}",
                    self.clauses().find_map(time).unwrap()
                )
            }
            ConsentAsks::Carries(fields) => {
                let carried = |field: &Name| format!("stance.{0} is given and stance.{0} != \"\"", field.text);
                let carried = all(fields, carried, " and ");
                format!("every stance in {d}.stances where stance.is_objection(): {carried}")
            }
            ConsentAsks::Answers(fields) => all(fields, |field| format!("{d}.control.{}", field.text), " and "),
            ConsentAsks::Ballots => {
                let of = |(of, when): &(&Asks, &Option<Expr>)| {
                    let entitled = format!("(stance.voter() in {})", self.n(of, "entitled"));
                    let entitled = match &of.each {
                        None => entitled,
                        Some((each, _)) => format!("(some {} in {}: {entitled})", each.text, self.n(of, "parties")),
                    };
                    format!("({})", and(when.iter().map(text).chain([entitled])))
                };
                format!(
                    "every stance in {d}.last_said() where stance.is_ballot():
                       ({}) and not stance.person.barred_from({d})",
                    all(&self.asked, of, " or ")
                )
            }
            ConsentAsks::OneEach => format!(
                "every stance in {d}.stances where stance.withdrawn is missing and stance.is_ballot():
                   (count of (other in {d}.stances where other.withdrawn is missing and other.is_ballot()
                     and ((other.round is missing and stance.round is missing) or other.round = stance.round)
                     and (other.voter() = stance.voter() or other.person = stance.person))) <= 1"
            ),
            _ => panic!("nothing is asked of the decision"),
        }
    }

    /// What is asked of each party that something is decided about (17.26).
    fn of_each(&self, clause: &ConsentClause, code: &str) -> String {
        let (form, x) = (self.form, &self.about.name.text);
        let is = [format!("decision.of = {x}"), "decision.outcome = adopted".to_owned()];
        let is = and(is.into_iter().chain(form.decides.as_ref().unwrap().condition.iter().map(text)));
        let given = format!("(decision in Decision where {is})");
        let (applies, asks) = match &clause.asks {
            ConsentAsks::Needed { or_on, day } => {
                let (op, day) = (if *or_on { "<=" } else { "<" }, text(day));
                (format!("{day} <= today"), format!("some decision in {given}: decision.date {op} {day}"))
            }
            ConsentAsks::Again(path) => {
                let versions = format!("history of {}", text(path));
                let asks = format!(
                    "every version in {versions} where (version.from <= today
                       and (some earlier in {versions}: earlier.from < version.from)):
                       some decision in {given}: decision.date <= version.from
                         and (no between in {versions}: decision.date <= between.from and between.from < version.from)"
                );
                ("1 = 1".to_owned(), asks)
            }
            ConsentAsks::Valid(time) => {
                let is_valid = format!("decision.date <= today and today < decision.date + {}", text(time));
                (format!("{given} is not empty"), format!("some decision in {given}: {is_valid}"))
            }
            _ => panic!("nothing is asked of each"),
        };
        let applies = and(self.about.condition.iter().chain(&clause.when).map(text).chain([applies]));
        rule(&form.head, code, &format!("{x} in {}", self.about.of.text), &applies, "", &asks)
    }
}

/// Of what a share is taken, as one of the numbers.
const fn word(base: VoteBase) -> &'static str {
    match base {
        VoteBase::Seats => "seats",
        VoteBase::Filled => "filled",
        VoteBase::Entitled => "all entitled",
        VoteBase::Present => "present",
        VoteBase::Cast => "cast",
    }
}
