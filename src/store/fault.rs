use std::{io, path::Path};

use crate::{
    model::{Problem, ProblemKind},
    safe::Safe,
};

/// What went wrong with a file of what is kept.
pub fn fault(kind: ProblemKind, file: &Path, line: Option<u32>, found: &str) -> Problem {
    Problem { file: Safe::line(file.display().to_string()), line, kind, found: Safe::line(found) }
}

/// Why something could not be kept.
pub fn unsaved(file: &Path, error: &io::Error) -> Problem {
    use io::ErrorKind::{
        PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull, WouldBlock,
    };
    let kind = match error.kind() {
        WouldBlock => ProblemKind::KeptLocked,
        StorageFull | QuotaExceeded => ProblemKind::KeptFull,
        PermissionDenied | ReadOnlyFilesystem => ProblemKind::KeptNotPermitted,
        _ => ProblemKind::KeptUnsaved,
    };
    fault(kind, file, None, &said(error))
}

/// What the system says of an error, without the number that it has for it.
pub fn said(error: &io::Error) -> String {
    let said = error.to_string();
    let end = said.find(" (os error").unwrap_or(said.len());
    said[..end].to_owned()
}
