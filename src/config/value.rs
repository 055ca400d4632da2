//! Values as a person writes them, each a type of its own with its range.
//!
//! In: a word of the command line or of a file. Out: the value, or the key of the sentence that says why not.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

use serde::{Deserialize, Deserializer};
use url::Url;

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
