//! Bytes from a file or a pipe, no more than its form explains, unpacked where they are packed.

use std::io::{self, Read};

use flate2::read::MultiGzDecoder;

use super::{
    columns::Columns,
    decode::decode,
    form::{is_records, is_table},
    limits::{GZ_FREE, GZ_RATIO, PAGE_BYTES, RECORDS_BYTES, SAMPLE_BYTES},
    paths::reason,
};
use crate::model::ProblemKind;

/// How a gzip file begins: its mark, and the one method there is.
const GZIP: [u8; 3] = [0x1F, 0x8B, 8];
/// Bytes unpacked at a time. Where data is damaged, those of one step are lost.
const STEP: usize = 8 << 10;

/// What was read.
#[derive(Debug, Default)]
pub struct Taken {
    /// The bytes, unpacked.
    pub bytes: Vec<u8>,
    /// What kept the rest from being read, and the figure its words tell.
    pub lost: Option<(ProblemKind, String)>,
}

/// Reads all of a file or a pipe that its name and its beginning promise to be of use.
pub fn take(name: &str, mut reader: impl Read, columns: &Columns) -> Taken {
    let mut taken = Taken::default();
    taken.read(&mut reader, SAMPLE_BYTES as u64);
    if taken.lost.is_some() || !taken.bytes.starts_with(&GZIP) {
        taken.rest(name, &mut reader, columns);
        return taken;
    }
    let packed = Counted { reader: io::Cursor::new(taken.bytes).chain(reader), count: 0 };
    let mut unpacked = Unpacked { reader: MultiGzDecoder::new(packed), count: 0, lost: None };
    let mut taken = Taken::default();
    taken.read(&mut unpacked, SAMPLE_BYTES as u64);
    taken.rest(name, &mut unpacked, columns);
    taken.lost = unpacked.lost.or(taken.lost);
    taken.end_with_a_row(name, columns);
    taken
}

impl Taken {
    /// What follows the beginning, as far as the form of the whole allows.
    fn rest(&mut self, name: &str, reader: &mut impl Read, columns: &Columns) {
        if self.lost.is_some() || self.bytes.len() < SAMPLE_BYTES {
            return;
        }
        // What is no text is told by its beginning; nobody needs the rest.
        let Ok(sample) = decode(&self.bytes) else { return };
        let cap = if is_records(name, &sample.text, columns) { RECORDS_BYTES } else { PAGE_BYTES };
        drop(sample);
        self.read(reader, cap);
        let mut more = [0];
        if self.bytes.len() as u64 == cap && reader.read(&mut more).is_ok_and(|read| read > 0) {
            self.lost = Some((ProblemKind::TooLong, (cap >> 20).to_string()));
        }
    }

    /// Of a table that broke off, the row that it broke off in would say what nobody wrote.
    fn end_with_a_row(&mut self, name: &str, columns: &Columns) {
        let sample = &self.bytes[..self.bytes.len().min(SAMPLE_BYTES)];
        let is_row = |text: &str| is_table(name, text, columns);
        if self.lost.is_some() && decode(sample).is_ok_and(|own| is_row(&own.text)) {
            let end = memchr::memrchr(b'\n', &self.bytes).map_or(0, |at| at + 1);
            self.bytes.truncate(end);
        }
    }

    /// Reads on until there are `cap` bytes.
    fn read(&mut self, reader: &mut impl Read, cap: u64) {
        let missing = cap.saturating_sub(self.bytes.len() as u64);
        if let Err(error) = reader.take(missing).read_to_end(&mut self.bytes) {
            let broken =
                if self.bytes.is_empty() { reason(&error) } else { ProblemKind::ReadBroken };
            self.lost = Some((broken, String::new()));
        }
    }
}

/// Counts the packed bytes.
struct Counted<R> {
    reader: R,
    count: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.reader.read(buffer)?;
        self.count += read as u64;
        Ok(read)
    }
}

/// Unpacked bytes; damage and bombs end them.
struct Unpacked<R> {
    reader: MultiGzDecoder<Counted<R>>,
    count: u64,
    lost: Option<(ProblemKind, String)>,
}

impl<R: Read> Read for Unpacked<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.lost.is_some() {
            return Ok(0);
        }
        let step = buffer.len().min(STEP);
        match self.reader.read(&mut buffer[..step]) {
            Ok(read) => {
                self.count += read as u64;
                let packed = self.reader.get_ref().count;
                if self.count > GZ_FREE.max(packed.saturating_mul(GZ_RATIO)) {
                    self.lost = Some((ProblemKind::Bomb, GZ_RATIO.to_string()));
                }
                Ok(read)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            Err(_) => {
                self.lost = Some((ProblemKind::PackedBroken, String::new()));
                Ok(0)
            }
        }
    }
}
