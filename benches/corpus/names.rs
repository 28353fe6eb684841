use super::random::Random;

/// How many names there are: 2 to this power of people, and as many of villages.
const BITS: usize = 21;

const GIVEN: [&str; 40] = [
    "Awa", "Moussa", "Claire", "Ibrahim", "Marie", "Jean", "Fatou", "Peter", "Anna", "Joseph",
    "Aminata", "Louis", "Sarah", "Paul", "Mariam", "Thomas", "Grace", "Henri", "Esther", "Karim",
    "Hélène", "David", "Aïcha", "Samuel", "Ruth", "Étienne", "Nadia", "Martin", "Leïla", "Simon",
    "Julia", "Omar", "Cécile", "Daniel", "Zeynep", "Victor", "Ingrid", "Ahmed", "Noémie", "Erik",
];

const SYLLABLES: [&str; 44] = [
    "ka", "ma", "ti", "dou", "ra", "ne", "so", "ba", "li", "go", "mi", "ta", "ke", "nou", "sa",
    "bi", "ro", "ha", "wa", "fa", "lo", "di", "man", "kou", "den", "sa", "bé", "to", "ya", "mo",
    "ri", "gan", "la", "no", "che", "vi", "zo", "per", "lan", "du", "ser", "val", "jo", "mar",
];

const PEOPLE: [&str; 12] =
    ["", "té", "ré", "ni", "son", "ow", "dze", "ic", "aud", "ert", "ké", "ba"];

const VILLAGES: [&str; 12] =
    ["", "gou", "ville", "kro", "dara", "ford", "mont", "wa", "bougou", "stadt", "lac", "ri"];

/// Someone who does not exist.
pub fn person(random: &mut Random) -> String {
    let given = random.pick_early(&GIVEN);
    format!("{given} {}", name(random.rank(BITS), &PEOPLE))
}

/// A place that is on no map.
pub fn village(random: &mut Random) -> String {
    name(random.rank(BITS), &VILLAGES)
}

/// The name of a rank: syllables, then an ending. Rare names are longer than common ones.
fn name(rank: usize, endings: &[&str]) -> String {
    // Never fewer than two syllables.
    let mut rest = rank / endings.len() + SYLLABLES.len();
    let mut name = String::new();
    while rest > 0 {
        name.push_str(SYLLABLES[rest % SYLLABLES.len()]);
        rest /= SYLLABLES.len();
    }
    name.push_str(endings[rank % endings.len()]);
    // Syllables begin with ASCII letters.
    name[..1].make_ascii_uppercase();
    name
}
