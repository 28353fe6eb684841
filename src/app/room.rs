use std::sync::Arc;

use super::page::Anchor;

/// How much room each pane has; told before each drawing, taken from the frame itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    /// Hits that the list shows.
    pub list: usize,
    /// Rows for ways out where there is no hit.
    pub ways: usize,
    /// Whether the detail has a place beside the list in this size.
    pub has_detail: bool,
    /// Rows of the detail, zero when it is not shown.
    pub detail: usize,
    /// Lines that the chosen mandate takes there.
    pub detail_lines: usize,
    /// Which of these lines each mark begins in.
    pub marks: Arc<[usize]>,
    /// Lines of the detail that keys go to.
    pub anchors: Arc<[(Anchor, usize)]>,
    /// Rows of the facet pane, zero when it is not shown.
    pub facets: usize,
    /// Columns that the strip has for bins, zero when it is not shown.
    pub bins: usize,
    /// Mandates that are drawn under the bars.
    pub periods: usize,
    /// Whether the timeline is taller than a strip while keys go to it.
    pub tall: bool,
    /// Rows of the help or the list of commands.
    pub overlay: usize,
}
