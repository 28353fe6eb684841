use std::collections::{BTreeSet, HashMap};

use super::{cursor::Cursor, line::Line};
use crate::{
    fold,
    lang::Language,
    lexicon::{Key, Kind, Lexicon},
    model::FileRead,
    search::{Counts, Facet, Index, Value},
};

/// A row of the facet pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// The name of a facet, above the values of each but the first.
    Heading(Facet),
    /// A value of it.
    Value {
        /// The facet.
        facet: Facet,
        /// The value.
        value: Value,
        /// 1 for a country under its region.
        depth: usize,
        /// Whether rows stand under it, and whether they are shown.
        branch: Option<bool>,
        /// The other name by which the typed filter found it.
        matched: Option<String>,
    },
}

/// The facet pane: which rows there are and which is chosen. While keys go to the pane the rows keep
/// their order, so that nothing moves under the cursor when a choice changes the counts.
#[derive(Clone, Debug, Default)]
pub struct Facets {
    rows: Vec<Row>,
    /// Whether the rows are of other counts than those of the moment.
    old: bool,
    folded: BTreeSet<Key>,
    /// The chosen row.
    pub cursor: Cursor,
    /// The filter on the values' names, while there is one.
    pub filter: Option<Line>,
    /// Whether keys go to the filter.
    pub typing: bool,
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
        self.old = false;
        for facet in Facet::ALL {
            let mut rows = match facet {
                Facet::Country => self.country_rows(source, !wanted.is_empty()),
                _ => plain_rows(source, facet),
            };
            if !wanted.is_empty() {
                rows.retain_mut(|row| source.matches_filter(row, &wanted));
            }
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

    fn country_rows(&self, source: &Rows<'_>, unfold: bool) -> Vec<Row> {
        let lexicon = source.lexicon;
        let mut branches: HashMap<Key, Vec<Value>> = HashMap::new();
        let mut tops = Vec::new();
        for value in source.index.totals().of(Facet::Country).map(|(value, _)| value) {
            let Value::Entry(key) = value else {
                tops.push(value);
                continue;
            };
            match lexicon.tree_region(key) {
                Some(region) if lexicon.entry(key).kind == Kind::Country => {
                    branches.entry(region).or_default().push(value);
                }
                _ => tops.push(value),
            }
        }
        source.sort(Facet::Country, &mut tops);
        let mut rows = Vec::new();
        let row = |value, depth, branch| Row::Value {
            facet: Facet::Country,
            value,
            depth,
            branch,
            matched: None,
        };
        for top in tops {
            let under = match top {
                Value::Entry(key) => branches.remove(&key),
                _ => None,
            };
            let Some(mut under) = under else {
                rows.push(row(top, 0, None));
                continue;
            };
            let folded = matches!(top, Value::Entry(key) if self.folded.contains(&key)) && !unfold;
            rows.push(row(top, 0, Some(!folded)));
            if !folded {
                source.sort(Facet::Country, &mut under);
                rows.extend(under.into_iter().map(|value| row(value, 1, None)));
            }
        }
        rows
    }
}

fn plain_rows(source: &Rows<'_>, facet: Facet) -> Vec<Row> {
    let totals = source.index.totals().of(facet);
    let mut values: Vec<Value> = totals.map(|(value, _)| value).collect();
    match facet {
        // Checks keep their own order, and a record without any needs no row.
        Facet::Check => values.retain(|value| *value != Value::Missing),
        Facet::Year => {}
        _ => source.sort(facet, &mut values),
    }
    let row = |value| Row::Value { facet, value, depth: 0, branch: None, matched: None };
    values.into_iter().map(row).collect()
}

/// What rows are made from.
#[derive(Clone, Copy, Debug)]
pub struct Rows<'r> {
    /// Which values there are.
    pub index: &'r Index,
    /// How many records each would give now.
    pub counts: &'r Counts,
    /// What places and organisations are called.
    pub lexicon: &'r Lexicon,
    /// What was read, for the names of files.
    pub files: &'r [FileRead],
    /// What other values are called, in both languages.
    pub labels: &'r Labels,
    /// The language of the screen.
    pub language: Language,
}

/// What values without an entry in the lexicon are called, in both languages.
pub type Labels = HashMap<Value, Vec<String>>;

impl Rows<'_> {
    /// Most records under the present filters first, then in the whole collection, then by name;
    /// what is missing last.
    fn sort(&self, facet: Facet, values: &mut [Value]) {
        let (totals, counts) = (self.index.totals(), self.counts);
        values.sort_by_cached_key(|value| {
            let name = match value {
                Value::Entry(key) => fold::key(self.lexicon.short(*key, self.language)),
                _ => String::new(),
            };
            let (count, total) = (counts.get(facet, *value), totals.get(facet, *value));
            (*value == Value::Missing, usize::MAX - count, usize::MAX - total, name, *value)
        });
    }

    /// Whether a value has a name, in any language or spelling, with words that begin as typed;
    /// notes the name where it is not one on screen.
    fn matches_filter(&self, row: &mut Row, wanted: &[String]) -> bool {
        let Row::Value { value, matched, .. } = row else { return false };
        let begins = |name: &str| {
            let words = fold::words(name);
            wanted.iter().all(|typed| {
                words.iter().any(|word| {
                    let joined = word.joined.as_ref().is_some_and(|own| own.starts_with(typed));
                    joined || word.folded.starts_with(typed.as_str())
                })
            })
        };
        let key = match value {
            Value::Entry(key) => key,
            Value::Year(year) => return begins(&year.to_string()),
            Value::Source(at) => {
                let file = self.files.get(*at as usize);
                return file.is_some_and(|file| begins(file.name.shown()));
            }
            other => {
                let labels = self.labels.get(other);
                return labels.is_some_and(|labels| labels.iter().any(|label| begins(label)));
            }
        };
        let (lexicon, language) = (self.lexicon, self.language);
        if begins(lexicon.short(*key, language)) || begins(lexicon.name(*key, language)) {
            return true;
        }
        let found = lexicon.entry(*key).forms.iter().find(|form| begins(&form.text));
        *matched = found.map(|form| form.text.clone());
        found.is_some()
    }
}
