//! Regions by the codes that activities give them: those of the OECD's Development Assistance
//! Committee (vocabulary 1) and of the United Nations (M49, vocabulary 2), as their code lists name
//! them.

const DAC: [(&str, &str); 25] = [
    ("89", "Europe"),
    ("189", "Northern Africa"),
    ("289", "Sub-Saharan Africa"),
    ("298", "Africa"),
    ("380", "Caribbean"),
    ("389", "Caribbean and Central America"),
    ("489", "South America"),
    ("498", "Americas"),
    ("589", "Middle East"),
    ("619", "Central Asia"),
    ("679", "Southern Asia"),
    ("689", "South and Central Asia"),
    ("789", "Eastern Asia"),
    ("798", "Asia"),
    ("889", "Oceania"),
    ("998", "unspecified"),
    ("1027", "Eastern Africa"),
    ("1028", "Middle Africa"),
    ("1029", "Southern Africa"),
    ("1030", "Western Africa"),
    ("1031", "Caribbean"),
    ("1032", "Central America"),
    ("1033", "Melanesia"),
    ("1034", "Micronesia"),
    ("1035", "Polynesia"),
];

const M49: [(&str, &str); 20] = [
    ("001", "World"),
    ("002", "Africa"),
    ("005", "South America"),
    ("009", "Oceania"),
    ("011", "Western Africa"),
    ("013", "Central America"),
    ("014", "Eastern Africa"),
    ("015", "Northern Africa"),
    ("017", "Middle Africa"),
    ("018", "Southern Africa"),
    ("019", "Americas"),
    ("029", "Caribbean"),
    ("030", "Eastern Asia"),
    ("034", "Southern Asia"),
    ("035", "South-eastern Asia"),
    ("142", "Asia"),
    ("143", "Central Asia"),
    ("145", "Western Asia"),
    ("150", "Europe"),
    ("202", "Sub-Saharan Africa"),
];

/// The English name of a region by its code in a vocabulary; that of the OECD where none is said.
pub fn name(vocabulary: Option<&str>, code: &str) -> Option<&'static str> {
    let found = |list: &[(&str, &'static str)]| {
        list.iter().find(|(own, _)| *own == code).map(|(_, name)| *name)
    };
    match vocabulary.unwrap_or("1") {
        "1" => found(&DAC),
        "2" => found(&M49),
        _ => None,
    }
}
