//! What the Rust programs share that are compared with `mandat`: how they read the file, and how they tell findings.

pub mod organisation;

use std::io::{BufWriter, Write};

use jiff::{ToSpan, civil::Date};

/// The day for which all of them ask.
pub const CLOCK: &str = "2026-01-15";

/// A forecast made before this day is not fresh.
pub fn fresh() -> Result<String, jiff::Error> {
    Ok((CLOCK.parse::<Date>()? - 45.days()).to_string())
}

/// How many roles one person may have.
pub const SEVERAL: usize = 3;

/// What the teams below an anchor team may spend.
pub const BUDGET: i64 = 1_500_000;

/// The file named on the command line.
pub fn file() -> Result<String, &'static str> {
    std::env::args().nth(1).ok_or("a file is missing")
}

/// Writes findings: rule, subject.
pub fn tell<S: AsRef<str>>(findings: impl IntoIterator<Item = (impl AsRef<str>, S)>) -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    for (rule, subject) in findings {
        writeln!(out, "{}\t{}", rule.as_ref(), subject.as_ref())?;
    }
    out.flush()
}
