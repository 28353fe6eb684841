//! What the reader has of a collection when its files are read again.

use super::{
    notice::Notice, page::Page, picked::Picked, place::Place, state::App, timeline::Timeline,
    whole::Whole,
};
use crate::{
    kept::carried,
    model::Collection,
    search::{Index, Memory, Query},
    view::{Arrangements, Carry},
};

impl App {
    /// Explores a collection as its files are now. The reader stays where that still is: the chosen
    /// mandate and those picked and marked, what filters, the steps to undo and to go back.
    pub fn reread(&mut self, collection: Collection) {
        let here = self.here();
        let filters = here.view.filters().len();
        let before = std::mem::replace(&mut self.collection, collection);
        let periods = self.collection.mandates.iter().map(|own| &own.period);
        self.timeline.span_again(periods, self.today);
        let positions = carried(&before, &self.collection);
        let carry = Carry::of(&before, &self.collection, positions);
        let mut removal = Removal { carry: &carry, timeline: &self.timeline, picked: None };
        let here = removal.place(here);
        self.history.change(|place| removal.place(place));
        self.left.change(|place| removal.place(place));
        self.places.carry(&carry);
        self.facets.carry(&carry);
        self.notice = Some(Notice::Reread(carry.news(filters - here.view.filters().len())));
        (self.index, self.memory) = (Index::build(&self.collection), Memory::default());
        self.whole = Whole::of(&self.collection, &self.index, self.axis, &mut self.memory);
        self.arrangements = Arrangements::default();
        (self.page, self.picked, self.chip) = (here.page, here.picked.clone(), None);
        self.view = here.view.clone();
        self.query = Query::on(&self.view.query, &self.collection, self.today);
        self.edition += 1;
        let kept = std::mem::take(&mut self.shelf.kept);
        self.shelve(kept);
        self.ask();
        self.see(here);
    }
}

/// Places are taken from one collection to the other.
struct Removal<'r> {
    carry: &'r Carry<'r>,
    /// All of time as it is now.
    timeline: &'r Timeline,
    /// Mandates that were picked before, and which they are now: many places share them.
    picked: Option<(Picked, Picked)>,
}

impl Removal<'_> {
    /// A place with all that it knows by position or by key as it stands now.
    fn place(&mut self, before: Place) -> Place {
        let chosen = before.chosen.and_then(|own| self.carry.position(own));
        let page = match before.page {
            Page::Place(key) => self.carry.key(key).map_or(Page::Mandate, Page::Place),
            other => other,
        };
        let picked = match self.picked.take() {
            Some((own, now)) if own.shares(&before.picked) => now,
            _ => before.picked.carried(self.carry),
        };
        self.picked = Some((before.picked, picked.clone()));
        let view = self.carry.view(&before.view);
        let mut place = Place { view, picked, page, chosen, ..before };
        place.detail.carry(chosen);
        place.timeline.take_span(self.timeline);
        place
    }
}
