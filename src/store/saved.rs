//! What the files say, read without a change to any of them.

use std::{io, path::Path};

use super::{
    fault::{fault, refused},
    file::{Unread, bytes_of},
    folders::Folders,
    paper::Paper,
    part::Part,
    reader::Damage,
};
use crate::{
    kept::Kept,
    model::{Problem, ProblemKind},
};

/// Why a file says nothing.
#[derive(Debug)]
pub enum Bad {
    /// What it has does not read and never will: it may be put aside.
    Damaged(Damage),
    /// It is none that this reader could ever read: it may be put aside too.
    Unfit(io::Error),
    /// Something failed that may not fail again.
    Failed(io::Error),
}

impl Bad {
    /// What a reader is told of a file that stays as it is.
    pub fn problem(&self, file: &Path) -> Problem {
        let kind = ProblemKind::KeptUnread;
        match self {
            Self::Damaged(damage) => fault(kind, file, damage.line, &damage.why),
            Self::Unfit(error) | Self::Failed(error) => refused(kind, file, error),
        }
    }

    /// The same as an error of the system.
    pub fn into_error(self) -> io::Error {
        match self {
            Self::Damaged(damage) => io::Error::other(damage.why),
            Self::Unfit(error) | Self::Failed(error) => error,
        }
    }
}

/// What is kept of these parts, and what of it could not be read; nothing is changed or put aside.
pub fn look(folders: &Folders, parts: &[Part]) -> (Kept, Vec<Problem>) {
    let (mut kept, mut problems) = (Kept::default(), Vec::new());
    for part in parts.iter().copied() {
        let file = folders.file(part);
        match paper(&file, part) {
            Ok(paper) => {
                problems.extend(strange(&paper, &file));
                part.hand_over(paper.kept().clone(), &mut kept);
            }
            Err(bad) => problems.push(bad.problem(&file)),
        }
    }
    (kept, problems)
}

/// What the file of a part says; nothing where there is none.
///
/// # Errors
/// A file that does not read.
pub fn paper(file: &Path, part: Part) -> Result<Paper, Bad> {
    match bytes_of(file) {
        Ok(None) => Ok(Paper::new(part)),
        Ok(Some(bytes)) => Paper::read(part, &bytes).map_err(Bad::Damaged),
        Err(Unread::Unfit(error)) => Err(Bad::Unfit(error)),
        Err(Unread::Failed(error)) => Err(Bad::Failed(error)),
    }
}

/// What a reader is told of entries that mean nothing.
pub fn strange<'p>(paper: &'p Paper, file: &'p Path) -> impl Iterator<Item = Problem> + 'p {
    let told = paper.strange().iter();
    told.map(|own| fault(ProblemKind::KeptStrange, file, own.line, &own.why))
}
