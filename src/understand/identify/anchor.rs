//! Finds facts about the person in the texts: employers, roles, places, identifiers.

use std::collections::HashSet;
use std::sync::LazyLock;

use url::Url;

use super::mention::ORDINARY;
use super::text::Text;
use crate::subject::fold;

/// How much of a fact was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Found {
    /// Its telling words.
    InPart,
    /// All of it, one word.
    OneWord,
    /// All of it.
    Whole,
}

/// Hosts that give anyone an address.
pub(super) static SHARED_MAIL: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../data/shared_mail_hosts.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(' '))
        .collect()
});

/// Looks for a fact of one or more words. `in_part` allows for most of its telling words in one text; the
/// person's `own` names tell nothing then.
pub(super) fn find(
    fact: &str,
    texts: &[Text<'_>],
    in_part: bool,
    own: &[String],
) -> Option<(Found, String)> {
    let wanted = Text::new(fact);
    if wanted.words.is_empty() {
        return None;
    }
    // "PAR" and "ABC" are names only in capitals.
    let acronym = fact.chars().count() <= 4
        && fact.chars().any(char::is_alphabetic)
        && !fact.chars().any(char::is_lowercase);
    for text in texts {
        let fits = |at: usize, offset: usize| {
            text.words.get(at + offset).is_some_and(|word| {
                same_word(&word.keys[0], &wanted.words[offset].keys[0])
                    && (!acronym || word.text == wanted.words[offset].text)
            })
        };
        let length = wanted.words.len();
        if let Some(at) =
            (0..text.words.len()).find(|at| (0..length).all(|offset| fits(*at, offset)))
        {
            let found = if length == 1 {
                Found::OneWord
            } else {
                Found::Whole
            };
            return Some((found, text.slice(at, at + length).to_owned()));
        }
    }
    if !in_part {
        return None;
    }
    let telling: Vec<&str> = wanted
        .words
        .iter()
        .map(|word| word.keys[0].as_str())
        .filter(|key| {
            key.chars().count() >= 4
                && !ORDINARY.contains(key)
                && !own.iter().any(|own| fold::key(own) == **key)
        })
        .collect();
    for text in texts {
        let seen: Vec<&str> = text
            .words
            .iter()
            .filter(|word| telling.iter().any(|key| same_word(&word.keys[0], key)))
            .map(|word| word.text)
            .collect();
        let distinct = telling
            .iter()
            .filter(|key| text.words.iter().any(|word| same_word(&word.keys[0], key)))
            .count();
        // One telling word of a longer fact is enough when it is long, and so probably a name.
        let enough = distinct * 2 > telling.len()
            || (distinct > 0 && seen.iter().any(|word| word.chars().count() >= 8));
        if wanted.words.len() > 1 && enough {
            return seen.first().map(|word| (Found::InPart, (*word).to_owned()));
        }
    }
    None
}

/// The same word but for its ending: "library" and "libraries", "leraar" and "leraren".
fn same_word(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    short.len() >= 4
        && (long
            .strip_prefix(short)
            .is_some_and(|rest| ["s", "es", "n", "en", "e"].contains(&rest))
            || (long.ends_with("ies")
                && short.ends_with('y')
                && long[..long.len() - 3] == short[..short.len() - 1]))
}

/// Whether `needle` stands in a text on its own: no letter, digit or joining mark touches it.
pub(super) fn stands_alone(needle: &str, text: &str) -> bool {
    let (needle, text) = (fold::fold(needle), fold::fold(text));
    !needle.is_empty()
        && text.match_indices(&needle).any(|(at, _)| {
            let joins = |letter: char| letter.is_alphanumeric() || "_-".contains(letter);
            let before = text[..at].chars().next_back();
            let mut after = text[at + needle.len()..].chars();
            let next = after.next();
            // A point joins when a letter follows it: "sanne.dewit", but not at the end of a sentence.
            let dotted = next == Some('.') && after.next().is_some_and(char::is_alphanumeric);
            !before.is_some_and(|letter| joins(letter) || letter == '.')
                && !next.is_some_and(joins)
                && !dotted
        })
}

/// Whether a phone number stands in a text, in whatever way it is spaced.
pub(super) fn has_phone(phone: &str, text: &str) -> bool {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    // Without country code and leading zero.
    let core = &digits[digits.len().saturating_sub(9)..];
    let mut run = String::new();
    for letter in text.chars().chain(['|']) {
        if letter.is_ascii_digit() {
            run.push(letter);
        } else if !" -./()+\u{a0}".contains(letter) {
            if core.len() >= 6 && run.ends_with(core) {
                return true;
            }
            run.clear();
        }
    }
    false
}

/// Whether a page is on a site or below an address of the person's own.
pub(super) fn is_on(site: &str, url: &Url) -> bool {
    let bare = site
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_start_matches("www.");
    let (host, path) = bare.split_once('/').unwrap_or((bare, ""));
    let on = url
        .host_str()
        .unwrap_or_default()
        .trim_start_matches("www.")
        .to_lowercase();
    let host = host.to_lowercase();
    (on == host || on.ends_with(&format!(".{host}")))
        && url.path().trim_start_matches('/').starts_with(path)
}
