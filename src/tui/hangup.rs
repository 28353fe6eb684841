//! Notices that a terminal is gone: one that was closed, or a connection that broke. Nothing else
//! would: what reads keys tries again for ever, and the system tells only the leader of a session.

#[cfg(not(unix))]
pub use elsewhere::{is_gone, watch};
#[cfg(unix)]
pub use own::{is_gone, watch};

#[cfg(unix)]
mod own {
    use std::{
        io::{self, IsTerminal},
        os::fd::{AsFd, BorrowedFd},
        thread,
    };

    use rustix::{
        event::{PollFd, PollFlags, Timespec, poll},
        io::Errno,
    };

    /// Looks again after this, for a system does not always wake those who wait for a hang-up alone.
    const LOOKS: Timespec = Timespec { tv_sec: 0, tv_nsec: 200_000_000 };

    /// Calls `gone` once when the terminal that is drawn on, or that keys come from, hangs up.
    pub fn watch(gone: impl FnOnce() + Send + 'static) {
        let (stdin, stdout) = (io::stdin(), io::stdout());
        // A terminal that goes away before the thread begins would be none to it.
        let (has_keys, is_drawn_on) = (stdin.is_terminal(), stdout.is_terminal());
        thread::spawn(move || {
            let keys = has_keys.then(|| stdin.as_fd());
            let drawn_on = is_drawn_on.then(|| stdout.as_fd());
            let terminals: Vec<_> = keys.into_iter().chain(drawn_on).collect();
            if wait(&terminals) {
                gone();
            }
        });
    }

    /// Whether the terminal that is drawn on has hung up. One that has is no terminal any more for
    /// those who ask what it is.
    pub fn is_gone() -> bool {
        const NOW: Timespec = Timespec { tv_sec: 0, tv_nsec: 0 };
        has_hung_up(&[io::stdout().as_fd()], &NOW) == Ok(true)
    }

    /// Waits until one of them hangs up; says whether any did, and not that the system cannot tell.
    fn wait(terminals: &[BorrowedFd<'_>]) -> bool {
        loop {
            match has_hung_up(terminals, &LOOKS) {
                Ok(false) | Err(Errno::INTR) => {}
                Ok(true) => return true,
                Err(_) => return false,
            }
        }
    }

    /// Whether one of them hangs up within a time.
    fn has_hung_up(terminals: &[BorrowedFd<'_>], within: &Timespec) -> Result<bool, Errno> {
        // Without anything to ask for, hang-ups and errors alone are told.
        let none = PollFlags::empty();
        let mut asked: Vec<_> =
            terminals.iter().map(|own| PollFd::from_borrowed_fd(*own, none)).collect();
        poll(&mut asked, Some(within))?;
        Ok(asked.iter().any(|own| own.revents().intersects(PollFlags::HUP | PollFlags::ERR)))
    }
}

#[cfg(not(unix))]
mod elsewhere {
    /// Nobody can tell.
    pub fn is_gone() -> bool {
        false
    }

    /// Watches nothing: there the terminal takes its programs with it.
    pub fn watch(_: impl FnOnce() + Send + 'static) {}
}
