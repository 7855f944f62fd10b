use super::evaluator::bind;
use super::{Evaluator, Frame, Member, Members, Moment, Truth, Val};
use crate::organisation::Register;
use crate::policy::model::{ClassId, ExprId, ExprKind, KindId};
use crate::value::{ThingId, Value};

impl Evaluator<'_> {
    /// The things of a class that exist at a moment.
    pub(super) fn extent(&self, class: ClassId, moment: Moment) -> Members {
        self.members_of(class, false, moment)
    }

    /// The things of a class that ever were.
    pub(super) fn history_of_extent(&self, class: ClassId, moment: Moment) -> Members {
        self.members_of(class, true, moment)
    }

    fn members_of(&self, class: ClassId, ever: bool, moment: Moment) -> Members {
        let mut members = Members { items: Vec::new(), open: self.is_open(class, moment) };
        members.items.reserve(self.facts.extent_in(class, moment.state).things.len());
        for (thing, certain) in self.things_of(class, ever, moment) {
            members.push(Val::Known(Value::Thing(thing)), certain, None);
        }
        members
    }

    /// The things of a class that may exist at a moment, or ever did, and whether they certainly do.
    pub(super) fn things_of(
        &self,
        class: ClassId,
        ever: bool,
        moment: Moment,
    ) -> impl Iterator<Item = (ThingId, bool)> {
        self.facts.extent_in(class, moment.state).things.iter().filter_map(move |thing| {
            let exists = if ever { Truth::True } else { self.exists(*thing, moment) };
            exists.possible().then_some((*thing, exists.certain()))
        })
    }

    /// Whether there may be things of a class of which nothing is known.
    pub(super) fn is_open(&self, class: ClassId, moment: Moment) -> bool {
        self.facts.extent_in(class, moment.state).register != Register::Kept
    }

    /// The first members of a set, where it has so many.
    pub(super) fn first_members(
        &mut self,
        set: ExprId,
        limit: usize,
        frame: &mut Frame,
        moment: Moment,
    ) -> Vec<Member> {
        let member = |(thing, certain)| Member { val: Val::Known(Value::Thing(thing)), certain, fact: None };
        if let ExprKind::Extent(class) = self.policy.expr(set).kind {
            return self.things_of(class, false, moment).take(limit).map(member).collect();
        }
        if let Some(closed) = self.closed(set, moment) {
            return closed.members.items.iter().take(limit).cloned().collect();
        }
        let mut members = self.members(set, frame, moment).items;
        members.truncate(limit);
        members
    }

    /// The members of a kind.
    pub(super) fn kind_extent(&mut self, kind: KindId, moment: Moment) -> Members {
        let mut members = self.extent(self.policy.kind(kind).class, moment);
        members.items.retain_mut(|member| {
            let truth = self.is_kind(&member.val, kind, moment);
            member.certain &= truth.certain();
            truth.possible()
        });
        members
    }

    /// Whether a value is of a class (semantics 5.4).
    pub(super) fn is_class(&self, val: &Val, class: ClassId) -> Truth {
        match val {
            Val::Known(Value::Thing(thing)) => Truth::from(self.has_class(*thing, class)),
            Val::Known(_) | Val::Between(_) | Val::None => Truth::False,
            Val::Unwritten | Val::Unknown | Val::Undefined => Truth::Unknown,
        }
    }

    /// Whether a value is of a kind (semantics 2.7, 5.4).
    pub(super) fn is_kind(&mut self, val: &Val, kind: KindId, moment: Moment) -> Truth {
        let declared = self.policy.kind(kind);
        match self.is_class(val, declared.class) {
            Truth::True => {
                let mut frame = self.frame();
                bind(&mut frame, declared.member, val.clone());
                let truth = self.truth(declared.condition, &mut frame, moment);
                self.frames.push(frame);
                truth
            }
            other => other,
        }
    }

    /// The thing that every organisation has.
    pub(super) fn known_thing(&self, class: ClassId, at: u16, moment: Moment) -> Val {
        let facts = self.facts;
        let known = self.policy.class(class).known.get(at as usize);
        let symbol = known.and_then(|known| facts.symbols.get(&known.name));
        let thing = symbol.and_then(|symbol| facts.named(class, symbol, moment.state));
        thing.map_or(Val::Unknown, |thing| Val::Known(Value::Thing(thing)))
    }

    pub(super) fn has_class(&self, thing: ThingId, class: ClassId) -> bool {
        let own = self.facts.thing(thing).class;
        own == class || self.policy.class(own).supers.contains(&class)
    }
}
