//! Files that are damaged, or made to do harm: alone and beside a good one, each is read as far as it
//! goes, what is lost is told in a line, and nothing of it steers a terminal.

#[cfg(unix)]
mod exports;
mod files;
mod kept;
mod large;
#[cfg(unix)]
mod names;
