//! What no bar counts.

use ratatui::{buffer::Buffer, layout::Rect, text::Span};

use super::strip::{MODE, Strip};
use crate::{
    app::{Action, Pane},
    strings::fill,
    ui::look::{draw, spread},
};

/// Draws how many mandates bars leave out and why; while a window is made, its days.
pub fn render(strip: &Strip<'_>, area: Rect, buffer: &mut Buffer) {
    let (look, words) = (strip.look, &strip.look.words.timeline);
    let columns = usize::from(area.width);
    let Some(pending) = strip.app.timeline.pending() else {
        let tray = vec![Span::styled(format!(" {}", left_out(strip)), look.theme.dim)];
        let mut keys = Vec::new();
        if strip.app.focus == Pane::Timeline && strip.app.shown.aside.total() > 0 {
            let actions = [Action::OnlyUndated, Action::OnlyOpen, Action::OnlyReversed];
            let own = look.keys_of(&actions, MODE);
            keys.push(Span::styled(
                format!("{} ", fill(&words.aside_keys, &[("keys", &own)])),
                look.theme.dim,
            ));
        }
        return draw(spread(tray, keys, columns), area, buffer);
    };
    let unit = strip.axis.unit;
    let bin = |day| look.words.bin(unit, unit.floor(day));
    let (from, to) = (bin(pending.first), bin(pending.last));
    let window = fill(&words.window, &[("from", &from), ("to", &to)]);
    let keys = [Action::ApplyWindow, Action::Close].map(|action| look.key(action, MODE));
    let hint = fill(&words.window_hint, &[("enter", &keys[0]), ("esc", &keys[1])]);
    let left = vec![Span::styled(format!(" {window}"), look.theme.window)];
    let right = vec![Span::styled(format!("{hint} "), look.theme.window)];
    draw(spread(left, right, columns), area, buffer);
}

fn left_out(strip: &Strip<'_>) -> String {
    let aside = strip.app.shown.aside;
    let counts = [aside.undated, aside.open, aside.reversed].map(|count| count.to_string());
    let values = [("undated", &*counts[0]), ("open", &*counts[1]), ("reversed", &*counts[2])];
    fill(&strip.look.words.timeline.aside, &values)
}
