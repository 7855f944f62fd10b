use crate::policy::model::{Citation, ExceptionId, Period, Policy, RuleId, Section, SourceDocId};
use crate::value::Date;

/// Which sections of a source rules cover on a day (semantics 15).
#[derive(Clone, Debug)]
pub struct SourceCoverage {
    /// The source.
    pub source: SourceDocId,
    /// Whether it is in force on the day.
    pub in_force: bool,
    /// Whether it lists its sections: where it does not, those are here that are cited.
    pub listed: bool,
    /// Its sections.
    pub sections: Vec<SectionCoverage>,
}

/// What covers a section.
#[derive(Clone, Debug)]
pub struct SectionCoverage {
    /// As rules cite it.
    pub name: Box<str>,
    /// Its number in the list of its source, where that has one.
    pub listed: Option<usize>,
    /// The days on which it is in force.
    pub in_force: Period,
    /// Whether it is covered.
    pub state: SectionState,
    /// Whether the list says that it needs no rule.
    pub needs_none: bool,
    /// All that cites it, by the codes of rules.
    pub cited_by: Vec<Citing>,
}

/// Whether a section is covered on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SectionState {
    /// A rule or an exception covers it.
    Covered,
    /// Nothing covers it.
    NotCovered,
    /// Something will cover it, but does not yet.
    Coming,
    /// The list says why no rule has to cover it.
    NeedsNoRule,
    /// It is not in force.
    NotInForce,
}

/// What cites a section, and when that is in force.
#[derive(Clone, Copy, Debug)]
pub struct Citing {
    /// The rule.
    pub rule: RuleId,
    /// The exception to it that cites the section; nothing where the rule itself does.
    pub exception: Option<ExceptionId>,
    /// The days on which it is in force.
    pub in_force: Period,
}

impl SectionState {
    /// Every state.
    pub const ALL: [Self; 5] = [Self::Covered, Self::NotCovered, Self::Coming, Self::NeedsNoRule, Self::NotInForce];

    /// The name in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Covered => "covered",
            Self::NotCovered => "not_covered",
            Self::Coming => "coming",
            Self::NeedsNoRule => "needs_no_rule",
            Self::NotInForce => "not_in_force",
        }
    }
}

impl SourceCoverage {
    /// What covers the sections of each source on a day, by the rules of which a clause is wanted.
    pub fn of_all(policy: &Policy, clock: Date, wanted: impl Fn(&str) -> bool) -> Vec<Self> {
        let cites = cites(policy, wanted);
        let sources = (0..).map(SourceDocId).zip(&policy.sources);
        let coverage = sources.map(|(id, source)| {
            let own: Vec<(&str, Citing)> =
                cites.iter().filter(|(cite, _)| cite.source == id).map(|(cite, by)| (&*cite.section, *by)).collect();
            let by = |name: &str| own.iter().filter(|(section, _)| *section == name).map(|(_, by)| *by).collect();
            let mut sections: Vec<SectionCoverage> = Vec::new();
            for (at, section) in source.sections.iter().enumerate() {
                sections.push(SectionCoverage::listed(at, section, by(&section.name), clock));
            }
            if source.sections.is_empty() {
                let mut names: Vec<&str> = own.iter().map(|(section, _)| *section).collect();
                names.sort_by_cached_key(|name| (reading_order(name), *name));
                names.dedup();
                sections = names
                    .into_iter()
                    .map(|name| SectionCoverage::cited(name, source.in_force, by(name), clock))
                    .collect();
            }
            let listed = !source.sections.is_empty();
            Self { source: id, in_force: source.in_force.contains(clock), listed, sections }
        });
        coverage.collect()
    }

    /// How many sections are in a state.
    pub fn count(&self, state: SectionState) -> usize {
        self.sections.iter().filter(|section| section.state == state).count()
    }

    /// Whether all sections in force are known, and each is covered or needs no rule.
    pub fn is_complete(&self) -> bool {
        let lacks =
            |section: &SectionCoverage| matches!(section.state, SectionState::NotCovered | SectionState::Coming);
        !self.in_force || self.listed && !self.sections.iter().any(lacks)
    }
}

impl SectionCoverage {
    /// Whether the list says that it needs no rule, though a rule or an exception covers it or will.
    pub fn is_needless(&self) -> bool {
        self.needs_none && matches!(self.state, SectionState::Covered | SectionState::Coming)
    }

    fn listed(at: usize, section: &Section, cited_by: Vec<Citing>, clock: Date) -> Self {
        let cited = Self::cited(&section.name, section.in_force, cited_by, clock);
        let needless = section.no_rule.is_some() && cited.state == SectionState::NotCovered;
        let state = if needless { SectionState::NeedsNoRule } else { cited.state };
        Self { listed: Some(at), state, needs_none: section.no_rule.is_some(), ..cited }
    }

    fn cited(name: &str, in_force: Period, cited_by: Vec<Citing>, clock: Date) -> Self {
        let state = if !in_force.contains(clock) {
            SectionState::NotInForce
        } else if cited_by.iter().any(|by| by.in_force.contains(clock)) {
            SectionState::Covered
        } else if cited_by.iter().any(|by| by.comes_after(clock)) {
            SectionState::Coming
        } else {
            SectionState::NotCovered
        };
        Self { name: name.into(), listed: None, in_force, state, needs_none: false, cited_by }
    }
}

impl Citing {
    /// Whether its days begin after one; an exception may have none together with its rule.
    pub fn comes_after(&self, day: Date) -> bool {
        let Period { from, until } = self.in_force;
        from.is_some_and(|from| from > day && until.is_none_or(|until| until >= from))
    }
}

/// What the rules cite of which a clause is wanted, and the exceptions to these: each section once by each of them.
fn cites(policy: &Policy, wanted: impl Fn(&str) -> bool) -> Vec<(&Citation, Citing)> {
    let mut cites = Vec::new();
    let mut rules: Vec<_> = (0..).map(RuleId).zip(&policy.rules).collect();
    rules.sort_by_cached_key(|(_, rule)| reading_order(&rule.code));
    for (id, rule) in rules {
        let clauses: Vec<_> = rule.clauses.iter().filter(|clause| wanted(&clause.code)).collect();
        if clauses.is_empty() {
            continue;
        }
        let own = Citing { rule: id, exception: None, in_force: rule.in_force };
        cites.extend(once(&rule.cites).map(|cite| (cite, own)));
        for exception in rule.exceptions.iter().chain(clauses.iter().flat_map(|clause| &clause.exceptions)) {
            let declared = policy.exception(*exception);
            let in_force = rule.in_force.and(declared.in_force);
            let by = Citing { exception: Some(*exception), in_force, ..own };
            cites.extend(once(&declared.cites).map(|cite| (cite, by)));
        }
    }
    cites
}

/// Citations without those that stand there already.
fn once(cites: &[Citation]) -> impl Iterator<Item = &Citation> {
    cites
        .iter()
        .enumerate()
        .filter(|(at, cite)| !cites.iter().take(*at).any(|other| other == *cite))
        .map(|(_, cite)| cite)
}

/// What sections and codes are sorted by as people read them, `3.2` before `3.10`: the runs of digits by how long they are.
pub(super) fn reading_order(name: &str) -> Vec<(usize, &str)> {
    let mut parts = Vec::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let digits = first.is_ascii_digit();
        let end = rest.find(|letter: char| letter.is_ascii_digit() != digits).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        let part = if digits { part.trim_start_matches('0') } else { part };
        parts.push((if digits { part.len() } else { 0 }, part));
        rest = after;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_stand_as_people_read_them() {
        let mut names = ["3.10", "3", "§ 3-2", "3.2", "§ 12", "appendix", "003.1"];
        names.sort_by_cached_key(|name| (reading_order(name), *name));
        assert_eq!(names, ["appendix", "§ 3-2", "§ 12", "3", "003.1", "3.2", "3.10"]);
    }
}
