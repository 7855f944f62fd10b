use super::{Missing, Reason, Step, Why};
use crate::evaluate::define::Key;
use crate::evaluate::evaluator::bind;
use crate::evaluate::set::Set;
use crate::evaluate::{Depth, Evaluator, Frame, Member, Moment, Truth, Val};
use crate::policy::model::{DefineId, ExprId, ExprKind, Quantified, Quantifier};

/// How deep a proof follows definitions into each other before it stops showing more.
const DEPTH: usize = 64;

/// Of how many members the nearest is looked for: each finding asks anew.
const NEAREST_OF: usize = 1_000;

impl Evaluator<'_> {
    /// Why a condition is true, false or unknown.
    pub(super) fn why_truth(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Why {
        let truth = self.truth(id, frame, moment);
        if self.lists() && truth != Truth::Unknown {
            return Why::condition(id, truth, moment, Vec::new());
        }
        let policy = self.policy;
        let children = match &policy.expr(id).kind {
            ExprKind::And(parts) => {
                let some = self.shows_some(id, truth, Truth::True);
                self.why_parts(parts, some, truth, frame, moment)
            }
            ExprKind::Or(parts) => {
                let some = self.shows_some(id, truth, Truth::False);
                self.why_parts(parts, some, truth, frame, moment)
            }
            ExprKind::ExactlyOne(parts) if self.is_whole(id) => self.why_parts(parts, false, truth, frame, moment),
            ExprKind::ExactlyOne(parts) => self.why_exactly_one(parts, frame, moment),
            // `is not empty` is one condition in the text, so it is one step.
            ExprKind::Not(part) if policy.is_one_text(id, *part) => self.why_truth(*part, frame, moment).children,
            ExprKind::Not(part) => vec![self.why_truth(*part, frame, moment)],
            ExprKind::If(condition, then) if truth == Truth::Unknown && self.is_whole(id) => {
                self.why_parts(&[*condition, *then], false, truth, frame, moment)
            }
            ExprKind::If(condition, then) => self.why_if(*condition, *then, truth, frame, moment),
            ExprKind::Told(condition, then) => self.why_told(id, *condition, *then, truth, frame, moment),
            ExprKind::Compare(_, left, right) | ExprKind::In(left, right) | ExprKind::Inside(left, right) => {
                let mut children = self.why_values(&[*left, *right], frame, moment);
                if truth == Truth::Unknown && !children.iter().any(Why::is_missing) {
                    children.extend(self.undecided(id, [*left, *right], frame, moment));
                }
                children
            }
            ExprKind::Empty(value) => {
                let mut children = self.why_values(&[*value], frame, moment);
                // Of all there are of a kind nothing is said else.
                if truth == Truth::Unknown && !self.is_whole(id) && !children.iter().any(Why::is_missing) {
                    let members = self.members(*value, frame, moment);
                    children.extend(self.missing_in_members(*value, &members, frame, moment));
                }
                children
            }
            ExprKind::Given(value) | ExprKind::IsClass(value, _) | ExprKind::Matches(value, _) => {
                self.why_values(&[*value], frame, moment)
            }
            ExprKind::IsKind(value, kind) => {
                let mut children = self.why_values(&[*value], frame, moment);
                let val = self.value(*value, frame, moment);
                let kind = policy.kind(*kind);
                if val.known().is_some() && self.is_class(&val, kind.class).certain() {
                    let mut inner = Frame::new();
                    bind(&mut inner, kind.member, val.clone());
                    let why = self.why_truth(kind.condition, &mut inner, moment);
                    children.push(match self.is_whole(id) {
                        true => self.why_one(Step::Member(kind.variable, val, None), true, moment, vec![why]),
                        false => why,
                    });
                }
                children
            }
            ExprKind::Quantified(quantified) => return self.why_quantified(id, quantified, truth, frame, moment),
            ExprKind::Call { define, args } => return self.why_call(id, *define, args, truth, frame, moment),
            ExprKind::On { value, day } => match self.day(*day, frame, moment) {
                Some(date) => {
                    let mut children = match self.is_whole(id) {
                        true => self.why_values(&[*day], frame, moment),
                        false => Vec::new(),
                    };
                    children.push(self.why_truth(*value, frame, moment.on(date)));
                    children
                }
                None => self.why_needed(*day, frame, moment),
            },
            // It is written as what is read there, so it is one step.
            ExprKind::Before(value) => return self.why_truth(*value, frame, moment.before()),
            _ => {
                let mut why = self.why_value(id, frame, moment);
                why.truth = Some(truth);
                return why;
            }
        };
        let mut why = Why::condition(id, truth, moment, children);
        why.empty = truth == Truth::True && self.is_empty(id, frame, moment);
        why
    }

    /// Whether some parts of a conjunction or a disjunction are enough; `all` is its truth where each of them counts.
    fn shows_some(&self, id: ExprId, truth: Truth, all: Truth) -> bool {
        // What one part leaves unknown the others must not decide.
        truth != all && !(truth == Truth::Unknown && self.is_whole(id))
    }

    /// Of a false conjunction the false conjuncts, of an unknown one the unknown ones, of a true one all; a
    /// disjunction the other way round, and of a true one the first that is.
    fn why_parts(
        &mut self,
        parts: &[ExprId],
        decided: bool,
        truth: Truth,
        frame: &mut Frame,
        moment: Moment,
    ) -> Vec<Why> {
        let mut children = Vec::new();
        for part in parts {
            if decided && self.truth(*part, frame, moment) != truth {
                continue;
            }
            children.push(self.why_truth(*part, frame, moment));
            if decided && truth == Truth::True {
                break;
            }
        }
        children
    }

    fn why_exactly_one(&mut self, parts: &[ExprId], frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let all: Vec<Why> = parts.iter().map(|part| self.why_truth(*part, frame, moment)).collect();
        let possible = |why: &Why| why.truth.is_some_and(Truth::possible);
        if all.iter().any(possible) { all.into_iter().filter(possible).collect() } else { all }
    }

    fn why_if(&mut self, condition: ExprId, then: ExprId, truth: Truth, frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let applies = self.truth(condition, frame, moment);
        if truth == Truth::True && applies == Truth::False {
            return vec![self.why_truth(condition, frame, moment)];
        }
        let then = self.why_truth(then, frame, moment);
        match (truth, applies) {
            (Truth::True, _) => vec![then],
            (Truth::Unknown, Truth::True) => vec![then],
            _ => vec![self.why_truth(condition, frame, moment), then],
        }
    }

    /// What is asked first, for it decides; then why it can be told. Where it cannot, what was to be so.
    fn why_told(
        &mut self,
        id: ExprId,
        condition: ExprId,
        then: ExprId,
        truth: Truth,
        frame: &mut Frame,
        moment: Moment,
    ) -> Vec<Why> {
        let is_told = self.truth(condition, frame, moment);
        if self.is_whole(id) {
            let mut children = self.why_parts(&[condition, then], false, truth, frame, moment);
            children.extend(self.untold(condition, frame, moment));
            return children;
        }
        let mut children = Vec::new();
        if is_told == Truth::True || (is_told == Truth::Unknown && self.truth(then, frame, moment) == Truth::Unknown) {
            children.push(self.why_truth(then, frame, moment));
        }
        if is_told != Truth::True || truth == Truth::True {
            children.push(self.why_truth(condition, frame, moment));
        }
        children.extend(self.untold(condition, frame, moment));
        children
    }

    /// What was to be so for anything to be told: the parts of a condition that are not, and of a definition that is called those
    /// that it calls itself, where these come with titles.
    fn untold(&mut self, id: ExprId, frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let mut found = Vec::new();
        self.add_untold(id, true, frame, moment, &mut found);
        found
    }

    fn add_untold(&mut self, id: ExprId, named: bool, frame: &mut Frame, moment: Moment, found: &mut Vec<Why>) {
        if self.truth(id, frame, moment) != Truth::False {
            return;
        }
        let policy = self.policy;
        let before = found.len();
        match &policy.expr(id).kind {
            ExprKind::And(parts) => parts.iter().for_each(|part| self.add_untold(*part, named, frame, moment, found)),
            ExprKind::Or(parts) => parts.iter().for_each(|part| self.add_untold(*part, false, frame, moment, found)),
            ExprKind::Call { define, args } if !policy.define(*define).recursive => {
                let mut inner: Frame = args.iter().map(|arg| self.value(*arg, frame, moment)).collect();
                self.add_untold(policy.define(*define).body, false, &mut inner, moment, found);
            }
            _ => {}
        }
        let is_called = |define: &DefineId| !policy.define(*define).titles.by_lang.is_empty();
        let is_named = named || matches!(&policy.expr(id).kind, ExprKind::Call { define, .. } if is_called(define));
        if found.len() == before && is_named {
            found.push(Why::missing(Missing::Undefined(id, Some(Reason::Untold)), moment));
        }
    }

    fn why_quantified(
        &mut self,
        id: ExprId,
        quantified: &Quantified,
        truth: Truth,
        frame: &mut Frame,
        moment: Moment,
    ) -> Why {
        let mut children = Vec::new();
        let mut left_out = 0;
        let whole = self.is_whole(id);
        let all = whole && !Self::is_decided_by_one(quantified.quantifier, truth);
        // Those for which it is sure to be false decide nothing, and can be all but a few of a whole class.
        let members = match quantified.quantifier {
            _ if all => Set::Own(self.members(quantified.range, frame, moment)),
            Quantifier::Every => self.such_range(quantified, None, frame, moment),
            _ => self.such_range(quantified, quantified.body, frame, moment),
        };
        let searched =
            matches!(quantified.quantifier, Quantifier::Some | Quantifier::AtLeast(_) | Quantifier::Exactly(_));
        for member in &members.items {
            bind(frame, quantified.member, member.val.clone());
            let so = match quantified.quantifier {
                Quantifier::Every => {
                    let counts = self.holds(quantified.condition, frame, moment);
                    if counts == Truth::False && !all {
                        continue;
                    }
                    (!counts).or(self.holds(quantified.body, frame, moment))
                }
                _ => self.such(quantified, frame, moment),
            };
            if !all && !decides(quantified.quantifier, truth, so, member.certain) {
                continue;
            }
            if children.len() < self.shown() {
                children.push(self.why_member(quantified, member, frame, moment));
            } else {
                left_out += 1;
            }
            if truth == Truth::True && matches!(quantified.quantifier, Quantifier::Some) {
                break;
            }
        }
        if searched && children.is_empty() && !all && truth == Truth::False {
            children.extend(self.nearest(quantified, frame, moment));
        }
        if left_out > 0 {
            children.push(Why::step(Step::More(left_out), None, moment, Vec::new()));
        }
        let none_decides = children.is_empty();
        let mut counts = false;
        if let Quantifier::Exactly(amount) | Quantifier::AtLeast(amount) | Quantifier::AtMost(amount) =
            quantified.quantifier
        {
            counts = true;
            let count = self.count_such(quantified, frame, moment);
            children.insert(0, Why::step(Step::Count(count.least, count.most, None), Some(id), moment, Vec::new()));
            children.extend(self.why_values(&[amount], frame, moment));
        }
        if whole || (!counts && self.says_range(id, quantified, none_decides)) {
            children.push(self.why_members(quantified.range, frame, moment));
        }
        if truth == Truth::Unknown {
            let missing = self.missing_in_members(quantified.range, &members, frame, moment);
            children.extend(missing.into_iter().flat_map(|why| self.unless_shown(id, why)));
        }
        let mut why = Why::condition(id, truth, moment, children);
        why.empty = truth == Truth::True && self.is_empty(id, frame, moment);
        why
    }

    /// A member with why it is as the quantifier says or does not.
    fn why_member(&mut self, quantified: &Quantified, member: &Member, frame: &mut Frame, moment: Moment) -> Why {
        bind(frame, quantified.member, member.val.clone());
        let before = std::mem::replace(&mut self.calls.nearest, false);
        let children = self.why_such(quantified, frame, moment);
        self.calls.nearest = before;
        let step = Step::Member(quantified.name, member.val.clone(), member.fact);
        self.why_one(step, member.certain, moment, children)
    }

    fn why_such(&mut self, quantified: &Quantified, frame: &mut Frame, moment: Moment) -> Vec<Why> {
        let mut children = Vec::new();
        if let Some(condition) = quantified.condition {
            let counts = self.why_truth(condition, frame, moment);
            let whole = self.is_whole(condition);
            if quantified.body.is_none() || whole || counts.truth != Some(Truth::True) {
                let decides = whole && counts.truth == Some(Truth::False);
                children.push(counts);
                if decides {
                    return children;
                }
            }
        }
        if let Some(body) = quantified.body {
            children.push(self.why_truth(body, frame, moment));
        }
        children
    }

    /// The members for which the condition and what else is asked can be true.
    fn such_range(&mut self, of: &Quantified, asked: Option<ExprId>, frame: &mut Frame, moment: Moment) -> Set {
        self.range(of.range, of.member, [of.condition, asked], frame, moment)
    }

    /// The members that may count, where something says which do.
    fn counting(&mut self, of: &Quantified, frame: &mut Frame, moment: Moment) -> Vec<Member> {
        let Some(condition) = of.condition else { return Vec::new() };
        let mut members = self.range_where(of.range, of.member, condition, frame, moment).items;
        members.retain(|member| {
            bind(frame, of.member, member.val.clone());
            self.truth(condition, frame, moment).possible()
        });
        members
    }

    /// The member for which most of what is asked is true, of those that count where any may (semantics 13.4).
    fn nearest(&mut self, quantified: &Quantified, frame: &mut Frame, moment: Moment) -> Option<Why> {
        let policy = self.policy;
        let mut members = self.counting(quantified, frame, moment);
        if members.is_empty() {
            members = self.first_members(quantified.range, NEAREST_OF, frame, moment);
        }
        let asked: Vec<ExprId> = quantified
            .condition
            .into_iter()
            .chain(quantified.body)
            .flat_map(|part| match &policy.expr(part).kind {
                ExprKind::And(parts) => parts.clone(),
                _ => vec![part],
            })
            .collect();
        let mut best: Option<(usize, &Member)> = None;
        for member in members.iter().take(NEAREST_OF) {
            bind(frame, quantified.member, member.val.clone());
            let fulfilled = asked.iter().filter(|part| self.truth(**part, frame, moment).certain()).count();
            if best.is_none_or(|(most, _)| fulfilled > most) {
                best = Some((fulfilled, member));
            }
        }
        let (_, member) = best?;
        bind(frame, quantified.member, member.val.clone());
        let before = std::mem::replace(&mut self.calls.nearest, true);
        let children = self.why_such(quantified, frame, moment);
        self.calls.nearest = before;
        Some(Why::step(Step::Nearest(quantified.name, member.val.clone(), member.fact), None, moment, children))
    }

    fn why_call(
        &mut self,
        id: ExprId,
        define: DefineId,
        args: &[ExprId],
        truth: Truth,
        frame: &mut Frame,
        moment: Moment,
    ) -> Why {
        let read: Vec<(Val, Option<u32>)> = args.iter().map(|arg| self.value_and_fact(*arg, frame, moment)).collect();
        let vals: Vec<Val> = read.iter().map(|(val, _)| val.clone()).collect();
        let names = self.policy.define(define).arguments.iter().map(|(name, _)| *name);
        let mut children = if self.is_whole(id) { self.why_values(args, frame, moment) } else { Vec::new() };
        let arguments = names
            .zip(read)
            .map(|(name, (val, fact))| Why::step(Step::Member(name, val, fact), None, moment, Vec::new()));
        children.extend(arguments);
        children.extend(self.why_body(define, &vals, truth, moment));
        let mut why = Why::condition(id, truth, moment, children);
        why.step = Step::Call(define);
        why.empty = truth == Truth::True && self.is_empty(id, frame, moment);
        why
    }

    /// Why the body of a definition is true, by a shortest chain where it calls itself (semantics 13.5).
    fn why_body(&mut self, define: DefineId, args: &[Val], truth: Truth, moment: Moment) -> Option<Why> {
        let key = Key::new(define, args.to_vec(), moment);
        if self.calls.proving.is_empty() {
            self.calls.followed.clear();
        }
        let declared = self.policy.define(define);
        if truth == Truth::Unknown
            && let Some(named) = &mut self.calls.named
        {
            named.push(key);
            return None;
        }
        // What is true has a chain to show. A search that found nothing is followed where it came nearest, and what is not
        // known through each call once: where ways part and meet again there are too many to show each of them.
        let again = self.calls.proving.iter().any(|other| other.define == define);
        let searched = declared.recursive && truth == Truth::False && again && !self.follows(&key);
        let told = declared.recursive && truth == Truth::Unknown && !self.calls.followed.insert(key.clone());
        if searched
            || told
            || self.calls.proving.contains(&key)
            || (self.calls.proving.len() >= DEPTH && self.depth == Depth::Told)
        {
            return None;
        }
        let mut frame: Frame = args.to_vec();
        let stage = self.calls.stage;
        if declared.recursive && truth == Truth::True {
            let height = match stage {
                Some(stage) => Some(stage.saturating_sub(1)),
                // Nor do the first steps of a chain that is too long reach its end.
                None if again => None,
                None => self.height(&key),
            };
            self.calls.stage = height;
        }
        self.calls.proving.push(key);
        let why = self.why_truth(declared.body, &mut frame, moment);
        self.calls.proving.pop();
        self.calls.stage = stage;
        Some(why)
    }
}

impl Evaluator<'_> {
    /// Whether a proof goes on through a call that is false: by what came nearest, through each once, and not through more
    /// than a chain may have steps.
    fn follows(&mut self, key: &Key) -> bool {
        let whole = self.depth == Depth::Whole;
        let room = whole || (self.calls.nearest && self.calls.followed.len() < DEPTH);
        room && self.calls.followed.insert(key.clone())
    }
}

/// Whether a member is one of those that decide.
fn decides(quantifier: Quantifier, truth: Truth, so: Truth, certain: bool) -> bool {
    match (quantifier, truth) {
        (Quantifier::Every, Truth::False) => certain && so == Truth::False,
        (Quantifier::Every, Truth::Unknown) => so != Truth::True,
        (Quantifier::Every, Truth::True) => true,
        (Quantifier::Some, Truth::True) | (Quantifier::No, Truth::False) => certain && so.certain(),
        (Quantifier::Some, Truth::False) | (Quantifier::No, Truth::True) => false,
        (_, Truth::Unknown) => so == Truth::Unknown || (so.possible() && !certain),
        _ => so.possible(),
    }
}
