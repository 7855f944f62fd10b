//! Entities by the names that people write: a former id leads to one here as it does in files (semantics 2.5).

use super::Failure;
use crate::diagnostic::{Phrase, Text};
use crate::nearest::subject_or;
use crate::organisation::{Facts, Thing};
use crate::policy::model::{Class, ClassId, ClassKind, Policy};
use crate::value::ThingId;

/// The entity `team/skule`, or every one with the id `skule`.
pub(super) fn named(policy: &Policy, facts: &Facts, name: &str) -> Result<Vec<ThingId>, Failure> {
    let is_entity = |thing: &Thing| matches!(policy.class(thing.class).kind, ClassKind::Entity(_));
    let all = (0..).map(ThingId).zip(&facts.things).filter(|(_, thing)| is_entity(thing));
    let entities: Vec<(ThingId, String)> = all.map(|(id, _)| (id, facts.subject(policy, id))).collect();
    let has = |(id, subject): &&(ThingId, String)| subject == name || facts.symbols.text(facts.thing(*id).id) == name;
    let mut found: Vec<ThingId> = entities.iter().filter(has).map(|(id, _)| *id).collect();
    if found.is_empty() {
        found = formerly(policy, facts, name);
    }
    // Under whichever of two ids it is asked for: it is one entity.
    let found: Vec<ThingId> = found.into_iter().flat_map(|id| facts.both_states(id)).collect();
    if found.is_empty() {
        let help = subject_or(name, entities.iter().map(|(_, subject)| subject.as_str()), Phrase::EntitiesHelp);
        return Err(Failure { message: Text::new(Phrase::NoSuchEntity).with("subject", name), help });
    }
    Ok(found)
}

/// The entities that were once called so.
pub(super) fn formerly(policy: &Policy, facts: &Facts, name: &str) -> Vec<ThingId> {
    let (sort, id) = name.split_once('/').map_or((None, name), |(sort, id)| (Some(sort), id));
    let Some(symbol) = facts.symbols.get(id) else { return Vec::new() };
    let of_class = |(class, _): (ClassId, &Class)| facts.ids.get(&(class, symbol)).copied();
    let is_of_sort = |id: &ThingId| {
        let subject = facts.subject(policy, *id);
        sort.is_none_or(|sort| subject.strip_prefix(sort).is_some_and(|rest| rest.starts_with('/')))
    };
    (0..).map(ClassId).zip(&policy.classes).filter_map(of_class).filter(is_of_sort).collect()
}

/// A subject as findings name it now: `team/ny` for `team/gammal`, and so for each of several.
pub fn subject_now(policy: &Policy, facts: &Facts, subject: &str) -> String {
    let now = |part: &str| {
        // What follows the id is the way to a record.
        let end = part.match_indices('/').nth(1).map_or(part.len(), |(at, _)| at);
        let (entity, rest) = part.split_at(end);
        match formerly(policy, facts, entity).as_slice() {
            [id] if entity.contains('/') => facts.subject(policy, *id) + rest,
            _ => part.to_owned(),
        }
    };
    subject.split(',').map(now).collect::<Vec<_>>().join(",")
}
