//! Makes a large organisation of a small one in which its rules find little: all that is done in its teams once more, and again,
//! below the same council.

use std::collections::BTreeSet;
use std::fs;
use std::iter::once;
use std::path::Path;

use mandat::organisation::Stored;
use mandat::pipeline::{self, Request, Root};
use mandat::policy::model::ClassKind;
use mandat::source::{SourceFile, Span};

/// The small organisation.
pub(crate) const OF: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/fagerdal");

/// People who work in it.
pub(crate) const PEOPLE: usize = 250;

/// Files of what there is once in an organisation, however many work in it.
const ONCE: [&str; 8] = [
    "organisasjon.yaml",
    "rolleslag.yaml",
    "folk/fagforeiningar.yaml",
    "delegasjonsregister/kommunestyre-og-kommunedirektør.yaml",
    "folk/folkevalde.yaml",
    "kommunestyret/",
    "lag/føremålsteamet.yaml",
    "planar/",
];

/// Writes so many of the small organisation into a folder as one; says how long its files are together.
pub(crate) fn write(folder: &Path, copies: usize) -> u64 {
    let run = pipeline::facts(&Request::new(Root::Path(OF.into()), "2026-11-30".parse().unwrap())).unwrap();
    let (policy, facts, sources) = (run.policy.unwrap(), run.facts.unwrap(), run.sources);
    let is_copied = |span: Span| sources.file_of(span).is_some_and(|file| is_repeated(file) && is_own(file));
    // Wherever something is named of which each copy has its own.
    let mut names = BTreeSet::new();
    for thing in &facts.things {
        let is_entity = |class| matches!(policy.class(class).kind, ClassKind::Entity(_));
        names.extend(Some(thing.span).filter(|span| is_entity(thing.class) && is_copied(*span)));
        let written = facts.cells_of(&policy, thing).iter().flat_map(|cell| facts.facts(cell));
        names.extend(written.filter_map(|fact| {
            let Stored::Thing(to) = fact.stored else { return None };
            let to = facts.thing(to);
            (is_entity(to.class) && is_copied(to.span)).then_some(fact.span)
        }));
    }
    let mut length = 0;
    for (_, file) in sources.files().filter(|(_, file)| is_own(file)) {
        for copy in 0..if is_repeated(file) { copies } else { 1 } {
            let path = folder.join(place(copy)).join(file.name());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            let text = renamed(file, &names, copy);
            length += text.len() as u64;
            fs::write(path, text).unwrap();
        }
    }
    fs::write(folder.join("mandat.toml"), settings(copies)).unwrap();
    length
}

/// Writes an organisation with the same packs in which nothing stands.
pub(crate) fn write_nothing(folder: &Path) {
    fs::create_dir_all(folder).unwrap();
    fs::write(folder.join("mandat.toml"), settings(0)).unwrap();
    fs::write(folder.join("folk.json"), r#"{"personar": {}}"#).unwrap();
}

/// Whether a file is of the small organisation, and not of a pack.
fn is_own(file: &SourceFile) -> bool {
    file.name() != "mandat.toml" && Path::new(OF).join(file.name()).is_file()
}

fn is_repeated(file: &SourceFile) -> bool {
    !ONCE.iter().any(|once| file.name().starts_with(once))
}

/// The text of a file in which what each copy has of its own bears its number.
fn renamed(file: &SourceFile, names: &BTreeSet<Span>, copy: usize) -> String {
    let mut text = file.text().to_owned();
    if copy > 0 {
        let here = names.range(file.span().head()..file.span().tail());
        for name in here.rev().filter(|name| !name.is_empty()) {
            let end = (name.end - file.base()) as usize;
            let quoted = file.slice(*name).ends_with(['"', '\'']);
            text.insert_str(end - usize::from(quoted), &format!("_{copy}"));
        }
    }
    text
}

/// The folder of a copy; the first has its files where they are in the small organisation.
fn place(copy: usize) -> String {
    if copy == 0 { String::new() } else { format!("kopi-{copy}/") }
}

/// The settings, with the sheets of each copy.
fn settings(copies: usize) -> String {
    let own = fs::read_to_string(Path::new(OF).join("mandat.toml")).unwrap();
    let (head, sheets) = own.split_at(own.find("[csv.").unwrap());
    let of_copies = (0..copies).map(|copy| sheets.replace("[csv.\"", &format!("[csv.\"{}", place(copy))));
    once(head.to_owned()).chain(of_copies).collect::<Vec<_>>().join("\n")
}
