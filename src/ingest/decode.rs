use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::signs;
use crate::model::ProblemKind;

use super::declared::declared;

/// Bytes as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded<'b> {
    /// The text, without byte order mark; the bytes themselves where they are sound UTF-8.
    pub text: Cow<'b, str>,
    /// Whether some bytes had no meaning in the encoding and were replaced by `U+FFFD`.
    pub replaced: bool,
}

/// Bytes looked at to tell UTF-16 and binary files apart; their start shows it.
const SAMPLE: usize = 4096;
/// The mark of UTF-32, which nobody saves pages in, begins as that of UTF-16 does.
const UTF_32: [&[u8]; 2] = [b"\xFF\xFE\0\0", b"\0\0\xFE\xFF"];

/// The text of a file in UTF-8, UTF-16 (with or without mark), the encoding that it declares, or a
/// one-byte encoding such as Windows-1252.
///
/// # Errors
/// What the bytes are, when they are no text.
pub fn decode(bytes: &[u8]) -> Result<Decoded<'_>, ProblemKind> {
    if signs::is_known(bytes) || UTF_32.iter().any(|mark| bytes.starts_with(mark)) {
        return Err(signs::kind(bytes));
    }
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Ok(decode_as(encoding, bytes));
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return Ok(decode_as(encoding, bytes));
    }
    if looks_binary(bytes) {
        return Err(signs::kind(bytes));
    }
    if let Some(encoding) = declared(bytes).filter(|encoding| *encoding != UTF_8) {
        return Ok(decode_as(encoding, bytes));
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => without_nulls(Decoded { text: Cow::Borrowed(text), replaced: false }),
        Err(_) if is_damaged_utf8(bytes) => decode_as(UTF_8, bytes),
        Err(_) => decode_as(one_byte(bytes), bytes),
    })
}

fn decode_as<'b>(encoding: &'static Encoding, bytes: &'b [u8]) -> Decoded<'b> {
    let (text, _, replaced) = encoding.decode(bytes);
    without_nulls(Decoded { text, replaced })
}

/// A null is no letter in any encoding; a disk that failed leaves some in texts.
fn without_nulls(mut decoded: Decoded<'_>) -> Decoded<'_> {
    if memchr::memchr(0, decoded.text.as_bytes()).is_some() {
        decoded.text = Cow::Owned(decoded.text.replace('\0', "\u{FFFD}"));
        decoded.replaced = true;
    }
    decoded
}

/// UTF-16 of a Latin text has a zero in every second byte.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE) & !1];
    if sample.len() < 4 {
        return None;
    }
    let zeros = |parity| sample.iter().skip(parity).step_by(2).filter(|b| **b == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), sample.len() / 2);
    match () {
        () if odd * 10 > half * 7 && even * 10 < half => Some(UTF_16LE),
        () if even * 10 > half * 7 && odd * 10 < half => Some(UTF_16BE),
        () => None,
    }
}

/// Whether more than one byte of twenty is a control character that no text has.
fn looks_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let odd = |b: &&u8| **b < b' ' && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B);
    let odd = sample.iter().filter(odd).count();
    odd * 20 > sample.len() || (odd > 0 && signs::kind(bytes) != ProblemKind::NotText)
}

/// Whether most sequences above ASCII are sound UTF-8: then the rest is damage, such as a file cut
/// within a letter, and not another encoding.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut sound, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    sound >= 4 * broken
}

/// The encoding of a text that has one byte for each letter.
fn one_byte(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    match detector.guess(None, Utf8Detection::Deny) {
        guess if guess == WINDOWS_1252 && is_latin_9(bytes) => ISO_8859_15,
        guess => guess,
    }
}

/// Whether a Western text is in ISO-8859-15, which has `œ`, `Œ` and `€` where Windows-1252 has `½`,
/// `¼` and `¤`, and has nothing where Windows has its quotation marks.
fn is_latin_9(bytes: &[u8]) -> bool {
    let within_word = |three: &[u8]| match three {
        [before, 0xBC | 0xBD, after] => !before.is_ascii_digit() && after.is_ascii_alphabetic(),
        _ => false,
    };
    !bytes.iter().any(|b| (0x80..0xA0).contains(b))
        && (bytes.contains(&0xA4) || bytes.windows(3).any(within_word))
}
