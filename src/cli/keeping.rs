//! What a reader keeps, for the commands that ask for it and for the screen.

use super::{said::say, surroundings::Surroundings};
use crate::{
    kept::Kept,
    store::{Home, Lost, Part, look},
    strings::Strings,
};

/// No more lines of one file are told.
const MOST: usize = 1000;

/// Where what is kept stands.
pub fn home(no_state: bool, surroundings: &Surroundings) -> Home {
    match &surroundings.kept {
        _ if no_state => Home::Off,
        Some(folders) => Home::At(folders.clone()),
        None => Home::Nowhere,
    }
}

/// What is kept of these parts, only looked at; what could not be read is told.
pub fn looked_at(home: &Home, parts: &[Part], words: &Strings) -> Kept {
    let Home::At(folders) = home else { return Kept::default() };
    let (kept, problems) = look(folders, parts);
    problems.iter().for_each(|problem| say(&words.problem(problem)));
    kept
}

/// Tells what is not on disk when a session ends, so that a reader may put it there.
pub fn tell_lost(lost: &[Lost], words: &Strings) {
    for own in lost {
        say(&words.problem(&own.problem));
        own.text.lines().take(MOST).for_each(say);
        if own.text.lines().nth(MOST).is_some() {
            say("…");
        }
    }
}
