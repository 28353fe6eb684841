//! Which sort of page a text is, and its records.

use super::{
    context::Context,
    detail::read_detail,
    limits::PAGE_LINES,
    lines::{Line, excerpt, lines},
    list::{first_block, read_blocks, read_headerless, read_leading},
    project::read_project,
};
use crate::model::{Mandate, ProblemKind};

/// The records of a page saved as text, in its order. A page without any is a problem that says
/// what the page looks like.
pub fn read_page(context: &mut Context<'_>, text: &str) -> Vec<Mandate> {
    read_lines(context, &lines(text))
}

/// The records of a page by its lines, whatever they were written in.
pub fn read_lines(context: &mut Context<'_>, lines: &[Line]) -> Vec<Mandate> {
    let (lines, beyond) = lines.split_at(lines.len().min(PAGE_LINES));
    if let Some(line) = beyond.first() {
        context.problem(line.number, ProblemKind::TooManyLines, &PAGE_LINES.to_string());
    }
    let Some(opening) = lines.iter().find(|line| !line.is_blank()) else {
        // Marks that take no room are not white space to the language, but to a reader they are.
        context.whole_file(ProblemKind::Empty, "");
        return Vec::new();
    };
    if let Some(project) = read_project(context, lines) {
        return vec![project];
    }
    let mut records = match first_block(context, lines) {
        Some(title) => {
            let mut records: Vec<Mandate> =
                read_detail(context, &lines[..title], true).into_iter().collect();
            if records.is_empty() {
                records = read_leading(context, &lines[..title]);
            }
            records.extend(read_blocks(context, lines));
            records
        }
        None => Vec::new(),
    };
    if records.is_empty() {
        records.extend(read_detail(context, lines, false));
    }
    if records.is_empty() {
        records = read_headerless(context, lines);
    }
    if records.is_empty() {
        context.whole_file(ProblemKind::NoMandate, &excerpt(&opening.text));
    }
    records
}
