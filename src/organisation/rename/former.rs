use super::writing::{Quotes, Writing};
use super::{NoPlace, Renamer};
use crate::diagnostic::Lang;
use crate::organisation::csv::cell_of;
use crate::organisation::read::FORMERLY;
use crate::organisation::{Entry, NodeId, NodeKind};
use crate::source::{SourceFile, Span};

impl Renamer<'_> {
    /// Notes the old id among the former ones of the entity whose object follows a place, which is that of its id or
    /// else of its key.
    pub(super) fn note(&mut self, after: Span, is_id: bool, body: NodeId) {
        let Some((file, writing)) = self.file(after).zip(self.writing(after)) else { return };
        if writing == Writing::Sheet {
            return self.note_in_row(file, body);
        }
        let old = self.old_value(writing);
        let word = writing.write(self.former_word(self.language(file, body)), Quotes::None, true);
        let note = if writing == Writing::Toml { format!("{word} = [{old}]") } else { format!("{word}: [{old}]") };
        let node = self.organisation.tree.node(body);
        // What an alias brings stands elsewhere; parts of a table in TOML may.
        let own = |entry: &&Entry| writing == Writing::Toml || within(entry.key_span, node.span);
        let entries: Vec<&Entry> = self.entries(body).iter().filter(own).collect();
        if let Some(former) = entries.iter().find(|entry| self.is_former(entry)) {
            return self.add(file, former.value, &old);
        }
        match (node.kind, entries.first()) {
            (NodeKind::Map(_), first) if file.slice(node.span).starts_with('{') => {
                let inside = Span::new(node.span.start + 1, node.span.start + 1);
                let gap = first.map(|first| file.slice(Span::new(inside.start, first.key_span.start)));
                let text = match gap {
                    Some(gap) if gap.trim().is_empty() => format!("{gap}{note},"),
                    Some(_) => format!(" {note},"),
                    None => format!(" {note} "),
                };
                // Between empty braces nothing but the new entry stands.
                let place = if first.is_none() { Span::new(inside.start, node.span.end - 1) } else { inside };
                let gap = if gap.is_some_and(str::is_empty) { " " } else { "" };
                self.edit(place, text + gap);
            }
            (NodeKind::Map(_), _) if writing == Writing::Toml => {
                self.note_in_table(file, &self.places(after), is_id, body, &note);
            }
            (NodeKind::Map(_), Some(first)) => {
                let indent = " ".repeat(column(file, first.key_span.start));
                self.edit(line_end(file, after.end), format!("{}{indent}{note}", line_break(file)));
            }
            (NodeKind::Null, _) if node.span.is_empty() => {
                self.edit(after_colon(file, after.end), format!(" {{ {note} }}"));
            }
            (NodeKind::Null, _) => self.edit(node.span, format!("{{ {note} }}")),
            _ => {}
        }
    }

    /// Notes the old id in the row of a sheet, which has a column for former ids or no place for them.
    fn note_in_row(&mut self, file: &SourceFile, row: NodeId) {
        let Some(sheet) = self.sheets.iter().find(|sheet| sheet.path() == file.name()) else { return };
        let row = self.organisation.tree.node(row).span;
        let column = sheet.columns.iter().find(|column| self.is_former_word(column.field.text.trim()));
        let cell = column.and_then(|column| Some((column, cell_of(file, sheet, row, &column.heading.text)?)));
        let Some((column, cell)) = cell else {
            let fields: Vec<&str> = sheet.columns.iter().map(|column| column.field.text.trim()).collect();
            let field = self.former_word(self.language_of_sheet(&fields));
            self.no_place = Some(NoPlace { file: file.name().to_owned(), field });
            return;
        };
        let Some((quotes, before)) = Writing::Sheet.read(file.slice(cell)) else { return };
        let split = column.split.as_deref().unwrap_or(",");
        let in_place = |id| if self.is_new(id) { self.name.old } else { id };
        let replaced = before.split(split).map(in_place).collect::<Vec<_>>().join(split);
        let ids = match before.trim() {
            "" | "[]" => self.name.old.to_owned(),
            _ if replaced != before => replaced,
            before => format!("{before}{split}{}", self.name.old),
        };
        self.edit(cell, Writing::Sheet.write(&ids, quotes, false));
    }

    /// Adds the old id to a list of former ones, in the place of the new one: what an entity is called again is no former id.
    fn add(&mut self, file: &SourceFile, list: NodeId, old: &str) {
        let tree = &self.organisation.tree;
        let node = tree.node(list);
        let children = match node.kind {
            NodeKind::List(children) => children,
            // One former id may stand without a list, and nothing after the key.
            NodeKind::Null => {
                let gap = if node.span.is_empty() { " " } else { "" };
                return self.edit(node.span, format!("{gap}[{old}]"));
            }
            NodeKind::Scalar(scalar) if self.is_new(self.text(scalar)) => return self.edit(node.span, old),
            _ => return self.edit(node.span, format!("[{}, {old}]", file.slice(node.span))),
        };
        let again = tree.items(children).iter().map(|item| tree.node(*item));
        let mut again = again.filter(|item| matches!(item.kind, NodeKind::Scalar(id) if self.is_new(self.text(id))));
        if let Some(again) = again.next() {
            return self.edit(again.span, old);
        }
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
        self.is_former_word(self.key(entry))
    }

    fn is_former_word(&self, key: &str) -> bool {
        let field = self.lexicon.fields(self.class).get(key);
        key == FORMERLY || field.is_some_and(|field| &*self.policy.field(field).name == FORMERLY)
    }

    /// What former ids are called in a language.
    fn former_word(&self, lang: Lang) -> &'static str {
        let mine = match lang {
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
pub(super) fn column(file: &SourceFile, at: u32) -> usize {
    let before = file.slice(Span::new(file.base(), at));
    before.rsplit('\n').next().unwrap_or("").chars().count()
}

/// The end of the line of a place, before what breaks it.
pub(super) fn line_end(file: &SourceFile, at: u32) -> Span {
    let rest = file.slice(Span::new(at, file.span().end));
    let line = rest.split('\n').next().unwrap_or("");
    let end = at + u32::try_from(line.trim_end_matches('\r').len()).unwrap_or(0);
    Span::new(end, end)
}

pub(super) fn line_break(file: &SourceFile) -> &'static str {
    if file.text().contains("\r\n") { "\r\n" } else { "\n" }
}

/// The place behind the colon that follows a key.
fn after_colon(file: &SourceFile, at: u32) -> Span {
    let rest = file.slice(Span::new(at, file.span().end));
    let end = at + rest.find(':').and_then(|colon| u32::try_from(colon + 1).ok()).unwrap_or(0);
    Span::new(end, end)
}
