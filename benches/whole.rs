//! Times the whole program over invented organisations, and says how much memory it took.
//!
//! `cargo bench --bench whole -- [PEOPLE …]`; without numbers, 1 000 and 10 000 people. `--write FOLDER` only writes the
//! organisations.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a bench is run by hand, and may stop anywhere"
)]

mod organisation;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Counted runs of each command, after one that is not.
const RUNS: usize = 7;

/// The fifty rules that are checked.
const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/policy");

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let mut sizes: Vec<usize> = words.iter().filter_map(|word| word.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![1_000, 10_000];
    }
    let folder = words.iter().position(|word| word == "--write").and_then(|at| words.get(at + 1));
    let folder = folder.map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("whole"), PathBuf::from);
    println!("| people | format | input | median | least | memory | memory / input |");
    println!("|---|---|---|---|---|---|---|");
    for size in sizes {
        for (format, file) in written(&folder, size) {
            if !words.iter().any(|word| word == "--write") {
                measure(size, format, &file);
            }
        }
    }
}

/// Writes an organisation in both formats.
fn written(folder: &Path, size: usize) -> [(&'static str, PathBuf); 2] {
    let value = organisation::organisation(size, 1);
    let texts = [("json", serde_json::to_string(&value).unwrap()), ("yaml", organisation::yaml(&value))];
    texts.map(|(format, text)| {
        let folder = folder.join(format!("{size}-{format}"));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("organisation.{format}"));
        std::fs::write(&file, text).unwrap();
        (format, file)
    })
}

fn measure(size: usize, format: &str, file: &Path) {
    let mut times: Vec<Duration> = (0..=RUNS).map(|_| once(file)).skip(1).collect();
    times.sort_unstable();
    let input = file.metadata().unwrap().len();
    let memory = peak(file);
    let shown = memory.map_or_else(|| "?".to_owned(), |bytes| format!("{:.1} MB", mega(bytes)));
    let ratio = memory.map_or_else(|| "?".to_owned(), |bytes| format!("{:.1}", mega(bytes) / mega(input)));
    println!(
        "| {size} | {format} | {:.1} MB | {:.1} ms | {:.1} ms | {shown} | {ratio} |",
        mega(input),
        milli(times[RUNS / 2]),
        milli(times[0]),
    );
}

fn once(file: &Path) -> Duration {
    let begun = Instant::now();
    let status = command(file).status().unwrap();
    assert!(matches!(status.code(), Some(0 | 1)), "{}: {status}", file.display());
    begun.elapsed()
}

fn command(file: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mandat"));
    command.arg("check").arg(file).args(["--pack", PACK, "--as-of", "2026-01-15", "--format", "concise"]);
    command.stdout(Stdio::null());
    command
}

/// The most memory that a run held, as Linux counts it when the run is nearly over.
fn peak(file: &Path) -> Option<u64> {
    let script = "\"$@\" >/dev/null & child=$!; peak=0; while [ -r /proc/$child/status ]; do \
                  now=$(sed -n 's/^VmHWM:[^0-9]*\\([0-9]*\\).*/\\1/p' /proc/$child/status 2>/dev/null); \
                  [ -n \"$now\" ] && peak=$now; kill -0 $child 2>/dev/null || break; done; echo $peak";
    let run = command(file);
    let output = Command::new("bash").args(["-c", script, "peak"]).arg(run.get_program()).args(run.get_args()).output();
    let kibi: u64 = String::from_utf8(output.ok()?.stdout).ok()?.trim().parse().ok()?;
    Some(kibi * 1024).filter(|bytes| *bytes > 0)
}

#[expect(clippy::cast_precision_loss, reason = "shown with one decimal")]
fn mega(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

fn milli(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
