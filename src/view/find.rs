use crate::{
    model::Collection,
    search::{Index, Memory, Query, Question},
};

/// What a name given by hand stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// One mandate, without doubt, by its position.
    One(usize),
    /// Several, of which none can be preferred; the best first.
    Several(Vec<usize>),
    /// None.
    None,
}

/// The mandate of an id, the only one whose id begins so, or the only one that these words find. A
/// beginning may be marked as one: `2017-08-02-se…`.
pub fn find(collection: &Collection, wanted: &str) -> Found {
    let marked = wanted.strip_suffix('…').or_else(|| wanted.strip_suffix("..."));
    let wanted = marked.filter(|own| !own.is_empty()).unwrap_or(wanted);
    let mandates = &collection.mandates;
    if let Some(exact) = mandates.iter().position(|mandate| mandate.id == wanted) {
        return Found::One(exact);
    }
    let begins = |position: &usize| mandates[*position].id.starts_with(wanted);
    let mut found: Vec<usize> = (0..mandates.len()).filter(begins).collect();
    let query = Query::of(wanted, collection);
    if found.is_empty() && !query.is_empty() {
        let question = Question::of(&query);
        let answer = Index::build(collection).ask(&question, collection, &mut Memory::default());
        found = answer.hits.from(0).map(|hit| hit.position).collect();
    }
    match found.as_slice() {
        [] => Found::None,
        [only] => Found::One(*only),
        _ => Found::Several(found),
    }
}
