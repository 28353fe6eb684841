use std::collections::HashSet;

use crate::{model::Source, safe::Safe};

/// Notes what a source gives as its web addresses: bare ones, and as written whatever has words
/// around them, such as `page 3 (= https://example.org/list, an older copy)`. Each is noted once.
pub fn note<'w>(source: &mut Source, written: impl IntoIterator<Item = &'w str>) {
    let raw = |list: &[Safe]| -> HashSet<String> {
        list.iter().map(|own| own.raw().to_owned()).collect()
    };
    let (mut known, mut known_beside) = (raw(&source.addresses), raw(&source.beside_addresses));
    let pieces = written.into_iter().flat_map(|own| own.split(['\n', '|']));
    for piece in pieces.map(str::trim).filter(|piece| !piece.is_empty()) {
        let addresses: Vec<&str> = piece.split_whitespace().filter_map(address).collect();
        let words = piece.split_whitespace();
        if !words.eq(addresses.iter().copied()) {
            push_new(&mut source.beside_addresses, &mut known_beside, piece);
        }
        for address in addresses {
            push_new(&mut source.addresses, &mut known, address);
        }
    }
}

/// The address that a word of a source is, without the marks of the sentence around it.
fn address(word: &str) -> Option<&str> {
    let word = word.trim_start_matches(['(', '[', '<', '"', '«', '“', '=']);
    let has_scheme = word.split_once("://").is_some_and(|(scheme, rest)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic())
            && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+.-".contains(&b))
            && !rest.is_empty()
    });
    let is_web = has_scheme || word.get(..4).is_some_and(|www| www.eq_ignore_ascii_case("www."));
    is_web.then(|| without_marks(word))
}

/// An address without the marks after it; a bracket that it opens itself belongs to it.
fn without_marks(word: &str) -> &str {
    let count = |sign: char| word.matches(sign).count();
    // How many more of each are closed than opened; of those before the end none is given up.
    let mut round = count(')').saturating_sub(count('('));
    let mut square = count(']').saturating_sub(count('['));
    let is_mark = |c: char| {
        let left = match c {
            ')' => &mut round,
            ']' => &mut square,
            _ => return ",;.>\"»”".contains(c),
        };
        let is_left = *left > 0;
        *left = left.saturating_sub(1);
        is_left
    };
    word.trim_end_matches(is_mark)
}

fn push_new(list: &mut Vec<Safe>, known: &mut HashSet<String>, words: &str) {
    let words = Safe::line(words);
    if known.insert(words.raw().to_owned()) {
        list.push(words);
    }
}
