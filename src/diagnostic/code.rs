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

    // Reading organisations.
    /// A file that could not be read, whatever it holds: `teams.toml`, or one that is not UTF-8.
    UnreadFile = "unread-file",
    /// A key that the vocabulary does not know: `ownres: [top]`.
    UnknownKey = "unknown-key",
    /// An object, list or single value where another of them belongs: `members: kari`.
    WrongKind = "wrong-kind",
    /// A text that is no value of the type: `from: 2025-02-30`.
    InvalidValue = "invalid-value",
    /// A value that a closed list does not have: `level: ankar`.
    UnknownValue = "unknown-value",
    /// An object in a list of entities without an id: `people: [{ name: Kari }]`.
    MissingId = "missing-id",
    /// The same id twice in a collection, in one file or two.
    DuplicateId = "duplicate-id",
    /// An `id` beside the key of an entity that says another: `kari: { id: ola }`.
    OtherId = "other-id",
    /// An id that no entity has: `members: [kira]`.
    UnknownReference = "unknown-reference",
    /// An id that entities of two classes have: `owners: [skule]`.
    AmbiguousReference = "ambiguous-reference",
    /// A field that follows from others is written: `owned: [skule]`.
    DerivedField = "derived-field",
    /// Two versions of a single value on the same day.
    OverlappingVersions = "overlapping-versions",
    /// A period that ends before it begins.
    PeriodBackwards = "period-backwards",
    /// A small file that aliases make into a large one.
    TooManyValues = "too-many-values",
    /// A parameter outside what its policy allows: `forecast_age = "100 days"`.
    ParameterOutside = "parameter-outside",
    /// A register that is said both to be kept and not to be, or that is written though it is not kept.
    RegisterConflict = "register-conflict",
    // Parsing policies.
    /// Something else than the grammar asks for: `parameter age 45 days`.
    UnexpectedToken = "unexpected-token",
    /// A text without its closing quote: `"Team`.
    UnclosedText = "unclosed-text",
    /// A character that has no meaning: `§`.
    UnknownCharacter = "unknown-character",
    /// A backslash before a character that it says nothing of: `"a\d"`.
    BadEscape = "bad-escape",
    /// A block of text without its end: `"""yaml`.
    UnclosedBlock = "unclosed-block",
    /// A block of text without its format: `"""` alone.
    FormatMissing = "format-missing",
    /// Quotes that are not straight: `“Team”`, `'Team'`.
    WrongQuotes = "wrong-quotes",
    /// A dash for a minus: `a – b`.
    WrongDash = "wrong-dash",
    /// A word with letters of two alphabets, or a mark that turns the direction of the text.
    ConfusableName = "confusable-name",
    /// `==` for `=`.
    DoubleEqual = "double-equal",
    /// A sign of other languages: `a && b`, `!a`, `a <> b`.
    ForeignOperator = "foreign-operator",
    /// A value of other languages: `true`, `false`, `null`.
    ForeignLiteral = "foreign-literal",
    /// A sign that stands between parts without need: `must a;`.
    NotNeeded = "not-needed",
    /// `a and b or c`.
    MixedAndOr = "mixed-and-or",
    /// `where some b in c: d` or `a = if b then c`.
    NeedsParentheses = "needs-parentheses",
    /// `a < b < c`.
    ChainedComparison = "chained-comparison",
    /// `every owner in team.owners` and nothing said of them.
    EveryWithoutBody = "every-without-body",
    /// A reserved word where a name is asked for: `parameter count = 5`.
    ReservedWord = "reserved-word",
    /// A declaration that does not exist: `ruel SG-1 "…" { … }`.
    UnknownDeclaration = "unknown-declaration",
    /// A bracket that is never closed: `rule SG-1 "…" {`.
    UnclosedBracket = "unclosed-bracket",
    /// What is not written as a date: `from 2025-7-1`.
    NotADate = "not-a-date",
    /// A text that does not say its language: `says "…"`.
    MissingLanguage = "missing-language",
    /// `pack` twice in a file.
    SecondPack = "second-pack",
    /// A part that belongs further up: `cites` behind a clause.
    MisplacedPart = "misplaced-part",
    /// Twice what may stand once: `from 2025-01-01 from 2026-01-01`.
    DuplicatePart = "duplicate-part",
    /// A rule that asks for nothing.
    RuleWithoutClause = "rule-without-clause",
    /// An exception that neither lifts nor softens.
    ExceptionWithoutEffect = "exception-without-effect",
    /// A list without values: `enum Level { }`.
    EmptyEnum = "empty-enum",
}
