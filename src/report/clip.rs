use std::io;

use super::{
    citation::Style,
    command::{Input, command},
    formats::{Format, write},
    setting::Setting,
};
use crate::{app::Excerpt, model::Mandate, view::View};

/// What is copied of the mandates at some positions, or of the view they are seen in.
///
/// # Errors
/// None that a text in memory can give; what the formats say.
pub fn clip(
    excerpt: Excerpt,
    setting: &Setting<'_>,
    positions: &[usize],
    (view, input): (&View, Input<'_>),
) -> io::Result<String> {
    let format = match excerpt {
        Excerpt::Citation => Format::Citation(Style::Chicago),
        Excerpt::Apa => Format::Citation(Style::Apa),
        Excerpt::Bibtex => Format::Bibtex,
        Excerpt::Ris => Format::Ris,
        Excerpt::Markdown => Format::Markdown,
        Excerpt::Json => Format::Json,
        Excerpt::Csv => Format::Csv,
        Excerpt::Command => return Ok(command(view, setting.collection, input)),
        Excerpt::Title => return Ok(each(setting, positions, |own| own.title.shown().to_owned())),
        Excerpt::Dates => {
            let dates = |own: &Mandate| setting.words.period(&own.period);
            return Ok(each(setting, positions, dates));
        }
        Excerpt::Source => return Ok(each(setting, positions, sources)),
        Excerpt::Text => return Ok(each(setting, positions, |own| text(own, setting))),
    };
    let mut written = Vec::new();
    write(format, setting, positions.iter().copied(), &mut written)?;
    let written = String::from_utf8_lossy(&written);
    // A reference is pasted into a line.
    Ok(written.trim_end_matches('\n').to_owned())
}

/// A mandate in full, as a reader without the screen wants it: its title, its facts, its text.
pub fn text(mandate: &Mandate, setting: &Setting<'_>) -> String {
    let title = mandate.title.shown();
    let mut parts = vec![title.to_owned(), setting.facts(mandate)];
    parts.extend(Some(setting.mandated_by(mandate)).filter(|who| !who.is_empty()));
    if let Some(note) = setting.note(mandate) {
        let heading = setting.words.colon(&setting.words.detail.note);
        parts.push(format!("{heading}\n{}", note.shown()));
    }
    let several = mandate.sections.len() > 1;
    for section in &mandate.sections {
        parts.extend(several.then(|| setting.words.section(section.kind).to_owned()));
        parts.push(section.text.shown().to_owned());
    }
    parts.push(sources(mandate));
    parts.join("\n\n")
}

fn sources(mandate: &Mandate) -> String {
    let sources = mandate.sources.iter();
    let sources = sources.map(|own| format!("{}:{}", own.file.shown(), own.line));
    sources.collect::<Vec<_>>().join("\n")
}

fn each(setting: &Setting<'_>, positions: &[usize], of: impl Fn(&Mandate) -> String) -> String {
    let mandates = positions.iter().filter_map(|at| setting.collection.mandates.get(*at));
    mandates.map(of).collect::<Vec<_>>().join("\n")
}
