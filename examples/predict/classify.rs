//! `pii`, `pii-sensitive`, `hostile` and `worklife`: what a text or a page shows.

use jiff::civil::Date;
use selfsearch::subject::{PersonName, Subject};
use selfsearch::understand::classify::{Classifier, Signal, SignalKind, Sphere};
use selfsearch::understand::merge::{Candidate, Sighting, canonical};
use serde_json::{Value, json};
use url::Url;

use super::text;

pub(super) fn pii(row: &Value) -> anyhow::Result<Vec<Value>> {
    let written = text(row, "text")?;
    let characters = |end: usize| written[..end].chars().count();
    let spans: Vec<Value> = classifier(row)
        .signals(written)
        .iter()
        .filter_map(|signal| {
            let kind = pii_type(signal.kind)?;
            let (start, end) = (characters(signal.span.start), characters(signal.span.end));
            Some(json!({ "start": start, "end": end, "type": kind }))
        })
        .collect();
    Ok(vec![json!({ "id": row["id"], "spans": spans })])
}

fn pii_type(kind: SignalKind) -> Option<&'static str> {
    Some(match kind {
        SignalKind::Email => "EMAIL",
        SignalKind::Phone => "PHONE",
        SignalKind::Address => "ADDRESS",
        SignalKind::Postcode => "POSTCODE",
        SignalKind::BirthDate => "DOB",
        SignalKind::Age => "AGE",
        SignalKind::Bsn => "BSN",
        SignalKind::NationalNumber => "NATIONAL_ID_BE",
        SignalKind::IdDocument => "ID_DOCUMENT",
        SignalKind::Iban => "IBAN",
        SignalKind::CreditCard => "CREDIT_CARD",
        SignalKind::LicencePlate => "LICENCE_PLATE",
        SignalKind::Username => "USERNAME",
        _ => return None,
    })
}

pub(super) fn sensitive(row: &Value) -> anyhow::Result<Vec<Value>> {
    let mut labels: Vec<&str> = classifier(row)
        .signals(text(row, "text")?)
        .iter()
        .filter_map(|signal| sensitive_label(signal.kind))
        .collect();
    labels.sort_unstable();
    labels.dedup();
    Ok(vec![json!({ "id": row["id"], "labels": labels })])
}

fn sensitive_label(kind: SignalKind) -> Option<&'static str> {
    Some(match kind {
        SignalKind::EmployerRole => "employer_role",
        SignalKind::Education => "education",
        SignalKind::Family => "family",
        SignalKind::Health => "health",
        SignalKind::Religion => "religion",
        SignalKind::Politics => "politics",
        SignalKind::Sexuality => "sexuality",
        SignalKind::Ethnicity => "ethnicity",
        SignalKind::Criminal => "criminal",
        SignalKind::Finance => "finance",
        SignalKind::Union => "union",
        SignalKind::Presence => "location_presence",
        _ => return None,
    })
}

pub(super) fn hostile(row: &Value) -> anyhow::Result<Vec<Value>> {
    let signals = classifier(row).signals(text(row, "text")?);
    let hostile = signals.iter().any(|signal| signal.kind.is_hostile());
    // The gravest decides the one category a row can have.
    let category = [
        SignalKind::Doxxing,
        SignalKind::Threat,
        SignalKind::Sexual,
        SignalKind::Impersonation,
        SignalKind::Discrimination,
        SignalKind::Insult,
        SignalKind::Obituary,
    ]
    .into_iter()
    .find(|kind| has(&signals, *kind))
    .map_or("none", SignalKind::code);
    Ok(vec![
        json!({ "id": row["id"], "hostile": hostile, "category": category }),
    ])
}

fn has(signals: &[Signal], kind: SignalKind) -> bool {
    signals.iter().any(|signal| signal.kind == kind)
}

pub(super) fn worklife(row: &Value) -> anyhow::Result<Vec<Value>> {
    if let Some(domain) = row.get("domain").and_then(Value::as_str) {
        let context = match Classifier::sphere_of_host(domain) {
            Sphere::Work => "work",
            Sphere::Private => "private",
            Sphere::Both | Sphere::Unclear => "neutral",
        };
        return Ok(vec![json!({ "id": row["id"], "context": context })]);
    }
    let url = Url::parse(text(row, "url")?)?;
    let candidate = Candidate {
        canonical: canonical(&url),
        url,
        sightings: vec![Sighting {
            provider: String::new(),
            asked: String::new(),
            query: String::new(),
            rank: 1,
            title: text(row, "title")?.to_owned(),
            snippet: text(row, "snippet")?.to_owned(),
            date: None,
        }],
    };
    let label = match classifier(row).classify(&candidate).sphere {
        Sphere::Work => "work",
        Sphere::Private => "private",
        Sphere::Both => "both",
        Sphere::Unclear => "unclear",
    };
    Ok(vec![json!({ "id": row["id"], "label": label })])
}

/// A classifier for the person a row is about; nobody when it names none.
fn classifier(row: &Value) -> Classifier {
    let name = row.get("subject").and_then(Value::as_str);
    let subject = Subject {
        name: name.map(PersonName::parse),
        ..Subject::default()
    };
    Classifier::new(&subject, Date::constant(2026, 1, 1))
}
