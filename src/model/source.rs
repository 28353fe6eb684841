use crate::safe::Safe;

/// One place where a mandate was read, with every value as it stood there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Name of the file, without the folders above what was given.
    pub file: Safe,
    /// Line of the header, title or object, from 1.
    pub line: u32,
    /// Web addresses the file or the record states for itself.
    pub addresses: Vec<Safe>,
    /// The title.
    pub title: Safe,
    /// The mandating organisations.
    pub organisations: Safe,
    /// The places.
    pub places: Safe,
    /// The dates.
    pub dates: Safe,
}
