//! The search behind the town's services: every word of the question must be on the page.
//!
//! In: a question as a person types it. Out: [`Match`]es, best first. Deterministic: the same question always
//! gets the same answer.

use std::cmp::Reverse;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::world::{Page, Service, World};

/// Characters a snippet has at most: about what search engines show.
const SNIPPET: usize = 260;

/// A page that answers a question.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(super) struct Match<'a> {
    pub(super) title: &'a str,
    pub(super) url: String,
    pub(super) host: &'a str,
    pub(super) snippet: String,
    /// Day of publication (2026-11-21).
    pub(super) date: Option<String>,
    /// The same day as feeds write it.
    pub(super) published: Option<String>,
}

/// A question: phrases and words that must all be there, and where to look.
#[derive(Debug, Default, PartialEq, Eq)]
struct Question {
    needles: Vec<String>,
    sites: Vec<String>,
}

/// What `service` answers to `text`.
pub(super) fn search<'a>(world: &'a World, service: &Service, text: &str) -> Vec<Match<'a>> {
    let question = Question::parse(text);
    if question.needles.is_empty() {
        return Vec::new();
    }
    let known = world.pages.iter().filter(|page| {
        service
            .indexes
            .iter()
            .any(|index| page.indexes.contains(index))
    });
    let mut ranked: Vec<(usize, &Page)> = known
        .filter_map(|page| Some((question.score(page)?, page)))
        .collect();
    ranked
        .sort_by_key(|(score, page)| (Reverse(*score), Reverse(page.date), &page.host, &page.path));
    ranked
        .into_iter()
        .take(service.limit)
        .map(|(_, page)| Match {
            title: &page.title,
            url: page.url(),
            host: &page.host,
            snippet: question.snippet(&page.text),
            date: page.date.map(|date| date.to_string()),
            published: page
                .date
                .map(|date| date.strftime("%a, %d %b %Y 08:00:00 GMT").to_string()),
        })
        .collect()
}

impl Question {
    fn parse(text: &str) -> Self {
        let mut question = Self::default();
        // Every second part stands between quotes.
        for (position, part) in text.split('"').enumerate() {
            if position % 2 == 1 {
                question.need(part);
                continue;
            }
            for word in part.split_whitespace() {
                match word.strip_prefix("site:") {
                    Some(site) => question
                        .sites
                        .push(site.trim_start_matches("www.").to_ascii_lowercase()),
                    None => question.need(word),
                }
            }
        }
        question
    }

    fn need(&mut self, text: &str) {
        let folded = fold(text);
        if folded.len() > 2 {
            self.needles.push(folded);
        }
    }

    /// How well a page answers; nothing when it does not.
    fn score(&self, page: &Page) -> Option<usize> {
        let on_site = |site: &String| {
            page.host == *site
                || page
                    .host
                    .strip_suffix(site)
                    .is_some_and(|rest| rest.ends_with('.'))
        };
        if !self.sites.is_empty() && !self.sites.iter().any(on_site) {
            return None;
        }
        let (title, text) = (fold(&page.title), fold(&page.text));
        let address = fold(&format!("{} {}", page.host, page.path));
        let mut score = 0;
        for needle in &self.needles {
            let times = |place: &str| place.matches(needle.as_str()).count();
            let found = 3 * times(&title) + times(&text) + times(&address);
            if found == 0 {
                return None;
            }
            score += found;
        }
        Some(score)
    }

    /// The text from the first sentence that holds what was asked for.
    fn snippet(&self, text: &str) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let holds = |sentence: &str| {
            let sentence = fold(sentence);
            self.needles
                .iter()
                .any(|needle| sentence.contains(needle.as_str()))
        };
        let mut start = 0;
        for sentence in text.split_inclusive(". ") {
            if holds(sentence) {
                return cut(&text[start..]);
            }
            start += sentence.len();
        }
        cut(&text)
    }
}

/// At most [`SNIPPET`] characters, whole words.
fn cut(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(SNIPPET) else {
        return text.to_owned();
    };
    let words = text[..end]
        .rsplit_once(' ')
        .map_or(&text[..end], |(words, _)| words);
    format!("{words} …")
}

/// Lower case without marks; whatever is neither letter nor digit becomes one space, also at both ends, so that
/// only whole words match.
fn fold(text: &str) -> String {
    let mut folded = String::from(" ");
    for letter in text.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        if letter.is_alphanumeric() {
            folded.extend(letter.to_lowercase());
        } else if !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    if !folded.ends_with(' ') {
        folded.push(' ');
    }
    folded
}
