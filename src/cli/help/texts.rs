//! Which sentences of the catalogue belong to which command and argument, and the examples.

use crate::diagnostic::Phrase::{self, *};

/// A command line, and what it does where that needs words.
pub(super) type Example = (&'static str, Option<Phrase>);

/// What a help says behind the options.
#[derive(Default)]
pub(super) struct Notes {
    pub(super) examples: &'static [Example],
    pub(super) paragraphs: &'static [&'static [Phrase]],
    pub(super) exit: &'static [Phrase],
}

/// The line by which an editor finds the schema of a file.
pub(super) const SCHEMA_LINE: &str = "# yaml-language-server: $schema=.mandat.schema.json";

/// What a command does.
pub(super) fn about(command: &str) -> Option<Phrase> {
    Some(match command {
        "mandat" => AboutMandat,
        "check" => AboutCheck,
        "why" => AboutWhy,
        "ask" => AboutAsk,
        "who-can" => AboutWhoCan,
        "can" => AboutCan,
        "powers" => AboutPowers,
        "if-leaves" => AboutIfLeaves,
        "explain" => AboutExplain,
        "test" => AboutTest,
        "vet" => AboutVet,
        "expand" => AboutExpand,
        "fmt" => AboutFmt,
        "ledger" => AboutLedger,
        "coverage" => AboutCoverage,
        "init" => AboutInit,
        "lock" => AboutLock,
        "rename" => AboutRename,
        "schema" => AboutSchema,
        "completions" => AboutCompletions,
        "man" => AboutMan,
        _ => return None,
    })
}

/// What an argument of a command is.
pub(super) fn argument(command: &str, id: &str) -> &'static [Phrase] {
    match (command, id) {
        ("check" | "why" | "ledger" | "who-can" | "can" | "powers" | "if-leaves", "path") => &[ArgOrganisation],
        ("check", "watch") => &[ArgWatch],
        ("check", "all") => &[ArgCheckAll],
        ("why", "code") => &[ArgCodeOfRule],
        ("why", "subject") => &[ArgSubject],
        ("explain", "code") => &[ArgCodeOrError],
        ("explain", "all") => &[ArgExplainAll],
        ("explain", "path") => &[ArgExplainIn],
        ("test", "tested") | ("vet", "vetted") | ("expand", "expanded") => &[ArgPacks],
        ("vet", "ask") => &[ArgVetAsk],
        ("fmt", "paths") => &[ArgFmtPaths, ArgFmtPathsDefault],
        ("fmt", "check") => &[ArgFmtCheck],
        ("coverage", "path") => &[ArgCoveragePath],
        ("coverage", "require_all") => &[ArgRequireAll],
        ("init", "folder") => &[ArgInitFolder],
        ("lock", "path") => &[ArgLockFolder],
        ("rename", "old") => &[ArgRenameOld],
        ("rename", "new") => &[ArgRenameNew],
        ("rename", "path") => &[ArgRenamePath],
        ("rename", "dry_run") => &[ArgDryRun],
        ("schema", "path") => &[ArgSchemaPath],
        ("schema", "without_ids") => &[ArgWithoutIds],
        ("completions", "shell") => &[ArgShell],
        ("man", "command") => &[ArgManCommand],
        ("man", "into") => &[ArgManInto],
        ("who-can" | "can", "power") => &[ArgPower],
        ("who-can" | "can", "amount") => &[ArgAmount],
        ("can" | "if-leaves", "who") => &[ArgPerson],
        ("powers", "who") => &[ArgTeam],
        (_, shared) => of_every_command(shared),
    }
}

fn of_every_command(id: &str) -> &'static [Phrase] {
    match id {
        "lang" => &[ArgLang],
        "as_of" => &[ArgAsOf],
        "packs" => &[ArgPack],
        "before" => &[ArgBefore],
        "formats" => &[ArgFormat],
        "path_prefix" => &[ArgPathPrefix],
        "deny" => &[ArgDeny],
        "cannot_tell" => &[ArgCannotTell],
        "only" => &[ArgOnly],
        "skip" => &[ArgSkip],
        "about" => &[ArgAbout],
        "quiet" => &[ArgQuiet],
        "help" => &[ManualThis],
        "version" => &[ManualVersionFlag],
        _ => &[],
    }
}

/// What a help says behind the options.
pub(super) fn notes(command: &str) -> Notes {
    let examples = examples(command);
    let notes = |paragraphs, exit| Notes { examples, paragraphs, exit };
    match command {
        "mandat" => notes(&[], &[ExitAll]),
        "why" => notes(&[], &[ExitWhy]),
        "ask" => notes(&[&[NoteAsk, NoteAskStart, NoteAskAnswer]], &[ExitAsk]),
        "vet" => notes(&[&[NoteVetFinds, NoteVetMore, NoteVetSound]], &[ExitVet, ExitErrors]),
        "expand" => notes(&[&[NoteExpand, NoteExpandComments]], &[ExitErrors]),
        "fmt" => notes(&[&[NoteFmtKeeps, NoteFmtLines, NoteFmtEnds], &[NoteFmtErrors]], &[]),
        "coverage" => notes(
            &[&[NoteCoverageLists, NoteCoverageNeeds], &[NoteCoverageCounts, NoteCoverageEmpty]],
            &[ExitCoverage, ExitCoverageAll, ExitCoverageSource],
        ),
        "init" => notes(&[&[NoteInit, NoteInitWrites]], &[]),
        "lock" => notes(&[&[NoteLock, NoteLockThen, NoteLockAgain]], &[]),
        "rename" => notes(&[&[NoteRename, NoteRenameFormerly, NoteRenameReads]], &[]),
        "schema" => notes(&[&[NoteSchemaEditor], &[NoteSchemaKeys, NoteSchemaPage]], &[]),
        "completions" => notes(&[&[NoteZsh]], &[]),
        "man" => notes(&[&[NoteManInto]], &[]),
        _ => notes(&[], &[]),
    }
}

fn examples(command: &str) -> &'static [Example] {
    match command {
        "mandat" => &[
            ("mandat init fjordvik", Some(ExampleInit)),
            ("mandat check", Some(ExampleCheck)),
            ("mandat check examples/utstrand --as-of 2026-11-20", Some(ExampleCheckOn)),
            ("mandat why FJ-1 team/harbour --in examples/first", Some(ExampleWhy)),
            ("mandat ask if-leaves kari --in examples/first", Some(ExampleIfLeaves)),
            ("mandat explain FJ-1 --in examples/first", Some(ExampleExplain)),
            ("mandat test examples/first/rules", Some(ExampleTest)),
            ("mandat vet examples/first/rules", Some(ExampleVet)),
            ("mandat coverage examples/first", Some(ExampleCoverage)),
            ("mandat fmt --check", Some(ExampleFmt)),
        ],
        "check" => &[
            ("mandat check examples/first --as-of 2026-01-15", None),
            ("mandat check --format concise", None),
            ("mandat check --format json=.findings.json --deny should", None),
            (
                "mandat check examples/first --format human --format sarif=mandat.sarif --path-prefix examples/first",
                None,
            ),
            ("mandat check examples/first --about team/harbour", None),
            ("mandat check --before ../main", Some(ExampleBefore)),
            ("mandat check --watch", None),
            ("cat teams.yaml | mandat check - --pack examples/first/rules", None),
        ],
        "why" => &[
            ("mandat why FJ-1.enough team/harbour --in examples/first", None),
            ("mandat why FJ-1 --in examples/first", Some(ExampleWhyAll)),
        ],
        "ask" => &[
            ("mandat ask who-can \"School Act\" 9-4", None),
            ("mandat ask can kari \"School Act\" 9-4 2 --amount \"80 000 NOK\" --as-of 2026-01-15", None),
            ("mandat ask powers team/harbour", None),
            ("mandat ask if-leaves kari", None),
        ],
        "who-can" => &[("mandat ask who-can \"School Act\" 9-4", None)],
        "can" => &[("mandat ask can kari \"School Act\" 9-4 2 --amount \"80 000 NOK\" --as-of 2026-01-15", None)],
        "powers" => &[("mandat ask powers team/harbour", None)],
        "if-leaves" => &[("mandat ask if-leaves kari", None)],
        "explain" => &[
            ("mandat explain FJ-1 --in examples/first", None),
            ("mandat explain duplicate-key --lang nn", None),
            ("mandat explain --all --pack examples/first/rules --format markdown=rules.md", None),
        ],
        "test" => &[("mandat test", Some(ExampleTestHere)), ("mandat test examples/first/rules", None)],
        "vet" => &[
            ("mandat vet", Some(ExamplePacksHere)),
            ("mandat vet examples/first/rules --ask", None),
            ("mandat vet --deny should --format concise", None),
        ],
        "expand" => &[("mandat expand", Some(ExamplePacksHere)), ("mandat expand rules", None)],
        "fmt" => &[
            ("mandat fmt", Some(ExampleFmtHere)),
            ("mandat fmt rules --check", Some(ExampleFmtCheck)),
            ("mandat fmt - < old.mandat > new.mandat", None),
        ],
        "ledger" => {
            &[("mandat ledger examples/first --only FJ-1", None), ("mandat ledger --format csv=ledger.csv", None)]
        }
        "coverage" => &[
            ("mandat coverage examples/first --as-of 2026-01-15", None),
            ("mandat coverage examples/first/rules", Some(ExampleCoveragePack)),
            ("mandat coverage --require-all", Some(ExampleRequireAll)),
        ],
        "init" => &[
            ("mandat init fjordvik --lang nn", None),
            ("mandat init fjordvik --pack core", Some(ExampleInitPack)),
            ("mandat init && mandat check && mandat test", None),
        ],
        "lock" => &[("mandat lock", None), ("mandat lock examples/first", None)],
        "rename" => &[
            ("mandat rename team/harbour team/port examples/first --dry-run", None),
            ("mandat rename kari kari-nes", None),
        ],
        "schema" => &[
            ("mandat schema examples/first > examples/first/.mandat.schema.json", None),
            ("mandat schema --pack core --without-ids --lang nn", None),
            ("mandat schema --format json=.vscode/mandat.schema.json", None),
        ],
        "completions" => &[
            ("mandat completions bash > ~/.local/share/bash-completion/completions/mandat", None),
            ("mandat completions zsh > ~/.zfunc/_mandat", None),
            ("mandat completions fish > ~/.config/fish/completions/mandat.fish", None),
        ],
        "man" => &[
            ("mandat man | man -l -", None),
            ("mandat man check > mandat-check.1", None),
            ("mandat man --into ~/.local/share/man/man1", None),
        ],
        _ => &[],
    }
}
