use rustc_hash::FxHashMap;

use super::evaluator::bind;
use super::search::Search;
use super::{Evaluator, Frame, Moment, Outcome, Truth, Val};
use crate::organisation::{Extent, Register, Renewal};
use crate::policy::model::{Base, Binder, ClassId, Clause, Effect, ExceptionId, ExprId, ExprKind, Rule, RuleId, Slot};
use crate::value::{Date, ThingId, Value};

/// What came of a rule.
#[derive(Clone, Debug)]
pub struct RuleRun {
    /// The rule.
    pub rule: RuleId,
    /// The day on which it comes into force, where that lies ahead.
    pub coming: Option<Date>,
    /// Why nothing can be told of the rule as a whole, or of subjects that are not known.
    pub unknown: Option<Unknown>,
    /// What came of each subject that is kept.
    pub subjects: Vec<SubjectRun>,
    /// How many outcomes of each clause were left out, in the order of [`Outcome::ALL`].
    pub left_out: Vec<[usize; 4]>,
    /// Of how many drafts all outcomes were left out: these are counted apart.
    pub left_out_drafts: usize,
    /// Which single things were left out that some clauses did not concern, and which these are, bit by bit: noted where some
    /// subjects may be asked again, and not where there are too many clauses.
    spared: Option<Vec<(ThingId, u32)>>,
}

/// Which subjects of a rule are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// All of them.
    All,
    /// Those of which something is broken or can't be told: enough for findings, and small where all is well.
    Untold,
    /// The same, and it is noted what came of the others, so that some can be asked again.
    Noted,
}

/// Why subjects of a rule are not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The class whose things are not all known.
    pub class: ClassId,
    /// Whether the rule was not read at all, because the organisation does not keep the register.
    pub not_kept: bool,
}

/// What came of a subject.
#[derive(Clone, Debug)]
pub struct SubjectRun {
    /// What the variables of the binders are bound to.
    pub things: Box<[ThingId]>,
    /// The moment at which it was judged; none where that is not known.
    pub moment: Option<Moment>,
    /// Whether the subject stands for further ones of which nothing is known.
    pub open: bool,
    /// Whether it is a draft or inside one.
    pub draft: bool,
    /// The outcome of each clause, with the exception that decided.
    pub outcomes: Box<[ClauseRun]>,
}

/// What came of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClauseRun {
    /// The outcome.
    pub outcome: Outcome,
    /// The exception that lifted or softened it.
    pub exception: Option<ExceptionId>,
}

impl Evaluator<'_> {
    /// Reads a rule at the clock (semantics 10): of all its subjects, or of some of them.
    pub fn run(&mut self, id: RuleId, only: Option<&[ThingId]>, clock: Moment, keep: Keep) -> RuleRun {
        let rule = self.policy.rule(id);
        let left_out = vec![[0; 4]; rule.clauses.len()];
        let coming = rule.in_force.from.filter(|from| *from > clock.date);
        let noted = keep == Keep::Noted && rule.clauses.len() <= u32::BITS as usize;
        let (subjects, spared) = (Vec::new(), noted.then(Vec::new));
        let mut run = RuleRun { rule: id, coming, unknown: None, subjects, left_out, left_out_drafts: 0, spared };
        let never = rule.judged.is_none() && coming.is_none() && !rule.in_force.contains(clock.date);
        if let Some(class) = self.reads_unkept(rule).filter(|_| !never) {
            run.unknown = Some(Unknown { class, not_kept: true });
            return run;
        }
        let mut frame = vec![Val::Unknown; rule.variables.len()];
        let (things, outcomes) = (Vec::new(), Vec::new());
        let mut walk = Walk { clock, only, keep, never, moment: None, truth: Truth::True, things, outcomes };
        walk.moment = if rule.judged.is_none() { Some(clock) } else { None };
        self.bind_next(rule, &rule.binders, &mut walk, &mut frame, &mut run);
        run
    }

    /// Binds the variables of the next binder to each member in turn.
    fn bind_next(
        &mut self,
        rule: &Rule,
        binders: &[Binder],
        walk: &mut Walk<'_>,
        frame: &mut Frame,
        run: &mut RuleRun,
    ) {
        if walk.moment.is_none() {
            walk.moment = self.judged_on(rule, walk, frame);
        }
        let Some((binder, rest)) = binders.split_first() else {
            let mut outcomes = std::mem::take(&mut walk.outcomes);
            self.judge(rule, walk, frame, run.coming.is_some(), &mut outcomes);
            let draft = self.is_of_draft(rule, walk);
            run.add(walk, draft, &outcomes);
            walk.outcomes = outcomes;
            return;
        };
        let (mut things, open, unknown) = self.subjects(rule, binder, walk, frame);
        if let Some(only) = walk.only {
            things.retain(|(thing, _)| only.binary_search(thing).is_ok());
        }
        run.unknown = run.unknown.or(unknown);
        if unknown.is_none() && open {
            run.subjects.extend(self.open_subject(rule, binders, walk, frame, run.coming.is_some()));
        }
        if binder.slots.len() > 1 {
            let facts = self.facts;
            things.sort_by_cached_key(|(thing, _)| facts.subject(self.policy, *thing));
        }
        let last = self.last_of(rule, (binder, rest), &things, walk);
        self.bind_tuple(rule, &Tuples { binder, rest, things, last }, (0, 0), walk, frame, run);
    }

    /// What comes of subjects of which nothing is known but what is bound so far; none where that decides.
    fn open_subject(
        &mut self,
        rule: &Rule,
        binders: &[Binder],
        walk: &Walk<'_>,
        frame: &mut Frame,
        coming: bool,
    ) -> Option<SubjectRun> {
        for slot in binders.iter().flat_map(Binder::all_slots) {
            bind(frame, slot, Val::Unknown);
        }
        let mut outcomes = Vec::new();
        self.judge(rule, walk, frame, coming, &mut outcomes);
        for clause in &mut outcomes {
            // There may be none of them.
            if clause.outcome == Outcome::Broken {
                *clause = ClauseRun { outcome: Outcome::CannotTell, exception: None };
            }
        }
        let untold = outcomes.iter().any(|clause| clause.outcome == Outcome::CannotTell);
        let draft = self.is_of_draft(rule, walk);
        untold.then(|| SubjectRun { open: true, ..walk.subject(draft, &outcomes) })
    }

    fn is_of_draft(&self, rule: &Rule, walk: &Walk<'_>) -> bool {
        if rule.is_about_change() {
            return walk.things.iter().any(|thing| self.is_changed_draft(*thing));
        }
        walk.things.iter().any(|thing| self.presence.is_of_draft(self.facts, *thing))
    }

    /// Binds one variable of a binder after the other, each to the things from some on, so that each unordered tuple
    /// comes once (semantics 10.1).
    fn bind_tuple(
        &mut self,
        rule: &Rule,
        tuples: &Tuples<'_>,
        (at, from): (usize, usize),
        walk: &mut Walk<'_>,
        frame: &mut Frame,
        run: &mut RuleRun,
    ) {
        let Some(slot) = tuples.binder.slots.get(at) else {
            return self.bind_next(rule, tuples.rest, walk, frame, run);
        };
        let is_last = at + 1 == tuples.binder.slots.len();
        match tuples.last.as_ref().filter(|_| is_last).and_then(|last| self.found_last(last, from, walk, frame)) {
            Some(found) if walk.keep == Keep::All => {
                for number in from..tuples.things.len() {
                    match found.binary_search(&number) {
                        Ok(_) => self.bind_one(rule, tuples, (*slot, at, number), walk, frame, run),
                        Err(_) => self.pass_over(rule, tuples, number, walk, run),
                    }
                }
            }
            Some(found) => {
                for number in &found {
                    self.bind_one(rule, tuples, (*slot, at, *number), walk, frame, run);
                }
                self.pass_over_rest(tuples, from, &found, walk, run);
            }
            None => {
                for number in from..tuples.things.len() {
                    self.bind_one(rule, tuples, (*slot, at, number), walk, frame, run);
                }
            }
        }
        // What is left here would be taken for what the next subject is bound to.
        bind(frame, *slot, Val::Unknown);
    }

    /// Binds a variable to one of the things, and those behind it to later ones.
    fn bind_one(
        &mut self,
        rule: &Rule,
        tuples: &Tuples<'_>,
        (slot, at, number): (Slot, usize, usize),
        walk: &mut Walk<'_>,
        frame: &mut Frame,
        run: &mut RuleRun,
    ) {
        let Some((thing, certain)) = tuples.things.get(number).copied() else { return };
        let before = (walk.moment, walk.truth);
        bind(frame, slot, Val::Known(Value::Thing(thing)));
        self.bind_change(tuples.binder.change, thing, frame);
        walk.things.push(thing);
        if !certain {
            walk.truth = Truth::Unknown;
        }
        self.bind_tuple(rule, tuples, (at + 1, number + 1), walk, frame, run);
        walk.things.pop();
        (walk.moment, walk.truth) = before;
    }

    /// How what can stand last in a tuple is found, where the condition of the rule tells.
    fn last_of(
        &self,
        rule: &Rule,
        (binder, rest): (&Binder, &[Binder]),
        things: &[(ThingId, bool)],
        walk: &Walk<'_>,
    ) -> Option<Last> {
        let alone = walk.moment.is_some() && rest.is_empty() && binder.change.is_none();
        let condition = rule.condition.filter(|_| alone && binder.slots.len() > 1)?;
        let Base::Thing(class) = self.policy.expr(binder.range).ty.base else { return None };
        let search = self.search(class, *binder.slots.last()?, [Some(condition), None])?;
        let numbers = things.iter().enumerate().map(|(number, (thing, _))| (*thing, number));
        Some(Last { search, class, numbers: numbers.collect() })
    }

    /// The numbers of the things from some on that can stand last beside what is bound.
    fn found_last(&mut self, last: &Last, from: usize, walk: &Walk<'_>, frame: &mut Frame) -> Option<Vec<usize>> {
        let found = self.find(&last.search, last.class, frame, walk.moment?)?;
        let numbers = found.iter().filter_map(|thing| last.numbers.get(thing).copied());
        let mut numbers: Vec<usize> = numbers.filter(|number| *number >= from).collect();
        numbers.sort_unstable();
        Some(numbers)
    }

    /// Notes that the rule does not concern a tuple.
    fn pass_over(&self, rule: &Rule, tuples: &Tuples<'_>, number: usize, walk: &mut Walk<'_>, run: &mut RuleRun) {
        let Some((thing, _)) = tuples.things.get(number) else { return };
        walk.things.push(*thing);
        let mut outcomes = std::mem::take(&mut walk.outcomes);
        outcomes.clear();
        all(&mut outcomes, rule, Outcome::NotApplicable);
        run.add(walk, self.is_of_draft(rule, walk), &outcomes);
        walk.outcomes = outcomes;
        walk.things.pop();
    }

    /// Counts the tuples that the rule does not concern: those with the things from some on but for these.
    fn pass_over_rest(&self, tuples: &Tuples<'_>, from: usize, but: &[usize], walk: &Walk<'_>, run: &mut RuleRun) {
        let all = tuples.things.len().saturating_sub(from + but.len());
        let is_draft = |thing: ThingId| self.presence.is_of_draft(self.facts, thing);
        let drafts = if walk.things.iter().any(|thing| is_draft(*thing)) {
            all
        } else if self.presence.has_drafts() {
            let rest = (from..).zip(tuples.things.get(from..).unwrap_or(&[]));
            rest.filter(|(number, (thing, _))| is_draft(*thing) && but.binary_search(number).is_err()).count()
        } else {
            0
        };
        run.left_out_drafts += drafts;
        for clause in 0..run.left_out.len() {
            run.leave_out(clause, Outcome::NotApplicable, all - drafts);
        }
    }

    /// The things of a binder and whether each certainly is one; whether there may be more, and why, where that is
    /// because of a register.
    fn subjects(
        &mut self,
        rule: &Rule,
        binder: &Binder,
        walk: &Walk<'_>,
        frame: &mut Frame,
    ) -> (Vec<(ThingId, bool)>, bool, Option<Unknown>) {
        let moment = walk.moment.unwrap_or(walk.clock);
        let policy = self.policy;
        let class = match policy.expr(binder.range).kind {
            ExprKind::Extent(class) | ExprKind::HistoryOfExtent(class) => Some(class),
            ExprKind::KindExtent(kind) => Some(policy.kind(kind).class),
            _ => None,
        };
        if let Some(class) = class.filter(|_| binder.change.is_some()) {
            let open = self.is_open_in_any(class);
            let unknown = (open && !walk.never).then_some(Unknown { class, not_kept: false });
            return (self.changed(class), open, unknown);
        }
        if let Some(class) = class {
            let ever = rule.judged.is_some() || matches!(policy.expr(binder.range).kind, ExprKind::HistoryOfExtent(_));
            let things = self.things_of(class, ever, moment).collect();
            let open = self.is_open(class, moment);
            let unknown = (open && !walk.never).then_some(Unknown { class, not_kept: false });
            return (things, open, unknown);
        }
        let members = match walk.moment {
            None => self.ever(binder.range, frame, moment),
            Some(_) => self.members(binder.range, frame, moment),
        };
        let open = members.open || members.items.iter().any(|member| member.val.is_open());
        let things = members.items.iter().filter_map(|member| match member.val {
            Val::Known(Value::Thing(thing)) => Some((thing, member.certain)),
            _ => None,
        });
        (things.collect(), open, None)
    }

    /// The members of a range that is read before the day is known: those that a field of a variable ever held, and of
    /// any other range nothing.
    fn ever(&mut self, range: ExprId, frame: &mut Frame, moment: Moment) -> super::Members {
        match self.policy.expr(range).kind {
            ExprKind::Field { base, field } | ExprKind::HistoryOfField { base, field }
                if matches!(self.policy.expr(base).kind, ExprKind::Variable(_)) =>
            {
                self.read_path(base, field, true, frame, moment)
            }
            _ => super::Members::unknown(),
        }
    }

    /// The moment at which the subject that is bound so far is judged, where that is known.
    fn judged_on(&mut self, rule: &Rule, walk: &Walk<'_>, frame: &mut Frame) -> Option<Moment> {
        let day = self.day(rule.judged?, frame, walk.clock)?;
        Some(walk.clock.on(day))
    }

    /// What comes of each clause for the subject that is bound.
    fn judge(&mut self, rule: &Rule, walk: &Walk<'_>, frame: &mut Frame, coming: bool, outcomes: &mut Vec<ClauseRun>) {
        outcomes.clear();
        let Some(moment) = walk.moment else { return all(outcomes, rule, Outcome::CannotTell) };
        let in_force = rule.in_force.contains(moment.date) || (coming && rule.judged.is_none());
        let applies = if in_force { self.applies(rule, walk, frame, moment) } else { Truth::False };
        if applies == Truth::False {
            return all(outcomes, rule, Outcome::NotApplicable);
        }
        for clause in &rule.clauses {
            outcomes.push(self.outcome(rule, clause, applies, frame, moment));
        }
    }

    /// Whether a rule concerns the subject that is bound.
    fn applies(&mut self, rule: &Rule, walk: &Walk<'_>, frame: &mut Frame, moment: Moment) -> Truth {
        let mut applies = walk.truth;
        if rule.judged.is_some() && !rule.is_about_change() {
            for thing in &walk.things {
                applies = applies.and(self.exists(*thing, moment));
            }
        }
        let slots = rule.binders.iter().flat_map(|binder| binder.slots.iter().map(move |_| binder));
        for (binder, thing) in slots.zip(&walk.things) {
            if let ExprKind::KindExtent(kind) = self.policy.expr(binder.range).kind {
                applies = applies.and(match binder.change {
                    Some(_) => self.was_or_is(*thing, kind, moment),
                    None => self.is_kind(&Val::Known(Value::Thing(*thing)), kind, moment),
                });
            }
        }
        if applies == Truth::False { applies } else { applies.and(self.holds(rule.condition, frame, moment)) }
    }

    /// What comes of a clause (semantics 10.5, 11).
    fn outcome(
        &mut self,
        rule: &Rule,
        clause: &Clause,
        applies: Truth,
        frame: &mut Frame,
        moment: Moment,
    ) -> ClauseRun {
        let (exception, lifted) = self.excepted(rule, clause, frame, moment);
        if lifted == Truth::True {
            return ClauseRun { outcome: Outcome::NotApplicable, exception };
        }
        let truth = self.truth(clause.expr, frame, moment);
        let outcome = match truth {
            Truth::True => Outcome::Holds,
            Truth::Unknown => Outcome::CannotTell,
            Truth::False if applies == Truth::Unknown || lifted == Truth::Unknown => Outcome::CannotTell,
            Truth::False => Outcome::Broken,
        };
        ClauseRun { outcome, exception: exception.filter(|_| outcome == Outcome::Broken) }
    }

    /// The exception that applies, and whether the clause is lifted.
    fn excepted(
        &mut self,
        rule: &Rule,
        clause: &Clause,
        frame: &mut Frame,
        moment: Moment,
    ) -> (Option<ExceptionId>, Truth) {
        let (mut lifted, mut softened) = (Truth::False, Truth::False);
        for id in clause.exceptions.iter().chain(&rule.exceptions) {
            let exception = self.policy.exception(*id);
            if !exception.in_force.contains(moment.date) {
                continue;
            }
            let applies = self.holds(exception.condition, frame, moment);
            match (applies, exception.effect) {
                (Truth::False, _) => {}
                (Truth::Unknown, Effect::Softens) => softened = Truth::Unknown,
                (Truth::Unknown, Effect::Lifts) => lifted = Truth::Unknown,
                // One that may go over it would keep it from lifting.
                (Truth::True, Effect::Lifts) if softened == Truth::Unknown => return (None, Truth::Unknown),
                (Truth::True, Effect::Lifts) => return (Some(*id), Truth::True),
                (Truth::True, Effect::Softens) => return (Some(*id), lifted),
            }
        }
        (None, lifted)
    }

    /// A register that a rule reads and the organisation says it does not keep (semantics 10.7).
    fn reads_unkept(&self, rule: &Rule) -> Option<ClassId> {
        let is_kept = |extent: &Extent| !matches!(extent.register, Register::NotKept(_));
        // Most organisations keep all, and then nobody needs to know what a rule reads.
        if self.facts.extents.iter().all(is_kept) {
            return None;
        }
        let classes = &self.policy.reads(rule).classes;
        classes.iter().copied().find(|class| !is_kept(self.facts.extent(*class)))
    }
}

impl RuleRun {
    /// The same by the numbers that things have after a file was read again; nothing where a subject may be another one.
    pub fn renewed(mut self, renewal: &Renewal) -> Option<Self> {
        for thing in self.subjects.iter_mut().flat_map(|subject| &mut subject.things) {
            *thing = renewal.now(*thing)?;
        }
        Some(self)
    }

    /// The same after some single things, which stand for subjects now as before, were asked again.
    pub fn again(mut self, things: &[ThingId], now: Self, is_draft: impl Fn(ThingId) -> bool) -> Self {
        for thing in things {
            match self.subjects.binary_search_by_key(&Some(thing), |subject| subject.things.first()) {
                Ok(at) => drop(self.subjects.remove(at)),
                Err(_) => self.take_in(*thing, is_draft(*thing)),
            }
        }
        self.left_out_drafts += now.left_out_drafts;
        for (before, now) in self.left_out.iter_mut().flatten().zip(now.left_out.iter().flatten()) {
            *before += now;
        }
        self.subjects.extend(now.subjects);
        self.subjects.sort_by_key(|subject| subject.things.first().copied());
        let spared = self.spared.iter_mut().zip(now.spared);
        spared.for_each(|(before, now)| {
            before.extend(now);
            before.sort_unstable();
        });
        self
    }

    /// Counts a single thing no longer that was left out.
    fn take_in(&mut self, thing: ThingId, draft: bool) {
        if draft {
            self.left_out_drafts -= 1;
            return;
        }
        let spared = self.spared.as_mut();
        let found = spared.and_then(|all| Some(all.remove(all.binary_search_by_key(&thing, |(of, _)| *of).ok()?)));
        let spared = found.map_or(0, |(_, clauses)| clauses);
        for clause in 0..self.left_out.len() {
            let outcome = if spared >> clause & 1 == 1 { Outcome::NotApplicable } else { Outcome::Holds };
            self.count(clause, outcome).into_iter().for_each(|count| *count -= 1);
        }
    }

    /// Whether some single things can be asked again.
    pub fn is_noted(&self, keep: Keep) -> bool {
        self.unknown.is_none() && (keep == Keep::All || self.spared.is_some())
    }

    fn add(&mut self, walk: &Walk<'_>, draft: bool, outcomes: &[ClauseRun]) {
        let untold = |clause: &ClauseRun| matches!(clause.outcome, Outcome::Broken | Outcome::CannotTell);
        if walk.keep == Keep::All || outcomes.iter().any(untold) {
            self.subjects.push(walk.subject(draft, outcomes));
            return;
        }
        if draft {
            self.left_out_drafts += 1;
            return;
        }
        let mut spared = 0_u32;
        for (number, clause) in outcomes.iter().enumerate() {
            self.leave_out(number, clause.outcome, 1);
            spared |= u32::from(clause.outcome == Outcome::NotApplicable) << (number % u32::BITS as usize);
        }
        if let (Some(noted), [thing]) = (&mut self.spared, walk.things.as_slice())
            && spared != 0
        {
            noted.push((*thing, spared));
        }
    }

    fn leave_out(&mut self, clause: usize, outcome: Outcome, times: usize) {
        self.count(clause, outcome).into_iter().for_each(|count| *count += times);
    }

    /// How many outcomes of a clause were left out.
    fn count(&mut self, clause: usize, outcome: Outcome) -> Option<&mut usize> {
        let at = Outcome::ALL.iter().position(|it| *it == outcome)?;
        self.left_out.get_mut(clause)?.get_mut(at)
    }

    /// How many subjects are drafts.
    pub fn drafts(&self) -> usize {
        self.left_out_drafts + self.subjects.iter().filter(|subject| subject.draft).count()
    }

    /// How many outcomes of a clause there are, in the order of [`Outcome::ALL`]; those of drafts are not counted.
    pub fn counts(&self, clause: usize) -> [usize; 4] {
        let kept = self.subjects.iter().filter(|subject| !subject.draft);
        let kept = kept.filter_map(|subject| subject.outcomes.get(clause));
        let mut counts = self.left_out.get(clause).copied().unwrap_or_default();
        for clause in kept {
            for (count, outcome) in counts.iter_mut().zip(Outcome::ALL) {
                *count += usize::from(clause.outcome == outcome);
            }
        }
        counts
    }
}

/// The same outcome for each clause of a rule.
fn all(outcomes: &mut Vec<ClauseRun>, rule: &Rule, outcome: Outcome) {
    outcomes.extend(std::iter::repeat_n(ClauseRun { outcome, exception: None }, rule.clauses.len()));
}

/// The tuples that a binder takes.
struct Tuples<'t> {
    binder: &'t Binder,
    /// The binders behind it.
    rest: &'t [Binder],
    /// What its variables stand for, and whether each certainly is one.
    things: Vec<(ThingId, bool)>,
    last: Option<Last>,
}

/// What can stand last in a tuple.
struct Last {
    search: Search,
    class: ClassId,
    /// The number of each thing.
    numbers: FxHashMap<ThingId, usize>,
}

/// Where the walk over the subjects of a rule stands.
struct Walk<'w> {
    clock: Moment,
    /// The only things that a single variable stands for, sorted.
    only: Option<&'w [ThingId]>,
    keep: Keep,
    /// Whether the rule is not in force, whatever its subjects are.
    never: bool,
    moment: Option<Moment>,
    truth: Truth,
    things: Vec<ThingId>,
    /// Room for the outcomes of one subject.
    outcomes: Vec<ClauseRun>,
}

impl Walk<'_> {
    /// The subject that is bound, with what came of it.
    fn subject(&self, draft: bool, outcomes: &[ClauseRun]) -> SubjectRun {
        SubjectRun {
            things: self.things.as_slice().into(),
            moment: self.moment,
            open: false,
            draft,
            outcomes: outcomes.into(),
        }
    }
}
