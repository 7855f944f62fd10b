use std::io::Read;
use std::path::Path;

use super::options::{Format, Options, Target};
use super::{Exit, terminal};
use crate::diagnostic::{Lang, Phrase, Text};
use crate::pipeline::{Failure, Request, Root};
use crate::report::{self, Style};
use crate::value::Date;

/// What every command knows.
pub(super) struct Context {
    pub(super) options: Options,
    pub(super) style: Style,
    locale: Lang,
}

/// How one of the formats asked for is to be written.
pub(super) struct Form {
    pub(super) format: Format,
    pub(super) style: Style,
}

impl Context {
    pub(super) fn new(options: Options) -> Self {
        Self { options, style: terminal::style(), locale: terminal::locale() }
    }

    /// The request for an organisation.
    pub(super) fn request(&self, path: &Path) -> Result<Request, Failure> {
        Ok(Request { root: root(path)?, ..self.request_without_organisation(path) })
    }

    /// The request where standard input is not read.
    pub(super) fn request_without_organisation(&self, path: &Path) -> Request {
        Request {
            root: Root::Path(path.to_owned()),
            packs: self.options.packs.clone(),
            clock: self.options.as_of.unwrap_or_else(today),
            lang: self.options.lang,
            locale: self.locale,
            only: self.options.only.clone(),
            skip: self.options.skip.clone(),
            rows: false,
        }
    }

    /// The arguments that ask for the same once more: the folder, the date, the packs and the language, where given.
    pub(super) fn asked(&self, path: &Path) -> String {
        let path = Some(path.to_string_lossy()).filter(|path| *path != ".").map(|path| ("--in", path.into_owned()));
        let date = self.options.as_of.map(|date| ("--as-of", date.to_string()));
        let packs = self.options.packs.iter().map(|pack| ("--pack", pack.clone()));
        let lang = self.options.lang.map(|lang| ("--lang", lang.name().to_owned()));
        let all = path.into_iter().chain(date).chain(packs).chain(lang);
        all.map(|(name, value)| format!("{name} {}", report::quoted(&value))).collect::<Vec<_>>().join(" ")
    }

    /// The language where no organisation has a say.
    pub(super) fn lang(&self) -> Lang {
        self.options.lang.unwrap_or(self.locale)
    }

    /// Refuses formats that would run into one another.
    pub(super) fn formats(&self) -> Result<(), Failure> {
        match self.options.formats.iter().filter(|target| target.file.is_none()).count() {
            0 | 1 => Ok(()),
            _ => Err(Failure::new(Phrase::OneStandardOutput)),
        }
    }

    /// Writes in each format asked for, to standard output or into its file.
    pub(super) fn write(&self, text: impl Fn(&Form) -> String) -> Result<(), Failure> {
        let usual = [Target { format: Format::Human, file: None }];
        let targets = if self.options.formats.is_empty() { &usual[..] } else { &self.options.formats };
        for Target { format, file } in targets {
            let style = if file.is_some() { terminal::file_style() } else { self.style };
            let text = text(&Form { format: *format, style });
            let written = match file {
                Some(file) => std::fs::write(file, text),
                None => terminal::write(&text),
            };
            let name = file.as_ref().map_or("-".into(), |file| file.to_string_lossy());
            written.map_err(|error| cannot(Phrase::CannotWrite, &name, &error))?;
        }
        Ok(())
    }

    /// Says why nothing could be done.
    pub(super) fn fail(&self, failure: &Failure) -> Exit {
        let lang = self.lang();
        let mut text = format!("mandat: {}\n", failure.message.words(lang));
        if let Some(help) = &failure.help {
            text.push_str(&format!("  {}: {}\n", Phrase::LabelHelp.template(lang), help.words(lang)));
        }
        terminal::complain(&text);
        Exit::Unusable
    }
}

fn root(path: &Path) -> Result<Root, Failure> {
    if path != Path::new("-") {
        return Ok(Root::Path(path.to_owned()));
    }
    let mut text = String::new();
    let read = std::io::stdin().lock().read_to_string(&mut text);
    read.map_err(|error| cannot(Phrase::CannotRead, "-", &error))?;
    Ok(Root::Text("-".to_owned(), text))
}

fn cannot(phrase: Phrase, file: &str, error: &std::io::Error) -> Failure {
    Failure::new(Text::new(phrase).with("file", file).with("why", error))
}

fn today() -> Date {
    jiff::Zoned::now().date()
}
