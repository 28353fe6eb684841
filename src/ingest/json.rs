//! Records as JSON: an array of objects, or one object after another. What is exported loads again.

use std::collections::BTreeSet;

use super::{
    context::Context,
    object::read_object,
    values::{Values, around},
};
use crate::model::{Mandate, ProblemKind};

/// The records of a JSON array or of JSON Lines. What does not read is a problem of its own; the
/// others load. Fields that mean nothing here are told together.
pub fn read_json(context: &mut Context<'_>, text: &str) -> Vec<Mandate> {
    let mut records = Vec::new();
    let (mut first, mut unknown) = (None, BTreeSet::new());
    for (line, value) in Values::of(text) {
        first = first.or(Some(line));
        match value {
            Ok(object) => records.extend(read_object(context, object, line, &mut unknown)),
            Err(fault) => {
                let found = around(fault.words, fault.column);
                context.problem(line, ProblemKind::BadJson, found);
            }
        }
    }
    if !unknown.is_empty() {
        context.whole_file(
            ProblemKind::UnknownColumns,
            &unknown.into_iter().collect::<Vec<_>>().join(", "),
        );
    }
    if first.is_none() {
        context.whole_file(ProblemKind::NoMandate, "[]");
    }
    records
}
