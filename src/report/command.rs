use std::path::{Path, PathBuf};

use crate::{
    model::Collection,
    view::{View, Wanted},
};

/// What was read, as the command line gave it.
#[derive(Clone, Copy, Debug, Default)]
pub struct Input<'i> {
    /// Files, folders, `-`.
    pub paths: &'i [PathBuf],
    /// Names of fields, each as `theirs=ours`.
    pub maps: &'i [String],
    /// A folder with words of the reader's own.
    pub lexicon: Option<&'i Path>,
}

/// The command line that opens the explorer on the same files with the same filters in the same
/// order, quoted for a POSIX shell.
pub fn command(view: &View, collection: &Collection, input: Input<'_>) -> String {
    let Input { paths, maps, lexicon } = input;
    let options = Wanted::of(view, collection).written();
    let maps = shlex::try_join(maps.iter().flat_map(|own| ["--map", own.as_str()]));
    // What begins as an option does is a path all the same.
    let is_option = |path: &PathBuf| path.as_os_str().as_encoded_bytes().starts_with(b"-");
    let apart = paths.iter().any(|path| is_option(path) && path.as_os_str() != "-");
    let apart = apart.then(|| "--".to_owned());
    let lexicon = lexicon.map(|folder| format!("--lexicon {}", quoted(folder)));
    let read = ["mandates".to_owned(), lexicon.unwrap_or_default(), maps.unwrap_or_default()];
    let words = read.into_iter().chain([options]);
    let words = words.chain(apart).chain(paths.iter().map(|path| quoted(path)));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// A path as a shell reads it back; bytes that are no text by their numbers, as `$'\xe9'`, which
/// the usual shells know.
fn quoted(path: &Path) -> String {
    if let Some(text) = path.to_str() {
        // A shell cannot be given a NUL, and no path has one.
        return shlex::try_quote(text).unwrap_or_default().into_owned();
    }
    let bytes = path.as_os_str().as_encoded_bytes().iter();
    let letter = |byte: &u8| match byte {
        b'\'' | b'\\' => format!("\\{}", char::from(*byte)),
        b' '..=b'~' => char::from(*byte).to_string(),
        _ => format!("\\x{byte:02x}"),
    };
    format!("$'{}'", bytes.map(letter).collect::<String>())
}
