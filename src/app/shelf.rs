use std::collections::BTreeMap;

use crate::{
    kept::{Kept, Placed, SavedView},
    view::{View, Wanted},
};

/// What the reader keeps, and what it means for the collection that is explored.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// All of it.
    pub kept: Kept,
    /// What of it belongs to mandates of the collection.
    pub placed: Placed,
    /// The view that the last session ended with, where it filters and the collection has it.
    pub last: Option<View>,
    /// What the saved views ask for, as the collection has it: written otherwise, they are the same.
    pub views: BTreeMap<u8, Wanted>,
    /// The saved view that the key just before took away.
    pub(super) forgotten: Option<(u8, SavedView)>,
}
