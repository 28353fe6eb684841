use chrono::NaiveDate;

use super::action::Action;
use crate::{
    lang::Language,
    model::Window,
    view::{Difference, News},
};

/// Something to tell once, in the hints' place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The view before is back.
    Undone(Difference),
    /// The view that was undone is back.
    Redone(Difference),
    /// There is no earlier view.
    NothingToUndo,
    /// There is no later view.
    NothingToRedo,
    /// There is no place to go back to.
    NothingBefore,
    /// There is no place to go forward to.
    NothingAfter,
    /// Nothing filters.
    NothingToRemove,
    /// Nothing in the text of the detail was found by the query.
    NoMark,
    /// The chosen mandate was marked with a letter.
    Marked(char),
    /// No mandate was marked with a letter.
    NoSuchMark(char),
    /// The chosen mandate has no place.
    NoPlace,
    /// No source tells the chosen mandate in this language.
    NoVersion(Language),
    /// The chosen mandate was read in one place only.
    OneSource,
    /// What filtered was cleared to show a mandate.
    Unfiltered,
    /// The filters hide the mandate that was asked for.
    Hidden,
    /// A day outside all records was asked for; the nearest is shown.
    OutsideRecords(NaiveDate),
    /// The window would go past all records, to this day.
    BeyondRecords(NaiveDate),
    /// The window cannot be shorter.
    ShortestWindow,
    /// No window filters, so that none can be moved.
    NoWindow,
    /// No window has been begun, so that none can be applied.
    NoWindowBegun,
    /// There are no finer bins.
    FinestBins,
    /// There are no coarser bins.
    CoarsestBins,
    /// No gap and no peak stands on that side of the cursor.
    NoLandmark,
    /// The bars leave out none of those asked for.
    NoneAside,
    /// Of the days typed only these are within the years of the records.
    CutToRecords(Window),
    /// The period asked for ended before it began; the days that it is taken for.
    Backwards(Window),
    /// The window was taken away, as it shows none of those asked for.
    WindowLeft,
    /// So many parts of the input were not read.
    NotRead(usize),
    /// The files are being read again.
    Reading,
    /// The files were read again; this is what they tell now.
    Reread(News),
    /// So many of the reader's own settings were not taken.
    NotSet(usize),
    /// Signs are ASCII, as the locale says that the terminal has no others.
    AsciiByLocale,
    /// So many mandates were bookmarked.
    Bookmarked(usize),
    /// So many mandates were not bookmarked, as there would be too many bookmarks.
    TooManyBookmarks(usize),
    /// The bookmarks of so many mandates were taken away.
    Unbookmarked(usize),
    /// No mandate is bookmarked.
    NoBookmark,
    /// So many bookmarks are of mandates that the collection has not.
    BookmarksElsewhere(usize),
    /// A note was written.
    NoteWritten,
    /// A note was taken away.
    NoteRemoved,
    /// The view was saved under this key.
    ViewSaved(u8),
    /// The view saved under this key is shown.
    ViewShown(u8),
    /// The view saved under this key is saved no more.
    ViewForgotten(u8),
    /// No view is saved under this key.
    NoSuchView(u8),
    /// The view that is shown is not saved.
    NotSaved,
    /// The view of the last session is shown.
    LastViewShown,
    /// No view of a session before is known.
    NoLastView,
    /// Nothing is chosen that could be copied or opened.
    NoMandate,
    /// An errand was carried out; its outcome says how.
    Errand,
    /// The mouse is the terminal's.
    MouseReleased,
    /// The mouse is the screen's.
    MouseTaken,
    /// The keys of this action wait for a letter.
    TakesLetter(Action),
}
