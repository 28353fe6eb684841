use std::sync::Arc;

use chrono::NaiveDate;

use super::{
    commands::Commands,
    cursor::Cursor,
    dates::DateLine,
    detail::Detail,
    errand::{Errand, Outcome},
    facets::Facets,
    mode::{Mode, Pane},
    notice::Notice,
    overlay::Overlay,
    own_words::OwnWords,
    page::{Page, Zoom},
    picked::{Picked, Places},
    place::Place,
    prompt::Prompt,
    queries::Queries,
    room::Room,
    shelf::Shelf,
    timeline::Timeline,
    values::{Labels, Rows},
    ways::Ways,
    whole::Whole,
};
use crate::{
    bits::Bits,
    kept::Change,
    lang::Language,
    model::{Collection, Mandate},
    search::{Answer, Axis, Index, Memory, Query, Question},
    view::{Arrangements, Filter, History, Landmark, View},
};

/// The whole state of the explorer.
#[derive(Debug)]
pub struct App {
    /// What is explored.
    pub collection: Collection,
    /// The day that counts as today.
    pub today: NaiveDate,
    /// The language of the screen.
    pub language: Language,
    /// What filters.
    pub view: View,
    /// What the query of the view means.
    pub query: Query,
    /// What the filters leave, and all that is counted of it.
    pub shown: Answer,
    /// What to do where the filters leave nothing.
    pub ways: Ways,
    /// The whole collection, counted once.
    pub whole: Whole,
    /// Where keys go.
    pub focus: Pane,
    /// How much of the screen the focused pane takes.
    pub zoom: Zoom,
    /// What the detail tells.
    pub page: Page,
    /// The dates of a window while they are being typed.
    pub dates: Option<DateLine>,
    /// A note or the name of a view, while it is being typed.
    pub own_words: Option<OwnWords>,
    /// The query while it is being typed.
    pub prompt: Option<Prompt>,
    /// The help or the list of commands, while it is open.
    pub overlay: Option<Overlay>,
    /// What keys do, for both of them.
    pub commands: Commands,
    /// The chosen mandate.
    pub list: Cursor,
    /// The mandates picked in it.
    pub picked: Picked,
    /// The detail of the chosen mandate.
    pub detail: Detail,
    /// The filter that is chosen, while one is.
    pub chip: Option<Filter>,
    /// The facet pane.
    pub facets: Facets,
    /// The strip.
    pub timeline: Timeline,
    /// Something to tell once.
    pub notice: Option<Notice>,
    /// What is asked of the world outside.
    pub errand: Option<Errand>,
    /// What the reader keeps from one session to the next.
    pub shelf: Shelf,
    /// What of it was changed and is still to be saved, in order.
    pub changes: Vec<Change>,
    /// Whether the reader has an editor that notes are to be written in.
    pub editor: bool,
    /// Whether the mouse is the screen's.
    pub mouse: bool,
    /// How the last errand went.
    pub outcome: Option<Outcome>,
    /// Whether the reader has asked to leave.
    pub quit: Option<Quit>,
    /// How often its files were read again: what was worked out of it before is old.
    pub edition: usize,
    pub(super) index: Index,
    pub(super) labels: Labels,
    pub(super) memory: Memory,
    pub(super) arrangements: Arrangements,
    /// Where the reader was before a page was opened.
    pub(super) before_page: (Pane, Zoom),
    pub(super) places: Places,
    /// The bins that the bars are of.
    pub(super) axis: Axis,
    /// Gaps and peaks of all that is shown along a whole axis, once they were asked for.
    pub(super) along: Option<(Axis, Arc<[Landmark]>)>,
    pub(super) history: History<Place>,
    /// The places that keys have led away from.
    pub(super) left: History<Place>,
    /// The bookmarks that the view lets through: as they were when it was last asked for, so that
    /// nothing goes away under the reader's hands.
    pub(super) among: Bits,
    pub(super) queries: Queries,
    pub(super) room: Room,
}

/// How the reader leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quit {
    /// Done.
    Done,
    /// Interrupted.
    Interrupted,
}

impl App {
    /// The explorer on a collection, with nothing filtered. `labels` name the values of facets that
    /// the lexicon does not.
    pub fn new(
        collection: Collection,
        language: Language,
        today: NaiveDate,
        labels: Labels,
    ) -> Self {
        let index = Index::build(&collection);
        let problems = collection.problems.len();
        let not_read = (problems > 0).then_some(Notice::NotRead(problems));
        let timeline = Timeline::of(collection.mandates.iter().map(|own| &own.period), today);
        let axis = timeline.axis();
        let mut memory = Memory::default();
        let whole = Whole::of(&collection, &index, axis, &mut memory);
        let mut app = Self {
            collection,
            today,
            language,
            view: View::default(),
            query: Query::default(),
            shown: Answer::default(),
            ways: Ways::default(),
            whole,
            focus: Pane::List,
            zoom: Zoom::Normal,
            page: Page::Mandate,
            before_page: Default::default(),
            dates: None,
            own_words: None,
            prompt: None,
            overlay: None,
            commands: Commands::default(),
            list: Cursor::default(),
            picked: Picked::default(),
            detail: Detail::default(),
            chip: None,
            facets: Facets::default(),
            timeline,
            notice: not_read,
            errand: None,
            shelf: Shelf::default(),
            changes: Vec::new(),
            editor: false,
            mouse: false,
            outcome: None,
            quit: None,
            edition: 0,
            index,
            labels,
            memory,
            arrangements: Arrangements::default(),
            places: Places::default(),
            axis,
            along: None,
            history: History::default(),
            left: History::default(),
            among: Bits::default(),
            queries: Queries::default(),
            room: Room::default(),
        };
        app.ask();
        app.follow_chosen();
        app
    }

    /// The chosen mandate.
    pub fn chosen(&self) -> Option<&Mandate> {
        self.collection.mandates.get(self.chosen_position()?)
    }

    /// Its position in the collection.
    pub fn chosen_position(&self) -> Option<usize> {
        self.shown.hits.get(self.list.row).map(|hit| hit.position)
    }

    /// All records in place, for what counts over everything.
    pub const fn index(&self) -> &Index {
        &self.index
    }

    /// Whether hits are ranked by a query.
    pub const fn is_searching(&self) -> bool {
        self.shown.hits.are_ranked()
    }

    /// Which keys count.
    pub fn mode(&self) -> Mode {
        if self.overlay.is_some() {
            Mode::Help
        } else if self.prompt.is_some() {
            Mode::Query
        } else if self.facets.typing {
            Mode::FacetFilter
        } else if self.dates.is_some() {
            Mode::Dates
        } else if self.own_words.is_some() {
            Mode::OwnWords
        } else if self.chip.is_some() {
            Mode::Chips
        } else if self.focus == Pane::List && self.ways.chosen().is_some() {
            Mode::Ways
        } else {
            Mode::Pane(self.focus)
        }
    }

    /// Tells the state how much room it is drawn in, so that cursors stay in sight.
    pub fn fit(&mut self, room: &Room) {
        self.room = room.clone();
        self.list.fit(self.shown.hits.len(), room.list);
        self.ways.cursor.fit(self.ways.rows().len(), room.ways);
        // Under the help the detail has no room, and keeps its place.
        if self.overlay.is_none() {
            self.detail.fit_rows(&room.anchors, self.page.has_rows(), room.detail);
            self.detail.fit(room.detail_lines, room.detail, &room.marks);
        }
        if room.facets > 0 {
            self.refresh_facets();
        }
        self.facets.cursor.fit(self.facets.rows().len(), room.facets);
        if let Some(overlay) = &mut self.overlay {
            overlay.cursor.fit(overlay.rows().len(), room.overlay);
        }
        if room.bins > 0 {
            self.timeline.fit(room.bins, self.view.zoom);
            // Wherever a step back leads from here, it leads back to what is seen now.
            self.view.zoom = self.timeline.zoom();
        }
        self.timeline.rows.row = self.list.row;
        self.timeline.rows.fit(self.shown.hits.len(), room.periods);
        if self.axis != self.timeline.axis() {
            self.axis = self.timeline.axis();
            self.whole.bars = self.index.bars(self.axis, &mut self.memory);
            self.shown = self.answer();
        }
    }

    /// Where the reader is.
    pub(super) fn here(&self) -> Place {
        Place {
            view: self.view.clone(),
            focus: self.focus,
            zoom: self.zoom,
            page: self.page,
            before_page: self.before_page,
            list: self.list,
            chosen: self.chosen_position(),
            picked: self.picked.clone(),
            detail: self.detail.clone(),
            ways: self.ways.cursor,
            facets: self.facets.cursor,
            timeline: self.timeline.clone(),
        }
    }

    /// Changes what filters, as one step to undo.
    pub(super) fn change(&mut self, change: impl FnOnce(&mut View)) {
        let mut view = self.view.clone();
        change(&mut view);
        if view != self.view {
            self.history.leave(self.here());
            view.note_order();
            self.view = view;
            self.ask_again();
        }
    }

    /// Another view from its first row on; nothing to undo.
    pub fn open(&mut self, mut view: View) {
        view.note_order();
        self.view = view;
        self.list = Cursor::default();
        self.ask();
        self.follow_chosen();
    }

    /// The question for another query under the filters of the moment.
    pub(super) const fn question<'q>(&'q self, query: &'q Query) -> Question<'q> {
        self.view.question(query, (&self.among, self.shelf.placed.words()), Some(self.axis))
    }

    fn answer(&mut self) -> Answer {
        let mut memory = std::mem::take(&mut self.memory);
        let mut answer = self.index.ask(&self.question(&self.query), &self.collection, &mut memory);
        self.memory = memory;
        let hits = std::mem::take(&mut answer.hits);
        answer.hits =
            self.arrangements.arrange(hits, self.view.sort, &self.collection, self.language);
        answer
    }

    /// Asks again, keeping the chosen mandate where it can.
    pub(super) fn ask_again(&mut self) {
        let chosen = self.chosen_position();
        self.ask();
        let again = chosen.and_then(|chosen| self.shown.hits.row_of(chosen));
        self.list.row = again.unwrap_or(0);
    }

    /// Asks the index for what the view lets through.
    pub(super) fn ask(&mut self) {
        if self.query.typed() != self.view.query {
            self.query = Query::on(&self.view.query, &self.collection, self.today);
        }
        self.along = None;
        if self.view.bookmarked {
            self.among = self.shelf.placed.bookmarks();
        }
        let before = std::mem::take(&mut self.shown);
        self.shown = self.answer();
        self.ways = if self.shown.hits.is_empty() && !self.view.is_unfiltered() {
            let blame = self.index.blame(&self.question(&self.query), &self.collection);
            Ways::of(blame, self.index.len())
        } else {
            Ways::default()
        };
        let changed = before.counts != self.shown.counts;
        if self.focus != Pane::Facets {
            // What the filters leave most of is seen first.
            self.facets.rewind(changed);
        } else if changed {
            self.facets.note_change();
        }
    }

    /// Makes the rows of facets where counts have changed since they were made.
    pub(super) fn refresh_facets(&mut self) {
        if self.facets.is_old() {
            self.arrange_facets();
        }
    }

    pub(super) fn arrange_facets(&mut self) {
        self.facets.arrange(&Rows {
            index: &self.index,
            counts: &self.shown.counts,
            lexicon: &self.collection.lexicon,
            files: &self.collection.files,
            labels: &self.labels,
            language: self.language,
            by_name: self.facets.by_name,
        });
    }
}
