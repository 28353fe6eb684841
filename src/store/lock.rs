use std::{
    fs::{File, TryLockError},
    io,
    path::Path,
    thread,
    time::Duration,
};

/// The file that copies of the program lock in turn. It has nothing in it and stays where it is:
/// taken away, two copies could each hold one of that name.
const NAME: &str = ".mandates.lock";
/// Waits so long between two attempts.
const BETWEEN: Duration = Duration::from_millis(10);

/// A folder that no other copy of the program writes to meanwhile.
#[derive(Debug)]
pub struct Lock(#[expect(dead_code, reason = "closed, it is free again")] File);

impl Lock {
    /// Locks a folder, waiting for another copy for so many attempts of a hundredth of a second.
    ///
    /// # Errors
    /// `WouldBlock` where another copy still has it; a folder that may not be written to, or that
    /// cannot be locked.
    pub fn take(folder: &Path, attempts: u32) -> io::Result<Self> {
        let path = folder.join(NAME);
        // Opening a pipe would wait for ever.
        if path.metadata().is_ok_and(|own| !own.is_file()) {
            return Err(io::Error::from(io::ErrorKind::InvalidInput));
        }
        let file = File::options().create(true).append(true).open(path)?;
        let mut left = attempts;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self(file)),
                Err(TryLockError::Error(error)) => return Err(error),
                Err(TryLockError::WouldBlock) if left == 0 => {
                    return Err(io::Error::from(io::ErrorKind::WouldBlock));
                }
                Err(TryLockError::WouldBlock) => {}
            }
            left -= 1;
            thread::sleep(BETWEEN);
        }
    }
}
