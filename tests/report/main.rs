//! The formats of reports, held against snapshots; invented data.

#[cfg(test)]
mod readers;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod schema;

use mandat::diagnostic::Lang;
use mandat::report::{Human, Style, concise, json, ledger, ledger_json, proofs, tests, tree};
use sample::Sample;

fn human(sample: &Sample, style: Style) -> String {
    let human = Human { sources: &sample.sources, lang: sample.verdict.lang, style, why: Some("--in org"), all: false };
    human.verdict(&sample.verdict)
}

#[test]
fn human_in_english_on_a_wide_terminal() {
    insta::assert_snapshot!(human(&Sample::new(Lang::En), Style::plain(100)));
}

#[test]
fn human_in_nynorsk_on_a_narrow_terminal() {
    insta::assert_snapshot!(human(&Sample::new(Lang::Nn), Style::plain(50)));
}

#[test]
fn human_with_ascii_only_and_with_colours() {
    let mut sample = Sample::new(Lang::En);
    sample.verdict.findings.truncate(2);
    insta::assert_snapshot!("ascii", human(&sample, Style { width: 80, color: false, unicode: false }));
    insta::assert_snapshot!(
        "colour",
        human(&sample, Style { width: 80, color: true, unicode: true }).replace('\u{1b}', "␛")
    );
}

#[test]
fn nothing_found() {
    let mut sample = Sample::new(Lang::En);
    sample.verdict.findings.clear();
    sample.verdict.summary.broken = 0;
    sample.verdict.summary.cannot_tell = 0;
    insta::assert_snapshot!("well", human(&sample, Style::plain(80)));
    sample.verdict.summary.holds = 0;
    insta::assert_snapshot!("nothing_checked", human(&sample, Style::plain(80)));
}

#[test]
fn one_line_a_finding() {
    let sample = Sample::new(Lang::Nn);
    insta::assert_snapshot!(concise(&sample.verdict, &sample.sources));
}

#[test]
fn json_of_findings() {
    let sample = Sample::new(Lang::En);
    insta::assert_snapshot!(json(&sample.verdict, &sample.sources));
}

#[test]
fn ledgers() {
    let sample = Sample::new(Lang::Nb);
    insta::assert_snapshot!("ledger", ledger(&sample.rows, Lang::Nb, Style::plain(80)));
    insta::assert_snapshot!("ledger_json", ledger_json(&sample.verdict, &sample.rows));
}

#[test]
fn a_whole_proof() {
    let sample = Sample::new(Lang::En);
    let proof = &sample.verdict.findings[0].because;
    insta::assert_snapshot!("proof_wide", tree(proof, &sample.sources, Lang::En, Style::plain(100)));
    insta::assert_snapshot!("proof_narrow", tree(proof, &sample.sources, Lang::En, Style::plain(50)));
}

#[test]
fn outcomes_with_their_proofs() {
    let sample = Sample::new(Lang::En);
    insta::assert_snapshot!(proofs(&sample.proofs(), &sample.sources, Lang::En, Style::plain(80)));
}

#[test]
fn tests_of_packs() {
    insta::assert_snapshot!(tests(&Sample::new(Lang::En).tests(), Style::plain(80), false));
}

/// 20 MB are read once for their lines; a finding near their end costs nothing more.
#[test]
fn a_finding_at_the_end_of_a_large_file() {
    let mut sample = Sample::new(Lang::En);
    let text = "teams: { skule: { level: oppgave } }\n".repeat(600_000);
    let id = sample.sources.add("large.yaml", text).unwrap();
    let end = sample.sources.file(id).unwrap().span().end;
    let mut finding = sample.verdict.findings[0].clone();
    finding.place.span = mandat::source::Span::new(end - 20, end - 15);
    finding.related.clear();
    let human = Human { sources: &sample.sources, lang: Lang::En, style: Style::plain(100), why: Some(""), all: false };
    human.finding(&finding);
    let start = std::time::Instant::now();
    for _ in 0..100 {
        human.finding(&finding);
    }
    assert!(start.elapsed().as_millis() < 1000, "{:?}", start.elapsed());
}
