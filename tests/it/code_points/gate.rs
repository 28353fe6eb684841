//! What a terminal may be sent, decided apart from the code under test.

use vt100::{Callbacks, Parser, Screen};

use crate::safe::leak;

/// What is in the bytes of frames besides text: places and looks. All else that could steer is given.
pub fn leak_of_frame(bytes: &[u8]) -> Option<char> {
    let text = std::str::from_utf8(bytes).expect("text");
    let mut rest = text;
    while let Some(at) = rest.find('\u{1B}') {
        if let Some(found) = leak(&rest[..at], false) {
            return Some(found);
        }
        let sequence = rest[at..].strip_prefix("\u{1B}[").unwrap_or_default();
        let last = sequence.find(|c: char| !(c.is_ascii_digit() || c == ';'));
        match last.map(|last| (last, &sequence[last..=last])) {
            Some((last, "H" | "m")) => rest = &sequence[last + 1..],
            _ => return Some('\u{1B}'),
        }
    }
    leak(rest, false)
}

/// What in a written text could steer a terminal, but for breaks of lines.
pub fn leak_of_lines(text: &str) -> Option<char> {
    leak(&text.replace("\r\n", "\n"), true)
}

/// What a terminal does besides showing text.
#[derive(Default)]
struct Steered(Vec<&'static str>);

impl Callbacks for Steered {
    fn audible_bell(&mut self, _: &mut Screen) {
        self.0.push("bell");
    }
    fn visual_bell(&mut self, _: &mut Screen) {
        self.0.push("flash");
    }
    fn resize(&mut self, _: &mut Screen, _: (u16, u16)) {
        self.0.push("another size");
    }
    fn set_window_icon_name(&mut self, _: &mut Screen, _: &[u8]) {
        self.0.push("name");
    }
    fn set_window_title(&mut self, _: &mut Screen, _: &[u8]) {
        self.0.push("title");
    }
    fn copy_to_clipboard(&mut self, _: &mut Screen, _: &[u8], _: &[u8]) {
        self.0.push("clipboard");
    }
    fn unhandled_char(&mut self, _: &mut Screen, c: char) {
        // The sign for what did not decode is a sign like others.
        if c != '\u{FFFD}' {
            self.0.push("unknown sign");
        }
    }
    fn unhandled_control(&mut self, _: &mut Screen, _: u8) {
        self.0.push("control");
    }
    fn unhandled_escape(&mut self, _: &mut Screen, _: Option<u8>, _: Option<u8>, _: u8) {
        self.0.push("escape");
    }
    fn unhandled_osc(&mut self, _: &mut Screen, _: &[&[u8]]) {
        self.0.push("command");
    }
}

/// What a terminal of a size shows after these bytes, and what else it did.
pub fn shown(bytes: &[u8], (columns, rows): (u16, u16)) -> (String, Vec<&'static str>) {
    let mut parser = Parser::new_with_callbacks(rows, columns, 0, Steered::default());
    parser.process(bytes);
    (parser.screen().contents(), std::mem::take(&mut parser.callbacks_mut().0))
}

#[test]
fn the_gate_is_shut() {
    for bytes in
        ["a\u{1B}[2Jb", "\u{1B}[", "\u{1B}]0;x\u{7}", "a\u{202E}", "\u{1B}[1m\n", "\u{9B}m"]
    {
        assert!(leak_of_frame(bytes.as_bytes()).is_some(), "{bytes:?}");
    }
    assert_eq!(leak_of_frame("\u{1B}[3;4Hé\u{1B}[38;5;1m日".as_bytes()), None);
    assert_eq!((leak_of_lines("a\r\nb\n"), leak_of_lines("a\rb")), (None, Some('\r')));
}
