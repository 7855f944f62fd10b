//! Arguments that the parser of command lines refuses, in the words of the catalogue.

use std::error::Error;
use std::ffi::OsString;
use std::fmt;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg as Argument, Command};

use super::ask::unquoted;
use super::terminal;
use crate::diagnostic::{Arg, Lang, Phrase, Text};
use crate::nearest::{did_you_mean, meant_or};
use crate::pipeline::{Failure, language};
use crate::report::quoted;

/// Why a text is no value of an option: what to write instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unfit(pub(super) Text);

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.words(Lang::En))
    }
}

impl Error for Unfit {}

/// A command line that was refused.
pub(super) struct Usage<'a> {
    program: &'a Command,
    args: Vec<String>,
}

impl<'a> Usage<'a> {
    /// What stands behind the name of the program.
    pub(super) fn new(program: &'a Command, args: &[OsString]) -> Self {
        Self { program, args: args.iter().skip(1).map(|arg| arg.to_string_lossy().into_owned()).collect() }
    }

    /// The language to say it in: the one asked for, wherever that stands; else that of the organisation that is named,
    /// or of this folder; else the system's.
    pub(super) fn lang(&self) -> Lang {
        let behind = |at: usize| self.args.get(at + 1).map(String::as_str);
        let asked = self.args.iter().enumerate().find_map(|(at, arg)| match arg.strip_prefix("--lang") {
            Some("") => behind(at)?.parse().ok(),
            Some(rest) => rest.strip_prefix('=')?.parse().ok(),
            None => None,
        });
        let folders = self.args.iter().map(String::as_str).filter(|arg| !arg.starts_with('-'));
        let named = || folders.chain(["."]).find_map(|path| language(Path::new(path)));
        asked.or_else(named).unwrap_or_else(terminal::locale)
    }

    /// What is wrong with the command line, and what to do.
    pub(super) fn failure(&self, error: &clap::Error) -> Failure {
        let (given, value) = (said(error, ContextKind::InvalidArg), said(error, ContextKind::InvalidValue));
        match error.kind() {
            ErrorKind::InvalidSubcommand => self.unknown_command(&said(error, ContextKind::InvalidSubcommand)),
            ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => self.no_command(),
            ErrorKind::UnknownArgument if given.starts_with('-') => self.unknown_option(&given),
            ErrorKind::TooManyValues if self.asks_of_a_power() => self.asked_in_words(),
            ErrorKind::UnknownArgument => {
                Failure::new(Text::new(Phrase::TooManyArguments).with("found", given), self.form())
            }
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => self.wrong_value(error, &given, value),
            ErrorKind::TooManyValues => {
                let option = option(&given);
                let message = Text::new(Phrase::NoOptionValue).with("option", option).with("found", value);
                Failure::new(message, Text::new(Phrase::NoOptionValueHelp).with("option", option))
            }
            ErrorKind::ArgumentConflict => conflict(&given, error.get(ContextKind::PriorArg)),
            ErrorKind::MissingRequiredArgument => {
                let message = Text::new(Phrase::MissingArguments).with("command", self.name());
                Failure::new(message.with("names", names(error.get(ContextKind::InvalidArg))), self.form())
            }
            ErrorKind::InvalidUtf8 => Failure::new(Phrase::ArgumentNotText, Phrase::ArgumentNotTextHelp),
            _ => Failure::new(Phrase::WrongArguments, self.form()),
        }
    }

    fn asks_of_a_power(&self) -> bool {
        matches!(&*self.name(), "ask who-can" | "ask can")
    }

    /// A power in more words than it has parts.
    fn asked_in_words(&self) -> Failure {
        let mut words: Vec<String> = Vec::new();
        let mut args = self.args.iter();
        while let Some(arg) = args.next() {
            match arg.strip_prefix('-') {
                None => words.push(arg.clone()),
                Some(_)
                    if self.argument(arg).is_some_and(|it| it.get_action().takes_values()) && !arg.contains('=') =>
                {
                    args.next();
                }
                Some(_) => {}
            }
        }
        let own = if self.name() == "ask can" { 3 } else { 2 };
        let (command, power) = words.split_at(own.min(words.len()));
        let command: Vec<_> = command.iter().map(|word| quoted(word)).collect();
        unquoted(&format!("mandat {}", command.join(" ")), power)
    }

    fn unknown_command(&self, found: &str) -> Failure {
        let program = self.command().unwrap_or(self.program);
        Failure::new(Text::new(Phrase::NoSuchCommand).with("command", found), a_command(program, found))
    }

    /// Nothing says what to do, or what a command is to do.
    fn no_command(&self) -> Failure {
        match self.command() {
            None => Failure::new(Phrase::MissingCommand, Phrase::MissingCommandHelp),
            Some(command) => {
                let names: Vec<&str> = command.get_subcommands().map(Command::get_name).collect();
                let help = Text::new(Phrase::CommandsHelp).with("names", Arg::any_of(names));
                Failure::new(Text::new(Phrase::MissingCommandOf).with("command", self.name()), help)
            }
        }
    }

    fn unknown_option(&self, found: &str) -> Failure {
        let help = Text::new(Phrase::OptionsHelp).with("help", self.help());
        let Some(command) = self.command() else {
            let near = did_you_mean(found, options(self.program).iter().map(String::as_str));
            return Failure::new(Text::new(Phrase::UnknownOption).with("option", found), near.unwrap_or(help));
        };
        let own = options(command);
        let elsewhere = self.program.get_subcommands().find(|other| options(other).iter().any(|it| it == found));
        let near = did_you_mean(found, own.iter().map(String::as_str));
        let help = match (elsewhere, near) {
            (Some(other), _) => Text::new(Phrase::OptionElsewhere).with("command", other.get_name()),
            (None, Some(near)) => near,
            (None, None) => help,
        };
        let message = Text::new(Phrase::UnknownOptionOf).with("command", self.name()).with("option", found);
        Failure::new(message, help)
    }

    /// A value that an option or an argument cannot have, or none where it needs one.
    fn wrong_value(&self, error: &clap::Error, given: &str, value: String) -> Failure {
        let (option, known) = (option(given), self.argument(given));
        if value.is_empty() {
            let message = Text::new(Phrase::MissingOptionValue).with("option", option);
            let form = format!("{option} {}", known.map_or_else(|| "…".to_owned(), example));
            return Failure::new(message, Text::new(Phrase::WriteOptionHelp).with("form", form));
        }
        let advice = error.source().and_then(|source| source.downcast_ref::<Unfit>()).map(|unfit| unfit.0.clone());
        let help = advice.unwrap_or_else(|| match error.get(ContextKind::ValidValue) {
            Some(ContextValue::Strings(valid)) => {
                let all = Text::new(Phrase::HelpValues).with("values", Arg::all_of(valid.iter().map(String::as_str)));
                did_you_mean(&value, valid.iter().map(String::as_str)).unwrap_or(all)
            }
            _ => self.form(),
        });
        let message = Text::new(Phrase::WrongOptionValue).with("option", option);
        Failure::new(message.with("found", value), help)
    }

    /// How the command is written.
    fn form(&self) -> Text {
        let usage = self.command().unwrap_or(self.program).clone().render_usage().to_string();
        let line = usage.lines().next().unwrap_or("").trim_start_matches("Usage:").replace(" [OPTIONS]", "");
        Text::new(Phrase::UsageHelp).with("usage", line.trim())
    }

    /// What shows all options.
    fn help(&self) -> String {
        let words = ["mandat".to_owned(), self.name(), "--help".to_owned()];
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// What is typed for the command.
    fn name(&self) -> String {
        self.path().into_iter().map(Command::get_name).collect::<Vec<_>>().join(" ")
    }

    /// The command that is asked for, and what it asks itself: the first words that are no options and no option's values.
    fn path(&self) -> Vec<&Command> {
        let mut path = vec![self.program];
        let mut args = self.args.iter();
        while let Some(arg) = args.next() {
            if arg.starts_with('-') {
                let mut known = path.iter().flat_map(|command| command.get_arguments());
                if known.any(|it| is(it, arg) && it.get_action().takes_values()) {
                    args.next();
                }
                continue;
            }
            match path.last().and_then(|command| command.find_subcommand(arg)) {
                Some(command) => path.push(command),
                None => break,
            }
        }
        path.split_off(1)
    }

    fn command(&self) -> Option<&Command> {
        self.path().last().copied()
    }

    /// The option or argument that the parser names, as in `--as-of <DATE>`.
    fn argument(&self, given: &str) -> Option<&Argument> {
        let mut all = self.command().into_iter().chain([self.program]).flat_map(Command::get_arguments);
        all.find(|argument| is(argument, option(given)) || argument.to_string() == given)
    }
}

/// Which command was meant, or all that there are.
pub(super) fn a_command(program: &Command, found: &str) -> Text {
    let commands: Vec<&str> = program.get_subcommands().map(Command::get_name).collect();
    if found == "help" {
        return Phrase::CommandHelpHelp.into();
    }
    let all = Text::new(Phrase::CommandsHelp).with("names", Arg::all_of(commands.iter().copied()));
    did_you_mean(found, commands).unwrap_or(all)
}

/// `--quiet` or `-q`
fn is(argument: &Argument, written: &str) -> bool {
    let long = written.strip_prefix("--").is_some_and(|long| argument.get_long() == Some(long));
    let aliases = argument.get_visible_aliases().unwrap_or_default();
    let alias = written.strip_prefix("--").is_some_and(|long| aliases.contains(&long));
    let mut short = written.strip_prefix('-').unwrap_or("").chars();
    long || alias || short.next().is_some_and(|sign| argument.get_short() == Some(sign)) && short.next().is_none()
}

/// The options of a command.
fn options(command: &Command) -> Vec<String> {
    command.get_arguments().filter_map(Argument::get_long).map(|long| format!("--{long}")).collect()
}

/// Two that exclude each other, or one that stands twice.
fn conflict(given: &str, prior: Option<&ContextValue>) -> Failure {
    let option = option(given);
    match prior {
        Some(ContextValue::String(other)) if other == given => {
            Failure::new(Text::new(Phrase::OptionTwice).with("option", option), Phrase::TakeOneAwayHelp)
        }
        others => {
            let message = Text::new(Phrase::OptionsTogether).with("option", option).with("names", names(others));
            Failure::new(message, Phrase::OptionsTogetherHelp)
        }
    }
}

/// `--as-of` of `--as-of <DATE>`, and `CODE` of `<CODE>` or `[CODE]...`.
fn option(given: &str) -> &str {
    given.split([' ', '=']).next().unwrap_or(given).trim_matches(['<', '>', '[', ']', '.'])
}

/// What the parser says of a refusal, in one word.
fn said(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    }
}

/// Options and arguments that the parser names, without their values.
fn names(value: Option<&ContextValue>) -> Arg {
    match value {
        Some(ContextValue::String(text)) => alternatives(text),
        Some(ContextValue::Strings(texts)) => Arg::AllOf(texts.iter().map(|text| alternatives(text)).collect()),
        _ => Arg::AllOf(Vec::new()),
    }
}

/// `<CODE|--all>`: what may stand in one place.
fn alternatives(given: &str) -> Arg {
    Arg::any_of(option(given).split('|'))
}

/// A value of an option, so that it can be seen how it is written.
fn example(argument: &Argument) -> String {
    if let Some(value) = argument.get_possible_values().first() {
        return value.get_name().to_owned();
    }
    let name = argument.get_value_names().and_then(<[_]>::first).map_or("", |name| name.as_str());
    match name {
        "LANG" => "en",
        "DATE" => "2026-01-31",
        "PACK" => "core",
        "FORMAT[=FILE]" => "json",
        "CODE" => "SG-104",
        "ENTITY" => "team/skule",
        "PATH" => "fjordvik",
        other => return other.to_owned(),
    }
    .to_owned()
}

/// A language that a command line asks for.
pub(super) fn lang(text: &str) -> Result<Lang, Unfit> {
    let names = Lang::ALL.into_iter().map(Lang::name);
    let all = Text::new(Phrase::HelpValues).with("values", Arg::all_of(names));
    text.parse().map_err(|()| Unfit(all))
}

/// A date that a command line asks for.
pub(super) fn date(text: &str) -> Result<crate::value::Date, Unfit> {
    let digits = text.len() == 10 && text.split('-').all(|part| part.chars().all(|sign| sign.is_ascii_digit()));
    let help = || if digits { crate::nearest::day(text) } else { crate::nearest::day_form(text) };
    text.parse().map_err(|_| Unfit(help()))
}

/// The format that a command line names, or which one may be meant.
pub(super) fn no_format<'n>(name: &str, names: impl IntoIterator<Item = &'n str, IntoIter: Clone>) -> Unfit {
    Unfit(meant_or(name, names, Phrase::FormatFileHelp))
}
