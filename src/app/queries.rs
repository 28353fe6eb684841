/// Queries typed before, to be gone through again.
#[derive(Clone, Debug, Default)]
pub struct Queries {
    /// Each once, the newest last.
    past: Vec<String>,
    /// The one recalled; none while a line of its own is typed.
    at: Option<usize>,
    /// The line that was being typed when the first was recalled.
    draft: String,
}

/// Older queries than this many are forgotten.
const MOST: usize = 200;

impl Queries {
    /// Keeps a query that was left; one that asks for nothing is not kept.
    pub fn remember(&mut self, query: &str) {
        self.at = None;
        let query = query.trim();
        if query.is_empty() {
            return;
        }
        self.past.retain(|own| own != query);
        if self.past.len() == MOST {
            self.past.remove(0);
        }
        self.past.push(query.to_owned());
    }

    /// A line of its own is typed.
    pub const fn rest(&mut self) {
        self.at = None;
    }

    /// The query before the one recalled last, or the newest. `typed` is the present line.
    pub fn earlier(&mut self, typed: &str) -> Option<String> {
        let end = self.at.unwrap_or(self.past.len());
        let found = self.past[..end].iter().rposition(|own| own != typed)?;
        if self.at.is_none() {
            typed.clone_into(&mut self.draft);
        }
        self.at = Some(found);
        Some(self.past[found].clone())
    }

    /// The query after the one recalled last; after the newest the line that was being typed.
    pub fn later(&mut self) -> Option<String> {
        let next = self.at? + 1;
        self.at = (next < self.past.len()).then_some(next);
        Some(self.past.get(next).unwrap_or(&self.draft).clone())
    }
}
