use std::ops::Range;

use super::{
    slips::{Slip, Slips},
    stem::{common_start, stem},
};
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
    /// The impact of a posting there is at least this.
    pub(super) const fn least_impact(self) -> u8 {
        match self {
            Self::Text => 1,
            Self::Outcome => 81,
            Self::Name => 113,
            Self::Title => 177,
        }
    }

    /// How much more it may be: never as much as a posting in the field above has.
    pub(super) const fn room(self) -> u8 {
        match self {
            Self::Text => 79,
            Self::Outcome => 31,
            Self::Name => 63,
            Self::Title => 78,
        }
    }
}

/// A word while the dictionary is made.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) word: Box<str>,
    /// How many records have it.
    pub(super) records: u32,
    /// Whether it stands in a title or a name.
    pub(super) prominent: bool,
}

/// Every word of a collection. A word's number is its place in the order of letters, so that all
/// words with one beginning are a run of numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Dictionary {
    /// The words, one after another.
    letters: String,
    /// Where each begins; one more than words.
    starts: Vec<u32>,
    /// How many records have each.
    records: Vec<u32>,
    /// Numbers of the words that stand in titles and names, ascending.
    prominent: Vec<u32>,
    slips: Slips,
}

impl Dictionary {
    /// A dictionary of words in the order of their letters, each once.
    pub(super) fn of(words: &[Draft]) -> Self {
        let mut dictionary = Self::default();
        for draft in words {
            dictionary.starts.push(dictionary.end());
            dictionary.letters.push_str(&draft.word);
            dictionary.records.push(draft.records);
        }
        dictionary.starts.push(dictionary.end());
        let numbered = || (0_u32..).zip(words);
        let prominent = numbered().filter(|(_, draft)| draft.prominent);
        dictionary.prominent = prominent.map(|(number, _)| number).collect();
        // A word that one text alone has is as likely a slip itself, unless it is a name.
        let meant = numbered().filter(|(_, draft)| draft.prominent || draft.records > 1);
        dictionary.slips = Slips::of(meant.map(|(number, draft)| (&*draft.word, number)));
        dictionary
    }

    fn end(&self) -> u32 {
        u32::try_from(self.letters.len()).unwrap_or(u32::MAX)
    }

    /// How many words there are.
    pub(super) fn len(&self) -> u32 {
        u32::try_from(self.records.len()).unwrap_or(u32::MAX)
    }

    /// A word by its number.
    pub(super) fn word(&self, number: u32) -> &str {
        let begin = |number: u32| self.starts.get(number as usize).map_or(0, |at| *at as usize);
        self.letters.get(begin(number)..begin(number + 1)).unwrap_or_default()
    }

    /// The number of a word.
    pub(super) fn number(&self, word: &str) -> Option<u32> {
        let at = self.first_from(word);
        (at < self.len() && self.word(at) == word).then_some(at)
    }

    /// The words that begin so.
    pub(super) fn starting(&self, start: &str) -> Range<u32> {
        let from = self.first_from(start);
        let (mut low, mut high) = (from, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle).starts_with(start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        from..low
    }

    /// The first word that is not before `word`.
    fn first_from(&self, word: &str) -> u32 {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// How many records have a word of a run: at most, since one may have several.
    pub(super) fn records(&self, words: Range<u32>) -> u32 {
        let run = words.start as usize..words.end as usize;
        let counts = self.records.get(run).unwrap_or_default();
        counts.iter().fold(0, |sum: u32, count| sum.saturating_add(*count))
    }

    /// Words of titles and names that begin with the same letter as `word`.
    pub(super) fn prominent_like(&self, word: &str) -> impl Iterator<Item = (u32, &str)> {
        let first = word.chars().next().map_or(0, char::len_utf8);
        let run = self.starting(&word[..first]);
        let from = self.prominent.partition_point(|number| *number < run.start);
        let to = self.prominent.partition_point(|number| *number < run.end);
        self.prominent[from..to.max(from)].iter().map(|number| (*number, self.word(*number)))
    }

    /// Other forms of a word with the language that makes them such.
    pub(super) fn forms(&self, word: &str, languages: &[Language]) -> Vec<(u32, Language)> {
        let mut forms = Vec::new();
        for language in languages {
            let own = stem(word, *language);
            for number in self.starting(common_start(&own)) {
                let other = self.word(number);
                if other != word && stem(other, *language) == own {
                    forms.push((number, *language));
                }
            }
        }
        forms
    }

    /// Words like one that is not there: those it may be a slip of, then those that share most of
    /// its beginning; of equals the more common first.
    pub(super) fn near(&self, word: &str) -> Vec<u32> {
        const SHARED: usize = 4;
        let mut near = self.slips.near(word);
        let common = |number: u32| std::cmp::Reverse(self.records(number..number + 1));
        near.sort_by_key(|slip| (slip.distance, common(slip.word), slip.word));
        let mut near: Vec<u32> = near.into_iter().map(|slip| slip.word).collect();
        let starts = word.char_indices().skip(SHARED).map(|(at, _)| &word[..at]);
        let runs = starts.map(|start| self.starting(start));
        let longest = runs.take_while(|run| !run.is_empty()).last();
        let mut alike: Vec<u32> = longest.into_iter().flatten().collect();
        alike.sort_by_key(|number| (common(*number), *number));
        near.extend(alike.into_iter().filter(|number| !near.contains(number)).collect::<Vec<_>>());
        near
    }

    /// Words that `word` may be a slip of.
    pub(super) fn slips(&self, word: &str, open: bool) -> Vec<Slip> {
        self.slips.of_word(word, open)
    }
}
