//! Facts as text: the same for the same organisation, however its files are written.

use mandat::organisation::{Bound, CellState, Facts, Register, Term};
use mandat::policy::model::{ClassId, FieldId, Origin, Policy};
use mandat::source::SourceMap;
use mandat::value::{ThingId, Value};

/// Every thing with what is written of it, in the order of things.
pub(crate) fn dump(facts: &Facts, policy: &Policy) -> String {
    let ids = (0..facts.things.len()).map(|id| ThingId(id as u32));
    let mut text: String = ids.map(|id| thing(facts, policy, id)).collect();
    text.push_str(&registers(facts, policy, None));
    for (id, field) in &facts.missing {
        text.push_str(&format!("missing {}.{}\n", facts.subject(policy, *id), policy.field(*field).name));
    }
    let pointing = (0..policy.fields.len()).map(|field| FieldId(field as u16));
    for field in pointing.filter(|field| facts.inverses.contains_key(field)) {
        text.push_str(&inverse(facts, policy, field));
    }
    text
}

/// The dump with its lines in the order of the alphabet, so that the order of files does not matter.
pub(crate) fn sorted_dump(facts: &Facts, policy: &Policy) -> String {
    let text = dump(facts, policy);
    let mut blocks: Vec<String> = Vec::new();
    for line in text.lines() {
        match blocks.last_mut() {
            Some(block) if line.starts_with(' ') => block.push_str(&format!("{line}\n")),
            _ => blocks.push(format!("{line}\n")),
        }
    }
    blocks.sort();
    blocks.concat()
}

/// Whether the things of each class are all, and where a gap is.
pub(crate) fn registers(facts: &Facts, policy: &Policy, sources: Option<&SourceMap>) -> String {
    let mut text = String::new();
    for (class, id) in policy.classes.iter().zip((0..).map(ClassId)) {
        let extent = facts.extent(id);
        let place = |span| sources.map_or(String::new(), |sources| format!(" at {}", super::place(sources, span)));
        let register = match extent.register {
            Register::Kept => "kept".to_owned(),
            Register::NotWritten => "not written".to_owned(),
            Register::NotKept(span) => format!("not kept{}", place(span)),
            Register::Incomplete(span) => format!("incomplete{}", place(span)),
        };
        text.push_str(&format!("{}: {} things, {register}\n", class.name, extent.things.len()));
    }
    text
}

fn thing(facts: &Facts, policy: &Policy, id: ThingId) -> String {
    let thing = facts.thing(id);
    let mut text = format!("{}{}", facts.subject(policy, id), period(facts.period(thing.period)));
    text.push_str(if thing.damaged { " (damaged)\n" } else { "\n" });
    for field in &policy.class(thing.class).fields {
        // What follows from others, as an inverse does, has no cell.
        let Some(cell) = facts.cell(policy, id, *field) else { continue };
        let implied = matches!(policy.field(*field).origin, Origin::Id | Origin::Container);
        if cell.state == CellState::Absent || implied {
            continue;
        }
        let values: Vec<String> = facts
            .facts(cell)
            .iter()
            .map(|fact| format!("{}{}", value(facts, policy, facts.value(fact)), period(facts.period(fact.period))))
            .collect();
        let more = match cell.state {
            CellState::Unread => " and something unread",
            CellState::Lacking => " and a blank",
            CellState::Written | CellState::Absent => "",
        };
        text.push_str(&format!("  {}: {}{more}\n", policy.field(*field).name, values.join(", ")));
    }
    text
}

fn inverse(facts: &Facts, policy: &Policy, field: FieldId) -> String {
    let mut text = String::new();
    let name = |id| facts.subject(policy, id);
    for id in (0..facts.things.len()).map(|id| ThingId(id as u32)) {
        let mut from: Vec<String> = facts.pointers(field, id).iter().map(|(from, _)| name(*from)).collect();
        from.sort();
        if !from.is_empty() {
            text.push_str(&format!("{} <- {}: {}\n", name(id), policy.field(field).name, from.join(", ")));
        }
    }
    let mut unknown: Vec<String> = facts.inverses[&field].unknown.iter().map(|id| name(*id)).collect();
    unknown.sort();
    if !unknown.is_empty() {
        text.push_str(&format!("anything <- {}: {}\n", policy.field(field).name, unknown.join(", ")));
    }
    text
}

fn value(facts: &Facts, policy: &Policy, value: Value) -> String {
    match value {
        Value::YesNo(yes) => if yes { "yes" } else { "no" }.to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Money(amount, currency) => format!("{amount} {}", facts.symbols.text(currency)),
        Value::Date(date) => date.to_string(),
        Value::Duration(duration) => format!("{} months {} days", duration.months, duration.days),
        Value::Text(text) => format!("{:?}", facts.symbols.text(text)),
        Value::Enum(of, at) => policy.enums[of.0 as usize].values[at as usize].name.to_string(),
        Value::Thing(id) => facts.subject(policy, id),
    }
}

fn period(term: Term) -> String {
    let bound = |bound| match bound {
        Bound::Open => String::new(),
        Bound::Day(day) => day.to_string(),
        Bound::Unread => "?".to_owned(),
    };
    match (bound(term.from), bound(term.to)) {
        (from, to) if from.is_empty() && to.is_empty() => String::new(),
        (from, to) => format!(" [{from}..{to}]"),
    }
}
