//! Objects of JSON read straight into facts.
//!
//! Nearly all of a file is plain: keys that are fields and stand once, with values of their kind. It becomes the same facts here as by
//! way of a tree (`fields`, `value`, `record`, `dated`), with half the work. What is anything else is left to those, which alone tell
//! what is wrong.

use super::super::json::{Cursor, Token};
use super::super::scalar;
use super::super::{Bound, Cell, CellState, Cells, Fact, PeriodId};
use super::dated::{FROM, TO, VALUE};
use super::record::{Key, Shape, whole_record};
use super::{At, FORMERLY, Part, Reader, index};
use crate::organisation::Stored;
use crate::organisation::duplicate::all_distinct;
use crate::policy::model::{Base, ClassId, FieldId, Many};
use crate::source::Span;
use crate::value::ThingId;

impl<'a> Reader<'a> {
    /// Reads the fields of a folded object; says whether it could. Else nothing of them is kept.
    pub(super) fn straight(&mut self, part: &Part) -> bool {
        let Some((thing, file)) = part.thing.zip(self.source) else { return false };
        let place = self.tree.node(part.node).span;
        let (mark, hidden) = (self.mark(), self.facts.hidden.len());
        let mut cursor = Cursor::new(file, place);
        let whole = match cursor.value() {
            Some(Token::Map(start)) => {
                self.straight_fields(thing, None, &mut cursor).is_some() && cursor.since(start) == place
            }
            _ => false,
        };
        if whole {
            self.set_period(thing);
        } else {
            self.go_back(&mark);
            self.facts.hidden.truncate(hidden);
        }
        whole
    }

    /// The fields of a thing, and the key under which it stands where that is one.
    fn straight_fields(&mut self, thing: ThingId, key: Option<Key<'a>>, cursor: &mut Cursor<'a>) -> Option<()> {
        let (policy, class) = (self.policy, self.class_of(thing));
        let places = &policy.class(class).cells;
        let (before, mut mask) = (self.cells.len(), 0);
        if let Some(Key { field, text, span }) = key {
            let (bit, at) = (own_bit(places, field, &mut mask)?, At { holder: thing, field, key: span });
            let cell = self.guarding(at, |reader| reader.straight_scalar(at, text, span))?;
            self.cells.push((bit, cell));
        }
        let (mut number, mut more) = (0, cursor.begins(b'}')?);
        while more {
            let (span, field) = self.straight_key(class, number, cursor)?;
            let bit = own_bit(places, field, &mut mask)?;
            let cell = self.straight_cell(At { holder: thing, field, key: span }, cursor)?;
            self.cells.push((bit, cell));
            number += 1;
            more = cursor.goes_on(b'}')?;
        }
        self.place_cells(thing, mask, before)
    }

    /// Where the next key stands, and the field that it is.
    fn straight_key(&mut self, class: ClassId, number: usize, cursor: &mut Cursor<'a>) -> Option<(Span, FieldId)> {
        if let Some((usual, field)) = self.usual.get(class, number)
            && let Some(span) = cursor.expected(usual)
        {
            return Some((span, field));
        }
        let (span, key) = cursor.key()?;
        Some((span, self.meaning_of(class, number, key)?))
    }

    /// Gives a thing that has none the cells that wait since a place, in the order of its fields.
    fn place_cells(&mut self, thing: ThingId, mask: u64, before: usize) -> Option<()> {
        let thing = self.facts.things.get_mut(thing.0 as usize).filter(|thing| thing.cells.mask() == 0)?;
        if mask == 0 {
            return Some(());
        }
        let cells = self.facts.cells.own();
        let first = cells.len();
        cells.resize(first + mask.count_ones() as usize, Cell::ABSENT);
        for (bit, cell) in self.cells.drain(before..) {
            *cells.get_mut(first + (mask & (bit - 1)).count_ones() as usize)? = cell;
        }
        thing.cells = Cells::new(index(first), mask);
        Some(())
    }

    fn straight_cell(&mut self, at: At, cursor: &mut Cursor<'a>) -> Option<Cell> {
        match cursor.value()? {
            Token::Null => {
                self.hide_blank(at);
                Some(Cell::ABSENT)
            }
            Token::Scalar(span, text) if self.lexicon.is_simple(at.field) => self.straight_scalar(at, &text, span),
            token => {
                let mark = self.pending.len();
                self.guarding(at, |reader| reader.straight_values(at, token, cursor))?;
                let first = index(self.facts.facts.len());
                let count = index(self.pending.len() - mark);
                self.facts.facts.own().extend(self.pending.drain(mark..));
                Some(Cell { first, count, state: CellState::Written, span: at.key })
            }
        }
    }

    /// The cell of a field that has what one text stands for.
    fn straight_scalar(&mut self, at: At, text: &str, span: Span) -> Option<Cell> {
        let value = self.scalar(at, text, span)?;
        let (stored, first) = (self.facts.store(value), index(self.facts.facts.len()));
        self.facts.facts.own().push(Fact { stored, span, period: PeriodId::default() });
        Some(Cell { first, count: 1, state: CellState::Written, span: at.key })
    }

    fn straight_values(&mut self, at: At, token: Token<'a>, cursor: &mut Cursor<'a>) -> Option<()> {
        let field = self.policy.field(at.field);
        match field.ty.base {
            Base::Thing(class) if self.is_record(class) => self.straight_records(at, class, token, cursor),
            _ if field.dated => self.straight_versions(at, token, cursor),
            _ => self.straight_plain(at, token, cursor),
        }
    }

    /// One value, or a list of them where the field has several.
    fn straight_plain(&mut self, at: At, token: Token<'a>, cursor: &mut Cursor<'a>) -> Option<()> {
        let field = self.policy.field(at.field);
        match (field.ty.many, token) {
            // Earlier ids have to be known before any reference is read.
            (Many::Several, Token::List) if &*field.name != FORMERLY => {
                let (mark, mut more) = (self.pending.len(), cursor.begins(b']')?);
                while more {
                    let item = cursor.value()?;
                    self.straight_one(at, item)?;
                    more = cursor.goes_on(b']')?;
                }
                self.note_repeating(at.field, mark);
                Some(())
            }
            // The empty list says that there is none.
            (Many::Optional, Token::List) => (!cursor.begins(b']')?).then_some(()),
            (Many::One | Many::Optional, token) => self.straight_one(at, token),
            (Many::Several, _) => None,
        }
    }

    fn straight_one(&mut self, at: At, token: Token<'_>) -> Option<()> {
        let Token::Scalar(span, text) = token else { return None };
        let value = self.scalar(at, &text, span)?;
        let stored = self.facts.store(value);
        self.pending.push(Fact { stored, span, period: PeriodId::default() });
        Some(())
    }

    /// A field that is written as one value or as a list of versions.
    fn straight_versions(&mut self, at: At, token: Token<'a>, cursor: &mut Cursor<'a>) -> Option<()> {
        let several = self.policy.field(at.field).ty.many == Many::Several;
        let mark = self.pending.len();
        match token {
            Token::List => {
                let mut more = cursor.begins(b']')?;
                while more {
                    match cursor.value()? {
                        Token::Map(_) => self.straight_version(at, cursor)?,
                        item if several => self.straight_one(at, item)?,
                        _ => return None,
                    }
                    more = cursor.goes_on(b']')?;
                }
            }
            Token::Map(_) => self.straight_version(at, cursor)?,
            token => self.straight_plain(at, token, cursor)?,
        }
        (several || self.apart(at, mark)).then_some(())
    }

    /// `{ value: X, from: D, to: D }`
    fn straight_version(&mut self, at: At, cursor: &mut Cursor<'a>) -> Option<()> {
        let (mark, mut written) = (self.pending.len(), false);
        let [mut from, mut to] = [(Bound::Open, Span::default()); 2];
        let mut more = cursor.begins(b'}')?;
        while more {
            let (_, key) = cursor.key()?;
            match (key, cursor.value()?) {
                (key, token @ Token::Scalar(..)) if VALUE.contains(&key) && !written => {
                    self.straight_one(at, token)?;
                    written = true;
                }
                (key, token @ Token::List) if VALUE.contains(&key) && !written => {
                    self.straight_plain(at, token, cursor)?;
                    written = true;
                }
                (key, Token::Scalar(span, text)) => {
                    let end = match key {
                        key if FROM.contains(&key) => &mut from,
                        key if TO.contains(&key) => &mut to,
                        _ => return None,
                    };
                    if end.0 != Bound::Open {
                        return None;
                    }
                    *end = (Bound::Day(scalar::date(&text).ok()?), span);
                }
                _ => return None,
            }
            more = cursor.goes_on(b'}')?;
        }
        let period = self.period(from, to);
        self.pending.get_mut(mark..)?.iter_mut().for_each(|fact| fact.period = period);
        written.then_some(())
    }

    /// The records of a field.
    fn straight_records(&mut self, at: At, class: ClassId, token: Token<'a>, cursor: &mut Cursor<'a>) -> Option<()> {
        let (field, shape, mark) = (self.policy.field(at.field), self.shape(class), self.pending.len());
        let several = field.ty.many == Many::Several;
        let has_period = self.policy.class(class).period.is_some();
        match (token, shape.key) {
            // These may be versions.
            _ if field.dated && !has_period => return None,
            (Token::List, _) if several || has_period => {
                let (mut number, mut more) = (0, cursor.begins(b']')?);
                while more {
                    number += 1;
                    let item = cursor.value()?;
                    self.straight_record(at, shape, item, (None, number), cursor)?;
                    more = cursor.goes_on(b']')?;
                }
            }
            (Token::List, _) if field.ty.many == Many::Optional && !cursor.begins(b']')? => {}
            (Token::Map(_), Some(key)) if several => self.straight_keyed(at, shape, key, cursor)?,
            (token, _) if !several => self.straight_record(at, shape, token, (None, 1), cursor)?,
            _ => return None,
        }
        let apart = several || self.apart(at, mark);
        (self.keys_apart(at, class, mark) && apart).then_some(())
    }

    /// Records in an object keyed by the first key: one a key, or a list of those that share it.
    fn straight_keyed(&mut self, at: At, shape: Shape, field: FieldId, cursor: &mut Cursor<'a>) -> Option<()> {
        let (mut keys, mut number, mut more) = (Vec::new(), 0, cursor.begins(b'}')?);
        while more {
            let (span, text) = cursor.key()?;
            keys.push(text);
            let key = Some(Key { field, text, span });
            match cursor.value()? {
                Token::List => {
                    let mut more = cursor.begins(b']')?;
                    while more {
                        number += 1;
                        let item = cursor.value()?;
                        self.straight_record(at, shape, item, (key, number), cursor)?;
                        more = cursor.goes_on(b']')?;
                    }
                }
                item => {
                    number += 1;
                    self.straight_record(at, shape, item, (key, number), cursor)?;
                }
            }
            more = cursor.goes_on(b'}')?;
        }
        all_distinct(&keys).then_some(())
    }

    /// One record: an object, or the value of its short form.
    fn straight_record(
        &mut self,
        at: At,
        shape: Shape,
        token: Token<'a>,
        (key, number): (Option<Key<'a>>, u32),
        cursor: &mut Cursor<'a>,
    ) -> Option<()> {
        let (thing, span) = match token {
            Token::Map(start) => {
                let thing = self.new_record(at, shape, cursor.since(start), key, number);
                self.straight_fields(thing, key, cursor)?;
                let span = cursor.since(start);
                self.facts.things.get_mut(thing.0 as usize)?.span = whole_record(key, span);
                (thing, span)
            }
            Token::Scalar(span, text) => {
                let short = shape.short?;
                if key.is_some_and(|key| shape.says_more(key, &text)) {
                    return None;
                }
                let thing = self.new_record(at, shape, span, key, number);
                let of_key = key.map_or(0, |key| self.bit(thing, key.field));
                self.open(thing, of_key | self.bit(thing, short));
                key.into_iter().for_each(|key| self.put_key(thing, key));
                self.put_scalar(thing, short, &text, span, span);
                (thing, span)
            }
            Token::Null | Token::List => return None,
        };
        self.set_period(thing);
        self.name(thing, shape);
        let period = self.facts.thing(thing).period;
        self.pending.push(Fact { stored: Stored::Thing(thing), span, period });
        Some(())
    }
}

/// The bit of a field that shares its cell with no other, and has none yet.
fn own_bit(places: &[Option<u16>], field: FieldId, mask: &mut u64) -> Option<u64> {
    let bit = Cells::own_bit((*places.get(field.0 as usize)?)?).filter(|bit| *mask & bit == 0)?;
    *mask |= bit;
    Some(bit)
}
