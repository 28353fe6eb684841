//! Keys to actions, from a table; the help is made from the same table.

use std::collections::{BTreeMap, HashMap, HashSet};

use crokey::{KeyCombination, KeyCombinationFormat, OneToThree};
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use serde::Deserialize;

use crate::app::{Action, Input, Mode, Pane};

/// A table of the key file: a part of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// The facet pane.
    Facets,
    /// The timeline.
    Timeline,
    /// The list and the detail.
    Mandates,
    /// Every pane.
    Anywhere,
    /// The search line.
    Query,
    /// The filter on facet values.
    FacetFilter,
    /// The help.
    Help,
}

impl Section {
    /// The tables that a mode asks, first one first.
    pub const fn of(mode: Mode) -> &'static [Self] {
        match mode {
            Mode::Pane(Pane::Facets) => &[Self::Facets, Self::Anywhere],
            Mode::Pane(Pane::Timeline) => &[Self::Timeline, Self::Anywhere],
            Mode::Pane(Pane::List | Pane::Detail) => &[Self::Mandates, Self::Anywhere],
            Mode::Query => &[Self::Query],
            Mode::FacetFilter => &[Self::FacetFilter],
            Mode::Help => &[Self::Help],
        }
    }
}

/// A key table that does not load.
#[derive(Debug, thiserror::Error)]
pub enum KeymapError {
    /// Not a table of keys.
    #[error("keys: {0}")]
    Table(#[from] toml::de::Error),
    /// A name that no key has.
    #[error("keys: [{section:?}] {action:?}: {0}", .source.raw)]
    Key {
        /// Where.
        section: Section,
        /// For what.
        action: Action,
        /// Which.
        source: crokey::ParseKeyError,
    },
    /// A key that would do two things.
    #[error("keys: [{section:?}] {key} is bound to {first:?} and to {second:?}")]
    Twice {
        /// Where.
        section: Section,
        /// The key.
        key: String,
        /// What it does.
        first: Action,
        /// What it should do too.
        second: Action,
    },
    /// A key that does something at once and should wait for another.
    #[error("keys: [{section:?}] {key} is bound to {action:?} and cannot begin other keys too")]
    Prefix {
        /// Where.
        section: Section,
        /// The key.
        key: String,
        /// What it does.
        action: Action,
    },
    /// A string of keys that ends within a name.
    #[error("keys: “<{0}” has no closing “>”")]
    Unclosed(String),
    /// A string of keys that names no key.
    #[error("keys: no key is called <{0}>")]
    Unknown(String),
}

type Table = BTreeMap<Section, BTreeMap<Action, Vec<String>>>;

/// Keys that do something together: one, or a prefix and one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Chord {
    prefix: Option<KeyCombination>,
    last: Last,
}

/// The key that completes a chord.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Last {
    Key(KeyCombination),
    /// Any letter, which the action is told; `any` in the table.
    Letter,
}

/// What was pressed and waits for more: a number, a prefix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pending {
    count: Option<usize>,
    prefix: Option<KeyCombination>,
}

impl Pending {
    /// The number typed before a key.
    pub const fn count(&self) -> Option<usize> {
        self.count
    }

    /// The prefix pressed, as shown.
    pub fn prefix(&self) -> Option<String> {
        self.prefix.map(shown)
    }
}

/// A larger number before a key is this one.
const MOST_TIMES: usize = 9_999;

/// What every key does.
#[derive(Clone, Debug)]
pub struct Keymap {
    actions: HashMap<(Section, Chord), Action>,
    prefixes: HashSet<(Section, KeyCombination)>,
    keys: BTreeMap<(Section, Action), Vec<Chord>>,
}

impl Keymap {
    /// The keys the program comes with.
    ///
    /// # Errors
    /// A table that does not read: a defect of the program.
    pub fn built_in() -> Result<Self, KeymapError> {
        Self::parse(include_str!("../assets/keys.toml"))
    }

    /// Keys from a table.
    ///
    /// # Errors
    /// An unknown action or key name, or a key bound twice in one part of the screen.
    pub fn parse(table: &str) -> Result<Self, KeymapError> {
        let mut map =
            Self { actions: HashMap::new(), prefixes: HashSet::new(), keys: BTreeMap::new() };
        for (section, bindings) in toml::from_str::<Table>(table)? {
            for (action, names) in bindings {
                for name in names {
                    let chord = chord(&name).map_err(|source| KeymapError::Key {
                        section,
                        action,
                        source,
                    })?;
                    map.bind(section, action, chord)?;
                }
            }
        }
        for (section, prefix) in &map.prefixes {
            let alone = Chord { prefix: None, last: Last::Key(*prefix) };
            if let Some(first) = map.actions.get(&(*section, alone)) {
                let (section, key) = (*section, shown(*prefix));
                return Err(KeymapError::Prefix { section, key, action: *first });
            }
        }
        Ok(map)
    }

    fn bind(&mut self, section: Section, second: Action, chord: Chord) -> Result<(), KeymapError> {
        if let Some(first) = self.actions.insert((section, chord), second) {
            let key = shown_chord(chord);
            return Err(KeymapError::Twice { section, key, first, second });
        }
        self.prefixes.extend(chord.prefix.map(|prefix| (section, prefix)));
        self.keys.entry((section, second)).or_default().push(chord);
        Ok(())
    }

    /// What a key does in a mode after what was pressed before it; `None` for a key that does
    /// nothing there, or waits for more.
    pub fn press(&self, key: KeyEvent, mode: Mode, pending: &mut Pending) -> Option<Input> {
        let combination = normal(key);
        let before = std::mem::take(pending);
        let letter = match key.code {
            KeyCode::Char(c) if key.modifiers.difference(KeyModifiers::SHIFT).is_empty() => Some(c),
            _ => None,
        };
        let bound = |last: Last| {
            let chord = Chord { prefix: before.prefix, last };
            Section::of(mode).iter().find_map(|section| self.actions.get(&(*section, chord)))
        };
        let times = |action: Action| match before.count {
            Some(count) => Input::Times(action, count),
            None => Input::Do(action),
        };
        let digit = letter.and_then(|c| c.to_digit(10)).map(|digit| digit as usize);
        if let (Mode::Pane(_), None, Some(digit)) = (mode, before.prefix, digit)
            && (digit > 0 || before.count.is_some())
        {
            let count = before.count.unwrap_or(0).saturating_mul(10).saturating_add(digit);
            pending.count = Some(count.min(MOST_TIMES));
            return None;
        }
        if let Some(action) = bound(Last::Key(combination)) {
            return Some(times(*action));
        }
        if before.prefix.is_some() {
            let action = bound(Last::Letter)?;
            return letter.map(|letter| Input::Letter(*action, letter));
        }
        let mut sections = Section::of(mode).iter();
        if sections.any(|section| self.prefixes.contains(&(*section, combination))) {
            *pending = Pending { prefix: Some(combination), ..before };
            return None;
        }
        let typing = matches!(mode, Mode::Query | Mode::FacetFilter);
        letter.filter(|_| typing).map(Input::Type)
    }

    /// What may follow the prefix pressed: actions, each with the key that completes it, in the
    /// order of their names.
    pub fn continuations(&self, pending: &Pending, mode: Mode) -> Vec<(Action, String)> {
        let Some(prefix) = pending.prefix else { return Vec::new() };
        let sections = Section::of(mode);
        let mut found: Vec<(Action, String)> = Vec::new();
        for ((section, action), chords) in &self.keys {
            let mut chords = chords.iter().filter(|chord| chord.prefix == Some(prefix));
            if let Some(chord) = chords.next()
                && sections.contains(section)
            {
                found.push((*action, shown_last(chord.last)));
            }
        }
        found
    }

    /// The actions of a part of the screen with their keys as shown, in order.
    pub fn section(&self, section: Section) -> impl Iterator<Item = (Action, Vec<String>)> {
        let own = self.keys.iter().filter(move |((of, _), _)| *of == section);
        own.map(|((_, action), keys)| (*action, keys.iter().copied().map(shown_chord).collect()))
    }

    /// The first key of an action in a mode, as shown.
    pub fn key_for(&self, action: Action, mode: Mode) -> Option<String> {
        let mut sections = Section::of(mode).iter();
        let keys = sections.find_map(|section| self.keys.get(&(*section, action)))?;
        keys.first().copied().map(shown_chord)
    }
}

/// Keys by their names, a prefix before the key that completes it: `g g`, `m any`.
fn chord(names: &str) -> Result<Chord, crokey::ParseKeyError> {
    let last = |name: &str| match name {
        "any" => Ok(Last::Letter),
        name => crokey::parse(name).map(Last::Key),
    };
    Ok(match names.split_once(' ') {
        Some((prefix, name)) => Chord { prefix: Some(crokey::parse(prefix)?), last: last(name)? },
        None => Chord { prefix: None, last: Last::Key(crokey::parse(names)?) },
    })
}

fn shown_chord(chord: Chord) -> String {
    let last = shown_last(chord.last);
    match chord.prefix {
        Some(prefix) => format!("{} {last}", shown(prefix)),
        None => last,
    }
}

fn shown_last(last: Last) -> String {
    match last {
        Last::Key(key) => shown(key),
        Last::Letter => "a…z".to_owned(),
    }
}

fn shown(key: KeyCombination) -> String {
    // The shift of a letter shows in its capital; that of an arrow must be said.
    let letter = matches!(key.codes, OneToThree::One(KeyCode::Char(_)));
    let format = KeyCombinationFormat::default();
    let format = if letter { format.with_implicit_shift() } else { format };
    // A hyphen is the sign on the key, not a word.
    format.to_string(key).replace("Hyphen", "-")
}

/// Terminals differ in whether they report the shift of a capital and of a sign typed with it: a
/// capital always has it here, a sign never.
fn normal(mut key: KeyEvent) -> KeyCombination {
    if let KeyCode::Char(c) = key.code {
        key.modifiers.set(KeyModifiers::SHIFT, c.is_uppercase());
        if key.modifiers.contains(KeyModifiers::CONTROL) {
            key.code = KeyCode::Char(c.to_ascii_lowercase());
        }
    }
    KeyCombination::from(key)
}

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
