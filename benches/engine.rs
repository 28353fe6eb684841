//! The project's own engine as every bench drives it: the one place to change when its calls do.

use mandates::{
    model::{Collection, Mandate},
    search::{Axis, Hit, Index, Marker, Narrowed, Query, Selection},
};

/// Rows of a tall terminal, for which marks are made.
const ROWS: usize = 40;
/// Columns of a wide timeline.
const COLUMNS: usize = 120;

/// A collection and its index.
pub struct Engine<'c> {
    collection: &'c Collection,
    index: Index,
    axis: Axis,
}

impl<'c> Engine<'c> {
    /// Indexes a collection.
    pub fn build(collection: &'c Collection) -> Self {
        Self { collection, index: Index::build(collection), axis: axis(collection) }
    }

    /// All that one key costs but drawing: the meaning of what is typed, hits, counts, histogram and
    /// the marks of the rows on screen. Gives the number of hits.
    pub fn keystroke(&mut self, typed: &str) -> usize {
        let query = Query::parse(typed);
        let hits = self.hits(&query);
        let narrowed = self.narrow(&hits);
        std::hint::black_box(self.histogram(&narrowed));
        std::hint::black_box(self.marks(&query, &narrowed));
        narrowed.hits.len()
    }

    /// What a query finds.
    pub fn hits(&self, query: &Query) -> Vec<Hit> {
        self.index.run(query, &self.collection.lexicon)
    }

    /// The counts of every facet.
    pub fn narrow(&self, hits: &[Hit]) -> Narrowed {
        self.index.narrow(hits, &Selection::default(), None)
    }

    /// How many hits are active in each bin of the timeline.
    pub fn histogram(&self, narrowed: &Narrowed) -> Vec<u32> {
        let periods = self.index.periods();
        self.axis.active(narrowed.hits.iter().map(|hit| &periods[hit.position]))
    }

    /// How many marks the rows on screen have in title and snippet.
    pub fn marks(&self, query: &Query, narrowed: &Narrowed) -> usize {
        let marker = self.index.marker(query, &self.collection.lexicon);
        let rows = narrowed.hits.iter().take(ROWS);
        rows.map(|hit| self.row_marks(&marker, &self.collection.mandates[hit.position])).sum()
    }

    fn row_marks(&self, marker: &Marker, mandate: &Mandate) -> usize {
        const SNIPPET: usize = 120;
        let lexicon = &self.collection.lexicon;
        let title = marker.title_marks(mandate.title.shown(), lexicon).len();
        let snippet = mandate.sections.iter().find_map(|section| {
            let text = section.text.shown();
            let first = marker.first_mark(text, lexicon)?;
            let snippet: String = text[first.start..].chars().take(SNIPPET).collect();
            Some(marker.marks(&snippet, lexicon).len())
        });
        title + snippet.unwrap_or_default()
    }
}

/// All of the time that the collection speaks of.
fn axis(collection: &Collection) -> Axis {
    let periods = collection.mandates.iter().filter_map(|mandate| mandate.period.exact());
    let span = periods.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or_default();
    Axis::fitting(span.0, span.1, COLUMNS)
}
