use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::context::Context;
use super::format::Format;
use super::{Exit, check};
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::Outcome;
use crate::pipeline::{self, Failure, Power, Question};
use crate::report::{self, quoted};

#[derive(Debug, Args)]
pub(super) struct AskArgs {
    #[command(subcommand)]
    question: Asks,
}

#[derive(Debug, Subcommand)]
enum Asks {
    WhoCan {
        #[command(flatten)]
        power: PowerArgs,
        #[command(flatten)]
        organisation: OrganisationArgs,
    },
    Can {
        who: String,
        #[command(flatten)]
        power: PowerArgs,
        #[command(flatten)]
        organisation: OrganisationArgs,
    },
    Powers {
        who: String,
        #[command(flatten)]
        organisation: OrganisationArgs,
    },
    IfLeaves {
        who: String,
        #[command(flatten)]
        organisation: OrganisationArgs,
    },
}

#[derive(Debug, Args)]
struct PowerArgs {
    #[arg(value_name = "ACT [PROVISION [PARAGRAPH]]", num_args = 1..=3, required = true)]
    power: Vec<String>,
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    amount: Option<String>,
}

#[derive(Debug, Args)]
struct OrganisationArgs {
    #[arg(long = "in", value_name = "PATH", default_value = ".")]
    path: PathBuf,
}

impl AskArgs {
    /// The organisation that it reads.
    pub(super) fn path(&self) -> &Path {
        match &self.question {
            Asks::WhoCan { organisation, .. }
            | Asks::Can { organisation, .. }
            | Asks::Powers { organisation, .. }
            | Asks::IfLeaves { organisation, .. } => &organisation.path,
        }
    }

    fn question(&self) -> Result<Question, Failure> {
        Ok(match &self.question {
            Asks::WhoCan { power, .. } => Question::WhoCan { power: power.power("mandat ask who-can")? },
            Asks::Can { who, power, .. } => {
                Question::Can { who: who.clone(), power: power.power(&format!("mandat ask can {}", quoted(who)))? }
            }
            Asks::Powers { who, .. } => Question::Powers { who: who.clone() },
            Asks::IfLeaves { who, .. } => Question::IfLeaves { who: who.clone() },
        })
    }
}

impl PowerArgs {
    fn power(&self, command: &str) -> Result<Power, Failure> {
        // `§ 12-4` and `plan- og bygningslova` are one argument each: a shell that was not told so makes several of them.
        let split = self.power.iter().skip(1).any(|word| matches!(&**word, "§" | "§§" | "og" | "and" | "om"));
        if split { Err(unquoted(command, &self.power)) } else { Power::new(self.power.clone(), self.amount.as_deref()) }
    }
}

/// A power in more words than it has parts, and how it is written so that each part is one argument.
pub(super) fn unquoted(command: &str, words: &[String]) -> Failure {
    let provision = words.iter().position(|word| word.starts_with('§')).unwrap_or(words.len());
    let number = words.get(provision).map_or(0, |word| if matches!(&**word, "§" | "§§") { 2 } else { 1 });
    let (act, rest) = words.split_at(provision);
    let (provision, paragraph) = rest.split_at(number.min(rest.len()));
    let parts = [act, provision, paragraph].map(|words| words.join(" "));
    let parts = parts.iter().filter(|part| !part.is_empty()).map(|part| quoted(part).into_owned());
    let form = [command.to_owned()].into_iter().chain(parts).collect::<Vec<_>>().join(" ");
    Failure::new(Phrase::PowerUnquoted, Text::new(Phrase::PowerUnquotedHelp).with("form", form))
}

/// Answers a question about authority.
pub(super) fn run(context: &Context, args: &AskArgs) -> Result<Exit, Failure> {
    let asked = pipeline::ask(&context.request(args.path())?, &args.question()?)?;
    let Some(answer) = &asked.answer else { return check::report_quietly(context, &asked.run) };
    context.write(|form| match form.format {
        Format::Json => report::answer_json(answer, &asked.run),
        _ => report::answer(answer, &asked.run, form.style),
    })?;
    Ok(if answer.outcome == Outcome::Holds { Exit::Good } else { Exit::Findings })
}
