use super::super::tree::{Effect, Exception, Period, Texts};
use super::rule::Seen;
use super::{Parsed, Parser};
use crate::diagnostic::{Code, Diagnostic, Phrase, Text};

/// What may stand in an exception.
const EXCEPTION: &[&str] = &["title", "cites", "for", "where", "because", "from", "until", "over", "lifts", "softens"];

impl Parser<'_> {
    /// exception
    pub(super) fn exception(&mut self) -> Parsed<Exception> {
        self.expect_word("exception")?;
        let name = self.name()?;
        self.expect_word("to")?;
        let to = self.code()?;
        let (titles, cites, names, because, over) = Default::default();
        let in_force = Period::default();
        let effect = Effect::Lifts;
        let mut exception =
            Exception { name, to, titles, cites, names, condition: None, because, in_force, over, effect };
        let (mut seen, mut effect, before) = (Seen::new(), None, self.errors.len());
        self.block(EXCEPTION, |parser| match parser.word() {
            "lifts" | "softens" => parser.effect(&mut effect, &mut seen),
            _ => parser.exception_part(&mut exception, effect, &mut seen),
        })?;
        match effect {
            Some(effect) => exception.effect = effect,
            None if self.errors.len() == before => self.without_effect(&exception),
            None => {}
        }
        Ok(exception)
    }

    /// exception_part
    fn exception_part(&mut self, exception: &mut Exception, effect: Option<Effect>, seen: &mut Seen) -> Parsed<()> {
        let place = self.peek().span;
        if effect.is_some() && EXCEPTION.contains(&self.word()) {
            let message = Text::new(Phrase::PartAfterEffect).with("part", self.word());
            self.report(Diagnostic::error(Code::MisplacedPart, message, place).help(Phrase::MoveUpHelp.into()));
        }
        match self.word() {
            "title" => self.title(&mut exception.titles)?,
            "cites" => exception.cites.append(&mut self.cites()?),
            "for" => {
                self.once(seen, "for", place);
                self.bump();
                exception.names = self.names()?;
            }
            "where" => {
                self.once(seen, "where", place);
                self.bump();
                exception.condition = Some(self.whole_expression());
            }
            "because" => {
                self.bump();
                let mut because: Texts = self.texts()?;
                exception.because.append(&mut because);
            }
            "from" | "until" => self.in_force_part(&mut exception.in_force, seen)?,
            "over" => {
                self.bump();
                exception.over.push(self.name()?);
            }
            _ => return Err(self.unknown_part(Phrase::APartOfAnException, EXCEPTION)),
        }
        Ok(())
    }

    /// effect
    fn effect(&mut self, effect: &mut Option<Effect>, seen: &mut Seen) -> Parsed<()> {
        let place = self.peek().span;
        if let Some((_, first)) = seen.iter().find(|(part, _)| *part == "effect") {
            let diagnostic = Diagnostic::error(Code::MisplacedPart, Text::new(Phrase::SecondEffect), place);
            self.report(diagnostic.also(*first, Phrase::FirstHere.into()).help(Phrase::KeepOneHelp.into()));
        }
        seen.push(("effect", place));
        if self.eat_word("lifts").is_some() {
            *effect = Some(Effect::Lifts);
        } else {
            *effect = Some(Effect::Softens);
            self.expect_words(&["softens", "to", "should"])?;
        }
        Ok(())
    }

    /// The exception does not say what it does.
    fn without_effect(&mut self, exception: &Exception) {
        let message = Text::new(Phrase::ExceptionWithoutEffect).with("name", &*exception.name.text);
        let diagnostic = Diagnostic::error(Code::ExceptionWithoutEffect, message, exception.name.span);
        self.errors.push(diagnostic.help(Phrase::ExceptionWithoutEffectHelp.into()));
    }
}
