use serde::{Deserialize, Serialize};

use super::known::Known;
use crate::view::Wanted;

/// The reader's own words on a mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The mandate.
    pub on: Known,
    /// The words, lines parted by `\n`; never empty.
    pub text: String,
}

/// A view under a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    /// What the reader calls it.
    pub name: String,
    /// The view in words, which mean the same for another collection.
    pub wanted: Wanted,
}
