use super::Lang;

/// Makes the catalogue: every phrase in every language, side by side, so that the compiler refuses one that lacks.
macro_rules! phrases {
    ($($variant:ident { en: $en:literal, nn: $nn:literal, nb: $nb:literal $(,)? })*) => {
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

phrases! {
    Or { en: "or", nn: "eller", nb: "eller" }

    // Reading files.
    Malformed { en: "{what}", nn: "{what}", nb: "{what}" }
    DuplicateKey {
        en: "the key `{key}` stands twice in the same object",
        nn: "nøkkelen `{key}` står to gonger i same objekt",
        nb: "nøkkelen `{key}` står to ganger i samme objekt",
    }
    FirstHere { en: "first here", nn: "først her", nb: "først her" }
}
