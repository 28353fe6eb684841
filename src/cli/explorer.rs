use std::{
    fs::File,
    io::{self, IsTerminal, Write},
    sync::Arc,
};

use chrono::NaiveDate;
use crossterm::event::KeyEvent;

use super::{
    args::{Printed, Screen},
    keeping::{looked_at, tell_lost},
    said::{BAD, MATCHED, say, status_of},
    surroundings::CliError,
};
use crate::{
    app::{App, Notice, Quit},
    kept::{Kept, Placed},
    keymap::{Pending, parse_keys},
    model::Collection,
    report::{self, Format, Setting},
    store::{Home, Part, Store},
    strings::Strings,
    tui::{self, Outfit, Parting},
    view::{View, Wanted},
};

/// Interrupted by the reader.
const INTERRUPTED: u8 = 130;

/// What the explorer opens with.
pub struct Opening {
    /// What filters.
    pub view: View,
    /// Whether the view that the last session ended with is opened instead.
    pub resume: bool,
    /// Where what the reader keeps stands.
    pub home: Home,
    /// The day that counts as today.
    pub today: NaiveDate,
    /// What is told first.
    pub notice: Option<Notice>,
    /// What is told on a terminal where nothing else is.
    pub last: Option<Notice>,
}

/// Opens the explorer, or writes what stands for it where there is no terminal.
///
/// # Errors
/// Keys that do not parse; a terminal or pipe that fails.
pub fn explore(
    screen: &Screen,
    collection: Collection,
    opening: &Opening,
    words: &Strings,
    outfit: &Outfit,
) -> Result<u8, CliError> {
    let keys = parse_keys(screen.keys.as_deref().unwrap_or_default())?;
    if let Some(printed) = screen.print {
        let kept = looked_at(&opening.home, &Part::ALL, words);
        let mut app = app(collection, opening, kept, words, outfit);
        let buffer = tui::snapshot(&mut app, outfit, &keys, screen.size);
        let frame = match printed {
            Printed::Text => tui::text_of(&buffer),
            Printed::Svg => tui::picture_of(&buffer, outfit.theme.ground),
        };
        io::stdout().lock().write_all(frame.as_bytes())?;
        return Ok(MATCHED);
    }
    if !io::stdout().is_terminal() {
        return list(&collection, opening, words);
    }
    if !io::stdin().is_terminal() && cfg!(unix) && self::keys().is_none() {
        say(&words.plain.no_keys);
        return Ok(BAD);
    }
    let (store, problems) = Store::open(opening.home.clone(), opening.today);
    problems.iter().for_each(|problem| say(&words.problem(problem)));
    let mut app = app(collection, opening, store.kept(), words, outfit);
    tui::tell(&mut app, problems);
    app.notice = app.notice.or(opening.last);
    run(app, store, keys, words, outfit)
}

/// The explorer as it opens.
fn app(
    collection: Collection,
    opening: &Opening,
    kept: Kept,
    words: &Strings,
    outfit: &Outfit,
) -> App {
    let mut app = App::new(collection, words.language(), opening.today, outfit.labels());
    app.commands = outfit.commands();
    let last = kept.last.clone().filter(|_| opening.resume);
    app.keep(kept);
    app.open(opening.view.clone());
    if let Some(last) = last {
        match last.view(&app.collection, opening.today) {
            Ok(view) => app.open(view),
            Err(unknown) => say(&words.not_understood(&unknown)),
        }
    }
    app.notice = opening.notice.or(app.notice);
    app.mouse = outfit.mouse;
    app.editor = outfit.outside.has_editor;
    app
}

/// Runs the explorer on the terminal; what the reader keeps is saved, and told where it is not. A
/// session that ends with the view it began with leaves the last one that another ended with.
fn run(
    mut app: App,
    mut store: Store,
    keys: Vec<KeyEvent>,
    words: &Strings,
    outfit: &Outfit,
) -> Result<u8, CliError> {
    let parting = Arc::new(Parting::of(&app, &store));
    let mut pending = Pending::default();
    for key in keys {
        tui::press(&mut app, outfit, &mut pending, key);
    }
    let quit = tui::run(&mut app, outfit, &mut store, &parting);
    parting.note(&app);
    tell_lost(&store.end(parting.last()), words);
    Ok(match quit? {
        Quit::Done => MATCHED,
        Quit::Interrupted => INTERRUPTED,
    })
}

/// Lists what the explorer would open with.
fn list(collection: &Collection, opening: &Opening, words: &Strings) -> Result<u8, CliError> {
    let parts = Part::filtered_by(&Wanted::of(&opening.view, collection));
    let placed = Placed::of(&looked_at(&opening.home, &parts, words), collection);
    let setting = Setting { collection, words, kept: &placed, today: opening.today };
    let shown = opening.view.positions(&setting.reader(&placed.bookmarks()));
    report::write(Format::Tsv, &setting, shown.iter().copied(), &mut io::stdout().lock())?;
    Ok(status_of(!shown.is_empty()))
}

/// The terminal that keys come from where standard input is not one.
pub fn keys() -> Option<File> {
    File::open("/dev/tty").ok()
}
