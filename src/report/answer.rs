use serde::Serialize;

use super::json::{FindingJson, PackJson, PlaceJson, ProofJson, VERSION, packs, place, proof, write};
use super::{Human, Range, Style, clean, ledger, tree};
use crate::diagnostic::{Lang, Phrase, Text};
use crate::evaluate::Outcome;
use crate::pipeline::{Answer, Ground, Run};

/// A question with its answer, and all on which that rests.
pub fn answer(answer: &Answer, run: &Run, style: Style) -> String {
    let lang = run.verdict.lang;
    let mut text = paragraph(&answer.question, lang, style);
    text.push_str(&format!("{}\n", word(answer.outcome, lang, style)));
    let damaged = damaged(run);
    for note in answer.notes.iter().chain(&damaged) {
        text.push('\n');
        text.push_str(&paragraph(note, lang, style));
    }
    for ground in &answer.grounds {
        text.push('\n');
        text.push_str(&of_ground(ground, run, style));
    }
    if !answer.parts.is_empty() {
        text.push_str(&format!("\n{}\n", Phrase::AskParts.template(lang)));
        for part in &answer.parts {
            text.push('\n');
            text.push_str(&of_ground(part, run, style));
        }
    }
    if !answer.findings.is_empty() {
        text.push_str(&format!("\n{}\n\n", Phrase::AskWouldBeFound.template(lang)));
        let human = Human { sources: &run.sources, lang, style, why: None, all: false };
        text.push_str(human.findings(&answer.findings).trim_end_matches('\n'));
        text.push('\n');
    }
    text
}

fn paragraph(text: &Text, lang: Lang, style: Style) -> String {
    Style::wrap(&clean(&text.words(lang)), style.width).into_iter().map(|line| line + "\n").collect()
}

/// Yes, no, or that it cannot be told.
fn word(outcome: Outcome, lang: Lang, style: Style) -> String {
    let phrase = match outcome {
        Outcome::Holds => Phrase::Yes,
        Outcome::Broken | Outcome::NotApplicable => Phrase::No,
        Outcome::CannotTell => Phrase::WordCannotTell,
    };
    style.paint(ledger::color(outcome), phrase.template(lang))
}

fn of_ground(ground: &Ground, run: &Run, style: Style) -> String {
    let lang = run.verdict.lang;
    let place = Range::of(&run.sources, ground.place).map_or_else(String::new, |place| format!(" [{place}]"));
    let line = format!("{}{place}", ground.says.words(lang));
    let head = format!("{}  {}\n", word(ground.outcome, lang, style), clean(&line));
    head + &tree(&ground.because, &run.sources, lang, style)
}

/// That errors in files may hide something.
fn damaged(run: &Run) -> Option<Text> {
    let count = match run.verdict.summary.input_errors {
        0 => return None,
        1 => Text::new(Phrase::AskError),
        count => Text::new(Phrase::AskErrors).with("count", count),
    };
    Some(Text::new(Phrase::AskDamaged).with("count", count))
}

/// An answer as `docs/schema/answer-1.json` describes it.
pub fn answer_json(answer: &Answer, run: &Run) -> String {
    let (verdict, sources, lang) = (&run.verdict, &run.sources, run.verdict.lang);
    write(&AnswerJson {
        version: VERSION,
        clock: verdict.clock.to_string(),
        organisation: &verdict.organisation,
        packs: packs(verdict),
        question: answer.question.words(lang),
        answer: name(answer.outcome),
        grounds: answer.grounds.iter().map(|ground| GroundJson::new(ground, run)).collect(),
        parts: answer.parts.iter().map(|part| GroundJson::new(part, run)).collect(),
        would_be_found: answer.findings.iter().map(|found| FindingJson::new(found, sources)).collect(),
        notes: answer.notes.iter().map(|note| note.words(lang)).collect(),
        findings: verdict.findings.iter().map(|found| FindingJson::new(found, sources)).collect(),
    })
}

const fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Holds => "yes",
        Outcome::Broken | Outcome::NotApplicable => "no",
        Outcome::CannotTell => "cannot_tell",
    }
}

#[derive(Serialize)]
struct AnswerJson<'a> {
    version: u32,
    clock: String,
    organisation: &'a str,
    packs: Vec<PackJson<'a>>,
    question: String,
    answer: &'static str,
    grounds: Vec<GroundJson<'a>>,
    parts: Vec<GroundJson<'a>>,
    would_be_found: Vec<FindingJson<'a>>,
    notes: Vec<String>,
    findings: Vec<FindingJson<'a>>,
}

#[derive(Serialize)]
struct GroundJson<'a> {
    answer: &'static str,
    subject: &'a str,
    message: String,
    place: Option<PlaceJson<'a>>,
    because: Vec<ProofJson<'a>>,
}

impl<'a> GroundJson<'a> {
    fn new(ground: &'a Ground, run: &'a Run) -> Self {
        Self {
            answer: name(ground.outcome),
            subject: &ground.subject,
            message: ground.says.words(run.verdict.lang),
            place: place(ground.place, &run.sources),
            because: ground.because.iter().map(|node| proof(node, &run.sources)).collect(),
        }
    }
}
