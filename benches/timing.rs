//! How long keystrokes took, and what is said of it.

use std::time::Duration;

/// The times of many keystrokes, shortest first.
#[derive(Clone, Debug, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// The times in whatever order.
    pub fn of(times: impl Iterator<Item = Duration>) -> Self {
        let mut times: Vec<Duration> = times.collect();
        times.sort_unstable();
        Self(times)
    }

    /// Half took no longer.
    pub fn median(&self) -> Duration {
        self.percentile(50)
    }

    /// Ninety-nine of a hundred took no longer.
    pub fn ninety_ninth(&self) -> Duration {
        self.percentile(99)
    }

    /// The longest.
    pub fn worst(&self) -> Duration {
        self.percentile(100)
    }

    /// The shortest time that so many of a hundred did not exceed; zero where nothing was timed.
    fn percentile(&self, percent: usize) -> Duration {
        let rank = (self.0.len() * percent).div_ceil(100);
        self.0.get(rank.saturating_sub(1)).copied().unwrap_or_default()
    }
}

/// Milliseconds, with as many decimals as matter.
pub fn milliseconds(time: Duration) -> String {
    let time = time.as_secs_f64() * 1_000.0;
    if time < 10.0 { format!("{time:.2}") } else { format!("{time:.0}") }
}
