use std::collections::BTreeMap;

use mandat::syntax::tree::{
    Asks, Ballot, Consent, ConsentAsks, ConsentClause, CountsAs, Expr, ExprKind, Limit, Name, Need, Passes, Quorum,
    Threshold, VoteBase,
};

use super::clause;
use super::forms::{all, code, rule, text};
use super::vocabulary::Vocabulary;

/// What nobody can tell where it is not so.
fn told(so: &str) -> String {
    format!("(if {so} then yes else unknown)")
}

/// The number of those who voted so that it counts for a quorum.
fn voters(quorum: &Quorum) -> String {
    quorum.only.iter().fold("voted".to_owned(), |name, (vote, _)| format!("{name}_{}", vote.word()))
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

/// A form under way.
struct Form<'a> {
    form: &'a Consent,
    vocabulary: &'a Vocabulary,
    /// The decision, and what it is about: itself, or what its field `of` names.
    decision: &'a str,
    about: &'a str,
    /// Whether it is about the parties that decisions name.
    of_parties: bool,
    defines: String,
}

/// Some who are asked together.
struct Asked<'a> {
    asks: &'a Asks,
    when: &'a Option<Expr>,
    /// The name of their definitions.
    name: String,
}

/// What `consent` stands for (17.20 to 17.26).
pub(super) fn lowered(form: &Consent, vocabulary: &Vocabulary) -> String {
    ["17.20", "17.21", "17.22", "17.23", "17.24", "17.25", "17.26"].into_iter().for_each(clause::by);
    let about = form.about.as_ref().unwrap();
    let of_parties = vocabulary.base_of(&about.of.text) != "Decision";
    let decision = if of_parties { "decision" } else { &about.name.text };
    let mut it = Form { form, vocabulary, decision, about: &about.name.text, of_parties, defines: String::new() };
    let rules = it.rules();
    it.defines + &rules
}

impl<'a> Form<'a> {
    fn clauses(&self) -> impl Iterator<Item = &'a ConsentClause> + use<'a> {
        self.form.clauses.iter()
    }

    fn quorums(&self) -> impl Iterator<Item = &'a Quorum> + use<'a> {
        self.clauses().filter_map(|it| match &it.asks {
            ConsentAsks::Quorum(quorum) => Some(quorum),
            _ => None,
        })
    }

    /// What is read of what the decision is about, on the day on which that is asked.
    fn on_day(&self, text: &str) -> String {
        if self.of_parties { format!("({text} on ({}))", self.day()) } else { text.to_owned() }
    }

    /// What a definition is given, beside one of those that are asked each by themselves.
    fn args(&self, each: Option<&Name>) -> [String; 2] {
        let (d, x) = (self.decision, self.about);
        let mut all = vec![(d, "Decision")];
        all.extend(self.of_parties.then_some((x, "Party")));
        all.extend(each.map(|each| (&*each.text, "Party")));
        [
            self::all(&all, |(name, ty)| format!("{name}: {ty}"), ", "),
            self::all(&all, |(name, _)| (*name).to_owned(), ", "),
        ]
    }

    /// What a rule about the decisions asks of what they are about, and to which of them it applies: to those with an outcome,
    /// and where it is about parties, it asks of those of them for which `when` is true (17.20).
    fn of_those(&self, outcome: Option<&str>, when: &[String], asks: &str) -> [String; 2] {
        let (about, decides) = (self.form.about.as_ref().unwrap(), self.form.decides.as_ref().unwrap());
        let (d, x) = (self.decision, self.about);
        let own = about.condition.iter().map(|it| self.on_day(&text(it)));
        let of = self.vocabulary.base_of(&about.of.text);
        let is = (of != &*about.of.text).then(|| self.on_day(&format!("({x} is {})", about.of.text)));
        let which: Vec<String> = is.into_iter().chain(own).chain(decides.condition.iter().map(text)).collect();
        let mut all_of: Vec<String> = outcome.map(str::to_owned).into_iter().collect();
        if !self.of_parties {
            all_of.extend(when.iter().cloned().chain(which));
            return [all_of.join(" and "), asks.to_owned()];
        }
        let which = all(&which, |it| format!(" and {it}"), "");
        let those = format!("({x} in history of {of} where {x} = {d}.of{which})");
        all_of.push(format!("{those} is not empty"));
        let those = match when {
            [] => those,
            each => format!("({x} in {those} where {})", each.join(" and ")),
        };
        [all_of.join(" and "), format!("every {x} in {those}: {asks}")]
    }

    /// The day on which who is asked is read.
    fn day(&self) -> String {
        let (decision, days) = (self.decision, self.vocabulary.days_of(&self.form.about.as_ref().unwrap().of.text));
        match days {
            Some([first, _]) => {
                format!("max of {{ {decision}.date, {}.{first} or else {decision}.date }}", self.about)
            }
            None => format!("{decision}.date"),
        }
    }

    fn rules(&mut self) -> String {
        let form = self.form;
        let about = form.about.as_ref().unwrap();
        let d = self.decision;
        let of = if self.of_parties { "Decision" } else { &about.of.text };
        let binder = format!("{d} in {of}");
        let adopted = format!("{d}.outcome = adopted");
        let (asked, mut rules, mut passing) = (self.asked(), String::new(), Vec::new());
        for clause in &form.clauses {
            let Some(word) = clause.asks.word() else { continue };
            let when = self.when(clause);
            let label = clause.label.as_ref();
            if let ConsentAsks::Needed { .. } | ConsentAsks::Again(_) | ConsentAsks::Valid(_) = clause.asks {
                rules += &self.of_each(clause, word);
            } else if matches!(clause.asks, ConsentAsks::Quorum(_) | ConsentAsks::Passes(_) | ConsentAsks::Fails(_)) {
                for (of, when_asked, asks) in self.of_asked(clause, &asked) {
                    let applies: Vec<String> = when.iter().cloned().chain(when_asked).collect();
                    passing.push((applies.join(" and "), asks.clone(), word == "passes"));
                    let form = of.map_or(form.name.text.to_string(), |of| format!("{}.{}", form.name.text, of.text));
                    let code = format!("{form}.{}", label.map_or(word, |label| &label.text));
                    let [condition, asks] = self.of_those(Some(&adopted), &applies, &asks);
                    rules += &rule(&self.form.head, &code, &binder, &condition, &format!("{d}.date"), &asks);
                }
            } else {
                let of_all = matches!(
                    clause.asks,
                    ConsentAsks::Hears | ConsentAsks::Carries(_) | ConsentAsks::Ballots | ConsentAsks::OneEach
                );
                let when: Vec<String> = when.into_iter().collect();
                let asks = self.of_decision(&clause.asks, &asked);
                let code = code(&form.name, label, word);
                let [condition, asks] = self.of_those((!of_all).then_some(&adopted), &when, &asks);
                rules += &rule(&form.head, &code, &binder, &condition, &format!("{d}.date"), &asks);
            }
        }
        if passing.iter().any(|(.., passes)| *passes) {
            let some = passing.iter().filter(|(.., passes)| *passes);
            let some =
                all(some, |(when, ..)| if when.is_empty() { "1 = 1".into() } else { format!("({when})") }, " or ");
            let each = |(when, asks, _): &(String, String, bool)| match &**when {
                "" => format!("({asks})"),
                when => format!("(not ({when}) or ({asks}))"),
            };
            let asks = format!("not ({})", all(&passing, each, " and "));
            let rejected = format!("{d}.outcome = rejected");
            let code = format!("{}.outcome", form.name.text);
            let [condition, asks] = self.of_those(Some(&rejected), &[format!("({some})")], &asks);
            rules += &rule(&form.head, &code, &binder, &condition, &format!("{d}.date"), &asks);
        }
        rules
    }

    /// To which decisions a clause applies (17.21).
    fn when(&self, clause: &ConsentClause) -> Option<String> {
        let of = |clause: &ConsentClause| match &clause.asks {
            ConsentAsks::Quorum(Quorum { of, .. }) | ConsentAsks::Passes(Passes { of, .. }) => {
                of.as_ref().map(|of| of.text.clone())
            }
            _ => None,
        };
        if clause.when.is_some() || clause.label.is_some() {
            return clause.when.as_ref().map(text);
        }
        let others = self.clauses().filter(|other| other.asks.word() == clause.asks.word() && of(other) == of(clause));
        let others: Vec<String> = others.filter_map(|other| other.when.as_ref().map(text)).collect();
        (!others.is_empty()).then(|| format!("not ({})", others.join(" or ")))
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
        let asks = self.clauses().filter_map(|clause| match &clause.asks {
            ConsentAsks::Asks(asks) => Some(asks.each.is_none()),
            _ => None,
        });
        asks.collect::<Vec<_>>() == [true] && self.counts(Ballot::Silence) == CountsAs::Nothing
    }

    /// Defines the sets and numbers of all who are asked (17.23, 17.24).
    fn asked(&mut self) -> Vec<Asked<'a>> {
        let (form, single) = (self.form, self.is_single());
        let asked = form.clauses.iter().filter_map(|clause| match &clause.asks {
            ConsentAsks::Asks(asks) => Some((asks, &clause.when)),
            _ => None,
        });
        let asked = asked.map(|(asks, when)| {
            let name = asks.label.as_ref().map_or(String::new(), |label| format!("{}_", label.text));
            self.numbers(&name, asks, single);
            Asked { asks, when, name }
        });
        asked.collect()
    }

    fn numbers(&mut self, name: &str, asks: &Asks, single: bool) {
        let d = self.decision;
        let each = asks.each.as_ref().map(|(each, _)| each);
        if let Some((_, range)) = &asks.each {
            let range = self.on_day(&text(range));
            self.plain(&format!("{name}parties"), "Party*", None, &range);
        }
        let asked = self.on_day(&text(&asks.set));
        let asked = self.plain(&format!("{name}asked"), "Person*", each, &asked);
        let not_recused = match self.counts(Ballot::Recusal) {
            CountsAs::Nothing => format!("(p in {asked} where not p.recused_from({d}))"),
            _ => asked.clone(),
        };
        let entitled = self.plain(&format!("{name}entitled"), "Person*", each, &not_recused);
        let seats = self.clauses().find_map(|clause| match &clause.asks {
            ConsentAsks::Seats(seats) => Some(text(seats)),
            _ => None,
        });
        let seats = self.plain(&format!("{name}seats"), "number", each, &seats.unwrap_or("0".to_owned()));
        let filled = self.plain(&format!("{name}filled"), "number", each, &format!("count of {asked}"));
        let those = |is: &[&str]| {
            let is = all(is, |is| format!("p.{is}({d})"), " or ");
            format!("(count of (p in {entitled} where {is}))")
        };
        let tally = |field: &str, is: &str| match (single, field) {
            (false, _) | (_, "") => those(&[is]),
            _ => format!("({d}.tally.{field} or else {})", those(&[is])),
        };
        // Without a tally each person is counted once, whatever it is that they said.
        let sum = |ballots: &[&(Option<Ballot>, &str, &str)]| match single {
            true => all(ballots, |(_, field, is)| tally(field, is), " + "),
            false => those(&ballots.iter().map(|(.., is)| *is).collect::<Vec<_>>()),
        };
        let side = |own: usize, side: CountsAs| {
            let counted = BALLOTS.iter().filter(|it| it.0.is_some_and(|ballot| self.counts(ballot) == side));
            let counted = sum(&std::iter::once(&BALLOTS[own]).chain(counted).collect::<Vec<_>>());
            let vacant = self.counts(Ballot::VacantSeat) == side;
            counted + &if vacant { format!(" + (max of {{ {seats} - {filled}, 0 }})") } else { String::new() }
        };
        let in_some_ways = self.quorums().filter(|quorum| !quorum.only.is_empty()).map(|quorum| {
            let counts = |field: &str| quorum.only.iter().any(|(vote, _)| vote.word() == field);
            let of = BALLOTS[..4].iter().filter(|(_, field, _)| counts(field));
            (voters(quorum), sum(&of.collect::<Vec<_>>()))
        });
        let asked_for = |field: &str| {
            let counts = |quorum: &Quorum| quorum.only.iter().any(|(vote, _)| vote.word() == field);
            self.quorums().any(|quorum| quorum.voting && (quorum.only.is_empty() || counts(quorum)))
        };
        let least = BALLOTS[..4].iter().map(|(ballot, field, _)| match ballot {
            Some(ballot) if asked_for(field) || self.counts(*ballot) != CountsAs::Nothing => {
                format!("{d}.tally.{field}")
            }
            _ => format!("({d}.tally.{field} or else 0)"),
        });
        let least = least.collect::<Vec<_>>().join(" + ");
        let right = match (self.counts(Ballot::Silence), single) {
            (CountsAs::Nothing, false) => "1 = 1".to_owned(),
            (CountsAs::Nothing, true) => format!(
                "{d}.tally is missing or ({d}.tally.for is given and {d}.tally.against is given
                   and {least} <= count of {entitled}
                   and ({d}.tally.present is missing
                     or ({d}.tally.present <= {filled} and {least} <= {d}.tally.present))
                   and {d}.tally.for >= {} and {d}.tally.against >= {})",
                those(&["voted_for"]),
                those(&["voted_against"])
            ),
            _ => format!("{d}.tally is missing"),
        };
        let unnamed = match single {
            true => format!("max of {{ {d}.tally.against - {}, 0 }}", those(&["voted_against"])),
            false => "0".to_owned(),
        };
        let numbers = [
            ("recused", format!("count of (p in {asked} where p.recused_from({d}))")),
            ("objections", those(&["objected_to"])),
            ("for", side(0, CountsAs::For)),
            ("against", side(1, CountsAs::Against)),
            ("present", tally("present", "present_at")),
            ("voted", sum(&BALLOTS[..4].iter().collect::<Vec<_>>())),
            ("unnamed", unnamed),
        ];
        let truths = [
            ("seats_told", format!("{seats} >= {filled}")),
            ("somebody", format!("{asked} is not empty")),
            ("tally_told", right),
        ];
        let numbers: BTreeMap<String, String> =
            numbers.into_iter().map(|(what, body)| (what.to_owned(), body)).chain(in_some_ways).collect();
        for (what, body) in numbers {
            self.plain(&format!("{name}{what}"), "number", each, &body);
        }
        for (what, so) in truths {
            self.plain(&format!("{name}{what}"), "yes_no", each, &told(&so));
        }
    }

    /// A definition that is read where it is called, and the call.
    fn plain(&mut self, name: &str, ty: &str, each: Option<&Name>, body: &str) -> String {
        let [args, call] = self.args(each);
        let form = &self.form.name.text;
        self.defines += &format!("define {form}_{name}({args}): {ty} = {body}\n");
        format!("{form}_{name}({call})")
    }

    /// A clause about all who are asked: of whom it is, to which decisions it applies, and what it asks.
    fn of_asked<'c>(
        &self,
        clause: &ConsentClause,
        asked: &'c [Asked<'c>],
    ) -> Vec<(Option<&'c Name>, Option<String>, String)> {
        let label = |asked: &Asked<'_>| asked.asks.label.as_ref().map(|label| label.text.clone());
        let own = |of: &Asked<'_>| {
            self.clauses().any(|other| match (&clause.asks, &other.asks) {
                (ConsentAsks::Quorum(_), ConsentAsks::Quorum(Quorum { of: Some(it), .. }))
                | (ConsentAsks::Passes(_), ConsentAsks::Passes(Passes { of: Some(it), .. })) => {
                    label(of).as_ref() == Some(&it.text)
                }
                _ => false,
            })
        };
        let only = match &clause.asks {
            ConsentAsks::Quorum(Quorum { of, .. }) | ConsentAsks::Passes(Passes { of, .. }) => of.as_ref(),
            _ => None,
        };
        let among = asked.iter().filter(|it| match only {
            Some(only) => label(it).as_ref() == Some(&only.text),
            None => !own(it),
        });
        let (any, each): (Vec<&Asked<'_>>, Vec<_>) = among.partition(|it| it.asks.any.is_some());
        let mut all_of: Vec<_> = each
            .iter()
            .map(|it| (it.asks.label.as_ref(), it.when.as_ref().map(text), self.of_one(clause, it)))
            .collect();
        if !any.is_empty() {
            let way = |it: &Asked<'_>| {
                let when = it.when.as_ref().map_or(String::new(), |when| format!("{} and ", text(when)));
                format!("({when}{})", self.of_one(clause, it))
            };
            let some = any.iter().map(|it| it.when.as_ref().map_or("1 = 1".to_owned(), text));
            let some =
                any.iter().all(|it| it.when.is_some()).then(|| format!("({})", some.collect::<Vec<_>>().join(" or ")));
            let of = only.and_then(|_| any[0].asks.label.as_ref());
            all_of.push((of, some, all(&any, |it| way(it), " or ")));
        }
        all_of
    }

    /// What is asked of some who are asked together.
    fn of_one(&self, clause: &ConsentClause, of: &Asked<'_>) -> String {
        let [_, call] = self.args(of.asks.each.as_ref().map(|(each, _)| each));
        let n = |number: &str| format!("{}_{}{number}({call})", self.form.name.text, of.name);
        let somebody = n("somebody");
        let (told_of, enough) = match &clause.asks {
            ConsentAsks::Quorum(quorum) => {
                let enough = |counted: &str| {
                    let enough = limit(&quorum.threshold, &quorum.threshold.limit, counted, false, &n);
                    format!("({enough} and {counted} >= 1)")
                };
                let tellable = self.tellable(&[&quorum.threshold], false, &n);
                let enough = enough(&n(&if quorum.voting { voters(quorum) } else { "present".to_owned() }));
                (format!("{somebody} and {tellable}"), enough)
            }
            ConsentAsks::Passes(passes) => {
                let needs = passes.ways.iter().flatten();
                let thresholds: Vec<&Threshold> = needs
                    .filter_map(|need| match need {
                        Need::Votes { threshold, .. } => Some(threshold),
                        _ => None,
                    })
                    .collect();
                let way = |way: &Vec<Need>| format!("({})", all(way, |need| self.need(need, &n), " and "));
                let ways = all(&passes.ways, way, " or ");
                let vacant = self.counts(Ballot::VacantSeat) != CountsAs::Nothing;
                (
                    format!("{somebody} and {}", self.tellable(&thresholds, vacant, &n)),
                    format!("(({ways}) and {} >= 1)", n("for")),
                )
            }
            ConsentAsks::Fails(share) => (somebody, format!("({} <= {} * {})", n("recused"), text(share), n("filled"))),
            _ => <(String, String)>::default(),
        };
        // Unknown where it cannot be told, be it fulfilled or not.
        let asks = format!("(({enough} and ({told_of})) or not ({told_of}))");
        match &of.asks.each {
            None => format!("({asks})"),
            Some((each, _)) => format!("(every {} in {}: ({asks}))", each.text, self.parties(of)),
        }
    }

    /// The parties of which each is asked by itself.
    fn parties(&self, of: &Asked<'_>) -> String {
        format!("{}_{}parties({})", self.form.name.text, of.name, self.args(None)[1])
    }

    /// Whether the numbers can be right.
    fn tellable(&self, thresholds: &[&Threshold], vacant: bool, n: &dyn Fn(&str) -> String) -> String {
        let seats = thresholds.iter().any(|threshold| has_seats(&threshold.limit)) || vacant;
        let tally = n("tally_told");
        if seats { format!("{} and {tally}", n("seats_told")) } else { tally }
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
                let by = match &tie.kind {
                    ExprKind::Name(name)
                        if self.vocabulary.classes["RoleKind"].known.iter().any(|known| *known[0] == *name.text) =>
                    {
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
                    let name = format!("{}_{}", self.form.name.text, it.name);
                    let d = &self.args(None)[1];
                    match &it.asks.each {
                        None => format!("stance.voter() in {name}entitled({d})"),
                        Some((each, _)) => format!(
                            "(some {0} in {name}parties({d}): stance.voter() in {name}entitled({d}, {0}))",
                            each.text
                        ),
                    }
                };
                let of = |it: &Asked<'_>| match it.when {
                    None => of(it),
                    Some(when) => format!("({} and {})", text(when), of(it)),
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
    fn of_each(&mut self, clause: &ConsentClause, word: &str) -> String {
        let form = self.form;
        let (about, decides) = (form.about.as_ref().unwrap(), form.decides.as_ref().unwrap());
        let x = &about.name.text;
        let only = decides.condition.as_ref().map_or(String::new(), |it| format!(" and {}", text(it)));
        let given = format!("(decision in Decision where decision.of = {x} and decision.outcome = adopted{only})");
        let mut conditions: Vec<String> = about.condition.iter().chain(&clause.when).map(text).collect();
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
        let binder = format!("{x} in {}", about.of.text);
        let code = code(&form.name, clause.label.as_ref(), word);
        rule(&form.head, &code, &binder, &conditions.join(" and "), "", &asks)
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
