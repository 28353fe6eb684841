use chrono::{Months, NaiveDate, TimeDelta};

use super::cursor::Cursor;
use crate::{
    model::{Edge, Period, Window},
    search::{Axis, Bars, Span, Unit},
};

/// The timeline: which part of time is shown, where the cursor is, the window being made.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// First and last day any record states.
    span: (NaiveDate, NaiveDate),
    /// What was zoomed to, as the view has it; all of time when none.
    zoom: Option<Axis>,
    /// The day under the cursor.
    cursor: NaiveDate,
    /// Which column of its bin the cursor is in.
    within: usize,
    /// Where a window was begun and not yet applied.
    begun: Option<NaiveDate>,
    /// What the mouse does with the bars.
    held: Held,
    axis: Axis,
    /// Columns that the bins have together, and each of them alone.
    columns: usize,
    scale: usize,
    /// Whether bars count what starts in a bin instead of what is active in it.
    pub(super) starts: bool,
    /// Whether it keeps to a strip where it could be tall.
    pub(super) flat: bool,
    /// The mandates drawn under the bars.
    pub(super) rows: Cursor,
}

/// Whether a button of the mouse is held down that went down on a bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    No,
    /// It has not been moved yet.
    Still,
    /// A window is being made with it.
    Moved,
}

/// No bin is wider than this, however few there are.
const WIDEST_BIN: usize = 24;

/// The day before, and the one after; at the calendar's ends the day itself.
fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// Bins of all sizes up to one, the coarsest first.
fn units_to(coarsest: Unit) -> impl Iterator<Item = Unit> {
    Unit::ALL.into_iter().rev().filter(move |unit| *unit <= coarsest)
}

/// Columns of each bin, so that few bins fill the strip too.
fn scale(whole: &Axis, columns: usize) -> usize {
    (columns / whole.bins.max(1)).clamp(1, WIDEST_BIN)
}

/// First and last day that any of these periods states.
fn span_of<'p>(periods: impl Iterator<Item = &'p Period>) -> Option<(NaiveDate, NaiveDate)> {
    let ends = |period: &Period| [period.start, period.end].into_iter().filter_map(Edge::date);
    let days = periods.flat_map(ends).map(|date| (date.first_day(), date.last_day()));
    days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

impl Timeline {
    /// The timeline of these periods, the cursor in the last one's bins.
    pub fn of<'p>(periods: impl Iterator<Item = &'p Period>, today: NaiveDate) -> Self {
        let (first, last) = span_of(periods).unwrap_or((today, today));
        let axis = Axis::fitting(first, last, 80);
        Self {
            span: (first, last),
            zoom: None,
            cursor: last.min(today).max(first),
            within: 0,
            begun: None,
            held: Held::No,
            axis,
            columns: axis.bins,
            scale: 1,
            starts: false,
            flat: false,
            rows: Cursor::default(),
        }
    }

    /// Other periods have taken the place of those it was made of.
    pub(super) fn span_again<'p>(
        &mut self,
        periods: impl Iterator<Item = &'p Period>,
        today: NaiveDate,
    ) {
        self.span = span_of(periods).unwrap_or((today, today));
        self.cursor = self.cursor.clamp(self.span.0, self.span.1);
    }

    /// The periods that another timeline is of have taken the place of its own.
    pub(super) fn take_span(&mut self, other: &Self) {
        self.span = other.span;
        self.cursor = self.cursor.clamp(self.span.0, self.span.1);
    }

    /// The bins shown.
    pub const fn axis(&self) -> Axis {
        self.axis
    }

    /// Columns that each bin takes.
    pub const fn scale(&self) -> usize {
        self.scale
    }

    /// The day under the cursor.
    pub const fn cursor(&self) -> NaiveDate {
        self.cursor
    }

    /// The column of the cursor, from the first bin's first on.
    pub fn column(&self) -> usize {
        self.axis.bin(self.cursor).unwrap_or(0) * self.scale + self.within
    }

    /// What bars count: what starts in each bin, or what is active in it.
    pub fn counted<'b>(&self, bars: &'b Bars) -> &'b [u32] {
        if self.starts { &bars.starts } else { &bars.active }
    }

    /// Whether bars count what starts in a bin.
    pub const fn counts_starts(&self) -> bool {
        self.starts
    }

    /// Whether it keeps to a strip where it could be tall.
    pub const fn is_flat(&self) -> bool {
        self.flat
    }

    /// The first row of mandates under the bars.
    pub const fn first_row(&self) -> usize {
        self.rows.top
    }

    /// First and last day that any record states.
    pub const fn span(&self) -> (NaiveDate, NaiveDate) {
        self.span
    }

    /// Whether a day is not after all records.
    pub fn is_before_end(&self, day: NaiveDate) -> bool {
        day <= self.span.1
    }

    /// The days of a span within the years that records state, and whether more was asked for; `None`
    /// where no record has a day in any of them.
    pub fn within_records(&self, asked: Span) -> Option<(Window, bool)> {
        let (first, _) = self.span;
        let years = Axis::spanning(Unit::Year, first, self.span.1);
        let (first, last) = (years.first, years.last_day(years.bins - 1));
        let (from, to) = (asked.first.unwrap_or(first), asked.last.unwrap_or(last));
        let window = Window { first: from.max(first), last: to.min(last) };
        let is_cut = from < first || to > last;
        (window.first <= window.last).then_some((window, is_cut))
    }

    /// Makes the axis for a strip of `columns`: what was zoomed to, else everything when it fits, else
    /// the part around the cursor. A part stays as long as the cursor is in it.
    pub fn fit(&mut self, columns: usize, zoom: Option<Axis>) {
        self.columns = columns.max(1);
        let (first, last) = self.span;
        let again = std::mem::replace(&mut self.zoom, zoom) == zoom;
        let whole = match zoom {
            None => Axis::fitting(first, last, self.columns),
            Some(zoom) => Axis::spanning(zoom.unit, first, last),
        };
        self.scale = scale(&whole, self.columns);
        self.within = self.within.min(self.scale - 1);
        let shown = self.axis;
        self.axis = whole;
        if zoom.is_none() {
            // Coarser bins may have begun before the first day that finer ones reach.
            self.cursor = self.cursor.clamp(whole.first, last.max(whole.first));
        }
        if zoom.is_some() || whole.bins > self.columns {
            let first = match zoom {
                Some(zoom) if !again || zoom.unit != shown.unit => zoom.first,
                _ if shown.unit == whole.unit => shown.first,
                _ => whole.first,
            };
            self.axis = Axis { first, bins: self.columns.div_ceil(self.scale), ..whole };
            if !self.is_in_sight() && again {
                self.pan(&whole);
            } else if !self.is_in_sight() {
                self.reach();
            }
        }
        self.zoom = zoom.map(|_| self.axis);
    }

    /// What was zoomed to, where it is now.
    pub const fn zoom(&self) -> Option<Axis> {
        self.zoom
    }

    /// Moves the cursor into what is shown.
    fn reach(&mut self) {
        let last = (self.columns / self.scale).max(1) - 1;
        self.cursor = self.cursor.clamp(self.axis.first, self.axis.last_day(last));
    }

    fn is_in_sight(&self) -> bool {
        self.axis.bin(self.cursor).is_some() && self.column() < self.columns
    }

    /// Moves what is shown so that the cursor is in the middle.
    fn pan(&mut self, whole: &Axis) {
        let bins = (self.columns / self.scale).max(1);
        let cursor = usize::try_from(whole.position(self.cursor)).unwrap_or(0);
        let from = cursor.saturating_sub(bins / 2).min(whole.bins.saturating_sub(bins));
        self.axis.first = whole.day(from);
        self.cursor = self.cursor.max(self.axis.first);
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

    /// The axis with finer bins, or coarser ones, that has the cursor in the column it is in; none
    /// where there are no such bins.
    pub fn zoomed(&mut self, finer: bool) -> Option<Axis> {
        let unit = self.axis.unit;
        let unit = if finer { unit.finer() } else { unit.coarser() }?;
        let (first, last) = self.span;
        let scale = scale(&Axis::spanning(unit, first, last), self.columns);
        let column = self.column();
        self.within = column % scale;
        let before = i64::try_from(column / scale).unwrap_or(0);
        let first = unit.step(unit.floor(self.cursor), -before);
        Some(Axis { unit, first, bins: self.columns.div_ceil(scale) })
    }

    /// Begins a window at the cursor.
    pub const fn begin_window(&mut self) {
        self.begun = Some(self.cursor);
    }

    /// Puts the cursor where a button of the mouse went down.
    pub(super) fn hold(&mut self, day: NaiveDate) {
        self.place(day);
        self.held = Held::Still;
    }

    /// Moves the end of a window, begun where the button went down; nothing where it did so elsewhere.
    pub(super) fn drag(&mut self, day: NaiveDate) {
        if self.held == Held::Still {
            self.begin_window();
            self.held = Held::Moved;
        }
        if self.held == Held::Moved {
            self.place(day);
        }
    }

    /// The button goes up; says whether it has made a window.
    pub(super) fn let_go(&mut self) -> bool {
        let held = std::mem::replace(&mut self.held, Held::No);
        held == Held::Moved && self.begun.is_some()
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

    /// Another part of time, and the cursor there; the window being made and what bars count stay.
    pub(super) const fn show(&mut self, other: &Self) {
        let Self { begun, held, starts, flat, .. } = *self;
        *self = Self { begun, held, starts, flat, ..*other };
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
        let moved = match self.unit_of(window) {
            Some(unit) => {
                let length = unit.distance(window.first, window.last) + 1;
                let first = unit.step(window.first, if later { length } else { -length });
                Window { first, last: before(unit.step(first, length)) }
            }
            None => {
                let by = TimeDelta::days(if later { window.days() } else { -window.days() });
                let to = |day: NaiveDate| day.checked_add_signed(by).unwrap_or(day);
                Window { first: to(window.first), last: to(window.last) }
            }
        };
        match (moved.first > self.span.1, moved.last < self.span.0) {
            (true, _) => Err(moved.first),
            (_, true) => Err(moved.last),
            _ => Ok(moved),
        }
    }

    /// The coarsest bins, no coarser than those shown, whose edges the window keeps to; none where it
    /// was made of other days.
    fn unit_of(&self, window: Window) -> Option<Unit> {
        let after = after(window.last);
        let keeps =
            |unit: &Unit| unit.floor(window.first) == window.first && unit.floor(after) == after;
        units_to(self.axis.unit).find(keeps)
    }

    /// A window that ends with the next bin.
    ///
    /// # Errors
    /// The day it would reach when that is beyond all records.
    pub fn lengthened(&self, window: Window) -> Result<Window, NaiveDate> {
        let after = after(window.last);
        if after > self.span.1 {
            return Err(after);
        }
        let unit = self.unit_of(window).unwrap_or_else(|| Unit::Month.min(self.axis.unit));
        Ok(Window { last: before(unit.step(unit.floor(after), 1)), ..window })
    }

    /// A window that ends with the bin before its last one; never less than one bin. Where other days
    /// than those of bins leave no whole bin, finer ones are taken.
    pub fn shortened(&self, window: Window) -> Window {
        let finer = units_to(Unit::Month.min(self.axis.unit));
        let units = self.unit_of(window).map_or_else(|| finer.collect(), |unit| vec![unit]);
        let mut ends = units.into_iter().map(|unit| before(unit.floor(window.last)));
        let last = ends.find(|last| *last >= window.first).unwrap_or(window.last);
        Window { last, ..window }
    }

    fn snapped(&self, window: Window) -> Window {
        let unit = self.axis.unit;
        let last = before(unit.step(unit.floor(window.last), 1));
        Window { first: unit.floor(window.first), last }
    }
}
