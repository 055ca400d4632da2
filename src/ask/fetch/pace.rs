//! When a host may be asked again, and how long to wait before another attempt.
//!
//! Pure: every moment is an argument.

use std::time::{Duration, SystemTime};

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};
use tokio::time::Instant;

/// Longest wait between two attempts that nobody asked for.
const LONGEST_BACKOFF: Duration = Duration::from_secs(10);

/// Longer than any run; what a server may ask beyond it changes nothing.
const LONGEST_HOLD: Duration = Duration::from_hours(365 * 24);

/// The state of one host.
#[derive(Debug, Clone)]
pub(super) struct Turn {
    gap: Duration,
    free_at: Option<Instant>,
    held_until: Option<Instant>,
    /// Whether all attempts at the last query failed: the next one gets a single attempt.
    pub(super) weary: bool,
}

impl Turn {
    /// A host that wants `gap` between the starts of two requests.
    pub(super) fn new(gap: Duration) -> Self {
        Self {
            gap,
            free_at: None,
            held_until: None,
            weary: false,
        }
    }

    /// A request was sent.
    pub(super) fn sent(&mut self, now: Instant) {
        self.free_at = Some(now + self.gap);
    }

    /// The request did not get as far as the host, so the next one need not keep its distance.
    pub(super) fn unsent(&mut self) {
        self.free_at = None;
    }

    /// The host asked not to be asked for that long.
    pub(super) fn hold(&mut self, now: Instant, asked: Duration) {
        let until = now + asked.min(LONGEST_HOLD);
        self.held_until = self.held_until.max(Some(until));
    }

    /// When the next request may be sent.
    pub(super) fn next(&self, now: Instant) -> Instant {
        now.max(self.free_at.unwrap_or(now))
            .max(self.held_until.unwrap_or(now))
    }

    /// What is left of the wait the host asked for.
    pub(super) fn held_for(&self, now: Instant) -> Duration {
        self.held_until
            .map(|until| until.saturating_duration_since(now))
            .unwrap_or_default()
    }
}

/// A provider's interval at the run's pace; a factor that is no factor leaves it as it is.
pub(super) fn gap(interval: Duration, pace: f64) -> Duration {
    Duration::try_from_secs_f64(interval.as_secs_f64() * pace).unwrap_or(interval)
}

/// The waits between attempts: doubling, spread by jitter that the seed decides.
pub(super) fn backoff(first: Duration, attempts: u32, seed: u64) -> ExponentialBackoff {
    ExponentialBuilder::new()
        .with_min_delay(first)
        .with_max_delay(LONGEST_BACKOFF)
        .with_max_times(attempts.saturating_sub(1) as usize)
        .with_jitter()
        .with_jitter_seed(seed)
        .build()
}

/// How long the server asks to wait. A date counts from the server's own clock: the one here may be wrong.
pub(super) fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) {
        // More digits than fit ask for longer than any patience.
        return Some(Duration::from_secs(text.parse().unwrap_or(u64::MAX)));
    }
    let until = httpdate::parse_http_date(text).ok()?;
    let now = date(headers)?;
    Some(until.duration_since(now).unwrap_or_default())
}

fn date(headers: &HeaderMap) -> Option<SystemTime> {
    httpdate::parse_http_date(headers.get(DATE)?.to_str().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_host_is_free_a_gap_after_the_last_request() {
        let start = Instant::now();
        let mut turn = Turn::new(5 * SECOND);
        assert_eq!(turn.next(start), start);
        turn.sent(start);
        assert_eq!(turn.next(start + SECOND), start + 5 * SECOND);
        assert_eq!(turn.next(start + 7 * SECOND), start + 7 * SECOND);
    }

    #[test]
    fn a_hold_outlasts_the_gap_and_never_shrinks() {
        let start = Instant::now();
        let mut turn = Turn::new(SECOND);
        turn.sent(start);
        turn.hold(start, 30 * SECOND);
        turn.hold(start, 10 * SECOND);
        assert_eq!(turn.next(start), start + 30 * SECOND);
        assert_eq!(turn.held_for(start + 10 * SECOND), 20 * SECOND);
        assert_eq!(turn.held_for(start + 31 * SECOND), Duration::ZERO);
        turn.hold(start, Duration::MAX);
        assert!(turn.held_for(start) > 1000 * SECOND);
    }

    #[test]
    fn pace_is_a_factor_and_nonsense_changes_nothing() {
        assert_eq!(gap(2 * SECOND, 0.5), SECOND);
        assert_eq!(gap(2 * SECOND, 0.0), Duration::ZERO);
        for nonsense in [-1.0, f64::NAN, f64::INFINITY, 1e300] {
            assert_eq!(gap(2 * SECOND, nonsense), 2 * SECOND);
        }
    }

    #[test]
    fn waits_double_with_jitter_that_the_seed_repeats() {
        let waits: Vec<Duration> = backoff(SECOND, 4, 7).collect();
        assert_eq!(waits, backoff(SECOND, 4, 7).collect::<Vec<_>>());
        assert_ne!(waits, backoff(SECOND, 4, 8).collect::<Vec<_>>());
        assert_eq!(waits.len(), 3);
        for (wait, least) in waits.iter().zip([1, 2, 4]) {
            assert!(*wait >= least * SECOND, "{waits:?}");
        }
        assert_eq!(backoff(SECOND, 1, 7).count(), 0);
        assert_eq!(backoff(SECOND, 0, 7).count(), 0);
    }

    #[track_caller]
    fn check(retry_after: &str, date: Option<&str>, expected: Option<Duration>) {
        let mut headers = HeaderMap::new();
        headers.insert(RETRY_AFTER, retry_after.parse().unwrap());
        if let Some(date) = date {
            headers.insert(DATE, date.parse().unwrap());
        }
        assert_eq!(super::retry_after(&headers), expected, "{retry_after:?}");
    }

    #[test]
    fn retry_after_is_seconds_or_a_date_by_the_servers_clock() {
        let now = Some("Wed, 21 Oct 2015 07:28:00 GMT");
        check("120", None, Some(120 * SECOND));
        check(" 0 ", None, Some(Duration::ZERO));
        check(
            "99999999999999999999999",
            None,
            Some(Duration::from_secs(u64::MAX)),
        );
        check("Wed, 21 Oct 2015 07:28:30 GMT", now, Some(30 * SECOND));
        check("Wed, 21 Oct 2015 07:00:00 GMT", now, Some(Duration::ZERO));
        check("Wed, 21 Oct 2015 07:28:30 GMT", None, None);
        check("-5", now, None);
        check("soon", now, None);
        check("1.5", now, None);
    }
}
