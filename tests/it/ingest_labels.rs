//! Facts that stand in lists and tables of labels.

use crate::support::{file, read, rows};

#[test]
fn facts_stand_in_lists_and_tables_of_labels() {
    let check = |list: &str, expected: &str| {
        let text = format!(
            "<main><h1>Support to the police</h1>{list}<p>Advisers train the police.</p></main>"
        );
        let collection = read(&[file("a.html", text)]);
        assert_eq!(rows(&collection), [expected], "{list}");
        let mandate = &collection.mandates[0];
        assert!(mandate.sections[0].text.raw().ends_with("Advisers train the police."), "{list}");
    };
    let expected = "NL | ML | 2014-07-01/2015-08-31 | Support to the police";
    for (list, item) in [
        ("dl", "<dt>{}</dt><dd>[]</dd>"),
        ("dl", "<dt>{}:</dt><dd>[]</dd>"),
        ("ul", "<li><b>{}:</b> []</li>"),
        ("ul", "<li><strong>{}</strong> : []</li>"),
        ("table", "<tr><th>{}</th><td>[]</td></tr>"),
        ("div", "<p><b>{}:</b> []</p>"),
    ] {
        let facts = [
            ("Target country", "Mali"),
            ("Mandating organisation", "Netherlands"),
            ("Start date", "01/07/2014"),
            ("End date", "31 August 2015"),
        ];
        let items = facts.map(|(name, value)| item.replace("{}", name).replace("[]", value));
        check(&format!("<{list}>{}</{list}>", items.concat()), expected);
    }
    let french = "<ul><li>Pays : Mali</li><li>Mandaté par : Pays-Bas</li>\
                  <li>Date de début : 1er juillet 2014</li><li>Date de fin : 31 août 2015</li></ul>";
    check(french, expected);
    // Words that a page may have anywhere make no page one of a mandate, and are lost nowhere.
    let note = "<main><h1>A note</h1><p>Country: Mali</p><p>Start: now</p></main>";
    assert!(read(&[file("a.html", note)]).mandates.is_empty());
    let text =
        "Police\n\nMandator\n\nFrance\n\nCountry: all that asked for it.\n\nStart | End | Other\n";
    let collection = read(&[file("a.txt", text)]);
    let words = collection.mandates[0].sections[0].text.raw();
    assert_eq!(words, "Country: all that asked for it.\n\nStart | End | Other");
}
