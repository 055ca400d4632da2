//! `profile show`: what the program understood of a profile.

use std::io::Write;
use std::path::Path;

use crate::cli::Session;
use crate::cli::failure;
use crate::report::render::moment;
use crate::subject::PersonName;
use crate::subject::name::FamilyName;
use crate::subject::profile::{Field, Profile};

pub(super) fn run(session: &Session, path: &Path) -> anyhow::Result<()> {
    let profile = super::read(session, path)?;
    let blanks = [("path", failure::shown(path).into())];
    let mut lines = vec![(
        session.texts.say_with("profile-show-head", &blanks),
        Vec::new(),
    )];
    if let Some(name) = profile.name.as_deref().map(PersonName::parse) {
        lines.extend(name_lines(session, &name));
    }
    lines.extend(field_lines(session, &profile));
    let mut out = std::io::stdout().lock();
    for (label, values) in lines {
        if values.is_empty() {
            writeln!(out, "{label}\n")?;
            continue;
        }
        let text = values.join(", ");
        let options = textwrap::Options::new(session.width)
            .initial_indent("  ")
            .subsequent_indent("    ");
        writeln!(
            out,
            "{}",
            textwrap::fill(&format!("{label}: {text}"), options)
        )?;
    }
    let attested = match profile.attested {
        Some(at) => session.texts.say_with(
            "profile-show-attested",
            &[("at", moment::day(&session.texts, at).into())],
        ),
        None => session.say("profile-show-not-attested"),
    };
    writeln!(out, "\n{}", textwrap::fill(&attested, session.width))?;
    Ok(())
}

/// How the name was split, and the forms it is looked for in.
fn name_lines(session: &Session, name: &PersonName) -> Vec<(String, Vec<String>)> {
    let family = |family: &FamilyName| vec![family.full()];
    [
        ("profile-show-name", vec![name.full()]),
        ("profile-show-given", name.given.clone()),
        ("profile-show-initials", vec![name.initials.clone()]),
        ("profile-show-family", family(&name.family)),
        (
            "profile-show-particle",
            name.family.particle.clone().into_iter().collect(),
        ),
        (
            "profile-show-partner",
            name.partner.iter().map(FamilyName::full).collect(),
        ),
        ("profile-show-variants", name.variants()),
    ]
    .into_iter()
    .filter(|(_, values)| values.iter().any(|value| !value.is_empty()))
    .map(|(key, values)| (session.say(key), values))
    .collect()
}

fn field_lines(session: &Session, profile: &Profile) -> Vec<(String, Vec<String>)> {
    Field::ALL
        .into_iter()
        .filter(|field| !matches!(field, Field::Name | Field::Attested))
        .map(|field| {
            let key = format!("profile-ask-{}", field.key().replace('_', "-"));
            (session.say(&key), profile.values(field))
        })
        .filter(|(_, values)| !values.is_empty())
        .collect()
}
