//! Flags that several commands share.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::PathBuf;

use clap::Args;

use super::failure::Failure;
use crate::ask::plan::Depth;
use crate::config::{NotValid, Pace, Preferences, Proxy, Span};
use crate::locale::Language;
use crate::locale::Texts;
use crate::report::Level;
use crate::report::render::Format;
use crate::subject::profile::{Field, Profile};

/// Flags of every command.
#[derive(Args)]
#[command(next_help_heading = "general")]
pub(super) struct GeneralArgs {
    #[arg(long, global = true, value_enum, value_name = "LANGUAGE")]
    pub(super) lang: Option<Language>,
    #[arg(long, short, global = true)]
    pub(super) quiet: bool,
    #[arg(long, global = true, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
    #[arg(long, global = true)]
    pub(super) no_color: bool,
    #[arg(long, short = 'h', global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,
}

/// Facts about the person, the same as in a profile.
#[derive(Args, Default)]
#[command(next_help_heading = "person")]
pub(super) struct PersonArgs {
    #[arg(long, value_name = "NAME")]
    other_name: Vec<String>,
    #[arg(long, value_name = "WORD")]
    username: Vec<String>,
    #[arg(long, value_name = "ADDRESS")]
    email: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    phone: Vec<String>,
    #[arg(long, value_name = "URL")]
    website: Vec<String>,
    #[arg(long, value_name = "WORD")]
    employer: Vec<String>,
    #[arg(long, value_name = "WORD")]
    role: Vec<String>,
    #[arg(long, value_name = "WORD")]
    city: Vec<String>,
    #[arg(long, value_name = "WORD")]
    school: Vec<String>,
    #[arg(long, value_name = "WORD")]
    club: Vec<String>,
    #[arg(long, value_name = "WORD")]
    topic: Vec<String>,
    #[arg(long, value_name = "YEAR")]
    birth_year: Option<String>,
    #[arg(long, value_name = "WORD")]
    not_me: Vec<String>,
    #[arg(long, value_name = "WORD")]
    customer: Vec<String>,
    #[arg(long, value_name = "WORD")]
    project: Vec<String>,
}

impl PersonArgs {
    /// Adds a name and what was typed to `profile`.
    pub(super) fn add_to(
        self,
        name: Option<String>,
        profile: &mut Profile,
        texts: &Texts,
    ) -> Result<(), Failure> {
        let typed = [
            ("NAME", Field::Name, name.into_iter().collect()),
            ("--other-name", Field::OtherNames, self.other_name),
            ("--username", Field::Usernames, self.username),
            ("--email", Field::Emails, self.email),
            ("--phone", Field::Phones, self.phone),
            ("--website", Field::Websites, self.website),
            ("--employer", Field::Employers, self.employer),
            ("--role", Field::Roles, self.role),
            ("--city", Field::Cities, self.city),
            ("--school", Field::Schools, self.school),
            ("--club", Field::Clubs, self.club),
            ("--topic", Field::Topics, self.topic),
            (
                "--birth-year",
                Field::BirthYear,
                self.birth_year.into_iter().collect(),
            ),
            ("--not-me", Field::NotMe, self.not_me),
            ("--customer", Field::Customers, self.customer),
            ("--project", Field::Projects, self.project),
        ];
        for (flag, field, values) in typed {
            for value in values {
                profile.add(field, &value).map_err(|reason| {
                    let reason = texts.say(reason.key());
                    if field == Field::Name {
                        Failure::new(reason)
                    } else {
                        Failure::new(format!("{flag}: {reason}"))
                    }
                    .hint(texts.say("subject-hint"))
                })?;
            }
        }
        Ok(())
    }

    /// Whether anything was typed.
    pub(super) fn any(&self) -> bool {
        self.birth_year.is_some()
            || [
                &self.other_name,
                &self.username,
                &self.email,
                &self.phone,
                &self.website,
                &self.employer,
                &self.role,
                &self.city,
                &self.school,
                &self.club,
                &self.topic,
                &self.not_me,
                &self.customer,
                &self.project,
            ]
            .iter()
            .any(|typed| !typed.is_empty())
    }
}

/// How a run asks.
#[derive(Args)]
#[command(next_help_heading = "asking")]
pub(super) struct AskArgs {
    #[arg(long, value_enum, value_name = "DEPTH")]
    depth: Option<Depth>,
    #[arg(long)]
    pub(super) plan: bool,
    #[arg(long, short)]
    pub(super) yes: bool,
    #[arg(long, value_name = "N")]
    at_once: Option<NonZeroUsize>,
    #[arg(long, value_name = "TIME")]
    timeout: Option<Span>,
    #[arg(long, value_name = "TIME")]
    patience: Option<Span>,
    #[arg(long, value_name = "FACTOR")]
    pace: Option<Pace>,
}

impl AskArgs {
    /// The pace that was typed.
    pub(super) fn pace(&self) -> Option<f64> {
        self.pace.map(|pace| pace.0)
    }

    /// What was typed, as preferences.
    pub(super) fn preferences(&self) -> Preferences {
        Preferences {
            depth: self.depth,
            at_once: self.at_once,
            timeout: self.timeout,
            patience: self.patience,
            pace: self.pace,
            ..Preferences::default()
        }
    }
}

/// Which providers a run asks.
#[derive(Args)]
#[command(next_help_heading = "providers")]
pub(super) struct ProviderArgs {
    #[arg(long, value_name = "DIR")]
    providers: Option<PathBuf>,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    only: Option<Vec<String>>,
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    skip: Option<Vec<String>>,
    #[arg(long, value_name = "BLANK", value_parser = blank)]
    set: Vec<Blank>,
    #[arg(long, value_name = "URL")]
    proxy: Option<Proxy>,
}

impl ProviderArgs {
    /// What was typed, as preferences.
    pub(super) fn preferences(&self) -> Preferences {
        let mut set: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        for Blank {
            provider,
            name,
            value,
        } in self.set.iter().cloned()
        {
            set.entry(provider).or_default().insert(name, value);
        }
        Preferences {
            providers: self.providers.clone(),
            only: self.only.clone(),
            skip: self.skip.clone(),
            set,
            proxy: self.proxy.clone(),
            ..Preferences::default()
        }
    }
}

/// Where the report goes.
#[derive(Args)]
#[command(next_help_heading = "report")]
pub(super) struct ReportArgs {
    #[arg(long, short, value_enum, value_name = "FORMAT", value_delimiter = ',')]
    pub(super) format: Vec<Format>,
    #[arg(long, short, value_name = "PATH")]
    pub(super) output: Vec<PathBuf>,
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub(super) fail_on: Option<Level>,
}

/// A value for a blank of a definition.
#[derive(Clone)]
struct Blank {
    provider: String,
    name: String,
    value: String,
}

fn blank(text: &str) -> Result<Blank, NotValid> {
    text.split_once('=')
        .and_then(|(place, value)| {
            let (provider, name) = place.split_once('.')?;
            (!provider.is_empty() && !name.is_empty()).then(|| Blank {
                provider: provider.to_owned(),
                name: name.to_owned(),
                value: value.to_owned(),
            })
        })
        .ok_or(NotValid("not-a-blank"))
}
