use std::path::{Path, PathBuf};
use std::str::FromStr;

use super::usage::{Unfit, no_format};
use crate::diagnostic::Phrase;
use crate::pipeline::is_part;

/// How something is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Human,
    Concise,
    Json,
    Sarif,
    Junit,
    Github,
    Gitlab,
    Markdown,
    Csv,
}

/// A format, and the file that takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Target {
    pub(super) format: Format,
    pub(super) file: Option<PathBuf>,
}

impl Format {
    /// Every format.
    pub(super) const ALL: &'static [Self] = &[
        Self::Human,
        Self::Concise,
        Self::Json,
        Self::Sarif,
        Self::Junit,
        Self::Github,
        Self::Gitlab,
        Self::Markdown,
        Self::Csv,
    ];

    /// What is typed for it.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Concise => "concise",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::Junit => "junit",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
        }
    }

    /// Whether it shows of a finding why it is so, and where else to look.
    pub(super) const fn shows_proofs(self) -> bool {
        matches!(self, Self::Human | Self::Json | Self::Sarif | Self::Junit)
    }

    /// The names of formats, as a sentence has them.
    pub(super) fn names(formats: &[Self]) -> String {
        let names: Vec<&str> = formats.iter().map(|format| format.name()).collect();
        names.join(", ")
    }
}

impl FromStr for Target {
    type Err = Unfit;

    fn from_str(text: &str) -> Result<Self, Unfit> {
        let (name, file) = match text.split_once('=') {
            Some((_, "")) => return Err(Unfit(Phrase::FormatFileHelp.into())),
            Some((name, file)) => (name, Some(PathBuf::from(file))),
            None => (text, None),
        };
        let format = Format::ALL.iter().find(|format| format.name() == name);
        let format = format.ok_or_else(|| no_format(name, Format::ALL.iter().map(|format| format.name())))?;
        Ok(Self { format: *format, file })
    }
}

impl Target {
    /// Whether its file would be read the next time, as what is checked or what it is checked by.
    pub(super) fn would_be_read(&self, organisation: Option<&Path>) -> bool {
        let Some(file) = self.file.as_deref().map(real) else { return false };
        let hidden = file.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        let extension = file.extension().map(|extension| extension.to_string_lossy().to_ascii_lowercase());
        match extension.as_deref() {
            // No report is written so: whatever lies there is something else.
            Some("mandat" | "yaml" | "yml" | "toml") => true,
            Some("json") => {
                let inside = |root: PathBuf| file.starts_with(&root) && (root.is_dir() && !hidden || file == root);
                organisation.and_then(|path| path.canonicalize().ok()).is_some_and(inside) || is_part(&file)
            }
            _ => is_part(&file),
        }
    }

    /// Whether both are written to the same place.
    pub(super) fn collides(&self, other: &Self) -> bool {
        match (&self.file, &other.file) {
            (Some(one), Some(two)) => one == two || real(one) == real(two),
            (one, two) => one.is_none() && two.is_none(),
        }
    }
}

/// A path without detours, as far as its folders exist.
fn real(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let beside = || Some(folder.canonicalize().ok()?.join(path.file_name()?));
    path.canonicalize().ok().or_else(beside).unwrap_or_else(|| path.to_owned())
}
