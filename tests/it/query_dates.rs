//! Dates among words and after a field's name, in all the ways they are written.

use mandates::search::{Reading, read_dates};

use crate::query::{check, meaning};

/// What a text means as a date, without its words: `2016-07-01..2016-09-30`.
fn days(typed: &str) -> String {
    let meaning = meaning(typed);
    let days = meaning.strip_prefix("active ").unwrap_or(&meaning);
    days.split(" '").next().unwrap_or_default().to_owned()
}

#[test]
fn days_months_quarters_and_years() {
    let july = "2016-07-01..2016-07-31";
    let third = "2016-07-01..2016-09-30";
    for (typed, expected) in [
        ("2016", "2016-01-01..2016-12-31"),
        ("1900", "1900-01-01..1900-12-31"),
        ("2099", "2099-01-01..2099-12-31"),
        ("(2016)", "2016-01-01..2016-12-31"),
        ("2016?", "2016-01-01..2016-12-31"),
        ("2016...", "2016-01-01..2016-12-31"),
        ("2016-Q3", third),
        ("2016-T3", third),
        ("2016q3", third),
        ("Q3 2016", third),
        ("T3 2016", third),
        ("t3/2016", third),
        ("2016 T3", third),
        ("3e trimestre 2016", third),
        ("3ème trimestre 2016", third),
        ("3rd quarter 2016", third),
        ("2016-07", july),
        ("07/2016", july),
        ("7.2016", july),
        ("juillet 2016", july),
        ("July 2016", july),
        ("juil. 2016", july),
        ("JULY 2016", july),
        ("août 2016", "2016-08-01..2016-08-31"),
        ("aou\u{302}t 2016", "2016-08-01..2016-08-31"),
        ("mars 2016", "2016-03-01..2016-03-31"),
        ("février 2016", "2016-02-01..2016-02-29"),
        ("2016-07-15", "2016-07-15"),
        ("15/07/2016", "2016-07-15"),
        ("15.07.2016.", "2016-07-15"),
        ("03/04/2016", "2016-04-03"),
        ("3 oct. 2016", "2016-10-03"),
        ("1er octobre 2016", "2016-10-01"),
        ("October 4th, 2018", "2018-10-04"),
    ] {
        assert_eq!(days(typed), expected, "{typed}");
    }
}

#[test]
fn ranges() {
    for (typed, expected) in [
        ("2015..2016", "2015-01-01..2016-12-31"),
        ("2016..2015", "2015-01-01..2016-12-31 !backwards 2016..2015"),
        ("2015…2016", "2015-01-01..2016-12-31"),
        ("2015-06..2016-03", "2015-06-01..2016-03-31"),
        ("2016-03..2015-06", "2015-06-01..2016-03-31 !backwards 2016-03..2015-06"),
        ("2016-03..2016", "2016-01-01..2016-12-31"),
        ("2016..", "2016-01-01.."),
        ("mars 2015..juin 2016", "2015-03-01..2016-06-30"),
        ("3 oct. 2015 .. 4 nov. 2016", "2015-10-03..2016-11-04"),
        ("2015..", "2015-01-01.."),
        ("..2016", "..2016-12-31"),
        ("2015-2016", "2015-01-01..2016-12-31"),
        ("2015–2016", "2015-01-01..2016-12-31"),
        ("2015 - 2016", "2015-01-01..2016-12-31"),
        ("since 2014", "2014-01-01.."),
        ("depuis mars 2014", "2014-03-01.."),
    ] {
        assert_eq!(days(typed), expected, "{typed}");
    }
}

#[test]
fn a_date_among_words_may_be_written_so() {
    check(&[
        ("2016 mali", "active 2016-01-01..2016-12-31 '2016' & mali…"),
        ("mali juillet 2016", "mali & active 2016-07-01..2016-07-31 'juillet 2016'"),
        ("2016-Q3", "active 2016-07-01..2016-09-30 '2016 q3'"),
        ("depuis 2014 mali", "active 2014-01-01.. 'depuis 2014' & mali…"),
        ("-2016", "-active 2016-01-01..2016-12-31 '2016'"),
        (
            "2015 OR mars 2016",
            "active 2015-01-01..2015-12-31 '2015' | active 2016-03-01..2016-03-31 'mars 2016'",
        ),
        // Nobody writes a range of this kind in a text.
        ("2015..2016", "active 2015-01-01..2016-12-31"),
    ]);
}

#[test]
fn other_numbers_are_words() {
    check(&[
        ("1899", "1899…"),
        ("2100", "2100…"),
        ("20", "20…"),
        ("T3", "t3…"),
        ("mars", "mars…"),
        ("mars mali 2016", "mars & mali & active 2016-01-01..2016-12-31 '2016'"),
        ("12/10", "12 & 10…"),
        ("31/02/2016", "31 & 02 & 2016…"),
        ("2015..x", "2015 & x…"),
        ("..", ""),
        ("SSR-2016", "SSR & 2016…"),
        ("\"2016\" ~2016", "\"2016\" & ~2016"),
        ("99999999999999999999", "99999999999999999999…"),
    ]);
}

#[test]
fn half_typed_dates_mean_what_they_say_so_far() {
    let year = "active 2016-01-01..2016-12-31";
    check(&[
        ("201", "active 2010-01-01..2019-12-31 '201…'"),
        ("199", "active 1990-01-01..1999-12-31 '199…'"),
        ("201 ", "201…"),
        ("210", "210…"),
        ("-201", "-201"),
        ("2016-", &format!("{year} '2016…'")),
        ("2016-Q", &format!("{year} '2016 q…'")),
        ("2016-0", &format!("{year} '2016 0…'")),
        ("2016- mali", &format!("{year} '2016' & mali…")),
        ("2016-07-", "active 2016-07-01..2016-07-31 '2016 07…'"),
        ("2015..20", "active 2015-01-01.."),
    ]);
}

#[test]
fn fields_that_take_dates() {
    check(&[
        ("from:2015", "starts 2015-01-01.."),
        ("to:2016-06", "ends ..2016-06-30"),
        ("du:2015 au:2016-06", "starts 2015-01-01.. & ends ..2016-06-30"),
        ("jusqu’au:2016", "ends ..2016-12-31"),
        ("jusqu'à:2016", "ends ..2016-12-31"),
        ("active:2016-Q3", "active 2016-07-01..2016-09-30"),
        ("actif:2016-T3", "active 2016-07-01..2016-09-30"),
        ("since:2014", "active 2014-01-01.."),
        ("depuis:2014", "active 2014-01-01.."),
        ("depuis:mars 2016", "active 2016-03-01.."),
        ("depuis:\"mars 2016\"", "active 2016-03-01.."),
        ("from:3 oct. 2016 mali", "starts 2016-10-03.. & mali…"),
        ("from:2015..2016", "starts 2015-01-01..2016-12-31"),
        ("to:2015..2016", "ends 2015-01-01..2016-12-31"),
        ("from:..2016", "starts ..2016-12-31"),
        ("active:2015,2017", "active 2015-01-01..2015-12-31 | active 2017-01-01..2017-12-31"),
        ("-from:2015", "-starts 2015-01-01.."),
        ("year:2016", "Year=2016"),
        ("année:2015,2017", "Year=2015,2017"),
        ("annee:2015..2017", "Year=2015,2016,2017"),
        ("year:2098..", "Year=2098,2099"),
        ("year:none", "Year=none"),
    ]);
}

#[test]
fn a_date_that_is_none_yet_filters_nothing() {
    for typed in ["", "2", "20", "201", "15/", "15/07/", "15/07/20", "m", "mars", "3 o", "T3", ".."]
    {
        let typed = format!("from:\"{typed}");
        assert!(meaning(&typed).starts_with(" !pending "), "{typed}: {}", meaning(&typed));
    }
    check(&[
        ("from:", " !pending from:"),
        ("from:20 police", "police… !pending 20"),
        ("from:2016-", "starts 2016-01-01.."),
        ("from:2016-0", "starts 2016-01-01.."),
        ("active:2015,20", "active 2015-01-01..2015-12-31 !pending 20"),
        ("year:201", " !pending 201"),
    ]);
}

#[test]
fn what_is_no_date_finds_nothing() {
    check(&[
        ("from:xyz", "Year= !no value xyz"),
        ("from:31/02/2016", "Year= !no value 31/02/2016"),
        ("from:2016-13", "Year= !no value 2016-13"),
        ("from:1899", "Year= !no value 1899"),
        ("active:2015,xyz", "active 2015-01-01..2015-12-31 !no value xyz"),
    ]);
}

/// At no key between nothing and a whole date does a filter turn into what finds nothing.
#[test]
fn every_beginning_of_a_date_may_become_one() {
    for whole in [
        "2016-07-15",
        "15/07/2016",
        "2016-Q3",
        "2016-t3",
        "Q3 2016",
        "3e trimestre 2016",
        "3 oct. 2016",
        "1er août 2016",
        "October 4, 2018",
        "septembre 2016",
        "2015-06..2016-03",
        "2015..2016-Q3",
    ] {
        for (end, _) in whole.char_indices() {
            let begun = &whole[..end];
            assert_ne!(read_dates(begun), Reading::No, "{begun} of {whole}");
        }
        assert!(matches!(read_dates(whole), Reading::Days(_)), "{whole}");
    }
}
