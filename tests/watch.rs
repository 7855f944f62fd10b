//! `check --watch`: it checks again when a file changes, and ends as its last check did.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Longer than anything here takes on a slow machine.
const LONG: Duration = Duration::from_secs(60);

/// A program under test, which does not outlive the test.
struct Watching {
    child: Child,
    output: PathBuf,
}

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Watching {
    fn new(folder: &Path, output: PathBuf) -> Self {
        // In the organisation's language, which is not the system's.
        let file = File::create(&output).unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_mandat"))
            .args(["check", "--watch", "--format", "concise", "--as-of", "2026-01-15"])
            .current_dir(folder)
            .env("LANG", "C")
            .stderr(file.try_clone().unwrap())
            .stdout(file)
            .spawn()
            .unwrap();
        Self { child, output }
    }

    fn text(&self) -> String {
        fs::read_to_string(&self.output).unwrap()
    }

    /// Waits until it has said something so many times.
    fn until(&self, words: &str, times: usize) {
        let start = Instant::now();
        while self.text().matches(words).count() < times {
            assert!(start.elapsed() < LONG, "not {times} × {words}:\n{}", self.text());
            sleep(Duration::from_millis(50));
        }
    }

    fn interrupt(mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status.code();
            }
            assert!(start.elapsed() < LONG, "it does not end");
            sleep(Duration::from_millis(50));
        }
    }
}

#[test]
fn what_changes_is_checked_again() {
    let base = Path::new(env!("CARGO_TARGET_TMPDIR")).join("watch");
    let _ = fs::remove_dir_all(&base);
    let folder = base.join("org");
    fs::create_dir_all(&folder).unwrap();
    let init = Command::new(env!("CARGO_BIN_EXE_mandat")).args(["init", "--lang", "nn"]).current_dir(&folder).output();
    assert!(init.unwrap().status.success());
    let watching = Watching::new(&folder, base.join("output.txt"));
    watching.until("Ctrl-C sluttar", 1);
    assert!(!watching.text().contains("R-1"));

    let teams = fs::read_to_string(folder.join("lag.yaml")).unwrap();
    fs::write(folder.join("lag.yaml"), teams.replace("[anna, kari, ola]", "[kari]")).unwrap();
    watching.until("`lag.yaml` er endra\nlag.yaml:8:5: must R-1", 1);
    watching.until("Ctrl-C sluttar", 2);

    // A file that comes, in a folder that comes; one that hides what it holds; settings that are gone.
    fs::create_dir(folder.join("more")).unwrap();
    fs::write(folder.join("more/units.yaml"), "units: {").unwrap();
    watching.until("`more/units.yaml` er endra", 1);
    watching.until("error malformed", 1);
    fs::remove_file(folder.join("more/units.yaml")).unwrap();
    watching.until("Ctrl-C sluttar", 4);
    fs::write(folder.join("lag.yaml"), &teams).unwrap();
    watching.until("Ctrl-C sluttar", 5);
    fs::write(folder.join("reglar/reglar.mandat"), "pack reglar").unwrap();
    watching.until("`reglar/reglar.mandat` er endra", 1);
    watching.until("Ctrl-C sluttar", 6);
    assert_eq!(watching.interrupt(), Some(2));
}
