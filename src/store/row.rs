use serde::Deserialize;
use toml_edit::{DocumentMut, Item, Table, de, ser, value};

use crate::{
    kept::{Known, Note, SavedView},
    view::Wanted,
};

/// What the last view is called in its file.
pub const LAST: &str = "view";
/// The keys that a saved view can be reached with.
const KEYS: std::ops::RangeInclusive<u8> = 1..=9;

/// One of several things that a file has.
pub trait Row: PartialEq + Sized {
    /// What the file calls it.
    const NAME: &'static str;

    /// Whether they are told apart by a key: their order means nothing then, and a second under one
    /// key is no part of what a file means, and stays in it.
    const HAS_KEY: bool = false;

    /// Reads it from its table.
    ///
    /// # Errors
    /// What is wrong with the table.
    fn read(table: &Table) -> Result<Self, de::Error>;

    /// Writes it over an older one of which it may say something else, or into an empty table. What
    /// else the table has stays.
    ///
    /// # Errors
    /// What has no form in a file; there is no such thing.
    fn write(&self, table: &mut Table) -> Result<(), ser::Error>;

    /// Whether two are one, perhaps at different times.
    fn is(&self, other: &Self) -> bool;
}

impl Row for Known {
    const NAME: &'static str = "bookmark";

    fn read(table: &Table) -> Result<Self, de::Error> {
        read(table)
    }

    fn write(&self, table: &mut Table) -> Result<(), ser::Error> {
        table.extend(ser::to_document(self)?.into_table());
        Ok(())
    }

    fn is(&self, other: &Self) -> bool {
        self == other
    }
}

/// The words of a note, beside what its mandate is known by.
#[derive(Deserialize)]
struct Words {
    text: String,
}

impl Row for Note {
    const NAME: &'static str = "note";

    fn read(table: &Table) -> Result<Self, de::Error> {
        Ok(Self { on: read(table)?, text: read::<Words>(table)?.text })
    }

    fn write(&self, table: &mut Table) -> Result<(), ser::Error> {
        self.on.write(table)?;
        table.insert("text", value(self.text.as_str()));
        Ok(())
    }

    fn is(&self, other: &Self) -> bool {
        self.on == other.on
    }
}

/// A view and the key it is reached with.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Keyed {
    /// The key.
    pub key: u8,
    /// The view.
    #[serde(flatten)]
    pub view: SavedView,
}

impl Row for Keyed {
    const NAME: &'static str = "view";
    const HAS_KEY: bool = true;

    fn read(table: &Table) -> Result<Self, de::Error> {
        let row: Self = read(table)?;
        if KEYS.contains(&row.key) {
            return Ok(row);
        }
        Err(serde::de::Error::custom(format_args!("key = {}", row.key)))
    }

    fn write(&self, table: &mut Table) -> Result<(), ser::Error> {
        table.insert("key", value(i64::from(self.key)));
        table.insert("name", value(self.view.name.as_str()));
        table.insert("wanted", Item::Table(written(&self.view.wanted)?));
        Ok(())
    }

    fn is(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

/// A query.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Asked {
    /// As typed.
    pub text: String,
}

impl Row for Asked {
    const NAME: &'static str = "query";

    fn read(table: &Table) -> Result<Self, de::Error> {
        read(table)
    }

    fn write(&self, table: &mut Table) -> Result<(), ser::Error> {
        table.insert("text", value(self.text.as_str()));
        Ok(())
    }

    fn is(&self, other: &Self) -> bool {
        self == other
    }
}

/// What a table says.
pub fn read<T: for<'d> Deserialize<'d>>(table: &Table) -> Result<T, de::Error> {
    de::from_document(DocumentMut::from(table.clone()))
}

/// A view in words as a table of what it asks for.
pub fn written(wanted: &Wanted) -> Result<Table, ser::Error> {
    let mut table = ser::to_document(wanted)?.into_table();
    let usual = ser::to_document(&Wanted::default())?;
    table
        .retain(|key, own| usual.get(key).is_none_or(|usual| usual.to_string() != own.to_string()));
    Ok(table)
}
