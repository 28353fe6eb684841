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
    tell(app, problems);
}

/// Reads what is kept again, as another copy of the program may have left it.
pub fn keep_again(app: &mut App, store: &mut Store) {
    keep(app, store);
    let problems = store.read_again();
    app.keep(store.kept());
    tell(app, problems);
}

/// Tells the first of some problems, with the name of its file alone, as a line of the screen has no
/// room for its folders.
pub fn tell(app: &mut App, problems: Vec<Problem>) {
    let Some(problem) = problems.into_iter().next() else { return };
    let name = Path::new(problem.file.raw()).file_name();
    let file = name.map(|own| Safe::line(own.to_string_lossy()));
    let file = file.unwrap_or_else(|| problem.file.clone());
    app.hear(Outcome::NotKept(Box::new(Problem { file, ..problem })));
}
