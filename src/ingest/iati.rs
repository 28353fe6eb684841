//! Activities of the aid registry (IATI): XML to records, one activity at a time. Entities are never
//! expanded, and nothing is kept of an activity but what makes its record.

mod element;
mod regions;

mod activity;

use std::collections::BTreeMap;

use quick_xml::{Reader, events::Event};

use super::{
    context::Context,
    limits::MARKUP_DEPTH,
    lines::{LineCount, excerpt},
};
use crate::model::{Mandate, ProblemKind};
use activity::Activity;
use element::Element;

/// Whether the root element of a file is one of the registry's.
pub fn is_root(name: &str) -> bool {
    matches!(name, "iati-activities" | "iati-activity")
}

/// The records of a file of activities, in versions 1.0x and 2.0x of the standard. Where the file
/// breaks off or is no XML any more, what was complete before is read and the rest told.
pub fn read_iati(context: &mut Context<'_>, text: &str) -> Vec<Mandate> {
    let mut parse = Parse {
        count: LineCount::of(text),
        open: Vec::new(),
        activity: None,
        left_out: BTreeMap::new(),
    };
    let records = read_all(&mut parse, context, text);
    if !parse.left_out.is_empty() {
        let counted = parse.left_out.iter().map(|(what, times)| format!("{what} {times}"));
        context.whole_file(ProblemKind::LeftOut, &counted.collect::<Vec<_>>().join(", "));
    }
    records
}

fn read_all(parse: &mut Parse<'_>, context: &mut Context<'_>, text: &str) -> Vec<Mandate> {
    let (mut records, mut from) = (Vec::new(), 0);
    while let Some((at, why)) = parse.read(context, text, from, &mut records) {
        let line = parse.count.line_of(at);
        context.problem(line, ProblemKind::BadXml, &why);
        // The activity is lost; the next one may be sound.
        let next = at.checked_add(1).and_then(|after| text.get(after..)?.find(ACTIVITY));
        let Some(next) = next else { return records };
        from = at + 1 + next;
        parse.activity = None;
        parse.open.clear();
    }
    if let Some(activity) = &parse.activity {
        let found = activity.identifier.as_deref().unwrap_or("<iati-activity>");
        context.problem(activity.line, ProblemKind::Unclosed, found);
    } else if records.is_empty() {
        context.whole_file(ProblemKind::NoMandate, "<iati-activities>");
    }
    records
}

/// How an activity begins.
const ACTIVITY: &str = "<iati-activity";

/// XML of another kind: nothing of it is read, and what it is is told.
pub fn tell_strange(context: &mut Context<'_>, text: &str) {
    let at = text.find('<').unwrap_or_default();
    context.whole_file(ProblemKind::StrangeXml, &excerpt(&text[at..]));
}

/// A file while it is read.
struct Parse<'t> {
    count: LineCount<'t>,
    /// The elements that are open, outermost first.
    open: Vec<Element>,
    activity: Option<Activity>,
    /// What had no place in a record, by name or language, and how often.
    left_out: BTreeMap<String, usize>,
}

impl Parse<'_> {
    /// Reads a text from a place on; gives where it does not read, and why.
    fn read(
        &mut self,
        context: &mut Context<'_>,
        text: &str,
        from: usize,
        records: &mut Vec<Mandate>,
    ) -> Option<(usize, String)> {
        let mut reader = Reader::from_str(text.get(from..)?);
        let config = reader.config_mut();
        // Names such as `R & D` are written by hand. After damage ends may be missing.
        config.allow_dangling_amp = true;
        config.allow_unmatched_ends = from > 0;
        loop {
            let place = |position: u64| from + usize::try_from(position).unwrap_or(0);
            let at = place(reader.buffer_position());
            match reader.read_event() {
                Ok(Event::Eof) => return None,
                Ok(_) if self.open.len() >= MARKUP_DEPTH => {
                    return Some((at, excerpt(text.get(at..).unwrap_or_default())));
                }
                Ok(event) => records.extend(self.event(context, &event, at)),
                Err(error) => {
                    return Some((place(reader.error_position()).max(at), error.to_string()));
                }
            }
        }
    }

    /// Takes one piece of the file; gives the record of an activity that ends with it.
    fn event(
        &mut self,
        context: &mut Context<'_>,
        event: &Event<'_>,
        at: usize,
    ) -> Option<Mandate> {
        match event {
            Event::Start(tag) => self.start(Element::of(tag), at),
            Event::Empty(tag) => {
                self.start(Element::of(tag), at);
                return self.end(context);
            }
            Event::End(_) => return self.end(context),
            Event::Text(text) => self.text(text),
            Event::CData(text) => self.text(text),
            Event::GeneralRef(reference) => match reference.resolve_char_ref() {
                Ok(Some(c)) => self.text(c.encode_utf8(&mut [0; 4])),
                _ => match quick_xml::escape::resolve_predefined_entity(reference) {
                    Some(sign) => self.text(sign),
                    // What a document type would put there is not asked for.
                    None => self.text(&format!("&{};", &**reference)),
                },
            },
            _ => {}
        }
        None
    }

    fn start(&mut self, element: Element, at: usize) {
        if element.name == "iati-activity" && self.activity.is_none() {
            let outer = self.open.iter().rev().find_map(|own| own.language.clone());
            let language = element.language.clone().or(outer);
            self.activity = Some(Activity::new(self.count.line_of(at), self.open.len(), language));
        }
        self.open.push(element);
    }

    /// Words count in parts of an activity, and in the wordings of these.
    fn text(&mut self, text: &str) {
        let Some(activity) = &self.activity else { return };
        let is_read = (activity.depth + 2..=activity.depth + 3).contains(&self.open.len());
        if let Some(element) = self.open.last_mut().filter(|_| is_read) {
            element.text.push_str(text);
        }
    }

    fn end(&mut self, context: &mut Context<'_>) -> Option<Mandate> {
        let element = self.open.pop()?;
        let activity = self.activity.as_mut()?;
        match self.open.len().checked_sub(activity.depth)? {
            0 => {
                let mut activity = self.activity.take()?;
                for (what, times) in activity.left_out() {
                    *self.left_out.entry(what).or_default() += times;
                }
                return activity.record(context);
            }
            1 => activity.take(context, element),
            2 if element.name == "narrative" => {
                if let Some(part) = self.open.last_mut() {
                    part.narratives.push((element.language, element.text));
                }
            }
            _ => {}
        }
        None
    }
}
