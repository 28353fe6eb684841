use std::collections::{BTreeMap, HashMap, HashSet};

use crokey::KeyCombination;
use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::{
    chord::{Chord, Last, chord, normal, shown, shown_chord, shown_last},
    fault::KeymapError,
};
use crate::app::{Action, Input, Mode, Section};

type Table = BTreeMap<Section, BTreeMap<Action, Vec<String>>>;

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
    pub(super) actions: HashMap<(Section, Chord), Action>,
    pub(super) prefixes: HashSet<(Section, KeyCombination)>,
    pub(super) keys: BTreeMap<(Section, Action), Vec<Chord>>,
}

impl Keymap {
    /// The table of the keys the program comes with.
    pub const TABLE: &str = include_str!("../../assets/keys.toml");

    /// The keys the program comes with.
    ///
    /// # Errors
    /// A table that does not read: a defect of the program.
    pub fn built_in() -> Result<Self, KeymapError> {
        Self::parse(Self::TABLE)
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

    pub(super) fn bind(
        &mut self,
        section: Section,
        second: Action,
        chord: Chord,
    ) -> Result<(), KeymapError> {
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
            return Some(self.way(*action, combination, mode).unwrap_or_else(|| times(*action)));
        }
        if before.prefix.is_some() {
            let digit = digit.filter(|digit| *digit > 0).and_then(|_| bound(Last::Digit));
            let action = digit.or_else(|| bound(Last::Letter))?;
            return letter.map(|letter| Input::Letter(*action, letter));
        }
        let mut sections = Section::of(mode).iter();
        if sections.any(|section| self.prefixes.contains(&(*section, combination))) {
            *pending = Pending { prefix: Some(combination), ..before };
            return None;
        }
        let typing = matches!(
            mode,
            Mode::Query | Mode::FacetFilter | Mode::Dates | Mode::OwnWords | Mode::Help
        );
        letter.filter(|_| typing).map(Input::Type)
    }

    /// A key of the ways out says by its place among them which way is meant.
    fn way(&self, action: Action, key: KeyCombination, mode: Mode) -> Option<Input> {
        let keys = self.keys.get(&(Section::Ways, action)).filter(|_| mode == Mode::Ways)?;
        let at =
            keys.iter().position(|own| *own == Chord { prefix: None, last: Last::Key(key) })?;
        Some(Input::Times(action, at + 1))
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

    /// Whether the keys of an action wait for any letter or digit.
    pub fn takes_letter(&self, section: Section, action: Action) -> bool {
        let keys = self.keys.get(&(section, action));
        keys.is_some_and(|keys| keys.iter().any(|chord| !matches!(chord.last, Last::Key(_))))
    }

    /// The key that takes the way out at a place, as shown.
    pub fn key_of_way(&self, at: usize) -> Option<String> {
        let keys = self.keys.get(&(Section::Ways, Action::TakeWay))?;
        keys.get(at).copied().map(shown_chord)
    }

    /// The first key of an action in a mode, as shown.
    pub fn key_for(&self, action: Action, mode: Mode) -> Option<String> {
        let mut sections = Section::of(mode).iter();
        let keys = sections.find_map(|section| self.keys.get(&(*section, action)))?;
        keys.first().copied().map(shown_chord)
    }
}
