//! Tables of values: one record a row, fields named by the header.

use super::{
    addresses,
    columns::Column,
    context::Context,
    fields::{Fields, Name, names_of},
    rows::{Header, Row, Rows, header},
};
use crate::{
    model::{Mandate, ProblemKind, Source},
    safe::{Safe, is_formula},
};

/// The records of a table. A row that does not read is a problem of its own; the others load.
pub fn read_table(context: &mut Context<'_>, text: &str) -> Vec<Mandate> {
    let header = header(text, context.columns);
    header.names.iter().for_each(|name| context.note_field(name));
    let ours = header.is_ours();
    // In the program's own tab-separated values a quotation mark is a letter, and a stroke escapes.
    let escaped = ours && header.delimiter == b'\t';
    let mut rows = Rows::new(text, header.delimiter, !escaped);
    let Some((line, _)) = rows.next() else {
        return Vec::new();
    };
    if !header.has_title() {
        context.problem(line, ProblemKind::NoTitleColumn, &header.names.join(", "));
        return Vec::new();
    }
    let unknown = unknown(&header);
    if !unknown.is_empty() {
        context.problem(line, ProblemKind::UnknownColumns, &unknown.join(", "));
    }
    let mut records = Vec::new();
    for (line, row) in rows {
        let cells = match row {
            Row::Cells(cells) if escaped => {
                cells.iter().map(|cell| unguarded(&unescaped(cell))).collect()
            }
            Row::Cells(cells) if ours => cells.iter().map(|cell| unguarded(cell)).collect(),
            Row::Cells(cells) => cells,
            Row::TooLong(beginning) => {
                context.problem(line, ProblemKind::RowTooLong, &beginning);
                continue;
            }
            Row::OpenQuote(beginning) => {
                context.problem(line, ProblemKind::OpenQuote, &beginning);
                continue;
            }
            Row::Lines(beginning) => {
                context.problem(line, ProblemKind::OpenQuotes, &beginning);
                continue;
            }
        };
        let mut fields = Fields { line, ..Fields::default() };
        if ours {
            read_ids(&mut fields, &header, &cells, context);
        }
        let columns = header.columns.iter().zip(&cells);
        for (column, cell) in columns.filter_map(|(column, cell)| Some(((*column)?, cell))) {
            if !(ours && is_of_ids(column)) {
                fields.write(context, column, cell);
            }
        }
        let extra = cells.iter().skip(header.names.len()).find(|cell| !cell.trim().is_empty());
        if let Some(extra) = extra {
            context.problem(line, ProblemKind::ExtraCells, extra);
        }
        if fields.title.is_none() && cells.iter().any(|cell| !cell.trim().is_empty()) {
            context.problem(line, ProblemKind::NoTitleCell, &cells.join(", "));
        }
        records.extend(fields.finish(context));
    }
    records
}

/// The columns that mean nothing here; one without a name is told by its number.
fn unknown(header: &Header) -> Vec<String> {
    let columns = (1..).zip(header.names.iter().zip(&header.columns));
    let unknown = columns.filter(|(_, (_, column))| column.is_none());
    let mut names = Vec::new();
    for (number, (name, _)) in unknown {
        let name = if name.is_empty() { format!("#{number}") } else { name.clone() };
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Whether a column is read from ids in the program's own tables.
const fn is_of_ids(column: Column) -> bool {
    use Column as C;
    matches!(
        column,
        C::Organisations | C::OrganisationNames | C::Places | C::PlaceNames | C::Sources
    )
}

/// What the program's own tables say in ids: who and where, with their names where these stand too;
/// and the source, as a file and a line.
fn read_ids(fields: &mut Fields, header: &Header, cells: &[String], context: &Context<'_>) {
    let cell = |column: Column| {
        let at = header.columns.iter().position(|own| *own == Some(column))?;
        cells.get(at).map(String::as_str)
    };
    let names = |ids: Column, names: Column, is_organisation: bool, context: &Context<'_>| {
        let ids = cell(ids).unwrap_or_default();
        entries(ids, cell(names), is_organisation, context)
            .unwrap_or_else(|| names_of(context, ids))
    };
    fields.organisations = names(Column::Organisations, Column::OrganisationNames, true, context);
    fields.places = names(Column::Places, Column::PlaceNames, false, context);
    let source = cell(Column::Sources).and_then(|written| written.rsplit_once(':'));
    if let Some((file, line)) = source {
        let written =
            |names: &[Name]| names.iter().map(Name::written).collect::<Vec<_>>().join(", ");
        let dates = [Column::Start, Column::End].into_iter().filter_map(cell);
        let dates: Vec<&str> = dates.filter(|date| !date.is_empty()).collect();
        let mut source = Source {
            file: Safe::line(file),
            line: line.parse().unwrap_or_default(),
            title: Safe::line(cell(Column::Title).unwrap_or_default()),
            organisations: Safe::line(written(&fields.organisations)),
            places: Safe::line(written(&fields.places)),
            dates: Safe::line(dates.join(" - ")),
            ..Source::default()
        };
        addresses::note(&mut source, cell(Column::Address));
        fields.sources = vec![source];
    }
}

/// Ids parted by spaces, with the names that stand for each; nothing where these are no ids: somebody
/// else's table may have a column of the same name, with names in it.
fn entries(
    ids: &str,
    names: Option<&str>,
    is_organisation: bool,
    context: &Context<'_>,
) -> Option<Vec<Name>> {
    let ids: Vec<&str> = ids.split_whitespace().collect();
    let names: Vec<&str> = names.map(|names| names.split("; ").collect()).unwrap_or_default();
    let are_named = names.len() == ids.len();
    // What the tables do not name has an id of its own, made of its words.
    let is_own = |id: &str| !id.contains(char::is_uppercase) && (id.contains('-') || are_named);
    let is_id = |id: &&str| context.lexicon.by_id(id).is_some() || is_own(id);
    ids.iter().all(is_id).then(|| {
        let entry = |(at, id): (usize, &&str)| {
            let written = names.get(at).filter(|_| are_named).unwrap_or(id);
            Name::Entry { id: (*id).to_owned(), is_organisation, written: (*written).to_owned() }
        };
        ids.iter().enumerate().map(entry).collect()
    })
}

/// A value without the apostrophe that keeps a spreadsheet from taking it for a formula.
fn unguarded(value: &str) -> String {
    value.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(value).to_owned()
}

/// A value of tab-separated values with its tabs and line breaks.
fn unescaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        text.push(match (c, c == '\\') {
            (_, true) => match chars.next() {
                Some('t') => '\t',
                Some('n') => '\n',
                Some(other) => other,
                None => '\\',
            },
            (other, _) => other,
        });
    }
    text
}
