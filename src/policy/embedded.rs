//! The packs that come with the program, and the organisations that are started from them.

use jiff::civil::{Date, date};

use crate::diagnostic::Lang;

/// A file: its path with `/`, and its text.
pub type File = (&'static str, &'static str);

/// A pack that comes with the program. It is parsed only where an organisation is checked by it.
#[derive(Debug)]
pub struct Embedded {
    /// Its name, by which `packs` names it.
    pub name: &'static str,
    /// Its files, in the order of their names.
    pub files: &'static [File],
    /// Files in which nothing but its tests stand.
    pub tests: &'static [File],
    /// A small organisation that passes the pack, where it has one of its own.
    pub start: Option<Start>,
}

/// An organisation that is started from a pack, in each language; its files go by their paths from its folder.
#[derive(Debug)]
pub struct Start {
    /// In Nynorsk.
    nn: &'static [File],
    /// In Bokmål.
    nb: &'static [File],
    /// In English.
    en: &'static [File],
    /// The day on which it passes. A pack asks for what is recent: all days are moved with this one.
    pub on: Date,
}

impl Start {
    /// The files in a language.
    pub fn files(&self, lang: Lang) -> &'static [File] {
        match lang {
            Lang::Nn => self.nn,
            Lang::Nb => self.nb,
            Lang::En => self.en,
        }
    }
}

/// Files below a folder, named as they are shown.
macro_rules! files {
    ($folder:literal, $shown:literal, $($name:literal),* $(,)?) => {
        &[$((concat!($shown, $name), include_str!(concat!("../../", $folder, "/", $name)))),*]
    };
}

/// Every pack that comes with the program.
pub const PACKS: &[Embedded] = &[
    Embedded {
        name: "core",
        files: files!(
            "policies/core",
            "core/",
            "authority.mandat",
            "core.mandat",
            "decisions.mandat",
            "people.mandat",
            "steering.mandat",
            "teams.mandat",
        ),
        tests: &[],
        start: None,
    },
    Embedded {
        name: "kommunelova",
        files: files!(
            "policies/kommunelova",
            "kommunelova/",
            "council.mandat",
            "delegation.mandat",
            "kommunelova.mandat",
            "meetings.mandat",
            "reports.mandat",
            "vocabulary.mandat",
        ),
        tests: files!(
            "policies/kommunelova",
            "kommunelova/",
            "tests/council.mandat",
            "tests/delegation.mandat",
            "tests/meetings.mandat",
            "tests/reports.mandat",
        ),
        start: Some(Start {
            on: date(2026, 1, 15),
            nn: files!(
                "examples/start/kommunelova/nn",
                "",
                "mandat.toml",
                "organisasjon.yaml",
                "personar.yaml",
                "lag.yaml",
                "delegeringar.yaml",
                "kommunestyret.yaml",
            ),
            nb: files!(
                "examples/start/kommunelova/nb",
                "",
                "mandat.toml",
                "organisasjon.yaml",
                "personer.yaml",
                "team.yaml",
                "delegeringer.yaml",
                "kommunestyret.yaml",
            ),
            en: files!(
                "examples/start/kommunelova/en",
                "",
                "mandat.toml",
                "organisation.yaml",
                "people.yaml",
                "teams.yaml",
                "delegations.yaml",
                "council.yaml",
            ),
        }),
    },
    Embedded {
        name: "sogndal",
        files: files!(
            "policies/sogndal",
            "sogndal/",
            "delegering.mandat",
            "mandat.mandat",
            "opne_val.mandat",
            "roller.mandat",
            "saker.mandat",
            "samarbeid.mandat",
            "sogndal.mandat",
            "struktur.mandat",
            "styring.mandat",
        ),
        tests: files!(
            "policies/sogndal",
            "sogndal/",
            "testar_delegering.mandat",
            "testar_mandat.mandat",
            "testar_opne_val.mandat",
            "testar_roller.mandat",
            "testar_saker.mandat",
            "testar_samarbeid.mandat",
            "testar_struktur.mandat",
            "testar_styring.mandat",
        ),
        start: Some(Start {
            on: date(2026, 1, 15),
            nn: files!(
                "examples/start/sogndal/nn",
                "",
                "mandat.toml",
                "organisasjon.yaml",
                "personar.yaml",
                "lag/føremål.yaml",
                "lag/samfunn.yaml",
                "lag/hamn.yaml",
                "lag/støtte.yaml",
                "delegeringar.yaml",
                "saker.yaml",
                "styring.yaml",
            ),
            nb: files!(
                "examples/start/sogndal/nb",
                "",
                "mandat.toml",
                "organisasjon.yaml",
                "personer.yaml",
                "team/formål.yaml",
                "team/samfunn.yaml",
                "team/havn.yaml",
                "team/støtte.yaml",
                "delegeringer.yaml",
                "saker.yaml",
                "styring.yaml",
            ),
            en: files!(
                "examples/start/sogndal/en",
                "",
                "mandat.toml",
                "organisation.yaml",
                "people.yaml",
                "teams/purpose.yaml",
                "teams/community.yaml",
                "teams/harbour.yaml",
                "teams/support.yaml",
                "delegations.yaml",
                "cases.yaml",
                "steering.yaml",
            ),
        }),
    },
];
