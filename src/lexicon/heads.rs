use std::ops::{Range, RangeInclusive};

/// The first letters of a word as a number: in the order of the alphabet, and equal for words that
/// begin alike.
pub(super) fn head(word: &str) -> u64 {
    match word.as_bytes().first_chunk::<LETTERS>() {
        Some(letters) => u64::from_be_bytes(*letters),
        None => {
            let letters = word.bytes().fold(0, |head, letter| head << 8 | u64::from(letter));
            letters.checked_shl(8 * (LETTERS - word.len()) as u32).unwrap_or(0)
        }
    }
}

/// How many bytes of a word tell it from others.
const LETTERS: usize = 8;

/// The heads of the words that begin so.
pub(super) fn starting(start: &str) -> RangeInclusive<u64> {
    let open = 8 * (LETTERS - start.len().min(LETTERS)) as u32;
    let from = head(start);
    from..=from | 1_u64.checked_shl(open).map_or(u64::MAX, |above| above - 1)
}

/// Where in a list sorted by heads those of each head stand. Most words of a text begin no name, and
/// one bit says so.
#[derive(Clone, Debug)]
pub(super) struct Heads {
    bits: Vec<u64>,
    /// A head and its run, at the place of the head or the next one that was free; an empty run is
    /// a free place.
    runs: Vec<(u64, Range<u32>)>,
}

impl Heads {
    /// Of heads in order.
    pub(super) fn of(heads: &[u64]) -> Self {
        let different = heads.chunk_by(|a, b| a == b).count();
        let mut own = Self {
            bits: vec![0; (1 << BITS) / 64],
            runs: vec![(0, 0..0); (4 * different).next_power_of_two()],
        };
        let mut from = 0;
        for run in heads.chunk_by(|a, b| a == b) {
            let (head, to) = (run[0], from + u32::try_from(run.len()).unwrap_or(u32::MAX));
            let hash = hash(head);
            let (at, bit) = place(hash);
            own.bits[at] |= bit;
            let free = own.places(hash).find(|at| own.runs[*at].1.is_empty());
            if let Some(free) = free {
                own.runs[free] = (head, from..to);
            }
            from = to;
        }
        own
    }

    /// Where those of a head stand; nowhere for a head that there is not.
    pub(super) fn run(&self, head: u64) -> Range<usize> {
        let hash = hash(head);
        let (at, bit) = place(hash);
        if self.bits.get(at).is_none_or(|bits| bits & bit == 0) {
            return 0..0;
        }
        let mut runs = self.places(hash).map(|at| &self.runs[at]);
        let met = runs.find(|(own, run)| *own == head || run.is_empty());
        met.map_or(0..0, |(_, run)| run.start as usize..run.end as usize)
    }

    /// Where a head may stand, in turn.
    fn places(&self, hash: u64) -> impl Iterator<Item = usize> + use<> {
        let mask = self.runs.len() - 1;
        (0..=mask).map(move |step| (hash as usize + step) & mask)
    }
}

/// Some thirty places for each head of the tables.
const BITS: u32 = 16;

/// The letters of a head well mixed.
const fn hash(head: u64) -> u64 {
    head.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32
}

/// The place of a hash among the bits.
const fn place(hash: u64) -> (usize, u64) {
    let hash = hash >> (32 - BITS);
    ((hash / 64) as usize, 1 << (hash % 64))
}
