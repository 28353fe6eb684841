use toml::de::{DeTable, DeValue};

use super::reader::{Reader, Value, named};
use crate::{
    app::{Action, Section},
    keymap::{Keymap, KeymapError},
    lang::Language,
    model::{Problem, ProblemKind},
    theme::Theme,
};

/// What a reader has settled for all sessions.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What keys do: those the program comes with, the reader's own over them.
    pub keys: Keymap,
    /// How the screen behaves.
    pub screen: Screen,
    /// What could not be taken.
    pub problems: Vec<Problem>,
}

/// How the screen behaves, where that is settled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Screen {
    /// The name of a theme.
    pub theme: Option<String>,
    /// Whether the mouse is listened to.
    pub mouse: Option<bool>,
    /// Whether only ASCII is drawn.
    pub ascii: Option<bool>,
    /// Whether the view that the last session ended with is opened.
    pub resume: Option<bool>,
    /// The language of words and names.
    pub ui: Option<Language>,
}

impl Settings {
    /// Nothing but the keys the program comes with.
    pub const fn none(keys: Keymap) -> Self {
        Self {
            keys,
            screen: Screen { theme: None, mouse: None, ascii: None, resume: None, ui: None },
            problems: Vec::new(),
        }
    }

    /// The settings of a file over these keys: `[screen]` and `[keys.…]`, a table of keys for each
    /// part of the screen. An action that the file names has the keys named there and no others.
    pub fn read(name: &str, text: &str, keys: Keymap) -> Self {
        let mut reader = Reader::new(name, text);
        let mut settings = Self::none(keys);
        for (name, value) in reader.table() {
            match (name.get_ref().as_ref(), value.get_ref()) {
                ("screen", DeValue::Table(table)) => settings.screen.read(table, &mut reader),
                ("keys", DeValue::Table(table)) => {
                    read_keys(&mut settings.keys, table, &mut reader);
                }
                (found, _) => reader.fault(ProblemKind::UnknownSetting, &name.span(), found),
            }
        }
        settings.problems = reader.problems();
        settings
    }
}

impl Screen {
    /// What these settings are called.
    pub const NAMES: [&str; 5] = ["theme", "mouse", "ascii", "resume", "ui"];

    fn read(&mut self, table: &DeTable<'_>, reader: &mut Reader<'_>) {
        for (name, value) in table {
            let (text, switch) = (value.get_ref().as_str(), value.get_ref().as_bool());
            let taken = match name.get_ref().as_ref() {
                "theme" => {
                    self.theme = text.filter(|own| Theme::NAMES.contains(own)).map(str::to_owned);
                    self.theme.is_some()
                }
                "mouse" => {
                    self.mouse = switch;
                    switch.is_some()
                }
                "ascii" => {
                    self.ascii = switch;
                    switch.is_some()
                }
                "resume" => {
                    self.resume = switch;
                    switch.is_some()
                }
                "ui" => {
                    self.ui = text.and_then(named);
                    self.ui.is_some()
                }
                found => {
                    reader.fault(ProblemKind::UnknownSetting, &name.span(), found);
                    continue;
                }
            };
            if !taken {
                let found = format!("{} = {}", name.get_ref(), reader.written(&value.span()));
                reader.fault(ProblemKind::BadSetting, &value.span(), &found);
            }
        }
    }
}

/// Keys of the reader over those of the program: all that the file names are taken away first, so that
/// two actions may change their keys.
fn read_keys(map: &mut Keymap, table: &DeTable<'_>, reader: &mut Reader<'_>) {
    let mut wanted: Vec<(Section, Action, &Value<'_>)> = Vec::new();
    for (name, bindings) in table {
        let (Some(section), Some(bindings)) =
            (named(name.get_ref()), bindings.get_ref().as_table())
        else {
            reader.fault(ProblemKind::UnknownSection, &name.span(), name.get_ref());
            continue;
        };
        for (name, keys) in bindings {
            match named(name.get_ref()) {
                Some(action) => wanted.push((section, action, keys)),
                None => reader.fault(ProblemKind::UnknownAction, &name.span(), name.get_ref()),
            }
        }
    }
    // A key given twice stays with the action that stands first in the file.
    wanted.sort_by_key(|(_, _, keys)| keys.span().start);
    let mut map = map.rebinding(wanted.iter().map(|(section, action, _)| (*section, *action)));
    for (section, action, keys) in wanted {
        for key in each(keys) {
            let Some(name) = key.get_ref().as_str() else {
                reader.fault(ProblemKind::UnknownKey, &key.span(), reader.written(&key.span()));
                continue;
            };
            match map.bind(section, action, name) {
                Ok(()) => {}
                Err(KeymapError::Prefix { .. }) => {
                    reader.fault(ProblemKind::KeyBegins, &key.span(), name);
                }
                Err(KeymapError::Twice { .. }) => {
                    reader.fault(ProblemKind::KeyTwice, &key.span(), name);
                }
                Err(_) => reader.fault(ProblemKind::UnknownKey, &key.span(), name),
            }
        }
    }
}

/// One key, or several in a list.
fn each<'v, 't>(keys: &'v Value<'t>) -> impl Iterator<Item = &'v Value<'t>> {
    let list = keys.get_ref().as_array();
    let one = list.is_none().then_some(keys);
    list.into_iter().flatten().chain(one)
}
