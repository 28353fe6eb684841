use mandates::{
    lang::Language,
    model::{Collection, Mandate},
};

/// All that can be searched of a record but its title, on one line.
pub fn body(collection: &Collection, mandate: &Mandate) -> String {
    let mut body = String::new();
    for named in mandate.organisations.iter().chain(&mandate.places) {
        for language in Language::ALL {
            body.push_str(collection.lexicon.name(named.key, language));
            body.push(' ');
        }
        body.push_str(named.written.raw());
        body.push(' ');
    }
    for section in &mandate.sections {
        body.push_str(&section.text.raw().replace('\n', " "));
        body.push(' ');
    }
    body
}
