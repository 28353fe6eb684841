use std::{
    fmt::Debug,
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

use tempfile::TempPath;

/// The steps by which a file is replaced, each of which a disk may fail at. A test lets one fail; the
/// program carries them out as they are written here.
pub trait Disk: Debug + Send {
    /// Writes the new file, which has another name still.
    ///
    /// # Errors
    /// A disk that is full, or fails.
    fn write(&self, mut file: &File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    /// Waits until the disk has it.
    ///
    /// # Errors
    /// A disk that fails.
    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    /// Puts it in the place of the old one, in one step.
    ///
    /// # Errors
    /// A folder that may not be written to.
    fn replace(&self, new: TempPath, old: &Path) -> io::Result<()> {
        Ok(new.persist(old)?)
    }

    /// Waits until the disk has the folder with the new file in it.
    ///
    /// # Errors
    /// A disk that fails.
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        // Other systems have no way to ask for it.
        if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
    }

    /// Gives a file that does not read another name, which is free.
    ///
    /// # Errors
    /// A folder that may not be written to.
    fn put_aside(&self, file: &Path, name: &Path) -> io::Result<()> {
        fs::rename(file, name)
    }
}

/// The disk of the system.
#[derive(Clone, Copy, Debug)]
pub struct System;

impl Disk for System {}

/// The same without waiting for it, for a program that has no time left: what is written is seen by
/// all others at once, and only a loss of power in the same seconds could lose it.
#[derive(Clone, Copy, Debug)]
pub struct Unawaited;

impl Disk for Unawaited {
    fn sync(&self, _: &File) -> io::Result<()> {
        Ok(())
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}
