//! What the bars leave out, as filters.

use super::{action::Action, notice::Notice, state::App};
use crate::{
    model::CheckKind,
    search::{Facet, Value},
};

impl App {
    /// Leaves only what bars leave out for one reason, or all again. Says whether the action was one
    /// of these.
    pub(super) fn act_on_tray(&mut self, action: Action) -> bool {
        let aside = self.shown.aside;
        let (count, kinds): (usize, &[CheckKind]) = match action {
            Action::OnlyUndated => (aside.undated, &[CheckKind::NoDates]),
            Action::OnlyOpen => (aside.open, &[CheckKind::OpenEnded, CheckKind::ApproximateDates]),
            Action::OnlyReversed => (aside.reversed, &[CheckKind::EndBeforeStart]),
            _ => return false,
        };
        let values = kinds.iter().map(|kind| Value::Check(*kind)).collect();
        let choice = self.view.selection.choice(Facet::Check);
        if choice.is_some_and(|own| own.included == values) {
            self.change(|view| view.selection.clear(Facet::Check));
        } else if count == 0 {
            self.notice = Some(Notice::NoneAside);
        } else {
            // A window shows none of them: both at once would leave nothing.
            let window = self.view.window.is_some();
            self.change(|view| {
                view.window = None;
                view.selection.clear(Facet::Check);
                values.iter().for_each(|value| view.selection.include(Facet::Check, *value));
            });
            self.notice = window.then_some(Notice::WindowLeft);
        }
        true
    }
}
