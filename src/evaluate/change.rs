use super::evaluator::bind;
use super::{Evaluator, Frame, Missing, Moment, Truth, Val};
use crate::organisation::{Register, State, Twin};
use crate::policy::model::{Change, ClassId, ExprId, ExprKind, KindId, Rule};
use crate::value::{ThingId, Value};

impl Evaluator<'_> {
    /// The bindings of a subject.
    pub fn bindings(&self, rule: &Rule, things: &[ThingId]) -> Frame {
        let mut frame = vec![Val::Unknown; rule.variables.len()];
        let slots = rule.binders.iter().flat_map(|binder| binder.slots.iter().map(|slot| (*slot, binder.change)));
        for ((slot, change), thing) in slots.zip(things) {
            bind(&mut frame, slot, Val::Known(Value::Thing(*thing)));
            self.bind_change(change, *thing, &mut frame);
        }
        frame
    }

    /// The things of a class that are new, gone or changed, and whether each certainly is (semantics 16.1, 16.7).
    pub(super) fn changed(&self, class: ClassId) -> Vec<(ThingId, bool)> {
        let mut changed = Vec::new();
        for thing in &self.facts.extent_in(class, State::Now).things {
            match self.facts.twin(*thing) {
                Twin::One(twin) => match self.facts.is_changed(self.policy, *thing, twin) {
                    Some(false) => {}
                    is => changed.push((*thing, is.is_some())),
                },
                twin => changed.push((*thing, twin == Twin::None)),
            }
        }
        let gone = self.facts.extent_in(class, State::Before).things.iter();
        changed.extend(gone.filter_map(|thing| match self.facts.twin(*thing) {
            Twin::One(_) => None,
            twin => Some((*thing, twin == Twin::None)),
        }));
        changed
    }

    /// Whether there may be things of a class in one of the states of which nothing is known.
    pub(super) fn is_open_in_any(&self, class: ClassId) -> bool {
        self.facts.states().iter().any(|state| self.facts.extent_in(class, *state).register != Register::Kept)
    }

    /// Binds what a thing was and is.
    pub(super) fn bind_change(&self, change: Option<Change>, thing: ThingId, frame: &mut Frame) {
        let Some(Change { before, after }) = change else { return };
        for (slot, state) in [(before, State::Before), (after, State::Now)] {
            let val = match self.facts.in_state(thing, state) {
                Twin::One(thing) => Val::Known(Value::Thing(thing)),
                Twin::None => Val::None,
                Twin::Unknown => Val::Unknown,
            };
            bind(frame, slot, val);
        }
    }

    /// Whether a thing was or is of a kind.
    pub(super) fn was_or_is(&mut self, thing: ThingId, kind: KindId, moment: Moment) -> Truth {
        let mut either = Truth::False;
        for state in [State::Now, State::Before] {
            let moment = Moment { state, ..moment };
            either = either.or(match self.facts.in_state(thing, state) {
                Twin::One(thing) => self.is_kind(&Val::Known(Value::Thing(thing)), kind, moment),
                Twin::None => Truth::False,
                Twin::Unknown => Truth::Unknown,
            });
        }
        either
    }

    /// Whether a thing that was or is, is a draft in each state in which it is written (semantics 16.9).
    pub(super) fn is_changed_draft(&self, thing: ThingId) -> bool {
        self.facts.both_states(thing).into_iter().all(|thing| self.presence.is_of_draft(self.facts, thing))
    }

    /// Why it is not known whether a thing was or is of the kind that a rule is about.
    pub(super) fn unsure_kind(&mut self, range: ExprId, thing: ThingId, moment: Moment) -> Vec<Missing> {
        let ExprKind::KindExtent(kind) = self.policy.expr(range).kind else { return Vec::new() };
        let kind = self.policy.kind(kind);
        let mut missing = Vec::new();
        for state in [State::Now, State::Before] {
            let Twin::One(thing) = self.facts.in_state(thing, state) else { continue };
            let mut frame = Frame::new();
            bind(&mut frame, kind.member, Val::Known(Value::Thing(thing)));
            let why = self.why(kind.condition, &mut frame, Moment { state, ..moment });
            if why.truth == Some(Truth::Unknown) {
                missing.extend(why.all_missing());
            }
        }
        missing
    }

    /// What keeps it from being known whether a thing was there, is there, or is changed.
    pub(super) fn unsure_change(&self, thing: ThingId) -> Vec<Missing> {
        match self.facts.twin(thing) {
            Twin::One(twin) => {
                let fields = self.facts.undecided_changes(self.policy, thing, twin);
                fields.into_iter().map(|(thing, field)| Missing::Field(thing, field)).collect()
            }
            Twin::None => Vec::new(),
            Twin::Unknown => {
                let state = self.facts.state_of(thing).other();
                let class = self.facts.thing(thing).class;
                let kept = self.facts.extent_in(class, state).own == Register::Kept;
                let register = (!kept).then_some(Missing::Register(class, state));
                let vague = self.facts.vague(thing).into_iter();
                let formerly = vague.filter_map(|of| Some(Missing::Field(of, self.facts.formerly(self.policy, of)?)));
                register.into_iter().chain(formerly).collect()
            }
        }
    }
}
