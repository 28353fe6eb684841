use crate::{
    lexicon::{Kind, Lexicon},
    search::{Counts, Facet, Selection, Value},
};

/// Values of facets where some stand under others: regions and their countries. Choosing a region
/// means all its countries.
#[derive(Clone, Copy, Debug)]
pub struct Tree<'t> {
    /// Which country stands under which region.
    pub lexicon: &'t Lexicon,
    /// The values that some record has.
    pub totals: &'t Counts,
}

/// How a value is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Not at all.
    Out,
    /// Itself, or by its region.
    Included,
    /// Itself, or by its region.
    Excluded,
    /// A region of which some country is chosen.
    Partly,
}

impl Tree<'_> {
    /// How a value is chosen.
    pub fn mark(&self, selection: &Selection, facet: Facet, value: Value) -> Mark {
        let Some(choice) = selection.choice(facet) else { return Mark::Out };
        if choice.included.contains(&value) {
            return Mark::Included;
        }
        if choice.excluded.contains(&value) {
            return Mark::Excluded;
        }
        match self.region(facet, value) {
            // One country of a region is not each of them where all that is chosen must be there.
            Some(region) if choice.included.contains(&region) && !choice.all => Mark::Included,
            Some(region) if choice.excluded.contains(&region) => Mark::Excluded,
            Some(_) => Mark::Out,
            None => {
                let mut chosen = choice.included.iter().chain(&choice.excluded);
                let partly = chosen.any(|own| self.region(facet, *own) == Some(value));
                if partly { Mark::Partly } else { Mark::Out }
            }
        }
    }

    /// Chooses a value, or leaves it out again.
    pub fn toggle(&self, selection: &mut Selection, facet: Facet, value: Value) {
        if self.splits(selection, facet, value) {
            return;
        }
        let under_included = self.region(facet, value).is_some_and(|region| {
            self.mark(selection, facet, region) == Mark::Included && !selection.wants_all(facet)
        });
        if under_included {
            // It was the exception of its region.
            selection.leave_out(facet, value);
        } else {
            selection.toggle(facet, value);
            self.take_over(selection, facet, value);
        }
    }

    /// Excludes a value, or admits it again.
    pub fn toggle_excluded(&self, selection: &mut Selection, facet: Facet, value: Value) {
        let excluded = self.mark(selection, facet, value) == Mark::Excluded;
        if excluded && self.splits(selection, facet, value) {
            return;
        }
        selection.toggle_excluded(facet, value);
        self.take_over(selection, facet, value);
    }

    /// A country that is chosen by its region is taken out of it: the other countries stand for the
    /// region then. Says whether it was.
    fn splits(&self, selection: &mut Selection, facet: Facet, value: Value) -> bool {
        let mark = self.mark(selection, facet, value);
        let own = selection.choice(facet).is_some_and(|choice| {
            choice.included.contains(&value) || choice.excluded.contains(&value)
        });
        let Some(region) = self.region(facet, value).filter(|_| mark != Mark::Out && !own) else {
            return false;
        };
        selection.leave_out(facet, region);
        for other in self.countries(facet, region).filter(|other| *other != value) {
            if mark == Mark::Excluded {
                selection.exclude(facet, other);
            } else if selection.choice(facet).is_none_or(|own| !own.excluded.contains(&other)) {
                selection.include(facet, other);
            }
        }
        true
    }

    /// A region that was just chosen stands for its countries.
    fn take_over(&self, selection: &mut Selection, facet: Facet, value: Value) {
        let chosen = matches!(self.mark(selection, facet, value), Mark::Included | Mark::Excluded);
        if chosen && !selection.wants_all(facet) {
            self.countries(facet, value).for_each(|own| selection.leave_out(facet, own));
        }
    }

    /// The region that a country stands under.
    fn region(&self, facet: Facet, value: Value) -> Option<Value> {
        let (Facet::Country, Value::Entry(key)) = (facet, value) else { return None };
        let is_country = self.lexicon.entry(key).kind == Kind::Country;
        let region = self.lexicon.tree_region(key).filter(|_| is_country)?;
        Some(Value::Entry(region))
    }

    /// The countries under a region that some record names.
    fn countries(&self, facet: Facet, region: Value) -> impl Iterator<Item = Value> {
        let values = self.totals.of(facet).map(|(value, _)| value);
        values.filter(move |value| self.region(facet, *value) == Some(region))
    }
}
