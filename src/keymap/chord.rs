use crokey::{KeyCombination, KeyCombinationFormat, OneToThree};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// Keys that do something together: one, or a prefix and one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chord {
    /// What is pressed before it.
    pub prefix: Option<KeyCombination>,
    /// What completes it.
    pub last: Last,
}

/// The key that completes a chord.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Last {
    /// One key.
    Key(KeyCombination),
    /// Any letter, which the action is told; `any` in the table.
    Letter,
    /// A digit from 1 on, which the action is told; `digit` in the table.
    Digit,
}

/// Keys by their names, a prefix before the key that completes it: `g g`, `m any`.
pub fn chord(names: &str) -> Result<Chord, crokey::ParseKeyError> {
    let last = |name: &str| match name {
        "any" => Ok(Last::Letter),
        "digit" => Ok(Last::Digit),
        name => crokey::parse(name).map(Last::Key),
    };
    Ok(match names.split_once(' ') {
        Some((prefix, name)) => Chord { prefix: Some(crokey::parse(prefix)?), last: last(name)? },
        None => Chord { prefix: None, last: Last::Key(crokey::parse(names)?) },
    })
}

/// Keys as shown: `g g`.
pub fn shown_chord(chord: Chord) -> String {
    let last = shown_last(chord.last);
    match chord.prefix {
        Some(prefix) => format!("{} {last}", shown(prefix)),
        None => last,
    }
}

/// The key that completes a chord, as shown.
pub fn shown_last(last: Last) -> String {
    match last {
        Last::Key(key) => shown(key),
        Last::Letter => "a…z".to_owned(),
        Last::Digit => "1…9".to_owned(),
    }
}

/// A key as shown: `Ctrl-d`.
pub fn shown(key: KeyCombination) -> String {
    // The shift of a letter shows in its capital; that of an arrow must be said.
    let letter = matches!(key.codes, OneToThree::One(KeyCode::Char(_)));
    let format = KeyCombinationFormat::default();
    let format = if letter { format.with_implicit_shift() } else { format };
    // A hyphen is the sign on the key, not a word.
    format.to_string(key).replace("Hyphen", "-")
}

/// Terminals differ in whether they report the shift of a capital and of a sign typed with it: a
/// capital always has it here, a sign never.
pub fn normal(mut key: KeyEvent) -> KeyCombination {
    if let KeyCode::Char(c) = key.code {
        key.modifiers.set(KeyModifiers::SHIFT, c.is_uppercase());
        if key.modifiers.contains(KeyModifiers::CONTROL) {
            key.code = KeyCode::Char(c.to_ascii_lowercase());
        }
    }
    KeyCombination::from(key)
}
