//! What a test sees of a file that was read.

use super::{Entry, NodeId, NodeKind, Tree};
use crate::diagnostic::{Diagnostic, Lang};
use crate::source::{SourceFile, SourceMap};

/// The values as compact text, and each error with the text at its place.
pub(crate) struct Reading {
    pub(crate) values: Vec<String>,
    pub(crate) errors: Vec<(Diagnostic, String)>,
    words: Vec<String>,
}

impl Reading {
    /// The errors in English with the text at their places.
    pub(crate) fn words(&self) -> Vec<(&str, &str)> {
        self.words.iter().zip(&self.errors).map(|(words, (_, place))| (words.as_str(), place.as_str())).collect()
    }
}

/// Reads a text as the second file of a run.
pub(crate) fn read(
    text: &str,
    reader: impl FnOnce(&SourceFile, &mut Tree, &mut Vec<Diagnostic>) -> Vec<NodeId>,
) -> Reading {
    let mut map = SourceMap::new();
    map.add("before", "xyz").unwrap();
    let id = map.add("file", text).unwrap();
    let (mut tree, mut errors) = (Tree::new(), Vec::new());
    let roots = reader(map.file(id).unwrap(), &mut tree, &mut errors);
    Reading {
        values: roots.iter().map(|root| outline(&tree, *root, &map)).collect(),
        words: errors.iter().map(|error| error.message.words(Lang::En)).collect(),
        errors: errors.into_iter().map(|error| (error.clone(), map.text(error.place()).to_owned())).collect(),
    }
}

/// The value as compact text, `!` after what is incomplete; texts are quoted as they were.
pub(crate) fn outline(tree: &Tree, id: NodeId, map: &SourceMap) -> String {
    let mut shown = match tree.node(id).kind {
        NodeKind::Null => "null".to_owned(),
        NodeKind::Scalar(scalar) if scalar.quoted => format!("{:?}", tree.text(scalar.text, map)),
        NodeKind::Scalar(scalar) => tree.text(scalar.text, map).to_owned(),
        NodeKind::List(children) => {
            let items: Vec<_> = tree.items(children).iter().map(|item| outline(tree, *item, map)).collect();
            format!("[{}]", items.join(","))
        }
        NodeKind::Map(children) => {
            let entry = |entry: &Entry| format!("{}:{}", tree.text(entry.key, map), outline(tree, entry.value, map));
            format!("{{{}}}", tree.entries(children).iter().map(entry).collect::<Vec<_>>().join(","))
        }
    };
    if tree.is_incomplete(id) {
        shown.push('!');
    }
    shown
}
