use std::collections::{BTreeSet, HashMap};

use super::{cursor::Cursor, line::Line};
use crate::{
    fold,
    lang::Language,
    lexicon::{Key, Kind, Lexicon},
    model::CheckKind,
    search::{Facet, Index, Value},
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

/// The facet pane: which rows there are and which is chosen. The order is that of the whole
/// collection, so that nothing moves under the cursor while filters change the counts.
#[derive(Clone, Debug, Default)]
pub struct Facets {
    rows: Vec<Row>,
    folded: BTreeSet<Key>,
    /// The chosen row.
    pub cursor: Cursor,
    /// The filter on the values' names, while there is one.
    pub filter: Option<Line>,
    /// Whether keys go to the filter.
    pub typing: bool,
}

impl Facets {
    /// The rows, in order.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The value under the cursor.
    pub fn chosen(&self) -> Option<(Facet, Value)> {
        match self.rows.get(self.cursor.row)? {
            Row::Value { facet, value, .. } => Some((*facet, *value)),
            Row::Heading(_) => None,
        }
    }

    /// The facet whose values come first.
    pub fn first(&self) -> Facet {
        match self.rows.first() {
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
    pub fn arrange(&mut self, index: &Index, lexicon: &Lexicon, language: Language) {
        let before = self.chosen();
        let typed = self.filter.as_ref().map_or_else(Vec::new, |line| fold::words(line.text()));
        let wanted: Vec<String> = typed.into_iter().map(|word| word.folded).collect();
        self.rows.clear();
        for facet in Facet::ALL {
            let mut rows = match facet {
                Facet::Country => self.country_rows(index, lexicon, language, !wanted.is_empty()),
                _ => plain_rows(index, lexicon, language, facet),
            };
            if !wanted.is_empty() {
                rows.retain_mut(|row| matches_filter(row, lexicon, language, &wanted));
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
        self.cursor.row = again.unwrap_or(self.cursor.row.min(self.rows.len().saturating_sub(1)));
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

    fn country_rows(
        &self,
        index: &Index,
        lexicon: &Lexicon,
        language: Language,
        unfold: bool,
    ) -> Vec<Row> {
        let totals = index.totals(Facet::Country);
        let mut branches: HashMap<Key, Vec<Value>> = HashMap::new();
        let mut tops = Vec::new();
        for value in totals.keys().copied() {
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
        sort(&mut tops, totals, lexicon, language);
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
                sort(&mut under, totals, lexicon, language);
                rows.extend(under.into_iter().map(|value| row(value, 1, None)));
            }
        }
        rows
    }
}

fn plain_rows(index: &Index, lexicon: &Lexicon, language: Language, facet: Facet) -> Vec<Row> {
    let totals = index.totals(facet);
    let mut values: Vec<Value> = totals.keys().copied().collect();
    if facet == Facet::Check {
        // Checks keep their own order, and a record without any needs no row.
        values = CheckKind::ALL.into_iter().map(Value::Check).collect();
        values.retain(|value| totals.contains_key(value));
    } else {
        sort(&mut values, totals, lexicon, language);
    }
    let row = |value| Row::Value { facet, value, depth: 0, branch: None, matched: None };
    values.into_iter().map(row).collect()
}

/// Most records first, then by name; what is missing last.
fn sort(
    values: &mut [Value],
    totals: &HashMap<Value, usize>,
    lexicon: &Lexicon,
    language: Language,
) {
    values.sort_by_cached_key(|value| {
        let name = match value {
            Value::Entry(key) => fold::key(lexicon.short(*key, language)),
            _ => String::new(),
        };
        let total = totals.get(value).copied().unwrap_or(0);
        (*value == Value::Missing, usize::MAX - total, name, *value)
    });
}

/// Whether a value has a name, in any language or spelling, with words that begin as typed; notes
/// the name where it is not one on screen.
fn matches_filter(row: &mut Row, lexicon: &Lexicon, language: Language, wanted: &[String]) -> bool {
    let Row::Value { value: Value::Entry(key), matched, .. } = row else { return false };
    let begins = |name: &str| {
        let words = fold::words(name);
        wanted.iter().all(|typed| {
            words.iter().any(|word| {
                let joined = word.joined.as_ref().is_some_and(|joined| joined.starts_with(typed));
                joined || word.folded.starts_with(typed)
            })
        })
    };
    if begins(lexicon.short(*key, language)) || begins(lexicon.name(*key, language)) {
        return true;
    }
    let entry = lexicon.entry(*key);
    let found = entry.forms.iter().find(|form| begins(&form.text));
    *matched = found.map(|form| form.text.clone());
    found.is_some()
}
