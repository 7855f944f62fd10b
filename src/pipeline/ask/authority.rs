use std::cmp::Reverse;
use std::collections::BTreeSet;

use rustc_hash::FxHashSet;

use super::rules::Rules;
use super::{Answer, Ground, Power, Question, party};
use crate::diagnostic::{Arg, Phrase, Text};
use crate::evaluate::{Keep, Outcome, RuleRun, SubjectRun};
use crate::nearest::did_you_mean;
use crate::organisation::{Bound, Term};
use crate::pipeline::entity::named;
use crate::pipeline::{Failure, Request};
use crate::policy::model::{Base, Rule};
use crate::source::Span;
use crate::value::{ThingId, Value};
use crate::verdict::{Judgement, ProofNode, Words};

/// What a question is asked of.
pub(super) struct Asking<'a> {
    pub(super) request: &'a Request,
    pub(super) rules: &'a Rules,
    pub(super) words: Words<'a>,
    /// Where the rules of the question stand.
    pub(super) place: Span,
}

/// What came of a delegation for one who receives it.
#[derive(Clone, Copy)]
struct Received<'r> {
    rule: &'r Rule,
    subject: &'r SubjectRun,
    outcome: Outcome,
}

impl Received<'_> {
    /// The variables of the rule: which delegation, to whom, who is responsible where that is asked, which power.
    fn thing(&self, at: usize) -> Option<ThingId> {
        self.subject.things.get(at).copied()
    }

    fn is_of_responsible(&self) -> bool {
        self.rule.code.ends_with("-who")
    }

    fn delegation(&self) -> Option<ThingId> {
        self.thing(0)
    }

    /// Nobody where that is not known.
    fn who(&self) -> Option<ThingId> {
        self.thing(if self.is_of_responsible() { 2 } else { 1 })
    }

    fn power(&self) -> Option<ThingId> {
        self.thing(if self.is_of_responsible() { 3 } else { 2 })
    }
}

impl Asking<'_> {
    pub(super) fn answer(&self, question: &Question) -> Result<Answer, Failure> {
        let date = self.request.clock.to_string();
        let who = |name: &str| party(self.words.policy, self.words.facts, name);
        let of_power = |phrase: Phrase, power: &Power| {
            let name = power.parts.join(" ");
            let name = match &power.amount {
                Some(amount) => {
                    Text::new(Phrase::AskPowerFor).with("power", name).with("amount", amount.asked.as_str()).into()
                }
                None => Arg::from(name),
            };
            Text::new(phrase).with("power", name).with("date", date.as_str())
        };
        let (who, mut answer) = match question {
            Question::WhoCan { power } => {
                return self.of_power(of_power(Phrase::AskWhoCan, power), power, None);
            }
            Question::Can { who: name, power } => {
                let who = who(name)?;
                let asked = of_power(Phrase::AskCan, power).with("who", self.subject(who));
                (who, self.of_power(asked, power, Some(who))?)
            }
            Question::Powers { who: name } => {
                let who = who(name)?;
                let asked = Text::new(Phrase::AskPowers).with("who", self.subject(who)).with("date", date.as_str());
                (who, self.of_powers(asked, who))
            }
            Question::IfLeaves { who: name } => {
                let who = who(name)?;
                (who, self.if_leaves(who)?)
            }
        };
        answer.notes.extend(self.absent(who));
        Ok(answer)
    }

    /// Where somebody is not there on the day that is asked about: since when, or until when.
    fn absent(&self, who: ThingId) -> Option<Text> {
        let facts = self.words.facts;
        let Term { from, to } = facts.period(facts.thing(who).period);
        let clock = self.request.clock;
        let (phrase, day) = match (from, to) {
            (_, Bound::Day(last)) if last < clock => (Phrase::AskGone, last),
            (Bound::Day(first), _) if first > clock => (Phrase::AskNotYet, first),
            _ => return None,
        };
        Some(Text::new(phrase).with("who", self.subject(who)).with("day", day.to_string()))
    }

    /// Who has a power, or whether somebody has it.
    fn of_power(&self, question: Text, power: &Power, who: Option<ThingId>) -> Result<Answer, Failure> {
        let judgement = self.judge();
        let teams = self.about()?;
        let is_meant = |received: &Received<'_>| {
            let own = who.is_none_or(|who| self.may_be(received, who));
            let there = |team: &ThingId| received.subject.things.contains(team);
            own && (teams.is_empty() || received.who().is_none() || teams.iter().any(there))
        };
        let all: Vec<Received<'_>> = self.received(&judgement).collect();
        let named = |it: &Ground, of: ThingId| it.subject == self.subject(of);
        let start = self.start(&judgement).filter(|it| who.is_none_or(|who| named(it, who)));
        let start = start.filter(|it| teams.is_empty() || teams.iter().any(|team| named(it, *team)));
        let mut grounds: Vec<Ground> = start.collect();
        grounds.extend(self.grounds(&judgement, all.iter().filter(|it| is_meant(it)).copied()));
        grounds.extend(self.unknown(&judgement));
        let (unheard, told) = self.unheard(power);
        // Of what nobody has ever named not even those of the start are known to have it, and nobody not to have it.
        let doubted = grounds.iter_mut().filter(|ground| unheard && ground.outcome == Outcome::Holds);
        doubted.for_each(|ground| ground.outcome = Outcome::CannotTell);
        let outcome = if unheard { Outcome::CannotTell } else { settled(&grounds) };
        // Of whoever else may have it nothing is to be known where it was asked of one.
        grounds.retain(|ground| who.is_none() || outcome != Outcome::Holds || ground.outcome == Outcome::Holds);
        sort(&mut grounds);
        let mut notes = Vec::new();
        let mut parts = Vec::new();
        if let Some(who) = who.filter(|_| outcome != Outcome::Holds) {
            notes.extend(self.together(&judgement, &all, who));
            parts = self.parts(&judgement, who);
        }
        notes.extend(told);
        Ok(Answer { question, outcome, grounds, parts, findings: Vec::new(), notes })
    }

    /// Which parts of a power somebody has.
    fn parts(&self, judgement: &Judgement, who: ThingId) -> Vec<Ground> {
        let runs = ["-part-to", "-part-who"].into_iter().flat_map(|end| self.runs(judgement, end));
        let of_who = self.by_all_forms(came_of(runs).collect()).into_iter().filter(|it| it.who() == Some(who));
        let mut parts = self.grounds(judgement, of_who.filter(|it| it.outcome == Outcome::Holds));
        parts.sort_by_cached_key(|it| (it.says.words(self.words.lang), it.place.start));
        parts
    }

    /// Which powers somebody has.
    fn of_powers(&self, question: Text, who: ThingId) -> Answer {
        let judgement = self.judge();
        let name = self.subject(who);
        let mut grounds: Vec<Ground> = self.start(&judgement).filter(|it| it.subject == name).collect();
        let own = self.received(&judgement).filter(|it| self.may_be(it, who));
        grounds.extend(self.grounds(&judgement, own));
        grounds.extend(self.unknown(&judgement));
        let outcome = settled(&grounds);
        sort(&mut grounds);
        let mut notes: Vec<Text> = Vec::new();
        notes.extend(self.together(&judgement, &self.received(&judgement).collect::<Vec<_>>(), who));
        Answer { question, outcome, grounds, parts: Vec::new(), findings: Vec::new(), notes }
    }

    /// What came of the rules of the question.
    fn judge(&self) -> Judgement {
        let asked = |code: &str| code.starts_with(&self.rules.prefix);
        Judgement::new(self.words.policy, self.words.facts, self.request.clock, Keep::All, asked)
    }

    /// The runs of the question's rules of which the code ends so.
    pub(super) fn runs<'r>(
        &'r self,
        judgement: &'r Judgement,
        end: &'r str,
    ) -> impl Iterator<Item = (&'r Rule, &'r RuleRun)> {
        let rules = judgement.runs.iter().map(|run| (self.words.policy.rule(run.rule), run));
        rules.filter(move |(rule, _)| {
            let rest = rule.code.strip_prefix(&*self.rules.prefix);
            rest.is_some_and(|rest| if end.is_empty() { is_of_form(rest) } else { rest.ends_with(end) })
        })
    }

    /// What came of each delegation for each of those who receive it, where the question is about it.
    fn received<'r>(&'r self, judgement: &'r Judgement) -> impl Iterator<Item = Received<'r>> {
        let all = self.by_all_forms(came_of(self.runs(judgement, "")).collect());
        // Whoever is responsible for what does not stand has nothing of it.
        let standing = all.iter().filter(|it| !it.is_of_responsible() && it.outcome != Outcome::Broken);
        let standing: FxHashSet<ThingId> = standing.filter_map(Received::delegation).collect();
        let counts =
            move |it: &Received<'_>| it.who().is_some() || it.delegation().is_none_or(|it| standing.contains(&it));
        all.into_iter().filter(counts)
    }

    /// What several forms say of one delegation, once: it has to be right by each. A form that asks for the way from the start
    /// tells more than one that does not.
    fn by_all_forms<'r>(&self, mut all: Vec<Received<'r>>) -> Vec<Received<'r>> {
        let key = |it: &Received<'r>| (it.is_of_responsible(), it.subject.open, &it.subject.things);
        let tells = |it: &Received<'_>| (rank(it.outcome), !self.rules.is_traced(&it.rule.code));
        all.sort_by(|one, other| key(one).cmp(&key(other)).then_with(|| tells(one).cmp(&tells(other))));
        all.dedup_by(|later, first| key(later) == key(first));
        all
    }

    /// Whether it is received by somebody, or by one of whom nothing is known and who may be they.
    fn may_be(&self, received: &Received<'_>, who: ThingId) -> bool {
        let Words { policy, facts, .. } = self.words;
        let Some(delegation) = received.delegation().filter(|_| received.who().is_none()) else {
            return received.who().is_none_or(|it| it == who);
        };
        let name = if received.is_of_responsible() { "responsible" } else { "to" };
        let fields = &policy.class(facts.thing(delegation).class).fields;
        let fields = fields.iter().map(|field| policy.field(*field)).filter(|field| &*field.name == name);
        let classes = fields.filter_map(|field| match field.ty.base {
            Base::Thing(class) => Some(policy.class(class)),
            _ => None,
        });
        classes.into_iter().all(|class| class.subs.contains(&facts.thing(who).class))
    }

    /// Those who have what nobody gave them, and those of whom that is unknown.
    fn start<'r>(&'r self, judgement: &'r Judgement) -> impl Iterator<Item = Ground> {
        let runs = self.runs(judgement, "-start");
        let subjects = runs.flat_map(|(rule, run)| run.subjects.iter().map(move |it| (rule, it)));
        let mut told = FxHashSet::default();
        subjects.filter_map(move |(rule, subject)| {
            let (outcome, who) = (subject.outcomes.first()?.outcome, *subject.things.first()?);
            let is_one = matches!(outcome, Outcome::Holds | Outcome::CannotTell);
            let new = is_one && !subject.open && told.insert((who, outcome == Outcome::Holds));
            new.then(|| self.of_start(judgement, rule, outcome, who))?
        })
    }

    /// Whoever is not of the start, whether there or not, is not told of.
    fn of_start(&self, judgement: &Judgement, rule: &Rule, outcome: Outcome, who: ThingId) -> Option<Ground> {
        let subject = self.subject(who);
        let says = Text::new(Phrase::AskStart).with("who", subject.as_str());
        let place = self.words.facts.thing(who).span;
        let because = match outcome {
            Outcome::CannotTell => self.proof(judgement, &rule.code, &subject, outcome),
            _ => Vec::new(),
        };
        let is_not = because.iter().any(|node| node.truth == Some(false));
        (!is_not).then_some(Ground { outcome, says, subject, place, because })
    }

    /// What each rests on; of somebody of whom nothing is known once.
    fn grounds<'r>(&self, judgement: &Judgement, all: impl Iterator<Item = Received<'r>>) -> Vec<Ground> {
        let mut nobody = FxHashSet::default();
        let all = all.filter(|it| it.who().is_some() || nobody.insert(it.delegation()));
        all.map(|it| self.ground(judgement, it)).collect()
    }

    fn ground(&self, judgement: &Judgement, received: Received<'_>) -> Ground {
        let subject = self.words.subject(&received.subject.things);
        let delegation = received.delegation().map_or_else(String::new, |it| self.subject(it));
        let phrase = match (received.power(), received.who()) {
            (Some(_), _) => Phrase::AskPowerBy,
            (None, Some(_)) => Phrase::AskBy,
            (None, None) => Phrase::AskBySomebody,
        };
        let power = received.power().map_or_else(String::new, |it| self.words.value(Value::Thing(it)));
        let says = Text::new(phrase)
            .with("who", received.who().map_or_else(String::new, |it| self.subject(it)))
            .with("power", power)
            .with("delegation", delegation);
        let because = self.steps(judgement, &received.rule.code, &subject, received.outcome);
        let subject = received.who().map_or(subject, |it| self.subject(it));
        let place = received.delegation().map_or_else(Span::default, |it| self.words.facts.thing(it).span);
        Ground { outcome: received.outcome, says, subject, place, because }
    }

    /// What keeps a rule of the question from being asked of all it is about.
    fn unknown<'r>(&'r self, judgement: &'r Judgement) -> impl Iterator<Item = Ground> {
        let open = self.runs(judgement, "").filter(|(_, run)| run.unknown.is_some());
        open.take(1).map(|(rule, _)| {
            let subject = self.words.subject(&[]);
            let because = self.proof(judgement, &rule.code, &subject, Outcome::CannotTell);
            let says = Text::new(Phrase::AskFurther);
            Ground { outcome: Outcome::CannotTell, says, subject, place: Span::default(), because }
        })
    }

    /// Where parties have a power of which somebody is a member: these have it together.
    /// Whoever is the only one has it with nobody else.
    fn together(&self, judgement: &Judgement, all: &[Received<'_>], who: ThingId) -> Vec<Text> {
        let members: Vec<&SubjectRun> = self.runs(judgement, "-members").flat_map(|(_, run)| &run.subjects).collect();
        let of = members.iter().filter(|it| it.things.get(1) == Some(&who));
        let of = of.filter_map(|it| it.things.first().copied());
        let start = self.start(judgement).filter(|it| it.outcome == Outcome::Holds).map(|it| it.subject);
        let mut having: BTreeSet<String> = start.collect();
        let received = all.iter().filter(|it| it.outcome == Outcome::Holds).filter_map(Received::who);
        having.extend(received.map(|it| self.subject(it)));
        // Of a party of which not all members are known somebody else may be one.
        let alone = |party: &ThingId| members.iter().filter(|it| it.things.first() == Some(party)).count() == 1;
        let parties = of.filter(|party| having.contains(&self.subject(*party)));
        let (alone, with_others): (Vec<ThingId>, Vec<ThingId>) = parties.partition(alone);
        let told = |phrase: Phrase, parties: Vec<ThingId>| {
            let names: Vec<String> = parties.into_iter().map(|party| self.subject(party)).collect();
            let text = || Text::new(phrase).with("parties", names.join(", ")).with("who", self.subject(who));
            (!names.is_empty()).then(text)
        };
        let told = [told(Phrase::AskTogether, with_others), told(Phrase::AskOnlyMember, alone)];
        told.into_iter().flatten().collect()
    }

    /// An act, or a provision of it, that no delegation names may be written otherwise there; and whether no file and no
    /// policy names the act.
    fn unheard(&self, power: &Power) -> (bool, Vec<Text>) {
        let nothing = (false, Vec::new());
        let Words { policy, facts, .. } = self.words;
        let Some(class) = policy.classes.iter().find(|class| &*class.name == "Power") else { return nothing };
        let field = |name: &str| class.fields.iter().copied().find(|field| &*policy.field(*field).name == name);
        let (Some(act), Some(provision)) = (field("act"), field("provision")) else { return nothing };
        let powers = (0..).map(ThingId).zip(&facts.things);
        let powers = powers.filter(|(_, thing)| policy.class(thing.class).span == class.span).map(|(id, _)| id);
        let text = |id: ThingId, field| facts.text(policy, id, field);
        let written: Vec<(&str, Option<&str>)> =
            powers.filter_map(|id| Some((text(id, act)?, text(id, provision)))).collect();
        let Some(asked) = power.parts.first().map(String::as_str) else { return nothing };
        let acts: BTreeSet<&str> = written.iter().map(|(act, _)| *act).collect();
        if !acts.contains(asked) {
            let phrase = if self.rules.heard { Phrase::AskUnheard } else { Phrase::AskUnheardAnywhere };
            let unheard = Text::new(phrase).with("act", asked);
            return (!self.rules.heard, std::iter::once(unheard).chain(did_you_mean(asked, acts)).collect());
        }
        let parts: BTreeSet<&str> =
            written.iter().filter(|(act, _)| *act == asked).filter_map(|(_, provision)| *provision).collect();
        match power.parts.get(1) {
            Some(part) if !parts.is_empty() && !parts.contains(&**part) => {
                let unheard = Text::new(Phrase::AskUnheardPart).with("part", part.as_str()).with("act", asked);
                (false, std::iter::once(unheard).chain(did_you_mean(part, parts)).collect())
            }
            _ => nothing,
        }
    }

    fn about(&self) -> Result<Vec<ThingId>, Failure> {
        let names = self.request.about.iter();
        let found: Result<Vec<_>, _> = names.map(|name| named(self.words.policy, self.words.facts, name)).collect();
        Ok(found?.concat())
    }

    pub(super) fn subject(&self, thing: ThingId) -> String {
        self.words.facts.subject(self.words.policy, thing)
    }

    /// The proof of an outcome; the rules of the question stand in no file that anybody has.
    pub(super) fn proof(&self, judgement: &Judgement, code: &str, subject: &str, outcome: Outcome) -> Vec<ProofNode> {
        let mut nodes = judgement.proof(self.words, code, subject, outcome);
        self.unplace(&mut nodes);
        nodes
    }

    pub(super) fn unplace(&self, nodes: &mut Vec<ProofNode>) {
        for mut node in std::mem::take(nodes) {
            if inside(self.place, node.place) {
                node.place = Span::default();
            }
            let invented = node.text.contains(&format!("{}_", self.rules.prefix));
            // Of what the giver had received it is told in words; all else that names what the question itself made is
            // told by what that says.
            let received = node.text.trim_start_matches('(').starts_with("some ");
            self.unplace(&mut node.children);
            if invented && !received {
                nodes.append(&mut node.children);
                continue;
            }
            if invented {
                node.text = self.words.text(Phrase::AskGiverHad);
            }
            nodes.push(node);
        }
    }
}

/// What came of rules for each subject that they are about.
fn came_of<'r>(runs: impl Iterator<Item = (&'r Rule, &'r RuleRun)>) -> impl Iterator<Item = Received<'r>> {
    runs.flat_map(|(rule, run)| {
        run.subjects.iter().filter_map(move |subject| {
            let outcome = subject.outcomes.first()?.outcome;
            (outcome != Outcome::NotApplicable).then_some(Received { rule, subject, outcome })
        })
    })
}

pub(super) fn inside(whole: Span, part: Span) -> bool {
    part != Span::default() && whole.start <= part.start && part.end <= whole.end
}

/// `-1-to` and the like: what is asked of one form.
fn is_of_form(rest: &str) -> bool {
    let number = rest.strip_prefix('-').and_then(|rest| rest.strip_suffix("-to").or_else(|| rest.strip_suffix("-who")));
    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Yes where one ground is, else what cannot be told where one cannot.
fn settled(grounds: &[Ground]) -> Outcome {
    let any = |outcome| grounds.iter().any(|ground| ground.outcome == outcome);
    match () {
        () if any(Outcome::Holds) => Outcome::Holds,
        () if any(Outcome::CannotTell) => Outcome::CannotTell,
        () => Outcome::Broken,
    }
}

/// The worse an outcome is the less.
fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Holds => 2,
        Outcome::CannotTell => 1,
        Outcome::Broken | Outcome::NotApplicable => 0,
    }
}

fn sort(grounds: &mut [Ground]) {
    grounds.sort_by_cached_key(|it| (Reverse(rank(it.outcome)), it.subject.clone(), it.place.start));
}
