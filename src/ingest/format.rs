//! What sort of file a text is: by what stands in it first, by its name only where that is silent.

use super::{
    columns::Columns,
    form::{ends_with, is_json, is_table},
    html::Element,
    iati::is_root,
};

/// A sort of file that there is a reader for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// An array of objects, or one a line.
    Json,
    /// Rows of values.
    Table,
    /// A web page.
    Html,
    /// Activities of the aid registry.
    Iati,
    /// Markup of another kind.
    Xml,
    /// A page saved as text.
    Page,
}

impl Format {
    /// The sort of a text, from a file of this name.
    pub fn of(name: &str, text: &str, columns: &Columns) -> Self {
        match markup(name, text) {
            Some(format) => format,
            None if is_json(name, text) => Self::Json,
            None if is_table(name, text, columns) => Self::Table,
            None => Self::Page,
        }
    }
}

/// How a web page begins that follows the standard.
const DOCTYPE: &str = "!doctype html";
/// How far into a file its first tag is looked for, where something else stands before.
const OPENING: usize = 2048;

/// The sort of a text of markup; `None` for any other text.
fn markup(name: &str, text: &str) -> Option<Format> {
    if let Some(root) = root(text) {
        return match root {
            _ if is_root(root) => Some(Format::Iati),
            _ if root == DOCTYPE || Element::begins_page(&root.to_ascii_lowercase()) => {
                Some(Format::Html)
            }
            _ => is_xml(name, text).then_some(Format::Xml),
        };
    }
    // Some tools save what came before a page with it.
    let opening: String = text.chars().take(OPENING).collect::<String>().to_ascii_lowercase();
    let has_page = ["<!doctype html", "<html", "<body"].iter().any(|tag| opening.contains(tag));
    let is_page =
        has_page || (ends_with(name, &[".html", ".htm", ".xhtml"]) && opening.contains('<'));
    is_page.then_some(Format::Html)
}

/// Whether a text says that it is XML, or its name does.
fn is_xml(name: &str, text: &str) -> bool {
    text.trim_start().starts_with("<?xml") || ends_with(name, &[".xml"])
}

/// The name of the first element, or `!doctype html`, of a text that begins with markup. Comments
/// and instructions before it say nothing of it.
fn root(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        let (begin, end) = match rest {
            _ if rest.starts_with("<?") => ("<?", "?>"),
            _ if rest.starts_with("<!--") => ("<!--", "-->"),
            _ => break,
        };
        let at = rest[begin.len()..].find(end)?;
        rest = rest[begin.len() + at + end.len()..].trim_start();
    }
    let begins = |tag: &str, name: &str| {
        tag.get(..name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name))
    };
    let mut tag = rest.strip_prefix('<')?;
    if begins(tag, DOCTYPE) {
        return Some(DOCTYPE);
    }
    if begins(tag, "!doctype") {
        // Declarations of a type of its own stand in brackets.
        let end = tag.find(['[', '>'])?;
        let end = if tag[end..].starts_with('[') { tag.find("]>")? + 1 } else { end };
        tag = tag[end + 1..].trim_start().strip_prefix('<')?;
    }
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | ':' | '.' | '!');
    let name = &tag[..tag.find(|c: char| !is_name(c)).unwrap_or(tag.len())];
    (!name.is_empty()).then_some(name)
}
