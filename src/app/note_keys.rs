//! What keys do to notes, and to the line that they and names of views are typed in.

use super::{
    action::Action,
    errand::Errand,
    notice::Notice,
    own_words::{About, OwnWords},
    state::App,
};

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_notes(&mut self, action: Action) -> bool {
        if action != Action::Note {
            return false;
        }
        match self.chosen_position() {
            None => self.notice = Some(Notice::NoMandate),
            Some(_) if self.editor => self.errand = Some(Errand::Note),
            Some(position) => {
                let note = self.shelf.placed.note(position).unwrap_or_default().to_owned();
                self.write_in_line(position, &note);
            }
        }
        true
    }

    /// Lets a note be written in a line that begins with a text.
    pub fn write_in_line(&mut self, position: usize, text: &str) {
        self.own_words = Some(OwnWords::of(About::Note(position), text));
    }

    /// Writes a note on the mandate at a position, or takes it away where there are no words.
    pub fn write_note(&mut self, position: usize, text: &str) {
        let text = text.replace("\r\n", "\n");
        let before = self.shelf.placed.note(position).unwrap_or_default();
        if text.trim() == before {
            return;
        }
        let (had, has) = (!before.is_empty(), !text.trim().is_empty());
        let changes = self.shelf.placed.write(position, &text, &self.collection);
        self.commit(changes);
        self.notice = match (had, has) {
            (_, true) => Some(Notice::NoteWritten),
            (true, false) => Some(Notice::NoteRemoved),
            (false, false) => None,
        };
    }

    pub(super) fn act_in_own_words(&mut self, action: Action) {
        let Some(words) = &mut self.own_words else { return };
        if words.edit(action) {
            return;
        }
        match (action, words.about) {
            (Action::Accept, About::View) => self.accept_name(),
            (Action::Accept, About::File(export)) => self.accept_file(export),
            // What was written is not lost by the key that leaves.
            (Action::Accept | Action::Close, About::Note(_)) => self.leave_note(),
            (Action::QuitNow, About::Note(_)) => {
                self.leave_note();
                self.act_while_typing(action);
            }
            (Action::Abandon | Action::Close, _) => self.own_words = None,
            _ => self.act_while_typing(action),
        }
    }

    /// Puts text into the words being typed.
    pub(super) fn type_in_own_words(&mut self, text: &str) {
        if let Some(words) = &mut self.own_words {
            words.insert(text);
        }
    }

    /// Keys go to the line no more: a note stays as typed, a name is given up.
    pub(super) fn leave_note(&mut self) {
        let Some(words) = self.own_words.take() else { return };
        if let About::Note(position) = words.about {
            self.write_note(position, words.line.text());
        }
    }
}
