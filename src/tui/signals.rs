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
        time::Duration,
    };

    use rustix::process::{Signal, getpgrp, getsid, kill_current_process_group};
    use signal_hook::{
        consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH},
        iterator::Signals,
        low_level::{emulate_default_handler, raise},
    };

    use crate::tui::held::Held;

    /// Waits so long for a terminal that takes no more text, before the program ends without it.
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
    /// taken again when it goes on.
    ///
    /// # Errors
    /// A system that does not let them be heard.
    pub fn listen(
        held: Arc<Held>,
        give_back: fn() -> io::Result<()>,
        take_again: fn(&Held) -> io::Result<()>,
    ) -> io::Result<Stops> {
        let mut signals = Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT])?;
        let (went_on, stops) = channel();
        thread::spawn(move || {
            for signal in signals.forever() {
                hear(signal, &held, give_back, take_again, &went_on);
            }
        });
        Ok(Stops(stops))
    }

    fn hear(
        signal: i32,
        held: &Held,
        give_back: fn() -> io::Result<()>,
        take_again: fn(&Held) -> io::Result<()>,
        went_on: &Sender<()>,
    ) {
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
            _ => end(signal, held, give_back),
        }
    }

    /// Ends the program as the loss of its terminal does.
    pub fn hang_up(held: &Held, give_back: fn() -> io::Result<()>) {
        end(SIGHUP, held, give_back);
    }

    /// Gives the terminal back and ends the program, so that others see which signal ended it.
    fn end(signal: i32, held: &Held, give_back: fn() -> io::Result<()>) {
        if held.is_ours() {
            let (done, given) = channel();
            thread::spawn(move || {
                let _ = give_back();
                done.send(())
            });
            let _ = given.recv_timeout(PATIENCE);
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

    use crate::tui::held::Held;

    /// Systems without such stops go on.
    pub struct Stops;

    impl Stops {
        /// Goes on.
        pub fn stop(&self) -> io::Result<()> {
            Ok(())
        }
    }

    /// Nobody calls it.
    pub fn hang_up(_: &Held, _: fn() -> io::Result<()>) {}

    /// Hears nothing.
    pub fn listen(
        _: Arc<Held>,
        _: fn() -> io::Result<()>,
        _: fn(&Held) -> io::Result<()>,
    ) -> io::Result<Stops> {
        Ok(Stops)
    }
}
