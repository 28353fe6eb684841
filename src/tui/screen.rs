//! The terminal taken and given back.

use std::{io, panic, sync::Arc};

use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture},
    execute,
    terminal::{EnterAlternateScreen, disable_raw_mode, enable_raw_mode},
};
use ratatui::DefaultTerminal;

use super::{
    held::Held,
    signals::{self, Stops},
};

/// The terminal while the explorer has it.
pub struct Screen {
    /// What is drawn on.
    pub terminal: DefaultTerminal,
    held: Arc<Held>,
    stops: Stops,
}

impl Screen {
    /// Takes the terminal. It is given back when the program is told to end or to stop, too.
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
        let held = Arc::new(Held::default());
        let stops = signals::listen(Arc::clone(&held), give_back, take_again)?;
        // A paste must arrive as text: as keys, a line of it could clear filters or quit.
        execute!(io::stdout(), EnableBracketedPaste)?;
        Ok(Self { terminal, held, stops })
    }

    /// Listens to the mouse, or leaves it to the terminal.
    ///
    /// # Errors
    /// A terminal that cannot be written to.
    pub fn listen_to_mouse(&mut self, listen: bool) -> io::Result<()> {
        if listen == self.held.listens_to_mouse() {
            return Ok(());
        }
        self.held.note_mouse(listen);
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
    pub fn lend<T>(&mut self, to: impl FnOnce(&Stops) -> T) -> io::Result<T> {
        give_back()?;
        self.held.lend(true);
        let done = to(&self.stops);
        self.held.lend(false);
        take_again(&self.held)?;
        self.redraw()?;
        Ok(done)
    }

    /// Stops the program, and all that was started with it, as others stop on the key for it; goes on
    /// when it is called back.
    ///
    /// # Errors
    /// A terminal that cannot be given back or taken; a system that does not let it stop.
    pub fn stop(&mut self) -> io::Result<()> {
        self.lend(Stops::stop)?
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
    execute!(io::stdout(), DisableMouseCapture, DisableBracketedPaste, Show)
}

/// Gives the terminal back.
///
/// # Errors
/// A terminal that cannot be written to.
pub fn give_back() -> io::Result<()> {
    let modes = give_back_modes();
    ratatui::try_restore().and(modes)
}

/// Takes the terminal again after something else had it.
fn take_again(held: &Held) -> io::Result<()> {
    // What had it may have left it in any mode, which is asked for only where raw mode was left.
    disable_raw_mode()?;
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    if held.listens_to_mouse() { execute!(io::stdout(), EnableMouseCapture) } else { Ok(()) }
}
