//! Web pages as they were saved: markup to the lines that a reader of the page sees, and those to
//! the reader of pages. The tokens of the HTML standard are enough for that; no tree is built.

mod elements;
mod flow;

mod open;

mod sheet;

pub use elements::Element;

use super::{context::Context, page::read_lines};
use crate::{
    model::{Mandate, ProblemKind},
    safe::Safe,
};
use sheet::Sheet;

/// The records of a web page, with the lines of its file. What stands in its main part counts
/// alone where a record is found there; menus and other parts of the site are left out.
pub fn read_html(context: &mut Context<'_>, text: &str) -> Vec<Mandate> {
    let sheet = Sheet::read(text);
    for fault in &sheet.faults {
        context.problem(fault.line, fault.kind, &fault.found);
    }
    if context.address.is_none() {
        context.address = sheet.address.as_deref().map(Safe::line);
    }
    if sheet.lines.iter().all(super::lines::Line::is_blank) {
        context.whole_file(ProblemKind::NoMandate, sheet.title.as_deref().unwrap_or("<html>"));
        return Vec::new();
    }
    if let Some(main) = sheet.main.and_then(|main| sheet.lines.get(main)) {
        let (told, counts) = (context.problems.len(), context.told.clone());
        let records = read_lines(context, main);
        if !records.is_empty() {
            return records;
        }
        // What could not be read is told once, of the whole page.
        context.problems.truncate(told);
        context.told = counts;
    }
    read_lines(context, &sheet.lines)
}
