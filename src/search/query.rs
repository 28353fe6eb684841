use crate::fold;

/// What was typed and the folded words it asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    typed: String,
    words: Vec<String>,
}

/// Small words of both languages. They count as found wherever the other words are.
const SMALL: [&str; 37] = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to",
    "with", "au", "aux", "avec", "ce", "ces", "dans", "de", "des", "du", "en", "et", "la", "le",
    "les", "ou", "par", "pour", "sur", "un", "une", "vers",
];

impl Query {
    /// Any text is a query; one without letters and digits asks for nothing.
    pub fn parse(typed: &str) -> Self {
        let words = fold::words(typed).into_iter().map(|word| word.folded).collect();
        Self { typed: typed.to_owned(), words }
    }

    /// As typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// The words that must be found, in order; the last may be the beginning of one.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Whether it asks for nothing, so that every record is a hit.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether word `at` may be missing from a record: a small word beside another word, unless it
    /// is still being typed.
    pub(super) fn is_optional(&self, at: usize) -> bool {
        let last = at + 1 == self.words.len();
        let being_typed = last && self.typed.ends_with(char::is_alphanumeric);
        SMALL.contains(&self.words[at].as_str()) && self.words.len() > 1 && !being_typed
    }
}
