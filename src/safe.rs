//! Text that cannot control a terminal. Everything that came from outside is shown through [`Safe`].
//! Knows nothing of screens: it only decides what a piece of text may look like.

use std::fmt::{self, Display, Write as _};

use serde::{Serialize, Serializer};
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

/// Longest single line shown, in characters; what follows is replaced by `…`.
pub const LINE_CAP: usize = 4_000;
/// Longest text of several lines shown, in characters.
pub const TEXT_CAP: usize = 400_000;
/// Combining marks kept on one base character; a stack higher than this only smears the screen.
pub const MARKS_CAP: usize = 8;
/// Columns that a tab takes.
const TAB: &str = "    ";

/// A text from outside with what may be shown of it.
///
/// `raw` is what was read, for folding, searching and exact export. `shown` has no control
/// character, no bidirectional or zero-width control and no over-long line; where the two are the
/// same only one is stored.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Safe {
    raw: Box<str>,
    shown: Option<Box<str>>,
}

impl Safe {
    /// A text of one line: a title, a name, a path. Line breaks are marked like other controls.
    pub fn line(raw: impl Into<Box<str>>) -> Self {
        Self::new(raw.into(), false, LINE_CAP)
    }

    /// A text of paragraphs: line feeds stay, and a carriage return before one is dropped.
    pub fn text(raw: impl Into<Box<str>>) -> Self {
        Self::new(raw.into(), true, TEXT_CAP)
    }

    fn new(raw: Box<str>, keep_lines: bool, cap: usize) -> Self {
        // Printable ASCII needs no second look, and most text is just that.
        let plain = raw.len() <= cap
            && raw.bytes().all(|b| (b' '..=b'~').contains(&b) || (keep_lines && b == b'\n'));
        let shown = if plain { None } else { Some(visible(&raw, keep_lines, cap)) };
        let shown = shown.filter(|shown| **shown != *raw).map(String::into_boxed_str);
        Self { raw, shown }
    }

    /// What was read, byte for byte. Never to be written to a terminal.
    pub fn raw(&self) -> &str {
        &self.raw
    }

    /// What may be shown.
    pub fn shown(&self) -> &str {
        self.shown.as_deref().unwrap_or(&self.raw)
    }

    /// Whether nothing was read.
    pub fn is_empty(&self) -> bool {
        self.raw.is_empty()
    }
}

impl Display for Safe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.shown())
    }
}

impl fmt::Debug for Safe {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.raw)
    }
}

/// Exports carry the text as it was read.
impl Serialize for Safe {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.raw)
    }
}

fn visible(raw: &str, keep_lines: bool, cap: usize) -> String {
    let mut shown = String::with_capacity(raw.len());
    let mut marks = None;
    let mut chars = raw.chars().peekable();
    let (mut count, mut counted) = (0, 0);
    while let Some(c) = chars.next() {
        // What stands for a hidden character is longer than it, so the cap is on what is shown.
        count += shown[counted..].chars().count();
        counted = shown.len();
        if count >= cap {
            shown.push('…');
            break;
        }
        if keep_lines && (c == '\n' || (c == '\r' && chars.peek() == Some(&'\n'))) {
            if c == '\n' {
                shown.push('\n');
            }
            marks = None;
            continue;
        }
        if c == '\t' {
            shown.push_str(TAB);
            marks = Some(0);
        } else if is_combining_mark(c) && !is_hidden(c) {
            // Without a base the mark would sit on whatever the screen holds to its left.
            let above = marks.unwrap_or_else(|| {
                shown.push('◌');
                0
            });
            if above < MARKS_CAP {
                shown.push(c);
            }
            marks = Some(above + 1);
        } else if is_hidden(c) {
            let _ = write!(shown, "<U+{:04X}>", c as u32);
            marks = Some(0);
        } else {
            shown.push(c);
            marks = Some(0);
        }
    }
    shown
}

/// Whether a spreadsheet that is given a value would carry it out. Spaces before it do not keep one
/// from that, nor the wide forms that keyboards of East Asia write. An apostrophe before it does; a
/// value that has one of its own counts too, so that what was put before it can be taken away again.
pub fn is_formula(value: &str) -> bool {
    let value = value.trim_start_matches('\'').trim_start();
    value.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

/// Characters that steer a terminal, reorder text or take no column of their own.
///
/// Controls (C0, C1, DEL), the general category Cf, line and paragraph separators, default
/// ignorable code points and noncharacters, as listed in the Unicode Character Database; and skin
/// tones, which take the cell of the sign before them on one terminal and two of their own on another.
pub fn is_hidden(c: char) -> bool {
    let code = c as u32;
    c.is_control()
        || matches!(code,
            0x00AD | 0x034F | 0x0600..=0x0605 | 0x061C | 0x06DD | 0x070F | 0x0890..=0x0891
            | 0x08E2 | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
            | 0x2028..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFDD0..=0xFDEF | 0xFE00..=0xFE0F
            | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB | 0x110BD | 0x110CD | 0x13430..=0x1343F
            | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0x1F3FB..=0x1F3FF | 0xE0000..=0xE0FFF)
        || code & 0xFFFE == 0xFFFE
        // Whatever else the width table gives no column could hide or join cells.
        || (c.width().unwrap_or(0) == 0 && !(is_combining_mark(c) && joins(c)))
}

/// Whether a mark shares the cell of the letter before it; one that does not would be lost where text
/// is put into cells.
fn joins(mark: char) -> bool {
    let mut bytes = [b'x'; 5];
    let end = 1 + mark.encode_utf8(&mut bytes[1..]).len();
    std::str::from_utf8(&bytes[..end]).is_ok_and(|text| text.graphemes(true).nth(1).is_none())
}
