use super::{sort::Sort, wanted::Wanted};

impl Wanted {
    /// This view over another: what filters here is added to what filters there. Dates, lengths and
    /// the order that are given here stand in the place of those there.
    #[must_use]
    pub fn over(self, base: &Self) -> Self {
        let mut named = base.named.clone();
        for (facet, names) in self.named {
            named.entry(facet).or_default().extend(names);
        }
        let order = if self.sort == Sort::default() { base.sort } else { self.sort };
        let first = |own: Option<String>, other: &Option<String>| own.or_else(|| other.clone());
        Self {
            query: format!("{} {}", base.query, self.query).trim().to_owned(),
            named,
            all: base.all.union(&self.all).copied().collect(),
            active: first(self.active, &base.active),
            from: first(self.from, &base.from),
            to: first(self.to, &base.to),
            duration: first(self.duration, &base.duration),
            bookmarked: self.bookmarked || base.bookmarked,
            sort: order,
            exact: self.exact || base.exact,
            no_slips: self.no_slips || base.no_slips,
            no_translations: self.no_translations || base.no_translations,
            titles_only: self.titles_only || base.titles_only,
        }
    }
}
