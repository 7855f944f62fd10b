//! Runs a command once, and says what it took: seconds by the clock, seconds of the processor, the most memory in bytes,
//! and how it ended. It is a small program because a child counts as its own what its parent held when it was born.
//!
//! `once SECONDS GIBIBYTES OUTPUT COMMAND …`: after so long the command is ended, and more memory it does not get; what it
//! writes goes to a file.

use std::error::Error;
use std::fs::File;
use std::mem::MaybeUninit;
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let mut words = std::env::args_os().skip(1);
    let mut number = || words.next().and_then(|word| word.to_str()?.parse::<u64>().ok()).ok_or("a number is missing");
    let (longest, most) = (number()?, number()?);
    let output = File::create(words.next().ok_or("a file for the output is missing")?)?;
    let mut command = Command::new(words.next().ok_or("a command is missing")?);
    command.args(words).stdin(Stdio::null()).stdout(output);
    // SAFETY: `setpgid` and `setrlimit` may be called between fork and exec.
    unsafe {
        command.pre_exec(move || {
            // What it starts itself is ended with it.
            libc::setpgid(0, 0);
            let most = libc::rlimit { rlim_cur: most << 30, rlim_max: most << 30 };
            if libc::setrlimit(libc::RLIMIT_DATA, &most) == 0 { Ok(()) } else { Err(std::io::Error::last_os_error()) }
        });
    }
    let begun = Instant::now();
    let child = libc::pid_t::try_from(command.spawn()?.id())?;
    std::thread::spawn(move || {
        std::thread::sleep(Duration::from_secs(longest));
        // SAFETY: the child is not waited for yet, or else this program ends now.
        unsafe { libc::kill(-child, libc::SIGKILL) };
    });
    let (mut status, mut usage) = (0, MaybeUninit::<libc::rusage>::zeroed());
    // SAFETY: both places are there to be written to, and the child is ours.
    let usage = unsafe {
        if libc::wait4(child, &mut status, 0, usage.as_mut_ptr()) != child {
            return Err("the command was lost".into());
        }
        usage.assume_init()
    };
    let wall = begun.elapsed().as_secs_f64();
    let seconds = |time: libc::timeval| time.tv_sec as f64 + time.tv_usec as f64 / 1e6;
    let cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    let ended = if libc::WIFEXITED(status) { libc::WEXITSTATUS(status) } else { -libc::WTERMSIG(status) };
    println!("{wall:.6} {cpu:.6} {} {ended}", usage.ru_maxrss * 1024);
    Ok(())
}
