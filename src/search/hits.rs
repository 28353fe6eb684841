use std::{
    cell::{OnceCell, RefCell},
    sync::Arc,
};

use super::{
    arranged::Arrangement,
    order::Order,
    plane::{Plane, RANKS, rank, tier, via},
    postings::SHARD,
    tier::{Reason, Tier, Via},
};
use crate::bits::Bits;

/// A record that a query found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its position in the collection.
    pub position: usize,
    /// Why.
    pub reason: Reason,
}

/// All records that a question found, best first; in the order of the collection where no word
/// ranks them, or in an order of the reader's. The first are at hand; the order of the others is
/// worked out when one is asked for.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    pub(super) len: usize,
    pub(super) first: Vec<Hit>,
    pub(super) rest: OnceCell<Vec<u32>>,
    pub(super) found: Found,
    pub(super) turn: Turn,
}

/// In which order hits are read.
#[derive(Clone, Debug, Default)]
pub(super) enum Turn {
    /// As they were found.
    #[default]
    Found,
    /// The last one first.
    Backwards,
    /// As the reader arranged them.
    Arranged(Arranged),
}

/// Hits in an arrangement of all records: few are sorted by their rows in it, of many no more are
/// read than were asked for.
#[derive(Clone, Debug)]
pub(super) struct Arranged {
    all: Arc<Arrangement>,
    reversed: bool,
    /// Rows of all hits in the arrangement, where these are few.
    few: Option<Vec<u32>>,
    read: RefCell<Read>,
}

/// Hits are few where an arrangement has more rows than so many to each: reading it for the first of
/// them would take longer than to sort them.
const FEW: usize = 16;

/// How far an arrangement was read.
#[derive(Clone, Debug, Default)]
struct Read {
    /// Rows of the arrangement that were looked at.
    looked_at: usize,
    /// Positions of the hits among them.
    positions: Vec<u32>,
}

impl Arranged {
    /// The position of the hit in a row.
    fn position(&self, row: usize, found: &Found) -> Option<usize> {
        if let Some(rows) = &self.few {
            return self.all.get(*rows.get(row)? as usize, self.reversed);
        }
        let mut read = self.read.borrow_mut();
        while read.positions.len() <= row {
            self.read_on(&mut read, found)?;
        }
        read.positions.get(row).map(|position| *position as usize)
    }

    /// The row of a hit.
    fn row_of(&self, position: usize, found: &Found) -> Option<usize> {
        if let Some(rows) = &self.few {
            let row = u32::try_from(self.all.row_of(position, self.reversed)?).ok()?;
            return rows.binary_search(&row).ok();
        }
        let mut read = self.read.borrow_mut();
        let known = read.positions.iter().position(|own| *own as usize == position);
        known.or_else(|| {
            loop {
                if self.read_on(&mut read, found)? == position {
                    return Some(read.positions.len() - 1);
                }
            }
        })
    }

    /// Reads on to the next hit.
    fn read_on(&self, read: &mut Read, found: &Found) -> Option<usize> {
        loop {
            let position = self.all.get(read.looked_at, self.reversed)?;
            read.looked_at += 1;
            if found.find(found.order.turn(position)) > 0 {
                read.positions.push(u32::try_from(position).unwrap_or(u32::MAX));
                return Some(position);
            }
        }
    }
}

/// Which records were found, how well, and which of them pass the filters.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// Shard by shard.
    pub(super) planes: Arc<Vec<Plane>>,
    /// The records of each shard that pass; nothing where all do.
    pub(super) kept: Vec<Option<Bits>>,
    pub(super) ranked: bool,
    pub(super) order: Order,
    pub(super) vias: Vec<Via>,
}

impl Found {
    /// How well a record was found; zero where it was not or does not pass.
    pub(super) fn find(&self, record: usize) -> u16 {
        let (shard, at) = (record / SHARD, record % SHARD);
        let find = self.planes.get(shard).and_then(|plane| plane.get(at)).copied().unwrap_or(0);
        let kept = self.kept.get(shard).and_then(Option::as_ref);
        let passes = kept.is_none_or(|kept| kept.has(at));
        if passes { find } else { 0 }
    }

    /// The hit that a record is.
    pub(super) fn hit(&self, record: usize, find: u16) -> Hit {
        let tier = tier(find);
        let through = (tier == Tier::Concept).then(|| self.vias.get(via(find)).copied()).flatten();
        Hit { position: self.order.turn(record), reason: Reason { tier, via: through } }
    }

    /// All records that were found and pass, in the order of their numbers.
    fn records(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.order.records).filter(|record| self.find(*record) > 0)
    }

    /// Positions of all, in order.
    fn positions(&self) -> Vec<u32> {
        let position = |position: usize| u32::try_from(position).unwrap_or(u32::MAX);
        if !self.ranked {
            let all = 0..self.order.records;
            let found = all.filter(|at| self.find(self.order.turn(*at)) > 0);
            return found.map(position).collect();
        }
        // There are few ranks: counting how many records have each sorts them in two passes.
        let mut ends = vec![0_u32; RANKS];
        let at = |record: usize| RANKS - 1 - usize::from(rank(self.find(record)));
        self.records().for_each(|record| ends[at(record)] += 1);
        let mut before = 0;
        for end in &mut ends {
            before += std::mem::replace(end, before);
        }
        let mut positions = vec![0; before as usize];
        for record in self.records() {
            let end = &mut ends[at(record)];
            positions[*end as usize] = position(self.order.turn(record));
            *end += 1;
        }
        positions
    }
}

impl Hits {
    /// How many.
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether words rank them; otherwise they stand in the order of the collection.
    pub const fn are_ranked(&self) -> bool {
        self.found.ranked
    }

    fn rest(&self) -> &[u32] {
        self.rest.get_or_init(|| self.found.positions())
    }

    /// The same hits in an arrangement of the whole collection.
    pub fn arranged(self, all: Arc<Arrangement>, reversed: bool) -> Self {
        let few = (self.len < all.len() / FEW).then(|| {
            let row = |position| all.row_of(position, reversed);
            let rows = self.found.records().filter_map(|at| row(self.found.order.turn(at)));
            let mut rows: Vec<u32> = rows.filter_map(|row| u32::try_from(row).ok()).collect();
            rows.sort_unstable();
            rows
        });
        let turn = Turn::Arranged(Arranged { all, reversed, few, read: RefCell::default() });
        Self { turn, ..self }
    }

    /// The same hits, the last one first.
    pub fn backwards(self) -> Self {
        Self { turn: Turn::Backwards, ..self }
    }

    /// The hit in a row.
    pub fn get(&self, row: usize) -> Option<Hit> {
        match &self.turn {
            Turn::Found => self.found_in(row),
            Turn::Backwards => self.found_in(self.len.checked_sub(row + 1)?),
            Turn::Arranged(arranged) => {
                let record = self.found.order.turn(arranged.position(row, &self.found)?);
                Some(self.found.hit(record, self.found.find(record)))
            }
        }
    }

    /// The hit in a row of the order they were found in.
    fn found_in(&self, row: usize) -> Option<Hit> {
        if let Some(hit) = self.first.get(row) {
            return Some(*hit);
        }
        let all_in_order = !self.found.ranked && self.len == self.found.order.records;
        let position = if all_in_order {
            (row < self.len).then_some(row)?
        } else {
            *self.rest().get(row)? as usize
        };
        let record = self.found.order.turn(position);
        Some(self.found.hit(record, self.found.find(record)))
    }

    /// All hits from a row on, in order.
    pub fn from(&self, row: usize) -> impl Iterator<Item = Hit> + '_ {
        (row..self.len).map_while(|row| self.get(row))
    }

    /// The row of a record.
    pub fn row_of(&self, position: usize) -> Option<usize> {
        if self.found.find(self.found.order.turn(position)) == 0 {
            return None;
        }
        match &self.turn {
            Turn::Found => self.found_row_of(position),
            Turn::Backwards => self.len.checked_sub(self.found_row_of(position)? + 1),
            Turn::Arranged(arranged) => arranged.row_of(position, &self.found),
        }
    }

    fn found_row_of(&self, position: usize) -> Option<usize> {
        let first = self.first.iter().position(|hit| hit.position == position);
        first.or_else(|| {
            if self.found.ranked {
                self.rest().iter().position(|own| *own as usize == position)
            } else if self.len == self.found.order.records {
                Some(position)
            } else {
                self.rest().binary_search_by_key(&position, |own| *own as usize).ok()
            }
        })
    }
}
