use std::process::ExitCode;

use crate::diagnostic::Force;
use crate::pipeline::Limit;
use crate::verdict::{Finding, Origin, Verdict};

/// How the program ends, for scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Exit {
    /// Nothing at or above the limit.
    Good,
    /// Findings at or above the limit, or a failed test.
    Findings,
    /// An input or an argument that can't be used.
    Unusable,
    /// A defect of the program.
    Defect,
}

impl Exit {
    /// The number that scripts see.
    pub(super) const fn code(self) -> u8 {
        match self {
            Self::Good => 0,
            Self::Findings => 1,
            Self::Unusable => 2,
            Self::Defect => 3,
        }
    }

    /// How a run ends: errors in files go over findings.
    pub(super) fn of(verdict: &Verdict, limit: Limit) -> Self {
        if verdict.findings.iter().any(unusable) {
            Self::Unusable
        } else if verdict.findings.iter().any(|finding| limit.denies(finding)) {
            Self::Findings
        } else {
            Self::Good
        }
    }
}

/// Whether a finding says that a file can't be used.
fn unusable(finding: &Finding) -> bool {
    matches!(finding.origin, Origin::Policy | Origin::Input) && finding.force == Force::Must
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Lang;
    use crate::verdict::{Outcome, Place, Summary};

    fn exit(found: &[(Origin, Force, Outcome, bool)], deny: Option<Force>, cannot_tell: bool) -> u8 {
        let clock = crate::value::Date::constant(2026, 1, 15);
        let finding = |(origin, force, outcome, coming): &(Origin, Force, Outcome, bool)| Finding {
            origin: *origin,
            code: String::new(),
            force: *force,
            outcome: *outcome,
            subject: None,
            pack: None,
            coming: coming.then_some(clock),
            draft: false,
            waiver: None,
            message: String::new(),
            help: Vec::new(),
            cites: Vec::new(),
            place: Place::default(),
            related: Vec::new(),
            because: Vec::new(),
            blocks: Vec::new(),
            examples: Vec::new(),
            behind: None,
            fingerprint: String::new(),
        };
        let verdict = Verdict {
            clock,
            organisation: String::new(),
            lang: Lang::En,
            packs: Vec::new(),
            summary: Summary::default(),
            findings: found.iter().map(finding).collect(),
        };
        Exit::of(&verdict, Limit { deny, cannot_tell }).code()
    }

    #[test]
    fn the_limit_decides() {
        use Force::{Must, Should};
        use Origin::{Input, Rule, Vocabulary};
        use Outcome::{Broken, CannotTell};
        assert_eq!(exit(&[], Some(Must), true), 0);
        assert_eq!(exit(&[(Rule, Should, Broken, false)], Some(Must), true), 0);
        assert_eq!(exit(&[(Rule, Should, Broken, false)], Some(Should), true), 1);
        assert_eq!(exit(&[(Vocabulary, Must, Broken, false)], Some(Must), true), 1);
        assert_eq!(exit(&[(Rule, Must, Broken, false)], None, true), 0);
        assert_eq!(exit(&[(Rule, Must, CannotTell, false)], Some(Must), true), 1);
        assert_eq!(exit(&[(Rule, Must, CannotTell, false)], Some(Must), false), 0);
        assert_eq!(exit(&[(Rule, Must, Broken, true)], Some(Must), true), 0);
        assert_eq!(exit(&[(Rule, Must, Broken, false), (Input, Must, CannotTell, false)], None, true), 2);
        assert_eq!(exit(&[(Input, Should, CannotTell, false)], Some(Must), true), 0);
    }
}
