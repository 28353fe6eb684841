use std::{
    collections::{BTreeMap, BTreeSet},
    io::{self, Write},
};

use super::{
    facets::value_names,
    rows::{RowFormat, write_objects, write_values},
    setting::Setting,
};
use crate::{
    search::{Facet, Hits, Index, Value},
    text::{cut, pad, pad_left, width},
};

/// What stands for none in a table.
const NONE: &str = "·";

/// How many mandates have a value of one facet and one of another, each pair that some mandate has.
struct Grid {
    facets: [Facet; 2],
    /// By value of the first and of the second facet.
    pairs: BTreeMap<(Value, Value), usize>,
    /// By value of the first facet alone.
    rows: BTreeMap<Value, usize>,
}

impl Grid {
    fn of(facets: [Facet; 2], index: &Index, hits: &Hits) -> Self {
        let (mut pairs, mut rows) = (BTreeMap::new(), BTreeMap::new());
        for hit in hits.from(0) {
            let [down, across] = facets.map(|facet| index.values_of(hit.position, facet));
            for row in down {
                *rows.entry(row).or_default() += 1;
                for column in &across {
                    *pairs.entry((row, *column)).or_default() += 1;
                }
            }
        }
        Self { facets, pairs, rows }
    }

    /// The values of the first facet, most first; equal ones in the order of the facet.
    fn down(&self) -> Vec<Value> {
        let mut values: Vec<Value> = self.rows.keys().copied().collect();
        values.sort_by_key(|value| std::cmp::Reverse(self.rows.get(value)));
        values
    }

    /// The values of the second facet, in its order.
    fn across(&self) -> BTreeSet<Value> {
        self.pairs.keys().map(|(_, column)| *column).collect()
    }
}

/// Writes how many of the mandates found have a value of one facet and one of another: as a table with
/// a row for each value of the first, or a row for each pair. Gives how many pairs there were.
///
/// # Errors
/// What the writer says.
pub fn grid(
    format: RowFormat,
    setting: &Setting<'_>,
    facets: [Facet; 2],
    (index, hits): (&Index, &Hits),
    out: &mut impl Write,
) -> io::Result<usize> {
    let grid = Grid::of(facets, index, hits);
    let row = |((down, across), count): (&(Value, Value), &usize)| {
        let [one, other] = grid.facets;
        let (id, name) = value_names(one, *down, setting);
        let (other_id, other_name) = value_names(other, *across, setting);
        [id, name, other_id, other_name, count.to_string()]
    };
    let [one, other] = facets.map(Facet::id);
    let names = [one, other].map(|id| format!("{id}-name"));
    let header = [one, &names[0], other, &names[1], "count"];
    match format {
        RowFormat::Table(columns) => table(&grid, setting, columns, out)?,
        RowFormat::Json | RowFormat::Jsonl => {
            let object = |(pair, count): (&(Value, Value), &usize)| {
                let cells = header.into_iter().zip(row((pair, count)));
                let cells = cells.map(|(name, value)| (name.to_owned(), value.into()));
                let mut object: serde_json::Map<String, serde_json::Value> = cells.collect();
                object.insert("count".to_owned(), (*count).into());
                object
            };
            write_objects(grid.pairs.iter().map(object), format, out)?;
        }
        RowFormat::Tsv | RowFormat::Csv => {
            write_values(&header, grid.pairs.iter().map(row), format, out)?;
        }
    }
    Ok(grid.pairs.len())
}

/// As many columns as there is room for side by side, the next ones below them.
fn table(
    grid: &Grid,
    setting: &Setting<'_>,
    columns: usize,
    out: &mut impl Write,
) -> io::Result<()> {
    let words = setting.words;
    let name = |facet: Facet, value: Value| value_names(facet, value, setting).1;
    let [one, other] = grid.facets;
    let rows: Vec<(Value, String)> =
        grid.down().into_iter().map(|own| (own, name(one, own))).collect();
    let title = &words.facet(one).title;
    let widest = rows.iter().map(|(_, name)| width(name)).chain([width(title)]).max().unwrap_or(0);
    let first = widest.min(columns / 3).max(1);
    let across: Vec<(Value, String)> =
        grid.across().into_iter().map(|own| (own, name(other, own))).collect();
    let total = width(&words.headings.total).max(4) + 2;
    let cell = across.iter().map(|(_, name)| width(name)).max().unwrap_or(0).clamp(4, 14) + 2;
    let fitting = (columns.saturating_sub(first + total) / cell).max(1);
    for (at, block) in across.chunks(fitting).enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        let heads = block.iter().map(|(_, name)| pad_left(&cut(name, cell - 2), cell));
        let all = pad_left(&words.headings.total, total);
        writeln!(out, "{}{all}{}", pad(title, first), heads.collect::<String>())?;
        for (row, name) in &rows {
            let all = grid.rows.get(row).map(|own| words.number(*own)).unwrap_or_default();
            let count = |(column, _): &(Value, String)| match grid.pairs.get(&(*row, *column)) {
                Some(count) => pad_left(&words.number(*count), cell),
                None => pad_left(NONE, cell),
            };
            let counts: String = block.iter().map(count).collect();
            writeln!(out, "{}{}{counts}", pad(name, first), pad_left(&all, total))?;
        }
    }
    Ok(())
}
