use crate::{fold, lang::Language};

/// Something that readers call by words of either language.
pub struct Called<T: 'static> {
    /// What is called so.
    pub what: T,
    /// The word offered to those who type in English.
    pub en: &'static str,
    /// The word offered to those who type in French.
    pub fr: &'static str,
    /// What is understood too.
    pub others: &'static [&'static str],
}

impl<T> Called<T> {
    /// A row of a table of names.
    pub const fn new(
        what: T,
        en: &'static str,
        fr: &'static str,
        others: &'static [&'static str],
    ) -> Self {
        Self { what, en, fr, others }
    }

    /// The word offered in a language.
    pub const fn name(&self, language: Language) -> &'static str {
        match language {
            Language::En => self.en,
            Language::Fr => self.fr,
        }
    }

    /// Whether some name, folded, is as wanted.
    fn any(&self, mut wanted: impl FnMut(&str) -> bool) -> bool {
        let offered = [self.en, self.fr];
        offered.iter().chain(self.others).any(|name| wanted(&fold::key(name)))
    }
}

/// What is called exactly so, folded.
pub fn exactly<'t, T>(table: &'t [Called<T>], key: &str) -> Option<&'t Called<T>> {
    table.iter().find(|row| row.any(|name| name == key))
}

/// What is called so, or else everything with a name that begins so.
pub fn called<'t, T>(table: &'t [Called<T>], key: &str) -> Vec<&'t Called<T>> {
    exactly(table, key).map_or_else(
        || table.iter().filter(|row| row.any(|name| name.starts_with(key))).collect(),
        |row| vec![row],
    )
}
