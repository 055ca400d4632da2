//! `audit --watch`: reads pages while the person saves them, until they say that this was all.

use std::io::BufRead;
use std::path::Path;
use std::time::{Duration, Instant};

use tokio::sync::oneshot;

use super::Session;
use super::failure::{self, Failure};
use crate::ask::plan::Plan;
use crate::ask::provider::Catalog;
use crate::ask::saved::{Saved, Watch};

/// How often the folder is looked at.
const EVERY: Duration = Duration::from_millis(400);
/// How long a page that was saved last gets to be complete.
const GRACE: Duration = Duration::from_millis(1800);

/// How the waiting ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// The person has saved everything.
    Done,
    /// The person wants the report of what there is.
    Interrupted,
}

/// Names each page as it is recognised, until Enter, the end of the input or Ctrl-C.
pub(super) async fn wait(
    session: &Session,
    folder: &Path,
    catalog: &Catalog,
    plan: &Plan,
) -> Result<Ended, Failure> {
    for link in &plan.open {
        session.note(&format!("{}: {}", link.provider.name, link.url));
    }
    let blanks = [("path", failure::shown(folder).into())];
    session.note(&session.texts.say_with("watch-waiting", &blanks));
    let mut watch = Watch::new(folder);
    // Only tells what a page is; the folder is read as a whole once it is complete.
    let mut seen = Saved::default();
    let mut over = std::pin::pin!(over());
    let mut end = None;
    loop {
        let pages = watch
            .look(Instant::now())
            .map_err(|error| failure::cannot_read(&session.texts, folder, &error))?;
        for page in pages {
            let key = if seen.add(&page, catalog, plan) {
                "watch-recognised"
            } else {
                "watch-unknown"
            };
            let name = failure::shown(Path::new(page.file_name().unwrap_or_default()));
            session.note(&session.texts.say_with(key, &[("name", name.into())]));
        }
        match end {
            Some((ended, at)) if Instant::now() >= at => return Ok(ended),
            Some(_) => tokio::time::sleep(EVERY).await,
            None => tokio::select! {
                ended = &mut over => {
                    let grace = if ended == Ended::Done { GRACE } else { Duration::ZERO };
                    end = Some((ended, Instant::now() + grace));
                }
                () = tokio::time::sleep(EVERY) => {}
            },
        }
    }
}

/// Completes on Enter, at the end of the input, or on Ctrl-C.
async fn over() -> Ended {
    let (say, done) = oneshot::channel();
    // Reading a terminal cannot be stopped: on a thread of its own it keeps nobody from ending.
    std::thread::spawn(move || {
        let mut line = String::new();
        let _ = std::io::stdin().lock().read_line(&mut line);
        // Nobody listens any more after Ctrl-C.
        let _ = say.send(());
    });
    tokio::select! {
        _ = done => Ended::Done,
        _ = tokio::signal::ctrl_c() => Ended::Interrupted,
    }
}
