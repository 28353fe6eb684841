use chrono::{Months, NaiveDate};

use crate::{
    model::{Period, Window},
    search::{Axis, Unit},
};

/// The timeline: which part of time is shown, where the cursor is, the window being made.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// First and last day any record states.
    span: (NaiveDate, NaiveDate),
    /// The chosen bins; the finest that fit when none are chosen.
    unit: Option<Unit>,
    /// The day under the cursor.
    cursor: NaiveDate,
    /// Where a window was begun and not yet applied.
    begun: Option<NaiveDate>,
    axis: Axis,
}

impl Timeline {
    /// The timeline of these periods, the cursor in the last one's bins.
    pub fn of<'p>(periods: impl Iterator<Item = &'p Period>, today: NaiveDate) -> Self {
        let ends = |period: &Period| {
            [period.start, period.end].into_iter().filter_map(crate::model::Edge::date)
        };
        let days = periods.flat_map(ends).map(|date| (date.first_day(), date.last_day()));
        let widest = days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)));
        let (first, last) = widest.unwrap_or((today, today));
        let axis = Axis::fitting(first, last, 80);
        Self {
            span: (first, last),
            unit: None,
            cursor: last.min(today).max(first),
            begun: None,
            axis,
        }
    }

    /// The bins shown.
    pub const fn axis(&self) -> Axis {
        self.axis
    }

    /// The day under the cursor.
    pub const fn cursor(&self) -> NaiveDate {
        self.cursor
    }

    /// Whether a day is not after all records.
    pub fn is_before_end(&self, day: NaiveDate) -> bool {
        day <= self.span.1
    }

    /// Makes the axis for a strip of `columns` bins: everything when it fits, else the part around
    /// the cursor, which stays as long as the cursor is in it.
    pub fn fit(&mut self, columns: usize) {
        let columns = columns.max(1);
        let (first, last) = self.span;
        let whole = match self.unit {
            None => Axis::fitting(first, last, columns),
            Some(unit) => Axis::spanning(unit, first, last),
        };
        // Coarser bins may have begun before the first day that finer ones reach.
        self.cursor = self.cursor.clamp(whole.first, last.max(whole.first));
        let shown = std::mem::replace(&mut self.axis, whole);
        if whole.bins <= columns {
            return;
        }
        let same = shown.unit == whole.unit && shown.bins == columns;
        if same && shown.bin(self.cursor).is_some() {
            self.axis = shown;
            return;
        }
        let cursor = usize::try_from(whole.position(self.cursor)).unwrap_or(0).min(whole.bins - 1);
        let from = cursor.saturating_sub(columns / 2).min(whole.bins - columns);
        self.axis = Axis { first: whole.day(from), bins: columns, ..whole };
    }

    /// Moves the cursor by bins.
    pub fn step(&mut self, bins: i64) {
        let unit = self.axis.unit;
        self.place(unit.step(unit.floor(self.cursor), bins));
    }

    /// Moves the cursor by years.
    pub fn step_years(&mut self, years: i32) {
        let by = Months::new(years.unsigned_abs() * 12);
        let to = if years < 0 {
            self.cursor.checked_sub_months(by)
        } else {
            self.cursor.checked_add_months(by)
        };
        self.place(to.unwrap_or(self.cursor));
    }

    /// Puts the cursor on a day, or on the nearest that any record reaches; says whether the day
    /// itself was reached.
    pub fn place(&mut self, day: NaiveDate) -> bool {
        let unit = self.axis.unit;
        let (first, last) = (unit.floor(self.span.0), self.span.1);
        self.cursor = day.clamp(first, last.max(first));
        self.cursor == day
    }

    /// Finer bins, or coarser ones, around the cursor.
    pub fn zoom(&mut self, finer: bool) {
        let unit = self.axis.unit;
        let next = if finer { unit.finer() } else { unit.coarser() };
        self.unit = Some(next.unwrap_or(unit));
    }

    /// All of time again.
    pub const fn fit_all(&mut self) {
        self.unit = None;
    }

    /// Begins a window at the cursor.
    pub const fn begin_window(&mut self) {
        self.begun = Some(self.cursor);
    }

    /// Gives up a window being made; says whether there was one.
    pub const fn abandon_window(&mut self) -> bool {
        self.begun.take().is_some()
    }

    /// The window being made: whole bins from where it was begun to the cursor.
    pub fn pending(&self) -> Option<Window> {
        let begun = self.begun?;
        Some(self.snapped(Window::between(begun, self.cursor)))
    }

    /// The window being made, made.
    pub fn take_window(&mut self) -> Option<Window> {
        let window = self.pending();
        self.begun = None;
        window
    }

    /// A window moved by its own length.
    ///
    /// # Errors
    /// The day it would reach when that is beyond all records.
    pub fn moved(&self, window: Window, later: bool) -> Result<Window, NaiveDate> {
        let unit = self.unit_of(window);
        let length = unit.distance(unit.floor(window.first), window.last) + 1;
        let by = if later { length } else { -length };
        let first = unit.step(unit.floor(window.first), by);
        let after = unit.step(first, length);
        let moved = Window { first, last: after.pred_opt().unwrap_or(after) };
        match (moved.first > self.span.1, moved.last < self.span.0) {
            (true, _) => Err(moved.first),
            (_, true) => Err(moved.last),
            _ => Ok(moved),
        }
    }

    /// The coarsest bins, no coarser than those shown, whose edges the window keeps to.
    fn unit_of(&self, window: Window) -> Unit {
        let after = window.last.succ_opt().unwrap_or(window.last);
        let keeps =
            |unit: &Unit| unit.floor(window.first) == window.first && unit.floor(after) == after;
        let finer = Unit::ALL.into_iter().rev().filter(|unit| *unit <= self.axis.unit);
        finer.into_iter().find(keeps).unwrap_or(Unit::Month.min(self.axis.unit))
    }

    /// A window with one bin more or less at its end; never less than one bin.
    pub fn resized(&self, window: Window, longer: bool) -> Window {
        let unit = self.unit_of(window);
        let last = unit.step(unit.floor(window.last), if longer { 1 } else { -1 });
        let after = unit.step(last.max(unit.floor(window.first)), 1);
        Window { first: window.first, last: after.pred_opt().unwrap_or(after) }
    }

    fn snapped(&self, window: Window) -> Window {
        let unit = self.axis.unit;
        let end = unit.step(unit.floor(window.last), 1);
        Window { first: unit.floor(window.first), last: end.pred_opt().unwrap_or(end) }
    }
}
