use serde::Serialize;

use super::Index;
use crate::report::Range;
use crate::report::account::Account;

/// A file that was read.
#[derive(Serialize)]
pub(super) struct Artifact {
    location: Uri,
}

#[derive(Serialize)]
struct Uri {
    uri: String,
}

/// Where something is: in a file, in the organisation, or in both.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Place {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    physical_location: Option<Physical>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    logical_locations: Vec<Logical>,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<Text>,
}

/// A message in plain text.
#[derive(Serialize)]
pub(super) struct Text {
    text: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: File,
    region: Region,
}

#[derive(Serialize)]
struct File {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    index: Option<usize>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: u32,
    start_column: u32,
    end_line: u32,
    end_column: u32,
}

/// A subject, by its name in the organisation.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Logical {
    fully_qualified_name: String,
}

impl Artifact {
    pub(super) fn new(name: &str, account: &Account<'_>) -> Self {
        Self { location: Uri { uri: uri(&account.path(name)) } }
    }
}

impl Text {
    /// Words that are taken as they stand: neither placeholders nor links.
    pub(super) fn new(words: &str) -> Self {
        let words = words.replace('{', "{{").replace('}', "}}");
        let linked = words.contains("](");
        Self { text: if linked { words.replace('[', "\\[").replace(']', "\\]") } else { words } }
    }
}

impl Place {
    /// A place in a file.
    pub(super) fn at(range: Range<'_>, index: &Index<'_>) -> Self {
        let region = Region {
            start_line: range.start.line,
            start_column: range.start.column,
            end_line: range.end.line,
            end_column: range.end.column,
        };
        let uri = uri(&index.account.path(range.file));
        Self::physical(File { uri, index: index.files.get(range.file).copied() }, region)
    }

    /// The organisation as a whole: whoever shows results asks for a place in a file.
    pub(super) fn anywhere(index: &Index<'_>) -> Self {
        let file = File { uri: uri(&index.account.anywhere()), index: None };
        Self::physical(file, Region { start_line: 1, start_column: 1, end_line: 1, end_column: 1 })
    }

    /// A subject, wherever it is written.
    pub(super) fn of_subject(subject: &str) -> Self {
        let place = Self { id: None, physical_location: None, logical_locations: Vec::new(), message: None };
        place.about(Some(subject))
    }

    fn physical(artifact_location: File, region: Region) -> Self {
        let physical_location = Some(Physical { artifact_location, region });
        Self { id: None, physical_location, logical_locations: Vec::new(), message: None }
    }

    /// Names the subject that is written there.
    pub(super) fn about(mut self, subject: Option<&str>) -> Self {
        self.logical_locations.extend(subject.map(|name| Logical { fully_qualified_name: name.to_owned() }));
        self
    }

    /// Gives it a number among those of its result.
    pub(super) fn numbered(self, id: usize) -> Self {
        Self { id: Some(id), ..self }
    }

    /// Says what is there.
    pub(super) fn says(mut self, message: &str) -> Self {
        self.message = Some(message).filter(|message| !message.is_empty()).map(Text::new);
        self
    }
}

/// A path as a relative reference (RFC 3986): all but letters, digits, `-._~` and `/` is written in percent.
fn uri(path: &str) -> String {
    let mut written = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => written.push(byte.into()),
            _ => written.push_str(&format!("%{byte:02X}")),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_a_reference() {
        assert_eq!(uri("lag/føremål 1:2.yaml"), "lag/f%C3%B8rem%C3%A5l%201%3A2.yaml");
    }

    #[test]
    fn words_are_no_placeholders_and_no_links() {
        assert_eq!(Text::new("a {0} [b]").text, "a {{0}} [b]");
        assert_eq!(Text::new("[b](1)").text, "\\[b\\](1)");
    }
}
