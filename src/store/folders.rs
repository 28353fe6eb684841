use std::path::PathBuf;

use super::part::Part;

/// Where what is kept stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// What a reader made and would take along to another machine: bookmarks, notes, views.
    pub made: PathBuf,
    /// What comes about by itself: queries, the last view.
    pub state: PathBuf,
}

impl Folders {
    /// The file of a part.
    pub fn file(&self, part: Part) -> PathBuf {
        let folder = if part.is_made() { &self.made } else { &self.state };
        folder.join(part.file())
    }
}

/// Whether anything is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home {
    /// Nothing is read or written, as the reader wishes.
    Off,
    /// The system names no folder.
    Nowhere,
    /// There is a place for it.
    At(Folders),
}
