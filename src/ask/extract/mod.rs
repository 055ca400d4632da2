//! Reads a page as an answer: refused, hits, nothing, else unreadable.
//!
//! In: [`Fetched`]. Out: [`Answered`]. Pure: no clock, no network, no state between pages; the same page gives the
//! same answer. Site knowledge is in `providers/`, never here. Pages are hostile: each is read within bounds
//! ([`tree`], [`document`]), and what goes into a [`Hit`] is cleaned as the hit is made ([`clean`]).

use std::sync::Arc;
use std::time::Duration;

use url::Url;

use self::document::Document;
use self::pick::Around;
use super::fetch::{FetchError, Fetched, Page};
use super::plan::Query;
use super::provider::{Edition, Group, Provider, Reader, RefusalKind};

mod attributes;
mod charset;
mod clean;
mod document;
mod glance;
mod layout;
mod pick;
mod related;
mod signal;
mod text;
mod tree;
mod unwrap;

/// A query and what the provider said.
#[derive(Debug)]
pub struct Answered {
    /// The question.
    pub query: Query,
    /// What was said.
    pub answer: Answer,
    /// From sending to the last byte.
    pub elapsed: Duration,
}

impl Answered {
    /// What becomes of a question when the person stops the run before its answer is there.
    pub fn interrupted(query: &Query) -> Self {
        Self {
            query: query.clone(),
            answer: Answer::Failed(FetchError::Interrupted),
            elapsed: Duration::ZERO,
        }
    }
}

/// What a provider said. Failing to look is never the same as finding nothing.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Results, never empty.
    Hits(Vec<Hit>),
    /// It looked and nothing is there.
    Nothing,
    /// It would not look; the text is the signal that told so.
    Refused(RefusalKind, String),
    /// A page in no known shape; the text tells what was missed.
    Unreadable(String),
    /// No page arrived.
    Failed(FetchError),
}

/// One result. Its texts are clean: no control characters, no direction overrides, white space folded, capped
/// (title 300 characters, snippet 1000).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Title, never empty.
    pub title: String,
    /// Address, http or https, without user and password.
    pub url: Url,
    /// Text below the title; may be empty.
    pub snippet: String,
    /// Date as the provider states it.
    pub date: Option<String>,
}

/// What was asked, as far as reading needs to know it.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Which edition.
    pub edition: &'a Edition,
    /// The question as a person would type it; empty when it is not known.
    pub text: &'a str,
    /// Words of which a related hit holds at least one; empty when hits need no such test.
    pub expects: &'a [String],
}

/// Reads what was fetched.
pub fn extract(fetched: Fetched) -> Answered {
    let Fetched {
        query,
        outcome,
        elapsed,
    } = fetched;
    let answer = match outcome {
        Ok(page) => {
            let asked = Asked {
                edition: &query.edition,
                text: &query.text,
                expects: &query.expects,
            };
            // A question put to a web provider for another one: only what stands at that other one counts.
            match at_hosts(read(&query.asks, asked, &page), &query.provider.hosts) {
                // The definition speaks first: some refuse with an error page.
                Answer::Unreadable(_) if page.status >= 500 => {
                    Answer::Failed(FetchError::Server(page.status))
                }
                answer => answer,
            }
        }
        Err(error) => Answer::Failed(error),
    };
    Answered {
        query,
        answer,
        elapsed,
    }
}

/// Reads a page as `provider` answers.
pub fn read(provider: &Provider, asked: Asked<'_>, page: &Page) -> Answer {
    let Some(reader) = &provider.reader else {
        return Answer::Unreadable("nobody reads this provider".to_owned());
    };
    let document = Document::new(page);
    let refused = reader.refused.iter().chain(reader.shared.iter());
    for (kind, seen) in refused {
        if document.shows(seen) {
            return Answer::Refused(*kind, signal::words(seen));
        }
    }
    let around = Around {
        base: document.base(&provider.homepage),
        document: &document,
        edition: asked.edition,
        question: asked.text,
    };
    let answer = at_hosts(results(reader, &around), &provider.hosts);
    match answer {
        Answer::Hits(hits)
            if provider.group == Group::Web && !related::any(&hits, asked.expects) =>
        {
            let reason = "no result holds a word of the question".to_owned();
            Answer::Refused(RefusalKind::Unrelated, reason)
        }
        answer => answer,
    }
}

/// The provider whose page this is, told by its marks; for pages saved by hand.
pub fn recognise<'a>(
    page: &Page,
    providers: impl IntoIterator<Item = &'a Arc<Provider>>,
) -> Option<&'a Arc<Provider>> {
    let document = Document::new(page);
    providers
        .into_iter()
        .find(|provider| provider.recognise.iter().any(|mark| document.shows(mark)))
}

fn results(reader: &Reader, around: &Around<'_>) -> Answer {
    let mut broken = Vec::new();
    for layout in &reader.layouts {
        match layout::hits(layout, around) {
            Ok(hits) if hits.is_empty() => {}
            Ok(hits) => return Answer::Hits(hits),
            Err(reason) => broken.push(reason),
        }
    }
    let is_broken = broken.len() == reader.layouts.len();
    // A broken page shows nothing that its body says; only a status or an address still tells.
    let tells = |seen: &&_| !is_broken || signal::is_beyond_body(seen);
    let mut empty = reader.empty.iter().filter(tells);
    if empty.any(|seen| around.document.shows(seen)) {
        return Answer::Nothing;
    }
    match broken.pop().filter(|_| is_broken) {
        Some(reason) => Answer::Unreadable(reason),
        None => Answer::Unreadable(format!(
            "none of {} known layouts, and no sign of an empty answer",
            reader.layouts.len()
        )),
    }
}

/// Keeps the hits on `hosts`; all of them when no host is named.
fn at_hosts(answer: Answer, hosts: &[String]) -> Answer {
    let Answer::Hits(mut hits) = answer else {
        return answer;
    };
    if !hosts.is_empty() {
        hits.retain(|hit| {
            let own = hit.url.host_str().unwrap_or_default();
            hosts.iter().any(|host| signal::is_within(own, host))
        });
    }
    if hits.is_empty() {
        // It looked somewhere else than it was asked to.
        let reason = format!("no result on {}", hosts.join(", "));
        return Answer::Refused(RefusalKind::Unrelated, reason);
    }
    Answer::Hits(hits)
}
