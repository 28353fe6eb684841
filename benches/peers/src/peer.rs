use std::error::Error;

use mandates::model::Collection;

/// An engine that is asked.
pub trait Peer {
    /// All that it does when what is typed has changed. Gives the number of hits, where it says.
    fn keystroke(&mut self, typed: &str) -> Option<usize>;
}

/// An engine made ready for a collection, or why it could not be.
pub type Built<'c> = Result<Box<dyn Peer + 'c>, Box<dyn Error>>;

/// A way to make an engine ready.
pub type Build = for<'c> fn(&'c Collection) -> Built<'c>;
