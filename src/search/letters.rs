use fuzzy_matcher::{FuzzyMatcher, skim::SkimMatcherV2};

/// Letters in order within a short folded text. The one place that knows the matcher behind it.
///
/// The matcher compares case in ASCII only and finds letters in order in nearly any long text, so
/// it is given folded titles and names alone, and a find scattered over many places counts for none.
#[derive(Default)]
pub(super) struct Letters {
    matcher: SkimMatcherV2,
}

/// Fewer letters than this are in order everywhere.
const FEWEST: usize = 3;

impl Letters {
    /// How well the letters of `word` stand in `text`, and where, as positions of characters.
    pub(super) fn find(&self, text: &str, word: &str) -> Option<(i64, Vec<usize>)> {
        let letters = word.chars().count();
        if letters < FEWEST || word.chars().any(|c| c.is_ascii_digit()) {
            return None;
        }
        let (score, places) = self.matcher.fuzzy_indices(text, word)?;
        let breaks = places.windows(2).filter(|pair| pair[1] != pair[0] + 1).count();
        let span = places.last()? - places.first()? + 1;
        let first_of_word = places.first().is_some_and(|at| {
            *at == 0 || text.chars().nth(at - 1).is_some_and(|before| before == ' ')
        });
        // A word with letters left out has few gaps and is not much longer than what was typed.
        let close = breaks <= letters / 3 && span <= letters * 2;
        (first_of_word && close).then_some((score, places))
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
