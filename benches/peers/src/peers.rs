use crate::{
    full_text::FullText,
    letters::{Nucleo, Skim},
    ours::Ours,
    peer::Build,
    process::Fzf,
};

/// An engine of the comparison.
#[derive(Clone, Copy)]
pub struct Entry {
    /// Its name.
    pub name: &'static str,
    /// What it searches and gives.
    pub does: &'static str,
    /// Makes it ready.
    pub build: Build,
}

const fn entry(name: &'static str, does: &'static str, build: Build) -> Entry {
    Entry { name, does, build }
}

/// All of them. The first is the one that the others are compared with.
pub const PEERS: [Entry; 6] = [
    entry("ours", "full text, facets, histogram, marks", Ours::build),
    entry("ours-without-marks", "full text, facets, histogram", Ours::build_without_marks),
    entry("tantivy", "full text, one slip, facets", FullText::build),
    entry("nucleo-matcher", "titles", Nucleo::build),
    entry("fuzzy-matcher", "titles", Skim::build),
    entry("fzf", "full text, read anew for every key", Fzf::build),
];

/// Those that do nearly the same work, so that counting instructions says something.
pub const FULL_TEXT: [Entry; 3] = [PEERS[0], PEERS[1], PEERS[2]];
