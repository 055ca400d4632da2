//! `identity`: is a search result about the person of the profile, or about a namesake?

use selfsearch::subject::profile::{Field, Profile};
use selfsearch::subject::{PersonName, Subject};
use selfsearch::understand::identify::{Evidence, Verdict, identify};
use selfsearch::understand::merge::{Candidate, Sighting, canonical};
use serde_json::{Value, json};
use url::Url;

use super::{list, text};

pub(super) fn predict(row: &Value) -> anyhow::Result<Vec<Value>> {
    let subject = subject(&row["subject"])?;
    let results = row["results"].as_array().into_iter().flatten();
    results
        .map(|result| {
            let likeness = identify(&subject, &candidate(result)?);
            let label = match likeness.verdict {
                Verdict::Me => "match",
                Verdict::Perhaps => "uncertain",
                Verdict::SomeoneElse => "namesake",
            };
            let piece = |piece: &Evidence| format!("{}:{:.2}", piece.kind.code(), piece.weight);
            let why: Vec<String> = likeness.evidence.iter().map(piece).collect();
            Ok(json!({
                "subject_id": row["id"], "rid": result["rid"], "label": label, "score": likeness.score, "why": why,
            }))
        })
        .collect()
}

/// The subject as a person would write it in a profile.
fn subject(row: &Value) -> anyhow::Result<Subject> {
    let anchors = row.get("anchors").unwrap_or(row);
    let mut profile = Profile::default();
    let mut fill = |field, values: Vec<String>| {
        for value in values {
            // What a profile would refuse, a person could not have written in it.
            let _ = profile.add(field, &value);
        }
    };
    fill(Field::OtherNames, list(row, "name_variants"));
    fill(
        Field::BirthYear,
        row["born"]
            .as_i64()
            .map(|year| year.to_string())
            .into_iter()
            .collect(),
    );
    for (field, key) in [
        (Field::Employers, "employers"),
        (Field::Roles, "roles"),
        (Field::Cities, "cities"),
        (Field::Schools, "schools"),
        (Field::Clubs, "clubs"),
        (Field::Topics, "topics"),
        (Field::Emails, "emails"),
        (Field::Usernames, "usernames"),
        (Field::Websites, "domains"),
    ] {
        fill(field, list(anchors, key));
    }
    let mut subject = profile.into_subject();
    subject.name = Some(name(row)?);
    Ok(subject)
}

/// The name with the parts the row states beside it: initials, call name and partner's name.
fn name(row: &Value) -> anyhow::Result<PersonName> {
    let mut name = PersonName::parse(text(row, "name")?);
    let stated = |field: &str| {
        row.get(field)
            .and_then(Value::as_str)
            .filter(|text| !text.is_empty())
    };
    if let Some(initials) = stated("initials") {
        name.initials = initials
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .collect();
    }
    name.call = stated("nickname").map(str::to_owned);
    name.partner =
        stated("partner_family").map(|partner| PersonName::parse(&format!("X. {partner}")).family);
    Ok(name)
}

fn candidate(result: &Value) -> anyhow::Result<Candidate> {
    let url = Url::parse(text(result, "url")?)?;
    Ok(Candidate {
        canonical: canonical(&url),
        url,
        sightings: vec![Sighting {
            provider: String::new(),
            asked: String::new(),
            query: String::new(),
            rank: 1,
            title: text(result, "title")?.to_owned(),
            snippet: text(result, "snippet")?.to_owned(),
            date: None,
        }],
    })
}
