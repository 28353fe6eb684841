//! Which style each role on screen has. A theme is a table; roles it does not name do not load.

use std::str::FromStr;

use ratatui::style::{Color, Modifier, Style};
use serde::{Deserialize, Deserializer, de::Error};

use crate::search::Shade;

/// What a theme is drawn on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Ground {
    /// Whatever the terminal has.
    #[default]
    Any,
    /// A light one.
    Light,
    /// A dark one.
    Dark,
}

/// Styles by role.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
#[expect(missing_docs, reason = "each field is named for what is drawn in it")]
pub struct Theme {
    /// What it is for.
    #[serde(default)]
    pub ground: Ground,
    /// Where nothing else is said: the terminal's own colours, or those of the theme.
    #[serde(deserialize_with = "style")]
    pub base: Style,
    #[serde(deserialize_with = "style")]
    pub dim: Style,
    #[serde(deserialize_with = "style")]
    pub heading: Style,
    #[serde(deserialize_with = "style")]
    pub heading_focused: Style,
    #[serde(deserialize_with = "style")]
    pub title: Style,
    #[serde(deserialize_with = "style")]
    pub cursor: Style,
    #[serde(deserialize_with = "style")]
    pub mark: Style,
    #[serde(deserialize_with = "style")]
    pub mark_current: Style,
    #[serde(deserialize_with = "style")]
    pub reason: Style,
    #[serde(deserialize_with = "style")]
    pub doubt: Style,
    #[serde(deserialize_with = "style")]
    pub missing: Style,
    #[serde(deserialize_with = "style")]
    pub included: Style,
    #[serde(deserialize_with = "style")]
    pub excluded: Style,
    #[serde(deserialize_with = "style")]
    pub bar: Style,
    #[serde(deserialize_with = "style")]
    pub bar_outside: Style,
    #[serde(deserialize_with = "style")]
    pub window: Style,
    #[serde(deserialize_with = "style")]
    pub selected: Style,
    #[serde(deserialize_with = "style")]
    pub chip: Style,
    #[serde(deserialize_with = "style")]
    pub key: Style,
    #[serde(deserialize_with = "style")]
    pub name: Style,
    /// What is typed in the search line.
    query: Shades,
}

/// Styles of typed text by what it is.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Shades {
    #[serde(deserialize_with = "style")]
    word: Style,
    #[serde(deserialize_with = "style")]
    small: Style,
    #[serde(deserialize_with = "style")]
    phrase: Style,
    #[serde(deserialize_with = "style")]
    operator: Style,
    #[serde(deserialize_with = "style")]
    field_name: Style,
    #[serde(deserialize_with = "style")]
    field_value: Style,
    #[serde(deserialize_with = "style")]
    date: Style,
    #[serde(deserialize_with = "style")]
    excluded: Style,
    #[serde(deserialize_with = "style")]
    not_understood: Style,
}

/// A theme that does not load.
#[derive(Debug, thiserror::Error)]
#[error("theme: {0}")]
pub struct ThemeError(#[from] toml::de::Error);

impl Theme {
    /// What the themes that the program comes with are called.
    pub const NAMES: [&str; 5] = ["default", "light", "dark", "high-contrast", "monochrome"];

    /// A theme by one of these names; the terminal's own colours for any other.
    ///
    /// # Errors
    /// A table that does not read: a defect of the program.
    pub fn named(name: &str) -> Result<Self, ThemeError> {
        Self::parse(match name {
            "light" => include_str!("../assets/themes/light.toml"),
            "dark" => include_str!("../assets/themes/dark.toml"),
            "high-contrast" => include_str!("../assets/themes/high-contrast.toml"),
            "monochrome" => include_str!("../assets/themes/monochrome.toml"),
            _ => include_str!("../assets/themes/default.toml"),
        })
    }

    /// The terminal's own colours.
    ///
    /// # Errors
    /// A table that does not read: a defect of the program.
    pub fn built_in() -> Result<Self, ThemeError> {
        Self::named("default")
    }

    /// No colour; bold, underline and reverse only.
    ///
    /// # Errors
    /// A table that does not read: a defect of the program.
    pub fn monochrome() -> Result<Self, ThemeError> {
        Self::named("monochrome")
    }

    /// The style of a piece of typed text.
    pub const fn shade(&self, shade: Shade) -> Style {
        match shade {
            Shade::Word => self.query.word,
            Shade::Small => self.query.small,
            Shade::Phrase => self.query.phrase,
            Shade::Operator => self.query.operator,
            Shade::FieldName => self.query.field_name,
            Shade::FieldValue => self.query.field_value,
            Shade::Date => self.query.date,
            Shade::Excluded => self.query.excluded,
            Shade::NotUnderstood => self.query.not_understood,
        }
    }

    /// A theme from its table.
    ///
    /// # Errors
    /// A role that is missing, unknown or not a style.
    pub fn parse(table: &str) -> Result<Self, ThemeError> {
        Ok(toml::from_str(table)?)
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
#[derive(Default)]
struct Table {
    fg: Option<String>,
    bg: Option<String>,
    bold: bool,
    underlined: bool,
    reversed: bool,
    dim: bool,
}

fn style<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Style, D::Error> {
    let table = Table::deserialize(deserializer)?;
    let color = |name: &Option<String>| {
        let parsed = name.as_deref().map(Color::from_str).transpose();
        parsed.map_err(|_| D::Error::custom(format!("not a colour: {name:?}")))
    };
    let mut style = Style { fg: color(&table.fg)?, bg: color(&table.bg)?, ..Style::new() };
    for (wanted, modifier) in [
        (table.bold, Modifier::BOLD),
        (table.underlined, Modifier::UNDERLINED),
        (table.reversed, Modifier::REVERSED),
        (table.dim, Modifier::DIM),
    ] {
        if wanted {
            style = style.add_modifier(modifier);
        }
    }
    Ok(style)
}
