//! Reads a page as an answer.
//!
//! In: [`Fetched`]. Out: [`Answered`]. Pure: no clock, no network, no state between pages.
//! Site knowledge is in `providers/`, never here.

use std::time::Duration;

use url::Url;

use super::fetch::{FetchError, Fetched, Page};
use super::plan::Query;
use super::provider::reader::{Fields, Layout, Pick, Signal, Source};
use super::provider::{Edition, Provider, RefusalKind};

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

/// One result. Its texts are clean: no control characters, no direction overrides, white space folded, capped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Title.
    pub title: String,
    /// Address, http or https.
    pub url: Url,
    /// Text below the title; may be empty.
    pub snippet: String,
    /// Date as the provider states it.
    pub date: Option<String>,
}

/// Reads what was fetched.
pub fn extract(fetched: Fetched) -> Answered {
    let Fetched {
        query,
        outcome,
        elapsed,
    } = fetched;
    let answer = match outcome {
        // The definition speaks first: some refuse with an error page.
        Ok(page) => match read(&query.asks, &query.edition, &page, &query.expects) {
            Answer::Unreadable(_) if page.status >= 500 => {
                Answer::Failed(FetchError::Server(page.status))
            }
            answer => answer,
        },
        Err(error) => Answer::Failed(error),
    };
    Answered {
        query,
        answer,
        elapsed,
    }
}

/// Reads a page as `provider` answers; hits of which none holds any of `expects` are a refusal in disguise.
pub fn read(provider: &Provider, edition: &Edition, page: &Page, expects: &[String]) -> Answer {
    let _ = (edition, expects);
    let Some(reader) = &provider.reader else {
        return Answer::Unreadable("no reader".to_owned());
    };
    let text = String::from_utf8_lossy(&page.body);
    let html = scraper::Html::parse_document(&text);
    for (kind, signal) in &reader.refused {
        if seen(signal, page, &text, &html) {
            return Answer::Refused(*kind, format!("{signal:?}"));
        }
    }
    for layout in &reader.layouts {
        let Layout::Html { item, fields, .. } = layout else {
            continue;
        };
        let hits: Vec<Hit> = html
            .select(item)
            .filter_map(|item| hit(item, fields))
            .collect();
        if !hits.is_empty() {
            return Answer::Hits(hits);
        }
    }
    if reader
        .empty
        .iter()
        .any(|signal| seen(signal, page, &text, &html))
    {
        return Answer::Nothing;
    }
    Answer::Unreadable("no known layout".to_owned())
}

/// Whether a page shows any of `signals`.
pub fn shows(page: &Page, signals: &[Signal]) -> bool {
    let text = String::from_utf8_lossy(&page.body);
    let html = scraper::Html::parse_document(&text);
    signals
        .iter()
        .any(|signal| seen(signal, page, &text, &html))
}

fn seen(signal: &Signal, page: &Page, text: &str, html: &scraper::Html) -> bool {
    match signal {
        Signal::Status(status) => page.status == *status,
        Signal::Text(needle) => text.contains(needle.as_str()),
        Signal::Selector(selector, _) => html.select(selector).next().is_some(),
        Signal::All(signals) => signals.iter().all(|signal| seen(signal, page, text, html)),
        Signal::Lacks(..)
        | Signal::Title(_)
        | Signal::Json(_)
        | Signal::Without(_)
        | Signal::Host(_)
        | Signal::Url(_) => false,
    }
}

fn hit(item: scraper::ElementRef<'_>, fields: &Fields) -> Option<Hit> {
    let first = |picks: &[Pick]| picks.iter().find_map(|pick| value(item, pick));
    Some(Hit {
        title: first(&fields.title)?,
        url: Url::parse(&first(&fields.url)?).ok()?,
        snippet: first(&fields.snippet).unwrap_or_default(),
        date: first(&fields.date),
    })
}

fn value(item: scraper::ElementRef<'_>, pick: &Pick) -> Option<String> {
    let Source::Element { select, attr, .. } = &pick.from else {
        return None;
    };
    let element = match select {
        Some(select) => item.select(select).next()?,
        None => item,
    };
    match attr {
        Some(attr) => element.attr(attr).map(str::to_owned),
        None => Some(
            element
                .text()
                .collect::<String>()
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" "),
        ),
    }
}
