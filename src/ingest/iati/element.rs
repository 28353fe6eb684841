use quick_xml::events::BytesStart;

/// An element of an activity, with the attributes that count.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name, without a namespace.
    pub name: String,
    /// The language it says its words are in, in small letters, without a country.
    pub language: Option<String>,
    /// Its own words.
    pub text: String,
    /// The same in several languages.
    pub narratives: Vec<(Option<String>, String)>,
    attributes: Vec<(String, String)>,
}

impl Element {
    /// The attributes that are read.
    const READ: [&str; 6] = ["code", "iso-date", "ref", "role", "type", "vocabulary"];

    /// An element that begins with a tag. Attributes that do not read are none.
    pub fn of(tag: &BytesStart<'_>) -> Self {
        let mut element =
            Self { name: tag.local_name().into_inner().to_owned(), ..Self::default() };
        for attribute in tag.attributes().flatten() {
            let name = attribute.key.local_name().into_inner();
            let value = || quick_xml::escape::unescape(&attribute.value).unwrap_or_default();
            if name == "lang" {
                let code = value().to_lowercase();
                element.language = code.split(['-', '_']).next().map(str::to_owned);
            } else if Self::READ.contains(&name) {
                element.attributes.push((name.to_owned(), value().trim().to_owned()));
            }
        }
        element
    }

    /// An attribute, where it says something.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let (_, value) = attributes.find(|(own, value)| own == name && !value.is_empty())?;
        Some(value)
    }

    /// What it says, each with its language: its narratives, or its own words as the first
    /// generation of the standard has them.
    pub fn wordings(mut self) -> Vec<(Option<String>, String)> {
        if self.narratives.is_empty() {
            self.narratives.push((self.language, self.text));
        }
        let tidy = |text: &str| text.trim().to_owned();
        let all = self.narratives.into_iter().map(|(language, text)| (language, tidy(&text)));
        all.filter(|(_, text)| !text.is_empty()).collect()
    }
}
