/// What words may be found by, besides themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reach {
    /// Slips of the finger.
    pub slips: bool,
    /// The other language, acronyms, names in any spelling.
    pub translations: bool,
    /// Words in titles only.
    pub titles_only: bool,
}

impl Default for Reach {
    fn default() -> Self {
        Self { slips: true, translations: true, titles_only: false }
    }
}
