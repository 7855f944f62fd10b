//! An invented verdict with a finding of every sort.

use mandat::diagnostic::{Code, Diagnostic, Force, Lang, Phrase, Text};
use mandat::pipeline::{Coverage, Proof, TestResult, TestRun};
use mandat::report::findings;
use mandat::source::{SourceMap, Span};
use mandat::value::Date;
use mandat::verdict::{Blocked, Cite, Finding, Origin, Outcome, Place, ProofNode, Row, Summary, Verdict};

const SKULE: &str = "\
teams:
  skule:
    level: oppgave
    owners: [topp, anker-oppvekst]
    members: [kari, ola]
    level: anker
";

const TOPP: &str = "teams:\r\n  topp:\r\n    level: foremal\r\n    owners: []\r\n";

pub(crate) struct Sample {
    pub(crate) sources: SourceMap,
    pub(crate) verdict: Verdict,
    pub(crate) rows: Vec<Row>,
}

impl Sample {
    pub(crate) fn new(lang: Lang) -> Self {
        let mut sources = SourceMap::new();
        for (name, text) in [("teams/skule.yaml", SKULE), ("teams/topp.yaml", TOPP)] {
            sources.add(name, text).unwrap();
        }
        let mut all = vec![owned_by_top(&sources, lang), members_unread(&sources, lang)];
        all.extend(duplicate(&sources, lang));
        all.extend([short_name(&sources, lang), no_place(lang)]);
        Self { verdict: verdict(lang, all), rows: rows(), sources }
    }

    /// The first row with the first finding's proof.
    pub(crate) fn proofs(&self) -> Vec<Proof> {
        let finding = &self.verdict.findings[0];
        let proof = |row: &Row, because: &[ProofNode]| Proof {
            row: row.clone(),
            title: "A task team is owned by anchor teams, and by nothing else".into(),
            cites: finding.cites.clone(),
            because: because.to_vec(),
        };
        vec![proof(&self.rows[0], &finding.because), proof(&self.rows[1], &[])]
    }

    /// A test that passed and one that failed.
    pub(crate) fn tests(self) -> TestRun {
        let result = |name: &str, failures: &[Finding]| TestResult {
            pack: "utstrand".into(),
            name: name.into(),
            span: span(&self.sources, "teams/skule.yaml", "skule"),
            failures: failures.to_vec(),
        };
        let covered = |code: &str, seen| Coverage { code: code.into(), seen };
        TestRun {
            policy: None,
            results: vec![
                result("an anchor team may own", &[]),
                result("a purpose team may not own", &self.verdict.findings[4..]),
            ],
            coverage: vec![covered("UT-104.anchors", [2, 0, 1, 0]), covered("UT-110", [0, 1, 0, 0])],
            verdict: Verdict { findings: vec![], ..self.verdict },
            sources: self.sources,
        }
    }
}

fn verdict(lang: Lang, findings: Vec<Finding>) -> Verdict {
    let pack = |name: &str, version: &str| (name.to_owned(), version.to_owned(), format!("sha256:{}", "0".repeat(64)));
    Verdict {
        clock: day(2026, 1, 15),
        organisation: "Utstrand kommune".to_owned(),
        lang,
        packs: vec![pack("core", "0.1"), pack("utstrand", "1.0")],
        summary: Summary {
            rules: 12,
            rules_coming: 0,
            rules_over: 0,
            holds: 81,
            broken: 1,
            cannot_tell: 5,
            not_applicable: 24,
            drafts: 0,
            not_asked: 0,
            waived: 0,
            input_errors: 1,
        },
        findings,
    }
}

fn owned_by_top(sources: &SourceMap, lang: Lang) -> Finding {
    let owner = span(sources, "teams/skule.yaml", "topp");
    let level = span(sources, "teams/topp.yaml", "foremal");
    let words = |en: &str, nn: &str| if lang == Lang::En { en.to_owned() } else { nn.to_owned() };
    let step = |text: &str, truth, place, children| ProofNode {
        text: text.into(),
        truth,
        place,
        children,
        ..ProofNode::default()
    };
    let level_is = step("topp.level is foremal", None, level, vec![]);
    let is_anchor = step("topp.level = anker", Some(false), level, vec![level_is]);
    let member = step("owner = topp: owner is anchor_team", Some(false), owner, vec![is_anchor]);
    let other = step("owner = anker-oppvekst: owner is anchor_team", Some(true), owner, vec![]);
    let drafts = ProofNode {
        text: "no draft in team.drafts: draft.sent".into(),
        truth: Some(true),
        empty: true,
        ..ProofNode::default()
    };
    let every = step(
        "every owner in team.owners: owner is anchor_team (1 of 2)",
        Some(false),
        owner,
        vec![member, other, drafts],
    );
    Finding {
        subject: Some("team/skule".into()),
        pack: Some("utstrand".into()),
        help: vec![words("set an anchor team as purpose owner", "set eit ankerteam som føremålseigar")],
        cites: vec![Cite {
            source: "rammeverk".into(),
            title: "Rammeverk for Utstrand, versjon 1.0".into(),
            at: "3.1".into(),
            address: Some("https://example.org/framework".into()),
        }],
        place: Place { span: owner, message: words("owned by `topp`", "eigd av `topp`") },
        related: vec![Place {
            span: level, message: words("`topp` is a purpose team", "`topp` er eit føremålsteam")
        }],
        because: vec![every],
        ..found(
            "UT-104.anchors",
            Force::Must,
            Outcome::Broken,
            &words(
                "`skule` is owned by `topp`, which is a purpose team",
                "`skule` er eigd av `topp`, som er eit føremålsteam",
            ),
        )
    }
}

fn members_unread(sources: &SourceMap, lang: Lang) -> Finding {
    let words = |en: &str, nn: &str| if lang == Lang::En { en.to_owned() } else { nn.to_owned() };
    let blocked = |code: &str| Blocked { code: code.into(), subject: "team/skule".into() };
    Finding {
        subject: Some("team/skule".into()),
        place: Place { span: span(sources, "teams/skule.yaml", "skule"), message: String::new() },
        help: vec![words("write `established: 2026-01-31`", "skriv `established: 2026-01-31`")],
        blocks: ["UT-101", "UT-102.age", "UT-110", "UT-111", "UT-112"].map(blocked).into(),
        origin: Origin::Vocabulary,
        ..found(
            "core.missing",
            Force::Must,
            Outcome::CannotTell,
            &words("`established` is not written", "`established` er ikkje skrive"),
        )
    }
}

fn duplicate(sources: &SourceMap, lang: Lang) -> Vec<Finding> {
    let file = sources.files().next().unwrap().1;
    let second = file.base() + u32::try_from(SKULE.rfind("level").unwrap()).unwrap();
    let message = Text::new(Phrase::DuplicateKey).with("key", "level");
    let error = Diagnostic::error(Code::DuplicateKey, message, Span::new(second, second + 5))
        .also(span(sources, "teams/skule.yaml", "level"), Phrase::FirstHere.into())
        .help(Phrase::DuplicateKeyHelp.into());
    findings(&[error], Origin::Input, sources, lang)
}

fn short_name(sources: &SourceMap, lang: Lang) -> Finding {
    let words = |en: &str, nn: &str| if lang == Lang::En { en.to_owned() } else { nn.to_owned() };
    Finding {
        subject: Some("team/topp".into()),
        coming: Some(day(2026, 7, 1)),
        place: Place { span: span(sources, "teams/topp.yaml", "owners"), message: String::new() },
        cites: vec![Cite {
            source: "kommunelova".into(),
            title: "Kommunelova".into(),
            at: "§ 13-1".into(),
            address: None,
        }],
        ..found(
            "UT-120",
            Force::Should,
            Outcome::Broken,
            &words("`topp` should have a review date", "`topp` bør ha ein revisjonsdato"),
        )
    }
}

fn no_place(lang: Lang) -> Finding {
    let words = |en: &str, nn: &str| if lang == Lang::En { en.to_owned() } else { nn.to_owned() };
    Finding {
        subject: Some("organisation".into()),
        ..found(
            "UT-200",
            Force::Should,
            Outcome::CannotTell,
            &words("the register of surveys is not kept", "registeret over undersøkingar er ikkje ført"),
        )
    }
}

fn found(code: &str, force: Force, outcome: Outcome, message: &str) -> Finding {
    Finding {
        origin: Origin::Rule,
        code: code.into(),
        force,
        outcome,
        subject: None,
        pack: None,
        coming: None,
        draft: false,
        waiver: None,
        message: message.into(),
        help: Vec::new(),
        cites: Vec::new(),
        place: Place::default(),
        related: Vec::new(),
        because: Vec::new(),
        blocks: Vec::new(),
        examples: Vec::new(),
        behind: None,
        fingerprint: format!("{code}-fingerprint"),
    }
}

fn rows() -> Vec<Row> {
    let row = |code: &str, subject: &str, outcome, excepted: Option<&str>, coming, empty| Row {
        code: code.into(),
        subject: subject.into(),
        outcome,
        excepted: excepted.map(str::to_owned),
        coming,
        draft: false,
        waiver: None,
        empty,
        force: Force::Must,
        pack: "utstrand".into(),
    };
    vec![
        row("UT-104.anchors", "team/skule", Outcome::Broken, None, None, false),
        row("UT-104.anchors", "team/topp", Outcome::NotApplicable, Some("small_places"), None, false),
        row("UT-110", "team/skule", Outcome::CannotTell, None, None, false),
        row("UT-111", "team/skule", Outcome::Holds, None, Some(day(2026, 7, 1)), true),
    ]
}

fn span(sources: &SourceMap, file: &str, words: &str) -> Span {
    let (_, file) = sources.files().find(|(_, of)| of.name() == file).unwrap();
    let start = file.base() + u32::try_from(file.text().find(words).unwrap()).unwrap();
    Span::new(start, start + u32::try_from(words.len()).unwrap())
}

fn day(year: i16, month: i8, day: i8) -> Date {
    Date::constant(year, month, day)
}
