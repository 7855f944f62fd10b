use rustc_hash::FxHashSet;

use super::super::scalar;
use super::super::{Fact, Node, NodeId, NodeKind, PeriodId};
use super::{At, Reader};
use crate::policy::model::{Base, ClassKind, FieldId, Many};
use crate::source::Span;
use crate::value::{Date, EnumId, Value};

/// Up to how many things are compared one by one.
const FEW: usize = 8;

impl Reader<'_> {
    /// Reads what is written in a field into the waiting facts; says whether that is all of it.
    pub(super) fn values(&mut self, at: At, node: NodeId) -> bool {
        let field = self.policy.field(at.field);
        match field.ty.base {
            Base::Thing(class) if self.is_record(class) => self.records(at, class, node),
            _ if field.dated => self.versions(at, node),
            _ => self.plain(at, node, PeriodId::default()),
        }
    }

    pub(super) fn is_record(&self, class: crate::policy::model::ClassId) -> bool {
        matches!(self.policy.class(class).kind, ClassKind::Record { .. })
    }

    /// One value, or a list of them where the field has several.
    pub(super) fn plain(&mut self, at: At, id: NodeId, period: PeriodId) -> bool {
        let node = self.tree.node(id);
        match (self.policy.field(at.field).ty.many, node.kind) {
            (Many::Several, NodeKind::List(children)) => {
                let tree = self.tree;
                let (mut whole, mark) = (!self.is_incomplete(id), self.pending.len());
                for item in tree.items(children) {
                    whole &= self.one(at, *item, period);
                }
                self.note_repeating(at.field, mark);
                whole
            }
            // The empty list says that there is none.
            (Many::Optional, NodeKind::List(children)) if self.tree.items(children).is_empty() => {
                !self.is_incomplete(id)
            }
            // One former id needs no list.
            (Many::Several, NodeKind::Scalar(_)) if &*self.policy.field(at.field).name == super::FORMERLY => {
                self.one(at, id, period)
            }
            (Many::Several, NodeKind::Scalar(_) | NodeKind::Map(_)) => {
                self.wrong_kind(at, id);
                false
            }
            _ if self.says_none(at, node) => !self.is_incomplete(id),
            _ => self.one(at, id, period),
        }
    }

    /// Notes that a list names a thing twice: most do not, and need no care for it.
    pub(super) fn note_repeating(&mut self, field: FieldId, mark: usize) {
        let facts = self.pending.get(mark..).unwrap_or(&[]);
        if facts.len() < 2 || !matches!(self.policy.field(field).ty.base, Base::Thing(_)) {
            return;
        }
        let repeats = if facts.len() <= FEW {
            (1..).zip(facts).any(|(next, one)| facts.iter().skip(next).any(|other| other.stored == one.stored))
        } else {
            let mut seen = FxHashSet::default();
            !facts.iter().all(|fact| seen.insert(fact.stored))
        };
        if repeats {
            self.facts.repeating.insert(field);
        }
    }

    /// Whether `[]` says that a field for one value, which may have none, has none.
    pub(super) fn says_none(&self, at: At, node: Node) -> bool {
        let NodeKind::List(children) = node.kind else { return false };
        self.policy.field(at.field).ty.many == Many::Optional && self.tree.items(children).is_empty()
    }

    /// One value, which must be a scalar.
    pub(super) fn one(&mut self, at: At, id: NodeId, period: PeriodId) -> bool {
        if !self.charge() {
            return false;
        }
        let node = self.tree.node(id);
        match node.kind {
            NodeKind::Null => {
                self.blank(at, node.span);
                !self.is_incomplete(id)
            }
            NodeKind::Scalar(_) if self.is_incomplete(id) => false,
            NodeKind::Scalar(scalar) => {
                let text = self.text(scalar.text);
                // What no entity could be called is no id that this one had, which was said when the ids were read.
                if &*self.policy.field(at.field).name == super::FORMERLY && !super::ids::is_id(text) {
                    return false;
                }
                let value = self.scalar(at, text, node.span);
                let stored = value.map(|value| self.facts.store(value));
                self.pending.extend(stored.map(|stored| Fact { stored, span: node.span, period }));
                stored.is_some()
            }
            // Of former ids this was said when the ids were read.
            NodeKind::List(_) | NodeKind::Map(_) if &*self.policy.field(at.field).name == super::FORMERLY => false,
            NodeKind::List(_) | NodeKind::Map(_) => {
                self.wrong_item(at, id);
                false
            }
        }
    }

    /// The value of a field that a text stands for.
    pub(super) fn scalar(&mut self, at: At, text: &str, span: Span) -> Option<Value> {
        let value = self.value_of(at, text, span);
        if value.is_none() {
            self.doubt_text(text, span);
        }
        value
    }

    fn value_of(&mut self, at: At, text: &str, span: Span) -> Option<Value> {
        let value = match self.policy.field(at.field).ty.base {
            Base::Enum(of) => return self.choice(at, of, text, span),
            Base::Thing(class) => return self.reference(at, class, text, span).map(Value::Thing),
            base => scalar::literal(base, text, &mut self.facts.symbols),
        };
        value.map_err(|fault| self.invalid(at, text, span, fault)).ok()
    }

    fn choice(&mut self, at: At, of: EnumId, text: &str, span: Span) -> Option<Value> {
        let value = self.lexicon.values(of).get(text);
        if value.is_none() {
            self.unknown_value(at, of, text, span);
        }
        value.map(|value| Value::Enum(of, value))
    }

    /// A day that bounds a version.
    pub(super) fn day(&mut self, at: At, node: Node) -> Option<Date> {
        let NodeKind::Scalar(scalar) = node.kind else {
            self.not_a_day(at, node);
            return None;
        };
        let text = self.text(scalar.text);
        scalar::date(text).map_err(|fault| self.invalid_day(at, text, node.span, fault)).ok()
    }
}
