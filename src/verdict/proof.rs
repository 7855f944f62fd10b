use super::place::Places;
use super::scope::Below;
use super::words::Words;
use super::{Place, ProofNode, Said};
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::{Depth, Missing, Read, Reason, Step, Truth, Val, Why};
use crate::organisation::{CellState, Register, State};
use crate::policy::model::{Aggregate, ClassId, ClassKind, ExprId, ExprKind, FieldId, Many, Operator, Origin};
use crate::value::{ThingId, Value};

impl Words<'_> {
    /// A proof in words.
    pub(super) fn proof(&self, why: &Why) -> ProofNode {
        self.step(why, &Below::default())
    }

    /// The reasons why a clause came out as it did; of one that a form stands for the sentence has said what joins them.
    pub(super) fn reasons(&self, why: &Why, of_form: bool, below: &Below) -> Vec<ProofNode> {
        if !of_form || !(self.is_head(why) || self.is_joint(why, None)) {
            return vec![self.step(why, below)];
        }
        let mut nodes = Vec::new();
        self.told_parts(why).for_each(|child| self.add_step(child, why, below, &mut nodes));
        nodes
    }

    /// A step below another one, or what is below it where it says nothing itself.
    pub(super) fn add_step(&self, why: &Why, above: &Why, below: &Below, nodes: &mut Vec<ProofNode>) {
        let why = self.deciding(why);
        if !self.is_joint(why, Some(above)) {
            let node = self.step(why, below);
            // What the form has words for is said once of what stands on several sides.
            let voiced = self.depth == Depth::Told && why.expr.is_some_and(|id| self.voiced(id).is_some());
            if !voiced || !nodes.contains(&node) {
                nodes.push(node);
            }
            return;
        }
        for child in self.told_parts(why) {
            self.add_step(child, why, &self.below(why, child, below), nodes);
        }
    }

    /// The steps below one that say something.
    fn told_parts<'w>(&self, why: &'w Why) -> impl Iterator<Item = &'w Why> {
        let whole = self.depth == Depth::Whole;
        self.parts(why).iter().filter(move |child| !says_the_same(why, child, whole) && !self.is_idle(why, child))
    }

    /// Whether a step shows nothing; `private` is the least group that may be shown of members of what is above it.
    pub(super) fn hides(&self, why: &Why, private: Option<u32>) -> bool {
        // The least or the latest of a group is what one of them has.
        let single = |expr: ExprId| {
            let kind = &self.policy.expr(expr).kind;
            matches!(kind, ExprKind::Aggregate(Aggregate::Min | Aggregate::Max, _) | ExprKind::Latest { .. })
        };
        let own = why.expr.and_then(|expr| {
            let least = self.policy.private_group(expr)?;
            Some(if single(expr) { 0 } else { least })
        });
        private.or(own).is_some_and(|least| !large_enough(why, least))
    }

    pub(super) fn step(&self, why: &Why, above: &Below) -> ProofNode {
        let hidden = self.hides(why, above.private);
        let said = (self.depth == Depth::Whole).then(|| {
            let said = self.said(why, hidden);
            Said { with: above.named(said.expression.as_deref()), ..said }
        });
        let key = said.as_ref().and_then(|said| self.key(why, said));
        if let Some(node) = said.as_ref().and_then(|said| self.shown_before(why, said, key.as_ref(), above)) {
            return node;
        }
        let (mut children, mut body) = (Vec::new(), Vec::new());
        let call = self.call(why, above);
        for child in self.told_parts(why) {
            match &call {
                Some(call) => self.add_called((why, child), call, above, [&mut children, &mut body]),
                None => self.add_step(child, why, &self.below(why, child, above), &mut children),
            }
        }
        children.extend(call.map(|call| self.body(why, &call, body)));
        above.show(key);
        ProofNode { children, said, ..self.bare(why, hidden) }
    }

    /// What a step says to people, without what it rests on.
    pub(super) fn bare(&self, why: &Why, hidden: bool) -> ProofNode {
        ProofNode {
            text: self.step_text(why, hidden),
            truth: why.truth.and_then(decided),
            empty: why.empty,
            place: self.step_place(why),
            ..ProofNode::default()
        }
    }

    /// On what a step rests: what is read on another day is written as it is read there, and is one step.
    fn parts<'w>(&self, why: &'w Why) -> &'w [Why] {
        let is_read = |child: &Why| match why.expr.map(|expr| &self.policy.expr(expr).kind) {
            Some(ExprKind::On { value, .. }) => child.expr == Some(*value) && child.truth.is_some(),
            _ => false,
        };
        match &*why.children {
            [child] if self.depth == Depth::Told && is_read(child) => &child.children,
            children => children,
        }
    }

    /// The step itself, or the one part of it by which it is what it is, where nothing else is shown of it.
    fn deciding<'w>(&self, mut why: &'w Why) -> &'w Why {
        while let Some((Step::Condition, [child])) = Some((&why.step, &*why.children)) {
            let is_part = match why.expr.map(|expr| &self.policy.expr(expr).kind) {
                Some(ExprKind::And(parts) | ExprKind::Or(parts)) => child.expr.is_some_and(|it| parts.contains(&it)),
                _ => false,
            };
            if self.depth == Depth::Whole || !is_part || child.truth != why.truth || child.empty != why.empty {
                break;
            }
            why = child;
        }
        why
    }

    /// Whether the members that a step goes through are private.
    pub(super) fn members_private(&self, why: &Why) -> Option<u32> {
        let expr = self.policy.expr(why.expr?);
        match &expr.kind {
            ExprKind::Quantified(quantified) => self.policy.private_group(quantified.range),
            _ if expr.ty.many == Many::Several => self.policy.private_group(why.expr?),
            _ => None,
        }
    }

    pub(super) fn step_text(&self, why: &Why, hidden: bool) -> String {
        let shown = |val: &Val| if hidden { self.text(Phrase::Private) } else { self.val(val) };
        let expr = |id: Option<ExprId>| id.map_or_else(String::new, |id| self.expr(id));
        if let Some(voice) = self.voice(why, hidden) {
            return voice;
        }
        match &why.step {
            Step::Condition | Step::Call(_) => expr(why.expr),
            Step::Value(Val::None, Some(read)) | Step::Count(0, Some(0), Some(read))
                if self.is_over(*read) && !hidden && !self.is_picked(why) =>
            {
                let text = Text::new(Phrase::ProofNotInForce).with("expr", expr(why.expr));
                self.text(text.with("date", why.moment.date.to_string()))
            }
            Step::Value(val @ Val::Known(_), Some(read)) if self.default_of(*read).is_some() => {
                let path = self.default_of(*read).unwrap_or_default();
                let text = Text::new(Phrase::ProofDefault).with("expr", expr(why.expr)).with("path", path);
                self.text(text.with("value", shown(val)))
            }
            Step::Value(Val::Undefined, _) if !hidden && reason_of(why).is_some() => {
                reason_of(why).map_or_else(String::new, |missing| self.missing(missing))
            }
            Step::Value(val, _) => match why.expr {
                Some(id) => {
                    let text = Text::new(Phrase::ProofValue);
                    self.text(text.with("expr", self.expr(id)).with("value", shown(val)))
                }
                None => shown(val),
            },
            Step::Count(least, most, _) => {
                let phrase = match most {
                    _ if hidden => Phrase::ProofCountPrivate,
                    Some(0) => Phrase::ProofCountNone,
                    Some(1) if *least == 1 => Phrase::ProofCountOne,
                    Some(most) if most == least => Phrase::ProofCount,
                    Some(_) => Phrase::ProofCountBetween,
                    None => Phrase::ProofCountAtLeast,
                };
                let text = Text::new(phrase).with("expr", expr(why.expr)).with("least", *least);
                self.text(text.with("most", most.unwrap_or_default()))
            }
            Step::Member(name, val, _) => {
                let text = Text::new(Phrase::ProofMember).with("name", self.policy.symbols.text(*name));
                self.text(text.with("value", shown(val)))
            }
            Step::Nearest(name, val, _) => {
                let text = Text::new(Phrase::ProofNearest).with("name", self.policy.symbols.text(*name));
                self.text(text.with("value", shown(val)))
            }
            Step::More(number) => self.text(Text::new(Phrase::ProofMore).with("n", *number)),
            Step::Missing(missing) => self.missing(*missing),
        }
    }

    /// Whether something is written in a field, but not for the day that was asked for.
    fn is_over(&self, read: Read) -> bool {
        read.fact.is_none() && self.facts.cell(self.policy, read.thing, read.field).is_some_and(|cell| cell.count > 0)
    }

    /// Whether members were picked by a condition: that none is left says nothing of when they are in force.
    fn is_picked(&self, why: &Why) -> bool {
        why.expr.is_some_and(|expr| matches!(self.policy.expr(expr).kind, ExprKind::Filtered(_)))
    }

    /// The path that gives what a field gives where nothing is written in it.
    fn default_of(&self, read: Read) -> Option<String> {
        let Origin::Default(path) = &self.policy.field(read.field).origin else { return None };
        let cell = self.facts.cell(self.policy, read.thing, read.field)?;
        let steps: Vec<String> = path.iter().map(|field| self.field(*field)).collect();
        (cell.state == CellState::Absent).then(|| steps.join("."))
    }

    /// A proof that something is missing.
    pub(super) fn lacking(&self, missing: &[Missing]) -> Vec<ProofNode> {
        let places = Places { policy: self.policy, facts: self.facts };
        let node = |missing: &Missing| ProofNode {
            text: self.missing(*missing),
            place: places.missing(*missing),
            ..ProofNode::default()
        };
        missing.iter().map(node).collect()
    }

    /// What is missing, in one sentence.
    pub(super) fn missing(&self, missing: Missing) -> String {
        let what = self.what_is_missing(missing);
        if !self.is_former(missing) {
            return what;
        }
        self.text(Text::new(Phrase::MissingBefore).with("what", what))
    }

    /// Whether it is missing of the organisation as it was.
    pub(super) fn is_former(&self, missing: Missing) -> bool {
        let state = match missing {
            Missing::Field(thing, _) | Missing::Existence(thing) => self.facts.state_of(thing),
            Missing::Register(_, state) => state,
            Missing::Parameter(_) | Missing::Undefined(..) | Missing::Private(_) | Missing::TooDeep => State::Now,
        };
        state == State::Before
    }

    fn what_is_missing(&self, missing: Missing) -> String {
        match missing {
            Missing::Field(thing, field) => {
                let cell = self.facts.cell(self.policy, thing, field);
                if cell.is_some_and(|cell| cell.state == CellState::Written && cell.count == 0) {
                    return self.of_field(Phrase::MissingEmpty, thing, field);
                }
                if cell.is_some_and(|cell| cell.state == CellState::Lacking) && !self.facts.thing(thing).damaged {
                    return self.of_field(Phrase::MissingBlank, thing, field);
                }
                let unread =
                    self.facts.thing(thing).damaged || cell.is_some_and(|cell| cell.state == CellState::Unread);
                let phrase = if unread { Phrase::MissingUnread } else { Phrase::MissingUnwritten };
                self.of_field(phrase, thing, field)
            }
            Missing::Register(class, state) => {
                let phrase = match self.facts.register(class, state) {
                    Register::NotKept(_) => Phrase::MissingNotKept,
                    Register::Incomplete(_) => Phrase::MissingIncomplete,
                    Register::NotWritten | Register::Kept => Phrase::MissingCollection,
                };
                self.text(Text::new(phrase).with("collection", self.own_collection(class)))
            }
            Missing::Existence(thing) => {
                let text = Text::new(Phrase::MissingExistence);
                self.text(text.with("thing", self.facts.subject(self.policy, thing)))
            }
            Missing::Parameter(parameter) => {
                let name = &*self.policy.parameter(parameter).name;
                self.text(Text::new(Phrase::MissingParameter).with("name", name))
            }
            Missing::Undefined(id, Some(Reason::Untold)) => self.text(self.untold(id)),
            Missing::Undefined(id, Some(Reason::None)) if self.policy.private_group(id).is_none() => {
                self.text(Text::new(Phrase::MissingNone).with("expr", self.expr(id)))
            }
            Missing::Undefined(id, reason) => {
                let text = Text::new(Phrase::MissingUndefined).with("expr", self.expr(id));
                match reason.filter(|_| self.policy.private_group(id).is_none()) {
                    Some(reason) => {
                        let text = Text::new(Phrase::UndefinedBecause).with("what", text);
                        self.text(text.with("why", self.reason_words(id, reason)))
                    }
                    None => self.text(text),
                }
            }
            Missing::Private(id) => self.text(Text::new(Phrase::MissingPrivate).with("expr", self.expr(id))),
            Missing::TooDeep => self.text(Phrase::MissingTooDeep),
        }
    }

    /// What was to be so for anything to be told: as a definition that comes with a title says it.
    fn untold(&self, id: ExprId) -> Text {
        let what = match self.titled(id) {
            Some(title) => title,
            None => format!("`{}`", self.expr(id)),
        };
        Text::new(Phrase::MissingUntold).with("what", what)
    }

    /// What people call the definition that is called, where it is called something.
    pub(super) fn titled(&self, id: ExprId) -> Option<String> {
        let ExprKind::Call { define, .. } = self.policy.expr(id).kind else { return None };
        let titles = &self.policy.define(define).titles;
        (!titles.by_lang.is_empty()).then(|| titles.get(self.lang).to_owned())
    }

    /// Why a computation has no result.
    fn reason_words(&self, id: ExprId, reason: Reason) -> Text {
        Text::new(match reason {
            Reason::Nought => {
                return self.counted(id).map_or(Phrase::UndefinedNought.into(), |of| {
                    Text::new(Phrase::UndefinedEmpty).with("set", self.expr(of))
                });
            }
            Reason::Untold => return self.untold(id),
            Reason::None => return Text::new(Phrase::MissingNone).with("expr", self.expr(id)),
            Reason::Tie => Phrase::UndefinedTie,
            Reason::Currencies => Phrase::UndefinedCurrencies,
            Reason::Durations => Phrase::UndefinedDurations,
            Reason::NotWhole => Phrase::UndefinedNotWhole,
            Reason::Calendar => Phrase::UndefinedCalendar,
            Reason::TooLarge => Phrase::UndefinedTooLarge,
        })
    }

    /// Of what the number is that an expression divides by, where it counts something.
    fn counted(&self, id: ExprId) -> Option<ExprId> {
        let ExprKind::Arithmetic(Operator::Divide, _, by) = self.policy.expr(id).kind else { return None };
        match self.policy.expr(by).kind {
            ExprKind::Aggregate(Aggregate::Count, of) => Some(of),
            _ => None,
        }
    }

    /// What is to be said of a field, by the way to it from the entity in which it stands.
    fn of_field(&self, phrase: Phrase, thing: ThingId, field: FieldId) -> String {
        let (way, entity) = self.way_to(thing, field);
        let text = Text::new(phrase).with("field", way);
        self.text(text.with("thing", self.facts.subject(self.policy, entity)))
    }

    /// The collection of a class as files of this language name it; those of its subtypes where it has none, parted so that
    /// between backticks each has its own.
    pub(super) fn collection(&self, class: ClassId) -> String {
        let mut names = Vec::new();
        for sub in &self.policy.class(class).subs {
            if let ClassKind::Entity(Some(collection)) = &self.policy.class(*sub).kind {
                let named = collection.names.by_lang.iter().find(|(lang, _)| *lang == self.lang);
                names.push(named.map_or(&*collection.name, |(_, name)| name).to_owned());
            }
        }
        if names.is_empty() { self.policy.class(class).subject.to_string() } else { names.join("`, `") }
    }

    /// The collection of a class without those of its subtypes, where it has one.
    pub(super) fn own_collection(&self, class: ClassId) -> String {
        let ClassKind::Entity(Some(collection)) = &self.policy.class(class).kind else { return self.collection(class) };
        let named = collection.names.by_lang.iter().find(|(lang, _)| *lang == self.lang);
        named.map_or(&*collection.name, |(_, name)| name).to_owned()
    }

    fn step_place(&self, why: &Why) -> crate::source::Span {
        let places = Places { policy: self.policy, facts: self.facts };
        let found = match &why.step {
            Step::Value(_, Some(read)) | Step::Count(_, _, Some(read)) => places.read(*read),
            Step::Member(_, val, fact) | Step::Nearest(_, val, fact) => places.member(val, *fact),
            // A program knows a record by where it stands.
            Step::Value(val, None) if why.expr.is_none() && self.depth == Depth::Whole => places.member(val, None),
            Step::Missing(missing) => places.missing(*missing),
            _ => crate::source::Span::default(),
        };
        match why.expr {
            Some(id) if found.is_empty() && found.start == 0 => self.policy.expr(id).span,
            _ => found,
        }
    }

    /// That a record stands where it stands says nothing, where what was read of it is shown.
    pub(super) fn is_way(&self, why: &Why, child: &Why) -> bool {
        match (&why.step, &child.step) {
            (Step::Value(_, Some(read)), Step::Value(Val::Known(Value::Thing(thing)), _)) => {
                read.thing == *thing && self.is_told_by_place(*thing)
            }
            _ => false,
        }
    }

    /// The places of the values on which a proof rests, each once, in its order.
    pub(super) fn values_of(&self, why: &Why) -> Vec<Place> {
        let mut found: Vec<Place> = Vec::new();
        self.collect_values(why, None, &mut found);
        found
    }

    fn collect_values(&self, why: &Why, private: Option<u32>, found: &mut Vec<Place>) {
        let places = Places { policy: self.policy, facts: self.facts };
        // Members alone say nothing: the set does, and how many they are.
        let named = match &why.step {
            Step::Value(_, Some(read @ Read { fact: Some(_), .. })) | Step::Count(_, _, Some(read)) => {
                why.expr.map(|_| read)
            }
            _ => None,
        };
        if let Some(read) = named {
            let span = places.read(*read);
            if !found.iter().any(|place| place.span == span) {
                found.push(Place { span, message: self.step_text(why, self.hides(why, private)) });
            }
        }
        let below = self.members_private(why).or(private);
        for child in &why.children {
            let steps = if self.is_way(why, child) { &child.children } else { std::slice::from_ref(child) };
            steps.iter().for_each(|step| self.collect_values(step, below, found));
        }
    }
}

/// Whether something is true, where that is known.
pub(super) const fn decided(truth: Truth) -> Option<bool> {
    match truth {
        Truth::True => Some(true),
        Truth::False => Some(false),
        Truth::Unknown => None,
    }
}

/// What a step says of its own result, where it has none.
fn reason_of(why: &Why) -> Option<Missing> {
    why.children.iter().find(|child| says_the_same(why, child, false)).and_then(|child| match child.step {
        Step::Missing(missing @ Missing::Undefined(..)) => Some(missing),
        _ => None,
    })
}

/// Whether something missing is what the step above has said already.
fn says_the_same(why: &Why, child: &Why, whole: bool) -> bool {
    match (&why.step, &child.step) {
        (Step::Value(Val::Unwritten, Some(read)), Step::Missing(Missing::Field(thing, field))) => {
            (read.thing, read.field) == (*thing, *field)
        }
        (Step::Count(..), Step::Value(Val::Unwritten, _)) => child.expr.is_none() && !whole,
        (Step::Value(Val::Undefined, _), Step::Missing(Missing::Undefined(id, _))) => why.expr == Some(*id),
        _ => false,
    }
}

/// Whether a step is about a group that is large enough to be shown.
fn large_enough(why: &Why, least: u32) -> bool {
    let count = |why: &Why| match why.step {
        Step::Count(number, ..) => Some(number),
        _ => None,
    };
    let members = count(why).or_else(|| why.children.iter().find_map(count));
    let single = matches!(why.step, Step::Member(..) | Step::Nearest(..)) || why.expr.is_none();
    least > 0 && !single && members.is_some_and(|number| number >= least as usize)
}
