//! Start, errors and exit status; everything else is in the library.

fn main() {}
