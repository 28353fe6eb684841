//! Every way a source writes a period, and what it says.

use crate::support::{checks, only, pages, period, problems};

/// The period of a header line that ends in `dates`; `none` when nothing is read as a date.
fn header(dates: &str) -> String {
    let collection = pages(&[&format!("A title\n\nmandate in Mali {dates}\n\nText.\n")]);
    let read = collection.mandates.first().map_or("none".to_owned(), period);
    let problems = problems(&collection);
    if problems.is_empty() { read } else { problems.join(" ") }
}

#[test]
fn days() {
    for (written, expected) in [
        ("01/07/2014 - 31/08/2015", "2014-07-01/2015-08-31"),
        ("01.02.2019. - 31.03.2019.", "2019-02-01/2019-03-31"),
        ("01.02.2019 - 31.03.2019", "2019-02-01/2019-03-31"),
        ("1/7/2014 – 3/7/2014", "2014-07-01/2014-07-03"),
        ("2014-07-01 - 2015-08-31", "2014-07-01/2015-08-31"),
        ("2014-07-01 to 2015-08-31", "2014-07-01/2015-08-31"),
        ("01-07-2014 — 31-08-2015", "2014-07-01/2015-08-31"),
        ("01/07/2014-31/08/2015", "2014-07-01/2015-08-31"),
        ("01/07/2014 \u{2212} 31/08/2015", "2014-07-01/2015-08-31"),
        ("01/07/2014\u{A0}-\u{A0}31/08/2015\u{A0}", "2014-07-01/2015-08-31"),
        // Day first, also where only the other order would be told apart.
        ("02/03/2016 - 04/05/2016", "2016-03-02/2016-05-04"),
        // Kept as written when reversed.
        ("21/09/2015 - 21/05/2015", "2015-09-21/2015-05-21"),
        ("29/02/2016 - 01/03/2016", "2016-02-29/2016-03-01"),
        ("20/06/2016", "2016-06-20/2016-06-20"),
    ] {
        assert_eq!(header(written), expected, "{written}");
    }
}

#[test]
fn months_in_words() {
    for (written, expected) in [
        ("06 May - 11 May 2018", "2018-05-06/2018-05-11"),
        ("6-11 May 2018", "2018-05-06/2018-05-11"),
        ("6 to 11 May 2018", "2018-05-06/2018-05-11"),
        ("May 6, 2018 - May 11, 2018", "2018-05-06/2018-05-11"),
        ("6th May 2018 to 11th May 2018", "2018-05-06/2018-05-11"),
        ("from 19 to 21 May 2015", "2015-05-19/2015-05-21"),
        ("28 December - 3 January 2019", "2018-12-28/2019-01-03"),
        ("28 Dec. 2018 - 3 Jan. 2019", "2018-12-28/2019-01-03"),
        ("3 Sept 2018 - 4 Sep 2018", "2018-09-03/2018-09-04"),
        ("1er octobre 2016 au 9 janvier 2017", "2016-10-01/2017-01-09"),
        ("du 1er au 9 août 2017", "2017-08-01/2017-08-09"),
        ("3 février 2016 – 4 déc. 2016", "2016-02-03/2016-12-04"),
        ("3 fe\u{301}vrier 2016 – 4 aou\u{302}t 2016", "2016-02-03/2016-08-04"),
        ("2 gush 2017 - 30 sht 2018", "2017-08-02/2018-09-30"),
        ("2 gusht 2017 - 30 shtator 2018", "2017-08-02/2018-09-30"),
        ("07 mart 2017 - 08 maj 2017", "2017-03-07/2017-05-08"),
        ("3 tet 2016 - 4 dhj 2016", "2016-10-03/2016-12-04"),
        ("1 qer 2018 - 2 korr 2018", "2018-06-01/2018-07-02"),
        ("1 jan 2018 - 2 shk 2018", "2018-01-01/2018-02-02"),
        ("1 pri 2018 - 2 nën 2018", "2018-04-01/2018-11-02"),
        ("1 okt 2018 - 2 avg 2019", "2018-10-01/2019-08-02"),
        ("1 juin 2018 - 2 juil. 2018", "2018-06-01/2018-07-02"),
        ("1 sep. 2018. - 2 dek. 2018.", "2018-09-01/2018-12-02"),
        ("21 febrero 2018 - 2 diciembre 2018", "2018-02-21/2018-12-02"),
    ] {
        assert_eq!(header(written), expected, "{written}");
    }
}

#[test]
fn parts_of_a_date() {
    for (written, expected) in [
        ("2014", "2014/2014"),
        ("2014 - 2016", "2014/2016"),
        ("March 2016 - June 2016", "2016-03/2016-06"),
        ("March - June 2016", "2016-03/2016-06"),
        ("2 December 2018 - 30 December", "2018-12-02/2018-12-30"),
        ("30 December 2018 - 2 January", "2018-12-30/2019-01-02"),
        ("10/2016 - 01/2017", "2016-10/2017-01"),
        ("2016-10 - 2017-01", "2016-10/2017-01"),
        ("01/07/2014 - 2015", "2014-07-01/2015"),
        ("Since 2014", "2014/.."),
        ("since March 2014", "2014-03/.."),
        ("depuis 2014", "2014/.."),
        ("Depuis le 3 mars 2014", "2014-03-03/.."),
        ("01/07/2014 -", "2014-07-01/.."),
        ("01/07/2014 - present", "2014-07-01/.."),
        ("2014 – ongoing", "2014/.."),
    ] {
        assert_eq!(header(written), expected, "{written}");
    }
    let mandate = only("T\n\nmandate in Mali March 2016 - June 2016\n\nText.");
    assert_eq!(checks(&mandate), ["no-organisation", "approximate-dates"]);
    let mandate = only("T\n\nUN mandate in Mali 01/07/2014 - present\n\nText.");
    assert_eq!(checks(&mandate), ["open-ended"]);
}

#[test]
fn dates_that_no_calendar_has_are_told() {
    for (written, place) in [
        ("31/02/2016 - 01/03/2016", "31/02/2016 - 01/03/2016"),
        ("12/31/2016 - 01/02/2017", "12/31/2016 - 01/02/2017"),
        ("2015-02-29 - 2015-03-01", "2015-02-29 - 2015-03-01"),
        ("31 June 2016 - 1 July 2016", "31 June 2016 - 1 July 2016"),
    ] {
        let told = format!("0.txt:3 impossible-date {place}");
        let collection = pages(&[&format!("A title\n\nEU mandate in Mali {written}\n\nText.")]);
        assert_eq!(problems(&collection), [told], "{written}");
        assert_eq!(collection.records(), 1, "{written}");
    }
    let mandate = only("T\n\nmandate in Mali 31/02/2016 - 01/03/2016\n\nText.");
    // What was written stays with the source, the sound end counts, the other is not guessed.
    assert_eq!(mandate.sources[0].dates.raw(), "31/02/2016 - 01/03/2016");
    assert_eq!(checks(&mandate), ["no-organisation", "no-start"]);
    let mandate = only("T\n\nmandate in Mali 31/02/2016 - 31/04/2016\n\nText.");
    assert_eq!(checks(&mandate), ["no-organisation", "no-dates"]);
    assert_eq!(mandate.checks[1].evidence[0].words.raw(), "31/02/2016 - 31/04/2016");
}

#[test]
fn numbers_that_are_no_dates() {
    for written in ["0000", "12345", "3", "Phase 2", "99/99"] {
        // So `Mali 3` is no place either, and the line no header.
        assert_eq!(header(written), "0.txt no-mandate A title", "{written}");
    }
}

#[test]
fn a_reversed_range_is_quoted_against_what_the_text_says() {
    let mandate = only(
        "Training\n\nEU mandate in Belgium 21/09/2015 - 21/05/2015\n\nHeld in Brussels.\n\
         It will take place from 19 to 21 May 2015 in two rooms.\n",
    );
    assert_eq!(period(&mandate), "2015-09-21/2015-05-21");
    let quotes = crate::support::evidence(&mandate, mandates::model::CheckKind::EndBeforeStart);
    assert_eq!(quotes, ["0.txt:3 21/09/2015 - 21/05/2015", "0.txt:6 from 19 to 21 May 2015"]);
}
