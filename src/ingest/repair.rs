use encoding_rs::WINDOWS_1252;

/// The text with letters put back that were UTF-8 once and were read as Windows-1252 (`Ã©` for
/// `é`). `None` when there is nothing that is certainly such: both the letters that stand there
/// must be the two halves of one, and that one a letter or mark of European writing.
pub fn repair(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut repaired = String::with_capacity(text.len());
    let mut changed = false;
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if let Some((whole, taken)) = joined(rest).or_else(|| stray_space_lead(rest, &repaired)) {
            repaired.push(whole);
            rest = &rest[taken..];
            changed = true;
        } else {
            repaired.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    changed.then_some(repaired)
}

/// The letter whose UTF-8 bytes the text's first characters stand for, with the bytes of text that
/// it replaces.
fn joined(text: &str) -> Option<(char, usize)> {
    let mut bytes = Vec::with_capacity(4);
    let mut taken = 0;
    for c in text.chars().take(4) {
        bytes.push(byte_of(c)?);
        taken += c.len_utf8();
        if !matches!(bytes[0], 0xC2..=0xF4) {
            return None;
        }
        if let Ok(whole) = std::str::from_utf8(&bytes) {
            let whole = whole.chars().next()?;
            return is_european(whole).then_some((whole, taken));
        }
    }
    None
}

/// A no-break space before French punctuation often lost its second half to a plain space.
fn stray_space_lead(text: &str, before: &str) -> Option<(char, usize)> {
    let after = text.strip_prefix("Â ")?;
    let closes = after.starts_with([';', ':', '!', '?', '»']);
    let opens = before.ends_with('«');
    (closes || opens).then_some(('\u{A0}', "Â ".len()))
}

/// The one byte that Windows-1252 has for a character above ASCII.
fn byte_of(c: char) -> Option<u8> {
    let mut buffer = [0; 4];
    let (bytes, _, unmappable) = WINDOWS_1252.encode(c.encode_utf8(&mut buffer));
    match *bytes {
        [byte] if byte >= 0x80 && !unmappable => Some(byte),
        _ => None,
    }
}

fn is_european(c: char) -> bool {
    matches!(c,
        '\u{A0}'..='\u{FF}' | 'Œ' | 'œ' | 'Ÿ' | 'Š' | 'š' | 'Ž' | 'ž' | 'Č' | 'č' | 'Ć' | 'ć'
        | 'Đ' | 'đ' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201E}' | '•' | '…' | '‹' | '›'
        | '€' | '™')
}
