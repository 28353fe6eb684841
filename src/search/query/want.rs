use std::ops::Range;

use super::{dates::Dates, lengths::Lengths};
use crate::search::facet::{Facet, Value};

/// All parts of a query must hold. A part holds when any of its wants does or, excluded, when none
/// does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What is wanted: one thing at least.
    pub any: Vec<Want>,
    /// Whether none of it may be there.
    pub excluded: bool,
    /// Bytes of the typed text that say it. Parts come in the order typed and apart.
    pub range: Range<usize>,
}

/// Something that a record may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Want {
    /// A word, in any of the ways that words are found.
    Word(Word),
    /// These words one after the other, as they are.
    Phrase {
        /// Folded, one at least.
        words: Vec<String>,
        /// Whether the last may be the beginning of one.
        open: bool,
    },
    /// A word that begins so, folded.
    Start(String),
    /// A folded word, perhaps misspelt.
    Slip(String),
    /// Any of these values of a facet; nothing has one of none.
    Value(Facet, Vec<Value>),
    /// Days.
    Date(Dates),
    /// Exact periods of such a length.
    Length(Lengths),
    /// These folded words of the reader's own, one after the other, of the last the beginning at
    /// least; any words where there are none here.
    Note(Vec<String>),
    /// A date among words: active then, or written so in the text.
    Year {
        /// The days it stands for.
        dates: Dates,
        /// Its folded words with one space between, to be found in this order.
        written: String,
        /// Whether the last word may be the beginning of one.
        open: bool,
    },
}

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Folded.
    pub folded: String,
    /// Whether it is being typed, so that it may be the beginning of a longer one.
    pub open: bool,
    /// Whether a record may do without it: `de` or `the` beside other words.
    pub optional: bool,
    /// Whether it is typed in capitals, as acronyms are.
    pub acronym: bool,
}

/// Something in the typed text that was not taken as it may have been meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Bytes of the typed text.
    pub range: Range<usize>,
    /// What is the matter.
    pub kind: FlagKind,
}

/// What is the matter with a piece of typed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FlagKind {
    /// There is no such field: name and value are searched as words.
    UnknownField,
    /// The field has no such value: nothing is found.
    UnknownValue,
    /// A period that ends before it begins: it is taken the other way round.
    Backwards,
    /// No value yet: it filters nothing until there is one.
    Pending,
}

/// What a piece of typed text is, for its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shade {
    /// A word that is looked for.
    Word,
    /// A small word that records may do without.
    Small,
    /// Words that must stand together.
    Phrase,
    /// A sign of the query language.
    Operator,
    /// A field with its colon.
    FieldName,
    /// A value of a field.
    FieldValue,
    /// A date, alone or after a field's name.
    Date,
    /// What must not be there, with its sign.
    Excluded,
    /// What no field or value is called.
    NotUnderstood,
}
