use std::collections::BTreeMap;

use super::{names, random::Random, spelling};

/// Longer sentences are ended where they are.
const LONGEST: usize = 45;

const MISSIONS: [&str; 11] = [
    "MINUSMA", "MONUSCO", "EUCAP", "EUTM", "MINUSCA", "UNMIL", "MISAHEL", "BINUH", "EULEX", "EUAM",
    "ONUCI",
];

/// Word pairs of a sample text, from which any length of text like it is made.
#[derive(Clone, Debug)]
pub struct Prose {
    words: Vec<&'static str>,
    /// For each word those that follow it in the sample, as often as they do.
    following: Vec<Vec<usize>>,
    /// The words that begin a line of the sample.
    first: Vec<usize>,
}

impl Prose {
    /// The pairs of a sample with one sentence a line.
    pub fn of(sample: &'static str) -> Self {
        let mut prose = Self { words: Vec::new(), following: Vec::new(), first: Vec::new() };
        let mut known = BTreeMap::new();
        for sentence in sample.lines() {
            let mut before: Option<usize> = None;
            for word in sentence.split(' ') {
                let at = *known.entry(word).or_insert(prose.words.len());
                if at == prose.words.len() {
                    prose.words.push(word);
                    prose.following.push(Vec::new());
                }
                match before {
                    Some(before) => prose.following[before].push(at),
                    None => prose.first.push(at),
                }
                before = Some(at);
            }
        }
        prose
    }

    /// Sentences in paragraphs, until there are at least `bytes` of them; `here` is where they say
    /// things happen, with its preposition.
    pub fn text(&self, random: &mut Random, here: &str, bytes: usize) -> String {
        let mut text = String::with_capacity(bytes + 300);
        while text.len() < bytes {
            if !text.is_empty() {
                text.push_str(if random.percent(15) { "\n\n" } else { " " });
            }
            self.sentence(random, here, &mut text);
        }
        text
    }

    fn sentence(&self, random: &mut Random, here: &str, text: &mut String) {
        let mut at = *random.pick(&self.first);
        for _ in 0..LONGEST {
            write(random, here, self.words[at], text);
            if self.following[at].is_empty() {
                return;
            }
            text.push(' ');
            at = *random.pick(&self.following[at]);
        }
        write(random, here, self.words[at].trim_end_matches([',', '.']), text);
        text.push('.');
    }
}

/// Writes a word of the sample, or what stands for a word in braces, with the marks around it.
fn write(random: &mut Random, here: &str, word: &str, text: &mut String) {
    let Some((before, rest)) = word.split_once('{') else {
        return spelling::write(random, word, text);
    };
    let (slot, after) = rest.split_once('}').unwrap_or((rest, ""));
    text.push_str(before);
    text.push_str(&filled(random, here, slot));
    text.push_str(after);
}

fn filled(random: &mut Random, here: &str, slot: &str) -> String {
    match slot {
        "here" => here.to_owned(),
        "person" => names::person(random),
        "village" => names::village(random),
        "mission" => (*random.pick(&MISSIONS)).to_owned(),
        "year" => (2004 + random.below(22)).to_string(),
        _ => (3 + random.below(60) * (1 + random.below(40))).to_string(),
    }
}
