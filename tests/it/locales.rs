//! Every sentence exists in every language, says the same things, and is said somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_bundle::FluentResource;
use regex::Regex;
use selfsearch::locale::{Language, Texts};

/// A sentence: the file it stands in, and the blanks it fills.
type Sentences = BTreeMap<String, (String, BTreeSet<String>)>;

fn sentences(language: Language) -> Sentences {
    let blank = Regex::new(r"\{\s*\$([a-z_-]+)").unwrap();
    let mut sentences = Sentences::new();
    for (file, text) in texts_of(&format!("locales/{}", language.code()), "ftl") {
        let mut key = String::new();
        for line in text.lines() {
            if line.starts_with(|first: char| first.is_ascii_lowercase())
                && let Some((name, _)) = line.split_once(" =")
            {
                name.clone_into(&mut key);
                let old = sentences.insert(key.clone(), (file.clone(), BTreeSet::new()));
                assert!(old.is_none(), "{language:?}: {key} is there twice");
            }
            if let Some((_, blanks)) = sentences.get_mut(&key) {
                blanks.extend(blank.captures_iter(line).map(|found| found[1].to_owned()));
            }
        }
    }
    sentences
}

/// The files below `folder` that end in `extension`, by file name.
fn texts_of(folder: &str, extension: &str) -> Vec<(String, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == extension) {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                files.push((name, std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    files
}

/// Everything in which a sentence can be asked for.
fn askers() -> String {
    let mut all = texts_of("src", "rs");
    all.extend(texts_of("templates", "html"));
    all.extend(texts_of("templates", "jinja"));
    all.into_iter().map(|(_, text)| text).collect()
}

#[test]
fn every_sentence_exists_in_both_languages_with_the_same_blanks() {
    let (nl, en) = (sentences(Language::Nl), sentences(Language::En));
    assert!(nl.len() > 100);
    let keys: BTreeSet<_> = nl.keys().chain(en.keys()).collect();
    for key in keys {
        assert_eq!(
            nl.get(key),
            en.get(key),
            "{key}: file and blanks in Dutch and English"
        );
    }
}

#[test]
fn every_file_of_sentences_is_good_fluent() {
    for language in Language::ALL {
        for (file, text) in texts_of(&format!("locales/{}", language.code()), "ftl") {
            if let Err((_, errors)) = FluentResource::try_new(text) {
                panic!("{}/{file}: {errors:?}", language.code());
            }
        }
        let texts = Texts::new(language);
        for key in sentences(language).keys() {
            assert!(texts.has(key), "{key} is not read");
        }
    }
}

#[test]
fn every_sentence_asked_for_by_name_exists() {
    let asked = Regex::new(r#"say(?:_with)?\(\s*"([^"{}]+)""#).unwrap();
    let english = sentences(Language::En);
    for (file, text) in texts_of("src", "rs") {
        for found in asked.captures_iter(&text) {
            assert!(
                english.contains_key(&found[1]),
                "{file} says {}, which does not exist",
                &found[1]
            );
        }
    }
}

#[test]
fn every_sentence_is_said_somewhere() {
    let text = askers();
    // A key put together in code: `format!("theme-{code}")`.
    let composed = Regex::new(r#""([a-z][a-z-]*-)\{"#).unwrap();
    let families: BTreeSet<&str> = composed
        .captures_iter(&text)
        .map(|found| found.get(1).unwrap().as_str())
        .collect();
    let mut unsaid = Vec::new();
    for (key, (file, _)) in sentences(Language::En) {
        let named = text.contains(&format!("\"{key}\"")) || text.contains(&format!("'{key}'"));
        // Help is looked up by walking the command tree; a test of the command line walks it too.
        let help = key == "help" || key.starts_with("help-");
        let composed = families.iter().any(|family| key.starts_with(family));
        if !(named || help || composed) {
            unsaid.push(format!("{file}: {key}"));
        }
    }
    assert!(unsaid.is_empty(), "nobody says {unsaid:#?}");
}
