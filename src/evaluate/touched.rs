//! Whose outcomes may be others since a file was read again: who leads to what is otherwise by what a rule reads of it.

use rustc_hash::FxHashMap;

use super::Presence;
use crate::organisation::{Cell, Facts, Register, Renewal, Stored};
use crate::policy::model::{
    ClassId, ClassKind, Comparison, ExprId, ExprKind, FieldId, Filter, KindId, Origin, Policy, Rule, Slot,
};
use crate::value::ThingId;

/// How many expressions are looked through before all subjects are asked again.
const LIMIT: usize = 4_096;

/// The subjects of a rule for which it may come out otherwise, in their order; nothing where that may be any of them.
///
/// A rule over single entities of a class of which all are known is asked of the same subjects as before, where nothing is
/// there at other times.
pub fn touched(
    (policy, facts): (&Policy, &Facts),
    presence: &Presence,
    renewal: &Renewal,
    rule: &Rule,
) -> Option<Vec<ThingId>> {
    let [binder] = rule.binders.as_slice() else { return None };
    let ([slot], None, None) = (binder.slots.as_slice(), binder.change, rule.judged) else { return None };
    let class = match policy.expr(binder.range).kind {
        ExprKind::Extent(class) => class,
        ExprKind::KindExtent(kind) => policy.kind(kind).class,
        _ => return None,
    };
    let (extent, is_entity) = (facts.extent(class), !matches!(policy.class(class).kind, ClassKind::Record { .. }));
    let same = is_entity && extent.register == Register::Kept && !renewal.classes.contains(&class);
    if renewal.times || renewal.registers || !same {
        return None;
    }
    let of_subject = FxHashMap::from_iter([(*slot, Bound::Subject)]);
    let mut touched = Touched { policy, facts, renewal, scopes: vec![of_subject], found: Vec::new(), left: LIMIT };
    if let ExprKind::KindExtent(kind) = policy.expr(binder.range).kind {
        touched.kind(kind, Bound::Subject)?;
    }
    let exceptions = rule.exceptions.iter().chain(rule.clauses.iter().flat_map(|clause| &clause.exceptions));
    let conditions = exceptions.filter_map(|id| policy.exception(*id).condition);
    let clauses = rule.clauses.iter().map(|clause| clause.expr);
    for expr in rule.condition.into_iter().chain(clauses).chain(conditions) {
        touched.look(expr, 0)?;
    }
    let mut found = touched.found;
    found.retain(|thing| extent.things.binary_search(thing).is_ok() && presence.of_thing(*thing).possible());
    found.sort_unstable();
    found.dedup();
    Some(found)
}

/// What a variable stands for.
#[derive(Clone, Copy)]
enum Bound {
    /// The subject of the rule.
    Subject,
    /// What an expression gives in a scope, or one of it.
    Of(ExprId, usize),
    /// What is not asked about.
    Other,
}

/// Members that a subject finds by what a field of theirs names.
struct Search {
    class: ClassId,
    /// The field of the things of the class that holds the members, where these are not all of them.
    held: Option<FieldId>,
    member: Slot,
    condition: ExprId,
    key: FieldId,
}

struct Touched<'a> {
    policy: &'a Policy,
    facts: &'a Facts,
    renewal: &'a Renewal,
    /// What the variables of the rule stand for, and those of each definition and kind that is asked.
    scopes: Vec<FxHashMap<Slot, Bound>>,
    /// The subjects.
    found: Vec<ThingId>,
    /// How many expressions may be looked through yet.
    left: usize,
}

impl Touched<'_> {
    /// Finds the subjects for which an expression may give something else; nothing where that may be any.
    fn look(&mut self, id: ExprId, scope: usize) -> Option<()> {
        self.left = self.left.checked_sub(1)?;
        let policy = self.policy;
        let kind = &policy.expr(id).kind;
        match kind {
            ExprKind::Before(_) => return None,
            ExprKind::KindExtent(_) => self.whole(&[id])?,
            ExprKind::Field { base, field } | ExprKind::HistoryOfField { base, field } => {
                let things = self.otherwise(*field)?;
                self.leading(*base, scope, things)?;
            }
            ExprKind::Call { define, args } => {
                let declared = policy.define(*define);
                if declared.hangs_on_itself {
                    self.whole(&[declared.body])?;
                } else {
                    let inner = self.called(args, scope);
                    self.look(declared.body, inner)?;
                }
            }
            ExprKind::IsKind(value, kind) => self.kind(*kind, Bound::Of(*value, scope))?,
            ExprKind::Quantified(quantified) => {
                self.bind(scope, quantified.member, Bound::Of(quantified.range, scope));
            }
            ExprKind::Filtered(filter) => {
                if let Some(search) = self.search(filter, scope) {
                    return self.look_up(&search, scope);
                }
                self.bind(scope, filter.member, Bound::Of(filter.range, scope));
            }
            ExprKind::Share(filter) | ExprKind::Latest { members: filter, .. } => {
                self.bind(scope, filter.member, Bound::Of(filter.range, scope));
            }
            _ if self.renewal.touches(&policy.reads_itself(kind)) => return None,
            _ => {}
        }
        kind.children().into_iter().try_for_each(|child| self.look(child, scope))
    }

    /// Nothing where any of what expressions read is otherwise.
    fn whole(&self, exprs: &[ExprId]) -> Option<()> {
        (!self.renewal.touches(&self.policy.reads_of(exprs))).then_some(())
    }

    /// The same as of an expression, of what a kind asks of a member.
    fn kind(&mut self, kind: KindId, member: Bound) -> Option<()> {
        let declared = self.policy.kind(kind);
        if declared.hangs_on_itself {
            return self.whole(&[declared.condition]);
        }
        self.scopes.push(FxHashMap::from_iter([(declared.member, member)]));
        self.look(declared.condition, self.scopes.len() - 1)
    }

    /// The scope of a definition that is called.
    fn called(&mut self, args: &[ExprId], scope: usize) -> usize {
        let args = args.iter().map(|arg| Bound::Of(*arg, scope));
        self.scopes.push((0..).map(Slot).zip(args).collect());
        self.scopes.len() - 1
    }

    fn bind(&mut self, scope: usize, variable: Slot, bound: Bound) {
        if let Some(variables) = self.scopes.get_mut(scope) {
            variables.insert(variable, bound);
        }
    }

    /// How the subject finds members of all things of a class, or of what a field of these holds, where it does.
    fn search(&self, filter: &Filter, scope: usize) -> Option<Search> {
        let policy = self.policy;
        let (class, held) = match policy.expr(filter.range).kind {
            ExprKind::Extent(class) => (class, None),
            ExprKind::Field { base, field } => match policy.expr(base).kind {
                ExprKind::Extent(class) => (class, Some(field)),
                _ => return None,
            },
            _ => return None,
        };
        let condition = filter.condition?;
        let own = [condition];
        let parts = match &policy.expr(condition).kind {
            ExprKind::And(parts) => parts.as_slice(),
            _ => &own,
        };
        let key = parts.iter().find_map(|part| match policy.expr(*part).kind {
            ExprKind::Compare(Comparison::Equal, one, other) => {
                self.key(filter.member, one, other, scope).or_else(|| self.key(filter.member, other, one, scope))
            }
            ExprKind::In(one, other) => self.key(filter.member, other, one, scope),
            _ => None,
        })?;
        Some(Search { class, held, member: filter.member, condition, key })
    }

    /// The field of a member that names entities, where the subject is looked for in it.
    fn key(&self, member: Slot, of_member: ExprId, subject: ExprId, scope: usize) -> Option<FieldId> {
        let ExprKind::Field { base, field } = self.policy.expr(of_member).kind else { return None };
        let is_member = matches!(self.policy.expr(base).kind, ExprKind::Variable(slot) if slot == member);
        (is_member && self.is_written(field) && self.is_subject(subject, scope)).then_some(field)
    }

    fn is_subject(&self, id: ExprId, scope: usize) -> bool {
        let ExprKind::Variable(slot) = self.policy.expr(id).kind else { return false };
        match self.scopes.get(scope).and_then(|variables| variables.get(&slot)) {
            Some(Bound::Subject) => true,
            Some(Bound::Of(expr, scope)) => self.is_subject(*expr, *scope),
            Some(Bound::Other) | None => false,
        }
    }

    fn is_written(&self, field: FieldId) -> bool {
        matches!(self.policy.field(field).origin, Origin::Written | Origin::ElseNone)
    }

    /// Finds the subjects that a member names which may be another one, or of which something else may be so, and those that
    /// it named.
    fn look_up(&mut self, search: &Search, scope: usize) -> Option<()> {
        let (policy, facts, renewal) = (self.policy, self.facts, self.renewal);
        if renewal.classes.contains(&search.class) || search.held.is_some_and(|field| !self.is_written(field)) {
            return None;
        }
        let stir = |field: FieldId| renewal.fields.get(&field);
        let held = search.held.and_then(stir);
        // What is asked of a member by itself, whoever asks, and what of the subject, of whichever member.
        let mut variables = self.scopes.get(scope)?.clone();
        variables.values_mut().for_each(|bound| *bound = Bound::Other);
        variables.insert(search.member, Bound::Subject);
        let found = held.map_or_else(Vec::new, |stir| stir.named.clone());
        let mut members = Touched { policy, facts, renewal, scopes: vec![variables], found, left: self.left };
        members.look(search.condition, 0)?;
        self.left = members.left;
        self.bind(scope, search.member, Bound::Other);
        self.look(search.condition, scope)?;
        let keys = stir(search.key);
        if [held, keys].into_iter().flatten().any(|stir| stir.open) {
            return None;
        }
        self.found.extend(keys.into_iter().flat_map(|stir| &stir.named));
        for cell in members.found.iter().filter_map(|member| facts.cell(policy, *member, search.key)) {
            if facts.may_name_others(policy, search.key, cell) {
                return None;
            }
            self.found.extend(named(facts, cell));
        }
        Some(())
    }

    /// Finds the subjects for which an expression may give any of some things; nothing where that may be any.
    fn leading(&mut self, id: ExprId, scope: usize, things: Vec<ThingId>) -> Option<()> {
        if things.is_empty() {
            return Some(());
        }
        self.left = self.left.checked_sub(1)?;
        let policy = self.policy;
        match &policy.expr(id).kind {
            ExprKind::Variable(slot) => match *self.scopes.get(scope)?.get(slot)? {
                Bound::Subject => self.found.extend(things),
                Bound::Of(expr, scope) => self.leading(expr, scope, things)?,
                Bound::Other => {}
            },
            ExprKind::Field { base, field } | ExprKind::HistoryOfField { base, field } => {
                let from = self.from(*field, &things)?;
                self.leading(*base, scope, from)?;
            }
            ExprKind::Call { define, args } if !policy.define(*define).hangs_on_itself => {
                let inner = self.called(args, scope);
                self.leading(policy.define(*define).body, inner, things)?;
            }
            ExprKind::Filtered(filter) | ExprKind::Latest { members: filter, .. } => {
                self.leading(filter.range, scope, things)?;
            }
            ExprKind::On { value, .. } | ExprKind::Distinct(value) => self.leading(*value, scope, things)?,
            ExprKind::Combine(_, one, other) | ExprKind::OrElse(one, other) => {
                self.leading(*one, scope, things.clone())?;
                self.leading(*other, scope, things)?;
            }
            _ => return None,
        }
        Some(())
    }

    /// The things of which a field may give something else; nothing where that may be any.
    fn otherwise(&self, field: FieldId) -> Option<Vec<ThingId>> {
        let stir = self.renewal.fields.get(&field);
        let mut things = stir.map_or_else(Vec::new, |stir| stir.things.clone());
        match &self.policy.field(field).origin {
            Origin::Written | Origin::ElseNone => {}
            Origin::Id | Origin::Container => things.clear(),
            Origin::Inverse(of) => {
                if matches!(self.policy.field(*of).origin, Origin::Default(_)) {
                    let touched = self.renewal.touches(&self.policy.reads_of_field(*of));
                    return (!touched).then(Vec::new);
                }
                let Some(stir) = self.renewal.fields.get(of) else { return Some(Vec::new()) };
                return (!stir.open).then(|| stir.named.clone());
            }
            Origin::Default(path) => {
                for (at, step) in path.iter().enumerate() {
                    let otherwise = self.otherwise(*step)?;
                    things.extend(self.along(path.get(..at)?, otherwise)?);
                }
            }
        }
        Some(things)
    }

    /// The things from which a path over fields may lead to any of some; nothing where that may be any.
    fn along(&self, path: &[FieldId], things: Vec<ThingId>) -> Option<Vec<ThingId>> {
        path.iter().rev().try_fold(things, |things, step| self.from(*step, &things))
    }

    /// The things of which a field may give any of some; nothing where that may be any.
    fn from(&self, field: FieldId, things: &[ThingId]) -> Option<Vec<ThingId>> {
        let (policy, facts) = (self.policy, self.facts);
        let declared = policy.field(field);
        let mut found = Vec::new();
        if things.is_empty() {
            return Some(found);
        }
        match &declared.origin {
            Origin::Id => {}
            Origin::Container => {
                let held =
                    |holder: Option<(ThingId, FieldId)>| holder.is_some_and(|(holder, _)| things.contains(&holder));
                let all = facts.things.iter().zip((0..).map(ThingId));
                found.extend(all.filter(|(thing, _)| held(thing.holder)).map(|(_, id)| id));
            }
            Origin::Inverse(of) => {
                for cell in things.iter().filter_map(|thing| facts.cell(policy, *thing, *of)) {
                    if facts.may_name_others(policy, *of, cell) {
                        return None;
                    }
                    found.extend(named(facts, cell));
                }
            }
            Origin::Written | Origin::ElseNone | Origin::Default(_) => {
                // A record is named by what holds it alone.
                found.extend(things.iter().filter_map(|thing| Some(facts.thing(*thing).holder?.0)));
                if facts.inverses.contains_key(&field) {
                    found.extend(things.iter().flat_map(|thing| facts.pointers(field, *thing)).map(|it| it.0));
                } else if things.iter().any(|thing| facts.thing(*thing).holder.is_none()) {
                    let names = |id: &ThingId| {
                        let cell = facts.cell(policy, *id, field);
                        cell.is_some_and(|cell| named(facts, cell).any(|thing| things.contains(&thing)))
                    };
                    found.extend(facts.extent(declared.class).things.iter().copied().filter(names));
                }
                if let Origin::Default(path) = &declared.origin {
                    found.extend(self.along(path, things.to_vec())?);
                }
            }
        }
        found.sort_unstable();
        found.dedup();
        Some(found)
    }
}

/// The things that a cell names.
fn named(facts: &Facts, cell: &Cell) -> impl Iterator<Item = ThingId> {
    facts.facts(cell).iter().filter_map(|fact| match fact.stored {
        Stored::Thing(thing) => Some(thing),
        _ => None,
    })
}
