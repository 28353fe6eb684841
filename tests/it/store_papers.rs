//! The files of what is kept as text: what is written is read back, whoever edited it meanwhile.

use std::collections::BTreeMap;

use mandates::{
    kept::{Change, Kept, Known, Note, SavedView},
    search::Facet,
    store::{Paper, Part},
    view::Wanted,
};
use proptest::{
    collection::{btree_map, btree_set, vec},
    option,
    prelude::{Just, Strategy, any, prop_oneof},
    sample::select,
    test_runner::{TestError, TestRunner},
};

use crate::support;

/// A text of any sort: plain, long, with quotes, controls, breaks of all kinds.
fn text() -> impl Strategy<Value = String> {
    // Some are met again, so that what was kept is changed, moved and taken away.
    let again = select(["a", "b", "c"].map(str::to_owned).to_vec());
    let odd = ["\"", "\"\"\"", "'''", "\\", "\n", "\r\n", "\r", "\t", "\0", "\u{85}", "\u{2028}"];
    let odd = odd.into_iter().chain(["\u{feff}", "\u{7f}", "#", "[[note]]", "é", "\u{202e}", " "]);
    let piece = prop_oneof![
        select(odd.map(str::to_owned).collect::<Vec<_>>()),
        any::<String>(),
        Just("Étude des réformes".to_owned()),
    ];
    prop_oneof![again, vec(piece, 0..6).prop_map(|pieces| pieces.concat())]
}

fn known() -> impl Strategy<Value = Known> {
    let any = (text(), text(), option::of(text()), vec(text(), 0..3))
        .prop_map(|(id, title, start, organisations)| Known { id, title, start, organisations });
    prop_oneof![select(["a", "b", "c"].map(one).to_vec()), any]
}

fn wanted() -> impl Strategy<Value = Wanted> {
    let facet = || select(Facet::ALL.to_vec());
    let named = btree_map(facet(), vec(text(), 1..3), 0..3);
    let days = (option::of(text()), option::of(text()), option::of(text()), option::of(text()));
    let rest = (btree_set(facet(), 0..2), any::<bool>(), any::<bool>());
    (text(), named, days, rest).prop_map(
        |(query, named, (active, from, to, duration), (all, exact, titles_only))| Wanted {
            query,
            named,
            all,
            active,
            from,
            to,
            duration,
            exact,
            titles_only,
            ..Wanted::default()
        },
    )
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        known().prop_map(Change::Bookmark),
        known().prop_map(Change::Unbookmark),
        (known(), text()).prop_map(|(on, text)| Change::Note(Note { on, text })),
        (1..=9_u8, option::of((text(), wanted()))).prop_map(|(key, view)| {
            Change::View(key, view.map(|(name, wanted)| SavedView { name, wanted }))
        }),
        text().prop_map(Change::Query),
        wanted().prop_map(Change::Last),
    ]
}

/// What the papers of all parts say after some changes, each read back from its text.
fn written(changes: &[Change]) -> Kept {
    let mut all = Kept::default();
    for part in Part::ALL {
        let mut text = String::new();
        for change in changes.iter().filter(|change| Part::of(change) == part) {
            let mut paper = read(part, &text);
            paper.apply([change]).expect("all has a form");
            text = paper.text();
        }
        part.hand_over(read(part, &text).kept().clone(), &mut all);
    }
    all
}

/// A text in which all means something.
fn read(part: Part, text: &str) -> Paper {
    let paper = Paper::read(part, text.as_bytes()).unwrap_or_else(|bad| panic!("{bad:?}\n{text}"));
    assert_eq!(paper.strange(), [], "{text}");
    paper
}

#[test]
fn what_is_written_is_read_back_equal() {
    let outcome = TestRunner::new(support::steady()).run(&vec(change(), 0..12), |changes| {
        let mut kept = Kept::default();
        changes.iter().for_each(|change| kept.apply(change));
        assert_eq!(written(&changes), kept);
        Ok(())
    });
    if let Err(TestError::Fail(why, changes)) = outcome {
        panic!("{why}\n{changes:#?}");
    }
}

fn one(id: &str) -> Known {
    Known { id: id.to_owned(), title: format!("Title of {id}"), ..Known::default() }
}

#[test]
fn a_file_can_be_read_and_edited_by_a_person() {
    let check = |part: Part, before: &str, changes: &[Change], after: &str| {
        let mut paper = read(part, before);
        paper.apply(changes).expect("all has a form");
        assert_eq!(paper.text(), after);
        assert_eq!(read(part, after).kept(), paper.kept());
    };
    let known = Known {
        start: Some("2016-07-01".to_owned()),
        organisations: vec!["DE".to_owned()],
        ..one("2016-07-01-mappings")
    };
    let marked = "[[bookmark]]\nid = \"2016-07-01-mappings\"\ntitle = \"Title of 2016-07-01-mappings\"\n\
                  start = \"2016-07-01\"\norganisations = [\"DE\"]\n";
    check(Part::Bookmarks, "", &[Change::Bookmark(known.clone())], marked);
    check(Part::Bookmarks, marked, &[Change::Unbookmark(known)], "");
    let note = |text: &str| Change::Note(Note { on: one("a"), text: text.to_owned() });
    let noted = "[[note]]\nid = \"a\"\ntitle = \"Title of a\"\ntext = \"\"\"\nAsk \"both\".\nThen write.\"\"\"\n";
    check(Part::Notes, "", &[note("Ask \"both\".\nThen write.")], noted);
    // Comments, order, unknown keys and unknown tables stay.
    let edited = "# Mine.\nversion = 3\n\n# Of the first.\n[[note]]\ncolour = \"red\" # later\ntext = 'old'\n\
                  title = \"Title of a\"\nid = \"a\"\n[note.more]\nx = 1\n\n[[note]]\nid = \"b\"\ntitle = \"B\"\n\
                  text = 'b'\n\n[later]\ny = [1, 2]\n# The end.\n";
    check(Part::Notes, edited, &[note("new")], &edited.replace("'old'", "\"new\""));
    let inline = "query = [{ text = \"rss\" }, { text = \"mali\" }]\n";
    let rows = "[[query]]\ntext = \"mali\"\n\n[[query]]\ntext = \"rss\"\n";
    check(Part::Queries, inline, &[Change::Query("rss".to_owned())], rows);
    let mali = Wanted {
        query: "reform".to_owned(),
        named: BTreeMap::from([(Facet::Country, vec!["Mali".to_owned()])]),
        active: Some("2014-01-01..2016-12-31".to_owned()),
        ..Wanted::default()
    };
    let view = SavedView { name: "Mali 2014–2016".to_owned(), wanted: mali.clone() };
    let wanted = "query = \"reform\"\nnamed = { country = [\"Mali\"] }\nactive = \"2014-01-01..2016-12-31\"\n";
    let saved = format!("[[view]]\nkey = 1\nname = \"Mali 2014–2016\"\n\n[view.wanted]\n{wanted}");
    check(Part::Views, "", &[Change::View(1, Some(view))], &saved);
    let last = format!("[view]\n{wanted}");
    check(Part::Last, "", &[Change::Last(mali)], &last);
    check(Part::Last, &last, &[Change::Last(Wanted::default())], "[view]\n");
}

#[test]
fn what_is_said_of_an_entry_goes_with_it() {
    for (part, name) in [(Part::Bookmarks, "bookmark"), (Part::Notes, "note")] {
        let entry = |id: &str| {
            let text = if part == Part::Notes { format!("text = '{id}'\n") } else { String::new() };
            format!("# Of {id}.\n[[{name}]]\nid = '{id}'\ntitle = '{id}'\n{text}\n")
        };
        let mut paper = read(part, &["a", "b", "c"].map(entry).concat());
        let mut kept = paper.kept().clone();
        kept.bookmarks.retain(|own| own.id != "b");
        kept.notes.retain(|own| own.on.id != "b");
        paper.replace(kept).expect("all has a form");
        assert_eq!(paper.text(), ["a", "c"].map(entry).concat(), "{name}");
    }
}

#[test]
fn what_means_nothing_stays_and_loses_only_itself() {
    let check = |part: Part, text: &str, told: &[(u32, &str)], entries: usize| {
        let mut paper = Paper::read(part, text.as_bytes()).expect("TOML");
        let lines: Vec<_> = paper.strange().iter().map(|own| own.line.unwrap_or(0)).collect();
        assert_eq!(lines, told.iter().map(|(line, _)| *line).collect::<Vec<_>>(), "{text}");
        for (own, (_, why)) in paper.strange().iter().zip(told) {
            assert!(own.why.contains(why), "{own:?}");
        }
        let kept = paper.kept();
        let found = kept.bookmarks.len() + kept.notes.len() + kept.views.len();
        assert_eq!(
            found + kept.queries.len() + usize::from(kept.last.is_some()),
            entries,
            "{text}"
        );
        // A change leaves them where they are.
        let before = paper.strange().len();
        let change = match part {
            Part::Bookmarks => Change::Bookmark(one("new")),
            Part::Notes => Change::Note(Note { on: one("new"), text: "new".to_owned() }),
            Part::Views => Change::View(9, Some(SavedView::default())),
            Part::Queries => Change::Query("new".to_owned()),
            Part::Last => return,
        };
        paper.apply([&change]).expect("all has a form");
        let again = Paper::read(part, paper.text().as_bytes()).expect("TOML");
        assert_eq!(again.strange().len(), before, "{}", paper.text());
        assert_eq!(again.kept(), paper.kept());
    };
    let bookmark = "[[bookmark]]\nid = \"a\"\ntitle = \"A\"\n";
    check(Part::Bookmarks, &format!("{bookmark}[[bookmark]]\nid = 3\n"), &[(4, "")], 1);
    check(Part::Bookmarks, &format!("{bookmark}[[bookmark]]\nid = \"b\"\n"), &[(4, "title")], 1);
    check(Part::Bookmarks, "bookmark = [{ id = 1 }, { id = \"a\", title = \"\" }]", &[(1, "")], 1);
    check(Part::Bookmarks, &bookmark.repeat(3), &[], 1);
    check(Part::Notes, "[[note]]\nid = \"a\"\ntitle = \"A\"\n", &[(1, "text")], 0);
    check(Part::Notes, "[[note]]\nid = \"a\"\ntitle = \"A\"\ntext = \" \"\n", &[], 0);
    let view = "[[view]]\nkey = 1\nname = \"a\"\n[view.wanted]\n";
    check(Part::Views, &view.repeat(2), &[(5, "key = 1")], 1);
    check(Part::Views, &view.replace('1', "10"), &[(1, "key = 10")], 0);
    check(Part::Views, &view.replace('1', "-1"), &[(1, "")], 0);
    let later = "[[view]]\nkey = 2\nname = \"b\"\n[view.wanted]\nsort = \"donor\"\n";
    check(Part::Views, &format!("{later}{view}"), &[(1, "")], 1);
    check(Part::Queries, "[[query]]\ntext = 2016\n[[query]]\ntext = \"2016\"\n", &[(1, "")], 1);
    check(Part::Last, "[view]\nquery = 3\n", &[(1, "")], 0);
    check(Part::Last, "[view]\nquery = \"rss\"\ndonor = \"all\"\n", &[], 1);
    check(Part::Last, "view = { query = \"rss\" }\n", &[], 1);
}

#[test]
fn words_on_one_mandate_in_two_places_are_joined() {
    let note = |text: &str| format!("[[note]]\nid = \"a\"\ntitle = \"A\"\ntext = \"{text}\"\n");
    let text = format!("{}{}{}", note("one"), note("two"), note("one"));
    assert_eq!(read(Part::Notes, &text).kept().notes[0].text, "one\n\ntwo");
    let mut paper = read(Part::Notes, &text);
    paper.apply([]).expect("all has a form");
    assert_eq!(read(Part::Notes, &paper.text()).kept().notes[0].text, "one\n\ntwo");
    assert_eq!(paper.text().matches("[[note]]").count(), 1);
}

#[test]
fn no_bytes_are_read_for_what_they_are_not() {
    let damaged = |part: Part, bytes: &[u8], line: u32| {
        let damage = Paper::read(part, bytes).expect_err("damage");
        assert_eq!(damage.line, Some(line), "{damage:?}");
        assert!(!damage.why.is_empty());
    };
    damaged(Part::Notes, b"[[note]]\nid = \"a", 2);
    damaged(Part::Notes, b"\x7fELF\x02\x01\x01\x00", 1);
    damaged(Part::Notes, b"\n\nid = \"\xff\"\n", 3);
    damaged(Part::Notes, b"\xff\xfe[\0[\0", 1);
    damaged(Part::Notes, b"note = 3\n", 1);
    damaged(Part::Notes, b"\nnote = [1, 2]\n", 2);
    damaged(Part::Last, b"view = [1]\n", 1);
    damaged(Part::Views, b"[[view]]\nkey = 1\nkey = 2\n", 3);
    let deep = format!("note = {}{}", "[".repeat(100_000), "]".repeat(100_000));
    damaged(Part::Notes, deep.as_bytes(), 1);
    let deep = format!("{}{}", "a = {".repeat(100_000), "}".repeat(100_000));
    damaged(Part::Notes, deep.as_bytes(), 1);
    for nothing in ["", "\n \n", "\u{feff}", "# nothing\n", "other = 1\n", "note = []\n"] {
        for part in Part::ALL {
            assert_eq!(read(part, nothing).kept(), &Kept::default(), "{nothing:?}");
        }
    }
}

#[test]
fn a_file_cut_short_anywhere_says_less_and_nothing_else() {
    let mut paper = Paper::new(Part::Notes);
    let notes = ["a", "b", "c"].map(|id| {
        Change::Note(Note {
            on: one(id), text: format!("On {id}:\n“première” \"ligne\"\n\u{1}")
        })
    });
    paper.apply(&notes).expect("all has a form");
    let (text, whole) = (paper.text(), paper.kept().clone());
    for end in 0..text.len() {
        let Ok(part) = Paper::read(Part::Notes, &text.as_bytes()[..end]) else { continue };
        let known = part.kept().notes.iter().all(|own| whole.notes.contains(own));
        assert!(known, "{end}: {:?}", part.kept());
        assert!(part.kept().notes.len() + part.strange().len() <= 3);
    }
}

/// Texts that say something of each part, in several ways of writing TOML.
const SAMPLES: [(Part, &str); 5] = [
    (
        Part::Bookmarks,
        "v = 1\n[[bookmark]]\nid = \"a\"\ntitle = 'A'\nstart = \"2016\" # why\n[bookmark.more]\nx.y = 1\n\n[[bookmark]]\nid = \"b\"\ntitle = \"B\"\norganisations = [\"DE\", 'EU']\n[z]\n",
    ),
    (
        Part::Notes,
        "note = [{ id = \"a\", title = \"A\", text = 'one' }, { id = \"b\", title = \"B\", text = \"\" }]\n",
    ),
    (
        Part::Views,
        "[[view]]\nkey = 1\nname = \"Sahel\"\nwanted = { query = \"rss\", named.country = [\"Mali\"] }\n[[view]]\nkey = 2\nname = \"b\"\n[view.wanted]\nactive = \"2016\"\n[view.wanted.named]\norganisation = [\"EU\"]\n",
    ),
    (Part::Queries, "[[query]]\ntext = \"rss\"\n[[query]]\ntext = '''\nmali'''\nat = 2016-10-03\n"),
    (Part::Last, "view.query = \"rss\"\nview.named.country = [\"Mali\"]\nview.sort = \"start\"\n"),
];

#[test]
fn a_text_that_somebody_spoilt_is_damaged_or_means_what_it_says() {
    let spoil = (0..SAMPLES.len(), vec((any::<u16>(), 0..3_u8, any::<u8>(), any::<u16>()), 1..4));
    let outcome = TestRunner::new(support::steady()).run(&spoil, |(sample, edits)| {
        let (part, text) = SAMPLES[sample];
        let mut bytes = text.as_bytes().to_vec();
        for (at, how, byte, from) in edits {
            let at = usize::from(at) % bytes.len().max(1);
            let from = usize::from(from) % text.len();
            let piece = &text.as_bytes()[from..text.len().min(from + usize::from(byte) % 16)];
            match how {
                0 => drop(bytes.splice(at..bytes.len().min(at + 1), [byte])),
                1 => drop(bytes.splice(at..at, piece.iter().copied())),
                _ => drop(bytes.drain(at..bytes.len().min(at + usize::from(byte) % 16))),
            }
        }
        let Ok(mut paper) = Paper::read(part, &bytes) else { return Ok(()) };
        let changes = [
            Change::Bookmark(one("new")),
            Change::Unbookmark(one("a")),
            Change::Note(Note { on: one("new"), text: "new".to_owned() }),
            Change::View(1, Some(SavedView::default())),
            Change::View(2, None),
            Change::Query("new".to_owned()),
            Change::Last(Wanted { query: "new".to_owned(), ..Wanted::default() }),
        ];
        paper.apply(changes.iter().filter(|own| Part::of(own) == part)).expect("all has a form");
        let again = Paper::read(part, paper.text().as_bytes()).expect("what is written reads");
        assert_eq!(again.kept(), paper.kept(), "{}", paper.text());
        Ok(())
    });
    if let Err(TestError::Fail(why, spoilt)) = outcome {
        panic!("{why}\n{spoilt:?}");
    }
}
