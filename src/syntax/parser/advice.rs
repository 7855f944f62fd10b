//! What to do where something else was expected than stands there.

use super::super::foreign;
use super::super::token::Kind;
use super::super::words::{ITEMS, is_reserved};
use super::Parser;
use crate::diagnostic::{Arg, Phrase, Text};
use crate::nearest::{did_you_mean, nearest_one};

/// Words that join or follow a part of an expression.
pub(super) const JOINTS: &[&str] = &[
    "and", "or", "is", "in", "inside", "matches", "without", "where", "then", "else", "by", "on", "from", "to", "not",
];

/// Words that begin an expression, and that are read as names where they are misspelt.
pub(super) const OPENINGS: &[&str] = &[
    "every", "some", "exactly", "if", "not", "count", "sum", "history", "distinct", "longest", "share", "latest",
    "both", "either",
];

impl Parser<'_> {
    /// What to do where something was expected: which word was meant, or what to write.
    pub(super) fn advice(&self, expected: &Arg) -> Text {
        match expected {
            Arg::Text(text) => self.advice_for(text.phrase),
            Arg::AnyOf(args) if args.contains(&Phrase::Operator.into()) => {
                self.misspelt_joint(Phrase::WriteOperatorHelp)
            }
            Arg::AnyOf(args) if args.contains(&Phrase::AKind.into()) => Phrase::WriteStateHelp.into(),
            _ => self.advice_to_write(expected),
        }
    }

    fn advice_for(&self, expected: Phrase) -> Text {
        match expected {
            Phrase::ABlock => Phrase::WriteBlockHelp.into(),
            Phrase::ACode => Phrase::WriteCodeHelp.into(),
            Phrase::ADate => Phrase::NotADateHelp.into(),
            Phrase::ADeclaration => Text::new(Phrase::Declarations).with("words", Arg::any_of(ITEMS.iter().copied())),
            Phrase::AField => Phrase::WriteFieldHelp.into(),
            Phrase::AFilter => Phrase::AFilterHelp.into(),
            Phrase::ALanguage => Phrase::WriteLanguageHelp.into(),
            Phrase::ANumber => Phrase::WriteNumberHelp.into(),
            Phrase::ASubject => Phrase::WriteSubjectHelp.into(),
            Phrase::AText => Phrase::WriteTextHelp.into(),
            Phrase::AType => Phrase::WriteTypeHelp.into(),
            Phrase::AValue => Phrase::WriteValueHelp.into(),
            Phrase::AVersion => Phrase::WriteVersionHelp.into(),
            Phrase::AnExpression => self.expression_advice(),
            Phrase::AnOperator if self.at_word("else") => Phrase::ElseHelp.into(),
            Phrase::AnOperator => self.misspelt_joint(Phrase::WriteOperatorHelp),
            Phrase::TheEndOfTheCode => Phrase::CodeEndsHelp.into(),
            _ => Phrase::WriteNameHelp.into(),
        }
    }

    /// A word that began an expression and is misspelt; or one that could go on with it, or begin the part after it.
    fn misspelt_joint(&self, otherwise: Phrase) -> Text {
        let before = self.file.slice(self.last());
        let begins = self.at(Kind::Word) && !is_reserved(before) && !self.is_field();
        let near = || nearest_one(before, OPENINGS.iter().map(|word| (*word, ()))).map(|(word, ())| word);
        let meant = foreign::word(before, OPENINGS.iter().copied()).or_else(near);
        if let Some(word) = meant.filter(|_| begins) {
            return Text::new(Phrase::MeantBefore).with("word", word).with("found", before);
        }
        match self.word() {
            "contains" | "includes" | "has" | "inneheld" | "inneholder" | "har" => return Phrase::ContainsHelp.into(),
            word if self.is_currency(word) => return Phrase::CurrencyHelp.into(),
            _ => {}
        }
        let words = JOINTS.iter().chain(self.parts).copied();
        self.misspelt(words).unwrap_or_else(|| otherwise.into())
    }

    /// Whether a word behind a number is a currency, written as people do and not as banks.
    fn is_currency(&self, word: &str) -> bool {
        let number = self.file.slice(self.last()).ends_with(|sign: char| sign.is_ascii_digit());
        number && matches!(word.to_lowercase().as_str(), "kr" | "kroner" | "nok" | "euro")
    }

    /// Whether what was read last is a step of a path.
    fn is_field(&self) -> bool {
        let before = self.at.checked_sub(2).and_then(|at| self.tokens.get(at));
        before.is_some_and(|token| token.kind == Kind::Dot)
    }

    /// A value or a condition; `at` may begin one whose second word is misspelt.
    fn expression_advice(&self) -> Text {
        let second = did_you_mean(self.nth_word(1), ["least", "most"]).filter(|_| self.at_word("at"));
        second.unwrap_or_else(|| Phrase::WriteExpressionHelp.into())
    }

    /// Words or signs that have to stand here.
    fn advice_to_write(&self, expected: &Arg) -> Text {
        let names = match expected {
            Arg::AnyOf(args) => args.as_slice(),
            one => std::slice::from_ref(one),
        };
        let plain = names.iter().filter_map(|name| match name {
            Arg::Verbatim(name) => Some(name.trim_matches('`')),
            _ => None,
        });
        if let Some(help) = self.misspelt(plain.clone()) {
            return help;
        }
        // `for each team in Team`
        let each = self.file.slice(self.last());
        if plain.eq(["in"]) && (each == "every" || foreign::word(each, ["every"].into_iter()).is_some()) {
            return Text::new(Phrase::TakeWordAway).with("word", each);
        }
        if self.at(Kind::End) {
            return Text::new(Phrase::WriteAtEnd).with("expected", expected.clone());
        }
        let is_word = |name: &Arg| matches!(name, Arg::Verbatim(name) if name.chars().any(char::is_alphabetic));
        let for_word = self.at(Kind::Word) && names.iter().any(is_word);
        let phrase = if for_word { Phrase::WriteInPlaceOf } else { Phrase::WriteBefore };
        Text::new(phrase).with("expected", expected.clone()).with("found", self.found())
    }

    /// The word that was meant by the one that stands here, where that has no meaning of its own.
    pub(super) fn misspelt<'w>(&self, words: impl Iterator<Item = &'w str>) -> Option<Text> {
        let word = self.word();
        let words: Vec<&str> = words.collect();
        let meant = foreign::word(word, words.iter().copied());
        let meant = meant.map(|word| Text::new(Phrase::DidYouMean).with("names", Arg::any_of([word])));
        meant.or_else(|| did_you_mean(word, words)).filter(|_| self.at(Kind::Word) && !is_reserved(word))
    }
}
