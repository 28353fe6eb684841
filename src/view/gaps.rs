use chrono::{Days, NaiveDate};

use crate::model::{Period, Window};

/// The days between the first and the last on which none of these periods is active, as stretches in
/// order. Only exact periods count: what no source dates may well have filled them.
pub fn gaps<'p>(periods: impl IntoIterator<Item = &'p Period>) -> Vec<Window> {
    let mut exact: Vec<_> = periods.into_iter().filter_map(Period::exact).collect();
    exact.sort_unstable();
    let mut gaps = Vec::new();
    let mut reached = exact.first().map(|(first, _)| *first).unwrap_or_default();
    for (first, last) in exact {
        gaps.extend(gap(reached, first));
        reached = reached.max(last);
    }
    gaps
}

/// The days between the last of what was and the first of what comes, where there are any.
pub(super) fn gap(until: NaiveDate, start: NaiveDate) -> Option<Window> {
    let first = until.checked_add_days(Days::new(1))?;
    let last = start.checked_sub_days(Days::new(1))?;
    (first <= last).then_some(Window { first, last })
}

/// First and last day of all exact periods together.
pub fn span<'p>(periods: impl Iterator<Item = &'p Period>) -> Option<(NaiveDate, NaiveDate)> {
    let exact = periods.filter_map(Period::exact);
    exact.reduce(|span, own| (span.0.min(own.0), span.1.max(own.1)))
}
