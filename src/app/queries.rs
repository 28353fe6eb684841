/// The place among queries asked before, while they are gone through again.
#[derive(Clone, Debug, Default)]
pub struct Queries {
    /// The one recalled; none while a line of its own is typed.
    at: Option<usize>,
    /// The line that was being typed when the first was recalled.
    draft: String,
}

impl Queries {
    /// A line of its own is typed.
    pub const fn rest(&mut self) {
        self.at = None;
    }

    /// Of queries with the newest last, the one before the one recalled last, or the newest.
    /// `typed` is the present line.
    pub fn earlier(&mut self, past: &[String], typed: &str) -> Option<String> {
        let end = self.at.unwrap_or(past.len()).min(past.len());
        let found = past[..end].iter().rposition(|own| own != typed)?;
        if self.at.is_none() {
            typed.clone_into(&mut self.draft);
        }
        self.at = Some(found);
        Some(past[found].clone())
    }

    /// The query after the one recalled last; after the newest the line that was being typed.
    pub fn later(&mut self, past: &[String]) -> Option<String> {
        let next = self.at? + 1;
        self.at = (next < past.len()).then_some(next);
        Some(past.get(next).unwrap_or(&self.draft).clone())
    }
}
