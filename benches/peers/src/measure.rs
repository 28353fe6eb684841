use std::time::{Duration, Instant};

use nix::{
    sys::resource::{UsageWho, getrusage},
    time::{ClockId, clock_gettime},
};

use crate::{
    peer::Peer,
    queries::{QUERIES, keystrokes},
};

/// How long one engine may type at one size; what it has not typed by then it does not type.
const BUDGET: Duration = Duration::from_secs(60);
/// How often the queries are typed, where there is time; of each key the shortest time counts, which
/// is the one least disturbed by other work of the machine.
const ROUNDS: usize = 3;
/// Queries are typed in steps of so many through the list: a part of it is as mixed as the whole.
const STEP: usize = 13;

/// One key, typed.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Position of its query in the list.
    pub query: usize,
    /// Time on the clock.
    pub wall: Duration,
    /// Time of all processors.
    pub cpu: Duration,
    /// How many hits, where the engine says.
    pub hits: Option<usize>,
}

/// Types the queries, as many as there is time for and one at least.
pub fn type_queries(peer: &mut dyn Peer) -> Vec<Key> {
    let start = Instant::now();
    let mut keys: Vec<Key> = Vec::new();
    for round in 0..ROUNDS {
        let mut at = 0;
        for step in 0..QUERIES.len() {
            if step + round > 0 && start.elapsed() > BUDGET {
                return keys;
            }
            let query = step * STEP % QUERIES.len();
            for typed in keystrokes(QUERIES[query]) {
                let key = type_key(peer, query, typed);
                match keys.get_mut(at) {
                    Some(best) => {
                        best.wall = best.wall.min(key.wall);
                        best.cpu = best.cpu.min(key.cpu);
                    }
                    None => keys.push(key),
                }
                at += 1;
            }
        }
    }
    keys
}

fn type_key(peer: &mut dyn Peer, query: usize, typed: &str) -> Key {
    let (start, cpu) = (Instant::now(), cpu());
    let hits = peer.keystroke(typed);
    Key { query, wall: start.elapsed(), cpu: self::cpu().saturating_sub(cpu), hits }
}

/// Time that processors have spent on this process and on those it has waited for.
fn cpu() -> Duration {
    let own = clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID).map(Duration::from);
    let others = getrusage(UsageWho::RUSAGE_CHILDREN).map(|usage| {
        let micros = [usage.user_time(), usage.system_time()].map(|time| {
            Duration::from_secs(time.tv_sec().unsigned_abs())
                + Duration::from_micros(time.tv_usec().unsigned_abs())
        });
        micros.into_iter().sum::<Duration>()
    });
    own.unwrap_or_default() + others.unwrap_or_default()
}
