use super::{
    cursor::Cursor,
    detail::Detail,
    mode::Pane,
    page::{Page, Zoom},
    picked::Picked,
    timeline::Timeline,
};
use crate::view::View;

/// Where a reader is: what is seen, what is chosen of it, how far it is read, and where keys go.
#[derive(Clone, Debug)]
pub struct Place {
    /// What filters.
    pub view: View,
    /// Where keys go.
    pub focus: Pane,
    /// How much of the screen that takes.
    pub zoom: Zoom,
    /// What the detail tells.
    pub page: Page,
    /// Where leaving a page leads.
    pub before_page: (Pane, Zoom),
    /// The row of the chosen mandate.
    pub list: Cursor,
    /// Its position in the collection.
    pub chosen: Option<usize>,
    /// The mandates that are picked.
    pub picked: Picked,
    /// How far it is read.
    pub detail: Detail,
    /// The chosen way out.
    pub ways: Cursor,
    /// The chosen value.
    pub facets: Cursor,
    /// The part of time that is shown.
    pub timeline: Timeline,
}
