//! The invented pages of every shipped provider: `tests/pages/<id>/`, each gives the answer its name begins with and
//! the hits that `expected.json` tells.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use selfsearch::ask::extract::{Answer, extract, recognise};
use selfsearch::ask::fetch::{Fetched, Page};
use selfsearch::ask::plan::{Depth, Scope, plan};
use selfsearch::ask::provider::{Ask, Catalog, Provider};
use selfsearch::locale::Language;
use selfsearch::subject::profile::{Field, Profile};
use serde::Deserialize;

use super::{answer, hits, kind};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pages");

/// The web provider whose pages stand for those that a `site:` question is put to.
const ASKED: &str = "duckduckgo";

/// What is expected of one page.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    #[serde(default = "found")]
    status: u16,
    #[serde(default)]
    expects: Vec<String>,
    #[serde(default)]
    hits: Vec<ExpectedHit>,
    /// Part of the reason of a refusal.
    #[serde(default)]
    reason: String,
}

#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectedHit {
    title: String,
    url: String,
    snippet: String,
    date: Option<String>,
}

fn found() -> u16 {
    200
}

/// The pages of a provider by file name, and what is expected of each.
fn pages(id: &str) -> Vec<(PathBuf, Expected)> {
    let folder = Path::new(FOLDER).join(id);
    let expected = fs::read(folder.join("expected.json")).unwrap();
    let expected: BTreeMap<String, Expected> = serde_json::from_slice(&expected).unwrap();
    let files: BTreeSet<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name != "expected.json")
        .collect();
    assert_eq!(
        files,
        expected.keys().cloned().collect(),
        "pages and expectations of {id}"
    );
    expected
        .into_iter()
        .map(|(name, expected)| (folder.join(name), expected))
        .collect()
}

fn page(path: &Path, expected: &Expected) -> Page {
    Page {
        status: expected.status,
        url: None,
        content_type: None,
        body: fs::read(path).unwrap(),
    }
}

/// What comes of a page when it answers a question put to a web provider for this one.
fn by_way_of_the_web(provider: &Arc<Provider>, catalog: &Catalog, page: Page) -> Answer {
    let mut profile = Profile::default();
    profile.add(Field::Name, "Anouk Terlaak").unwrap();
    let scope = Scope {
        depth: Depth::Deep,
        language: Language::En,
        leave_out: BTreeSet::new(),
    };
    let queries = plan(&profile.into_subject(), catalog, &scope).queries;
    let query = queries
        .into_iter()
        .find(|query| query.provider.id == provider.id && query.asks.id == ASKED);
    let fetched = Fetched {
        query: query.unwrap(),
        outcome: Ok(page),
        elapsed: Duration::ZERO,
    };
    extract(fetched).answer
}

#[test]
fn every_shipped_provider_reads_its_pages() {
    let catalog = Catalog::shipped();
    assert_eq!(catalog.problems, []);
    for (id, provider) in &catalog.providers {
        let mut seen = BTreeSet::new();
        for (path, expected) in pages(id) {
            let shown = path.display();
            let page = page(&path, &expected);
            let words: Vec<&str> = expected.expects.iter().map(String::as_str).collect();
            let answer = match provider.ask {
                Ask::ViaWeb(_) => by_way_of_the_web(provider, &catalog, page),
                _ => answer(provider, &page, &words),
            };
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            let wanted = stem.split('-').next().unwrap().to_owned();
            assert_eq!(kind(&answer), wanted, "{shown}: {answer:?}");
            if let Answer::Refused(_, reason) = &answer {
                assert!(reason.contains(&expected.reason), "{shown}: {reason}");
            }
            let read: Vec<_> = hits(&answer)
                .iter()
                .map(|hit| ExpectedHit {
                    title: hit.title.clone(),
                    url: hit.url.to_string(),
                    snippet: hit.snippet.clone(),
                    date: hit.date.clone(),
                })
                .collect();
            assert_eq!(read, expected.hits, "{shown}");
            seen.insert(wanted);
        }
        assert_eq!(
            seen,
            ["hits", "nothing", "refused"].map(str::to_owned).into(),
            "pages of {id}"
        );
    }
}

/// A page saved by hand tells whose it is, with results and without.
#[test]
fn pages_of_the_web_providers_are_recognised() {
    let catalog = Catalog::shipped();
    for id in ["bing", "duckduckgo", "google", "mojeek"] {
        for (path, expected) in pages(id) {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let owner = recognise(&page(&path, &expected), catalog.providers.values());
            let owner = owner.map(|provider| provider.id.as_str());
            // A bare refusal may say nothing of who refuses; nobody else may be blamed for it.
            let is_bare =
                name.starts_with("refused") || name.contains("old") || name.contains("2019");
            assert!(
                owner == Some(id) || (is_bare && owner.is_none()),
                "{id}/{name}: {owner:?}"
            );
        }
    }
}

#[test]
fn invented_pages_name_nobody_who_exists() {
    for (path, _) in Catalog::shipped().providers.keys().flat_map(|id| pages(id)) {
        let text = fs::read_to_string(&path).unwrap();
        let mut mails = text.match_indices('@').filter(|(at, _)| {
            let before = text[..*at].chars().next_back();
            before.is_some_and(char::is_alphanumeric)
        });
        assert!(
            mails.next().is_none(),
            "{} holds an e-mail address",
            path.display()
        );
    }
}
