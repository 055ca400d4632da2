//! Settings: flags, configuration file and environment come together here, once.
//!
//! In: what was typed and the file, both as [`Preferences`], and the [`Environment`]. Out: [`Settings`], in which
//! nothing is unset any more. A flag goes before the file, the file before the environment, that before the default.
//! The only reader of the environment.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use clap::ValueEnum;
use etcetera::BaseStrategy;
use serde::{Deserialize, Deserializer};
use url::Url;

use crate::ask::fetch::Limits;
use crate::ask::plan::Depth;
use crate::locale::Language;
use crate::report::render::Format;

/// What the surroundings of the program say, read once at the start.
#[derive(Clone, Default)]
pub struct Environment {
    /// Locale of messages, such as `nl_NL.UTF-8`.
    pub locale: Option<String>,
    /// Columns of the terminal, where `COLUMNS` states them.
    pub columns: Option<usize>,
    /// The person's editor, as a command line.
    pub editor: Option<String>,
    /// Proxy for everything.
    pub proxy: Option<String>,
    /// Hosts that are reached without the proxy.
    pub no_proxy: Vec<String>,
    /// Whether `NO_COLOR` asks for plain text.
    pub no_color: bool,
    /// Folder of the configuration file and the profile.
    pub folder: Option<PathBuf>,
}

impl Environment {
    /// Reads the environment of this process.
    pub fn read() -> Self {
        Self::of(|name| std::env::var_os(name).filter(|value| !value.is_empty()))
    }

    /// Reads an environment given as a function from name to value.
    pub fn of(variable: impl Fn(&str) -> Option<OsString>) -> Self {
        let first = |names: &[&str]| {
            names
                .iter()
                .find_map(|name| variable(name)?.into_string().ok())
        };
        Self {
            locale: first(&["LC_ALL", "LC_MESSAGES", "LANG"]),
            columns: first(&["COLUMNS"]).and_then(|columns| columns.parse().ok()),
            editor: first(&["VISUAL", "EDITOR"]),
            proxy: first(&[
                "HTTPS_PROXY",
                "https_proxy",
                "ALL_PROXY",
                "all_proxy",
                "HTTP_PROXY",
                "http_proxy",
            ]),
            no_proxy: first(&["NO_PROXY", "no_proxy"])
                .unwrap_or_default()
                .split(',')
                .map(|host| host.trim().to_owned())
                .filter(|host| !host.is_empty())
                .collect(),
            no_color: variable("NO_COLOR").is_some(),
            folder: etcetera::choose_base_strategy()
                .ok()
                .map(|base| base.config_dir().join("selfsearch")),
        }
    }

    /// The language of the surroundings.
    pub fn language(&self) -> Language {
        let locale = self.locale.clone().or_else(sys_locale::get_locale);
        Language::of_locale(locale.as_deref().unwrap_or_default())
    }

    /// The configuration file used when none is named.
    pub fn config_file(&self) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join("config.toml"))
    }

    /// The profile used when none is named.
    pub fn profile(&self) -> Option<PathBuf> {
        Some(self.folder.as_ref()?.join("profile.toml"))
    }
}

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

/// A length of time as a person writes it: `500ms`, `30s`, `2m`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span(pub Duration);

/// A factor on the pace: 1 is the provider's own, 2 half as fast, 0 without waiting.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace(pub f64);

/// The address of a proxy.
#[derive(Clone, PartialEq, Eq)]
pub struct Proxy(pub Url);

/// A proxy's address may hold a password.
impl fmt::Debug for Proxy {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("Proxy")
            .field(&self.0.host_str())
            .finish()
    }
}

/// Why a value cannot be used; the text is the key of the sentence that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotValid(pub &'static str);

impl FromStr for Span {
    type Err = NotValid;

    fn from_str(text: &str) -> Result<Self, NotValid> {
        let text = text.trim();
        let end = text
            .find(|character: char| !character.is_ascii_digit())
            .unwrap_or(text.len());
        let (number, unit) = text.split_at(end);
        let number = number.parse().map_err(|_| NotValid("not-a-span"))?;
        let unit = match unit.trim() {
            "ms" => Duration::from_millis(1),
            "s" | "" => Duration::from_secs(1),
            "m" | "min" => Duration::from_mins(1),
            _ => return Err(NotValid("not-a-span")),
        };
        unit.checked_mul(number)
            .map(Self)
            .ok_or(NotValid("not-a-span"))
    }
}

impl FromStr for Pace {
    type Err = NotValid;

    fn from_str(text: &str) -> Result<Self, NotValid> {
        let factor = text
            .replace(',', ".")
            .parse()
            .map_err(|_| NotValid("not-a-pace"))?;
        Self::new(factor)
    }
}

impl Pace {
    fn new(factor: f64) -> Result<Self, NotValid> {
        if (0.0..=100.0).contains(&factor) {
            Ok(Self(factor))
        } else {
            Err(NotValid("not-a-pace"))
        }
    }
}

impl FromStr for Proxy {
    type Err = NotValid;

    fn from_str(text: &str) -> Result<Self, NotValid> {
        // `proxy.example:3128` is how curl and the environment write an HTTP proxy.
        let text = if text.contains("://") {
            text.to_owned()
        } else {
            format!("http://{text}")
        };
        let url = Url::parse(&text).map_err(|_| NotValid("not-a-proxy"))?;
        let known = ["http", "https", "socks5", "socks5h"].contains(&url.scheme());
        if known && url.host_str().is_some_and(|host| !host.is_empty()) {
            Ok(Self(url))
        } else {
            Err(NotValid("not-a-proxy"))
        }
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Pace {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(f64::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

impl<'de> Deserialize<'de> for Proxy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(serde::de::Error::custom)
    }
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

/// What is wrong with a configuration file, and where.
#[derive(Debug)]
pub struct Misfit {
    /// Line and column, both from 1.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a configuration file.
#[derive(Debug)]
pub enum Problem {
    /// It cannot be read.
    File(std::io::Error),
    /// A key that means nothing.
    UnknownKey {
        /// As written.
        key: String,
        /// The key that was probably meant.
        nearest: Option<String>,
    },
    /// A value that cannot be used; the key of the sentence that says so.
    Value(String),
    /// It is no TOML.
    Syntax,
}

impl Misfit {
    fn new(text: &str, error: &toml::de::Error) -> Self {
        let message = error.message();
        // A span is always on a character boundary, but the text decides, not the promise.
        let before = error.span().and_then(|span| text.get(..span.start));
        let place = before.map(|before| {
            let line = before.matches('\n').count() + 1;
            let column = before
                .chars()
                .rev()
                .take_while(|last| *last != '\n')
                .count()
                + 1;
            (line, column)
        });
        let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
        let problem = match quoted.split_first() {
            Some((key, known)) if message.starts_with("unknown field") => Problem::UnknownKey {
                key: (*key).to_owned(),
                nearest: nearest(key, known.iter().copied()),
            },
            _ if message.starts_with("not-a-") => Problem::Value(message.to_owned()),
            _ if message.starts_with("unknown variant") => {
                Problem::Value("not-a-choice".to_owned())
            }
            _ if message.starts_with("invalid ") && message.contains("expected") => {
                Problem::Value("not-this-kind".to_owned())
            }
            _ => Problem::Syntax,
        };
        Self { place, problem }
    }
}

/// The name among `known` that `typed` was probably meant to be.
pub fn nearest<'a>(typed: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let typed = typed.to_lowercase();
    known
        .into_iter()
        .map(|name| (strsim::jaro_winkler(&typed, &name.to_lowercase()), name))
        .filter(|(likeness, _)| *likeness > 0.7)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, name)| name.to_owned())
}
