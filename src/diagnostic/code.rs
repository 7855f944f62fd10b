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

/// The code of a finding that something has no result (semantics 4.6), which is no error.
pub const UNDEFINED: &str = "undefined";

codes! {
    // Reading organisation files and settings.
    /// A JSON, YAML, TOML or CSV text that does not follow its format: `{"a": }`.
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
    /// The lines that a merge puts around two versions of the same: `<<<<<<<`, `=======`, `>>>>>>>`.
    MergeConflict = "merge-conflict",
    /// A file with so many errors that it is hardly of its format.
    TooManyErrors = "too-many-errors",
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
    /// `every a in b where some c in d: e`, or `a = if b then c`.
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
    /// A list of sections that names none, or one without a name: `sections { }`, `sections { "" }`.
    EmptySection = "empty-section",
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
    /// An id with a `/` in it, with a blank at an end, or with a colon that is hardly meant: `a/b`.
    BadId = "bad-id",
    /// The same id twice in a collection, in one file or two.
    DuplicateId = "duplicate-id",
    /// An id or a key inside an object that is another than the one it stands under: `kari: { id: ola }`.
    OtherId = "other-id",
    /// An id that no entity has: `members: [kira]`.
    UnknownReference = "unknown-reference",
    /// An id that entities of two classes have: `from: skule`.
    AmbiguousReference = "ambiguous-reference",
    /// A field that follows from others is written: `owned: [skule]`.
    DerivedField = "derived-field",
    /// A column of a sheet that the settings do not know, or one of theirs that the sheet has not.
    UnknownColumn = "unknown-column",
    /// A row of a sheet with more or fewer cells than there are headings.
    CellCount = "cell-count",
    /// A sheet of which the settings do not say which collection it is, or which columns to read: `[csv."people.csv"]`.
    SheetIncomplete = "sheet-incomplete",
    /// Two versions of a single value on the same day.
    OverlappingVersions = "overlapping-versions",
    /// Two records with the same key in one field on the same day: `members: [ola, ola]`.
    DuplicateRecord = "duplicate-record",
    /// A period that ends before it begins.
    PeriodBackwards = "period-backwards",
    /// A small file that aliases make into a large one.
    TooManyValues = "too-many-values",
    /// A parameter outside what its policy allows: `forecast_age = "100 days"`.
    ParameterOutside = "parameter-outside",
    /// A register that is said both to be kept and not to be, or that is written though it is not kept.
    RegisterConflict = "register-conflict",
    // Judging organisations.
    /// A pack that is not the one that `mandat.toml` locks.
    PackChanged = "pack-changed",
    /// A value that is required, or that a rule needs, and that is not written.
    MissingValue = "missing-value",
    /// A collection that a rule reads and that stands in no file.
    CollectionNotWritten = "collection-not-written",
    /// A register that a rule reads and the organisation says it does not keep.
    RegisterNotKept = "register-not-kept",
    /// A reference in force to what does not exist on the date.
    Lapsed = "lapsed",
    /// A waiver that accepts more than one thing, or for ever.
    WaiverTooBroad = "waiver-too-broad",
    /// A waiver of a code or subject that there is not.
    WaiverNamesNothing = "waiver-names-nothing",
    /// A waiver that does not count: nobody may waive the rule, or not whoever approved it.
    WaiverVoid = "waiver-void",
    /// A waiver of which it is not known whether it counts.
    WaiverUnsure = "waiver-unsure",
    /// A waiver that is over, while what it accepted is still so.
    WaiverExpired = "waiver-expired",
    /// A waiver that soon is over, while what it accepts is still so.
    WaiverEnding = "waiver-ending",
    /// A waiver of what is neither broken nor open.
    WaiverUnused = "waiver-unused",
    // Checking policies.
    /// Packs that together declare more than 65 535 of anything.
    PolicyTooLarge = "policy-too-large",
    /// A name for two things: `enum Level { … }` and again `enum Level { … }`, or `every team in …` inside `for team`.
    NameTwice = "name-twice",
    /// A value that stands twice in its list: `enum Level { anker anker }`.
    ValueTwice = "value-twice",
    /// A second `root entity`.
    RootTwice = "root-twice",
    /// Two fields that files call the same: `name text` and again `name text`, or one word for both.
    FieldTwice = "field-twice",
    /// Two entities `in teams`.
    CollectionTwice = "collection-twice",
    /// A name that stands for nothing: `every owner in taem.owners: …`.
    UnknownName = "unknown-name",
    /// A field that the thing has not: `team.ownners`.
    UnknownField = "unknown-field",
    /// A source that is not declared: `cites ramme "3.1"`.
    UnknownSource = "unknown-source",
    /// A section that is not among those that its source lists: `cites rammeverk "3.11"`.
    UnknownSection = "unknown-section",
    /// A section that stands twice in the list of its source: `sections { "§ 1" "§ 1" }`.
    SectionTwice = "section-twice",
    /// A code that no rule has: `exception small to SG-999 { … }`.
    UnknownCode = "unknown-code",
    /// An exception that the rule has not: `over smal`.
    UnknownException = "unknown-exception",
    /// A file of a test in a format that is not read: `given """xml`.
    UnknownFormat = "unknown-format",
    /// A pack that is not there: `uses komunelova`.
    UnknownPack = "unknown-pack",
    /// A bare name that can be a value of two lists: `{ normal }`.
    AmbiguousName = "ambiguous-name",
    /// What is no type where one is asked for: `team anchor_team`, of a kind.
    NotAType = "not-a-type",
    /// What is no entity where one is asked for: `entity Choir is Power`, of a record.
    NotAnEntity = "not-an-entity",
    /// What has no value of its own: `team.level = Level`.
    NotAValue = "not-a-value",
    /// Arguments behind what takes none: `Team(1)`.
    NotADefinition = "not-a-definition",
    /// What is no kind after `is`: `team.level is anker`.
    NotAKind = "not-a-kind",
    /// One value where a set is asked for: `count of team`.
    NotASet = "not-a-set",
    /// Something added to what cannot have it: `extend anchor_team { … }`.
    CannotExtend = "cannot-extend",
    /// An entity that is a subtype of itself: `entity A is B`, `entity B is A`.
    CircleOfEntities = "circle-of-entities",
    /// Exceptions that go over each other.
    CircleOfExceptions = "circle-of-exceptions",
    /// Packs that use each other.
    CircleOfPacks = "circle-of-packs",
    /// A field that gets its values from where it cannot: `level Level else none`.
    FieldOrigin = "field-origin",
    /// A subtype that is `dated` where what it is, is so already.
    DatedTwice = "dated-twice",
    /// A value of another type than is asked for: `team.established + 1 000 NOK`.
    WrongType = "wrong-type",
    /// Several values where one is asked for: `team.owners.level = anker`.
    SeveralValues = "several-values",
    /// More or fewer arguments than a definition has: `owned_by(team)`.
    WrongArguments = "wrong-arguments",
    /// Amounts in two currencies: `500 NOK < 100 EUR`.
    TwoCurrencies = "two-currencies",
    /// A number that cannot stand there: `1.5 days`.
    BadNumber = "bad-number",
    /// A pattern that cannot be read: `matches "("`.
    BadPattern = "bad-pattern",
    /// A day that there is not: `2025-02-30`.
    NoSuchDay = "no-such-day",
    /// A period whose last day comes first: `from 2026-01-01 until 2025-01-01`.
    EndsBeforeItBegins = "ends-before-it-begins",
    /// A parameter outside its range, or a range without values: `= 5 within 7 .. 9`.
    ParameterRange = "parameter-range",
    /// A parameter that this pack cannot make stricter: its own, or one that says no direction.
    CannotTighten = "cannot-tighten",
    /// A parameter of another pack that is made less strict: `tighten forecast_age to 90 days`.
    Loosens = "loosens",
    /// `history of` what is not dated.
    NoHistory = "no-history",
    /// `on` behind what is the same on every day: `count of team.members >= 2 on day`.
    SameEveryDay = "same-every-day",
    /// `for change of` what is neither an entity nor a kind: `for change of seat in team.seats`.
    ChangeOfOther = "change-of-other",
    /// As it was, or as it is? A field of what names both, or a definition that is given both: `owned_by(before, after)`.
    UnclearState = "unclear-state",
    /// A test expects an outcome of a rule about a change, and does not say how the organisation was.
    TestWithoutBefore = "test-without-before",
    /// `by` where nothing is ordered: `(m in meetings by m.date)`.
    ByWithoutLatest = "by-without-latest",
    /// `latest` without an order: `latest (m in meetings)`.
    LatestWithoutBy = "latest-without-by",
    /// `share of` without a condition: `share of (m in team.members)`.
    ShareWithoutWhere = "share-without-where",
    /// A definition that depends on its own opposite: `define p(t: Team) = not p(t)`.
    RecursionThroughNot = "recursion-through-not",
    /// A definition that uses itself with what it computes: `define p(n: number): yes_no = p(n + 1)`.
    EndlessRecursion = "endless-recursion",
    /// A definition that uses itself and is neither yes or no nor several things.
    RecursiveType = "recursive-type",
    /// A definition that rests on nothing but itself: `define p(t: Team): yes_no = p(t)`.
    Baseless = "baseless",
    /// A kind that depends on itself.
    RecursiveKind = "recursive-kind",
    /// A code of two rules.
    CodeTwice = "code-twice",
    /// A code of a rule that is one of the checker's own: `rule missing-value "…" { … }`.
    ReservedCode = "reserved-code",
    /// A label of two clauses of one rule.
    LabelTwice = "label-twice",
    /// Several clauses of which one has no label.
    ClauseWithoutLabel = "clause-without-label",
    /// A rule about what is private: `for s in Survey, a in s.answers`.
    PrivateSubject = "private-subject",
    /// A place in a text that cannot be read: `"{team"`.
    BadPlaceholder = "bad-placeholder",
    /// A place for what has no value when the text is said: `{owner}` for `some owner in …`.
    UnboundPlaceholder = "unbound-placeholder",
    /// A rule that is in force when its source is not.
    CitationOutOfForce = "citation-out-of-force",
    /// An exception to a rule that is not `open to exception`.
    NotOpen = "not-open",
    /// An exception that softens what is only `should`.
    SoftensShould = "softens-should",
    /// A clause of a form that can't be meant: `apart from` the role itself.
    SenselessClause = "senseless-clause",
    /// Two exceptions that do different things, neither of which goes over the other.
    ContradictingExceptions = "contradicting-exceptions",
    /// A definition, kind or parameter that nothing uses.
    Unused = "unused",
    /// A pack with no header, with two, or with another name than its folder.
    PackHeader = "pack-header",
    /// Two packs of one name.
    PackTwice = "pack-twice",
    /// A file of a pack that cannot be read from the disk.
    PackUnreadable = "pack-unreadable",
    // Looking policies through.
    /// A rule or clause that never applies: `where team.members is empty and count of team.members > 2`.
    NeverApplies = "never-applies",
    /// A clause that nobody can meet: `must count of team.members < 0`.
    NeverHolds = "never-holds",
    /// A clause that nobody can break: `must count of team.members >= 0`.
    NeverFails = "never-fails",
    /// A condition in a larger one that is never true: `share of … > 120 %`.
    NeverTrue = "never-true",
    /// A condition in a larger one that is never false: `x >= 3 and x >= 2`.
    AlwaysTrue = "always-true",
    /// Two clauses that cannot both hold: `must a: x > 3`, `must b: x < 2`.
    ClausesContradict = "clauses-contradict",
    /// An exception that applies to nobody.
    ExceptionNeverApplies = "exception-never-applies",
    /// An exception before which another one always decides.
    ExceptionShadowed = "exception-shadowed",
    /// A rule or exception whose last day has been.
    OutOfForce = "out-of-force",
    /// A rule that cites nothing.
    NoCitation = "no-citation",
    /// A field that a clause reads, and of which nothing says what it means that it is not written.
    UndeclaredAbsence = "undeclared-absence",
}
