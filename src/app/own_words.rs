use super::{action::Action, export::Export, line::Line};

/// Words of the reader's own while they are typed.
#[derive(Clone, Debug)]
pub struct OwnWords {
    /// What is typed.
    pub line: Line,
    /// What the words are.
    pub about: About,
    /// Whether they are only offered: what is typed first takes their place.
    pub offered: bool,
}

/// What words of the reader's own are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// A note on the mandate at this position.
    Note(usize),
    /// The name of the view that is seen.
    View,
    /// The name of a new file.
    File(Export),
}

impl OwnWords {
    /// Words that begin with a text.
    pub(super) fn of(about: About, text: &str) -> Self {
        Self { line: Line::of(text), about, offered: false }
    }

    /// Words that are offered, selected as long as nothing is typed.
    pub(super) fn offering(about: About, text: &str) -> Self {
        Self { offered: !text.is_empty(), ..Self::of(about, text) }
    }

    /// Puts text at the cursor, or in the place of what is offered.
    pub(super) fn insert(&mut self, text: &str) {
        if std::mem::take(&mut self.offered) {
            self.line = Line::default();
        }
        self.line.insert(text);
    }

    /// Edits, if the action is an edit. What is offered is taken away as a whole, or stays and can be
    /// changed.
    pub(super) fn edit(&mut self, action: Action) -> bool {
        let removes = matches!(action, Action::DeleteBack | Action::DeleteForward);
        if self.offered && removes {
            (self.line, self.offered) = (Line::default(), false);
            return true;
        }
        let edits = self.line.edit(action);
        self.offered &= !edits;
        edits
    }
}
