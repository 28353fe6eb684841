//! Saved web pages: what a reader of the page sees is read, with the lines of the file.

use mandates::model::{Collection, Mandate};
use proptest::{prelude::*, test_runner::Config};

use crate::support::{file, only, pages, problems, read, rows, steady, text};

const COUNTRY: &str = include_str!("../fixtures/html/country.en.html");
const DETAIL: &str = include_str!("../fixtures/html/detail.fr.html");

fn page(html: &str) -> Collection {
    read(&[file("a.html", html)])
}

/// The text of the only mandate under a header in a body.
fn body(html: &str) -> String {
    let page = page(&format!("<h3>T</h3><p>UN mandate in Mali 2014<p></p>{html}"));
    assert_eq!(page.mandates.len(), 1, "{html}: {:?}", rows(&page));
    text(&page.mandates[0]).trim_start_matches("Description: ").to_owned()
}

#[test]
fn a_page_of_several_mandates() {
    let collection = page(COUNTRY);
    assert_eq!(problems(&collection), [""; 0]);
    assert_eq!(
        rows(&collection),
        [
            "NL european-union | CI ML | 2014-07-01/2015-08-31 | Review of the gendarmerie’s training schools",
            "united-nations | ML | 2016-01-12/2016-03-04 | Advice on a code of conduct",
        ]
    );
    let [first, second] = &collection.mandates[..] else { panic!("two") };
    assert_eq!(
        text(first),
        "Description: Trainers of both schools were interviewed in Bamako.\nTheir report names three needs:\n\n• rooms\n• books\n\n• time\n\nRole | Name\nLead | A. Diarra"
    );
    assert_eq!(text(second), "Description: The code was drafted & discussed.");
    // Lines are those of the file, where one looks a word up.
    let line_of = |words: &str| COUNTRY.lines().position(|line| line.contains(words));
    for (mandate, words) in [(first, "<p>Pays-Bas"), (second, "12.01.2016.")] {
        let source = &mandate.sources[0];
        assert_eq!(Some(source.line as usize - 1), line_of(words));
        assert_eq!(source.addresses[0].raw(), "https://advice.example.org/en/countries/mali");
    }
}

#[test]
fn a_page_of_one_mandate_in_french() {
    let collection = page(DETAIL);
    assert_eq!(problems(&collection), [""; 0]);
    assert_eq!(
        rows(&collection),
        ["NL | BI | 2018-03-05/2018-03-23 | Évaluation de la police de proximité"]
    );
    let mandate = &collection.mandates[0];
    assert_eq!(mandate.sources[0].addresses[0].raw(), "https://conseil.example.org/fr/mandats/31");
    assert_eq!(
        text(mandate),
        "Description: L’équipe évalue, avec les communes et les élus, ce que la police de proximité a changé dans les quartiers\u{A0}: la confiance, l’accueil et le traitement des plaintes.\nOutputs: 1. un rapport de mission\n2. un atelier avec les communes\nLessons: Commencer par écouter."
    );
}

#[test]
fn markup_to_text() {
    for (html, expected) in [
        ("a b<br>c<br><br>d", "a b\nc\n\nd"),
        ("a <i>b</i>c <span> d</span>\n\t e", "a bc d e"),
        ("&eacute;&#233;&#xE9;&EACUTE;&eacute &nosuch; &amp;lt;", "ééé&EACUTE;é &nosuch; &lt;"),
        ("&#x1F600;&#128;&#0;&#xD800;", "😀€\u{FFFD}\u{FFFD}"),
        ("a&nbsp;b\u{A0}", "a\u{A0}b"),
        ("<p>a<p>b</p>c", "a\n\nb\n\nc"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>d", "• a\n\n• b\n\n• c\n\nd"),
        ("<ol><li>a<li>b</ol><ol><li>c</ol>", "1. a\n2. b\n\n1. c"),
        ("<table><tr><td>a<td><b>b</b><tr><td><td>c</table>", "a | b\nc"),
        ("<table><tr><td><p>a</p></td><td><p>b</p></td></table>", "a\n\nb"),
        ("<pre>a  b\n\n c</pre>", "a  b\n\nc"),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "a\nb\nc\nd"),
        ("a<script>b</script><style>c</style><noscript>d</noscript>e", "ae"),
        ("a<svg><title>b</title></svg><select><option>c</select><iframe>d</iframe>", "a"),
        ("<div hidden>b<p>c</div>a", "a"),
        ("<p hidden>b<p>a", "a"),
        ("<ul><li hidden>b<li>a</ul>", "• a"),
        ("<table><tr><td hidden>b<td>a</table>", "a"),
        ("<span style='DISPLAY: none'>b</span>a<i style=visibility:hidden>c</i>", "a"),
        ("<dialog>b</dialog><dialog open>a</dialog>", "a"),
        ("<details><summary>a</summary>b</details>", "a\nb"),
        ("<!-- b -->a<![CDATA[b]]><?b?>", "a"),
        ("<xmp><b>a</b></xmp>", "<b>a</b>"),
        ("a<plaintext><b>c</b>", "a\n\n<b>c</b>"),
        ("a</b></i></p></div></td>b", "a\nb"),
        ("a < b & c <3 d", "a < b & c <3 d"),
        ("<p title='a > b'>c", "c"),
        ("<h4>a</h4>b<hr>c", "a\n\nb\nc"),
        ("<br/><img alt=x><input value=y>a", "a"),
        ("<nav>b</nav><header>b</header><footer>b</footer><div role=search>b</div>a", "a"),
        ("<article><header>a</header><footer>b</footer></article>", "a\nb"),
        ("<aside>a</aside><blockquote>b</blockquote>", "a\n\nb"),
    ] {
        // A paragraph may end on each side of what is tried; both ends are trimmed.
        assert_eq!(body(html), expected, "{html}");
    }
}

#[test]
fn the_main_part_counts_alone_where_it_has_a_record() {
    let mandate = "<h3>T</h3><p>UN mandate in Mali 2014</p><p>Text.</p>";
    let other = "<h3>U</h3><p>EU mandate in Chad 2015</p><p>Text.</p><p>Mandate</p>";
    for (html, titles) in [
        (format!("{other}<main>{mandate}</main>{other}"), vec!["T"]),
        (format!("{other}<div role=main>{mandate}</div>"), vec!["T"]),
        (format!("{other}<main>Nothing here.</main>"), vec!["U"]),
        (format!("{other}<main></main>"), vec!["U"]),
        (format!("{other}<main>{mandate}"), vec!["T"]),
        (format!("<main>{mandate}<p>Mandate</main><main>{other}</main>"), vec!["T", "U"]),
    ] {
        let collection = page(&html);
        let found: Vec<&str> = collection.mandates.iter().map(|own| own.title.raw()).collect();
        assert_eq!(found, titles, "{html}");
        assert_eq!(problems(&collection), [""; 0], "{html}");
    }
}

#[test]
fn what_a_file_holds_counts_and_not_its_name() {
    let html = "<h3>T</h3>\n<p>UN mandate in Mali 2014</p>\n<p>Text.</p>";
    for name in ["a.html", "a.htm", "a.txt", "a.json", "a"] {
        for before in [
            "",
            "\n \n",
            "\u{FEFF}",
            "<!doctype html>",
            "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">\n",
            "<?xml version='1.0'?>\n<!DOCTYPE html>\n<html xmlns='http://www.w3.org/1999/xhtml'>",
            "<!-- note --><html>",
            "<div>",
            "HTTP/1.1 200 OK\nContent-Type: text/html\n\n<html>",
        ] {
            let collection = read(&[file(name, format!("{before}{html}"))]);
            assert_eq!(
                rows(&collection),
                ["united-nations | ML | 2014/2014 | T"],
                "{name} {before}"
            );
        }
    }
    // Signs that only look like markup are text.
    for title in ["<draft> of a plan", "< 5 years", "<", "1 <b"] {
        let mandate = only(&format!("{title}\n\nUN mandate in Mali 2014\n\nText.\n"));
        assert_eq!(mandate.title.raw(), title);
    }
}

#[test]
fn entries_of_a_list_have_no_bullet_in_their_titles() {
    for html in [
        "<ul><li><b>T</b><br>UN mandate in Mali 2014<p>Text.</ul>",
        "<ul><li><h3>T</h3>UN mandate in Mali 2014<p>Text.</li></ul>",
        "<ul><li><div>T</div><div>UN mandate in Mali 2014</div><div>Text.</div></li></ul>",
    ] {
        let collection = page(html);
        assert_eq!(rows(&collection), ["united-nations | ML | 2014/2014 | T"], "{html}");
    }
}

#[test]
fn the_address_of_a_page() {
    let canonical = "<link rel=canonical href=https://example.org/a>";
    let graph = "<meta property=og:url content='https://example.org/b'>";
    let saved = "<!-- saved from url=(0021)https://example.org/c -->";
    let relative = "<link rel=canonical href=/a>";
    let script = "<link rel=canonical href='javascript:alert(1)'>";
    for (head, expected) in [
        (format!("{saved}{graph}{canonical}"), Some("https://example.org/a")),
        (format!("{saved}{graph}"), Some("https://example.org/b")),
        (saved.to_owned(), Some("https://example.org/c")),
        (relative.to_owned(), None),
        (script.to_owned(), None),
    ] {
        let html = format!("<html>{head}<h3>T</h3><p>UN mandate in Mali 2014<p>Text.");
        let mut document = file("a.html", html);
        let address = |collection: &Collection| {
            let addresses = &collection.mandates[0].sources[0].addresses;
            addresses.first().map(|address| address.raw().to_owned())
        };
        assert_eq!(address(&read(std::slice::from_ref(&document))).as_deref(), expected);
        // Where a table says what a file was saved from, it is believed.
        document.address = Some("https://example.org/table".to_owned());
        assert_eq!(address(&read(&[document])).as_deref(), Some("https://example.org/table"));
    }
}

#[test]
fn the_encoding_that_a_page_declares() {
    let page = |head: &str| {
        format!("<html>{head}<h3>Réforme à l’État</h3><p>UN mandate in Mali 2014<p>Été.")
    };
    let title = |bytes: Vec<u8>| {
        let collection = read(&[file("a.html", bytes)]);
        collection.mandates.first().map(|own: &Mandate| own.title.raw().to_owned())
    };
    for (label, encoding) in [
        ("windows-1252", encoding_rs::WINDOWS_1252),
        ("ISO-8859-1", encoding_rs::WINDOWS_1252),
        ("macintosh", encoding_rs::MACINTOSH),
        ("utf-8", encoding_rs::UTF_8),
        ("utf-16", encoding_rs::UTF_8),
        ("no-such", encoding_rs::UTF_8),
        // What it says cannot be so.
        ("utf-8", encoding_rs::WINDOWS_1252),
    ] {
        for head in [
            format!("<meta charset={label}>"),
            format!("<META CHARSET = '{label}' />"),
            format!(
                "<meta name=x><meta http-equiv=Content-Type content='text/html; charset={label}'>"
            ),
        ] {
            let page = page(&head);
            let (bytes, _, _) = encoding.encode(&page);
            assert_eq!(title(bytes.into_owned()).as_deref(), Some("Réforme à l’État"), "{head}");
        }
    }
}

#[test]
fn what_is_lost_is_told_with_its_line() {
    let good = "<h3>T</h3><p>UN mandate in Mali 2014</p><p>Text.</p>\n";
    for (html, told) in [
        (
            format!("{good}<!-- never\n{good}"),
            "a.html:2 unclosed <!-- never <h3>T</h3><p>UN mandate in Mali 2014</p><p>Text.<…",
        ),
        (
            format!("{good}\n<script>\n{good}"),
            "a.html:3 unclosed <script> <h3>T</h3><p>UN mandate in Mali 2014</p><p>Text.</p…",
        ),
        (
            format!("{good}<p title=\"a\n{good}"),
            "a.html:2 unclosed <p title=\"a <h3>T</h3><p>UN mandate in Mali 2014</p><p>Text.…",
        ),
        (
            format!("{good}<title>{good}"),
            "a.html:2 unclosed <title><h3>T</h3><p>UN mandate in Mali 2014</p><p>Text.</p>",
        ),
    ] {
        let collection = page(&html);
        assert_eq!(collection.records(), 1, "{html}");
        assert_eq!(problems(&collection), [told], "{html}");
    }
    for (html, told) in [
        ("<html><title> A  page </title><p hidden>x", "a.html no-mandate A page"),
        ("<html><script>x</script>", "a.html no-mandate <html>"),
        ("<p>Only words", "a.html no-mandate Only words"),
    ] {
        assert_eq!(problems(&page(html)), [told], "{html}");
    }
}

/// Pages as text, with what the built-in ones have.
const TEXTS: [&str; 4] = [
    "Mali\n\nMali\n\nA review\n\nEU, Pays-Bas mandate in Mali, DRC 21/09/2015 - 21/05/2015\n\nIt ran from 19 to 21 May 2015.\n\u{A0}\n• one\n• two < three & four\n\nMandate\n\nÉtude\n\nmandate in Côte d’Ivoire 03/10/2016 - 09/01/2017\n\nL’« étude » de la réforme.\n\nMandate\n",
    "A workshop\n\n01.02.2019. - 31.03.2019.\n\nAs part of its work.\n\n\nMore of it.\n\nTarget Country / Organisation\n\nMandator\n\nSweden\n\nMandate outputs / products\n\n-          2 talks\n\nStart date\n\n\nEnd date\n",
    "DCAFProject › Advice to Mali on SSR\n\nAdvice to Mali on SSR\n\nSince 2014, advice is given.\n",
    "Kenya\n\nKenya\n\nFirst\n\nSome words.\n\n\nSecond\n\nOther words.\n",
];

fn escaped(line: &str) -> String {
    line.replace('&', "&amp;").replace('<', "&lt;").replace('\u{A0}', "&nbsp;")
}

#[test]
fn the_built_in_pages_read_alike_as_web_pages() {
    let documents = mandates::ingest::built_in();
    let texts: Vec<_> = documents.iter().filter(|own| own.name.ends_with(".txt")).collect();
    assert_eq!(texts.len(), 5);
    for document in texts {
        let text = String::from_utf8(document.bytes.clone()).expect("the pages are UTF-8");
        for wrapping in 0..WRAPPINGS {
            agree(&text, wrapping);
        }
    }
}

const WRAPPINGS: usize = 4;

/// The same page as HTML: lines as they are, as blocks, ended by breaks, or as paragraphs.
fn wrapped(text: &str, wrapping: usize) -> String {
    let lines = text.lines().map(escaped);
    let lines: String = match wrapping {
        0 => format!("<pre>{}</pre>", lines.collect::<Vec<_>>().join("\n")),
        1 => lines
            .map(|line| {
                if line.trim().is_empty() {
                    "<br>\n".to_owned()
                } else {
                    format!("<div class=x>{line}</div>\n")
                }
            })
            .collect(),
        2 => lines.map(|line| format!("<b>{line}</b><br>\n")).collect(),
        _ => lines
            .map(|line| {
                if line.trim().is_empty() {
                    "<div>&nbsp;</div>\n".to_owned()
                } else {
                    format!("<section><a href='#'>{line}</a></section>\n").replace("section", "div")
                }
            })
            .collect(),
    };
    format!("<html><body>{lines}</body></html>")
}

fn agree(text: &str, wrapping: usize) {
    let told = |collection: &Collection| {
        let mandates = collection.mandates.iter().map(|own| {
            let lines: Vec<u32> = own.sources.iter().map(|source| source.line).collect();
            let checks = crate::support::checks(own);
            (own.kind, own.language, crate::support::text(own), lines, checks)
        });
        (rows(collection), mandates.collect::<Vec<_>>())
    };
    let tidy = |text: &str| {
        // White space counts once on a web page.
        let line = |line: &str| {
            line.split([' ', '\t']).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
        };
        text.lines().map(line).collect::<Vec<_>>().join("\n")
    };
    let text = tidy(text);
    let html = wrapped(&text, wrapping);
    assert_eq!(told(&page(&html)), told(&pages(&[&text])), "{html}");
}

proptest! {
    #![proptest_config(Config { cases: 64, ..steady() })]

    #[test]
    fn a_text_page_and_the_same_as_html_give_the_same(
        parts in prop::collection::vec((0..TEXTS.len(), 0..30usize, 0..6usize), 1..4),
        wrapping in 0..WRAPPINGS,
    ) {
        let lines = parts.iter().flat_map(|(text, from, len)| {
            let lines: Vec<&str> = TEXTS[*text].lines().collect();
            let from = (*from).min(lines.len());
            let to = if *len == 0 { lines.len() } else { (from + len * 3).min(lines.len()) };
            lines[from..to].to_vec()
        });
        agree(&lines.collect::<Vec<_>>().join("\n"), wrapping);
    }

    #[test]
    fn no_markup_stops_the_reading(
        parts in prop::collection::vec(
            prop::sample::select(vec![
                "<p>", "</p>", "<div hidden>", "</div>", "<!--", "-->", "<script>", "</script>",
                "<table><tr><td>", "</table>", "<ul><li>", "</ul>", "<main>", "</main>", "<pre>",
                "UN mandate in Mali 2014", "T", "&", "&#27;", "<", ">", "\"", "\u{0}", "é", "\n",
                "<svg><title>", "<![CDATA[", "]]>", "<plaintext>", "<template>", "<a href='",
            ]),
            0..40,
        ),
    ) {
        page(&parts.concat());
    }
}
