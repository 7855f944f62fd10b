use std::path::Path;

use super::context::{Context, Form};
use super::format::Format;
use super::options::ExplainArgs;
use super::{Exit, check};
use crate::diagnostic::{Code, Lang, Phrase, Text};
use crate::nearest::did_you_mean;
use crate::pipeline::{self, Failure, Run, covers};
use crate::policy::model::{Policy, Rule};
use crate::report::{self, Chapter, Page};
use crate::verdict::Origin;

/// Shows the page of a rule or of an error, or all of them.
pub(super) fn run(context: &Context, args: &ExplainArgs) -> Result<Exit, Failure> {
    match &args.code {
        Some(code) => one(context, args.folder(), code),
        None => all(context, args),
    }
}

fn one(context: &Context, path: &Path, code: &str) -> Result<Exit, Failure> {
    if let Some(code) = Code::ALL.iter().find(|it| it.name() == code) {
        let lang = context.lang_of([path]).unwrap_or(context.lang());
        return show(context, &[report::error_page(*code, lang)]);
    }
    let policies = pipeline::policies(&context.request_without_organisation(path));
    let run = policies.map_err(|failure| misspelled(code).unwrap_or(failure))?;
    let Some(policy) = &run.policy else { return check::report(context, &run) };
    let rules = rules_of(policy, code);
    if rules.is_empty() {
        // Where the settings can't be read, they may name the pack that has it.
        let readable = run.verdict.findings.is_empty();
        return if readable { Err(unknown(policy, code)) } else { check::report(context, &run) };
    }
    let page = |rule: &&Rule| report::rule_page(rule, policy, &run.sources, run.verdict.lang);
    show(context, &rules.iter().map(page).collect::<Vec<_>>())
}

fn show(context: &Context, pages: &[Page]) -> Result<Exit, Failure> {
    context.write(|form| {
        let text = |page: &Page| match form.format {
            Format::Markdown => page.markdown(),
            _ => page.human(form.style),
        };
        pages.iter().map(text).collect::<Vec<_>>().join("\n")
    })?;
    Ok(Exit::Good)
}

/// The pages of all rules, where packs are asked for, and of all errors.
fn all(context: &Context, args: &ExplainArgs) -> Result<Exit, Failure> {
    let mut chapters = Vec::new();
    let mut lang = context.lang();
    if args.path.is_some() || !context.options.packs.is_empty() {
        let run = pipeline::policies(&context.request_without_organisation(args.folder()))?;
        // Where the settings can't be read, they may name other packs.
        let readable = run.verdict.findings.iter().all(|finding| finding.origin != Origin::Input);
        let Some(policy) = run.policy.as_ref().filter(|_| readable) else { return check::report(context, &run) };
        lang = run.verdict.lang;
        chapters.push(rules(policy, &run));
    }
    chapters.push(errors(lang));
    context.write(|Form { format, style }| match format {
        Format::Markdown => report::pages_markdown(&chapters),
        _ => report::pages(&chapters, *style),
    })?;
    Ok(Exit::Good)
}

fn rules(policy: &Policy, run: &Run) -> Chapter {
    let lang = run.verdict.lang;
    let page = |rule| report::rule_page(rule, policy, &run.sources, lang);
    Chapter { title: Phrase::PagesOfRules.template(lang).to_owned(), pages: policy.rules.iter().map(page).collect() }
}

/// In the order of their names, as they are looked up.
fn errors(lang: Lang) -> Chapter {
    let mut codes = Code::ALL.to_vec();
    codes.sort_by_key(|code| code.name());
    let pages = codes.into_iter().map(|code| report::error_page(code, lang));
    Chapter { title: Phrase::PagesOfErrors.template(lang).to_owned(), pages: pages.collect() }
}

/// The rule of a code, or of the code of one of its clauses; of the name of a form, the rules of all of its clauses.
fn rules_of<'a>(policy: &'a Policy, code: &str) -> Vec<&'a Rule> {
    let is = |rule: &&Rule| covers(code, &rule.code) || rule.clauses.iter().any(|clause| *clause.code == *code);
    policy.rules.iter().filter(is).collect()
}

/// Where there are no rules to know, the name of an error may have been meant.
fn misspelled(code: &str) -> Option<Failure> {
    let help = did_you_mean(code, Code::ALL.iter().map(|code| code.name()))?;
    Some(Failure { message: Text::new(Phrase::NoSuchCode).with("code", code), help })
}

fn unknown(policy: &Policy, code: &str) -> Failure {
    let names = Code::ALL.iter().map(|code| code.name()).chain(policy.codes());
    let help = did_you_mean(code, names).unwrap_or_else(|| Phrase::AllPagesHelp.into());
    Failure::new(Text::new(Phrase::NoSuchCode).with("code", code), help)
}
