//! Hits in an order of the reader's: the whole collection's order, without what is filtered, and the
//! row of each hit.

use mandates::{
    search::{Answer, Index},
    view::{Sort, SortBy, View},
};

use crate::{screen::everything, support::reader_of};

#[test]
fn few_hits_and_many_stand_in_the_order_of_the_collection() {
    let collection = everything();
    let index = Index::build(&collection);
    let ask = |query: &str, sort: Sort| -> Answer {
        let mut view = View::default();
        (view.query, view.sort) = (query.to_owned(), sort);
        view.ask(&index, &reader_of(&collection), None)
    };
    let mut fewest = usize::MAX;
    for (by, reversed) in SortBy::ALL.into_iter().flat_map(|by| [(by, false), (by, true)]) {
        let sort = Sort { by, reversed };
        let all: Vec<usize> = ask("", sort).hits.from(0).map(|hit| hit.position).collect();
        assert_eq!(all.len(), collection.mandates.len());
        for query in ["cartographique", "country:mali", "police", "xqzwv", "a", ""] {
            let hits = ask(query, sort).hits;
            let own: Vec<usize> = hits.from(0).map(|hit| hit.position).collect();
            assert_eq!(own.len(), hits.len(), "{query} {sort:?}");
            // Asked of hits that nobody has read, too.
            let unread = ask(query, sort).hits;
            for (row, position) in own.iter().enumerate().rev() {
                assert_eq!(hits.row_of(*position), Some(row), "{query} {sort:?}");
                assert_eq!(unread.row_of(*position), Some(row), "{query} {sort:?}");
            }
            let absent = all.iter().find(|position| !own.contains(position));
            assert_eq!(absent.and_then(|position| hits.row_of(*position)), None);
            if by != SortBy::Relevance {
                let kept = all.iter().filter(|position| own.contains(position));
                assert_eq!(own, kept.copied().collect::<Vec<_>>(), "{query} {sort:?}");
            }
            fewest = fewest.min(if own.is_empty() { fewest } else { own.len() });
        }
    }
    let [best, worst] =
        [false, true].map(|reversed| ask("police", Sort { reversed, ..Sort::default() }).hits);
    let best: Vec<usize> = best.from(0).map(|hit| hit.position).collect();
    let mut worst: Vec<usize> = worst.from(0).map(|hit| hit.position).collect();
    worst.reverse();
    assert_eq!(best, worst);
    assert!(fewest < collection.mandates.len() / 16, "{fewest}");
}
