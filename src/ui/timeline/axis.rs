//! What the bins are called.

use chrono::{Datelike, NaiveDate};
use ratatui::{buffer::Buffer, layout::Rect};

use super::strip::Strip;
use crate::{search::Unit, text::width};

/// Columns of a year and the space after it.
const LABEL: usize = 5;

/// Years where they begin, and months between them where there is room.
pub fn years(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    let (years, months) = (year_stride(strip), month_stride(strip));
    let mut free = 0;
    for bin in 0..strip.axis.bins {
        let first = first_of_month(strip, bin);
        let label = match first.month() {
            // A first bin within a year gets no label of its own.
            1 if first.year().rem_euclid(years) == 0 && opens(strip, bin) => {
                first.year().to_string()
            }
            month if is_fine(strip) && (month - 1) % months == 0 && opens(strip, bin) => {
                strip.look.words.month(first).to_owned()
            }
            _ => continue,
        };
        let column = bin * strip.scale;
        let end = column + width(&label);
        if column >= free && end <= strip.columns.into() {
            for (at, letter) in (column..).zip(label.chars()) {
                strip.put(area, at, letter, strip.look.theme.dim, buffer);
            }
            free = end + 1;
        }
    }
}

/// Whether bins are finer than a quarter, so that months can be named.
fn is_fine(strip: &Strip<'_>) -> bool {
    strip.axis.unit <= Unit::Month
}

/// The first of the month that begins in a bin, else its first day.
fn first_of_month(strip: &Strip<'_>, bin: usize) -> NaiveDate {
    let day = strip.axis.day(bin);
    let last = strip.axis.last_day(bin);
    let begins = strip.axis.unit == Unit::Week && last.month() != day.month();
    if begins { last.with_day(1).unwrap_or(day) } else { day }
}

/// Whether a month, a quarter or a year begins in a bin.
fn opens(strip: &Strip<'_>, bin: usize) -> bool {
    strip.axis.unit >= Unit::Month || first_of_month(strip, bin).day() == 1
}

/// Where years begin, and halves of years: a line of strokes under the years.
pub fn ruler(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    for bin in 0..strip.axis.bins {
        let glyph = match first_of_month(strip, bin).month() {
            _ if !opens(strip, bin) => continue,
            1 => '|',
            7 if strip.axis.unit < Unit::Year => '.',
            _ => continue,
        };
        strip.put(area, bin * strip.scale, glyph, strip.look.theme.dim, buffer);
    }
}

/// Every how many years a label has room.
fn year_stride(strip: &Strip<'_>) -> i32 {
    let columns = columns_of_month(strip) * 12.0;
    let strides = [1, 2, 5, 10, 25, 50];
    let fits = |years: &i32| f64::from(*years) * columns >= LABEL as f64;
    strides.into_iter().find(fits).unwrap_or(100)
}

/// Every how many months a label has room; more than a year has where none has.
fn month_stride(strip: &Strip<'_>) -> u32 {
    let words = strip.look.words;
    let months = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(2000, month, 1));
    let longest = months.map(|day| width(words.month(day))).max().unwrap_or(0) + 1;
    let fits = |months: &u32| f64::from(*months) * columns_of_month(strip) >= longest as f64;
    [1, 3, 6].into_iter().find(fits).unwrap_or(12)
}

fn columns_of_month(strip: &Strip<'_>) -> f64 {
    let bins = match strip.axis.unit {
        Unit::Week => 52.0 / 12.0,
        Unit::Month => 1.0,
        Unit::Quarter => 1.0 / 3.0,
        Unit::Year => 1.0 / 12.0,
        Unit::FiveYears => 1.0 / 60.0,
    };
    bins * strip.scale as f64
}
