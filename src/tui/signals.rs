//! What others tell the program: to end, to stop, to go on.

#[cfg(unix)]
pub use own::{Stops, hang_up, listen};
#[cfg(not(unix))]
pub use without::{Stops, hang_up, listen};

#[cfg(unix)]
mod own {
    use std::{
        io,
        sync::{
            Arc,
            mpsc::{Receiver, Sender, channel},
        },
        thread,
        time::{Duration, Instant},
    };

    use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
    use signal_hook::{
        consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH},
        iterator::Signals,
        low_level::{emulate_default_handler, raise},
    };

    use crate::tui::{held::Held, parting::Parting};

    /// Waits so long for a terminal that takes no more text and for a disk that takes no view, before
    /// the program ends without.
    const PATIENCE: Duration = Duration::from_millis(500);

    /// Says when the program goes on after a stop.
    pub struct Stops(Receiver<()>);

    impl Stops {
        /// Stops all that the terminal runs together, the program among it; returns when it goes on.
        ///
        /// # Errors
        /// A system that does not let it.
        pub fn stop(&self) -> io::Result<()> {
            // Those of programs that had the terminal before.
            while self.0.try_recv().is_ok() {}
            kill_current_process_group(Signal::TSTP)?;
            self.0.recv().map_err(io::Error::other)
        }
    }

    /// Hears signals from now on: the terminal is given back before the program ends or stops, and
    /// taken again when it goes on; before it ends, the view is saved.
    ///
    /// # Errors
    /// A system that does not let them be heard.
    pub fn listen(
        held: &Arc<Held>,
        parting: &Arc<Parting>,
        give_back: fn() -> io::Result<()>,
        take_again: fn(&Held) -> io::Result<()>,
    ) -> io::Result<Stops> {
        let (held, parting) = (Arc::clone(held), Arc::clone(parting));
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT])?;
        let (went_on, stops) = channel();
        thread::spawn(move || {
            for signal in signals.forever() {
                let is_end = hear(signal, &held, give_back, take_again, &went_on);
                if is_end {
                    end(signal, &held, &parting, give_back);
                }
            }
        });
        Ok(Stops(stops))
    }

    /// Answers a signal; says whether the program is to end.
    fn hear(
        signal: i32,
        held: &Held,
        give_back: fn() -> io::Result<()>,
        take_again: fn(&Held) -> io::Result<()>,
        went_on: &Sender<()>,
    ) -> bool {
        match signal {
            // A key for the program that has the terminal.
            SIGINT | SIGQUIT if held.is_lent() => {}
            SIGTSTP => {
                if is_called_back() {
                    if held.is_ours() {
                        let _ = give_back();
                    }
                    let _ = emulate_default_handler(signal);
                }
                let _ = went_on.send(());
            }
            SIGCONT if held.is_ours() => {
                let _ = take_again(held);
                // Nothing else wakes what waits for keys, so that it draws.
                let _ = raise(SIGWINCH);
            }
            SIGCONT => {}
            _ => return true,
        }
        false
    }

    /// Ends the program as the loss of its terminal does.
    pub fn hang_up(held: &Held, parting: &Arc<Parting>, give_back: fn() -> io::Result<()>) {
        end(SIGHUP, held, parting, give_back);
    }

    /// Gives the terminal back, saves the view and ends the program, so that others see which signal
    /// ended it.
    fn end(signal: i32, held: &Held, parting: &Arc<Parting>, give_back: fn() -> io::Result<()>) {
        let (done, ended) = channel();
        let (saved, view) = (done.clone(), Arc::clone(parting));
        thread::spawn(move || {
            view.save();
            saved.send(())
        });
        let is_ours = held.is_ours();
        thread::spawn(move || {
            if is_ours {
                let _ = give_back();
            }
            done.send(())
        });
        let until = Instant::now() + PATIENCE;
        for _ in 0..2 {
            let _ = ended.recv_timeout(until.saturating_duration_since(Instant::now()));
        }
        let _ = emulate_default_handler(signal);
    }

    /// Whether a shell waits that could call the program back after a stop: those that begin a session
    /// themselves would stop for ever.
    fn is_called_back() -> bool {
        getsid(None).is_ok_and(|session| session != getpgrp())
    }
}

#[cfg(not(unix))]
mod without {
    use std::{io, sync::Arc};

    use crate::tui::{held::Held, parting::Parting};

    /// Systems without such stops go on.
    pub struct Stops;

    impl Stops {
        /// Goes on.
        pub fn stop(&self) -> io::Result<()> {
            Ok(())
        }
    }

    /// Nobody calls it.
    pub fn hang_up(_: &Held, _: &Arc<Parting>, _: fn() -> io::Result<()>) {}

    /// Hears nothing.
    pub fn listen(
        _: &Arc<Held>,
        _: &Arc<Parting>,
        _: fn() -> io::Result<()>,
        _: fn(&Held) -> io::Result<()>,
    ) -> io::Result<Stops> {
        Ok(Stops)
    }
}
