use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::result::level;
use crate::diagnostic::{Code, Force};
use crate::report::account::Account;
use crate::report::rule_help::RuleHelp;
use crate::report::rule_words::RuleWords;
use crate::verdict::Finding;

/// What a result refers to: a clause, or an error of the checker's own.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Rule {
    pub(super) id: String,
    short_description: Words,
    full_description: Words,
    #[serde(skip_serializing_if = "Option::is_none")]
    help: Option<Help>,
    #[serde(skip_serializing_if = "Option::is_none")]
    help_uri: Option<String>,
    default_configuration: Configuration,
    properties: About,
}

#[derive(Serialize)]
struct Words {
    text: String,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct About {
    tags: Vec<String>,
    /// By which GitHub sorts what has nothing to do with security.
    #[serde(rename = "problem.severity")]
    severity: &'static str,
}

/// The clauses that were asked for, in the order of the policy, and then the other codes of findings.
pub(super) fn rules(account: &Account<'_>) -> Vec<Rule> {
    let lang = account.verdict.lang;
    let mut rules = Vec::new();
    for (rule, clause) in &account.clauses {
        let Some(policy) = account.policy else { continue };
        let words = RuleWords { policy, sources: account.sources, lang };
        let help = RuleHelp::of_clause(rule, clause, words);
        let level = match clause.force {
            Force::Must => "error",
            Force::Should => "warning",
        };
        let pack = policy.pack(rule.pack).name.to_string();
        rules.push(Rule::new(&clause.code, Some(&help), level, vec![pack]));
    }
    let known: BTreeSet<&str> = account.clauses.iter().map(|(_, clause)| &*clause.code).collect();
    let others = account.verdict.findings.iter().filter(|finding| !known.contains(&*finding.code));
    let others: BTreeMap<&str, &Finding> = others.map(|finding| (&*finding.code, finding)).collect();
    let others = others.into_iter().map(|(code, finding)| {
        let own = Code::ALL.iter().find(|own| own.name() == code);
        let help = own.map(|own| RuleHelp::of_code(*own, lang));
        Rule::new(code, help.as_ref(), level(finding), vec![finding.origin.name().to_owned()])
    });
    let others: Vec<Rule> = others.collect();
    rules.into_iter().chain(others).collect()
}

impl Rule {
    fn new(id: &str, help: Option<&RuleHelp>, level: &'static str, tags: Vec<String>) -> Self {
        let title = help.map_or(id, |help| &help.title);
        Self {
            id: id.to_owned(),
            short_description: Words { text: title.to_owned() },
            full_description: Words { text: title.to_owned() },
            help: help.map(|help| Help { text: help.text(), markdown: help.markdown() }),
            help_uri: help.and_then(RuleHelp::address).map(str::to_owned),
            default_configuration: Configuration { level },
            properties: About { tags, severity: if level == "note" { "recommendation" } else { level } },
        }
    }
}
