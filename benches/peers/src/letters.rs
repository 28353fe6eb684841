use fuzzy_matcher::{FuzzyMatcher, skim::SkimMatcherV2};
use mandates::{fold, model::Collection};
use nucleo_matcher::{
    Config, Matcher, Utf32String,
    pattern::{CaseMatching, Normalization, Pattern},
};

use crate::{
    asked::Asked,
    peer::{Built, Peer},
};

/// nucleo-matcher over titles, each made ready once.
pub struct Nucleo {
    titles: Vec<Utf32String>,
    matcher: Matcher,
}

impl Nucleo {
    /// Takes the titles of a collection.
    pub fn build(collection: &Collection) -> Built<'_> {
        let titles = collection.mandates.iter().map(|mandate| mandate.title.shown().into());
        Ok(Box::new(Self { titles: titles.collect(), matcher: Matcher::new(Config::DEFAULT) }))
    }
}

impl Peer for Nucleo {
    fn keystroke(&mut self, typed: &str) -> Option<usize> {
        let pattern =
            Pattern::parse(&Asked::of(typed).pattern(), CaseMatching::Ignore, Normalization::Smart);
        let scores = self.titles.iter().enumerate().filter_map(|(at, title)| {
            Some((pattern.score(title.slice(..), &mut self.matcher)?, at))
        });
        Some(best_first(scores.collect()))
    }
}

/// fuzzy-matcher over folded titles, word by word.
pub struct Skim {
    titles: Vec<String>,
    matcher: SkimMatcherV2,
}

impl Skim {
    /// Folds the titles of a collection.
    pub fn build(collection: &Collection) -> Built<'_> {
        let titles = collection.mandates.iter().map(|mandate| fold::key(mandate.title.raw()));
        Ok(Box::new(Self { titles: titles.collect(), matcher: SkimMatcherV2::default() }))
    }

    fn score(&self, asked: &Asked, title: &str) -> Option<i64> {
        if asked.without.iter().any(|word| title.contains(word)) {
            return None;
        }
        let words = asked.words.iter().chain(&asked.phrase);
        words.map(|word| self.matcher.fuzzy_match(title, word)).sum()
    }
}

impl Peer for Skim {
    fn keystroke(&mut self, typed: &str) -> Option<usize> {
        let asked = Asked::of(typed);
        let titles = self.titles.iter().enumerate();
        let scores = titles.filter_map(|(at, title)| Some((self.score(&asked, title)?, at)));
        Some(best_first(scores.collect()))
    }
}

/// Ranks the hits, as a picker does before it draws; gives their number.
fn best_first<Score: Ord>(mut hits: Vec<(Score, usize)>) -> usize {
    hits.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    std::hint::black_box(hits).len()
}
