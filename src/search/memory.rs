use std::sync::Arc;

use super::{columns::Columns, counted::Baseline, histogram::Axis, plan::Sought, plane::Plane};

/// What one question leaves for the next to the same index, which is often the same with one letter
/// more, or with other filters. Answers do not depend on it.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// All parts of the last question but its last, and what they found.
    before: Option<(Vec<Sought>, Vec<Plane>)>,
    /// All parts of the last question, and what they found.
    whole: Option<(Vec<Sought>, Arc<Vec<Plane>>)>,
    /// Planes of the question before: room for the next ones.
    retired: Arc<Vec<Plane>>,
    /// What the planes were asked with.
    titles_only: bool,
    baseline: Arc<Baseline>,
}

/// What a question need not work out.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// What all parts found.
    pub(super) whole: Option<Arc<Vec<Plane>>>,
    /// What all parts but the last found.
    pub(super) before: Option<Vec<Plane>>,
    /// Planes to be written over.
    pub(super) spare: Vec<Plane>,
}

impl Memory {
    /// What is known of a question for these parts.
    pub(super) fn recall(&mut self, parts: &[Sought], titles_only: bool) -> Known {
        if self.titles_only != titles_only {
            *self = Self { titles_only, baseline: Arc::clone(&self.baseline), ..Self::default() };
        }
        let mut known = Known::default();
        let Some((_, earlier)) = parts.split_last() else {
            return known;
        };
        if let Some((own, planes)) = &self.whole
            && own == parts
        {
            known.whole = Some(Arc::clone(planes));
            return known;
        }
        known.spare = Arc::try_unwrap(std::mem::take(&mut self.retired)).unwrap_or_default();
        let before = self.before.take().filter(|(own, _)| own == earlier);
        known.before = before.map(|(_, planes)| planes);
        known
    }

    /// Keeps what was worked out for these parts.
    pub(super) fn keep(&mut self, parts: &[Sought], before: Vec<Plane>, planes: &Arc<Vec<Plane>>) {
        let all_but_last = parts[..parts.len().saturating_sub(1)].to_vec();
        self.before = (!before.is_empty()).then_some((all_but_last, before));
        let last = self.whole.replace((parts.to_vec(), Arc::clone(planes)));
        self.retired = last.map(|(_, planes)| planes).unwrap_or_default();
    }

    /// What is counted of all records for an axis, worked out when it changes.
    pub(super) fn baseline(&mut self, axis: Option<Axis>, columns: &Columns) -> Arc<Baseline> {
        if self.baseline.bins.axis() != axis || self.baseline.shards.is_empty() {
            self.baseline = Baseline::of(axis, columns).into();
        }
        Arc::clone(&self.baseline)
    }
}
