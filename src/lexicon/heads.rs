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

/// How a phrase begins: the heads of its first word and of its second, zero for none.
pub(super) type Pair = (u64, u64);

/// Where in a list sorted by pairs those of each pair stand. Most words of a text begin no phrase,
/// and one bit says so.
#[derive(Clone, Debug)]
pub(super) struct Heads {
    bits: Vec<u64>,
    /// A pair and its run, at the place of the pair or the next one that was free; an empty run is
    /// a free place.
    runs: Vec<(Pair, Range<u32>)>,
}

impl Heads {
    /// Of pairs in order.
    pub(super) fn of(pairs: &[Pair]) -> Self {
        let different = pairs.chunk_by(|a, b| a == b).count();
        let mut own = Self {
            bits: vec![0; (1 << BITS) / 64],
            runs: vec![((0, 0), 0..0); (4 * different).next_power_of_two()],
        };
        let mut from = 0;
        for run in pairs.chunk_by(|a, b| a == b) {
            let (pair, to) = (run[0], from + u32::try_from(run.len()).unwrap_or(u32::MAX));
            let (at, bit) = place(pair.0);
            own.bits[at] |= bit;
            let free = own.places(pair).find(|at| own.runs[*at].1.is_empty());
            if let Some(free) = free {
                own.runs[free] = (pair, from..to);
            }
            from = to;
        }
        own
    }

    /// Whether a phrase may begin with this head: never no where one does, seldom yes for another.
    pub(super) fn may_begin(&self, head: u64) -> bool {
        let (at, bit) = place(head);
        self.bits.get(at).is_some_and(|bits| bits & bit != 0)
    }

    /// Where those of a pair stand; nowhere for a pair that there is not.
    pub(super) fn run(&self, pair: Pair) -> Range<usize> {
        let mut runs = self.places(pair).map(|at| &self.runs[at]);
        let met = runs.find(|(own, run)| *own == pair || run.is_empty());
        met.map_or(0..0, |(_, run)| run.start as usize..run.end as usize)
    }

    /// Where a pair may stand, in turn.
    fn places(&self, (first, second): Pair) -> impl Iterator<Item = usize> + use<> {
        let mask = self.runs.len() - 1;
        let hash = hash(first ^ second.rotate_left(23)) as usize;
        (0..=mask).map(move |step| (hash + step) & mask)
    }
}

/// Some thirty places for each head of the tables.
const BITS: u32 = 16;

/// Letters well mixed.
const fn hash(letters: u64) -> u64 {
    letters.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32
}

/// The place of a head among the bits.
const fn place(head: u64) -> (usize, u64) {
    let hash = hash(head) >> (32 - BITS);
    ((hash / 64) as usize, 1 << (hash % 64))
}
