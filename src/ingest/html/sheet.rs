//! A web page from its tokens: its lines, its name, where it was saved from.

use std::ops::Range;

use html5gum::{Error, StartTag, Token, Tokenizer, emitters::default::DefaultEmitter};

use super::{elements::Element, flow::Flow, open::Stack};
use crate::{
    ingest::lines::{Line, LineCount, excerpt},
    model::ProblemKind,
};

/// What a web page shows and says of itself.
#[derive(Debug, Default)]
pub struct Sheet {
    /// What a reader sees, with the lines of the file.
    pub lines: Vec<Line>,
    /// The lines of the main part, if the page has one.
    pub main: Option<Range<usize>>,
    /// The name of the page.
    pub title: Option<String>,
    /// The web address that the page gives as its own, or that it was saved from.
    pub address: Option<String>,
    /// What could not be read.
    pub faults: Vec<Fault>,
}

/// A part of a page that was lost.
#[derive(Debug)]
pub struct Fault {
    /// Line of the file on which it begins.
    pub line: u32,
    /// What happened.
    pub kind: ProblemKind,
    /// How it begins.
    pub found: String,
}

/// Where an address was stated, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stated {
    Canonical,
    OpenGraph,
    SavedFrom,
}

type Tag = StartTag<usize>;

/// A page while its tokens are read.
struct Reading<'t> {
    source: &'t str,
    count: LineCount<'t>,
    stack: Stack,
    flow: Flow,
    /// The element whose text is no markup, and where it begins.
    raw: Option<(Element, usize)>,
    main_from: Option<usize>,
    stated: Option<Stated>,
    told_depth: bool,
    /// Where the last token ended.
    after: usize,
    sheet: Sheet,
}

impl Sheet {
    /// Reads the tokens of a page, once each.
    pub fn read(source: &str) -> Self {
        let mut reading = Reading {
            source,
            count: LineCount::of(source),
            stack: Stack::default(),
            flow: Flow::default(),
            raw: None,
            main_from: None,
            stated: None,
            told_depth: false,
            after: 0,
            sheet: Self::default(),
        };
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        for Ok(token) in Tokenizer::new_with_emitter(source, emitter) {
            reading.token(token);
        }
        reading.finish()
    }
}

impl Reading<'_> {
    fn token(&mut self, token: Token<usize>) {
        match token {
            Token::StartTag(tag) => {
                self.start(&tag);
                self.after = tag.span.end;
            }
            Token::EndTag(tag) => {
                self.end(&tag.name);
                self.after = tag.span.end;
            }
            Token::String(text) => {
                let line = self.count.line_of(text.span.start);
                self.text(&String::from_utf8_lossy(&text.value), line);
                self.after = text.span.end;
            }
            Token::Comment(comment) => {
                self.saved_from(&String::from_utf8_lossy(&comment.value));
                self.after = comment.span.end;
            }
            Token::Doctype(doctype) => self.after = doctype.span.end,
            Token::Error(error) => self.fault(error.value),
        }
    }

    fn text(&mut self, text: &str, line: u32) {
        if let Some((Element::Title, _)) = self.raw {
            let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !title.is_empty() {
                self.sheet.title.get_or_insert(title);
            }
            return;
        }
        let is_dropped = matches!(self.raw, Some((Element::LeftOut, _)));
        if self.stack.shows() && !is_dropped {
            let preformatted = self.stack.has(Element::Preformatted);
            self.flow.text(text, line, preformatted);
        }
    }

    fn start(&mut self, tag: &Tag) {
        let element = taken_as(tag, &self.stack);
        if Element::is_raw(&tag.name) {
            self.raw = Some((element, tag.span.start));
        }
        match element {
            Element::Void => return self.head(tag),
            Element::Break if self.stack.shows() => return self.flow.line_break(),
            Element::Break => return,
            _ => {}
        }
        let flow = &mut self.flow;
        self.stack.start(&tag.name, element, |open| end_in(flow, open.element));
        if self.stack.is_too_deep() && !std::mem::replace(&mut self.told_depth, true) {
            self.tell(ProblemKind::TooNested, tag.span.start);
        }
        if self.stack.shows() {
            self.start_in_flow(element);
        }
    }

    fn start_in_flow(&mut self, element: Element) {
        match element {
            Element::Apart | Element::Preformatted | Element::List => self.flow.apart(1),
            Element::Heading => {
                self.flow.apart(1);
                self.flow.no_item();
            }
            Element::Entry => {
                self.flow.apart(2);
                self.flow.no_item();
            }
            Element::Item => {
                let number = self.stack.next_number();
                self.flow.item(number);
            }
            Element::Cell => self.flow.next_cell(),
            Element::Main => self.main_from = Some(self.flow.len()),
            Element::Block | Element::Row | Element::SiteUnlessWithin => self.flow.end_line(),
            Element::Inline
            | Element::Break
            | Element::LeftOut
            | Element::Title
            | Element::Void => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        if Element::is_raw(name) {
            self.raw = None;
        }
        if name == b"br" && self.stack.shows() {
            return self.flow.line_break();
        }
        let shown = self.stack.shows();
        let (flow, mut ends_main, mut ends_any) = (&mut self.flow, false, false);
        self.stack.end(name, |open| {
            ends_any = true;
            ends_main |= open.element == Element::Main;
            if shown {
                end_in(flow, open.element);
            }
        });
        if ends_main {
            self.end_main();
        }
        // What ends nothing still parts the words around it.
        if !ends_any && shown && Element::named(name).is_block() {
            self.flow.end_line();
        }
    }

    /// Of several main parts none is the main one.
    fn end_main(&mut self) {
        let Some(from) = self.main_from.take() else { return };
        let to = self.flow.len();
        let known = self.sheet.main.take();
        self.sheet.main = Some(known.map_or(from..to, |_| 0..to));
    }

    /// What the head of a page says of its address.
    fn head(&mut self, tag: &Tag) {
        let says = |name: &str, value: &str| {
            attribute(tag, name).is_some_and(|own| own.trim().eq_ignore_ascii_case(value))
        };
        match &**tag.name {
            b"link" if says("rel", "canonical") => {
                self.address(Stated::Canonical, attribute(tag, "href"));
            }
            b"meta" if says("property", "og:url") || says("name", "og:url") => {
                self.address(Stated::OpenGraph, attribute(tag, "content"));
            }
            _ => {}
        }
    }

    /// Browsers write where they saved a page from.
    fn saved_from(&mut self, comment: &str) {
        let address = comment.trim().strip_prefix("saved from url=(");
        let address = address.and_then(|rest| rest.split_once(')')).map(|(_, address)| address);
        self.address(Stated::SavedFrom, address.map(str::to_owned));
    }

    fn address(&mut self, stated: Stated, address: Option<String>) {
        let Some(address) = address.map(|address| address.trim().to_owned()) else { return };
        let is_web = address.starts_with("http://") || address.starts_with("https://");
        if is_web && self.stated.is_none_or(|known| stated < known) {
            self.stated = Some(stated);
            self.sheet.address = Some(address);
        }
    }

    /// A mark-up that never ends takes the rest of the page with it; other errors lose nothing.
    fn fault(&mut self, error: Error) {
        use Error::{EofInCdata, EofInComment, EofInDoctype, EofInTag};
        if matches!(error, EofInCdata | EofInComment | EofInDoctype | EofInTag) {
            self.tell(ProblemKind::Unclosed, self.after);
        }
    }

    fn tell(&mut self, kind: ProblemKind, offset: usize) {
        let found = excerpt(self.source.get(offset..).unwrap_or_default());
        let line = self.count.line_of(offset);
        self.sheet.faults.push(Fault { line, kind, found });
    }

    fn finish(mut self) -> Sheet {
        if let Some((_, from)) = self.raw {
            // Lines are counted forwards; an end tag that is missing is found at the end.
            self.count = LineCount::of(self.source);
            self.tell(ProblemKind::Unclosed, from);
        }
        self.end_main();
        self.sheet.lines = self.flow.finish();
        self.sheet
    }
}

fn end_in(flow: &mut Flow, element: Element) {
    match element {
        Element::Apart | Element::Heading | Element::Preformatted => flow.apart(1),
        Element::List => {
            flow.apart(1);
            flow.no_item();
        }
        Element::Entry => flow.apart(2),
        Element::Cell | Element::Inline => {}
        _ => flow.end_line(),
    }
}

/// What an element is here, after what its attributes say.
fn taken_as(tag: &Tag, stack: &Stack) -> Element {
    let element = Element::named(&tag.name);
    if matches!(element, Element::Void | Element::Break | Element::Title) {
        return element;
    }
    let role = attribute(tag, "role").unwrap_or_default();
    let is_within = || stack.has(Element::Main) || stack.has(Element::Entry);
    match role.trim() {
        _ if is_hidden(tag) => Element::LeftOut,
        "main" => Element::Main,
        "navigation" | "search" => Element::LeftOut,
        "banner" | "contentinfo" if !is_within() => Element::LeftOut,
        _ if element == Element::SiteUnlessWithin && !is_within() => Element::LeftOut,
        _ => element,
    }
}

fn is_hidden(tag: &Tag) -> bool {
    let style = attribute(tag, "style").unwrap_or_default().to_ascii_lowercase();
    let style: String = style.split_whitespace().collect();
    attribute(tag, "hidden").is_some()
        || (&**tag.name == b"dialog" && attribute(tag, "open").is_none())
        || style
            .split(';')
            .any(|rule| rule.starts_with("display:none") || rule.starts_with("visibility:hidden"))
}

fn attribute(tag: &Tag, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(&value.value).into_owned())
}
