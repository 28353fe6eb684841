use crate::{
    model::{Cause, Problem},
    view::NotUnderstood,
};

/// Something that the state asks of the world outside; what carries it out says how it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Mandates to the clipboard.
    Copy(Excerpt),
    /// Mandates to a file.
    Export(Export),
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

/// What a file of mandates is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Comma-separated values.
    Csv,
    /// A JSON array.
    Json,
    /// Sections of Markdown.
    Markdown,
    /// BibTeX entries.
    Bibtex,
    /// RIS records.
    Ris,
    /// Events of a calendar.
    Calendar,
}

impl Export {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Csv, Self::Json, Self::Markdown, Self::Bibtex, Self::Ris, Self::Calendar];

    /// How the name of such a file ends.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Markdown => "md",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::Calendar => "ics",
        }
    }

    /// What a file of this name is written as: what its ending says, else this.
    pub fn named(self, name: &str) -> Self {
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        let own = Self::ALL.into_iter().find(|own| Some(own.ending()) == ending.as_deref());
        own.unwrap_or(self)
    }
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
