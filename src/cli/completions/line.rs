/// A line while it is typed: its words as a program is given them, the last one up to the cursor.
#[derive(Debug, PartialEq, Eq)]
pub struct Line {
    /// The program and what follows; the last word may be empty.
    pub words: Vec<String>,
    /// How many bytes of the last word the shell takes for words of their own, and puts nothing in
    /// the place of.
    pub kept: usize,
}

impl Line {
    /// Words that a shell has told apart.
    pub const fn of_words(words: Vec<String>) -> Self {
        Self { words, kept: 0 }
    }

    /// A line of bash, which ends words at these signs too (`COMP_WORDBREAKS`).
    pub fn of_bash(breaks: &str, line: &str) -> Self {
        let mut reader = Reader::default();
        line.chars().for_each(|c| reader.take(c, breaks));
        let Reader { mut words, word, kept, .. } = reader;
        words.push(word);
        Self { words, kept }
    }
}

/// A line up to somewhere.
#[derive(Default)]
struct Reader {
    words: Vec<String>,
    word: String,
    kept: usize,
    /// Whether a word has begun, though it may be empty: a quotation does so.
    begun: bool,
    quotation: Option<char>,
    escaped: bool,
}

impl Reader {
    fn take(&mut self, c: char, breaks: &str) {
        match (self.quotation, c) {
            _ if self.escaped => {
                self.escaped = false;
                // Within these marks a backslash stands for itself before most signs.
                if self.quotation.is_some() && !matches!(c, '"' | '\\' | '$' | '`') {
                    self.word.push('\\');
                }
                self.word.push(c);
            }
            (Some('"') | None, '\\') => (self.escaped, self.begun) = (true, true),
            (Some(mark), c) if c == mark => self.quotation = None,
            (None, '\'' | '"') => (self.quotation, self.begun) = (Some(c), true),
            (None, c) if c.is_whitespace() => {
                if self.begun {
                    self.words.push(std::mem::take(&mut self.word));
                }
                (self.begun, self.kept) = (false, 0);
            }
            (quotation, c) => {
                self.word.push(c);
                self.begun = true;
                if quotation.is_none() && breaks.contains(c) {
                    self.kept = self.word.len();
                }
            }
        }
    }
}
