use super::lexicon::composed;
use super::{CellState, Facts};
use crate::policy::model::{Class, Field, FieldId, Policy};
use crate::source::{SourceMap, Span};
use crate::value::ThingId;

impl Facts {
    /// Where private values stand, so that no excerpt shows them: those of private fields, and all in records that
    /// such a field holds.
    pub fn private_places(&self, policy: &Policy, sources: &SourceMap) -> Vec<Span> {
        let mut places = Vec::new();
        if policy.fields.iter().all(|field| field.private.is_none()) {
            return places;
        }
        let fields: Vec<Vec<FieldId>> = policy.classes.iter().map(|class| private_fields(policy, class)).collect();
        let mut private: Vec<bool> = Vec::with_capacity(self.things.len());
        for (thing, id) in self.things.iter().zip((0..).map(ThingId)) {
            let held = thing.holder.is_some_and(|(holder, field)| {
                policy.field(field).private.is_some() || private.get(holder.0 as usize) == Some(&true)
            });
            private.push(held);
            let own = fields.get(usize::from(thing.class.0)).map_or(&[][..], Vec::as_slice);
            for field in if held { &policy.class(thing.class).fields } else { own } {
                if !policy.field(*field).origin.is_stored() {
                    continue;
                }
                let Some(cell) = self.cell(policy, id, *field) else { continue };
                places.extend(around(
                    sources,
                    self.facts(cell).iter().map(|fact| fact.span).filter(|span| !span.is_empty()),
                ));
                if cell.state == CellState::Unread {
                    // In a sheet a value has no key, and its cell stands in place of it.
                    let key = is_word_of(policy.field(*field), sources.text(cell.span));
                    let from = if key { cell.span.end } else { cell.span.start };
                    places.extend(rest_of_line(sources, Span::new(from, cell.span.end)));
                }
            }
        }
        places
    }
}

fn private_fields(policy: &Policy, class: &Class) -> Vec<FieldId> {
    class.fields.iter().copied().filter(|field| policy.field(*field).private.is_some()).collect()
}

/// All that stands between the first and the last of several values too: it says how many they are.
fn around(sources: &SourceMap, values: impl Iterator<Item = Span> + Clone) -> Vec<Span> {
    let all = values.clone().reduce(|one, other| Span::new(one.start.min(other.start), one.end.max(other.end)));
    match all.filter(|all| sources.file_of(*all).is_some_and(|file| all.end <= file.span().end)) {
        Some(all) => vec![all],
        None => values.collect(),
    }
}

/// Whether a text is a name of a field, in quotes or without.
fn is_word_of(field: &Field, text: &str) -> bool {
    let text = composed(text.trim_matches(['"', '\'']));
    let words = field.names.by_lang.iter().map(|(_, word)| word).chain([&field.names.default, &field.name]);
    text.contains('\\') || words.into_iter().any(|word| composed(word) == text)
}

/// What stands from a place on, on its line and to the end of a cell at least, where a value could not be read.
fn rest_of_line(sources: &SourceMap, place: Span) -> Option<Span> {
    let file = sources.file_of(place).filter(|_| place != Span::default())?;
    let rest = file.slice(Span::new(place.end, file.span().end));
    let length = rest.find('\n').unwrap_or(rest.len());
    Some(Span::new(place.start, place.end + u32::try_from(length).unwrap_or(0)))
}
