//! Providers: the places that can be asked.
//!
//! In: TOML files. Out: a [`Catalog`] of usable [`Provider`]s and the [`Problem`]s of those that are not.
//! A broken file never hides another one. No site is known by name in code.
//! A file goes from `written` (as far as it can be read) through `validate` (what it says makes sense) to a
//! [`Provider`]; the JSON Schema for editors comes from the types of [`definition`].

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::civil::Date;
use url::Url;

use crate::subject::IdentifierKind;

pub mod address;
pub mod catalog;
pub mod definition;
pub mod one_or_many;
mod problem;
pub mod reader;
pub mod template;
mod validate;
mod written;

pub use catalog::{Catalog, nearest};
pub use definition::{Agent, Discloses, Group, Method, Redirects, RefusalKind};
pub use problem::Problem;
pub use reader::Reader;

/// A place that can be asked, ready for use: selectors compile, placeholders are known, both outcomes are stated.
#[derive(Debug, Clone)]
pub struct Provider {
    /// File stem of its definition.
    pub id: String,
    /// Name a person knows it by.
    pub name: String,
    /// Front page.
    pub homepage: Url,
    /// What kind of place it is.
    pub group: Group,
    /// What it can be asked for.
    pub accepts: Vec<IdentifierKind>,
    /// What it gets to see.
    pub discloses: Discloses,
    /// Where to ask for removal.
    pub removal: Url,
    /// When the definition was last compared with the facts.
    pub checked: Date,
    /// Only hits on these hosts count; empty for all.
    pub hosts: Vec<String>,
    /// Never empty: a provider without editions has one without blanks.
    pub editions: Vec<Edition>,
    /// How it is asked.
    pub ask: Ask,
    /// Address template of the same question in the person's own browser; absent where a person cannot look.
    pub open_url: Option<String>,
    /// How its answers are read; absent when another provider reads them, or nobody does.
    pub reader: Option<Reader>,
    /// Marks of its pages saved by hand.
    pub recognise: Vec<reader::Signal>,
    /// Whether its definition came with the program.
    pub origin: Origin,
}

/// Where a definition came from; decides whether it may name a private address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// With the program.
    Shipped,
    /// From a folder the person named.
    Person,
}

/// A named set of blanks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Edition {
    /// Its name; empty for the only one.
    pub id: String,
    /// Values for placeholders.
    pub blanks: BTreeMap<String, String>,
}

/// How a provider is asked.
#[derive(Debug, Clone)]
pub enum Ask {
    /// By a request of our own.
    Direct(Endpoint),
    /// By a query to the web providers; the text is a template with `{query}`.
    ViaWeb(String),
    /// By the person, in their own browser; the text is an address template.
    Open(String),
}

/// A request template.
#[derive(Debug, Clone)]
pub struct Endpoint {
    /// Method.
    pub method: Method,
    /// Address template.
    pub url: String,
    /// Extra headers.
    pub headers: BTreeMap<String, String>,
    /// Cookies.
    pub cookies: BTreeMap<String, String>,
    /// Form templates.
    pub form: BTreeMap<String, String>,
    /// Least time between two queries.
    pub interval: Duration,
    /// Most queries in one run.
    pub budget: u32,
    /// Redirect rule.
    pub redirects: Redirects,
    /// User agent policy.
    pub agent: Agent,
}

impl Provider {
    /// The edition that is asked at the host of an address; the first when the address tells none.
    pub fn edition_at(&self, url: Option<&Url>) -> &Edition {
        let host = url.and_then(Url::host_str);
        let asked_there = |edition: &&Edition| {
            let filled = self.templates().find_map(|template| {
                let filled = Url::parse(&edition.address(template, "x")).ok()?;
                filled.host_str().map(str::to_owned)
            });
            host.is_some() && filled.as_deref() == host
        };
        let found = self.editions.iter().find(asked_there);
        found.unwrap_or(&self.editions[0])
    }

    /// The address templates at which it is asked, by the person and by the program.
    pub fn templates(&self) -> impl Iterator<Item = &str> {
        let request = match &self.ask {
            Ask::Direct(endpoint) => Some(endpoint.url.as_str()),
            Ask::Open(url) => Some(url.as_str()),
            Ask::ViaWeb(_) => None,
        };
        request.into_iter().chain(self.open_url.as_deref())
    }

    /// The address where a person can look for `text` in their own browser.
    pub fn link(&self, edition: &Edition, text: &str) -> Option<Url> {
        Url::parse(&edition.address(self.open_url.as_deref()?, text)).ok()
    }
}

impl Edition {
    /// An address template with its blanks and the question filled in.
    pub fn address(&self, template: &str, text: &str) -> String {
        template::fill(template, |name| match name {
            "query" => Some(template::encode(text)),
            blank => self.blanks.get(blank).cloned(),
        })
    }

    /// A text template (header, cookie, form field, `site:` query) with its blanks and the question filled in.
    pub fn text(&self, template: &str, text: &str) -> String {
        template::fill(template, |name| match name {
            "query" => Some(text.to_owned()),
            blank => self.blanks.get(blank).cloned(),
        })
    }
}
