//! What can be wrong with a sheet. No value is shown in a message: nobody knows here which are private.

use super::{Column, Reader, Sheet};
use crate::diagnostic::{Arg, Code, Diagnostic, Phrase, Text};
use crate::nearest::{did_you_mean, meant_or};
use crate::organisation::Written;
use crate::source::Span;

impl Reader<'_> {
    /// `Per "Pelle" Vik`
    pub(super) fn quote_inside(&mut self, at: usize) {
        self.report(Code::Malformed, Phrase::SheetQuoteInside, at, at + 1, Phrase::SheetQuoteHelp);
    }

    /// `"Per" Vik`
    pub(super) fn text_after_quote(&mut self, at: usize) {
        let end = self.at;
        self.report(Code::Malformed, Phrase::YamlTextAfterQuote, at, end, Phrase::SheetQuoteHelp);
    }

    /// `"Per`
    pub(super) fn unclosed_quote(&mut self, at: usize) {
        let message = Text::new(Phrase::Unclosed).with("open", "\"");
        self.report(Code::Malformed, message, at, at + 1, Phrase::SheetQuoteHelp);
    }

    /// A sheet without a heading.
    pub(super) fn empty(&mut self) {
        self.report(Code::Malformed, Phrase::JsonEmpty, 0, 0, Phrase::SheetHeadingHelp);
    }

    /// More columns than any sheet has.
    pub(super) fn too_many_columns(&mut self, limit: usize) {
        let message = Text::new(Phrase::SheetTooManyColumns).with("limit", limit);
        self.report(Code::Malformed, message, 0, 0, Phrase::SheetTooManyColumnsHelp);
    }

    /// A heading of which the settings say nothing.
    pub(super) fn unknown_column(&mut self, sheet: &Sheet, name: &str, place: Span) {
        let message = Text::new(Phrase::UnknownColumn).with("column", name);
        let error =
            Diagnostic::error(Code::UnknownColumn, message, place).also(sheet.file.span, Phrase::SheetHere.into());
        let known = || sheet.columns.iter().map(|column| &*column.heading.text);
        let help = did_you_mean(name, known());
        self.errors.push(error.help(help.unwrap_or_else(|| Phrase::UnknownColumnHelp.into())));
    }

    /// A first row in which no heading stands that the settings name.
    pub(super) fn no_headings(&mut self, sheet: &Sheet, place: Span) {
        let error = Diagnostic::error(Code::UnknownColumn, Phrase::SheetNoHeadings.into(), place);
        let headings: Vec<&str> = sheet.columns.iter().map(|column| &*column.heading.text).collect();
        let line = headings.join(&char::from(self.separator).to_string());
        let help = Text::new(Phrase::HelpSheetNoHeadings).with("line", line);
        self.errors.push(error.also(sheet.file.span, Phrase::SheetHere.into()).help(help));
    }

    /// `Name Position` where `Name` and `Position` are two columns.
    pub(super) fn merged_columns(&mut self, name: &str, parts: &[&Column], place: Span) {
        let parts = parts.iter().map(|column| &*column.heading.text);
        let message = Text::new(Phrase::MergedColumns).with("column", name).with("columns", Arg::all_of(parts));
        let help = Text::new(Phrase::HelpMergedColumns).with("sign", char::from(self.separator).to_string());
        self.errors.push(Diagnostic::error(Code::UnknownColumn, message, place).help(help));
    }

    /// A heading that stands twice.
    pub(super) fn column_twice(&mut self, name: &str, first: Span, place: Span) {
        let message = Text::new(Phrase::ColumnTwice).with("column", name);
        let error = Diagnostic::error(Code::DuplicateKey, message, place);
        self.errors.push(error.also(first, Phrase::FirstHere.into()).help(Phrase::ColumnTwiceHelp.into()));
    }

    /// A column of the settings that the sheet has not.
    pub(super) fn missing_column(&mut self, heading: &Written, found: &[&str], place: Span) {
        let message = Text::new(Phrase::MissingColumn).with("column", &*heading.text);
        let error = Diagnostic::error(Code::UnknownColumn, message, heading.span);
        let help = meant_or(&heading.text, found.iter().copied(), Phrase::MissingColumnHelp);
        self.errors.push(error.also(place, Phrase::SheetHeadings.into()).help(help));
    }

    /// Cells beyond those that have a heading.
    pub(super) fn too_many_cells(&mut self, count: usize, expected: usize, start: usize, end: usize) {
        let message = Text::new(Phrase::SheetTooManyCells)
            .with("count", Arg::from(count.to_string()))
            .with("expected", expected.to_string());
        self.report(Code::CellCount, message, start, end, Phrase::SheetTooManyCellsHelp);
    }

    /// Fewer cells than there are headings.
    pub(super) fn too_few_cells(&mut self, count: usize, expected: usize, at: usize) {
        let message = Text::new(Phrase::SheetTooFewCells)
            .with("count", Arg::from(count.to_string()))
            .with("expected", expected.to_string());
        self.report(Code::CellCount, message, at, at, Phrase::SheetTooFewCellsHelp);
    }

    /// `2025-03-01` where days are written as `dd.mm.yyyy`.
    pub(super) fn other_day_form(&mut self, form: &str, start: usize, end: usize) {
        let message = Text::new(Phrase::OtherDayForm).with("form", form);
        let help = Text::new(Phrase::OtherDayFormHelp).with("form", form);
        self.report(Code::InvalidValue, message, start, end, help);
    }

    fn report(&mut self, code: Code, message: impl Into<Text>, start: usize, end: usize, help: impl Into<Text>) {
        let error = Diagnostic::error(code, message.into(), self.span(start, end));
        self.errors.push(error.help(help.into()));
    }
}
