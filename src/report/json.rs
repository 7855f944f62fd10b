use std::collections::BTreeMap;

use serde::Serialize;

use super::Range;
use crate::diagnostic::{Files, Force};
use crate::pipeline::{Coverage, Formatting, Proof, TestResult, TestRun};
use crate::source::{SourceMap, Span};
use crate::value::Date;
use crate::verdict::{Behind, Cite, Finding, Outcome, ProofNode, Row, Said, SaidValue, Shown, Summary, Verdict};

/// The version of the formats; `docs/schema` holds their schemas.
pub(super) const VERSION: u32 = 1;

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

/// Proofs as `docs/schema/proofs-1.json` describes them.
pub fn proofs_json(verdict: &Verdict, proofs: &[Proof], sources: &SourceMap) -> String {
    let proofs = proofs.iter().map(|proof| OutcomeJson::new(proof, sources)).collect();
    write(&Document { head: Head::new(verdict), content: Proofs { proofs } })
}

/// Tests as `docs/schema/tests-1.json` describes them.
pub fn tests_json(run: &TestRun) -> String {
    let sources = &run.sources;
    write(&Tests {
        version: VERSION,
        packs: packs(&run.verdict),
        findings: run.verdict.findings.iter().map(|found| FindingJson::new(found, sources)).collect(),
        tests: run.results.iter().map(|test| TestJson::new(test, sources)).collect(),
        coverage: run.coverage.iter().map(CoverageJson::new).collect(),
    })
}

/// Formatted policies as `docs/schema/formatted-1.json` describes them.
pub fn formatted_json(formatting: &Formatting) -> String {
    let file = |file| FormattedJson { file: formatting.name(file), layout: formatting.layout(file).name() };
    write(&FormattedFiles {
        version: VERSION,
        findings: formatting.findings.iter().map(|found| FindingJson::new(found, &formatting.sources)).collect(),
        files: formatting.files.iter().map(file).collect(),
    })
}

/// A document with its line end.
pub(super) fn write(document: &(impl Serialize + ?Sized)) -> String {
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
struct Proofs<'a> {
    proofs: Vec<OutcomeJson<'a>>,
}

#[derive(Serialize)]
struct OutcomeJson<'a> {
    #[serde(flatten)]
    row: RowJson<'a>,
    title: &'a str,
    cites: Vec<CiteJson<'a>>,
    because: Vec<ProofJson<'a>>,
}

#[derive(Serialize)]
struct Tests<'a> {
    version: u32,
    packs: Vec<PackJson<'a>>,
    findings: Vec<FindingJson<'a>>,
    tests: Vec<TestJson<'a>>,
    coverage: Vec<CoverageJson<'a>>,
}

#[derive(Serialize)]
struct FormattedFiles<'a> {
    version: u32,
    findings: Vec<FindingJson<'a>>,
    files: Vec<FormattedJson<'a>>,
}

#[derive(Serialize)]
struct FormattedJson<'a> {
    file: &'a str,
    layout: &'static str,
}

#[derive(Serialize)]
struct TestJson<'a> {
    pack: &'a str,
    name: &'a str,
    place: Option<PlaceJson<'a>>,
    passed: bool,
    failures: Vec<FindingJson<'a>>,
}

#[derive(Serialize)]
struct CoverageJson<'a> {
    code: &'a str,
    holds: usize,
    broken: usize,
    cannot_tell: usize,
    not_applicable: usize,
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
pub(super) struct PackJson<'a> {
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
    drafts: usize,
    not_asked: usize,
    waived: usize,
    input_errors: usize,
}

#[derive(Serialize)]
struct ExampleJson<'a> {
    says: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_of: Option<String>,
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    settings: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct FindingJson<'a> {
    code: &'a str,
    origin: &'static str,
    force: &'static str,
    outcome: &'static str,
    subject: Option<&'a str>,
    pack: Option<&'a str>,
    coming: Option<String>,
    draft: bool,
    message: &'a str,
    help: Option<String>,
    cites: Vec<CiteJson<'a>>,
    place: Option<PlaceJson<'a>>,
    related: Vec<RelatedJson<'a>>,
    because: Vec<ProofJson<'a>>,
    blocks: Vec<BlockedJson<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    examples: Vec<ExampleJson<'a>>,
    fix: Option<()>,
    waiver: Option<WaiverJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rests_on: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    alike: Option<&'a str>,
    fingerprint: &'a str,
}

#[derive(Serialize)]
struct WaiverJson<'a> {
    subject: &'a str,
    reason: &'a str,
    until: String,
    place: Option<PlaceJson<'a>>,
}

#[derive(Serialize)]
pub(super) struct CiteJson<'a> {
    source: &'a str,
    title: &'a str,
    at: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    address: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct PlaceJson<'a> {
    file: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    folder: Option<&'static str>,
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
pub(super) struct ProofJson<'a> {
    text: &'a str,
    truth: Option<bool>,
    empty: bool,
    place: Option<PlaceJson<'a>>,
    because: Vec<ProofJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    says: Option<SaidJson<'a>>,
}

/// What a step says without words; what does not matter to it is left out.
#[derive(Serialize)]
struct SaidJson<'a> {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    expression: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<String>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    before: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    value: Option<SaidValueJson<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    least: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    most: Option<usize>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    possible: bool,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    with: BTreeMap<&'a str, SaidValueJson<'a>>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    elsewhere: bool,
}

#[derive(Serialize)]
struct SaidValueJson<'a> {
    kind: &'static str,
    values: &'a [String],
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
    draft: bool,
    waiver: Option<&'a str>,
    empty: bool,
    force: &'static str,
    pack: &'a str,
}

impl<'a> Head<'a> {
    fn new(verdict: &'a Verdict) -> Self {
        let Summary {
            rules, holds, broken, cannot_tell, not_applicable, drafts, not_asked, waived, input_errors, ..
        } = verdict.summary;
        Self {
            version: VERSION,
            clock: verdict.clock.to_string(),
            organisation: &verdict.organisation,
            packs: packs(verdict),
            summary: SummaryJson {
                rules,
                holds,
                broken,
                cannot_tell,
                not_applicable,
                drafts,
                not_asked,
                waived,
                input_errors,
            },
        }
    }
}

impl<'a> FindingJson<'a> {
    pub(super) fn new(finding: &'a Finding, sources: &'a SourceMap) -> Self {
        let related = finding.related.iter();
        Self {
            code: &finding.code,
            origin: finding.origin.name(),
            force: force(finding.force),
            outcome: finding.outcome.name(),
            subject: finding.subject.as_deref(),
            pack: finding.pack.as_deref(),
            coming: finding.coming.map(day),
            draft: finding.draft,
            message: &finding.message,
            help: Some(finding.help.join("\n")).filter(|help| !help.is_empty()),
            cites: finding.cites.iter().map(CiteJson::new).collect(),
            place: place(finding.place.span, sources),
            related: related.map(|at| RelatedJson { message: &at.message, place: place(at.span, sources) }).collect(),
            because: finding.because.iter().map(|node| proof(node, sources)).collect(),
            blocks: finding
                .blocks
                .iter()
                .map(|blocked| BlockedJson { code: &blocked.code, subject: &blocked.subject })
                .collect(),
            examples: finding.examples.iter().map(ExampleJson::new).collect(),
            fix: None,
            waiver: finding.waiver.as_ref().map(|waiver| WaiverJson {
                subject: &waiver.subject,
                reason: &waiver.reason,
                until: day(waiver.until),
                place: place(waiver.place, sources),
            }),
            rests_on: finding.behind.as_ref().and_then(Behind::rests_on),
            alike: finding.behind.as_ref().and_then(Behind::alike),
            fingerprint: &finding.fingerprint,
        }
    }
}

impl<'a> ExampleJson<'a> {
    fn new(shown: &'a Shown) -> Self {
        let Files { file, before, settings } = &shown.files;
        let (before, settings) = (before.as_deref(), settings.as_deref());
        Self { says: &shown.says, as_of: shown.on.map(day), file, before, settings }
    }
}

impl<'a> CiteJson<'a> {
    pub(super) fn new(cite: &'a Cite) -> Self {
        Self { source: &cite.source, title: &cite.title, at: &cite.at, address: cite.address.as_deref() }
    }
}

impl<'a> OutcomeJson<'a> {
    fn new(shown: &'a Proof, sources: &'a SourceMap) -> Self {
        Self {
            row: RowJson::new(&shown.row),
            title: &shown.title,
            cites: shown.cites.iter().map(CiteJson::new).collect(),
            because: shown.because.iter().map(|node| proof(node, sources)).collect(),
        }
    }
}

impl<'a> TestJson<'a> {
    fn new(test: &'a TestResult, sources: &'a SourceMap) -> Self {
        Self {
            pack: &test.pack,
            name: &test.name,
            place: place(test.span, sources),
            passed: test.failures.is_empty(),
            failures: test.failures.iter().map(|found| FindingJson::new(found, sources)).collect(),
        }
    }
}

impl<'a> CoverageJson<'a> {
    fn new(coverage: &'a Coverage) -> Self {
        let [holds, broken, cannot_tell, not_applicable] = Outcome::ALL.map(|outcome| coverage.of(outcome));
        Self { code: &coverage.code, holds, broken, cannot_tell, not_applicable }
    }
}

pub(super) fn packs(verdict: &Verdict) -> Vec<PackJson<'_>> {
    verdict.packs.iter().map(|(name, version, digest)| PackJson { name, version, digest }).collect()
}

impl<'a> RowJson<'a> {
    fn new(row: &'a Row) -> Self {
        Self {
            code: &row.code,
            subject: &row.subject,
            outcome: row.outcome.name(),
            excepted: row.excepted.as_deref(),
            coming: row.coming.map(day),
            draft: row.draft,
            waiver: row.waiver.as_deref(),
            empty: row.empty,
            force: force(row.force),
            pack: &row.pack,
        }
    }
}

pub(super) fn proof<'a>(node: &'a ProofNode, sources: &'a SourceMap) -> ProofJson<'a> {
    ProofJson {
        text: &node.text,
        truth: node.truth,
        empty: node.empty,
        place: place(node.place, sources),
        because: node.children.iter().map(|child| proof(child, sources)).collect(),
        says: node.said.as_ref().map(SaidJson::new),
    }
}

impl<'a> SaidJson<'a> {
    fn new(said: &'a Said) -> Self {
        Self {
            kind: said.kind,
            expression: said.expression.as_deref(),
            day: said.day.map(day),
            before: said.before,
            name: said.name.as_deref(),
            value: said.value.as_ref().map(SaidValueJson::new),
            least: said.least,
            most: said.most,
            possible: said.possible,
            with: said.with.iter().map(|(name, value)| (&**name, SaidValueJson::new(value))).collect(),
            elsewhere: said.elsewhere,
        }
    }
}

impl<'a> SaidValueJson<'a> {
    fn new(value: &'a SaidValue) -> Self {
        Self { kind: value.kind, values: &value.values }
    }
}

pub(super) fn place(span: Span, sources: &SourceMap) -> Option<PlaceJson<'_>> {
    let Range { own: file, before, start, end, .. } = Range::of(sources, span)?;
    let [start, end] = [start, end].map(|at| LocationJson { line: at.line, column: at.column });
    Some(PlaceJson { file, folder: before.then_some("before"), start, end })
}

fn day(date: Date) -> String {
    date.to_string()
}

/// The name of a force, the same in every language.
pub(super) fn force(force: Force) -> &'static str {
    match force {
        Force::Must => "must",
        Force::Should => "should",
    }
}
