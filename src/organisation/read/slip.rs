//! Slips that leave something readable, and other than was meant.

use super::super::folder::Format;
use super::super::{Node, NodeKind, Scalar};
use super::{At, Reader};
use crate::diagnostic::{Phrase, Text};
use crate::policy::model::Base;

impl Reader<'_> {
    /// How one value is written where a list belongs.
    pub(super) fn in_brackets(&self, at: At, node: Node) -> Text {
        let none = |scalar: Scalar| self.instead_of_none(at, self.text(scalar.text));
        if let NodeKind::Scalar(scalar) = node.kind
            && let Some(help) = none(scalar)
        {
            return help;
        }
        let text = self.sources.text(node.span);
        if text.starts_with('-') && self.format() == Some(Format::Yaml) && text.lines().all(is_dash_alone) {
            return Phrase::HelpDashSpace.into();
        }
        if self.private || text.contains('\n') {
            Phrase::HelpList.into()
        } else {
            Text::new(Phrase::HelpBrackets).with("value", self.each_in_quotes(at, text))
        }
    }

    /// The ids in one text in quotes, each in quotes of its own: `"kari, ola"`.
    fn each_in_quotes(&self, at: At, text: &str) -> String {
        let of_things = matches!(self.policy.field(at.field).ty.base, Base::Thing(_));
        let inside = text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).filter(|_| of_things);
        inside.map_or_else(
            || text.to_owned(),
            |text| text.split(',').map(|id| format!("\"{}\"", id.trim())).collect::<Vec<_>>().join(", "),
        )
    }
}

/// `people::` or `people { … }`, where `people:` is meant.
pub(super) fn colon_wrong(key: &str, is_known: impl Fn(&str) -> bool) -> Option<Text> {
    let right = key.trim_end_matches([':', ' ']);
    if right != key && is_known(right) {
        return Some(Text::new(Phrase::ColonTwice).with("key", right));
    }
    before_brace(key).filter(|right| is_known(right)).map(|right| before_brace_help(key, right))
}

/// What is lost before the brace of a key: the colon, or the space behind it.
pub(super) fn before_brace_help(key: &str, right: &str) -> Text {
    let colon = key.split('{').next().is_some_and(|before| before.trim_end().ends_with(':'));
    if colon { Phrase::YamlNoSpaceHelp.into() } else { Text::new(Phrase::ColonLost).with("key", right) }
}

/// What stands before a brace, where a colon between them is lost.
pub(super) fn before_brace(key: &str) -> Option<&str> {
    key.split_once('{').map(|(right, _)| right.trim_end_matches([' ', ':'])).filter(|right| !right.is_empty())
}

/// Whether an item of a list stands in a line, but for the space behind its dash.
fn is_dash_alone(line: &str) -> bool {
    line.trim_start().strip_prefix('-').is_some_and(|item| item.starts_with(char::is_alphabetic))
}
