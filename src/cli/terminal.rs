use std::env;
use std::io::{self, IsTerminal, Write};

use crate::diagnostic::Lang;
use crate::report::Style;

/// The width where nobody says another.
const WIDTH: usize = 100;

/// How this process's standard output wants its text.
///
/// What is piped is written for people as well, without colours: it ends in a pager or a log, and whoever wants
/// lines or data asks for them by `--format`.
pub(super) fn style() -> Style {
    Style { width: width(), color: color(), unicode: unicode() }
}

/// How a file wants its text.
pub(super) fn file_style() -> Style {
    Style::plain(WIDTH)
}

/// The language that the system speaks.
pub(super) fn locale() -> Lang {
    let locale = first(&["LC_ALL", "LC_MESSAGES", "LANG"]).unwrap_or_default();
    match locale.split(['_', '.', '@']).next() {
        Some("nn") => Lang::Nn,
        Some("nb" | "no") => Lang::Nb,
        _ => Lang::En,
    }
}

/// Writes to standard output. That nobody reads any more is no error.
pub(super) fn write(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Clears the screen, where standard output is one.
pub(super) fn clear() {
    if io::stdout().is_terminal() && env::var_os("TERM").is_none_or(|term| term != "dumb") {
        // Where nobody reads, nothing is to be cleared.
        let _ = write("\u{1b}[2J\u{1b}[H");
    }
}

/// Writes to standard error, where it may well be that nobody reads.
pub(super) fn complain(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Makes a panic in any thread end the program with its own exit status and a plain message.
pub(super) fn report_defects() {
    std::panic::set_hook(Box::new(|panic| {
        let version = env!("CARGO_PKG_VERSION");
        complain(&format!(
            "mandat: a defect of Mandat itself ended this run; nothing that it wrote can be relied on\n\
             please report it with this text, the command and, if you may, the files:\n  mandat {version}: {panic}\n"
        ));
        #[expect(clippy::exit, reason = "after a defect nothing more can be trusted to run")]
        std::process::exit(i32::from(super::Exit::Defect.code()));
    }));
}

fn width() -> usize {
    let asked = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let seen = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let seen = || if io::stdout().is_terminal() { seen() } else { None };
    asked.or_else(seen).unwrap_or(WIDTH).clamp(40, 120)
}

fn color() -> bool {
    let set = |name| env::var_os(name).is_some_and(|value| !value.is_empty() && value != "0");
    if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        return false;
    }
    let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
    set("CLICOLOR_FORCE") || (io::stdout().is_terminal() && !dumb)
}

fn unicode() -> bool {
    let locale = first(&["LC_ALL", "LC_CTYPE", "LANG"]).unwrap_or_default().to_lowercase();
    cfg!(windows) || locale.contains("utf-8") || locale.contains("utf8")
}

/// The first of these variables that says something.
fn first(names: &[&str]) -> Option<String> {
    names.iter().filter_map(|name| env::var(name).ok()).find(|value| !value.is_empty())
}
