//! The packs that come with the program.

/// A pack: its name, and its files with their names and texts.
type Embedded = (&'static str, &'static [(&'static str, &'static str)]);

/// The files of a pack, with their texts.
macro_rules! pack {
    ($name:literal, $($file:literal),* $(,)?) => {
        ($name, &[$((concat!($name, "/", $file), include_str!(concat!("../../policies/", $name, "/", $file)))),*])
    };
}

/// Every pack that comes with the program, each with its tests: pages of rules show them as examples.
pub const PACKS: &[Embedded] = &[
    pack!(
        "core",
        "authority.mandat",
        "core.mandat",
        "decisions.mandat",
        "people.mandat",
        "steering.mandat",
        "teams.mandat",
    ),
    pack!(
        "kommunelova",
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
];
