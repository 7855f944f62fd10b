//! Former ids in TOML, where an object stands under a heading, behind points or between braces.

use super::Renamer;
use super::former::{column, line_break, line_end};
use crate::organisation::NodeId;
use crate::source::{SourceFile, Span};

/// How the key of an object stands on its line.
enum Stands {
    /// `[teams.skule]`
    Heading,
    /// `[teams.skule.mandate]`
    BeforePart,
    /// `teams.skule.name = "Skule"`
    Dotted,
    /// Some other way, as between braces.
    Otherwise,
}

impl Renamer<'_> {
    /// Notes the old id in an object that no braces hold. The places of its key are known, or that of its id.
    pub(super) fn note_in_table(&mut self, file: &SourceFile, places: &[Span], is_id: bool, body: NodeId, note: &str) {
        let Some(first) = places.first().copied() else { return };
        let ends = line_break(file);
        let stands = |span: &Span| matches!(stand(file, *span), Stands::Heading);
        if is_id {
            let start = line_start(file, first.start);
            let indent = file.slice(Span::new(start.start, first.start));
            let indent: String = indent.chars().take_while(|sign| sign.is_whitespace()).collect();
            return self.edit(start, format!("{indent}{note}{ends}"));
        }
        if let Some(heading) = places.iter().find(|span| stands(span)) {
            let entries = self.entries(body);
            let first = entries.iter().map(|entry| entry.key_span.start).filter(|start| *start > heading.end).min();
            let alone = first.filter(|first| {
                let before = file.slice(Span::new(line_start(file, *first).start, *first));
                before.trim().is_empty()
            });
            let indent = " ".repeat(alone.map_or(0, |first| column(file, first)));
            return self.edit(line_end(file, heading.end), format!("{ends}{indent}{note}"));
        }
        let start = line_start(file, first.start);
        let before = file.slice(Span::new(start.start, first.start));
        let Some(name) = self.renamed(first) else { return };
        match stand(file, first) {
            Stands::BeforePart => {
                let before = before.replacen("[[", "[", 1);
                self.edit(start, format!("{before}{name}]{ends}{note}{ends}{ends}"));
            }
            Stands::Dotted => self.edit(start, format!("{before}{name}.{note}{ends}")),
            Stands::Heading | Stands::Otherwise => {}
        }
    }
}

fn stand(file: &SourceFile, key: Span) -> Stands {
    let start = line_start(file, key.start);
    let before = file.slice(Span::new(start.start, key.start));
    let after = file.slice(Span::new(key.end, file.span().end)).trim_start_matches([' ', '\t']);
    let heading = before.trim_start().starts_with('[');
    match after.chars().next() {
        _ if before.contains(['=', '{']) => Stands::Otherwise,
        Some(']') if heading => Stands::Heading,
        Some('.') if heading => Stands::BeforePart,
        Some('.') => Stands::Dotted,
        _ => Stands::Otherwise,
    }
}

/// The beginning of the line of a place.
fn line_start(file: &SourceFile, at: u32) -> Span {
    let before = file.slice(Span::new(file.base(), at));
    let line = before.rsplit('\n').next().unwrap_or("");
    let start = at.saturating_sub(u32::try_from(line.len()).unwrap_or(0));
    Span::new(start, start)
}
