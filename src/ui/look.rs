use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Style},
    text::{Line, Span},
};

use super::spots::Spots;
use crate::{
    app::{Action, App, Mode, Pane},
    keymap::{Keymap, Pending},
    model::Mandate,
    strings::{Strings, fill},
    text::{cut, width},
    theme::Theme,
};

/// How things look and what they are called.
#[derive(Debug)]
pub struct Look<'l> {
    /// The words.
    pub words: &'l Strings,
    /// The styles.
    pub theme: &'l Theme,
    /// The keys, for hints and help.
    pub keys: &'l Keymap,
    /// Keys that wait for more.
    pub pending: &'l Pending,
    /// Whether the terminal has ASCII alone.
    pub ascii: bool,
    /// What stands where in the frame that is drawn.
    pub spots: Spots,
}

impl Look<'_> {
    /// The first key of an action, as shown; empty when it has none.
    pub fn key(&self, action: Action, mode: Mode) -> String {
        let key = self.keys.key_for(action, mode).unwrap_or_default();
        self.words.key(&key)
    }

    /// The keys of actions with strokes between, what they share said once: `Alt-Up/Down`, `I u/o/r`.
    pub fn keys_of(&self, actions: &[Action], mode: Mode) -> String {
        let keys: Vec<String> = actions.iter().map(|action| self.key(*action, mode)).collect();
        let Some(first) = keys.first() else { return String::new() };
        // The last character may be a key itself.
        let shared = first.char_indices().rev().skip(1).find(|(_, own)| matches!(own, '-' | ' '));
        let shared = shared.map_or("", |(at, _)| &first[..=at]);
        let rest = keys[1..].iter().map(|key| key.strip_prefix(shared).unwrap_or(key));
        [first.as_str()].into_iter().chain(rest).collect::<Vec<_>>().join("/")
    }

    /// What the first organisation of a mandate is called for short, or that it has none.
    pub fn organisation<'o>(&'o self, app: &'o App, mandate: &Mandate) -> &'o str {
        let lexicon = &app.collection.lexicon;
        let first = mandate.organisations.first();
        let short = first.map(|own| lexicon.short(own.key, app.language));
        short.unwrap_or(&self.words.list.no_organisation)
    }

    /// What stands before a line being typed: the key that opens it, where that takes one column.
    pub fn sign(&self, action: Action) -> Span<'static> {
        let key = self.key(action, Mode::Pane(Pane::List));
        let sign = if width(&key) == 1 { key.as_str() } else { ">" };
        Span::styled(format!(" {sign} "), self.theme.key)
    }
}

/// Draws a line at the top of an area, no further than the area goes. Each grapheme gets the cells
/// that [`width`] counts for it, so that what stands after it is never shifted.
pub fn draw(line: Line<'_>, area: Rect, buffer: &mut Buffer) {
    let row = Rect { height: area.height.min(1), ..area }.intersection(buffer.area);
    if row.is_empty() {
        return;
    }
    buffer.set_style(row, line.style);
    let mut x = row.x;
    for span in line.spans {
        let room = usize::from(row.right().saturating_sub(x));
        let style = line.style.patch(span.style);
        (x, _) = buffer.set_stringn(x, row.y, span.content, room, style);
    }
}

/// How many mandates the view leaves of all: `8 of 90`.
pub fn shown_of_all(app: &App, look: &Look<'_>) -> String {
    let (shown, all) = (app.shown.hits.len(), app.collection.mandates.len());
    let (shown, all) = (look.words.number(shown), look.words.number(all));
    fill(&look.words.search.of, &[("n", &shown), ("total", &all)])
}

/// Draws the lines of a text from the first one in sight on.
pub fn scrolled(lines: &[Line<'_>], top: usize, area: Rect, buffer: &mut Buffer) {
    for (at, line) in lines.iter().skip(top).take(area.height.into()).enumerate() {
        draw(line.clone(), row(area, at), buffer);
    }
}

/// Shows the row that the cursor is on in one style: colours of its words would stand out as patches.
pub fn highlight(row: Rect, look: &Look<'_>, buffer: &mut Buffer) {
    let plain = Style::new().fg(Color::Reset).bg(Color::Reset);
    buffer.set_style(row.intersection(buffer.area), plain.patch(look.theme.cursor));
}

/// A row of an area; empty beyond its end.
pub fn row(area: Rect, at: usize) -> Rect {
    let at = u16::try_from(at).unwrap_or(u16::MAX);
    let y = area.y.saturating_add(at);
    let height = u16::from(at < area.height);
    Rect { y, height, ..area }
}

/// What a pane's title line says.
pub struct Title<'t> {
    /// On the left.
    pub left: &'t str,
    /// On the right; shortened where there is little room, given up where there is none.
    pub right: &'t str,
    /// Whether keys go to this pane.
    pub focused: bool,
}

/// Fewer columns than this say nothing.
const LEAST: usize = 8;

/// Draws the line that opens a pane; gives the room under it.
pub fn title(title: &Title<'_>, look: &Look<'_>, area: Rect, buffer: &mut Buffer) -> Rect {
    let (rule, style) = if title.focused {
        ("━", look.theme.heading_focused)
    } else {
        ("─", look.theme.heading)
    };
    let columns = usize::from(area.width);
    let left = cut(title.left, columns.saturating_sub(4));
    let room = columns.saturating_sub(width(&left) + 7);
    let right = if room < LEAST.min(width(title.right)) || title.right.is_empty() {
        String::new()
    } else {
        format!(" {} {rule}", cut(title.right, room))
    };
    let between = columns.saturating_sub(width(&left) + 3 + width(&right));
    let line = format!("{rule} {left} {}{right}", rule.repeat(between));
    draw(Line::styled(line, style), area, buffer);
    Rect { y: area.y.saturating_add(1), height: area.height.saturating_sub(1), ..area }
}

/// A line with something at both ends and a space between them at least; where both do not fit the
/// right end is given up.
pub fn spread(
    left: Vec<Span<'static>>,
    right: Vec<Span<'static>>,
    columns: usize,
) -> Line<'static> {
    let taken = |spans: &[Span<'_>]| spans.iter().map(|span| width(&span.content)).sum::<usize>();
    let (own, other) = (taken(&left), taken(&right));
    let mut line = Line::from(left);
    if own + other < columns {
        line.push_span(Span::raw(" ".repeat(columns - own - other)));
        line.extend(right);
    }
    line
}
