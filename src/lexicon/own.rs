use std::collections::{HashMap, HashSet};

use super::{
    entry::{Class, Entry, Key, Kind},
    rows::several,
};
use crate::{fold, lang::Language, safe::Safe};

/// Tables of a reader's own, laid over those that the program carries: their columns, in any order and
/// none of them needed, `#` for comments, a header row, ` | ` between values.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnTables {
    /// `id en fr acronyms_en acronyms_fr spellings`; one of an id that is there adds to it.
    pub organisations: String,
    /// `en fr acronyms_en acronyms_fr`, one concept a row.
    pub terms: String,
    /// `spelling id`: another way to write what has this id, or is called so.
    pub spellings: String,
}

/// One of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnTable {
    /// Organisations.
    Organisations,
    /// Spellings.
    Spellings,
    /// Terms.
    Terms,
}

impl OwnTable {
    /// All, in the order in which they are laid over each other.
    pub const ALL: [Self; 3] = [Self::Organisations, Self::Spellings, Self::Terms];

    /// The name of its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Organisations => "organisations.tsv",
            Self::Spellings => "spellings.tsv",
            Self::Terms => "terms.tsv",
        }
    }

    /// What its columns may be called.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Organisations => {
                &["id", "en", "fr", "acronyms_en", "acronyms_fr", "spellings", "why"]
            }
            Self::Spellings => &["spelling", "id", "why"],
            Self::Terms => &["group", "en", "fr", "acronyms_en", "acronyms_fr", "why"],
        }
    }
}

/// Something in such a table that was not taken as it may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// Where.
    pub table: OwnTable,
    /// The line, from 1.
    pub line: usize,
    /// Why.
    pub kind: DoubtKind,
    /// What stands there.
    pub found: String,
}

/// Why a part of such a table was not taken as it may have been meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DoubtKind {
    /// A column that the table does not have.
    Column,
    /// A row with more cells than the header.
    Cells,
    /// A row without a name.
    Nameless,
    /// Nothing has this id or name.
    Unknown,
    /// A name that meant something else, and now means this.
    Taken,
    /// A form, the first of its row, that is one too many for what it would mean.
    Many,
}

/// The reader's tables laid over entries.
pub(super) struct Overlay<'e> {
    entries: &'e mut Vec<Entry>,
    ids: &'e mut HashMap<String, Key>,
    /// What is called by each form.
    claims: HashMap<String, Vec<Key>>,
    doubts: Vec<Doubt>,
}

/// A row of a table, its cells by their columns.
struct Row<'t> {
    line: usize,
    cells: Vec<(&'static str, &'t str)>,
}

impl<'t> Row<'t> {
    fn cell(&self, column: &str) -> &'t str {
        let cell = self.cells.iter().find(|(name, _)| *name == column);
        cell.map_or("", |(_, cell)| cell.trim())
    }

    fn both(&self, en: &str, fr: &str) -> [&'t str; 2] {
        [self.cell(en), self.cell(fr)]
    }
}

impl OwnTables {
    /// Lays these tables over entries; what was not taken as it may have been meant is told.
    pub(super) fn lay_over(
        &self,
        entries: &mut Vec<Entry>,
        ids: &mut HashMap<String, Key>,
    ) -> Vec<Doubt> {
        let claims = claims(entries);
        let mut overlay = Overlay { entries, ids, claims, doubts: Vec::new() };
        let organisations = overlay.rows(OwnTable::Organisations, &self.organisations);
        let spellings = overlay.rows(OwnTable::Spellings, &self.spellings);
        // A spelling that is said to mean one of two has no doubt left.
        let settled: HashSet<String> =
            spellings.iter().flat_map(|row| several(row.cell("spelling"))).map(fold::key).collect();
        organisations.iter().for_each(|row| overlay.organisation(row));
        overlay.doubts.retain(|doubt| {
            doubt.kind != DoubtKind::Taken || !settled.contains(&fold::key(&doubt.found))
        });
        spellings.iter().for_each(|row| overlay.spelling(row));
        for row in overlay.rows(OwnTable::Terms, &self.terms) {
            overlay.term(&row);
        }
        overlay.doubts
    }
}

/// What places and organisations are called, where running text may call them so.
fn claims(entries: &[Entry]) -> HashMap<String, Vec<Key>> {
    let mut claims: HashMap<String, Vec<Key>> = HashMap::new();
    for (at, entry) in entries.iter().enumerate().filter(|(_, own)| own.kind != Kind::Term) {
        for form in entry.forms.iter().filter(|form| is_claim(form.class)) {
            claims.entry(form.folded.clone()).or_default().push(Key::new(at));
        }
    }
    claims
}

const fn is_claim(class: Class) -> bool {
    matches!(class, Class::Name | Class::Area | Class::Acronym | Class::Mission)
}

impl Overlay<'_> {
    fn doubt(&mut self, table: OwnTable, line: usize, kind: DoubtKind, found: &str) {
        self.doubts.push(Doubt { table, line, kind, found: found.to_owned() });
    }

    /// The rows of a table under the columns that its first line names.
    fn rows<'t>(&mut self, table: OwnTable, text: &'t str) -> Vec<Row<'t>> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
        let is_row = |(_, line): &(usize, &str)| !line.starts_with('#') && !line.trim().is_empty();
        let mut lines = (1..).zip(text.lines()).filter(is_row);
        let Some((first, header)) = lines.next() else { return Vec::new() };
        let mut columns = Vec::new();
        for name in header.split('\t').map(str::trim) {
            let known = table.columns().iter().find(|own| **own == name).copied();
            if known.is_none() {
                self.doubt(table, first, DoubtKind::Column, name);
            }
            columns.push(known);
        }
        let mut rows = Vec::new();
        for (line, row) in lines {
            let extra = row.split('\t').nth(columns.len()).filter(|cell| !cell.trim().is_empty());
            if let Some(cell) = extra {
                self.doubt(table, line, DoubtKind::Cells, cell);
            }
            let cells = columns.iter().zip(row.split('\t'));
            let cells = cells.filter_map(|(column, cell)| Some(((*column)?, cell)));
            rows.push(Row { line, cells: cells.collect() });
        }
        rows
    }

    fn organisation(&mut self, row: &Row<'_>) {
        let names = row.both("en", "fr");
        let main = names.into_iter().find_map(|cell| several(cell).next());
        let id = row.cell("id");
        let known = self.ids.get(id).copied();
        let slug = fold::slug(if id.is_empty() { main.unwrap_or_default() } else { id }, 60);
        let is_named = main.is_some() || known.is_some();
        if slug.is_empty() || !is_named {
            let found = if id.is_empty() { row.cell("spellings") } else { id };
            return self.doubt(OwnTable::Organisations, row.line, DoubtKind::Nameless, found);
        }
        let key = known.or_else(|| self.ids.get(&slug).copied()).unwrap_or_else(|| {
            let key = Key::new(self.entries.len());
            self.entries.push(Entry::new(slug.clone(), Kind::Organisation));
            self.ids.insert(slug, key);
            key
        });
        let (acronyms, spellings) = (row.both("acronyms_en", "acronyms_fr"), row.cell("spellings"));
        let entry = &mut self.entries[key.index()];
        let before = entry.forms.len();
        entry.call(names);
        entry.abbreviate(acronyms);
        entry.spell(None, Class::Name, spellings);
        // What has a name in one language is called so in the other too.
        for language in Language::ALL {
            if entry.name.get(language).is_empty() {
                *entry.name.get_mut(language) = Safe::line(main.unwrap_or_default());
            }
            if entry.short.get(language).is_empty() {
                *entry.short.get_mut(language) = entry.short.get(language.other()).clone();
            }
        }
        let cells = names.into_iter().chain(acronyms).chain([spellings]);
        for form in self.held(cells, (key, before), (OwnTable::Organisations, row.line)) {
            self.take(form, key, Some((OwnTable::Organisations, row.line)));
        }
    }

    fn spelling(&mut self, row: &Row<'_>) {
        let (spelling, id) = (row.cell("spelling"), row.cell("id"));
        if fold::key(spelling).is_empty() {
            return self.doubt(OwnTable::Spellings, row.line, DoubtKind::Nameless, id);
        }
        let called = || self.claims.get(&fold::key(id)).and_then(|keys| keys.first());
        let Some(key) = self.ids.get(id).or_else(called).copied() else {
            return self.doubt(OwnTable::Spellings, row.line, DoubtKind::Unknown, id);
        };
        let before = self.entries[key.index()].forms.len();
        let is_acronym = |form: &str| form.chars().all(|c| !c.is_lowercase()) && form.len() < 9;
        for form in several(spelling) {
            let class = if is_acronym(form) { Class::Acronym } else { Class::Name };
            self.entries[key.index()].spell(None, class, form);
        }
        for form in self.held([spelling], (key, before), (OwnTable::Spellings, row.line)) {
            self.take(form, key, None);
        }
    }

    fn term(&mut self, row: &Row<'_>) {
        let names = row.both("en", "fr");
        if names.into_iter().all(|cell| fold::key(cell).is_empty()) {
            let found = row.cells.iter().map(|(_, cell)| *cell).find(|cell| !cell.is_empty());
            let found = found.unwrap_or_default();
            return self.doubt(OwnTable::Terms, row.line, DoubtKind::Nameless, found);
        }
        let (key, acronyms) =
            (Key::new(self.entries.len()), row.both("acronyms_en", "acronyms_fr"));
        self.entries.push(Entry::term(key.index(), names, acronyms));
        self.held(names.into_iter().chain(acronyms), (key, 0), (OwnTable::Terms, row.line));
    }

    /// The forms of a row's cells that its entry has, which had so many before the row; where it has no
    /// room for others, the first of these is told, and all of them mean what they meant before.
    fn held<'t>(
        &mut self,
        cells: impl IntoIterator<Item = &'t str>,
        (key, before): (Key, usize),
        (table, line): (OwnTable, usize),
    ) -> Vec<&'t str> {
        let added = self.entries[key.index()].forms.iter().skip(before);
        let added: HashSet<&str> = added.map(|form| form.text.as_str()).collect();
        let claims = |form: &str| self.claims.get(&fold::key(form));
        let is_held = |form: &&str| {
            added.contains(form) || claims(form).is_some_and(|keys| keys.contains(&key))
        };
        let (held, others): (Vec<&str>, Vec<&str>) =
            cells.into_iter().flat_map(several).partition(is_held);
        if let Some(first) = others.first() {
            self.doubt(table, line, DoubtKind::Many, first);
        }
        held
    }

    /// Lets a form mean this entry and no other place or organisation; that is told of a place in a
    /// table.
    fn take(&mut self, form: &str, key: Key, told: Option<(OwnTable, usize)>) {
        let folded = fold::key(form);
        let claims = self.claims.entry(folded.clone()).or_default();
        let others: Vec<Key> = claims.drain(..).filter(|own| *own != key).collect();
        claims.push(key);
        for other in &others {
            let forms = &mut self.entries[other.index()].forms;
            forms.retain(|own| !is_claim(own.class) || own.folded != folded);
        }
        if let (Some((table, line)), false) = (told, others.is_empty()) {
            self.doubt(table, line, DoubtKind::Taken, form);
        }
    }
}
