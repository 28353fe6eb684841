//! What bytes that are no text are, told by how they begin.

use memchr::memmem;

use crate::model::ProblemKind;

/// How files of fixed forms begin.
const BEGINNINGS: [(&[u8], ProblemKind); 24] = [
    (b"%PDF-", ProblemKind::Pdf),
    (b"\x89PNG\r\n", ProblemKind::Picture),
    (b"\xFF\xD8\xFF", ProblemKind::Picture),
    (b"GIF8", ProblemKind::Picture),
    (b"II*\0", ProblemKind::Picture),
    (b"MM\0*", ProblemKind::Picture),
    (b"\0\0\x01\0", ProblemKind::Picture),
    (b"ID3", ProblemKind::Recording),
    (b"OggS", ProblemKind::Recording),
    (b"fLaC", ProblemKind::Recording),
    (b"\x1A\x45\xDF\xA3", ProblemKind::Recording),
    (b"{\\rtf", ProblemKind::WordDocument),
    (b"\x1F\x8B", ProblemKind::Archive),
    (b"BZh", ProblemKind::Archive),
    (b"\xFD7zXZ\0", ProblemKind::Archive),
    (b"7z\xBC\xAF\x27\x1C", ProblemKind::Archive),
    (b"\x28\xB5\x2F\xFD", ProblemKind::Archive),
    (b"Rar!\x1A", ProblemKind::Archive),
    (b"\x7FELF", ProblemKind::Program),
    (b"MZ", ProblemKind::Program),
    (b"\xFE\xED\xFA", ProblemKind::Program),
    (b"\xCF\xFA\xED\xFE", ProblemKind::Program),
    (b"\xCA\xFE\xBA\xBE", ProblemKind::Program),
    (b"\0asm", ProblemKind::Program),
];

/// Names within the containers of office programs, and what holds them.
const WITHIN: [(&[u8], ProblemKind); 8] = [
    (b"word/", ProblemKind::WordDocument),
    (b"opendocument.text", ProblemKind::WordDocument),
    (b"W\0o\0r\0d\0D\0o\0c\0", ProblemKind::WordDocument),
    (b"MSWordDoc", ProblemKind::WordDocument),
    (b"xl/", ProblemKind::Workbook),
    (b"opendocument.spreadsheet", ProblemKind::Workbook),
    (b"W\0o\0r\0k\0b\0o\0o\0k\0", ProblemKind::Workbook),
    (b"B\0o\0o\0k\0", ProblemKind::Workbook),
];

/// Whether bytes are of a form whose beginning alone looks like text.
pub fn is_known(bytes: &[u8]) -> bool {
    let named = |beginning: &[u8]| beginning.len() > 3 && bytes.starts_with(beginning);
    BEGINNINGS.iter().any(|(beginning, _)| named(beginning))
}

/// What bytes that are no text are.
pub fn kind(bytes: &[u8]) -> ProblemKind {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        let mut within = WITHIN.iter();
        let found = within.find(|(name, _)| memmem::find(bytes, name).is_some());
        return found.map_or(ProblemKind::Archive, |(_, kind)| *kind);
    }
    // The forms of films, of music and of web pictures name themselves after their first length.
    match bytes.get(4..12) {
        Some([b'f', b't', b'y', b'p', ..]) => return ProblemKind::Recording,
        Some([_, _, _, _, b'W', b'E', b'B', b'P']) => return ProblemKind::Picture,
        Some([_, _, _, _, b'W', b'A', b'V', b'E'] | [_, _, _, _, b'A', b'V', b'I', b' ']) => {
            return ProblemKind::Recording;
        }
        _ => {}
    }
    if bytes.get(257..262) == Some(b"ustar") {
        return ProblemKind::Archive;
    }
    let found = BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning));
    found.map_or(ProblemKind::NotText, |(_, kind)| *kind)
}
