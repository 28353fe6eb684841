/// A part of the screen that keys can go to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pane {
    /// The mandates.
    #[default]
    List,
    /// One of them in full.
    Detail,
    /// Countries and other facets.
    Facets,
    /// The strip of time.
    Timeline,
}

/// Which keys count: those of the focused pane, of a line being typed, of what lies over it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// The keys of a pane.
    Pane(Pane),
    /// A query is being typed.
    Query,
    /// A filter on facet values is being typed.
    FacetFilter,
    /// One of the filters is being chosen.
    Chips,
    /// Nothing is left, and one of the ways out can be taken.
    Ways,
    /// The dates of a window are being typed.
    Dates,
    /// A note or the name of a view is being typed.
    OwnWords,
    /// The help or the list of commands is open.
    Help,
}
