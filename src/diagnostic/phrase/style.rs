//! The catalogue held against the house style, as far as a test can: whether a sentence is good is for people to read.

use super::Phrase;
use crate::diagnostic::{Code, Lang};

/// The longest template in characters: a sentence that a reader takes in at once.
const LONGEST: usize = 160;

/// Placeholders for what users have written or named: these stand in backticks, always.
const OF_USERS: &str = "before braces character class close collection column command digest end escape expr field file \
    folder form format id key language letter locked number of open owner pack part path quote register \
    set sub tag target thing version winner word name code subject text other one holder";

/// Where a placeholder of these names is something else: another sentence, or a place that gives its own backticks.
const WHOLE: [Phrase; 12] = [
    Phrase::CoverageException,
    Phrase::CoverageSource,
    Phrase::RecordOf,
    Phrase::ProofMember,
    Phrase::ProofNearest,
    Phrase::VetBoth,
    Phrase::JsonControl,
    Phrase::OutcomeOn,
    Phrase::PageExceptions,
    Phrase::TestOtherOutcome,
    Phrase::TestNoSubject,
    Phrase::TestUnexpected,
];

/// Names that begin with a capital letter in English, and headings.
const NAMES: [Phrase; 8] = [
    Phrase::InNynorsk,
    Phrase::InBokmaal,
    Phrase::InEnglish,
    Phrase::Greek,
    Phrase::Cyrillic,
    Phrase::PagesOfRules,
    Phrase::PagesOfErrors,
    Phrase::CoverageOutcomes,
];

/// Words that each language has, and the other two write otherwise or not at all.
const ENGLISH: &str = "and are be by can cannot does file from has have here is it its name no not of or that the there \
    this value which with write";
const NYNORSK: &str = "berre byrja byrjar dei eg ein eit enno fleire frå følgjer ho høyrer ikkje ingenting kjem korleis kva \
    kvar kven kvifor køyr lèt meir mellomrom namn namnet no noka noko nokon og saman seier seinare \
    skriven som tek til vere vore òg";
const BOKMAAL: &str = "bare begynn begynner de dem en et flere fra følger hun hva hvem hver hvert hvilke hvilken hvilket \
    hvordan hvorfor hører ikke ingenting jeg kjør kommer lar mellomrom mer navn navnet noe noen og også \
    sammen senere sier skrevet som tar til være vært";

/// What a help asks for: it says what to do, and not once more what is wrong. A question asks whether a name was meant.
const DOING: &str = "add allow ask begin build change choose close cite compare complete correct declare define delete did \
    divide end fill give hand indent keep leave let look make move name open put read rename repeat run save say see split start \
    take trim use write";

/// What a language shares with the one beside it is no sign of the other.
fn foreign(lang: Lang) -> impl Iterator<Item = &'static str> {
    let (own, others) = match lang {
        Lang::En => (ENGLISH, [NYNORSK, BOKMAAL]),
        Lang::Nn => (NYNORSK, [ENGLISH, BOKMAAL]),
        Lang::Nb => (BOKMAAL, [ENGLISH, NYNORSK]),
    };
    let shared = move |word: &str| own.split(' ').any(|own| own == word) || lang == Lang::En && word == "bare";
    others.into_iter().flat_map(|other| other.split(' ')).filter(move |word| !shared(word))
}

/// The text of a template outside of backticks, and the code inside of them.
fn parts(template: &str) -> (String, Vec<&str>) {
    let outside: Vec<&str> = template.split('`').step_by(2).collect();
    (outside.join("`"), template.split('`').skip(1).step_by(2).collect())
}

/// The names of placeholders, as often as they stand there, sorted.
fn placeholders(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> = text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|it| it.0).collect();
    names.sort_unstable();
    names
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let mut inside = false;
    let outside = move |sign: char| {
        inside = (inside || sign == '{') && sign != '}';
        inside || !sign.is_alphanumeric() && !"-_".contains(sign)
    };
    text.split(outside).filter(|word| !word.is_empty())
}

/// What is wrong with the form of a sentence in a language, whatever it says.
fn fault(template: &str, lang: Lang) -> Option<String> {
    let (outside, _) = parts(template);
    let fails = |wrong: bool, what: &str| wrong.then(|| what.to_owned());
    fails(template.trim() != template || template.contains("  "), "spaces too many")
        .or_else(|| fails(template.matches('`').count() % 2 == 1, "a backtick without its partner"))
        .or_else(|| fails(outside.contains("..."), "three full stops for `…`"))
        .or_else(|| fails(outside.contains(['"', '“', '”', '«', '»', '!']), "quotes or calls outside of backticks"))
        .or_else(|| fails(outside.contains('*'), "emphasis, which a terminal shows as it is"))
        .or_else(|| foreign(lang).find(|word| words(&outside).any(|it| it.to_lowercase() == *word)).map(str::to_owned))
        .or_else(|| words(&outside).find(|word| is_rust(word)).map(str::to_owned))
        .or_else(|| fails(outside.contains("::") || outside.contains("()"), "a path of Rust"))
}

/// Whether a word is the name of a type of Rust: a capital inside of it, or a name that no sentence has.
fn is_rust(word: &str) -> bool {
    let inner = word.chars().zip(word.chars().skip(1)).any(|(one, next)| one.is_lowercase() && next.is_uppercase());
    let known = ["Vec", "Option", "Result", "String", "Err", "usize", "isize", "u32", "u64", "i32", "i64", "str"];
    inner && word != "GiB" || known.contains(&word)
}

#[test]
fn every_phrase_is_one_sentence_in_house_style() {
    let mut faults = Vec::new();
    for phrase in Phrase::ALL {
        for lang in Lang::ALL {
            let template = phrase.template(lang);
            let (outside, _) = parts(template);
            let first = template.chars().next().unwrap_or_default();
            let of_sentence = [
                (template.ends_with('.') || outside.contains(". "), "a full stop"),
                (outside.trim_end_matches('?').contains('?'), "a question in the middle"),
                (template.chars().count() > LONGEST, "too long"),
                (first.is_uppercase() && !NAMES.contains(phrase), "a capital"),
            ];
            let more = of_sentence.into_iter().filter(|(wrong, _)| *wrong).map(|(_, what)| what.to_owned());
            let all = fault(template, lang).into_iter().chain(more);
            faults.extend(all.map(|what| format!("{phrase:?} in {}: {what}: {template}", lang.name())));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_page_is_in_house_style() {
    let mut faults = Vec::new();
    for code in Code::ALL {
        for lang in Lang::ALL {
            let page = code.page(lang);
            for text in [page.means, page.help] {
                let whole = text.ends_with('.') && !text.starts_with(char::is_lowercase);
                let more = (!whole).then(|| "no whole sentences".to_owned());
                let all = fault(text, lang).into_iter().chain(more);
                faults.extend(all.map(|what| format!("{code:?} in {}: {what}: {text}", lang.name())));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn languages_say_the_same_of_the_same() {
    for phrase in Phrase::ALL {
        let english = phrase.template(Lang::En);
        for lang in Lang::ALL {
            let template = phrase.template(lang);
            assert_eq!(placeholders(template), placeholders(english), "{phrase:?} in {}", lang.name());
            let codes = |text| {
                let mut all: Vec<Vec<&str>> = parts(text).1.into_iter().map(placeholders).collect();
                all.sort_unstable();
                all
            };
            assert_eq!(codes(template), codes(english), "{phrase:?} in {}", lang.name());
        }
    }
}

#[test]
fn what_users_wrote_stands_in_backticks() {
    for phrase in Phrase::ALL.iter().filter(|phrase| !WHOLE.contains(phrase)) {
        let (outside, _) = parts(phrase.template(Lang::En));
        let bare = placeholders(&outside).into_iter().find(|name| OF_USERS.split(' ').any(|of| of == *name));
        assert_eq!(bare, None, "{phrase:?}: {}", phrase.template(Lang::En));
    }
}

#[test]
fn helps_say_what_to_do() {
    // The label of all of them, and what may stand somewhere.
    let others = [Phrase::LabelHelp, Phrase::HelpHere];
    let is_help = |phrase: &&Phrase| format!("{phrase:?}").contains("Help") && !others.contains(phrase);
    for phrase in Phrase::ALL.iter().filter(is_help) {
        let (outside, _) = parts(phrase.template(Lang::En));
        let mut words = outside.split(|letter: char| !letter.is_alphabetic());
        let says = words.any(|word| DOING.split_whitespace().any(|doing| doing == word));
        assert!(says, "{phrase:?}: {}", phrase.template(Lang::En));
    }
}

/// A test that finds nothing wrong with anything would say nothing.
#[test]
fn faults_are_found() {
    let found = |text, lang| fault(text, lang).unwrap_or_default();
    assert_eq!(found("fila er ikke lesen", Lang::Nn), "ikke");
    assert_eq!(found("filen er ikkje lest", Lang::Nb), "ikkje");
    assert_eq!(found("the file er tom", Lang::Nn), "file");
    assert_eq!(found("expected NodeKind here", Lang::En), "NodeKind");
    assert_eq!(found("expected `NodeKind` here", Lang::En), "");
    assert_eq!(found("a  gap", Lang::En), "spaces too many");
    assert_eq!(found("an `open backtick", Lang::En), "a backtick without its partner");
    assert_eq!(found("it \"quotes\"", Lang::En), "quotes or calls outside of backticks");
    assert_eq!(found("her står {not}", Lang::Nn), "", "names of placeholders are English");
}
