//! The terminal taken and given back.

use std::{
    fs::File,
    io::{self, Write},
    panic,
    sync::Arc,
    time::Duration,
};

use crossterm::{
    cursor::Show,
    event::{
        self, DisableBracketedPaste, DisableMouseCapture, EnableBracketedPaste, EnableMouseCapture,
    },
    execute,
    terminal::{
        BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen,
        disable_raw_mode, enable_raw_mode,
    },
};
use ratatui::{DefaultTerminal, Frame};

use super::{
    hangup,
    held::Held,
    parting::Parting,
    signals::{self, Stops},
};

/// The terminal while the explorer has it.
pub struct Screen {
    terminal: DefaultTerminal,
    held: Arc<Held>,
    parting: Arc<Parting>,
    stops: Stops,
}

impl Screen {
    /// Takes the terminal. It is given back when the program is told to end or to stop, and when it
    /// panics; the program ends when the terminal goes away. Each of these saves the view.
    ///
    /// # Errors
    /// A terminal that cannot be taken.
    pub fn take(parting: &Arc<Parting>) -> io::Result<Self> {
        let held = Arc::new(Held::default());
        // Heard before anything is taken, so that there is no moment to be ended in between.
        let stops = signals::listen(&held, parting, give_back, take_again)?;
        let terminal = ratatui::try_init()?;
        // A panic gives back what was taken last first.
        let restore = panic::take_hook();
        let view = Arc::clone(parting);
        panic::set_hook(Box::new(move |info| {
            let _ = give_back();
            view.save_if_free();
            restore(info);
        }));
        let (watched, view) = (Arc::clone(&held), Arc::clone(parting));
        hangup::watch(move || signals::hang_up(&watched, &view, give_back));
        // A paste must arrive as text: as keys, a line of it could clear filters or quit.
        execute!(io::stdout(), EnableBracketedPaste)?;
        // Sizes are told from the first time on that events are asked for; one that changed between
        // the first frame and the first key would go unnoticed.
        event::poll(Duration::ZERO)?;
        Ok(Self { terminal, held, parting: Arc::clone(parting), stops })
    }

    /// Draws a frame, which a terminal that knows how shows all at once.
    ///
    /// # Errors
    /// A terminal that cannot be written to.
    pub fn draw(&mut self, render: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        execute!(io::stdout(), BeginSynchronizedUpdate)?;
        self.terminal.draw(render)?;
        execute!(io::stdout(), EndSynchronizedUpdate)
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

    /// Ends the program if the terminal has gone away, which may be seen by what fails then before
    /// anything else tells of it.
    pub fn hang_up_if_gone(&self) {
        if hangup::is_gone() {
            signals::hang_up(&self.held, &self.parting, give_back);
        }
    }

    /// Gives the terminal back for good.
    ///
    /// # Errors
    /// A terminal that cannot be written to.
    pub fn end(self) -> io::Result<()> {
        let given = give_back();
        self.held.end();
        given
    }
}

fn give_back() -> io::Result<()> {
    // Its modes first: this never waits, not even for a terminal that takes no more text.
    let modes = disable_raw_mode();
    let left = leave(&mut io::stdout()).or_else(|error| {
        match File::options().write(true).open(TERMINAL) {
            Ok(mut terminal) => leave(&mut terminal),
            Err(_) => Err(error),
        }
    });
    modes.and(left)
}

/// The terminal under the name that it has for all its programs, for when output has lost it.
const TERMINAL: &str = "/dev/tty";

fn leave(out: &mut impl Write) -> io::Result<()> {
    execute!(
        out,
        EndSynchronizedUpdate,
        DisableMouseCapture,
        DisableBracketedPaste,
        LeaveAlternateScreen,
        Show
    )
}

/// Takes the terminal again after something else had it.
fn take_again(held: &Held) -> io::Result<()> {
    // What had it may have left it in any mode, which is asked for only where raw mode was left.
    disable_raw_mode()?;
    enable_raw_mode()?;
    execute!(io::stdout(), EnterAlternateScreen, EnableBracketedPaste)?;
    if held.listens_to_mouse() { execute!(io::stdout(), EnableMouseCapture) } else { Ok(()) }
}
