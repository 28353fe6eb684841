//! What a question that finds nothing should do without.

use super::{
    facet::{Choice, Facet, Value},
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
    /// One value of a facet of which more is chosen: one that is excluded, or must be there too.
    Value(Facet, Value),
    /// The window.
    Window,
    /// That only some positions may be found.
    Among,
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
    /// Whether it finds them only where nothing else filters.
    pub alone: bool,
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
/// Of a query of more parts, a text that was pasted, none is to blame alone, and to ask without each
/// of them would take as long as they are many, squared.
const LONGEST: usize = 16;

impl Index {
    /// What keeps a question from finding anything. Asks once for each thing that narrows it.
    pub fn blame(&self, question: &Question<'_>, collection: &Collection) -> Blame {
        let mut memory = Memory::default();
        let mut count = |question: &Question<'_>| {
            self.ask(&Question { axis: None, ..*question }, collection, &mut memory).hits.len()
        };
        let mut blame = Blame::default();
        let parts = question.query.parts.len();
        let asked = if parts > LONGEST { 0 } else { parts };
        for part in 0..parts {
            let found = if part < asked {
                let query = question.query.again(&question.query.without(part), collection);
                count(&Question { query: &query, ..*question })
            } else {
                0
            };
            blame.without.push((Suspect::Part(part), found));
        }
        for (facet, choice) in question.selection.chosen() {
            for value in apart(choice) {
                let mut selection = question.selection.clone();
                selection.leave_out(facet, value);
                let found = count(&Question { selection: &selection, ..*question });
                // Where it takes more than one of them, the facet is named as a whole.
                let helps = found > 0;
                blame.without.extend(helps.then_some((Suspect::Value(facet, value), found)));
            }
            let mut selection = question.selection.clone();
            selection.clear(facet);
            let found = count(&Question { selection: &selection, ..*question });
            blame.without.push((Suspect::Facet(facet), found));
        }
        if question.window.is_some() {
            let found = count(&Question { window: None, ..*question });
            blame.without.push((Suspect::Window, found));
        }
        if question.among.is_some() {
            let found = count(&Question { among: None, ..*question });
            blame.without.push((Suspect::Among, found));
        }
        if question.reach != Reach::default() {
            let found = count(&Question { reach: Reach::default(), ..*question });
            blame.without.push((Suspect::Reach, found));
        }
        for (part, word) in words(question.query).take_while(|(part, _)| *part < asked) {
            let mut alone = question.query.clone();
            alone.parts = vec![question.query.parts[part].clone()];
            if count(&Question { reach: question.reach, ..Question::of(&alone) }) > 0 {
                continue;
            }
            for near in self.nearest(word, OFFERED) {
                let query = question.query.again(&question.query.with(part, &near), collection);
                let with = Question { query: &query, ..*question };
                let free = Question { among: None, ..Question::of(&query) };
                let free = Question { reach: question.reach, ..free };
                let here = count(&with);
                let alone = here == 0;
                let count = if alone { count(&free) } else { here };
                // A word that helps nothing, or is the one typed, is no way out.
                if count > 0 && near != word {
                    blame.nearest.push(Nearest { part, word: near, count, alone });
                }
            }
        }
        blame
    }
}

/// The values of a choice of which each keeps records out for itself, where that is not the whole
/// choice.
fn apart(choice: &Choice) -> Vec<Value> {
    /// Of more values no reader wants to read each.
    const MOST: usize = 4;
    let mut values: Vec<Value> = choice.excluded.iter().copied().collect();
    let binding = if choice.all {
        values.extend(&choice.included);
        values.len()
    } else {
        values.len() + usize::from(!choice.included.is_empty())
    };
    if (2..=MOST).contains(&binding) { values } else { Vec::new() }
}

/// The words of a query that must be found.
fn words(query: &Query) -> impl Iterator<Item = (usize, &str)> {
    query.parts.iter().enumerate().filter_map(|(at, part)| match part.any.as_slice() {
        [Want::Word(word)] if !part.excluded => Some((at, word.folded.as_str())),
        _ => None,
    })
}
