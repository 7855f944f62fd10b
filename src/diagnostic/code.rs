/// The stable name of everything that the checker itself finds wrong with an input.
///
/// Rules have codes of their own, given by their packs.
macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal,)*) => {
        /// The stable name of a kind of error that the checker itself reports.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])+ $variant,)* }

        impl Code {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The name that people see, search for and write.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)* }
            }
        }
    };
}

codes! {
    // Reading organisation files and settings.
    /// A JSON or YAML text that does not follow its format: `{"a": }`.
    Malformed = "malformed",
    /// The same key twice in one object: `level: anker` and again `level: anker`.
    DuplicateKey = "duplicate-key",
    /// Values inside each other beyond every use: ten thousand times `[`.
    TooDeep = "too-deep",
    /// A YAML alias without its anchor before it: `*x`.
    UnknownAnchor = "unknown-anchor",
    /// YAML that has no meaning in an organisation's file: `!include x`, `[a, b]: c`.
    UnsupportedYaml = "unsupported-yaml",
    /// A YAML merge key whose value holds nothing to merge: `<<: 3`.
    BadMerge = "bad-merge",
}
