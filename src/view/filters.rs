use super::{filter::Filter, state::View};
use crate::search::Facet;

/// What parts two views.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// One filter, which one of them has and the other has not, or has otherwise.
    Filter(Filter),
    /// Several filters of one facet, or whether all must be there.
    Facet(Facet),
    /// Filters of several sorts.
    Filters,
    /// No filter, but which mandates are picked.
    Picked,
    /// No filter, but the part of time that is shown.
    Zoom,
    /// No filter, but the order.
    Order,
}

impl View {
    /// All that filters, in the order it is shown.
    pub fn filters(&self) -> Vec<Filter> {
        let words = [
            (!self.query.trim().is_empty(), Filter::Query),
            (!self.reach.slips, Filter::NoSlips),
            (!self.reach.translations, Filter::NoTranslations),
            (self.reach.titles_only, Filter::TitlesOnly),
        ];
        let words = words.into_iter().filter(|(own, _)| *own).map(|(_, filter)| filter);
        let values = self.selection.chosen().flat_map(|(facet, choice)| {
            let included = choice.included.iter().map(move |own| Filter::Included(facet, *own));
            included.chain(choice.excluded.iter().map(move |own| Filter::Excluded(facet, *own)))
        });
        let window = self.window.map(|_| Filter::Window);
        let bookmarked = self.bookmarked.then_some(Filter::Bookmarked);
        words.chain(values).chain(window).chain(bookmarked).collect()
    }

    /// All that filters as the screen shows it: the values of one facet together, all else alone.
    pub fn chips(&self) -> Vec<Vec<Filter>> {
        let filters = self.filters();
        let together = |a: &Filter, b: &Filter| a.facet().is_some() && a.facet() == b.facet();
        filters.chunk_by(together).map(<[Filter]>::to_vec).collect()
    }

    /// What was chosen last of all that filters.
    pub fn last_filter(&self) -> Option<Filter> {
        self.in_order().pop()
    }

    /// All that filters, in the order it was chosen.
    fn in_order(&self) -> Vec<Filter> {
        let all = self.filters();
        let earlier = self.chosen.iter().filter(|own| all.contains(own));
        let new = all.iter().filter(|own| !self.chosen.contains(own));
        earlier.chain(new).copied().collect()
    }

    /// Notes the order in which filters were chosen; those that are new are the last.
    pub fn note_order(&mut self) {
        self.chosen = self.in_order();
    }

    /// The order of another view, where nothing else parts the two.
    pub fn take_order(&mut self, other: &Self) {
        let own = std::mem::take(&mut self.chosen);
        self.chosen.clone_from(&other.chosen);
        if self != other {
            self.chosen = own;
        }
    }

    /// Takes a filter away.
    pub fn lift(&mut self, filter: Filter) {
        match filter {
            Filter::Query => self.query.clear(),
            Filter::NoSlips => self.reach.slips = true,
            Filter::NoTranslations => self.reach.translations = true,
            Filter::TitlesOnly => self.reach.titles_only = false,
            Filter::Included(facet, value) | Filter::Excluded(facet, value) => {
                self.selection.leave_out(facet, value);
            }
            Filter::Window => self.window = None,
            Filter::Bookmarked => self.bookmarked = false,
        }
    }

    /// What parts this view from another.
    pub fn difference(&self, other: &Self) -> Difference {
        let (own, others) = (self.filters(), other.filters());
        let mut apart: Vec<Filter> =
            own.iter().filter(|own| !others.contains(own)).copied().collect();
        apart.extend(others.iter().filter(|other| !own.contains(other)));
        let differs = [
            (Filter::Query, self.query.trim() != other.query.trim()),
            (Filter::Window, self.window != other.window),
        ];
        for (filter, differs) in differs {
            if differs && !apart.contains(&filter) {
                apart.push(filter);
            }
        }
        match apart.as_slice() {
            [] => {
                let modes = |facet: &Facet| {
                    self.selection.wants_all(*facet) != other.selection.wants_all(*facet)
                };
                let rest =
                    if self.zoom == other.zoom { Difference::Order } else { Difference::Zoom };
                Facet::ALL.into_iter().find(modes).map_or(rest, Difference::Facet)
            }
            [only] => Difference::Filter(*only),
            [first, rest @ ..] => match first.facet() {
                Some(facet) if rest.iter().all(|own| own.facet() == Some(facet)) => {
                    Difference::Facet(facet)
                }
                _ => Difference::Filters,
            },
        }
    }
}
