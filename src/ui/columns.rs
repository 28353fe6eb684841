use super::{look::Look, snippet::Place};
use crate::{strings::fill, text::width};

/// Which columns a width has room for. They are given up in the order language, organisation,
/// countries, duration; the start and the title never go.
pub struct Columns {
    /// Duration, or the reason while searching.
    pub fact: usize,
    /// What the mandate is called.
    pub title: usize,
    /// Who asked for it.
    pub organisation: usize,
    /// What it is written in.
    pub language: usize,
    /// Where it is.
    pub places: usize,
}

impl Columns {
    /// Before the start.
    pub const FLAGS: usize = 4;
    /// The month it starts in.
    pub const START: usize = 8;
    /// The narrowest lists that have a duration, countries, an organisation and a language.
    const FROM: [usize; 4] = [44, 64, 81, 82];

    /// Those of a width.
    pub fn of(width: usize, searching: bool, look: &Look<'_>) -> Self {
        let [fact, places, organisation, language] = Self::FROM.map(|from| width >= from);
        // Wide lists name organisations and places further.
        let spare = width.saturating_sub(100) / 4;
        let room = |has: bool, columns: usize| if has { columns } else { 0 };
        let mut columns = Self {
            fact: room(fact, fact_width(searching, look)),
            title: 0,
            organisation: room(organisation, 13 + spare.min(15)),
            language: room(language, 3),
            places: room(places, 12 + spare.min(6)),
        };
        let taken = Self::FLAGS
            + Self::START
            + columns.fact
            + columns.places
            + columns.organisation
            + columns.language;
        columns.title = width.saturating_sub(taken + usize::from(columns.fact > 0) * 2);
        columns
    }

    /// Columns for a title and for the places after it. Where nothing stands between them a title
    /// has what its places leave free.
    pub fn title_and_places(&self, places: &str) -> (usize, usize) {
        let taken = (width(places) + usize::from(!places.is_empty())).min(self.places);
        match self.organisation {
            0 => (self.title + self.places - taken, taken),
            _ => (self.title, self.places),
        }
    }

    /// Where the line under a title stands: under the title where there is room for it.
    pub const fn snippet(&self) -> Place {
        let rest = self.title + self.places + self.organisation + self.language;
        if self.fact > 0 {
            let indent = Self::FLAGS + Self::START + self.fact + 2;
            Place { indent, room: rest, title: self.title }
        } else {
            Place { indent: Self::FLAGS, room: rest + Self::START, title: self.title }
        }
    }
}

/// Columns of the longest usual duration, or of a reason, with a space before.
fn fact_width(searching: bool, look: &Look<'_>) -> usize {
    let words = look.words;
    if searching {
        return 1 + words.longest_reason();
    }
    let months = fill(&words.list.months, &[("n", "14")]);
    1 + width(&words.list.open).max(width(&months))
}
