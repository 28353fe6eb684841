use mandates::model::Collection;

use crate::{
    engine::Engine,
    peer::{Built, Peer},
};

/// The engine that the others are compared with.
pub struct Ours<'c>(Engine<'c>);

impl Ours<'_> {
    /// Indexes a collection.
    pub fn build(collection: &Collection) -> Built<'_> {
        Ok(Box::new(Ours(Engine::build(collection))))
    }
}

impl Peer for Ours<'_> {
    fn keystroke(&mut self, typed: &str) -> Option<usize> {
        Some(self.0.keystroke(typed))
    }
}
