//! Finds packs and reads them.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::diagnostic::{Arg, Code, Complaint, Diagnostic, Force, Phrase, Text};
use crate::nearest::{nearest_one, with_nearest};
use crate::parallel;
use crate::source::{SourceId, SourceMap, Span};
use crate::syntax::{parse, tree};

/// Packs of more bytes than this are read by several threads.
const WORTHWHILE: usize = 1 << 16;

/// A pack as it is written.
#[derive(Clone, Debug)]
pub struct ParsedPack {
    /// Its name.
    pub name: Box<str>,
    /// Its header.
    pub header: tree::Pack,
    /// Its files, in the order of their names.
    pub files: Vec<(SourceId, tree::Policy)>,
    /// The SHA-256 of its files' names and contents; of what comes with the program, without those that have tests alone.
    pub digest: Box<str>,
    /// Whether it is asked for itself, and not only used by another.
    pub asked: bool,
    /// Whether an error may hide some of what it declares or uses.
    pub damaged: bool,
    /// Whether it uses a pack that could not be read at all.
    pub lost: bool,
}

/// A pack that is asked for: `sogndal`, `rules/policy`.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// The name of a pack, or a folder.
    pub name: String,
    /// Where it is asked for; nowhere where that is the command line.
    pub span: Span,
    /// The folder of the organisation that asks for it, in which packs may lie.
    pub root: Option<PathBuf>,
}

/// A file of a pack.
#[derive(Clone, Debug)]
pub struct PackFile {
    /// Its path from the folder that holds the pack's folder: `policy/rules.mandat`.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// Where packs are kept.
pub trait Library {
    /// The files of a pack that comes with the program.
    fn embedded(&self, name: &str) -> Option<Vec<PackFile>>;
    /// Its files in which nothing but tests stand, where these are asked for.
    fn tests(&self, _name: &str) -> Vec<PackFile> {
        Vec::new()
    }
    /// The names of all such packs.
    fn names(&self) -> Vec<&str>;
    /// The files of a folder and those below it, if there is such a folder; else why they cannot be read.
    fn folder(&self, folder: &Path) -> Option<Result<Vec<PackFile>, Text>>;
    /// The folders in one in which packs lie.
    fn packs_in(&self, _root: &Path) -> Vec<String> {
        Vec::new()
    }
}

/// Reads the packs that are asked for and all that they use, `core` included: each after those that it uses.
pub fn load(
    wanted: &[Wanted],
    library: &dyn Library,
    sources: &mut SourceMap,
    errors: &mut Vec<Diagnostic>,
) -> Vec<ParsedPack> {
    let mut loader = Loader { library, sources, errors, packs: Vec::new() };
    loader.used("core", Span::default(), None);
    for pack in wanted {
        loader.wanted(pack);
    }
    let mut order = Vec::new();
    for at in 0..loader.packs.len() {
        loader.visit(at, &mut Vec::new(), &mut order);
    }
    let mut packs: Vec<Option<ParsedPack>> = loader.packs.into_iter().map(|found| Some(found.pack)).collect();
    order.into_iter().filter_map(|at| packs.get_mut(at).and_then(Option::take)).collect()
}

struct Loader<'a> {
    library: &'a dyn Library,
    sources: &'a mut SourceMap,
    errors: &'a mut Vec<Diagnostic>,
    packs: Vec<Found>,
}

/// A pack, whence it came, and what it uses.
struct Found {
    /// Its folder; none for one that comes with the program.
    folder: Option<PathBuf>,
    pack: ParsedPack,
    uses: Vec<usize>,
}

impl Loader<'_> {
    fn wanted(&mut self, wanted: &Wanted) {
        // `./rules` is `rules`; the dot that is the folder itself stays.
        let folder = Path::new(&wanted.name);
        let folder = folder.strip_prefix(".").ok().filter(|rest| *rest != Path::new("")).unwrap_or(folder).to_owned();
        let known = self.find(&wanted.name, None).or_else(|| self.at_folder(&folder));
        let found = known.or_else(|| self.new_one(wanted, folder)).and_then(|at| self.packs.get_mut(at));
        found.into_iter().for_each(|found| found.pack.asked = true);
    }

    fn new_one(&mut self, wanted: &Wanted, folder: PathBuf) -> Option<usize> {
        if let Some(files) = self.library.embedded(&wanted.name) {
            return self.read(&wanted.name, None, files, wanted.span);
        }
        match self.library.folder(&folder) {
            Some(Ok(files)) => return self.read(&wanted.name, Some(folder), files, wanted.span),
            Some(Err(why)) => self.unreadable(why, wanted.span),
            None => self.unknown(&wanted.name, wanted.span, wanted.root.as_deref()),
        }
        None
    }

    /// The pack that was read from a folder: what is asked for twice is read once.
    fn at_folder(&self, folder: &Path) -> Option<usize> {
        self.packs.iter().position(|found| found.folder.as_deref() == Some(folder))
    }

    /// The pack that a header names: one that comes with the program, or a folder beside the pack that uses it.
    fn used(&mut self, name: &str, span: Span, user: Option<&PathBuf>) -> Option<usize> {
        let beside = user.and_then(|folder| folder.parent()).map(|parent| parent.join(name));
        if let Some(at) = self.find(name, beside.as_ref()) {
            return Some(at);
        }
        if let Some(files) = self.library.embedded(name) {
            return self.read(name, None, files, span);
        }
        let found = beside.and_then(|folder| Some((self.library.folder(&folder)?, folder)));
        match found {
            Some((Ok(files), folder)) => {
                let at = self.read(name, Some(folder), files, span)?;
                self.right_name(at, name, span).then_some(at)
            }
            Some((Err(why), _)) => {
                self.unreadable(why, span);
                None
            }
            None => {
                self.unknown(name, span, None);
                None
            }
        }
    }

    fn find(&self, name: &str, folder: Option<&PathBuf>) -> Option<usize> {
        self.packs.iter().position(|found| match (&found.folder, folder) {
            (Some(mine), Some(folder)) if mine == folder => true,
            (mine, None) => mine.is_none() && &*found.pack.name == name,
            _ => &*found.pack.name == name,
        })
    }

    fn right_name(&mut self, at: usize, folder: &str, span: Span) -> bool {
        let Some(found) = self.packs.get(at).filter(|found| &*found.pack.name != folder) else { return true };
        let name = &found.pack.header.name;
        let message = Text::new(Phrase::PackMisnamed).with("folder", folder).with("name", &*name.text);
        let error = Diagnostic::error(Code::PackHeader, message, name.span);
        let error = if span == Span::default() { error } else { error.also(span, Phrase::UsedHere.into()) };
        let help = Text::new(Phrase::PackMisnamedHelp).with("folder", folder).with("name", &*name.text);
        self.errors.push(error.help(help));
        false
    }

    /// Reads a pack and all that it uses.
    fn read(&mut self, name: &str, folder: Option<PathBuf>, mut files: Vec<PackFile>, span: Span) -> Option<usize> {
        files.sort_by(|one, other| one.name.cmp(&other.name));
        let before = self.errors.len();
        let digest = digest(&files);
        if folder.is_none() {
            files.extend(self.library.tests(name));
            files.sort_by(|one, other| one.name.cmp(&other.name));
        }
        let long = files.iter().map(|file| file.text.len()).sum::<usize>() > WORTHWHILE;
        let mut ids = Vec::new();
        for file in files {
            let Ok(id) = self.sources.add(file.name, file.text) else {
                let error = Diagnostic::error(Code::PackUnreadable, Phrase::FilesTooLarge.into(), span);
                self.errors.push(error.help(Phrase::LessTextHelp.into()));
                return None;
            };
            ids.push(id);
        }
        let sources = &*self.sources;
        let parsed = |id: &SourceId| {
            let mut errors = Vec::new();
            let tree = parse(sources.file(*id)?, &mut errors);
            Some(((*id, tree), errors))
        };
        let parsed: Vec<_> = match long {
            true => parallel::map(&ids, || (), |(), id| parsed(id)),
            false => ids.iter().map(parsed).collect(),
        };
        let (parsed, errors): (Vec<_>, Vec<_>) = parsed.into_iter().flatten().unzip();
        self.errors.extend(errors.into_iter().flatten());
        let damaged = self.errors.iter().skip(before).any(|error| error.force == Force::Must);
        let header = self.header(name, &parsed, damaged, span)?;
        if let Some(first) = self.packs.iter().find(|found| found.pack.name == header.name.text) {
            let message = Text::new(Phrase::PackTwice).with("name", &*header.name.text);
            let error = Diagnostic::error(Code::PackTwice, message, header.name.span);
            let error = error.also(first.pack.header.name.span, Phrase::FirstHere.into());
            self.errors.push(error.help(Phrase::AnotherPackNameHelp.into()));
            return None;
        }
        let uses = header.uses.clone();
        let name = header.name.text.clone();
        let pack = ParsedPack { name, header, files: parsed, digest, asked: false, damaged, lost: false };
        let at = self.packs.len();
        self.packs.push(Found { folder: folder.clone(), pack, uses: Vec::new() });
        let found: Vec<Option<usize>> =
            uses.iter().map(|used| self.used(&used.text, used.span, folder.as_ref())).collect();
        if let Some(pack) = self.packs.get_mut(at) {
            pack.pack.lost |= found.contains(&None);
            pack.pack.damaged |= pack.pack.lost;
            pack.uses = found.into_iter().flatten().collect();
        }
        Some(at)
    }

    /// The one header of a pack.
    fn header(
        &mut self,
        name: &str,
        files: &[(SourceId, tree::Policy)],
        damaged: bool,
        span: Span,
    ) -> Option<tree::Pack> {
        let mut headers = files.iter().filter_map(|(_, file)| file.pack.as_ref());
        let Some(first) = headers.next() else {
            let place =
                files.first().and_then(|(id, _)| self.sources.file(*id)).map_or(span, |file| file.span().head());
            let message = Text::new(Phrase::PackWithoutHeader).with("name", name);
            // A header that cannot be read is an error of its own.
            if !damaged {
                let error = Diagnostic::error(Code::PackHeader, message, place);
                self.errors.push(error.help(Phrase::PackWithoutHeaderHelp.into()));
            }
            return None;
        };
        for second in headers {
            let error = Diagnostic::error(Code::PackHeader, Phrase::HeaderTwice.into(), second.name.span);
            let error = error.also(first.name.span, Phrase::FirstHere.into());
            self.errors.push(error.help(Phrase::HeaderTwiceHelp.into()));
        }
        Some(first.clone())
    }

    fn unreadable(&mut self, message: Text, span: Span) {
        let help = match message.phrase {
            Phrase::TooMuchText => Phrase::LessTextHelp,
            Phrase::NotUtf8 => Phrase::NotUtf8Help,
            Phrase::BrokenLink => Phrase::BrokenLinkHelp,
            Phrase::LinkedFolder => Phrase::LinkedFolderHelp,
            _ => Phrase::PackUnreadableHelp,
        };
        self.errors.push(Diagnostic::error(Code::PackUnreadable, message, span).help(help.into()));
    }

    fn unknown(&mut self, name: &str, span: Span, root: Option<&Path>) {
        let message = Text::new(Phrase::UnknownPack).with("name", name);
        let error = Diagnostic::error(Code::UnknownPack, message, span);
        let folders = root.map_or_else(Vec::new, |root| self.library.packs_in(root));
        let names: Vec<&str> = folders.iter().map(String::as_str).chain(self.library.names()).collect();
        let near = nearest_one(name, names.iter().map(|name| (*name, Span::default())));
        let known = || Text::new(Phrase::KnownPacks).with("names", Arg::any_of(names.iter().copied()));
        self.errors.push(with_nearest(error, near, known));
    }

    /// Puts a pack in order after those that it uses; a circle is reported where it closes.
    fn visit(&mut self, at: usize, path: &mut Vec<usize>, order: &mut Vec<usize>) {
        if order.contains(&at) {
            return;
        }
        if let Some(from) = path.iter().position(|open| *open == at) {
            self.circle(path.get(from..).unwrap_or(&[]));
            return;
        }
        path.push(at);
        // Everything but `core` uses `core`, which is the first.
        let uses = self.packs.get(at).map(|found| found.uses.clone()).unwrap_or_default();
        for used in uses {
            self.visit(used, path, order);
        }
        path.pop();
        order.push(at);
    }

    fn circle(&mut self, circle: &[usize]) {
        let headers: Vec<&tree::Pack> =
            circle.iter().filter_map(|at| Some(&self.packs.get(*at)?.pack.header)).collect();
        let Some(first) = headers.first() else { return };
        let message = Text::new(Phrase::CircleOfPacks).with("name", &*first.name.text);
        let mut error: Option<Complaint> = None;
        for (at, header) in headers.iter().enumerate() {
            let next = headers.get(at + 1).unwrap_or(first);
            let used = header.uses.iter().find(|used| used.text == next.name.text);
            let span = used.map_or(header.name.span, |used| used.span);
            let text = Text::new(Phrase::UsesHere).with("name", &*header.name.text).with("other", &*next.name.text);
            error = Some(match error {
                None => Diagnostic::error(Code::CircleOfPacks, message.clone(), span).label(text),
                Some(error) => error.also(span, text),
            });
        }
        self.errors.extend(error.map(|error| error.help(Phrase::CircleOfPacksHelp.into())));
        for at in circle {
            self.packs.get_mut(*at).into_iter().for_each(|found| {
                (found.pack.damaged, found.pack.lost) = (true, true);
            });
        }
    }
}

/// The SHA-256 of names and contents, each with its length, so that nothing moves from one to the other unseen.
fn digest(files: &[PackFile]) -> Box<str> {
    let mut hash = Sha256::new();
    for part in files.iter().flat_map(|file| [&file.name, &file.text]) {
        hash.update(part.len().to_string());
        hash.update(":");
        hash.update(part);
    }
    let hex: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256:{hex}").into()
}
