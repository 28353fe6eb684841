use ratatui::{layout::Rect, text::Line};

use super::{
    detail::{self, Written},
    help,
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
    /// The help, where it is shown.
    pub(super) help: Vec<Line<'static>>,
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
    /// Makes ready what a state shows in a detail and a help of these areas.
    pub(super) fn prepare(&mut self, app: &App, look: &Look<'_>, detail: Rect, help: Rect) {
        if app.help {
            self.help = help::lines(app, look, help.width);
        } else if !detail.is_empty() {
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
