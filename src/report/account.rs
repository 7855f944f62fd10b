use std::borrow::Cow;

use super::clean::sentence;
use super::{Range, clean, human};
use crate::diagnostic::{Force, Lang, Phrase, Text};
use crate::pipeline::Limit;
use crate::policy::model::{Clause, Policy, Rule};
use crate::source::{SourceFile, SourceMap, Span};
use crate::value::Date;
use crate::verdict::{Cite, Finding, Origin, Outcome, Row, Verdict, Waiver};

/// The file of an organisation's settings, which stands for the organisation where nothing smaller does.
const SETTINGS: &str = "mandat.toml";
/// How many of the outcomes that a missing value keeps from being known are named.
const BLOCKS: usize = 3;

/// A run as formats for other programs are written from it.
#[derive(Clone, Debug)]
pub struct Account<'a> {
    /// What there is to say.
    pub verdict: &'a Verdict,
    /// The files.
    pub sources: &'a SourceMap,
    /// The policy; nothing where it can't be used.
    pub policy: Option<&'a Policy>,
    /// The clauses that were asked for, each behind its rule.
    pub clauses: Vec<(&'a Rule, &'a Clause)>,
    /// The organisation and the day; nothing for tests, which have their own.
    pub asked: Option<(&'a str, Date)>,
    /// Every outcome, where the ledger is asked for.
    pub rows: &'a [Row],
    /// Which findings count for the exit status.
    pub limit: Limit,
    /// The exit status.
    pub exit: u8,
    /// What stands before the names of files: the organisation's folder in its repository.
    pub prefix: &'a str,
    /// Whether people are told too what stands behind another finding.
    pub all: bool,
}

/// How grave other programs take a finding to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Level {
    /// An error in a file, or what must be.
    Error,
    /// What should be.
    Warning,
    /// What a rule asks for that is not in force yet, or asks of a draft, or what is waived.
    Note,
}

impl<'a> Account<'a> {
    /// A file's name as other programs find it.
    pub(super) fn path(&self, file: &str) -> String {
        let gap = if self.prefix.is_empty() || self.prefix.ends_with('/') { "" } else { "/" };
        clean(&format!("{}{gap}{file}", self.prefix)).replace(['\n', '\t'], "\u{fffd}")
    }

    /// The files that other programs could find: those of the organisation as it is, and policies.
    pub(super) fn files(&self) -> impl Iterator<Item = &'a SourceFile> {
        self.sources.files().map(|(_, file)| file).filter(|file| !file.is_before())
    }

    /// Where a span lies. What the organisation was is no place in its repository that other programs could find.
    pub(super) fn range(&self, span: Span) -> Option<Range<'a>> {
        Range::of(self.sources, span).filter(|range| !range.before)
    }

    /// The file for what has no place: that of the settings, else the only one, else the settings that could be.
    pub(super) fn anywhere(&self) -> String {
        let files = self.files().map(SourceFile::name);
        let mut own = files.filter(|name| !name.ends_with(".mandat"));
        let first = own.next().unwrap_or(SETTINGS);
        let settings = first == SETTINGS || own.next().is_some();
        self.path(if settings { SETTINGS } else { first })
    }

    /// The outcomes that no finding tells of.
    pub(super) fn other_rows(&self) -> impl Iterator<Item = &'a Row> {
        let mut told: Vec<(&str, Option<&str>)> =
            self.verdict.findings.iter().map(|finding| (&*finding.code, finding.subject.as_deref())).collect();
        told.sort_unstable();
        self.rows.iter().filter(move |row| told.binary_search(&(&*row.code, Some(&*row.subject))).is_err())
    }
}

impl Level {
    /// By force; what is coming, what is of a draft and what is waived stop nothing.
    pub(super) fn of(finding: &Finding) -> Self {
        match finding.force {
            _ if finding.coming.is_some() || finding.draft || finding.waiver.is_some() => Self::Note,
            Force::Must => Self::Error,
            Force::Should => Self::Warning,
        }
    }
}

/// The word for a force.
pub(super) fn force_word(force: Force) -> Phrase {
    match force {
        Force::Must => Phrase::WordMust,
        Force::Should => Phrase::WordShould,
    }
}

/// Whether a finding says what is wrong with a file, not with what stands in it.
pub(super) fn of_files(finding: &Finding) -> bool {
    matches!(finding.origin, Origin::Policy | Origin::Input)
}

/// Whether a finding says that an outcome can't be told.
pub(super) fn unknown(finding: &Finding) -> bool {
    finding.outcome == Outcome::CannotTell && !of_files(finding)
}

/// `must UT-4.small team/skule`
pub(super) fn title(finding: &Finding, lang: Lang) -> String {
    let subject = finding.subject.as_ref().map_or(String::new(), |subject| format!(" {subject}"));
    sentence(&format!("{} {}{subject}", human::word(finding).template(lang), finding.code)).into_owned()
}

/// What is special about a finding: that it is of a draft or waived, that it can't be told, that it is coming.
pub(super) fn special(finding: &Finding, lang: Lang) -> impl Iterator<Item = String> {
    let coming = finding.coming.map(|date| Text::new(Phrase::WordComing).with("date", date.to_string()).words(lang));
    let unknown = finding.outcome == Outcome::CannotTell && finding.origin == Origin::Rule;
    let unknown = unknown.then(|| Phrase::WordCannotTell.template(lang).to_owned());
    let draft = finding.draft.then(|| Phrase::WordDraft.template(lang).to_owned());
    let waived = finding
        .waiver
        .as_ref()
        .map(|waiver| Text::new(Phrase::WordWaived).with("date", waiver.until.to_string()).words(lang));
    draft.into_iter().chain(waived).chain(unknown).chain(coming)
}

/// The finding's sentence behind what is special about it.
pub(super) fn message(finding: &Finding, lang: Lang) -> String {
    let special: String = special(finding, lang).map(|word| format!("{word}: ")).collect();
    special + &sentence(&finding.message)
}

/// `the school moves in the summer (waiver/skule)`
pub(super) fn waived_because(waiver: &Waiver) -> String {
    format!("{} ({})", waiver.reason, waiver.subject)
}

/// What follows a finding: which sections ask for it, what to do, what it leaves open; each behind its label.
pub(super) fn notes(finding: &Finding, lang: Lang) -> Vec<(Phrase, Cow<'_, str>)> {
    let cites: Vec<String> = finding.cites.iter().map(|at| cite(at, lang)).collect();
    let help = finding.help.iter().map(|help| (Phrase::LabelHelp, Cow::Borrowed(&**help)));
    let waived = finding.waiver.iter().map(|waiver| (Phrase::LabelWaived, Cow::Owned(waived_because(waiver))));
    let notes = [(Phrase::LabelAskedBy, Cow::Owned(cites.join("; ")))].into_iter().chain(waived).chain(help);
    let notes = notes.chain([(Phrase::LabelBlocks, Cow::Owned(blocks(finding, lang)))]);
    notes.filter(|(_, words)| !words.is_empty()).collect()
}

/// The notes, a line each.
pub(super) fn note_lines(finding: &Finding, lang: Lang) -> impl Iterator<Item = String> {
    notes(finding, lang)
        .into_iter()
        .map(move |(label, words)| format!("{}: {}", label.template(lang), sentence(&words)))
}

/// `3.1 in Framework`
pub(super) fn cite(cite: &Cite, lang: Lang) -> String {
    let title = if cite.title.is_empty() { &cite.source } else { &cite.title };
    if cite.at.is_empty() {
        return title.clone();
    }
    Text::new(Phrase::CiteIn).with("at", cite.at.as_str()).with("title", title.as_str()).words(lang)
}

fn blocks(finding: &Finding, lang: Lang) -> String {
    let one = |code: &str, subject: &str| {
        Text::new(Phrase::OutcomeOn).with("code", code).with("subject", subject).words(lang)
    };
    let named = finding.blocks.iter().take(BLOCKS);
    let named: Vec<String> = named.map(|blocked| one(&blocked.code, &blocked.subject)).collect();
    let more = finding.blocks.len().saturating_sub(BLOCKS);
    let more = (more > 0).then(|| Text::new(Phrase::AndMore).with("count", more).words(lang));
    [named.join(", ")].into_iter().chain(more).collect::<Vec<_>>().join(" ")
}
