//! What the bars leave out, as filters.

use std::collections::BTreeSet;

use super::{action::Action, notice::Notice, state::App};
use crate::{
    model::CheckKind,
    search::{Facet, Memory, Question, Selection, Value},
};

impl App {
    /// Leaves only what bars leave out for one reason, or all again. Says whether the action was one
    /// of these.
    pub(super) fn act_on_tray(&mut self, action: Action) -> bool {
        let kinds: &[CheckKind] = match action {
            Action::OnlyUndated => &[CheckKind::NoDates],
            Action::OnlyOpen => &[
                CheckKind::NoStart,
                CheckKind::NoEnd,
                CheckKind::OpenEnded,
                CheckKind::ApproximateDates,
                CheckKind::PlannedDates,
            ],
            Action::OnlyReversed => &[CheckKind::EndBeforeStart],
            _ => return false,
        };
        // What no record has would only make the filter long to read.
        let totals = self.index.totals();
        let values = kinds.iter().map(|kind| Value::Check(*kind));
        let values: BTreeSet<Value> =
            values.filter(|value| totals.get(Facet::Check, *value) > 0).collect();
        if values.is_empty() {
            self.notice = Some(Notice::NoneAside);
            return true;
        }
        let choice = self.view.selection.choice(Facet::Check);
        if choice.is_some_and(|own| own.included == values) {
            self.change(|view| view.selection.clear(Facet::Check));
            return true;
        }
        // A window shows none of them: both at once would leave nothing. What is chosen of checks
        // already would hide them too.
        let mut selection = self.view.selection.clone();
        selection.clear(Facet::Check);
        values.iter().for_each(|value| selection.include(Facet::Check, *value));
        if self.leaves_nothing(&selection) {
            self.notice = Some(Notice::NoneAside);
            return true;
        }
        let window = self.view.window.is_some();
        self.change(|view| (view.window, view.selection) = (None, selection));
        self.notice = window.then_some(Notice::WindowLeft);
        true
    }

    /// Whether the query finds nothing under other filters and without a window.
    fn leaves_nothing(&self, selection: &Selection) -> bool {
        let question =
            Question { selection, window: None, axis: None, ..self.question(&self.query) };
        self.index.ask(&question, &self.collection, &mut Memory::default()).hits.is_empty()
    }
}
