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
    let kind = match error.kind() {
        io::ErrorKind::WouldBlock => ProblemKind::KeptLocked,
        _ => ProblemKind::KeptUnsaved,
    };
    fault(kind, file, None, &error.to_string())
}
