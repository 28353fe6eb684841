use std::borrow::Cow;

use crate::lang::Language;

/// Shorter words than this have no other forms: what is left of them would be too many words'.
const SHORTEST: usize = 4;

/// What a folded word has in common with its plural, its feminine and the endings of its verb, in
/// one language. Two words are forms of each other when this is equal; it is no word itself.
///
/// Light on purpose: *police* and *policy*, *mandat* and *mandataire* stay apart.
pub(super) fn stem(word: &str, language: Language) -> Cow<'_, str> {
    if word.len() < SHORTEST || !word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(word);
    }
    match language {
        Language::En => english(word),
        Language::Fr => french(word),
    }
}

/// All forms of a word begin with this many bytes of its stem.
pub(super) fn common_start(stem: &str) -> &str {
    // Of an irregular ending at most two letters differ: `-al` and `-aux`, `-y` and `-ies`.
    let shared = stem.len().saturating_sub(2).max(SHORTEST - 1).min(stem.len());
    stem.get(..shared).unwrap_or(stem)
}

fn english(word: &str) -> Cow<'_, str> {
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() >= 3) {
        return Cow::Owned(format!("{stem}y"));
    }
    let singular = match word.strip_suffix('s') {
        Some(stem) if stem.ends_with(['s', 'u', 'i']) => word,
        Some(stem) => stem,
        None => word,
    };
    // `-es` after a hiss is one ending: boxes, churches.
    let hisses = ["xe", "che", "she", "sse"];
    let singular = if singular.len() < word.len() && hisses.iter().any(|e| singular.ends_with(e)) {
        &singular[..singular.len() - 1]
    } else {
        singular
    };
    let verb = ["ing", "ed"].into_iter().find_map(|ending| {
        let stem = singular.strip_suffix(ending)?;
        (stem.len() >= 3 && stem.contains(['a', 'e', 'i', 'o', 'u', 'y'])).then_some(stem)
    });
    let bare = verb.unwrap_or(singular);
    Cow::Borrowed(single(bare.strip_suffix('e').unwrap_or(bare)))
}

fn french(word: &str) -> Cow<'_, str> {
    let singular = word.strip_suffix(['s', 'x']).unwrap_or(word);
    // -aux is the plural of -al, -eaux that of -eau.
    if let Some(stem) = word.strip_suffix("aux").filter(|stem| stem.len() >= 3)
        && !stem.ends_with('e')
    {
        return Cow::Owned(format!("{stem}al"));
    }
    let feminines =
        [("euse", "eur"), ("trice", "teur"), ("ive", "if"), ("elle", "el"), ("enne", "en")];
    for (feminine, masculine) in feminines {
        if let Some(stem) = singular.strip_suffix(feminine).filter(|stem| stem.len() >= 3) {
            return Cow::Owned(format!("{stem}{masculine}"));
        }
    }
    // Accents are folded away: -é, -ée, -er and -ez of one verb are left with e or nothing.
    let mut bare = singular;
    for ending in ["ees", "ee", "er", "ez", "ant", "ent", "e"] {
        if let Some(stem) = bare.strip_suffix(ending).filter(|stem| stem.len() >= 3) {
            bare = stem;
            break;
        }
    }
    Cow::Borrowed(single(bare))
}

/// A doubled last consonant made one: `planning` is of `plan`, `personnelle` of `personnel`.
fn single(stem: &str) -> &str {
    let bytes = stem.as_bytes();
    match bytes {
        [.., a, b] if a == b && !b"aeious".contains(b) => &stem[..stem.len() - 1],
        _ => stem,
    }
}
