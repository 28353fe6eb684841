//! What a path leads to, and why one does not.

use std::{fs, io, path::Path};

use crate::model::ProblemKind;

/// What a path leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A file with an end.
    File,
    /// A folder.
    Folder,
    /// What another program writes, as `<(…)` in a shell makes it.
    Pipe,
    /// Nothing that could be read, and why.
    Closed(ProblemKind),
}

/// What a path leads to, links followed. Nothing is opened: opening a pipe waits for a writer.
pub fn place(path: &Path) -> Place {
    match fs::metadata(path) {
        Ok(meta) if meta.is_file() => Place::File,
        Ok(meta) if meta.is_dir() => Place::Folder,
        Ok(meta) => special(meta.file_type()),
        Err(error) => Place::Closed(unopened(path, &error)),
    }
}

/// Whether what a path leads to is there once only: standard input, or what another program writes.
pub fn reads_once(path: &Path) -> bool {
    path.as_os_str() == "-" || place(path) == Place::Pipe
}

#[cfg(unix)]
fn special(kind: fs::FileType) -> Place {
    use std::os::unix::fs::FileTypeExt;
    if kind.is_fifo() {
        Place::Pipe
    } else if kind.is_socket() {
        Place::Closed(ProblemKind::Socket)
    } else {
        Place::Closed(ProblemKind::Device)
    }
}

#[cfg(not(unix))]
fn special(_: fs::FileType) -> Place {
    Place::Closed(ProblemKind::Device)
}

/// Why a path did not open. A link is told apart from the path that it leads to.
fn unopened(path: &Path, error: &io::Error) -> ProblemKind {
    let kind = reason(error);
    if !fs::symlink_metadata(path).is_ok_and(|meta| meta.is_symlink()) {
        return kind;
    }
    match kind {
        ProblemKind::NotFound => ProblemKind::BrokenLink,
        // What else keeps a link from being followed is that it leads round in a circle.
        ProblemKind::Unreadable => ProblemKind::LinkLoop,
        kind => kind,
    }
}

/// Why the system would not open or read something, as far as it is worth words of its own; the
/// system's own words are in one language, and for programmers.
pub fn reason(error: &io::Error) -> ProblemKind {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => ProblemKind::NotFound,
        io::ErrorKind::PermissionDenied => ProblemKind::NotPermitted,
        _ => ProblemKind::Unreadable,
    }
}
