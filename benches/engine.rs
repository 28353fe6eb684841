//! The project's own engine as every bench drives it: the one place to change when its calls do.

use mandates::{
    model::{Collection, Mandate},
    search::{Answer, Axis, Index, Marker, Memory, Query, Question, Selection},
};

/// Rows of a tall terminal, for which marks are made.
const ROWS: usize = 40;
/// Columns of a wide timeline.
const COLUMNS: usize = 120;

/// A collection and its index, and what one key leaves for the next.
pub struct Engine<'c> {
    collection: &'c Collection,
    index: Index,
    axis: Axis,
    memory: Memory,
    /// What is on screen until the next answer.
    shown: Answer,
}

impl<'c> Engine<'c> {
    /// Indexes a collection.
    pub fn build(collection: &'c Collection) -> Self {
        Self {
            collection,
            index: Index::build(collection),
            axis: axis(collection),
            memory: Memory::default(),
            shown: Answer::default(),
        }
    }

    /// All that one key costs but drawing: what [`Self::answer`] does, and the marks of the rows on
    /// screen. Gives the number of hits.
    pub fn keystroke(&mut self, typed: &str) -> usize {
        let hits = self.answer(typed);
        std::hint::black_box(self.marks());
        hits
    }

    /// The meaning of what is typed, hits, counts and histogram. Gives the number of hits.
    pub fn answer(&mut self, typed: &str) -> usize {
        let query = Query::of(typed, self.collection);
        self.shown = self.ask(&query, &Selection::default());
        self.shown.hits.len()
    }

    /// Hits, counts of every facet and the histogram.
    pub fn ask(&mut self, query: &Query, selection: &Selection) -> Answer {
        let axis = Some(self.axis);
        let question = Question { selection, axis, ..Question::of(query) };
        self.index.ask(&question, self.collection, &mut self.memory)
    }

    /// How many marks the rows on screen have in title and snippet.
    pub fn marks(&self) -> usize {
        let rows = self.shown.hits.from(0).take(ROWS);
        let mandates = rows.map(|hit| &self.collection.mandates[hit.position]);
        mandates.map(|mandate| self.row_marks(&self.shown.marker, mandate)).sum()
    }

    fn row_marks(&self, marker: &Marker, mandate: &Mandate) -> usize {
        const SNIPPET: usize = 120;
        let lexicon = &self.collection.lexicon;
        let title = marker.marks(mandate.title.shown(), lexicon).len();
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
