use std::sync::Arc;

use super::{
    cursor::{Cursor, Move},
    page::Anchor,
};
use crate::search::Reach;

/// The detail: how far it is scrolled, and which of its marks the reader is at.
#[derive(Clone, Debug, Default)]
pub struct Detail {
    /// The first line in sight is the chosen row.
    pub scroll: Cursor,
    /// The line of each mark; told before each drawing.
    marks: Arc<[usize]>,
    mark: usize,
    /// Whether the mark is still to be brought in sight.
    landing: bool,
    /// The line of each place that keys go to; told before each drawing.
    anchors: Arc<[(Anchor, usize)]>,
    /// Which of them is chosen, where the page is one of rows.
    row: Cursor,
    /// The place that is still to be brought in sight.
    sought: Option<Anchor>,
    /// The mandate that is shown, and what was searched for.
    shown: Option<usize>,
    query: String,
    reach: Reach,
}

impl Detail {
    /// The mark the reader is at, from 0, and how many there are; nothing where there is none.
    pub fn mark(&self) -> Option<(usize, usize)> {
        (!self.marks.is_empty()).then_some((self.mark, self.marks.len()))
    }

    /// What is shown may be another mandate now, or what is searched for may be something else: then
    /// it is read from its first mark on.
    pub fn follow(&mut self, shown: Option<usize>, query: &str, reach: Reach) {
        if self.shown == shown && self.query == query && self.reach == reach {
            return;
        }
        (self.shown, self.reach) = (shown, reach);
        query.clone_into(&mut self.query);
        (self.scroll, self.mark) = (Cursor::default(), 0);
        self.land();
    }

    /// Knows what is shown by another position: it is read on from where it was left.
    pub(super) const fn carry(&mut self, shown: Option<usize>) {
        self.shown = shown;
    }

    /// Lets the mark be brought in sight when there is room.
    pub const fn land(&mut self) {
        self.landing = true;
    }

    /// Goes to the next mark, or the one before, around both ends; says whether there is one.
    pub fn next_mark(&mut self, back: bool) -> bool {
        let Some((at, count)) = self.mark() else { return false };
        self.mark = (at + if back { count - 1 } else { 1 }) % count;
        self.land();
        true
    }

    /// Begins another page.
    pub fn begin(&mut self) {
        (self.scroll, self.row, self.mark) = (Cursor::default(), Cursor::default(), 0);
        self.sought = None;
        self.anchors = Arc::default();
        self.land();
    }

    /// Lets a part of the page be brought in sight when there is room.
    pub const fn seek(&mut self, part: Option<Anchor>) {
        self.sought = part;
    }

    /// The chosen row of a page of rows.
    pub fn row(&self) -> Option<Anchor> {
        self.anchors.get(self.row.row).map(|(anchor, _)| *anchor)
    }

    /// The line of the chosen row.
    pub fn row_line(&self) -> Option<usize> {
        self.anchors.get(self.row.row).map(|(_, line)| *line)
    }

    /// Moves among the rows of a page.
    pub fn go_rows(&mut self, to: Move) {
        self.row.go(to, self.anchors.len());
    }

    /// Is told which lines keys go to, and whether one of them is chosen as a row.
    pub fn fit_rows(&mut self, anchors: &Arc<[(Anchor, usize)]>, rows: bool, page: usize) {
        self.anchors = Arc::clone(anchors);
        if page == 0 {
            return;
        }
        let sought = self.sought.take();
        let found = sought.and_then(|own| self.anchors.iter().position(|(other, _)| *other == own));
        if let Some(found) = found {
            self.row.row = found;
            self.landing = false;
        }
        self.row.fit(self.anchors.len(), page);
        match self.row_line() {
            Some(line) if rows => self.scroll.keep_line(line, page),
            Some(line) if found.is_some() => self.scroll.row = line,
            _ => {}
        }
    }

    /// Scrolls.
    pub fn go(&mut self, to: Move, lines: usize) {
        self.scroll.go(to, lines);
    }

    /// Is told how many lines there are, how many are in sight, and where the marks are.
    pub fn fit(&mut self, lines: usize, page: usize, marks: &Arc<[usize]>) {
        self.marks = Arc::clone(marks);
        self.mark = self.mark.min(marks.len().saturating_sub(1));
        self.scroll.fit_text(lines, page);
        if page > 0 && std::mem::take(&mut self.landing) {
            if let Some(line) = marks.get(self.mark) {
                self.scroll.show_line(*line);
            }
            self.scroll.fit_text(lines, page);
        }
    }
}
