//! Times the whole program over invented organisations, and says how much memory it took.
//!
//! `cargo bench --bench whole -- [--only json|yaml] [--pack PACK] [PEOPLE …]`; without numbers, 1 000 and 10 000 people.
//! Starting is a check of an organisation in which nothing stands. What reading takes is told by `mandat schema`, which reads the
//! files by the same vocabulary and judges nothing, and by what that takes where nothing stands; what is left is checking.
//! With `--copies` it is the example `fagerdal` in its own packs, again and again for about so many people. `--write FOLDER` only
//! writes the organisations.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a bench is run by hand, and may stop anywhere"
)]

mod copies;
mod organisation;

use std::fs;
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
        let wanted = |format: &&str| option("--only").is_none_or(|only| only == *format);
        let inputs = if words.iter().any(|word| word == "--copies") {
            vec![copied(&folder, size)]
        } else {
            let formats = ["json", "yaml"].into_iter().filter(wanted);
            formats.map(|format| written(&folder, size, format, pack)).collect()
        };
        for input in inputs.iter().filter(|_| to.is_none()) {
            input.measure();
        }
    }
}

/// What is timed.
struct Input {
    people: usize,
    format: &'static str,
    /// The file or folder.
    path: PathBuf,
    /// One in which nothing stands, for the same packs.
    empty: PathBuf,
    /// Bytes in its files.
    length: u64,
    /// Packs and day.
    asked: Vec<String>,
}

/// The invented organisation in a format.
fn written(folder: &Path, people: usize, format: &'static str, pack: &str) -> Input {
    let folder = folder.join(format!("{people}-{format}"));
    let [path, empty] = [format!("organisation.{format}"), "empty.json".to_owned()].map(|name| folder.join(name));
    let value = organisation::organisation(people, 1);
    let text = if format == "json" { serde_json::to_string(&value).unwrap() } else { organisation::yaml(&value) };
    fs::create_dir_all(&folder).unwrap();
    fs::write(&empty, r#"{"people": {}}"#).unwrap();
    fs::write(&path, &text).unwrap();
    let asked = ["--pack", pack, "--as-of", "2026-01-15"].map(str::to_owned).to_vec();
    Input { people, format, path, empty, length: text.len() as u64, asked }
}

/// The example for about so many people, by its own packs.
fn copied(folder: &Path, people: usize) -> Input {
    let copies = (people / copies::PEOPLE).max(1);
    let [path, empty] = ["copies", "nobody"].map(|name| folder.join(format!("{people}-{name}")));
    let _ = fs::remove_dir_all(&path);
    let length = copies::write(&path, copies);
    copies::write_nothing(&empty);
    let asked = ["--as-of", "2026-11-30"].map(str::to_owned).to_vec();
    Input { people: copies * copies::PEOPLE, format: "YAML, CSV, TOML", path, empty, length, asked }
}

impl Input {
    fn check(&self, path: &Path) -> Command {
        self.command("check", path, &["--format", "concise"])
    }

    fn read(&self, path: &Path) -> Command {
        self.command("schema", path, &["--without-ids"])
    }

    fn command(&self, what: &str, path: &Path, more: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mandat"));
        command.arg(what).arg(path).args(&self.asked).args(more).stdout(Stdio::null());
        command
    }

    fn measure(&self) {
        let (path, empty) = (self.path.as_path(), self.empty.as_path());
        let mut commands = [self.check(path), self.read(path), self.check(empty), self.read(empty)];
        let count = runs(self.people);
        let runs: Vec<[Duration; 4]> = (0..=count).map(|_| commands.each_mut().map(once)).skip(1).collect();
        let [whole, reads, starting, beside] = [0, 1, 2, 3].map(|which| {
            let mut times: Vec<f64> = runs.iter().map(|run| milli(run[which])).collect();
            times.sort_by(f64::total_cmp);
            times
        });
        let middle = count / 2;
        let [median, starting] = [&whole, &starting].map(|times| times[middle]);
        let reading = reads[middle] - beside[middle];
        let checking = median - starting - reading;
        let (people, format, input) = (self.people, self.format, self.length);
        let memory = peak(&self.check(path));
        let shown = memory.map_or_else(|| "?".to_owned(), |bytes| format!("{:.1} MB", mega(bytes)));
        let ratio = memory.map_or_else(|| "?".to_owned(), |bytes| format!("{:.1}", mega(bytes) / mega(input)));
        println!(
            "| {people} | {format} | {:.1} MB | {median:.1} ms | {:.1} ms | {starting:.1} ms | {reading:.1} ms | \
             {checking:.1} ms | {:.2} | {shown} | {ratio} |",
            mega(input),
            whole[0],
            checking / reading,
        );
    }
}

fn once(command: &mut Command) -> Duration {
    let begun = Instant::now();
    let status = command.status().unwrap();
    assert!(matches!(status.code(), Some(0 | 1)), "{command:?}: {status}");
    begun.elapsed()
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
