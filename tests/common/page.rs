//! Pages of documentation whose examples are run, so that they show what the program does.
//!
//! A `console` block holds commands: `$ ` begins one, and what follows is all that it writes. A line `...` stands for
//! any lines. A command ends with 0 or 1, unless `; echo $?` behind it shows how it ends, or the block is fenced as
//! `console 2`. `cd` goes into a folder for the rest of the page. `MANDAT_UPDATE=1` writes what came out into the page, into
//! blocks that show something else.
//!
//! Where a page has files of its own, a block fenced as `mandat`, `yaml`, `toml`, `json` or `csv` is one: what it is called
//! stands behind the kind, else `rules/rules.mandat`, `organisation.yaml` or `mandat.toml`. A block that begins with `pack`
//! begins the pack anew, in which other files may follow. Where no `mandat.toml` is shown, it names the pack `rules`.
//! Blocks of text are fenced as `text` or `sh`.

#![allow(dead_code, reason = "each test uses some of it")]
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::program;

/// Where the commands of a page run.
#[derive(Clone, Copy)]
pub(crate) enum Place {
    /// In the repository; the page has no files of its own.
    Repository,
    /// In one folder for the whole page, of this name.
    Page(&'static str),
    /// In a folder of this name, anew for each section: with what stands before the first heading of a section.
    Section(&'static str),
}

/// A text with fenced blocks.
pub(crate) struct Page {
    parts: Vec<Part>,
}

/// A block, or the text between two.
struct Part {
    /// The number of its first line.
    line: usize,
    /// What stands behind the fence.
    info: Option<String>,
    text: String,
}

/// What became of a page's examples.
#[derive(Default)]
pub(crate) struct Checked {
    /// How many commands were run.
    pub(crate) commands: usize,
    /// What is not as it is shown.
    pub(crate) wrong: Vec<String>,
}

/// Runs the examples of a file of the repository.
pub(crate) fn check(file: &str, place: Place) -> Checked {
    let path = root().join(file);
    let text = fs::read_to_string(&path).unwrap().replace("\r\n", "\n");
    let mut page = Page::of(&text);
    let update = std::env::var_os("MANDAT_UPDATE").is_some();
    let mut checked = page.check(place, update);
    checked.wrong.iter_mut().for_each(|wrong| wrong.insert_str(0, &format!("\n{file}:")));
    let written = page.text();
    if update && written != text {
        fs::write(path, written).unwrap();
    }
    checked
}

/// The index and the chapters of the reference: where they stand, and their texts.
pub(crate) fn chapters() -> Vec<(String, Page)> {
    let folder = root().join("docs/reference");
    let names = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = names.collect();
    names.sort();
    let text = |name: &str| fs::read_to_string(folder.join(name)).unwrap().replace("\r\n", "\n");
    names.into_iter().map(|name| (format!("docs/reference/{name}"), Page::of(&text(&name)))).collect()
}

pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

impl Page {
    pub(crate) fn of(text: &str) -> Self {
        let mut parts = vec![Part { line: 1, info: None, text: String::new() }];
        for (at, line) in text.split_inclusive('\n').enumerate() {
            let inside = parts.last().unwrap().info.is_some();
            match line.strip_prefix("```") {
                Some(info) if !inside => {
                    parts.push(Part { line: at + 2, info: Some(info.trim().to_owned()), text: String::new() });
                }
                Some(_) => parts.push(Part { line: at + 2, info: None, text: String::new() }),
                None => parts.last_mut().unwrap().text.push_str(line),
            }
        }
        assert!(parts.last().unwrap().info.is_none(), "a block is never closed");
        Self { parts }
    }

    /// The texts of the blocks of a kind.
    pub(crate) fn blocks(&self, kind: &str) -> impl Iterator<Item = &str> {
        self.parts.iter().filter(move |part| part.kind() == Some(kind)).map(|part| &*part.text)
    }

    pub(crate) fn text(&self) -> String {
        let written = |part: &Part| match &part.info {
            Some(info) => format!("```{info}\n{}```\n", part.text),
            None => part.text.clone(),
        };
        self.parts.iter().map(written).collect()
    }

    /// Runs all commands; where `update` is set, what they write is put in place of what is shown.
    pub(crate) fn check(&mut self, place: Place, update: bool) -> Checked {
        let mut checked = Checked::default();
        let mut used = vec![false; self.parts.len()];
        let mut stage = Stage::new(place);
        for (at, part) in self.parts.iter_mut().enumerate() {
            match part.kind() {
                None => stage.pass(&part.text),
                Some("text" | "sh") => {}
                Some("console") => {
                    stage.files.values().for_each(|file| used[*file] = true);
                    part.run(&mut stage.folder, update, &mut checked);
                }
                Some(kind) if stage.writes() => match name(kind, part.info.as_deref().unwrap_or_default()) {
                    Some(name) => stage.write(name, &part.text, at),
                    None => checked.wrong.push(format!("{}: what is `{kind}`?", part.line)),
                },
                Some(_) => {}
            }
        }
        let is_file = |part: &Part| stage.writes() && !matches!(part.kind(), None | Some("text" | "sh" | "console"));
        let unused = self.parts.iter().zip(&used).filter(|(part, used)| is_file(part) && !**used);
        checked.wrong.extend(unused.map(|(part, _)| format!("{}: no command uses\n{}", part.line, part.text)));
        checked
    }
}

impl Part {
    fn kind(&self) -> Option<&str> {
        self.info.as_ref().map(|info| info.split(' ').next().unwrap_or_default())
    }

    /// Runs the commands of a console block.
    fn run(&mut self, folder: &mut PathBuf, update: bool, checked: &mut Checked) {
        let mut written = Vec::new();
        let mut is_old = false;
        let unusable = self.info.as_deref() == Some("console 2");
        for Shown { command, output } in shown(&self.text) {
            if let Some(inner) = command.strip_prefix("cd ") {
                folder.push(inner);
                assert!(folder.is_dir(), "{}: there is no folder `{inner}`", self.line);
                written.push(format!("$ {command}\n"));
                continue;
            }
            checked.commands += 1;
            let now = match run(&command, folder, unusable) {
                Ok(now) => now,
                Err(why) => {
                    checked.wrong.push(format!("{}: $ {command}\n{why}", self.line));
                    output.join("\n")
                }
            };
            let is_shown = matches(&output, &now.lines().collect::<Vec<_>>());
            let elided = output.iter().any(|line| line == "...");
            if !is_shown && (elided || !update) {
                let shown = output.join("\n");
                checked.wrong.push(format!("{}: $ {command}\n── shown\n{shown}\n── now\n{now}", self.line));
            }
            is_old |= !is_shown && !elided;
            let output = if elided { output.join("\n") } else { now };
            written.push(format!("$ {command}\n{output}{}", if output.is_empty() { "" } else { "\n" }));
        }
        if written.is_empty() {
            checked.wrong.push(format!("{}: a console without a command", self.line));
        } else if update && is_old {
            self.text = written.join("\n");
        }
    }
}

/// What a block's file is called.
fn name<'a>(kind: &str, info: &'a str) -> Option<&'a str> {
    let usual = match kind {
        "mandat" => Some("rules/rules.mandat"),
        "yaml" => Some("organisation.yaml"),
        "toml" => Some("mandat.toml"),
        "json" => Some("organisation.json"),
        "csv" => None,
        _ => return None,
    };
    info.split_once(' ').map(|(_, name)| name.trim()).or(usual)
}

/// The folder in which commands run, and the blocks whose files are in it.
struct Stage {
    place: Place,
    folder: PathBuf,
    files: BTreeMap<String, usize>,
    /// The files of the page's opening, with their texts.
    opening: Vec<(String, String, usize)>,
    is_opening: bool,
}

impl Stage {
    fn new(place: Place) -> Self {
        let folder = match place {
            Place::Repository => root(),
            Place::Page(name) | Place::Section(name) => Path::new(env!("CARGO_TARGET_TMPDIR")).join(name),
        };
        let mut stage = Self { place, folder, files: BTreeMap::new(), opening: Vec::new(), is_opening: true };
        stage.clear();
        stage
    }

    fn writes(&self) -> bool {
        !matches!(self.place, Place::Repository)
    }

    fn clear(&mut self) {
        if self.writes() {
            let _ = fs::remove_dir_all(&self.folder);
            fs::create_dir_all(&self.folder).unwrap();
            fs::write(self.folder.join("mandat.toml"), "packs = [\"rules\"]\n").unwrap();
        }
        self.files.clear();
    }

    /// Passes text: with a heading begins a section.
    fn pass(&mut self, text: &str) {
        let heading = |line: &str| line.starts_with("## ") || line.starts_with("### ");
        if matches!(self.place, Place::Section(_)) && text.lines().any(heading) {
            self.is_opening = false;
            self.clear();
            for (name, text, part) in self.opening.clone() {
                self.write(&name, &text, part);
            }
        }
    }

    fn write(&mut self, name: &str, text: &str, part: usize) {
        let path = self.folder.join(name);
        let (folder, _) = name.rsplit_once('/').unwrap_or_default();
        if text.starts_with("pack ") {
            let _ = fs::remove_dir_all(self.folder.join(folder));
            self.files.retain(|other, _| !other.starts_with(&format!("{folder}/")));
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self.files.insert(name.to_owned(), part);
        if self.is_opening {
            self.opening.push((name.to_owned(), text.to_owned(), part));
        }
    }
}

struct Shown {
    command: String,
    output: Vec<String>,
}

fn shown(block: &str) -> Vec<Shown> {
    let mut all: Vec<Shown> = Vec::new();
    for line in block.lines() {
        match line.strip_prefix("$ ") {
            Some(command) => all.push(Shown { command: command.to_owned(), output: Vec::new() }),
            None => all.last_mut().expect("a console begins with a command").output.push(line.to_owned()),
        }
    }
    all.iter_mut().for_each(|one| trim(&mut one.output));
    all
}

/// Empty lines at the end only set commands apart.
fn trim(lines: &mut Vec<String>) {
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
}

/// What a command writes, as it stands in a page, or why it can't stand there.
fn run(command: &str, folder: &Path, unusable: bool) -> Result<String, String> {
    let (line, asked) = command.split_once("; echo $?").map_or((command, false), |(line, _)| (line, true));
    let args = ["cargo run --release -- ", "mandat "].iter().find_map(|name| line.strip_prefix(name));
    let written = program::run(args.ok_or("nothing here can run it")?, folder);
    let text = (written.out + &written.err).replace("\r\n", "\n");
    match written.status {
        Some(status) if asked => Ok(format!("{text}{status}")),
        Some(0 | 1) if !unusable => Ok(text.trim_end().to_owned()),
        Some(2) if unusable => Ok(text.trim_end().to_owned()),
        status => Err(format!("{text}it ended with {status:?}, and does not show it with `; echo $?`")),
    }
}

/// Whether lines are as shown, where `...` stands for any.
fn matches(shown: &[String], now: &[&str]) -> bool {
    match shown.split_first() {
        None => now.is_empty(),
        Some((any, rest)) if any == "..." => (0..=now.len()).any(|from| matches(rest, &now[from..])),
        Some((line, rest)) => now.split_first().is_some_and(|(first, now)| first == line && matches(rest, now)),
    }
}
