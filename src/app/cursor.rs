/// A row chosen in a list that is longer than its pane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursor {
    /// The chosen row.
    pub row: usize,
    /// The first row drawn.
    pub top: usize,
    /// How many rows the pane shows; told before each drawing.
    page: usize,
}

/// A movement among rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// By rows, up when negative.
    Rows(isize),
    /// By half of what the pane shows.
    HalfPages(isize),
    /// By what the pane shows.
    Pages(isize),
    /// To a row, the first one being 0.
    Row(usize),
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

impl Move {
    /// The movement so many times over.
    pub const fn times(self, times: isize) -> Self {
        match self {
            Self::Rows(by) => Self::Rows(by.saturating_mul(times)),
            Self::HalfPages(by) => Self::HalfPages(by.saturating_mul(times)),
            Self::Pages(by) => Self::Pages(by.saturating_mul(times)),
            end => end,
        }
    }
}

impl Cursor {
    /// The row after a movement among `rows` rows, which stops at both ends.
    pub fn go(&mut self, to: Move, rows: usize) {
        let page = isize::try_from(self.page.max(2)).unwrap_or(isize::MAX);
        let by = match to {
            Move::Rows(by) => by,
            Move::HalfPages(by) => by.saturating_mul(page / 2),
            Move::Pages(by) => by.saturating_mul(page - 1),
            Move::Row(row) => {
                self.row = row.min(rows.saturating_sub(1));
                return;
            }
            Move::First => isize::MIN,
            Move::Last => isize::MAX,
        };
        self.row = self.row.saturating_add_signed(by).min(rows.saturating_sub(1));
    }

    /// Keeps the chosen row among `rows` rows and in sight in a pane of `page` rows.
    pub fn fit(&mut self, rows: usize, page: usize) {
        self.page = page;
        // A pane without room still has a place for the chosen row.
        let page = page.max(1);
        self.row = self.row.min(rows.saturating_sub(1));
        let last_top = rows.saturating_sub(page);
        let lowest = (self.row + 1).saturating_sub(page);
        self.top = self.top.clamp(lowest, self.row.max(lowest)).min(last_top);
    }

    /// Scrolls a text so that a line of it is in sight with some lines before it; not at all where it
    /// is in sight already.
    pub fn show_line(&mut self, line: usize) {
        if !(self.row..self.row + self.page).contains(&line) {
            self.row = line.saturating_sub(self.page / 3);
        }
    }

    /// Scrolls a text no further than a line of it needs to be in sight, with the one before it.
    pub fn keep_line(&mut self, line: usize, page: usize) {
        let lowest = (line + 1).saturating_sub(page);
        self.row = self.row.clamp(lowest, line.saturating_sub(1).max(lowest));
    }

    /// Scrolls a text, where no row is chosen, to show all of it and no further.
    pub fn fit_text(&mut self, lines: usize, page: usize) {
        self.page = page;
        self.row = self.row.min(lines.saturating_sub(page));
        self.top = self.row;
    }
}
