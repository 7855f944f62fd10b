//! The texts of the checker's own, in three languages: a file a stage. A phrase is added in the file of the stage that
//! says it, and nowhere else.

#[macro_use]
mod source;
#[macro_use]
mod syntax;
#[macro_use]
mod policy;
#[macro_use]
mod form;
#[macro_use]
mod delegation;
#[macro_use]
mod consent;
#[macro_use]
mod vet;
#[macro_use]
mod organisation;
#[macro_use]
mod verdict;
#[macro_use]
mod report;
#[macro_use]
mod ask;
#[macro_use]
mod cli;
#[macro_use]
mod help;

use super::Lang;

/// Makes the catalogue: every phrase in every language, side by side, so that the compiler refuses one that lacks.
macro_rules! phrases {
    ([] { $($variant:ident { en: $en:literal, nn: $nn:literal, nb: $nb:literal $(,)? })* }) => {
        /// A text of the checker's own.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each phrase is documented by its English words")]
        pub enum Phrase { $($variant,)* }

        impl Phrase {
            /// Every phrase.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The words in a language, with placeholders in braces.
            pub const fn template(self, lang: Lang) -> &'static str {
                match (self, lang) { $(
                    (Self::$variant, Lang::En) => $en,
                    (Self::$variant, Lang::Nn) => $nn,
                    (Self::$variant, Lang::Nb) => $nb,
                )* }
            }
        }
    };
}

// Each file hands its phrases on to the next, and the last one makes the catalogue of them all.
source! { [syntax policy form delegation consent vet organisation verdict report ask cli help phrases] {} }

#[cfg(test)]
mod style;
