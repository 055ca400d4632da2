//! What the address of a page says: the name in it, and whose site it is.

use url::Url;

use super::mention::ORDINARY;
use super::text::Text;
use crate::subject::{PersonName, fold};

/// Host and path as a person reads them: escapes of letters undone.
pub(super) fn readable(url: &Url) -> String {
    let raw = format!("{}{}", url.host_str().unwrap_or_default(), url.path());
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw.as_bytes();
    while let [first, after @ ..] = rest {
        let escaped = || u8::from_str_radix(std::str::from_utf8(after.get(..2)?).ok()?, 16).ok();
        if let Some(byte) = escaped().filter(|_| *first == b'%') {
            bytes.push(byte);
            rest = &after[2..];
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The full name in an address, apart ("sanne-de-wit") or in one ("sannedewit").
pub(super) fn name_in(name: &PersonName, url: &Url) -> Option<String> {
    let readable = readable(url);
    let text = Text::new(&readable);
    let words: Vec<&str> = text
        .words
        .iter()
        .map(|word| word.keys[0].as_str())
        .collect();
    let keys = |text: &str| -> Vec<String> {
        Text::new(text)
            .words
            .iter()
            .map(|word| word.keys[0].clone())
            .collect()
    };
    let families = std::iter::once(&name.family).chain(&name.partner);
    for family in families {
        for first in name.given.first().into_iter().chain(&name.call) {
            let wanted = [keys(first), keys(&family.full())].concat();
            let bare = [keys(first), keys(&family.main)].concat();
            for wanted in [&wanted, &bare] {
                let joined = wanted.concat();
                let apart = (0..words.len()).find(|at| {
                    words[*at..].len() >= wanted.len() && words[*at..*at + wanted.len()] == **wanted
                });
                if let Some(at) = apart {
                    return Some(text.slice(at, at + wanted.len()).to_owned());
                }
                // A name in one word must be long to be no accident.
                if let Some(word) = words
                    .iter()
                    .find(|word| joined.len() >= 8 && word.contains(&joined))
                {
                    return Some((*word).to_owned());
                }
            }
        }
    }
    None
}

/// The host, when it bears the name of an organisation.
pub(super) fn host_of(organisation: &str, url: &Url, own: &[String]) -> Option<String> {
    let host = url.host_str()?;
    let labels: Vec<&str> = host.split('.').collect();
    let labels = &labels[..labels.len().saturating_sub(1)];
    let words = Text::new(organisation);
    let telling = |key: &String| {
        !ORDINARY.contains(key.as_str()) && !own.iter().any(|own| fold::key(own) == *key)
    };
    let keys: Vec<String> = words
        .words
        .iter()
        .map(|word| word.keys[0].clone())
        .filter(telling)
        .collect();
    let joined = keys.concat();
    let bears = |label: &&str| {
        let label = fold::key(label);
        keys.iter().any(|key| {
            (key.len() >= 7 && label.contains(key.as_str()))
                || (key.len() >= 3 && keys.len() == 1 && label == *key)
        }) || (joined.len() >= 5 && label.contains(&joined))
    };
    labels.iter().any(bears).then(|| host.to_owned())
}
