//! From the inner types to the report.
//!
//! In: subject, plan and outcome. Out: [`Report`], in an order that depends on what was found and on nothing else:
//! the same answers give the same bytes, time stamps aside.

use std::cmp::Ordering;

use jiff::Timestamp;
use url::Url;

use super::advice::{self, Desks};
use super::coverage::{self, Coverage};
use super::theme;
use super::{
    Attestation, Evidence, Finding, Report, SCHEMA, Sighting, Signal, Sphere, SubjectSummary,
    Verdict,
};
use crate::Outcome;
use crate::ask::plan::Plan;
use crate::subject::{self, Basis, Subject};
use crate::understand::{self, classify, identify};

/// What a report states beside what was found.
#[derive(Debug, Clone)]
pub struct Circumstances {
    /// When the run began.
    pub started: Timestamp,
    /// When it ended.
    pub finished: Timestamp,
    /// Definitions that could not be used.
    pub broken_definitions: Vec<String>,
    /// Saved pages nobody recognised.
    pub unknown_pages: Vec<String>,
}

/// Builds the report of a run. `attestation` is asked for separately because a run without one never gets here.
pub fn build(
    subject: &Subject,
    attestation: &subject::Attestation,
    plan: &Plan,
    outcome: &Outcome,
    circumstances: Circumstances,
) -> Report {
    let desks = Desks::of(plan);
    let mut findings: Vec<Finding> = outcome
        .findings
        .iter()
        .map(|found| finding(found, &desks))
        .collect();
    findings.sort_by(most_telling_first);
    let mut broken_definitions = circumstances.broken_definitions;
    broken_definitions.sort();
    let mut unknown_pages = circumstances.unknown_pages;
    unknown_pages.sort();
    Report {
        schema: SCHEMA,
        program: format!("selfsearch {}", env!("CARGO_PKG_VERSION")),
        started: circumstances.started,
        finished: circumstances.finished,
        interrupted: outcome.interrupted,
        practice: attestation.basis == Basis::Practice,
        depth: plan.depth,
        subject: SubjectSummary {
            name: subject.name.as_ref().map(subject::PersonName::full),
            usernames: subject.usernames.clone(),
            emails: subject.emails.clone(),
            phones: subject.phones.clone(),
        },
        attestation: Attestation {
            basis: match attestation.basis {
                Basis::Myself => "myself",
                Basis::Practice => "practice",
            }
            .to_owned(),
            by: attestation.by.clone(),
            at: attestation.at,
        },
        coverage: Coverage {
            broken_definitions,
            unknown_pages,
            ..coverage::coverage(plan, &outcome.answers)
        },
        themes: theme::summarise(&findings),
        findings,
    }
}

/// Findings about somebody else come last; points order the others; the address decides between equals, so that the order is always the same.
fn most_telling_first(a: &Finding, b: &Finding) -> Ordering {
    let others = |finding: &Finding| finding.verdict == Verdict::SomeoneElse;
    others(a)
        .cmp(&others(b))
        .then(b.points.cmp(&a.points))
        .then(a.verdict.cmp(&b.verdict))
        .then(b.likeness.total_cmp(&a.likeness))
        .then_with(|| a.url.cmp(&b.url))
        .then_with(|| a.id.cmp(&b.id))
}

fn finding(finding: &understand::Finding, desks: &Desks) -> Finding {
    let understand::Finding {
        candidate,
        likeness,
        labels,
    } = finding;
    let points = theme::points_of(labels, likeness.verdict);
    let mut finding = Finding {
        id: id(&candidate.canonical),
        url: candidate.url.to_string(),
        host: host(&candidate.url),
        title: candidate.title().to_owned(),
        snippet: candidate.snippet().to_owned(),
        date: candidate.date().map(str::to_owned),
        verdict: match likeness.verdict {
            identify::Verdict::Me => Verdict::Me,
            identify::Verdict::Perhaps => Verdict::Perhaps,
            identify::Verdict::SomeoneElse => Verdict::SomeoneElse,
        },
        likeness: likeness.score,
        evidence: likeness
            .evidence
            .iter()
            .map(|piece| Evidence {
                code: piece.kind.code().to_owned(),
                weight: piece.weight,
                words: piece.words.clone(),
            })
            .collect(),
        signals: labels
            .signals
            .iter()
            .map(|signal| self::signal(candidate, signal))
            .collect(),
        sphere: match labels.sphere {
            classify::Sphere::Work => Sphere::Work,
            classify::Sphere::Private => Sphere::Private,
            classify::Sphere::Both => Sphere::Both,
            classify::Sphere::Unclear => Sphere::Unclear,
        },
        sphere_reasons: labels.sphere_reasons.clone(),
        level: theme::level_of(points),
        points,
        themes: theme::themes(labels),
        sightings: candidate
            .sightings
            .iter()
            .map(|sighting| Sighting {
                provider: sighting.provider.clone(),
                asked: sighting.asked.clone(),
                query: sighting.query.clone(),
                rank: sighting.rank,
            })
            .collect(),
        advice: Vec::new(),
    };
    finding.advice = advice::advice(&finding, desks);
    finding
}

fn host(url: &Url) -> String {
    let host = url.host_str().unwrap_or_default();
    host.trim_start_matches("www.").to_owned()
}

fn signal(candidate: &understand::Candidate, signal: &classify::Signal) -> Signal {
    let (field, text) = match signal.field {
        classify::Field::Title => ("title", candidate.title()),
        classify::Field::Snippet => ("snippet", candidate.snippet()),
        classify::Field::Url => ("url", candidate.url.as_str()),
        classify::Field::Date => ("date", candidate.date().unwrap_or_default()),
    };
    let characters = |end: usize| text[..end].chars().count();
    Signal {
        code: signal.kind.code().to_owned(),
        field: field.to_owned(),
        start: characters(signal.span.start),
        end: characters(signal.span.end),
        words: signal.words.clone(),
        aimed: signal.aimed,
        theme: theme::of(signal.kind),
    }
}

/// FNV-1a, 64 bits: short, stable over versions and machines, no secret to keep.
fn id(canonical: &str) -> String {
    let hash = canonical
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{hash:016x}")
}
