//! The run that `audit` and `practice` share: from a plan to a written report and an exit code.

use std::process::ExitCode;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::civil::Date;
use tokio::sync::Notify;

use super::Session;
use super::args::ReportArgs;
use super::failure::Failure;
use super::outputs;
use super::progress::Progress;
use crate::ask::extract::Answered;
use crate::ask::fetch::{Fetcher, Limits};
use crate::ask::plan::Plan;
use crate::report::render::{Canvas, Destination, Format, write_report};
use crate::report::{Circumstances, Level, Report, Verdict, build};
use crate::subject::{Attestation, Subject};

/// Everything a run needs to know.
pub(super) struct Run<'a> {
    /// Who is looked for.
    pub(super) subject: &'a Subject,
    /// Who said that it may be done.
    pub(super) attestation: &'a Attestation,
    /// What is asked.
    pub(super) plan: &'a Plan,
    /// Answers the person brought themselves.
    pub(super) saved: Vec<Answered>,
    /// Saved pages nobody recognised.
    pub(super) unknown_pages: Vec<String>,
    /// Definitions that could not be used.
    pub(super) broken_definitions: Vec<String>,
    /// Bounds of the asking.
    pub(super) limits: Limits,
    /// When the run began.
    pub(super) started: Timestamp,
    /// The day that tells what is old.
    pub(super) today: Date,
    /// The person stopped it before anything was asked.
    pub(super) stopped: bool,
}

/// The formats and places that the flags name, found writable before anything is sent.
pub(super) fn targets(
    session: &Session,
    args: &ReportArgs,
) -> Result<Vec<(Format, Destination)>, Failure> {
    outputs::open(session, args)
}

/// Runs `work` to its end on a runtime of its own.
pub(super) fn block_on<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?
        .block_on(work)
}

impl Run<'_> {
    /// Asks, reads and judges.
    pub(super) async fn report(self, session: &Session) -> anyhow::Result<Report> {
        let fetcher = Fetcher::new(self.limits)
            .and_then(|fetcher| fetcher.able_to_ask(&self.plan.queries))
            .map_err(|_| {
                Failure::new(session.say("no-client")).hint(session.say("no-client-hint"))
            })?;
        let mut progress = Progress::new(session, self.plan);
        let outcome = crate::audit(
            self.subject,
            self.plan,
            &fetcher,
            self.saved,
            self.today,
            stopped(session, self.stopped),
            |answered| progress.answered(answered),
        )
        .await;
        progress.end();
        let circumstances = Circumstances {
            started: self.started,
            finished: crate::now(),
            broken_definitions: self.broken_definitions,
            unknown_pages: self.unknown_pages,
        };
        Ok(build(
            self.subject,
            self.attestation,
            self.plan,
            &outcome,
            circumstances,
        ))
    }
}

/// Writes the report where it is wanted and decides the program's exit. Findings of level `fail_on` or above make
/// it fail.
pub(super) fn publish(
    session: &Session,
    report: &Report,
    targets: &[(Format, Destination)],
    fail_on: Option<Level>,
) -> anyhow::Result<ExitCode> {
    write_report(report, &session.texts, canvas(session), targets)
        .map_err(|error| outputs::explain(session, &error))?;
    for (_, destination) in targets {
        if let Destination::File(path) = destination {
            let path = super::failure::shown(path);
            let blanks = [("path", path.into())];
            session.note(&session.texts.say_with("report-written", &blanks));
        }
    }
    Ok(code(session, report, fail_on))
}

/// How the report is drawn on stdout.
fn canvas(session: &Session) -> Canvas {
    Canvas {
        width: session.width,
        colour: session.colour,
        all: !session.on_screen,
    }
}

/// What the program's exit says of the report.
fn code(session: &Session, report: &Report, fail_on: Option<Level>) -> ExitCode {
    let asked = report.coverage.providers.iter().any(|one| one.queries > 0);
    let answered = !report.coverage.nobody_looked();
    let telling = fail_on.is_some_and(|level| {
        report
            .findings
            .iter()
            .any(|finding| finding.verdict != Verdict::SomeoneElse && finding.level >= level)
    });
    match (answered, telling) {
        (_, true) => ExitCode::from(1),
        (false, _) => {
            let hints = &report.coverage.hints;
            let key = if !asked {
                "nobody-asked"
            } else if hints.iter().any(|hint| hint == "no-network") && !report.interrupted {
                "no-network"
            } else {
                "nobody-answered"
            };
            session.note(&session.say(key));
            ExitCode::from(3)
        }
        (true, false) => ExitCode::SUCCESS,
    }
}

/// Completes when the person presses Ctrl-C; pressing it again ends the program on the spot.
async fn stopped(session: &Session, already: bool) {
    if already {
        return;
    }
    let pressed = Arc::new(Notify::new());
    let heard = Arc::clone(&pressed);
    // Beside the run, so that a second press is heard while the report is being made.
    tokio::spawn(async move {
        let mut presses = 0;
        while tokio::signal::ctrl_c().await.is_ok() {
            presses += 1;
            if presses > 1 {
                quit();
            }
            heard.notify_one();
        }
    });
    pressed.notified().await;
    session.note(&session.say("interrupted"));
}

#[expect(
    clippy::exit,
    reason = "the person asked twice: nothing is to be finished"
)]
fn quit() {
    std::process::exit(130);
}
