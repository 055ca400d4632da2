//! selfsearch: "google yourself" as an exercise a person can do well, understand, act on and repeat.
//!
//! The rooms, in the order the data walks through them; a room uses only the rooms before it:
//! [`locale`] the sentences, [`subject`] who is looked for, [`ask`] the asking, [`understand`] the judging,
//! [`report`] the result, [`practice`] a fictional web to try it on, [`config`] the settings, [`cli`] the commands.

use futures::StreamExt;
use jiff::Timestamp;
use jiff::civil::Date;

use crate::ask::extract::{self, Answered};
use crate::ask::fetch::Fetcher;
use crate::ask::plan::Plan;
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
    let mut answers = saved;
    let mut interrupted = false;
    let mut fetched = std::pin::pin!(fetcher.fetch_all(plan.queries.clone()).take_until(stop));
    while let Some(fetched) = fetched.next().await {
        let answered = extract::extract(fetched);
        on_answer(&answered);
        answers.push(answered);
    }
    if answers.len() < plan.queries.len() {
        interrupted = true;
    }
    // Order of arrival must not reach the report.
    answers.sort_by_key(|answered| answered.query.index);
    let findings = understand::understand(subject, understand::merge::merge(&answers), today);
    Outcome {
        answers,
        findings,
        interrupted,
    }
}

/// The moment a run begins, as an argument everywhere else.
pub fn now() -> Timestamp {
    Timestamp::now()
}
