use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::Failure;
use crate::diagnostic::{Arg, Lang, Phrase, Text};
use crate::nearest::did_you_mean;
use crate::policy::Disk;
use crate::policy::embedded::{self, File, PACKS};
use crate::policy::load::Library;
use crate::value::Date;

/// The files of one of the examples that organisations start from.
macro_rules! files {
    ($lang:literal, $($name:literal),*) => {
        &[$(($name, include_str!(concat!("../../examples/start/", $lang, "/", $name)))),*]
    };
}

/// How long a written day is: `2026-01-31`.
const DAY: usize = 10;

const EN: &[File] = files!("en", "mandat.toml", "people.yaml", "teams.yaml", "rules/rules.mandat");
const NN: &[File] = files!("nn", "mandat.toml", "personar.yaml", "lag.yaml", "reglar/reglar.mandat");
const NB: &[File] = files!("nb", "mandat.toml", "personer.yaml", "team.yaml", "regler/regler.mandat");

/// The small organisation that somebody starts from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Start {
    /// Its files: the path from its folder, with `/`, and the text.
    pub files: Vec<(String, String)>,
}

impl Start {
    /// An organisation in a language, with rules of its own; or without, checked by packs that come with the program.
    pub fn new(lang: Lang, packs: &[String], today: Date) -> Result<Self, Failure> {
        let known = Disk.names();
        if let Some(unknown) = packs.iter().find(|pack| !known.contains(&pack.as_str())) {
            let near = did_you_mean(unknown, known.iter().copied());
            let all = || Text::new(Phrase::ComesWith).with("names", Arg::any_of(known.iter().copied()));
            let message = Text::new(Phrase::NotAmongPacks).with("name", unknown.as_str());
            return Err(Failure { message, help: near.unwrap_or_else(all) });
        }
        let of_a_pack = packs.iter().find_map(|pack| start_of(pack));
        let files = match (of_a_pack, lang) {
            (Some(start), lang) => start.files(lang),
            (None, Lang::En) => EN,
            (None, Lang::Nn) => NN,
            (None, Lang::Nb) => NB,
        };
        let files = files.iter().filter(|(name, _)| packs.is_empty() || !name.ends_with(".mandat"));
        let file = |(name, text): &File| {
            let text = of_a_pack.map_or_else(|| (*text).to_owned(), |start| moved(text, start.on, today));
            let changed = *name == "mandat.toml" && !packs.is_empty();
            let text = if changed { with_packs(&text, packs, of_a_pack.is_some()) } else { text };
            ((*name).to_owned(), text)
        };
        Ok(Self { files: files.map(file).collect() })
    }

    /// Writes the files into a folder, which is made where there is none.
    ///
    /// Nothing is written where any of them is there already, or a link where a folder is to be: it leads elsewhere.
    pub fn write(&self, folder: &Path) -> Result<(), Failure> {
        let there: Vec<&str> = self.entries().into_iter().filter(|name| is_there(&folder.join(name))).collect();
        if !there.is_empty() {
            let names: Vec<String> = there.iter().map(|name| format!("`{name}`")).collect();
            let message = Text::new(Phrase::AlreadyThere).with("folder", folder.to_string_lossy().into_owned());
            let message = message.with("names", names.join(", "));
            return Err(Failure::new(message, Phrase::AlreadyThereHelp));
        }
        let mut written = Vec::new();
        for (name, text) in &self.files {
            let path = folder.join(name);
            if let Err(error) = create(&path, text, &mut written) {
                // What is half there is taken away again; the error that is told is the first one.
                written.iter().for_each(|path| drop(fs::remove_file(path)));
                let message = Text::new(Phrase::CannotWrite).with("file", path.to_string_lossy().into_owned());
                return Err(Failure::new(message.with("why", &error), Phrase::HelpNotWritable));
            }
        }
        Ok(())
    }

    /// What lies in the folder itself: files, and folders of files.
    fn entries(&self) -> Vec<&str> {
        self.files.iter().map(|(name, _)| name.split_once('/').map_or(name.as_str(), |(folder, _)| folder)).collect()
    }
}

/// Whether a path is taken, be it by a link that leads nowhere.
fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}

fn create(path: &Path, text: &str, written: &mut Vec<PathBuf>) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    written.push(path.to_owned());
    file.write_all(text.as_bytes())
}

/// The organisation that a pack comes with.
fn start_of(pack: &str) -> Option<&'static embedded::Start> {
    PACKS.iter().find(|known| known.name == pack)?.start.as_ref()
}

/// A text with all its days as far from one day as they were from another.
fn moved(text: &str, from: Date, to: Date) -> String {
    let mut moved = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let day = rest.get(..DAY).and_then(|day| day.parse::<Date>().ok());
        let day = day.and_then(|day| day.checked_add(to - from).ok());
        let (written, length) = match day {
            Some(day) => (day.to_string(), DAY),
            None => (next.to_string(), next.len_utf8()),
        };
        moved.push_str(&written);
        rest = rest.get(length..).unwrap_or_default();
    }
    moved
}

/// Settings that name other packs. Unless they are of one of these packs, they say nothing of parameters.
fn with_packs(settings: &str, packs: &[String], of_a_pack: bool) -> String {
    let names: Vec<String> = packs.iter().map(|pack| format!("\"{pack}\"")).collect();
    let named = format!("packs = [{}]", names.join(", "));
    let kept = settings.trim_end().split("\n\n").filter(|paragraph| of_a_pack || !paragraph.contains("[parameters]"));
    let lines = |paragraph: &str| {
        let line = |line| if str::starts_with(line, "packs = ") { named.clone() } else { line.to_owned() };
        paragraph.lines().map(line).collect::<Vec<_>>().join("\n")
    };
    kept.map(lines).collect::<Vec<_>>().join("\n\n") + "\n"
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 3, 1);

    #[test]
    fn days_keep_their_distance_from_today() {
        let text = "frå: 2026-01-15 # og 2025-12-31, «2026-1-15» står";
        assert_eq!(moved(text, date(2026, 1, 15), TODAY), "frå: 2026-03-01 # og 2026-02-14, «2026-1-15» står");
        assert_eq!(moved(text, TODAY, TODAY), text);
    }

    #[test]
    fn other_packs_have_other_parameters() {
        let own = Start::new(Lang::En, &[], TODAY).unwrap();
        let other = Start::new(Lang::En, &["core".to_owned()], TODAY).unwrap();
        assert_eq!((own.files.len(), other.files.len()), (4, 3));
        let (before, after) = (&own.files[0].1, &other.files[0].1);
        assert!(before.contains("packs = [\"rules\"]\n") && before.contains("[parameters]"));
        assert!(after.contains("\npacks = [\"core\"]\n") && !after.contains("[parameters]") && after.ends_with("\"\n"));
    }
}
