use super::{beside::Beside, detail, layout::Layout, look::Look, page::Written, snippet::Snippets};
use crate::{
    app::{App, Page},
    lang::Language,
    search::Reach,
    view::View,
};

/// Texts that were worked out for one frame and serve the next ones: what they say depends on the
/// state and the look alone, so a frame is the same with texts kept and with none. Kept for one
/// explorer and one theme.
#[derive(Debug, Default)]
pub struct Texts {
    edition: usize,
    of: Option<Of>,
    /// The chosen mandate, where it is shown.
    pub(super) detail: Written,
    /// What is told beside it.
    pub(super) beside: Beside,
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
    alone: bool,
    page: Page,
    /// The reader's own words on it.
    note: Option<String>,
    /// What filters, for a page that tells of all that is left.
    view: Option<View>,
}

impl Texts {
    /// Makes ready what a state shows in the panes of a layout.
    pub(super) fn prepare(&mut self, app: &App, look: &Look<'_>, layout: &Layout) {
        if self.edition != app.edition {
            *self = Self { edition: app.edition, ..Self::default() };
        }
        // Under the help the detail keeps its place.
        if app.overlay.is_some() {
            return;
        }
        self.beside.prepare(app, look, layout);
        if !layout.detail.is_empty() {
            self.prepare_detail(app, look, layout.detail.width, layout.past.is_empty());
        } else {
            (self.of, self.detail) = Default::default();
        }
    }

    fn prepare_detail(&mut self, app: &App, look: &Look<'_>, columns: u16, alone: bool) {
        let (position, page) = (app.chosen_position(), app.page);
        let view = (page == Page::Checks).then(|| app.view.clone());
        let (query, reach) = (app.view.query.clone(), app.view.reach);
        let language = app.language;
        let note = position.and_then(|own| app.shelf.placed.note(own)).map(str::to_owned);
        let of = Some(Of { position, query, reach, language, columns, alone, page, note, view });
        if self.of != of {
            self.detail = detail::write(app, look, columns, alone);
            self.of = of;
        }
    }
}
