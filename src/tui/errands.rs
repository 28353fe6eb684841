//! What the state asks of the world outside, carried out.

use std::io::{self, Write};

use super::{
    copy,
    outfit::Outfit,
    programs::{self, Written},
};
use crate::{
    app::{App, Errand, Excerpt, Export, Outcome},
    report::{self, Input, NotWritten, Setting},
};

/// Carries out what needs no terminal of its own; writes to the terminal through `out`.
pub fn carry_out(
    errand: Errand,
    app: &App,
    outfit: &Outfit,
    out: &mut impl Write,
) -> Option<Outcome> {
    match errand {
        Errand::Copy(excerpt) => Some(hand_over(excerpt, app, outfit, out)),
        Errand::Export(export, name) => Some(export_to(export, &name, app, outfit)),
        Errand::Browse => Some(browse(app, outfit)),
        Errand::Page
        | Errand::Edit
        | Errand::Note
        | Errand::Suspend
        | Errand::Redraw
        | Errand::Reread => None,
    }
}

/// Opens the text of the chosen mandate in a program that takes the terminal.
pub fn read(program: &str, app: &App, outfit: &Outfit) -> Option<Outcome> {
    let mandate = app.chosen()?;
    let text = report::text(mandate, &setting(app, outfit)) + "\n";
    let failed = programs::read_in(program, &text).err()?;
    Some(Outcome::Failed(program.to_owned(), failed))
}

/// Lets the note on the chosen mandate be written in the reader's editor; in a line of the screen
/// where that fails, with what was written until then.
pub fn note(program: &str, app: &mut App) -> Option<Outcome> {
    let position = app.chosen_position()?;
    let before = app.shelf.placed.note(position).unwrap_or_default();
    match programs::write_in(program, before) {
        Written::Whole(text) => {
            app.write_note(position, &text);
            None
        }
        Written::Failed(why, text) => {
            app.write_in_line(position, text.trim_end());
            Some(Outcome::Failed(program.to_owned(), why))
        }
        Written::Unfit(why, path) => Some(Outcome::NotTaken(path.display().to_string(), why)),
    }
}

fn setting<'s>(app: &'s App, outfit: &'s Outfit) -> Setting<'s> {
    let words = outfit.words(app.language);
    Setting { collection: &app.collection, words, kept: &app.shelf.placed, today: app.today }
}

fn hand_over(excerpt: Excerpt, app: &App, outfit: &Outfit, out: &mut impl Write) -> Outcome {
    let taken = app.taken();
    let outside = &outfit.outside;
    let lexicon = outside.lexicon.as_deref().filter(|_| outside.is_lexicon_given);
    let input = Input { paths: &outside.paths, maps: &outside.maps, lexicon };
    let own = (&app.view, input);
    let done = report::clip(excerpt, &setting(app, outfit), &taken, own).and_then(|text| {
        let Some(sequence) = copy::sequence(&text, outfit.outside.tmux) else {
            let (_, path) = programs::file_of(&text)?.keep().map_err(io::Error::other)?;
            return Ok(Outcome::Saved(path.display().to_string()));
        };
        out.write_all(sequence.as_bytes())?;
        out.flush()?;
        Ok(Outcome::Copied(excerpt, taken.len()))
    });
    done.unwrap_or_else(|error| Outcome::Failed(String::new(), error.into()))
}

/// Writes mandates to a new file of a name; never over another.
fn export_to(export: Export, name: &str, app: &App, outfit: &Outfit) -> Outcome {
    let folder = &outfit.outside.folder;
    let path = folder.join(name);
    let (count, positions) = app.exported();
    let format = ("", report::format_of(export));
    let done = report::write_file(&path, false, format, &setting(app, outfit), positions);
    let path = path.display().to_string();
    match done {
        Ok(left) => Outcome::Exported { written: count.saturating_sub(left), left, path },
        Err(NotWritten::Taken) => Outcome::Taken(export, path, programs::free_name(folder, name)),
        Err(NotWritten::Failed(error)) => Outcome::Failed(path, error.into()),
    }
}

fn browse(app: &App, outfit: &Outfit) -> Outcome {
    let Some(address) = app.chosen().and_then(report::address) else {
        return Outcome::NoAddress;
    };
    let program = outfit.outside.browser.as_str();
    match programs::show(program, address) {
        Ok(()) => Outcome::Opened(address.to_owned()),
        // The reader can still take the address elsewhere.
        Err(why) => Outcome::Failed(format!("{program} {address}"), why),
    }
}
