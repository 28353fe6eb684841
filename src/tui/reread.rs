use std::io;

use super::outfit::Outside;
use crate::{
    app::{App, Outcome},
    config, ingest,
    model::{Collection, Problem},
};

/// Reads the same files again. Where something that was read before cannot be opened any more, or
/// nothing is read at all, what was there is kept, and the outcome says why.
pub fn reread(app: &mut App, outside: &Outside) -> Option<Outcome> {
    if outside.paths.iter().any(|path| ingest::reads_once(path)) {
        return Some(Outcome::ReadOnce);
    }
    let (lexicon, problems) = match config::lexicon(outside.lexicon.as_deref()) {
        Ok(read) => read,
        Err(error) => return Some(Outcome::Failed(String::new(), io::Error::other(error).into())),
    };
    let columns = &outside.columns;
    let collection = ingest::read_paths(&outside.paths, io::empty(), lexicon, problems, columns);
    if let Some(lost) = lost(&app.collection, &collection) {
        return Some(Outcome::NotReread(lost.clone().into()));
    }
    if collection.mandates.is_empty() {
        return Some(Outcome::NothingRead);
    }
    app.reread(collection);
    None
}

/// What could be opened before and cannot be opened now.
fn lost<'n>(before: &Collection, now: &'n Collection) -> Option<&'n Problem> {
    let mut unopened = now.problems.iter().filter(|own| own.kind.is_unopened());
    unopened.find(|own| !before.problems.iter().any(|other| other.file == own.file))
}
