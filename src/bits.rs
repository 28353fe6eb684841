//! Sets of positions, one bit each.

/// A set of positions. A bit each, as all records of a large collection may be in it at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bits {
    words: Vec<u64>,
}

/// Positions that stand in one word.
const WIDTH: usize = u64::BITS as usize;

impl Bits {
    /// The positions of the items that are in.
    pub fn of<T>(items: &[T], is_in: impl Fn(&T) -> bool) -> Self {
        let word = |items: &[T]| {
            items.iter().rev().fold(0, |word, item| word << 1 | u64::from(is_in(item)))
        };
        Self { words: items.chunks(WIDTH).map(word).collect() }
    }

    /// These positions.
    pub fn at(positions: impl IntoIterator<Item = usize>) -> Self {
        let mut bits = Self::default();
        for position in positions {
            if !bits.has(position) {
                bits.toggle(position);
            }
        }
        bits
    }

    /// Whether a position is in.
    pub fn has(&self, position: usize) -> bool {
        self.words.get(position / WIDTH).is_some_and(|word| word >> (position % WIDTH) & 1 == 1)
    }

    /// Puts a position in, or takes it out again; says whether it is in now.
    pub fn toggle(&mut self, position: usize) -> bool {
        let at = position / WIDTH;
        if self.words.len() <= at {
            self.words.resize(at + 1, 0);
        }
        self.words[at] ^= 1 << (position % WIDTH);
        self.has(position)
    }

    /// Leaves the positions that pass.
    pub fn retain(&mut self, mut passes: impl FnMut(usize) -> bool) {
        for at in 0..self.words.len() {
            for position in bits_of(at, self.words[at]) {
                if !passes(position) {
                    self.words[at] &= !(1 << (position % WIDTH));
                }
            }
        }
    }

    /// Leaves the positions that are in another set too, in which this set begins at `first`, a
    /// multiple of 64.
    pub fn meet(&mut self, other: &Self, first: usize) {
        let others = other.words.get(first / WIDTH..).unwrap_or_default();
        for (at, word) in self.words.iter_mut().enumerate() {
            *word &= others.get(at).copied().unwrap_or(0);
        }
    }

    /// The positions below `count` that are not in.
    pub fn others(&self, count: usize) -> Self {
        let mut words: Vec<u64> = self.words.iter().map(|word| !word).collect();
        words.resize(count.div_ceil(WIDTH), u64::MAX);
        if let (Some(last), 1..) = (words.last_mut(), count % WIDTH) {
            *last &= (1 << (count % WIDTH)) - 1;
        }
        Self { words }
    }

    /// How many positions are in.
    pub fn len(&self) -> usize {
        self.words.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.words.iter().all(|word| *word == 0)
    }

    /// All positions, in order.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        self.words.iter().enumerate().flat_map(|(at, word)| bits_of(at, *word))
    }
}

/// The positions of one word.
fn bits_of(at: usize, word: u64) -> impl Iterator<Item = usize> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let next = (rest != 0).then(|| at * WIDTH + rest.trailing_zeros() as usize);
        rest &= rest.wrapping_sub(1);
        next
    })
}
