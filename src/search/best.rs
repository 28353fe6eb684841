/// The best records met so far: of equal rank those with the smaller numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Best {
    /// Rank and record, in no order.
    found: Vec<(u16, u32)>,
    /// The rank that is no longer good enough, once enough records are found.
    floor: Option<u16>,
}

/// How many records are ranked with care.
pub(super) const BEST: usize = 100;
/// How many are gathered before the worst are left.
const ROOM: usize = 8 * BEST;

impl Best {
    /// Whether a record of such a rank may still be one of the best.
    pub(super) fn admits(&self, rank: u16) -> bool {
        self.floor.is_none_or(|floor| rank > floor)
    }

    /// Notes a record; records come in the order of their numbers.
    pub(super) fn offer(&mut self, rank: u16, record: usize) {
        if !self.admits(rank) {
            return;
        }
        self.found.push((rank, u32::try_from(record).unwrap_or(u32::MAX)));
        if self.found.len() == ROOM {
            self.cut();
        }
    }

    fn cut(&mut self) {
        if self.found.len() > BEST {
            self.found.select_nth_unstable_by_key(BEST - 1, key);
            self.found.truncate(BEST);
            self.floor = self.found.iter().map(|(rank, _)| *rank).min();
        }
    }

    /// Adds what another thread has found among records of larger numbers.
    pub(super) fn add(&mut self, mut other: Self) {
        self.found.append(&mut other.found);
        self.cut();
    }

    /// Rank and record, best first.
    pub(super) fn finish(mut self) -> Vec<(u16, u32)> {
        self.cut();
        self.found.sort_unstable_by_key(key);
        self.found
    }
}

fn key(own: &(u16, u32)) -> (std::cmp::Reverse<u16>, u32) {
    (std::cmp::Reverse(own.0), own.1)
}
