use std::collections::{BTreeSet, HashMap};

use crate::{
    fold,
    lang::Language,
    lexicon::{Class, Form, Key, Kind, Lexicon},
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
        /// The other name by which the typed filter found it, and what sort of name that is.
        matched: Option<(String, Class)>,
    },
}

/// What values without an entry in the lexicon are called, in both languages.
pub type Labels = HashMap<Value, Vec<String>>;

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
    /// Whether values stand by their names rather than by how many records they would give.
    pub by_name: bool,
}

impl Rows<'_> {
    /// The rows of a facet whose values are called by words that begin as typed; all of them where
    /// nothing is typed, but none under a folded region.
    pub fn of(&self, facet: Facet, typed: &[String], folded: &BTreeSet<Key>) -> Vec<Row> {
        let unfolded = BTreeSet::new();
        let mut rows = match facet {
            Facet::Country if typed.is_empty() => self.country_rows(folded),
            Facet::Country => self.country_rows(&unfolded),
            _ => self.plain_rows(facet),
        };
        if !typed.is_empty() {
            rows.retain_mut(|row| self.matches_filter(row, typed));
        }
        rows
    }

    /// All values that some record has, and that it has none where a record may have none.
    fn values(&self, facet: Facet) -> Vec<Value> {
        let mut values: Vec<Value> =
            self.index.totals().of(facet).map(|(value, _)| value).collect();
        let may_miss =
            matches!(facet, Facet::Country | Facet::Organisation | Facet::Year | Facet::Check);
        if may_miss && values.last() != Some(&Value::Missing) {
            values.push(Value::Missing);
        }
        values
    }

    fn plain_rows(&self, facet: Facet) -> Vec<Row> {
        let mut values = self.values(facet);
        // Checks and years keep their own order.
        if !matches!(facet, Facet::Check | Facet::Year) {
            self.sort(facet, &mut values);
        }
        let row = |value| Row::Value { facet, value, depth: 0, branch: None, matched: None };
        values.into_iter().map(row).collect()
    }

    fn country_rows(&self, folded: &BTreeSet<Key>) -> Vec<Row> {
        let lexicon = self.lexicon;
        let mut branches: HashMap<Key, Vec<Value>> = HashMap::new();
        let mut tops = Vec::new();
        for value in self.values(Facet::Country) {
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
        self.sort(Facet::Country, &mut tops);
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
            let is_folded = matches!(top, Value::Entry(key) if folded.contains(&key));
            rows.push(row(top, 0, Some(!is_folded)));
            if !is_folded {
                self.sort(Facet::Country, &mut under);
                rows.extend(under.into_iter().map(|value| row(value, 1, None)));
            }
        }
        rows
    }

    /// Most records under the present filters first, then in the whole collection, then by name, or by
    /// name alone; what is missing last.
    fn sort(&self, facet: Facet, values: &mut [Value]) {
        let (totals, counts) = (self.index.totals(), self.counts);
        values.sort_by_cached_key(|value| {
            let (count, total) = if self.by_name {
                (0, 0)
            } else {
                (counts.get(facet, *value), totals.get(facet, *value))
            };
            let missing = *value == Value::Missing;
            (missing, usize::MAX - count, usize::MAX - total, self.name(*value), *value)
        });
    }

    /// What a value is sorted by. Files stand in the order they were read in unless names are wanted:
    /// there may be many.
    fn name(&self, value: Value) -> String {
        let name = match value {
            Value::Entry(key) => self.lexicon.short(key, self.language),
            Value::Source(at) if self.by_name => {
                self.files.get(at as usize).map_or("", |file| file.name.shown())
            }
            other => {
                let labels = self.labels.get(&other);
                let at = usize::from(self.language == Language::Fr);
                labels.and_then(|labels| labels.get(at)).map_or("", String::as_str)
            }
        };
        fold::key(name)
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
        // What an organisation has in the field is named by its own beginning: a place in the middle
        // of it is not the organisation.
        let typed = wanted.join(" ");
        let begins = |form: &&Form| match form.class {
            Class::Mission => form.folded.starts_with(&typed),
            _ => begins(&form.text),
        };
        let forms = &lexicon.entry(*key).forms;
        let whole = forms.iter().find(|form| form.folded == typed);
        let found = whole.or_else(|| forms.iter().find(begins));
        *matched = found.map(|form| (form.text.clone(), form.class));
        found.is_some()
    }
}
