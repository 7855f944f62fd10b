use std::fmt;

use miette::{Diagnostic, GraphicalReportHandler, LabeledSpan, Severity, SourceCode};

use super::account::{self, unknown};
use super::clean::sentence;
use super::excerpt::{Excerpt, are_seen_together};
use super::gathered::Gathered;
use super::{Color, Range, Style, clean, proof, quoted};
use crate::diagnostic::{Code, Files, Force, Lang, Phrase, Text};
use crate::organisation::SETTINGS;
use crate::source::{SourceFile, SourceMap, Span};
use crate::verdict::{Finding, Origin, Place, ProofNode, Verdict};

/// How many lines of a proof stand under a finding.
const PROOF: usize = 6;
/// By how many lines a place may be above that of the finding and still be in one excerpt with it.
const NEAR: u32 = 3;

/// Findings for people at a terminal.
#[derive(Clone, Copy, Debug)]
pub struct Human<'a> {
    /// The files.
    pub sources: &'a SourceMap,
    /// The language of the words around the findings.
    pub lang: Lang,
    /// How the terminal wants its text.
    pub style: Style,
    /// What `mandat why` is asked with, besides code and subject, to show what is left out of a proof; proofs are
    /// shown whole where there is nothing.
    pub why: Option<&'a str>,
    /// Whether what stands behind another finding is told too.
    pub all: bool,
}

impl Human<'_> {
    /// All findings of a run, and what they add up to.
    pub fn verdict(&self, verdict: &Verdict) -> String {
        self.findings(&verdict.findings) + &super::summary(verdict, self.style)
    }

    /// Findings, each followed by an empty line; what is waived and then those of drafts come last, each under a heading
    /// of their own. What stands behind another one is counted there.
    pub fn findings(&self, findings: &[Finding]) -> String {
        let gathered = Gathered::new(findings, self.all);
        let told = findings.iter().filter(|finding| gathered.tells(finding));
        let (drafts, others): (Vec<&Finding>, Vec<&Finding>) = told.partition(|finding| finding.draft);
        let (waived, others): (Vec<&Finding>, Vec<&Finding>) =
            others.into_iter().partition(|finding| finding.waiver.is_some());
        let whole = |found: &&Finding| {
            let mut text = self.finding(found);
            for (label, words) in gathered.notes(found, self.sources, self.lang) {
                self.note(&mut text, label, &words);
            }
            text + "\n"
        };
        let all = |findings: &[&Finding]| findings.iter().map(whole).collect::<String>();
        let mut text = all(&others);
        for (heading, apart) in [(Phrase::HeadingWaived, waived), (Phrase::HeadingDrafts, drafts)] {
            if !apart.is_empty() {
                let heading = self.style.paint(Color::Bold, heading.template(self.lang));
                text.push_str(&format!("{heading}\n\n{}", all(&apart)));
            }
        }
        text
    }

    /// One finding.
    pub fn finding(&self, finding: &Finding) -> String {
        let mut text = self.headline(finding);
        let places = std::iter::once(&finding.place).filter(|place| !self.is_unread(finding, place));
        let places: Vec<&Place> = places.chain(&finding.related).collect();
        let main = self.sources.file_of(finding.place.span);
        let (here, elsewhere): (Vec<&Place>, Vec<&Place>) =
            places.into_iter().partition(|place| main.is_some_and(|main| together(main, finding.place.span, place)));
        let shown = main.filter(|_| !here.is_empty());
        self.frame(&mut text, Snippet::new(severity(finding), &finding.message, shown, &here, self.style));
        for place in elsewhere {
            if let Some(file) = self.sources.file_of(place.span) {
                if finding.origin == Origin::Input && file.name().ends_with(".mandat") {
                    self.beside(&mut text, place);
                    continue;
                }
                let silent = Place { span: place.span, message: String::new() };
                self.frame(&mut text, Snippet::new(None, &place.message, Some(file), &[&silent], self.style));
            }
        }
        self.footer(&mut text, finding);
        text
    }

    /// Whether a place is in a file of which nothing was read: there is no line of it to show, and the message names it.
    fn is_unread(&self, finding: &Finding, place: &Place) -> bool {
        let nothing = || self.sources.file_of(place.span).is_some_and(|file| file.text().is_empty());
        finding.code == Code::UnreadFile.name() && nothing()
    }

    /// Where the policy declares something: who writes an organisation's files needs no more of it than that.
    fn beside(&self, text: &mut String, place: &Place) {
        let (mark, at) = (self.style.mark("↳", ">"), Range::of(self.sources, place.span));
        let at = at.map_or_else(String::new, |at| format!(" [{at}]"));
        let line = format!("  {mark} {}{at}", clean(&place.message));
        text.push_str(&format!("{}\n", self.style.paint(Color::Dim, &line)));
    }

    /// `must SG-104.anchors team/skule`, and what is special about it.
    fn headline(&self, finding: &Finding) -> String {
        let mut line = self.style.paint(color(finding), word(finding).template(self.lang));
        line.push_str(&format!(" {}", self.style.paint(Color::Bold, &clean(&finding.code))));
        if let Some(subject) = &finding.subject {
            line.push_str(&format!(" {}", sentence(subject)));
        }
        for special in account::special(finding, self.lang) {
            line.push_str(&format!(" {} {special}", self.style.mark("·", "-")));
        }
        line.push('\n');
        line
    }

    fn frame(&self, text: &mut String, snippet: Snippet) {
        let mut theme = self.style.theme();
        if snippet.severity.is_none() {
            theme.characters.error = self.style.mark("↳", ">").into();
            theme.styles.error = theme.styles.linum;
        }
        let strong = match snippet.severity {
            Some(Severity::Warning) => theme.styles.warning,
            Some(Severity::Advice) => theme.styles.advice,
            _ => theme.styles.error,
        };
        let quiet = theme.styles.help;
        let highlights = snippet.labels.iter().map(|label| if label.primary() { strong } else { quiet });
        theme.styles.highlights = highlights.chain([quiet]).collect();
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_width(self.style.width)
            .with_links(false)
            // Lines end at spaces alone: a date has hyphens.
            .with_break_words(false)
            .with_word_separator(textwrap::WordSeparator::AsciiSpace)
            .with_word_splitter(textwrap::WordSplitter::NoHyphenation);
        let mut rendered = String::new();
        // Writing to a string does not fail; what miette can't show is left out.
        let _ = handler.render_report(&mut rendered, &snippet);
        for line in rendered.lines() {
            text.push_str(line.trim_end());
            text.push('\n');
        }
    }

    fn footer(&self, text: &mut String, finding: &Finding) {
        self.because(text, finding);
        for shown in &finding.examples {
            self.note(text, Phrase::LabelExample, &shown.says);
            self.files(text, &shown.files);
        }
        for (label, words) in account::notes(finding, self.lang) {
            self.note(text, label, &words);
        }
    }

    /// The files of an example; of several, a comment says which each is.
    fn files(&self, text: &mut String, Files { file, before, settings }: &Files) {
        let label = |phrase: Phrase| Some(phrase.template(self.lang));
        let [was, is] = [Phrase::LabelBefore, Phrase::LabelAfter].map(label);
        let is = is.filter(|_| before.is_some());
        let all = [(was, before.as_deref()), (is, Some(file.as_str())), (Some(SETTINGS), settings.as_deref())];
        for (label, file) in all.into_iter().filter_map(|(label, file)| Some((label, file?))) {
            let label = label.map(|label| format!("# {label}"));
            let lines = label.iter().map(String::as_str).chain(file.lines());
            lines.for_each(|line| text.push_str(&format!("    {}\n", clean(line))));
        }
    }

    fn because(&self, text: &mut String, finding: &Finding) {
        let room = if self.why.is_some() { PROOF } else { usize::MAX };
        // Each step by which something was handed down is shown, with its place, and of their proof only how long it is.
        let (steps, rest): (Vec<ProofNode>, Vec<ProofNode>) =
            finding.because.iter().cloned().partition(|node| node.step);
        let room = if steps.is_empty() { room } else { 0 };
        let (below, more) = proof::short(&rest, self.lang, self.style, 4, room);
        let more = if self.why.is_some() { more } else { 0 };
        let lines = proof::steps(&steps, self.sources, self.lang, self.style, 4) + &below;
        if lines.is_empty() {
            return;
        }
        let label = self.style.paint(Color::Help, Phrase::LabelBecause.template(self.lang));
        text.push_str(&format!("  {label}:\n{lines}"));
        if more > 0 {
            let words = Text::new(Phrase::MoreLines).with("count", more).with("command", self.command(finding));
            let words = words.words(self.lang);
            let line = format!("    {} {words}\n", self.style.mark("…", "..."));
            text.push_str(&self.style.paint(Color::Dim, &line));
        }
    }

    /// The command that shows the whole proof, as a shell takes it.
    fn command(&self, finding: &Finding) -> String {
        let words =
            std::iter::once(&finding.code).chain(&finding.subject).map(|word| clean(&quoted(word)).into_owned());
        let asked = self.why.filter(|asked| !asked.is_empty()).map(|asked| clean(asked).into_owned());
        ["mandat why".to_owned()].into_iter().chain(words).chain(asked).collect::<Vec<_>>().join(" ")
    }

    /// A labelled line under a finding, broken where the terminal ends.
    fn note(&self, text: &mut String, label: Phrase, words: &str) {
        let label = label.template(self.lang);
        let width = self.style.width.saturating_sub(label.chars().count() + 4).max(24);
        let hang = if width > 24 { label.chars().count() + 4 } else { 4 };
        for (at, line) in Style::wrap(&sentence(words), width).iter().enumerate() {
            match at {
                0 => text.push_str(&format!("  {}: {line}\n", self.style.paint(Color::Help, label))),
                _ => text.push_str(&format!("{:hang$}{line}\n", "")),
            }
        }
    }
}

/// Whether a place is shown in one excerpt with the place of the finding, which is the first to be read: not where it
/// is in another file, or has words of its own well above it or far out on the same line.
fn together(file: &SourceFile, main: Span, place: &Place) -> bool {
    let within = file.span().start <= place.span.start && place.span.end <= file.span().end;
    let line = |span: Span| file.location(span.start).line;
    let near = || line(main) <= line(place.span) + NEAR && are_seen_together(file, main, place.span);
    within && (place.message.is_empty() || near())
}

/// The word that a finding begins with.
pub(super) fn word(finding: &Finding) -> Phrase {
    match (finding.origin, finding.force) {
        (Origin::Policy | Origin::Input, Force::Must) => Phrase::WordError,
        (Origin::Policy | Origin::Input, Force::Should) => Phrase::WordWarning,
        (_, Force::Must) => Phrase::WordMust,
        (_, Force::Should) => Phrase::WordShould,
    }
}

fn color(finding: &Finding) -> Color {
    match finding.force {
        _ if unknown(finding) => Color::Unknown,
        Force::Must => Color::Error,
        Force::Should => Color::Warning,
    }
}

fn severity(finding: &Finding) -> Option<Severity> {
    Some(match finding.force {
        _ if unknown(finding) => Severity::Advice,
        Force::Must => Severity::Error,
        Force::Should => Severity::Warning,
    })
}

/// A sentence over lines of one file, as miette takes it.
#[derive(Debug)]
struct Snippet {
    message: String,
    severity: Option<Severity>,
    excerpt: Option<Excerpt>,
    labels: Vec<LabeledSpan>,
}

impl Snippet {
    fn new(
        severity: Option<Severity>,
        message: &str,
        file: Option<&SourceFile>,
        places: &[&Place],
        style: Style,
    ) -> Self {
        let spans: Vec<_> = places.iter().map(|place| place.span).collect();
        let excerpt = file.map(|file| Excerpt::new(file, &spans));
        let shown = excerpt.iter().flat_map(|excerpt| excerpt.places().iter().cloned());
        let mut labels: Vec<LabeledSpan> = shown
            .zip(places)
            .enumerate()
            .map(|(at, (range, place))| {
                let words = label(&place.message, style);
                if at == 0 {
                    LabeledSpan::new_primary_with_span(words, range)
                } else {
                    LabeledSpan::new_with_span(words, range)
                }
            })
            .collect();
        labels.sort_by_key(LabeledSpan::offset);
        Self { message: sentence(message).into_owned(), severity, excerpt, labels }
    }
}

/// What is said of a place, in lines that leave room for the snippet before them.
fn label(message: &str, style: Style) -> Option<String> {
    let lines = Style::wrap(&sentence(message), style.width.saturating_sub(30).max(30));
    Some(lines.join("\n")).filter(|words| !words.is_empty())
}

impl fmt::Display for Snippet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Snippet {}

impl Diagnostic for Snippet {
    fn severity(&self) -> Option<Severity> {
        self.severity
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.excerpt.as_ref().map(|excerpt| excerpt as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
