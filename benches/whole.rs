//! Times the whole program over invented organisations, and says how much memory it took.
//!
//! `cargo bench --bench whole -- [--only json|yaml] [--pack PACK] [PEOPLE …]`; without numbers, 1 000 and 10 000 people.
//! Starting is a check of an organisation in which nothing stands. What reading takes is told by `mandat schema`, which reads the
//! files by the same vocabulary and judges nothing, and by what that takes where nothing stands; what is left is checking.
//! `--write FOLDER` only writes the organisations.
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

/// Counted runs of each command, after one that is not; fewer where each takes many seconds.
const fn runs(people: usize) -> usize {
    if people > 100_000 { 5 } else { 7 }
}

/// The fifty rules that are checked where no others are asked for.
const PACK: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/policy");

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let option = |name: &str| words.iter().position(|word| word == name).and_then(|at| words.get(at + 1));
    let mut sizes: Vec<usize> = words.iter().filter_map(|word| word.parse().ok()).collect();
    if sizes.is_empty() {
        sizes = vec![1_000, 10_000];
    }
    let (to, pack) = (option("--write"), option("--pack").map_or(PACK, |pack| pack));
    let folder = to.map_or_else(|| Path::new(env!("CARGO_TARGET_TMPDIR")).join("whole"), PathBuf::from);
    if to.is_none() {
        println!(
            "| people | format | input | median | least | starting | reading | checking | checking / reading | memory | memory / input |"
        );
        println!("|---|---|---|---|---|---|---|---|---|---|---|");
    }
    for size in sizes {
        let wanted = |format: &&str| option("--only").is_none_or(|only| only == format);
        for (format, file) in written(&folder, size, ["json", "yaml"].into_iter().filter(wanted)) {
            if to.is_none() {
                measure(size, format, &file, pack);
            }
        }
    }
}

/// Writes an organisation in some formats.
fn written<'a>(folder: &Path, size: usize, formats: impl Iterator<Item = &'a str>) -> Vec<(&'a str, PathBuf)> {
    let value = organisation::organisation(size, 1);
    let write = |format| {
        let folder = folder.join(format!("{size}-{format}"));
        std::fs::create_dir_all(&folder).unwrap();
        let file = folder.join(format!("organisation.{format}"));
        let text = if format == "json" { serde_json::to_string(&value).unwrap() } else { organisation::yaml(&value) };
        std::fs::write(&file, text).unwrap();
        (format, file)
    };
    formats.map(write).collect()
}

fn measure(size: usize, format: &str, file: &Path, pack: &str) {
    let empty = file.with_file_name("empty.json");
    std::fs::write(&empty, r#"{"people": {}}"#).unwrap();
    let mut commands = [check(file, pack), read(file, pack), check(&empty, pack), read(&empty, pack)];
    let middle = runs(size) / 2;
    let runs: Vec<[Duration; 4]> = (0..=runs(size)).map(|_| commands.each_mut().map(once)).skip(1).collect();
    let [whole, reads, starting, beside] = [0, 1, 2, 3].map(|which| {
        let mut times: Vec<f64> = runs.iter().map(|run| milli(run[which])).collect();
        times.sort_by(f64::total_cmp);
        times
    });
    let [median, starting] = [&whole, &starting].map(|times| times[middle]);
    let reading = reads[middle] - beside[middle];
    let checking = median - starting - reading;
    let input = file.metadata().unwrap().len();
    let memory = peak(&check(file, pack));
    let shown = memory.map_or_else(|| "?".to_owned(), |bytes| format!("{:.1} MB", mega(bytes)));
    let ratio = memory.map_or_else(|| "?".to_owned(), |bytes| format!("{:.1}", mega(bytes) / mega(input)));
    println!(
        "| {size} | {format} | {:.1} MB | {median:.1} ms | {:.1} ms | {starting:.1} ms | {reading:.1} ms | {checking:.1} ms | \
         {:.2} | {shown} | {ratio} |",
        mega(input),
        whole[0],
        checking / reading,
    );
}

fn once(command: &mut Command) -> Duration {
    let begun = Instant::now();
    let status = command.status().unwrap();
    assert!(matches!(status.code(), Some(0 | 1)), "{command:?}: {status}");
    begun.elapsed()
}

fn check(file: &Path, pack: &str) -> Command {
    command("check", file, pack, &["--as-of", "2026-01-15", "--format", "concise"])
}

fn read(file: &Path, pack: &str) -> Command {
    command("schema", file, pack, &["--without-ids"])
}

fn command(what: &str, file: &Path, pack: &str, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mandat"));
    command.arg(what).arg(file).args(["--pack", pack]).args(more).stdout(Stdio::null());
    command
}

/// The most memory that a run held, as Linux counts it when the run is nearly over.
fn peak(run: &Command) -> Option<u64> {
    let script = "\"$@\" >/dev/null & child=$!; peak=0; while [ -r /proc/$child/status ]; do \
                  now=$(sed -n 's/^VmHWM:[^0-9]*\\([0-9]*\\).*/\\1/p' /proc/$child/status 2>/dev/null); \
                  [ -n \"$now\" ] && peak=$now; kill -0 $child 2>/dev/null || break; done; echo $peak";
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
