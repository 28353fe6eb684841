use super::{cursor::Cursor, detail::Detail, mode::Pane, timeline::Timeline};
use crate::view::View;

/// Where a reader is: what is seen, what is chosen of it, how far it is read, and where keys go.
#[derive(Clone, Debug)]
pub struct Place {
    /// What filters.
    pub view: View,
    /// Where keys go.
    pub focus: Pane,
    /// Whether the focused detail takes the room of the list too.
    pub wide: bool,
    /// The row of the chosen mandate.
    pub list: Cursor,
    /// Its position in the collection.
    pub chosen: Option<usize>,
    /// How far it is read.
    pub detail: Detail,
    /// The chosen way out.
    pub ways: Cursor,
    /// The chosen value.
    pub facets: Cursor,
    /// The part of time that is shown.
    pub timeline: Timeline,
}
