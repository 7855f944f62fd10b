use super::{Color, Style};
use crate::diagnostic::{Code, Lang, Phrase};

/// The page of an error that the checker itself reports: what it means, an example, what to do.
pub fn error_page(code: Code, lang: Lang, style: Style) -> String {
    let mut text = style.paint(Color::Bold, code.name()) + "\n";
    let page = code.page(lang);
    let example = if page.example.is_empty() { String::new() } else { format!("`{}`", page.example) };
    let parts = [(Phrase::PageMeans, page.means), (Phrase::PageExample, &example), (Phrase::LabelHelp, page.help)];
    for (label, words) in parts.into_iter().filter(|(_, words)| !words.is_empty()) {
        let label = label.template(lang);
        for (at, line) in Style::wrap(words, style.width.saturating_sub(14)).iter().enumerate() {
            let label = if at == 0 { label } else { "" };
            text.push_str(&format!("  {} {line}\n", style.paint(Color::Help, &format!("{label:<10}"))));
        }
    }
    text
}
