//! Facts of organisations: the same however the files are written.

#[expect(dead_code, reason = "each test uses a part of what they share")]
mod support;

use mandat::diagnostic::Lang;
use support::dump::{dump, sorted_dump};
use support::{Reading, reading, shown};

const WORDS: &str = include_str!("support/core.mandat");
const SKULE: &str = include_str!("organisation/skule.yaml");
const OTHERS: &str = include_str!("organisation/others.yaml");

/// Reads files that are right.
fn right(files: &[(&str, &str)]) -> Reading {
    let reading = reading(WORDS, files);
    assert_eq!(shown(&reading.sources, &reading.errors, Lang::En), "");
    reading
}

#[test]
fn the_example_of_the_design_is_read() {
    let reading = right(&[("others.yaml", OTHERS), ("teams/skule.yaml", SKULE)]);
    insta::assert_snapshot!(dump(&reading.facts, &reading.policy));
}
