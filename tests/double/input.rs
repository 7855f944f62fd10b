//! What both evaluators are given: packs and organisations as they lie in folders. The readers of the program say what is
//! written in files, whatever their formats; no more is shared.

use std::fs;
use std::path::{Path, PathBuf};

use mandat::organisation::{Folder, SETTINGS};
use mandat::source::SourceMap;
use mandat::syntax::parse;

use super::second::node::Node;

/// An organisation, by which packs and with which settings it is judged.
pub(crate) struct Input {
    /// The texts of the packs, each behind those that it uses.
    pub(crate) packs: Vec<String>,
    pub(crate) organisation: Node,
    pub(crate) not_kept: Vec<String>,
    pub(crate) parameters: Vec<(String, String)>,
}

/// Reads an organisation with the packs that it names, or those that are given; nothing where it cannot be read.
pub(crate) fn folder(root: &Path, packs: &[PathBuf]) -> Option<(Input, Vec<PathBuf>)> {
    // A file alone has no settings.
    let settings = fs::read_to_string(root.join(SETTINGS)).unwrap_or_default();
    let settings: toml::Table = settings.parse().ok()?;
    let named = settings.get("packs").and_then(|packs| packs.as_array()).into_iter().flatten();
    let named = named.filter_map(|pack| pack.as_str()).map(|pack| place(root, pack));
    let packs: Vec<PathBuf> = if packs.is_empty() { named.collect::<Option<_>>()? } else { packs.to_vec() };
    let mut texts = vec![text_of(Path::new("policies/core"))?];
    let mut known = vec![PathBuf::from("policies/core")];
    for pack in &packs {
        with_those_used(pack, &mut known, &mut texts)?;
    }
    let table = |name: &str| settings.get(name).and_then(|table| table.as_table()).cloned().unwrap_or_default();
    let plain = |value: &toml::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let not_kept = table("registers").get("not_kept").and_then(|it| it.as_table()).cloned().unwrap_or_default();
    let input = Input {
        packs: texts,
        organisation: organisation(root)?,
        not_kept: not_kept.keys().cloned().collect(),
        parameters: table("parameters").iter().map(|(name, value)| (name.clone(), plain(value))).collect(),
    };
    Some((input, packs))
}

fn place(root: &Path, pack: &str) -> Option<PathBuf> {
    [root.join(pack), Path::new("policies").join(pack)].into_iter().find(|path| path.is_dir())
}

fn with_those_used(pack: &Path, known: &mut Vec<PathBuf>, texts: &mut Vec<String>) -> Option<()> {
    let path = pack.canonicalize().ok()?;
    if known.iter().any(|other| other.canonicalize().is_ok_and(|other| other == path)) {
        return Some(());
    }
    known.push(pack.to_owned());
    let text = text_of(pack)?;
    let uses = uses(&text);
    for used in &uses {
        with_those_used(&place(pack.parent()?, used)?, known, texts)?;
    }
    texts.push(text);
    Some(())
}

/// All files of a pack as one text, its header first; nothing where there is an error in it.
pub(crate) fn text_of(pack: &Path) -> Option<String> {
    let mut files = Vec::new();
    files_of(pack, &mut files);
    files.sort();
    let texts: Vec<String> = files.iter().filter_map(|file| fs::read_to_string(file).ok()).collect();
    let has_header = |text: &&String| text.lines().any(|line| line.starts_with("pack "));
    let (with, without): (Vec<&String>, Vec<_>) = texts.iter().partition(has_header);
    let text = with.into_iter().chain(without).map(|text| format!("{text}\n")).collect::<String>();
    let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
    let file = sources.add("pack.mandat", text.as_str()).ok()?;
    parse(sources.file(file)?, &mut errors);
    errors.is_empty().then_some(text)
}

fn files_of(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files_of(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "mandat") {
            files.push(path);
        }
    }
}

fn uses(text: &str) -> Vec<String> {
    let mut sources = SourceMap::new();
    let file = sources.add("pack.mandat", text).unwrap();
    let tree = parse(sources.file(file).unwrap(), &mut Vec::new());
    tree.pack.map_or(Vec::new(), |pack| pack.uses.iter().map(|name| name.text.to_string()).collect())
}

/// The files of a folder as one object; nothing where one cannot be read.
pub(crate) fn organisation(root: &Path) -> Option<Node> {
    let (node, errors) = super::read::root(&Folder::at(root).ok()?);
    errors.is_empty().then_some(node)
}
