use std::collections::BTreeMap;

use super::{Case, Come, FILES, VOCABULARY};
use crate::report::account::Account;
use crate::report::clean;
use crate::report::xml::Xml;

/// Tests by their suites: files, vocabulary, packs by name.
#[derive(Default)]
pub(super) struct Suites(BTreeMap<(u8, String), Vec<Case>>);

impl Suites {
    /// Adds a test to the suite of a name.
    pub(super) fn add(&mut self, name: &str, case: Case) {
        let rank = match name {
            FILES => 0,
            VOCABULARY => 1,
            _ => 2,
        };
        self.0.entry((rank, name.to_owned())).or_default().push(case);
    }

    /// The document.
    pub(super) fn write(&self, account: &Account<'_>) -> String {
        let mut xml = Xml::new();
        let all = Counts::of(self.0.values().flatten()).attributes();
        let all: Vec<(&str, &str)> = all.iter().take(3).map(|(name, count)| (*name, &**count)).collect();
        xml.element("testsuites", &[&[("name", "mandat")], &*all].concat(), |xml| {
            for ((_, name), cases) in &self.0 {
                let counts = Counts::of(cases).attributes();
                let counts: Vec<(&str, &str)> = counts.iter().map(|(name, count)| (*name, &**count)).collect();
                let name = clean(name);
                xml.element("testsuite", &[&[("name", &*name)], &*counts].concat(), |xml| {
                    properties(xml, account);
                    cases.iter().for_each(|case| case.write(xml));
                });
            }
        });
        xml.finish()
    }
}

/// Of whom it is asked, and for which day: a timestamp would be that of the run.
fn properties(xml: &mut Xml, account: &Account<'_>) {
    let Some((name, day)) = account.asked else { return };
    let (name, day) = (clean(name), day.to_string());
    xml.element("properties", &[], |xml| {
        xml.leaf("property", &[("name", "organisation"), ("value", &name)], "");
        xml.leaf("property", &[("name", "clock"), ("value", &day)], "");
    });
}

/// How many tests there are, and what came of them.
#[derive(Default)]
struct Counts {
    tests: usize,
    failures: usize,
    errors: usize,
    skipped: usize,
}

impl Counts {
    fn of<'a>(cases: impl IntoIterator<Item = &'a Case>) -> Self {
        let mut counts = Self::default();
        for case in cases {
            counts.tests += 1;
            match case.come {
                Come::Passed => {}
                Come::Skipped { .. } => counts.skipped += 1,
                Come::Failed { .. } => counts.failures += 1,
                Come::Stopped { .. } => counts.errors += 1,
            }
        }
        counts
    }

    fn attributes(&self) -> [(&'static str, String); 4] {
        let counts =
            [("tests", self.tests), ("failures", self.failures), ("errors", self.errors), ("skipped", self.skipped)];
        counts.map(|(name, count)| (name, count.to_string()))
    }
}
