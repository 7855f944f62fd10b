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

/// Checks organisations, written in plain files, against rules about who may decide what.
#[derive(Debug, Parser)]
#[command(name = "mandat", version, disable_help_subcommand = true, after_help = EXAMPLES)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub(super) command: Command,
    #[command(flatten)]
    pub(super) options: Options,
}

const EXAMPLES: &str = "\
Examples:
  mandat init fjordvik                              write a small organisation to start from
  mandat check                                      check the organisation in this folder
  mandat check examples/utstrand --as-of 2026-11-20 check a folder on a date
  mandat why FJ-1 team/harbour --in examples/first  show why it came out so
  mandat ask if-leaves kari --in examples/first     show what would not stand without somebody
  mandat explain FJ-1 --in examples/first           show a rule, its sources and examples
  mandat test examples/first/rules                  run the tests of a pack
  mandat vet examples/first/rules                   look a pack through for what cannot be meant
  mandat coverage examples/first                    show which sections of sources rules cover
  mandat fmt --check                                see whether policies are in their one layout

Exit status: 0 nothing at or above the limit, 1 findings, failed tests or policies to format,
2 an input or argument that can't be used, 3 a defect of Mandat.";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check an organisation against its packs
    Check(CheckArgs),
    /// Show why an outcome came out as it did
    Why(WhyArgs),
    /// Ask who has authority, and what happens if somebody leaves
    Ask(AskArgs),
    /// Show a rule, or what an error means
    Explain(ExplainArgs),
    /// Run the tests of packs
    Test(TestArgs),
    /// Look packs through for rules that cannot be meant
    Vet(VetArgs),
    /// Print packs with the rules that their forms stand for
    Expand(ExpandArgs),
    /// Write policies in their one layout
    Fmt(FmtArgs),
    /// List every rule for every subject
    Ledger(LedgerArgs),
    /// Show which sections of sources rules cover, and what came of each rule
    Coverage(CoverageArgs),
    /// Write a small organisation and rules to start from
    Init(InitArgs),
    /// Lock the packs in use, so that a changed one is told of
    Lock(LockArgs),
    /// Give an entity another id in all files
    Rename(RenameArgs),
    /// Write the JSON Schema of organisation files, for editors
    Schema(SchemaArgs),
    /// Write what a shell reads to complete commands and options
    Completions(CompletionsArgs),
    /// Write pages of the manual
    Man(ManArgs),
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat check examples/first --as-of 2026-01-15
  mandat check --format concise
  mandat check --format json=.findings.json --deny should
  mandat check examples/first --format human --format sarif=mandat.sarif --path-prefix examples/first
  mandat check examples/first --about team/harbour
  mandat check --before ../main          ask the rules about a change too
  mandat check --watch
  cat teams.yaml | mandat check - --pack examples/first/rules")]
pub(super) struct CheckArgs {
    /// The organisation: a folder, a file, or `-` for standard input, in YAML, TOML or JSON as it shows by itself
    #[arg(default_value = ".")]
    pub(super) path: PathBuf,
    /// Check again whenever a file of the organisation or of its packs changes, until Ctrl-C
    #[arg(long)]
    pub(super) watch: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat why FJ-1.enough team/harbour --in examples/first
  mandat why FJ-1 --in examples/first    all that is broken or cannot be told

Exit status: 1 where what is shown is broken or cannot be told, and counts as in `mandat check`.")]
pub(super) struct WhyArgs {
    /// The code of a rule or of one of its clauses
    pub(super) code: String,
    /// The subject, as findings name it; all with something to explain where none is given
    pub(super) subject: Option<String>,
    /// The organisation: a folder, a file, or `-` for standard input, in YAML, TOML or JSON as it shows by itself
    #[arg(long = "in", value_name = "PATH", default_value = ".")]
    pub(super) path: PathBuf,
}

#[derive(Debug, Args)]
#[command(group = ArgGroup::new("asked").args(["code", "all"]).required(true))]
#[command(after_help = "\
Examples:
  mandat explain FJ-1 --in examples/first
  mandat explain duplicate-key --lang nn
  mandat explain --all --pack examples/first/rules --format markdown=rules.md")]
pub(super) struct ExplainArgs {
    /// The code of a rule, or the name of an error
    pub(super) code: Option<String>,
    /// Show every error that the checker itself reports, and before them every rule of the packs that are named with
    /// `--pack` or by the organisation of `--in`
    #[arg(long)]
    pub(super) all: bool,
    /// The organisation whose packs are meant [default: this folder, where a code is asked for]
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
#[command(after_help = "\
Examples:
  mandat test                    the tests of the packs that this folder uses
  mandat test examples/first/rules")]
pub(super) struct TestArgs {
    /// The packs, by name or folder
    #[arg(value_name = "PACK")]
    pub(super) tested: Vec<String>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat vet                     the packs that this folder uses
  mandat vet examples/first/rules --ask
  mandat vet --deny should --format concise

Finds rules that can never apply, hold or be broken, conditions that are never true or never false, thresholds that \
cannot be met, clauses that contradict each other, exceptions that never decide, and what is out of force, uncited or \
unused. What is claimed is so for every organisation, every parameter within its range and every day; it says nothing \
of what it does not find.

Exit status: 1 where a rule, clause or exception cannot be meant as it stands (must); with `--deny should` on all else \
too. 2 where a pack has errors.")]
pub(super) struct VetArgs {
    /// The packs, by name or folder
    #[arg(value_name = "PACK")]
    pub(super) vetted: Vec<String>,
    /// Ask too what it means that a field is not written, where nothing in the policies says so
    #[arg(long)]
    pub(super) ask: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat expand                  the packs that this folder uses
  mandat expand rules

What a form says and what its rules say is the same: the rules put in place of the form give the same outcomes. \
Comments inside of forms are left out.

Exit status: 2 where a pack has errors.")]
pub(super) struct ExpandArgs {
    /// The packs, by name or folder
    #[arg(value_name = "PACK")]
    pub(super) expanded: Vec<String>,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat fmt                     the packs that this folder uses, and all other policies in it
  mandat fmt rules --check       change nothing, and end with 1 if something would change
  mandat fmt - < old.mandat > new.mandat

All names, numbers, texts and comments stay, and one empty line where there were some. Lines have at most 100 columns, \
where they can be broken. They end in a line feed, also where they ended otherwise, and a byte order mark goes, so that \
a pack has one digest on all systems.

A file with errors is told of and left as it is, which ends with 2; all others are written.")]
pub(super) struct FmtArgs {
    /// Files, or folders with all `.mandat` files below them but hidden ones; `-` reads standard input and writes
    /// standard output [default: this folder, and the folders that its `mandat.toml` names as packs]
    #[arg(value_name = "PATH")]
    pub(super) paths: Vec<PathBuf>,
    /// Write nothing, and say what would change
    #[arg(long)]
    pub(super) check: bool,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat ledger examples/first --only FJ-1
  mandat ledger --format csv=ledger.csv")]
pub(super) struct LedgerArgs {
    /// The organisation: a folder, a file, or `-` for standard input, in YAML, TOML or JSON as it shows by itself
    #[arg(default_value = ".")]
    pub(super) path: PathBuf,
}

#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  mandat coverage examples/first --as-of 2026-01-15
  mandat coverage examples/first/rules    the sections alone, without an organisation
  mandat coverage --require-all           end with 1 where a section is without a rule

A source lists its sections in its declaration: `sections { \"§ 1\" \"§ 2\" }`. Of one that does not nobody can tell \
which are without a rule. A section that lays nothing down says so: `\"§ 1\" needs no rule because en \"…\"`.

Of an organisation it counts besides how the subjects of each clause came out, and marks clauses that say nothing of \
it: there nothing is broken or open, and what holds does so because there was nothing to look at.

Exit status: 0 whatever is covered, broken or open; with `--require-all` 1 where on the date a section in force has no \
rule in force and does not say that it needs none, a source in force does not list its sections, or there is no source. \
2 where a file can't be used.")]
pub(super) struct CoverageArgs {
    /// An organisation: a folder with a `mandat.toml`, a file, or `-` for standard input; or a pack, by name or folder
    #[arg(default_value = ".")]
    pub(super) path: PathBuf,
    /// End with 1 where a section is without a rule, or a source without a list of its sections
    #[arg(long)]
    pub(super) require_all: bool,
}

/// What every command understands.
#[derive(Debug, Args)]
#[command(next_help_heading = "Options of every command")]
pub(super) struct Options {
    /// The language of messages: nn, nb or en [default: the organisation's, else the system's]
    #[arg(long, global = true, value_parser = lang)]
    pub(super) lang: Option<Lang>,
    /// The date for which is asked [default: today]
    #[arg(long, global = true, value_name = "DATE", value_parser = date)]
    pub(super) as_of: Option<Date>,
    /// A pack to use, by name or folder; may be given several times
    #[arg(long = "pack", global = true, value_name = "PACK")]
    pub(super) packs: Vec<String>,
    /// The folder of the organisation as it was: rules about a change compare with it
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(super) before: Option<PathBuf>,
    /// How to write: human, concise, json, sarif, junit, github, gitlab, markdown or csv; `json=FILE` writes to a file;
    /// may be given several times
    #[arg(long = "format", global = true, value_name = "FORMAT[=FILE]")]
    pub(super) formats: Vec<Target>,
    /// What stands before files in sarif, junit, github, gitlab, markdown and csv: the organisation's folder in its
    /// repository
    #[arg(long, global = true, value_name = "PATH", default_value = "", hide_default_value = true)]
    pub(super) path_prefix: String,
    /// The least force at which the exit status is 1
    #[arg(long, global = true, value_enum, default_value_t = Deny::Must)]
    pub(super) deny: Deny,
    /// Whether what cannot be told counts like what is broken
    #[arg(long, global = true, value_enum, default_value_t = CannotTell::Fail, value_name = "HOW")]
    pub(super) cannot_tell: CannotTell,
    /// A rule or clause to look at; may be given several times
    #[arg(long, global = true, value_name = "CODE")]
    pub(super) only: Vec<String>,
    /// A rule or clause to leave out; may be given several times
    #[arg(long, global = true, value_name = "CODE")]
    pub(super) skip: Vec<String>,
    /// An entity, as in `team/skule`, or an id: only what concerns it is told; may be given several times
    #[arg(long, visible_alias = "team", global = true, value_name = "ENTITY")]
    pub(super) about: Vec<String>,
    /// Write findings only, no totals
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
