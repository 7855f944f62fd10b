use serde::Serialize;

use super::Range;
use crate::diagnostic::Force;
use crate::source::{SourceMap, Span};
use crate::value::Date;
use crate::verdict::{Finding, ProofNode, Row, Summary, Verdict};

/// The version of the formats; `docs/schema` holds their schemas.
const VERSION: u32 = 1;

/// A verdict as `docs/schema/findings-1.json` describes it.
pub fn json(verdict: &Verdict, sources: &SourceMap) -> String {
    let findings = verdict.findings.iter().map(|found| FindingJson::new(found, sources)).collect();
    write(&Document { head: Head::new(verdict), content: Findings { findings } })
}

/// The ledger as `docs/schema/ledger-1.json` describes it.
pub fn ledger_json(verdict: &Verdict, rows: &[Row]) -> String {
    let rows = rows.iter().map(RowJson::new).collect();
    write(&Document { head: Head::new(verdict), content: Rows { rows } })
}

fn write(document: &impl Serialize) -> String {
    // Strings and numbers always have a JSON form.
    serde_json::to_string_pretty(document).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct Document<'a, Content> {
    #[serde(flatten)]
    head: Head<'a>,
    #[serde(flatten)]
    content: Content,
}

#[derive(Serialize)]
struct Findings<'a> {
    findings: Vec<FindingJson<'a>>,
}

#[derive(Serialize)]
struct Rows<'a> {
    rows: Vec<RowJson<'a>>,
}

#[derive(Serialize)]
struct Head<'a> {
    version: u32,
    clock: String,
    organisation: &'a str,
    packs: Vec<PackJson<'a>>,
    summary: SummaryJson,
}

#[derive(Serialize)]
struct PackJson<'a> {
    name: &'a str,
    version: &'a str,
    digest: &'a str,
}

#[derive(Serialize)]
struct SummaryJson {
    rules: usize,
    holds: usize,
    broken: usize,
    cannot_tell: usize,
    not_applicable: usize,
    waived: usize,
    input_errors: usize,
}

#[derive(Serialize)]
struct FindingJson<'a> {
    code: &'a str,
    origin: &'static str,
    force: &'static str,
    outcome: &'static str,
    subject: Option<&'a str>,
    pack: Option<&'a str>,
    coming: Option<String>,
    message: &'a str,
    help: Option<String>,
    cites: Vec<CiteJson<'a>>,
    place: Option<PlaceJson<'a>>,
    related: Vec<RelatedJson<'a>>,
    because: Vec<ProofJson<'a>>,
    blocks: Vec<BlockedJson<'a>>,
    fix: Option<()>,
    waiver: Option<()>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct CiteJson<'a> {
    source: &'a str,
    title: &'a str,
    at: &'a str,
}

#[derive(Serialize)]
struct PlaceJson<'a> {
    file: &'a str,
    start: LocationJson,
    end: LocationJson,
}

#[derive(Serialize)]
struct LocationJson {
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct RelatedJson<'a> {
    message: &'a str,
    place: Option<PlaceJson<'a>>,
}

#[derive(Serialize)]
struct ProofJson<'a> {
    text: &'a str,
    truth: Option<bool>,
    empty: bool,
    place: Option<PlaceJson<'a>>,
    because: Vec<ProofJson<'a>>,
}

#[derive(Serialize)]
struct BlockedJson<'a> {
    code: &'a str,
    subject: &'a str,
}

#[derive(Serialize)]
struct RowJson<'a> {
    code: &'a str,
    subject: &'a str,
    outcome: &'static str,
    excepted: Option<&'a str>,
    coming: Option<String>,
    empty: bool,
    force: &'static str,
    pack: &'a str,
}

impl<'a> Head<'a> {
    fn new(verdict: &'a Verdict) -> Self {
        let packs = verdict.packs.iter().map(|(name, version, digest)| PackJson { name, version, digest });
        let Summary { rules, holds, broken, cannot_tell, not_applicable, waived, input_errors } = verdict.summary;
        Self {
            version: VERSION,
            clock: verdict.clock.to_string(),
            organisation: &verdict.organisation,
            packs: packs.collect(),
            summary: SummaryJson { rules, holds, broken, cannot_tell, not_applicable, waived, input_errors },
        }
    }
}

impl<'a> FindingJson<'a> {
    fn new(finding: &'a Finding, sources: &'a SourceMap) -> Self {
        let related = finding.related.iter();
        Self {
            code: &finding.code,
            origin: finding.origin.name(),
            force: force(finding.force),
            outcome: finding.outcome.name(),
            subject: finding.subject.as_deref(),
            pack: finding.pack.as_deref(),
            coming: finding.coming.map(day),
            message: &finding.message,
            help: Some(finding.help.join("\n")).filter(|help| !help.is_empty()),
            cites: finding
                .cites
                .iter()
                .map(|cite| CiteJson { source: &cite.source, title: &cite.title, at: &cite.at })
                .collect(),
            place: place(finding.place.span, sources),
            related: related.map(|at| RelatedJson { message: &at.message, place: place(at.span, sources) }).collect(),
            because: finding.because.iter().map(|node| proof(node, sources)).collect(),
            blocks: finding
                .blocks
                .iter()
                .map(|blocked| BlockedJson { code: &blocked.code, subject: &blocked.subject })
                .collect(),
            fix: None,
            waiver: None,
            fingerprint: &finding.fingerprint,
        }
    }
}

impl<'a> RowJson<'a> {
    fn new(row: &'a Row) -> Self {
        Self {
            code: &row.code,
            subject: &row.subject,
            outcome: row.outcome.name(),
            excepted: row.excepted.as_deref(),
            coming: row.coming.map(day),
            empty: row.empty,
            force: force(row.force),
            pack: &row.pack,
        }
    }
}

fn proof<'a>(node: &'a ProofNode, sources: &'a SourceMap) -> ProofJson<'a> {
    ProofJson {
        text: &node.text,
        truth: node.truth,
        empty: node.empty,
        place: place(node.place, sources),
        because: node.children.iter().map(|child| proof(child, sources)).collect(),
    }
}

fn place(span: Span, sources: &SourceMap) -> Option<PlaceJson<'_>> {
    let Range { file, start, end } = Range::of(sources, span)?;
    let [start, end] = [start, end].map(|at| LocationJson { line: at.line, column: at.column });
    Some(PlaceJson { file, start, end })
}

fn day(date: Date) -> String {
    date.to_string()
}

fn force(force: Force) -> &'static str {
    match force {
        Force::Must => "must",
        Force::Should => "should",
    }
}
