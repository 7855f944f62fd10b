use super::Renamer;
use crate::organisation::lexicon::Top;
use crate::organisation::{Entry, NodeId, NodeKind, Stored};
use crate::source::Span;

impl<'a> Renamer<'a> {
    /// The places where a reference to the entity stands, as a value or as the key of a record.
    pub(super) fn references(&mut self) {
        let target = Stored::Thing(self.name.thing);
        let spans: Vec<Span> =
            self.facts.facts.iter().filter(|fact| fact.stored == target).map(|fact| fact.span).collect();
        spans.into_iter().for_each(|span| self.token(span));
    }

    /// The places where the entity itself stands.
    pub(super) fn own_places(&mut self) {
        let organisation = self.organisation;
        for root in organisation.documents.iter().flat_map(|document| &document.roots) {
            for entry in self.entries(*root) {
                if self.lexicon.top().get(self.key(entry)) == Some(Top::Collection(self.class)) {
                    self.collection(entry.value);
                }
            }
        }
    }

    fn collection(&mut self, node: NodeId) {
        for entry in self.entries(node) {
            if self.is_old(self.key(entry)) {
                self.token(entry.key_span);
                self.own_ids(entry.value);
                self.note(entry.key_span, false, entry.value);
            }
        }
        let NodeKind::List(children) = self.organisation.tree.node(node).kind else { return };
        for item in self.organisation.tree.items(children) {
            let id = self.entries(*item).iter().find(|entry| self.is_id(entry) && self.holds_old(entry.value));
            if let Some(id) = id {
                self.own_ids(*item);
                self.note(self.organisation.tree.node(id.value).span, true, *item);
            }
        }
    }

    /// The id inside the object of the entity, which may stand there beside its key.
    fn own_ids(&mut self, body: NodeId) {
        for entry in self.entries(body) {
            if self.is_id(entry) {
                self.token(self.organisation.tree.node(entry.value).span);
            }
        }
    }

    fn is_id(&self, entry: &Entry) -> bool {
        let key = self.key(entry);
        match self.lexicon.id_field(self.class) {
            Some(field) => self.lexicon.fields(self.class).get(key) == Some(field),
            None => key == "id",
        }
    }

    fn holds_old(&self, node: NodeId) -> bool {
        let NodeKind::Scalar(scalar) = self.organisation.tree.node(node).kind else { return false };
        self.is_old(self.text(scalar))
    }

    pub(super) fn entries(&self, node: NodeId) -> &'a [Entry] {
        match self.organisation.tree.node(node).kind {
            NodeKind::Map(children) => self.organisation.tree.entries(children),
            _ => &[],
        }
    }

    /// The text of a key.
    pub(super) fn key(&self, entry: &Entry) -> &'a str {
        self.organisation.tree.text(entry.key, self.sources)
    }
}
