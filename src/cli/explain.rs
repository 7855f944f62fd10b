use super::context::Context;
use super::options::ExplainArgs;
use super::{Exit, check};
use crate::diagnostic::{Code, Phrase, Text};
use crate::nearest::did_you_mean;
use crate::pipeline::{self, Failure, Run};
use crate::policy::model::{Policy, Rule};
use crate::report;

/// Shows the page of a rule or of an error.
pub(super) fn run(context: &Context, args: &ExplainArgs) -> Result<Exit, Failure> {
    if let Some(code) = Code::ALL.iter().find(|code| code.name() == args.code) {
        context.write(|form| report::error_page(*code, context.lang(), form.style))?;
        return Ok(Exit::Good);
    }
    let policies = pipeline::policies(&context.request_without_organisation(&args.path));
    let run = policies.map_err(|failure| misspelled(&args.code).unwrap_or(failure))?;
    let Some(policy) = &run.policy else { return check::report(context, &run) };
    let Some(rule) = rule(policy, &args.code) else {
        // Where the settings can't be read, they may name the pack that has it.
        let readable = run.verdict.findings.is_empty();
        return if readable { Err(unknown(policy, &args.code)) } else { check::report(context, &run) };
    };
    context.write(|form| page(rule, policy, &run, form.style))?;
    Ok(Exit::Good)
}

fn page(rule: &Rule, policy: &Policy, run: &Run, style: report::Style) -> String {
    report::rule_page(rule, policy, &run.sources, run.verdict.lang, style)
}

/// The rule of a code, or of the code of one of its clauses.
fn rule<'a>(policy: &'a Policy, code: &str) -> Option<&'a Rule> {
    let is = |rule: &&Rule| *rule.code == *code || rule.clauses.iter().any(|clause| *clause.code == *code);
    policy.rules.iter().find(is)
}

/// Where there are no rules to know, the name of an error may have been meant.
fn misspelled(code: &str) -> Option<Failure> {
    let help = did_you_mean(code, Code::ALL.iter().map(|code| code.name()))?;
    Some(Failure { message: Text::new(Phrase::NoSuchCode).with("code", code), help: Some(help) })
}

fn unknown(policy: &Policy, code: &str) -> Failure {
    let names = Code::ALL.iter().map(|code| code.name()).chain(policy.codes());
    Failure { message: Text::new(Phrase::NoSuchCode).with("code", code), help: did_you_mean(code, names) }
}
