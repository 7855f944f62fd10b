//! The packs that come with the program.

/// A pack: its name, and its files with their names and texts.
type Embedded = (&'static str, &'static [(&'static str, &'static str)]);

/// Every pack that comes with the program.
pub const PACKS: &[Embedded] = &[(
    "core",
    &[
        ("core/authority.mandat", include_str!("../../policies/core/authority.mandat")),
        ("core/core.mandat", include_str!("../../policies/core/core.mandat")),
        ("core/decisions.mandat", include_str!("../../policies/core/decisions.mandat")),
        ("core/people.mandat", include_str!("../../policies/core/people.mandat")),
        ("core/steering.mandat", include_str!("../../policies/core/steering.mandat")),
        ("core/teams.mandat", include_str!("../../policies/core/teams.mandat")),
    ],
)];
