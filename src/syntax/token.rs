use crate::source::Span;

/// The smallest part of a policy that has a meaning of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    /// What it is.
    pub(crate) kind: Kind,
    /// Where it stands.
    pub(crate) span: Span,
    /// Whether it is the first on its line.
    pub(crate) first: bool,
}

/// What a token is. Keywords are words: only the grammar knows where they are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `team`
    Word,
    /// `500 000.5`
    Number,
    /// `1.0.2`
    Version,
    /// `2025-07-10`
    Date,
    /// What was meant as a date: `2025-7-10`, `10-07-2025`
    OddDate,
    /// `"text"`
    Text,
    /// `"""yaml … """`
    Block,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `{`
    OpenBrace,
    /// `}`
    CloseBrace,
    /// `,`
    Comma,
    /// `.`
    Dot,
    /// `..`
    DotDot,
    /// `:`
    Colon,
    /// `=`
    Equal,
    /// `!=`
    NotEqual,
    /// `<`
    Less,
    /// `<=`
    LessEqual,
    /// `>`
    Greater,
    /// `>=`
    GreaterEqual,
    /// `+`
    Plus,
    /// `-`
    Minus,
    /// `->`
    Arrow,
    /// `*`
    Star,
    /// `/`
    Slash,
    /// `%`
    Percent,
    /// `?`
    Question,
    /// A sign of other languages that stands for something here: `==`, `&&`, `;`
    Foreign,
    /// What the lexer could not read and has reported.
    Unknown,
    /// The end of the file.
    End,
}

/// Signs, the longer before those that they begin with.
pub(super) const SIGNS: &[(&str, Kind)] = &[
    ("..", Kind::DotDot),
    ("->", Kind::Arrow),
    ("!=", Kind::NotEqual),
    ("==", Kind::Foreign),
    ("=>", Kind::Foreign),
    ("=<", Kind::Foreign),
    ("<>", Kind::Foreign),
    ("<=", Kind::LessEqual),
    (">=", Kind::GreaterEqual),
    (":=", Kind::Foreign),
    ("&&", Kind::Foreign),
    ("||", Kind::Foreign),
    ("(", Kind::Open),
    (")", Kind::Close),
    ("{", Kind::OpenBrace),
    ("}", Kind::CloseBrace),
    (",", Kind::Comma),
    (".", Kind::Dot),
    (":", Kind::Colon),
    ("=", Kind::Equal),
    ("<", Kind::Less),
    (">", Kind::Greater),
    ("+", Kind::Plus),
    ("-", Kind::Minus),
    ("*", Kind::Star),
    ("/", Kind::Slash),
    ("%", Kind::Percent),
    ("?", Kind::Question),
    ("!", Kind::Foreign),
    ("&", Kind::Foreign),
    ("|", Kind::Foreign),
    (";", Kind::Foreign),
    ("[", Kind::Foreign),
    ("]", Kind::Foreign),
    ("≤", Kind::Foreign),
    ("≥", Kind::Foreign),
    ("≠", Kind::Foreign),
    ("×", Kind::Foreign),
    ("÷", Kind::Foreign),
];

/// What is written here for a sign of another language.
pub(super) fn native(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "==" | ":=" => "=",
        "=>" | "≥" => ">=",
        "=<" | "≤" => "<=",
        "<>" | "≠" => "!=",
        "&&" | "&" => "and",
        "||" | "|" => "or",
        "!" => "not",
        "×" => "*",
        "÷" => "/",
        _ => return None,
    })
}
