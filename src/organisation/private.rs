use super::{Cell, CellState, Facts};
use crate::diagnostic::Diagnostic;
use crate::policy::model::{Base, Class, ClassId, ClassKind, FieldId, Policy};
use crate::source::{SourceMap, Span};
use crate::value::ThingId;

impl Facts {
    /// The private field in which a record stands, be it within another record, and what has that field.
    pub fn private_holder(&self, policy: &Policy, thing: ThingId) -> Option<(ThingId, FieldId)> {
        let (mut at, mut found) = (thing, None);
        while let Some((holder, field)) = self.thing(at).holder {
            if policy.field(field).private.is_some() {
                found = Some((holder, field));
            }
            at = holder;
        }
        found
    }

    /// Where private values stand, so that no excerpt shows them: those of private fields, and all in records that
    /// such a field holds; and, in files with errors, what may be.
    pub fn private_places(&self, policy: &Policy, sources: &SourceMap, errors: &[&Diagnostic]) -> Vec<Span> {
        let all = (0u32..).map(ThingId).take(self.things.len());
        let mut places = self.private_places_of(policy, sources, all);
        if !errors.is_empty() && policy.fields.iter().any(|field| field.private.is_some()) {
            places.extend(self.veiled(policy, sources, errors));
        }
        places
    }

    /// The same of some things, where nothing is wrong with any file.
    pub fn private_places_of(
        &self,
        policy: &Policy,
        sources: &SourceMap,
        things: impl Iterator<Item = ThingId>,
    ) -> Vec<Span> {
        let mut places = self.hidden.clone();
        let blanks = self.hidden.iter().filter(|place| place.is_empty());
        places.extend(blanks.filter_map(|key| properties(sources, *key, None)));
        if policy.fields.iter().all(|field| field.private.is_none()) {
            return places;
        }
        let fields: Vec<Vec<FieldId>> = policy.classes.iter().map(|class| private_fields(policy, class)).collect();
        let may_be_held = held_privately(policy);
        for id in things {
            let thing = self.thing(id);
            let class = usize::from(thing.class.0);
            let may_be_held = may_be_held.get(class).copied().unwrap_or(true);
            let held = may_be_held && self.private_holder(policy, id).is_some();
            let own = fields.get(class).map_or(&[][..], Vec::as_slice);
            for field in if held { &policy.class(thing.class).fields } else { own } {
                if !policy.field(*field).origin.is_stored() {
                    continue;
                }
                let written = |cell: &&Cell| cell.count > 0 || cell.span != Span::NOWHERE;
                let Some(cell) = self.cell(policy, id, *field).filter(written) else { continue };
                let values = self.facts(cell).iter().map(|fact| fact.span).filter(|span| !span.is_empty());
                let all = around(sources, values).into_iter().map(|all| with_brackets(sources, all));
                places.extend(all.chain(empty_list(sources, cell.span).filter(|_| cell.count == 0)));
                places.extend(properties(sources, cell.span, self.facts(cell).first().map(|fact| fact.span)));
                if cell.state == CellState::Unread {
                    places.extend(rest_of_line(sources, cell.span));
                }
            }
        }
        places
    }
}

fn private_fields(policy: &Policy, class: &Class) -> Vec<FieldId> {
    class.fields.iter().copied().filter(|field| policy.field(*field).private.is_some()).collect()
}

/// Of which classes there may be records that a private field holds, be it by way of other records.
fn held_privately(policy: &Policy) -> Vec<bool> {
    let mut held = vec![false; policy.classes.len()];
    loop {
        let before = held.clone();
        for field in &policy.fields {
            // Whoever is one of the class may have the field, too.
            let holders = &policy.class(field.class).subs;
            let within = holders.iter().any(|class| before.get(usize::from(class.0)).copied().unwrap_or(true));
            if let (true, Base::Thing(of)) = (field.private.is_some() || within, field.ty.base) {
                let records = policy.class(of).subs.iter().filter(|class| is_record(policy, **class));
                records.for_each(|class| held.get_mut(usize::from(class.0)).into_iter().for_each(|held| *held = true));
            }
        }
        if held == before {
            return held;
        }
    }
}

fn is_record(policy: &Policy, class: ClassId) -> bool {
    matches!(policy.class(class).kind, ClassKind::Record { .. })
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
    let line = file.slice(Span::new(key.end, file.span().end)).split('\n').next()?;
    let sign = line.trim_start_matches(['"', '\'', ' ']);
    let value = sign.strip_prefix([':', '=']).map_or(line, str::trim_start);
    let place = |left: &str| u32::try_from(line.len() - left.len()).map_or(key.end, |length| key.end + length);
    Some(Span::new(place(value), place("")))
}

/// What YAML says of a value before it, `&name` or `!tag`: whoever has forgotten the quotes means it as the value.
fn properties(sources: &SourceMap, key: Span, value: Option<Span>) -> Option<Span> {
    let file = sources.file_of(key).filter(|_| key != Span::NOWHERE)?;
    let end = value.map_or(file.span().end, |value| value.start.max(key.end));
    let text = file.slice(Span::new(key.end, end));
    let within: &[char] = if value.is_some() { &['\n', '\r', '-', '[', '{'] } else { &[] };
    let first = text.trim_start_matches(|sign| matches!(sign, ' ' | ':' | '"' | '\'') || within.contains(&sign));
    let name = first.starts_with(['&', '!']).then(|| first.split([' ', ',', '\n', '\r', '}', ']']).next())??;
    let start = u32::try_from(text.len() - first.len()).ok()?;
    let length = if value.is_some() { first.len() } else { name.len() };
    Some(Span::new(key.end + start, key.end + start + u32::try_from(length).ok()?))
}

/// The brackets of a list too: with them an empty one is told from none.
fn with_brackets(sources: &SourceMap, values: Span) -> Span {
    let Some(file) = sources.file_of(values) else { return values };
    let before = file.slice(Span::new(file.span().start, values.start));
    let after = file.slice(Span::new(values.end, file.span().end));
    let (opening, closing) = (before.trim_end_matches(' '), after.trim_start_matches([' ', ',']));
    if !opening.ends_with(['[', '{']) || !closing.starts_with([']', '}']) {
        return values;
    }
    let wide = |length: usize| u32::try_from(length + 1).unwrap_or(0);
    Span::new(values.start - wide(before.len() - opening.len()), values.end + wide(after.len() - closing.len()))
}

/// An empty list behind a key.
pub(super) fn empty_list(sources: &SourceMap, key: Span) -> Option<Span> {
    let file = sources.file_of(key).filter(|_| !key.is_empty())?;
    let rest = file.slice(Span::new(key.end, file.span().end));
    let list = rest.trim_start_matches(['"', '\'', ' ', ':', '=']);
    let inside = list.strip_prefix(['[', '{'])?.trim_start();
    let after = inside.strip_prefix([']', '}'])?;
    let place = |left: &str| u32::try_from(rest.len() - left.len()).map_or(key.end, |length| key.end + length);
    Some(Span::new(place(list), place(after)))
}
