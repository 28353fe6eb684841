//! Which elements are open at a place of a web page. Pages forget end tags; what those would have
//! ended is worked out as browsers do, as far as it decides what is shown.

use super::elements::Element;
use crate::ingest::limits::MARKUP_DEPTH;

/// No element that matters here has a longer name.
const NAME_CAP: usize = 32;

/// An element whose end was not read yet.
#[derive(Debug)]
pub struct Open {
    name: Box<[u8]>,
    /// What it does to lines.
    pub element: Element,
    /// Items of a numbered list so far.
    items: Option<u32>,
}

/// The open elements, outermost first.
#[derive(Debug, Default)]
pub struct Stack {
    open: Vec<Open>,
    /// Position of the outermost that is left out.
    left_out: Option<usize>,
    /// How many more are open below the deepest one kept.
    beyond: usize,
}

impl Stack {
    /// Whether text at this place is shown.
    pub const fn shows(&self) -> bool {
        self.left_out.is_none()
    }

    /// Whether elements are nested deeper than is kept.
    pub const fn is_too_deep(&self) -> bool {
        self.beyond > 0
    }

    /// Whether an element of a kind is open.
    pub fn has(&self, element: Element) -> bool {
        self.open.iter().any(|open| open.element == element)
    }

    /// The number of the next item of the innermost list, if that is numbered.
    pub fn next_number(&mut self) -> Option<u32> {
        let list = self.open.iter_mut().rev().find(|open| open.element == Element::List)?;
        let items = list.items.as_mut()?;
        *items = items.saturating_add(1);
        Some(*items)
    }

    /// Begins an element, after ending those that cannot go on beside it.
    pub fn start(&mut self, name: &[u8], element: Element, ended: impl FnMut(&Open)) {
        self.end_beside(name, element, ended);
        if self.open.len() >= MARKUP_DEPTH || name.len() > NAME_CAP {
            self.beyond += 1;
            return;
        }
        if element == Element::LeftOut && self.left_out.is_none() {
            self.left_out = Some(self.open.len());
        }
        self.open.push(Open { name: name.into(), element, items: (name == b"ol").then_some(0) });
    }

    /// Ends what the start of another element ends: a paragraph, the item or cell before.
    fn end_beside(&mut self, name: &[u8], element: Element, ended: impl FnMut(&Open)) {
        let found = match (element, name) {
            (Element::Item, _) => self.last(&[b"li"], |open| open.element == Element::List),
            (_, b"dt" | b"dd") => self.last(&[b"dt", b"dd"], |open| &*open.name == b"dl"),
            (Element::Row, _) => self.last(&[b"tr"], |open| &*open.name == b"table"),
            (Element::Cell, _) => self.last(&[b"td", b"th"], |open| open.element == Element::Row),
            (_, b"tbody" | b"thead" | b"tfoot") => {
                self.last(&[b"tbody", b"thead", b"tfoot"], |open| &*open.name == b"table")
            }
            _ if element.is_block() => self.last(&[b"p"], is_wall),
            _ => None,
        };
        if let Some(at) = found {
            self.truncate(at, ended);
        }
    }

    /// Ends an element and all that is open within it; nothing, where it is not open or belongs to
    /// what is around a table.
    pub fn end(&mut self, name: &[u8], ended: impl FnMut(&Open)) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        // What stands after the end of the body belongs to it all the same.
        if matches!(name, b"html" | b"body") {
            return;
        }
        let element = Element::named(name);
        let found = match element {
            Element::Inline => self.last(&[name], |open| open.element.is_block()),
            Element::Cell | Element::Row => self.last(&[name], |open| &*open.name == b"table"),
            _ if matches!(name, b"table" | b"tbody" | b"thead" | b"tfoot") => {
                self.last(&[name], |_| false)
            }
            _ => self.last(&[name], is_wall),
        };
        if let Some(at) = found {
            self.truncate(at, ended);
        }
    }

    /// The innermost element of one of the names, if no wall stands before it.
    fn last(&self, names: &[&[u8]], is_wall: impl Fn(&Open) -> bool) -> Option<usize> {
        for (at, open) in self.open.iter().enumerate().rev() {
            if names.contains(&&*open.name) {
                return Some(at);
            }
            if is_wall(open) {
                return None;
            }
        }
        None
    }

    fn truncate(&mut self, at: usize, mut ended: impl FnMut(&Open)) {
        for open in self.open.drain(at..).rev() {
            ended(&open);
        }
        self.left_out = self.left_out.filter(|left_out| *left_out < at);
    }
}

/// What an end tag within a cell of a table does not reach over.
fn is_wall(open: &Open) -> bool {
    open.element == Element::Cell || matches!(&*open.name, b"caption" | b"table" | b"template")
}
