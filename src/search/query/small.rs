/// Words of both languages that stand in nearly every text and tell no two apart. Found or not, a
/// record is the same answer: a fixed list, because a rule by frequency changes with the records.
const SMALL: [&str; 52] = [
    "a", "an", "and", "are", "as", "at", "by", "for", "from", "in", "into", "is", "its", "of",
    "on", "or", "that", "the", "this", "to", "with", "au", "aux", "avec", "ce", "ces", "cette",
    "dans", "de", "des", "du", "en", "est", "et", "la", "le", "les", "leur", "leurs", "ou", "par",
    "pour", "que", "qui", "sa", "ses", "son", "sont", "sur", "un", "une", "vers",
];

/// Whether a folded word is one of them.
pub fn is_small(word: &str) -> bool {
    SMALL.contains(&word)
}
