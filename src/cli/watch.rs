use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use super::context::Context;
use super::options::CheckArgs;
use super::{Exit, check, terminal};
use crate::diagnostic::{Phrase, Text};
use crate::pipeline::{Failure, Watched};

/// How often the files are looked at.
const PAUSE: Duration = Duration::from_millis(300);

/// Whether somebody has asked the program to end.
static ENDED: AtomicBool = AtomicBool::new(false);

/// Checks an organisation again whenever one of its files changes, and ends as the last check did.
pub(super) fn run(context: &Context, args: &CheckArgs) -> Result<Exit, Failure> {
    if args.path == Path::new("-") {
        return Err(Failure::new(Phrase::WatchInput, Phrase::WatchInputHelp));
    }
    // Where the system tells of no end, it ends the program itself.
    let _ = ctrlc::set_handler(|| ENDED.store(true, Ordering::Relaxed));
    let request = context.request_without_organisation(&args.path);
    let lang = || context.lang_of([args.path.as_path()]).unwrap_or_else(|| context.lang());
    loop {
        terminal::clear();
        let before = Watched::new(&request);
        let exit = check::once(context, args).unwrap_or_else(|failure| context.fail(&failure));
        terminal::complain(&format!("{}\n", Phrase::Watching.template(lang())));
        let Some(file) = change(&before, || Watched::new(&request)) else { return Ok(exit) };
        let file = file.strip_prefix(&args.path).unwrap_or(&file).to_string_lossy().into_owned();
        terminal::complain(&format!("{}\n", Text::new(Phrase::WatchChanged).with("file", file).words(lang())));
    }
}

/// Waits until a file has changed and is at rest again; nothing where the program is to end first.
fn change(before: &Watched, now: impl Fn() -> Watched) -> Option<PathBuf> {
    let mut changed = None;
    let mut last = before.clone();
    while !ENDED.load(Ordering::Relaxed) {
        sleep(PAUSE);
        let found = now();
        match last.difference(&found) {
            Some(file) => changed = Some(file),
            None if changed.is_some() => return changed,
            None => {}
        }
        last = found;
    }
    None
}
