use super::Shown;
use super::draft::At;
use super::trial::Reading;
use crate::diagnostic::{Arg, Example, Files, Lang, Phrase, Text};
use crate::value::ThingId;

/// No example is longer, in lines.
const LINES: usize = 28;

/// The files in each language, and what their variables stand for there.
type Read = (Vec<(Lang, Files)>, Vec<(Lang, Vec<String>)>);

impl Shown {
    /// The example with a sentence about the subject; nothing where it is too long to be read.
    pub(in crate::vet) fn of_subject(&self, reading: &Reading<'_>, says: impl FnOnce(Arg) -> Text) -> Option<Example> {
        let (files, names) = self.read(reading)?;
        let subjects = names.into_iter().map(|(lang, names)| (lang, subject(&names)));
        let subjects: Vec<(Lang, String)> = subjects.collect();
        Some(self.example(reading, says(named(subjects)?), files))
    }

    /// The example with what the variables of a condition stand for, where it comes out otherwise.
    pub(in crate::vet) fn otherwise(&self, reading: &Reading<'_>, truth: bool) -> Option<Example> {
        let (files, names) = self.read(reading)?;
        let variable = |(at, (variable, _)): (usize, &(String, At))| {
            let name = |(lang, names): &(Lang, Vec<String>)| Some((*lang, format!("`{}`", names.get(at)?)));
            let names = names.iter().filter_map(name).collect();
            Some(Text::new(Phrase::VetIs).with("what", &**variable).with("value", named(names)?).into())
        };
        let all: Option<Vec<Arg>> = self.bound.iter().enumerate().map(variable).collect();
        let all = all.filter(|all| !all.is_empty());
        let phrase = match (truth, all.is_some()) {
            (true, true) => Phrase::VetElsewhereTrueOf,
            (true, false) => Phrase::VetElsewhereTrue,
            (false, true) => Phrase::VetElsewhereFalseOf,
            (false, false) => Phrase::VetElsewhereFalse,
        };
        let says = Text::new(phrase);
        let says = match all {
            Some(all) => says.with("all", Arg::AllOf(all)),
            None => says,
        };
        Some(self.example(reading, says, files))
    }

    /// It says its day, where that is another one than the day that is asked about.
    fn example(&self, reading: &Reading<'_>, says: Text, files: Vec<(Lang, Files)>) -> Example {
        let on = Some(self.draft.clock).filter(|day| *day != reading.clock);
        let says = match on {
            Some(day) => Text::new(Phrase::VetOnDay).with("says", says).with("day", day.to_string()),
            None => says,
        };
        Example { says, on, files }
    }

    /// The files in each language, and what their variables stand for there.
    fn read(&self, reading: &Reading<'_>) -> Option<Read> {
        let (mut files, mut names) = (Vec::new(), Vec::new());
        for lang in Lang::ALL {
            let (written, subjects) = reading.with(self.draft.clone(), lang, |trial| {
                let subject = |at: &At| Some(trial.facts.subject(trial.policy, trial.thing(*at)?));
                let subjects = self.bound.iter().map(|(_, at)| subject(at)).collect::<Option<Vec<String>>>()?;
                let whole = || trial.facts.subject(trial.policy, ThingId(0));
                let subjects = if subjects.is_empty() { vec![whole()] } else { subjects };
                Some((trial.files.clone(), subjects))
            })??;
            if written.lines() > LINES {
                return None;
            }
            names.push((lang, subjects));
            files.push((lang, written));
        }
        Some((files, names))
    }
}

/// The subject of an outcome: what one of the things that come later stands in is named with that.
fn subject(names: &[String]) -> String {
    let stands_in = |name: &str, later: &String| later.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'));
    let told = names.iter().enumerate().filter(|(at, name)| {
        let later = names.get(at + 1..).unwrap_or(&[]);
        !later.iter().any(|later| stands_in(name, later))
    });
    told.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(",")
}

/// A name that is another one in each language.
fn named(words: Vec<(Lang, String)>) -> Option<Arg> {
    let (_, name) = words.iter().find(|(lang, _)| *lang == Lang::En)?;
    Some(Arg::Named { name: name.clone(), words })
}
