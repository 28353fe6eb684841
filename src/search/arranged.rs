/// All records of a collection in an order that a reader chose, those without what it goes by last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Positions in the collection.
    positions: Vec<u32>,
    /// How many of them have what the order goes by.
    stated: usize,
}

impl Arrangement {
    /// The arrangement of so many records by a key that not all have; of equals the first stands
    /// first.
    pub fn by_key<K: Ord>(records: usize, mut key: impl FnMut(usize) -> Option<K>) -> Self {
        let (mut stated, mut missing) = (Vec::with_capacity(records), Vec::new());
        for (at, position) in (0..records).zip(0..) {
            match key(at) {
                Some(key) => stated.push((key, position)),
                None => missing.push(position),
            }
        }
        stated.sort_unstable();
        let mut positions: Vec<u32> = stated.iter().map(|(_, position)| *position).collect();
        positions.append(&mut missing);
        Self { stated: stated.len(), positions }
    }

    /// How many records there are.
    pub const fn len(&self) -> usize {
        self.positions.len()
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.positions.is_empty()
    }

    /// The position of the record in a row. Reversed, those without a key still stand last.
    pub fn get(&self, row: usize, reversed: bool) -> Option<usize> {
        let row = if reversed && row < self.stated { self.stated - 1 - row } else { row };
        self.positions.get(row).map(|position| *position as usize)
    }
}
