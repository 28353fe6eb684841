//! Activities of the aid registry: both generations of the standard, what is told, what is hostile.

use mandates::{
    lang::Language,
    model::{Collection, Mandate, SectionKind},
};

use crate::support::{checks, file, ids, problems, read};

const SECOND: &str = include_str!("../fixtures/iati/activities-2.xml");
const FIRST: &str = include_str!("../fixtures/iati/activities-1.xml");

fn iati(text: &str) -> Collection {
    read(&[file("a.xml", text)])
}

/// An activity of a title, with more in it.
fn activity(title: &str, more: &str) -> String {
    format!("<iati-activity><title><narrative>{title}</narrative></title>{more}</iati-activity>\n")
}

/// A file of activities.
fn list(activities: &str) -> String {
    format!("<iati-activities version=\"2.03\">\n{activities}</iati-activities>")
}

fn told(collection: &Collection, mandate: &Mandate) -> String {
    let who = ids(collection, &mandate.organisations);
    let place = ids(collection, &mandate.places);
    let [start, end] = [mandate.period.start, mandate.period.end].map(|edge| match edge.date() {
        Some(date) => date.to_string(),
        None => format!("{edge:?}"),
    });
    let (kind, language) = (mandate.kind.id(), mandate.language.code());
    format!("{} | {who} | {place} | {start} | {end} | {kind} {language}", mandate.title)
}

fn text(mandate: &Mandate, kind: SectionKind, language: Language) -> &str {
    let mut sections = mandate.sections.iter();
    let found = sections.find(|own| own.kind == kind && own.language == language);
    found.map_or("", |own| own.text.raw())
}

#[test]
fn activities_of_both_generations() {
    let collection = iati(SECOND);
    assert_eq!(problems(&collection), ["a.xml left-out es 2"]);
    let told_of: Vec<String> =
        collection.mandates.iter().map(|own| told(&collection, own)).collect();
    assert_eq!(
        told_of,
        [
            "Advice to the police of Mali | DE | ML NE | 2015-02-03 | 2016-08-31 | activity en",
            "Réforme des prisons | bureau-des-exercices | western-africa | 2018-05-01 | Open | activity fr",
        ]
    );
    let [police, prisons] = &collection.mandates[..] else { panic!("{told_of:?}") };
    let description = |language| text(police, SectionKind::Description, language);
    assert_eq!(
        description(Language::En),
        "Advice on the conduct of patrols & the keeping of records."
    );
    assert_eq!(
        description(Language::Fr),
        "Conseil à la police du Mali\n\nConseil sur la conduite des patrouilles."
    );
    let objectives = text(police, SectionKind::Objectives, Language::En);
    assert_eq!(objectives, "Records that <all> can read.");
    // An entity is never expanded, and a control character is shown for what it is.
    let prisons_text = &prisons.sections[0].text;
    assert!(prisons_text.raw().contains("&boom;"), "{prisons_text}");
    assert!(prisons_text.shown().contains("<U+001B>"), "{prisons_text}");
    assert_eq!(police.sources[0].line, 5);
    let source = &police.sources[0];
    assert_eq!((source.identifier.raw(), source.addresses.len()), ("XX-1-100", 0));

    let collection = iati(FIRST);
    assert_eq!(problems(&collection), [""; 0]);
    let told_of = told(&collection, &collection.mandates[0]);
    assert_eq!(told_of, "Training of judges | NO | LR | 2012-03-01 | 2012-03-10 | activity en");
}

#[test]
fn what_has_no_place_is_told_and_the_rest_is_read() {
    let check = |text: &str, mandates: usize, expected: &[&str]| {
        let collection = iati(text);
        assert_eq!(collection.mandates.len(), mandates, "{text:.200}");
        assert_eq!(problems(&collection), expected, "{text:.200}");
    };
    let one = activity("One", "");
    check(
        &list(&(one.clone() + "<iati-activity></iati-activity>")),
        1,
        &["a.xml:3 no-title <iati-activity>"],
    );
    let strange = activity("Two", "<recipient-region code=\"R01\" vocabulary=\"99\"/>");
    check(&list(&strange), 1, &["a.xml:2 bad-value R01"]);
    let strange = activity("Two", "<activity-date type=\"9\" iso-date=\"2015-01-01\"/>");
    check(&list(&strange), 1, &["a.xml:2 bad-value 9 2015-01-01"]);
    let strange = activity("Two", "<activity-date type=\"2\" iso-date=\"2015-13-01\"/>");
    check(&list(&strange), 1, &["a.xml:2 impossible-date 2015-13-01"]);
    check(&list(""), 0, &["a.xml no-mandate <iati-activities>"]);
    let cut = list(&(one.clone() + &one.replace("One", "Two")));
    let end = cut.rfind("</title>").expect("a title");
    check(&cut[..end], 1, &["a.xml:3 unclosed <iati-activity>"]);
    for other in ["<?xml version=\"1.0\"?><rss><channel/></rss>", "<gpx>\n</gpx>"] {
        check(other, 0, &[&format!("a.xml strange-xml {}", other.replace('\n', " "))]);
    }
}

#[test]
fn hostile_activities_lose_only_what_follows() {
    let good = activity("Good", "<activity-date type=\"2\" iso-date=\"2015-01-01\"/>");
    let after = activity("After", "<description><narrative>R & D</narrative></description>");
    let entities: String =
        (0..50).map(|n| format!("<!ENTITY e{n} \"&e{};&e{};\">", n + 1, n + 1)).collect();
    for (bad, kind) in [
        (activity("Deep", &"<x>".repeat(100_000)) + &after, "bad-xml <x><x>"),
        ("<iati-activity><title>Mixed</narrative></iati-activity>".to_owned() + &after, "bad-xml"),
        (format!("<iati-activity x=\"{}\"><title>Long</title>", "a".repeat(1 << 20)), "bad-xml"),
        ("<!-- never closed".to_owned(), "bad-xml"),
        ("<![CDATA[ never closed".to_owned(), "bad-xml"),
        ("<iati-activity><title>&#0;&#xD800;&e0;".to_owned(), "bad-xml"),
    ] {
        let text =
            format!("<!DOCTYPE iati-activities [{entities}]>{}", list(&(good.clone() + &bad)));
        let collection = iati(&text);
        let titles: Vec<&str> = collection.mandates.iter().map(|own| own.title.raw()).collect();
        let expected = if bad.contains("After") { &["Good", "After"][..] } else { &["Good"] };
        assert_eq!(titles, expected, "{bad:.80}: {:?}", problems(&collection));
        let told = problems(&collection);
        assert!(told.len() == 1 && told[0].contains(kind), "{bad:.80}: {told:?}");
    }
}

#[test]
fn what_a_registry_knows_apart_never_merges() {
    let check = |activities: &[(&str, &str, &str)], mandates: usize| {
        let one = |(identifier, title, start): &(&str, &str, &str)| {
            let more = format!(
                "<iati-identifier>{identifier}</iati-identifier><recipient-country code=\"ML\"/>\
                 <activity-date type=\"2\" iso-date=\"{start}\"/>"
            );
            activity(title, &more)
        };
        let collection = iati(&list(&activities.iter().map(one).collect::<String>()));
        assert_eq!(collection.mandates.len(), mandates, "{activities:?}");
        assert_eq!(collection.records(), activities.len(), "{activities:?}");
    };
    // Alike in all but what the registry calls them.
    check(&[("XX-1", "Police", "2016-01-01"), ("XX-2", "Police", "2016-01-01")], 2);
    check(&[("XX-1", "Police", "2016-01-01"), ("", "Police", "2016-01-01")], 1);
    // Published again with another title, or another start.
    check(&[("XX-1", "Police", "2016-01-01"), ("XX-1", "Police II", "2016-01-01")], 1);
    check(&[("XX-1", "Police", "2016-01-01"), ("XX-1", "Police", "2017-01-01")], 1);
    // An identifier for form's sake.
    check(&[("n/a", "Police", "2016-01-01"), ("n/a", "Prisons", "2017-01-01")], 2);
}

#[test]
fn planned_dates_are_told_as_planned() {
    let check = |dates: &[(&str, &str)], period: &str, failed: &[&str]| {
        let one = |(kind, day): &(&str, &str)| {
            format!("<activity-date type=\"{kind}\" iso-date=\"{day}\"/>")
        };
        let dates: String = dates.iter().map(one).collect();
        let collection = iati(&list(&activity("One", &dates)));
        let again = read(&[file("again.jsonl", crate::references::jsonl(&collection))]);
        for collection in [&collection, &again] {
            let mandate = &collection.mandates[0];
            assert_eq!(crate::support::period(mandate), period, "{dates}");
            let checks: Vec<&str> = checks(mandate).into_iter().filter(of_dates).collect();
            assert_eq!(checks, failed, "{dates}");
        }
    };
    fn of_dates(check: &&str) -> bool {
        !check.contains("text") && !check.contains("place") && !check.contains("organisation")
    }
    let [planned, actual] = [["1", "3"], ["2", "4"]];
    let (from, to) = ("2016-01-01", "2016-12-31");
    check(&[(actual[0], from), (actual[1], to)], "2016-01-01/2016-12-31", &[]);
    check(&[(actual[0], from), (planned[1], to)], "2016-01-01/2016-12-31?", &["planned-dates"]);
    check(&[(planned[0], from), (planned[1], to)], "2016-01-01?/2016-12-31?", &["planned-dates"]);
    check(
        &[(planned[1], "2016-06-30"), (actual[0], from), (actual[1], to)],
        "2016-01-01/2016-12-31",
        &[],
    );
    check(&[(planned[1], to)], "?/2016-12-31?", &["no-start", "planned-dates"]);
    check(
        &[(planned[0], to), (planned[1], from)],
        "2016-12-31?/2016-01-01?",
        &["end-before-start"],
    );
    check(&[(actual[0], from)], "2016-01-01/?", &["no-end"]);
}
