use serde::Deserialize;

use super::mode::{Mode, Pane};

/// A part of the screen with keys of its own: a table of the key file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Section {
    /// The facet pane.
    Facets,
    /// The timeline.
    Timeline,
    /// The list and the detail.
    Mandates,
    /// Every pane.
    Anywhere,
    /// The ways out where nothing is left.
    Ways,
    /// The filters, while one of them is chosen.
    Chips,
    /// The search line.
    Query,
    /// The filter on facet values.
    FacetFilter,
    /// The line of dates.
    Dates,
    /// The line of notes and of names of views.
    OwnWords,
    /// The help.
    Help,
}

impl Section {
    /// Those of panes, where nothing is typed.
    pub const PANES: [Self; 4] = [Self::Anywhere, Self::Mandates, Self::Facets, Self::Timeline];

    /// All of them, in the order of the help.
    pub const ALL: [Self; 11] = [
        Self::Anywhere,
        Self::Mandates,
        Self::Facets,
        Self::Timeline,
        Self::Ways,
        Self::Chips,
        Self::Query,
        Self::FacetFilter,
        Self::Dates,
        Self::OwnWords,
        Self::Help,
    ];

    /// Whether the keys of both count at once in some pane.
    pub fn shares_a_pane(self, other: Self) -> bool {
        [Pane::List, Pane::Facets, Pane::Timeline].into_iter().any(|pane| {
            let asked = Self::of(Mode::Pane(pane));
            asked.contains(&self) && asked.contains(&other)
        })
    }

    /// The tables that a mode asks, first one first.
    pub const fn of(mode: Mode) -> &'static [Self] {
        match mode {
            Mode::Pane(Pane::Facets) => &[Self::Facets, Self::Anywhere],
            Mode::Pane(Pane::Timeline) => &[Self::Timeline, Self::Anywhere],
            Mode::Pane(Pane::List | Pane::Detail) => &[Self::Mandates, Self::Anywhere],
            Mode::Ways => &[Self::Ways, Self::Mandates, Self::Anywhere],
            Mode::Chips => &[Self::Chips],
            Mode::Query => &[Self::Query],
            Mode::FacetFilter => &[Self::FacetFilter],
            Mode::Dates => &[Self::Dates],
            Mode::OwnWords => &[Self::OwnWords],
            Mode::Help => &[Self::Help],
        }
    }
}
