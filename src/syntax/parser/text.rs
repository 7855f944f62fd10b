//! Texts in several languages.

use super::super::token::Kind;
use super::super::tree::{LangText, Texts};
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Lang, Phrase, Text};

impl Parser<'_> {
    /// title
    pub(super) fn title(&mut self, titles: &mut Texts) -> Parsed<()> {
        self.expect_word("title")?;
        titles.append(&mut self.texts()?);
        Ok(())
    }

    /// { title }
    pub(super) fn titles(&mut self) -> Texts {
        let mut titles = Texts::new();
        while self.at_word("title") {
            if self.title(&mut titles).is_err() {
                self.skip_to_line(&["title", "uses", "sections"]);
            }
        }
        titles
    }

    /// text { text }
    pub(super) fn texts(&mut self) -> Parsed<Texts> {
        if self.lang_at(0).is_none() {
            return Err(self.no_language());
        }
        Ok(self.more_texts())
    }

    /// { text }
    pub(super) fn more_texts(&mut self) -> Texts {
        std::iter::from_fn(|| self.another_text()).collect()
    }

    fn another_text(&mut self) -> Option<LangText> {
        let lang = self.lang_at(0)?;
        self.bump();
        let text = self.string().ok()?;
        Some(LangText { lang, text })
    }

    /// LANG further on
    pub(super) fn lang_at(&self, ahead: usize) -> Option<Lang> {
        let text = self.nth(ahead + 1).kind == Kind::Text;
        self.nth_word(ahead).parse().ok().filter(|_| text)
    }

    /// A text stands without its language, or something else stands where a text is asked for.
    fn no_language(&mut self) -> super::Reported {
        let unknown = self.at(Kind::Word) && self.nth(1).kind == Kind::Text;
        if !unknown && !self.at(Kind::Text) {
            return self.unexpected(Phrase::ALanguage);
        }
        let phrase = if unknown { Phrase::UnknownLanguage } else { Phrase::MissingLanguage };
        let message = Text::new(phrase).with("found", self.text());
        let place = self.peek().span;
        self.report(Diagnostic::error(Code::MissingLanguage, message, place).help(Phrase::MissingLanguageHelp.into()))
    }
}
