//! Providers: the places that can be asked.
//!
//! In: TOML files. Out: a [`Catalog`] of usable [`Provider`]s and the [`Problem`]s of those that are not.
//! A broken file never hides another one. No site is known by name in code.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use include_dir::{Dir, include_dir};
use jiff::civil::Date;
use url::Url;

use crate::subject::IdentifierKind;

pub mod definition;
pub mod reader;
mod validate;

pub use definition::{Agent, Discloses, Group, Method, Redirects, RefusalKind};
pub use reader::Reader;

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/providers");

/// A place that can be asked, ready for use: selectors compile, placeholders are known, both outcomes are stated.
#[derive(Debug)]
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
#[derive(Debug)]
pub enum Ask {
    /// By a request of our own.
    Direct(Endpoint),
    /// By a query to the web providers; the text is a template with `{query}`.
    ViaWeb(String),
    /// By the person, in their own browser; the text is an address template.
    Open(String),
}

/// A request template.
#[derive(Debug)]
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

/// What is wrong with a definition, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File name.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub message: String,
}

/// The providers at hand, in order of id.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    /// Usable providers by id.
    pub providers: BTreeMap<String, Arc<Provider>>,
    /// What kept others out.
    pub problems: Vec<Problem>,
}

impl Catalog {
    /// The providers that come with the program.
    pub fn shipped() -> Self {
        Self::embedded(&SHIPPED, Origin::Shipped)
    }

    /// The definitions of an embedded folder.
    pub fn embedded(dir: &Dir<'_>, origin: Origin) -> Self {
        let mut catalog = Self::default();
        for file in dir.files() {
            let name = file
                .path()
                .file_name()
                .unwrap_or_default()
                .to_string_lossy();
            catalog.add(&name, file.contents_utf8().unwrap_or_default(), origin);
        }
        catalog
    }

    /// Adds every `*.toml` of a folder; a definition of the same id replaces the one at hand.
    ///
    /// # Errors
    /// When the folder or one of its files cannot be read.
    pub fn add_folder(&mut self, folder: &Path) -> std::io::Result<()> {
        let mut paths = std::fs::read_dir(folder)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()?;
        paths.sort();
        for path in paths {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            self.add(&name, &std::fs::read_to_string(&path)?, Origin::Person);
        }
        Ok(())
    }

    /// Adds one definition; files that do not end in `.toml` or start with `_` are not definitions.
    pub fn add(&mut self, file: &str, source: &str, origin: Origin) {
        let Some(id) = file.strip_suffix(".toml").filter(|id| !id.starts_with('_')) else {
            return;
        };
        match validate::provider(id, file, source, origin) {
            Ok(provider) => {
                self.providers.insert(id.to_owned(), Arc::new(provider));
            }
            Err(problems) => self.problems.extend(problems),
        }
    }
}
