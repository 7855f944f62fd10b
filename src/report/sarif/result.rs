use serde::Serialize;

use super::Index;
use super::place::{Place, Text};
use crate::diagnostic::Force;
use crate::report::account::{Level, message, note_lines, unknown};
use crate::report::json::{CiteJson, force};
use crate::report::{clean, ledger};
use crate::verdict::{self, Behind, Outcome, Row};

/// A result: what came out, and where.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Finding<'a> {
    rule_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    kind: &'static str,
    level: &'static str,
    message: Text,
    locations: [Place; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Place>,
    #[serde(skip_serializing_if = "Option::is_none")]
    partial_fingerprints: Option<Fingerprints<'a>>,
    /// Where one result has them, all must: an empty list says that nothing suppresses it.
    suppressions: Vec<Suppression>,
    properties: About<'a>,
}

/// The name says how the fingerprint is made.
#[derive(Serialize)]
struct Fingerprints<'a> {
    #[serde(rename = "mandat/v1")]
    mandat: &'a str,
}

/// That a waiver in the organisation's files accepts a result: it was made elsewhere than in the rules.
#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    justification: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Place>,
    properties: SuppressedBy,
}

/// Which waiver it is, and its last day.
#[derive(Serialize)]
struct SuppressedBy {
    waiver: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
}

/// What SARIF has no word for.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct About<'a> {
    outcome: &'static str,
    force: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pack: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    coming: Option<String>,
    #[serde(skip_serializing_if = "is_false")]
    draft: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    excepted: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    cites: Vec<CiteJson<'a>>,
    /// By its fingerprint.
    #[serde(skip_serializing_if = "Option::is_none")]
    rests_on: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alike: Option<&'a str>,
}

/// What is wrong with a file, once more as a message of the run: it says that the results are not all there could be.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Notification {
    associated_rule: Reference,
    level: &'static str,
    message: Text,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    locations: Vec<Place>,
}

#[derive(Serialize)]
struct Reference {
    id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
}

impl<'a> Finding<'a> {
    pub(super) fn new(found: &'a verdict::Finding, index: &Index<'a>) -> Self {
        let lang = index.account.verdict.lang;
        let (kind, level) = if unknown(found) { ("open", "none") } else { ("fail", level(found)) };
        let lines: Vec<String> = [message(found, lang)].into_iter().chain(note_lines(found, lang)).collect();
        let related = found.related.iter().filter_map(|place| Some((index.account.range(place.span)?, place)));
        let related = related
            .zip(1..)
            .map(|((range, place), id)| Place::at(range, index).says(&clean(&place.message)).numbered(id));
        Self {
            rule_id: &found.code,
            rule_index: index.rules.get(&found.code).copied(),
            kind,
            level,
            message: Text::new(&lines.join("\n")),
            locations: [place(found, index)],
            related_locations: related.collect(),
            partial_fingerprints: Some(Fingerprints { mandat: &found.fingerprint }),
            suppressions: found.waiver.iter().map(|waiver| Suppression::new(waiver, index)).collect(),
            properties: About {
                outcome: found.outcome.name(),
                force: force(found.force),
                pack: found.pack.as_deref(),
                coming: found.coming.map(|date| date.to_string()),
                draft: found.draft,
                excepted: None,
                cites: found.cites.iter().map(CiteJson::new).collect(),
                rests_on: found.behind.as_ref().and_then(Behind::rests_on),
                alike: found.behind.as_ref().and_then(Behind::alike),
            },
        }
    }

    /// An outcome that no finding tells of.
    pub(super) fn of_row(row: &'a Row, index: &Index<'a>) -> Self {
        let lang = index.account.verdict.lang;
        let (kind, level) = match (row.outcome, row.force) {
            (Outcome::Holds, _) => ("pass", "none"),
            (Outcome::NotApplicable, _) => ("notApplicable", "none"),
            (Outcome::CannotTell, _) => ("open", "none"),
            (Outcome::Broken, _) if row.coming.is_some() || row.draft || row.waiver.is_some() => ("fail", "note"),
            (Outcome::Broken, Force::Must) => ("fail", "error"),
            (Outcome::Broken, Force::Should) => ("fail", "warning"),
        };
        let word = ledger::word(row.outcome).template(lang).to_owned();
        let words: Vec<String> = [word].into_iter().chain(ledger::special(row, lang)).collect();
        Self {
            rule_id: &row.code,
            rule_index: index.rules.get(&row.code).copied(),
            kind,
            level,
            message: Text::new(&clean(&format!("{}: {}", row.subject, words.join(", ")))),
            locations: [Place::of_subject(&row.subject)],
            related_locations: Vec::new(),
            partial_fingerprints: None,
            suppressions: row.waiver.iter().map(|waiver| Suppression::named(clean(waiver).into_owned())).collect(),
            properties: About {
                outcome: row.outcome.name(),
                force: force(row.force),
                pack: Some(&row.pack),
                coming: row.coming.map(|date| date.to_string()),
                draft: row.draft,
                excepted: row.excepted.as_deref(),
                cites: Vec::new(),
                rests_on: None,
                alike: None,
            },
        }
    }
}

impl Suppression {
    fn named(waiver: String) -> Self {
        let properties = SuppressedBy { waiver, until: None };
        Self { kind: "external", status: "accepted", justification: None, location: None, properties }
    }

    fn new(waiver: &verdict::Waiver, index: &Index<'_>) -> Self {
        let named = Self::named(clean(&waiver.subject).into_owned());
        let place = index.account.range(waiver.place).map(|range| Place::at(range, index));
        Self {
            justification: Some(clean(&waiver.reason).into_owned()),
            location: place,
            properties: SuppressedBy { until: Some(waiver.until.to_string()), ..named.properties },
            ..named
        }
    }
}

impl Notification {
    pub(super) fn new(found: &verdict::Finding, index: &Index<'_>) -> Self {
        let range = index.account.range(found.place.span);
        Self {
            associated_rule: Reference { id: found.code.clone(), index: index.rules.get(&found.code).copied() },
            level: level(found),
            message: Text::new(&message(found, index.account.verdict.lang)),
            locations: range.map(|range| Place::at(range, index)).into_iter().collect(),
        }
    }
}

fn is_false(truth: &bool) -> bool {
    !truth
}

/// Where a finding is: the smallest place to change.
fn place(found: &verdict::Finding, index: &Index<'_>) -> Place {
    let range = index.account.range(found.place.span);
    let place = range.map_or_else(|| Place::anywhere(index), |range| Place::at(range, index));
    place.about(found.subject.as_deref()).says(&clean(&found.place.message))
}

pub(super) fn level(found: &verdict::Finding) -> &'static str {
    match Level::of(found) {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    }
}
