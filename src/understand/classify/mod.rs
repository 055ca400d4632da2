//! What does a page show: personal data, hostile words, confidential matters, work or private.
//!
//! In: [`Subject`] and [`Candidate`]. Out: [`Labels`]. Word lists are data, one file per language.

use std::ops::Range;

use jiff::civil::Date;

use super::merge::Candidate;
use crate::subject::Subject;

mod kind;

pub use kind::SignalKind;

/// What a page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Labels {
    /// What was seen, in order of place.
    pub signals: Vec<Signal>,
    /// Work or private.
    pub sphere: Sphere,
    /// Why: the words or the host it rests on.
    pub sphere_reasons: Vec<String>,
}

/// Something telling in a title, a snippet or an address.
#[derive(Debug, Clone, PartialEq)]
pub struct Signal {
    /// What it is.
    pub kind: SignalKind,
    /// Where it stands.
    pub field: Field,
    /// Bytes of the field, on character boundaries.
    pub span: Range<usize>,
    /// The words.
    pub words: String,
    /// Hostile words: whether they are aimed at this person rather than standing near. True for every other kind.
    pub aimed: bool,
}

/// The text a signal stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// [`Candidate::title`].
    Title,
    /// [`Candidate::snippet`].
    Snippet,
    /// The address.
    Url,
    /// [`Candidate::date`].
    Date,
}

/// Part of life a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name is its own description")]
pub enum Sphere {
    Work,
    Private,
    Both,
    Unclear,
}

/// Labels one candidate. `today` tells what is old.
pub fn classify(subject: &Subject, candidate: &Candidate, today: Date) -> Labels {
    let _ = (subject, candidate, today);
    Labels {
        signals: Vec::new(),
        sphere: Sphere::Unclear,
        sphere_reasons: Vec::new(),
    }
}
