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
    /// What is new in them, as the file would have it: a reader may put it there.
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
        let mut paper = Paper::new(part);
        // What has no form is counted all the same.
        let _ = paper.apply(changes.iter().copied());
        let problem = fault(ProblemKind::KeptLost, file, None, &count.to_string());
        Some(Self { problem, text: paper.text() })
    }
}
