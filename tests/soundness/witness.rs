//! Examples that are given with claims, as they are printed, and what must come of them.

use mandat::diagnostic::{Arg, Diagnostic, Example, Files, Lang, Phrase, Text};
use mandat::evaluate::Outcome;
use mandat::value::Date;

/// A file of an organisation, its settings, and what must come of clauses there, by code and subject, on a day if it has one of its own.
#[derive(Debug)]
pub(crate) struct Shown {
    pub(crate) organisation: String,
    pub(crate) settings: Option<String>,
    pub(crate) on: Option<Date>,
    pub(crate) outcomes: Vec<(String, String, Outcome)>,
}

/// What a claim says by its examples in each language. `asked` is a rule that asks of each subject whether the
/// conditions of two exceptions are true, a condition, or what a clause asks for.
pub(crate) fn shown(claim: &Diagnostic, asked: &str) -> Vec<Shown> {
    let of = |example: &Example| {
        let file = |(lang, files): &(Lang, Files)| Shown {
            organisation: files.file.clone(),
            settings: files.settings.clone(),
            on: example.on,
            outcomes: outcomes(example, *lang, asked),
        };
        example.files.iter().map(file).collect::<Vec<_>>()
    };
    claim.examples.iter().flat_map(of).collect()
}

/// What an example says, but for the day.
pub(crate) fn says(example: &Example) -> &Text {
    match example.says.args.as_slice() {
        [(_, Arg::Text(says)), _] if example.says.phrase == Phrase::VetOnDay => says,
        _ => &example.says,
    }
}

fn outcomes(example: &Example, lang: Lang, asked: &str) -> Vec<(String, String, Outcome)> {
    let says = says(example);
    let word = |name: &str| {
        let arg = says.args.iter().find(|(key, _)| *key == name).map(|(_, arg)| arg);
        match arg {
            Some(Arg::Verbatim(text)) => text.clone(),
            Some(Arg::Named { words, .. }) => words.iter().find(|(of, _)| *of == lang).unwrap().1.clone(),
            other => panic!("{name}: {other:?}"),
        }
    };
    let of = |code: String, outcome| (code, word("subject"), outcome);
    match says.phrase {
        Phrase::VetHangsHolds => vec![of(word("code"), Outcome::Holds)],
        Phrase::VetHangsBroken => vec![of(word("code"), Outcome::Broken)],
        Phrase::VetHangsNot => vec![of(word("code"), Outcome::NotApplicable)],
        Phrase::VetApartExample => vec![of(word("code"), Outcome::Holds), of(word("other"), Outcome::Broken)],
        Phrase::VetShadowedExample => vec![of(asked.to_owned(), Outcome::Holds)],
        Phrase::VetLiftedExample => {
            vec![of(word("code"), Outcome::NotApplicable), of(asked.to_owned(), Outcome::Broken)]
        }
        Phrase::VetElsewhereTrueOf => vec![(asked.to_owned(), variables(says, lang), Outcome::Holds)],
        Phrase::VetElsewhereFalseOf => vec![(asked.to_owned(), variables(says, lang), Outcome::Broken)],
        Phrase::VetElsewhereTrue => vec![(asked.to_owned(), "organisation".to_owned(), Outcome::Holds)],
        Phrase::VetElsewhereFalse => vec![(asked.to_owned(), "organisation".to_owned(), Outcome::Broken)],
        phrase => panic!("no example says {phrase:?}"),
    }
}

/// What the variables of a condition stand for.
fn variables(says: &Text, lang: Lang) -> String {
    let Some((_, Arg::AllOf(all))) = says.args.first() else { panic!("{says:?}") };
    let one = |arg: &Arg| {
        let Arg::Text(text) = arg else { panic!("{arg:?}") };
        let Some((_, Arg::Named { words, .. })) = text.args.iter().find(|(key, _)| *key == "value") else {
            panic!("{text:?}")
        };
        words.iter().find(|(of, _)| *of == lang).unwrap().1.trim_matches('`').to_owned()
    };
    all.iter().map(one).collect::<Vec<_>>().join(",")
}
