//! One file: read without trust, replaced in one step.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;

use super::disk::Disk;
use crate::whole;

/// No file of what is kept has more bytes; one that would is not written either.
pub const MOST: u64 = 16 << 20;
/// What a new file is called until it is whole.
const NEW: (&str, &str) = (".mandates-", ".new");

/// Why nothing is known of what a file has.
#[derive(Debug)]
pub enum Unread {
    /// It is no file, larger than any written here, or not this reader's to read: it can stand
    /// elsewhere and be looked at.
    Unfit(io::Error),
    /// Something failed that may not fail again.
    Failed(io::Error),
}

/// The bytes of a file; none where there is no file.
///
/// # Errors
/// What cannot be read.
pub fn bytes_of(path: &Path) -> Result<Option<Vec<u8>>, Unread> {
    whole::bytes_of(path, MOST).map_err(|error| {
        let refused = error.kind() == io::ErrorKind::PermissionDenied;
        if refused || whole::is_unfit(&error) {
            Unread::Unfit(error)
        } else {
            Unread::Failed(error)
        }
    })
}

/// The file that is written where a path is asked for: through links, so that a reader may keep it
/// elsewhere.
///
/// # Errors
/// A link that leads nowhere; what cannot be followed.
pub fn target(path: &Path) -> io::Result<PathBuf> {
    match path.canonicalize() {
        Err(error) if error.kind() == io::ErrorKind::NotFound && !path.is_symlink() => {
            Ok(path.to_owned())
        }
        found => found,
    }
}

/// Puts bytes in the place of a file, in one step: whatever fails, the old file or the new one is
/// there, whole.
///
/// # Errors
/// A step that fails.
pub fn replace(path: &Path, bytes: &[u8], disk: &dyn Disk) -> io::Result<()> {
    if bytes.len() as u64 > MOST {
        return Err(io::Error::from(io::ErrorKind::FileTooLarge));
    }
    let folder = folder_of(path)?;
    let new = tempfile::Builder::new().prefix(NEW.0).suffix(NEW.1).tempfile_in(folder)?;
    let (file, new) = new.into_parts();
    if let Ok(old) = fs::metadata(path) {
        // Without, it stays the reader's alone.
        let _ = file.set_permissions(old.permissions());
    }
    disk.write(&file, bytes)?;
    disk.sync(&file)?;
    drop(file);
    disk.replace(new, path)?;
    disk.sync_folder(folder)
}

/// The folder of a file.
///
/// # Errors
/// A path that has none.
pub fn folder_of(path: &Path) -> io::Result<&Path> {
    path.parent().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))
}

/// Makes a folder for the reader alone, with those above it.
///
/// # Errors
/// A folder that cannot be made.
pub fn make_folder(folder: &Path, disk: &dyn Disk) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    disk.sync_folder(folder_of(folder)?)
}

/// Removes new files that a program which ended in the middle has left. Only who has locked the
/// folder may, as such files are made under the lock alone. One that cannot be removed does no harm.
pub fn sweep(folder: &Path) {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries {
        let name = entry.file_name();
        let is_new = |own: &str| own.starts_with(NEW.0) && own.ends_with(NEW.1);
        if name.to_str().is_some_and(is_new) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Gives a file another name, with the day in it, that no other has; gives that name.
///
/// # Errors
/// A folder that may not be written to.
pub fn put_aside(path: &Path, day: NaiveDate, disk: &dyn Disk) -> io::Result<PathBuf> {
    let mut number = 1;
    loop {
        let mut name = path.as_os_str().to_owned();
        name.push(match number {
            1 => format!(".{day}"),
            _ => format!(".{day}-{number}"),
        });
        let name = PathBuf::from(name);
        // A link that leads nowhere has the name too.
        if name.symlink_metadata().is_err() {
            disk.put_aside(path, &name)?;
            return Ok(name);
        }
        number += 1;
    }
}
