use std::path::Path;

use super::{fault::fault, paper::Paper, part::Part};
use crate::{
    kept::Change,
    model::{Problem, ProblemKind},
};

/// Changes that no disk took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// How many of which file.
    pub problem: Problem,
    /// What is new in them, as the file would have it, so that a reader may put it there; what was
    /// taken away as comments.
    pub text: String,
}

impl Lost {
    /// Changes of a part; nothing where there are none.
    pub fn of<'c>(
        part: Part,
        file: &Path,
        changes: impl Iterator<Item = &'c Change>,
    ) -> Option<Self> {
        let changes: Vec<&Change> = changes.collect();
        let count = Some(changes.len()).filter(|count| *count > 0)?;
        let gone: String = changes
            .iter()
            .filter_map(|change| taken_away(change))
            .map(|own| format!("# - {own}\n"))
            .collect();
        let mut paper = Paper::new(part);
        // What has no form is counted all the same.
        let _ = paper.apply(changes);
        let problem = fault(ProblemKind::KeptLost, file, None, &count.to_string());
        Some(Self { problem, text: gone + &paper.text() })
    }
}

/// What a change takes away, on one line.
fn taken_away(change: &Change) -> Option<String> {
    match change {
        Change::Unbookmark(known) => Some(known.id.escape_debug().to_string()),
        Change::Note(note) if note.text.trim().is_empty() => {
            Some(note.on.id.escape_debug().to_string())
        }
        Change::View(key, None) => Some(key.to_string()),
        _ => None,
    }
}
