use super::line::Line;
use crate::model::Window;

/// Dates while they are typed.
#[derive(Clone, Debug, Default)]
pub struct DateLine {
    /// What is typed.
    pub line: Line,
    /// What it is taken for.
    pub reading: DateReading,
}

/// What typed dates are taken for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DateReading {
    /// Nothing yet: there is no text, or one that can become a date.
    #[default]
    Pending,
    /// No date, and none to come.
    NotUnderstood,
    /// Days of which no record has one.
    Outside,
    /// These days.
    Days {
        /// No more than the years that records state.
        window: Window,
        /// Whether more was typed than these years.
        is_cut: bool,
        /// Whether day and month could be taken for each other; the day comes first.
        day_first: bool,
        /// Whether the later day was typed first.
        backwards: bool,
    },
}
