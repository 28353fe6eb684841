//! How much is read of what comes from outside. Whatever passes a limit is told, and what stands
//! before it is read: no file may cost more than its size explains, and none ends the reading.

/// Bytes of a file that is read as one piece: a page of text or of HTML. The longest pages that are
/// known have half a million; what is longer is no page but a dump, and its lines cost several
/// times their bytes.
pub const PAGE_BYTES: u64 = 16 << 20;

/// Lines of a page, for the same reason.
pub const PAGE_LINES: usize = 200_000;

/// Bytes of a file that is read record by record: JSON, JSON Lines, CSV, XML. A million records
/// take about one GiB.
pub const RECORDS_BYTES: u64 = 2 << 30;

/// Bytes at the beginning of a file that tell what it holds.
pub const SAMPLE_BYTES: usize = 64 << 10;

/// How many times its own size a compressed file may become. Words shrink to a fifth or a tenth, a
/// list of records that repeat each other to a fiftieth; a bomb of zeros to a thousandth.
pub const GZ_RATIO: u64 = 200;

/// Bytes that a compressed file may become before its ratio counts: a short one may well be mostly
/// repetition.
pub const GZ_FREE: u64 = 16 << 20;

/// Depth of objects and lists in JSON. A record needs five; the parser's own stack ends at 128.
pub const JSON_DEPTH: usize = 64;

/// Depth of elements in HTML and XML. Pages written by hand have twenty, by machine a hundred.
pub const MARKUP_DEPTH: usize = 512;

/// Bytes of one text of a record: a description, a cell. A book has a million letters.
pub const TEXT_BYTES: usize = 1 << 20;

/// Bytes of one value that stands on a line: a title, a name, a date, an address.
pub const VALUE_BYTES: usize = 16 << 10;

/// Names in one list, of organisations or of places. There are some two hundred countries.
pub const NAMES: usize = 500;

/// Bytes of one row of a table, all cells together.
pub const ROW_BYTES: usize = 16 << 20;

/// Cells of one row of a table.
pub const CELLS: usize = 1_000;

/// How many times its own size of a table is read again, at most, for rows whose quotation marks
/// nothing closes: each may stand before all the rest of it.
pub const READ_AGAIN: usize = 4;

/// Problems of one kind that are told of one file; of the others, how many there are.
pub const PROBLEMS: usize = 50;
