//! Is this page about the person, or about a namesake?
//!
//! In: [`Subject`] and [`Candidate`]. Out: [`Likeness`]: a score with the evidence that makes it.

use super::merge::Candidate;
use crate::subject::Subject;

/// How likely it is that a page is about the person.
#[derive(Debug, Clone, PartialEq)]
pub struct Likeness {
    /// From 0 to 1.
    pub score: f32,
    /// What speaks for and against; most telling first.
    pub evidence: Vec<Evidence>,
    /// What follows from it.
    pub verdict: Verdict,
}

/// The judgement in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// About the person.
    Me,
    /// Cannot be told.
    Perhaps,
    /// About somebody else.
    SomeoneElse,
}

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// What kind.
    pub kind: EvidenceKind,
    /// Log-odds it adds (positive) or takes away (negative).
    pub weight: f32,
    /// The words of the page it rests on.
    pub words: String,
}

/// Kinds of evidence. The code is the key of its sentence: `evidence-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
#[expect(missing_docs, reason = "each has a sentence in locales/")]
pub enum EvidenceKind {
    FullName,
    NameVariant,
    InitialsAndFamily,
    FamilyNameOnly,
    NameMissing,
    OtherGivenName,
    Email,
    Phone,
    Username,
    Employer,
    Role,
    City,
    School,
    Club,
    BirthYear,
    NotMe,
    OtherBirthYear,
}

impl EvidenceKind {
    /// The word used in reports and message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::FullName => "full-name",
            Self::NameVariant => "name-variant",
            Self::InitialsAndFamily => "initials-and-family",
            Self::FamilyNameOnly => "family-name-only",
            Self::NameMissing => "name-missing",
            Self::OtherGivenName => "other-given-name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Username => "username",
            Self::Employer => "employer",
            Self::Role => "role",
            Self::City => "city",
            Self::School => "school",
            Self::Club => "club",
            Self::BirthYear => "birth-year",
            Self::NotMe => "not-me",
            Self::OtherBirthYear => "other-birth-year",
        }
    }
}

/// Judges one candidate.
pub fn identify(subject: &Subject, candidate: &Candidate) -> Likeness {
    let text = format!("{} {}", candidate.title(), candidate.snippet()).to_lowercase();
    let full = subject
        .name
        .as_ref()
        .map(|name| name.full().to_lowercase())
        .unwrap_or_default();
    let mut evidence = Vec::new();
    if !full.is_empty() && text.contains(&full) {
        evidence.push(Evidence {
            kind: EvidenceKind::FullName,
            weight: 1.0,
            words: full,
        });
    }
    let sum: f32 = evidence.iter().map(|piece| piece.weight).sum();
    Likeness {
        score: 1.0 / (1.0 + (-sum).exp()),
        evidence,
        verdict: Verdict::Perhaps,
    }
}
