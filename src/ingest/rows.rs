//! The rows of a table, read with a limit on each, and its header.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{
    columns::{Column, Columns},
    limits::{CELLS, READ_AGAIN, ROW_BYTES, SAMPLE_BYTES},
};

/// What may part the values of a row.
const DELIMITERS: [u8; 4] = *b",;\t|";
/// Names that only the program's own tables have, beside names that others may have too.
const OURS: [&str; 18] = [
    "id",
    "start",
    "end",
    "days",
    "kind",
    "title",
    "organisations",
    "places",
    "language",
    "checks",
    "organisation-names",
    "place-names",
    "text",
    "source",
    "address",
    "match",
    "bookmarked",
    "note",
];

/// How a table begins.
#[derive(Debug)]
pub struct Header {
    /// What parts values.
    pub delimiter: u8,
    /// The names of the columns, as written.
    pub names: Vec<String>,
    /// What each holds, where it is understood.
    pub columns: Vec<Option<Column>>,
}

impl Header {
    /// How many columns are understood.
    fn known(&self) -> usize {
        self.columns.iter().flatten().count()
    }

    /// Whether there is a column of titles.
    pub fn has_title(&self) -> bool {
        self.columns.contains(&Some(Column::Title))
    }

    /// Whether no text begins so by chance.
    pub fn is_sure(&self) -> bool {
        self.has_title() && self.known() > 1 && self.known() * 2 >= self.columns.len()
    }

    /// Whether the program wrote it: then names are ids, and a text that would be a formula has an
    /// apostrophe before it.
    pub fn is_ours(&self) -> bool {
        self.names.first().is_some_and(|name| name == OURS[0])
            && self.names.iter().all(|name| OURS.contains(&name.as_str()))
    }
}

/// The header of a table, parted by whatever makes most of its columns understood. A first line
/// `sep=;`, as spreadsheets write it, says itself what that is.
pub fn header(text: &str, columns: &Columns) -> Header {
    let told = text.strip_prefix("sep=").and_then(|rest| rest.bytes().next());
    let with = |delimiter: &u8| {
        let names = match Rows::new(text, *delimiter, true).next() {
            Some((_, Row::Cells(names))) => names,
            _ => Vec::new(),
        };
        let names: Vec<String> = names.iter().map(|name| name.trim().to_owned()).collect();
        let columns = names.iter().map(|name| columns.of(name)).collect();
        Header { delimiter: *delimiter, names, columns }
    };
    let beginning = &text.as_bytes()[..text.len().min(SAMPLE_BYTES)];
    let is_there = |own: &u8| *own == b',' || memchr::memchr(*own, beginning).is_some();
    let candidates = DELIMITERS.iter().filter(|own| match told {
        Some(told) => told == **own,
        None => is_there(own),
    });
    // Of equals the last is taken, and the comma is the usual one.
    let best = candidates.rev().map(with).max_by_key(|own| (own.known(), own.names.len()));
    best.unwrap_or(Header { delimiter: b',', names: Vec::new(), columns: Vec::new() })
}

/// What stands in a row.
#[derive(Debug, PartialEq, Eq)]
pub enum Row {
    /// Its cells, quotation marks taken off.
    Cells(Vec<String>),
    /// More than is read of a row, and how it begins; the next begins on the line after.
    TooLong(String),
    /// A quotation mark that nothing closes, and how its row begins; the next row begins on the
    /// line after.
    OpenQuote(String),
    /// So much was read in vain for such marks that from here on each line is a row of its own; how
    /// the first of these begins.
    Lines(String),
}

/// The rows of a table, each with the line, from 1, that it begins on.
pub struct Rows<'t> {
    text: &'t [u8],
    at: usize,
    line: u32,
    reader: Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
    /// Bytes that were read in vain, and are read again.
    again: usize,
    /// Whether each line is a row of its own.
    by_line: bool,
}

impl<'t> Rows<'t> {
    /// The rows of a text. Without `quoting` a quotation mark is a letter as others are.
    pub fn new(text: &'t str, delimiter: u8, quoting: bool) -> Self {
        let told = text.starts_with("sep=");
        let after = text.find(['\n', '\r']).filter(|_| told).unwrap_or(0);
        let mut rows = Self {
            text: text.as_bytes(),
            at: 0,
            line: 1,
            reader: ReaderBuilder::new().delimiter(delimiter).quoting(quoting).build(),
            cells: vec![0; 4 << 10],
            ends: vec![0; CELLS],
            again: 0,
            by_line: false,
        };
        rows.pass(after);
        rows
    }

    /// Goes on to a place, counting lines.
    fn pass(&mut self, to: usize) {
        let passed = self.text.get(self.at..to).unwrap_or_default();
        let next = self.text.get(to);
        let breaks = passed.iter().enumerate().filter(|(at, byte)| match byte {
            b'\n' => true,
            b'\r' => passed.get(at + 1).or(next) != Some(&b'\n'),
            _ => false,
        });
        let breaks = u32::try_from(breaks.count()).unwrap_or(u32::MAX);
        self.line = self.line.saturating_add(breaks);
        self.at = self.at.max(to);
    }

    /// Where the line after this place begins, or the text ends.
    fn next_line(&self, from: usize) -> usize {
        let rest = self.text.get(from..).unwrap_or_default();
        memchr::memchr2(b'\n', b'\r', rest).map_or(self.text.len(), |end| from + end + 1)
    }

    /// How the row that begins here begins.
    fn beginning(&self) -> String {
        const ENOUGH: usize = 80;
        let end = self.next_line(self.at).min(self.at + ENOUGH);
        String::from_utf8_lossy(&self.text[self.at..end]).trim_end().to_owned()
    }

    /// Reads the row that begins here; gives where it ends.
    fn read(&mut self) -> (usize, Row) {
        self.reader.reset();
        let (mut at, mut written, mut ended) = (self.at, 0, 0);
        let mut closing: &[u8] = b"\n";
        let end = if self.by_line { self.next_line(self.at) } else { self.text.len() };
        loop {
            let over = at >= end;
            let input = if over { closing } else { &self.text[at..end] };
            let (result, read, wrote, ends) =
                self.reader.read_record(input, &mut self.cells[written..], &mut self.ends[ended..]);
            written += wrote;
            ended += ends;
            if over {
                closing = &closing[read..];
            } else {
                at += read;
            }
            match result {
                ReadRecordResult::Record => return (at, Row::Cells(self.cut(ended))),
                ReadRecordResult::InputEmpty if !over => {}
                // Only within quotation marks a line break does not end the row.
                ReadRecordResult::InputEmpty | ReadRecordResult::End => {
                    return self.give_up(at, Row::OpenQuote(self.beginning()));
                }
                ReadRecordResult::OutputFull if self.cells.len() < ROW_BYTES => {
                    self.cells.resize(self.cells.len() * 2, 0);
                }
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    return self.give_up(at, Row::TooLong(self.beginning()));
                }
            }
        }
    }

    /// Gives up a row that was read up to a place; gives where the next one begins.
    fn give_up(&mut self, read: usize, row: Row) -> (usize, Row) {
        let next = self.next_line(self.at);
        self.again = self.again.saturating_add(read.saturating_sub(next));
        (next, row)
    }

    /// The first cells that were read.
    fn cut(&self, count: usize) -> Vec<String> {
        let mut from = 0;
        let cell = |end: &usize| {
            let cell = String::from_utf8_lossy(&self.cells[from..*end]).into_owned();
            from = *end;
            cell
        };
        self.ends[..count].iter().map(cell).collect()
    }
}

impl Iterator for Rows<'_> {
    type Item = (u32, Row);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.text.get(self.at..)?;
        let blank = rest.iter().take_while(|byte| matches!(byte, b'\n' | b'\r')).count();
        self.pass(self.at + blank);
        if self.at >= self.text.len() {
            return None;
        }
        let line = self.line;
        if !self.by_line && self.again > self.text.len().saturating_mul(READ_AGAIN) {
            self.by_line = true;
            return Some((line, Row::Lines(self.beginning())));
        }
        let (end, row) = self.read();
        self.pass(end);
        Some((line, row))
    }
}
