use super::columns::{Columns, UNKNOWN};
use crate::model::PeriodClass;

/// Another mandate that ran in one of the same places at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// Its position in the collection.
    pub position: usize,
    /// Days that both have, the first and the last included.
    pub days: usize,
}

/// Records that share days with one, those of `others` that do, with how many days. Only exact periods
/// can be compared.
pub(super) fn overlaps(
    columns: &Columns,
    record: usize,
    others: impl Iterator<Item = usize>,
) -> Vec<(usize, usize)> {
    let exact = |record: usize| columns.class.get(record) == Some(&PeriodClass::Exact);
    if !exact(record) {
        return Vec::new();
    }
    let days = |record: usize| {
        let from = columns.first.get(record).copied().unwrap_or(UNKNOWN);
        (from, columns.last.get(record).copied().unwrap_or(UNKNOWN))
    };
    let (from, to) = days(record);
    let shared = others.filter(|other| *other != record && exact(*other)).filter_map(|other| {
        let (first, last) = days(other);
        let shared = last.min(to).saturating_sub(first.max(from)).saturating_add(1);
        usize::try_from(shared).ok().filter(|days| *days > 0).map(|days| (other, days))
    });
    shared.collect()
}
