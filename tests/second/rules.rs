use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use mandat::syntax::tree::{Binder, Effect, Exception, Expr, ExprKind, Name, Period, Rule};

use super::clause;
use super::evaluator::{Evaluator, Here, Variables};
use super::members::Members;
use super::organisation::{End, Thing, on};
use super::time::{At, Day, read};
use super::types::Ty;
use super::value::{False, One, True, Truth, Unknown, Value, Why};

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
struct Subject<'a> {
    with: Variables<'a>,
    things: Vec<usize>,
    certain: Truth,
    /// The kinds of which it has to be (10.1), each with what has to be so, one or the other.
    kinds: Vec<(Vec<One>, String)>,
    /// Of a change: the thing as it is and as it was.
    change: Option<[Option<usize>; 2]>,
}

pub(crate) struct Rules<'a, 'e> {
    pub(crate) evaluator: &'e Evaluator<'a>,
    pub(crate) clock: Day,
}

impl<'a> Rules<'a, '_> {
    /// What came of all rules.
    pub(crate) fn all(&self) -> Outcomes {
        let mut all = Outcomes::new();
        for rule in &self.evaluator.world.vocabulary.rules {
            self.rule(rule, &mut |code, subject, told| all.entry((code, subject)).or_default().push(told));
        }
        all.values_mut().for_each(|told| told.sort());
        all
    }

    fn rule(&self, rule: &Rule, tell: &mut dyn FnMut(String, String, Told)) {
        if rule.binders.iter().any(|binder| binder.change.is_some()) && !self.evaluator.world.organisation.has_former {
            return clause::by("16.8");
        }
        let coming = read_day(&rule.in_force.from).is_some_and(|from| from > self.clock);
        clause::by(if coming { "10.6" } else { "10.3" });
        let over = rule.judged.is_none() && !coming && !in_force(&rule.in_force, self.clock);
        let not_kept = !over && self.reads_what_is_not_kept(rule);
        let (subjects, open, unbound) = if not_kept { <_>::default() } else { self.subjects(rule) };
        for clause in &rule.clauses {
            let code = clause.label.as_ref().map_or(String::new(), |label| format!(".{}", label.text));
            let code = format!("{}{code}", rule.code.text);
            if (open || not_kept) && !over {
                clause::by("10.7");
                tell(code.clone(), FURTHER.to_owned(), Told::from(Outcome::CannotTell));
            }
            // Nor of those of which the next variable may stand for others, if not the rule is fulfilled whatever it stands for.
            let unbound = unbound.iter().map(|subject| (subject, false));
            for (subject, bound) in unbound.chain(subjects.iter().map(|subject| (subject, true))) {
                let told = if over { Outcome::NotApplicable } else { self.outcome(rule, &clause.expr, &code, subject) };
                let untold = matches!(told, Outcome::Broken | Outcome::CannotTell);
                let outcome = match bound {
                    true => told,
                    false if untold => Outcome::CannotTell,
                    false => continue,
                };
                let (name, draft) = (self.name(subject), self.is_draft(subject));
                let witnesses = match self.judged(rule, &subject.with) {
                    Some(day) if outcome == Outcome::Broken => {
                        self.evaluator.witnesses(&clause.expr, &here(&subject.with, day))
                    }
                    _ => Vec::new(),
                };
                let waiver = if untold { self.waiver(rule, &code, &name, subject) } else { None };
                tell(code.clone(), name, Told { outcome, witnesses, draft, waiver });
            }
        }
    }

    /// The tuple of things in the order of the variables (10.2).
    fn name(&self, subject: &Subject<'a>) -> String {
        clause::by("10.2");
        let world = &self.evaluator.world;
        let inside = |one: usize, other: usize| {
            std::iter::successors(Some(other), |it| world.thing(*it).holder).any(|holder| holder == one)
        };
        // What holds a later one is left out.
        let told = subject.things.iter().enumerate();
        let told = told.filter(|(at, thing)| !subject.things[at + 1..].iter().any(|later| inside(**thing, *later)));
        let names: Vec<&str> = told.map(|(_, thing)| &*world.thing(*thing).subject).collect();
        if names.is_empty() { FURTHER.to_owned() } else { names.join(",") }
    }

    /// The subjects, whether there may be more of a class, and those of which the next variable may stand for others,
    /// with nothing known of it.
    fn subjects(&self, rule: &Rule) -> (Vec<Subject<'a>>, bool, Vec<Subject<'a>>) {
        let (with, things, kinds) = Default::default();
        let first = Subject { with, things, certain: True, kinds, change: None };
        let (mut subjects, mut open, mut unbound) = (vec![first], false, Vec::new());
        for (number, binder) in rule.binders.iter().enumerate() {
            if binder.change.is_some() {
                let (subjects, open) = self.changes(binder);
                return (subjects, open, Vec::new());
            }
            let mut next = Vec::new();
            for subject in subjects {
                let (range, kind) = self.range(rule, binder, &subject.with);
                let of_class = match &binder.range.kind {
                    ExprKind::History(inner) => self.named(inner, &subject.with),
                    _ => self.named(&binder.range, &subject.with),
                };
                if range.open || range.members.iter().any(|member| member.value.known().is_none()) {
                    match of_class {
                        Some(_) => open = true,
                        None => unbound.push(self.unbound(&rule.binders[number..], &subject)),
                    }
                }
                next.extend(self.bind(binder, subject, &range, kind));
            }
            subjects = next;
        }
        (subjects, open, unbound)
    }

    /// A subject of whose further variables no more is known than of what class they are.
    fn unbound(&self, binders: &[Binder], subject: &Subject<'a>) -> Subject<'a> {
        let mut one = subject.clone();
        for binder in binders {
            let unknown = (One::absent(Why::Unknown, false), self.ty(&binder.range, &one.with));
            one.with.extend(binder.names.iter().map(|name| (name.text.to_string(), unknown.clone())));
        }
        one
    }

    /// The class or kind that a range names.
    fn named<'r>(&self, range: &'r Expr, with: &Variables<'a>) -> Option<&'r str> {
        let ExprKind::Name(name) = &range.kind else { return None };
        let vocabulary = self.evaluator.world.vocabulary;
        let is = !with.contains_key(&*name.text) && vocabulary.classes.contains_key(vocabulary.base_of(&name.text));
        is.then_some(&*name.text)
    }

    fn ty(&self, range: &Expr, with: &Variables<'a>) -> Ty<'a> {
        self.evaluator.ty(range, &here(with, self.clock))
    }

    /// The members that a binder takes, and the kind whose condition joins `where` (10.1, 10.4).
    fn range<'r>(&self, rule: &Rule, binder: &'r Binder, with: &Variables<'a>) -> (Members, Option<&'r str>) {
        let (evaluator, range) = (self.evaluator, &binder.range);
        if let Some(name) = self.named(range, with) {
            let class = evaluator.world.vocabulary.base_of(name);
            let all = match rule.judged {
                Some(_) => evaluator.world.all(class, false),
                None => evaluator.world.present(class, At::now(self.clock)),
            };
            return (all, (class != name).then_some(name));
        }
        let of_variable = |range: &Expr| match &range.kind {
            ExprKind::Field { base, .. } => {
                matches!(&base.kind, ExprKind::Name(name) if with.contains_key(&*name.text))
            }
            _ => false,
        };
        let members = match (self.judged(rule, with), &range.kind) {
            (Some(day), _) => evaluator.many(range, &here(with, day)),
            (None, ExprKind::History(inner)) if of_variable(inner) || matches!(inner.kind, ExprKind::Name(_)) => {
                evaluator.many(range, &here(with, self.clock))
            }
            (None, _) if of_variable(range) => {
                let history = Expr { span: range.span, kind: ExprKind::History(Box::new(range.clone())) };
                evaluator.many(&history, &here(with, self.clock))
            }
            (None, _) => Members::OPEN,
        };
        (members, None)
    }

    /// A subject with each of the members, or each so many, that a binder names.
    fn bind(&self, binder: &Binder, subject: Subject<'a>, range: &Members, kind: Option<&str>) -> Vec<Subject<'a>> {
        clause::by("10.1");
        let name_of = |thing: usize| &self.evaluator.world.thing(thing).subject;
        let ty = self.ty(&binder.range, &subject.with);
        let mut subjects = vec![subject];
        for (number, name) in binder.names.iter().enumerate() {
            let mut next = Vec::new();
            for (subject, member) in subjects.iter().flat_map(|it| range.members.iter().map(move |member| (it, member)))
            {
                let Some(thing) = member.value.as_thing() else { continue };
                if number > 0 && subject.things.last().is_none_or(|last| name_of(*last) >= name_of(thing)) {
                    continue;
                }
                let mut one = subject.clone();
                one.with.insert(name.text.to_string(), (member.value.clone(), ty));
                one.things.push(thing);
                one.certain = one.certain.true_if(member.certain);
                one.kinds.extend(kind.map(|kind| (vec![member.value.clone()], kind.to_owned())));
                next.push(one);
            }
            subjects = next;
        }
        subjects
    }

    /// The day on which a subject is judged, where it is known (10.4), and all that it reads is bound.
    fn judged(&self, rule: &Rule, with: &Variables<'a>) -> Option<Day> {
        let Some(day) = &rule.judged else { return Some(self.clock) };
        clause::by("10.4");
        let mut later = rule.binders.iter().flat_map(|it| &it.names).filter(|it| !with.contains_key(&*it.text));
        let read = names(day);
        if later.any(|name| read.iter().any(|read| **read == *name.text)) {
            return None;
        }
        self.evaluator.one(day, &here(with, self.clock)).as_day()
    }

    fn outcome(&self, rule: &Rule, clause: &Expr, code: &str, subject: &Subject<'a>) -> Outcome {
        clause::by("10.5");
        let evaluator = self.evaluator;
        let Some(day) = self.judged(rule, &subject.with) else { return Outcome::CannotTell };
        if rule.judged.is_some() && !in_force(&rule.in_force, day) {
            return Outcome::NotApplicable;
        }
        let at = At::now(day);
        let things = subject.things.iter().filter(|_| rule.judged.is_some() && subject.change.is_none());
        let exist = things.map(|thing| evaluator.world.exists(*thing, at)).fold(True, Truth::and);
        let is = |(one, kind): &(Vec<One>, String)| {
            one.iter().map(|one| evaluator.is_kind(one, kind, at)).fold(False, Truth::or)
        };
        let kinds = subject.kinds.iter().map(is).fold(True, Truth::and);
        let asked = exist.and(kinds).and(evaluator.holds(&rule.condition, &here(&subject.with, day)));
        let (lifted, open) = self.excepted(rule, code, subject, day);
        if asked == False || lifted == True {
            return Outcome::NotApplicable;
        }
        match evaluator.truth(clause, &here(&subject.with, day)) {
            True => Outcome::Holds,
            Unknown => Outcome::CannotTell,
            False if asked.and(subject.certain) == Unknown || open => Outcome::CannotTell,
            False => Outcome::Broken,
        }
    }

    /// Whether an exception lifts a clause, and whether it is open whether one does (11).
    fn excepted(&self, rule: &Rule, code: &str, subject: &Subject<'a>, day: Day) -> (Truth, bool) {
        let exceptions = self.evaluator.world.vocabulary.exceptions.iter();
        let to = exceptions.filter(|exception| *exception.to.text == *code || exception.to.text == rule.code.text);
        let all: Vec<(&Exception, Truth)> = to.map(|it| (it, self.applies(it, rule, subject, day))).collect();
        ["11.1", "11.3"].into_iter().for_each(|clause| clause::when(!all.is_empty(), clause));
        clause::when(all.iter().any(|(_, truth)| *truth == Unknown), "11.5");
        clause::when(all.iter().any(|(one, _)| !one.over.is_empty()), "11.4");
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

    fn applies(&self, exception: &Exception, rule: &Rule, subject: &Subject<'a>, day: Day) -> Truth {
        clause::by("11.2");
        if !in_force(&exception.in_force, day) {
            return False;
        }
        let names = rule.binders.iter().flat_map(|binder| &binder.names);
        let own = exception.names.iter().zip(names);
        let mut with = subject.with.clone();
        with.extend(own.map(|(own, name)| (own.text.to_string(), subject.with[&*name.text].clone())));
        self.evaluator.holds(&exception.condition, &here(&with, day))
    }
}

/// Rules about a change (16), registers that are not kept (10.7), drafts (12.8) and waivers (18).
impl<'a> Rules<'a, '_> {
    /// What is new, gone or changed, and whether there may be more.
    fn changes(&self, binder: &Binder) -> (Vec<Subject<'a>>, bool) {
        let world = &self.evaluator.world;
        let ExprKind::Name(range) = &binder.range.kind else { panic!("no class") };
        let class = self.ty(&binder.range, &Variables::new()).unwrap();
        let open = [false, true].map(|was| world.open(class, was));
        let things = &world.organisation.things;
        let is = |it: &Thing, was: bool| it.was == was && it.declared && world.vocabulary.is(&it.class, class);
        let of_class = |was: bool| (0..things.len()).filter(move |thing| is(&things[*thing], was));
        let partner = |thing: usize| things[thing].partner.filter(|it| things[*it].declared);
        let now = of_class(false).map(|thing| [Some(thing), partner(thing)]);
        let gone = of_class(true).filter(|thing| partner(*thing).is_none()).map(|thing| [None, Some(thing)]);
        let mut subjects = Vec::new();
        for change in now.chain(gone) {
            let (now, one) = (change[0], change[0].or(change[1]).unwrap());
            let certain = match change {
                [Some(now), Some(was)] => world.alike(now, was, true).not(),
                _ => {
                    let unsure =
                        |other: usize| things[other].partner.is_none() && world.partners(one, other) == Unknown;
                    let may_be_there = world.open(&things[one].class, now.is_some());
                    if may_be_there || of_class(now.is_some()).any(unsure) { Unknown } else { True }
                }
            };
            if certain == False {
                continue;
            }
            ["16.1", "16.4", "16.5", "16.6"].into_iter().for_each(clause::by);
            clause::when(certain == Unknown, "16.7");
            let state = |thing: Option<usize>| match thing {
                Some(thing) => One::thing(thing),
                None if certain == Unknown => One::absent(Why::Unknown, true),
                None => One::None,
            };
            let [after, before] = change.map(state);
            let names =
                [("after", after.clone()), ("before", before.clone()), (&*binder.names[0].text, state(Some(one)))];
            let with = names.map(|(name, one)| (name.to_owned(), (one, Some(class)))).into();
            let kinds = vec![(vec![after, before], range.text.to_string())];
            subjects.push(Subject { with, things: vec![one], certain, kinds, change: Some(change) });
        }
        (subjects, open[0] || open[1])
    }

    fn reads_what_is_not_kept(&self, rule: &Rule) -> bool {
        let (world, mut words) = (&self.evaluator.world, BTreeSet::new());
        let not_kept = &world.organisation.not_kept;
        if not_kept.is_empty() {
            return false;
        }
        let ranges = rule.binders.iter().map(|binder| &binder.range);
        let exprs = ranges.chain(&rule.condition).chain(&rule.judged).chain(rule.clauses.iter().map(|it| &it.expr));
        exprs.for_each(|expr| world.vocabulary.reads(expr, &mut words));
        let fields = world.vocabulary.classes.values().flat_map(|class| class.fields.values());
        let inverse = fields.filter(|field| field.inverse.is_some() && words.contains(&*field.name.text));
        let classes = inverse.map(|field| &*field.ty.name.text).chain(words.iter().map(String::as_str));
        classes.into_iter().any(|class| not_kept.iter().any(|other| world.vocabulary.is(other, class)))
    }

    /// Whether a thing is a draft, or stands inside one (2.13, 12.8).
    fn draft(&self, thing: usize) -> bool {
        let world = &self.evaluator.world;
        let it = world.thing(thing);
        let declared = world.vocabulary.classes[&it.class].draft.as_ref();
        let own = declared.is_some_and(|draft| match world.one(thing, &draft.field.text, At::now(self.clock)) {
            One::Known(Value::Word(word)) => *word == *draft.value.text,
            One::Known(Value::YesNo(truth)) => (if truth { "yes" } else { "no" }) == &*draft.value.text,
            _ => false,
        });
        clause::when(own, "2.13");
        own || it.holder.is_some_and(|holder| self.draft(holder))
    }

    fn is_draft(&self, subject: &Subject<'a>) -> bool {
        match subject.change {
            Some(states) => states.into_iter().flatten().all(|thing| self.draft(thing)),
            None => subject.things.iter().any(|thing| self.draft(*thing)),
        }
    }

    /// The waiver that accepts an outcome: of several the one that ends last, and of these the first.
    fn waiver(&self, rule: &Rule, code: &str, name: &str, subject: &Subject<'a>) -> Option<String> {
        let waivable = rule.waivable.as_ref()?;
        let world = &self.evaluator.world;
        let now = At::now(self.clock);
        let codes = [Some(code), (rule.clauses.len() == 1).then_some(&*rule.code.text)];
        let accepting = |thing: usize| {
            let it = world.thing(thing);
            let fields = world.vocabulary.classes[&it.class].waives.as_ref()?;
            let text = |field: &Name| match world.one(thing, &field.text, now) {
                One::Known(Value::Text(text)) => Some(text),
                _ => None,
            };
            let [of, about, _] = [text(&fields.code)?, text(&fields.subject)?, text(&fields.reason)?];
            let [End::Day(first), End::Day(last)] = it.ends else { return None };
            let mut with = subject.with.clone();
            with.insert(waivable.name.text.to_string(), (One::thing(thing), Some(&*it.class)));
            let accepts = codes.contains(&Some(&of))
                && self.same_subject(&about, name)
                && (first..=last).contains(&self.clock)
                && self.evaluator.truth(&waivable.condition, &here(&with, first)) == True
                && !self.draft(thing);
            ["18.1", "18.2"].into_iter().for_each(clause::by);
            clause::when(accepts, "18.3");
            accepts.then_some((Reverse(last), thing))
        };
        let things = (0..world.organisation.things.len()).filter(|thing| !world.thing(*thing).was);
        things.filter_map(accepting).min().map(|(_, thing)| world.thing(thing).subject.clone())
    }

    /// Whether a waiver names a subject, by the ids of now or former ones.
    fn same_subject(&self, about: &str, name: &str) -> bool {
        let things = &self.evaluator.world.organisation.things;
        let of_now = |part: &str| {
            let (class, rest) = part.split_once('/')?;
            let (id, rest) = rest.split_once('/').map_or((rest, None), |(id, rest)| (id, Some(rest)));
            let is = |thing: &&Thing| {
                !thing.was && thing.holder.is_none() && thing.subject.starts_with(&format!("{class}/"))
            };
            let has = |thing: &&Thing| is(thing) && thing.formerly.iter().flatten().any(|former| former == id);
            let now = things.iter().find(has)?.subject.clone();
            Some(rest.map_or(now.clone(), |rest| format!("{now}/{rest}")))
        };
        let parts = about.split(',').map(|part| of_now(part.trim()).unwrap_or_else(|| part.trim().to_owned()));
        about == name || parts.collect::<Vec<_>>().join(",") == name
    }
}

/// As the organisation is on a day.
fn here<'a>(with: &Variables<'a>, day: Day) -> Here<'a> {
    Here { with: with.clone(), at: At::now(day) }
}

fn read_day(name: &Option<Name>) -> Option<Day> {
    name.as_ref().and_then(|name| read(&name.text))
}

fn in_force(period: &Period, at: Day) -> bool {
    let end = |day: Option<Day>| day.map_or(End::NotWritten, End::Day);
    on([&period.from, &period.until].map(|day| end(read_day(day))), at) == True
}

/// The variables that an expression may name.
fn names(expr: &Expr) -> Vec<String> {
    match &expr.kind {
        ExprKind::Name(name) => vec![name.text.to_string()],
        _ => expr.clone().parts_mut().into_iter().flat_map(|part| names(part)).collect(),
    }
}
