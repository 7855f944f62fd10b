//! What shells and manuals read: the scripts are run by the shells that are there.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::Path;
use std::process::{Command, Output};

const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

fn mandat(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_mandat")).args(args).env("LANG", "C").output().unwrap()
}

fn text(args: &[&str]) -> String {
    let output = mandat(args);
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0), "{args:?}");
    String::from_utf8(output.stdout).unwrap()
}

/// The commands that the help lists.
fn commands() -> Vec<String> {
    let help = text(&["--help"]);
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1).take_while(|line| !line.is_empty());
    let commands: Vec<String> = lines.filter_map(|line| line.split_whitespace().next()).map(str::to_owned).collect();
    assert!(commands.iter().any(|command| command == "check"), "{commands:?}");
    commands
}

#[test]
fn every_shell_is_told_of_every_command() {
    for shell in SHELLS {
        let script = text(&["completions", shell]);
        for word in commands().iter().map(String::as_str).chain(["as-of", "cannot-tell"]) {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn bash_completes_commands_options_and_values() {
    if Command::new("bash").arg("--version").output().is_err() {
        return;
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("completions.bash");
    std::fs::write(&folder, text(&["completions", "bash"])).unwrap();
    for (words, expected) in [
        ("mandat che", "check"),
        ("mandat check --as", "--as-of"),
        ("mandat check --deny sh", "should"),
        ("mandat check --format ju", "junit"),
        ("mandat why --lang n", "nn nb"),
    ] {
        let (before, last) = words.rsplit_once(' ').unwrap();
        let at = before.split(' ').count();
        let previous = before.rsplit(' ').next().unwrap();
        let ask = format!(
            "source {script}; COMP_WORDS=({words}); COMP_CWORD={at}; _mandat mandat '{last}' '{previous}'; echo \"${{COMPREPLY[@]}}\"",
            script = folder.display()
        );
        let output = Command::new("bash").args(["--norc", "-c", &ask]).output().unwrap();
        let complete = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        assert_eq!(complete, expected, "{words}: {}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn every_command_has_a_page() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("man1");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    assert_eq!(text(&["man", "--into", folder.to_str().unwrap()]), "");
    let mut pages: Vec<String> = commands().iter().map(|command| format!("mandat-{command}.1")).collect();
    pages.push("mandat.1".to_owned());
    pages.sort();
    let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut written: Vec<String> = entries.collect();
    written.sort();
    assert_eq!(written, pages);
    for command in commands() {
        let page = text(&["man", &command]);
        assert_eq!(std::fs::read_to_string(folder.join(format!("mandat-{command}.1"))).unwrap(), page);
        for section in ["NAME", "SYNOPSIS", "EXAMPLES"] {
            assert!(page.contains(&format!(".SH {section}\n")), "{command}: {section}");
        }
    }
}
