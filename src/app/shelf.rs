use crate::{
    kept::{Kept, Placed},
    view::View,
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
}
