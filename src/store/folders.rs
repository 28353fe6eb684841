use std::path::{Path, PathBuf};

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
    /// Those in the folders where the system keeps what programs are given and what they note. A
    /// path that does not begin at the root would mean another folder wherever one stands: there is
    /// no place then.
    pub fn within(data: &Path, state: &Path) -> Option<Self> {
        let own = |folder: &Path| folder.is_absolute().then(|| folder.join("mandates"));
        Some(Self { made: own(data)?, state: own(state)? })
    }

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
