use fuzzy_matcher::{FuzzyMatcher, skim::SkimMatcherV2};

/// Letters in order within a short folded text. The one place that knows the matcher behind it.
///
/// The matcher compares case in ASCII only and finds letters in order in nearly any long text, so
/// it is given folded titles and words alone, and a find scattered over many places counts for none.
#[derive(Default)]
pub struct Letters {
    matcher: SkimMatcherV2,
}

/// Fewer letters than this are in order everywhere.
const FEWEST: usize = 4;

impl Letters {
    /// How well the letters of `typed` stand in a word.
    pub(super) fn find(&self, word: &str, typed: &str) -> Option<i64> {
        let letters = typed.chars().count();
        if letters < FEWEST || typed.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        let (score, places) = self.matcher.fuzzy_indices(word, typed)?;
        let breaks = places.windows(2).filter(|pair| pair[1] != pair[0] + 1).count();
        let span = places.last()? - places.first()? + 1;
        // A word with letters left out has few gaps and is not much longer than what was typed.
        let close = breaks <= letters / 3 && span <= letters * 2;
        (places.first() == Some(&0) && close).then_some(score)
    }

    /// How well the letters of `typed` stand in order in a name, however scattered, if they do.
    pub fn in_order(&self, name: &str, typed: &str) -> Option<i64> {
        self.matcher.fuzzy_match(name, typed)
    }

    /// How well what was typed stands in a title, however scattered: to tell apart titles that were
    /// found otherwise.
    pub(super) fn likeness(&self, title: &str, typed: &str) -> i64 {
        self.matcher.fuzzy_indices(title, typed).map_or(0, |(score, _)| score)
    }
}

impl std::fmt::Debug for Letters {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Letters").finish_non_exhaustive()
    }
}

impl Clone for Letters {
    fn clone(&self) -> Self {
        Self::default()
    }
}
