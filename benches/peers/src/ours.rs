use mandates::model::Collection;

use crate::{
    engine::Engine,
    peer::{Built, Peer},
};

/// The engine that the others are compared with.
pub struct Ours<'c> {
    engine: Engine<'c>,
    marks: bool,
}

impl Ours<'_> {
    /// Indexes a collection, for answers with the marks of the rows on screen.
    pub fn build(collection: &Collection) -> Built<'_> {
        Ok(Box::new(Ours { engine: Engine::build(collection), marks: true }))
    }

    /// The same for answers alone, which is all that the others give.
    pub fn build_without_marks(collection: &Collection) -> Built<'_> {
        Ok(Box::new(Ours { engine: Engine::build(collection), marks: false }))
    }
}

impl Peer for Ours<'_> {
    fn keystroke(&mut self, typed: &str) -> Option<usize> {
        let engine = &mut self.engine;
        Some(if self.marks { engine.keystroke(typed) } else { engine.answer(typed) })
    }
}
