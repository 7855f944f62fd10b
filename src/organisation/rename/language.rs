use super::Renamer;
use crate::diagnostic::Lang;
use crate::organisation::NodeId;
use crate::organisation::languages::{Languages, Votes};
use crate::source::SourceFile;

impl Renamer<'_> {
    /// The language in which the keys around an entity are written: those beside it, or else those of its file; that of
    /// the organisation where they tell nothing.
    pub(super) fn language(&self, file: &SourceFile, body: NodeId) -> Lang {
        let languages = Languages::new(self.policy);
        let mut beside = Votes::default();
        self.entries(body).iter().for_each(|entry| languages.vote(self.key(entry), &mut beside));
        beside.chosen(self.lang).unwrap_or_else(|| {
            let mut all = Votes::default();
            let documents = self.organisation.documents.iter();
            let mine = documents.filter(|document| self.file(document.span).is_some_and(|of| of.base() == file.base()));
            let (tree, sources) = (&self.organisation.tree, self.sources);
            mine.for_each(|document| languages.count(tree, sources, &document.roots, &mut all));
            all.chosen(self.lang).unwrap_or(self.lang)
        })
    }

    /// The language of the fields that the settings name for the columns of a sheet.
    pub(super) fn language_of_sheet(&self, fields: &[&str]) -> Lang {
        let languages = Languages::new(self.policy);
        let mut votes = Votes::default();
        fields.iter().for_each(|field| languages.vote(field, &mut votes));
        votes.chosen(self.lang).unwrap_or(self.lang)
    }
}
