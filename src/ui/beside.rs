use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use super::{
    layout::Layout,
    look::{Look, Title, draw, row, scrolled, title},
    page::{Writer, Written},
};
use crate::{
    app::{Action, App, Mode, Pane},
    lang::Language,
    lexicon::Key,
    strings::fill,
    view::{Past, Step},
};

/// What stands under the list where it has room: what was done in the place of the chosen mandate,
/// and what ran there at its time. Worked out when another mandate is chosen.
#[derive(Debug, Default)]
pub struct Beside {
    of: Option<(usize, Language, Rect, Rect)>,
    place: Option<Key>,
    past: Written,
    /// The line of the chosen mandate.
    chosen: Option<usize>,
    same_time: Written,
}

impl Beside {
    /// Makes ready what is told beside the chosen mandate.
    pub fn prepare(&mut self, app: &App, look: &Look<'_>, layout: &Layout) {
        let chosen = app.chosen_position().zip(app.chosen());
        let (false, Some((position, mandate))) = (layout.past.is_empty(), chosen) else {
            return *self = Self::default();
        };
        let of = Some((position, app.language, layout.past, layout.same_time));
        if self.of == of {
            return;
        }
        let mut same_time = Writer::new(app, look, layout.same_time.width);
        same_time.same_time(position, mandate);
        *self = Self { of, same_time: same_time.finish(), ..Self::default() };
        self.tell_past(app, look, position, layout.past);
    }

    /// Writes the part of the past that there is room for, around the chosen mandate.
    fn tell_past(&mut self, app: &App, look: &Look<'_>, position: usize, area: Rect) {
        let Some(place) = app.places_to_tell().first().copied() else { return };
        let steps = Past::of(place, position, app.index(), &app.collection).steps;
        let room = usize::from(area.height.saturating_sub(1));
        let at = steps.iter().position(|step| *step == Step::Mandate(position)).unwrap_or(0);
        let first = at.saturating_sub(room / 2).min(steps.len().saturating_sub(room));
        let shown = steps.get(first..steps.len().min(first + room)).unwrap_or_default();
        let mut page = Writer::new(app, look, area.width);
        page.steps(shown);
        (self.past, self.place, self.chosen) = (page.finish(), Some(place), Some(at - first));
    }

    /// Draws it.
    pub fn render(&self, app: &App, look: &Look<'_>, layout: &Layout, buffer: &mut Buffer) {
        if layout.past.is_empty() {
            return;
        }
        let words = &look.words.detail;
        let key = |action| look.key(action, Mode::Pane(Pane::List));
        if let Some(place) = self.place {
            let name = app.collection.lexicon.name(place, app.language);
            let left = fill(&words.past, &[("place", name)]);
            let right = key(Action::PlaceHistory);
            let heading = Title { left: &left, right: &right, focused: false };
            let body = title(&heading, look, layout.past, buffer);
            scrolled(&self.past.lines, 0, body, buffer);
            if let Some(at) = self.chosen {
                let cursor = Line::from(Span::styled("▌", Style::new()));
                draw(cursor, Rect { width: 1, ..row(body, at) }, buffer);
            }
        }
        let right = key(Action::SameTime);
        let heading = Title { left: &words.same_time, right: &right, focused: false };
        if self.of.is_some() {
            let body = title(&heading, look, layout.same_time, buffer);
            scrolled(&self.same_time.lines, 0, body, buffer);
        }
    }
}
