use std::path::Path;

use super::context::Context;
use super::format::Format;
use super::options::WhyArgs;
use super::{Exit, check};
use crate::diagnostic::{Phrase, Text};
use crate::evaluate::Depth;
use crate::nearest::{meant_or, subject_or};
use crate::pipeline::{self, Failure, Proof, Request, Run, covers};
use crate::policy::model::Policy;
use crate::report;
use crate::verdict::{Finding, Origin, Outcome, Row};

/// Shows the proof of an outcome, whatever it is, and ends as a check would that finds what is shown.
pub(super) fn run(context: &Context, args: &WhyArgs) -> Result<Exit, Failure> {
    let request = Request { rows: true, ..context.request(&args.path)? };
    let mut run = pipeline::check(&request)?;
    if run.policy.is_none() {
        return check::report(context, &run);
    }
    let args = &WhyArgs { subject: now(&run, args), ..args.clone() };
    if run.verdict.findings.iter().any(|finding| finding.origin != Origin::Rule && finding.code == args.code) {
        let subjects: Vec<String> = run.verdict.findings.iter().filter_map(|it| it.subject.clone()).collect();
        run.verdict.findings.retain(|finding| meant(finding, args));
        if let (true, Some(subject)) = (run.verdict.findings.is_empty(), &args.subject) {
            let message = Text::new(Phrase::NoSuchSubject).with("subject", subject.as_str());
            let message = message.with("code", args.code.as_str());
            let help = subject_or(subject, subjects.iter().map(String::as_str), Phrase::SubjectsHelp);
            return Err(Failure::new(message, help));
        }
        return check::report_quietly(context, &run);
    }
    let shown = meant_rows(&run, args)?;
    let proofs = |depth: Depth| -> Vec<Proof> {
        shown.rows.iter().filter_map(|row| pipeline::proof(&run, row, depth)).collect()
    };
    let more = others(context, args, &run, &shown);
    context.write(|form| match form.format {
        Format::Json => report::proofs_json(&run.verdict, &proofs(Depth::Whole), &run.sources),
        _ => report::proofs(&proofs(Depth::Told), &run.sources, run.verdict.lang, form.style) + &more,
    })?;
    let limit = context.options.limit();
    Ok(if shown.rows.iter().any(|row| limit.denies_row(row)) { Exit::Findings } else { Exit::Good })
}

/// The subject that is asked for, as it is called now.
fn now(run: &Run, args: &WhyArgs) -> Option<String> {
    let (policy, facts) = run.policy.as_ref().zip(run.facts.as_ref())?;
    args.subject.as_ref().map(|subject| pipeline::subject_now(policy, facts, subject))
}

/// Whether a finding of the checker's own is asked for.
fn meant(finding: &Finding, args: &WhyArgs) -> bool {
    finding.code == args.code && (args.subject.is_none() || finding.subject == args.subject)
}

/// How many outcomes are shown of how many, and how the others are.
fn others(context: &Context, args: &WhyArgs, run: &Run, meant: &Meant<'_>) -> String {
    let Some(other) = meant.other.filter(|_| !context.options.quiet) else { return String::new() };
    let path = args.path.to_string_lossy();
    let path = if path == "." { "" } else { &path };
    let command = |words: &[&str], asked: String| {
        let words = words.iter().filter(|word| !word.is_empty()).map(|word| report::quoted(word).into_owned());
        words.chain(Some(asked).filter(|asked| !asked.is_empty())).collect::<Vec<_>>().join(" ")
    };
    let why = command(&["mandat", "why", &other.code, &other.subject], context.asked(&args.path));
    let list = command(&["mandat", "ledger", path, "--only", &args.code], context.asked(Path::new(".")));
    let text = Text::new(Phrase::WhyOthers).with("shown", meant.rows.len()).with("all", meant.all);
    let lang = run.verdict.lang;
    let head = text.with("code", args.code.as_str()).words(lang);
    let lines = [(Phrase::WhyAll, list), (Phrase::WhyOther, why)];
    let lines = lines.map(|(label, command)| format!("  {}: {command}\n", label.template(lang))).concat();
    format!("\n{}", report::clean(&format!("{head}\n{lines}")))
}

/// The outcomes that are shown, of how many, and the first that is not.
struct Meant<'a> {
    rows: Vec<&'a Row>,
    all: usize,
    other: Option<&'a Row>,
}

/// The outcomes that are meant: those of the subject; else those that are broken or cannot be told; else the first.
fn meant_rows<'a>(run: &'a Run, args: &WhyArgs) -> Result<Meant<'a>, Failure> {
    let of_code: Vec<&Row> = run.rows.iter().filter(|row| covers(&args.code, &row.code)).collect();
    let Some(first) = of_code.first() else { return Err(unknown_code(run, &args.code)) };
    let Some(subject) = &args.subject else {
        let bad = |row: &Row| matches!(row.outcome, Outcome::Broken | Outcome::CannotTell);
        let any = of_code.iter().any(|row| bad(row));
        let shown = |row: &Row| if any { bad(row) } else { std::ptr::eq(row, *first) };
        let rows = of_code.iter().copied().filter(|row| shown(row)).collect();
        let other = of_code.iter().copied().find(|row| !shown(row));
        return Ok(Meant { rows, all: of_code.len(), other });
    };
    let rows: Vec<&Row> = of_code.iter().filter(|row| row.subject == *subject).copied().collect();
    if rows.is_empty() {
        let subjects = of_code.iter().map(|row| &*row.subject);
        let message =
            Text::new(Phrase::NoSuchSubject).with("subject", subject.as_str()).with("code", args.code.as_str());
        return Err(Failure::new(message, subject_or(subject, subjects, Phrase::SubjectsHelp)));
    }
    Ok(Meant { all: rows.len(), rows, other: None })
}

fn unknown_code(run: &Run, code: &str) -> Failure {
    let not_asked = run.judgement.iter().flat_map(|judgement| &judgement.not_asked);
    let mut rules = not_asked.filter_map(|id| run.policy.as_ref().map(|policy| policy.rule(*id)));
    if rules.any(|rule| covers(code, &rule.code) || rule.clauses.iter().any(|clause| covers(code, &clause.code))) {
        let message = Text::new(Phrase::NotAsked).with("code", code);
        return Failure { message, help: Phrase::NotAskedHelp.into() };
    }
    let codes = run.policy.as_ref().map_or_else(Vec::new, Policy::codes);
    if codes.iter().any(|known| covers(code, known)) {
        let help = Text::new(Phrase::NoSubjectsHelp).with("code", code);
        return Failure::new(Text::new(Phrase::NoSubjects).with("code", code), help);
    }
    Failure::new(Text::new(Phrase::NoSuchCode).with("code", code), meant_or(code, codes, Phrase::CodesHelp))
}
