//! The many kinds of errors of the parser in the few that people can act on.

use granit_parser::ErrorKind as K;

use crate::diagnostic::Phrase;

pub(super) fn is_unclosed_quote(kind: &K) -> bool {
    matches!(kind, K::UnclosedQuotedScalar | K::InvalidQuotedScalarIndent | K::DocumentIndicatorInQuotedScalar)
}

pub(super) fn is_bad_escape(kind: &K) -> bool {
    matches!(
        kind,
        K::UnknownQuotedScalarEscape
            | K::InvalidQuotedScalarHexEscape
            | K::InvalidLowSurrogateHexEscape
            | K::InvalidLowSurrogate
            | K::MissingLowSurrogate
            | K::UnpairedLowSurrogate
            | K::InvalidUnicodeEscape
    )
}

pub(super) fn is_tab(kind: &K) -> bool {
    matches!(kind, K::TabNotAllowed | K::TabInBlockIndentation | K::TabInIndentation | K::TabInPlainScalar)
}

/// Whether a line stands in a column in which nothing goes on.
pub(super) fn is_indentation(kind: &K) -> bool {
    matches!(kind, K::InvalidIndentation | K::ExpectedBlockMappingKey | K::ExpectedBlockSequenceEntry)
}

/// Whether a text or the part that is read ends in brackets that are open.
pub(super) fn is_bracket_open(kind: &K) -> bool {
    matches!(
        kind,
        K::UnclosedFlowCollection { .. }
            | K::UnexpectedEofFlowSequence
            | K::UnexpectedEofFlowMapping
            | K::UnexpectedEofImplicitFlowMapping
            | K::UnexpectedEof
    )
}

/// Whether something stands in brackets where a comma is due.
pub(super) fn is_separator(kind: &K) -> bool {
    matches!(
        kind,
        K::InvalidColonPlacement
            | K::ExpectedFlowMappingSeparator
            | K::ExpectedFlowSequenceSeparator
            | K::MappingValueNotAllowed
    )
}

/// What is said of an error that needs no more than its place, and how to mend it.
pub(super) fn words(kind: &K) -> (Phrase, Phrase) {
    match kind {
        K::InvalidIndentation | K::ExpectedBlockMappingKey | K::InvalidFlowScalarIndent => {
            (Phrase::YamlIndent, Phrase::YamlIndentHelp)
        }
        K::ExpectedBlockSequenceEntry => (Phrase::YamlNoDash, Phrase::YamlNoDashHelp),
        K::BlockEntryInFlowCollection
        | K::BlockSequenceEntryNotAllowed
        | K::InvalidBlockEntryWhitespace
        | K::PlainScalarStartsWithDashFlowIndicator => (Phrase::YamlDash, Phrase::YamlDashHelp),
        K::InvalidColonPlacement | K::InvalidMappingValueWhitespace | K::FlowMappingValueAdjacentCollection => {
            (Phrase::YamlColonInValue, Phrase::YamlQuoteHelp)
        }
        K::ExpectedFlowMappingSeparator | K::ExpectedFlowSequenceSeparator => {
            (Phrase::YamlSeparator, Phrase::YamlQuoteHelp)
        }
        K::MisplacedFlowCollectionEnd => (Phrase::StrayBracket, Phrase::StrayBracketHelp),
        K::ZeroBlockScalarIndent
        | K::InvalidBlockScalarHeader
        | K::TabAtBlockScalarStart
        | K::InvalidBlockScalarIndent => (Phrase::YamlBlockText, Phrase::YamlBlockTextHelp),
        K::MissingAnchorOrAliasName => (Phrase::YamlAnchorName, Phrase::YamlQuoteHelp),
        K::ExpectedWhitespace | K::CommentNotSeparated => (Phrase::YamlSpace, Phrase::YamlSpaceHelp),
        K::CommentInterceptedScalar => (Phrase::YamlComment, Phrase::YamlCommentHelp),
        kind if is_document(kind) => (Phrase::YamlDocument, Phrase::YamlDocumentHelp),
        kind if is_directive(kind) => (Phrase::YamlDirective, Phrase::YamlDirectiveHelp),
        kind if is_tag(kind) => (Phrase::YamlTag, Phrase::YamlTagHelp),
        K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::UnexpectedEofBlockSequence
        | K::UnexpectedEofBlockMapping
        | K::UnexpectedEof => (Phrase::YamlEnd, Phrase::YamlEndHelp),
        _ => (Phrase::YamlValue, Phrase::YamlQuoteHelp),
    }
}

fn is_document(kind: &K) -> bool {
    matches!(
        kind,
        K::ExpectedDocumentStart | K::MissingDocumentEndBeforeDirective | K::InvalidDocumentEnd | K::BomInsideDocument
    )
}

fn is_directive(kind: &K) -> bool {
    matches!(
        kind,
        K::DuplicateVersionDirective
            | K::UnsupportedYamlMajorVersion
            | K::DuplicateTagDirective
            | K::InvalidDirectiveTerminator
            | K::MissingYamlVersionSeparator
            | K::MissingDirectiveName
            | K::InvalidDirectiveName
            | K::DirectiveByteLimitExceeded { .. }
            | K::TooManyReservedDirectiveParams { .. }
            | K::YamlVersionTooLong
            | K::MissingYamlVersion
            | K::InvalidTagDirectiveTerminator
            | K::ExpectedTagDirectiveBang
    )
}

fn is_tag(kind: &K) -> bool {
    matches!(
        kind,
        K::UndeclaredTagHandle
            | K::ExpectedTagBang
            | K::InvalidGlobalTagCharacter
            | K::InvalidTagTerminator
            | K::MissingTagUri
            | K::UnclosedVerbatimTag
            | K::InvalidTagEscape
            | K::InvalidTagUtf8LeadingByte
            | K::InvalidTagUtf8TrailingByte
            | K::InvalidTagUtf8
    )
}
