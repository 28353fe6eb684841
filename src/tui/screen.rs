//! The terminal taken and given back.

use std::{io, panic};

use crossterm::{
    event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture},
    execute,
};
use ratatui::DefaultTerminal;

/// The terminal while the explorer has it.
pub struct Screen {
    /// What is drawn on.
    pub terminal: DefaultTerminal,
    mouse: bool,
}

impl Screen {
    /// Takes the terminal. It is given back when the program is told to end, too.
    ///
    /// # Errors
    /// A terminal that cannot be taken.
    pub fn take() -> io::Result<Self> {
        let terminal = ratatui::try_init()?;
        // A panic gives back what was taken last first.
        let restore = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            let _ = give_back_modes();
            restore(info);
        }));
        end_on_signals()?;
        // A paste must arrive as text: as keys, a line of it could clear filters or quit.
        execute!(io::stdout(), EnableBracketedPaste)?;
        Ok(Self { terminal, mouse: false })
    }

    /// Listens to the mouse, or leaves it to the terminal.
    ///
    /// # Errors
    /// A terminal that cannot be written to.
    pub fn listen_to_mouse(&mut self, listen: bool) -> io::Result<()> {
        if listen == self.mouse {
            return Ok(());
        }
        self.mouse = listen;
        if listen {
            execute!(io::stdout(), EnableMouseCapture)
        } else {
            execute!(io::stdout(), DisableMouseCapture)
        }
    }

    /// Gives the terminal back for something else, and takes it again after it.
    ///
    /// # Errors
    /// A terminal that cannot be given back or taken.
    pub fn lend<T>(&mut self, to: impl FnOnce() -> T) -> io::Result<T> {
        give_back()?;
        let done = to();
        crossterm::terminal::enable_raw_mode()?;
        execute!(io::stdout(), crossterm::terminal::EnterAlternateScreen, EnableBracketedPaste)?;
        let mouse = std::mem::take(&mut self.mouse);
        self.listen_to_mouse(mouse)?;
        self.redraw()?;
        Ok(done)
    }

    /// Lets the next frame draw every cell.
    ///
    /// # Errors
    /// A terminal that cannot be written to.
    pub fn redraw(&mut self) -> io::Result<()> {
        let size = self.terminal.size()?;
        self.terminal.resize(ratatui::layout::Rect::new(0, 0, size.width, size.height))
    }
}

fn give_back_modes() -> io::Result<()> {
    execute!(io::stdout(), DisableMouseCapture, DisableBracketedPaste)
}

/// Gives the terminal back.
///
/// # Errors
/// A terminal that cannot be written to.
pub fn give_back() -> io::Result<()> {
    let modes = give_back_modes();
    ratatui::try_restore().and(modes)
}

/// Stops the program as others stop on the key for it, until it is called back.
#[cfg(unix)]
pub fn stop() -> io::Result<()> {
    signal_hook::low_level::emulate_default_handler(signal_hook::consts::SIGTSTP)
}

/// Systems without such a stop go on.
#[cfg(not(unix))]
pub fn stop() -> io::Result<()> {
    Ok(())
}

/// Gives the terminal back before a signal ends the program.
#[cfg(unix)]
fn end_on_signals() -> io::Result<()> {
    use signal_hook::{
        consts::{SIGHUP, SIGINT, SIGTERM},
        iterator::Signals,
        low_level::emulate_default_handler,
    };
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM])?;
    std::thread::spawn(move || {
        if let Some(signal) = signals.forever().next() {
            let _ = give_back();
            let _ = emulate_default_handler(signal);
        }
    });
    Ok(())
}

#[cfg(not(unix))]
fn end_on_signals() -> io::Result<()> {
    Ok(())
}
