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
        asks.collect::<Vec<_>>() == [true]
    }

    /// Defines the sets and numbers of all who are asked (17.23, 17.24).
    fn asked(&mut self) -> Vec<Asked<'a>> {
        let form = self.form;
        let mut all_asked = Vec::new();
        let single = self.is_single();
        for clause in &form.clauses {
            let ConsentAsks::Asks(asks) = &clause.asks else { continue };
            let name = asks.label.as_ref().map_or(String::new(), |label| format!("{}_", label.text));
            self.numbers(&name, asks, single);
            all_asked.push((asks, &clause.when, name));
        }
        all_asked.into_iter().map(|(asks, when, name)| Asked { asks, when, name }).collect()
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
        let those = |of: &str, is: &str| format!("(p in {of} where {is})");
        let recusal = self.counts(Ballot::Recusal) != CountsAs::Nothing;
        let entitled = match recusal {
            true => asked.clone(),
            false => those(&asked, &format!("not p.recused_from({d})")),
        };
        let entitled = self.plain(&format!("{name}entitled"), "Person*", each, &entitled);
        let seats = self.clauses().find_map(|clause| match &clause.asks {
            ConsentAsks::Seats(seats) => Some(text(seats)),
            _ => None,
        });
        let seats = self.plain(&format!("{name}seats"), "number", each, &seats.unwrap_or("0".to_owned()));
        let filled = self.plain(&format!("{name}filled"), "number", each, &format!("count of {asked}"));
        self.plain(&format!("{name}seats_told"), "yes_no", each, &told(&format!("{seats} >= {filled}")));
        let recused = those(&asked, &format!("p.recused_from({d})"));
        let recused = self.plain(&format!("{name}recused"), "number", each, &format!("count of {recused}"));
        let objecting = format!("count of {}", those(&entitled, &format!("p.objected_to({d})")));
        self.plain(&format!("{name}objections"), "number", each, &objecting);
        let tally = |field: &str, by_name: String| match single {
            true => format!("({d}.tally.{field} or else {by_name})"),
            false => by_name,
        };
        let number = |is: &str| format!("(count of {})", those(&entitled, &format!("p.{is}({d})")));
        let [mut in_favour, mut opposed] =
            [("for", "voted_for"), ("against", "voted_against")].map(|(field, is)| tally(field, number(is)));
        let silence = self.counts(Ballot::Silence) != CountsAs::Nothing;
        let further = [
            (Ballot::Abstention, tally("abstain", number("abstained"))),
            (Ballot::Blank, tally("blank", number("voted_blank"))),
            (Ballot::Silence, number("silent_on")),
            (Ballot::VacantSeat, format!("(max of {{ {seats} - {filled}, 0 }})")),
            (Ballot::Recusal, recused),
        ];
        // Without a tally each person is counted once, whatever it is that they said.
        let who = [
            (Ballot::Abstention, "abstained"),
            (Ballot::Blank, "voted_blank"),
            (Ballot::Silence, "silent_on"),
            (Ballot::Recusal, "recused_from"),
        ];
        let any = |all: &[&str]| {
            format!("(count of {})", those(&entitled, &self::all(all, |is| format!("p.{is}({d})"), " or ")))
        };
        for (own, side, number) in
            [("voted_for", CountsAs::For, &mut in_favour), ("voted_against", CountsAs::Against, &mut opposed)]
        {
            let counted = who.iter().filter(|(ballot, _)| !single && self.counts(*ballot) == side);
            let counted: Vec<&str> = std::iter::once(own).chain(counted.map(|(_, is)| *is)).collect();
            if !single {
                *number = any(&counted);
            }
            let more = further.iter().filter(|(ballot, _)| self.counts(*ballot) == side);
            let more = more.filter(|(ballot, _)| single || *ballot == Ballot::VacantSeat);
            more.for_each(|(_, more)| *number += &format!(" + {more}"));
        }
        self.plain(&format!("{name}for"), "number", each, &in_favour);
        self.plain(&format!("{name}against"), "number", each, &opposed);
        let present = tally("present", format!("(count of {})", those(&entitled, &format!("p.present_at({d})"))));
        self.plain(&format!("{name}present"), "number", each, &present);
        let cast =
            [("for", "voted_for"), ("against", "voted_against"), ("blank", "voted_blank"), ("abstain", "abstained")];
        let voted = match single {
            true => cast.map(|(field, is)| tally(field, number(is))).join(" + "),
            false => any(&cast.map(|(_, is)| is)),
        };
        self.plain(&format!("{name}voted"), "number", each, &voted);
        for quorum in self.quorums().filter(|quorum| !quorum.only.is_empty()).collect::<Vec<_>>() {
            let of = cast.into_iter().filter(|(field, _)| quorum.only.iter().any(|(vote, _)| vote.word() == *field));
            let voted = match single {
                true => of.map(|(field, is)| tally(field, number(is))).collect::<Vec<_>>().join(" + "),
                false => any(&of.map(|(_, is)| is).collect::<Vec<_>>()),
            };
            let of = format!("{name}{}", voters(quorum));
            if !self.defines.contains(&format!("_{of}(")) {
                self.plain(&of, "number", each, &voted);
            }
        }
        let unnamed = match single {
            true => format!("max of {{ {d}.tally.against - {}, 0 }}", number("voted_against")),
            false => "0".to_owned(),
        };
        self.plain(&format!("{name}unnamed"), "number", each, &unnamed);
        let somebody = format!("{asked} is not empty");
        self.plain(&format!("{name}somebody"), "yes_no", each, &told(&somebody));
        let asked = |field: &str| {
            let counts = |quorum: &Quorum| quorum.only.iter().any(|(vote, _)| vote.word() == field);
            self.quorums().any(|quorum| quorum.voting && (quorum.only.is_empty() || counts(quorum)))
        };
        let fields =
            [("for", None), ("against", None), ("blank", Some(Ballot::Blank)), ("abstain", Some(Ballot::Abstention))];
        let least = fields.map(|(field, ballot)| match ballot {
            Some(ballot) if asked(field) || self.counts(ballot) != CountsAs::Nothing => format!("{d}.tally.{field}"),
            _ => format!("({d}.tally.{field} or else 0)"),
        });
        let least = least.join(" + ");
        let right = format!(
            "{d}.tally is missing or ({} {d}.tally.for is given and {d}.tally.against is given
               and {least} <= count of {entitled}
               and ({d}.tally.present is missing
                 or ({d}.tally.present <= {filled} and {least} <= {d}.tally.present))
               and {d}.tally.for >= {} and {d}.tally.against >= {})",
            if silence { "1 = 0 and" } else { "" },
            number("voted_for"),
            number("voted_against")
        );
        self.plain(&format!("{name}tally_told"), "yes_no", each, &told(if single { &right } else { "1 = 1" }));
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
                let tellable = self.tellable(&[&quorum.threshold], &n);
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
                (
                    format!("{somebody} and {}", self.tellable(&thresholds, &n)),
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
            Some((each, _)) => {
                let parties = format!("{}_{}parties({})", self.form.name.text, of.name, self.args(None)[1]);
                format!(
                    "({} and (every {} in {parties}: ({asks})))",
                    told(&format!("{parties} is not empty")),
                    each.text
                )
            }
        }
    }

    /// Whether the numbers can be right.
    fn tellable(&self, thresholds: &[&Threshold], n: &dyn Fn(&str) -> String) -> String {
        let vacant = self.counts(Ballot::VacantSeat) != CountsAs::Nothing;
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
