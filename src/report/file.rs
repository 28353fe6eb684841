//! Files of mandates: whole, or not there at all.

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
};

use super::{
    formats::{Format, write},
    setting::Setting,
};

/// What a file is called until it is whole.
const NEW: (&str, &str) = (".mandates-", ".new");

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// Something of that name is there, and stays as it is.
    #[error("there already")]
    Taken,
    /// The system refused it.
    #[error(transparent)]
    Failed(#[from] io::Error),
}

/// Writes mandates to a file that gets its name once it is whole; what has the name gives way only
/// where it may be lost. No link is followed. Gives how many mandates the format has no form for.
///
/// # Errors
/// A name that is taken; what the system says.
pub fn write_file(
    path: &Path,
    may_replace: bool,
    (beginning, format): (&str, Format),
    setting: &Setting<'_>,
    shown: impl IntoIterator<Item = usize>,
) -> Result<usize, NotWritten> {
    let into = |file: &File| {
        let mut out = BufWriter::new(file);
        out.write_all(beginning.as_bytes())?;
        let left_out = write(format, setting, shown, &mut out)?;
        out.flush().map(|()| left_out)
    };
    let there = path.symlink_metadata().is_ok();
    if there && !may_replace {
        return Err(NotWritten::Taken);
    }
    // A device or a pipe holds nothing that could be half written, and is not to be replaced.
    if fs::metadata(path).is_ok_and(|about| !about.is_file() && !about.is_symlink()) {
        return Ok(into(&File::create(path)?)?);
    }
    let folder = path.parent().filter(|own| !own.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    let builder = builder.prefix(NEW.0).suffix(NEW.1);
    let new = builder.make_in(folder.unwrap_or(Path::new(".")), |path| File::create_new(path))?;
    if let Some(old) = path.symlink_metadata().ok().filter(fs::Metadata::is_file) {
        // Who could not read the old file cannot read the new one either, where the system allows.
        let _ = new.as_file().set_permissions(old.permissions());
    }
    let left_out = into(new.as_file())?;
    let done = if may_replace { new.persist(path) } else { new.persist_noclobber(path) };
    match done {
        Ok(_) => Ok(left_out),
        Err(failed) if failed.error.kind() == io::ErrorKind::AlreadyExists => {
            Err(NotWritten::Taken)
        }
        Err(failed) => Err(failed.error.into()),
    }
}
