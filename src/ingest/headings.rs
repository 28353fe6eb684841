use crate::{fold, model::SectionKind};

/// What the lines after a heading of a detail page are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Places.
    Places,
    /// Mandating organisations.
    Organisations,
    /// First day.
    Start,
    /// Last day.
    End,
    /// A part of the text.
    Text(SectionKind),
    /// Mandates of a programme, as blocks.
    Nested,
}

impl Heading {
    /// Whether one short value follows, rather than paragraphs.
    pub const fn holds_value(self) -> bool {
        matches!(
            self,
            Self::Places
                | Self::Organisations
                | Self::Start
                | Self::End
                | Self::Text(SectionKind::Beneficiaries | SectionKind::Related)
        )
    }
}

/// Headings as pages write them, folded.
const HEADINGS: [(&str, Heading); 34] = [
    ("target country", Heading::Places),
    ("target countries", Heading::Places),
    ("target country organisation", Heading::Places),
    ("target country ies", Heading::Places),
    ("target country ies organisation s", Heading::Places),
    ("pays cible", Heading::Places),
    ("pays cibles", Heading::Places),
    ("pays cible organisation", Heading::Places),
    ("mandator", Heading::Organisations),
    ("mandators", Heading::Organisations),
    ("mandating organisation", Heading::Organisations),
    ("mandating organisation agency department ministry", Heading::Organisations),
    ("organisation mandante", Heading::Organisations),
    ("mandant", Heading::Organisations),
    ("start date", Heading::Start),
    ("date de debut", Heading::Start),
    ("end date", Heading::End),
    ("date de fin", Heading::End),
    ("target organisation type s", Heading::Text(SectionKind::Beneficiaries)),
    ("target organisation types", Heading::Text(SectionKind::Beneficiaries)),
    ("related activities", Heading::Text(SectionKind::Related)),
    ("activites connexes", Heading::Text(SectionKind::Related)),
    ("mandate outputs products", Heading::Text(SectionKind::Outputs)),
    ("mandate outputs", Heading::Text(SectionKind::Outputs)),
    ("produits du mandat", Heading::Text(SectionKind::Outputs)),
    ("intended immediate outcomes of mandate", Heading::Text(SectionKind::Outcomes)),
    ("outcome objectives of mandate", Heading::Text(SectionKind::Objectives)),
    ("outcome objectives", Heading::Text(SectionKind::Objectives)),
    ("specific lessons identified", Heading::Text(SectionKind::Lessons)),
    ("cours specifiques identifiees", Heading::Text(SectionKind::Lessons)),
    ("lecons specifiques identifiees", Heading::Text(SectionKind::Lessons)),
    ("main recommendations", Heading::Text(SectionKind::Recommendations)),
    ("recommandations principales", Heading::Text(SectionKind::Recommendations)),
    ("support mandates", Heading::Nested),
];

/// Labels that lists of facts have: any page may have such a word on a line, so that they count only
/// before a value, and make no page one of a mandate.
const LABELS: [(&str, Heading); 13] = [
    ("country", Heading::Places),
    ("countries", Heading::Places),
    ("pays", Heading::Places),
    ("place", Heading::Places),
    ("places", Heading::Places),
    ("lieu", Heading::Places),
    ("lieux", Heading::Places),
    ("mandated by", Heading::Organisations),
    ("mandate par", Heading::Organisations),
    ("start", Heading::Start),
    ("debut", Heading::Start),
    ("end", Heading::End),
    ("fin", Heading::End),
];

/// The heading a line is, with what follows a colon on the same line, or stands in the next cell of a
/// table.
pub fn heading(line: &str) -> Option<(Heading, &str)> {
    let (name, value) = named(line);
    let (line, value) = (name, value.unwrap_or_default());
    let labelled = || found(&LABELS, line).filter(|_| !value.is_empty());
    Some((found(&HEADINGS, line).or_else(labelled)?, value))
}

/// Whether a line is a heading that stands on pages of their kind, and not only before a value.
pub fn is_heading(line: &str) -> bool {
    found(&HEADINGS, named(line).0).is_some()
}

/// A label and its value: `Start date: 1 July 2014`, `Start date | 1 July 2014`. Two cells that are
/// both labels begin a table of another kind.
fn named(line: &str) -> (&str, Option<&str>) {
    let line = line.trim_start_matches(['•', '·']).trim_start();
    if let Some((name, value)) = line.split_once(':') {
        return (name, Some(value.trim()));
    }
    let cells = line.split_once(" | ").filter(|(_, value)| {
        !value.contains(" | ") && found(&HEADINGS, value).or(found(&LABELS, value)).is_none()
    });
    cells.map_or((line, None), |(name, value)| (name, Some(value.trim())))
}

fn found(list: &[(&str, Heading)], name: &str) -> Option<Heading> {
    // No heading is as long as a sentence.
    if name.len() > 80 {
        return None;
    }
    let folded = fold::key(name);
    list.iter().find(|(own, _)| *own == folded).map(|(_, heading)| *heading)
}

/// Lines of the web site around the content, folded whole lines.
const FURNITURE: [&str; 9] = [
    "no programmes have been added yet",
    "no mandates have been added yet",
    "application octet stream",
    "programmes",
    "mandates",
    "vacancies",
    "back to top",
    "read more",
    "lire la suite",
];

/// How a line takes part in a page, where it is not a text of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Furniture {
    /// The word under every block that says what kind of entry it was.
    BlockEnd,
    /// The site's own words.
    Other,
    /// The deadline of a vacancy, whose title stands above it.
    Vacancy,
}

/// Whether a line is the site's rather than a mandate's.
pub fn furniture(line: &str) -> Option<Furniture> {
    if line.len() > 80 {
        return None;
    }
    let folded = fold::key(line);
    let downloads = ["downloaded ", "telecharge "].iter().any(|start| folded.starts_with(start))
        && (folded.contains(" times since ") || folded.contains(" fois depuis "));
    let deadline = folded.starts_with("application deadline")
        || folded.starts_with("date limite de candidature");
    match folded.as_str() {
        "mandate" | "programme" | "program" | "mandat" => Some(Furniture::BlockEnd),
        _ if deadline => Some(Furniture::Vacancy),
        _ if downloads || FURNITURE.contains(&folded.as_str()) => Some(Furniture::Other),
        _ => None,
    }
}
