use crate::safe::Safe;

/// One place where a mandate was read, with every value as it stood there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Name of the file, without the folders above what was given.
    pub file: Safe,
    /// Line of the header, title or object, from 1.
    pub line: u32,
    /// Web addresses the file or the record states for itself, without any words around them.
    pub addresses: Vec<Safe>,
    /// What stands where an address is expected and is more than one, or none, as written.
    pub beside_addresses: Vec<Safe>,
    /// What a registry knows the record by.
    pub identifier: Safe,
    /// Who published it, where the record says so.
    pub publisher: Safe,
    /// Who carries it out, where that is told apart from who mandated it.
    pub implementers: Safe,
    /// The title.
    pub title: Safe,
    /// The mandating organisations.
    pub organisations: Safe,
    /// The places.
    pub places: Safe,
    /// The dates.
    pub dates: Safe,
}
