use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::format::{Format, Target};
use super::options::{Command, Options};
use super::{Exit, terminal};
use crate::diagnostic::{Lang, Phrase, Text, unread};
use crate::nearest::path_or;
use crate::pipeline::{Failure, Request, Root, Run, language, replace};
use crate::report::{self, Account, Style};
use crate::source::{SourceMap, Unread, read_from, text_of};
use crate::value::Date;

/// What every command knows.
pub(super) struct Context {
    pub(super) options: Options,
    pub(super) style: Style,
    locale: Lang,
    folder: PathBuf,
}

/// How one of the formats asked for is to be written.
pub(super) struct Form {
    pub(super) format: Format,
    pub(super) style: Style,
}

impl Context {
    pub(super) fn new(options: Options, folder: PathBuf) -> Self {
        Self { options, style: terminal::style(), locale: terminal::locale(), folder }
    }

    /// The request for an organisation.
    pub(super) fn request(&self, path: &Path) -> Result<Request, Failure> {
        Ok(Request { root: root(path)?, ..self.request_without_organisation(path) })
    }

    /// The request of a command that writes into the files that it reads, so that it does not read standard input.
    pub(super) fn request_on_disk(&self, command: &str, path: &Path) -> Result<Request, Failure> {
        if path == Path::new("-") {
            let message = Text::new(Phrase::NoStandardInput).with("command", command);
            return Err(Failure::new(message, Phrase::NoSuchPlaceHelp));
        }
        match path.metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let help = path_or(path, Phrase::NoSuchPlaceHelp);
                Err(Failure { help, ..cannot(Phrase::CannotRead, &path.to_string_lossy(), &error) })
            }
            _ => Ok(self.request_without_organisation(path)),
        }
    }

    /// The request where standard input is not read.
    pub(super) fn request_without_organisation(&self, path: &Path) -> Request {
        Request {
            before: self.options.before.clone(),
            packs: self.options.packs.clone(),
            lang: self.options.lang,
            locale: self.locale,
            only: self.options.only.clone(),
            skip: self.options.skip.clone(),
            about: self.options.about.clone(),
            proofs: self.targets().any(|target| target.format.shows_proofs()),
            ..Request::new(Root::Path(path.to_owned()), self.today())
        }
    }

    /// The day for which is asked.
    pub(super) fn today(&self) -> Date {
        self.options.as_of.unwrap_or_else(today)
    }

    /// The arguments that ask for the same once more: the folder, that before it, the date, the packs and the language, where given.
    pub(super) fn asked(&self, path: &Path) -> String {
        let path = Some(path.to_string_lossy()).filter(|path| *path != ".").map(|path| ("--in", path.into_owned()));
        let before = self.options.before.as_ref().map(|path| ("--before", path.to_string_lossy().into_owned()));
        let date = self.options.as_of.map(|date| ("--as-of", date.to_string()));
        let packs = self.options.packs.iter().map(|pack| ("--pack", pack.clone()));
        let lang = self.options.lang.map(|lang| ("--lang", lang.name().to_owned()));
        let all = path.into_iter().chain(before).chain(date).chain(packs).chain(lang);
        all.map(|(name, value)| format!("{name} {}", report::quoted(&value))).collect::<Vec<_>>().join(" ")
    }

    /// The language where no organisation has a say.
    pub(super) fn lang(&self) -> Lang {
        self.options.lang.unwrap_or(self.locale)
    }

    /// The language of an answer about the first of these that is a folder with settings that name one.
    pub(super) fn lang_of<'p>(&self, paths: impl IntoIterator<Item = &'p Path>) -> Option<Lang> {
        self.options.lang.or_else(|| paths.into_iter().find_map(language))
    }

    /// Refuses formats that the command does not write, and those that would run into one another.
    pub(super) fn formats(&self, command: &Command) -> Result<(), Failure> {
        let targets = &self.options.formats;
        if let Some(target) = targets.iter().find(|target| !command.formats().contains(&target.format)) {
            let message = Text::new(Phrase::NotThisFormat).with("command", command.name());
            let help = Text::new(Phrase::ItsFormats).with("formats", Format::names(command.formats()));
            return Err(Failure::new(message.with("format", target.format.name()), help));
        }
        let organisation = command.organisation();
        if let Some(file) = targets.iter().find(|it| it.would_be_read(organisation)).and_then(|it| it.file.as_ref()) {
            let message = Text::new(Phrase::WouldBeRead).with("file", file.to_string_lossy().into_owned());
            return Err(Failure::new(message, Phrase::WouldBeReadHelp));
        }
        let mut earlier = targets.iter().enumerate().map(|(at, target)| (target, targets.get(..at).unwrap_or(&[])));
        match earlier.find(|(target, earlier)| earlier.iter().any(|other| other.collides(target))) {
            Some((target, _)) => Err(collision(target)),
            None => Ok(()),
        }
    }

    /// What other programs are told of a run.
    pub(super) fn account<'a>(&'a self, run: &'a Run, exit: Exit) -> Account<'a> {
        let request = self.request_without_organisation(Path::new("."));
        Account {
            verdict: &run.verdict,
            sources: &run.sources,
            policy: run.policy.as_ref(),
            clauses: run.policy.as_ref().map_or_else(Vec::new, |policy| request.clauses(policy)),
            asked: Some((&run.verdict.organisation, run.verdict.clock)),
            rows: &run.rows,
            limit: self.options.limit(),
            exit: exit.code(),
            prefix: self.options.path_prefix(),
            all: false,
        }
    }

    /// Where what is asked for is to be written, and how: for people, where nothing is said.
    fn targets(&self) -> impl Iterator<Item = &Target> {
        const USUAL: &[Target] = &[Target { format: Format::Human, file: None }];
        let asked = &self.options.formats;
        if asked.is_empty() { USUAL } else { asked }.iter()
    }

    /// Writes in each format asked for, to standard output or into its file.
    ///
    /// Where one can't be written, the others are.
    pub(super) fn write(&self, text: impl Fn(&Form) -> String) -> Result<(), Failure> {
        let written = self.targets().map(|Target { format, file }| {
            let style = if file.is_some() { terminal::file_style() } else { self.style };
            let text = text(&Form { format: *format, style });
            match file {
                Some(path) => replace(path, &text).map_err(|error| not_written(path, &error)),
                None => terminal::write(&text).map_err(|error| cannot(Phrase::CannotWrite, "-", &error)),
            }
        });
        let mut failures: Vec<Failure> = written.filter_map(Result::err).collect();
        let last = failures.pop();
        for failure in &failures {
            self.fail(failure);
        }
        last.map_or(Ok(()), Err)
    }

    /// Says why nothing could be done.
    pub(super) fn fail(&self, failure: &Failure) -> Exit {
        fail(failure, self.lang_of([self.folder.as_path()]).unwrap_or(self.locale))
    }
}

fn root(path: &Path) -> Result<Root, Failure> {
    if path != Path::new("-") {
        return Ok(Root::Path(path.to_owned()));
    }
    let text = standard_input(io::stdin().lock(), SourceMap::new().room())?;
    Ok(Root::Text("-".to_owned(), text, Some(PathBuf::from("."))))
}

/// What standard input holds, if there is room for it.
fn standard_input(input: impl Read, room: u64) -> Result<String, Failure> {
    read_from(input, 0, room).and_then(text_of).map_err(|fault| match fault {
        Unread::System(error) => cannot(Phrase::CannotRead, "-", &error),
        fault => {
            let (message, help) = unread(&fault);
            Failure::new(message.with("name", "-"), help)
        }
    })
}

/// Says why nothing could be done, and what to do.
pub(super) fn fail(failure: &Failure, lang: Lang) -> Exit {
    let help = Phrase::LabelHelp.template(lang);
    let (message, advice) = (failure.message.words(lang), failure.help.words(lang));
    terminal::complain(&format!("mandat: {message}\n  {help}: {advice}\n"));
    Exit::Unusable
}

/// Two formats for one place.
fn collision(target: &Target) -> Failure {
    let Some(file) = &target.file else {
        let help = Text::new(Phrase::OneStandardOutputHelp).with("format", target.format.name());
        return Failure::new(Phrase::OneStandardOutput, help);
    };
    let message = Text::new(Phrase::SameFileTwice).with("file", file.to_string_lossy().into_owned());
    Failure::new(message, Phrase::SameFileHelp)
}

/// A folder that is not there is not made: its name may be a mistake.
pub(super) fn not_written(path: &Path, error: &io::Error) -> Failure {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.exists());
    let failure = cannot(Phrase::CannotWrite, &path.to_string_lossy(), error);
    match folder {
        Some(folder) => {
            let help = Text::new(Phrase::NoFolderHelp).with("folder", folder.to_string_lossy().into_owned());
            Failure { help, ..failure }
        }
        None => failure,
    }
}

pub(super) fn cannot(phrase: Phrase, file: &str, error: &io::Error) -> Failure {
    let help = match error.kind() {
        io::ErrorKind::StorageFull => Phrase::HelpMakeRoom,
        io::ErrorKind::IsADirectory | io::ErrorKind::NotADirectory => Phrase::HelpNameFile,
        io::ErrorKind::ResourceBusy => Phrase::HelpRunAgain,
        _ if phrase == Phrase::CannotRead => Phrase::HelpUnreadable,
        _ => Phrase::HelpNotWritable,
    };
    Failure::new(Text::new(phrase).with("file", file).with("why", error), help)
}

fn today() -> Date {
    jiff::Zoned::now().date()
}
