use super::super::token::Kind;
use super::super::tree::{Item, Pack, Policy};
use super::super::words::ITEMS;
use super::damage::PARTS;
use super::{Parsed, Parser, Reported};
use crate::diagnostic::{Arg, Code, Diagnostic, Force, Phrase, Text};
use crate::source::Span;

impl Parser<'_> {
    /// policy
    pub(super) fn policy(&mut self, unread: &[Span]) -> Policy {
        let mut policy = Policy::default();
        let (mut header, mut told) = (None, false);
        while !self.at(Kind::End) {
            let (before, errors) = (self.at, self.errors.len());
            let read = if self.at_word("pack") {
                self.header(&mut policy, &mut header)
            } else if self.at_needless() {
                self.needless(&mut told);
                Ok(())
            } else {
                self.item().map(|item| policy.items.push(item))
            };
            if read.is_err() {
                self.skip_to_item();
            }
            if self.at == before {
                self.bump();
            }
            let wrong = self.errors.iter().skip(errors).any(|error| error.force == Force::Must);
            let ends = self.peek().span.start;
            let starts = self.tokens.get(before).map_or(0, |token| token.span.start);
            if wrong || unread.iter().any(|place| (starts..ends.max(starts + 1)).contains(&place.start)) {
                if self.at_rest() {
                    self.skip_to_item();
                }
                policy.damaged.push(self.damage(before));
            }
        }
        policy
    }

    /// The header, which stands first and once.
    fn header(&mut self, policy: &mut Policy, first: &mut Option<Span>) -> Parsed<()> {
        let place = self.peek().span;
        if let Some(first) = *first {
            let diagnostic = Diagnostic::error(Code::SecondPack, Text::new(Phrase::SecondPack), place);
            self.report(diagnostic.also(first, Phrase::FirstHere.into()).help(Phrase::SecondPackHelp.into()));
        } else if !policy.items.is_empty() {
            let diagnostic = Diagnostic::error(Code::MisplacedPart, Text::new(Phrase::PackNotFirst), place);
            self.report(diagnostic.help(Phrase::PackNotFirstHelp.into()));
        }
        let pack = self.pack();
        first.get_or_insert(place);
        if policy.pack.is_none() {
            policy.pack = Some(pack?);
        }
        Ok(())
    }

    /// pack
    fn pack(&mut self) -> Parsed<Pack> {
        self.expect_word("pack")?;
        let name = self.name()?;
        let text = self.string()?;
        self.expect_word("version")?;
        let version = self.version()?;
        let titles = self.titles();
        let uses = if self.eat_word("uses").is_some() { self.names()? } else { Vec::new() };
        Ok(Pack { name, text, version, titles, uses })
    }

    /// item
    fn item(&mut self) -> Parsed<Item> {
        match self.word() {
            "source" => self.source().map(Item::Source),
            "parameter" => self.parameter().map(Item::Parameter),
            "tighten" => self.tighten().map(Item::Tighten),
            "enum" => self.enumeration().map(Item::Enum),
            "record" => self.record().map(Item::Record),
            "root" | "entity" => self.entity().map(Item::Entity),
            "extend" => self.extend().map(Item::Extend),
            "known" => self.known().map(Item::Known),
            "kind" => self.kind().map(Item::Kind),
            "define" => self.define().map(Item::Define),
            "rule" => self.rule().map(Item::Rule),
            "role" => self.role().map(Item::Role),
            "delegation" => self.delegation().map(Item::Delegation),
            "consent" => self.consent().map(Item::Consent),
            "exception" => self.exception().map(Item::Exception),
            "test" => self.test().map(Item::Test),
            _ => Err(self.unknown_item()),
        }
    }

    /// No declaration begins with what stands here.
    fn unknown_item(&mut self) -> Reported {
        let token = self.peek();
        if matches!(token.kind, Kind::CloseBrace | Kind::Close) {
            return self.closes_nothing();
        }
        if let Some(before) = self.closed_before().filter(|_| token.first && PARTS.contains(&self.word())) {
            let part = self.word();
            let message = Text::new(Phrase::PartOutside).with("part", part);
            let error = Diagnostic::error(Code::UnknownDeclaration, message, token.span);
            let error = error.also(before, Phrase::ClosedBefore.into());
            return self.report(error.help(Text::new(Phrase::PartOutsideHelp).with("part", part)));
        }
        if token.kind != Kind::Word || !token.first {
            return self.unexpected(Phrase::ADeclaration);
        }
        let word = self.word();
        let message = Text::new(Phrase::UnknownDeclaration).with("word", word);
        let diagnostic = Diagnostic::error(Code::UnknownDeclaration, message, token.span);
        let reported = self.report(match self.misspelt(ITEMS.iter().copied()) {
            Some(help) => diagnostic.help(help),
            None => diagnostic.help(Text::new(Phrase::Declarations).with("words", Arg::any_of(ITEMS.iter().copied()))),
        });
        self.bump();
        reported
    }

    /// A bracket stands here that nothing has opened; the one before it may have closed what it was meant for.
    fn closes_nothing(&mut self) -> Reported {
        let message = Text::new(Phrase::ClosesNothing).with("found", self.text());
        let error = Diagnostic::error(Code::UnexpectedToken, message, self.peek().span);
        self.report(match self.closed_before().filter(|_| self.at(Kind::CloseBrace)) {
            Some(before) => error.also(before, Phrase::ClosedAlready.into()).help(Phrase::ClosedAlreadyHelp.into()),
            None => error.help(Phrase::ClosesNothingHelp.into()),
        })
    }

    /// The brace right before this, by which a declaration ends.
    fn closed_before(&self) -> Option<Span> {
        let before = self.tokens.get(self.at.checked_sub(1)?)?;
        (before.kind == Kind::CloseBrace).then_some(before.span)
    }
}
