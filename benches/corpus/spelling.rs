use super::random::Random;

/// Words of enough letters to be written wrongly: of every so many one is, which is about one word
/// in 300 of all.
const RIGHT: usize = 160;

/// Adds a word to a text, now and then with a slip of the pen.
pub fn write(random: &mut Random, word: &str, text: &mut String) {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let acronym = word.chars().nth(1).is_some_and(char::is_uppercase);
    if letters > 3 && !acronym && random.below(RIGHT) == 0 {
        text.push_str(&slip(random, word));
    } else {
        text.push_str(word);
    }
}

/// The word with a letter left out, doubled, exchanged with the next or replaced; never the first.
fn slip(random: &mut Random, word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let inner: Vec<usize> =
        (1..letters.len() - 1).filter(|at| letters[*at].is_alphabetic()).collect();
    let Some(at) = inner.get(random.below(inner.len().max(1))).copied() else {
        return word.to_owned();
    };
    match random.below(4) {
        0 => _ = letters.remove(at),
        1 => letters.insert(at, letters[at]),
        2 if letters[at + 1].is_alphabetic() => letters.swap(at, at + 1),
        _ => letters[at] = *random.pick(&['a', 'e', 'i', 'n', 'o', 'r', 's', 't']),
    }
    letters.into_iter().collect()
}

/// French as it is typed on a keyboard without accents.
pub fn without_accents(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'à' | 'â' => plain.push('a'),
            'ç' => plain.push('c'),
            'é' | 'è' | 'ê' | 'ë' => plain.push('e'),
            'î' | 'ï' => plain.push('i'),
            'ô' => plain.push('o'),
            'ù' | 'û' | 'ü' => plain.push('u'),
            'œ' => plain.push_str("oe"),
            'À' => plain.push('A'),
            'É' => plain.push('E'),
            'Î' => plain.push('I'),
            '’' => plain.push('\''),
            c => plain.push(c),
        }
    }
    plain
}
