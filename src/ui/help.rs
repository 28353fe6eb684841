use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
    widgets::{Clear, Widget},
};

use super::look::{Look, Title, scrolled, title};
use crate::{
    app::{App, Mode, Pane},
    keymap::Section,
    search::Facet,
    text::{pad, width, wrap},
};

/// Draws the help over the whole screen: the keys of the focused pane, then all others.
pub fn render(
    app: &App,
    look: &Look<'_>,
    lines: &[Line<'static>],
    area: Rect,
    buffer: &mut Buffer,
) {
    Clear.render(area.intersection(buffer.area), buffer);
    let close = look.key(crate::app::Action::Close, Mode::Help);
    let right = format!("{close} {}", look.words.hint(crate::app::Action::Close));
    let heading = Title { left: &look.words.panes.help, right: &right, focused: true };
    let body = title(&heading, look, area, buffer);
    scrolled(lines, app.help_scroll.top, body, buffer);
}

/// All lines of the help, made from the key table.
pub fn lines(app: &App, look: &Look<'_>, columns: u16) -> Vec<Line<'static>> {
    let focused = match app.focus {
        Pane::Facets => Some(Section::Facets),
        Pane::Timeline => Some(Section::Timeline),
        Pane::Detail => Some(Section::Mandates),
        Pane::List => None,
    };
    let rest = [
        Section::Anywhere,
        Section::Mandates,
        Section::Facets,
        Section::Timeline,
        Section::Query,
        Section::FacetFilter,
    ];
    let others = rest.into_iter().filter(|section| Some(*section) != focused);
    let mut lines = Vec::new();
    for section in focused.into_iter().chain(others) {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::styled(format!(" {}", name(section, look)), look.theme.heading_focused));
        for (action, keys) in look.keys.section(section) {
            let keys: Vec<String> = keys.iter().map(|key| look.words.key(key)).collect();
            let keys = keys.join("  ");
            let room = (usize::from(columns) / 3).clamp(width(&keys).min(30), 30);
            let does = look.words.action(action);
            let rest = usize::from(columns).saturating_sub(room + 5);
            for (at, line) in wrap(does, rest).into_iter().enumerate() {
                let keys = if at == 0 { keys.as_str() } else { "" };
                lines.push(Line::from(vec![
                    Span::raw("   "),
                    Span::styled(pad(keys, room), look.theme.key),
                    Span::raw(format!(" {}", &does[line.range])),
                ]));
            }
        }
    }
    lines
}

fn name<'l>(section: Section, look: &Look<'l>) -> &'l str {
    let panes = &look.words.panes;
    match section {
        Section::Facets => &look.words.facet(Facet::Country).title,
        Section::Timeline => &panes.timeline,
        Section::Mandates => &panes.mandates,
        Section::Anywhere => &panes.anywhere,
        Section::Query => &panes.query,
        Section::FacetFilter => &panes.facet_filter,
        Section::Help => &panes.help,
    }
}
