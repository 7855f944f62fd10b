use rustc_hash::FxHashMap;

use super::super::{CellState, Extent, Inverse, PeriodId, Thing};
use super::{Reader, Stir};
use crate::organisation::Stored;
use crate::policy::model::{FieldId, Many, Origin};
use crate::value::ThingId;

impl Reader<'_> {
    /// Every field that has an inverse, turned around.
    pub(super) fn inverses(&self, extents: &[Extent]) -> FxHashMap<FieldId, Inverse> {
        let mut inverses = FxHashMap::default();
        for field in &self.policy.fields {
            if let Origin::Inverse(of) = field.origin {
                inverses.entry(of).or_insert_with(|| self.inverse(of, extents));
            }
        }
        inverses
    }

    /// The same after a file was read again, where no thing has another number: what is otherwise is turned around anew, and
    /// what says the same stands elsewhere.
    pub(super) fn renew_inverses(&mut self, fields: &FxHashMap<FieldId, Stir>, was: &[(ThingId, Thing)]) {
        let mut inverses = std::mem::take(&mut self.facts.inverses);
        #[expect(clippy::iter_over_hash_type, reason = "each is turned around by itself")]
        for (field, inverse) in &mut inverses {
            let declared = self.policy.field(*field);
            if fields.contains_key(field) || matches!(declared.origin, Origin::Default(_)) {
                *inverse = self.inverse(*field, &self.facts.extents);
                continue;
            }
            let subs = &self.policy.class(declared.class).subs;
            for (id, was) in was.iter().filter(|(_, was)| subs.contains(&was.class)) {
                self.move_pointers(*id, *field, was, inverse);
            }
        }
        self.facts.inverses = inverses;
    }

    /// Notes where the facts are now by which a thing points at the same things as before.
    fn move_pointers(&self, id: ThingId, field: FieldId, was: &Thing, inverse: &mut Inverse) {
        let before = self.facts.cell_in(self.policy, was, field).map_or(0, |cell| cell.first);
        let Some(cell) = self.facts.cell(self.policy, id, field) else { return };
        for ((fact, before), now) in self.facts.facts(cell).iter().zip(before..).zip(cell.first..) {
            let Stored::Thing(target) = fact.stored else { continue };
            let pointers = inverse.range(target).and_then(|range| inverse.pointers.get_mut(range));
            if let Some(pointer) = pointers.unwrap_or_default().iter_mut().find(|it| **it == (id, before)) {
                pointer.1 = now;
            }
        }
    }

    /// Who points where by a field: counted first, then laid side by side.
    fn inverse(&self, field: FieldId, extents: &[Extent]) -> Inverse {
        let mut links: Vec<(ThingId, ThingId, u32)> = Vec::new();
        let (mut unknown, mut lapsing) = (Vec::new(), Vec::new());
        let class = self.policy.field(field).class;
        for id in extents.get(usize::from(class.0)).iter().flat_map(|extent| &extent.things) {
            match self.targets(*id, field) {
                Some(targets) => links.extend(targets.map(|(target, fact)| (target, *id, fact))),
                None => unknown.push(*id),
            }
            if self.may_hide(*id, field) {
                unknown.push(*id);
            }
            if self.may_lapse(*id, field) {
                lapsing.push(*id);
            }
        }
        let targets = || links.iter().map(|(target, ..)| target.0);
        let (first, last) = (targets().min().unwrap_or(0), targets().max().unwrap_or(0));
        let place = |target: ThingId| (target.0 - first) as usize;
        let mut offsets = vec![0u32; (last - first) as usize + 2];
        for (target, ..) in &links {
            if let Some(count) = offsets.get_mut(place(*target) + 1) {
                *count += 1;
            }
        }
        let mut total = 0;
        for offset in &mut offsets {
            total += *offset;
            *offset = total;
        }
        let mut next = offsets.clone();
        let mut pointers = vec![(ThingId(0), 0); links.len()];
        for (target, from, fact) in links {
            let Some(place) = next.get_mut(place(target)) else { continue };
            if let Some(pointer) = pointers.get_mut(*place as usize) {
                *pointer = (from, fact);
            }
            *place += 1;
        }
        Inverse { first, offsets, pointers, unknown, lapsing }
    }

    /// Whether a field that was read in part may point at more.
    fn may_hide(&self, id: ThingId, field: FieldId) -> bool {
        self.facts
            .cell(self.policy, id, field)
            .is_some_and(|cell| matches!(cell.state, CellState::Lacking | CellState::Unread))
    }

    /// Whether a field that needs a value at every moment has versions that may leave some out (semantics 3.4).
    fn may_lapse(&self, id: ThingId, field: FieldId) -> bool {
        let declared = self.policy.field(field);
        let cell = self.facts.cell(self.policy, id, field).filter(|_| declared.dated && declared.ty.many == Many::One);
        cell.is_some_and(|cell| {
            let facts = self.facts.facts(cell);
            cell.state == CellState::Written && facts.iter().all(|fact| fact.period != PeriodId::default())
        })
    }

    /// The things at which a field points, each with the fact that says so; nothing where that is not known.
    fn targets(&self, id: ThingId, field: FieldId) -> Option<impl Iterator<Item = (ThingId, u32)>> {
        let (id, field) = self.source(id, field)?;
        let first = id.map(|id| self.facts.cell(self.policy, id, field));
        let cell = first.flatten();
        let begin = cell.map_or(0, |cell| cell.first);
        let facts = cell.map_or(&[][..], |cell| self.facts.facts(cell));
        Some(facts.iter().zip(begin..).filter_map(|(fact, at)| match fact.stored {
            Stored::Thing(target) => Some((target, at)),
            _ => None,
        }))
    }

    /// The cell in which the values of a field stand: its own, or that to which its default leads.
    ///
    /// The thing is none where not written means none; all is nothing where the values are not known.
    fn source(&self, id: ThingId, field: FieldId) -> Option<(Option<ThingId>, FieldId)> {
        let cell = self.facts.cell(self.policy, id, field)?;
        if cell.state != CellState::Absent {
            return Some((Some(id), field));
        }
        if self.facts.thing(id).damaged {
            return None;
        }
        match &self.policy.field(field).origin {
            Origin::ElseNone => Some((None, field)),
            Origin::Default(path) => self.default_source(id, path),
            _ => None,
        }
    }

    /// Follows a default over fields that are written with one value that always holds.
    fn default_source(&self, id: ThingId, path: &[FieldId]) -> Option<(Option<ThingId>, FieldId)> {
        let (last, steps) = path.split_last()?;
        let mut at = id;
        for step in steps {
            if self.policy.field(*step).origin == Origin::Container {
                at = self.facts.thing(at).holder?.0;
                continue;
            }
            let cell = self.facts.cell(self.policy, at, *step)?;
            at = match (cell.state, self.facts.facts(cell)) {
                (CellState::Written, [fact]) if fact.period == PeriodId::default() => match fact.stored {
                    Stored::Thing(next) => next,
                    _ => return None,
                },
                _ => return None,
            };
        }
        let cell = self.facts.cell(self.policy, at, *last)?;
        match cell.state {
            CellState::Written => Some((Some(at), *last)),
            // Not written may mean none there too.
            CellState::Absent => self.source(at, *last),
            CellState::Lacking | CellState::Unread => None,
        }
    }
}
