use std::collections::BTreeSet;

use super::{
    cursor::Cursor,
    line::Line,
    values::{Row, Rows},
};
use crate::{
    fold,
    lexicon::{Key, Lexicon},
    search::{Facet, Value},
    view::Carry,
};

/// The facet pane: which rows there are and which is chosen. While keys go to the pane the rows keep
/// their order, so that nothing moves under the cursor when a choice changes the counts.
#[derive(Clone, Debug, Default)]
pub struct Facets {
    rows: Vec<Row>,
    /// Whether the rows are of other counts than those of the moment.
    old: bool,
    /// Whether they will be once keys go elsewhere: until then nothing moves under the cursor.
    old_when_left: bool,
    folded: BTreeSet<Key>,
    /// The chosen row.
    pub cursor: Cursor,
    /// The filter on the values' names, while there is one.
    pub filter: Option<Line>,
    /// Whether keys go to the filter.
    pub typing: bool,
    /// Whether values stand by their names rather than by how many records they would give.
    pub by_name: bool,
    /// The filter before it was typed at.
    before: Option<Line>,
}

impl Facets {
    /// The rows, in order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Forgets where the cursor was, and the rows where their counts have changed.
    pub(super) fn rewind(&mut self, changed: bool) {
        self.cursor = Cursor::default();
        if changed {
            self.rows.clear();
            self.old = true;
        }
    }

    /// Notes that counts have changed while keys go to the pane.
    pub(super) const fn note_change(&mut self) {
        self.old_when_left = true;
    }

    /// Keys go elsewhere: the rows may move where counts have changed.
    pub(super) fn leave(&mut self) {
        self.old |= std::mem::take(&mut self.old_when_left);
    }

    /// Lets the rows be made anew when they are next seen.
    pub(super) const fn age(&mut self) {
        self.old = true;
    }

    /// Knows its regions by the keys they have in a collection that was read again.
    pub(super) fn carry(&mut self, carry: &Carry<'_>) {
        self.folded = self.folded.iter().filter_map(|region| carry.key(*region)).collect();
        self.rows.clear();
        self.old = true;
    }

    /// Whether the rows are to be made anew.
    pub(super) const fn is_old(&self) -> bool {
        self.old
    }

    /// The value under the cursor.
    pub fn chosen(&self) -> Option<(Facet, Value)> {
        match self.rows.get(self.cursor.row)? {
            Row::Value { facet, value, .. } => Some((*facet, *value)),
            Row::Heading(_) => None,
        }
    }

    /// Lets the filter be typed.
    pub fn begin_filter(&mut self) {
        self.before = self.filter.clone();
        self.filter.get_or_insert_default();
        self.typing = true;
    }

    /// Ends typing the filter, with none or with the one before.
    pub fn end_filter(&mut self, restore: bool) {
        let before = self.before.take();
        self.filter = if restore { before } else { None };
        self.typing = false;
    }

    /// The facet that a row belongs to.
    pub fn facet_at(&self, row: usize) -> Facet {
        match self.rows.get(row) {
            Some(Row::Value { facet, .. } | Row::Heading(facet)) => *facet,
            None => Facet::Country,
        }
    }

    /// Goes to the first value of a facet, which then opens the pane; a filter that hides it is given
    /// up first by [`Self::end_filter`].
    pub fn go_to(&mut self, facet: Facet) -> bool {
        let is_first = |row: &Row| matches!(row, Row::Value { facet: own, .. } if *own == facet);
        let Some(row) = self.rows.iter().position(is_first) else { return false };
        (self.cursor.row, self.cursor.top) = (row, row);
        true
    }

    /// Folds or unfolds the region of the chosen row.
    pub fn fold(&mut self, fold: bool, lexicon: &Lexicon) {
        let Some((Facet::Country, Value::Entry(key))) = self.chosen() else {
            return;
        };
        let Some(region) = lexicon.tree_region(key) else {
            return;
        };
        if fold {
            self.folded.insert(region);
            let region_row = self.rows.iter().position(
                |row| matches!(row, Row::Value { value: Value::Entry(own), .. } if *own == region),
            );
            self.cursor.row = region_row.unwrap_or(self.cursor.row);
        } else {
            self.folded.remove(&region);
        }
    }

    /// Makes the rows anew: after reading, folding, filtering, or a change of language. The cursor
    /// stays on its value where that is still shown, and is never on a heading.
    pub fn arrange(&mut self, source: &Rows<'_>) {
        let before = self.chosen();
        let typed = self.filter.as_ref().map_or_else(Vec::new, |line| fold::words(line.text()));
        let wanted: Vec<String> = typed.into_iter().map(|word| word.folded.into_owned()).collect();
        self.rows.clear();
        (self.old, self.old_when_left) = (false, false);
        for facet in Facet::ALL {
            let mut rows = source.of(facet, &wanted, &self.folded);
            // The first facet is named by the pane's title.
            if !rows.is_empty() && !self.rows.is_empty() {
                self.rows.push(Row::Heading(facet));
            }
            self.rows.append(&mut rows);
        }
        let again = before.and_then(|(facet, value)| {
            self.rows.iter().position(|row| {
                matches!(row, Row::Value { facet: f, value: v, .. } if (*f, *v) == (facet, value))
            })
        });
        // What the filter leaves is read from its first value on.
        let rest = if self.typing { 0 } else { self.cursor.row };
        self.cursor.row = again.unwrap_or(rest.min(self.rows.len().saturating_sub(1)));
        self.skip_heading(true);
    }

    /// Leaves a heading for the value after it, or before it when moving up past the first.
    pub fn skip_heading(&mut self, down: bool) {
        if !matches!(self.rows.get(self.cursor.row), Some(Row::Heading(_))) {
            return;
        }
        let at = self.cursor.row;
        let next = if down || at == 0 { at + 1 } else { at - 1 };
        self.cursor.row = next.min(self.rows.len().saturating_sub(1));
    }
}
