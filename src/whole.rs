//! A file of the reader's own, read whole without trust in what it is.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::Path,
};

/// The bytes of a file of no more than so many; none where there is no file.
///
/// # Errors
/// What is no file ([`io::ErrorKind::IsADirectory`], [`io::ErrorKind::InvalidData`]) or larger
/// ([`io::ErrorKind::FileTooLarge`]); what the system does not read.
pub fn bytes_of(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    use io::ErrorKind::{FileTooLarge, InvalidData, IsADirectory, NotFound};
    let about = match fs::metadata(path) {
        Ok(about) => about,
        Err(error) if error.kind() == NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    if about.is_dir() {
        return Err(IsADirectory.into());
    }
    // Opening a pipe would wait for ever.
    if !about.is_file() {
        return Err(io::Error::new(InvalidData, "not a file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most {
        return Err(FileTooLarge.into());
    }
    Ok(Some(bytes))
}

/// Whether a file could be read by nobody, as it is none or too large.
pub fn is_unfit(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, InvalidData, IsADirectory};
    matches!(error.kind(), FileTooLarge | InvalidData | IsADirectory)
}
