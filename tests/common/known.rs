//! All there is to know of facts, as a text.

use std::collections::{BTreeMap, BTreeSet};

use mandat::diagnostic::Diagnostic;
use mandat::organisation::{Fact, Facts, Thing};
use mandat::policy::model::Policy;
use mandat::value::Value;

/// All there is to know of facts; the numbers of cells, facts and texts are the reader's own business.
pub(crate) fn known(policy: &Policy, facts: &Facts, errors: &[Diagnostic]) -> String {
    let mut known: Vec<String> = facts.things.iter().map(|thing| self::thing(policy, facts, thing)).collect();
    let Facts { extents, missing, hidden, repeating, damage, blanks, .. } = facts;
    let repeating: BTreeSet<_> = repeating.iter().collect();
    let damage: BTreeMap<_, _> = damage.iter().collect();
    let blanks: BTreeMap<_, _> = blanks.iter().collect();
    known.push(format!("{hidden:?} {repeating:?} {damage:?} {blanks:?} {extents:?} {missing:?}"));
    known.extend(errors.iter().map(|error| format!("{error:?}")));
    known.join("\n")
}

fn thing(policy: &Policy, facts: &Facts, thing: &Thing) -> String {
    let id = facts.symbols.text(thing.id);
    let values = |cell| {
        let value = |fact: &Fact| {
            let value = match facts.value(fact) {
                Value::Text(text) => facts.symbols.text(text).to_owned(),
                Value::Money(amount, currency) => format!("{amount:?} {}", facts.symbols.text(currency)),
                other => format!("{other:?}"),
            };
            (value, fact.span, facts.period(fact.period))
        };
        facts.facts(cell).iter().map(value).collect::<Vec<_>>()
    };
    let cells = facts.cells_of(policy, thing).iter().map(|cell| (cell.state, cell.span, values(cell)));
    let Thing { class, span, holder, ordinal, dated, damaged, contested, told, cells: which, .. } = thing;
    let term = facts.period(thing.period);
    let mask = which.mask();
    let cells: Vec<_> = cells.collect();
    format!(
        "{id} {class:?} {span:?} {holder:?} {ordinal} {term:?} {dated} {damaged} {contested} {told:?} {mask} {cells:?}"
    )
}
