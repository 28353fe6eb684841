use std::io::{self, Write};

use crate::safe::Safe;

/// Something matched.
pub const MATCHED: u8 = 0;
/// Nothing matched.
pub const NOTHING: u8 = 1;
/// Bad usage, or input that could not be read.
pub const BAD: u8 = 2;
/// Something was read in part only, and that is asked about.
pub const SKIPPED: u8 = 3;

/// The status that says whether anything matched.
pub const fn status_of(matched: bool) -> u8 {
    if matched { MATCHED } else { NOTHING }
}

/// A line for the reader beside the output; where nobody listens, that is no reason to fail.
pub fn say(line: &str) {
    // What is quoted in it comes from outside.
    let _ = writeln!(io::stderr().lock(), "{}", Safe::line(line));
}
