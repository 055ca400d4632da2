//! Every sentence exists in every language.

use std::collections::BTreeSet;
use std::path::Path;

fn keys(language: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(language);
    let mut keys = BTreeSet::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        for line in text.lines() {
            let Some((key, _)) = line.split_once(" =") else {
                continue;
            };
            if key.starts_with(|first: char| first.is_ascii_lowercase()) {
                let file = path.file_name().unwrap().to_string_lossy();
                assert!(
                    keys.insert(format!("{file}: {key}")),
                    "{language}: {key} is there twice"
                );
            }
        }
    }
    keys
}

#[test]
fn every_key_exists_in_both_languages() {
    let (nl, en) = (keys("nl"), keys("en"));
    assert!(!nl.is_empty());
    let lonely: Vec<_> = nl.symmetric_difference(&en).collect();
    assert!(lonely.is_empty(), "in one language only: {lonely:#?}");
}
