use crate::{lexicon::Key, model::CheckKind};

/// What the detail tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The chosen mandate.
    #[default]
    Mandate,
    /// The records it was merged from, side by side.
    Compared,
    /// It in the other language.
    Version,
    /// All that was done in one place.
    Place(Key),
    /// What to doubt of all mandates that the filters leave.
    Checks,
}

impl Page {
    /// Whether a row of it is chosen and can be opened; otherwise it is a text.
    pub const fn has_rows(self) -> bool {
        matches!(self, Self::Place(_) | Self::Checks)
    }

    /// Whether it tells more of one mandate, and nothing of another.
    pub const fn is_of_one(self) -> bool {
        matches!(self, Self::Compared | Self::Version)
    }
}

/// A line of a page that keys go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// A mandate, by its position in the collection.
    Mandate(usize),
    /// A check.
    Check(CheckKind),
    /// Terms of the field.
    Terms,
    /// Mandates of the same time and country.
    SameTime,
    /// Where the mandate was read.
    Sources,
}

/// How much of the screen the focused pane takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Zoom {
    /// Its own part.
    #[default]
    Normal,
    /// The room of list and detail.
    Wide,
    /// All but counts, chips and hints.
    Full,
}

impl Zoom {
    /// The next one; after the last the first.
    pub const fn next(self) -> Self {
        match self {
            Self::Normal => Self::Wide,
            Self::Wide => Self::Full,
            Self::Full => Self::Normal,
        }
    }
}
