use toml_edit::{Document, DocumentMut, ser};

use super::{
    part::Part,
    reader::{Damage, Reader, Strange},
    row::{Asked, Keyed},
    writer::{rewrite, rewrite_last},
};
use crate::kept::{Change, Kept};

/// The text of one file of what is kept, with what it means. What means nothing to this version of
/// the program stays in it, and so do comments.
#[derive(Clone, Debug)]
pub struct Paper {
    part: Part,
    text: DocumentMut,
    kept: Kept,
    strange: Vec<Strange>,
}

impl Paper {
    /// A paper with nothing on it but what it is for.
    pub fn new(part: Part) -> Self {
        let text = DocumentMut::new();
        Self { part, text, kept: Kept::default(), strange: Vec::new() }
    }

    /// What bytes mean as the file of a part.
    ///
    /// # Errors
    /// Bytes that are no TOML, or in which there is something else where entries should be.
    pub fn read(part: Part, bytes: &[u8]) -> Result<Self, Damage> {
        let mut reader = Reader::new(bytes);
        let parsed = Document::parse(reader.text()?).map_err(|error| reader.not_toml(&error))?;
        let kept = reader.kept(part, parsed.as_table())?;
        Ok(Self { part, kept, strange: reader.strange(), text: parsed.into_mut() })
    }

    /// What the text means: one part of it all, the rest empty.
    pub const fn kept(&self) -> &Kept {
        &self.kept
    }

    /// Entries that mean nothing, and stay where they are.
    pub fn strange(&self) -> &[Strange] {
        &self.strange
    }

    /// The text.
    pub fn text(&self) -> String {
        self.text.to_string()
    }

    /// Carries out changes of this part.
    ///
    /// # Errors
    /// What has no form in a file; there is no such thing.
    pub fn apply<'c>(
        &mut self,
        changes: impl IntoIterator<Item = &'c Change>,
    ) -> Result<(), ser::Error> {
        self.kept.apply_all(changes);
        self.write()
    }

    /// Replaces what the text means, and nothing else of it.
    ///
    /// # Errors
    /// What has no form in a file; there is no such thing.
    pub fn replace(&mut self, kept: Kept) -> Result<(), ser::Error> {
        self.part.hand_over(kept, &mut self.kept);
        self.write()
    }

    fn write(&mut self) -> Result<(), ser::Error> {
        let kept = &self.kept;
        match self.part {
            Part::Bookmarks => rewrite(&mut self.text, kept.bookmarks.iter().cloned()),
            Part::Notes => rewrite(&mut self.text, kept.notes.iter().cloned()),
            Part::Views => {
                let keyed = |(key, view): (&u8, &_)| Keyed { key: *key, view: Clone::clone(view) };
                rewrite(&mut self.text, kept.views.iter().map(keyed))
            }
            Part::Queries => {
                let asked = kept.queries.iter().map(|text| Asked { text: text.clone() });
                rewrite(&mut self.text, asked)
            }
            Part::Last => rewrite_last(&mut self.text, kept.last.as_ref()),
        }
    }
}
