use super::{line::Line, place::Place};
use crate::search::Completion;

/// A query while it is typed.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What is typed.
    pub line: Line,
    /// What may stand at the cursor, once that was asked for and until typing goes on.
    pub offered: Option<Offered>,
    /// The place before.
    pub(super) before: Place,
}

/// Completions, one of them taken.
#[derive(Clone, Debug)]
pub struct Offered {
    /// One at least.
    candidates: Vec<Completion>,
    taken: usize,
    /// The line without any of them.
    typed: String,
}

impl Offered {
    /// Completions of a line, the first taken; nothing where there is none.
    pub fn of(typed: &str, candidates: Vec<Completion>) -> Option<Self> {
        let some = !candidates.is_empty();
        some.then(|| Self { candidates, taken: 0, typed: typed.to_owned() })
    }

    /// All of them.
    pub fn candidates(&self) -> &[Completion] {
        &self.candidates
    }

    /// The position of the one taken.
    pub const fn taken(&self) -> usize {
        self.taken
    }

    /// Takes the next one, or the one before, around both ends.
    pub fn go(&mut self, back: bool) {
        let count = self.candidates.len();
        self.taken = (self.taken + if back { count - 1 } else { 1 }) % count;
    }

    /// The line with the one taken in its place, the cursor after it.
    pub fn line(&self) -> Line {
        let Completion { range, text, .. } = &self.candidates[self.taken];
        let (before, after) = (&self.typed[..range.start], &self.typed[range.end..]);
        Line::at(&format!("{before}{text}{after}"), before.len() + text.len())
    }
}
