//! What the title line of the timeline says.

use super::{
    marks::{read_out, window},
    strip::{MODE, Strip},
};
use crate::{
    app::{Action, Mode, Pane},
    strings::fill,
    text::width,
};

/// The words on both sides: what bars count, and how time is looked at; in a focused strip what is
/// under the cursor.
pub fn words(strip: &Strip<'_>, tall: bool, focused: bool) -> (String, String) {
    let (words, look) = (strip.look.words, strip.look);
    let unit = words.unit(strip.axis.unit);
    let starts = strip.app.timeline.counts_starts();
    let counted = if starts { &words.timeline.starts } else { &words.timeline.active };
    let active = fill(counted, &[("unit", unit)]);
    let left = format!("{} {active}", words.colon(&words.panes.timeline));
    if focused && !tall {
        let name = words.panes.timeline.clone();
        let left = window_length(strip).map_or(name.clone(), |own| format!("{name} · {own}"));
        let columns = usize::from(strip.gutter + strip.columns);
        let room = columns.saturating_sub(width(&left) + 7);
        return (left, read_out(strip, room));
    }
    if focused {
        let keys = [Action::ZoomIn, Action::ZoomOut].map(|action| look.key(action, MODE)).join("/");
        let zoom = fill(&words.timeline.zoom, &[("keys", &keys)]);
        return (left, window_length(strip).map_or(zoom.clone(), |own| format!("{zoom} · {own}")));
    }
    let key = look.key(Action::Timeline, Mode::Pane(Pane::List));
    let focus = fill(&words.timeline.focus, &[("key", &key)]);
    if strip.app.shown.hits.is_empty() {
        return (left, format!("{focus} · {}", words.timeline.nothing));
    }
    let counts = strip.app.timeline.counted(&strip.app.shown.bars);
    let most = counts.iter().copied().max().unwrap_or(0).to_string();
    let busiest = if starts { &words.timeline.busiest_starts } else { &words.timeline.busiest };
    let busiest = fill(busiest, &[("n", &most)]);
    (left, format!("{focus} · {busiest}"))
}

/// How long the window is: its days are inclusive, as those of a mandate are.
fn window_length(strip: &Strip<'_>) -> Option<String> {
    let words = strip.look.words;
    let length = words.length_of(window(strip.app)?);
    Some(fill(&words.timeline.window_length, &[("length", &length)]))
}
