//! Finds what a page says next to the name that cannot be true of this person: years, ages, other places.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use super::mention::{Form, Mention};
use super::text::Text;
use crate::subject::{Subject, fold};

/// Before this year nothing was written for the web: an age that leads there is another person's.
const WEB_BEGAN: i16 = 1995;
/// Somebody who died before this year does not search for themselves now.
const LONG_AGO: i16 = 1990;

static PLACES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = include_str!("../data/places.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(' '))
        .map(fold::key)
        .collect()
});

static PROFESSIONS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../data/professions.txt").lines();
    lines
        .filter(|line| !line.starts_with('#'))
        .flat_map(|line| line.split(' '))
        .collect()
});

static PATTERNS: LazyLock<Patterns> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "constant patterns; a test runs them")]
    let pattern = |text: &str| Regex::new(text).expect("a constant pattern");
    Patterns {
        bracket: pattern(r"^\s?[(\[]([^()\[\]]{1,60})[)\]]"),
        years: pattern(r"\b(1[5-9]\d\d|20[0-2]\d)\b"),
        range: pattern(r"\b(1[5-9]\d\d|20[0-2]\d)\s*[-–—]\s*(1[5-9]\d\d|20[0-2]\d)\b"),
        age: pattern(r"^\s?(?:[(\[]|,\s)(\d{2})(?:[)\],]|\s(?:jaar|jr|years))"),
        born: pattern(r"(?i)\b(?:geboren|geb\.|born)\b[^.;|]{0,40}?\b(1[5-9]\d\d|20[0-2]\d)\b"),
        died: pattern(
            r"(?i)(?:\b(?:overleden|overl\.|gestorven|died|deceased)\b|†)[^.;|]{0,30}?\b(1[5-9]\d\d|20[0-2]\d)\b",
        ),
    }
});

struct Patterns {
    bracket: Regex,
    years: Regex,
    range: Regex,
    age: Regex,
    born: Regex,
    died: Regex,
}

/// What is said about a person's time of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    /// Born in the person's year.
    BirthYear,
    /// Born in another year.
    OtherBirthYear,
    /// An age the person had before there was a web.
    OtherAge,
    /// Died long ago.
    Death,
}

/// What stands behind the mentions that fit, about years and ages.
pub(super) fn time_of_life(
    birth_year: Option<i16>,
    text: &Text<'_>,
    mentions: &[Mention],
) -> Vec<(Said, String)> {
    let mut said = Vec::new();
    for mention in mentions
        .iter()
        .filter(|mention| mention.form >= Form::FamilyOnly)
    {
        let behind = &text.text[mention.end..];
        let near = &behind[..behind
            .char_indices()
            .nth(120)
            .map_or(behind.len(), |(at, _)| at)];
        let mut births = Vec::new();
        if let Some(bracket) = PATTERNS.bracket.captures(near) {
            let inside = &bracket[1];
            if let Some(range) = PATTERNS.range.captures(inside) {
                births.push(year(&range[1]));
                if year(&range[2]) < LONG_AGO {
                    said.push((Said::Death, range[0].to_owned()));
                }
            } else {
                births.extend(
                    PATTERNS
                        .years
                        .find_iter(inside)
                        .map(|found| year(found.as_str()))
                        .take(1),
                );
            }
        }
        births.extend(PATTERNS.born.captures(near).map(|born| year(&born[1])));
        if let Some(died) = PATTERNS
            .died
            .captures(near)
            .filter(|died| year(&died[1]) < LONG_AGO)
        {
            said.push((Said::Death, died[0].to_owned()));
        }
        let Some(own) = birth_year else { continue };
        for birth in births {
            let kind = if birth == own {
                Said::BirthYear
            } else {
                Said::OtherBirthYear
            };
            said.push((kind, birth.to_string()));
        }
        if let Some(age) = PATTERNS.age.captures(near)
            && own + year(&age[1]) < WEB_BEGAN
        {
            said.push((Said::OtherAge, age[1].to_owned()));
        }
    }
    said
}

fn year(digits: &str) -> i16 {
    digits.parse().unwrap_or(i16::MAX)
}

/// A known profession that stands right behind a mention: "Sanne de Wit (19), zangeres", "Sanne de Wit is bakker".
pub(super) fn profession(text: &Text<'_>, mentions: &[Mention]) -> Option<String> {
    const LINKS: &[&str] = &[
        "is",
        "was",
        "een",
        "a",
        "an",
        "de",
        "the",
        "als",
        "as",
        "en",
        "and",
        "voormalig",
        "former",
        "eigenaar",
    ];
    for mention in mentions
        .iter()
        .filter(|mention| mention.form > Form::FamilyOnly)
    {
        let behind = text
            .words
            .iter()
            .skip_while(|word| word.start < mention.end);
        // A number is an age; at most one describing word stands between.
        let mut strange = 0;
        for word in behind.take(5) {
            let key = fold::fold(word.text);
            if PROFESSIONS.contains(key.as_str()) {
                return Some(word.text.to_owned());
            }
            strange += usize::from(
                !LINKS.contains(&key.as_str()) && !word.text.chars().all(char::is_numeric),
            );
            if strange > 1 {
                break;
            }
        }
    }
    None
}

/// A known place that is none of the person's, said with a word of place before it.
pub(super) fn other_place(subject: &Subject, texts: &[Text<'_>]) -> Option<String> {
    let anchors = &subject.anchors;
    let own = anchors
        .cities
        .iter()
        .chain(&anchors.employers)
        .chain(&anchors.schools)
        .chain(&anchors.clubs);
    let own: HashSet<String> = own
        .flat_map(|fact| fact.split(' '))
        .map(fold::key)
        .collect();
    let is_before = |word: &str| {
        [
            "te",
            "uit",
            "in",
            "from",
            "vestiging",
            "gemeente",
            "near",
            "nabij",
        ]
        .contains(&fold::fold(word).as_str())
    };
    for text in texts {
        for (at, word) in text.words.iter().enumerate().skip(1) {
            let key = &word.keys[0];
            if word.is_capital()
                && PLACES.contains(key)
                && !own.contains(key)
                && is_before(text.words[at - 1].text)
            {
                return Some(word.text.to_owned());
            }
        }
    }
    None
}
