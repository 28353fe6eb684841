use super::setting::Setting;
use crate::view::View;

/// What filters, in the words of the screen's chips: `country: Mali or Niger, active 1 Jan 2016 – …`.
pub fn filters(view: &View, setting: &Setting<'_>) -> String {
    let chips = view.chips();
    let chips = chips.iter().map(|chip| setting.words.chip(chip, view, setting.collection));
    chips.collect::<Vec<_>>().join(", ")
}
