//! The values of a JSON array, or of JSON values one after another, each where it stands. Damage
//! costs the value that it is in: reading goes on where the next one seems to begin.

use serde_json::value::RawValue;

/// Bytes that may be looked at in vain. Without an end to it a file of opening brackets alone would
/// be read to its end from each of them.
const SPARE: usize = 32 << 20;

/// Where reading stopped.
#[derive(Debug)]
pub struct Fault<'t> {
    /// The line that it stands on.
    pub words: &'t str,
    /// The column of it, from 1, in bytes.
    pub column: usize,
}

/// The values of a text, each with the line it begins on, from 1, or that its damage is on.
pub struct Values<'t> {
    text: &'t str,
    at: usize,
    /// Where the value before ended.
    ended: usize,
    /// Up to where lines were counted, and the line there.
    counted: (usize, u32),
    /// Whether the values stand in brackets, parted by commas, and these are not closed yet.
    in_array: bool,
    /// What stands before values that begin their lines.
    indent: &'t str,
    /// Damage after the value that was given last.
    found: Option<(u32, Fault<'t>)>,
    spare: usize,
}

impl<'t> Values<'t> {
    /// The values of a text.
    pub fn of(text: &'t str) -> Self {
        let from = text.len() - text.trim_start().len();
        let in_array = text[from..].starts_with('[');
        let at = from + usize::from(in_array);
        let mut values = Self {
            text,
            at,
            ended: at,
            counted: (0, 1),
            in_array,
            indent: "",
            found: None,
            spare: SPARE,
        };
        values.pass_space();
        if values.in_array && values.rest().starts_with(']') {
            values.at += 1;
            values.close();
        }
        values
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn pass_space(&mut self) {
        self.at = self.text.len() - self.rest().trim_start().len();
    }

    /// The line, from 1, of a place no earlier than the last one asked for.
    fn line_of(&mut self, at: usize) -> u32 {
        let passed = self.text.as_bytes().get(self.counted.0..at).unwrap_or_default();
        let breaks = memchr::memchr_iter(b'\n', passed).count();
        let line = self.counted.1.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.counted = (self.counted.0.max(at), line);
        line
    }

    /// What stands at a place where nothing of the kind may stand.
    fn fault(&mut self) -> (u32, Fault<'t>) {
        let at = self.at.min(self.text.trim_end().len());
        let words = self.text[at..].lines().next().unwrap_or_default();
        let words = if words.is_empty() { last_line(&self.text[self.ended..at]) } else { words };
        (self.line_of(at), Fault { words, column: 0 })
    }

    /// Reads the value here and goes to its end; where it does not read, says so and goes to where
    /// the next one seems to begin.
    fn read(&mut self) -> (u32, Result<&'t str, Fault<'t>>) {
        let line = self.line_of(self.at);
        if let Some((_, indent)) = self.text[self.ended..self.at].rsplit_once('\n') {
            self.indent = indent;
        }
        // Once too much was looked at in vain, a value must end on its line.
        let rest = self.rest();
        let reach = if self.spare > 0 { rest } else { rest.lines().next().unwrap_or_default() };
        let mut stream = serde_json::Deserializer::from_str(reach).into_iter::<&RawValue>();
        let error = match stream.next() {
            Some(Ok(value)) => {
                self.at += stream.byte_offset();
                self.ended = self.at;
                self.pass_mark();
                return (line, Ok(value.get()));
            }
            Some(Err(error)) => error,
            None => return (line, Err(Fault { words: "", column: 0 })),
        };
        let down = error.line().saturating_sub(1);
        let seen: usize = reach.split_inclusive('\n').take(down).map(str::len).sum();
        self.spare = self.spare.saturating_sub(seen);
        let from = self.at;
        self.go_on_after(from);
        // Where the next value begins before the damage, this one broke off with the line before.
        let broke_off = self.text[from..self.at].trim_end();
        let (down, words, column) = if self.at <= from + seen {
            let words = last_line(broke_off);
            (memchr::memchr_iter(b'\n', broke_off.as_bytes()).count(), words, words.len())
        } else {
            (down, reach[seen..].lines().next().unwrap_or_default(), error.column())
        };
        let line = line.saturating_add(u32::try_from(down).unwrap_or(u32::MAX));
        (line, Err(Fault { words, column }))
    }

    /// Goes to the next line, after the one of a place, that begins as values begin.
    fn go_on_after(&mut self, mut at: usize) {
        while let Some(end) = self.text[at..].find('\n') {
            at += end + 1;
            let line = &self.text[at..];
            let begins = line.strip_prefix(self.indent).unwrap_or_default();
            let begins = begins.strip_prefix(',').unwrap_or(begins).trim_start_matches(' ');
            if !self.in_array || begins.starts_with('{') {
                let value = if self.in_array { begins } else { line };
                self.at = self.text.len() - value.len();
                self.ended = self.at;
                return;
            }
        }
        self.at = self.text.len();
        self.in_array = false;
    }

    /// Passes what stands between two values; anything else is found there.
    fn pass_mark(&mut self) {
        if !self.in_array {
            let rest = self.rest().trim_start_matches([' ', '\t', '\r', ',']);
            self.at = self.text.len() - rest.len();
            if !(rest.is_empty() || rest.starts_with(['\n', '{'])) {
                self.found = Some(self.fault());
                self.go_on_after(self.at);
            }
            return;
        }
        self.pass_space();
        match self.rest().bytes().next() {
            Some(b',') => self.at += 1,
            Some(b']') => {
                self.at += 1;
                self.close();
            }
            mark => {
                self.found = Some(self.fault());
                // Where a comma was forgotten the next value is already here.
                if mark != Some(b'{') {
                    self.go_on_after(self.at);
                }
            }
        }
    }

    /// The array ends here; nothing may follow it.
    fn close(&mut self) {
        self.in_array = false;
        self.pass_space();
        if !self.rest().is_empty() {
            self.found = Some(self.fault());
            self.at = self.text.len();
        }
    }
}

impl<'t> Iterator for Values<'t> {
    type Item = (u32, Result<&'t str, Fault<'t>>);

    fn next(&mut self) -> Option<Self::Item> {
        if let Some((line, fault)) = self.found.take() {
            return Some((line, Err(fault)));
        }
        self.pass_space();
        if !self.rest().is_empty() {
            return Some(self.read());
        }
        // The bracket was never closed.
        std::mem::take(&mut self.in_array).then(|| {
            let (line, fault) = self.fault();
            (line, Err(fault))
        })
    }
}

fn last_line(text: &str) -> &str {
    text.lines().next_back().unwrap_or_default()
}

/// A few words around a column, from 1, of a line: where reading it stopped.
pub fn around(line: &str, column: usize) -> &str {
    const BEFORE: usize = 30;
    const AFTER: usize = 20;
    let boundary = |mut at: usize| {
        at = at.min(line.len());
        while !line.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    &line[boundary(column.saturating_sub(BEFORE))..boundary(column.saturating_add(AFTER))]
}
