use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::declared::declared;

/// Bytes as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without byte order mark.
    pub text: String,
    /// Whether some bytes had no meaning in the encoding and were replaced by `U+FFFD`.
    pub replaced: bool,
}

/// Bytes looked at to tell UTF-16 and binary files apart; their start shows it.
const SAMPLE: usize = 4096;

/// The text of a file in UTF-8, UTF-16 (with or without mark), the encoding that it declares, or a
/// one-byte encoding such as Windows-1252. `None` when the bytes are no text.
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return Some(decode_as(encoding, bytes));
    }
    if let Some(encoding) = unmarked_utf16(bytes) {
        return Some(decode_as(encoding, bytes));
    }
    if looks_binary(bytes) {
        return None;
    }
    if let Some(encoding) = declared(bytes).filter(|encoding| *encoding != UTF_8) {
        return Some(decode_as(encoding, bytes));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(Decoded { text: text.to_owned(), replaced: false }),
        Err(_) if is_damaged_utf8(bytes) => Some(decode_as(UTF_8, bytes)),
        Err(_) => {
            let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
            detector.feed(bytes, true);
            Some(decode_as(detector.guess(None, Utf8Detection::Deny), bytes))
        }
    }
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Decoded {
    let (text, _, replaced) = encoding.decode(bytes);
    Decoded { text: text.into_owned(), replaced }
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

fn looks_binary(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let odd = |b: &&u8| **b < b' ' && !matches!(**b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B);
    sample.contains(&0) || sample.iter().filter(odd).count() * 20 > sample.len()
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
