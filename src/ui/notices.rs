//! What is told once, in the place of the hints.

use super::{chips, look::Look, saved};
use crate::{
    app::{Action, App, Excerpt, Mode, Notice, Outcome, Pane},
    kept::BOOKMARKS,
    lang::Language,
    safe::Safe,
    strings::{Count, fill},
    view::News,
};

/// A notice in words; `of` is how many mandates are left of all.
pub fn told(notice: Notice, of: &str, app: &App, look: &Look<'_>) -> String {
    let words = &look.words.notices;
    match notice {
        Notice::NothingToUndo => words.nothing_to_undo.clone(),
        Notice::NothingToRedo => words.nothing_to_redo.clone(),
        Notice::NothingToRemove => words.nothing_to_remove.clone(),
        Notice::NoMark => words.no_mark.clone(),
        Notice::NoPlace => words.no_place.clone(),
        Notice::NoVersion(Language::En) => words.no_english.clone(),
        Notice::NoVersion(Language::Fr) => words.no_french.clone(),
        Notice::OneSource => words.one_source.clone(),
        Notice::Unfiltered => {
            fill(&words.unfiltered, &[("key", &look.key(Action::Undo, Mode::Pane(Pane::List)))])
        }
        Notice::Hidden => words.hidden.clone(),
        Notice::Marked(letter) => fill(&words.marked, &[("letter", &letter.to_string())]),
        Notice::NoSuchMark(letter) => fill(&words.no_such_mark, &[("letter", &letter.to_string())]),
        Notice::Bookmarked(mandates) | Notice::Unbookmarked(mandates) => {
            let key = look.key(Action::Bookmark, Mode::Pane(Pane::List));
            let mandates = look.words.count(mandates, Count::Mandates);
            let done = matches!(notice, Notice::Bookmarked(_));
            let text = if done { &words.bookmarked } else { &words.unbookmarked };
            fill(text, &[("mandates", &mandates), ("key", &key)])
        }
        Notice::TooManyBookmarks(mandates) => {
            let mandates = look.words.count(mandates, Count::Mandates);
            let most = look.words.number(BOOKMARKS);
            fill(&words.too_many_bookmarks, &[("mandates", &mandates), ("most", &most)])
        }
        Notice::NoBookmark => {
            let key = look.key(Action::Bookmark, Mode::Pane(Pane::List));
            fill(&words.no_bookmark, &[("key", &key)])
        }
        Notice::BookmarksElsewhere(others) => {
            let bookmarks = look.words.count(others, Count::Bookmarks);
            fill(&words.bookmarks_elsewhere, &[("bookmarks", &bookmarks)])
        }
        Notice::NoteWritten => {
            fill(&words.note_written, &[("key", &look.key(Action::Note, Mode::Pane(Pane::List)))])
        }
        Notice::NoteRemoved => words.note_removed.clone(),
        Notice::ViewSaved(_)
        | Notice::ViewShown(_)
        | Notice::ViewForgotten(_)
        | Notice::NoSuchView(_)
        | Notice::NotSaved
        | Notice::LastViewShown
        | Notice::NoLastView => saved::told(notice, of, app, look),
        Notice::NothingBefore => words.nothing_before.clone(),
        Notice::NothingAfter => words.nothing_after.clone(),
        Notice::Undone(what) | Notice::Redone(what) => {
            let done = matches!(notice, Notice::Undone(_));
            let text = if done { &words.undone } else { &words.redone };
            fill(text, &[("what", &chips::difference(what, app, look)), ("of", of)])
        }
        Notice::BeyondRecords(day) => {
            fill(&words.beyond_records, &[("date", &look.words.day(day))])
        }
        Notice::ShortestWindow => {
            let key = look.key(Action::ZoomIn, Mode::Pane(Pane::Timeline));
            fill(&words.shortest_window, &[("key", &key)])
        }
        Notice::NoWindow | Notice::NoWindowBegun => {
            let begun = notice == Notice::NoWindowBegun;
            let text = if begun { &words.no_window_begun } else { &words.no_window };
            fill(text, &[("key", &look.key(Action::StartWindow, Mode::Pane(Pane::Timeline)))])
        }
        Notice::FinestBins => words.finest_bins.clone(),
        Notice::CoarsestBins => words.coarsest_bins.clone(),
        Notice::NoLandmark => words.no_landmark.clone(),
        Notice::NoneAside => words.none_aside.clone(),
        Notice::CutToRecords(window) | Notice::Backwards(window) => {
            let backwards = matches!(notice, Notice::Backwards(_));
            let text = if backwards { &words.backwards } else { &words.cut_to_records };
            let [from, to] = [window.first, window.last].map(|day| look.words.day(day));
            fill(text, &[("from", &from), ("to", &to)])
        }
        Notice::WindowLeft => words.window_left.clone(),
        Notice::AsciiByLocale => words.ascii_by_locale.clone(),
        Notice::NoMandate => words.no_mandate.clone(),
        Notice::Errand => app.outcome.as_ref().map(|own| outcome(own, look)).unwrap_or_default(),
        Notice::MouseReleased | Notice::MouseTaken => {
            let key = look.key(Action::ReleaseMouse, Mode::Pane(Pane::List));
            let released = notice == Notice::MouseReleased;
            let text = if released { &words.mouse_released } else { &words.mouse_taken };
            fill(text, &[("key", &key)])
        }
        Notice::Reading => words.reading.clone(),
        Notice::Reread(news) => reread(news, look),
        Notice::NotSet(settings) => fill(&words.not_set, &[("n", &look.words.number(settings))]),
        Notice::TakesLetter(action) => {
            let keys = look.key(action, Mode::Pane(Pane::List));
            fill(&words.takes_letter, &[("keys", &keys)])
        }
        Notice::NotRead(parts) => not_read(parts, look),
        Notice::OutsideRecords(day) => {
            fill(&words.outside_records, &[("date", &look.words.day(day))])
        }
    }
}

/// What files tell that were read again.
fn reread(news: News, look: &Look<'_>) -> String {
    let words = &look.words.notices;
    let counts = [(news.new, Count::New), (news.gone, Count::Gone), (news.changed, Count::Changed)];
    let told = counts.into_iter().filter(|(count, _)| *count > 0);
    let told: Vec<String> = told.map(|(count, what)| look.words.count(count, what)).collect();
    let told = if told.is_empty() { words.reread_same.clone() } else { told.join(", ") };
    let mut told = fill(&words.reread, &[("news", &told)]);
    if news.lifted > 0 {
        let lifted = fill(&words.reread_lifted, &[("n", &look.words.number(news.lifted))]);
        told = format!("{told} · {lifted}");
    }
    if news.not_read > 0 {
        told = format!("{told} · {}", not_read(news.not_read, look));
    }
    told
}

/// That so many parts of the input were not read, and what tells which.
fn not_read(parts: usize, look: &Look<'_>) -> String {
    let key = look.key(Action::Checks, Mode::Pane(Pane::List));
    let parts = look.words.number(parts);
    fill(&look.words.notices.not_read, &[("n", &parts), ("key", &key)])
}

/// How an errand went.
fn outcome(outcome: &Outcome, look: &Look<'_>) -> String {
    let words = &look.words.notices;
    // Paths, addresses and what the system says come from outside.
    let safe = |text: &str| Safe::line(text).shown().to_owned();
    match outcome {
        Outcome::Copied(Excerpt::Command, _) => {
            fill(&words.copied_view, &[("what", look.words.hint(Action::CopyCommand))])
        }
        Outcome::Copied(excerpt, mandates) => {
            let what = look.words.hint(action_of(*excerpt));
            let mandates = look.words.count(*mandates, Count::Mandates);
            fill(&words.copied, &[("what", what), ("mandates", &mandates)])
        }
        Outcome::Saved(path) => fill(&words.saved, &[("path", &safe(path))]),
        Outcome::Exported { written, left, path } => {
            let words = if *left > 0 { &words.exported_but } else { &words.exported };
            let mandates = look.words.count(*written, Count::Mandates);
            let left = look.words.number(*left);
            fill(words, &[("mandates", &mandates), ("path", &safe(path)), ("n", &left)])
        }
        Outcome::Taken(_, path, _) => fill(&words.taken, &[("path", &safe(path))]),
        Outcome::Opened(address) => fill(&words.opened, &[("address", &safe(address))]),
        Outcome::ReadOnce => words.read_once.clone(),
        Outcome::NothingRead => words.nothing_read.clone(),
        Outcome::NotReread(problem) => {
            fill(&words.not_reread, &[("problem", &look.words.problem(problem))])
        }
        Outcome::NotHere(unknown) => {
            fill(&words.not_here, &[("what", &look.words.not_understood(unknown))])
        }
        Outcome::NotKept(problem) => look.words.problem(problem),
        Outcome::NoAddress => words.no_address.clone(),
        Outcome::NotTaken(path, why) => {
            fill(&words.not_taken, &[("why", &look.words.cause(why)), ("path", &safe(path))])
        }
        Outcome::Failed(what, why) => {
            let what = if what.is_empty() { words.copying.clone() } else { safe(what) };
            fill(&words.failed, &[("what", &what), ("why", &look.words.cause(why))])
        }
    }
}

/// The action that copies this, for its word.
const fn action_of(excerpt: Excerpt) -> Action {
    match excerpt {
        Excerpt::Citation => Action::CopyCitation,
        Excerpt::Apa => Action::CopyApa,
        Excerpt::Bibtex => Action::CopyBibtex,
        Excerpt::Ris => Action::CopyRis,
        Excerpt::Markdown => Action::CopyMarkdown,
        Excerpt::Json => Action::CopyJson,
        Excerpt::Csv => Action::CopyCsv,
        Excerpt::Title => Action::CopyTitle,
        Excerpt::Dates => Action::CopyDates,
        Excerpt::Text => Action::CopyText,
        Excerpt::Source => Action::CopySource,
        Excerpt::Command => Action::CopyCommand,
    }
}
