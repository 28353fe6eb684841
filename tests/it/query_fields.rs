//! What stands after a field's name: values of facets, in both languages and half typed.

use mandates::{
    lexicon::Kind,
    model::Collection,
    search::{Facet, Value, values_called},
};

use crate::{query::check, support::lexicon};

#[test]
fn fields_have_names_in_both_languages() {
    check(&[
        ("country:mali", "Country=ML"),
        ("PAYS:Mali", "Country=ML"),
        ("org:osce", "Organisation=osce"),
        ("Organisation:OSCE", "Organisation=osce"),
        ("organization:dcaf", "Organisation=dcaf"),
        ("lang:en", "Language=en"),
        ("langue:fr", "Language=fr"),
        ("language:fr,en", "Language=fr,en"),
        ("kind:project", "Kind=project"),
        ("type:projet", "Kind=project"),
        ("type:projet", "Kind=project"),
        ("check:merged", "Check=merged"),
        ("contrôle:merged", "Check=merged"),
        ("contro\u{302}le:merged", "Check=merged"),
        ("VERIFIER:merged", "Check=merged"),
        ("source:000", "Source=0"),
        ("fichier:000", "Source=0"),
    ]);
}

#[test]
fn places_by_every_name() {
    check(&[
        ("country:\"Ivory Coast\"", "Country=CI"),
        ("pays:« Côte d’Ivoire »", "Country=CI"),
        ("country:cote-d'ivoire", "Country=CI"),
        ("country:RDC", "Country=CD"),
        ("country:rdc", "Country=CD"),
        ("country:\"Congo, Democratic Republic of\"", "Country=CD"),
        ("country:congo", "Country=CG"),
        ("country:ML", "Country=ML"),
        ("country:ml", "Country=ML"),
        ("pays:UA", "Country=UA"),
        ("org:UA", "Organisation=african-union"),
        ("country:AU", "Country=AU"),
        ("pays:RU", "Country=RU"),
        ("org:RU", "Organisation=RU"),
        ("org:AU", "Organisation=african-union"),
        ("country:us", "Country=US"),
        ("country:sahel", "Country=sahel"),
        ("country:\"West Africa\"", "Country=western-africa"),
        ("country:EU", "Country=european-union"),
        ("country:\"Lake Basin\"", "Country=lake-basin"),
        ("-country:mali", "-Country=ML"),
        ("country:-mali", "-Country=ML"),
        ("pays:!mali,niger", "-Country=ML,NE"),
        ("-country:-\"Ivory Coast\"", "-Country=CI"),
    ]);
}

#[test]
fn places_half_typed() {
    check(&[
        ("country:mal", "Country=ML,MT,MV,MW,MY"),
        ("country:ma", "Country=MA,MG,MH,MK,ML,MO,MQ,MR,MT,MU,MV,MW,MY,YT,maghreb"),
        ("country:mal police", "Country=ML,MT,MV,MW,MY & police…"),
        // A whole name is no longer the beginning of another.
        ("country:niger", "Country=NE"),
        ("country:guinea", "Country=GN"),
        ("country:\"south s", "Country=SS"),
        ("country:lake", "Country=lake-chad-basin,lake-basin"),
        (
            "country:euro",
            "Country=eastern-europe,europe,northern-europe,southern-europe,western-europe,southeast-europe",
        ),
        ("pays:\"côte d", "Country=CI"),
        ("pays:\"côte d’", "Country=CI"),
        ("pays:\"côte d’i", "Country=CI"),
        ("pays:ivoire", "Country=CI"),
        ("country:ivory", "Country=CI"),
        ("country:", " !pending country:"),
        ("country:\"", " !pending \""),
        ("country:- mali", "mali… !pending -"),
        ("country: mali", "mali… !pending country:"),
    ]);
}

#[test]
fn organisations_by_every_name() {
    check(&[
        ("org:UE", "Organisation=european-union"),
        ("org:eu", "Organisation=european-union"),
        ("org:au", "Organisation=african-union"),
        ("org:un", "Organisation=united-nations"),
        ("org:NL", "Organisation=NL"),
        ("org:pays-bas", "Organisation=NL"),
        ("org:netherl", "Organisation=NL"),
        ("org:\"École du Lac\"", "Organisation=ecole-du-lac"),
        ("org:ecole", "Organisation=ecole-du-lac"),
        ("org:lac", "Organisation=ecole-du-lac"),
    ]);
}

#[test]
fn several_values() {
    check(&[
        ("country:mali,niger", "Country=ML,NE"),
        ("country:mali,", "Country=ML"),
        ("country:,mali", "Country=ML"),
        ("country:\"Ivory Coast\",Mali", "Country=CI,ML"),
        ("country:mali, niger", "Country=ML & niger…"),
        ("country:mali,xyz", "Country=ML !no value xyz"),
        ("country:mali,-niger", "Country=ML & -Country=NE"),
        ("country:mali,-\"Ivory Coast\",niger", "Country=ML,NE & -Country=CI"),
        ("country:-mali,niger", "-Country=ML,NE"),
        ("-country:mali,-niger", "-Country=ML,NE"),
        ("country:mali,-", "Country=ML !pending -"),
        ("country:mali,-xyz", "Country=ML & -Country= !no value -xyz"),
        ("country:mali|niger", "Country=ML | niger…"),
        ("pays:mali OR pays:niger", "Country=ML | Country=NE"),
    ]);
}

#[test]
fn what_there_is_not_finds_nothing() {
    check(&[
        ("country:xyz", "Country= !no value xyz"),
        ("country:xyz,zyx", "Country= !no value xyz !no value zyx"),
        ("-country:xyz", "-Country= !no value xyz"),
        ("org:\"no such", "Organisation= !no value \"no such"),
        ("lang:xx", "Language= !no value xx"),
        ("source:zzz", "Source= !no value zzz"),
    ]);
}

#[test]
fn what_is_missing_is_a_value() {
    check(&[
        ("country:none", "Country=none"),
        ("pays:aucun", "Country=none"),
        ("org:manquant", "Organisation=none"),
        ("org:missing", "Organisation=none"),
        ("org:aucu", "Organisation=none"),
        ("check:none,open", "Check=none,open-ended"),
    ]);
}

#[test]
fn languages_kinds_and_files() {
    check(&[
        ("lang:english", "Language=en"),
        ("lang:anglais", "Language=en"),
        ("lang:angl", "Language=en"),
        ("lang:f", "Language=fr"),
        ("lang:français", "Language=fr"),
        ("kind:mandate", "Kind=mandate"),
        ("kind:formation", "Kind=training"),
        ("kind:activité", "Kind=activity"),
        ("kind:programme", "Kind=programme"),
        ("kind:pro", "Kind=programme,project"),
        ("source:000_e2ce.txt", "Source=0"),
        ("source:ÉTÉ", "Source=1"),
        ("source:\"été 2015\"", "Source=1"),
        ("source:txt", "Source=0,1"),
    ]);
}

#[test]
fn checks_by_id_by_beginning_and_by_short_name() {
    check(&[
        ("check:end-before-start", "Check=end-before-start"),
        ("check:end", "Check=end-before-start"),
        ("check:reversed", "Check=end-before-start"),
        ("check:no-org", "Check=no-organisation"),
        ("check:no-country", "Check=no-place"),
        ("check:undated", "Check=no-dates"),
        ("check:open", "Check=open-ended"),
        ("check:repeated", "Check=repeated"),
        ("check:no", "Check=no-organisation,no-place,no-dates,no-start,no-end,no-text"),
        ("check:planned", "Check=planned-dates"),
        ("contrôle:sans-fin", "Check=no-end"),
        ("contrôle:\"sans date de début\"", "Check=no-start"),
        ("contrôle:inversé", "Check=end-before-start"),
        ("contrôle:inverse", "Check=end-before-start"),
        ("contrôle:sans-org", "Check=no-organisation"),
        ("contrôle:sans-pays", "Check=no-place"),
        ("contrôle:sans-date", "Check=no-dates"),
        ("contrôle:ouvert", "Check=open-ended"),
        ("contrôle:fusionné", "Check=merged"),
        ("contrôle:répété", "Check=repeated"),
    ]);
}

#[test]
fn lengths_from_to_and_between() {
    check(&[
        ("duration:3d", "Days 3..3"),
        ("duration:>3d", "Days 4..1000000"),
        ("duration:>=3d", "Days 3..1000000"),
        ("duration:<3d", "Days 0..2"),
        ("durée:<=3j", "Days 0..3"),
        ("duration:3d..5d", "Days 3..5"),
        ("duration:..5d", "Days 0..5"),
        ("duration:3d..", "Days 3..1000000"),
    ]);
}

#[test]
fn an_unknown_field_is_two_words() {
    check(&[
        ("foo:bar", "foo & bar… !no field foo"),
        ("foo:\"a b\" c", "foo & (a) & b & c… !no field foo"),
        ("-foo:bar", "-\"foo bar\" !no field foo"),
        ("foo:bar OR mali", "\"foo bar\" | mali… !no field foo"),
        ("mailto:x@y.z", "mailto & x & y & z… !no field mailto"),
        // Nothing after the colon yet, or a sentence.
        ("foo:", "foo…"),
        ("foo: bar", "foo & bar…"),
    ]);
}

/// What is written of a value is understood as that value, whatever else is called so.
#[test]
fn ids_are_taken_back() {
    let collection = Collection {
        lexicon: lexicon(),
        mandates: Vec::new(),
        files: Vec::new(),
        problems: Vec::new(),
        fields: std::collections::BTreeSet::new(),
    };
    let mut others = Vec::new();
    for key in collection.lexicon.keys() {
        let entry = collection.lexicon.entry(key);
        let called = |facet| values_called(facet, &entry.id, &collection) == [Value::Entry(key)];
        match entry.kind {
            Kind::Country => {
                assert!(called(Facet::Country), "{}", entry.id);
                if !called(Facet::Organisation) {
                    others.push(entry.id.as_str());
                }
            }
            Kind::Region => assert!(called(Facet::Country), "{}", entry.id),
            Kind::Organisation => assert!(called(Facet::Organisation), "{}", entry.id),
            Kind::Unspecified | Kind::Term => {}
        }
    }
    // Of these the code is the acronym of an organisation, which a mandate is rather of.
    assert_eq!(others, ["AU", "BM", "UA"]);
}
