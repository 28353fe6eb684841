use crokey::OneToThree;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::fault::KeymapError;

/// The keys that a string stands for: characters as typed, others by name in angle brackets, such
/// as `/rdc<enter>jj<shift-tab>`; `<lt>` is the bracket itself.
///
/// # Errors
/// A bracket that is not closed or names no key.
pub fn parse_keys(typed: &str) -> Result<Vec<KeyEvent>, KeymapError> {
    let mut keys = Vec::new();
    let mut rest = typed;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c != '<' {
            let modifiers = if c.is_uppercase() { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
            keys.push(KeyEvent::new(KeyCode::Char(c), modifiers));
            continue;
        }
        let Some((name, after)) = rest.split_once('>') else {
            return Err(KeymapError::Unclosed(rest.to_owned()));
        };
        rest = after;
        let key = match name {
            "lt" => KeyEvent::new(KeyCode::Char('<'), KeyModifiers::NONE),
            "shift-tab" => KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT),
            _ => {
                let unknown = |_| KeymapError::Unknown(name.to_owned());
                let parsed = crokey::parse(name).map_err(unknown)?;
                let OneToThree::One(code) = parsed.codes else {
                    return Err(KeymapError::Unknown(name.to_owned()));
                };
                KeyEvent::new(code, parsed.modifiers)
            }
        };
        keys.push(key);
    }
    Ok(keys)
}
