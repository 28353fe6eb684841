//! What a question that finds nothing should do without.

use super::{
    facet::Facet,
    index::{Index, Question},
    memory::Memory,
    query::{Query, Want},
    reach::Reach,
};
use crate::model::Collection;

/// Something that narrows a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suspect {
    /// A part of the query, by its position.
    Part(usize),
    /// What is chosen of a facet.
    Facet(Facet),
    /// The window.
    Window,
    /// That words are found in fewer ways than they may be.
    Reach,
}

/// A word of the collection in the place of one that finds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// The part of the query.
    pub part: usize,
    /// The word, folded.
    pub word: String,
    /// How many mandates the question finds with it.
    pub count: usize,
}

/// Why a question finds nothing, and what would find something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blame {
    /// Each thing that narrows, with how many mandates are found without it, in the order they are
    /// typed and shown.
    pub without: Vec<(Suspect, usize)>,
    /// The nearest words the collection has for those that nothing has, best first.
    pub nearest: Vec<Nearest>,
}

/// So many words are offered in the place of one.
const OFFERED: usize = 3;

impl Index {
    /// What keeps a question from finding anything. Asks once for each thing that narrows it.
    pub fn blame(&self, question: &Question<'_>, collection: &Collection) -> Blame {
        let mut memory = Memory::default();
        let mut count = |question: &Question<'_>| {
            self.ask(&Question { axis: None, ..*question }, collection, &mut memory).hits.len()
        };
        let mut blame = Blame::default();
        for part in 0..question.query.parts.len() {
            let query = Query::of(&question.query.without(part), collection);
            let found = count(&Question { query: &query, ..*question });
            blame.without.push((Suspect::Part(part), found));
        }
        for (facet, _) in question.selection.chosen() {
            let mut selection = question.selection.clone();
            selection.clear(facet);
            let found = count(&Question { selection: &selection, ..*question });
            blame.without.push((Suspect::Facet(facet), found));
        }
        if question.window.is_some() {
            let found = count(&Question { window: None, ..*question });
            blame.without.push((Suspect::Window, found));
        }
        if question.reach != Reach::default() {
            let found = count(&Question { reach: Reach::default(), ..*question });
            blame.without.push((Suspect::Reach, found));
        }
        for (part, word) in words(question.query) {
            let mut alone = question.query.clone();
            alone.parts = vec![question.query.parts[part].clone()];
            if count(&Question { reach: question.reach, ..Question::of(&alone) }) > 0 {
                continue;
            }
            for near in self.nearest(word, OFFERED) {
                let query = Query::of(&question.query.with(part, &near), collection);
                let count = count(&Question { query: &query, ..*question });
                // A word that helps nothing, or is the one typed, is no way out.
                if count > 0 && near != word {
                    blame.nearest.push(Nearest { part, word: near, count });
                }
            }
        }
        blame
    }
}

/// The words of a query that must be found.
fn words(query: &Query) -> impl Iterator<Item = (usize, &str)> {
    query.parts.iter().enumerate().filter_map(|(at, part)| match part.any.as_slice() {
        [Want::Word(word)] if !part.excluded => Some((at, word.folded.as_str())),
        _ => None,
    })
}
