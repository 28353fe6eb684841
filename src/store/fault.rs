use std::{io, path::Path};

use crate::{
    model::{Problem, ProblemKind},
    safe::Safe,
};

/// What went wrong with a file of what is kept.
pub fn fault(kind: ProblemKind, file: &Path, line: Option<u32>, found: &str) -> Problem {
    let (file, found) = (Safe::line(file.display().to_string()), Safe::line(found));
    Problem { file, line, kind, found, cause: None }
}

/// The same where the system says why.
pub fn refused(kind: ProblemKind, file: &Path, error: &io::Error) -> Problem {
    Problem { cause: Some(error.into()), ..fault(kind, file, None, "") }
}

/// Why something could not be kept.
pub fn unsaved(file: &Path, error: &io::Error) -> Problem {
    let is_locked = error.kind() == io::ErrorKind::WouldBlock;
    let kind = if is_locked { ProblemKind::KeptLocked } else { ProblemKind::KeptUnsaved };
    refused(kind, file, error)
}
