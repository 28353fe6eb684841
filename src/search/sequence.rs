use std::ops::Range;

/// The words of each record of a shard in the order they stand, as numbers of the dictionary, and
/// what the titles name, so that neither phrases nor nearness need a text to be read.
///
/// Flat arrays of plain numbers: four bytes a word, eight a name in a title.
#[derive(Clone, Debug, Default)]
pub(super) struct Sequences {
    /// Where each record's words begin; one more than records.
    starts: Vec<u32>,
    /// Texts end with [`END`]; the title is the first. After [`OR`] stands another form of the word
    /// before it.
    words: Vec<u32>,
    /// Where what each title names begins; one more than records.
    named_from: Vec<u32>,
    named: Vec<Named>,
}

/// A text ends here.
const END: u32 = u32::MAX;
/// The word before has the next form too: `ivoire` or `divoire` for `d’Ivoire`.
const OR: u32 = u32::MAX - 1;

/// What letters the words begin with that follow a word in a record, in one byte: the letters share
/// eight bits, common ones having few beside them. Never no for a word that follows it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Next(u8);

impl Next {
    /// A word that begins so.
    pub(super) fn of(word: &str) -> Self {
        Self(match word.as_bytes().first() {
            None => u8::MAX,
            Some(b's' | b'k' | b'z') => 1,
            Some(b'c' | b'q' | b'j') => 1 << 1,
            Some(b'p' | b'u' | b'y') => 1 << 2,
            Some(b'd' | b'g' | b'v') => 1 << 3,
            Some(b'a' | b'h' | b'b') => 1 << 4,
            Some(b'e' | b'i' | b'o') => 1 << 5,
            Some(b'r' | b't' | b'n') => 1 << 6,
            Some(_) => 1 << 7,
        })
    }

    /// Either.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether such a word may follow.
    pub(super) const fn may_be(self, wanted: Self) -> bool {
        self.0 & wanted.0 != 0
    }
}

/// A concept that a title names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    /// Its number.
    pub(super) concept: u32,
    /// The first word of the title that names it.
    pub(super) from: u16,
    /// The word after the last.
    pub(super) to: u16,
}

impl Sequences {
    /// Writes down a word of the text at hand with its other form.
    pub(super) fn word(&mut self, word: u32, joined: Option<u32>) {
        self.words.push(word);
        if let Some(joined) = joined {
            self.words.extend([OR, joined]);
        }
    }

    /// Ends a text.
    pub(super) fn end_text(&mut self) {
        self.words.push(END);
    }

    /// Writes down what the title of the record at hand names.
    pub(super) fn name(&mut self, concept: u32, words: Range<usize>) {
        let place = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
        let (from, to) = (place(words.start), place(words.end));
        self.named.push(Named { concept, from, to });
    }

    /// Begins a record.
    pub(super) fn begin(&mut self) {
        self.starts.push(place(self.words.len()));
        self.named_from.push(place(self.named.len()));
    }

    /// Ends the last record and puts final numbers for those words and concepts had so far.
    pub(super) fn finish(&mut self, words: &[u32], concepts: &[u32]) {
        self.begin();
        for word in self.words.iter_mut().filter(|word| **word < OR) {
            *word = words[*word as usize];
        }
        for named in &mut self.named {
            named.concept = concepts[named.concept as usize];
        }
        self.words.shrink_to_fit();
    }

    /// All texts of a record.
    pub(super) fn of(&self, record: usize) -> &[u32] {
        run(&self.words, &self.starts, record)
    }

    /// The title of a record.
    pub(super) fn title(&self, record: usize) -> &[u32] {
        self.of(record).split(|word| *word == END).next().unwrap_or_default()
    }

    /// Some of a record's texts, in order.
    pub(super) fn texts(&self, record: usize, which: Range<usize>) -> impl Iterator<Item = &[u32]> {
        let texts = self.of(record).split(|word| *word == END);
        texts.skip(which.start).take(which.len())
    }

    /// What the title of a record names.
    pub(super) fn named(&self, record: usize) -> &[Named] {
        run(&self.named, &self.named_from, record)
    }
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn run<'s, T>(all: &'s [T], starts: &[u32], record: usize) -> &'s [T] {
    let start = |at: usize| starts.get(at).map_or(0, |start| *start as usize);
    all.get(start(record)..start(record + 1)).unwrap_or_default()
}

/// The words of a text one by one, each with its other form.
pub(super) fn words(text: &[u32]) -> impl Iterator<Item = (u32, Option<u32>)> + '_ {
    let mut rest = text.iter().copied().peekable();
    std::iter::from_fn(move || {
        let word = rest.next()?;
        let other = rest.next_if_eq(&OR).and_then(|_| rest.next());
        Some((word, other))
    })
}

/// Whether words of these runs stand one after another in one of some texts.
pub(super) fn stand_in(runs: &[Range<u32>], texts: &[u32]) -> bool {
    let Some((first, rest)) = runs.split_first() else {
        return false;
    };
    let mut texts = texts;
    while let Some(at) = first_in(texts, first) {
        texts = &texts[at + 1..];
        if follows(texts, rest) {
            return true;
        }
    }
    false
}

/// The first place of a word of a run. Looked for in strides: most words are none of them.
fn first_in(words: &[u32], run: &Range<u32>) -> Option<usize> {
    const STRIDE: usize = 32;
    let length = run.end - run.start;
    let within = |word: &u32| word.wrapping_sub(run.start) < length;
    let mut at = 0;
    for stride in words.chunks(STRIDE) {
        // Every word of the stride is looked at, so that many are at once.
        let met = if length == 1 {
            stride.iter().fold(0, |met: u32, word| met | u32::from(*word == run.start))
        } else {
            stride.iter().fold(0, |met: u32, word| met | u32::from(within(word)))
        };
        if met != 0 {
            return stride.iter().position(within).map(|place| at + place);
        }
        at += stride.len();
    }
    None
}

/// Whether the words after one are of these runs, in order; `after` begins behind the form of that
/// word which was met.
fn follows(after: &[u32], runs: &[Range<u32>]) -> bool {
    let after = if let [OR, _, rest @ ..] = after { rest } else { after };
    begin_with(words(after), runs)
}

/// Whether the first of some words are of these runs, in order.
pub(super) fn begin_with(
    mut words: impl Iterator<Item = (u32, Option<u32>)>,
    runs: &[Range<u32>],
) -> bool {
    runs.iter().all(|run| {
        let word = words.next();
        word.is_some_and(|(word, other)| {
            run.contains(&word) || other.is_some_and(|other| run.contains(&other))
        })
    })
}
