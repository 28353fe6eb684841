use crate::{
    model::Collection,
    view::{View, Wanted},
};

/// The command line that opens the explorer on the same files with the same filters in the same
/// order, quoted for a POSIX shell. `paths` are what was read, as given.
pub fn command(view: &View, collection: &Collection, paths: &[String]) -> String {
    let options = Wanted::of(view, collection).written();
    // What begins as an option does is a path all the same.
    let apart = paths.iter().any(|path| path.starts_with('-') && path != "-");
    let apart = apart.then_some("--");
    // A shell cannot be given a NUL, and no path has one.
    let paths = shlex::try_join(apart.into_iter().chain(paths.iter().map(String::as_str)));
    let words = ["mandates".to_owned(), options, paths.unwrap_or_default()];
    let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
