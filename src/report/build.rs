//! From the inner types to the report.

use jiff::Timestamp;

use super::coverage::{self, Coverage, OpenLink};
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
    let mut findings: Vec<Finding> = outcome.findings.iter().map(finding).collect();
    // Most telling first; the address decides between equals, so that the order is always the same.
    findings.sort_by(|a, b| {
        (a.verdict, b.level)
            .cmp(&(b.verdict, a.level))
            .then(b.likeness.total_cmp(&a.likeness))
            .then_with(|| a.url.cmp(&b.url))
    });
    let open = plan.open.iter().map(|link| OpenLink {
        provider: link.provider.id.clone(),
        name: link.provider.name.clone(),
        query: link.text.clone(),
        url: link.url.to_string(),
    });
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
            providers: coverage::count(plan, &outcome.answers),
            open: open.collect(),
            broken_definitions: circumstances.broken_definitions,
            unknown_pages: circumstances.unknown_pages,
        },
        themes: theme::summarise(&findings),
        findings,
    }
}

fn finding(finding: &understand::Finding) -> Finding {
    let understand::Finding {
        candidate,
        likeness,
        labels,
    } = finding;
    Finding {
        id: id(&candidate.canonical),
        url: candidate.url.to_string(),
        host: candidate
            .url
            .host_str()
            .unwrap_or_default()
            .trim_start_matches("www.")
            .to_owned(),
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
        level: theme::level(labels, likeness.verdict),
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
    }
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
