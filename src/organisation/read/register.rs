use super::super::{Cell, CellState, Extent, Facts, Register, Thing};
use super::Reader;
use crate::policy::model::{Base, Class, ClassId, ClassKind, FieldId, Origin, Policy};
use crate::source::Span;
use crate::value::ThingId;

/// What errors hide of collections, by class.
#[derive(Clone)]
pub(super) struct Gaps(Vec<Gap>);

#[derive(Clone, Copy, Default)]
struct Gap {
    /// Where more things may stand.
    incomplete: Option<Span>,
    /// Whether these have ids that are not known.
    hidden: bool,
    /// Whether a file has the collection.
    written: bool,
}

impl Gaps {
    pub(super) fn new(policy: &Policy) -> Self {
        Self(vec![Gap::default(); policy.classes.len()])
    }

    /// Those of an organisation in whose files nothing hides anything.
    pub(super) fn of(policy: &Policy, facts: &Facts) -> Self {
        let written = |(class, extent): (&Class, &Extent)| {
            matches!(class.kind, ClassKind::Entity(Some(_))) && extent.own == Register::Kept
        };
        let classes = policy.classes.iter().zip(&facts.extents);
        Self(classes.map(|class| Gap { written: written(class), ..Gap::default() }).collect())
    }

    /// Notes that there may be more things of a class, under ids that are known or not.
    pub(super) fn incomplete(&mut self, policy: &Policy, class: ClassId, span: Span) {
        for class in &policy.class(class).supers {
            self.at(*class, |gap| gap.incomplete = gap.incomplete.or(Some(span)));
        }
    }

    /// Notes that there may be more things of a class, under any ids.
    pub(super) fn hidden(&mut self, policy: &Policy, class: ClassId, span: Span) {
        self.incomplete(policy, class, span);
        for class in &policy.class(class).supers {
            self.at(*class, |gap| gap.hidden = true);
        }
    }

    /// Notes that there may be more of everything.
    pub(super) fn everything(&mut self, span: Span) {
        for gap in &mut self.0 {
            gap.incomplete = gap.incomplete.or(Some(span));
            gap.hidden = true;
        }
    }

    /// Notes that a file has the collection of a class.
    pub(super) fn written(&mut self, class: ClassId) {
        self.at(class, |gap| gap.written = true);
    }

    /// Whether a file has the collection of a class.
    pub(super) fn is_written(&self, class: ClassId) -> bool {
        self.get(class).written
    }

    /// Whether an error may hide an id of a class.
    pub(super) fn hides(&self, class: ClassId) -> bool {
        self.get(class).hidden
    }

    fn get(&self, class: ClassId) -> Gap {
        self.0.get(class.0 as usize).copied().unwrap_or_default()
    }

    fn at(&mut self, class: ClassId, note: impl FnOnce(&mut Gap)) {
        if let Some(gap) = self.0.get_mut(class.0 as usize) {
            note(gap);
        }
    }
}

impl Reader<'_> {
    /// Collects the things of each class, and says whether they are all.
    pub(super) fn extents(&self) -> Vec<Extent> {
        let policy = self.policy;
        let mut extents = vec![Extent::default(); policy.classes.len()];
        for (thing, id) in self.facts.things.iter().zip((0..).map(ThingId)) {
            for class in &policy.class(thing.class).supers {
                if let Some(extent) = extents.get_mut(class.0 as usize) {
                    extent.things.push(id);
                }
            }
        }
        for (extent, class) in extents.iter_mut().zip((0..).map(ClassId)) {
            extent.own = self.own_register(class);
            extent.register = self.register(class);
        }
        extents
    }

    /// Whether the things of an entity class are all: where those of all that is one are.
    fn register(&self, class: ClassId) -> Register {
        let policy = self.policy;
        if self.is_root(class) {
            return Register::Kept;
        }
        let start = self.gaps.get(class).incomplete.map_or(Register::Kept, Register::Incomplete);
        policy.class(class).subs.iter().fold(start, |register, sub| worst(register, self.own_register(*sub)))
    }

    /// Whether the collection of a class itself is kept.
    fn own_register(&self, class: ClassId) -> Register {
        let has_collection = matches!(self.policy.class(class).kind, ClassKind::Entity(Some(_)));
        let gap = self.gaps.get(class);
        match self.settings.not_kept.get(&class) {
            _ if gap.incomplete.is_some() => gap.incomplete.map_or(Register::Kept, Register::Incomplete),
            _ if !has_collection => Register::Kept,
            Some(span) if gap.written => Register::Incomplete(*span),
            Some(span) => Register::NotKept(*span),
            None if gap.written => Register::Kept,
            None => Register::NotWritten,
        }
    }

    /// Whether things that stand side by side, of a file that was read again, hide records of the same classes as before.
    pub(super) fn hide_alike(&self, was: &[(ThingId, Thing)]) -> bool {
        let holders = Holders::new(self.policy);
        let classes = |unknown: Vec<(ClassId, Span)>| unknown.into_iter().map(|(class, _)| class);
        let before = holders.unknown(self.policy, &self.facts, was.iter().map(|(_, thing)| thing));
        let now = was.iter().map(|(id, _)| self.facts.thing(*id));
        classes(before).eq(classes(holders.unknown(self.policy, &self.facts, now)))
    }

    /// Whether none of the places that tell what hides things lies in a file.
    pub(super) fn hide_elsewhere(&self, file: Span) -> bool {
        self.facts.extents.iter().all(|extent| match extent.register {
            Register::Incomplete(place) => place.end < file.start || file.end < place.start,
            Register::Kept | Register::NotWritten | Register::NotKept(_) => true,
        })
    }

    /// What is not known of which records things hold.
    pub(super) fn record_gaps(&self) -> RecordGaps {
        let holders = Holders::new(self.policy);
        let unknown = holders.unknown(self.policy, &self.facts, self.facts.things.iter());
        RecordGaps { holders, unknown }
    }
}

/// Whether the records of each class are all: where what may hold them is all there, and says which it holds.
pub(super) struct RecordGaps {
    holders: Holders,
    /// For a class of records a place that may hold more of them.
    unknown: Vec<(ClassId, Span)>,
}

impl RecordGaps {
    /// Says so of the records.
    pub(super) fn lower(&self, extents: &mut [Extent]) {
        for (class, span) in &self.unknown {
            lower(extents, *class, Register::Incomplete(*span));
        }
        // What holds a record may be a record itself; each round reaches one level deeper, and nothing rises again.
        loop {
            let mut changed = false;
            for (record, holder) in &self.holders.pairs {
                let of_holder = extents.get(usize::from(holder.0)).map(|extent| extent.register);
                changed |= lower(extents, *record, of_holder.unwrap_or_default());
            }
            if !changed {
                return;
            }
        }
    }
}

fn lower(extents: &mut [Extent], class: ClassId, to: Register) -> bool {
    let Some(extent) = extents.get_mut(usize::from(class.0)) else { return false };
    let register = worst(extent.register, to);
    std::mem::replace(&mut extent.register, register) != register
}

/// Which fields hold records.
struct Holders {
    /// Classes of records, and classes of things that may hold them.
    pairs: Vec<(ClassId, ClassId)>,
    /// For each class the fields in which a thing of just that class holds records.
    fields: Vec<Vec<(FieldId, ClassId)>>,
}

impl Holders {
    fn new(policy: &Policy) -> Self {
        let fields: Vec<Vec<_>> = policy.classes.iter().map(|class| record_fields(policy, &class.fields)).collect();
        let classes = (0..).map(ClassId).zip(&fields);
        let pairs = classes.flat_map(|(holder, fields)| fields.iter().map(move |(_, record)| (*record, holder)));
        Self { pairs: pairs.collect(), fields }
    }

    /// Things of which it is not known which records they hold: for each class of records the first.
    fn unknown<'t>(
        &self,
        policy: &Policy,
        facts: &Facts,
        things: impl Iterator<Item = &'t Thing>,
    ) -> Vec<(ClassId, Span)> {
        let mut unknown = vec![None; policy.classes.len()];
        for thing in things {
            for (field, record) in self.fields.get(thing.class.0 as usize).into_iter().flatten() {
                let hides = |cell: &Cell| hides(policy, thing, *field, cell);
                let Some(cell) = facts.cell_in(policy, thing, *field).filter(|cell| hides(cell)) else { continue };
                let span = if cell.span.is_empty() { thing.span } else { cell.span };
                if let Some(first) = unknown.get_mut(record.0 as usize) {
                    first.get_or_insert(span);
                }
            }
        }
        (0..).map(ClassId).zip(unknown).filter_map(|(class, span)| Some((class, span?))).collect()
    }
}

fn record_fields(policy: &Policy, fields: &[FieldId]) -> Vec<(FieldId, ClassId)> {
    let record = |field: &FieldId| match policy.field(*field).ty.base {
        Base::Thing(class) if matches!(policy.class(class).kind, ClassKind::Record { .. }) => Some((*field, class)),
        _ => None,
    };
    fields.iter().filter_map(record).filter(|(field, _)| is_written(policy, *field)).collect()
}

fn is_written(policy: &Policy, field: FieldId) -> bool {
    matches!(policy.field(field).origin, Origin::Written | Origin::ElseNone | Origin::Default(_))
}

/// Whether a cell may hold more than is written in it.
fn hides(policy: &Policy, thing: &Thing, field: FieldId, cell: &Cell) -> bool {
    match cell.state {
        CellState::Written => false,
        CellState::Lacking | CellState::Unread => true,
        CellState::Absent => thing.damaged || policy.field(field).origin == Origin::Written,
    }
}

/// The one of two that says less; of two that say the same, the first.
fn worst(one: Register, other: Register) -> Register {
    let rank = |register: Register| match register {
        Register::Kept => 0,
        Register::NotWritten => 1,
        Register::NotKept(_) => 2,
        Register::Incomplete(_) => 3,
    };
    if rank(other) > rank(one) { other } else { one }
}
