//! Sets of positions against a plain list of them.

use mandates::bits::Bits;
use proptest::prelude::*;

use crate::support::steady;

proptest! {
    #![proptest_config(steady())]

    #[test]
    fn sets_of_positions_are_what_lists_of_them_are(
        is_in in prop::collection::vec(any::<bool>(), 0..200),
        toggled in prop::collection::vec(0_usize..300, 0..9),
    ) {
        let plain = |is_in: &[bool]| -> Vec<usize> {
            (0..is_in.len()).filter(|at| is_in[*at]).collect()
        };
        let bits = Bits::of(&is_in, |own| *own);
        prop_assert_eq!(bits.iter().collect::<Vec<_>>(), plain(&is_in));
        prop_assert_eq!(bits.len(), plain(&is_in).len());
        prop_assert_eq!(bits.is_empty(), plain(&is_in).is_empty());
        let others: Vec<bool> = is_in.iter().map(|own| !own).collect();
        prop_assert_eq!(bits.others(is_in.len()).iter().collect::<Vec<_>>(), plain(&others));
        let mut third = bits.clone();
        third.retain(|at| at % 3 == 0);
        let wanted: Vec<usize> = plain(&is_in).into_iter().filter(|at| at % 3 == 0).collect();
        prop_assert_eq!(third.iter().collect::<Vec<_>>(), wanted);
        let some = Bits::at(toggled.iter().copied());
        for first in [0, 64, 128, 256] {
            let mut met = bits.clone();
            met.meet(&some, first);
            let met: Vec<usize> = met.iter().collect();
            let both = plain(&is_in).into_iter().filter(|at| toggled.contains(&(at + first)));
            prop_assert_eq!(met, both.collect::<Vec<_>>());
        }
        let (mut own, mut list) = (bits, is_in);
        list.resize(300, false);
        for at in toggled {
            list[at] = !list[at];
            prop_assert_eq!((own.toggle(at), own.has(at)), (list[at], list[at]));
        }
        prop_assert_eq!(own.iter().collect::<Vec<_>>(), plain(&list));
    }
}
