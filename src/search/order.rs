/// The order records are indexed in: newest first, those without dates last. So of two equally good
/// finds the smaller number is the newer one.
///
/// A collection is ordered by start with undated mandates last, so either order is the other with
/// its dated part turned round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Order {
    pub(super) dated: usize,
    pub(super) records: usize,
}

impl Order {
    /// The position of a record in the collection, or the record at a position.
    pub(super) const fn turn(self, at: usize) -> usize {
        if at < self.dated { self.dated - 1 - at } else { at }
    }

    /// The positions of all records.
    pub(super) fn positions(self) -> impl Iterator<Item = usize> {
        (0..self.records).map(move |record| self.turn(record))
    }
}
