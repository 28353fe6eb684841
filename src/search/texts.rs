use super::dictionary::Field;
use crate::model::{Mandate, Section, SectionKind};

/// The texts of a record with the field each counts as: title, names as written, all wordings of
/// all parts.
pub(super) fn texts(mandate: &Mandate) -> impl Iterator<Item = (Field, &str)> {
    let title = std::iter::once((Field::Title, mandate.title.raw()));
    let named = mandate.organisations.iter().chain(&mandate.places);
    let written = named.map(|named| (Field::Name, named.written.raw()));
    let variants = mandate.variants.iter().map(|variant| &variant.section);
    let sections = mandate.sections.iter().chain(variants);
    title.chain(written).chain(sections.map(|section| (field(section), section.text.raw())))
}

fn field(section: &Section) -> Field {
    match section.kind {
        SectionKind::Description | SectionKind::Related => Field::Text,
        _ => Field::Outcome,
    }
}
