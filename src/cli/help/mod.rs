//! The help of the program and of its commands, in the words of the catalogue. Nothing of it is made where nobody asks for it.

mod texts;

use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::{Arg, Command, CommandFactory};

use super::options::Cli;
use super::terminal;
use crate::diagnostic::{Lang, Phrase};
use texts::{Example, Notes};

/// The heading of what every command understands.
const SHARED: &str = "Options of every command";

/// What the parser of command lines says itself, a line or the beginning of one, and what stands in its place.
const OWN: [(&str, Phrase); 5] = [
    ("Usage:", Phrase::ManualUsage),
    ("Commands:", Phrase::ManualCommands),
    ("Arguments:", Phrase::ManualArguments),
    ("Options:", Phrase::ManualOptions),
    ("Options of every command:", Phrase::ManualShared),
];

/// The program with all that its help says in a language.
pub(super) fn program(lang: Lang) -> Command {
    let mut program = Cli::command();
    program.build();
    describe(&mut program, lang);
    program
}

/// The same with what an option is without a value, and which values it may have, in words.
pub(super) fn in_full(lang: Lang) -> Command {
    let mut program = program(lang);
    tell_values(&mut program, lang);
    program
}

/// The help that arguments ask for.
pub(super) fn asked(args: &[OsString], lang: Lang) -> String {
    match in_full(lang).try_get_matches_from(args) {
        Ok(_) => String::new(),
        Err(error) => words(&error.render(), lang),
    }
}

/// A help as the parser lays it out, with its own headings in a language.
fn words(help: &StyledStr, lang: Lang) -> String {
    let text = if terminal::style().color { help.ansi().to_string() } else { help.to_string() };
    let mut words: String = text.split_inclusive('\n').map(|line| in_language(line, lang)).collect();
    if lang != Lang::En {
        let places = [("[OPTIONS]", Phrase::ManualOptions), ("<COMMAND>", Phrase::ManualCommand)];
        for (place, phrase) in places {
            let own = phrase.template(lang).to_uppercase();
            words = words.replacen(place, &place.replace(place.trim_matches(['[', ']', '<', '>']), &own), 1);
        }
    }
    words
}

/// A line, which may be a heading or begin with one; signs of style may stand around it.
fn in_language(line: &str, lang: Lang) -> String {
    let heading = |(own, phrase): &(&str, Phrase)| {
        let (before, after) = line.split_once(own)?;
        let styled = |text: &str| text.trim().is_empty() || text.trim_start().starts_with('\u{1b}');
        let fits = styled(before) && (*own == "Usage:" || styled(after));
        (fits && before.trim_start() == before).then(|| format!("{before}{}:{after}", sentence(*phrase, lang)))
    };
    OWN.iter().find_map(heading).unwrap_or_else(|| line.to_owned())
}

fn describe(command: &mut Command, lang: Lang) {
    let name = command.get_name().to_owned();
    let mut described = std::mem::take(command);
    if let Some(about) = texts::about(&name) {
        described = described.about(sentence(about, lang));
    }
    described = described.after_help(after(&texts::notes(&name), lang)).mut_args(|arg| {
        let phrases = texts::argument(&name, arg.get_id().as_str());
        let shared = arg.is_global_set() && !matches!(arg.get_id().as_str(), "help" | "version");
        let arg = if shared { arg.help_heading(SHARED) } else { arg };
        let help: Vec<String> = phrases.iter().map(|phrase| sentence(*phrase, lang)).collect();
        if help.is_empty() { arg } else { arg.help(help.join(" ")) }
    });
    described.get_subcommands_mut().for_each(|sub| describe(sub, lang));
    *command = described;
}

fn tell_values(command: &mut Command, lang: Lang) {
    let mut told = std::mem::take(command).mut_args(|arg| {
        let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
        let more = values(&arg).into_iter().map(|(phrase, values)| format!(" [{}: {values}]", phrase.template(lang)));
        let help = more.fold(help, |help, more| help + &more);
        arg.help(help).hide_default_value(true).hide_possible_values(true)
    });
    told.get_subcommands_mut().for_each(|sub| tell_values(sub, lang));
    *command = told;
}

/// What an option is where it is not given, and what it may be.
fn values(arg: &Arg) -> Vec<(Phrase, String)> {
    let default = arg.get_default_values().iter().map(|value| value.to_string_lossy());
    let default: Vec<_> = default.filter(|_| !arg.is_hide_default_value_set()).collect();
    let possible: Vec<String> = match arg.get_action().takes_values() {
        true => arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect(),
        false => Vec::new(),
    };
    let default = default.join(" ");
    let all = [(Phrase::ManualDefault, default), (Phrase::ManualPossible, possible.join(", "))];
    all.into_iter().filter(|(_, values)| !values.is_empty() && arg.get_action().takes_values()).collect()
}

/// What follows the options: examples, paragraphs, exit statuses.
fn after(notes: &Notes, lang: Lang) -> String {
    let width = notes.examples.iter().filter(|(_, why)| why.is_some()).map(|(line, _)| line.chars().count()).max();
    let example = |(line, why): &Example| match why {
        Some(why) => format!("  {line:<0$}  {1}", width.unwrap_or(0), why.template(lang)),
        None => format!("  {line}"),
    };
    let examples: Vec<String> = notes.examples.iter().map(example).collect();
    let head = |phrase: Phrase| sentence(phrase, lang);
    let mut parts = vec![format!("{}:\n{}", head(Phrase::ManualExamples), examples.join("\n"))];
    parts.extend(notes.paragraphs.iter().map(|sentences| joined(sentences, lang)));
    if !notes.exit.is_empty() {
        parts.push(format!("{}: {}", head(Phrase::ManualExit), joined(notes.exit, lang)));
    }
    parts.join("\n\n")
}

/// Sentences as a paragraph. Lines of a file stand as they are.
fn joined(sentences: &[Phrase], lang: Lang) -> String {
    let whole = |phrase: &Phrase| match phrase {
        Phrase::NoteSchemaEditor => format!("{}\n  {}", sentence(*phrase, lang), texts::SCHEMA_LINE),
        _ => sentence(*phrase, lang) + ".",
    };
    sentences.iter().map(whole).collect::<Vec<_>>().join(" ")
}

/// A sentence of the catalogue with a capital.
pub(super) fn sentence(phrase: Phrase, lang: Lang) -> String {
    let text = phrase.template(lang);
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commands(of: &Command) -> Vec<Command> {
        std::iter::once(of.clone()).chain(of.get_subcommands().flat_map(commands)).collect()
    }

    #[test]
    fn everything_has_its_words_in_each_language() {
        for lang in Lang::ALL {
            for command in commands(&program(lang)) {
                let name = command.get_name();
                assert!(command.get_about().is_some(), "{name}");
                let bare = command.get_arguments().find(|arg| arg.get_help().is_none());
                assert!(bare.is_none(), "{name} {bare:?}");
            }
        }
    }

    #[test]
    fn the_parser_says_nothing_itself_in_other_languages() {
        let args = |words: &str| -> Vec<OsString> { words.split(' ').map(OsString::from).collect() };
        for words in ["mandat --help", "mandat vet --help", "mandat ask can --help", "mandat rename --help"] {
            for lang in [Lang::Nn, Lang::Nb] {
                let help = asked(&args(words), lang);
                let english = ["Usage", "Arguments", "Options", "OPTIONS", "COMMAND", "Print", "default", "possible"];
                let found: Vec<&str> = english.into_iter().filter(|word| help.contains(word)).collect();
                assert!(found.is_empty() && !help.is_empty(), "{found:?} in {help}");
            }
        }
    }
}
