//! Answers questions about authority: by rules that are put beside those of the packs for as long as it takes, so that an
//! answer means what the language means, and has a proof (semantics 19).

mod authority;
mod leaves;
mod rules;
mod steps;

use self::authority::{Asking, inside};
use self::rules::Rules;
use super::check::{self, Reading};
use super::entity::named;
use super::{Failure, Request, Run};
use crate::diagnostic::{Phrase, Text, provision_help};
use crate::evaluate::{Depth, Outcome};
use crate::organisation::Facts;
use crate::organisation::money;
use crate::parallel::on_deep_stack;
use crate::policy::load::ParsedPack;
use crate::policy::model::Policy;
use crate::source::{SourceMap, Span};
use crate::syntax::parse;
use crate::value::{ThingId, in_thousands, provision};
use crate::verdict::{Finding, ProofNode, Words};

/// What is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Question {
    /// Who has received a power.
    WhoCan {
        /// The power.
        power: Power,
    },
    /// Whether somebody has received a power.
    Can {
        /// Who: `person/kari`, or an id alone.
        who: String,
        /// The power.
        power: Power,
    },
    /// Which powers somebody has received.
    Powers {
        /// Who.
        who: String,
    },
    /// Whether all stands without somebody.
    IfLeaves {
        /// Who.
        who: String,
    },
}

impl Question {
    /// The power that it is about.
    fn power(&self) -> Option<&Power> {
        match self {
            Self::WhoCan { power } | Self::Can { power, .. } => Some(power),
            Self::Powers { .. } | Self::IfLeaves { .. } => None,
        }
    }
}

/// A power that is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Power {
    /// The act, and where they are asked for the provision and the paragraph.
    parts: Vec<String>,
    /// For what amount.
    amount: Option<Amount>,
}

/// An amount that is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Amount {
    /// As it was asked.
    asked: String,
    /// As policies write it: `80000 NOK`.
    literal: String,
}

impl Power {
    /// A power, as people ask about it.
    pub fn new(mut parts: Vec<String>, amount: Option<&str>) -> Result<Self, Failure> {
        if parts.iter().any(|part| part.trim().is_empty()) {
            return Err(Failure::new(Phrase::AskNoPower, Phrase::AskNoPowerHelp));
        }
        if let Some(part) = parts.get_mut(1) {
            // It has to be one as files write them.
            let refused = |behind| {
                let message = Text::new(Phrase::NotAProvision).with("text", &**part);
                Failure::new(message, provision_help(behind, Phrase::AskProvisionHelp))
            };
            *part = provision(part).map_err(refused)?;
        }
        let Some(asked) = amount else { return Ok(Self { parts, amount: None }) };
        let Some((amount, currency)) = money(asked).ok().filter(|(amount, _)| !amount.is_negative()) else {
            let message = Text::new(Phrase::AskNoMoney).with("amount", asked);
            return Err(Failure::new(message, Phrase::AskNoMoneyHelp));
        };
        let literal = format!("{} {currency}", in_thousands(&amount.to_string(), ' '));
        Ok(Self { parts, amount: Some(Amount { asked: asked.to_owned(), literal }) })
    }
}

/// A question and its answer.
#[derive(Debug)]
pub struct Asked {
    /// The files, and what is wrong with them.
    pub run: Run,
    /// The answer; nothing where the policy can't be used.
    pub answer: Option<Answer>,
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    /// The question in full.
    pub question: Text,
    /// Yes where it holds, no where it is broken.
    pub outcome: Outcome,
    /// What it rests on.
    pub grounds: Vec<Ground>,
    /// Who has no power as a whole may have parts of it: these.
    pub parts: Vec<Ground>,
    /// What would be found that is not found now.
    pub findings: Vec<Finding>,
    /// What else is to be known.
    pub notes: Vec<Text>,
}

/// One thing on which an answer rests.
#[derive(Debug)]
pub struct Ground {
    /// Whether it is so.
    pub outcome: Outcome,
    /// What.
    pub says: Text,
    /// What it is about.
    pub subject: String,
    /// Where that stands.
    pub place: Span,
    /// Why.
    pub because: Vec<ProofNode>,
}

/// Answers a question.
pub fn ask(request: &Request, question: &Question) -> Result<Asked, Failure> {
    on_deep_stack(|| answered(request, question))
}

fn answered(request: &Request, question: &Question) -> Result<Asked, Failure> {
    let mut reading = Reading::new(request)?;
    if reading.lacks_packs()? {
        return Ok(Asked { run: reading.run(None, None, None), answer: None });
    }
    let mut rules = Rules::default();
    let mut place = Span::default();
    let policy = reading.policy_with(|packs, sources| {
        rules = Rules::new(question, packs, |word| !sources.files().any(|(_, file)| file.text().contains(word)));
        place = add(&rules, packs, sources);
    });
    // What a form with an error stands for is missing from the question too; the error itself is told of.
    reading.of_policy.retain(|error| !inside(place, error.place()));
    let Some(policy) = policy else { return Ok(Asked { run: reading.run(None, None, None), answer: None }) };
    if rules.forms == 0 && !matches!(question, Question::IfLeaves { .. }) {
        return Err(Failure::new(Phrase::AskNoForm, Phrase::AskNoFormHelp));
    }
    check::codes_are_known(request, &policy)?;
    let organisation = reading.organisation(&policy);
    let facts = reading.lay(&policy, &organisation);
    drop(organisation);
    let answer = {
        let words = Words {
            policy: &policy,
            facts: &facts,
            sources: &reading.sources,
            lang: reading.lang(),
            proofs: true,
            depth: Depth::Told,
        };
        let asking = Asking { request, rules: &rules, words, place };
        asking.answer(question)?
    };
    Ok(Asked { run: reading.run(Some(policy), Some(facts), None), answer: Some(answer) })
}

/// Puts the rules of a question into the packs; gives where they stand.
fn add(rules: &Rules, packs: &mut [ParsedPack], sources: &mut SourceMap) -> Span {
    let mut place: Option<Span> = None;
    for (at, text) in &rules.texts {
        let Some(pack) = packs.get_mut(*at) else { continue };
        let Ok(id) = sources.add(&*rules.prefix, text.as_str()) else { continue };
        let Some(file) = sources.file(id) else { continue };
        let mut errors = Vec::new();
        pack.files.push((id, parse(file, &mut errors)));
        debug_assert!(errors.is_empty(), "{text}\n{errors:?}");
        place = Some(place.map_or(file.span(), |place| Span::new(place.start, file.span().end)));
    }
    place.unwrap_or_default()
}

/// The one party that is called so.
fn party(policy: &Policy, facts: &Facts, name: &str) -> Result<ThingId, Failure> {
    let found = named(policy, facts, name)?;
    let is_party = |id: &ThingId| {
        let class = policy.class(facts.thing(*id).class);
        class.supers.iter().any(|class| &*policy.class(*class).name == "Party")
    };
    // What cannot have authority is not meant where something that can is called so too.
    let parties: Vec<ThingId> = found.iter().copied().filter(is_party).collect();
    let meant = if parties.is_empty() { &*found } else { &*parties };
    let [one] = *meant else {
        let all = meant.iter().map(|id| facts.subject(policy, *id)).collect::<Vec<_>>().join(", ");
        let message = Text::new(Phrase::AskSeveral).with("name", name).with("all", all.as_str());
        return Err(Failure::new(message, Phrase::AskSeveralHelp));
    };
    if !is_party(&one) {
        let message = Text::new(Phrase::AskNoParty).with("who", facts.subject(policy, one));
        return Err(Failure::new(message, Phrase::AskNoPartyHelp));
    }
    Ok(one)
}
