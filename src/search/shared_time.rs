use super::{by_place::ByPlace, columns::Columns, order::Order};
use crate::lexicon::Key;

/// Another mandate that ran in one of the same places at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SameTime {
    /// Its position in the collection.
    pub position: usize,
    /// Days that both have, the first and the last included.
    pub days: usize,
}

/// The mandates of some places that share days with the one at a position, in the order of the
/// collection. Only exact periods can be compared. Those of a place stand in the order of their
/// starts, so that only those around the period are looked at.
pub(super) fn same_time(
    columns: &Columns,
    order: Order,
    by_place: &ByPlace,
    position: usize,
    places: &[Key],
) -> Vec<SameTime> {
    let period = |position: usize| columns.exact(order.turn(position));
    let Some((from, to)) = period(position) else { return Vec::new() };
    let shared = |other: usize| {
        let (first, last) = period(other)?;
        let days = i64::from(last.min(to)) - i64::from(first.max(from)) + 1;
        let days = usize::try_from(days).ok().filter(|days| *days > 0)?;
        (other != position).then_some(SameTime { position: other, days })
    };
    let mut found = Vec::new();
    for own in places.iter().filter_map(|place| by_place.get(*place)) {
        let at = own.positions.partition_point(|other| (*other as usize) < position);
        let (earlier, later) = own.positions.split_at(at);
        let earlier = earlier.iter().zip(&own.until).rev();
        let earlier = earlier.take_while(|(_, until)| **until >= from).map(|(other, _)| other);
        let begun = |other: &&u32| period(**other as usize).is_none_or(|(first, _)| first <= to);
        let later = later.iter().take_while(begun);
        found.extend(earlier.chain(later).filter_map(|other| shared(*other as usize)));
    }
    found.sort_unstable_by_key(|own| own.position);
    found.dedup();
    found
}
