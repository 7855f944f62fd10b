//! The packs that come with the program, and the organisations that are started from them.

use jiff::civil::{Date, date};

/// A file: its path with `/`, and its text.
pub type File = (&'static str, &'static str);

/// A pack that comes with the program. It is parsed only where an organisation is checked by it.
#[derive(Debug)]
pub struct Embedded {
    /// Its name, by which `packs` names it.
    pub name: &'static str,
    /// Its files, in the order of their names.
    pub files: &'static [File],
    /// A small organisation that passes the pack, where it has one of its own.
    pub start: Option<Start>,
}

/// An organisation that is started from a pack.
#[derive(Debug)]
pub struct Start {
    /// Its files, by their paths from its folder.
    pub files: &'static [File],
    /// The day on which it passes. A pack asks for what is recent: all days are moved with this one.
    pub on: Date,
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
            "tests/council.mandat",
            "tests/delegation.mandat",
            "tests/meetings.mandat",
            "tests/reports.mandat",
            "vocabulary.mandat",
        ),
        start: None,
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
        start: Some(Start {
            on: date(2026, 1, 15),
            files: files!(
                "examples/start/sogndal",
                "",
                "mandat.toml",
                "organisasjon.yaml",
                "personar.yaml",
                "lag/føremål.yaml",
                "lag/samfunn.yaml",
                "lag/hamn.yaml",
                "delegeringar.yaml",
                "saker.yaml",
                "styring.yaml",
            ),
        }),
    },
];
