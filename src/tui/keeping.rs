use std::path::Path;

use crate::{
    app::{App, Outcome},
    model::Problem,
    safe::Safe,
    store::Store,
};

/// Saves what has changed of what is kept, and tells the state what it is now: another copy of the
/// program may have changed it too.
pub fn keep(app: &mut App, store: &mut Store) {
    if app.changes.is_empty() {
        return;
    }
    let problems = store.apply(app.changes.drain(..));
    app.keep(store.kept());
    if let Some(problem) = problems.into_iter().next() {
        app.hear(Outcome::NotKept(Box::new(brief(problem))));
    }
}

/// A problem with the name of its file alone, as a line of the screen has no room for its folders.
fn brief(problem: Problem) -> Problem {
    let name = Path::new(problem.file.raw()).file_name();
    let name = name.map(|own| Safe::line(own.to_string_lossy()));
    Problem { file: name.unwrap_or_else(|| problem.file.clone()), ..problem }
}
