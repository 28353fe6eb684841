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
    app::{App, Errand, Input, Quit},
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
    let mut screen = Screen::take(parting)?;
    let quit = turn(app, outfit, store, parting, &mut screen);
    if quit.is_err() {
        screen.hang_up_if_gone();
    }
    let given = screen.end();
    let quit = quit?;
    given?;
    Ok(quit)
}

fn turn(
    app: &mut App,
    outfit: &Outfit,
    store: &mut Store,
    parting: &Parting,
    screen: &mut Screen,
) -> io::Result<Quit> {
    let (mut texts, mut pending) = (Texts::default(), Pending::default());
    let mut spots = Spots::default();
    loop {
        // Keys that were given on the command line ask for something too.
        if let Some(quit) = settle(app, outfit, store, screen)? {
            return Ok(quit);
        }
        screen.listen_to_mouse(app.mouse)?;
        screen.draw(|frame| {
            let area = frame.area();
            let look = outfit.look(app.language, &pending);
            if let Some(cursor) = ui::frame(app, &look, &mut texts, area, frame.buffer_mut()) {
                frame.set_cursor_position(cursor);
            }
            spots = look.spots;
            // Not before: a view that cannot be drawn would be no good one to begin with. Not after it
            // is seen either.
            parting.note(app);
        })?;
        // All keys that wait are carried out before the next frame, and nothing is drawn for a mouse
        // that only moves.
        let mut changed = false;
        while !changed || event::poll(Duration::ZERO)? {
            match event::read()? {
                Event::Key(key) if key.kind != KeyEventKind::Release => {
                    press(app, outfit, &mut pending, key);
                }
                Event::Paste(text) => app.update(Input::Paste(text)),
                Event::Mouse(mouse) => {
                    let Some(input) = pointed(mouse, &spots) else { continue };
                    pending = Pending::default();
                    app.update(input);
                }
                // Told also when the program goes on after a stop, in whatever state the screen is.
                Event::Resize(..) => screen.redraw()?,
                _ => continue,
            }
            changed = true;
            if let Some(quit) = settle(app, outfit, store, screen)? {
                return Ok(quit);
            }
        }
    }
}

/// Carries out what is asked of the world outside and saves what is kept; says whether the reader leaves.
fn settle(
    app: &mut App,
    outfit: &Outfit,
    store: &mut Store,
    screen: &mut Screen,
) -> io::Result<Option<Quit>> {
    if let Some(errand) = app.errand.take() {
        carry_out(errand, app, outfit, screen)?;
        if errand == Errand::Reread {
            keep_again(app, store);
        }
    }
    keep(app, store);
    Ok(app.quit)
}

/// Carries out what the state asks of the world outside, and tells it how that went.
fn carry_out(
    errand: Errand,
    app: &mut App,
    outfit: &Outfit,
    screen: &mut Screen,
) -> io::Result<()> {
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
        Errand::Reread => reread(app, outside),
        Errand::Copy(_) | Errand::Export(_) | Errand::Browse => {
            errands::carry_out(errand, app, outfit, &mut io::stdout())
        }
    };
    if let Some(outcome) = outcome {
        app.hear(outcome);
    }
    Ok(())
}
