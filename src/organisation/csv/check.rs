//! Sheets held against a vocabulary, once for all their rows.

use super::{Column, Sheet};
use crate::confusable::name_sign;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::nearest::did_you_mean;
use crate::organisation::Manifest;
use crate::organisation::expected::fields;
use crate::organisation::lexicon::{Lexicon, Top};
use crate::organisation::naming::named;
use crate::policy::model::{Base, ClassId, ClassKind, Many, Policy};
use crate::source::Span;

impl Manifest {
    /// Holds what sheets say of their columns against a policy. Columns that it has no field for are taken out.
    pub fn check_sheets(&mut self, policy: &Policy, errors: &mut Vec<Diagnostic>) {
        if self.sheets.is_empty() {
            return;
        }
        let lexicon = Lexicon::new(policy);
        for sheet in &mut self.sheets {
            let collection = sheet.collection.as_ref().and_then(|name| lexicon.top().get(&name.text));
            // A collection that nobody knows is told of where the rows are read.
            let Some(Top::Collection(class)) = collection else { continue };
            sheet.check(&Checker { policy, lexicon: &lexicon }, class, errors);
        }
    }
}

struct Checker<'a> {
    policy: &'a Policy,
    lexicon: &'a Lexicon<'a>,
}

impl Sheet {
    fn check(&mut self, checker: &Checker<'_>, class: ClassId, errors: &mut Vec<Diagnostic>) {
        let known_errors = errors.len();
        self.columns.retain(|column| match checker.column(class, column) {
            Ok(()) => true,
            Err(error) => {
                errors.push(*error);
                false
            }
        });
        let is_id = |column: &Column| match checker.lexicon.id_field(class) {
            Some(id) => checker.lexicon.fields(class).get(column.field.text.trim()) == Some(id),
            None => column.field.text.trim() == "id",
        };
        if !self.columns.iter().any(is_id) {
            // A column that could not be understood may be the one that was meant.
            if !self.damaged && errors.len() == known_errors {
                let message = Text::new(Phrase::SheetNoId).with("file", &*self.file.text);
                let error = Diagnostic::error(Code::SheetIncomplete, message, self.file.span);
                errors.push(error.help(Phrase::SheetNoIdHelp.into()));
            }
            // Rows without ids say nothing.
            self.columns.clear();
        }
        self.damaged |= errors.len() > known_errors;
    }
}

impl Checker<'_> {
    /// Whether a column leads to a field of a class that can hold what stands in its cells.
    fn column(&self, class: ClassId, column: &Column) -> Result<(), Box<Diagnostic>> {
        let path = column.path();
        let (mut class, mut start) = (class, column.field.span.start + 1);
        for (at, name) in path.iter().enumerate() {
            let last = at + 1 == path.len();
            let place = self.place(column, start, name);
            start = place.end + 1;
            if at == 0 && last && matches!(*name, "id" | "formerly") {
                return Ok(());
            }
            let Some(id) = self.lexicon.fields(class).get(name) else {
                return Err(Box::new(self.unknown_field(class, name, place)));
            };
            let field = self.policy.field(id);
            let several = field.ty.many == Many::Several;
            match (last, field.ty.base) {
                (true, _) if several && column.split.is_none() => {
                    return Err(Box::new(self.shape(Phrase::SheetNeedsSplit, name, place, column)));
                }
                (true, _) if !several && column.split.is_some() => {
                    return Err(Box::new(self.shape(Phrase::SheetNeedsNoSplit, name, place, column)));
                }
                (true, _) => return Ok(()),
                (false, Base::Thing(of)) if !several && self.is_record(of) => class = of,
                (false, _) => return Err(Box::new(self.shape(Phrase::SheetNotInside, name, place, column))),
            }
        }
        Ok(())
    }

    fn is_record(&self, class: ClassId) -> bool {
        matches!(self.policy.class(class).kind, ClassKind::Record { .. })
    }

    /// Where a part of a path stands; the whole path where escapes hide it.
    fn place(&self, column: &Column, start: u32, name: &str) -> Span {
        let length = u32::try_from(name.len()).unwrap_or(0);
        let place = Span::new(start, start.saturating_add(length));
        let plain = column.field.span.len() as usize == column.field.text.len() + 2 && !column.field.text.contains(' ');
        if plain { place } else { column.field.span }
    }

    fn unknown_field(&self, class: ClassId, name: &str, place: Span) -> Diagnostic {
        let of = self.policy.class(class);
        let title = named(&of.subject, &of.titles, str::to_owned);
        let message = Text::new(Phrase::UnknownField).with("class", title).with("key", name);
        let near = did_you_mean(name, self.lexicon.fields(class).words());
        let help = near.unwrap_or_else(|| fields(self.policy, class, None));
        name_sign(Diagnostic::error(Code::UnknownKey, message, place), name).help(help)
    }

    fn shape(&self, phrase: Phrase, name: &str, place: Span, column: &Column) -> Diagnostic {
        let error = Diagnostic::error(Code::WrongKind, Text::new(phrase).with("field", name), place);
        match phrase {
            Phrase::SheetNeedsSplit => {
                let form = format!("{{ field = \"{}\", split = \",\" }}", column.field.text);
                error.help(Text::new(Phrase::WriteHelp).with("text", form))
            }
            Phrase::SheetNeedsNoSplit => error.help(Phrase::HelpSheetNoSplit.into()),
            _ => error.help(Phrase::HelpSheetNotInside.into()),
        }
    }
}
