//! Personal data in a text, with exact places.
//!
//! In: a title or snippet. Out: kinds with byte ranges, none overlapping. What only looks like personal data (order
//! numbers, ISBNs, prices, dates of matches) is left alone: a number counts by its check digits, by the form it is
//! written in, or by the words around it. Those words stand in `words/`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::kind::SignalKind;
use super::lexicon::Lexicon;

mod contact;
mod identity;
mod money;
mod place;

/// Something personal and where it stands.
pub(super) type Found = (SignalKind, Range<usize>);

/// Everything the finders need, compiled once.
struct Finders {
    contact: contact::Finder,
    identity: identity::Finder,
    money: money::Finder,
    place: place::Finder,
}

impl Finders {
    fn read(lexicon: &Lexicon) -> Result<Self, regex::Error> {
        Ok(Self {
            contact: contact::Finder::read(lexicon)?,
            identity: identity::Finder::read(lexicon)?,
            money: money::Finder::read()?,
            place: place::Finder::read(lexicon)?,
        })
    }
}

/// Everything personal in `text`, in order of place.
pub(super) fn find(text: &str) -> Vec<Found> {
    static FINDERS: LazyLock<Option<Finders>> =
        LazyLock::new(|| Finders::read(Lexicon::shipped()).ok());
    let Some(finders) = &*FINDERS else {
        return Vec::new();
    };
    let mut kept: Vec<Found> = Vec::new();
    // The surest finders go first; what overlaps an earlier find is part of it.
    let mut keep = |found: Vec<Found>| {
        for (kind, range) in found {
            let at = kept.partition_point(|(_, other)| other.end <= range.start);
            if kept
                .get(at)
                .is_none_or(|(_, other)| other.start >= range.end)
            {
                kept.insert(at, (kind, range));
            }
        }
    };
    keep(finders.contact.emails(text));
    keep(finders.contact.usernames(text));
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        keep(finders.money.ibans(text));
        keep(finders.identity.numbers(text));
        keep(finders.money.cards(text));
        keep(finders.identity.births(text));
        keep(finders.place.addresses(text));
        keep(finders.contact.phones(text));
        keep(finders.place.postcodes(text));
        keep(finders.identity.ages(text));
    }
    kept
}

/// At most `length` characters of `text` that stand before `at`.
fn before(text: &str, at: usize, length: usize) -> &str {
    let text = &text[..at];
    let start = text
        .char_indices()
        .rev()
        .take(length)
        .last()
        .map_or(at, |(start, _)| start);
    &text[start..]
}

/// At most `length` characters of `text` that stand from `at` on.
fn after(text: &str, at: usize, length: usize) -> &str {
    let text = &text[at..];
    let end = text
        .char_indices()
        .nth(length)
        .map_or(text.len(), |(end, _)| end);
    &text[..end]
}

/// Words of a class as alternatives of a regular expression, longest first; matches nothing when there are none.
fn alternatives(lexicon: &Lexicon, class: &str) -> String {
    let mut words: Vec<String> = lexicon
        .words(class)
        .iter()
        .map(|word| regex::escape(word).replace(' ', r"\s"))
        .collect();
    words.sort_by(|a, b| b.len().cmp(&a.len()).then_with(|| a.cmp(b)));
    if words.is_empty() {
        return r"[^\s\S]".to_owned();
    }
    words.join("|")
}

/// Matches a text that ends in a word of the class, with up to `between` other words behind it.
fn ends_in(lexicon: &Lexicon, class: &str, between: usize) -> Result<Regex, regex::Error> {
    Regex::new(&format!(
        r"(?i)(?:^|[^\w])(?:{})[^\w]{{0,4}}(?:[\w.]+[^\w]{{1,3}}){{0,{between}}}$",
        alternatives(lexicon, class)
    ))
}

/// Whether no longer number, word or path goes on beside the range.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let mut before = text[..range.start].chars().rev();
    let after = text[range.end..].chars().next();
    let goes_on = match before.next() {
        Some('_' | '#' | '=' | '&' | '$' | '€') => true,
        Some('.' | '/' | '-') => before.next().is_some_and(char::is_alphanumeric),
        Some(mark) => mark.is_alphanumeric(),
        None => false,
    };
    !goes_on && !after.is_some_and(|mark| mark.is_alphanumeric() || mark == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_patterns_compile() {
        assert!(Finders::read(Lexicon::shipped()).is_ok());
    }
}
