//! What keys do to a file before it is written: it is named, and says what it will have.

use super::{
    errand::{Errand, Export},
    own_words::{About, OwnWords},
    state::App,
};

impl App {
    /// Lets the file be named, with a name to begin from.
    pub(super) fn name_file(&mut self, export: Export, name: &str) {
        self.own_words = Some(OwnWords::of(About::File(export), name));
    }

    /// Asks for the file of the name typed; a line without a name is left.
    pub(super) fn accept_file(&mut self, export: Export) {
        let Some(words) = self.own_words.take() else { return };
        let name = words.line.text().trim();
        if !name.is_empty() {
            self.file = Some(name.to_owned());
            self.errand = Some(Errand::Export(export.named(name)));
        }
    }
}
