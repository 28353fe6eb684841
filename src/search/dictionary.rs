use std::collections::BTreeMap;

use crate::lang::Language;

/// Where in a record a word stands, weightiest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Field {
    /// The text.
    Text,
    /// Outputs, outcomes and what else says what came of it.
    Outcome,
    /// Places and organisations.
    Name,
    /// The title.
    Title,
}

impl Field {
    /// How much a find there counts.
    pub(super) const fn weight(self) -> f32 {
        match self {
            Self::Text => 1.0,
            Self::Outcome => 1.5,
            Self::Name => 2.5,
            Self::Title => 4.0,
        }
    }
}

/// A word in a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    pub(super) record: u32,
    /// The weightiest field it stands in.
    pub(super) field: Field,
    /// For a name in the language that the record is not in: the language it is in.
    pub(super) other: Option<Language>,
}

/// Every word of a collection with the records it stands in, in record order. Sorted, so that all
/// words with one beginning lie together.
#[derive(Clone, Debug, Default)]
pub(super) struct Dictionary {
    words: Vec<(Box<str>, Vec<Posting>)>,
}

impl Dictionary {
    pub(super) fn of(words: BTreeMap<String, Vec<Posting>>) -> Self {
        Self {
            words: words.into_iter().map(|(word, list)| (word.into_boxed_str(), list)).collect(),
        }
    }

    /// The records of one word.
    pub(super) fn postings(&self, word: &str) -> &[Posting] {
        let found = self.words.binary_search_by(|(own, _)| (**own).cmp(word));
        found.map_or(&[], |at| &self.words[at].1)
    }

    /// All words that begin so.
    pub(super) fn starting<'d>(
        &'d self,
        start: &'d str,
    ) -> impl Iterator<Item = (&'d str, &'d [Posting])> {
        let from = self.words.partition_point(|(word, _)| **word < *start);
        let words = self.words[from..].iter();
        words
            .take_while(move |(word, _)| word.starts_with(start))
            .map(|(word, list)| (&**word, list.as_slice()))
    }
}

/// Adds a word of a record, keeping its weightiest field and preferring the record's own words.
pub(super) fn note(words: &mut BTreeMap<String, Vec<Posting>>, word: String, posting: Posting) {
    let list = words.entry(word).or_default();
    match list.last_mut() {
        Some(last) if last.record == posting.record => {
            if (posting.other.is_none(), posting.field) > (last.other.is_none(), last.field) {
                *last = posting;
            }
        }
        _ => list.push(posting),
    }
}
