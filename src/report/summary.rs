use super::{Color, Style};
use crate::diagnostic::{Force, Lang, Phrase, Text};
use crate::verdict::{Finding, Origin, Outcome, Verdict};

/// What a run adds up to, in two or three lines: what was found, what was looked at, by which packs on which day.
pub fn summary(verdict: &Verdict, style: Style) -> String {
    let found = Style::wrap(&found(verdict, style), style.width);
    found.into_iter().map(|line| line + "\n").collect::<String>() + &totals(verdict, style)
}

/// What was looked at, by which packs on which day.
pub fn totals(verdict: &Verdict, style: Style) -> String {
    let packs: Vec<String> =
        verdict.packs.iter().map(|(name, version, _)| format!("{name} {version}").trim_end().to_owned()).collect();
    // Where the policy can't be used, nothing was looked at, and nobody knows of how many rules.
    let looked_at = if verdict.packs.is_empty() { String::new() } else { looked_at(verdict) };
    let lines = [looked_at, not_asked(verdict), packs.join(", ")];
    let lines = lines.iter().filter(|line| !line.is_empty());
    lines.flat_map(|line| Style::wrap(line, style.width)).map(|line| line + "\n").collect()
}

pub(super) fn found(verdict: &Verdict, style: Style) -> String {
    let lang = verdict.lang;
    let findings = &verdict.findings;
    let (drafts, others): (Vec<&Finding>, Vec<&Finding>) = findings.iter().partition(|found| found.draft);
    let (waived, others): (Vec<&Finding>, Vec<&Finding>) = others.into_iter().partition(|found| found.waiver.is_some());
    let (coming, present): (Vec<&Finding>, Vec<&Finding>) =
        others.into_iter().partition(|found| found.coming.is_some());
    let files = |found: &&&Finding| matches!(found.origin, Origin::Policy | Origin::Input);
    let told = |found: &&&Finding| found.outcome == Outcome::Broken;
    let count = |force| present.iter().filter(|found| !files(found) && told(found) && found.force == force).count();
    let parts = [
        (Phrase::TotalInput, present.iter().filter(files).count()),
        (Phrase::TotalMust, count(Force::Must)),
        (Phrase::TotalShould, count(Force::Should)),
        (Phrase::TotalCannotTell, present.iter().filter(|found| !files(found) && !told(found)).count()),
        (Phrase::TotalComing, coming.len()),
        (Phrase::SumWaived, waived.len()),
        (Phrase::TotalDrafts, drafts.len()),
    ];
    let head = number(findings.len(), [Phrase::FindingsNone, Phrase::FindingsOne, Phrase::FindingsMany], lang);
    if findings.is_empty() {
        let sum = &verdict.summary;
        if sum.rules + sum.rules_coming + sum.rules_over + sum.not_asked == 0 {
            return format!("{head}, {}", Phrase::NoRules.template(lang));
        }
        if sum.holds + sum.broken + sum.cannot_tell + sum.drafts == 0 {
            return format!("{head}, {}", Phrase::NothingChecked.template(lang));
        }
        // What was not asked is no pass.
        return if sum.not_asked == 0 { style.paint(Color::Good, &head) } else { head };
    }
    format!("{}: {}", style.paint(Color::Bold, &head), counts(&parts, lang))
}

fn looked_at(verdict: &Verdict) -> String {
    let sum = &verdict.summary;
    let one = |count, one, many| (if count == 1 { one } else { many }, count);
    let parts = [
        one(sum.holds, Phrase::SumHoldsOne, Phrase::SumHolds),
        (Phrase::SumBroken, sum.broken),
        (Phrase::SumCannotTell, sum.cannot_tell),
        one(sum.not_applicable, Phrase::SumNotApplicableOne, Phrase::SumNotApplicable),
        (Phrase::SumDrafts, sum.drafts),
        (Phrase::SumWaived, sum.waived),
    ];
    let phrase = if sum.rules == 1 { Phrase::RulesOne } else { Phrase::RulesMany };
    let rules = Text::new(phrase).with("count", sum.rules).with("date", verdict.clock.to_string());
    let rules = rules.words(verdict.lang);
    let others = [
        one(sum.rules_coming, Phrase::RulesComingOne, Phrase::RulesComing),
        one(sum.rules_over, Phrase::RulesOverOne, Phrase::RulesOver),
    ];
    let [parts, others] = [counts(&parts, verdict.lang), counts(&others, verdict.lang)];
    let rules = if parts.is_empty() { rules } else { format!("{rules}: {parts}") };
    if others.is_empty() { rules } else { format!("{rules}; {others}") }
}

/// Of how many rules nobody knows anything, as nothing says how the organisation was.
fn not_asked(verdict: &Verdict) -> String {
    let count = verdict.summary.not_asked;
    if count == 0 {
        String::new()
    } else {
        number(count, [Phrase::NotAskedOne, Phrase::NotAskedOne, Phrase::NotAskedMany], verdict.lang)
    }
}

/// Those numbers that are not nought.
pub(super) fn counts(parts: &[(Phrase, usize)], lang: Lang) -> String {
    let parts = parts.iter().filter(|(_, count)| *count > 0);
    let words: Vec<String> =
        parts.map(|(phrase, count)| Text::new(*phrase).with("count", *count).words(lang)).collect();
    words.join(", ")
}

/// None, one or many.
fn number(count: usize, [none, one, many]: [Phrase; 3], lang: Lang) -> String {
    let phrase = match count {
        0 => none,
        1 => one,
        _ => many,
    };
    Text::new(phrase).with("count", count).words(lang)
}
