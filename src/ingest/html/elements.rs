//! What each element of a web page does to the lines that a reader sees.

/// How an element takes part in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Element {
    /// Its text belongs to the line around it.
    Inline,
    /// Begins and ends a line.
    Block,
    /// Stands apart: an empty line before and after it.
    Apart,
    /// Stands apart from the next of its kind by two empty lines, as entries of a page do.
    Entry,
    /// A list of items.
    List,
    /// An item of a list.
    Item,
    /// A heading, which a list may have in the place of text.
    Heading,
    /// A row of a table.
    Row,
    /// A cell, on one line with the other cells of its row.
    Cell,
    /// Ends a line.
    Break,
    /// Lines stand as they are written.
    Preformatted,
    /// The part of a page that is its own rather than the site's.
    Main,
    /// Nothing that is read on a page, or the site's and not the page's.
    LeftOut,
    /// The site's unless it is within an entry or the main part.
    SiteUnlessWithin,
    /// The name of the page.
    Title,
    /// Has no content and shows nothing.
    Void,
}

/// The elements that are more than [`Element::Inline`], by name.
const ELEMENTS: [(&str, Element); 86] = [
    ("address", Element::Block),
    ("area", Element::Void),
    ("article", Element::Entry),
    ("aside", Element::Apart),
    ("audio", Element::LeftOut),
    ("base", Element::Void),
    ("blockquote", Element::Apart),
    ("body", Element::Block),
    ("br", Element::Break),
    ("button", Element::LeftOut),
    ("canvas", Element::LeftOut),
    ("caption", Element::Apart),
    ("center", Element::Block),
    ("col", Element::Void),
    ("datalist", Element::LeftOut),
    ("dd", Element::Block),
    ("details", Element::Block),
    ("dialog", Element::Block),
    ("div", Element::Block),
    ("dl", Element::Apart),
    ("dt", Element::Block),
    ("embed", Element::Void),
    ("fieldset", Element::Apart),
    ("figcaption", Element::Block),
    ("figure", Element::Apart),
    ("footer", Element::SiteUnlessWithin),
    ("form", Element::Block),
    ("frame", Element::Void),
    ("h1", Element::Heading),
    ("h2", Element::Heading),
    ("h3", Element::Heading),
    ("h4", Element::Heading),
    ("h5", Element::Heading),
    ("h6", Element::Heading),
    ("head", Element::Block),
    ("header", Element::SiteUnlessWithin),
    ("hgroup", Element::Block),
    ("hr", Element::Break),
    ("html", Element::Block),
    ("iframe", Element::LeftOut),
    ("img", Element::Void),
    ("input", Element::Void),
    ("legend", Element::Block),
    ("li", Element::Item),
    ("link", Element::Void),
    ("listing", Element::Preformatted),
    ("main", Element::Main),
    ("map", Element::LeftOut),
    ("menu", Element::List),
    ("meta", Element::Void),
    ("nav", Element::LeftOut),
    ("noembed", Element::LeftOut),
    ("noframe", Element::LeftOut),
    ("noframes", Element::LeftOut),
    ("noscript", Element::LeftOut),
    ("object", Element::LeftOut),
    ("ol", Element::List),
    ("optgroup", Element::LeftOut),
    ("option", Element::LeftOut),
    ("p", Element::Apart),
    ("param", Element::Void),
    ("plaintext", Element::Preformatted),
    ("pre", Element::Preformatted),
    ("rp", Element::LeftOut),
    ("script", Element::LeftOut),
    ("search", Element::LeftOut),
    ("section", Element::Apart),
    ("select", Element::LeftOut),
    ("source", Element::Void),
    ("style", Element::LeftOut),
    ("summary", Element::Block),
    ("svg", Element::LeftOut),
    ("table", Element::Apart),
    ("tbody", Element::Block),
    ("td", Element::Cell),
    ("template", Element::LeftOut),
    ("textarea", Element::LeftOut),
    ("tfoot", Element::Block),
    ("th", Element::Cell),
    ("thead", Element::Block),
    ("title", Element::Title),
    ("tr", Element::Row),
    ("track", Element::Void),
    ("ul", Element::List),
    ("video", Element::LeftOut),
    ("wbr", Element::Void),
];

impl Element {
    /// The element of a name in small letters.
    pub fn named(name: &[u8]) -> Self {
        let found = ELEMENTS.binary_search_by(|(own, _)| own.as_bytes().cmp(name));
        found.map_or(Self::Inline, |at| ELEMENTS[at].1)
    }

    /// Whether web pages have an element of this name that no other sort of file begins with.
    pub fn begins_page(name: &str) -> bool {
        let inline = ["a", "b", "em", "font", "i", "span", "strong", "u"];
        let found = ELEMENTS.binary_search_by(|(own, _)| (*own).cmp(name));
        found.is_ok() || inline.contains(&name)
    }

    /// Whether it stands on lines of its own.
    pub const fn is_block(self) -> bool {
        !matches!(self, Self::Inline | Self::Void | Self::LeftOut | Self::Title | Self::Break)
    }

    /// Whether what is read until the end tag is text and no markup, so that a missing end tag takes
    /// the rest of the page with it.
    pub fn is_raw(name: &[u8]) -> bool {
        let raw: [&[u8]; 8] = [
            b"title",
            b"textarea",
            b"script",
            b"style",
            b"iframe",
            b"xmp",
            b"noembed",
            b"noscript",
        ];
        raw.contains(&name)
    }
}
