//! SARIF 2.1.0, as OASIS has laid it down and GitHub's code scanning reads it.

mod place;
mod result;
mod rule;

use rustc_hash::FxHashMap;
use serde::Serialize;

use self::place::Artifact;
use self::result::{Finding, Notification};
use self::rule::Rule;
use super::account::Account;
use super::json::write;
use crate::diagnostic::Phrase;
use crate::verdict::Origin;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Findings, and where the ledger is asked for every outcome, with the rules that were read.
pub fn sarif(account: &Account<'_>) -> String {
    let log = Log::new(account);
    write(&log)
}

#[derive(Serialize)]
struct Log<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run<'a>; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run<'a> {
    tool: Tool<'a>,
    language: &'static str,
    column_kind: &'static str,
    invocations: [Invocation; 1],
    artifacts: Vec<Artifact>,
    results: Vec<Finding<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    properties: Option<About<'a>>,
}

#[derive(Serialize)]
struct Tool<'a> {
    driver: Driver,
    extensions: Vec<Pack<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    full_name: &'static str,
    semantic_version: &'static str,
    rules: Vec<Rule>,
}

/// A pack; its rules stand with the driver, where every program looks for them.
#[derive(Serialize)]
struct Pack<'a> {
    name: &'a str,
    version: &'a str,
    properties: Digest<'a>,
}

#[derive(Serialize)]
struct Digest<'a> {
    digest: &'a str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    exit_code: u8,
    exit_code_description: &'static str,
    tool_configuration_notifications: Vec<Notification>,
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct About<'a> {
    organisation: &'a str,
    clock: String,
}

/// What results refer to by numbers.
struct Index<'a> {
    account: &'a Account<'a>,
    files: FxHashMap<&'a str, usize>,
    rules: FxHashMap<String, usize>,
}

impl<'a> Log<'a> {
    fn new(account: &'a Account<'a>) -> Self {
        let verdict = account.verdict;
        let rules = rule::rules(account);
        let index = Index {
            account,
            files: account.files().zip(0..).map(|(file, at)| (file.name(), at)).collect(),
            rules: rules.iter().zip(0..).map(|(rule, at)| (rule.id.clone(), at)).collect(),
        };
        let found = verdict.findings.iter().map(|found| Finding::new(found, &index));
        let others = account.other_rows().map(|row| Finding::of_row(row, &index));
        let packs = verdict.packs.iter();
        let packs = packs.map(|(name, version, digest)| Pack { name, version, properties: Digest { digest } });
        let run = Run {
            tool: Tool { driver: driver(rules), extensions: packs.collect() },
            language: verdict.lang.name(),
            column_kind: "unicodeCodePoints",
            invocations: [Invocation::new(&index)],
            artifacts: account.files().map(|file| Artifact::new(file.name(), account)).collect(),
            results: found.chain(others).collect(),
            properties: account.asked.map(|(organisation, clock)| About { organisation, clock: clock.to_string() }),
        };
        Self { schema: SCHEMA, version: "2.1.0", runs: [run] }
    }
}

fn driver(rules: Vec<Rule>) -> Driver {
    let version = env!("CARGO_PKG_VERSION");
    Driver {
        name: "Mandat",
        full_name: concat!("Mandat ", env!("CARGO_PKG_VERSION")),
        semantic_version: version,
        rules,
    }
}

impl Invocation {
    fn new(index: &Index<'_>) -> Self {
        let account = index.account;
        let (successful, phrase) = match account.exit {
            0 => (true, Phrase::ExitGood),
            1 => (true, Phrase::ExitFindings),
            _ => (false, Phrase::ExitUnusable),
        };
        let of = |origin| {
            let findings = account.verdict.findings.iter().filter(move |finding| finding.origin == origin);
            findings.map(|finding| Notification::new(finding, index)).collect()
        };
        Self {
            execution_successful: successful,
            exit_code: account.exit,
            exit_code_description: phrase.template(account.verdict.lang),
            tool_configuration_notifications: of(Origin::Policy),
            tool_execution_notifications: of(Origin::Input),
        }
    }
}
