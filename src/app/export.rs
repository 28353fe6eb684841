use std::path::Path;

/// What a file of mandates is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Comma-separated values.
    Csv,
    /// Tab-separated values.
    Tsv,
    /// A JSON array.
    Json,
    /// JSON objects, one a line.
    Jsonl,
    /// Sections of Markdown.
    Markdown,
    /// BibTeX entries.
    Bibtex,
    /// RIS records.
    Ris,
    /// Events of a calendar.
    Calendar,
    /// Columns for a reader.
    Table,
    /// References in the Chicago style.
    Chicago,
    /// References in the APA style.
    Apa,
}

impl Export {
    /// All of them, each with the endings of its files, the usual one first.
    const ENDINGS: [(Self, &[&str]); 11] = [
        (Self::Csv, &["csv"]),
        (Self::Tsv, &["tsv"]),
        (Self::Json, &["json"]),
        (Self::Jsonl, &["jsonl", "ndjson"]),
        (Self::Markdown, &["md", "markdown", "mkd"]),
        (Self::Bibtex, &["bib", "bibtex"]),
        (Self::Ris, &["ris"]),
        (Self::Calendar, &["ics", "ical", "icalendar"]),
        (Self::Table, &["txt", "table"]),
        (Self::Chicago, &["chicago"]),
        (Self::Apa, &["apa"]),
    ];

    /// How the name of such a file ends, as a rule.
    pub fn ending(self) -> &'static str {
        let own = Self::ENDINGS.iter().find(|(export, _)| *export == self);
        own.and_then(|(_, endings)| endings.first()).copied().unwrap_or_default()
    }

    /// The usual endings of all of them.
    pub fn endings() -> impl Iterator<Item = &'static str> {
        Self::ENDINGS.iter().filter_map(|(_, endings)| endings.first()).copied()
    }

    /// What a file of this name is written as; a name without an ending does not say.
    ///
    /// # Errors
    /// An ending that is of no format, with its full stop.
    pub fn named(path: &Path) -> Result<Option<Self>, String> {
        let Some(ending) = path.extension() else { return Ok(None) };
        let ending = ending.to_string_lossy();
        let has = |endings: &[&str]| endings.iter().any(|own| own.eq_ignore_ascii_case(&ending));
        let export = Self::ENDINGS.iter().find(|(_, endings)| has(endings));
        export.map(|(export, _)| Some(*export)).ok_or_else(|| format!(".{ending}"))
    }
}
