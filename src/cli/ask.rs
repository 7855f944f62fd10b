use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};

use super::context::Context;
use super::format::Format;
use super::{Exit, check};
use crate::evaluate::Outcome;
use crate::pipeline::{self, Failure, Power, Question};
use crate::report;

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat ask who-can \"School Act\" 9-4
  mandat ask can kari \"School Act\" 9-4 2 --amount \"80 000 NOK\" --as-of 2026-01-15
  mandat ask powers team/harbour
  mandat ask if-leaves kari

Somebody has a power on a date where it was handed down to them, in steps that all stand on that date and have it, from \
those with whom it starts, as a `delegation` of the packs says. Each answer is yes, no or cannot tell, with its proof.

Exit status: 0 yes; 1 no, or cannot tell; 2 an input or argument that can't be used.")]
pub(super) struct AskArgs {
    #[command(subcommand)]
    question: Asks,
}

#[derive(Debug, Subcommand)]
enum Asks {
    /// Who has a power
    WhoCan {
        #[command(flatten)]
        power: PowerArgs,
        #[command(flatten)]
        organisation: OrganisationArgs,
    },
    /// Whether somebody has a power
    Can {
        /// Who: `person/kari`, or the id alone
        who: String,
        #[command(flatten)]
        power: PowerArgs,
        #[command(flatten)]
        organisation: OrganisationArgs,
    },
    /// Which powers somebody has, a person, a team or a body
    Powers {
        /// Who: `team/harbour`, or the id alone
        who: String,
        #[command(flatten)]
        organisation: OrganisationArgs,
    },
    /// Whether all stands if somebody leaves: roles, what was handed down, and all rules
    IfLeaves {
        /// Who: `person/kari`, or the id alone
        who: String,
        #[command(flatten)]
        organisation: OrganisationArgs,
    },
}

#[derive(Debug, Args)]
struct PowerArgs {
    /// The act, and where they are asked for the provision and the paragraph, as delegations write them
    #[arg(value_name = "ACT [PROVISION [PARAGRAPH]]", num_args = 1..=3, required = true)]
    power: Vec<String>,
    /// For what amount: `80 000 NOK`
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    amount: Option<String>,
}

#[derive(Debug, Args)]
struct OrganisationArgs {
    /// The organisation: a folder, a file, or `-` for standard input, in YAML, TOML or JSON as it shows by itself
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
            Asks::WhoCan { power, .. } => Question::WhoCan { power: power.power()? },
            Asks::Can { who, power, .. } => Question::Can { who: who.clone(), power: power.power()? },
            Asks::Powers { who, .. } => Question::Powers { who: who.clone() },
            Asks::IfLeaves { who, .. } => Question::IfLeaves { who: who.clone() },
        })
    }
}

impl PowerArgs {
    fn power(&self) -> Result<Power, Failure> {
        Power::new(self.power.clone(), self.amount.as_deref())
    }
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
