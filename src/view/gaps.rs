use chrono::Days;

use crate::model::{Period, Window};

/// The days between the first and the last on which none of these periods is active, as stretches in
/// order. Only exact periods count: what no source dates may well have filled them.
pub fn gaps<'p>(periods: impl IntoIterator<Item = &'p Period>) -> Vec<Window> {
    let mut exact: Vec<_> = periods.into_iter().filter_map(Period::exact).collect();
    exact.sort_unstable();
    let mut gaps = Vec::new();
    let mut reached = exact.first().map(|(first, _)| *first).unwrap_or_default();
    for (first, last) in exact {
        let after = reached.checked_add_days(Days::new(1));
        let before = first.checked_sub_days(Days::new(1));
        if let (Some(after), Some(before)) = (after, before)
            && after <= before
        {
            gaps.push(Window { first: after, last: before });
        }
        reached = reached.max(last);
    }
    gaps
}
