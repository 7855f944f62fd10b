//! The program as it is run on a command line.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs::File;
use std::path::Path;
use std::process::{Command, Stdio};

/// What a run wrote, and how it ended.
pub(crate) struct Written {
    pub(crate) out: String,
    pub(crate) err: String,
    /// Nothing where it was killed.
    pub(crate) status: Option<i32>,
}

/// Runs one line in a folder: what follows `mandat`, and after `<` the file for standard input.
pub(crate) fn run(line: &str, folder: &Path) -> Written {
    let (args, input) = line.split_once(" < ").map_or((line, None), |(args, file)| (args, Some(file.trim())));
    let stdin = input.map_or(Stdio::null(), |file| File::open(folder.join(file)).unwrap().into());
    let output = Command::new(env!("CARGO_BIN_EXE_mandat"))
        .args(words(args))
        .current_dir(folder)
        .env_clear()
        .env("LANG", "C.UTF-8")
        .stdin(stdin)
        .output()
        .unwrap();
    let [out, err] = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes).into_owned());
    Written { out, err, status: output.status.code() }
}

/// Words between spaces; quotes hold one together.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![];
    for (at, part) in line.split('"').enumerate() {
        match at % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.to_owned()),
        }
    }
    words
}
