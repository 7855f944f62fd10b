use super::{Color, Style};
use crate::diagnostic::{Code, Lang, Phrase};

/// The page of an error that the checker itself reports: when it comes, why it matters, what to do.
pub fn error_page(code: Code, lang: Lang, style: Style) -> String {
    let mut text = style.paint(Color::Bold, code.name()) + "\n";
    let parts = code.page(lang);
    let labels = [Phrase::PageWhen, Phrase::PageWhy, Phrase::LabelHelp];
    for (label, words) in labels.into_iter().zip(parts) {
        let label = label.template(lang);
        for (at, line) in Style::wrap(words, style.width.saturating_sub(14)).iter().enumerate() {
            let label = if at == 0 { label } else { "" };
            text.push_str(&format!("  {} {line}\n", style.paint(Color::Help, &format!("{label:<10}"))));
        }
    }
    text
}
