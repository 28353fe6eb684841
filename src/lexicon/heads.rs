use std::ops::RangeInclusive;

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

/// Which heads there may be: most words of a text begin no name, and one bit says so.
#[derive(Clone, Debug)]
pub(super) struct Heads {
    bits: Vec<u64>,
}

impl Heads {
    pub(super) fn of(heads: impl Iterator<Item = u64>) -> Self {
        let mut bits = vec![0; (1 << BITS) / 64];
        for head in heads {
            let (at, bit) = place(head);
            bits[at] |= bit;
        }
        Self { bits }
    }

    /// Never no for a head there is; seldom yes for another.
    pub(super) fn may_have(&self, head: u64) -> bool {
        let (at, bit) = place(head);
        self.bits.get(at).is_some_and(|bits| bits & bit != 0)
    }
}

/// Some thirty places for each head of the tables.
const BITS: u32 = 16;

/// The place of a head among the bits, its letters well mixed.
const fn place(head: u64) -> (usize, u64) {
    let hash = head.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - BITS);
    ((hash / 64) as usize, 1 << (hash % 64))
}
