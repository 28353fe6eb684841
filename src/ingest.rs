//! Files to records and problems: reading never fails as a whole. Knows no search, no screen.

pub mod limits;

mod addresses;
mod columns;
mod declared;
mod headings;
mod language;
mod paths;
mod repair;
mod signs;
mod values;

mod decode;
mod lines;
mod rows;
mod tokens;

mod dates;
mod form;

mod context;
mod intake;

mod fields;
mod files;
mod header;
mod record;

mod detail;
mod list;
mod object;
mod project;
mod table;

mod json;
mod page;

mod html;
mod iati;

mod format;
mod shared;

mod assemble;

mod merge;

mod checks;

mod ids;

pub use columns::Columns;
pub use files::{Document, built_in, gather, stream};
pub use paths::{reads_once, reason};

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Read,
    path::Path,
};

use crate::{
    lexicon::Lexicon,
    model::{Collection, FileRead, Mandate, Problem, ProblemKind},
    safe::Safe,
};
use context::Context;
use format::Format;

/// Reads what paths lead to, `-` to a stream; the built-in collection without any.
///
/// `problems` are those of the lexicon; what else is met comes after them.
pub fn read_paths<P: AsRef<Path>>(
    paths: &[P],
    stream: impl Read,
    lexicon: Lexicon,
    mut problems: Vec<Problem>,
    columns: &Columns,
) -> Collection {
    if paths.is_empty() {
        return read_as(&built_in(), lexicon, problems, columns);
    }
    let (streams, paths): (Vec<&Path>, Vec<&Path>) =
        paths.iter().map(AsRef::as_ref).partition(|path| path.as_os_str() == "-");
    let (mut documents, unread) = gather(&paths, columns);
    problems.extend(unread);
    if !streams.is_empty() {
        documents.extend(files::stream("-", stream, columns, &mut problems));
    }
    read_as(&documents, lexicon, problems, columns)
}

/// Reads documents into one collection: every record they hold, those that tell of the same
/// mandate merged, checked, with stable ids, ordered by start.
///
/// `problems` are those of gathering the documents; what reading adds comes after them.
pub fn read(documents: &[Document], lexicon: Lexicon, problems: Vec<Problem>) -> Collection {
    read_as(documents, lexicon, problems, &Columns::default())
}

/// As [`read`], with names of fields that the reader has told.
pub fn read_as(
    documents: &[Document],
    mut lexicon: Lexicon,
    mut problems: Vec<Problem>,
    columns: &Columns,
) -> Collection {
    let mut records = Vec::new();
    let mut fields = BTreeSet::new();
    let mut files = Vec::with_capacity(documents.len());
    for document in documents {
        let name = Safe::line(document.name.as_str());
        let mut context = Context {
            lexicon: &mut lexicon,
            problems: &mut problems,
            file: name.clone(),
            address: document.address.as_deref().map(Safe::line),
            columns,
            fields: &mut fields,
            told: BTreeMap::new(),
        };
        let told = context.problems.len();
        let read = read_document(&mut context, &document.bytes);
        context.note_rest();
        if read.is_empty() && context.problems.len() == told {
            // A header without rows, an array of nothing: whoever gave the file expects something.
            context.whole_file(ProblemKind::Empty, "");
        }
        files
            .push(FileRead { name, records: read.iter().map(|record| record.sources.len()).sum() });
        records.extend(read);
    }
    let mut mandates = merge::merge(records);
    for mandate in &mut mandates {
        checks::check(mandate, &lexicon);
    }
    ids::order_and_name(&mut mandates, &lexicon);
    Collection { lexicon, mandates, files, problems, fields }
}

fn read_document(context: &mut Context<'_>, bytes: &[u8]) -> Vec<Mandate> {
    let decoded = match decode::decode(bytes) {
        Ok(decoded) => decoded,
        Err(kind) => {
            context.whole_file(kind, "");
            return Vec::new();
        }
    };
    if decoded.text.trim().is_empty() {
        context.whole_file(ProblemKind::Empty, "");
        return Vec::new();
    }
    if decoded.replaced {
        let first = decoded.text.find('\u{FFFD}').unwrap_or_default();
        let line = lines::LineCount::of(&decoded.text).line_of(first);
        context.problem(line, ProblemKind::BadEncoding, "\u{FFFD}");
    }
    match Format::of(context.file.raw(), &decoded.text, context.columns) {
        Format::Json => json::read_json(context, &decoded.text),
        Format::Table => table::read_table(context, &decoded.text),
        Format::Html => html::read_html(context, &decoded.text),
        Format::Iati => iati::read_iati(context, &decoded.text),
        Format::Xml => {
            iati::tell_strange(context, &decoded.text);
            Vec::new()
        }
        Format::Page => page::read_page(context, &decoded.text),
    }
}
