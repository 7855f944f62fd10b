//! What `mandat.toml` says of a sheet: which collection it is, and what its columns mean.

use std::borrow::Cow;

use super::day::DayForm;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::organisation::NodeId;
use crate::organisation::duplicate::duplicate;
use crate::organisation::manifest::{Reader, Written};
use crate::source::composed;

/// How many fields inside each other a column may name.
const PATH_LIMIT: usize = 8;

/// A file of comma-separated values and what stands in it.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The file, below the root.
    pub file: Written,
    /// The collection whose entities its rows are.
    pub collection: Option<Written>,
    /// What stands between two cells, where that is laid down.
    pub separator: Option<char>,
    /// The columns that are read.
    pub columns: Vec<Column>,
    /// Headings of columns that are left out.
    pub unused: Vec<Written>,
    /// Whether something that is said of it could not be understood: then its rows may lack something.
    pub damaged: bool,
}

/// A column that is read.
#[derive(Clone, Debug)]
pub struct Column {
    /// Its heading in the file.
    pub heading: Written,
    /// The field, or several with points between them.
    pub field: Written,
    /// How its days are written.
    pub day: Option<DayForm>,
    /// What stands between several values.
    pub split: Option<String>,
    /// Whether numbers are written with a comma.
    pub comma: bool,
}

impl Column {
    /// The heading as names are compared.
    pub(super) fn name(&self) -> Cow<'_, str> {
        composed(self.heading.text.trim())
    }

    /// The fields that lead to the value.
    pub(super) fn path(&self) -> Vec<&str> {
        self.field.text.split('.').map(str::trim).collect()
    }
}

impl Reader<'_> {
    pub(in crate::organisation) fn sheet(&mut self, file: Written, value: NodeId) -> Sheet {
        let (columns, unused) = (Vec::new(), Vec::new());
        let mut sheet = Sheet { file, collection: None, separator: None, columns, unused, damaged: false };
        for entry in self.table("csv", value) {
            let (key, value) = (self.key(&entry), entry.value);
            match &*key.text {
                "collection" => sheet.collection = self.text("collection", value),
                "separator" => sheet.separator = self.separator(value),
                "unused" => sheet.unused = self.texts("unused", value),
                "columns" => {
                    for entry in self.table("columns", value) {
                        let heading = self.key(&entry);
                        let column = self.column(heading, entry.value);
                        sheet.damaged |= column.is_none();
                        sheet.columns.extend(column);
                    }
                }
                _ => self.unknown(&key, &["collection", "columns", "separator", "unused"]),
            }
        }
        for (found, phrase) in [
            (sheet.collection.is_some(), Phrase::SheetNoCollection),
            (!sheet.columns.is_empty() || sheet.damaged, Phrase::SheetNoColumns),
        ] {
            if !found {
                let message = Text::new(phrase).with("file", &*sheet.file.text);
                let error = Diagnostic::error(Code::SheetIncomplete, message, sheet.file.span);
                self.report(error.help(Phrase::SheetHelp.into()));
                sheet.damaged = true;
            }
        }
        self.twice(&mut sheet);
        sheet
    }

    /// Two columns for one field.
    fn twice(&mut self, sheet: &mut Sheet) {
        let mut columns: Vec<Column> = Vec::with_capacity(sheet.columns.len());
        for column in std::mem::take(&mut sheet.columns) {
            match columns.iter().find(|other| other.path() == column.path()) {
                Some(first) => {
                    self.report(duplicate(&column.field.text, first.field.span, column.field.span));
                    sheet.damaged = true;
                }
                None => columns.push(column),
            }
        }
        sheet.columns = columns;
    }

    fn column(&mut self, heading: Written, value: NodeId) -> Option<Column> {
        let mut column = Column { field: heading.clone(), heading, day: None, split: None, comma: false };
        if !self.is_table(value) {
            column.field = self.text(&column.heading.text, value)?;
            return self.path_is_short(&column).then_some(column);
        }
        let mut field = None;
        for entry in self.table("columns", value) {
            let (key, value) = (self.key(&entry), entry.value);
            match &*key.text {
                "field" => field = self.text("field", value),
                "date" => column.day = self.day_form(value),
                "split" => column.split = self.split(value),
                "decimal" => column.comma = self.decimal(value)?,
                _ => self.unknown(&key, &["field", "date", "split", "decimal"]),
            }
        }
        let Some(field) = field else {
            let message = Text::new(Phrase::ColumnNoField).with("column", &*column.heading.text);
            let form = "{ field = \"…\" }";
            let error = Diagnostic::error(Code::SheetIncomplete, message, column.heading.span);
            self.report(error.help(Text::new(Phrase::HelpColumnNoField).with("form", form)));
            return None;
        };
        column.field = field;
        self.path_is_short(&column).then_some(column)
    }

    fn path_is_short(&mut self, column: &Column) -> bool {
        let short = column.field.text.split('.').count() <= PATH_LIMIT;
        if !short {
            let message = Text::new(Phrase::TooDeep).with("limit", PATH_LIMIT);
            let error = Diagnostic::error(Code::TooDeep, message, column.field.span);
            self.report(error.help(Phrase::HelpSheetTooDeep.into()));
        }
        short
    }

    fn day_form(&mut self, value: NodeId) -> Option<DayForm> {
        let written = self.text("date", value)?;
        let form = DayForm::new(&written.text);
        if form.is_none() {
            let message = Text::new(Phrase::UnknownDayForm).with("form", written.text);
            let error = Diagnostic::error(Code::InvalidValue, message, written.span);
            self.report(error.help(Phrase::DayFormHelp.into()));
        }
        form
    }

    fn split(&mut self, value: NodeId) -> Option<String> {
        let written = self.text("split", value)?;
        if written.text.is_empty() {
            self.bad_separator(&written);
            return None;
        }
        Some(written.text)
    }

    /// `decimal = ","`
    fn decimal(&mut self, value: NodeId) -> Option<bool> {
        let written = self.text("decimal", value)?;
        match &*written.text {
            "," => Some(true),
            "." => Some(false),
            _ => {
                self.bad_separator(&written);
                None
            }
        }
    }

    fn separator(&mut self, value: NodeId) -> Option<char> {
        let written = self.text("separator", value)?;
        let mut signs = written.text.chars();
        let separator = signs.next().filter(|sign| {
            signs.next().is_none() && sign.is_ascii() && !sign.is_ascii_alphanumeric() && !"\"\r\n".contains(*sign)
        });
        if separator.is_none() {
            self.bad_separator(&written);
        }
        separator
    }

    fn bad_separator(&mut self, written: &Written) {
        let message = Text::new(Phrase::BadSeparator).with("text", &*written.text);
        let error = Diagnostic::error(Code::InvalidValue, message, written.span);
        self.report(error.help(Phrase::BadSeparatorHelp.into()));
    }
}
