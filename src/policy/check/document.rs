use super::Checker;
use super::collect::{twice, words};
use super::names::Item;
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::nearest::{nearest_one, with_nearest};
use crate::policy::model::{Citation, PackId, Period, Section, SourceDocId};
use crate::source::{Span, composed};
use crate::syntax::tree;

impl Checker<'_> {
    /// Checks the documents from which rules come.
    pub(super) fn documents(&mut self) {
        for (at, (_, tree)) in self.trees.documents.clone().into_iter().enumerate() {
            let dated = tree.dated.as_ref().and_then(|day| self.named_date(day));
            let in_force = self.period_of(&tree.in_force);
            let sections = self.sections(tree, in_force);
            let address = tree.address.as_ref().and_then(|address| self.web_address(address));
            if let Some(document) = self.policy.sources.get_mut(at) {
                document.dated = dated;
                document.in_force = in_force;
                document.sections = sections;
                document.address = address;
            }
        }
    }

    /// An address that pages can lead to (semantics 15.6): what is none leads nowhere, or breaks what it is written into.
    fn web_address(&mut self, address: &tree::Str) -> Option<Box<str>> {
        let text = &address.text;
        let rest = ["https://", "http://"].into_iter().find_map(|start| text.strip_prefix(start));
        let breaks = |sign: char| {
            sign.is_whitespace() || sign.is_control() || matches!(sign, '<' | '>' | '"' | '(' | ')' | '|' | '\\' | '`')
        };
        if rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(breaks)) {
            return Some(text.clone());
        }
        let message = Text::new(Phrase::BadAddress).with("text", &**text);
        self.error(Diagnostic::error(Code::InvalidValue, message, address.span).help(Phrase::BadAddressHelp.into()));
        None
    }

    /// The sections that a source lists (semantics 15.1).
    fn sections(&mut self, source: &tree::Source, in_force: Period) -> Vec<Section> {
        let mut sections: Vec<Section> = Vec::new();
        for tree in &source.sections {
            let name = section_name(&tree.name.text);
            if name.is_empty() {
                let error = Diagnostic::error(Code::EmptySection, Phrase::SectionWithoutName.into(), tree.name.span);
                self.error(error.help(Phrase::SectionWithoutNameHelp.into()));
            } else if let Some(first) = sections.iter().find(|other| other.name == name) {
                self.error(twice(Phrase::SectionTwice, Code::SectionTwice, &name, tree.name.span, first.span));
            }
            let no_rule = (!tree.no_rule.is_empty()).then(|| words("", &tree.no_rule));
            sections.push(Section {
                name,
                span: tree.name.span,
                titles: words("", &tree.titles),
                in_force: in_force.and(self.period_of(&tree.in_force)),
                no_rule,
            });
        }
        sections
    }

    /// The sections that are cited; a period that reaches beyond that of the source is warned of.
    pub(super) fn citations(&mut self, pack: PackId, cites: &[tree::Citation], in_force: Period) -> Vec<Citation> {
        let mut unknown: Vec<Span> = Vec::new();
        let mut citations = Vec::new();
        for cite in cites {
            match self.names.find(pack, &cite.source.text).map(|found| found.item) {
                Some(Item::Source(source)) => {
                    self.used.insert(Item::Source(source));
                    let section = section_name(&cite.section.text);
                    self.section_is_listed(pack, source, &section, cite);
                    self.citation_in_force(source, &section, cite, in_force);
                    citations.push(Citation { source, section });
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
        self.unknown(pack, with_nearest(error, near, || help));
    }

    /// Refuses a section that a source which lists its sections has not.
    fn section_is_listed(&mut self, pack: PackId, source: SourceDocId, section: &str, cite: &tree::Citation) {
        let document = self.policy.source(source);
        if document.sections.is_empty() || document.section(section).is_some() {
            return;
        }
        let message = Text::new(Phrase::UnknownSection).with("name", &*document.name).with("section", section);
        let error = Diagnostic::error(Code::UnknownSection, message, cite.section.span);
        // Another number is another section, not a misspelt one.
        let alike = document.sections.iter().filter(|other| digits(&other.name).eq(digits(section)));
        let near = nearest_one(section, alike.map(|other| (&*other.name, other.span)));
        let error = if near.is_some() { error } else { error.also(document.span, Phrase::DeclaredInPolicy.into()) };
        let help = || Text::new(Phrase::ListSection).with("section", section).with("name", &*document.name);
        let error = with_nearest(error, near, help);
        self.unknown(pack, error);
    }

    /// Warns of days on which a rule or exception is in force and what it cites is not.
    fn citation_in_force(&mut self, source: SourceDocId, section: &str, cite: &tree::Citation, rule: Period) {
        let document = self.policy.source(source);
        let (name, place, cited, in_force) = match document.section_apart(section) {
            Some(section) => (&section.name, section.span, cite.section.span, section.in_force),
            None => (&document.name, document.span, cite.source.span, document.in_force),
        };
        let begins = in_force.from.filter(|first| rule.from.is_some_and(|from| from < *first));
        let ends = in_force.until.filter(|last| rule.until.is_none_or(|until| until > *last));
        let (phrase, day) = match (begins, ends) {
            (_, Some(last)) => (Phrase::CitedAfterEnd, last),
            (Some(first), None) => (Phrase::CitedBeforeStart, first),
            (None, None) => return,
        };
        let message = Text::new(phrase).with("name", &**name).with("date", day.to_string());
        let warning = Diagnostic::warning(Code::CitationOutOfForce, message, cited);
        let help = if ends.is_some() { Phrase::CitedAfterEndHelp } else { Phrase::CitedBeforeStartHelp };
        self.error(warning.also(place, Phrase::DeclaredInPolicy.into()).help(help.into()));
    }
}

fn digits(section: &str) -> impl Iterator<Item = char> {
    section.chars().filter(|letter| letter.is_numeric())
}

/// The name of a section as sections are compared: in composed form, with one space where there are some.
fn section_name(text: &str) -> Box<str> {
    composed(&text.split_whitespace().collect::<Vec<_>>().join(" ")).into()
}
