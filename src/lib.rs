//! selfsearch: "google yourself" as an exercise a person can do well, understand, act on and repeat.
//!
//! The rooms, in the order the data walks through them; a room uses only the rooms before it:
//! [`locale`] the sentences, [`subject`] who is looked for, [`ask`] the asking, [`understand`] the judging,
//! [`report`] the result, [`practice`] a fictional web to try it on, [`config`] the settings, [`cli`] the commands.

use std::collections::BTreeMap;
use std::num::NonZero;

use futures::StreamExt;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::ask::extract::{self, Answer, Answered};
use crate::ask::fetch::{Fetched, Fetcher};
use crate::ask::plan::{Plan, Query};
use crate::subject::Subject;
use crate::understand::Finding;

pub mod ask;
pub mod cli;
pub mod config;
pub mod locale;
pub mod practice;
pub mod report;
pub mod subject;
pub mod understand;

/// What a run brought in.
#[derive(Debug)]
pub struct Outcome {
    /// Answers in order of their query.
    pub answers: Vec<Answered>,
    /// What they come down to.
    pub findings: Vec<Finding>,
    /// Whether the person stopped it early.
    pub interrupted: bool,
}

/// The whole way from a plan to findings. `saved` are pages the person brought; `on_answer` sees each answer as it
/// arrives; when `stop` completes, the run ends with what it has. `today` tells what is old.
pub async fn audit(
    subject: &Subject,
    plan: &Plan,
    fetcher: &Fetcher,
    saved: Vec<Answered>,
    today: Date,
    stop: impl Future<Output = ()>,
    mut on_answer: impl FnMut(&Answered),
) -> Outcome {
    let preparing = tokio::task::spawn_blocking(understand::prepare);
    let mut answers = saved;
    let mut open: BTreeMap<usize, &Query> = plan
        .queries
        .iter()
        .map(|query| (query.index, query))
        .collect();
    // What a saved page answers is not asked again.
    for answered in &answers {
        if matches!(answered.answer, Answer::Hits(_) | Answer::Nothing) {
            open.remove(&answered.query.index);
        }
    }
    let queries = open.values().copied().cloned().collect();
    // Pages wait unread only while all readers are busy, and then the network waits as well: that bounds the memory.
    let fetched = fetcher.fetch_all(queries).take_until(stop);
    let mut arrivals = std::pin::pin!(fetched.map(read).buffer_unordered(readers()));
    while let Some(answered) = arrivals.next().await {
        open.remove(&answered.query.index);
        on_answer(&answered);
        answers.push(answered);
    }
    let interrupted = !open.is_empty();
    answers.extend(open.into_values().map(Answered::interrupted));
    // Order of arrival must not reach the report.
    answers.sort_by_key(|answered| answered.query.index);
    // Without it the rules are read now: nothing is lost but the head start.
    let _ = preparing.await;
    let findings = understand::understand(subject, understand::merge::merge(&answers), today);
    Outcome {
        answers,
        findings,
        interrupted,
    }
}

/// Reads beside the network, which goes on meanwhile. A page that breaks the reader costs its own answer, no other.
async fn read(fetched: Fetched) -> Answered {
    let query = fetched.query.clone();
    let elapsed = fetched.elapsed;
    let reading = tokio::task::spawn_blocking(|| extract::extract(fetched));
    reading.await.unwrap_or_else(|_| Answered {
        query,
        answer: Answer::Unreadable("the reader failed".to_owned()),
        elapsed,
    })
}

/// How many pages are read at the same time.
fn readers() -> usize {
    std::thread::available_parallelism().map_or(2, NonZero::get)
}

/// The day of a moment, where the person is.
pub fn today(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::system()).date()
}

/// The moment a run begins, as an argument everywhere else.
#[expect(clippy::disallowed_methods, reason = "the one look at the clock")]
pub fn now() -> Timestamp {
    Timestamp::now()
}
