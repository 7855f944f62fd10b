use super::account::force_word;
use super::{Color, Style, clean};
use crate::diagnostic::{Lang, Phrase, Text};
use crate::verdict::{Outcome, Row};

/// All outcomes, a line each: outcome, force, code, subject, and what is special about it.
pub fn ledger(rows: &[Row], lang: Lang, style: Style) -> String {
    let outcomes = Outcome::ALL.map(|outcome| word(outcome).template(lang).chars().count());
    let codes = rows.iter().map(|row| row.code.chars().count());
    let widths = [outcomes.into_iter().max().unwrap_or(0), codes.max().unwrap_or(0)];
    rows.iter().map(|row| line(row, lang, style, widths)).collect()
}

fn line(row: &Row, lang: Lang, style: Style, [width, code]: [usize; 2]) -> String {
    let outcome = style.paint(color(row.outcome), &format!("{:width$}", word(row.outcome).template(lang)));
    let force = format!("{:<6}", force_word(row.force).template(lang));
    let special = special(row, lang).join(", ");
    let special = if special.is_empty() { special } else { format!("  ({special})") };
    format!("{outcome}  {force}  {:code$}  {}{}\n", clean(&row.code), clean(&row.subject), clean(&special))
}

/// What is special about an outcome.
pub(super) fn special(row: &Row, lang: Lang) -> Vec<String> {
    let empty = row.empty.then(|| Phrase::WordEmpty.template(lang).to_owned());
    let excepted = row.excepted.as_ref();
    let excepted = excepted.map(|name| Text::new(Phrase::WordExcepted).with("name", name.as_str()).words(lang));
    let coming = row.coming.map(|date| Text::new(Phrase::WordComing).with("date", date.to_string()).words(lang));
    let draft = row.draft.then(|| Phrase::WordDraft.template(lang).to_owned());
    let waiver = row.waiver.as_ref();
    let waived = waiver.map(|name| Text::new(Phrase::WordWaivedBy).with("name", name.as_str()).words(lang));
    draft.into_iter().chain(waived).chain(empty).chain(excepted).chain(coming).collect()
}

/// The word for an outcome.
pub(super) fn word(outcome: Outcome) -> Phrase {
    match outcome {
        Outcome::Holds => Phrase::WordHolds,
        Outcome::Broken => Phrase::WordBroken,
        Outcome::CannotTell => Phrase::WordCannotTell,
        Outcome::NotApplicable => Phrase::WordNotApplicable,
    }
}

/// Its colour.
pub(super) fn color(outcome: Outcome) -> Color {
    match outcome {
        Outcome::Holds => Color::Good,
        Outcome::Broken => Color::Error,
        Outcome::CannotTell => Color::Unknown,
        Outcome::NotApplicable => Color::Dim,
    }
}
