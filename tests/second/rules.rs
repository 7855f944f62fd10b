use std::collections::BTreeMap;

use mandat::syntax::tree::{Binder, Clause, Effect, Exception, Expr, ExprKind, Period, Rule};

use super::clause;
use super::evaluator::{Evaluator, Out, Variables};
use super::members::Members;
use super::organisation::{End, Thing};
use super::time::{At, Day, read};
use super::value::{False, One, True, Truth, Unknown, Value, Why};
use super::world::within;

/// What came of a clause for a subject (semantics 10.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    Holds,
    Broken,
    CannotTell,
    NotApplicable,
}

/// An outcome, and for whom a clause that is broken fails.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Told {
    pub(crate) outcome: Outcome,
    pub(crate) witnesses: Vec<String>,
    /// Whether it is of a draft (12.8).
    pub(crate) draft: bool,
    /// The waiver that accepts it (18.3).
    pub(crate) waiver: Option<String>,
}

impl From<Outcome> for Told {
    fn from(outcome: Outcome) -> Self {
        Self { outcome, witnesses: Vec::new(), draft: false, waiver: None }
    }
}

/// The outcomes by clause and subject: several where something is told of further subjects, too, that have no name of their own (10.7).
pub(crate) type Outcomes = BTreeMap<(String, String), Vec<Told>>;

/// Where there may be further subjects, and where there are none (10.1, 10.7).
pub(crate) const FURTHER: &str = "organisation";

/// A subject on the way to be bound.
#[derive(Clone)]
struct Subject {
    with: Variables,
    things: Vec<usize>,
    certain: Truth,
    /// The conditions of kinds that its ranges have (10.1).
    kinds: Vec<(usize, String)>,
    /// Of a change: the thing as it is and as it was, and whether something is otherwise.
    change: Option<[Option<usize>; 2]>,
}

pub(crate) struct Rules<'a, 'e> {
    pub(crate) evaluator: &'e Evaluator<'a>,
    pub(crate) clock: Day,
}

impl Rules<'_, '_> {
    /// What came of all rules.
    pub(crate) fn all(&self) -> Outcomes {
        let mut all = Outcomes::new();
        for rule in &self.evaluator.world.vocabulary.rules {
            self.rule(rule, &mut |key, told| all.entry(key).or_default().push(told));
        }
        all.values_mut().for_each(|told| told.sort());
        all
    }

    fn rule(&self, rule: &Rule, tell: &mut dyn FnMut((String, String), Told)) {
        let codes: Vec<String> = rule
            .clauses
            .iter()
            .map(|clause| match &clause.label {
                Some(label) => format!("{}.{}", rule.code.text, label.text),
                None => rule.code.text.to_string(),
            })
            .collect();
        if rule.binders.iter().any(|binder| binder.change.is_some()) && !self.evaluator.world.organisation.has_former {
            clause::by("16.8");
            return;
        }
        let coming = read_day(&rule.in_force.from).is_some_and(|from| from > self.clock);
        if coming {
            clause::by("10.6");
        }
        clause::by("10.3");
        let over = rule.judged.is_none() && !coming && !in_force(&rule.in_force, self.clock);
        let untellable = || Told::from(Outcome::CannotTell);
        if !over && self.reads_what_is_not_kept(rule) {
            clause::by("10.7");
            codes.into_iter().for_each(|code| tell((code, FURTHER.to_owned()), untellable()));
            return;
        }
        let (subjects, open, unbound) = self.subjects(rule);
        let outcomes = |subject: &Subject| -> Vec<Outcome> {
            let of = |(clause, code): (&Clause, &String)| self.outcome(rule, &clause.expr, code, subject);
            if over {
                vec![Outcome::NotApplicable; codes.len()]
            } else {
                rule.clauses.iter().zip(&codes).map(of).collect()
            }
        };
        let untold = |outcome: &Outcome| matches!(outcome, Outcome::Broken | Outcome::CannotTell);
        for code in codes.iter().filter(|_| open && !over) {
            clause::by("10.7");
            tell((code.clone(), FURTHER.to_owned()), untellable());
        }
        // Nor of those of which the next variable may stand for others, if not the rule is fulfilled whatever it stands for.
        for subject in &unbound {
            for (_, code) in outcomes(subject).iter().zip(&codes).filter(|(outcome, _)| untold(outcome)) {
                let name = self.name(subject);
                let (draft, waiver) = (self.is_draft(subject), self.waiver(rule, code, &name, subject));
                tell((code.clone(), name), Told { draft, waiver, ..untellable() });
            }
        }
        for subject in subjects {
            let (name, draft) = (self.name(&subject), self.is_draft(&subject));
            for ((outcome, code), clause) in outcomes(&subject).into_iter().zip(&codes).zip(&rule.clauses) {
                let day = self.judged(rule, &subject).filter(|_| outcome == Outcome::Broken);
                let of = |day: Day| self.evaluator.witnesses(&clause.expr, &subject.with, At::now(day));
                let witnesses = day.map_or(Vec::new(), of);
                let waiver = match untold(&outcome) {
                    true => self.waiver(rule, code, &name, &subject),
                    false => None,
                };
                tell((code.clone(), name.clone()), Told { outcome, witnesses, draft, waiver });
            }
        }
    }

    /// The tuple of things in the order of the variables (10.2).
    fn name(&self, subject: &Subject) -> String {
        clause::by("10.2");
        let name = |thing: &usize| &*self.evaluator.world.thing(*thing).subject;
        // What holds a later one is left out.
        let things = &self.evaluator.world.organisation.things;
        let inside = |one: usize, other: usize| {
            let mut holder = Some(other);
            while holder.is_some_and(|it| it != one) {
                holder = holder.and_then(|it| things[it].holder);
            }
            holder == Some(one)
        };
        let told = subject.things.iter().enumerate();
        let told = told.filter(|(at, thing)| !subject.things[at + 1..].iter().any(|later| inside(**thing, *later)));
        let names: Vec<&str> = told.map(|(_, thing)| name(thing)).collect();
        if names.is_empty() { "organisation".to_owned() } else { names.join(",") }
    }

    /// The subjects, whether there may be more of a class, and those of which the next variable may stand for others,
    /// with nothing known of it.
    fn subjects(&self, rule: &Rule) -> (Vec<Subject>, bool, Vec<Subject>) {
        let first =
            Subject { with: Variables::new(), things: Vec::new(), certain: True, kinds: Vec::new(), change: None };
        let (mut subjects, mut open, mut unbound) = (vec![first], false, Vec::new());
        for (number, binder) in rule.binders.iter().enumerate() {
            if binder.change.is_some() {
                let (subjects, open) = self.changes(binder);
                return (subjects, open, Vec::new());
            }
            let mut next = Vec::new();
            for subject in subjects {
                let (range, kind) = self.range(rule, binder, &subject);
                let may_be_more = range.open || range.members.iter().any(|member| member.value.is_none());
                if self.is_of_class(binder, &subject) {
                    open |= may_be_more;
                } else if may_be_more {
                    unbound.push(self.unbound(rule, &rule.binders[number..], &subject));
                }
                self.bind(binder, &subject, &range, kind, &mut next);
            }
            subjects = next;
        }
        (subjects, open, unbound)
    }

    /// A subject of whose further variables no more is known than of what class they are.
    fn unbound(&self, rule: &Rule, binders: &[Binder], subject: &Subject) -> Subject {
        let mut one = subject.clone();
        for binder in binders {
            let ty = self.range(rule, binder, &one).0.ty;
            let unknown = || Out::One(One::absent(Why::Unknown, false).of(&ty));
            one.with.extend(binder.names.iter().map(|name| (name.text.to_string(), unknown())));
        }
        one
    }

    /// Whether a binder takes the things of a class or a kind, and not what some thing has.
    fn is_of_class(&self, binder: &Binder, subject: &Subject) -> bool {
        let mut range = &binder.range;
        if let ExprKind::History(inner) = &range.kind {
            range = inner;
        }
        let vocabulary = self.evaluator.world.vocabulary;
        let named = |name: &str| vocabulary.classes.contains_key(name) || vocabulary.kinds.contains_key(name);
        matches!(&range.kind, ExprKind::Name(name) if named(&name.text) && !subject.with.contains_key(&*name.text))
    }

    /// The members that a binder takes, and the kind whose condition joins `where` (10.1, 10.4).
    fn range(&self, rule: &Rule, binder: &Binder, subject: &Subject) -> (Members, Option<String>) {
        let world = &self.evaluator.world;
        let day = rule.judged.as_ref().and_then(|day| self.day(day, &subject.with, binder));
        let is_variable =
            |base: &Expr| matches!(&base.kind, ExprKind::Name(name) if subject.with.contains_key(&*name.text));
        match (&binder.range.kind, &rule.judged) {
            (ExprKind::Name(name), judged) if !subject.with.contains_key(&*name.text) => {
                let kind = world.vocabulary.kinds.get(&*name.text);
                let class = kind.map_or(&*name.text, |kind| &*kind.of.text);
                if world.vocabulary.classes.contains_key(class) {
                    let all = judged.is_some();
                    let now = At::now(self.clock);
                    let range = if all { world.all(class, false) } else { world.present(class, now) };
                    return (range, kind.map(|_| name.text.to_string()));
                }
            }
            (_, None) => {}
            (ExprKind::History(inner), Some(_)) => match &inner.kind {
                ExprKind::Name(_) => {}
                ExprKind::Field { base, .. } if day.is_some() || is_variable(base) => {}
                _ => return (Members::open(), None),
            },
            (ExprKind::Field { base, .. }, Some(_)) if day.is_none() && is_variable(base) => {
                let at = At::now(self.clock);
                let span = binder.range.span;
                let history = Expr { span, kind: ExprKind::History(Box::new(binder.range.clone())) };
                return (self.evaluator.many(&history, &subject.with, at), None);
            }
            (_, Some(_)) => match day {
                Some(day) => return (self.evaluator.many(&binder.range, &subject.with, At::now(day)), None),
                None => return (Members::open(), None),
            },
        }
        (self.evaluator.many(&binder.range, &subject.with, At::now(day.unwrap_or(self.clock))), None)
    }

    /// The judged day, where all that it reads is bound.
    fn day(&self, day: &Expr, with: &Variables, _: &Binder) -> Option<Day> {
        let ready = names(day).iter().all(|name| with.contains_key(name));
        match ready.then(|| self.evaluator.out(day, with, At::now(self.clock)).one()) {
            Some(One::Known(Value::Date(day))) => Some(day),
            _ => None,
        }
    }

    fn bind(&self, binder: &Binder, subject: &Subject, range: &Members, kind: Option<String>, next: &mut Vec<Subject>) {
        clause::by("10.1");
        let world = &self.evaluator.world;
        let members: Vec<(usize, bool)> = range
            .members
            .iter()
            .filter_map(|member| match member.value {
                Some(Value::Thing(thing)) => Some((thing, member.certain)),
                _ => None,
            })
            .collect();
        let with = |subject: &Subject, name: &str, (thing, certain): (usize, bool)| {
            let mut one = subject.clone();
            one.with.insert(name.to_owned(), Out::One(One::Known(Value::Thing(thing))));
            one.things.push(thing);
            one.certain = one.certain.true_if(certain);
            one.kinds.extend(kind.iter().map(|kind| (thing, kind.clone())));
            one
        };
        match &binder.names[..] {
            [name] => next.extend(members.iter().map(|member| with(subject, &name.text, *member))),
            [first, second] => {
                for one in &members {
                    for other in
                        members.iter().filter(|other| world.thing(one.0).subject < world.thing(other.0).subject)
                    {
                        next.push(with(&with(subject, &first.text, *one), &second.text, *other));
                    }
                }
            }
            _ => panic!("more than two names"),
        }
    }

    /// The day on which a subject is judged, where it is known (10.4).
    fn judged(&self, rule: &Rule, subject: &Subject) -> Option<Day> {
        let Some(day) = &rule.judged else { return Some(self.clock) };
        clause::by("10.4");
        match self.evaluator.out(day, &subject.with, At::now(self.clock)).one() {
            One::Known(Value::Date(day)) => Some(day),
            _ => None,
        }
    }

    fn outcome(&self, rule: &Rule, clause: &Expr, code: &str, subject: &Subject) -> Outcome {
        clause::by("10.5");
        let evaluator = self.evaluator;
        let day = self.judged(rule, subject);
        let Some(day) = day else { return Outcome::CannotTell };
        if rule.judged.is_some() && !in_force(&rule.in_force, day) {
            return Outcome::NotApplicable;
        }
        let at = At::now(day);
        let exists = |truth: Truth, thing: &usize| truth.and(evaluator.world.exists(*thing, at));
        let exist = match rule.judged {
            Some(_) if subject.change.is_none() => subject.things.iter().fold(True, exists),
            _ => True,
        };
        let kinds = subject.kinds.iter().fold(True, |truth, (thing, kind)| {
            truth.and(evaluator.is_kind(&One::Known(Value::Thing(*thing)), kind, at))
        });
        let kinds = subject.change.map_or(kinds, |_| self.of_kind(rule, subject, at));
        let condition = rule.condition.as_ref().map_or(True, |expr| evaluator.truth(expr, &subject.with, at));
        let asked = exist.and(kinds).and(condition);
        let (lifted, open) = self.excepted(rule, code, subject, day);
        if asked == False || lifted == True {
            return Outcome::NotApplicable;
        }
        match evaluator.truth(clause, &subject.with, at) {
            True => Outcome::Holds,
            Unknown => Outcome::CannotTell,
            False if asked.and(subject.certain) == Unknown || open => Outcome::CannotTell,
            False => Outcome::Broken,
        }
    }

    /// Whether an exception lifts a clause, and whether it is open whether one does (11).
    fn excepted(&self, rule: &Rule, code: &str, subject: &Subject, day: Day) -> (Truth, bool) {
        let exceptions = self.evaluator.world.vocabulary.exceptions.iter();
        let to = exceptions.filter(|exception| *exception.to.text == *code || exception.to.text == rule.code.text);
        let all: Vec<(&Exception, Truth)> = to.map(|it| (it, self.applies(it, rule, subject, day))).collect();
        if !all.is_empty() {
            ["11.1", "11.3"].into_iter().for_each(clause::by);
        }
        if all.iter().any(|(_, truth)| *truth == Unknown) {
            clause::by("11.5");
        }
        if all.iter().any(|(one, _)| !one.over.is_empty()) {
            clause::by("11.4");
        }
        let over = |one: &Exception, other: &Exception| one.over.iter().any(|name| name.text == other.name.text);
        let lifts = |at_least: Truth| {
            let mut lifting = all.iter().filter(|(it, truth)| it.effect == Effect::Lifts && *truth >= at_least);
            lifting.any(|(it, _)| {
                let mut softening = all.iter().filter(|(other, _)| other.effect == Effect::Softens && over(other, it));
                // Sure is what nothing may go over, possible what nothing surely goes over.
                !softening.any(|(_, truth)| if at_least == True { *truth != False } else { *truth == True })
            })
        };
        (Truth::from(lifts(True)), lifts(Unknown))
    }

    fn applies(&self, exception: &Exception, rule: &Rule, subject: &Subject, day: Day) -> Truth {
        clause::by("11.2");
        if !in_force(&exception.in_force, day) {
            return False;
        }
        let names = rule.binders.iter().flat_map(|binder| &binder.names);
        let own = exception.names.iter().zip(names);
        let mut with = subject.with.clone();
        with.extend(own.map(|(own, name)| (own.text.to_string(), subject.with[&*name.text].clone())));
        exception.condition.as_ref().map_or(True, |expr| self.evaluator.truth(expr, &with, At::now(day)))
    }
}

/// Rules about a change (16), registers that are not kept (10.7), drafts (12.8) and waivers (18).
impl Rules<'_, '_> {
    /// What is new, gone or changed, and whether there may be more.
    fn changes(&self, binder: &Binder) -> (Vec<Subject>, bool) {
        let world = &self.evaluator.world;
        let ExprKind::Name(range) = &binder.range.kind else { panic!("no class") };
        let class = world.vocabulary.base_of(&range.text);
        let open = [false, true].map(|was| world.open(class, was));
        let things = &world.organisation.things;
        let of_class = |was: bool| {
            let all = things.iter().enumerate().filter(move |(_, it)| it.was == was && it.declared);
            all.filter(|(_, it)| world.vocabulary.is(&it.class, class)).map(|(thing, _)| thing)
        };
        let declared = |thing: usize| things[thing].declared;
        let now = of_class(false).map(|thing| [Some(thing), world.thing(thing).partner.filter(|it| declared(*it))]);
        let gone = of_class(true).filter(|thing| world.thing(*thing).partner.is_none_or(|it| !declared(it)));
        let mut subjects = Vec::new();
        for states in now.chain(gone.map(|thing| [None, Some(thing)])) {
            let changed = match states {
                [Some(now), Some(was)] => world.alike(now, was, true).not(),
                [now, was] => {
                    let one = now.or(was).unwrap();
                    let unsure =
                        |other: usize| world.thing(other).partner.is_none() && world.partners(one, other) == Unknown;
                    let unsure = of_class(now.is_some()).any(unsure);
                    let may_be_there = world.open(&things[one].class, now.is_some());
                    if unsure || may_be_there { Unknown } else { True }
                }
            };
            if changed == False {
                continue;
            }
            ["16.1", "16.4", "16.5", "16.6"].into_iter().for_each(clause::by);
            if changed == Unknown {
                clause::by("16.7");
            }
            let state = |thing: Option<usize>| match thing {
                Some(thing) => One::Known(Value::Thing(thing)),
                None if changed == Unknown => One::absent(Why::Unknown, true).of(&Some(class.into())),
                None => One::None,
            };
            let [now, was] = states;
            let names = [("after", state(now)), ("before", state(was)), (&*binder.names[0].text, state(now.or(was)))];
            let with = names.map(|(name, one)| (name.to_owned(), Out::One(one))).into();
            let things = now.or(was).into_iter().collect();
            subjects.push(Subject { with, things, certain: changed, kinds: Vec::new(), change: Some(states) });
        }
        (subjects, open[0] || open[1])
    }

    /// Whether what has changed is of the kind that a rule is about, as it is or as it was (16.1).
    fn of_kind(&self, rule: &Rule, subject: &Subject, at: At) -> Truth {
        let ExprKind::Name(range) = &rule.binders[0].range.kind else { panic!("no class") };
        let is = |state: &str| self.evaluator.is_kind(&subject.with[state].clone().one(), &range.text, at);
        is("after").or(is("before"))
    }

    fn reads_what_is_not_kept(&self, rule: &Rule) -> bool {
        let vocabulary = self.evaluator.world.vocabulary;
        let not_kept = &self.evaluator.world.organisation.not_kept;
        if not_kept.is_empty() {
            return false;
        }
        let ranges = rule.binders.iter().map(|binder| &binder.range);
        let exprs = ranges.chain(&rule.condition).chain(&rule.judged).chain(rule.clauses.iter().map(|it| &it.expr));
        let mut words = std::collections::BTreeSet::new();
        exprs.for_each(|expr| super::vocabulary::words(&mut expr.clone(), &mut words));
        let further: Vec<String> =
            words.iter().filter_map(|word| vocabulary.calls.get(word)).flatten().cloned().collect();
        words.extend(further);
        let of_fields = vocabulary
            .classes
            .values()
            .flat_map(|class| class.fields.values())
            .filter(|field| field.inverse.is_some() && words.contains(&*field.name.text));
        let classes = of_fields.map(|field| field.ty.name.text.to_string()).chain(words.iter().cloned());
        let classes = classes.filter(|name| vocabulary.classes.contains_key(name));
        classes.into_iter().any(|class| not_kept.iter().any(|other| vocabulary.is(other, &class)))
    }

    /// Whether a thing is a draft, or stands inside one (2.13, 12.8).
    fn draft(&self, thing: usize) -> bool {
        let world = &self.evaluator.world;
        let it = world.thing(thing);
        let declared = world.vocabulary.classes[&it.class].draft.as_ref();
        let own = declared.is_some_and(|(field, value)| match world.one(thing, field, At::now(self.clock)) {
            One::Known(Value::Word(word)) => word == *value,
            One::Known(Value::YesNo(truth)) => (if truth { "yes" } else { "no" }) == value,
            _ => false,
        });
        if own {
            clause::by("2.13");
        }
        own || it.holder.is_some_and(|holder| self.draft(holder))
    }

    fn is_draft(&self, subject: &Subject) -> bool {
        match subject.change {
            Some(states) => states.into_iter().flatten().all(|thing| self.draft(thing)),
            None => subject.things.iter().any(|thing| self.draft(*thing)),
        }
    }

    /// The waiver that accepts an outcome: of several the one that ends last, and of these the first.
    fn waiver(&self, rule: &Rule, code: &str, name: &str, subject: &Subject) -> Option<String> {
        let waivable = rule.waivable.as_ref()?;
        let world = &self.evaluator.world;
        let now = At::now(self.clock);
        let codes = [Some(code), (rule.clauses.len() == 1).then_some(&*rule.code.text)];
        let accepting = |thing: usize| {
            let it = world.thing(thing);
            let fields = world.vocabulary.classes[&it.class].waives.as_ref()?;
            let text = |field: &String| match world.one(thing, field, now) {
                One::Known(Value::Text(text)) => Some(text),
                _ => None,
            };
            let [of, about, _] = [text(&fields[0])?, text(&fields[1])?, text(&fields[2])?];
            let (End::Day(first), End::Day(last)) = (it.first, it.last) else { return None };
            let mut with = subject.with.clone();
            with.insert(waivable.name.text.to_string(), Out::One(One::Known(Value::Thing(thing))));
            let accepts = codes.contains(&Some(&of))
                && self.same_subject(&about, name)
                && (first..=last).contains(&self.clock)
                && self.evaluator.truth(&waivable.condition, &with, At::now(first)) == True
                && !self.draft(thing);
            ["18.1", "18.2"].into_iter().for_each(clause::by);
            if accepts {
                clause::by("18.3");
            }
            accepts.then(|| (last, it.subject.clone()))
        };
        let things = (0..world.organisation.things.len()).filter(|thing| !world.thing(*thing).was);
        let mut all: Vec<(Day, String)> = things.filter_map(accepting).collect();
        all.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
        all.into_iter().next().map(|(_, subject)| subject)
    }

    /// Whether a waiver names a subject, by the ids of now or former ones.
    fn same_subject(&self, about: &str, name: &str) -> bool {
        let things = &self.evaluator.world.organisation.things;
        let of_now = |part: &str| {
            let (class, rest) = part.split_once('/')?;
            let (id, rest) = rest.split_once('/').map_or((rest, None), |(id, rest)| (id, Some(rest)));
            let has = |thing: &&Thing| {
                !thing.was
                    && thing.holder.is_none()
                    && thing.class.to_lowercase() == class
                    && thing.formerly.iter().flatten().any(|former| former == id)
            };
            let now = things.iter().find(has)?.subject.clone();
            Some(rest.map_or(now.clone(), |rest| format!("{now}/{rest}")))
        };
        let parts = about.split(',').map(|part| of_now(part.trim()).unwrap_or_else(|| part.trim().to_owned()));
        about == name || parts.collect::<Vec<_>>().join(",") == name
    }
}

fn read_day(name: &Option<mandat::syntax::tree::Name>) -> Option<Day> {
    name.as_ref().and_then(|name| read(&name.text))
}

fn in_force(period: &Period, at: Day) -> bool {
    let end = |day: Option<Day>| day.map_or(End::NotWritten, End::Day);
    within(end(read_day(&period.from)), end(read_day(&period.until)), at) == True
}

/// The variables that an expression may name.
fn names(expr: &Expr) -> Vec<String> {
    let mut expr = expr.clone();
    match &expr.kind {
        ExprKind::Name(name) => vec![name.text.to_string()],
        _ => expr.parts_mut().into_iter().flat_map(|part| names(part)).collect(),
    }
}
