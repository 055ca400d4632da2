//! The catalog: the definitions that come with the program, those of the person, and the person's choice among them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use include_dir::{Dir, include_dir};
use url::Url;

use super::definition::RefusalKind;
use super::problem::{Problem, Problems};
use super::reader::Signal;
use super::{Edition, Origin, Provider, template, validate};

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/providers");

/// The file with signals of refusals that many sites share.
const SHARED_REFUSALS: &str = "_refused.toml";

/// Largest definition file; one of a megabyte is something else saved in the wrong folder.
const LARGEST_FILE: u64 = 1 << 20;

/// The providers at hand, in order of id.
#[derive(Debug, Clone, Default)]
pub struct Catalog {
    /// Usable providers by id.
    pub providers: BTreeMap<String, Arc<Provider>>,
    /// What kept others out.
    pub problems: Vec<Problem>,
    /// Signals of refusals for the readers of definitions added from here on.
    shared: Arc<[(RefusalKind, Signal)]>,
}

/// Why a choice or setting cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceError {
    /// No provider of that id.
    #[error("no provider {id}")]
    UnknownId {
        /// What was asked for.
        id: String,
        /// What was probably meant.
        nearest: Option<String>,
    },
    /// The provider has no such blank.
    #[error("{id} has no blank {blank}")]
    UnknownBlank {
        /// The provider.
        id: String,
        /// What was to be set.
        blank: String,
        /// The blanks it has.
        known: Vec<String>,
    },
    /// With that value, the address is none.
    #[error("{id}: with {blank}={value} its address is not an http(s) address")]
    BadValue {
        /// The provider.
        id: String,
        /// What was to be set.
        blank: String,
        /// To what.
        value: String,
    },
}

impl ChoiceError {
    /// The key of the sentence that explains it, and what fills its blanks.
    pub fn sentence(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self {
            Self::UnknownId { id, .. } => ("choice-unknown-id", vec![("id", id.clone())]),
            Self::UnknownBlank { id, blank, known } if known.is_empty() => (
                "choice-no-blanks",
                vec![("id", id.clone()), ("blank", blank.clone())],
            ),
            Self::UnknownBlank { id, blank, known } => (
                "choice-unknown-blank",
                vec![
                    ("id", id.clone()),
                    ("blank", blank.clone()),
                    ("known", known.join(", ")),
                ],
            ),
            Self::BadValue { id, blank, value } => (
                "choice-bad-value",
                vec![
                    ("id", id.clone()),
                    ("blank", blank.clone()),
                    ("value", value.clone()),
                ],
            ),
        }
    }
}

impl Catalog {
    /// The providers that come with the program.
    pub fn shipped() -> Self {
        Self::embedded(&SHIPPED, Origin::Shipped)
    }

    /// The definitions of an embedded folder; the shared signals of refusals come with the program.
    pub fn embedded(dir: &Dir<'_>, origin: Origin) -> Self {
        let mut catalog = Self::with_shared_refusals();
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

    /// No providers yet, only the shared signals of refusals that come with the program.
    pub fn with_shared_refusals() -> Self {
        let mut catalog = Self::default();
        if let Some(file) = SHIPPED.get_file(SHARED_REFUSALS) {
            catalog.add_shared_refusals(SHARED_REFUSALS, file.contents_utf8().unwrap_or_default());
        }
        catalog
    }

    /// Adds every `*.toml` of a folder; a definition of the same id replaces the one at hand. A file that cannot
    /// be read is a problem of that file only.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn add_folder(&mut self, folder: &Path) -> std::io::Result<()> {
        let mut paths = std::fs::read_dir(folder)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()?;
        // "_" sorts before letters, so what a folder shares is known before its definitions.
        paths.sort();
        for path in paths {
            if path.extension().is_none_or(|ending| ending != "toml") {
                continue;
            }
            let name = path.display().to_string();
            match read_small(&path) {
                Ok(source) if path.ends_with(SHARED_REFUSALS) => {
                    self.add_shared_refusals(&name, &source);
                }
                Ok(source) => self.add(&name, &source, Origin::Person),
                Err(what) => self.problems.push(Problem::of_file(
                    &name,
                    "definition-unreadable",
                    &[("what", &what)],
                )),
            }
        }
        Ok(())
    }

    /// Adds one definition; files that do not end in `.toml` or start with `_` are not definitions.
    pub fn add(&mut self, file: &str, source: &str, origin: Origin) {
        let path = Path::new(file);
        let stem = path.file_stem().unwrap_or_default().to_string_lossy();
        if path.extension().is_none_or(|ending| ending != "toml") || stem.starts_with('_') {
            return;
        }
        match validate::provider(&stem, file, source, origin, &self.shared) {
            Ok(provider) => {
                self.providers.insert(stem.into_owned(), Arc::new(provider));
            }
            Err(problems) => {
                // Who replaces a definition does not want the old one asked when the new one has a mistake.
                self.providers.remove(stem.as_ref());
                self.problems.extend(problems);
            }
        }
    }

    /// The ids a person leaves out by naming the only ones to ask (`only`; all when empty) and those to skip.
    ///
    /// # Errors
    /// When an id is unknown; the nearest is named.
    pub fn left_out(
        &self,
        only: &[String],
        skip: &[String],
    ) -> Result<BTreeSet<String>, ChoiceError> {
        for id in only.iter().chain(skip) {
            self.get(id)?;
        }
        let asked = |id: &String| (only.is_empty() || only.contains(id)) && !skip.contains(id);
        Ok(self
            .providers
            .keys()
            .filter(|id| !asked(id))
            .cloned()
            .collect())
    }

    /// The provider of that id.
    ///
    /// # Errors
    /// When there is none; the nearest id is named.
    pub fn get(&self, id: &str) -> Result<&Arc<Provider>, ChoiceError> {
        self.providers
            .get(id)
            .ok_or_else(|| ChoiceError::UnknownId {
                id: id.to_owned(),
                nearest: nearest(id, self.providers.keys().map(String::as_str)).map(str::to_owned),
            })
    }

    /// Fills a blank of a provider with a value of the person's: it is asked in one edition only, with that value.
    /// Such an address is the person's own, so it may be private.
    ///
    /// # Errors
    /// When there is no such provider or blank, or the value makes no address; then nothing changes.
    pub fn set(&mut self, id: &str, blank: &str, value: &str) -> Result<(), ChoiceError> {
        let mut provider = Provider::clone(self.get(id)?);
        let mut edition = provider.editions.swap_remove(0);
        match edition.blanks.get_mut(blank) {
            Some(old) => value.clone_into(old),
            None => {
                return Err(ChoiceError::UnknownBlank {
                    id: id.to_owned(),
                    blank: blank.to_owned(),
                    known: edition.blanks.into_keys().collect(),
                });
            }
        }
        if !addresses(&provider, &edition) {
            return Err(ChoiceError::BadValue {
                id: id.to_owned(),
                blank: blank.to_owned(),
                value: value.to_owned(),
            });
        }
        provider.editions = vec![edition];
        provider.origin = Origin::Person;
        self.providers.insert(id.to_owned(), Arc::new(provider));
        Ok(())
    }

    fn add_shared_refusals(&mut self, file: &str, source: &str) {
        let mut problems = Problems::new(file, source);
        let own = validate::shared_refusals(source, &mut problems);
        self.problems.extend(problems.into_list());
        self.shared = self.shared.iter().cloned().chain(own).collect();
    }
}

/// Whether every address template of the provider makes an address in that edition.
fn addresses(provider: &Provider, edition: &Edition) -> bool {
    provider.templates().all(|url| {
        Url::parse(&edition.address(url, "x"))
            .is_ok_and(|url| matches!(url.scheme(), "http" | "https"))
            && template::placeholders(url)
                .iter()
                .all(|name| *name == "query" || edition.blanks.contains_key(*name))
    })
}

fn read_small(path: &Path) -> Result<String, String> {
    let size = std::fs::metadata(path)
        .map_err(|error| error.to_string())?
        .len();
    if size > LARGEST_FILE {
        return Err(format!("{size} bytes"));
    }
    std::fs::read_to_string(path).map_err(|error| error.to_string())
}

/// The candidate that `word` was probably meant to be; nothing when none is near.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // A third of the letters may differ: "mojek" is mojeek, "linkedin" is not "github".
    let most = (word.chars().count().max(3)) / 3;
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min()
        .map(|(_, candidate)| candidate)
}
