//! Months by name. Knows no dates.

/// Month names, folded, in the languages of the site: English, French, Albanian, Serbian and
/// Macedonian in Latin letters, Spanish.
const NAMES: [&[&str]; 12] = [
    &["january", "janvier", "janar", "januar", "januari", "enero"],
    &["february", "fevrier", "shkurt", "februar", "fevruari", "febrero"],
    &["march", "mars", "mart", "marzo"],
    &["april", "avril", "prill", "abril"],
    &["may", "mai", "maj", "mayo"],
    &["june", "juin", "qershor", "jun", "juni", "junio"],
    &["july", "juillet", "korrik", "jul", "juli", "julio"],
    &["august", "aout", "gusht", "avgust", "agosto"],
    &["september", "septembre", "shtator", "septembar", "septemvri", "septiembre"],
    &["october", "octobre", "tetor", "oktobar", "oktomvri", "octubre"],
    &["november", "novembre", "nentor", "novembar", "noemvri", "noviembre"],
    &["december", "decembre", "dhjetor", "decembar", "dekemvri", "diciembre"],
];

/// The month, from 1, that a folded word names: in full, or by three letters and more that no
/// other month's name begins with.
pub fn month_of(word: &str) -> Option<u32> {
    if word.len() < 3 {
        return None;
    }
    let mut found = None;
    for (month, names) in (1..).zip(NAMES) {
        if names.contains(&word) {
            return Some(month);
        }
        if names.iter().any(|name| name.starts_with(word)) {
            if found.is_some() {
                return None;
            }
            found = Some(month);
        }
    }
    found
}

/// Whether a month's name begins with a folded word, however short.
pub fn begins_month(word: &str) -> bool {
    NAMES.iter().copied().flatten().any(|name| name.starts_with(word))
}
