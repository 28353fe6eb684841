//! Nothing that was read can steer a terminal, hide or reorder what is shown.

use crate::support::steady;
use mandates::safe::{LINE_CAP, MARKS_CAP, Safe, TEXT_CAP};
use proptest::prelude::*;
use unicode_normalization::char::is_combining_mark;
use unicode_width::UnicodeWidthStr;

/// Ranges of the general category Cf and of other characters that take no column or reorder text,
/// written down apart from the code under test.
const FORBIDDEN: [(u32, u32); 21] = [
    (0x00AD, 0x00AD),
    (0x0600, 0x0605),
    (0x061C, 0x061C),
    (0x06DD, 0x06DD),
    (0x070F, 0x070F),
    (0x0890, 0x0891),
    (0x08E2, 0x08E2),
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x2028, 0x202E),
    (0x2060, 0x206F),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFB),
    (0x110BD, 0x110BD),
    (0x110CD, 0x110CD),
    (0x13430, 0x1343F),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0001, 0xE007F),
    (0xE0100, 0xE01EF),
];

pub fn is_forbidden(c: char, keep_lines: bool) -> bool {
    let code = u32::from(c);
    (c.is_control() && !(keep_lines && c == '\n'))
        || FORBIDDEN.iter().any(|(first, last)| (*first..=*last).contains(&code))
}

/// The first character of what is shown that must not be.
pub fn leak(shown: &str, keep_lines: bool) -> Option<char> {
    shown.chars().find(|c| is_forbidden(*c, keep_lines))
}

#[test]
fn no_code_point_gets_through() {
    for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
        for (safe, keep_lines) in
            [(Safe::line(c.to_string()), false), (Safe::text(c.to_string()), true)]
        {
            let shown = safe.shown();
            assert_eq!(leak(shown, keep_lines), None, "{:04X}", u32::from(c));
            let is_break = keep_lines && c == '\n';
            assert!(is_break || shown.width() >= 1, "{:04X}", u32::from(c));
            assert_eq!(safe.raw(), c.to_string());
        }
    }
}

#[test]
fn between_letters_every_code_point_takes_a_column_or_is_a_mark() {
    for c in (0..=0x0010_FFFF).filter_map(char::from_u32) {
        let shown = Safe::line(format!("a{c}b"));
        let shown = shown.shown();
        let columns = shown.width();
        assert_eq!(leak(shown, false), None, "{:04X}", u32::from(c));
        assert!(shown.starts_with('a') && shown.ends_with('b'));
        assert!(columns > 2 || is_combining_mark(c), "{:04X} hides", u32::from(c));
    }
}

#[test]
fn what_is_shown_instead() {
    let cases = [
        ("plain words", "plain words"),
        ("d’Ivoire « à » œuvre — ñ", "d’Ivoire « à » œuvre — ñ"),
        ("日本", "日本"),
        ("a\tb", "a    b"),
        ("\u{1B}[2J", "<U+001B>[2J"),
        ("a\u{7F}\u{9B}", "a<U+007F><U+009B>"),
        ("abc\u{202E}cba", "abc<U+202E>cba"),
        ("a\u{200B}b\u{FEFF}", "a<U+200B>b<U+FEFF>"),
        ("tag\u{E0041}", "tag<U+E0041>"),
        ("👍\u{1F3FD}", "👍<U+1F3FD>"),
        ("a\nb\r\nc", "a<U+000A>b<U+000D><U+000A>c"),
        ("\u{2028}\u{2029}", "<U+2028><U+2029>"),
        ("e\u{301}", "e\u{301}"),
        ("\u{301}e", "◌\u{301}e"),
        ("", ""),
    ];
    for (raw, shown) in cases {
        assert_eq!(Safe::line(raw).shown(), shown, "{raw:?}");
        assert_eq!(Safe::line(raw).raw(), raw);
    }
    let cases = [
        ("a\nb\r\nc\n", "a\nb\nc\n"),
        ("a\rb\r", "a<U+000D>b<U+000D>"),
        ("\r\r\n", "<U+000D>\n"),
        ("e\n\u{301}", "e\n◌\u{301}"),
        ("a\u{85}b\u{C}", "a<U+0085>b<U+000C>"),
    ];
    for (raw, shown) in cases {
        assert_eq!(Safe::text(raw).shown(), shown, "{raw:?}");
    }
}

#[test]
fn stacks_of_marks_are_low() {
    let marks = |count: usize| "\u{301}".repeat(count);
    let shown = |raw: String| Safe::line(raw).shown().to_owned();
    let low = format!("e{}f", marks(MARKS_CAP));
    assert_eq!(shown(low.clone()), low);
    assert_eq!(shown(format!("e{}f", marks(5000 - LINE_CAP))), low);
    // Each base has its own stack, and one without a base is no way around.
    assert_eq!(shown(format!("{low}{low}")), format!("{low}{low}"));
    assert_eq!(shown(marks(20)), format!("◌{}", marks(MARKS_CAP)));
    assert_eq!(shown(format!("\u{200B}{}", marks(20))), format!("<U+200B>{}", marks(MARKS_CAP)));
}

#[test]
fn long_lines_and_texts_are_cut() {
    let length = |safe: &Safe| safe.shown().chars().count();
    for (raw, expected) in [
        ("x".repeat(LINE_CAP), LINE_CAP),
        ("x".repeat(LINE_CAP + 1), LINE_CAP + 1),
        ("é".repeat(LINE_CAP), LINE_CAP),
        ("é".repeat(LINE_CAP + 9), LINE_CAP + 1),
    ] {
        let safe = Safe::line(raw.as_str());
        assert_eq!(length(&safe), expected);
        assert_eq!(safe.shown().ends_with('…'), raw.chars().count() > LINE_CAP);
        assert_eq!(safe.raw(), raw);
    }
    // What stands for a hidden character is longer than it, and counts; the last one is whole.
    for raw in ["\u{202E}", "\t", "\u{0}a"] {
        let safe = Safe::line(raw.repeat(LINE_CAP));
        assert!(length(&safe) <= LINE_CAP + 9, "{}", length(&safe));
    }
    let safe = Safe::text("word\n".repeat(TEXT_CAP));
    assert_eq!(length(&safe), TEXT_CAP + 1);
}

#[test]
fn shown_is_printed_and_raw_is_exported() {
    let safe = Safe::line("a\u{1B}b");
    assert_eq!(format!("{safe}"), "a<U+001B>b");
    assert_eq!(format!("{safe:>12}|"), "  a<U+001B>b|");
    assert_eq!(format!("{safe:?}"), r#""a\u{1b}b""#);
    let json = serde_json::to_string(&safe).expect("text serialises");
    assert_eq!(json, r#""a\u001bb""#);
    assert!(!safe.is_empty() && Safe::default().is_empty());
}

/// Text of ordinary letters with much of what must not get through.
fn nasty() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        any::<char>(),
        proptest::char::range('\u{0}', '\u{A0}'),
        proptest::char::range('\u{300}', '\u{310}'),
        proptest::char::range('\u{2000}', '\u{2070}'),
        Just('\u{FEFF}'),
        Just('\n'),
        Just('\r'),
    ];
    proptest::collection::vec(one, 0..60).prop_map(String::from_iter)
}

proptest! {
    #![proptest_config(steady())]

    #[test]
    fn nothing_forbidden_is_ever_shown(raw in nasty()) {
        let (line, text) = (Safe::line(raw.as_str()), Safe::text(raw.as_str()));
        prop_assert_eq!(leak(line.shown(), false), None);
        prop_assert_eq!(leak(text.shown(), true), None);
        prop_assert_eq!((line.raw(), text.raw()), (raw.as_str(), raw.as_str()));
        // What is shown is safe to read back: it needs no second cleaning.
        let again = Safe::line(line.shown());
        prop_assert_eq!(again.shown(), line.shown());
        let breaks = |text: &str| text.matches('\n').count();
        prop_assert_eq!(breaks(text.shown()), breaks(&raw));
        let mut run = 0;
        for c in line.shown().chars() {
            run = if is_combining_mark(c) { run + 1 } else { 0 };
            prop_assert!(run <= MARKS_CAP);
        }
    }

    #[test]
    fn printable_ascii_stays(raw in "[ -~\n]{0,200}") {
        let text = Safe::text(raw.as_str());
        prop_assert_eq!(text.shown(), raw.as_str());
        let raw = raw.replace('\n', " ");
        let line = Safe::line(raw.as_str());
        prop_assert_eq!(line.shown(), raw.as_str());
    }
}
