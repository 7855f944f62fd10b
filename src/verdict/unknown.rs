use std::collections::{BTreeMap, BTreeSet};

use super::behind::{behind_collections, resting};
use super::broken::Case;
use super::judgement::Judgement;
use super::place::Places;
use super::words::Words;
use super::{Behind, Blocked, Finding, Origin, Place, fingerprint};
use crate::diagnostic::{Code, Force, Phrase, Text, UNDEFINED};
use crate::evaluate::{Evaluator, Missing, Moment, Outcome, Truth, Unknown};
use crate::organisation::{CellState, Register, State};
use crate::policy::model::{Base, Binder, FieldId, Rule};
use crate::source::Span;
use crate::value::ThingId;

/// What hangs on something missing.
#[derive(Debug, Default)]
struct Hanging {
    blocks: Vec<Blocked>,
    /// The strongest force of outcomes that are not of drafts, and of those that are.
    force: Option<Force>,
    of_drafts: Option<Force>,
    /// The same of outcomes that are waived, and the waivers.
    waived: Option<Force>,
    waivers: Vec<ThingId>,
    /// Whether the value is required, and whether by a draft.
    required: Option<bool>,
}

/// Whether an outcome counts apart from others.
#[derive(Clone, Copy, Debug)]
enum Apart {
    No,
    Draft,
    Waived(ThingId),
}

impl Judgement {
    /// One finding for each value, collection or error that keeps outcomes from being told, and for each required
    /// value that is not written (semantics 12.2, 12.3). What hangs on an error in a file joins the finding of that error.
    pub(super) fn unknown(
        &self,
        words: &Words<'_>,
        evaluator: &mut Evaluator<'_>,
        errors: &mut Vec<Finding>,
    ) -> Vec<Finding> {
        let mut hanging: BTreeMap<Missing, Hanging> = BTreeMap::new();
        let mut findings = Vec::new();
        // What keeps each outcome from being told: of no use where there is no error on which anything could rest.
        let mut outcomes: Vec<Vec<Missing>> = Vec::new();
        let mut told = BTreeSet::new();
        for (thing, field) in &words.facts.missing {
            // How many private records lack something is private too.
            let holder = words.facts.private_holder(words.policy, *thing);
            if holder.is_some_and(|(holder, of)| !told.insert((holder, of, *field))) {
                continue;
            }
            let draft = self.presence.is_of_draft(words.facts, *thing);
            hanging.entry(Missing::Field(*thing, *field)).or_default().required = Some(draft);
        }
        for (run, number) in self.clauses() {
            let rule = words.policy.rule(run.rule);
            if let (Some(unknown), Some(clause), None) = (run.unknown, rule.clauses.get(number), run.coming) {
                let registers = words.registers(rule, unknown);
                for missing in registers.iter().copied() {
                    let entry = hanging.entry(missing).or_default();
                    let apart = self.waivers.of(run, number, &[]).map_or(Apart::No, Apart::Waived);
                    entry.add(&clause.code, words.subject(&[]), clause.force, apart);
                }
                outcomes.extend((!errors.is_empty()).then_some(registers));
            }
        }
        for case in self.cases(words, Outcome::CannotTell).filter(|case| case.run.coming.is_none()) {
            let missing = case.missing(words, evaluator, self.moment());
            let subject = words.subject(&case.subject.things);
            let mut known: Vec<Missing> = missing.iter().copied().filter(|it| !stands_alone(*it)).collect();
            outcomes.extend((!errors.is_empty()).then(|| known.clone()));
            // Were it known that the subject exists, the outcome would hang on the rest all the same.
            if known.iter().any(|it| !matches!(it, Missing::Existence(_))) {
                known.retain(|it| !matches!(it, Missing::Existence(_)));
            }
            if known.is_empty() {
                findings.push(case.cannot_tell(words, evaluator, &missing, subject));
                continue;
            }
            for missing in known {
                let (clause, entry) = (case.clause, hanging.entry(missing).or_default());
                let apart = case.waiver.map_or(Apart::No, Apart::Waived);
                let apart = if case.subject.draft { Apart::Draft } else { apart };
                entry.add(&clause.code, subject.clone(), clause.force, apart);
            }
        }
        let of_error = |missing: &Missing| Some((*missing, words.error_behind(*missing, errors)?));
        let all: BTreeSet<&Missing> = hanging.keys().chain(outcomes.iter().flatten()).collect();
        let of_errors: BTreeMap<Missing, usize> = all.into_iter().filter_map(of_error).collect();
        let resting = resting(&outcomes, &of_errors);
        let mut collections = Vec::new();
        for (missing, hanging) in hanging {
            match of_errors.get(&missing).and_then(|at| errors.get_mut(*at)) {
                Some(error) => {
                    // An error in the files as they were weighs as much as what hangs on it (semantics 16.10).
                    if error.origin == Origin::Vocabulary {
                        let (draft, force, _) = hanging.weight();
                        (error.draft, error.force) = (error.draft && draft, error.force.max(force));
                    }
                    error.blocks.extend(hanging.blocks);
                }
                None => {
                    let resting = resting.get(&missing).copied().flatten().filter(|_| hanging.required.is_none());
                    let first = resting.and_then(|at| errors.get(at)).map(|error| error.fingerprint.clone());
                    if matches!(missing, Missing::Register(..)) {
                        collections.push((missing, findings.len()));
                    }
                    findings.push(Finding {
                        examples: Vec::new(),
                        behind: first.map(Behind::RestsOn),
                        ..words.missing_finding(missing, hanging)
                    });
                }
            }
        }
        behind_collections(words, &collections, &mut findings, errors);
        errors.retain(|error| error.origin != Origin::Vocabulary || !error.blocks.is_empty());
        errors.iter_mut().for_each(|error| tidy(&mut error.blocks));
        findings
    }
}

impl Hanging {
    fn add(&mut self, code: &str, subject: String, force: Force, apart: Apart) {
        self.blocks.push(Blocked { code: code.to_owned(), subject });
        let so_far = match apart {
            Apart::No => &mut self.force,
            Apart::Draft => &mut self.of_drafts,
            Apart::Waived(waiver) => {
                self.waivers.push(waiver);
                &mut self.waived
            }
        };
        *so_far = (*so_far).max(Some(force));
    }

    /// Whether it is of a draft (semantics 12.8), how binding it is, and whether it is broken or only keeps outcomes from
    /// being told.
    fn weight(&self) -> (bool, Force, Outcome) {
        match (self.required, self.force) {
            (Some(false), _) => (false, Force::Must, Outcome::Broken),
            (_, Some(force)) => (false, force, Outcome::CannotTell),
            (Some(true), None) => (true, Force::Must, Outcome::Broken),
            (None, None) => {
                let force = self.of_drafts.max(self.waived).unwrap_or(Force::Should);
                (self.of_drafts.is_some(), force, Outcome::CannotTell)
            }
        }
    }

    /// The waivers that accept all that hangs on it, drafts aside (semantics 18.4); none where something else does.
    fn waivers(&self) -> &[ThingId] {
        if self.required.is_none() && self.force.is_none() { &self.waivers } else { &[] }
    }
}

impl Case<'_> {
    /// What keeps the outcome from being told.
    pub(super) fn missing(&self, words: &Words<'_>, evaluator: &mut Evaluator<'_>, clock: Moment) -> Vec<Missing> {
        let mut bindings = evaluator.bindings(self.rule, &self.subject.things);
        let mut found: Vec<Missing> = Vec::new();
        if let (None, Some(judged)) = (self.subject.moment, self.rule.judged) {
            found.extend(evaluator.lacking_day(judged, &mut bindings, clock));
        }
        let is_next = |binder: &&Binder| binder.slots.iter().any(|slot| slot.0 as usize >= self.subject.things.len());
        match self.subject.moment {
            _ if self.subject.open => {
                if let Some(binder) = self.rule.binders.iter().find(is_next).filter(|_| found.is_empty()) {
                    let moment = self.subject.moment.unwrap_or(clock);
                    found.extend(evaluator.why_path(binder.range, &mut bindings, moment).all_missing());
                }
            }
            None => {}
            Some(moment) => {
                let exceptions = self.clause.exceptions.iter().chain(&self.rule.exceptions);
                let conditions = exceptions.filter_map(|id| words.policy.exception(*id).condition);
                for expr in self.rule.condition.into_iter().chain(conditions).chain([self.clause.expr]) {
                    if evaluator.truth(expr, &mut bindings, moment) == Truth::Unknown {
                        found.extend(evaluator.lacking(expr, &mut bindings, moment));
                    }
                }
                found.extend(evaluator.unsure(self.rule, &self.subject.things, &mut bindings, moment));
            }
        }
        let mut told = BTreeSet::new();
        found.retain(|missing| told.insert(*missing));
        found
    }

    /// A finding of its own, for an outcome that hangs on what has no result.
    fn cannot_tell(
        &self,
        words: &Words<'_>,
        evaluator: &mut Evaluator<'_>,
        missing: &[Missing],
        subject: String,
    ) -> Finding {
        let places = Places { policy: words.policy, facts: words.facts };
        // What has no result because of another thing is only said where nothing says that.
        let first = missing.iter().find(|it| !matches!(it, Missing::Undefined(_, None))).or(missing.first());
        let why = first.map(|missing| words.missing(*missing)).unwrap_or_default();
        let span = self.subject.things.last().map(|thing| words.facts.thing(*thing).span).unwrap_or_default();
        let related = first.map(|missing| Place { span: places.missing(*missing), message: why.clone() });
        let help = first.filter(|missing| matches!(missing, Missing::Private(_)));
        let text = Text::new(Phrase::CannotTell).with("subject", subject.as_str());
        Finding {
            examples: Vec::new(),
            behind: None,
            fingerprint: fingerprint(&[&self.clause.code, &subject, "cannot tell"]),
            origin: Origin::Rule,
            code: self.clause.code.to_string(),
            force: self.clause.force,
            outcome: Outcome::CannotTell,
            pack: Some(words.policy.pack(self.rule.pack).name.to_string()),
            coming: self.run.coming,
            draft: self.subject.draft,
            waiver: self.waiver.and_then(|waiver| words.waiver(waiver)),
            message: words.text(text.with("title", self.rule.titles.get(words.lang)).with("why", why)),
            help: help.map(|_| words.text(Phrase::MissingPrivateHelp)).into_iter().collect(),
            cites: words.cites(&self.rule.cites),
            place: Place { span, message: String::new() },
            related: related.into_iter().filter(|place| place.span != Span::default()).collect(),
            because: if words.proofs { super::prove::prove(*self, words, evaluator) } else { Vec::new() },
            blocks: Vec::new(),
            subject: Some(subject),
        }
    }
}

impl Words<'_> {
    /// The collections that keep it from being known what a rule is about: as they are, or also as they were.
    pub(super) fn registers(&self, rule: &Rule, unknown: Unknown) -> Vec<Missing> {
        let states = if rule.is_about_change() { self.facts.states() } else { &[State::Now] };
        let open = states.iter().filter(|state| {
            unknown.not_kept || self.facts.extent_in(unknown.class, **state).register != Register::Kept
        });
        let classes = |state: &State| {
            let state = *state;
            let classes = self.facts.not_kept(self.policy, unknown.class, state).into_iter();
            classes.map(move |class| Missing::Register(class, state))
        };
        open.flat_map(classes).collect()
    }

    /// The finding of something missing.
    fn missing_finding(&self, missing: Missing, mut hanging: Hanging) -> Finding {
        tidy(&mut hanging.blocks);
        let places = Places { policy: self.policy, facts: self.facts };
        let (code, subject, help) = match missing {
            Missing::Field(thing, field) => {
                let help = match self.facts.blank(self.policy, thing, field) {
                    Some(_) => Text::new(Phrase::MissingBlankHelp).with("kind", self.kind_of_one(field)),
                    None => {
                        let help = Text::new(Phrase::MissingValueHelp).with("field", self.field(field));
                        help.with("kind", self.kind_of(field))
                    }
                };
                let holder = self.facts.private_holder(self.policy, thing).map_or(thing, |(holder, _)| holder);
                (Code::MissingValue.name(), self.facts.subject(self.policy, holder), help)
            }
            Missing::Register(class, state) => {
                let kept = matches!(self.facts.register(class, state), Register::NotKept(_));
                let phrase = if kept { Phrase::NotKeptHelp } else { Phrase::CollectionHelp };
                let code = if kept { Code::RegisterNotKept } else { Code::CollectionNotWritten };
                (code.name(), self.subject(&[]), Text::new(phrase).with("collection", self.own_collection(class)))
            }
            // What hangs on a period joins the error that keeps it from being read.
            Missing::Existence(thing) => {
                (Code::MissingValue.name(), self.facts.subject(self.policy, thing), Text::new(Phrase::ExistenceHelp))
            }
            // What hangs on a parameter joins the error in the settings.
            Missing::Parameter(_) => (Code::MissingValue.name(), self.subject(&[]), Text::new(Phrase::ParameterHelp)),
            Missing::Undefined(..) | Missing::Private(_) | Missing::TooDeep => {
                (UNDEFINED, self.subject(&[]), Text::new(Phrase::ExistenceHelp))
            }
        };
        let former = self.is_former(missing);
        let help = if former { Text::new(Phrase::MissingBeforeHelp) } else { help };
        let (draft, force, outcome) = hanging.weight();
        let what = match missing {
            Missing::Field(_, field) => self.policy.field(field).name.to_string(),
            Missing::Register(class, _) => self.own_collection(class),
            Missing::Parameter(parameter) => self.policy.parameter(parameter).name.to_string(),
            _ => String::new(),
        };
        Finding {
            examples: Vec::new(),
            behind: None,
            fingerprint: match former {
                false => fingerprint(&[code, &subject, &what]),
                true => fingerprint(&[code, &subject, &what, "before"]),
            },
            origin: Origin::Vocabulary,
            code: code.to_owned(),
            force,
            outcome,
            pack: None,
            coming: None,
            draft,
            waiver: self.shortest_waiver(hanging.waivers()),
            message: self.missing(missing),
            help: vec![self.text(help)],
            cites: Vec::new(),
            place: Place { span: places.missing(missing), message: String::new() },
            related: Vec::new(),
            because: Vec::new(),
            blocks: hanging.blocks,
            subject: Some(subject),
        }
    }

    /// Where things may stand that a reference names: an error there, and none at the reference, keeps it from being
    /// read.
    fn hidden_target(&self, field: FieldId, state: State, key: Span, errors: &[Finding]) -> Option<Span> {
        let Base::Thing(class) = self.policy.field(field).ty.base else { return None };
        let Register::Incomplete(span) = self.facts.extent_in(class, state).register else { return None };
        let file = self.sources.file_of(key)?;
        let line = file.location(key.start).line;
        let in_file = |span: Span| file.span().start <= span.start && span.end <= file.span().end;
        let here = errors
            .iter()
            .map(|error| error.place.span)
            .any(|span| in_file(span) && span.start >= key.start && file.location(span.start).line == line);
        (!here).then_some(span)
    }

    /// Where a thing could not be understood.
    fn damage(&self, thing: ThingId) -> Span {
        self.facts.damage.get(&thing).copied().unwrap_or_else(|| self.facts.thing(thing).span)
    }

    /// Where an end of a thing's period is written that could not be read.
    fn unread_end(&self, thing: ThingId) -> Option<Span> {
        let (from, to) = self.policy.class(self.facts.thing(thing).class).period?;
        let mut cells = [from, to].into_iter().filter_map(|field| self.facts.cell(self.policy, thing, field));
        cells.find(|cell| cell.state == CellState::Unread && cell.span != Span::default()).map(|cell| cell.span)
    }

    /// The number of the error in a file that is behind something missing: the first one from where it belongs on.
    fn error_behind(&self, missing: Missing, errors: &[Finding]) -> Option<usize> {
        let from: Span = match missing {
            Missing::Field(thing, field) => {
                let own = self.facts.thing(thing);
                let cell = self.facts.cell(self.policy, thing, field)?;
                match cell.state {
                    // Of an id that stands twice nothing is read, whether it is written or not.
                    CellState::Unread if cell.span == Span::default() => own.span,
                    CellState::Unread => {
                        self.hidden_target(field, self.facts.state_of(thing), cell.span, errors).unwrap_or(cell.span)
                    }
                    CellState::Absent | CellState::Written | CellState::Lacking if own.damaged => self.damage(thing),
                    CellState::Absent | CellState::Written | CellState::Lacking => return None,
                }
            }
            Missing::Register(class, state) => match self.facts.register(class, state) {
                Register::Incomplete(span) => span,
                Register::Kept | Register::NotWritten | Register::NotKept(_) => return None,
            },
            Missing::Existence(thing) => self.unread_end(thing).unwrap_or_else(|| self.damage(thing)),
            Missing::Parameter(_) => Places { policy: self.policy, facts: self.facts }.missing(missing),
            Missing::Undefined(..) | Missing::Private(_) | Missing::TooDeep => return None,
        };
        // An error may stand in another file and name this place, as that of an id used twice does.
        let names = |error: &Finding| error.related.iter().any(|place| place.span == from);
        if let Some(at) = errors.iter().position(names) {
            return Some(at);
        }
        let file = self.sources.file_of(from)?.span();
        let inside = |span: Span| file.start <= span.start && span.end <= file.end;
        let distance = |span: Span| (span.end < from.start, span.start.abs_diff(from.start));
        let here = errors.iter().enumerate().filter(|(_, error)| inside(error.place.span));
        let nearest = here.min_by_key(|(_, error)| distance(error.place.span)).map(|(at, _)| at);
        // That a sheet lacks a column is said where the settings name it.
        let elsewhere = |error: &Finding| error.related.iter().any(|place| inside(place.span));
        nearest.or_else(|| errors.iter().position(elsewhere))
    }
}

/// Whether nothing else can hang on it: an outcome that does so alone is a finding of its own.
fn stands_alone(missing: Missing) -> bool {
    matches!(missing, Missing::Undefined(..) | Missing::Private(_) | Missing::TooDeep)
}

fn tidy(blocks: &mut Vec<Blocked>) {
    blocks.sort();
    blocks.dedup();
}
