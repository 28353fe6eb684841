//! What questions find, and that every way of asking gives the same answer.

use std::{collections::BTreeSet, sync::LazyLock};

use mandates::{
    ingest,
    model::{Collection, Window},
    search::{
        Answer, Axis, Facet, Index, Memory, Query, Question, Reach, Selection, Suspect, Unit,
        Value, Want,
    },
};
use proptest::prelude::*;

use crate::support::{file, read, steady};

/// Titles and texts that are each other's traps, and one record in a place of several names.
const TRAPS: &str = "Police reform in Goma\n\nEU mandate in Mali 01/02/2016 - 31/03/2016\n\n\
    The police force is trained. Officers train others.\n\nMandate\n\n\
    Policy on gender\n\nUN mandate in Niger 01/02/2017 - 31/03/2017\n\n\
    Policies of the ministry are reviewed.\n\nMandate\n\n\
    Mandataire du ministère\n\nFrance mandate in Côte d’Ivoire 01/02/2018 - 31/03/2018\n\n\
    Les mandataires sont formés avec les élues locales.\n\nMandate\n\n\
    Mandat de formation\n\nFrance mandate in Mali 01/02/2019 - 31/03/2019\n\n\
    Les policiers et les policières sont formées.\n\nMandate\n";

struct Shelf {
    collection: Collection,
    index: Index,
}

impl Shelf {
    fn of(collection: Collection) -> Self {
        Self { index: Index::build(&collection), collection }
    }

    fn ask(&self, typed: &str, memory: &mut Memory) -> Answer {
        let query = Query::of(typed, &self.collection);
        let axis = Some(self.axis());
        let question = Question { axis, ..Question::of(&query) };
        self.index.ask(&question, &self.collection, memory)
    }

    fn axis(&self) -> Axis {
        let days = self.collection.mandates.iter().filter_map(|own| own.period.exact());
        let span = days.reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).expect("dated mandates");
        Axis::spanning(Unit::Quarter, span.0, span.1)
    }

    /// Positions of all hits.
    fn positions(&self, typed: &str) -> Vec<usize> {
        let answer = self.ask(typed, &mut Memory::default());
        answer.hits.from(0).map(|hit| hit.position).collect()
    }
}

static BUILT_IN: LazyLock<Shelf> = LazyLock::new(|| Shelf::of(read(&ingest::built_in())));
static FEW: LazyLock<Shelf> = LazyLock::new(|| Shelf::of(read(&[file("traps.txt", TRAPS)])));

/// Checks what a query finds among [`TRAPS`], best first, each as `tier title`.
fn check(typed: &str, expected: &[&str]) {
    let answer = FEW.ask(typed, &mut Memory::default());
    let found: Vec<String> = answer
        .hits
        .from(0)
        .map(|hit| {
            let title = &FEW.collection.mandates[hit.position].title;
            format!("{} {title}", hit.reason.tier.id())
        })
        .collect();
    assert_eq!(found, expected, "{typed}");
}

#[test]
fn forms_of_a_word_are_found_and_its_neighbours_are_not() {
    check("police ", &["exact Police reform in Goma", "concept Mandat de formation"]);
    check("policy ", &["exact Policy on gender"]);
    check("policies ", &["exact Policy on gender"]);
    check("mandat mali", &["exact Mandat de formation"]);
    check("mandataires ", &["exact Mandataire du ministère"]);
    check("formé mali", &["form Mandat de formation"]);
    check("policière mali", &["form Mandat de formation"]);
    check("training mali", &["form Police reform in Goma", "concept Mandat de formation"]);
}

#[test]
fn slips_are_found_where_nothing_better_is() {
    // Few letters are left out, and not too many.
    check("minstre", &["letters Mandataire du ministère"]);
    check("mntr", &[]);
    check("polcie", &["typo Police reform in Goma"]);
    check("gmoa", &["typo Police reform in Goma"]);
    // Neither numbers nor acronyms nor short words.
    check("2061", &[]);
    check("onu ", &["concept Policy on gender"]);
    check("goa", &[]);
    check("~polise", &["typo Police reform in Goma"]);
}

#[test]
fn signs_of_the_query_language_mean_what_they_say() {
    check("\"police reform\"", &["exact Police reform in Goma"]);
    check("\"reform police\"", &[]);
    check("police -niger", &["exact Police reform in Goma"]);
    check("gender OR goma", &["exact Police reform in Goma", "exact Policy on gender"]);
    check("pol* mali", &["start Police reform in Goma", "start Mandat de formation"]);
    check("country:\"Ivory Coast\"", &["exact Mandataire du ministère"]);
    check("pays:niger", &["exact Policy on gender"]);
    check("org:france 2019", &["exact Mandat de formation"]);
    check("from:2018", &["exact Mandataire du ministère", "exact Mandat de formation"]);
    check("to:2016", &["exact Police reform in Goma"]);
    check("active:2017-T1", &["exact Policy on gender"]);
    check("country:nowhere", &[]);
    check("foo:goma", &[]);
    check("reform:goma", &["exact Police reform in Goma"]);
}

#[test]
fn words_are_found_in_fewer_ways_where_the_reader_says_so() {
    let titles = |typed: &str, reach: Reach| -> usize {
        let query = Query::of(typed, &FEW.collection);
        let question = Question { reach, ..Question::of(&query) };
        FEW.index.ask(&question, &FEW.collection, &mut Memory::default()).hits.len()
    };
    for (typed, reach, found) in [
        ("polcie", Reach { slips: false, ..Reach::default() }, 0),
        ("ivory coast", Reach { translations: false, ..Reach::default() }, 0),
        ("officers", Reach { titles_only: true, ..Reach::default() }, 0),
        ("goma", Reach { titles_only: true, ..Reach::default() }, 1),
    ] {
        assert_eq!(titles(typed, reach), found, "{typed} {reach:?}");
        assert_eq!(titles(typed, Reach::default()), 1.max(found), "{typed}");
    }
}

#[test]
fn what_keeps_a_question_from_finding_is_named() {
    let query = Query::of("polcie zzz", &FEW.collection);
    let mut selection = Selection::default();
    selection.toggle(Facet::Country, Value::Missing);
    let day = |text: &str| text.parse().expect("a day");
    let window = Some(Window::between(day("2016-02-01"), day("2016-02-02")));
    let question = Question { selection: &selection, window, ..Question::of(&query) };
    let blame = FEW.index.blame(&question, &FEW.collection);
    let suspects: Vec<Suspect> = blame.without.iter().map(|(suspect, _)| *suspect).collect();
    let all = [Suspect::Part(0), Suspect::Part(1), Suspect::Facet(Facet::Country), Suspect::Window];
    assert_eq!(suspects, all);

    let query = Query::of("reform gomma", &FEW.collection);
    let reach = Reach { slips: false, ..Reach::default() };
    let question = Question { reach, ..Question::of(&query) };
    let blame = FEW.index.blame(&question, &FEW.collection);
    assert_eq!(blame.without, [(Suspect::Part(0), 0), (Suspect::Part(1), 1), (Suspect::Reach, 1)]);
    let nearest = blame.nearest.first().expect("a word like it");
    assert_eq!((nearest.part, nearest.word.as_str(), nearest.count), (1, "goma", 1));
}

#[test]
fn every_count_is_the_count_of_the_hits() {
    for typed in ["", "police", "reform -mali", "country:mali", "2016", "zzz"] {
        let answer = BUILT_IN.ask(typed, &mut Memory::default());
        let hits = || answer.hits.from(0).map(|hit| &BUILT_IN.collection.mandates[hit.position]);
        assert_eq!(hits().count(), answer.hits.len(), "{typed}");
        let languages = answer.counts.of(Facet::Language);
        for (value, count) in languages {
            let own = hits().filter(|own| Value::Language(own.language) == value);
            assert_eq!(own.count(), count, "{typed} {value:?}");
        }
        for (value, count) in answer.counts.of(Facet::Check) {
            let has = |kind| Value::Check(kind) == value;
            let own = hits().filter(|own| match value {
                Value::Missing => !own.is_doubtful(),
                _ => own.checks.iter().any(|check| has(check.kind)),
            });
            assert_eq!(own.count(), count, "{typed} {value:?}");
        }
        let axis = BUILT_IN.axis();
        for (bin, active) in answer.bars.active.iter().enumerate() {
            let window = Window::between(axis.day(bin), axis.last_day(bin));
            let own = hits().filter(|own| window.touches(&own.period)).count();
            assert_eq!(own, *active as usize, "{typed} bin {bin}");
        }
        let dated = hits().filter(|own| own.period.exact().is_some()).count();
        assert_eq!(dated + answer.aside.total(), answer.hits.len(), "{typed}");
    }
}

/// Words that the built-in collection has, parts of them, slips, and signs of the language.
fn piece() -> impl Strategy<Value = String> {
    let known = [
        "police",
        "reform",
        "réforme",
        "secteur",
        "securite",
        "sécurité",
        "mali",
        "burundi",
        "ssr",
        "rss",
        "rdc",
        "ivory",
        "coast",
        "côte",
        "d'ivoire",
        "training",
        "formation",
        "evaluation",
        "eu",
        "un",
        "onu",
        "gender",
        "master",
        "class",
        "the",
        "de",
        "2014",
        "support",
        "appui",
    ];
    let begun = (proptest::sample::select(known.to_vec()), 1_usize..12)
        .prop_map(|(word, length)| word.chars().take(length).collect::<String>());
    let signs = proptest::sample::select(vec![
        "-",
        "!",
        "OR",
        "|",
        "\"police reform\"",
        "\"police",
        "train*",
        "~polcie",
        "country:mali",
        "pays:",
        "lang:fr",
        "from:2014",
        "active:2015-Q2",
        "foo:bar",
        "'police master",
        "polcie",
    ]);
    prop_oneof![6 => begun, 2 => signs.prop_map(str::to_owned), 1 => "\\PC{0,6}"]
}

proptest! {
    #![proptest_config(steady())]

    #[test]
    fn what_was_asked_before_changes_no_answer(
        typed in proptest::collection::vec(proptest::collection::vec(piece(), 0..4), 1..5)
    ) {
        let mut memory = Memory::default();
        for typed in typed.iter().map(|pieces| pieces.join(" ")) {
            let kept = BUILT_IN.ask(&typed, &mut memory);
            let fresh = BUILT_IN.ask(&typed, &mut Memory::default());
            let all = |answer: &Answer| answer.hits.from(0).collect::<Vec<_>>();
            prop_assert_eq!(all(&kept), all(&fresh), "{}", &typed);
            prop_assert_eq!(&kept.reasons, &fresh.reasons, "{}", &typed);
            prop_assert_eq!(&kept.counts, &fresh.counts, "{}", &typed);
            prop_assert_eq!(&kept.bars, &fresh.bars, "{}", &typed);
        }
    }

    #[test]
    fn hits_stand_in_their_tiers_and_each_once(pieces in proptest::collection::vec(piece(), 0..4)) {
        let typed = pieces.join(" ");
        let answer = BUILT_IN.ask(&typed, &mut Memory::default());
        let tiers: Vec<_> = answer.hits.from(0).map(|hit| hit.reason.tier).collect();
        prop_assert!(tiers.is_sorted(), "{} {:?}", &typed, tiers);
        let positions: Vec<usize> = answer.hits.from(0).map(|hit| hit.position).collect();
        let apart: BTreeSet<usize> = positions.iter().copied().collect();
        prop_assert_eq!(apart.len(), answer.hits.len(), "{}", &typed);
        for (row, position) in positions.iter().enumerate() {
            prop_assert_eq!(answer.hits.row_of(*position), Some(row), "{}", &typed);
        }
    }

    #[test]
    fn a_word_more_never_finds_more(
        before in proptest::collection::vec(piece(), 1..3),
        word in "[a-zé]{1,9}",
    ) {
        // What is joined or quoted goes on into the next word and says something else with it.
        let before = before.join(" ");
        prop_assume!(!before.contains(['"', '\'', '|', '«', '“', '„', '‘', '’', ':', '.']));
        // Two letters may be those of an acronym written with stops.
        prop_assume!(before.split(' ').all(|word| word.chars().count() > 2));
        prop_assume!(!before.contains("OR") && !before.ends_with(['-', '!', '~', '^']));
        // A small word is looked for as long as it is alone.
        let alone = Query::of(&format!("{before} {word}"), &BUILT_IN.collection);
        let small = |want: &Want| matches!(want, Want::Word(word) if word.optional);
        prop_assume!(!alone.parts.iter().any(|part| part.any.iter().any(small)));
        let wider: BTreeSet<usize> = BUILT_IN.positions(&before).into_iter().collect();
        for cut in 1..=word.chars().count() {
            let begun: String = word.chars().take(cut).collect();
            let typed = format!("{before} {begun}");
            let found = BUILT_IN.positions(&typed);
            let beyond: Vec<&usize> = found.iter().filter(|own| !wider.contains(own)).collect();
            prop_assert!(beyond.is_empty(), "{} finds {:?} beyond {}", typed, beyond, &before);
        }
    }
}

/// Checks that a phrase is found in a text, or is not.
fn check_phrase(typed: &str, text: &str, found: bool) {
    let page =
        format!("Visit\n\nEU mandate in Mali 01/02/2016 - 03/02/2016\n\n{text}\n\nMandate\n");
    let shelf = Shelf::of(read(&[file("page.txt", page)]));
    assert_eq!(!shelf.positions(typed).is_empty(), found, "{typed} in {text}");
}

#[test]
fn phrases_are_found_however_they_are_written() {
    check_phrase("\"national security\"", "The NATIONAL – security council", true);
    check_phrase("\"national security\"", "International security", false);
    check_phrase("\"national security\"", "national and security", false);
    check_phrase("\"national secu", "on national security", true);
    check_phrase("\"national secu\"", "on national security", false);
    check_phrase("\"etat de droit\"", "l’État de droit", true);
    check_phrase("\"letat de droit\"", "l’État de droit", true);
    check_phrase("\"oeuvre des elus\"", "Œuvre des élus", true);
    check_phrase("\"ecole de police\"", "l’e\u{301}cole de police", true);
    check_phrase("\"police de l'ecole\"", "police de l'école", true);
    check_phrase("\"de la police\"", "de de la police", true);
}

#[test]
fn a_phrase_typed_letter_by_letter_finds_what_it_finds_at_once() {
    for phrase in ["\"security sector reform\"", "mali \"police reform of\" -x", "'côte d'ivoire"]
    {
        let mut memory = Memory::default();
        for (end, c) in phrase.char_indices() {
            let typed = &phrase[..end + c.len_utf8()];
            let kept = BUILT_IN.ask(typed, &mut memory);
            let fresh = BUILT_IN.ask(typed, &mut Memory::default());
            let all = |answer: &Answer| answer.hits.from(0).collect::<Vec<_>>();
            assert_eq!(all(&kept), all(&fresh), "{typed}");
        }
    }
}

#[test]
fn a_place_is_not_every_mission_there() {
    let page =
        "Talks\n\nFrance mandate in Niger 01/02/2016 - 03/02/2016\n\nWith MINUSMA.\n\nMandate\n";
    let shelf = Shelf::of(read(&[file("page.txt", page)]));
    assert_eq!(shelf.positions("mali ").len(), 0);
    assert_eq!(shelf.positions("minusma").len(), 1);
}
