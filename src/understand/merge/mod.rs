//! Puts together what several providers say about the same page.
//!
//! In: answers in order of their query. Out: one [`Candidate`] per canonical address, every sighting kept.

use std::collections::HashMap;

use url::Url;

use crate::ask::extract::{Answer, Answered};

mod address;

pub use address::canonical;

/// A page that one or more providers showed.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Canonical address: the key by which sightings are the same page.
    pub canonical: String,
    /// Address to show and open: the first sighting's.
    pub url: Url,
    /// Where it was seen, best rank first within the order of queries; never empty.
    pub sightings: Vec<Sighting>,
}

/// One provider's view of a page.
#[derive(Debug, Clone)]
pub struct Sighting {
    /// Id of the provider whose question it was.
    pub provider: String,
    /// Id of the provider that answered.
    pub asked: String,
    /// The question as typed.
    pub query: String,
    /// Place in the answer, from 1.
    pub rank: usize,
    /// Title.
    pub title: String,
    /// Snippet.
    pub snippet: String,
    /// Date as stated.
    pub date: Option<String>,
}

impl Candidate {
    /// The longest title seen: providers cut them off.
    pub fn title(&self) -> &str {
        longest(
            self.sightings
                .iter()
                .map(|sighting| sighting.title.as_str()),
        )
    }

    /// The longest snippet seen.
    pub fn snippet(&self) -> &str {
        longest(
            self.sightings
                .iter()
                .map(|sighting| sighting.snippet.as_str()),
        )
    }

    /// The first date stated, as the provider states it.
    pub fn date(&self) -> Option<&str> {
        self.sightings
            .iter()
            .find_map(|sighting| sighting.date.as_deref())
    }
}

fn longest<'a>(texts: impl Iterator<Item = &'a str>) -> &'a str {
    // `max_by_key` keeps the last of equals; the first is wanted, so that order of arrival decides nothing.
    texts.fold("", |best, text| {
        if text.chars().count() > best.chars().count() {
            text
        } else {
            best
        }
    })
}

/// Merges answers, which must be in order of their query index.
pub fn merge(answers: &[Answered]) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for answered in answers {
        let Answer::Hits(hits) = &answered.answer else {
            continue;
        };
        for (position, hit) in hits.iter().enumerate() {
            let sighting = Sighting {
                provider: answered.query.provider.id.clone(),
                asked: answered.query.asks.id.clone(),
                query: answered.query.text.clone(),
                rank: position + 1,
                title: hit.title.clone(),
                snippet: hit.snippet.clone(),
                date: hit.date.clone(),
            };
            let canonical = canonical(&hit.url);
            let place = *places.entry(canonical.clone()).or_insert_with(|| {
                candidates.push(Candidate {
                    canonical,
                    url: hit.url.clone(),
                    sightings: Vec::new(),
                });
                candidates.len() - 1
            });
            candidates[place].sightings.push(sighting);
        }
    }
    candidates
}
