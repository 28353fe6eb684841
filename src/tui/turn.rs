use std::{io, sync::Arc, time::Duration};

use crossterm::event::{self, Event, KeyEventKind};

use super::{
    drawing::{pointed, press},
    errands,
    keeping::{keep, keep_again},
    outfit::Outfit,
    parting::Parting,
    reread::reread,
    screen::Screen,
};
use crate::{
    app::{App, Errand, Input, Notice, Quit},
    keymap::Pending,
    store::Store,
    ui::{self, Spots, Texts},
};

/// Runs the explorer until the reader leaves; what is kept is saved as soon as it changes. The
/// terminal is given back on return, on error and on panic, and the view is saved where the program is
/// ended from outside.
///
/// # Errors
/// A terminal that cannot be read or drawn on.
pub fn run(
    app: &mut App,
    outfit: &Outfit,
    store: &mut Store,
    parting: &Arc<Parting>,
) -> io::Result<Quit> {
    // Our own theme decides what NO_COLOR means. Without colours, not even their resets are sent.
    crossterm::style::force_color_output(outfit.colored);
    let screen = Screen::take(parting)?;
    let (texts, pending, spots) = Default::default();
    let mut turn = Turn { app, outfit, store, parting, screen, texts, pending, spots };
    let quit = turn.run();
    let screen = turn.screen;
    if quit.is_err() {
        screen.hang_up_if_gone();
    }
    let given = screen.end();
    let quit = quit?;
    given?;
    Ok(quit)
}

/// A session on the terminal.
struct Turn<'t> {
    app: &'t mut App,
    outfit: &'t Outfit,
    store: &'t mut Store,
    parting: &'t Parting,
    screen: Screen,
    texts: Texts,
    /// Keys that wait for more.
    pending: Pending,
    /// What the frame that is seen has where.
    spots: Spots,
}

impl Turn<'_> {
    fn run(&mut self) -> io::Result<Quit> {
        loop {
            // Keys that were given on the command line ask for something too.
            if let Some(quit) = self.settle()? {
                return Ok(quit);
            }
            self.draw()?;
            // All keys that wait are carried out before the next frame, and nothing is drawn for a
            // mouse that only moves.
            let mut changed = false;
            while !changed || event::poll(Duration::ZERO)? {
                if !self.hear(event::read()?)? {
                    continue;
                }
                changed = true;
                if let Some(quit) = self.settle()? {
                    return Ok(quit);
                }
            }
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        let Self { app, outfit, parting, screen, texts, pending, spots, .. } = self;
        screen.listen_to_mouse(app.mouse)?;
        screen.draw(|frame| {
            let area = frame.area();
            let look = outfit.look(app.language, pending);
            if let Some(cursor) = ui::frame(app, &look, texts, area, frame.buffer_mut()) {
                frame.set_cursor_position(cursor);
            }
            *spots = look.spots;
            // Not before: a view that cannot be drawn would be no good one to begin with. Not after it
            // is seen either.
            parting.note(app);
        })
    }

    /// Tells the state what was done with keys, mouse and window; says whether that changes anything.
    fn hear(&mut self, event: Event) -> io::Result<bool> {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                press(self.app, self.outfit, &mut self.pending, key);
            }
            Event::Paste(text) => self.app.update(Input::Paste(text)),
            Event::Mouse(mouse) => {
                let Some(input) = pointed(mouse, &self.spots) else { return Ok(false) };
                self.pending = Pending::default();
                self.app.update(input);
            }
            // Told also when the program goes on after a stop, in whatever state the screen is.
            Event::Resize(..) => self.screen.redraw()?,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// Carries out what is asked of the world outside and saves what is kept; says whether the reader
    /// leaves.
    fn settle(&mut self) -> io::Result<Option<Quit>> {
        if let Some(errand) = self.app.errand.take() {
            let is_reread = errand == Errand::Reread;
            self.carry_out(errand)?;
            if is_reread {
                keep_again(self.app, self.store);
            }
        }
        keep(self.app, self.store);
        Ok(self.app.quit)
    }

    /// Carries out what the state asks of the world outside, and tells it how that went.
    fn carry_out(&mut self, errand: Errand) -> io::Result<()> {
        let Self { app, outfit, screen, .. } = self;
        let outside = &outfit.outside;
        let outcome = match errand {
            Errand::Page => screen.lend(|_| errands::read(&outside.pager, app, outfit))?,
            Errand::Edit => screen.lend(|_| errands::read(&outside.editor, app, outfit))?,
            Errand::Note => screen.lend(|_| errands::note(&outside.editor, app))?,
            Errand::Suspend => {
                screen.stop()?;
                None
            }
            Errand::Redraw => {
                screen.redraw()?;
                None
            }
            Errand::Reread => {
                // Many files take their time, and no key is heard until they are read.
                app.notice = Some(Notice::Reading);
                self.draw()?;
                self.app.notice = None;
                reread(self.app, outside)
            }
            Errand::Copy(_) | Errand::Export(..) | Errand::Browse => {
                errands::carry_out(errand, app, outfit, &mut io::stdout())
            }
        };
        if let Some(outcome) = outcome {
            self.app.hear(outcome);
        }
        Ok(())
    }
}
