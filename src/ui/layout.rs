use ratatui::layout::Rect;

use crate::app::{Pane, Zoom};

/// How a terminal of one size is shared out.
///
/// ```text
///  Stacked, 80x24            Columns, 110 and wider      Wide, 170 and wider
/// ┌────────────────────┐    ┌──────────────────────┐    ┌────────────────────────┐
/// │top                 │    │top                   │    │top                     │
/// │prompt              │    │prompt                │    │prompt                  │
/// │chips               │    │chips                 │    │chips                   │
/// │list (or the drawer)│    │facets│list           │    │facets│list     │detail │
/// │                    │    │      │               │    │      │past     │       │
/// │detail              │    │      │detail         │    │      │same time│       │
/// │strip               │    │strip                 │    │strip                   │
/// │hints               │    │hints                 │    │hints                   │
/// └────────────────────┘    └──────────────────────┘    └────────────────────────┘
/// ```
///
/// Compact keeps top, prompt, list, two rows of strip and hints; Line keeps the list and one line.
/// A part without room has an area of no size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Which arrangement.
    pub form: Form,
    /// Counts and language.
    pub top: Rect,
    /// The search line.
    pub prompt: Rect,
    /// What filters.
    pub chips: Rect,
    /// The mandates.
    pub list: Rect,
    /// One mandate.
    pub detail: Rect,
    /// What was done in its place.
    pub past: Rect,
    /// What was done there at its time.
    pub same_time: Rect,
    /// Countries and other facets.
    pub facets: Rect,
    /// Lines between panes that stand beside each other.
    pub dividers: [Rect; 2],
    /// The timeline.
    pub strip: Rect,
    /// Keys, or something to tell.
    pub hints: Rect,
}

/// A timeline of so many rows shows mandates under its bars.
pub const TALL: u16 = 9;

/// The arrangements, smallest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// Nothing can be shown.
    #[default]
    TooSmall,
    /// The list and one line.
    Line,
    /// The list with a small strip.
    Compact,
    /// List over detail over strip.
    Stacked,
    /// Facets beside list over detail.
    Columns,
    /// Facets beside list beside detail.
    Wide,
}

/// What of the state decides the arrangement.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wanted {
    /// Where keys go.
    pub focus: Pane,
    /// How much room the focused pane takes.
    pub zoom: Zoom,
    /// Whether anything filters; small arrangements show chips only then.
    pub filtered: bool,
    /// Whether the strip shows a cursor or a window, which take a row.
    pub marks: bool,
    /// Whether the timeline keeps to a strip though keys go to it.
    pub flat: bool,
    /// Whether a query is being typed; the smallest arrangement then shows it in its one line.
    pub typing: bool,
    /// Whether one of the filters is being chosen; the smallest arrangement then shows them there.
    pub choosing: bool,
}

impl Form {
    /// The arrangement for a size.
    pub const fn of(area: Rect) -> Self {
        match (area.width, area.height) {
            (..20, _) | (_, ..3) => Self::TooSmall,
            (..40, _) | (_, ..10) => Self::Line,
            (..80, _) | (_, ..20) => Self::Compact,
            (..110, _) => Self::Stacked,
            (..170, _) => Self::Columns,
            _ => Self::Wide,
        }
    }
}

impl Layout {
    /// Shares out an area.
    pub fn of(area: Rect, wanted: Wanted) -> Self {
        let form = Form::of(area);
        let mut layout = Self { form, ..Self::default() };
        match form {
            Form::TooSmall => {}
            Form::Line => layout.one_line(area, wanted),
            Form::Compact => layout.compact(area, wanted),
            Form::Stacked | Form::Columns | Form::Wide => layout.full(area, wanted),
        }
        layout
    }

    fn one_line(&mut self, area: Rect, wanted: Wanted) {
        let (main, last) = split_bottom(area, 1);
        if wanted.typing {
            self.prompt = last;
        } else if wanted.choosing {
            self.chips = last;
        } else {
            self.hints = last;
        }
        self.put(main, wanted.focus);
    }

    fn compact(&mut self, area: Rect, wanted: Wanted) {
        let (top, rest) = split_top(area, 1);
        let (prompt, rest) = split_top(rest, 1);
        let (chips, rest) = split_top(rest, u16::from(wanted.filtered));
        let (rest, hints) = split_bottom(rest, 1);
        (self.top, self.prompt, self.chips, self.hints) = (top, prompt, chips, hints);
        if wanted.focus == Pane::Timeline {
            self.strip = rest;
            return;
        }
        let (main, strip) = split_bottom(rest, 2);
        self.strip = strip;
        self.put(main, wanted.focus);
    }

    fn full(&mut self, area: Rect, wanted: Wanted) {
        let (top, rest) = split_top(area, 1);
        let (prompt, rest) = split_top(rest, 1);
        let (chips, rest) = split_top(rest, 1);
        let (rest, hints) = split_bottom(rest, 1);
        (self.top, self.prompt, self.chips, self.hints) = (top, prompt, chips, hints);
        if wanted.zoom == Zoom::Full {
            self.put(rest, wanted.focus);
            return;
        }
        // Title, bars, the chosen mandate, years, and what bars leave out.
        let bars = match rest.height {
            ..24 => 1,
            _ => 2,
        };
        let gaps = u16::from(self.form > Form::Stacked && rest.height >= 30);
        let strip =
            self.timeline_rows(rest, wanted).unwrap_or(4 + bars + gaps + u16::from(wanted.marks));
        let (main, strip) = split_bottom(rest, strip);
        self.strip = strip;
        let wide = wanted.zoom == Zoom::Wide;
        if self.form == Form::Stacked {
            return self.stack(main, wanted, wanted.focus == Pane::Facets);
        }
        let columns = if self.form == Form::Columns { 30 } else { 40 };
        let wider = if wide && wanted.focus == Pane::Facets { 2 } else { 1 };
        let (facets, rest) = split_left(main, columns * wider);
        let (divider, rest) = split_left(rest, 1);
        (self.facets, self.dividers[0]) = (facets, divider);
        if self.form == Form::Columns || (wide && wanted.focus < Pane::Facets) {
            return self.stack(rest, wanted, false);
        }
        let (list, rest) = split_left(rest, rest.width.saturating_sub(77));
        let (divider, detail) = split_left(rest, 1);
        (self.list, self.dividers[1], self.detail) = (list, divider, detail);
        self.under_list();
    }

    /// What was done in the place of the chosen mandate, under the list where both have room.
    fn under_list(&mut self) {
        const LEAST: u16 = 30;
        if self.list.height < LEAST {
            return;
        }
        let (list, under) = split_top(self.list, self.list.height / 2);
        let (past, same_time) = split_bottom(under, under.height / 3);
        (self.list, self.past, self.same_time) = (list, past, same_time);
    }

    /// Rows of a tall timeline, where there is one: while keys go to it, or where there is room for
    /// everything. The list above it keeps a title and five rows.
    fn timeline_rows(&self, rest: Rect, wanted: Wanted) -> Option<u16> {
        let focused = wanted.focus == Pane::Timeline && !wanted.flat;
        let rows = match self.form {
            Form::Wide if focused => rest.height / 2,
            Form::Wide => rest.height / 3,
            _ if focused => rest.height.saturating_mul(3) / 5,
            _ => return None,
        };
        let rows = if focused { rows.max(14) } else { rows };
        Some(rows.min(rest.height.saturating_sub(6))).filter(|rows| *rows >= TALL)
    }

    /// List over detail; the drawer lies over the list.
    fn stack(&mut self, area: Rect, wanted: Wanted, drawer: bool) {
        if wanted.zoom == Zoom::Wide && wanted.focus != Pane::Timeline {
            let beside = wanted.focus == Pane::Facets && !drawer;
            if !beside {
                return self.put(area, wanted.focus);
            }
        }
        // The list has nine rows of fifteen, and never less than a title and five.
        let list = area.height.saturating_mul(3).div_ceil(5).max(6);
        let (list, detail) = split_top(area, list);
        self.detail = detail;
        if drawer {
            self.facets = list;
        } else {
            self.list = list;
        }
    }

    /// The one pane that a small arrangement shows.
    const fn put(&mut self, area: Rect, pane: Pane) {
        match pane {
            Pane::List => self.list = area,
            Pane::Detail => self.detail = area,
            Pane::Facets => self.facets = area,
            Pane::Timeline => self.strip = area,
        }
    }

    /// Whether the detail has a place beside the list.
    pub fn has_detail(&self) -> bool {
        self.form >= Form::Stacked
    }
}

fn split_top(area: Rect, rows: u16) -> (Rect, Rect) {
    let rows = rows.min(area.height);
    let top = Rect { height: rows, ..area };
    (top, Rect { y: area.y.saturating_add(rows), height: area.height - rows, ..area })
}

fn split_bottom(area: Rect, rows: u16) -> (Rect, Rect) {
    split_top(area, area.height.saturating_sub(rows))
}

fn split_left(area: Rect, columns: u16) -> (Rect, Rect) {
    let columns = columns.min(area.width);
    let left = Rect { width: columns, ..area };
    (left, Rect { x: area.x.saturating_add(columns), width: area.width - columns, ..area })
}
