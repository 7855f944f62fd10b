use super::Style;
use super::page::Page;

/// Pages of one sort, and what they are called.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// In one line.
    pub title: String,
    /// In their order.
    pub pages: Vec<Page>,
}

/// Pages for people, one after the other.
pub fn pages(chapters: &[Chapter], style: Style) -> String {
    let pages = chapters.iter().flat_map(|chapter| &chapter.pages);
    pages.map(|page| page.human(style)).collect::<Vec<_>>().join("\n")
}

/// Pages as one document in Markdown.
pub fn pages_markdown(chapters: &[Chapter]) -> String {
    let chapter = |chapter: &Chapter| {
        let pages: Vec<String> = chapter.pages.iter().map(Page::markdown).collect();
        format!("# {}\n\n{}", super::markdown_text::plain(&chapter.title), pages.join("\n"))
    };
    chapters.iter().map(chapter).collect::<Vec<_>>().join("\n")
}
