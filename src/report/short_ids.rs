use crate::model::{Collection, Mandate};

/// Shorter beginnings are not given: this one is a year and a month.
const LEAST: usize = 7;

/// The shortest beginning of each id that no other id of a collection shares: what a reader may type
/// instead of it.
pub(super) struct ShortIds<'c> {
    sorted: Vec<&'c str>,
}

impl<'c> ShortIds<'c> {
    pub(super) fn of(collection: &'c Collection) -> Self {
        let mut sorted: Vec<&str> = collection.mandates.iter().map(|own| own.id.as_str()).collect();
        sorted.sort_unstable();
        Self { sorted }
    }

    /// That of a mandate; all of its id where another one begins with it.
    pub(super) fn short<'m>(&self, mandate: &'m Mandate) -> &'m str {
        let id = mandate.id.as_str();
        let at = self.sorted.partition_point(|own| *own < id);
        let before = at.checked_sub(1).and_then(|at| self.sorted.get(at));
        let after = self.sorted.get(at + 1);
        let shared = before.into_iter().chain(after).map(|other| shared(id, other)).max();
        let end = id.char_indices().map(|(at, c)| at + c.len_utf8());
        let end = end.skip(LEAST - 1).find(|end| *end > shared.unwrap_or(0));
        let (short, rest) = id.split_at(end.unwrap_or(id.len()));
        // A day is not cut in two.
        let is_number = short.ends_with(|c: char| c.is_ascii_digit());
        let more = rest.bytes().take_while(|own| is_number && own.is_ascii_digit()).count();
        &id[..short.len() + more]
    }
}

/// Bytes that two texts begin with alike.
fn shared(one: &str, other: &str) -> usize {
    let same = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other);
    same.count()
}
