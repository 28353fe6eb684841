use std::collections::HashSet;

use super::{
    chord::{Chord, Last, chord, shown_chord},
    fault::KeymapError,
    map::Keymap,
};
use crate::app::{Action, Section};

/// Keys of a reader while they are put over those of the program. A reader's key is taken from
/// whatever had it before, and never from another of the reader's own.
#[derive(Debug)]
pub struct Rebinding<'m> {
    map: &'m mut Keymap,
    own: HashSet<(Section, Chord)>,
}

impl Keymap {
    /// Lets these actions, each of a part of the screen, have other keys; they have none until then.
    pub fn rebinding(&mut self, actions: impl Iterator<Item = (Section, Action)>) -> Rebinding<'_> {
        for (section, action) in actions {
            for chord in self.keys.remove(&(section, action)).unwrap_or_default() {
                self.actions.remove(&(section, chord));
            }
        }
        self.find_prefixes();
        Rebinding { map: self, own: HashSet::new() }
    }

    fn unbind(&mut self, section: Section, chord: Chord) {
        if let Some(action) = self.actions.remove(&(section, chord))
            && let Some(chords) = self.keys.get_mut(&(section, action))
        {
            chords.retain(|own| *own != chord);
            if chords.is_empty() {
                self.keys.remove(&(section, action));
            }
        }
    }

    fn find_prefixes(&mut self) {
        let chords = self.actions.keys();
        let prefix = |(section, chord): &(Section, Chord)| Some((*section, chord.prefix?));
        self.prefixes = chords.filter_map(prefix).collect();
    }
}

impl Rebinding<'_> {
    /// Gives an action a key, or a prefix and a key.
    ///
    /// # Errors
    /// A name that no key has, one that another action was given before, or one that begins keys of
    /// another part of the screen that counts at the same time, or is begun by one of those.
    pub fn bind(
        &mut self,
        section: Section,
        action: Action,
        name: &str,
    ) -> Result<(), KeymapError> {
        let chord = chord(name).map_err(|source| KeymapError::Key { section, action, source })?;
        let bound = self.map.actions.iter();
        let against: Vec<(Chord, Action)> = bound
            .filter(|((of, other), _)| *of == section && cross(chord, *other))
            .map(|((_, other), action)| (*other, *action))
            .collect();
        let taken = against.iter().find(|(other, _)| self.own.contains(&(section, *other)));
        if let Some((_, first)) = taken {
            let key = shown_chord(chord);
            return Err(KeymapError::Twice { section, key, first: *first, second: action });
        }
        let elsewhere = self.map.actions.iter().find(|((of, other), _)| {
            *of != section && of.shares_a_pane(section) && is_prefix_of_either(chord, *other)
        });
        if let Some(((of, other), first)) = elsewhere {
            let key = shown_chord(*other);
            return Err(KeymapError::Prefix { section: *of, key, action: *first });
        }
        for (other, _) in against {
            self.map.unbind(section, other);
        }
        self.own.insert((section, chord));
        self.map.bind(section, action, chord)?;
        self.map.find_prefixes();
        Ok(())
    }
}

/// Whether two chords cannot both be of one part of the screen.
fn cross(a: Chord, b: Chord) -> bool {
    a == b || is_prefix_of_either(a, b)
}

/// Whether one of two chords is the prefix that the other waits after.
fn is_prefix_of_either(a: Chord, b: Chord) -> bool {
    let waits = |prefix: Chord, other: Chord| {
        prefix.prefix.is_none() && other.prefix.is_some_and(|own| prefix.last == Last::Key(own))
    };
    waits(a, b) || waits(b, a)
}
