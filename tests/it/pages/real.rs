//! Real answers of search providers, where they are at hand: organic results exactly, and nothing else.
#![expect(clippy::print_stderr, reason = "a skipped test says so")]

use std::fs;
use std::path::Path;

use selfsearch::ask::fetch::Page;
use selfsearch::ask::provider::Catalog;
use serde::Deserialize;

use super::{answer, hits, kind, same_address};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/pages");

/// Folders of pages and the providers that read them.
const READERS: [(&str, &str); 6] = [
    ("bing", "bing"),
    ("duckduckgo", "duckduckgo"),
    ("github", "github_users"),
    ("google", "google"),
    ("mediawiki", "wikipedia"),
    ("mojeek", "mojeek"),
];

#[derive(Deserialize)]
struct Expected {
    title: String,
    url: String,
}

/// The status a capture's name tells: the bodies were kept without it.
fn page(path: &Path, name: &str) -> Page {
    let status = ["403", "429"]
        .into_iter()
        .find(|status| name.contains(status));
    Page {
        status: status.map_or(200, |status| status.parse().unwrap()),
        url: None,
        content_type: None,
        body: fs::read(path).unwrap(),
    }
}

fn expected_kind(name: &str) -> &'static str {
    if name.starts_with("blocked") || name.starts_with("consent") {
        "refused"
    } else if name.contains("no-results") {
        "nothing"
    } else {
        "hits"
    }
}

#[test]
fn real_answers_are_read_right() {
    if !Path::new(FOLDER).exists() {
        eprintln!("skipped: no folder of real pages at {FOLDER}");
        return;
    }
    let catalog = Catalog::shipped();
    let mut wrong = Vec::new();
    for (folder, id) in READERS {
        let mut files: Vec<_> = fs::read_dir(Path::new(FOLDER).join(folder))
            .unwrap()
            .map(|file| file.unwrap().path())
            .filter(|path| !path.to_string_lossy().ends_with(".expected.json"))
            .collect();
        files.sort();
        for path in files {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let answer = answer(&catalog.providers[id], &page(&path, &name), &[]);
            if kind(&answer) != expected_kind(&name) {
                wrong.push(format!("{folder}/{name}: {}", short(&answer)));
                continue;
            }
            let expected = fs::read(path.with_extension("expected.json")).unwrap_or("[]".into());
            let expected: Vec<Expected> = serde_json::from_slice(&expected).unwrap();
            let expected: Vec<_> = expected
                .iter()
                .map(|hit| (hit.title.clone(), same_address(&hit.url)))
                .collect();
            let found: Vec<_> = hits(&answer)
                .iter()
                .map(|hit| (hit.title.clone(), same_address(hit.url.as_str())))
                .collect();
            if expected != found {
                let differences: Vec<_> = expected
                    .iter()
                    .zip(&found)
                    .filter(|(expected, found)| expected != found)
                    .take(3)
                    .collect();
                let counts = (expected.len(), found.len());
                wrong.push(format!("{folder}/{name}: {counts:?} {differences:#?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A challenge can stand before any provider.
#[test]
fn real_challenges_are_refusals_for_every_reader() {
    if !Path::new(FOLDER).exists() {
        eprintln!("skipped: no folder of real pages at {FOLDER}");
        return;
    }
    let catalog = Catalog::shipped();
    for file in fs::read_dir(Path::new(FOLDER).join("cloudflare")).unwrap() {
        let page = page(&file.unwrap().path(), "");
        for provider in catalog
            .providers
            .values()
            .filter(|one| one.reader.is_some())
        {
            let answer = answer(provider, &page, &[]);
            assert_eq!(
                kind(&answer),
                "refused",
                "{}: {}",
                provider.id,
                short(&answer)
            );
        }
    }
}

/// No page of whatever provider upsets a reader of another one.
#[test]
fn any_reader_survives_any_page() {
    if !Path::new(FOLDER).exists() {
        eprintln!("skipped: no folder of real pages at {FOLDER}");
        return;
    }
    let catalog = Catalog::shipped();
    for folder in fs::read_dir(FOLDER).unwrap() {
        let folder = folder.unwrap().path();
        if !folder.is_dir() {
            continue;
        }
        let first = fs::read_dir(&folder)
            .unwrap()
            .next()
            .unwrap()
            .unwrap()
            .path();
        for provider in catalog.providers.values() {
            let answer = answer(provider, &page(&first, ""), &[]);
            let has_reader = provider.reader.is_some();
            assert!(
                has_reader || kind(&answer) == "unreadable",
                "{}",
                provider.id
            );
        }
    }
}

fn short(answer: &selfsearch::ask::extract::Answer) -> String {
    let mut text = format!("{answer:?}");
    text.truncate(text.floor_char_boundary(300));
    text
}
