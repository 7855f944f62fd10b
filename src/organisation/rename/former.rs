use super::Renamer;
use super::token::Quotes;
use crate::diagnostic::Lang;
use crate::organisation::read::FORMERLY;
use crate::organisation::{Entry, NodeId, NodeKind};
use crate::source::{SourceFile, Span};

impl Renamer<'_> {
    /// Notes the old id among the former ones of the entity whose object follows a place.
    pub(super) fn note(&mut self, after: Span, body: NodeId) {
        let Some(file) = self.file(after) else { return };
        let json = file.name().ends_with(".json");
        let quotes = if json { Quotes::Double } else { Quotes::None };
        let old = quotes.write(self.name.old);
        let word = quotes.write(self.former_word());
        let node = self.organisation.tree.node(body);
        let entries: Vec<&Entry> =
            self.entries(body).iter().filter(|entry| within(entry.key_span, node.span)).collect();
        if let Some(former) = entries.iter().find(|entry| self.is_former(entry)) {
            return self.add(file, former.value, &old);
        }
        match (node.kind, entries.first()) {
            (NodeKind::Map(_), first) if file.slice(node.span).starts_with('{') => {
                let inside = Span::new(node.span.start + 1, node.span.start + 1);
                let gap = first.map(|first| file.slice(Span::new(inside.start, first.key_span.start)));
                let text = match gap {
                    Some(gap) if gap.trim().is_empty() => format!("{gap}{word}: [{old}],"),
                    Some(_) => format!(" {word}: [{old}],"),
                    None => format!(" {word}: [{old}] "),
                };
                // Between empty braces nothing but the new entry stands.
                let place = if first.is_none() { Span::new(inside.start, node.span.end - 1) } else { inside };
                let gap = if gap.is_some_and(str::is_empty) { " " } else { "" };
                self.edit(place, text + gap);
            }
            (NodeKind::Map(_), Some(first)) => {
                let indent = " ".repeat(column(file, first.key_span.start));
                self.edit(line_end(file, after.end), format!("{}{indent}{word}: [{old}]", line_break(file)));
            }
            (NodeKind::Null, _) if node.span.is_empty() => {
                self.edit(after_colon(file, after.end), format!(" {{ {word}: [{old}] }}"));
            }
            (NodeKind::Null, _) => self.edit(node.span, format!("{{ {word}: [{old}] }}")),
            _ => {}
        }
    }

    /// Adds the old id to a list of former ones.
    fn add(&mut self, file: &SourceFile, list: NodeId, old: &str) {
        let tree = &self.organisation.tree;
        let node = tree.node(list);
        let NodeKind::List(children) = node.kind else { return };
        let last = tree.items(children).last().map(|item| tree.node(*item).span);
        let flow = file.slice(node.span).starts_with('[');
        match last {
            None => self.edit(node.span, format!("[{old}]")),
            Some(last) if flow => self.edit(Span::new(last.end, last.end), format!(", {old}")),
            Some(last) => {
                let indent = " ".repeat(column(file, node.span.start));
                self.edit(line_end(file, last.end), format!("{}{indent}- {old}", line_break(file)));
            }
        }
    }

    fn is_former(&self, entry: &Entry) -> bool {
        let key = self.key(entry);
        let field = self.lexicon.fields(self.class).get(key);
        key == FORMERLY || field.is_some_and(|field| &*self.policy.field(field).name == FORMERLY)
    }

    /// What former ids are called in the language of the organisation.
    fn former_word(&self) -> &'static str {
        let mine = match self.lang {
            Lang::En => FORMERLY,
            Lang::Nn => "tidlegare",
            Lang::Nb => "tidligere",
        };
        let known = self.lexicon.fields(self.class).get(mine).map(|field| &*self.policy.field(field).name);
        if known == Some(FORMERLY) { mine } else { FORMERLY }
    }
}

fn within(part: Span, whole: Span) -> bool {
    whole.start <= part.start && part.end <= whole.end
}

/// How far a place is from the beginning of its line, in characters.
fn column(file: &SourceFile, at: u32) -> usize {
    let before = file.slice(Span::new(file.base(), at));
    before.rsplit('\n').next().unwrap_or("").chars().count()
}

/// The end of the line of a place, before what breaks it.
fn line_end(file: &SourceFile, at: u32) -> Span {
    let rest = file.slice(Span::new(at, file.span().end));
    let line = rest.split('\n').next().unwrap_or("");
    let end = at + u32::try_from(line.trim_end_matches('\r').len()).unwrap_or(0);
    Span::new(end, end)
}

fn line_break(file: &SourceFile) -> &'static str {
    if file.text().contains("\r\n") { "\r\n" } else { "\n" }
}

/// The place behind the colon that follows a key.
fn after_colon(file: &SourceFile, at: u32) -> Span {
    let rest = file.slice(Span::new(at, file.span().end));
    let end = at + rest.find(':').and_then(|colon| u32::try_from(colon + 1).ok()).unwrap_or(0);
    Span::new(end, end)
}
