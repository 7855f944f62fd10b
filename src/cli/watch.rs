use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::Duration;

use super::context::Context;
use super::options::CheckArgs;
use super::{Exit, check, terminal};
use crate::diagnostic::{Phrase, Text};
use crate::pipeline::{Failure, Request, Session, Watched};

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
    loop {
        let request = context.request_without_organisation(&args.path);
        if let Some(exit) = on_one_day(context, args, &request) {
            return Ok(exit);
        }
    }
}

/// Checks again and again as of one day; says how the last check ended, unless another day has come.
fn on_one_day(context: &Context, args: &CheckArgs, request: &Request) -> Option<Exit> {
    let lang = || context.lang_of([args.path.as_path()]).unwrap_or_else(|| context.lang());
    let mut session = Session::new(request);
    let mut seen = Watched::new(request);
    let mut changed = Vec::new();
    loop {
        terminal::clear();
        let run = match alone(&changed, &args.path) {
            Some(name) => session.again(&name),
            None => session.check(),
        };
        let exit = run.and_then(|run| check::tell(context, args, run)).unwrap_or_else(|failure| context.fail(&failure));
        terminal::complain(&format!("{}\n", Phrase::Watching.template(lang())));
        let Some(now) = change(&seen, || Watched::new(request)) else { return Some(exit) };
        changed = seen.differences(&now);
        // What changes from now on is seen next time, be it while the check is under way.
        seen = now;
        if let Some(file) = changed.first() {
            let file = file.strip_prefix(&args.path).unwrap_or(file).to_string_lossy().into_owned();
            terminal::complain(&format!("{}\n", Text::new(Phrase::WatchChanged).with("file", file).words(lang())));
        }
        if context.today() != request.clock {
            return None;
        }
    }
}

/// The name below the root of the one file that is another one now.
fn alone(changed: &[PathBuf], root: &Path) -> Option<String> {
    let [file] = changed else { return None };
    let below = file.strip_prefix(root).ok()?;
    let below = if below.as_os_str().is_empty() { Path::new(file.file_name()?) } else { below };
    let parts: Option<Vec<&str>> = below.iter().map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}

/// Waits until a file has changed and all are at rest again, and gives them as they are then; nothing where the program is to
/// end first.
fn change(before: &Watched, now: impl Fn() -> Watched) -> Option<Watched> {
    let mut last = before.clone();
    while !ENDED.load(Ordering::Relaxed) {
        sleep(PAUSE);
        let found = now();
        if found == last && found != *before {
            return Some(found);
        }
        last = found;
    }
    None
}
