use chrono::NaiveDate;

use super::{action::Action, mode::Pane};
use crate::view::Filter;

/// What stands where the mouse points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A pane, besides what stands in it.
    Pane(Pane),
    /// A row of the list.
    Hit(usize),
    /// A way out where nothing is left, by its place among them.
    Way(usize),
    /// A row of the facet pane.
    Value(usize),
    /// The sign that takes a chip away, by one of the filters in it.
    Chip(Filter),
    /// A bin of the timeline, by its first day.
    Bin(NaiveDate),
    /// A row of the help or of the list of commands.
    Command(usize),
    /// A hint.
    Hint(Action),
}

/// What the mouse does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pointer {
    /// Its first button goes down.
    Press,
    /// It moves with the button down.
    Drag,
    /// The button goes up.
    Release,
    /// Its wheel turns by so many rows, up when negative.
    Wheel(isize),
}
