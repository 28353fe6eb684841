//! Whether anybody could read what is written.

/// Whether standard output was closed when the program was started. Before anything else runs, the
/// null device is opened in its place, so that no file can take its number: for reading too, which
/// nobody does who wants no output.
#[cfg(unix)]
pub fn output_is_closed() -> bool {
    use std::os::unix::fs::MetadataExt;

    use rustix::fs::{OFlags, fcntl_getfl, fstat};

    let stdout = std::io::stdout();
    let (Ok(own), Ok(null)) = (fstat(&stdout), std::fs::metadata("/dev/null")) else {
        return false;
    };
    let is_null = (own.st_dev, own.st_ino) == (null.dev(), null.ino());
    is_null && fcntl_getfl(&stdout).is_ok_and(|flags| flags.contains(OFlags::RDWR))
}

/// Elsewhere a program is not started without.
#[cfg(not(unix))]
pub fn output_is_closed() -> bool {
    false
}
