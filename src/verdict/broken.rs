use super::cause::Claim;
use super::judgement::Judgement;
use super::place::Places;
use super::scope::Below;
use super::words::Words;
use super::{Cite, Finding, Origin, Place};
use crate::diagnostic::{Force, Phrase, Text};
use crate::evaluate::{ClauseRun, Evaluator, Frame, Moment, Outcome, Read, RuleRun, SubjectRun, Val, Why, Witness};
use crate::organisation::State;
use crate::policy::model::{Citation, Clause, ExprId, ExprKind, Many, Rule};
use crate::source::{SourceFile, Span};
use crate::value::{ThingId, Value};

/// How many further places a finding shows.
const RELATED: usize = 4;

/// A clause that came out somehow for a subject.
#[derive(Clone, Copy)]
pub(super) struct Case<'a> {
    pub(super) rule: &'a Rule,
    pub(super) clause: &'a Clause,
    pub(super) run: &'a RuleRun,
    pub(super) subject: &'a SubjectRun,
    pub(super) ran: ClauseRun,
    /// The number of the clause in its rule.
    pub(super) number: usize,
    /// The waiver that accepts the outcome.
    pub(super) waiver: Option<ThingId>,
}

impl Judgement {
    /// Every clause and subject with an outcome.
    pub(super) fn cases<'a>(&'a self, words: &Words<'a>, outcome: Outcome) -> impl Iterator<Item = Case<'a>> {
        let policy = words.policy;
        self.clauses().flat_map(move |(run, number)| {
            let rule = policy.rule(run.rule);
            let clause = rule.clauses.get(number);
            run.subjects.iter().filter_map(move |subject| {
                let ran = *subject.outcomes.get(number)?;
                if ran.outcome != outcome {
                    return None;
                }
                let waiver = self.waivers.of(run, number, &subject.things);
                Some(Case { rule, clause: clause?, run, subject, ran, number, waiver })
            })
        })
    }
}

impl Case<'_> {
    /// How binding it is, exceptions counted.
    pub(super) fn force(&self, words: &Words<'_>) -> Force {
        super::judgement::softened(*words, self.clause.force, self.ran)
    }

    /// The findings of a broken clause: one for each witness (semantics 12.1).
    pub(super) fn broken(&self, words: &Words<'_>, evaluator: &mut Evaluator<'_>) -> Vec<(Finding, Option<Claim>)> {
        let Some(moment) = self.subject.moment else { return Vec::new() };
        let bindings = evaluator.bindings(self.rule, &self.subject.things);
        let witnesses = evaluator.witnesses(self.clause.expr, &bindings, moment);
        let private = words.policy.private_group(self.clause.expr).is_some();
        let secret = |witness: &Witness| witness.quantified.is_some_and(|of| words.policy.private_group(of).is_some());
        if private && (witnesses.len() > 1 || witnesses.iter().any(secret)) {
            let whole = Witness {
                frame: bindings,
                member: None,
                name: None,
                fact: None,
                expr: self.clause.expr,
                quantified: None,
                no: false,
            };
            return vec![(self.finding(words, evaluator, whole, moment), None)];
        }
        let counts = !private && !self.subject.draft && self.waiver.is_none() && self.run.coming.is_none();
        let told = |witness: Witness| {
            let counts = counts && !self.rule.is_about_change();
            let claim = counts.then(|| Claim::new(evaluator, &witness, moment));
            (self.finding(words, evaluator, witness, moment), claim)
        };
        witnesses.into_iter().map(told).collect()
    }

    fn finding(&self, words: &Words<'_>, evaluator: &mut Evaluator<'_>, witness: Witness, moment: Moment) -> Finding {
        let pointed = self.pointed(words, evaluator, &witness, moment);
        let failing = self.failing(words, &witness);
        // A member as it was stands where nobody can change it.
        let now = failing.filter(|span| !words.is_before(*span));
        let pointed = pointed.or(now).or_else(|| self.compared(words, evaluator, &witness, moment));
        // A proof takes longer than all the rest, and is not made where nobody asks for it.
        let why = (words.proofs || pointed.is_none())
            .then(|| evaluator.why(witness.expr, &mut witness.frame.clone(), moment));
        let place = pointed.unwrap_or_else(|| self.decided(words, &witness, why.as_ref()));
        let shown = why.filter(|_| words.proofs);
        let mut related = shown.as_ref().map(|why| self.related(words, why, place)).unwrap_or_default();
        let subject = words.subject(&self.subject.things);
        let private = words.policy.private_group(self.clause.expr).is_some();
        let member = witness.member.as_ref().filter(|_| !private).map(|val| words.canonical(val)).unwrap_or_default();
        let message = self.place_message(words, &witness, private);
        let message = match failing.filter(|span| *span != place && words.is_before(*span)) {
            Some(span) => {
                related.retain(|place| place.span != span);
                related.insert(0, Place { span, message });
                String::new()
            }
            None => message,
        };
        let help = words.sentence(&self.clause.help).map(|help| self.fill(words, evaluator, help, &witness, moment));
        Finding {
            examples: Vec::new(),
            behind: None,
            fingerprint: super::fingerprint(&[&self.clause.code, &subject, &member]),
            origin: Origin::Rule,
            code: self.clause.code.to_string(),
            force: self.force(words),
            outcome: Outcome::Broken,
            pack: Some(words.policy.pack(self.rule.pack).name.to_string()),
            coming: self.run.coming,
            draft: self.subject.draft,
            waiver: self.waiver.and_then(|waiver| words.waiver(waiver)),
            message: self.message(words, evaluator, &witness, &subject, moment),
            help: help.into_iter().collect(),
            cites: words.cites(&self.rule.cites),
            place: Place { span: place, message },
            related,
            because: shown.map_or_else(Vec::new, |why| {
                let steps = words.steps(&why);
                let reasons = words.reasons(&witness.of(why, private), self.rule.form.is_some(), &Below::default());
                steps.into_iter().chain(reasons).collect()
            }),
            blocks: Vec::new(),
            subject: Some(subject),
        }
    }

    /// Where the values stand on which it rests, but for the place to which it points.
    fn related(&self, words: &Words<'_>, why: &Why, place: Span) -> Vec<Place> {
        let others = words.values_of(why).into_iter().filter(|other| other.span != place).take(RELATED);
        others.filter(|other| other.span != Span::default()).collect()
    }

    /// The author's sentence, else one of the checker's own.
    fn message(
        &self,
        words: &Words<'_>,
        evaluator: &mut Evaluator<'_>,
        witness: &Witness,
        subject: &str,
        moment: Moment,
    ) -> String {
        match words.sentence(&self.clause.says) {
            Some(says) => self.fill(words, evaluator, says, witness, moment),
            None => words.text(
                Text::new(Phrase::NotFulfilled)
                    .with("subject", subject)
                    .with("title", self.rule.titles.get(words.lang)),
            ),
        }
    }

    fn fill(
        &self,
        words: &Words<'_>,
        evaluator: &mut Evaluator<'_>,
        template: &crate::policy::model::Template,
        witness: &Witness,
        moment: Moment,
    ) -> String {
        // The member for which a private clause fails is told as little as the values.
        let silent = witness.member.is_none() && words.policy.private_group(self.clause.expr).is_some();
        // Reading an expression binds the variables within it: what is said is read with those of the witness.
        let frame = &mut witness.frame.clone();
        words.fill(template, |id| {
            // Where members are private no single one is bound.
            let silenced = silent && self.names_a_member(words, id) || self.is_unbound(words, id, frame);
            if words.policy.private_group(id).is_some() || silenced {
                return words.text(Phrase::Private);
            }
            if words.policy.expr(id).ty.many == Many::Several {
                let members = evaluator.members(id, frame, moment);
                let names: Vec<String> = members.items.iter().map(|member| words.val(&member.val)).collect();
                return names.join(", ");
            }
            words.val(&evaluator.value(id, frame, moment))
        })
    }

    /// Whether a path begins with a variable that is bound to nothing.
    fn is_unbound(&self, words: &Words<'_>, id: ExprId, frame: &Frame) -> bool {
        match &words.policy.expr(id).kind {
            ExprKind::Field { base, .. } => self.is_unbound(words, *base, frame),
            ExprKind::Variable(slot) => matches!(frame.get(usize::from(slot.0)), None | Some(Val::Unknown)),
            _ => false,
        }
    }

    /// Whether an expression names something else than the subject.
    fn names_a_member(&self, words: &Words<'_>, id: ExprId) -> bool {
        let kind = &words.policy.expr(id).kind;
        let bound = |slot| self.rule.binders.iter().any(|binder| binder.slots.contains(slot));
        match kind {
            ExprKind::Variable(slot) => !bound(slot),
            _ => kind.children().into_iter().any(|child| self.names_a_member(words, child)),
        }
    }

    /// Where the rule says to point.
    fn pointed(
        &self,
        words: &Words<'_>,
        evaluator: &mut Evaluator<'_>,
        witness: &Witness,
        moment: Moment,
    ) -> Option<Span> {
        self.clause.at.and_then(|at| self.at(words, evaluator, at, &mut witness.frame.clone(), moment))
    }

    /// Where the member that fails is named.
    fn failing(&self, words: &Words<'_>, witness: &Witness) -> Option<Span> {
        let member = witness.member.as_ref().filter(|_| witness.fact.is_some())?;
        Some(Places { policy: words.policy, facts: words.facts }.member(member, witness.fact))
    }

    /// Where the value stands that is compared, if it is one of the subject's own: a proof would begin with it.
    fn compared(
        &self,
        words: &Words<'_>,
        evaluator: &mut Evaluator<'_>,
        witness: &Witness,
        moment: Moment,
    ) -> Option<Span> {
        let (ExprKind::Compare(_, value, _) | ExprKind::In(value, _)) = words.policy.expr(witness.expr).kind else {
            return None;
        };
        let ExprKind::Field { base, field } = words.policy.expr(value).kind else { return None };
        let simple = [base, value].iter().all(|id| words.policy.expr(*id).ty.many != Many::Several)
            && !self.rule.is_about_change()
            && words.policy.private_group(value).is_none();
        let frame = &mut witness.frame.clone();
        let Val::Known(Value::Thing(thing)) = simple.then(|| evaluator.value(base, frame, moment))? else {
            return None;
        };
        let places = Places { policy: words.policy, facts: words.facts };
        if !places.is_inside(thing, &self.subject.things) {
            return None;
        }
        let (_, fact) = evaluator.value_and_fact(value, frame, moment);
        Some(places.read(Read { thing, field, fact: Some(fact?) }))
    }

    /// Where to point else: at the first value that decided, else at the subject.
    fn decided(&self, words: &Words<'_>, witness: &Witness, why: Option<&Why>) -> Span {
        let places = Places { policy: words.policy, facts: words.facts };
        if let Some(now) = self.now(words, why) {
            return now;
        }
        let member = witness.member.as_ref().filter(|member| !places.is_declared(member));
        // Which member it is tells something of it that may be private.
        let is_private = words.policy.private_group(self.clause.expr).is_some();
        let decided = why.and_then(|why| match member.filter(|_| !is_private) {
            Some(Val::Known(Value::Thing(member))) => places.of_member(why, &self.subject.things, *member),
            _ => places.of_proof(why, &self.subject.things),
        });
        let member = member.map(|member| places.member(member, None)).filter(|span| *span != Span::default());
        let subject = self.subject.things.last().map(|thing| words.facts.thing(*thing).span);
        let organisation = words.facts.things.first().map(|thing| thing.span);
        decided.or(member).or(subject).or(organisation).unwrap_or_default()
    }

    /// Where a change stands in the files as they are, of what is still there (semantics 16.9).
    fn now(&self, words: &Words<'_>, why: Option<&Why>) -> Option<Span> {
        let thing = self.subject.things.last().filter(|_| self.rule.is_about_change())?;
        let places = Places { policy: words.policy, facts: words.facts };
        let decided = why.and_then(|why| places.of_proof_now(why, &self.subject.things));
        let is_there = words.facts.state_of(*thing) == State::Now;
        decided.or_else(|| is_there.then(|| words.facts.thing(*thing).span))
    }

    /// Where the path stands that a rule points at.
    fn at(
        &self,
        words: &Words<'_>,
        evaluator: &mut Evaluator<'_>,
        at: ExprId,
        frame: &mut Frame,
        moment: Moment,
    ) -> Option<Span> {
        let places = Places { policy: words.policy, facts: words.facts };
        if let ExprKind::Variable(_) = words.policy.expr(at).kind {
            let val = evaluator.value(at, frame, moment);
            return Some(places.member(&val, None)).filter(|span| *span != Span::default());
        }
        let why = evaluator.why_path(at, frame, moment);
        places.of_proof(&why, &[]).filter(|span| *span != Span::default())
    }

    fn place_message(&self, words: &Words<'_>, witness: &Witness, private: bool) -> String {
        match &witness.member {
            Some(member) if !private => words.val(member),
            _ => String::new(),
        }
    }
}

impl Words<'_> {
    /// Whether something stands in a file of the organisation as it was.
    fn is_before(&self, span: Span) -> bool {
        self.sources.file_of(span).is_some_and(SourceFile::is_before)
    }

    /// Sections of sources.
    pub fn cites(&self, cites: &[Citation]) -> Vec<Cite> {
        let cite = |cite: &Citation| {
            let source = self.policy.source(cite.source);
            Cite {
                source: source.name.to_string(),
                title: source.titles.get(self.lang).to_owned(),
                at: cite.section.to_string(),
                address: source.address.as_deref().map(str::to_owned),
            }
        };
        cites.iter().map(cite).collect()
    }
}
