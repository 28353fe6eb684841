use super::export::Export;
use crate::{
    model::{Cause, Problem},
    view::NotUnderstood,
};

/// Something that the state asks of the world outside; what carries it out says how it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Mandates to the clipboard.
    Copy(Excerpt),
    /// Mandates to a new file of this name.
    Export(Export, String),
    /// The text of the chosen mandate in the reader's pager.
    Page,
    /// The text of the chosen mandate in the reader's editor.
    Edit,
    /// A note on the chosen mandate in the reader's editor.
    Note,
    /// The web address of the chosen mandate in the reader's browser.
    Browse,
    /// The program stops until it is called back.
    Suspend,
    /// All of the screen is drawn again.
    Redraw,
    /// The files are read again.
    Reread,
}

/// What is copied of mandates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Excerpt {
    /// A bibliography entry of the Chicago manual.
    Citation,
    /// A reference of the APA manual.
    Apa,
    /// A BibTeX entry.
    Bibtex,
    /// A RIS record.
    Ris,
    /// A section of Markdown.
    Markdown,
    /// A JSON array.
    Json,
    /// A row of comma-separated values, under a header.
    Csv,
    /// The title.
    Title,
    /// The dates.
    Dates,
    /// The text in full.
    Text,
    /// File and line of each source.
    Source,
    /// The command line that gives the same view.
    Command,
}

/// How an errand went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Handed to the terminal for its clipboard: this of so many mandates. Whether the terminal takes
    /// it is not known.
    Copied(Excerpt, usize),
    /// Too long for a terminal's clipboard, and written to this file instead.
    Saved(String),
    /// So many mandates are in this file.
    Exported {
        /// How many.
        written: usize,
        /// Those that the format has no form for.
        left: usize,
        /// Where.
        path: String,
    },
    /// Nothing was written, as there is something of that name already; this one is free.
    Taken(Export, String, String),
    /// The browser was asked to show this address.
    Opened(String),
    /// No source states a web address.
    NoAddress,
    /// What was read is kept, as standard input is read once only.
    ReadOnce,
    /// What was read is kept, as nothing was read instead.
    NothingRead,
    /// What was read is kept, as this could not be opened any more.
    NotReread(Box<Problem>),
    /// Something of what is kept could not be read or saved.
    NotKept(Box<Problem>),
    /// A view that was kept filters by something that these files have not.
    NotHere(NotUnderstood),
    /// What was written of a note is in this file, and could not be taken from there.
    NotTaken(String, Cause),
    /// This could not be done.
    Failed(String, Cause),
}
