//! The files of an organisation with where everything stands in them. That texts are read as YAML, TOML or JSON is not asked here.

use mandat::diagnostic::Diagnostic;
use mandat::organisation::{Entry as Found, Folder, NodeId, NodeKind, Tree};
use mandat::source::{SourceMap, Span};

use crate::second::node::{Entry, Node, What};

/// The files of an organisation as one object, whatever their formats, and what is wrong with these.
pub(crate) fn root(folder: &Folder) -> (Node, Vec<Diagnostic>) {
    let (mut sources, mut errors) = (SourceMap::new(), Vec::new());
    let manifest = folder.manifest(&mut sources, &mut errors);
    let read = folder.organisation(manifest.as_ref(), &mut sources, &mut errors);
    let roots = read.documents.iter().flat_map(|document| &document.roots);
    let mut all = Vec::<Entry>::new();
    for entry in roots.flat_map(|root| entries(node(&read.tree, *root, &sources))) {
        let same = all.iter_mut().find(|it| it.key == entry.key).map(|it| &mut it.node.what);
        match (same, entry) {
            (Some(What::Map(all)), Entry { node: Node { what: What::Map(more), .. }, .. }) => all.extend(more),
            (_, entry) => all.push(entry),
        }
    }
    (Node::new(What::Map(all)), errors)
}

fn entries(node: Node) -> Vec<Entry> {
    if let What::Map(entries) = node.what { entries } else { Vec::new() }
}

fn node(tree: &Tree, id: NodeId, sources: &SourceMap) -> Node {
    let place = |span: Span| {
        let file = sources.file_of(span).unwrap();
        let [start, end] = [span.start, span.end].map(|at| file.location(at));
        (file.own_name().to_owned(), [start, end].map(|at| format!("{}:{}", at.line, at.column)))
    };
    let key = |span: Span| {
        let (file, [start, _]) = place(span);
        format!("{file}:{start}")
    };
    let found = tree.node(id);
    let what = match found.kind {
        NodeKind::Null => What::Nothing,
        NodeKind::Scalar(_) if tree.is_null(id) => What::Nothing,
        NodeKind::Scalar(scalar) => What::Text(tree.text(scalar.text, sources).to_owned()),
        NodeKind::List(items) => What::List(tree.items(items).iter().map(|item| node(tree, *item, sources)).collect()),
        NodeKind::Map(entries) => {
            let entry = |it: &Found| Entry {
                key: tree.text(it.key, sources).to_owned(),
                at: key(it.key_span),
                node: node(tree, it.value, sources),
            };
            What::Map(tree.entries(entries).iter().map(entry).collect())
        }
    };
    let (file, [start, end]) = place(found.span);
    Node { at: format!("{file}:{start}-{end}"), what }
}
