//! Packs with their tests, and organisations in folders, read by both evaluators.

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use mandat::diagnostic::{Code, Lang};
use mandat::evaluate::{Depth, Keep, Outcome as FirstOutcome};
use mandat::organisation::{Facts, Folder, Settings, read};
use mandat::policy::load::{Wanted, load};
use mandat::policy::model::Policy;
use mandat::policy::{Disk, check};
use mandat::source::{SourceMap, Span};
use mandat::syntax::tree::{Block, Item, Test};
use mandat::value::Date;
use mandat::verdict::{Judgement, Row, Words};

use super::input::{Input, folder, organisation, text_of};
use super::second::node::Node;
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

/// Packs, and the policy that they make.
type Kept = (Vec<PathBuf>, Option<Rc<Policy>>);

/// A policy of packs that is kept for the next organisation.
pub(crate) fn policy(packs: &[PathBuf]) -> Option<Rc<Policy>> {
    thread_local! {
        static LAST: RefCell<Option<Kept>> = const { RefCell::new(None) };
    }
    LAST.with_borrow_mut(|last| {
        if last.as_ref().is_none_or(|last| last.0 != packs) {
            let wanted = packs.iter().map(|pack| Wanted {
                name: pack.to_string_lossy().into_owned(),
                span: Span::default(),
                root: None,
            });
            let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
            let loaded = load(&wanted.collect::<Vec<_>>(), &Disk, &mut sources, &mut errors);
            *last = Some((packs.to_vec(), check(loaded, &sources, &mut errors).map(Rc::new)));
        }
        last.as_ref().and_then(|last| last.1.clone())
    })
}

/// What the second evaluator reads as the program does: values that are not known. What cannot be understood hangs on how files are
/// laid out, which it does not know of all formats (4.11).
const UNREAD: [Code; 7] = [
    Code::AmbiguousReference,
    Code::InvalidValue,
    Code::UnknownValue,
    Code::UnknownReference,
    Code::OverlappingVersions,
    Code::DuplicateRecord,
    Code::PeriodBackwards,
];

/// What the program tells of a folder; nothing where it refuses the packs, or something in it cannot be understood.
fn first(root: &Path, before: Option<&Path>, packs: &[PathBuf], clock: &str) -> Option<Outcomes> {
    let policy = policy(packs)?;
    let mut sources = SourceMap::new();
    let mut wrong = Vec::new();
    let manifest = Folder::at(root).ok()?.manifest(&mut sources, &mut wrong);
    let settings = match &manifest {
        Some(manifest) => Settings::new(&policy, manifest, &mut wrong),
        None => Settings::defaults(&policy),
    };
    if !wrong.is_empty() {
        return None;
    }
    let mut written = |root: &Path, settings: &Settings| -> Option<Facts> {
        let folder = Folder::at(root).ok()?;
        let organisation = folder.organisation(manifest.as_ref(), &mut sources, &mut Vec::new());
        let (tree, documents) = (&organisation.tree, &organisation.documents);
        let mut errors = Vec::new();
        let facts = read(&policy, &sources, tree, documents, settings, &mut errors);
        errors.iter().all(|it| UNREAD.contains(&it.code)).then_some(facts)
    };
    let mut facts = written(root, &settings)?;
    if let Some(before) = before {
        let settings = Settings { symbols: facts.symbols.clone(), ..settings };
        facts = facts.beside(&policy, written(before, &settings)?);
    }
    let judgement = Judgement::new(&policy, &facts, clock.parse().unwrap(), Keep::All, |_| true);
    let sources = SourceMap::new();
    let rows = judgement.rows(Words {
        policy: &policy,
        facts: &facts,
        sources: &sources,
        lang: Lang::En,
        proofs: false,
        depth: Depth::Told,
    });
    Some(told(rows))
}

/// What rows tell.
pub(crate) fn told(rows: Vec<Row>) -> Outcomes {
    let mut all = Outcomes::new();
    for row in rows {
        let told = Told { draft: row.draft, waiver: row.waiver, ..same(row.outcome).into() };
        all.entry((row.code, row.subject)).or_default().push(told);
    }
    all.values_mut().for_each(|told| told.sort());
    all
}

/// What the second evaluator tells of it.
fn second(input: &Input, before: Option<&Node>, clock: &str) -> Outcomes {
    let Input { packs, organisation, not_kept, parameters } = input;
    let all = outcomes(&Case { packs, organisation, before, not_kept, parameters, clock });
    let without = |told: Told| Told { witnesses: Vec::new(), ..told };
    all.into_iter().map(|(key, told)| (key, told.into_iter().map(without).collect())).collect()
}

/// A folder of an organisation, held against both; nothing where the second cannot read it.
pub(crate) fn compare(
    root: &Path,
    before: Option<&Path>,
    packs: &[PathBuf],
    clock: &str,
) -> Option<(usize, Vec<String>)> {
    let (input, packs) = folder(root, packs)?;
    let packs = &packs[..];
    let was = match before {
        Some(before) => Some(organisation(before)?),
        None => None,
    };
    let first = first(root, before, packs, clock)?;
    let second = second(&input, was.as_ref(), clock);
    let keys = first.keys().chain(second.keys().filter(|key| !first.contains_key(*key)));
    let differ = keys.filter(|key| first.get(*key) != second.get(*key));
    let told = |key: &(String, String)| {
        format!("{} {}: the first {:?}, the second {:?}", key.0, key.1, first.get(key), second.get(key))
    };
    Some((first.values().map(Vec::len).sum(), differ.map(told).collect()))
}

/// What commands of the cases read, each an organisation, its packs and a day: `check org --pack rules --as-of 2026-01-15`.
pub(crate) fn commands(root: &Path, all: &mut Vec<(PathBuf, Vec<PathBuf>, String)>) {
    for entry in fs::read_dir(root).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            commands(&path, all);
        } else if path.file_name().is_some_and(|name| name == "cmd") {
            let text = fs::read_to_string(&path).unwrap();
            all.extend(text.lines().filter_map(|line| command(line, root)));
        }
    }
    all.sort();
    all.dedup();
}

fn command(line: &str, root: &Path) -> Option<(PathBuf, Vec<PathBuf>, String)> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let reads = ["check", "ledger", "why", "explain"].contains(words.first()?);
    let behind = |option: &str| {
        words.windows(2).filter(|pair| pair[0] == option).map(|pair| pair[1].to_owned()).collect::<Vec<String>>()
    };
    let pack =
        |name: &String| [root.join(name), Path::new("policies").join(name)].into_iter().find(|path| path.is_dir());
    let packs = behind("--pack").iter().map(pack).collect::<Option<Vec<PathBuf>>>()?;
    // A command without a folder reads the one in which it is given.
    let organisation =
        words.get(1).filter(|word| !word.starts_with("--")).map_or(root.to_owned(), |name| root.join(name));
    let clock = behind("--as-of").pop().filter(|clock| clock.parse::<Date>().is_ok())?;
    (reads && organisation.exists() && behind("--before").is_empty()).then_some((organisation, packs, clock))
}

/// The tests of a pack, each with the text in which its blocks stand.
pub(crate) fn tests(pack: &Path) -> Vec<(Test, String)> {
    let mut all = Vec::new();
    let text = text_of(pack).unwrap();
    let mut sources = SourceMap::new();
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
        let expr = mandat::syntax::tree::Expr {
            span: literal.span,
            kind: mandat::syntax::tree::ExprKind::Literal(literal.clone()),
        };
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
