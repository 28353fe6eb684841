use mandates::kept::{Change, Kept, Known, Note, find};

use crate::support;

/// Two mandates of one title, and one that has changed.
const PAGE: &str = "Training on SSR\nGermany mandate in Mali 01/02/2015 - 28/02/2015\n\nOn reform.\n\nMandate\n\n\
    Training on SSR\nFrance mandate in Mali 01/02/2016 - 28/02/2016\n\nOn reform again.\n\nMandate\n\n\
    Étude des réformes\nmandate in Niger 03/10/2016 - 09/01/2017\n\nAn outline.\n";

fn known(id: &str, title: &str, start: &str, organisations: &[&str]) -> Known {
    Known {
        id: id.to_owned(),
        title: title.to_owned(),
        start: Some(start.to_owned()).filter(|start| !start.is_empty()),
        organisations: organisations.iter().map(|own| (*own).to_owned()).collect(),
    }
}

#[test]
fn a_kept_mandate_is_found_when_its_pages_have_changed() {
    let collection = support::pages(&[PAGE]);
    let check = |known: &Known, place: Option<&str>| {
        let found = find([known], &collection)[0].map(|at| collection.mandates[at].id.as_str());
        assert_eq!(found, place, "{known:?}");
    };
    let german = "2015-02-01-training-on-ssr";
    check(&known(german, "", "", &[]), Some(german));
    check(&known("was-named-so", "training  on ssr", "2015-02-01", &[]), Some(german));
    check(&known("was-named-so", "Training on SSR", "2014", &["DE"]), Some(german));
    // One title is not enough, nor is what two of that title agree with.
    check(&known("was-named-so", "Training on SSR", "2014", &[]), None);
    check(&known("was-named-so", "Training on SSR", "2015-02-01", &["FR"]), None);
    check(&known("was-named-so", "Training on SSR", "2015-02-01", &["DE"]), Some(german));
    check(&known("was-named-so", "Étude", "2016-10-03", &[]), None);
    check(
        &known("was-named-so", "etude des REFORMES", "2016-10-03", &[]),
        Some("2016-10-03-etude-des-reformes"),
    );
    for mandate in &collection.mandates {
        check(&Known::of(mandate, &collection.lexicon), Some(&mandate.id));
    }
}

#[test]
fn what_is_kept_changes_in_one_way_only() {
    let check = |changes: &[Change], kept: &Kept| {
        let mut own = Kept::default();
        for change in changes {
            own.apply(change);
            let once = own.clone();
            own.apply(change);
            assert_eq!(own, once, "{change:?} carried out twice");
        }
        assert_eq!(&own, kept);
        let mut at_once = Kept::default();
        at_once.apply_all(changes);
        assert_eq!(&at_once, kept);
    };
    let one = || known("one", "One", "", &[]);
    let note = |text: &str| Change::Note(Note { on: one(), text: text.to_owned() });
    let query = |text: &str| Change::Query(text.to_owned());
    check(&[Change::Bookmark(one()), Change::Unbookmark(one())], &Kept::default());
    let two = || known("two", "Two", "", &[]);
    check(
        &[
            Change::Bookmark(one()),
            Change::Bookmark(two()),
            Change::Unbookmark(one()),
            query("rss"),
            Change::Bookmark(one()),
        ],
        &Kept { bookmarks: vec![two(), one()], queries: vec!["rss".to_owned()], ..Kept::default() },
    );
    check(&[Change::Bookmark(one())], &Kept { bookmarks: vec![one()], ..Kept::default() });
    let noted = Note { on: one(), text: "asked twice".to_owned() };
    check(&[note("asked"), note("asked twice")], &Kept { notes: vec![noted], ..Kept::default() });
    check(&[note("asked"), note(" \n")], &Kept::default());
    check(
        &[query("rss"), query(" "), query("mali"), query("rss")],
        &Kept { queries: vec!["mali".to_owned(), "rss".to_owned()], ..Kept::default() },
    );
    let many: Vec<Change> = (0..600).map(|number| query(&number.to_string())).collect();
    let last: Vec<String> = (100..600).map(|number: u16| number.to_string()).collect();
    check(&many, &Kept { queries: last, ..Kept::default() });
    check(&[Change::View(3, Some(Default::default())), Change::View(3, None)], &Kept::default());
}

#[test]
fn a_whole_collection_is_bookmarked_at_once() {
    let all = |change: fn(Known) -> Change| {
        (0..100_000).map(|id: u32| change(known(&id.to_string(), "", "", &[]))).collect::<Vec<_>>()
    };
    let mut kept = Kept::default();
    kept.apply_all(&all(Change::Bookmark));
    assert_eq!(kept.bookmarks.len(), 100_000);
    kept.apply_all(&all(Change::Unbookmark)[..99_999]);
    assert_eq!(kept.bookmarks[0].id, "99999");
}
