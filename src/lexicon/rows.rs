/// A table that does not read.
#[derive(Debug, thiserror::Error)]
pub enum TableError {
    /// A row that is not of its table's columns.
    #[error("lexicon table {table}: line {line} does not fit the columns")]
    Row {
        /// Which table.
        table: &'static str,
        /// Which line of it, the first being 1.
        line: usize,
    },
    /// A row that names an entry no table has.
    #[error("lexicon table {table}: no entry has the id “{id}”")]
    NoSuchId {
        /// Which table.
        table: &'static str,
        /// The id.
        id: String,
    },
}

/// The rows of a table with exactly these columns, each with its line; comments are left out.
pub(super) fn rows<'t, const N: usize>(
    table: &'static str,
    text: &'t str,
    columns: [&str; N],
) -> Result<Vec<(usize, [&'t str; N])>, TableError> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#'));
    let mut rows = lines.map(|(line, row)| {
        let cells = cells(row).ok_or(TableError::Row { table, line })?;
        Ok((line, cells))
    });
    match rows.next().transpose()? {
        Some((_, header)) if header == columns => rows.collect(),
        _ => Err(TableError::Row { table, line: 1 }),
    }
}

fn cells<const N: usize>(row: &str) -> Option<[&str; N]> {
    let mut cells = [""; N];
    let mut found = row.split('\t');
    for cell in &mut cells {
        *cell = found.next()?;
    }
    found.next().is_none().then_some(cells)
}

/// The values of a cell.
pub(super) fn several(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(" | ").filter(|value| !value.is_empty())
}
