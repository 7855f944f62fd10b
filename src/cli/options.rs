use std::path::{Path, PathBuf};

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};

use super::ask::AskArgs;
use super::completions::CompletionsArgs;
use super::format::{Format, Target};
use super::init::InitArgs;
use super::lock::LockArgs;
use super::man::ManArgs;
use super::rename::RenameArgs;
use super::schema::SchemaArgs;
use super::usage::{date, lang};
use crate::diagnostic::{Force, Lang};
use crate::pipeline::Limit;
use crate::value::Date;

/// The command line. What its help says stands in the catalogue (`help`).
#[derive(Debug, Parser)]
#[command(name = "mandat", version, disable_help_subcommand = true)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
    #[command(flatten)]
    pub(super) options: Options,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Check(CheckArgs),
    Why(WhyArgs),
    Ask(AskArgs),
    Explain(ExplainArgs),
    Test(TestArgs),
    Vet(VetArgs),
    Expand(ExpandArgs),
    Fmt(FmtArgs),
    Ledger(LedgerArgs),
    Coverage(CoverageArgs),
    Init(InitArgs),
    Lock(LockArgs),
    Rename(RenameArgs),
    Schema(SchemaArgs),
    Completions(CompletionsArgs),
    Man(ManArgs),
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[arg(default_value = ".")]
    pub(super) path: PathBuf,
    #[arg(long)]
    pub(super) watch: bool,
    #[arg(long)]
    pub(super) all: bool,
}

#[derive(Clone, Debug, Args)]
pub(super) struct WhyArgs {
    pub(super) code: String,
    pub(super) subject: Option<String>,
    #[arg(long = "in", value_name = "PATH", default_value = ".")]
    pub(super) path: PathBuf,
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("asked").args(["code", "all"]).required(true))]
pub(super) struct ExplainArgs {
    pub(super) code: Option<String>,
    #[arg(long)]
    pub(super) all: bool,
    #[arg(long = "in", value_name = "PATH")]
    pub(super) path: Option<PathBuf>,
}

impl ExplainArgs {
    /// The folder of the organisation.
    pub(super) fn folder(&self) -> &Path {
        self.path.as_deref().unwrap_or(Path::new("."))
    }
}

#[derive(Debug, Args)]
pub(super) struct TestArgs {
    #[arg(value_name = "PACK")]
    pub(super) tested: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct VetArgs {
    #[arg(value_name = "PACK")]
    pub(super) vetted: Vec<String>,
    #[arg(long)]
    pub(super) ask: bool,
}

#[derive(Debug, Args)]
pub(super) struct ExpandArgs {
    #[arg(value_name = "PACK")]
    pub(super) expanded: Vec<String>,
}

#[derive(Debug, Args)]
pub(super) struct FmtArgs {
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    #[arg(long)]
    pub(super) check: bool,
}

#[derive(Debug, Args)]
pub(super) struct LedgerArgs {
    #[arg(default_value = ".")]
    pub(super) path: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct CoverageArgs {
    #[arg(default_value = ".")]
    pub(super) path: PathBuf,
    #[arg(long)]
    pub(super) require_all: bool,
}

/// What every command understands.
#[derive(Debug, Args)]
pub(super) struct Options {
    #[arg(long, global = true, value_parser = lang)]
    pub(super) lang: Option<Lang>,
    #[arg(long, global = true, value_name = "DATE", value_parser = date)]
    pub(super) as_of: Option<Date>,
    #[arg(long = "pack", global = true, value_name = "PACK")]
    pub(super) packs: Vec<String>,
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(super) before: Option<PathBuf>,
    #[arg(long = "format", global = true, value_name = "FORMAT[=FILE]")]
    pub(super) formats: Vec<Target>,
    #[arg(long, global = true, value_name = "PATH", default_value = "", hide_default_value = true)]
    pub(super) path_prefix: String,
    #[arg(long, global = true, value_enum, default_value_t = Deny::Must)]
    pub(super) deny: Deny,
    #[arg(long, global = true, value_enum, default_value_t = CannotTell::Fail, value_name = "HOW")]
    pub(super) cannot_tell: CannotTell,
    #[arg(long, global = true, value_name = "CODE")]
    pub(super) only: Vec<String>,
    #[arg(long, global = true, value_name = "CODE")]
    pub(super) skip: Vec<String>,
    #[arg(long, visible_alias = "team", global = true, value_name = "ENTITY")]
    pub(super) about: Vec<String>,
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Deny {
    Must,
    Should,
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum CannotTell {
    Fail,
    Warn,
}

impl Command {
    /// What is typed for it.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Check(_) => "check",
            Self::Why(_) => "why",
            Self::Ask(_) => "ask",
            Self::Explain(_) => "explain",
            Self::Test(_) => "test",
            Self::Vet(_) => "vet",
            Self::Expand(_) => "expand",
            Self::Fmt(_) => "fmt",
            Self::Ledger(_) => "ledger",
            Self::Coverage(_) => "coverage",
            Self::Init(_) => "init",
            Self::Lock(_) => "lock",
            Self::Rename(_) => "rename",
            Self::Schema(_) => "schema",
            Self::Completions(_) => "completions",
            Self::Man(_) => "man",
        }
    }

    /// The organisation that it reads.
    pub(super) fn organisation(&self) -> Option<&Path> {
        match self {
            Self::Check(args) => Some(&args.path),
            Self::Ledger(args) => Some(&args.path),
            Self::Coverage(args) => Some(&args.path),
            Self::Why(args) => Some(&args.path),
            Self::Ask(args) => Some(args.path()),
            _ => None,
        }
    }

    /// The folder whose settings say in which language it is answered.
    pub(super) fn folder(&self) -> PathBuf {
        let folder = match self {
            Self::Explain(args) => args.folder(),
            Self::Rename(args) => &args.path,
            Self::Lock(args) => &args.path,
            _ => self.organisation().unwrap_or(Path::new(".")),
        };
        folder.to_owned()
    }

    /// The formats that make sense of what it has to say.
    pub(super) fn formats(&self) -> &'static [Format] {
        use Format::{Concise, Csv, Human, Json, Junit, Markdown, Sarif};
        match self {
            Self::Check(_) | Self::Test(_) => Format::ALL,
            Self::Why(_) | Self::Vet(_) | Self::Fmt(_) => &[Human, Concise, Json],
            Self::Explain(_) => &[Human, Markdown],
            Self::Expand(_) | Self::Init(_) | Self::Lock(_) | Self::Rename(_) | Self::Completions(_) | Self::Man(_) => {
                &[Human]
            }
            Self::Ask(_) | Self::Schema(_) => &[Human, Json],
            Self::Coverage(_) => &[Human, Json, Markdown, Csv],
            Self::Ledger(_) => &[Human, Concise, Json, Sarif, Junit, Markdown, Csv],
        }
    }
}

impl Options {
    /// What stands before the names of files.
    pub(super) fn path_prefix(&self) -> &str {
        let prefix = self.path_prefix.trim_start_matches("./");
        if prefix == "." { "" } else { prefix }
    }

    /// Which findings count for the exit status.
    pub(super) fn limit(&self) -> Limit {
        let deny = match self.deny {
            Deny::Must => Some(Force::Must),
            Deny::Should => Some(Force::Should),
            Deny::None => None,
        };
        Limit { deny, cannot_tell: self.cannot_tell == CannotTell::Fail }
    }
}
