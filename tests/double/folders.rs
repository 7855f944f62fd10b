//! Packs with their tests, and organisations in folders, read by both evaluators.

use std::fs;
use std::path::{Path, PathBuf};

use mandat::evaluate::Outcome as FirstOutcome;
use mandat::pipeline::{Request, Root, check};
use mandat::syntax::tree::{Block, Item, Test};

use super::input::{Input, folder, text_of};
use super::second::rules::{Outcome, Outcomes, Told};
use super::second::{Case, outcomes};

pub(crate) const fn same(first: FirstOutcome) -> Outcome {
    match first {
        FirstOutcome::Holds => Outcome::Holds,
        FirstOutcome::Broken => Outcome::Broken,
        FirstOutcome::CannotTell => Outcome::CannotTell,
        FirstOutcome::NotApplicable => Outcome::NotApplicable,
    }
}

/// What the program tells of a folder; nothing where it refuses it.
fn first(root: &Path, before: Option<&Path>, packs: &[PathBuf], clock: &str) -> Option<Outcomes> {
    let request = Request {
        before: before.map(Path::to_owned),
        packs: packs.iter().map(|pack| pack.to_string_lossy().into_owned()).collect(),
        rows: true,
        proofs: false,
        ..Request::new(Root::Path(root.to_owned()), clock.parse().unwrap())
    };
    let run = check(&request).ok()?;
    run.policy?;
    let told = |row: mandat::verdict::Row| {
        let (draft, waiver) = (row.draft, row.waiver);
        ((row.code, row.subject), Told { draft, waiver, ..same(row.outcome).into() })
    };
    Some(run.rows.into_iter().map(told).collect())
}

/// What the second evaluator tells of it.
fn second(input: &Input, before: Option<&str>, clock: &str, reached: &mut dyn FnMut(&'static str, usize)) -> Outcomes {
    let Input { packs, organisation, not_kept, parameters } = input;
    let all = outcomes(&Case { packs, organisation, before, not_kept, parameters, clock }, reached);
    all.into_iter().map(|(key, told)| (key, Told { witnesses: Vec::new(), ..told })).collect()
}

/// A folder of an organisation, held against both; nothing where the second cannot read it.
pub(crate) fn compare(
    root: &Path,
    before: Option<&Path>,
    packs: &[PathBuf],
    clock: &str,
    reached: &mut dyn FnMut(&'static str, usize),
) -> Option<(usize, Vec<String>)> {
    let input = folder(root, packs)?;
    let before_text = match before {
        Some(before) => Some(super::input::json(before)?),
        None => None,
    };
    let first = first(root, before, packs, clock)?;
    let second = second(&input, before_text.as_deref(), clock, reached);
    let keys = first.keys().chain(second.keys().filter(|key| !first.contains_key(*key)));
    let differ = keys.filter(|key| first.get(*key) != second.get(*key));
    let told = |key: &(String, String)| {
        format!("{} {}: the first {:?}, the second {:?}", key.0, key.1, first.get(key), second.get(key))
    };
    Some((first.len(), differ.map(told).collect()))
}

/// The tests of a pack, each with the text in which its blocks stand.
pub(crate) fn tests(pack: &Path) -> Vec<(Test, String)> {
    let mut all = Vec::new();
    let text = text_of(pack).unwrap();
    let mut sources = mandat::source::SourceMap::new();
    let file = sources.add("pack.mandat", text.as_str()).unwrap();
    let tree = mandat::syntax::parse(sources.file(file).unwrap(), &mut Vec::new());
    // Spans count from here.
    let base = sources.file(file).unwrap().span().start as usize;
    let text = format!("{}{text}", " ".repeat(base));
    for item in tree.items {
        if let Item::Test(test) = item {
            all.push((test, text.clone()));
        }
    }
    all
}

/// Writes the organisation of a test into a folder.
pub(crate) fn write(test: &Test, text: &str, pack: &Path, to: &Path) -> Option<PathBuf> {
    let _ = fs::remove_dir_all(to);
    let (now, before) = (to.join("now"), to.join("before"));
    let blocks = |blocks: &[Block], folder: &Path| {
        fs::create_dir_all(folder).unwrap();
        for (number, block) in blocks.iter().enumerate() {
            let name = folder.join(format!("given{number}.{}", block.format.text));
            let text = &text[block.span.start as usize..block.span.end as usize];
            fs::write(name, unindented(text)).unwrap();
        }
    };
    blocks(&test.given, &now);
    let with = test.with.iter().map(|(name, literal)| {
        let expr = mandat::syntax::tree::Expr { span: literal.span, kind: mandat::syntax::tree::ExprKind::Literal(literal.clone()) };
        format!("\"{}\" = {:?}\n", name.text, mandat::syntax::print::expression(&expr).trim_matches('"'))
    });
    let settings = format!("[parameters]\n{}", with.collect::<String>());
    let _ = pack;
    fs::write(now.join("mandat.toml"), settings).unwrap();
    if test.before.is_empty() {
        return None;
    }
    blocks(&test.before, &before);
    Some(before)
}

fn unindented(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    let least = lines.map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
    text.lines().map(|line| format!("{}\n", line.get(least..).unwrap_or(""))).collect()
}
