//! Dates being typed, and what they are taken for.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use super::{
    look::{Look, draw, spread},
    typed::Typed,
};
use crate::{
    app::{Action, App, DateLine, DateReading},
    strings::fill,
    text::{cut, width},
};

/// Draws the line, with examples while it is empty.
pub fn render(app: &App, look: &Look<'_>, area: Rect, buffer: &mut Buffer) {
    let Some(dates) = &app.dates else { return };
    let columns = usize::from(area.width);
    let mut left = vec![look.sign(Action::TypeDates)];
    if dates.line.text().is_empty() {
        let examples = cut(&look.words.dates.examples, columns.saturating_sub(4));
        left.push(Span::styled(examples, look.theme.dim));
        return draw(Line::from(left), area, buffer);
    }
    let (typed, _) = typed(dates, look, area.width);
    let taken: usize = typed.iter().map(|span| width(&span.content)).sum();
    left.extend(typed);
    let room = columns.saturating_sub(taken + 6);
    let style = match dates.reading {
        DateReading::NotUnderstood | DateReading::Outside => look.theme.doubt,
        DateReading::Pending | DateReading::Days { .. } => look.theme.reason,
    };
    let told = Span::styled(format!("{} ", cut(&taken_for(app, dates, look), room)), style);
    draw(spread(left, vec![told], columns), area, buffer);
}

/// The part of the line that is in sight, and the column of the cursor.
pub fn typed(dates: &DateLine, look: &Look<'_>, columns: u16) -> (Vec<Span<'static>>, u16) {
    Typed::plain(&dates.line, look.theme.key).in_sight(columns)
}

fn taken_for(app: &App, dates: &DateLine, look: &Look<'_>) -> String {
    let words = look.words;
    let days =
        |(from, to)| fill(&words.dates.days, &[("from", &words.day(from)), ("to", &words.day(to))]);
    match dates.reading {
        DateReading::Pending => "…".to_owned(),
        DateReading::NotUnderstood => words.dates.not_understood.clone(),
        DateReading::Outside => {
            fill(&words.dates.outside, &[("records", &days(app.timeline.span()))])
        }
        DateReading::Days { window, is_cut, day_first, backwards } => {
            let mut told = if window.first == window.last {
                words.day(window.first)
            } else {
                days((window.first, window.last))
            };
            let notes = &words.dates;
            for (is_so, note) in
                [(backwards, &notes.backwards), (day_first, &notes.day_first), (is_cut, &notes.cut)]
            {
                if is_so {
                    told = format!("{told} · {note}");
                }
            }
            told
        }
    }
}
