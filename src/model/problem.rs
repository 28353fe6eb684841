use serde::{Deserialize, Serialize};

use super::cause::Cause;
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
    /// The path cannot be opened, for a reason that has no words of its own.
    Unreadable,
    /// A file that stopped reading before its end; what came before is read.
    ReadBroken,
    /// A link that leads nowhere.
    BrokenLink,
    /// A link that leads back to where it stands.
    LinkLoop,
    /// A device.
    Device,
    /// A pipe met in a folder: nobody says that anything will ever come out of it.
    Pipe,
    /// A socket.
    Socket,
    /// Bytes that are no text.
    NotText,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A sound or a film.
    Recording,
    /// A document of a word processor.
    WordDocument,
    /// A workbook of a spreadsheet program.
    Workbook,
    /// An archive of files.
    Archive,
    /// A program.
    Program,
    /// More than is read of one file; the excerpt is how many MiB are.
    TooLong,
    /// XML that does not read from here on; the excerpt says why.
    BadXml,
    /// XML of a kind that no reader is for; the excerpt is how it begins.
    StrangeXml,
    /// A page of more lines than any page has; the excerpt is how many are read.
    TooManyLines,
    /// A compressed file that unpacks to many times its size; the excerpt is how many times.
    Bomb,
    /// A compressed file that is damaged or cut short; what could be unpacked is read.
    PackedBroken,
    /// Nothing in the file.
    Empty,
    /// Text without any mandate; the excerpt is what it looks like.
    NoMandate,
    /// Something written as a date that no calendar has.
    ImpossibleDate,
    /// A line or object that is not JSON of the expected shape.
    BadJson,
    /// Lists in lists, deeper than any record needs.
    TooDeep,
    /// A value of a known field that is no such value; the record is read without it.
    BadValue,
    /// A value that is longer than any; the excerpt is how it begins, and so much was read.
    ValueCut,
    /// A field that a record has twice, with two values; the first is taken.
    TwoValues,
    /// Columns or fields that mean nothing here, told once a file.
    UnknownColumns,
    /// Parts of activities that no record has a place for, told once a file; the excerpt is how many of
    /// which, texts by their language.
    LeftOut,
    /// A table without a column of titles; the excerpt is its header.
    NoTitleColumn,
    /// A row with more cells than the header has columns; the excerpt is the first one.
    ExtraCells,
    /// A row too wide or too long to be one; it is not read.
    RowTooLong,
    /// A quotation mark that nothing closes.
    OpenQuote,
    /// So many of them that from here on each line of the table is a row of its own.
    OpenQuotes,
    /// A row without a title; the excerpt is how it begins.
    NoTitleCell,
    /// So many more problems like those told of this file.
    More,
    /// A record without a title; it is read under its other facts.
    NoTitle,
    /// Bytes that the encoding does not have; they were replaced.
    BadEncoding,
    /// Markup that never ends; all after it was taken as part of it. The excerpt is how it begins.
    Unclosed,
    /// Elements nested deeper than is followed; the excerpt is where that begins.
    TooNested,
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
    /// A column that such a table of the reader's own has not.
    LexiconColumn,
    /// A row of one with more cells than its header; the excerpt is the first one.
    LexiconCells,
    /// A row of one that names nothing; the excerpt is what else it has.
    LexiconNameless,
    /// A row of one that is about what nothing is called.
    LexiconUnknown,
    /// A name that meant something else and now means what a row says.
    LexiconTaken,
    /// A form of a row that is one more than anything has; the excerpt is the form.
    LexiconMany,
    /// A table of the reader's own that is no file, or larger than any; its cause says which.
    LexiconUnread,
    /// A file of what is kept that does not read; the excerpt is the name it has now.
    KeptAside,
    /// A file of what is kept that does not read and stays where it is; the excerpt says why, or its
    /// cause does.
    KeptUnread,
    /// An entry of such a file that means nothing, and stays in it.
    KeptStrange,
    /// Something that could not be kept; its cause says why.
    KeptUnsaved,
    /// Something that could not be kept, as another copy of the program did not let go of the file.
    KeptLocked,
    /// Nothing can be kept, as the system names no folder for it.
    KeptNowhere,
    /// What could not be kept until the end; the excerpt is how many changes.
    KeptLost,
}

impl ProblemKind {
    /// All of them: each has words.
    pub const ALL: [Self; 66] = [
        Self::NotFound,
        Self::NotPermitted,
        Self::Unreadable,
        Self::ReadBroken,
        Self::BrokenLink,
        Self::LinkLoop,
        Self::Device,
        Self::Pipe,
        Self::Socket,
        Self::NotText,
        Self::Pdf,
        Self::Picture,
        Self::Recording,
        Self::WordDocument,
        Self::Workbook,
        Self::Archive,
        Self::Program,
        Self::TooLong,
        Self::BadXml,
        Self::StrangeXml,
        Self::TooManyLines,
        Self::Bomb,
        Self::PackedBroken,
        Self::Empty,
        Self::NoMandate,
        Self::ImpossibleDate,
        Self::BadJson,
        Self::TooDeep,
        Self::BadValue,
        Self::ValueCut,
        Self::TwoValues,
        Self::UnknownColumns,
        Self::LeftOut,
        Self::NoTitleColumn,
        Self::ExtraCells,
        Self::RowTooLong,
        Self::OpenQuote,
        Self::OpenQuotes,
        Self::NoTitleCell,
        Self::More,
        Self::NoTitle,
        Self::BadEncoding,
        Self::Unclosed,
        Self::TooNested,
        Self::BadSettings,
        Self::UnknownSetting,
        Self::BadSetting,
        Self::UnknownSection,
        Self::UnknownAction,
        Self::UnknownKey,
        Self::KeyTwice,
        Self::KeyBegins,
        Self::LexiconColumn,
        Self::LexiconCells,
        Self::LexiconNameless,
        Self::LexiconUnknown,
        Self::LexiconTaken,
        Self::LexiconMany,
        Self::LexiconUnread,
        Self::KeptAside,
        Self::KeptUnread,
        Self::KeptStrange,
        Self::KeptUnsaved,
        Self::KeptLocked,
        Self::KeptNowhere,
        Self::KeptLost,
    ];

    /// Whether a path could not be opened at all.
    pub const fn is_unopened(self) -> bool {
        matches!(self, Self::NotFound | Self::NotPermitted | Self::Unreadable | Self::BrokenLink)
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
    /// Why, where something else than the input is to blame.
    pub cause: Option<Cause>,
}
