use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

/// How far into a file a declaration may stand: the HTML standard looks no further.
const PRESCAN: usize = 1024;

/// The encoding that a web page or an XML file says it is in: `<meta charset="…">`,
/// `<meta http-equiv="Content-Type" content="…; charset=…">`, `<?xml … encoding="…"?>`. `None`
/// where nothing is said, or what cannot be so: that it is UTF-16 cannot be said in single bytes.
pub fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let opening = &bytes[..bytes.len().min(PRESCAN)];
    let opening = String::from_utf8_lossy(opening).to_ascii_lowercase();
    let label = match opening.trim_start().strip_prefix("<?xml") {
        Some(rest) => value_of("encoding", rest.split_once("?>")?.0)?,
        None => opening
            .split("<meta")
            .skip(1)
            .find_map(|rest| value_of("charset", rest.split('>').next().unwrap_or_default()))?,
    };
    let encoding = Encoding::for_label(label.as_bytes())?;
    (encoding != UTF_16LE && encoding != UTF_16BE).then_some(encoding)
}

/// What stands after a name and an equals sign, with or without quotation marks.
fn value_of<'t>(name: &str, tag: &'t str) -> Option<&'t str> {
    let mut rest = tag;
    loop {
        rest = rest.split_once(name)?.1;
        let Some(value) = rest.trim_start().strip_prefix('=') else { continue };
        let value = value.trim_start().trim_start_matches(['"', '\'']);
        let end = value.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';'));
        return Some(&value[..end.unwrap_or(value.len())]).filter(|value| !value.is_empty());
    }
}
