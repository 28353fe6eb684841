use serde::{Deserialize, Serialize};

use crate::safe::Safe;

/// What kept a part of the input from being read. The words for each, in both languages, are with
/// the other words on screen: what was found, what was expected, a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemKind {
    /// There is nothing at the path.
    NotFound,
    /// The path may not be read.
    NotPermitted,
    /// The path cannot be opened; the excerpt is the system's reason.
    Unreadable,
    /// Not a file of text: an image, an archive, a device.
    NotText,
    /// Nothing in the file.
    Empty,
    /// Text without any mandate; the excerpt is what it looks like.
    NoMandate,
    /// Something written as a date that no calendar has.
    ImpossibleDate,
    /// A line or object that is not JSON of the expected shape.
    BadJson,
    /// A record without a title; it is read under its other facts.
    NoTitle,
    /// Bytes that the encoding does not have; they were replaced.
    BadEncoding,
    /// Settings that are not TOML; the excerpt is what the parser says.
    BadSettings,
    /// A setting that there is not.
    UnknownSetting,
    /// A setting that cannot be what it is set to.
    BadSetting,
    /// A part of the screen that there is not.
    UnknownSection,
    /// An action that there is not.
    UnknownAction,
    /// A key that there is not.
    UnknownKey,
    /// A key that was given to another action before.
    KeyTwice,
    /// A key that begins keys of another part of the screen, or is begun by one.
    KeyBegins,
}

impl ProblemKind {
    /// Whether a path could not be opened at all.
    pub const fn is_unopened(self) -> bool {
        matches!(self, Self::NotFound | Self::NotPermitted | Self::Unreadable)
    }
}

/// One thing that went wrong while reading; all else was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Name of the file.
    pub file: Safe,
    /// The line, from 1, where one is to blame.
    pub line: Option<u32>,
    /// What happened.
    pub kind: ProblemKind,
    /// What was found there.
    pub found: Safe,
}
