use tui_input::{Input as Editor, InputRequest};

use super::action::Action;

/// A line being typed.
#[derive(Clone, Debug, Default)]
pub struct Line {
    editor: Editor,
}

impl Line {
    /// A line that begins with a text, the cursor after it.
    pub fn of(text: &str) -> Self {
        Self { editor: Editor::new(text.to_owned()) }
    }

    /// A line with the cursor at a byte of it.
    pub fn at(text: &str, byte: usize) -> Self {
        let before = text.get(..byte).unwrap_or(text).chars().count();
        Self { editor: Editor::new(text.to_owned()).with_cursor(before) }
    }

    /// What is typed.
    pub fn text(&self) -> &str {
        self.editor.value()
    }

    /// Characters before the cursor.
    pub fn cursor(&self) -> usize {
        self.editor.cursor()
    }

    /// Bytes before the cursor.
    pub fn byte(&self) -> usize {
        let mut starts = self.text().char_indices().map(|(at, _)| at);
        starts.nth(self.cursor()).unwrap_or(self.text().len())
    }

    /// Puts text at the cursor.
    pub fn insert(&mut self, text: &str) {
        for c in text.chars() {
            self.editor.handle(InputRequest::InsertChar(c));
        }
    }

    /// Edits, if the action is an edit.
    pub fn edit(&mut self, action: Action) -> bool {
        let request = match action {
            Action::DeleteBack => InputRequest::DeletePrevChar,
            Action::DeleteForward => InputRequest::DeleteNextChar,
            Action::DeleteWord => InputRequest::DeletePrevWord,
            Action::DeleteToEnd => InputRequest::DeleteTillEnd,
            Action::CursorLeft => InputRequest::GoToPrevChar,
            Action::CursorRight => InputRequest::GoToNextChar,
            Action::WordLeft => InputRequest::GoToPrevWord,
            Action::WordRight => InputRequest::GoToNextWord,
            Action::LineStart => InputRequest::GoToStart,
            Action::LineEnd => InputRequest::GoToEnd,
            Action::DeleteToStart => {
                let rest = self.text().chars().skip(self.cursor()).collect::<String>();
                self.editor = Editor::new(rest).with_cursor(0);
                return true;
            }
            _ => return false,
        };
        self.editor.handle(request);
        true
    }
}
