//! Conflicts of a merge that nobody has settled: what a version control system writes around two versions of some lines.

use crate::diagnostic::{Code, Diagnostic, Phrase, Text};
use crate::source::{SourceFile, Span};

/// The signs with which the lines begin, as often as they stand there.
const SIGNS: [char; 4] = ['<', '|', '=', '>'];
const LENGTH: usize = 7;

/// A line that marks a conflict.
#[derive(Clone, Copy)]
struct Mark {
    sign: char,
    span: Span,
}

/// Puts what is to be said of the conflicts in a file in the place of all errors in it from a number on; says whether
/// there are any.
///
/// Which of two versions is meant nobody can know, so whoever asks is to take nothing from the file. In a file of an
/// organisation a text over several lines may hold such lines and mean them: there they are looked for where something is
/// wrong.
pub(crate) fn are_in(file: &SourceFile, errors: &mut Vec<Diagnostic>, before: usize) -> bool {
    let told = conflicts(file, errors.get(before..).unwrap_or(&[]));
    let any = !told.is_empty();
    if any {
        errors.truncate(before);
        errors.extend(told);
    }
    any
}

fn conflicts(file: &SourceFile, errors: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let mut open: Option<(Mark, Vec<Mark>)> = None;
    for mark in marks(file) {
        match (&mut open, mark.sign) {
            (_, '<') => told.extend(open.replace((mark, Vec::new())).map(conflict)),
            (Some((_, inside)), sign) => {
                inside.push(mark);
                if sign == '>' {
                    told.extend(open.take().map(conflict));
                }
            }
            // A line of these signs may stand below a heading in a text, where nothing is wrong with it.
            (None, '=') if !errors.iter().any(|error| mark.span.start == error.place().start) => {}
            (None, _) => told.push(left(mark)),
        }
    }
    told.extend(open.map(conflict));
    told
}

/// The lines that mark a conflict: seven of a sign at the very beginning, and then nothing or a name.
fn marks(file: &SourceFile) -> impl Iterator<Item = Mark> {
    let mut at = 0;
    file.text().split_inclusive('\n').filter_map(move |line| {
        let start = file.base() + u32::try_from(at).unwrap_or(0);
        at += line.len();
        let sign = line.chars().next().filter(|sign| SIGNS.contains(sign))?;
        let rest = line.trim_start_matches(sign);
        let ends = rest.starts_with([' ', '\r', '\n']) && (sign != '=' || rest.trim().is_empty()) || rest.is_empty();
        let span = Span::new(start, start + u32::try_from(LENGTH).unwrap_or(0));
        (line.len() - rest.len() == LENGTH && ends).then_some(Mark { sign, span })
    })
}

fn conflict((begin, inside): (Mark, Vec<Mark>)) -> Diagnostic {
    let error = Diagnostic::error(Code::MergeConflict, Phrase::MergeConflict.into(), begin.span);
    let error = error.label(Phrase::MergeOne.into());
    let error = inside.into_iter().fold(error, |error, mark| match mark.sign {
        '|' => error.also(mark.span, Phrase::MergeBase.into()),
        '=' => error.also(mark.span, Phrase::MergeOther.into()),
        _ => error.also(mark.span, Phrase::MergeEnd.into()),
    });
    error.help(Phrase::MergeConflictHelp.into())
}

/// A mark that was forgotten when the rest of a conflict was settled.
fn left(mark: Mark) -> Diagnostic {
    let sign = mark.sign.to_string().repeat(LENGTH);
    let message = Text::new(Phrase::MergeLeft).with("mark", sign);
    Diagnostic::error(Code::MergeConflict, message, mark.span).help(Phrase::MergeLeftHelp.into())
}
