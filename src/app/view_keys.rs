//! What keys do to saved views: saving, naming, going to them, taking them away.

use super::{
    action::Action,
    errand::Outcome,
    notice::Notice,
    own_words::{About, OwnWords},
    saved_views::Saving,
    state::App,
};
use crate::{
    kept::{Change, SavedView},
    view::Wanted,
};

impl App {
    /// Says whether the action was one of these.
    pub(super) fn act_on_views(&mut self, action: Action) -> bool {
        match action {
            Action::SaveView => self.begin_name(),
            Action::RenameView if self.saved_as().is_some() => self.begin_name(),
            Action::ForgetView => match self.saved_as() {
                Some(key) => {
                    self.shelf.forgotten =
                        self.shelf.kept.views.get(&key).map(|own| (key, own.clone()));
                    self.commit([Change::View(key, None)]);
                    self.notice = Some(Notice::ViewForgotten(key));
                }
                None => self.notice = Some(Notice::NotSaved),
            },
            Action::RenameView => self.notice = Some(Notice::NotSaved),
            Action::LastView => self.go_to_last(),
            _ => return false,
        }
        true
    }

    /// Saves the view again that the key just before took away; says whether there is one.
    pub(super) fn remember_view(&mut self, forgotten: Option<(u8, SavedView)>) -> bool {
        let Some((key, view)) = forgotten else { return false };
        self.commit([Change::View(key, Some(view))]);
        self.notice = Some(Notice::ViewSaved(key));
        true
    }

    /// Lets the present view be named, with a name to begin from.
    fn begin_name(&mut self) {
        let saved = self.saved_as().and_then(|key| self.shelf.kept.views.get(&key));
        let name = saved.map_or_else(|| self.name_of(&self.view), |own| own.name.clone());
        self.own_words = Some(OwnWords::offering(About::View, &name));
    }

    /// Saves the present view under the name typed; a line without a name is left, one that no key
    /// is free for stays.
    pub(super) fn accept_name(&mut self) {
        let Some(words) = &self.own_words else { return };
        let name = words.line.text().trim().to_owned();
        let key = match self.saving(&name) {
            _ if name.is_empty() => {
                self.own_words = None;
                return;
            }
            Saving::Full => return,
            Saving::New(key) | Saving::Replaces(key) | Saving::Renames(key) => key,
        };
        self.own_words = None;
        let wanted = Wanted::of(&self.view, &self.collection);
        self.commit([Change::View(key, Some(SavedView { name, wanted }))]);
        self.notice = Some(Notice::ViewSaved(key));
    }

    /// Goes to the view that the last session ended with, if it filtered.
    fn go_to_last(&mut self) {
        let wanted = self.shelf.kept.last.clone().unwrap_or_default();
        let view = wanted.view(&self.collection, self.today);
        if view.is_ok_and(|view| view.is_unfiltered()) {
            self.notice = Some(Notice::NoLastView);
        } else if self.go_to_view(&wanted) {
            self.notice = Some(Notice::LastViewShown);
        }
    }

    /// Goes to the saved view of a digit.
    pub(super) fn go_to_saved(&mut self, digit: char) {
        let key = digit.to_digit(10).and_then(|own| u8::try_from(own).ok()).unwrap_or(0);
        let Some(wanted) = self.shelf.kept.views.get(&key).map(|own| own.wanted.clone()) else {
            self.notice = Some(Notice::NoSuchView(key));
            return;
        };
        if self.go_to_view(&wanted) {
            self.notice = Some(Notice::ViewShown(key));
        }
    }

    /// Shows a view that was kept in words, as one step to undo; says whether it could. Where these
    /// files have not all that it filters by, it is not widened in silence: nothing is changed.
    fn go_to_view(&mut self, wanted: &Wanted) -> bool {
        match wanted.view(&self.collection, self.today) {
            Ok(mut view) => {
                view.zoom = self.view.zoom;
                self.change(|own| *own = view);
                true
            }
            Err(unknown) => {
                self.hear(Outcome::NotHere(unknown));
                false
            }
        }
    }
}
