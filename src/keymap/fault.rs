use crate::app::{Action, Section};

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
