//! Where lines end.

use mandates::text::wrap;

#[test]
fn an_address_goes_on_after_one_of_its_signs() {
    for (text, columns, lines) in [
        (
            "https://issat.dcaf.ch/Learn/Resource-Library/Mandates?page=2&lang=fr",
            20,
            &["https://issat.dcaf.", "ch/Learn/Resource-", "Library/Mandates?", "page=2&lang=fr"][..],
        ),
        ("See https://issat.dcaf.ch/Learn", 16, &["See", "https://issat.", "dcaf.ch/Learn"]),
        // Without a sign it goes on anywhere; words among others as ever.
        ("abcdefghij", 4, &["abcd", "efgh", "ij"]),
        ("a well-known mandate", 8, &["a", "well-", "known", "mandate"]),
        ("co-operation", 12, &["co-operation"]),
    ] {
        let wrapped: Vec<&str> =
            wrap(text, columns).into_iter().map(|own| &text[own.range]).collect();
        assert_eq!(wrapped, lines, "{text}");
    }
}
