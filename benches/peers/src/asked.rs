use mandates::fold;

/// What a typed query asks, for engines that have no such language of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Folded words that must be found, in order.
    pub words: Vec<String>,
    /// Whether the last word may be the beginning of one.
    pub open: bool,
    /// Words that must follow each other.
    pub phrase: Vec<String>,
    /// Words that must not be found.
    pub without: Vec<String>,
    /// The year in which it must take place.
    pub year: Option<i32>,
}

/// Small words of the queries. Ours finds them anywhere beside other words; the others are spared
/// them.
const SMALL: [&str; 9] = ["a", "de", "des", "du", "in", "l", "la", "of", "the"];

impl Asked {
    /// The meaning of what is typed; half a query means something too.
    pub fn of(typed: &str) -> Self {
        let mut asked = Self::default();
        if let Some(phrase) = typed.strip_prefix('"') {
            asked.phrase = words(phrase);
            return asked;
        }
        for piece in typed.split(' ') {
            match (piece.strip_prefix('-'), piece.parse::<i32>()) {
                (Some(without), _) => asked.without.extend(words(without)),
                (None, Ok(year)) if (1_900..2_100).contains(&year) => asked.year = Some(year),
                _ => asked.words.extend(words(piece)),
            }
        }
        asked.open = typed.ends_with(char::is_alphanumeric)
            && asked.without.is_empty()
            && asked.year.is_none();
        let last = asked.words.len().saturating_sub(1);
        let mut at = 0..;
        asked.words.retain(|word| at.next() == Some(last) || !SMALL.contains(&word.as_str()));
        asked
    }

    /// The same as pickers write it: words of a phrase stand as they are, `!` excludes.
    pub fn pattern(&self) -> String {
        let mut pieces = self.words.clone();
        pieces.extend(self.phrase.iter().map(|word| format!("'{word}")));
        pieces.extend(self.without.iter().map(|word| format!("!{word}")));
        pieces.extend(self.year.map(|year| year.to_string()));
        pieces.join(" ")
    }
}

fn words(text: &str) -> Vec<String> {
    fold::words(text).into_iter().map(|word| word.folded.into_owned()).collect()
}
