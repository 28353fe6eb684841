use std::{collections::BTreeMap, sync::Arc};

use crate::{bits::Bits, view::Carry};

/// Mandates that the reader picked, by their positions in the collection. Copies share them until
/// one of them changes: every step that can be undone has one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    positions: Arc<Bits>,
    count: usize,
}

impl Picked {
    /// How many.
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether none is.
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether a mandate is.
    pub fn has(&self, position: usize) -> bool {
        self.positions.has(position)
    }

    /// All of them, in the order of the collection.
    pub fn positions(&self) -> impl Iterator<Item = usize> + '_ {
        self.positions.iter()
    }

    /// Picks a mandate.
    pub fn pick(&mut self, position: usize) {
        if !self.has(position) {
            self.toggle(position);
        }
    }

    /// Picks a mandate, or leaves it again.
    pub fn toggle(&mut self, position: usize) {
        let has = Arc::make_mut(&mut self.positions).toggle(position);
        self.count = if has { self.count + 1 } else { self.count - 1 };
    }
}

impl Picked {
    /// Whether the two are copies of one, of which none has changed.
    pub(super) fn shares(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.positions, &other.positions)
    }

    /// Those of them that are still there.
    pub(super) fn carried(&self, carry: &Carry<'_>) -> Self {
        let mut now = Self::default();
        self.positions().filter_map(|own| carry.position(own)).for_each(|own| now.pick(own));
        now
    }
}

/// Mandates that the reader marked with letters, and the one that was left by the last jump.
#[derive(Clone, Debug, Default)]
pub struct Places {
    letters: BTreeMap<char, usize>,
    before: Option<usize>,
}

impl Places {
    /// Marks a mandate with a letter.
    pub fn mark(&mut self, letter: char, position: usize) {
        self.letters.insert(letter, position);
    }

    /// The mandate of a letter; of an apostrophe the one left by the last jump.
    pub fn get(&self, letter: char) -> Option<usize> {
        if letter == '\'' { self.before } else { self.letters.get(&letter).copied() }
    }

    /// Remembers the mandate that a jump leaves.
    pub const fn leave(&mut self, position: usize) {
        self.before = Some(position);
    }

    /// Leaves the marks of mandates that are still there.
    pub(super) fn carry(&mut self, carry: &Carry<'_>) {
        let letters = std::mem::take(&mut self.letters).into_iter();
        let now = |(letter, own)| Some((letter, carry.position(own)?));
        self.letters = letters.filter_map(now).collect();
        self.before = self.before.and_then(|own| carry.position(own));
    }
}
