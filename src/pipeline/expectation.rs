//! What a test expects, held against what came out (semantics 14).

use super::covers;
use crate::diagnostic::{Force, Phrase, Text};
use crate::policy::model::{Expect, ExpectKind, ExpectedOutcome, Test};
use crate::verdict::{Finding, Judgement, Origin, Outcome, Place, Row, Words, fingerprint};

/// What came out otherwise than expected.
pub(super) fn failure(
    expect: &Expect,
    test: &Test,
    rows: &[Row],
    judgement: &Judgement,
    words: Words<'_>,
) -> Option<Finding> {
    match &expect.kind {
        ExpectKind::Outcome { code, outcome, subject } => {
            let of_code: Vec<&Row> = rows.iter().filter(|row| is_of(row, code, subject.as_deref())).collect();
            let wrong = of_code.iter().find(|row| !meets(row, *outcome));
            let text = match wrong {
                None if !of_code.is_empty() => return None,
                None => Text::new(Phrase::TestNoSubject),
                Some(row) => Text::new(Phrase::TestOtherOutcome).with("found", found(row, Some(*outcome))),
            };
            let shown = subject.as_deref().map_or_else(|| words.text(Phrase::AnySubject), |it| format!("`{it}`"));
            let expected = expectation(*outcome);
            let text = text.with("code", &**code).with("subject", shown).with("expected", expected);
            Some(finding(expect, text, wrong.copied(), judgement, words))
        }
        ExpectKind::NoOther(code) => {
            let asked = |row: &&Row| code.as_ref().is_none_or(|code| covers(code, &row.code));
            let row = rows.iter().filter(asked).find(|row| is_wrong(row) && !is_expected(row, test))?;
            let text = Text::new(Phrase::TestUnexpected).with("code", row.code.as_str());
            let text = text.with("subject", row.subject.as_str()).with("found", found(row, None));
            Some(finding(expect, text, Some(row), judgement, words))
        }
    }
}

/// Whether a test expects what came out.
fn is_expected(row: &Row, test: &Test) -> bool {
    test.expect.iter().any(|expect| match &expect.kind {
        ExpectKind::Outcome { code, outcome, subject } => is_of(row, code, subject.as_deref()) && meets(row, *outcome),
        ExpectKind::NoOther(_) => false,
    })
}

/// Whether it came of what has the code, and of the subject where one is named.
fn is_of(row: &Row, code: &str, subject: Option<&str>) -> bool {
    covers(code, &row.code) && subject.is_none_or(|subject| subject == row.subject)
}

/// What a test sees of what came out: a rule does not apply before it comes into force.
fn seen(row: &Row) -> Outcome {
    if row.coming.is_some() { Outcome::NotApplicable } else { row.outcome }
}

/// What is waived stays what it is, so that it can be expected to be broken as well.
fn meets(row: &Row, expected: ExpectedOutcome) -> bool {
    match outcome_of(expected) {
        Some(outcome) => seen(row) == outcome,
        None => is_wrong(row) && row.waiver.is_some() == (expected == ExpectedOutcome::Waived),
    }
}

/// Whether it is what a waiver could accept.
fn is_wrong(row: &Row) -> bool {
    matches!(seen(row), Outcome::Broken | Outcome::CannotTell)
}

/// The outcome that is expected; none where it is only said what becomes of it.
pub(super) fn outcome_of(expected: ExpectedOutcome) -> Option<Outcome> {
    match expected {
        ExpectedOutcome::Holds => Some(Outcome::Holds),
        ExpectedOutcome::Broken => Some(Outcome::Broken),
        ExpectedOutcome::CannotTell => Some(Outcome::CannotTell),
        ExpectedOutcome::NotApplicable => Some(Outcome::NotApplicable),
        ExpectedOutcome::Waived | ExpectedOutcome::NotWaived => None,
    }
}

/// What came out, in words, where something else is expected.
fn found(row: &Row, expected: Option<ExpectedOutcome>) -> Text {
    match (row.coming, expected) {
        (Some(date), _) => Text::new(Phrase::SaidComing).with("date", date.to_string()),
        (None, Some(ExpectedOutcome::Waived)) if is_wrong(row) => {
            Text::new(Phrase::SaidUnwaived).with("found", said(row.outcome))
        }
        (None, Some(ExpectedOutcome::NotWaived)) if is_wrong(row) => Phrase::SaidWaived.into(),
        _ => said(row.outcome).into(),
    }
}

/// What is expected, in words.
fn expectation(expected: ExpectedOutcome) -> Phrase {
    match expected {
        ExpectedOutcome::Waived => Phrase::SaidWaived,
        ExpectedOutcome::NotWaived => Phrase::SaidNotWaived,
        ExpectedOutcome::Holds => Phrase::SaidHolds,
        ExpectedOutcome::Broken => Phrase::SaidBroken,
        ExpectedOutcome::CannotTell => Phrase::SaidCannotTell,
        ExpectedOutcome::NotApplicable => Phrase::SaidNotApplicable,
    }
}

fn said(outcome: Outcome) -> Phrase {
    match outcome {
        Outcome::Holds => Phrase::SaidHolds,
        Outcome::Broken => Phrase::SaidBroken,
        Outcome::CannotTell => Phrase::SaidCannotTell,
        Outcome::NotApplicable => Phrase::SaidNotApplicable,
    }
}

fn finding(expect: &Expect, text: Text, row: Option<&Row>, judgement: &Judgement, words: Words<'_>) -> Finding {
    let code = row.map_or_else(|| "test".to_owned(), |row| row.code.clone());
    let subject = row.map(|row| row.subject.clone());
    let message = words.text(text);
    Finding {
        examples: Vec::new(),
        behind: None,
        fingerprint: fingerprint(&["test", &code, subject.as_deref().unwrap_or_default(), &message]),
        origin: Origin::Rule,
        code,
        force: Force::Must,
        outcome: Outcome::Broken,
        subject,
        pack: row.map(|row| row.pack.clone()),
        coming: None,
        draft: false,
        waiver: None,
        message,
        help: Vec::new(),
        cites: Vec::new(),
        place: Place { span: expect.span, message: String::new() },
        related: Vec::new(),
        because: row.map(|row| judgement.proof(words, &row.code, &row.subject, row.outcome)).unwrap_or_default(),
        blocks: Vec::new(),
    }
}

impl Expect {
    /// Whether a clause matters to what is expected.
    pub(super) fn is_about(&self, clause: &str) -> bool {
        match &self.kind {
            ExpectKind::Outcome { code, .. } | ExpectKind::NoOther(Some(code)) => covers(code, clause),
            ExpectKind::NoOther(None) => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_can_be_expected() {
        let all = [
            ExpectedOutcome::Holds,
            ExpectedOutcome::Broken,
            ExpectedOutcome::CannotTell,
            ExpectedOutcome::NotApplicable,
        ];
        assert_eq!(all.map(outcome_of), Outcome::ALL.map(Some));
    }
}
