//! Explorers that come to a bad end in a way that no collection and no key leads to: started by the
//! tests as programs of their own.

use std::{env, fs::File, path::Path, process, sync::Arc, thread, time::Duration};

use mandates::{
    app::App,
    lang::Language,
    store::{Folders, Home, Store},
    tui::{self, Parting},
    view::View,
};

use crate::{
    screen::{everything, outfit, today},
    support::{only, reader_of},
};

/// Names how the explorer is to end.
pub const END: &str = "MANDATES_TEST_END";
/// Names a file: when there is one, output fails, and then it is taken away.
pub const CUE: &str = "MANDATES_TEST_CUE";

/// A mandate of an organisation that stands in no table.
const STRANGER: &str = "Justice review\nZandonia Trust mandate in Mali 01/02/2016 - 28/02/2016\n";
/// More mandates than a small terminal shows.
const SEEN: usize = 20;

/// How to start such an explorer.
pub const ARGUMENTS: [&str; 5] =
    ["terminal::child::explorer", "--exact", "--ignored", "--nocapture", "--test-threads=1"];

#[test]
#[ignore = "takes the terminal; other tests start it"]
fn explorer() {
    let Ok(end) = env::var(END) else { return };
    let mut app = App::new(everything(), Language::En, today(), outfit().labels());
    app.commands = outfit().commands();
    app.mouse = true;
    match end.as_str() {
        // No table of this collection has the organisation, which nobody asks for until there is room
        // for such mandates.
        "panic" => estrange(&mut app),
        _ => drop(thread::spawn(fail_on_cue)),
    }
    let home = env::var("HOME").expect("a folder");
    let folders = Folders::within(Path::new(&home), Path::new(&home)).expect("an absolute path");
    let (mut store, _) = Store::open(Home::At(folders), today());
    let parting = Arc::new(Parting::of(&app, &store));
    if tui::run(&mut app, &outfit(), &mut store, &parting).is_err() {
        process::exit(2);
    }
}

/// Takes names from all mandates but those that a small terminal shows, at first or for a query.
fn estrange(app: &mut App) {
    let mut found = View::default();
    found.query = "refor".to_owned();
    let found = found.positions(&reader_of(&app.collection));
    let strange = only(STRANGER).organisations;
    for (position, mandate) in app.collection.mandates.iter_mut().enumerate().skip(SEEN) {
        if !found.iter().take(SEEN).any(|own| *own == position) {
            mandate.organisations.clone_from(&strange);
        }
    }
}

/// Turns output into a file that cannot be written to.
fn fail_on_cue() {
    let cue = env::var(CUE).expect("a path");
    while !Path::new(&cue).exists() {
        thread::sleep(Duration::from_millis(2));
    }
    let full = File::options().write(true).open("/dev/full").expect("a disk that is full");
    rustix::stdio::dup2_stdout(&full).expect("another output");
    std::fs::remove_file(cue).expect("a file");
}
