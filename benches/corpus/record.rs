use mandates::{
    lang::Language,
    model::{Edge, MandateKind, Period, SectionKind},
};
use serde::{Serialize, Serializer};

/// A record as it is written to a file, in the project's own JSON.
#[derive(Clone, Debug, Serialize)]
pub struct Record {
    /// What sort of assignment.
    pub kind: MandateKind,
    /// Four to twelve words.
    pub title: String,
    /// Of title and text.
    pub language: Language,
    /// Who mandated it; none in a few records.
    pub organisations: Vec<Name>,
    /// Where; none in a few records.
    pub places: Vec<Name>,
    /// When, written as `start`, `end` and `ongoing`.
    #[serde(flatten, serialize_with = "dates")]
    pub period: Period,
    /// One or two.
    pub sources: Vec<Seen>,
    /// A description, often more.
    pub sections: Vec<Part>,
}

/// A place or organisation.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Name {
    /// Its id in the lexicon; for others the id that reading gives them.
    pub id: &'static str,
    /// As the source writes it.
    pub written: &'static str,
}

/// Where a record was seen, with its values as written there.
#[derive(Clone, Debug, Serialize)]
pub struct Seen {
    /// Name of the file.
    pub file: &'static str,
    /// The line, from 1.
    pub line: u32,
    /// The organisations.
    pub organisations: String,
    /// The places.
    pub places: String,
    /// The dates.
    pub dates: String,
}

/// A part of the text, in the language of the record.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// What it is about.
    pub kind: SectionKind,
    /// The words.
    pub text: String,
}

impl Record {
    /// The record as one line of JSON Lines, without the line break.
    ///
    /// # Errors
    /// None that a record can cause; serialising says it may fail.
    pub fn to_json_line(&self) -> serde_json::Result<String> {
        serde_json::to_string(self)
    }

    /// Bytes of title and text.
    pub fn size(&self) -> usize {
        self.title.len() + self.sections.iter().map(|part| part.text.len()).sum::<usize>()
    }
}

#[derive(Serialize)]
struct Dates {
    start: Option<String>,
    end: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ongoing: Option<bool>,
}

fn dates<S: Serializer>(period: &Period, serializer: S) -> Result<S::Ok, S::Error> {
    let written = |edge: Edge| edge.date().map(|date| date.to_string());
    let (start, end) = (written(period.start), written(period.end));
    let ongoing = (period.end == Edge::Open).then_some(true);
    Dates { start, end, ongoing }.serialize(serializer)
}
