use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::organisation::State;
use crate::policy::model::{Base, Class, ClassId, ClassKind, Field, FieldId, Many, Origin, ParameterId, Policy};
use crate::value::{Date, Duration, Exact, Value};

/// Which of the things of a draft.
pub(super) type At = usize;
/// Nothing that has to be written leads further from thing to thing.
const FAR: usize = 4;

/// An organisation in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    /// Its things; nothing where one was taken away.
    pub(super) things: Vec<Option<Made>>,
    /// Classes whose collection stands in the file of a state, be it empty.
    pub(super) kept: BTreeSet<(State, ClassId)>,
    /// The organisation itself as it was, where that is written too.
    former: Option<At>,
    /// What it sets parameters to, where they may be set at all.
    pub(super) parameters: Option<BTreeMap<ParameterId, Item>>,
    /// The day of the run.
    pub(super) clock: Date,
}

/// An entity or record in the making; the first of a draft is the organisation itself.
#[derive(Clone, Debug)]
pub(super) struct Made {
    pub(super) class: ClassId,
    /// Whether it is or was.
    pub(super) state: State,
    /// Of one that was, the one that is the same now, if that has not been taken away.
    twin: Option<At>,
    /// What holds a record, and in which field.
    pub(super) holder: Option<(At, FieldId)>,
    /// Which of the things that every organisation has it is.
    pub(super) known: Option<u16>,
    /// What is written of it.
    pub(super) fields: BTreeMap<FieldId, Vec<Item>>,
}

/// A value in the making.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Item {
    /// One that is written the same everywhere but for its words.
    Value(Value),
    /// A text.
    Text(Rc<str>),
    /// An amount in a currency of which no policy speaks.
    Amount(Exact, Rc<str>),
    /// An entity that is named, or a record that stands there.
    Thing(At),
    /// A value from a day on, or until one.
    Dated(Box<Self>, Option<Date>, Option<Date>),
}

impl Draft {
    pub(super) fn new(policy: &Policy, clock: Date) -> Self {
        let root = (0..).map(ClassId).zip(&policy.classes).find(|(_, class)| matches!(class.kind, ClassKind::Root));
        let root = root.map(|(class, _)| Made::new(class, State::Now));
        Self { things: vec![root], kept: BTreeSet::new(), former: None, parameters: None, clock }
    }

    /// The same with an organisation as it was, of which nothing is written yet.
    pub(super) fn with_former(mut self) -> Self {
        let root = self.get(0).map(|root| Made::new(root.class, State::Before));
        self.former = Some(self.things.len());
        self.things.push(root);
        self
    }

    /// The same where parameters may be set.
    pub(super) fn settable(self) -> Self {
        Self { parameters: Some(BTreeMap::new()), ..self }
    }

    /// The same with a parameter that is set to a value, if any may be set.
    pub(super) fn set(mut self, parameter: ParameterId, item: Item) -> Option<Self> {
        self.parameters.as_mut()?.insert(parameter, item);
        Some(self)
    }

    /// Whether what was is written too.
    pub(super) fn has_former(&self) -> bool {
        self.former.is_some()
    }

    /// The states of which something is written.
    pub(super) fn states(&self) -> &'static [State] {
        if self.has_former() { &[State::Now, State::Before] } else { &[State::Now] }
    }

    /// The organisation itself in a state.
    pub(super) fn root(&self, state: State) -> At {
        self.former.filter(|_| state == State::Before).unwrap_or(0)
    }

    /// Whether a thing is the organisation itself.
    pub(super) fn is_root(&self, at: At) -> bool {
        at == 0 || self.former == Some(at)
    }

    /// The state to which a thing belongs.
    pub(super) fn state(&self, at: At) -> State {
        self.get(at).map_or(State::Now, |made| made.state)
    }

    pub(super) fn get(&self, at: At) -> Option<&Made> {
        self.things.get(at)?.as_ref()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (At, &Made)> {
        self.things.iter().enumerate().filter_map(|(at, made)| Some((at, made.as_ref()?)))
    }

    pub(super) fn field(&self, at: At, field: FieldId) -> Option<&Vec<Item>> {
        self.get(at)?.fields.get(&field)
    }

    fn fields(&mut self, at: At) -> Option<&mut BTreeMap<FieldId, Vec<Item>>> {
        self.things.get_mut(at)?.as_mut().map(|made| &mut made.fields)
    }

    /// Writes one value in a field, in place of what stands there.
    pub(super) fn put(&mut self, at: At, field: FieldId, item: Item) {
        if let Some(fields) = self.fields(at) {
            fields.insert(field, vec![item]);
        }
        self.sweep();
    }

    /// Writes one more value in a field.
    pub(super) fn push(&mut self, at: At, field: FieldId, item: Item) {
        if let Some(fields) = self.fields(at) {
            fields.entry(field).or_default().push(item);
        }
    }

    /// Says that a field holds nothing.
    pub(super) fn clear(&mut self, at: At, field: FieldId) {
        if let Some(fields) = self.fields(at) {
            fields.insert(field, Vec::new());
        }
        self.sweep();
    }

    /// Writes all that stands in a field.
    pub(super) fn fill(&mut self, at: At, field: FieldId, items: Vec<Item>) {
        if let Some(fields) = self.fields(at) {
            fields.insert(field, items);
        }
        self.sweep();
    }

    /// Leaves a field out.
    pub(super) fn leave_out(&mut self, at: At, field: FieldId) {
        if let Some(fields) = self.fields(at) {
            fields.remove(&field);
        }
        self.sweep();
    }

    /// Replaces one value of a field; nothing in its place takes it away.
    pub(super) fn replace(&mut self, at: At, field: FieldId, number: usize, item: Option<Item>) {
        if let Some(items) = self.fields(at).and_then(|fields| fields.get_mut(&field)) {
            match (item, items.get_mut(number)) {
                (Some(item), Some(place)) => *place = item,
                (None, Some(_)) => drop(items.remove(number)),
                (_, None) => {}
            }
        }
        self.sweep();
    }

    /// Takes a thing away, with all that names it.
    pub(super) fn take_away(&mut self, at: At) {
        if let Some(place) = self.things.get_mut(at) {
            *place = None;
        }
        for made in self.things.iter_mut().flatten() {
            for items in made.fields.values_mut() {
                items.retain(|item| item.thing() != Some(at));
            }
        }
        self.sweep();
    }

    /// Takes records away that stand nowhere any more.
    fn sweep(&mut self) {
        loop {
            let lost = self.all().find_map(|(at, made)| {
                let (holder, field) = made.holder?;
                let stands =
                    self.field(holder, field).is_some_and(|items| items.iter().any(|item| item.thing() == Some(at)));
                (!stands).then_some(at)
            });
            let Some(place) = lost.and_then(|at| self.things.get_mut(at)) else { return };
            *place = None;
        }
    }

    /// Makes an entity of a class, or of one that is of that class, with what has to be written of it in a state.
    pub(super) fn entity(&mut self, policy: &Policy, class: ClassId, state: State) -> Option<At> {
        self.made(policy, Made::new(concrete(policy, class)?, state), 0)
    }

    /// An entity as it is in a state; where it is not written there yet, the same is written of it.
    pub(super) fn in_state(&mut self, at: At, state: State) -> Option<At> {
        let made = self.get(at)?;
        match made.known {
            _ if made.state == state => return Some(at),
            _ if self.is_root(at) => return Some(self.root(state)),
            _ if made.holder.is_some() => return None,
            Some(number) => return Some(self.known(made.class, number, state)),
            None => {}
        }
        let twin = self.twin(at).or_else(|| {
            let twin = self.all().find(|(other, made)| made.state == state && self.twin(*other) == Some(at));
            twin.map(|(other, _)| other)
        });
        if twin.is_some() {
            return twin;
        }
        let made = Made::new(made.class, state);
        self.kept.insert((state, made.class));
        let twin = self.things.len();
        self.things.push(Some(made));
        let (was, is) = if state == State::Before { (twin, at) } else { (at, twin) };
        self.things.get_mut(was)?.as_mut()?.twin = Some(is);
        self.write_as(twin, at, state)?;
        Some(twin)
    }

    /// The one that is now what a thing was.
    pub(super) fn twin(&self, at: At) -> Option<At> {
        self.get(at)?.twin.filter(|twin| self.get(*twin).is_some())
    }

    /// Writes of a thing in a state what is written of another.
    fn write_as(&mut self, at: At, other: At, state: State) -> Option<()> {
        for (field, items) in self.get(other)?.fields.clone() {
            for item in items {
                let item = self.item_in(&item, (at, field), state)?;
                self.push(at, field, item);
            }
        }
        Some(())
    }

    /// A value as it is written in a field in a state.
    fn item_in(&mut self, item: &Item, place: (At, FieldId), state: State) -> Option<Item> {
        Some(match item {
            Item::Thing(at) if self.get(*at)?.holder.is_some() => {
                let record = self.things.len();
                self.things.push(Some(Made { holder: Some(place), ..Made::new(self.get(*at)?.class, state) }));
                self.write_as(record, *at, state)?;
                Item::Thing(record)
            }
            Item::Thing(at) => Item::Thing(self.in_state(*at, state)?),
            Item::Dated(item, from, to) => Item::Dated(Box::new(self.item_in(item, place, state)?), *from, *to),
            item => item.clone(),
        })
    }

    /// A value as it is written in the file of a state.
    pub(super) fn named_in(&mut self, item: &Item, state: State) -> Option<Item> {
        match item {
            Item::Thing(at) => self.in_state(*at, state).map(Item::Thing),
            item => Some(item.clone()),
        }
    }

    /// Makes a record in a field, in place of what stands there or besides.
    pub(super) fn record(&mut self, policy: &Policy, at: At, field: FieldId, besides: bool) -> Option<At> {
        self.record_of(policy, (at, field), besides, 0)
    }

    fn record_of(&mut self, policy: &Policy, place: (At, FieldId), besides: bool, far: usize) -> Option<At> {
        let Base::Thing(class) = policy.field(place.1).ty.base else { return None };
        let made = Made { holder: Some(place), ..Made::new(class, self.state(place.0)) };
        let made = self.made(policy, made, far)?;
        if besides {
            self.push(place.0, place.1, Item::Thing(made));
        } else {
            self.put(place.0, place.1, Item::Thing(made));
        }
        self.tell_apart(policy, place, made);
        Some(made)
    }

    /// Gives a record another key than those beside it have.
    fn tell_apart(&mut self, policy: &Policy, (at, field): (At, FieldId), made: At) {
        let Some(class) = self.get(made).map(|made| made.class) else { return };
        let ClassKind::Record { key, .. } = &policy.class(class).kind else { return };
        let number = self.field(at, field).map_or(0, Vec::len).saturating_sub(1);
        for part in key {
            let Some(item) = simple(policy, policy.field(*part).ty.base, self.clock, number) else { continue };
            if self.field(made, *part).is_some() {
                self.put(made, *part, item);
            }
        }
    }

    fn made(&mut self, policy: &Policy, made: Made, far: usize) -> Option<At> {
        let (at, class) = (self.things.len(), made.class);
        if made.holder.is_none() {
            self.kept.insert((made.state, class));
        }
        self.things.push(Some(made));
        let required = policy.class(class).fields.iter().filter(|field| must_be_written(policy.field(**field)));
        for field in required {
            if far >= FAR {
                return None;
            }
            match self.sample(policy, (at, *field), far + 1)? {
                // A record was put there when it was made.
                Item::Thing(made) if self.get(made).is_some_and(|made| made.holder.is_some()) => {}
                item => self.push(at, *field, item),
            }
        }
        Some(at)
    }

    /// Some value for a field.
    fn sample(&mut self, policy: &Policy, (at, field): (At, FieldId), far: usize) -> Option<Item> {
        let base = policy.field(field).ty.base;
        let Base::Thing(class) = base else { return simple(policy, base, self.clock, 0) };
        if matches!(policy.class(class).kind, ClassKind::Record { .. }) {
            return self.record_of(policy, (at, field), true, far).map(Item::Thing);
        }
        // Whoever is there will do, but is not named beside itself.
        let (class, state) = (concrete(policy, class)?, self.state(at));
        let holder = self.get(at).and_then(|made| made.holder).map(|(holder, _)| holder);
        let named = |other: At| self.names(at, other) || holder.is_some_and(|holder| self.names(holder, other));
        let there = self.all().find(|(other, made)| {
            let is_other = *other != at && Some(*other) != holder;
            is_other && made.state == state && made.class == class && made.known.is_none() && !named(*other)
        });
        match there.map(|(other, _)| other) {
            Some(other) => Some(Item::Thing(other)),
            None => self.made(policy, Made::new(class, state), far).map(Item::Thing),
        }
    }

    /// Whether a thing or one of its records names another.
    fn names(&self, at: At, other: At) -> bool {
        let own = |made: &Made| made.fields.values().flatten().any(|item| item.thing() == Some(other));
        self.all().any(|(of, made)| (of == at || made.holder.is_some_and(|(holder, _)| holder == at)) && own(made))
    }

    /// A thing that every organisation has, in a state.
    pub(super) fn known(&mut self, class: ClassId, number: u16, state: State) -> At {
        let is = |made: &Made| made.state == state && made.class == class && made.known == Some(number);
        if let Some((at, _)) = self.all().find(|(_, made)| is(made)) {
            return at;
        }
        self.things.push(Some(Made { known: Some(number), ..Made::new(class, state) }));
        self.things.len() - 1
    }
}

impl Made {
    fn new(class: ClassId, state: State) -> Self {
        Self { class, state, twin: None, holder: None, known: None, fields: BTreeMap::new() }
    }
}

impl Item {
    /// The thing that is named or stands there.
    pub(super) fn thing(&self) -> Option<At> {
        match self {
            Self::Thing(at) => Some(*at),
            Self::Dated(item, ..) => item.thing(),
            _ => None,
        }
    }
}

/// The class itself where files have things of it, else the first under it of which they do.
pub(super) fn concrete(policy: &Policy, class: ClassId) -> Option<ClassId> {
    let stands = |class: &Class| matches!(class.kind, ClassKind::Entity(Some(_)));
    [class].into_iter().chain(policy.class(class).subs.iter().copied()).find(|class| stands(policy.class(*class)))
}

/// Whether something must be written in a field.
pub(super) fn must_be_written(field: &Field) -> bool {
    field.required && field.origin == Origin::Written
}

/// Whether a field is of several values.
pub(super) fn is_several(field: &Field) -> bool {
    field.ty.many == Many::Several
}

/// Some value of a type, and others for other numbers; none of things.
pub(super) fn simple(policy: &Policy, base: Base, clock: Date, number: usize) -> Option<Item> {
    let count = i128::try_from(number).unwrap_or(0);
    let value = match base {
        Base::Text => return Some(Item::Text(format!("x{}", number + 1).into())),
        Base::Provision => return Some(Item::Text(format!("§ {}", number + 1).into())),
        Base::Number | Base::Whole => Value::Number(Exact::whole(count + 1)),
        Base::Share => Value::Number(Exact::fraction(1, 2 + count)?),
        Base::Money => return Some(Item::Amount(Exact::whole(count + 1), "NOK".into())),
        Base::Date => Value::Date(Duration::days(-i32::try_from(number).ok()?).after(clock)?),
        Base::Duration => Value::Duration(Duration::days(i32::try_from(number).ok()?.checked_add(1)?)),
        Base::YesNo => Value::YesNo(number.is_multiple_of(2)),
        Base::Enum(of) => {
            let values = policy.enums.get(usize::from(of.0))?.values.len();
            Value::Enum(of, u16::try_from(number.checked_rem(values)?).ok()?)
        }
        Base::Thing(_) => return None,
    };
    Some(Item::Value(value))
}
