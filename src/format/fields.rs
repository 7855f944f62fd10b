//! Fields and values: a table of which each row has its line, or a few of them on one line.

use super::doc::{Piece, columns};
use super::printer::{Printer, STEP};
use crate::syntax::Kind;
use crate::syntax::tree::{EnumValue, Field, Multiplicity};

/// How many fields may stand on the line of what they belong to.
const FEW: usize = 4;

/// How far the columns of a table are apart at least.
const APART: usize = 2;

/// What a table is laid out by.
#[derive(Clone, Copy, Default)]
struct Table {
    /// The columns that the longest name takes.
    name: usize,
    /// The columns that the longest type takes.
    ty: usize,
    /// How many rows there are.
    rows: usize,
    /// Whether a row has more than a name and a type, so that each has a line of its own.
    parts: bool,
    /// Whether no row has a type.
    plain: bool,
}

impl Printer<'_> {
    /// fields
    pub(super) fn fields(&mut self, fields: &[Field]) {
        self.fields_and_values(fields, &[]);
    }

    /// Some words, and "{" { value } "}"
    pub(super) fn values(&mut self, words: usize, values: &[EnumValue]) {
        self.tokens(words);
        self.space();
        self.fields_and_values(&[], values);
    }

    /// "{" { field | value } "}"
    pub(super) fn fields_and_values(&mut self, fields: &[Field], values: &[EnumValue]) {
        let names = fields.iter().map(|field| &field.name).chain(values.iter().map(|value| &value.name));
        let table = Table {
            name: names.map(|name| columns(&name.text)).max().unwrap_or(0),
            ty: fields.iter().map(type_columns).max().unwrap_or(0),
            rows: fields.len() + values.len(),
            parts: fields.iter().any(has_parts) || values.iter().any(|value| !value.names.is_empty()),
            plain: fields.is_empty(),
        };
        let types: Vec<(u32, usize)> =
            fields.iter().map(|field| (field.name.span.start, type_columns(field))).collect();
        self.table(table, &types);
    }

    fn table(&mut self, table: Table, types: &[(u32, usize)]) {
        self.push(Piece::Open);
        self.token();
        if table.parts || !table.plain && table.rows > FEW {
            self.push(Piece::Break);
        }
        self.push(Piece::In(STEP));
        for row in 0..table.rows {
            self.row_begins(row == 0, table);
            let place = self.nth(0).map_or(0, |name| name.span.start);
            let ty = types.binary_search_by_key(&place, |(start, _)| *start).ok().and_then(|at| types.get(at));
            match ty {
                Some((_, ty)) => self.field(table, *ty),
                None => self.value_row(table),
            }
        }
        let filled = self.last_comments(table.rows == 0) || table.rows > 0;
        self.push(Piece::Out);
        if filled {
            self.push(Piece::Line(1));
        }
        self.token();
        self.push(Piece::Close);
    }

    fn row_begins(&mut self, first: bool, table: Table) {
        let line = if first || table.plain { 1 } else { APART };
        let blank = !first && self.after_blank();
        self.push(if blank { Piece::Blank } else { Piece::Line(line) });
        self.comments(true);
    }

    /// NAME { text }
    fn value_row(&mut self, table: Table) {
        let name = self.nth(0).map_or(0, |name| columns(name.text));
        self.token();
        if self.lang_at(0) {
            self.push(Piece::Gap((table.name + APART).saturating_sub(name)));
            self.texts();
        }
    }

    /// FIELD [ "dated" ] type { field_part }
    fn field(&mut self, table: Table, ty: usize) {
        let name = self.nth(0).map_or(0, |name| columns(name.text));
        self.token();
        self.push(Piece::Gap((table.name + APART).saturating_sub(name)));
        if self.at_word(&["dated"]) {
            self.token();
            self.space();
        }
        self.ty();
        let mut gap = (table.ty + APART).saturating_sub(ty);
        while self.at_field_part() {
            self.push(Piece::Gap(gap));
            self.field_part();
            gap = APART;
        }
    }

    /// Whether a part of a field comes next, and not the next field: no field has such a name.
    fn at_field_part(&self) -> bool {
        self.at_word(&["as", "else", "inverse", "container", "default", "private"])
    }

    /// field_part
    fn field_part(&mut self) {
        match self.word() {
            "as" => self.worded_texts(),
            "else" => self.tokens(2),
            "inverse" => self.tokens(3),
            "default" => {
                self.token();
                self.space();
                self.path();
            }
            "private" if self.nth(1).is_some_and(|next| next.text == "in") => self.tokens(5),
            _ => self.token(),
        }
    }

    /// NAME { "." FIELD }
    pub(super) fn path(&mut self) {
        self.token();
        while self.eat(Kind::Dot) {
            self.token();
        }
    }

    /// type
    pub(super) fn ty(&mut self) {
        self.token();
        if self.at(Kind::Question) || self.at(Kind::Star) || self.at(Kind::Plus) {
            self.token();
        }
    }
}

/// Whether something is said of a field behind its type.
fn has_parts(field: &Field) -> bool {
    let Field { names, else_none, inverse, container, default, private, .. } = field;
    let words = [else_none, container].iter().any(|word| word.is_some());
    words || !names.is_empty() || inverse.is_some() || default.is_some() || private.is_some()
}

/// How many columns a type takes, with `dated` before it.
fn type_columns(field: &Field) -> usize {
    let many = usize::from(field.ty.many != Multiplicity::One);
    columns(&field.ty.name.text) + many + if field.dated { "dated ".len() } else { 0 }
}
