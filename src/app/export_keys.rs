//! What keys do to a file before it is written: it is named, and says what it will have.

use std::path::Path;

use super::{
    action::Action,
    errand::Errand,
    export::Export,
    notice::Notice,
    own_words::{About, OwnWords},
    state::App,
};

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_exports(&mut self, action: Action) -> bool {
        let export = match action {
            Action::ExportCsv => Export::Csv,
            Action::ExportJson => Export::Json,
            Action::ExportMarkdown => Export::Markdown,
            Action::ExportBibtex => Export::Bibtex,
            Action::ExportRis => Export::Ris,
            Action::ExportCalendar => Export::Calendar,
            _ => return false,
        };
        if self.exported().0 == 0 {
            self.notice = Some(Notice::NoMandate);
        } else {
            self.name_file(export, &format!("mandates.{}", export.ending()));
        }
        true
    }

    /// How many mandates a file is to have, and their positions: those that are picked, else all that
    /// are shown, in their order.
    pub fn exported(&self) -> (usize, impl Iterator<Item = usize>) {
        let (picked, shown) = (self.picked.len(), self.shown.hits.len());
        let (count, from) = if picked > 0 { (picked, shown) } else { (shown, 0) };
        let shown = self.shown.hits.from(from).map(|hit| hit.position);
        (count, self.picked.positions().chain(shown))
    }

    /// Lets the file be named, with a name to begin from.
    pub(super) fn name_file(&mut self, export: Export, name: &str) {
        self.own_words = Some(OwnWords::of(About::File(export), name));
    }

    /// Asks for the file of the name typed; a line without a name is left, and one that ends as no
    /// format does stays to be mended.
    pub(super) fn accept_file(&mut self, export: Export) {
        let Some(words) = &self.own_words else { return };
        let name = words.line.text().trim().to_owned();
        let Ok(named) = Export::named(Path::new(&name)) else { return };
        self.own_words = None;
        if !name.is_empty() {
            self.errand = Some(Errand::Export(named.unwrap_or(export), name));
        }
    }
}
