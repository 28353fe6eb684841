use crate::{
    model::{Collection, Mandate},
    search::{Index, Memory, Query, Question},
};

/// What a name given by hand stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found<'c> {
    /// One mandate, without doubt.
    One(&'c Mandate),
    /// Several, of which none can be preferred; the best first.
    Several(Vec<&'c Mandate>),
    /// None.
    None,
}

/// The mandate of an id, the only one whose id begins so, or the only one that these words find.
pub fn find<'c>(collection: &'c Collection, wanted: &str) -> Found<'c> {
    let mandates = &collection.mandates;
    if let Some(exact) = mandates.iter().find(|mandate| mandate.id == wanted) {
        return Found::One(exact);
    }
    let mut found: Vec<&Mandate> =
        mandates.iter().filter(|mandate| mandate.id.starts_with(wanted)).collect();
    let query = Query::of(wanted, collection);
    if found.is_empty() && !query.is_empty() {
        let question = Question::of(&query);
        let answer = Index::build(collection).ask(&question, collection, &mut Memory::default());
        found = answer.hits.from(0).map(|hit| &mandates[hit.position]).collect();
    }
    match found.as_slice() {
        [] => Found::None,
        [only] => Found::One(only),
        _ => Found::Several(found),
    }
}
