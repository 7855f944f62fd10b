use super::doc::Piece;
use super::printer::{HANG, Printer};
use crate::syntax::Kind;
use crate::syntax::tree::{Entity, Extend, Record};

impl Printer<'_> {
    /// "record" NAME { record_part } fields
    pub(super) fn record(&mut self, record: &Record) {
        self.push(Piece::Open);
        self.tokens(2);
        self.push(Piece::In(HANG));
        self.head_parts();
        self.push(Piece::Out);
        self.push(Piece::Close);
        self.space();
        self.fields(&record.fields);
    }

    /// [ "root" ] "entity" NAME [ "is" NAME { "," NAME } ] [ "in" NAME [ "as" text { text } ] ]
    /// { dated | title | draft | waives } fields
    pub(super) fn entity(&mut self, entity: &Entity) {
        self.push(Piece::Open);
        self.tokens(if entity.root { 3 } else { 2 });
        if !entity.is.is_empty() {
            self.space();
            self.token();
            self.space();
            self.commas(Self::token);
        }
        if entity.collection.is_some() {
            self.space();
            self.tokens(2);
        }
        if !entity.collection_names.is_empty() {
            self.space();
            self.worded_texts();
        }
        self.push(Piece::In(HANG));
        self.head_parts();
        self.push(Piece::Out);
        self.push(Piece::Close);
        self.space();
        self.fields(&entity.fields);
    }

    /// { record_part }
    fn head_parts(&mut self) {
        while !self.at(Kind::OpenBrace) && !self.at(Kind::End) {
            self.push(Piece::Line(1));
            match self.word() {
                "title" => self.worded_texts(),
                "dated" => self.dated(),
                // "draft" "when" FIELD "=" ( NAME | "yes" | "no" )
                "draft" => self.tokens(5),
                // "waives" FIELD "about" FIELD "because" FIELD
                "waives" => self.tokens(6),
                _ => {
                    self.token();
                    self.space();
                    self.commas(Self::token);
                }
            }
        }
    }

    /// "dated" [ day_field ".." day_field ]
    fn dated(&mut self) {
        self.token();
        if self.nth(1).is_some_and(|next| next.kind == Kind::DotDot || next.text == "as") {
            self.space();
            self.day_field();
            self.space();
            self.token();
            self.space();
            self.day_field();
        }
    }

    /// FIELD [ "as" text { text } ]
    fn day_field(&mut self) {
        self.token();
        if self.at_word(&["as"]) {
            self.space();
            self.worded_texts();
        }
    }

    /// "extend" NAME "{" { field | PLAIN text { text } } "}"
    pub(super) fn extend(&mut self, extend: &Extend) {
        self.tokens(2);
        self.space();
        self.fields_and_values(&extend.fields, &extend.values);
    }
}
