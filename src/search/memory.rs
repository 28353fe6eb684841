use std::sync::Arc;

use super::{bars::Bins, histogram::Axis, plan::Sought, plane::Plane};

/// What one question leaves for the next, which is often the same with one letter more, or with
/// other filters. Answers do not depend on it.
#[derive(Clone, Debug, Default)]
pub struct Memory {
    /// All parts of the last question but its last, and what they found.
    before: Option<(Vec<Sought>, Vec<Plane>)>,
    /// All parts of the last question, and what they found.
    whole: Option<(Vec<Sought>, Arc<Vec<Plane>>)>,
    /// Planes of the question before: room for the next ones.
    retired: Arc<Vec<Plane>>,
    bins: Arc<Bins>,
}

/// What a question need not work out.
#[derive(Debug)]
pub(super) enum Known {
    /// What all parts found.
    Whole(Arc<Vec<Plane>>),
    /// What all parts but the last found, and planes to be written over.
    Before(Vec<Plane>, Vec<Plane>),
    /// Nothing; planes to be written over.
    Nothing(Vec<Plane>),
}

impl Memory {
    /// What is known of a question for these parts.
    pub(super) fn recall(&mut self, parts: &[Sought]) -> Known {
        if let Some((own, planes)) = &self.whole
            && own == parts
        {
            return Known::Whole(Arc::clone(planes));
        }
        let spare = Arc::try_unwrap(std::mem::take(&mut self.retired)).unwrap_or_default();
        let all_but_last = &parts[..parts.len().saturating_sub(1)];
        match self.before.take() {
            Some((own, planes)) if own == all_but_last => Known::Before(planes, spare),
            _ => Known::Nothing(spare),
        }
    }

    /// Keeps what was worked out for these parts.
    pub(super) fn keep(&mut self, parts: &[Sought], before: Vec<Plane>, planes: &Arc<Vec<Plane>>) {
        let all_but_last = parts[..parts.len().saturating_sub(1)].to_vec();
        self.before = (!before.is_empty()).then_some((all_but_last, before));
        let last = self.whole.replace((parts.to_vec(), Arc::clone(planes)));
        self.retired = last.map(|(_, planes)| planes).unwrap_or_default();
    }

    /// The bins of an axis, worked out when it changes.
    pub(super) fn bins(&mut self, axis: Option<Axis>) -> Arc<Bins> {
        if self.bins.axis() != axis {
            self.bins = Bins::of(axis).into();
        }
        Arc::clone(&self.bins)
    }
}
