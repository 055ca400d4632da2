//! The rooms of the house: each uses only the rooms before it, and says what it owns.

use std::path::{Path, PathBuf};

/// Rooms in the order the data walks through them.
const ROOMS: [&str; 8] = [
    "locale",
    "subject",
    "ask",
    "understand",
    "report",
    "practice",
    "config",
    "cli",
];

/// The rooms within a room, likewise.
const INNER: [(&str, &[&str]); 2] = [
    ("ask", &["provider", "plan", "fetch", "extract", "saved"]),
    ("understand", &["merge", "identify", "classify"]),
];

/// What only some places may name.
const KEPT: [(&str, &[&str]); 4] = [
    ("reqwest", &["src/ask/fetch"]),
    ("scraper", &["src/ask/"]),
    ("std::env", &["src/config"]),
    ("inquire", &["src/cli/"]),
];

fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders = vec![root.join("src")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    let named = |path: &PathBuf| path.strip_prefix(root).unwrap().display().to_string();
    files
        .iter()
        .map(|path| (named(path), std::fs::read_to_string(path).unwrap()))
        .collect()
}

/// The code of a file: what its comments tell about other rooms is no use of them.
fn code(text: &str) -> String {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

fn is_of(path: &str, room: &str) -> bool {
    path.starts_with(&format!("src/{room}/")) || path == format!("src/{room}.rs")
}

#[test]
fn rooms_use_only_rooms_before_them() {
    for (path, text) in sources() {
        let text = code(&text);
        let Some(at) = ROOMS.iter().position(|room| is_of(&path, room)) else {
            continue;
        };
        for later in &ROOMS[at + 1..] {
            let used = text.contains(&format!("crate::{later}::"))
                || text.contains(&format!("crate::{later};"));
            assert!(!used, "{path} uses the later room {later}");
        }
        assert!(
            !text.contains("use crate::{"),
            "{path}: one `use crate::...` per line"
        );
    }
}

#[test]
fn inner_rooms_use_only_inner_rooms_before_them() {
    for (room, inner) in INNER {
        for (path, text) in sources() {
            let text = code(&text);
            let within = |name: &str| is_of(&path, &format!("{room}/{name}"));
            let Some(at) = inner.iter().position(|name| within(name)) else {
                continue;
            };
            for later in &inner[at + 1..] {
                let used = ["::", ";"].iter().any(|end| {
                    text.contains(&format!("crate::{room}::{later}{end}"))
                        || text.contains(&format!("use super::{later}{end}"))
                });
                assert!(!used, "{path} uses the later room {room}::{later}");
            }
        }
    }
}

#[test]
fn what_belongs_to_one_place_is_named_there_only() {
    for (path, text) in sources() {
        let text = code(&text);
        for (name, places) in KEPT {
            let named = text.contains(&format!("{name}::"));
            assert!(
                !named || places.iter().any(|place| path.starts_with(place)),
                "{path} names {name}, which belongs to {places:?}"
            );
        }
    }
}

#[test]
fn every_file_says_what_it_owns_and_is_of_a_size_that_can_be_read() {
    for (path, text) in sources() {
        assert!(text.starts_with("//! "), "{path} does not say what it owns");
        let lines = text.lines().count();
        assert!(lines <= 500, "{path} has {lines} lines: part it");
    }
}
