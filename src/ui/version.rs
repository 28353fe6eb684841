use ratatui::text::{Line, Span};

use super::page::Writer;
use crate::{
    lang::Language,
    model::Mandate,
    text::{pad, width},
    view::{Version, other_version},
};

/// Panes as wide as this have both versions side by side.
const SIDE_BY_SIDE: usize = 108;
/// What parts them.
const BETWEEN: &str = " │";

impl Writer<'_> {
    /// A mandate in the other language: beside its own text where there is room, else alone.
    pub fn version(&mut self, position: usize, mandate: &Mandate) {
        let Some(version) = other_version(position, &self.app.collection) else { return };
        let other = match version {
            Version::Own => Some(mandate),
            Version::Mandate(other) => self.app.collection.mandates.get(other),
        };
        let Some(other) = other else { return };
        let language = mandate.language.other();
        if self.columns < SIDE_BY_SIDE {
            return self.told_in(other, language);
        }
        let half = self.columns / 2;
        let told = |mandate: &Mandate, language| {
            let columns = u16::try_from(half).unwrap_or(u16::MAX);
            let mut page = Writer::new(self.app, self.look, columns);
            page.told_in(mandate, language);
            page.finish()
        };
        let (own, other) = (told(mandate, mandate.language), told(other, language));
        self.note_marks_beside(&own, &other, half + width(BETWEEN));
        for at in 0..own.lines.len().max(other.lines.len()) {
            let mut line = own.lines.get(at).cloned().unwrap_or_default();
            let taken: usize = line.spans.iter().map(|span| width(&span.content)).sum();
            line.push_span(Span::raw(pad("", half.saturating_sub(taken))));
            line.push_span(Span::styled(BETWEEN, self.look.theme.dim));
            let other = other.lines.get(at).cloned().unwrap_or_default();
            let style = other.style;
            line.extend(other.spans.into_iter().map(|span| span.patch_style(style)));
            self.line(line);
        }
    }

    /// What of a mandate is in one language.
    fn told_in(&mut self, mandate: &Mandate, language: Language) {
        let (words, theme) = (self.look.words, self.look.theme);
        self.line(Line::styled(format!(" {}", words.language_name(language)), theme.heading));
        if mandate.language == language {
            self.searched(mandate.title.shown(), theme.title);
        }
        self.sections(mandate.sections.iter().filter(|own| own.language == language));
    }
}
