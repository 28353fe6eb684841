use super::{errand::Export, line::Line};

/// Words of the reader's own while they are typed.
#[derive(Clone, Debug)]
pub struct OwnWords {
    /// What is typed.
    pub line: Line,
    /// What the words are.
    pub about: About,
}

/// What words of the reader's own are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A note on the mandate at this position.
    Note(usize),
    /// The name of the view that is seen.
    View,
    /// The name of a new file.
    File(Export),
}

impl OwnWords {
    /// Words that begin with a text.
    pub(super) fn of(about: About, text: &str) -> Self {
        Self { line: Line::of(text), about }
    }
}
