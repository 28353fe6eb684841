//! What is typed into the search line, and what it means: words, signs, operators.

use std::sync::LazyLock;

use mandates::{
    model::Collection,
    search::{Dates, DatesOf, FlagKind, Part, Query, Value, Want},
};

use crate::support;

static COLLECTION: LazyLock<Collection> = LazyLock::new(|| {
    let page = "Course\nmandate in Mali 01/07/2014 - 31/08/2015\nText.\n";
    let other = "Cours\nÉcole du Lac mandate in Lake Basin 01/07/2015 - 31/08/2015\nTexte.\n";
    support::read(&[
        support::file("000_e2ce.txt", page),
        support::file("saved pages/Été 2015.txt", other),
    ])
});

/// Two files: one of Mali, one with an organisation and a place that no table has.
pub fn collection() -> &'static Collection {
    &COLLECTION
}

/// What a text means there, on one line: parts with `&` between, what any part may be with `|`,
/// what is excluded after `-`, then the flags.
pub fn meaning(typed: &str) -> String {
    let query = Query::of(typed, collection());
    let parts: Vec<String> = query.parts.iter().map(part).collect();
    let flags = query.flags().iter().map(|flag| {
        let kind = match flag.kind {
            FlagKind::UnknownField => "no field",
            FlagKind::UnknownValue => "no value",
            FlagKind::Backwards => "backwards",
            FlagKind::Pending => "pending",
        };
        format!(" !{kind} {}", &typed[flag.range.clone()])
    });
    format!("{}{}", parts.join(" & "), flags.collect::<String>())
}

fn part(part: &Part) -> String {
    let any: Vec<String> = part.any.iter().map(want).collect();
    format!("{}{}", if part.excluded { "-" } else { "" }, any.join(" | "))
}

fn begun(open: bool) -> &'static str {
    if open { "…" } else { "" }
}

fn want(want: &Want) -> String {
    match want {
        Want::Word(word) => {
            let folded =
                if word.acronym { word.folded.to_uppercase() } else { word.folded.clone() };
            let word_and_end = format!("{folded}{}", begun(word.open));
            if word.optional { format!("({word_and_end})") } else { word_and_end }
        }
        Want::Phrase { words, open } => format!("\"{}{}\"", words.join(" "), begun(*open)),
        Want::Start(word) => format!("{word}*"),
        Want::Slip(word) => format!("~{word}"),
        Want::Value(facet, values) => {
            let values: Vec<String> = values.iter().map(|value| name(*value)).collect();
            format!("{facet:?}={}", values.join(","))
        }
        Want::Note(words) => format!("note {}", words.join(" ")),
        Want::Length(lengths) => {
            format!("{:?} {}..{}", lengths.of, lengths.range.start(), lengths.range.end())
        }
        Want::Date(dates) => days(dates),
        Want::Year { dates, written, open } => {
            format!("{} '{written}{}'", days(dates), begun(*open))
        }
    }
}

fn days(dates: &Dates) -> String {
    let of = match dates.of {
        DatesOf::Active => "active",
        DatesOf::Starts => "starts",
        DatesOf::Ends => "ends",
    };
    let day = |day: Option<_>| day.map_or(String::new(), |day: chrono::NaiveDate| day.to_string());
    let (first, last) = (day(dates.first), day(dates.last));
    if first == last { format!("{of} {first}") } else { format!("{of} {first}..{last}") }
}

fn name(value: Value) -> String {
    match value {
        Value::Entry(key) => collection().lexicon.entry(key).id.clone(),
        Value::Language(language) => language.code().to_owned(),
        Value::Kind(kind) => kind.id().to_owned(),
        Value::Year(year) => year.to_string(),
        Value::Check(kind) => kind.id().to_owned(),
        Value::Source(position) => position.to_string(),
        Value::Missing => "none".to_owned(),
    }
}

/// Each text means what is expected of it.
pub fn check(cases: &[(&str, &str)]) {
    let wrong = cases.iter().filter(|(typed, expected)| meaning(typed) != *expected);
    let wrong: Vec<String> = wrong
        .map(|(typed, expected)| format!("{typed}\n   is {}\n  not {expected}", meaning(typed)))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn words_are_folded_and_the_last_may_be_begun() {
    check(&[
        ("", ""),
        ("police", "police…"),
        ("police ", "police…"),
        ("police reform", "police & reform…"),
        ("Police Réforme", "police & reforme…"),
        ("l’armée", "armee…"),
        ("Guinea-Bissau", "guinea & bissau…"),
        ("Côte d’Ivoire", "cote & ivoire…"),
        ("e-mail,", "e & mail…"),
        ("B–H", "b & h…"),
        ("police -", "police"),
        ("10:30", "10 & 30…"),
        ("https://issat.dcaf.ch/x?y=1", "https & issat & dcaf & ch & x & y & 1…"),
        ("Objectif : réforme", "objectif & reforme…"),
        ("Notice: reform", "notice & reform…"),
        (": :: *", ""),
        ("👍 mali \u{7}", "mali"),
    ]);
}

#[test]
fn small_words_are_optional_beside_others() {
    check(&[
        ("police de la réforme", "police & (de) & (la) & reforme…"),
        ("police de", "police & de…"),
        ("police de ", "police & (de…)"),
        ("de la", "de & la…"),
        ("the ", "the…"),
        ("the -mali", "the & -mali"),
        ("the pays:mali", "(the) & Country=ML"),
        ("de \"la\"", "(de) & \"la\""),
        ("de OR la police", "de | la & police…"),
    ]);
}

#[test]
fn capitals_make_acronyms() {
    check(&[
        ("SSR", "SSR…"),
        ("un police", "(un) & police…"),
        ("UN police", "UN & police…"),
        ("A Mali", "(a) & mali…"),
        ("É.-U. EU-UN", "e & u & EU & UN…"),
        // Where all is in capitals they say nothing of the small words.
        ("APPUI AU MALI", "APPUI & (AU) & MALI…"),
    ]);
}

#[test]
fn quotation_marks_and_apostrophes_make_phrases() {
    check(&[
        ("\"police reform\"", "\"police reform\""),
        ("\"police ref", "\"police ref…\""),
        ("'police reform", "\"police reform…\""),
        ("'police reform' mali", "\"police reform\" & mali…"),
        ("‘police reform’ mali", "\"police reform\" & mali…"),
        ("« secteur de la sécurité » mali", "\"secteur de la securite\" & mali…"),
        ("“police reform” mali", "\"police reform\" & mali…"),
        ("„police reform“ mali", "\"police reform\" & mali…"),
        ("lessons” learned", "lessons & learned…"),
        ("mali\"niger", "mali & \"niger…\""),
        ("\"mali\"niger", "\"mali\" & niger…"),
        ("mali \"", "mali"),
        ("\"\" « »", ""),
        ("the officers' course", "(the) & officers & course…"),
        ("' mali", "mali…"),
    ]);
}

#[test]
fn signs_exclude() {
    check(&[
        ("-mali", "-mali"),
        ("!mali", "-mali"),
        ("−mali", "-mali"),
        ("--mali", "-mali"),
        ("- mali", "mali…"),
        ("-- ! -", ""),
        ("-\"police reform\"", "-\"police reform\""),
        ("-Guinea-Bissau", "-\"guinea bissau\""),
        ("-train*", "-train*"),
        ("-~polcie", "-~polcie"),
        ("police -mali niger", "police & -mali & niger…"),
        ("-OR", "-OR"),
        ("-|mali", "mali…"),
    ]);
}

#[test]
fn beginnings_and_slips() {
    check(&[
        ("train*", "train*"),
        ("^train", "train*"),
        ("^train* mali", "train* & mali…"),
        ("*", ""),
        ("^ ~", ""),
        ("co-op*", "\"co op…\""),
        ("tr*in", "tr & in…"),
        ("~polcie", "~polcie"),
        ("~polcie mali", "~polcie & mali…"),
        ("~Guinea-Bissau", "~guinea & ~bissau"),
        ("~\"police", "\"police…\""),
    ]);
}

#[test]
fn operators_join_what_stands_beside_them() {
    check(&[
        ("mali OR niger", "mali | niger…"),
        ("mali OU niger", "mali | niger…"),
        ("mali | niger", "mali | niger…"),
        ("mali|niger|tchad", "mali | niger | tchad…"),
        ("mali or niger", "mali & (or) & niger…"),
        ("police mali OR niger reform", "police & mali | niger & reform…"),
        ("Guinea-Bissau OR mali", "\"guinea bissau\" | mali…"),
        ("mali OR ~Guinea-Bissau", "mali | \"guinea bissau…\""),
        ("mali OR \"police reform\"", "mali | \"police reform\""),
        ("mali OR pays:niger", "mali | Country=NE"),
        ("-mali OR -niger", "-mali | niger"),
    ]);
}

#[test]
fn operators_with_nothing_to_join_are_nothing() {
    check(&[
        ("OR", ""),
        ("|", ""),
        ("OR mali", "mali…"),
        ("mali OR ", "mali"),
        ("mali OR OR niger", "mali & niger…"),
        ("mali | | niger", "mali & niger…"),
        ("mali OR - OR niger", "mali & niger…"),
        ("mali OR from: OR niger", "mali & niger… !pending from:"),
        // What is wanted and what is not cannot stand for each other.
        ("mali OR -niger", "mali & -niger"),
        ("-mali OR Guinea-Bissau", "-mali & guinea & bissau…"),
    ]);
}

/// The shades of a text, each before the letters it colours.
fn shades(typed: &str) -> String {
    let query = Query::of(typed, collection());
    let shades = query.shades().iter();
    let shades = shades.map(|(range, shade)| format!("{shade:?} {}", &typed[range.clone()]));
    shades.collect::<Vec<_>>().join(", ")
}

#[test]
fn every_piece_has_its_shade() {
    for (typed, expected) in [
        ("police de mali", "Word police, Small de, Word mali"),
        ("Guinea-Bissau", "Word Guinea, Word -Bissau"),
        ("\"police reform\" ~polcie", "Phrase \"police reform\", Operator ~, Word polcie"),
        ("train* OR mali", "Word train, Operator *, Operator OR, Word mali"),
        ("-mali -pays:niger", "Excluded -mali, Excluded -pays:, Excluded niger"),
        ("pays:mali,xyz", "FieldName pays:, FieldValue mali, NotUnderstood xyz"),
        ("from:mars 2016 2014", "FieldName from:, Date mars 2016, Date 2014"),
        ("foo:bar", "NotUnderstood foo:, Word bar"),
        ("foo: bar", "Word foo:, Word bar"),
    ] {
        assert_eq!(shades(typed), expected, "{typed}");
    }
}

#[test]
fn a_part_can_be_taken_out() {
    for (typed, part, expected) in [
        ("police reform mali", 1, "police mali"),
        ("  police  mali  ", 1, "  police"),
        ("police", 0, ""),
        ("police", 1, "police"),
        ("Guinea-Bissau mali", 0, "Bissau mali"),
        ("Guinea-Bissau mali", 1, "Guinea mali"),
        ("a-b-c", 1, "a-c"),
        ("~a-b", 0, "~b"),
        ("~a-b", 1, "~a"),
        ("foo:bar", 0, "bar"),
        ("foo:bar", 1, "foo"),
        ("Jeanne-d’Arc", 0, "d’Arc"),
        ("Jeanne-d’Arc", 1, "Jeanne"),
        ("mali \"a b\"niger", 1, "mali niger"),
        ("mali OR niger tchad", 0, "tchad"),
        ("mali -niger OR tchad", 1, "mali tchad"),
        ("from:mars 2016 mali", 0, "mali"),
        ("pays: mali", 0, "pays:"),
    ] {
        let query = Query::of(typed, collection());
        assert_eq!(query.without(part), expected, "{typed} without {part}");
    }
}
