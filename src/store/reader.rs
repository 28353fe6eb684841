use std::{
    collections::{HashMap, HashSet, btree_map::Entry},
    ops::Range,
};

use toml_edit::{Item, Table, TomlError, Value};

use super::{
    part::Part,
    row::{Asked, Keyed, LAST, Row, read},
};
use crate::kept::{Change, Kept, Known, Note};

/// Why bytes are no file of what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Damage {
    /// The line, from 1, where one is to blame.
    pub line: Option<u32>,
    /// What is wrong there.
    pub why: String,
}

/// An entry that means nothing; the others do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strange {
    /// Its line, from 1.
    pub line: Option<u32>,
    /// What is wrong with it.
    pub why: String,
}

/// Where something stands in a file, in bytes; none where that is not known.
type Place = Option<Range<usize>>;

/// Entries of a kind, each with its place.
type Rows<R> = Vec<(R, Place)>;

/// A file while it is read.
#[derive(Debug)]
pub struct Reader<'b> {
    bytes: &'b [u8],
    strange: Vec<Strange>,
}

impl<'b> Reader<'b> {
    /// A file with nothing read of it yet.
    pub const fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, strange: Vec::new() }
    }

    /// The bytes as text.
    ///
    /// # Errors
    /// Bytes that are no UTF-8.
    pub fn text(&self) -> Result<&'b str, Damage> {
        str::from_utf8(self.bytes)
            .map_err(|error| self.damage(error.valid_up_to(), &error.to_string()))
    }

    /// What a text is that does not parse.
    pub fn not_toml(&self, error: &TomlError) -> Damage {
        let at = error.span().map_or(0, |span| span.start);
        self.damage(at, error.message())
    }

    /// Entries that mean nothing.
    pub fn strange(self) -> Vec<Strange> {
        self.strange
    }

    /// What a table says of a part; all else is empty.
    ///
    /// # Errors
    /// Something else where entries should be.
    pub fn kept(&mut self, part: Part, table: &Table) -> Result<Kept, Damage> {
        let mut kept = Kept::default();
        match part {
            Part::Bookmarks => {
                let mut seen = HashSet::new();
                let rows = self.rows::<Known>(table)?.into_iter().map(|(row, _)| row);
                kept.bookmarks = rows.filter(|own| seen.insert(own.clone())).collect();
            }
            Part::Notes => kept.notes = joined(self.rows(table)?),
            Part::Views => {
                for (Keyed { key, view }, at) in self.rows(table)? {
                    match kept.views.entry(key) {
                        Entry::Vacant(free) => _ = free.insert(view),
                        Entry::Occupied(_) => self.note(at, &format!("key = {key}")),
                    }
                }
            }
            Part::Queries => {
                for (Asked { text }, _) in self.rows(table)? {
                    kept.apply(&Change::Query(text));
                }
            }
            Part::Last => {
                if let Some(found) = table.get(LAST) {
                    let view = found.as_table_like().map(|own| own.iter().collect());
                    let view = view.ok_or_else(|| self.not_a(LAST, found))?;
                    match read(&view) {
                        Ok(wanted) => kept.last = Some(wanted),
                        Err(error) => self.note(found.span(), error.message()),
                    }
                }
            }
        }
        Ok(kept)
    }

    /// The entries of a kind that mean something, each with its place.
    fn rows<R: Row>(&mut self, table: &Table) -> Result<Rows<R>, Damage> {
        let Some(found) = table.get(R::NAME) else {
            return Ok(Vec::new());
        };
        let tables = tables_of(found).ok_or_else(|| self.not_a(R::NAME, found))?;
        let mut rows = Vec::with_capacity(tables.len());
        for (table, at) in tables {
            match R::read(&table) {
                Ok(row) => rows.push((row, at)),
                Err(error) => self.note(at, error.message()),
            }
        }
        Ok(rows)
    }

    fn note(&mut self, at: Place, why: &str) {
        let line = at.and_then(|at| self.line_at(at.start));
        self.strange.push(Strange { line, why: why.to_owned() });
    }

    fn not_a(&self, name: &str, found: &Item) -> Damage {
        let at = found.span().map_or(0, |span| span.start);
        self.damage(at, &format!("{name} = {}", found.type_name()))
    }

    fn damage(&self, at: usize, why: &str) -> Damage {
        Damage { line: self.line_at(at), why: why.to_owned() }
    }

    /// The line of a place, from 1.
    fn line_at(&self, at: usize) -> Option<u32> {
        let before = self.bytes.get(..at)?;
        u32::try_from(before.iter().filter(|byte| **byte == b'\n').count() + 1).ok()
    }
}

/// The entries of a kind, as tables under one heading each or in one list, with the place of each;
/// none where something else stands there.
pub fn tables_of(found: &Item) -> Option<Rows<Table>> {
    match found {
        Item::ArrayOfTables(all) => Some(all.iter().map(|own| (own.clone(), own.span())).collect()),
        Item::Value(Value::Array(all)) => {
            let table = |own: &Value| {
                own.as_inline_table().map(|table| (table.clone().into_table(), own.span()))
            };
            all.iter().map(table).collect()
        }
        _ => None,
    }
}

/// Notes, those on one mandate as one; nobody loses words by having written them in two places.
fn joined(rows: Rows<Note>) -> Vec<Note> {
    let mut notes: Vec<Note> = Vec::new();
    let mut of: HashMap<Known, usize> = HashMap::new();
    for (note, _) in rows {
        if note.text.trim().is_empty() {
            continue;
        }
        match of.get(&note.on).and_then(|at| notes.get_mut(*at)) {
            Some(first) if first.text.contains(&note.text) => {}
            Some(first) => {
                first.text = format!("{}\n\n{}", first.text.trim_end(), note.text);
            }
            None => {
                of.insert(note.on.clone(), notes.len());
                notes.push(note);
            }
        }
    }
    notes
}
