//! Understanding: from answers to findings.
//!
//! [`merge`] puts the sightings of one page together, [`identify`] decides whether it is about the person,
//! [`classify`] tells what it shows.

pub mod classify;
pub mod identify;
pub mod merge;

pub use classify::{Classifier, Labels};
pub use identify::Likeness;
pub use merge::Candidate;

use jiff::civil::Date;

use crate::subject::Subject;

/// A page, whether it is about the person, and what it shows.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The page.
    pub candidate: Candidate,
    /// Whether it is about the person, and why.
    pub likeness: Likeness,
    /// What it shows.
    pub labels: Labels,
}

/// Reads the rules into memory, which takes a moment: a run does it while it waits for the network.
pub fn prepare() {
    Classifier::new(&Subject::default(), Date::ZERO).signals("06 2026");
}

/// Judges each candidate. `today` tells what is old.
pub fn understand(subject: &Subject, candidates: Vec<Candidate>, today: Date) -> Vec<Finding> {
    let classifier = Classifier::new(subject, today);
    let judge = |candidate: Candidate| {
        let likeness = identify::identify(subject, &candidate);
        let labels = classifier.classify(&candidate);
        Finding {
            candidate,
            likeness,
            labels,
        }
    };
    candidates.into_iter().map(judge).collect()
}
