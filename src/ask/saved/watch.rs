//! Waits for pages while the person saves them.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

/// How long a file must stay the same before it is read: browsers write a page in pieces.
const SETTLED: Duration = Duration::from_secs(1);

/// Watches a folder by listing it now and then, which works on every system and network drive.
#[derive(Debug)]
pub struct Watch {
    folder: PathBuf,
    files: BTreeMap<PathBuf, State>,
}

#[derive(Debug)]
struct State {
    size: u64,
    changed: Option<SystemTime>,
    /// When it was first seen like this.
    since: Instant,
    told: bool,
}

impl Watch {
    /// Watches `folder`; what is in it already is told too.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            files: BTreeMap::new(),
        }
    }

    /// Lists the folder at the moment `now` and gives the pages that are complete since the last look, each once;
    /// a page that was saved again is given again. To be called every second or so.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn look(&mut self, now: Instant) -> std::io::Result<Vec<PathBuf>> {
        let mut settled = Vec::new();
        let present = super::pages_in(&self.folder)?;
        self.files.retain(|file, _| present.contains(file));
        for file in present {
            // A file that is gone again was a passing one of the browser.
            let Ok(facts) = std::fs::metadata(&file) else {
                continue;
            };
            let (size, changed) = (facts.len(), facts.modified().ok());
            let state = self.files.entry(file.clone()).or_insert(State {
                size,
                changed,
                since: now,
                told: false,
            });
            if (state.size, state.changed) != (size, changed) {
                *state = State {
                    size,
                    changed,
                    since: now,
                    told: false,
                };
            }
            // Nothing has been written yet when the size is nothing.
            if !state.told && size > 0 && now.duration_since(state.since) >= SETTLED {
                state.told = true;
                settled.push(file);
            }
        }
        Ok(settled)
    }
}
