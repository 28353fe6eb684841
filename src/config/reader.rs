use std::ops::Range;

use serde::{Deserialize, de::IntoDeserializer};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{
    model::{Problem, ProblemKind},
    safe::Safe,
};

/// A part of a file of settings with where it stands.
pub type Value<'t> = Spanned<DeValue<'t>>;

/// A file of settings while it is read.
#[derive(Debug)]
pub struct Reader<'t> {
    name: &'t str,
    text: &'t str,
    problems: Vec<Problem>,
}

impl<'t> Reader<'t> {
    /// A file of this name and text.
    pub const fn new(name: &'t str, text: &'t str) -> Self {
        Self { name, text, problems: Vec::new() }
    }

    /// All that can be read of it.
    pub fn table(&mut self) -> DeTable<'t> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        // Several errors at one place are one mistake.
        if let Some(error) = errors.first() {
            self.fault(
                ProblemKind::BadSettings,
                &error.span().unwrap_or_default(),
                error.message(),
            );
        }
        table.into_inner()
    }

    /// Notes what was found where something else was expected.
    pub fn fault(&mut self, kind: ProblemKind, at: &Range<usize>, found: &str) {
        let before = self.text.get(..at.start).unwrap_or(self.text);
        let line = u32::try_from(before.matches('\n').count() + 1).ok();
        let (file, found) = (Safe::line(self.name), Safe::line(found));
        self.problems.push(Problem { file, line, kind, found, cause: None });
    }

    /// The words of the file at a place.
    pub fn written(&self, at: &Range<usize>) -> &'t str {
        self.text.get(at.clone()).unwrap_or_default()
    }

    /// All that was noted, in the order of the file.
    pub fn problems(mut self) -> Vec<Problem> {
        self.problems.sort_by_key(|problem| problem.line);
        self.problems
    }
}

/// What a name in a file stands for.
pub fn named<T: for<'d> Deserialize<'d>>(name: &str) -> Option<T> {
    let name: serde::de::value::StrDeserializer<'_, serde::de::value::Error> =
        name.into_deserializer();
    T::deserialize(name).ok()
}
