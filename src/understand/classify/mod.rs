//! What does a page show: personal data, hostile words, confidential matters, work or private.
//!
//! In: [`Subject`] and [`Candidate`]. Out: [`Labels`]. Word lists are data, one file per language.

use std::ops::Range;

use super::merge::Candidate;
use crate::subject::Subject;

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
}

/// Kinds of signal. The code is the key of its sentence: `signal-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[expect(missing_docs, reason = "each has a sentence in locales/")]
pub enum SignalKind {
    Email,
    Phone,
    Address,
    Postcode,
    BirthDate,
    Bsn,
    Iban,
    Username,
    Insult,
    Threat,
    Discrimination,
    Sexual,
    Doxxing,
    Impersonation,
    Obituary,
    Customer,
    Project,
    ConfidentialTopic,
}

impl SignalKind {
    /// The word used in reports and message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Address => "address",
            Self::Postcode => "postcode",
            Self::BirthDate => "birth-date",
            Self::Bsn => "bsn",
            Self::Iban => "iban",
            Self::Username => "username",
            Self::Insult => "insult",
            Self::Threat => "threat",
            Self::Discrimination => "discrimination",
            Self::Sexual => "sexual",
            Self::Doxxing => "doxxing",
            Self::Impersonation => "impersonation",
            Self::Obituary => "obituary",
            Self::Customer => "customer",
            Self::Project => "project",
            Self::ConfidentialTopic => "confidential-topic",
        }
    }
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

/// Labels one candidate.
pub fn classify(subject: &Subject, candidate: &Candidate) -> Labels {
    let _ = (subject, candidate);
    Labels {
        signals: Vec::new(),
        sphere: Sphere::Unclear,
        sphere_reasons: Vec::new(),
    }
}
