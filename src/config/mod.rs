//! Settings: flags, configuration file and environment come together here, once.
//!
//! In: what was typed and the file, both as [`Preferences`], and the [`Environment`]. Out: [`Settings`], in which
//! nothing is unset any more. A flag goes before the file, the file before the environment, that before the default.
//! The only reader of the environment.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::ValueEnum;
use serde::{Deserialize, Deserializer};

use crate::ask::fetch::Limits;
use crate::ask::plan::Depth;
use crate::locale::Language;
use crate::report::render::Format;

mod environment;
mod file;
mod value;

pub use environment::{Environment, words};
pub use file::{Misfit, Problem};
pub use value::{NotValid, Pace, Proxy, Span};

/// What a person asked for, by flags or in the configuration file. Everything may be left out.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Preferences {
    /// Language of all texts.
    pub language: Option<Language>,
    /// How far an audit goes.
    pub depth: Option<Depth>,
    /// Most hosts asked at the same time.
    pub at_once: Option<NonZeroUsize>,
    /// Longest wait for a whole answer.
    pub timeout: Option<Span>,
    /// Longest wait that a provider may ask for.
    pub patience: Option<Span>,
    /// Factor on every provider's pace.
    pub pace: Option<Pace>,
    /// Proxy for everything.
    pub proxy: Option<Proxy>,
    /// Folder with definitions of one's own.
    pub providers: Option<PathBuf>,
    /// Only these providers.
    pub only: Option<Vec<String>>,
    /// Not these providers.
    pub skip: Option<Vec<String>>,
    /// Blanks of definitions: provider, blank, value.
    pub set: BTreeMap<String, BTreeMap<String, String>>,
    /// Formats of the report.
    #[serde(deserialize_with = "formats")]
    pub formats: Option<Vec<Format>>,
}

impl Preferences {
    /// Reads a configuration file.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn read(path: &Path) -> Result<Self, Misfit> {
        let text = std::fs::read_to_string(path).map_err(|error| Misfit {
            place: None,
            problem: Problem::File(error),
        })?;
        Self::parse(&text)
    }

    /// Reads the text of a configuration file.
    ///
    /// # Errors
    /// What is wrong with it, and where.
    pub fn parse(text: &str) -> Result<Self, Misfit> {
        toml::from_str(text).map_err(|error| Misfit::new(text, &error))
    }

    /// These preferences, and `other` where these leave something open.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let mut set = other.set;
        for (provider, blanks) in self.set {
            set.entry(provider).or_default().extend(blanks);
        }
        Self {
            language: self.language.or(other.language),
            depth: self.depth.or(other.depth),
            at_once: self.at_once.or(other.at_once),
            timeout: self.timeout.or(other.timeout),
            patience: self.patience.or(other.patience),
            pace: self.pace.or(other.pace),
            proxy: self.proxy.or(other.proxy),
            providers: self.providers.or(other.providers),
            only: self.only.or(other.only),
            skip: self.skip.or(other.skip),
            set,
            formats: self.formats.or(other.formats),
        }
    }

    /// The settings of a run.
    ///
    /// # Errors
    /// When the environment names a proxy that is none.
    pub fn resolve(self, environment: &Environment) -> Result<Settings, NotValid> {
        let language = self.language.unwrap_or_else(|| environment.language());
        let proxy = match (self.proxy, &environment.proxy) {
            (Some(proxy), _) => Some(proxy),
            (None, Some(proxy)) => Some(proxy.parse::<Proxy>()?),
            (None, None) => None,
        };
        Ok(Settings {
            language,
            depth: self.depth.unwrap_or_default(),
            limits: Limits {
                at_once: self.at_once.map_or(16, NonZeroUsize::get),
                connect_timeout: Duration::from_secs(10),
                answer_timeout: self.timeout.map_or(Duration::from_secs(30), |span| span.0),
                body_cap: 8 << 20,
                patience: self.patience.map_or(Duration::from_mins(1), |span| span.0),
                attempts: 3,
                backoff: Duration::from_millis(500),
                pace: self.pace.map_or(1.0, |pace| pace.0),
                proxy: proxy.map(|proxy| proxy.0),
                no_proxy: environment.no_proxy.clone(),
                language,
                seed: 0,
                resolve: Vec::new(),
            },
            providers: self.providers,
            only: self.only,
            skip: self.skip.unwrap_or_default(),
            set: self.set,
            formats: self.formats.unwrap_or_default(),
        })
    }
}

/// What a run goes by.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Language of all texts.
    pub language: Language,
    /// How far it goes.
    pub depth: Depth,
    /// Bounds of the asking.
    pub limits: Limits,
    /// Folder with definitions of one's own.
    pub providers: Option<PathBuf>,
    /// Only these providers; all when absent.
    pub only: Option<Vec<String>>,
    /// Not these providers.
    pub skip: Vec<String>,
    /// Blanks of definitions: provider, blank, value.
    pub set: BTreeMap<String, BTreeMap<String, String>>,
    /// Formats that the configuration file asks for.
    pub formats: Vec<Format>,
}

fn formats<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Vec<Format>>, D::Error> {
    Vec::<String>::deserialize(deserializer)?
        .iter()
        .map(|name| {
            Format::from_str(name, true)
                .map_err(|_| serde::de::Error::custom(NotValid("not-a-format")))
        })
        .collect::<Result<_, _>>()
        .map(Some)
}
