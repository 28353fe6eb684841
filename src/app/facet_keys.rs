//! What keys do in the facet pane.

use super::{action::Action, state::App};

impl App {
    pub(super) fn act_in_facets(&mut self, action: Action) -> bool {
        match action {
            Action::FilterValues => {
                self.facets.begin_filter();
            }
            Action::Fold | Action::Unfold => {
                self.facets.fold(action == Action::Fold, &self.collection.lexicon);
                self.arrange_facets();
            }
            Action::Toggle | Action::Exclude | Action::Only | Action::Open => {
                let Some((facet, value)) = self.facets.chosen() else {
                    return true;
                };
                self.change(|view| match action {
                    Action::Exclude => view.selection.toggle_excluded(facet, value),
                    Action::Only => view.selection.only(facet, value),
                    _ => view.selection.toggle(facet, value),
                });
            }
            _ => return false,
        }
        true
    }

    pub(super) fn act_in_facet_filter(&mut self, action: Action) {
        let Some(line) = &mut self.facets.filter else {
            self.facets.typing = false;
            return;
        };
        if line.edit(action) {
            return self.arrange_facets();
        }
        match action {
            Action::Accept => self.facets.typing = false,
            Action::Close | Action::Abandon => {
                self.facets.end_filter(action == Action::Abandon);
                self.arrange_facets();
            }
            _ => self.act_while_typing(action),
        }
    }
}
