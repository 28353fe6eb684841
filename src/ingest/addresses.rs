use crate::{model::Source, safe::Safe};

/// Notes what a source gives as its web addresses: bare ones, and as written whatever has words
/// around them, such as `page 3 (= https://example.org/list, an older copy)`.
pub fn note(source: &mut Source, written: &str) {
    for piece in written.split(['\n', '|']).map(str::trim).filter(|piece| !piece.is_empty()) {
        let addresses: Vec<&str> = piece.split_whitespace().filter_map(address).collect();
        let words = piece.split_whitespace();
        if !words.eq(addresses.iter().copied()) {
            push_new(&mut source.beside_addresses, piece);
        }
        for address in addresses {
            push_new(&mut source.addresses, address);
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
    let mut address = word;
    while let Some(last) = address.chars().last() {
        let is_mark = match last {
            ')' => address.matches(')').count() > address.matches('(').count(),
            ']' => address.matches(']').count() > address.matches('[').count(),
            _ => ",;.>\"»”".contains(last),
        };
        if !is_mark {
            break;
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    address
}

fn push_new(list: &mut Vec<Safe>, words: &str) {
    let words = Safe::line(words);
    if !list.contains(&words) {
        list.push(words);
    }
}
