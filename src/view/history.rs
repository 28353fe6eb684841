/// States left behind and states gone back from.
#[derive(Clone, Debug)]
pub struct History<T> {
    past: Vec<T>,
    future: Vec<T>,
}

/// Older states than this are forgotten.
const DEPTH: usize = 500;

impl<T> Default for History<T> {
    fn default() -> Self {
        Self { past: Vec::new(), future: Vec::new() }
    }
}

impl<T> History<T> {
    /// Remembers the state that a change has just replaced.
    pub fn leave(&mut self, state: T) {
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push(state);
        self.future.clear();
    }

    /// Puts another state in the place of each.
    pub fn change(&mut self, mut change: impl FnMut(T) -> T) {
        for states in [&mut self.past, &mut self.future] {
            *states = std::mem::take(states).into_iter().map(&mut change).collect();
        }
    }

    /// The state before the one of now.
    pub fn back(&mut self, now: T) -> Option<T> {
        let before = self.past.pop()?;
        self.future.push(now);
        Some(before)
    }

    /// The state that was gone back from last.
    pub fn forward(&mut self, now: T) -> Option<T> {
        let after = self.future.pop()?;
        self.past.push(now);
        Some(after)
    }
}
