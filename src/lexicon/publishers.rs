use super::rows::{TableError, rows};
use crate::{lang::Bilingual, safe::Safe};

/// Who publishes what stands at which web site.
#[derive(Clone, Debug)]
pub(super) struct Publishers {
    /// Each with its site, in small letters.
    rows: Vec<(String, Bilingual<Safe>)>,
}

const PUBLISHERS: [&str; 3] = ["site", "en", "fr"];

impl Publishers {
    pub(super) fn of(table: &str) -> Result<Self, TableError> {
        let rows = rows("publishers", table, PUBLISHERS)?.into_iter().map(|(_, [site, en, fr])| {
            (site.to_owned(), Bilingual { en: Safe::line(en), fr: Safe::line(fr) })
        });
        Ok(Self { rows: rows.collect() })
    }

    /// Who publishes the page at an address: of several sites that it stands under, the nearest.
    pub(super) fn at(&self, address: &str) -> Option<&Bilingual<Safe>> {
        let host = host(address);
        let is_under = |site: &str| {
            let above = host.strip_suffix(site);
            above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
        };
        let found = self.rows.iter().filter(|(site, _)| is_under(site));
        found.max_by_key(|(site, _)| site.len()).map(|(_, name)| name)
    }
}

/// The site of an address, in small letters: `https://Reader@Example.org:80/a` stands at
/// `example.org`.
fn host(address: &str) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let site = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let site = site.rsplit_once('@').map_or(site, |(_, site)| site);
    site.split(':').next().unwrap_or_default().to_ascii_lowercase()
}
