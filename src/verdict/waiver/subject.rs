use crate::organisation::Facts;
use crate::policy::model::{ClassId, ClassKind, Policy};

/// The subject that a waiver names, under the ids that its entities have now.
pub(in crate::verdict) fn current(policy: &Policy, facts: &Facts, written: &str) -> String {
    let parts: Vec<String> = written.split(',').map(|part| current_part(policy, facts, part.trim())).collect();
    parts.join(",")
}

fn current_part(policy: &Policy, facts: &Facts, part: &str) -> String {
    let Some((class, rest)) = part.split_once('/') else { return part.to_owned() };
    let (id, inside) = rest.find('/').map_or((rest, ""), |at| rest.split_at(at));
    let entities = policy.classes.iter().zip((0..).map(ClassId));
    let mut entities = entities.filter(|(of, _)| *of.subject == *class && matches!(of.kind, ClassKind::Entity(_)));
    let now = entities.find_map(|(_, of)| facts.ids.get(&(of, facts.symbols.get(id)?)));
    now.map_or_else(|| part.to_owned(), |thing| facts.subject(policy, *thing) + inside)
}
