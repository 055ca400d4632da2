//! The texts of a candidate, cut into words that can be compared.

use crate::subject::fold;
use crate::understand::merge::Candidate;

/// A word of a text and how it can be found.
#[derive(Debug)]
pub(super) struct Word<'a> {
    /// As written.
    pub(super) text: &'a str,
    /// Keys it is found by ([`fold::keys`]).
    pub(super) keys: Vec<String>,
    /// Byte where it starts.
    pub(super) start: usize,
    /// Byte after it.
    pub(super) end: usize,
}

impl Word<'_> {
    pub(super) fn is(&self, key: &str) -> bool {
        self.keys.iter().any(|known| known == key)
    }

    pub(super) fn is_capital(&self) -> bool {
        self.text
            .chars()
            .next()
            .is_some_and(|letter| !letter.is_lowercase() && letter.is_alphabetic())
    }
}

/// A title or a snippet with its words.
#[derive(Debug)]
pub(super) struct Text<'a> {
    pub(super) text: &'a str,
    pub(super) words: Vec<Word<'a>>,
}

impl<'a> Text<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut words = Vec::new();
        let mut start = None;
        for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
            // Combining marks belong to the letter before them.
            let inside = letter.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&letter);
            match (start, inside) {
                (None, true) => start = Some(at),
                (Some(from), false) => {
                    let word = &text[from..at];
                    words.push(Word {
                        text: word,
                        keys: fold::keys(word),
                        start: from,
                        end: at,
                    });
                    start = None;
                }
                _ => {}
            }
        }
        Self { text, words }
    }

    /// What stands between word `index` and the next.
    pub(super) fn gap(&self, index: usize) -> &'a str {
        match (self.words.get(index), self.words.get(index + 1)) {
            (Some(word), Some(next)) => &self.text[word.end..next.start],
            (Some(word), None) => &self.text[word.end..],
            _ => "",
        }
    }

    /// The words from `from` up to `to` as written.
    pub(super) fn slice(&self, from: usize, to: usize) -> &'a str {
        if from >= to {
            ""
        } else {
            &self.text[self.words[from].start..self.words[to - 1].end]
        }
    }
}

/// Titles and snippets of all sightings, each text once, sentences about namesakes apart.
pub(super) fn texts(candidate: &Candidate) -> Vec<&str> {
    let mut texts: Vec<&str> = Vec::new();
    for sighting in &candidate.sightings {
        for text in [sighting.title.as_str(), sighting.snippet.as_str()] {
            if !text.is_empty() && !texts.contains(&text) {
                texts.push(text);
            }
        }
    }
    texts
}

/// Cuts out the sentences that say with whom this page's person should not be confused. Their place is kept blank.
pub(super) fn split_confusions(text: &str) -> (String, String) {
    const MARKS: &[&str] = &[
        "niet te verwarren met",
        "niet verwarren met",
        "voor de gelijknamige",
        "not to be confused with",
        "for other people named",
    ];
    let lower = text.to_lowercase();
    // Lower case may change the length of a text; then places cannot be told and nothing is cut.
    let found = MARKS
        .iter()
        .filter_map(|mark| lower.find(mark))
        .min()
        .filter(|_| lower.len() == text.len());
    let Some(start) = found.filter(|at| text.is_char_boundary(*at)) else {
        return (text.to_owned(), String::new());
    };
    let end = text[start..]
        .find(['.', '\n', '|'])
        .map_or(text.len(), |at| start + at);
    (
        format!("{}{}", &text[..start], &text[end..]),
        text[start..end].to_owned(),
    )
}
