use crate::{
    model::Collection,
    view::{View, Wanted},
};

/// What was read, as the command line gave it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Input<'i> {
    /// Files, folders, `-`.
    pub paths: &'i [String],
    /// Names of fields, each as `theirs=ours`.
    pub maps: &'i [String],
}

/// The command line that opens the explorer on the same files with the same filters in the same
/// order, quoted for a POSIX shell.
pub fn command(view: &View, collection: &Collection, input: Input<'_>) -> String {
    let Input { paths, maps } = input;
    let options = Wanted::of(view, collection).written();
    // What begins as an option does is a path all the same.
    let apart = paths.iter().any(|path| path.starts_with('-') && path != "-");
    let apart = apart.then_some("--");
    // A shell cannot be given a NUL, and no path has one.
    let paths = shlex::try_join(apart.into_iter().chain(paths.iter().map(String::as_str)));
    let maps = shlex::try_join(maps.iter().flat_map(|own| ["--map", own.as_str()]));
    let [maps, paths] = [maps, paths].map(Result::unwrap_or_default);
    let words = ["mandates".to_owned(), maps, options, paths];
    let words: Vec<String> = words.into_iter().filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
