use super::{CellState, Facts};
use crate::policy::model::Policy;
use crate::source::{SourceMap, Span};
use crate::value::ThingId;

impl Facts {
    /// Where private values stand, so that no excerpt shows them: those of private fields, and all in records that
    /// such a field holds.
    pub fn private_places(&self, policy: &Policy, sources: &SourceMap) -> Vec<Span> {
        let mut places = Vec::new();
        for (thing, id) in self.things.iter().zip((0..).map(ThingId)) {
            let held = self.is_in_private(policy, id);
            for field in &policy.class(thing.class).fields {
                let declared = policy.field(*field);
                if !declared.origin.is_stored() || !held && declared.private.is_none() {
                    continue;
                }
                let Some(cell) = self.cell(policy, id, *field) else { continue };
                places.extend(around(
                    sources,
                    self.facts(cell).iter().map(|fact| fact.span).filter(|span| !span.is_empty()),
                ));
                if cell.state == CellState::Unread {
                    places.extend(rest_of_line(sources, cell.span));
                }
            }
        }
        places
    }

    fn is_in_private(&self, policy: &Policy, thing: ThingId) -> bool {
        let mut at = self.thing(thing).holder;
        while let Some((holder, field)) = at {
            if policy.field(field).private.is_some() {
                return true;
            }
            at = self.thing(holder).holder;
        }
        false
    }
}

/// All that stands between the first and the last of several values too: it says how many they are.
fn around(sources: &SourceMap, values: impl Iterator<Item = Span> + Clone) -> Vec<Span> {
    let all = values.clone().reduce(|one, other| Span::new(one.start.min(other.start), one.end.max(other.end)));
    match all.filter(|all| sources.file_of(*all).is_some_and(|file| all.end <= file.span().end)) {
        Some(all) => vec![all],
        None => values.collect(),
    }
}

/// What stands behind a key whose value could not be read.
fn rest_of_line(sources: &SourceMap, key: Span) -> Option<Span> {
    let file = sources.file_of(key).filter(|_| !key.is_empty())?;
    let rest = Span::new(key.end, file.span().end);
    let length = file.slice(rest).find('\n').and_then(|at| u32::try_from(at).ok());
    Some(Span::new(key.end, length.map_or(rest.end, |length| key.end + length)))
}
