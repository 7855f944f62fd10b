use crate::diagnostic::Diagnostic;
use crate::nearest::nearest_one;
use crate::organisation::{NodeId, Tree, read_json, read_toml, read_yaml};
use crate::source::SourceFile;

/// In what form a file holds its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::organisation) enum Format {
    Yaml,
    Json,
    Toml,
    /// Standard input, which has no name that tells.
    Unnamed,
}

impl Format {
    /// What the end of a file's name says of it; nothing of files that are none of an organisation's.
    pub(in crate::organisation) fn of(name: &str) -> Option<Self> {
        if name == "-" {
            return Some(Self::Unnamed);
        }
        // A folder that could not be listed may hold files of any kind.
        if name.ends_with('/') {
            return Some(Self::Yaml);
        }
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "yaml" | "yml" => Some(Self::Yaml),
            "json" => Some(Self::Json),
            "toml" => Some(Self::Toml),
            _ => None,
        }
    }

    /// The name that a file was most likely meant to have, so that it would be read: `teams.yaml` for `teams.yalm` and `teams.yaml.txt`.
    pub(in crate::organisation) fn meant(name: &str) -> Option<String> {
        let (stem, extension) = name.rsplit_once('.')?;
        let extension = extension.to_ascii_lowercase();
        if extension == "txt" {
            return Self::of(stem).map(|_| stem.to_owned());
        }
        // A longer ending that begins so is one of its own, as `jsonl`.
        let endings = ["yaml", "json", "toml"].into_iter().filter(|ending| !extension.starts_with(ending));
        let letters = extension.chars().all(char::is_alphabetic);
        let (right, ()) = nearest_one(&extension, endings.map(|ending| (ending, ()))).filter(|_| letters)?;
        Some(format!("{stem}.{right}"))
    }

    /// What a text is most likely to be: JSON begins with a brace and a quote, TOML with a heading or `key =`, and
    /// YAML with anything else.
    fn told_from(text: &str) -> Self {
        let text = text.trim_start_matches('\u{feff}');
        let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or("");
        let inside = text.trim_start().strip_prefix('{').map(str::trim_start);
        if inside.is_some_and(|inside| inside.starts_with(['"', '}'])) {
            return Self::Json;
        }
        let before = first.split('#').next().unwrap_or(first).trim_end();
        let heading = before.starts_with('[') && before.ends_with(']') && !before.contains([',', ':', '{']);
        let key = first.split_once('=').map(|(key, _)| key.trim());
        let assignment = key.is_some_and(|key| {
            let quoted = key.len() > 1 && key.starts_with(['"', '\'']) && key.ends_with(['"', '\'']);
            quoted || !key.is_empty() && key.chars().all(|sign| sign.is_alphanumeric() || "_-. ".contains(sign))
        });
        if heading || assignment { Self::Toml } else { Self::Yaml }
    }

    /// The same, told from the text where the name does not tell.
    pub(in crate::organisation) fn known(self, text: &str) -> Self {
        if self == Self::Unnamed { Self::told_from(text) } else { self }
    }

    /// Reads a file of this form.
    pub(super) fn read(self, file: &SourceFile, tree: &mut Tree, errors: &mut Vec<Diagnostic>) -> Vec<NodeId> {
        match self {
            Self::Yaml => read_yaml(file, tree, errors),
            Self::Json => read_json(file, tree, errors).into_iter().collect(),
            Self::Toml => vec![read_toml(file, tree, errors)],
            Self::Unnamed => Self::told_from(file.text()).read(file, tree, errors),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Format;

    #[test]
    fn a_text_without_a_name_tells_its_format() {
        for (text, format) in [
            ("{\"teams\": {}}", Format::Json),
            ("\u{feff}\n {\n}", Format::Json),
            ("{teams: {}}", Format::Yaml),
            ("# note\nteams:\n  skule: { a: 'x = y' }", Format::Yaml),
            ("- [a]", Format::Yaml),
            ("", Format::Yaml),
            ("# note\n\n[teams.skule] # x\n", Format::Toml),
            ("[[teams]]", Format::Toml),
            ("organisation.name = 'Fjordvik'", Format::Toml),
            ("\"nivå\" = 1", Format::Toml),
        ] {
            assert_eq!(Format::told_from(text), format, "{text}");
        }
    }
}
