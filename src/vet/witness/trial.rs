use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::draft::{At, Draft, Item};
use super::weight::Weights;
use super::yaml;
use crate::diagnostic::{Files, Force, Lang};
use crate::evaluate::{Evaluator, Frame, Keep, Member, Moment, Presence, RuleRun, Truth, Val};
use crate::organisation::{Document, Facts, Manifest, SETTINGS, Settings, State, Tree, Vocabulary, read_by, read_yaml};
use crate::policy::model::{Base, ExprId, ExprKind, FieldId, Kind, Many, Policy, RuleId, Slot};
use crate::source::SourceMap;
use crate::value::{Date, Symbol, ThingId, Value};

/// So many conditions of one draft are looked into for one aim.
const FUEL: u32 = 300;
/// No definition or kind is looked into that lies deeper.
const DEEP: usize = 8;

/// A draft, written and read as any file of an organisation is, and asked.
pub(super) struct Trial<'t> {
    pub(super) policy: &'t Policy,
    pub(super) weights: &'t Weights,
    pub(super) draft: Draft,
    pub(super) files: Files,
    pub(super) facts: &'t Facts,
    presence: &'t Presence,
    /// One for all that is asked, so that what hangs on the policy alone is found once.
    evaluator: RefCell<Evaluator<'t>>,
    /// The things of the draft as they were read.
    things: Vec<Option<ThingId>>,
    back: FxHashMap<ThingId, At>,
    /// How many more conditions are looked into for changes: definitions may call themselves, several times over.
    fuel: Cell<u32>,
}

/// What every draft is read by.
pub(in crate::vet) struct Reading<'a> {
    pub(super) policy: &'a Policy,
    vocabulary: Vocabulary<'a>,
    weights: Weights,
    settings: Settings,
    /// The day that is asked about.
    pub(super) clock: Date,
}

impl<'a> Reading<'a> {
    pub(in crate::vet) fn new(policy: &'a Policy, clock: Date) -> Self {
        let (vocabulary, weights) = (Vocabulary::new(policy), Weights::new(policy));
        Self { policy, vocabulary, weights, settings: Settings::defaults(policy), clock }
    }

    /// What is found in a draft once it is read; nothing where that is not without errors.
    pub(super) fn with<T>(&self, draft: Draft, lang: Lang, look: impl FnOnce(&Trial<'_>) -> T) -> Option<T> {
        let files = yaml::yaml(self.policy, &draft, lang)?;
        self.with_files(draft, files, lang, look)
    }

    /// The same of a draft that was written so.
    pub(super) fn with_files<T>(
        &self,
        draft: Draft,
        files: Files,
        lang: Lang,
        look: impl FnOnce(&Trial<'_>) -> T,
    ) -> Option<T> {
        let policy = self.policy;
        let mut sources = SourceMap::new();
        let set = match &files.settings {
            Some(text) => Some(self.set(text, &mut sources)?),
            None => None,
        };
        let settings = set.as_ref().unwrap_or(&self.settings);
        let mut facts = self.read(&files.file, settings, &mut sources)?;
        if let Some(before) = &files.before {
            let settings = Settings { symbols: facts.symbols.clone(), ..settings.clone() };
            facts = facts.beside(policy, self.read(before, &settings, &mut sources)?);
        }
        let presence = Presence::new(policy, &facts, Moment::now(draft.clock));
        let mut trial = Trial {
            policy,
            weights: &self.weights,
            files,
            facts: &facts,
            presence: &presence,
            evaluator: RefCell::new(Evaluator::new(policy, &facts, &presence)),
            things: vec![None; draft.things.len()],
            back: FxHashMap::default(),
            fuel: Cell::new(FUEL),
            draft,
        };
        trial.find_things(lang);
        Some(look(&trial))
    }

    /// What is set in settings; nothing where that is not without errors.
    fn set(&self, text: &str, sources: &mut SourceMap) -> Option<Settings> {
        let mut errors = Vec::new();
        let id = sources.add(SETTINGS, text).ok()?;
        let manifest = Manifest::read(sources.file(id)?, &mut errors);
        let settings = Settings::new(self.policy, &manifest, &mut errors);
        errors.is_empty().then_some(settings)
    }

    /// What is written in a file; nothing where that is not without errors.
    fn read(&self, text: &str, settings: &Settings, sources: &mut SourceMap) -> Option<Facts> {
        let (mut tree, mut errors) = (Tree::new(), Vec::new());
        let id = sources.add("example.yaml", text).ok()?;
        let file = sources.file(id)?;
        let roots = read_yaml(file, &mut tree, &mut errors);
        let documents = [Document { span: file.span(), roots, readable: true }];
        let facts = read_by(&self.vocabulary, sources, &tree, &documents, settings, &mut errors);
        let fine = facts.missing.is_empty() && errors.iter().all(|error| error.force != Force::Must);
        fine.then_some(facts)
    }
}

/// What variables stand for, and the day on which is asked.
#[derive(Clone, Debug)]
pub(super) struct Env {
    pub(super) frame: BTreeMap<Slot, Bound>,
    pub(super) day: Date,
    /// Whether what is or what was is asked.
    pub(super) state: State,
    /// How many definitions and kinds are around it.
    pub(super) depth: usize,
}

/// What a variable stands for.
#[derive(Clone, Debug)]
pub(super) enum Bound {
    /// A value.
    Item(Item),
    /// What stands in a field of several values, by its number.
    Place(At, FieldId, usize),
    /// Nothing: what was not, or is not any more.
    Nothing,
}

impl Env {
    pub(super) fn new(day: Date) -> Self {
        Self { frame: BTreeMap::new(), day, state: State::Now, depth: 0 }
    }

    pub(super) fn with(&self, slot: Slot, bound: Bound) -> Self {
        let mut env = self.clone();
        env.frame.insert(slot, bound);
        env
    }

    pub(super) fn on(&self, day: Date) -> Self {
        Self { day, ..self.clone() }
    }

    /// The same in the organisation as it was.
    pub(super) fn before(&self) -> Self {
        Self { state: State::Before, ..self.clone() }
    }

    /// The inside of a definition or kind.
    pub(super) fn inside(&self, frame: BTreeMap<Slot, Bound>) -> Self {
        Self { frame, day: self.day, state: self.state, depth: self.depth + 1 }
    }

    fn moment(&self) -> Moment {
        Moment { date: self.day, state: self.state }
    }

    /// The inside of a kind, of which a thing is to be.
    pub(super) fn of_kind(&self, kind: &Kind, at: At) -> Self {
        self.inside(std::iter::once((kind.member, Bound::Item(Item::Thing(at)))).collect())
    }

    /// Whether nothing further inside is looked into.
    pub(super) fn is_deep(&self) -> bool {
        self.depth > DEEP
    }
}

impl Trial<'_> {
    /// Begins to look for something else.
    pub(super) fn refuel(&self) {
        self.fuel.set(FUEL);
    }

    /// Whether there is something left to look with.
    pub(super) fn burn(&self) -> bool {
        self.fuel.set(self.fuel.get().saturating_sub(1));
        self.fuel.get() > 0
    }

    fn find_things(&mut self, lang: Lang) {
        let all: Vec<At> = self.draft.all().map(|(at, _)| at).collect();
        // A record stands after what holds it.
        for at in all {
            if let Some(thing) = self.find_thing(at, lang) {
                if let Some(place) = self.things.get_mut(at) {
                    *place = Some(thing);
                }
                self.back.insert(thing, at);
            }
        }
    }

    fn find_thing(&self, at: At, lang: Lang) -> Option<ThingId> {
        let made = self.draft.get(at)?;
        if self.draft.is_root(at) {
            return Some(self.facts.root(made.state));
        }
        let Some((holder, field)) = made.holder else {
            let id = match made.known {
                Some(number) => self.policy.class(made.class).known.get(usize::from(number))?.name.to_string(),
                None => yaml::id(self.policy, &self.draft, at, lang)?,
            };
            return self.facts.named(made.class, self.facts.symbols.get(&id)?, made.state);
        };
        let number = self.draft.field(holder, field)?.iter().position(|item| item.thing() == Some(at))?;
        let cell = self.facts.cell(self.policy, self.thing(holder)?, field)?;
        match self.facts.value(self.facts.facts(cell).get(number)?) {
            Value::Thing(thing) => Some(thing),
            _ => None,
        }
    }

    /// A thing of the draft as it was read.
    pub(super) fn thing(&self, at: At) -> Option<ThingId> {
        *self.things.get(at)?
    }

    /// Whether a thing of the draft is there on the day of the run.
    pub(super) fn is_there(&self, at: At) -> bool {
        self.thing(at).is_some_and(|thing| self.presence.of_thing(thing) == Truth::True)
    }

    fn symbol(&self, text: &str) -> Option<Symbol> {
        self.facts.symbols.get(text)
    }

    fn val(&self, bound: &Bound) -> Val {
        let item = match bound {
            Bound::Item(item) => Some(item),
            Bound::Place(at, field, number) => self.draft.field(*at, *field).and_then(|items| items.get(*number)),
            Bound::Nothing => return Val::None,
        };
        item.and_then(|item| self.read_item(item)).map_or(Val::Unknown, Val::Known)
    }

    fn read_item(&self, item: &Item) -> Option<Value> {
        match item {
            Item::Value(value) => Some(*value),
            Item::Text(text) => self.symbol(text).map(Value::Text),
            Item::Amount(amount, currency) => self.symbol(currency).map(|of| Value::Money(*amount, of)),
            Item::Thing(at) => self.thing(*at).map(Value::Thing),
            Item::Dated(item, ..) => self.read_item(item),
        }
    }

    /// A value that was read, as a draft has it.
    pub(super) fn item(&self, value: Value) -> Option<Item> {
        Some(match value {
            Value::Thing(thing) => Item::Thing(*self.back.get(&thing)?),
            Value::Text(symbol) => Item::Text(self.facts.symbols.text(symbol).into()),
            Value::Money(amount, currency) => Item::Amount(amount, self.facts.symbols.text(currency).into()),
            value => Item::Value(value),
        })
    }

    fn frame(&self, env: &Env) -> Frame {
        let length = env.frame.keys().next_back().map_or(0, |slot| usize::from(slot.0) + 1);
        let mut frame = vec![Val::Unknown; length];
        for (slot, bound) in &env.frame {
            if let Some(place) = frame.get_mut(usize::from(slot.0)) {
                *place = self.val(bound);
            }
        }
        frame
    }

    pub(super) fn truth(&self, id: ExprId, env: &Env) -> Truth {
        self.evaluator.borrow_mut().truth(id, &mut self.frame(env), env.moment())
    }

    pub(super) fn value(&self, id: ExprId, env: &Env) -> Val {
        // A set is no value, and the evaluator is never asked for one.
        if self.policy.expr(id).ty.many == Many::Several {
            return Val::Unknown;
        }
        self.evaluator.borrow_mut().value(id, &mut self.frame(env), env.moment())
    }

    /// A known value, as a draft has it.
    pub(super) fn known(&self, id: ExprId, env: &Env) -> Option<Item> {
        self.value(id, env).known().and_then(|value| self.item(value))
    }

    /// The thing of the draft that an expression gives.
    pub(super) fn located(&self, id: ExprId, env: &Env) -> Option<At> {
        self.known(id, env)?.thing()
    }

    /// The members of a set that are known of.
    pub(super) fn members(&self, id: ExprId, env: &Env) -> Vec<Bound> {
        self.members_told(id, env).into_iter().map(|(member, _)| member).collect()
    }

    /// The first member of a set that certainly is one.
    pub(super) fn certain_member(&self, id: ExprId, env: &Env) -> Option<Bound> {
        self.members_told(id, env).into_iter().find(|(_, certain)| *certain).map(|(member, _)| member)
    }

    /// The members of a set that are known of, and whether they certainly are.
    pub(super) fn members_told(&self, id: ExprId, env: &Env) -> Vec<(Bound, bool)> {
        if let Some(places) = self.places(id, env) {
            return places.into_iter().map(|place| (place, true)).collect();
        }
        let members = self.evaluator.borrow_mut().members(id, &mut self.frame(env), env.moment());
        let told = |member: &Member| Some((Bound::Item(self.item(member.val.known()?)?), member.certain));
        members.items.iter().filter_map(told).collect()
    }

    /// The places of values that stand in a field without versions.
    fn places(&self, id: ExprId, env: &Env) -> Option<Vec<Bound>> {
        let ExprKind::Field { base, field } = self.policy.expr(id).kind else { return None };
        let declared = self.policy.field(field);
        let single = self.policy.expr(base).ty.many != Many::Several;
        if !single || declared.dated || !declared.origin.is_stored() || matches!(declared.ty.base, Base::Thing(_)) {
            return None;
        }
        let at = self.located(base, env)?;
        let count = self.draft.field(at, field)?.len();
        Some((0..count).map(|number| Bound::Place(at, field, number)).collect())
    }

    /// What comes of a rule.
    pub(super) fn run(&self, rule: RuleId) -> RuleRun {
        self.evaluator.borrow_mut().run(rule, None, Moment::now(self.draft.clock), Keep::All)
    }
}
