use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, ser};

use super::{
    reader::tables_of,
    row::{LAST, Row, read, written},
};
use crate::view::Wanted;

/// Lets the entries of a text say these rows. Those that say so already stay as they are, and so do
/// those that say nothing; what has moved to the end was taken away and written anew.
///
/// # Errors
/// What has no form in a file; there is no such thing.
pub fn rewrite<R: Row>(
    text: &mut DocumentMut,
    rows: impl Iterator<Item = R>,
) -> Result<(), ser::Error> {
    let mut left: Vec<Option<R>> = rows.map(Some).collect();
    let mut tables = ArrayOfTables::new();
    // Rows before this one are written.
    let mut next = 0;
    for (mut table, _) in text.get(R::NAME).and_then(tables_of).unwrap_or_default() {
        if let Ok(own) = R::read(&table) {
            let is = |row: &Option<R>| row.as_ref().is_some_and(|row| row.is(&own));
            let place = if R::HAS_KEY {
                left.iter().position(is)
            } else {
                left.get(next).filter(|row| is(row)).map(|_| next)
            };
            match place.and_then(|at| left[at].take()) {
                Some(row) => {
                    next += 1;
                    if row != own {
                        row.write(&mut table)?;
                    }
                }
                None if R::HAS_KEY && tables.iter().any(|first| is_twin(first, &own)) => {}
                None => continue,
            }
        }
        tables.push(table);
    }
    for row in left.into_iter().flatten() {
        let mut table = Table::new();
        row.write(&mut table)?;
        tables.push(table);
    }
    if tables.is_empty() {
        text.remove(R::NAME);
    } else {
        text.insert(R::NAME, Item::ArrayOfTables(tables));
    }
    Ok(())
}

/// Whether an entry that stays is under the key of another.
fn is_twin<R: Row>(table: &Table, other: &R) -> bool {
    R::read(table).is_ok_and(|own| own.is(other))
}

/// Lets a text say the last view.
///
/// # Errors
/// What has no form in a file; there is no such thing.
pub fn rewrite_last(text: &mut DocumentMut, last: Option<&Wanted>) -> Result<(), ser::Error> {
    let said = text.get(LAST).and_then(Item::as_table).and_then(|own| read(own).ok());
    if let Some(last) = last
        && said.as_ref() != Some(last)
    {
        text.insert(LAST, Item::Table(written(last)?));
    }
    Ok(())
}
