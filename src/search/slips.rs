use std::{fmt, sync::OnceLock};

use fst::{IntoStreamer, Map, Streamer};
use levenshtein_automata::{DFA, Distance, LevenshteinAutomatonBuilder};

/// The words that others may be slips of, as an automaton over their letters.
#[derive(Clone)]
pub(super) struct Slips {
    words: Map<Vec<u8>>,
    /// Made at the first word that is not found: it takes milliseconds.
    builders: [OnceLock<std::sync::Arc<LevenshteinAutomatonBuilder>>; 2],
}

/// A word that another may be a slip of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Slip {
    /// Letters wrong, missing, too many or swapped; the first letter of a word counts double.
    pub(super) distance: u8,
    /// Number of the word.
    pub(super) word: u32,
}

/// Fewer letters than this are another word rather than a slip.
const ONE_FROM: usize = 4;
/// From so many letters on two may be wrong.
const TWO_FROM: usize = 8;
/// Of a word being typed so many letters say where it goes.
const BEGUN_FROM: usize = 6;
/// More letters than any word has.
const LONGEST: usize = 64;

impl Slips {
    /// Words with their numbers, in order of their letters.
    pub(super) fn of<'w>(words: impl Iterator<Item = (&'w str, u32)>) -> Self {
        let words = words.map(|(word, number)| (word, u64::from(number)));
        // Words in order and apart are all that the automaton asks for.
        let words = Map::from_iter(words).unwrap_or_default();
        Self { words, builders: Default::default() }
    }

    /// The words that `word` may be a slip of: with one letter wrong, else with two. A word being
    /// typed (`open`) may be a slip of the beginning of one.
    pub(super) fn of_word(&self, word: &str, open: bool) -> Vec<Slip> {
        let letters = word.chars().count();
        let a_number = word.bytes().any(|byte| byte.is_ascii_digit());
        if a_number || !(ONE_FROM..=LONGEST).contains(&letters) {
            return Vec::new();
        }
        let mut found = self.within(word, 1, false);
        if !found.is_empty() {
            return found;
        }
        if letters >= TWO_FROM {
            found = self.within(word, 2, false);
        }
        if open && letters >= BEGUN_FROM {
            found.extend(self.within(word, 1, true));
            if found.is_empty() && letters >= TWO_FROM {
                found = self.within(word, 2, true);
            }
        }
        found.sort_unstable_by_key(|slip| (slip.word, slip.distance));
        found.dedup_by_key(|slip| slip.word);
        found
    }

    /// The words that differ from one in one letter or two, however short or common it is.
    pub(super) fn near(&self, word: &str) -> Vec<Slip> {
        let letters = word.chars().count();
        let most = if letters > ONE_FROM { 2 } else { 1 };
        if (3..=LONGEST).contains(&letters) { self.within(word, most, false) } else { Vec::new() }
    }

    fn within(&self, word: &str, distance: u8, start: bool) -> Vec<Slip> {
        let builder = self.builders[usize::from(distance - 1)]
            .get_or_init(|| LevenshteinAutomatonBuilder::new(distance, true).into());
        let automaton: DFA =
            if start { builder.build_prefix_dfa(word) } else { builder.build_dfa(word) };
        let mut found = Vec::new();
        let mut stream = self.words.search_with_state(&automaton).into_stream();
        while let Some((other, number, state)) = stream.next() {
            let Distance::Exact(own) = automaton.distance(state) else { continue };
            let first = u8::from(other.first() != word.as_bytes().first());
            let slip = Slip { distance: own + first, word: u32::try_from(number).unwrap_or(0) };
            if own > 0 && slip.distance <= distance {
                found.push(slip);
            }
        }
        found
    }
}

impl Default for Slips {
    fn default() -> Self {
        Self::of(std::iter::empty())
    }
}

impl fmt::Debug for Slips {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Slips").field("words", &self.words.len()).finish_non_exhaustive()
    }
}
