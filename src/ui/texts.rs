use ratatui::layout::Rect;

use super::{
    detail::{self, Written},
    look::Look,
    snippet::Snippets,
};
use crate::{app::App, lang::Language, search::Reach};

/// Texts that were worked out for one frame and serve the next ones: what they say depends on the
/// state and the look alone, so a frame is the same with texts kept and with none. Kept for one
/// explorer and one theme.
#[derive(Debug, Default)]
pub struct Texts {
    of: Option<Of>,
    /// The chosen mandate, where it is shown.
    pub(super) detail: Written,
    /// What was found, under the titles of the list.
    pub(super) snippets: Snippets,
}

/// What the detail depends on.
#[derive(Debug, PartialEq)]
struct Of {
    position: Option<usize>,
    query: String,
    reach: Reach,
    language: Language,
    columns: u16,
}

impl Texts {
    /// Makes ready what a state shows in a detail of this area.
    pub(super) fn prepare(&mut self, app: &App, look: &Look<'_>, detail: Rect) {
        // Under the help the detail keeps its place.
        if app.overlay.is_some() {
            return;
        }
        if !detail.is_empty() {
            self.prepare_detail(app, look, detail.width);
        } else {
            (self.of, self.detail) = Default::default();
        }
    }

    fn prepare_detail(&mut self, app: &App, look: &Look<'_>, columns: u16) {
        let position = app.shown.hits.get(app.list.row).map(|hit| hit.position);
        let (query, reach) = (app.view.query.clone(), app.view.reach);
        let of = Some(Of { position, query, reach, language: app.language, columns });
        if self.of != of {
            self.detail = detail::write(app, look, columns);
            self.of = of;
        }
    }
}
