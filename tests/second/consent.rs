use std::collections::BTreeSet;
use std::mem::discriminant;

use mandat::syntax::tree::{
    About, Asks, Ballot, Consent, ConsentAsks, ConsentClause, CountsAs, Expr, ExprKind, Limit, Name, Need, Passes,
    Quorum, Threshold, VoteBase,
};

use super::clause;
use super::forms::{all, code, rule, some, text};
use super::vocabulary::Vocabulary;

/// What nobody can tell where it is not so.
fn told(so: &str) -> String {
    format!("(if {so} then yes else unknown)")
}

/// The number of those who voted so that it counts for a quorum.
fn voters(quorum: &Quorum) -> String {
    let of_none = if quorum.voting { "voted" } else { "present" };
    quorum.only.iter().fold(of_none.to_owned(), |name, (vote, _)| format!("{name}_{}", vote.word()))
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

/// What is said, or not: as what it may count, the number of a tally that gives it, and who are so.
const BALLOTS: [(Option<Ballot>, &str, &str); 6] = [
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
    /// The decision, and whether it is about parties that decisions name.
    decision: &'a str,
    of_parties: bool,
}

/// Some who are asked together.
struct Asked<'a> {
    asks: &'a Asks,
    when: &'a Option<Expr>,
    /// The name of their definitions.
    name: String,
}

impl Asked<'_> {
    fn label(&self) -> Option<&str> {
        self.asks.label.as_ref().map(|label| &*label.text)
    }
}

/// What `consent` stands for (17.20 to 17.26).
pub(super) fn lowered(form: &Consent, vocabulary: &Vocabulary) -> String {
    ["17.20", "17.21", "17.22", "17.23", "17.24", "17.25", "17.26"].into_iter().for_each(clause::by);
    let about = form.about.as_ref().unwrap();
    let of = vocabulary.base_of(&about.of.text);
    let of_parties = of != "Decision";
    let decision = if of_parties { "decision" } else { &about.name.text };
    Form { form, vocabulary, about, of, decision, of_parties }.lowered()
}

impl<'a> Form<'a> {
    fn lowered(&self) -> String {
        let (form, d, asked) = (self.form, self.decision, self.asked());
        let binder = format!("{d} in {}", if self.of_parties { "Decision" } else { &self.about.of.text });
        // Each rule by its code, with the outcome that it is about, when it applies, and what it asks.
        let (mut rules, mut of_each) = (Vec::new(), String::new());
        let mut passing: Vec<(String, String, bool)> = Vec::new();
        for clause in &form.clauses {
            let Some(word) = clause.asks.word() else { continue };
            let label = clause.label.as_ref();
            let when: Vec<String> = self.when(clause).into_iter().collect();
            match &clause.asks {
                ConsentAsks::Needed { .. } | ConsentAsks::Again(_) | ConsentAsks::Valid(_) => {
                    of_each += &self.of_each(clause, word);
                }
                ConsentAsks::Quorum(_) | ConsentAsks::Passes(_) | ConsentAsks::Fails(_) => {
                    for (of, when_asked, asks) in self.of_asked(clause, &asked) {
                        let applies: Vec<String> = when.iter().cloned().chain(when_asked).collect();
                        passing.push((applies.join(" and "), asks.clone(), word == "passes"));
                        let of = of.map_or(String::new(), |of| format!(".{of}"));
                        let word = label.map_or(word, |label| &label.text);
                        rules.push((format!("{}{of}.{word}", form.name.text), Some("adopted"), applies, asks));
                    }
                }
                asks => {
                    use ConsentAsks::{Ballots, Carries, Hears, OneEach};
                    let of_all = matches!(asks, Hears | Carries(_) | Ballots | OneEach);
                    let asks = self.of_decision(asks, &asked);
                    rules.push((code(&form.name, label, word), (!of_all).then_some("adopted"), when, asks));
                }
            }
        }
        if passing.iter().any(|(.., passes)| *passes) {
            let or_always = |when: &str| if when.is_empty() { "1 = 1".to_owned() } else { when.to_owned() };
            let ways = passing.iter().filter(|(.., passes)| *passes);
            let when = all(ways, |(when, ..)| format!("({})", or_always(when)), " or ");
            let each = |(when, asks, _): &(String, String, bool)| format!("(not ({}) or ({asks}))", or_always(when));
            let asks = format!("not ({})", all(&passing, each, " and "));
            rules.push((format!("{}.outcome", form.name.text), Some("rejected"), vec![format!("({when})")], asks));
        }
        let rule = |(code, outcome, when, asks): &(String, Option<&str>, Vec<String>, String)| {
            let [condition, asks] = self.of_those(*outcome, when, asks);
            rule(&form.head, code, &binder, &condition, &format!("{d}.date"), &asks)
        };
        // One quorum may be asked of two.
        let defines: BTreeSet<String> = asked.iter().flat_map(|asked| self.defines(asked)).collect();
        all(defines, |define| define, "") + &all(&rules, rule, "") + &of_each
    }

    fn clauses(&self) -> impl Iterator<Item = &'a ConsentClause> + use<'a> {
        self.form.clauses.iter()
    }

    fn quorums(&self) -> impl Iterator<Item = &'a Quorum> + use<'a> {
        self.clauses().filter_map(|it| if let ConsentAsks::Quorum(quorum) = &it.asks { Some(quorum) } else { None })
    }

    /// What is read of what the decision is about, on the day on which that is asked.
    fn on_day(&self, text: &str) -> String {
        let d = self.decision;
        let day = match self.vocabulary.days_of(&self.about.of.text) {
            Some([first, _]) => format!("max of {{ {d}.date, {}.{first} or else {d}.date }}", self.about.name.text),
            None => format!("{d}.date"),
        };
        if self.of_parties { format!("({text} on ({day}))") } else { text.to_owned() }
    }

    /// What a definition is given, beside one of those that are asked each by themselves: as it declares it, and as it is called.
    fn args(&self, each: Option<&Name>) -> [String; 2] {
        let mut parties: Vec<&str> = Vec::new();
        parties.extend(self.of_parties.then_some(&*self.about.name.text));
        parties.extend(each.map(|each| &*each.text));
        let declared = format!("{}: Decision{}", self.decision, all(&parties, |name| format!(", {name}: Party"), ""));
        [declared, std::iter::once(self.decision).chain(parties).collect::<Vec<_>>().join(", ")]
    }

    /// The call of a number, or of a set, of some who are asked.
    fn of(&self, asked: &Asked<'_>, what: &str) -> String {
        let each = asked.asks.each.as_ref().map(|(each, _)| each).filter(|_| what != "parties");
        format!("{}_{}{what}({})", self.form.name.text, asked.name, self.args(each)[1])
    }

    /// What a rule about the decisions asks of what they are about, and to which of them it applies: to those with an outcome,
    /// and where it is about parties, it asks of those of them for which `when` is true (17.20).
    fn of_those(&self, outcome: Option<&str>, when: &[String], asks: &str) -> [String; 2] {
        let (d, x, of) = (self.decision, &self.about.name.text, self.of);
        let own = self.about.condition.iter().map(|it| self.on_day(&text(it)));
        let is = (*of != *self.about.of.text).then(|| self.on_day(&format!("({x} is {})", self.about.of.text)));
        let decides = self.form.decides.as_ref().unwrap().condition.iter().map(text);
        let which: Vec<String> = is.into_iter().chain(own).chain(decides).collect();
        let mut all_of: Vec<String> = outcome.map(|outcome| format!("{d}.outcome = {outcome}")).into_iter().collect();
        if !self.of_parties {
            all_of.extend(when.iter().cloned().chain(which));
            return [all_of.join(" and "), asks.to_owned()];
        }
        let those =
            format!("({x} in history of {of} where {x} = {d}.of{})", all(&which, |it| format!(" and {it}"), ""));
        all_of.push(format!("{those} is not empty"));
        let those = if when.is_empty() { those } else { format!("({x} in {those} where {})", when.join(" and ")) };
        [all_of.join(" and "), format!("every {x} in {those}: {asks}")]
    }

    /// To which decisions a clause applies (17.21).
    fn when(&self, clause: &ConsentClause) -> Option<String> {
        if clause.when.is_some() || clause.label.is_some() {
            return clause.when.as_ref().map(text);
        }
        let alike = |it: &&ConsentClause| it.asks.word() == clause.asks.word() && among(it) == among(clause);
        let others: Vec<&Expr> = self.clauses().filter(alike).filter_map(|other| other.when.as_ref()).collect();
        (!others.is_empty()).then(|| format!("not ({})", all(others, text, " or ")))
    }

    fn counts(&self, ballot: Ballot) -> CountsAs {
        let found = self.clauses().find_map(|clause| match clause.asks {
            ConsentAsks::Counts(of, counts) if of == ballot => Some(counts),
            _ => None,
        });
        found.unwrap_or(CountsAs::Nothing)
    }

    fn asked(&self) -> Vec<Asked<'a>> {
        let asked = self.clauses().filter_map(|clause| match &clause.asks {
            ConsentAsks::Asks(asks) => {
                let name = asks.label.as_ref().map_or(String::new(), |label| format!("{}_", label.text));
                Some(Asked { asks, when: &clause.when, name })
            }
            _ => None,
        });
        asked.collect()
    }

    /// Whether only some without `every` are asked, so that a tally stands for what they say.
    fn is_single(&self) -> bool {
        matches!(&self.asked()[..], [one] if one.asks.each.is_none())
            && self.counts(Ballot::Silence) == CountsAs::Nothing
    }

    /// The sets and numbers of some who are asked, each defined (17.23, 17.24).
    fn defines(&self, of: &Asked<'_>) -> Vec<String> {
        let (d, single) = (self.decision, self.is_single());
        let call = |what: &str| self.of(of, what);
        let (asked, seats, filled) = (call("asked"), call("seats"), call("filled"));
        let those = |is: &[&str]| {
            let is = all(is, |is| format!("p.{is}({d})"), " or ");
            format!("(count of (p in {} where {is}))", call("entitled"))
        };
        let tally = |field: &str, is: &str| match (single, field) {
            (false, _) | (_, "") => those(&[is]),
            _ => format!("({d}.tally.{field} or else {})", those(&[is])),
        };
        // Without a tally each person is counted once, whatever it is that they said.
        let sum = |ballots: Vec<&(Option<Ballot>, &str, &str)>| match single {
            true => all(ballots, |(_, field, is)| tally(field, is), " + "),
            false => those(&ballots.iter().map(|(.., is)| *is).collect::<Vec<_>>()),
        };
        let side = |own: usize, side: CountsAs| {
            let counted = BALLOTS.iter().filter(|it| it.0.is_some_and(|ballot| self.counts(ballot) == side));
            let vacant = match self.counts(Ballot::VacantSeat) == side {
                true => format!(" + (max of {{ {seats} - {filled}, 0 }})"),
                false => String::new(),
            };
            sum(std::iter::once(&BALLOTS[own]).chain(counted).collect()) + &vacant
        };
        let counts = |quorum: &Quorum, field: &str| quorum.only.iter().any(|(vote, _)| vote.word() == field);
        let asked_for = |field: &str| self.quorums().any(|it| it.voting && (it.only.is_empty() || counts(it, field)));
        let least = all(
            &BALLOTS[..4],
            |(ballot, field, _)| match ballot {
                Some(ballot) if asked_for(field) || self.counts(*ballot) != CountsAs::Nothing => {
                    format!("{d}.tally.{field}")
                }
                _ => format!("({d}.tally.{field} or else 0)"),
            },
            " + ",
        );
        let [by_name, by_name_against] = ["voted_for", "voted_against"].map(|is| those(&[is]));
        let right = match (self.counts(Ballot::Silence), single) {
            (CountsAs::Nothing, false) => "1 = 1".to_owned(),
            (CountsAs::Nothing, true) => format!(
                "{d}.tally is missing or ({d}.tally.for is given and {d}.tally.against is given
                   and {least} <= count of {}
                   and ({d}.tally.present is missing
                     or ({d}.tally.present <= {filled} and {least} <= {d}.tally.present))
                   and {d}.tally.for >= {by_name} and {d}.tally.against >= {by_name_against})",
                call("entitled")
            ),
            _ => format!("{d}.tally is missing"),
        };
        let number_of_seats = self.clauses().find_map(|clause| match &clause.asks {
            ConsentAsks::Seats(seats) => Some(text(seats)),
            _ => None,
        });
        let recused = format!("p in {asked} where p.recused_from({d})");
        let is_recused_left_out = self.counts(Ballot::Recusal) == CountsAs::Nothing;
        let unnamed = format!("max of {{ {d}.tally.against - {by_name_against}, 0 }}");
        let mut all = vec![
            ("asked", "Person*", self.on_day(&text(&of.asks.set))),
            (
                "entitled",
                "Person*",
                match is_recused_left_out {
                    true => format!("(p in {asked} where not p.recused_from({d}))"),
                    false => asked.clone(),
                },
            ),
            ("seats", "number", number_of_seats.unwrap_or("0".to_owned())),
            ("filled", "number", format!("count of {asked}")),
            ("recused", "number", format!("count of ({recused})")),
            ("objections", "number", those(&["objected_to"])),
            ("for", "number", side(0, CountsAs::For)),
            ("against", "number", side(1, CountsAs::Against)),
            ("present", "number", tally("present", "present_at")),
            ("voted", "number", sum(BALLOTS[..4].iter().collect())),
            ("unnamed", "number", if single { unnamed } else { "0".to_owned() }),
            ("seats_told", "yes_no", told(&format!("{seats} >= {filled}"))),
            ("somebody", "yes_no", told(&format!("{asked} is not empty"))),
            ("tally_told", "yes_no", told(&right)),
        ];
        all.extend(of.asks.each.iter().map(|(_, range)| ("parties", "Party*", self.on_day(&text(range)))));
        let in_some_ways: Vec<(String, &Quorum)> =
            self.quorums().filter(|it| !it.only.is_empty()).map(|it| (voters(it), it)).collect();
        all.extend(in_some_ways.iter().map(|(what, quorum)| {
            (&**what, "number", sum(BALLOTS[..4].iter().filter(|(_, field, _)| counts(quorum, field)).collect()))
        }));
        let each = |what: &str| of.asks.each.as_ref().map(|(each, _)| each).filter(|_| what != "parties");
        let name = format!("{}_{}", self.form.name.text, of.name);
        let define = |(what, ty, body): (&str, &str, String)| {
            format!("define {name}{what}({}): {ty} = {body}\n", self.args(each(what))[0])
        };
        all.into_iter().map(define).collect()
    }

    /// A clause about all who are asked: of whom it is, to which decisions it applies, and what it asks.
    fn of_asked<'c>(
        &self,
        clause: &'c ConsentClause,
        asked: &'c [Asked<'c>],
    ) -> Vec<(Option<&'c str>, Option<String>, String)> {
        let alike = |other: &ConsentClause| discriminant(&other.asks) == discriminant(&clause.asks);
        let own = |it: &Asked<'_>| {
            self.clauses().any(|other| alike(other) && among(other).is_some() && among(other) == it.label())
        };
        let only = among(clause);
        let of = asked.iter().filter(|it| if only.is_some() { it.label() == only } else { !own(it) });
        let (any, each): (Vec<&Asked<'_>>, Vec<_>) = of.partition(|it| it.asks.any.is_some());
        let of_each = |it: &&'c Asked<'c>| (it.label(), it.when.as_ref().map(text), self.of_one(clause, it));
        let mut all_of: Vec<_> = each.iter().map(of_each).collect();
        if !any.is_empty() {
            let way = |it: &Asked<'_>| {
                format!("({}{})", some(it.when, |when| format!("{when} and ")), self.of_one(clause, it))
            };
            let whens: Vec<&Expr> = any.iter().filter_map(|it| it.when.as_ref()).collect();
            let when = (whens.len() == any.len()).then(|| format!("({})", all(whens, text, " or ")));
            all_of.push((only, when, all(&any, |it| way(it), " or ")));
        }
        all_of
    }

    /// What is asked of some who are asked together.
    fn of_one(&self, clause: &ConsentClause, of: &Asked<'_>) -> String {
        let n = |number: &str| self.of(of, number);
        // Whether the numbers can be right.
        let tellable = |seats: bool| {
            let seats = if seats { format!("{} and ", n("seats_told")) } else { String::new() };
            format!("{} and {seats}{}", n("somebody"), n("tally_told"))
        };
        let (told_of, enough) = match &clause.asks {
            ConsentAsks::Quorum(quorum) => {
                let (limit, counted) = (&quorum.threshold.limit, n(&voters(quorum)));
                let enough = self::limit(&quorum.threshold, limit, &counted, false, &n);
                (tellable(has_seats(limit)), format!("({enough} and {counted} >= 1)"))
            }
            ConsentAsks::Passes(passes) => {
                let mut needs = passes.ways.iter().flatten();
                let seats =
                    needs.any(|need| matches!(need, Need::Votes { threshold, .. } if has_seats(&threshold.limit)));
                let way = |way: &Vec<Need>| format!("({})", all(way, |need| self.need(need, &n), " and "));
                (
                    tellable(seats || self.counts(Ballot::VacantSeat) != CountsAs::Nothing),
                    format!("(({}) and {} >= 1)", all(&passes.ways, way, " or "), n("for")),
                )
            }
            ConsentAsks::Fails(share) => {
                (n("somebody"), format!("({} <= {} * {})", n("recused"), text(share), n("filled")))
            }
            _ => panic!("nobody is asked"),
        };
        // Unknown where it cannot be told, be it fulfilled or not.
        let asks = format!("(({enough} and ({told_of})) or not ({told_of}))");
        match &of.asks.each {
            None => format!("({asks})"),
            Some((each, _)) => format!("(every {} in {}: ({asks}))", each.text, n("parties")),
        }
    }

    fn need(&self, need: &Need, n: &dyn Fn(&str) -> String) -> String {
        let objections = |most: String| {
            let sure = told(&format!("{} + {} <= {most}", n("objections"), n("unnamed")));
            format!("({} <= {most} and {sure})", n("objections"))
        };
        match need {
            Need::NoObjection(_) => objections("0".to_owned()),
            Need::FewObjections(_, most) => objections(text(most)),
            Need::Votes { threshold, tie } => {
                let enough = limit(threshold, &threshold.limit, &n("for"), true, n);
                let Some(tie) = tie else { return enough };
                let half = match &threshold.limit {
                    Limit::Share(_, VoteBase::Cast) => format!("{} = {}", n("for"), n("against")),
                    Limit::Share(share, base) => format!("{} = {} * {}", n("for"), text(share), base_of(*base, n)),
                    _ => "1 = 0".to_owned(),
                };
                let d = self.decision;
                let roles = &self.vocabulary.classes["RoleKind"].known;
                let by = match &tie.kind {
                    ExprKind::Name(name) if roles.iter().any(|known| *known[0] == *name.text) => {
                        format!("{d}.decided_by.holders({})", name.text)
                    }
                    _ => text(tie),
                };
                let decides = format!("decider in {} and decider.voted_for_in_person({d})", n("entitled"));
                format!("({enough} or ({half} and (some decider in {by}: {decides})))")
            }
        }
    }

    /// What is asked of the decision itself.
    fn of_decision(&self, asks: &ConsentAsks, asked: &[Asked<'_>]) -> String {
        let d = self.decision;
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
                let time = self.clauses().find_map(|clause| match &clause.asks {
                    ConsentAsks::Waits(time) => Some(text(time)),
                    _ => None,
                });
                format!(
                    "every stance in {d}.stances where stance.is_objection():
                       (stance.date is given and stance.date > {d}.date)
                         or {d}.date >= (stance.withdrawn or else stance.date) + {}",
                    time.unwrap()
                )
            }
            ConsentAsks::Carries(fields) => {
                let carried = |field: &Name| format!("stance.{0} is given and stance.{0} != \"\"", field.text);
                let carried = all(fields, carried, " and ");
                format!("every stance in {d}.stances where stance.is_objection(): {carried}")
            }
            ConsentAsks::Answers(fields) => all(fields, |field| format!("{d}.control.{}", field.text), " and "),
            ConsentAsks::Ballots => {
                let of = |it: &Asked<'_>| {
                    let entitled = format!("stance.voter() in {}", self.of(it, "entitled"));
                    let entitled = match &it.asks.each {
                        None => entitled,
                        Some((each, _)) => format!("(some {} in {}: {entitled})", each.text, self.of(it, "parties")),
                    };
                    format!("({}{entitled})", some(it.when, |when| format!("{when} and ")))
                };
                format!(
                    "every stance in {d}.last_said() where stance.is_ballot():
                       ({}) and not stance.person.barred_from({d})",
                    all(asked, of, " or ")
                )
            }
            ConsentAsks::OneEach => format!(
                "every stance in {d}.stances where stance.withdrawn is missing and stance.is_ballot():
                   (count of (other in {d}.stances where other.withdrawn is missing and other.is_ballot()
                     and ((other.round is missing and stance.round is missing) or other.round = stance.round)
                     and (other.voter() = stance.voter() or other.person = stance.person))) <= 1"
            ),
            _ => String::new(),
        }
    }

    /// What is asked of each party that something is decided about (17.26).
    fn of_each(&self, clause: &ConsentClause, word: &str) -> String {
        let (form, x) = (self.form, &self.about.name.text);
        let only = some(&form.decides.as_ref().unwrap().condition, |it| format!(" and {it}"));
        let given = format!("(decision in Decision where decision.of = {x} and decision.outcome = adopted{only})");
        let mut conditions: Vec<String> = self.about.condition.iter().chain(&clause.when).map(text).collect();
        let asks = match &clause.asks {
            ConsentAsks::Needed { or_on, day } => {
                conditions.push(format!("{} <= today", text(day)));
                let op = if *or_on { "<=" } else { "<" };
                format!("some decision in {given}: decision.date {op} {}", text(day))
            }
            ConsentAsks::Again(path) => {
                let versions = format!("history of {}", text(path));
                format!(
                    "every version in {versions} where (version.from <= today
                       and (some earlier in {versions}: earlier.from < version.from)):
                       some decision in {given}: decision.date <= version.from
                         and (no between in {versions}: decision.date <= between.from and between.from < version.from)"
                )
            }
            ConsentAsks::Valid(time) => {
                conditions.push(format!("{given} is not empty"));
                format!("some decision in {given}: decision.date <= today and today < decision.date + {}", text(time))
            }
            _ => String::new(),
        };
        let code = code(&form.name, clause.label.as_ref(), word);
        rule(&form.head, &code, &format!("{x} in {}", self.about.of.text), &conditions.join(" and "), "", &asks)
    }
}

fn has_seats(limit: &Limit) -> bool {
    match limit {
        Limit::Share(_, base) | Limit::AllBut(_, base) => *base == VoteBase::Seats,
        Limit::Number(_) => false,
        Limit::Least(all) | Limit::Greatest(all) => all.iter().any(has_seats),
    }
}

fn base_of(base: VoteBase, n: &dyn Fn(&str) -> String) -> String {
    match base {
        VoteBase::Seats => n("seats"),
        VoteBase::Filled => n("filled"),
        VoteBase::Entitled => format!("(count of {})", n("entitled")),
        VoteBase::Present => n("present"),
        VoteBase::Cast => format!("({} + {})", n("for"), n("against")),
    }
}

/// Whether so many are enough (17.25).
fn limit(of: &Threshold, limit_of: &Limit, counted: &str, votes: bool, n: &dyn Fn(&str) -> String) -> String {
    let op = if of.more { ">" } else { ">=" };
    let parts = |parts: &[Limit], between| format!("({})", all(parts, |it| limit(of, it, counted, votes, n), between));
    match limit_of {
        Limit::Share(share, VoteBase::Cast) if votes => {
            let share = text(share);
            format!("(1 - {share}) * {} {op} {share} * {}", n("for"), n("against"))
        }
        Limit::Share(share, base) => format!("{counted} {op} {} * {}", text(share), base_of(*base, n)),
        Limit::Number(number) => format!("{counted} {op} {}", text(number)),
        Limit::AllBut(number, base) => format!("{counted} {op} {} - {}", base_of(*base, n), text(number)),
        Limit::Least(all) => parts(all, " or "),
        Limit::Greatest(all) => parts(all, " and "),
    }
}
