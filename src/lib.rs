//! Mandat checks organisations, written in plain files, against rules about who may decide what.
//!
//! The whole way, from two files to what is wrong and why:
//!
//! ```
//! use mandat::diagnostic::Lang;
//! use mandat::pipeline::{self, Request, Root};
//! use mandat::value::Date;
//!
//! let folder = std::env::temp_dir().join("mandat-example");
//! std::fs::create_dir_all(folder.join("rules"))?;
//! std::fs::write(folder.join("rules/rules.mandat"), r#"
//! pack rules "Our rules" version 1
//!   uses core
//! source bylaw regulation "Bylaw"
//! rule R-1 "A team has at least two members" {
//!   cites bylaw "1"
//!   for team in Team
//!   must count of team.members >= 2
//!     says en "{team} is too small"
//! }
//! "#)?;
//! std::fs::write(folder.join("mandat.toml"), "packs = [\"rules\"]")?;
//! std::fs::write(folder.join("teams.yaml"), "people: { kari: {} }\nteams: { harbour: { members: [kari] } }")?;
//!
//! let request = Request { lang: Some(Lang::En), ..Request::new(Root::Path(folder), Date::constant(2026, 1, 15)) };
//! let run = pipeline::check(&request).expect("there is such a folder");
//! let finding = run.verdict.findings.first().expect("one is not two");
//! assert_eq!((&*finding.code, &*finding.message), ("R-1", "harbour is too small"));
//! assert_eq!(run.sources.text(finding.place.span), "members");
//! # Ok::<(), std::io::Error>(())
//! ```

// What tests may do, the program may not.
#![cfg_attr(not(test), deny(clippy::string_slice, clippy::unreachable, clippy::todo, clippy::unimplemented))]

pub mod cli;
mod conflict;
mod confusable;
pub mod diagnostic;
pub mod evaluate;
pub mod format;
mod nearest;
pub mod organisation;
mod parallel;
pub mod pipeline;
pub mod policy;
pub mod report;
pub mod source;
pub mod syntax;
pub mod value;
pub mod verdict;
pub mod vet;
