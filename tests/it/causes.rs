//! Why the system did not do something, in words.

use std::io::{self, ErrorKind};

use mandates::{lang::Language, model::Cause, strings::Strings};

#[test]
fn why_something_is_not_saved_is_told_in_words() {
    use ErrorKind::{InvalidFilename, IsADirectory, NotFound, ReadOnlyFilesystem, StorageFull};
    let told = |error: io::Error| {
        let cause = Cause::from(error);
        Language::ALL.map(|own| Strings::built_in(own).expect("words").cause(&cause))
    };
    for (kind, [en, fr]) in [
        (StorageFull, ["the disk is full", "le disque est plein"]),
        (ReadOnlyFilesystem, ["the place can only be read", "cet endroit est en lecture seule"]),
        (IsADirectory, ["a folder has that name", "un dossier porte ce nom"]),
        (InvalidFilename, ["the name is too long", "le nom est trop long"]),
        (NotFound, ["there is no such file or folder", "il n’y a ni fichier ni dossier de ce nom"]),
    ] {
        assert_eq!(told(kind.into()), [en, fr]);
    }
    // The number that people look up stays, and so do words that nobody has translated.
    let full = io::Error::from_raw_os_error(28);
    assert_eq!(told(full)[1], "le disque est plein (os error 28)");
    let strange = io::Error::other("the \u{202E}moon");
    assert_eq!(told(strange)[0], "could not be read or written (the <U+202E>moon)");
}
