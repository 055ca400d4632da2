//! Progress on stderr: a line per provider on a terminal, plain lines elsewhere, nothing when quiet.
//!
//! Names providers and counts, never what is asked: these lines end up in logs.

use std::collections::BTreeMap;
use std::io::Write;
use std::time::Duration;

use indicatif::{MultiProgress, ProgressBar, ProgressStyle};

use super::Session;
use crate::ask::extract::{Answer, Answered};
use crate::ask::plan::Plan;
use crate::locale::Texts;

/// How a run is going.
pub(super) struct Progress<'a> {
    texts: &'a Texts,
    face: Face,
    lines: BTreeMap<String, Line>,
}

enum Face {
    Silent,
    Plain,
    Terminal(MultiProgress),
}

/// What one provider has answered so far.
#[derive(Default)]
struct Line {
    name: String,
    queries: u64,
    answered: u64,
    results: usize,
    nothing: usize,
    refused: usize,
    unreadable: usize,
    failed: usize,
    bar: Option<ProgressBar>,
}

impl<'a> Progress<'a> {
    /// A line for every provider of `plan`.
    pub(super) fn new(session: &'a Session, plan: &Plan) -> Self {
        let face = if session.quiet {
            Face::Silent
        } else if session.interactive {
            Face::Terminal(MultiProgress::new())
        } else {
            Face::Plain
        };
        let mut lines: BTreeMap<String, Line> = BTreeMap::new();
        for query in &plan.queries {
            let line = lines.entry(query.provider.id.clone()).or_default();
            line.name.clone_from(&query.provider.name);
            line.queries += 1;
        }
        let mut progress = Self {
            texts: &session.texts,
            face,
            lines,
        };
        progress.draw();
        progress
    }

    fn draw(&mut self) {
        let Face::Terminal(screen) = &self.face else {
            return;
        };
        let widest = self
            .lines
            .values()
            .map(|line| textwrap::core::display_width(&line.name));
        let widest = widest.max().unwrap_or_default().min(24);
        // The template is a constant of this file; the library's own is as good should it ever not parse.
        let style = ProgressStyle::with_template(&format!(
            "{{spinner}} {{prefix:{widest}}} {{pos:>3}}/{{len:<3}} {{wide_msg}}"
        ))
        .unwrap_or_else(|_| ProgressStyle::default_spinner());
        for line in self.lines.values_mut() {
            let bar = screen.add(ProgressBar::new(line.queries).with_style(style.clone()));
            bar.set_prefix(line.name.clone());
            bar.enable_steady_tick(Duration::from_millis(120));
            line.bar = Some(bar);
        }
    }

    /// An answer came in.
    pub(super) fn answered(&mut self, answered: &Answered) {
        let Some(line) = self.lines.get_mut(&answered.query.provider.id) else {
            return;
        };
        line.add(&answered.answer);
        let outcome = line.outcome(self.texts);
        if let Some(bar) = &line.bar {
            bar.set_position(line.answered);
            bar.set_message(outcome);
            if line.answered >= line.queries {
                bar.finish();
            }
        } else if matches!(self.face, Face::Plain) && line.answered >= line.queries {
            // Nothing is left to do when stderr is closed.
            let _ = writeln!(std::io::stderr(), "{}: {outcome}", line.name);
        }
    }

    /// The run is over: makes room for the report.
    pub(super) fn end(self) {
        if let Face::Terminal(screen) = self.face {
            // A terminal that cannot be cleared keeps its lines; the report is below them either way.
            let _ = screen.clear();
        }
    }
}

impl Line {
    fn add(&mut self, answer: &Answer) {
        self.answered += 1;
        match answer {
            Answer::Hits(hits) => self.results += hits.len(),
            Answer::Nothing => self.nothing += 1,
            Answer::Refused(..) => self.refused += 1,
            Answer::Unreadable(_) => self.unreadable += 1,
            Answer::Failed(_) => self.failed += 1,
        }
    }

    fn outcome(&self, texts: &Texts) -> String {
        let counted = [
            ("progress-results", self.results),
            ("progress-nothing", self.nothing),
            ("progress-refused", self.refused),
            ("progress-unreadable", self.unreadable),
            ("progress-failed", self.failed),
        ];
        counted
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(key, count)| texts.say_with(key, &[("n", count.into())]))
            .collect::<Vec<_>>()
            .join(", ")
    }
}
