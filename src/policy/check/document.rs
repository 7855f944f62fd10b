use super::Checker;
use super::names::Item;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::nearest::{nearest_one, with_nearest};
use crate::policy::model::{Citation, PackId, Period, SourceDocId};
use crate::source::Span;
use crate::syntax::tree;

impl Checker<'_> {
    /// Checks the documents from which rules come.
    pub(super) fn documents(&mut self) {
        for (at, (_, tree)) in self.trees.documents.clone().into_iter().enumerate() {
            let dated = tree.dated.as_ref().and_then(|day| self.named_date(day));
            let in_force = self.period_of(&tree.in_force);
            if let Some(document) = self.policy.sources.get_mut(at) {
                document.dated = dated;
                document.in_force = in_force;
            }
        }
    }

    /// The sections that are cited; a period that reaches beyond that of the source is warned of.
    pub(super) fn citations(&mut self, pack: PackId, cites: &[tree::Citation], in_force: Period) -> Vec<Citation> {
        let mut unknown: Vec<Span> = Vec::new();
        let mut citations = Vec::new();
        for cite in cites {
            match self.names.find(pack, &cite.source.text).map(|found| found.item) {
                Some(Item::Source(source)) => {
                    self.used.insert(Item::Source(source));
                    self.citation_in_force(source, &cite.source, in_force);
                    citations.push(Citation { source, section: cite.section.text.clone() });
                }
                // One source may be named once for several sections: that is one error.
                _ if unknown.contains(&cite.source.span) => {}
                _ => {
                    unknown.push(cite.source.span);
                    self.unknown_source(pack, &cite.source);
                }
            }
        }
        citations
    }

    fn unknown_source(&mut self, pack: PackId, name: &tree::Name) {
        let message = Text::new(Phrase::UnknownSource).with("name", &*name.text);
        let error = Diagnostic::error(Code::UnknownSource, message, name.span);
        let sources = self.names.visible(pack).filter(|(_, of)| matches!(of.item, Item::Source(_)));
        let near = nearest_one(&name.text, sources.map(|(name, of)| (name, of.span)));
        let help = Text::new(Phrase::DeclareSource).with("name", &*name.text);
        let error = if near.is_some() { with_nearest(error, near) } else { error.help(help) };
        self.unknown(pack, error);
    }

    fn citation_in_force(&mut self, source: SourceDocId, name: &tree::Name, rule: Period) {
        let document = self.policy.source(source);
        let begins = document.in_force.from.filter(|first| rule.from.is_some_and(|from| from < *first));
        let ends = document.in_force.until.filter(|last| rule.until.is_none_or(|until| until > *last));
        let (phrase, day) = match (begins, ends) {
            (_, Some(last)) => (Phrase::CitedAfterEnd, last),
            (Some(first), None) => (Phrase::CitedBeforeStart, first),
            (None, None) => return,
        };
        let message = Text::new(phrase).with("name", &*name.text).with("date", day.to_string());
        let warning = Diagnostic::warning(Code::CitationOutOfForce, message, name.span);
        let help = if ends.is_some() { Phrase::CitedAfterEndHelp } else { Phrase::CitedBeforeStartHelp };
        self.error(warning.also(self.policy.source(source).span, Phrase::DeclaredInPolicy.into()).help(help.into()));
    }
}
