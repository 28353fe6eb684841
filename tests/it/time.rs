//! Days, bins and windows: every end is a calendar day that counts.

use chrono::NaiveDate;
use mandates::{
    model::{Date, Edge, Mandate, Period, Window},
    search::{Axis, Index, Memory, Unit},
};

use crate::support::{only, pages};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn period(start: &str, end: &str) -> Period {
    let edge = |text| Edge::Known(Date::Day(day(text)));
    Period { start: edge(start), end: edge(end) }
}

#[test]
fn a_bin_is_found_by_its_first_and_its_last_day() {
    for (unit, inside, first, last) in [
        (Unit::Week, "2016-01-01", "2015-12-28", "2016-01-03"),
        (Unit::Month, "2016-02-29", "2016-02-01", "2016-02-29"),
        (Unit::Quarter, "2016-12-31", "2016-10-01", "2016-12-31"),
        (Unit::Year, "2016-07-14", "2016-01-01", "2016-12-31"),
        (Unit::FiveYears, "2019-12-31", "2015-01-01", "2019-12-31"),
    ] {
        let axis = Axis::spanning(unit, day("2014-06-15"), day("2021-02-21"));
        let bin = axis.bin(day(inside)).expect("a bin of the axis");
        assert_eq!((axis.day(bin), axis.last_day(bin)), (day(first), day(last)), "{unit:?}");
        for edge in [first, last] {
            assert_eq!(axis.bin(day(edge)), Some(bin), "{unit:?} {edge}");
        }
        assert_eq!(axis.bin(day("2000-01-01")), None);
        assert_eq!(axis.bin(day("2030-01-01")), None);
    }
}

#[test]
fn a_mandate_is_active_in_every_bin_it_touches() {
    let axis = Axis::spanning(Unit::Month, day("2016-01-01"), day("2016-06-30"));
    const PAGE: &str =
        "Police reform\n\nEU mandate in Mali 01/01/2016 - 01/02/2016\n\nText.\n\nMandate\n";
    let record = only(PAGE);
    let counts = |periods: &[Period]| {
        let mut collection = pages(&[PAGE]);
        let with = |period: &Period| Mandate { period: *period, ..record.clone() };
        collection.mandates = periods.iter().map(with).collect();
        Index::build(&collection).bars(axis, &mut Memory::default()).active
    };
    assert_eq!(counts(&[period("2016-01-31", "2016-03-01")]), [1, 1, 1, 0, 0, 0]);
    assert_eq!(counts(&[period("2015-01-01", "2016-01-01")]), [1, 0, 0, 0, 0, 0]);
    assert_eq!(counts(&[period("2016-06-30", "2018-01-01")]), [0, 0, 0, 0, 0, 1]);
    assert_eq!(counts(&[period("2014-01-01", "2015-12-31")]), [0; 6]);
    // Reversed, open and undated ones are told apart, never drawn as a bar.
    let open = Period { end: Edge::Open, ..period("2016-02-01", "2016-02-01") };
    assert_eq!(counts(&[period("2016-05-01", "2016-02-01"), open, Period::default()]), [0; 6]);
}

#[test]
fn a_window_includes_its_first_and_its_last_day() {
    let window = Window::between(day("2016-03-31"), day("2016-03-01"));
    for (start, end, expected) in [
        ("2016-01-01", "2016-03-01", true),
        ("2016-01-01", "2016-02-29", false),
        ("2016-03-31", "2016-12-31", true),
        ("2016-04-01", "2016-12-31", false),
        ("2015-01-01", "2017-12-31", true),
        ("2016-03-20", "2016-03-10", false),
    ] {
        assert_eq!(window.touches(&period(start, end)), expected, "{start} {end}");
    }
}

#[test]
fn durations_are_inclusive_days_and_rounded_months() {
    for (start, end, days, months) in [
        ("2016-02-01", "2016-02-01", Some(1), Some(0)),
        ("2015-06-01", "2015-06-05", Some(5), Some(0)),
        ("2014-07-01", "2015-08-31", Some(427), Some(14)),
        ("2016-07-01", "2016-12-31", Some(184), Some(6)),
        ("2016-10-03", "2017-01-09", Some(99), Some(3)),
        ("2020-07-07", "2021-02-21", Some(230), Some(7)),
        ("2015-09-21", "2015-05-21", None, None),
    ] {
        let period = period(start, end);
        assert_eq!((period.days(), period.months()), (days, months), "{start} {end}");
    }
}

#[test]
fn the_finest_bins_that_fit_are_taken() {
    let span = (day("2009-08-01"), day("2022-12-31"));
    for (columns, unit) in [
        (10_000, Unit::Week),
        (161, Unit::Month),
        (160, Unit::Quarter),
        (54, Unit::Quarter),
        (53, Unit::Year),
        (3, Unit::FiveYears),
        (1, Unit::FiveYears),
    ] {
        assert_eq!(Axis::fitting(span.0, span.1, columns).unit, unit, "{columns}");
    }
}
