/// All records of a collection in an order that a reader chose, those without what it goes by last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Positions in the collection.
    positions: Vec<u32>,
    /// The row of each position.
    rows: Vec<u32>,
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
        let mut rows = vec![0; records];
        for (row, position) in (0..).zip(&positions) {
            rows[*position as usize] = row;
        }
        Self { stated: stated.len(), positions, rows }
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
        self.positions.get(self.turn(row, reversed)).map(|position| *position as usize)
    }

    /// The row of the record at a position.
    pub fn row_of(&self, position: usize, reversed: bool) -> Option<usize> {
        self.rows.get(position).map(|row| self.turn(*row as usize, reversed))
    }

    /// A row as it is counted when reversed, and the other way round.
    const fn turn(&self, row: usize, reversed: bool) -> usize {
        if reversed && row < self.stated { self.stated - 1 - row } else { row }
    }
}
