//! What keys do while one of the filters is being chosen.

use super::{
    action::Action,
    notice::Notice,
    overlay::Kind,
    state::{App, Quit},
};
use crate::view::Filter;

impl App {
    /// Lets one of the filters be chosen, the one that was added last first.
    pub(super) fn begin_chips(&mut self) {
        self.chip = self.view.last_filter();
        if self.chip.is_none() {
            self.notice = Some(Notice::NothingToRemove);
        }
    }

    pub(super) fn act_in_chips(&mut self, action: Action) {
        let filters = self.view.filters();
        let at = self.chip_place();
        match action {
            Action::PreviousFilter => self.chip = filters.get(at.saturating_sub(1)).copied(),
            Action::NextFilter => self.chip = filters.get(at + 1).copied().or(self.chip),
            Action::RemoveFilter => {
                if let Some(chip) = self.chip {
                    self.change(|view| view.lift(chip));
                }
            }
            Action::Help => self.open_overlay(Kind::Help),
            Action::QuitNow => self.quit = Some(Quit::Interrupted),
            Action::Close => self.chip = None,
            _ => _ = self.act_on_filters(action) || self.act_on_steps(action),
        }
        self.keep_chip(at);
    }

    /// Takes a chip away as the screen shows it: all that is chosen of a facet together.
    pub(super) fn lift_chip(&mut self, filter: Filter) {
        // A query being typed is a step of its own.
        self.leave_prompt();
        let at = self.chip_place();
        self.change(|view| match filter.facet() {
            Some(facet) => view.selection.clear(facet),
            None => view.lift(filter),
        });
        self.keep_chip(at);
    }

    /// The place of the chosen filter among all of them.
    fn chip_place(&self) -> usize {
        let filters = self.view.filters();
        filters.iter().position(|own| Some(*own) == self.chip).unwrap_or(0)
    }

    /// What is not there any more gives its place to the one after it, or before it at the end.
    fn keep_chip(&mut self, at: usize) {
        let left = self.view.filters();
        if self.chip.is_some_and(|chip| !left.contains(&chip)) {
            self.chip = left.get(at).or(left.last()).copied();
        }
    }
}
