//! What keys do in the facet pane.

use super::{action::Action, mode::Pane, notice::Notice, state::App};
use crate::{
    search::{Facet, Value},
    view::{Mark, Tree},
};

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
                let mut selection = self.view.selection.clone();
                let tree = self.tree();
                match action {
                    Action::Exclude => tree.toggle_excluded(&mut selection, facet, value),
                    Action::Only => selection.only(facet, value),
                    _ => tree.toggle(&mut selection, facet, value),
                }
                self.change(|view| view.selection = selection);
            }
            Action::AnyOrAll => {
                let facet = self.facets.facet_at(self.facets.cursor.row);
                self.change(|view| view.selection.toggle_all(facet));
            }
            Action::ResetFacet => self.reset_facet(),
            Action::SortValues => {
                self.facets.by_name = !self.facets.by_name;
                self.arrange_facets();
            }
            _ => return false,
        }
        true
    }

    /// Goes to a facet in the pane; says whether the action was one of these.
    pub(super) fn act_on_facets(&mut self, action: Action) -> bool {
        let leads = |facet: &Facet| Action::to_facet(*facet) == action;
        let Some(facet) = Facet::ALL.into_iter().find(leads) else { return false };
        self.set_focus(Pane::Facets);
        // A filter may hide all of its values.
        if !self.facets.go_to(facet) && self.facets.filter.take().is_some() {
            self.arrange_facets();
            self.facets.go_to(facet);
        }
        true
    }

    /// Nothing is chosen of the facet under the cursor any more.
    fn reset_facet(&mut self) {
        let facet = self.facets.facet_at(self.facets.cursor.row);
        if self.view.selection.choice(facet).is_none() {
            self.notice = Some(Notice::NothingToRemove);
        }
        self.change(|view| view.selection.clear(facet));
    }

    /// The values of facets as they stand under each other.
    pub(super) const fn tree(&self) -> Tree<'_> {
        Tree { lexicon: &self.collection.lexicon, totals: self.index.totals() }
    }

    /// How many records choosing a value would leave, whatever else is chosen of its facet; beside
    /// what is chosen where all of it must be there.
    pub fn count(&self, facet: Facet, value: Value) -> usize {
        self.shown.counts.get(facet, value)
    }

    /// How a value is chosen.
    pub fn mark(&self, facet: Facet, value: Value) -> Mark {
        self.tree().mark(&self.view.selection, facet, value)
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

impl Action {
    /// The action that goes to a facet.
    pub const fn to_facet(facet: Facet) -> Self {
        match facet {
            Facet::Country => Self::FacetCountry,
            Facet::Organisation => Self::FacetOrganisation,
            Facet::Language => Self::FacetLanguage,
            Facet::Kind => Self::FacetKind,
            Facet::Year => Self::FacetYear,
            Facet::Check => Self::FacetCheck,
            Facet::Source => Self::FacetSource,
        }
    }
}
