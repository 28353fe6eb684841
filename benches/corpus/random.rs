/// Numbers that look random and are the same on every machine: SplitMix64.
#[derive(Clone, Debug)]
pub struct Random(u64);

/// The odd constant of SplitMix64: 2⁶⁴ divided by the golden ratio.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Random {
    /// The numbers of one record of one corpus.
    pub fn of(seed: u64, record: usize) -> Self {
        let mut seeds = Self(seed);
        Self(seeds.next() ^ Self(record as u64).next())
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^ (bits >> 31)
    }

    /// A number below `limit`, each as likely as the other.
    pub fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    /// Whether something happens that happens `times` in a hundred.
    pub fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// One of a list.
    pub fn pick<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len())]
    }

    /// One of a list, the first more often than the last.
    pub fn pick_early<'l, T>(&mut self, list: &'l [T]) -> &'l T {
        &list[self.below(list.len()).min(self.below(list.len()))]
    }

    /// A rank from 1 to below 2 to the power of `bits`; each is drawn about half as often as the one
    /// of half its size, as words of a language are.
    pub fn rank(&mut self, bits: usize) -> usize {
        let first = 1 << self.below(bits);
        first + self.below(first)
    }
}
