use crate::diagnostic::{Code, Phrase};
use crate::policy::check::collect::{clash, twice};
use crate::policy::check::{Checker, number};
use crate::policy::model::{ClassId, FieldId};
use crate::source::Span;

impl Checker<'_> {
    /// Gives each class all its fields, those of what it is first, and refuses two that answer to one word.
    pub(super) fn layout(&mut self) {
        let mut reported: Vec<(FieldId, FieldId)> = Vec::new();
        for id in self.class_ids() {
            let fields = self.all_fields(id);
            self.clashes(&fields, &mut reported);
            let mut cells = vec![None; self.policy.fields.len()];
            for (at, field) in fields.iter().enumerate() {
                cells.get_mut(usize::from(field.0)).into_iter().for_each(|cell| *cell = Some(number(at)));
            }
            if let Some(class) = self.policy.classes.get_mut(usize::from(id.0)) {
                class.fields = fields;
                class.cells = cells;
            }
        }
    }

    /// Takes the cells of what is implied away: nothing is ever written in them.
    pub(in crate::policy::check) fn stored_cells(&mut self) {
        for id in self.class_ids() {
            let fields = &self.policy.class(id).fields;
            let stored = fields.iter().copied().filter(|field| self.policy.field(*field).origin.is_stored());
            let mut cells = vec![None; self.policy.fields.len()];
            for (at, field) in stored.enumerate() {
                cells.get_mut(usize::from(field.0)).into_iter().for_each(|cell| *cell = Some(number(at)));
            }
            if let Some(class) = self.policy.classes.get_mut(usize::from(id.0)) {
                class.cells = cells;
            }
        }
    }

    fn all_fields(&self, id: ClassId) -> Vec<FieldId> {
        let mut fields: Vec<FieldId> = Vec::new();
        for class in self.policy.class(id).supers.iter().rev() {
            for field in self.own_fields.get(usize::from(class.0)).into_iter().flatten() {
                if !fields.contains(field) {
                    fields.push(*field);
                }
            }
        }
        fields
    }

    fn clashes(&mut self, fields: &[FieldId], reported: &mut Vec<(FieldId, FieldId)>) {
        for (at, second) in fields.iter().enumerate() {
            for first in fields.iter().take(at) {
                self.clash(*first, *second, reported);
            }
        }
    }

    fn clash(&mut self, first: FieldId, second: FieldId, reported: &mut Vec<(FieldId, FieldId)>) {
        let (one, other) = (self.policy.field(first), self.policy.field(second));
        let Some(word) = clash(&other.name, &other.names, &one.name, &one.names) else { return };
        if reported.contains(&(first, second)) {
            return;
        }
        reported.push((first, second));
        let same_name = one.name == other.name;
        let (phrase, code) = match same_name {
            true => (Phrase::FieldTwice, Code::FieldTwice),
            false => (Phrase::FieldWordTwice, Code::FieldTwice),
        };
        // What is implied has no place of its own: the declared field is then the one to change.
        let (here, there) = match (other.span == Span::default(), one.span == Span::default()) {
            (true, false) => (one.span, self.field_span(second)),
            _ => (self.field_span(second), self.field_span(first)),
        };
        self.error(twice(phrase, code, &word, here, there));
    }
}
