use serde::{Deserialize, Serialize};

use crate::safe::Safe;

/// What kept a part of the input from being read. The words for each, in both languages, are with
/// the other words on screen: what was found, what was expected, a hint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProblemKind {
    /// The path cannot be opened; the excerpt is the system's reason.
    Unreadable,
    /// Not a file of text: an image, an archive, a device.
    NotText,
    /// A format that is not read.
    UnknownFormat,
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
}

impl ProblemKind {
    /// Whether a whole path gave nothing, rather than a part of it.
    pub const fn is_whole_file(self) -> bool {
        matches!(
            self,
            Self::Unreadable | Self::NotText | Self::UnknownFormat | Self::Empty | Self::NoMandate
        )
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
