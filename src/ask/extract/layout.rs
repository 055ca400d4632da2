//! Reads the results of a page in one layout.

use feed_rs::model::Entry;
use scraper::{ElementRef, Selector};

use super::Hit;
use super::pick::{Around, Item, Parts};
use crate::ask::provider::reader::{Fields, Layout, Path, Pick, Source};

/// Most items of a page; a page with more was not made for people.
const MOST: usize = 5000;

/// Results in page order, none when the layout is another; an error when the page is broken.
pub(super) fn hits(layout: &Layout, around: &Around<'_>) -> Result<Vec<Hit>, String> {
    match layout {
        Layout::Html {
            item,
            except,
            fields,
        } => html(item, except.as_ref(), fields, around),
        Layout::Json { item, fields } => json(item, fields, around),
        Layout::Feed { fields } => feed(fields, around),
        Layout::Presence { exists, fields } => {
            let document = around.document;
            let is_there = exists.iter().any(|signal| document.shows(signal));
            let account = || profile(fields, around);
            Ok(is_there.then(account).flatten().into_iter().collect())
        }
    }
}

fn html(
    item: &Selector,
    except: Option<&Selector>,
    fields: &Fields,
    around: &Around<'_>,
) -> Result<Vec<Hit>, String> {
    let html = around
        .document
        .html()
        .map_err(|excess| excess.to_string())?;
    let document = around.document;
    let is_excepted = |element: &ElementRef<'_>| {
        let Some(except) = except else {
            return false;
        };
        let outer = element.ancestors().filter_map(ElementRef::wrap);
        except.matches(element)
            || outer
                .into_iter()
                .take_while(|_| document.may_look())
                .any(|outer| except.matches(&outer))
    };
    let hits = html
        .select(item)
        .take(MOST)
        .filter_map(|element| {
            let hit = around.hit(&Parts::of(Item::Element(element, item)), fields)?;
            (!is_excepted(&element)).then_some(hit)
        })
        .collect();
    if around.document.is_exhausted() {
        return Err("results too tangled to read".to_owned());
    }
    Ok(hits)
}

fn json(item: &Path, fields: &Fields, around: &Around<'_>) -> Result<Vec<Hit>, String> {
    let json = around.document.json().map_err(str::to_owned)?;
    Ok(item
        .find(json)
        .into_iter()
        .take(MOST)
        .filter_map(|value| around.hit(&Parts::of(Item::Json(value)), fields))
        .collect())
}

fn feed(fields: &Fields, around: &Around<'_>) -> Result<Vec<Hit>, String> {
    // The text is decoded already; what its declaration says of bytes no longer holds.
    let text = around.document.text.trim_start();
    let text = match text
        .strip_prefix("<?xml")
        .and_then(|rest| rest.split_once("?>"))
    {
        Some((_, rest)) => rest,
        None => text,
    };
    let feed = feed_rs::parser::Builder::new()
        .base_uri(Some(around.base.as_str()))
        .build()
        .parse(text.as_bytes())
        .map_err(|error| format!("no feed: {error}"))?;
    let rules = with_defaults(fields);
    let entries = feed.entries.iter().take(MOST);
    Ok(entries
        .filter_map(|entry| entry_hit(entry, &rules, around))
        .collect())
}

/// A hit from the feed's own fields; the definition's rules, where it has any, work on those.
fn entry_hit(entry: &Entry, rules: &Fields, around: &Around<'_>) -> Option<Hit> {
    let link = entry.links.iter().find(|link| {
        let relation = link.rel.as_deref().unwrap_or("alternate");
        relation == "alternate"
    })?;
    let summary = entry.summary.as_ref().map(|text| text.content.as_str());
    let content = entry
        .content
        .as_ref()
        .and_then(|content| content.body.as_deref());
    let date = entry.published.or(entry.updated);
    let date = date.map(|date| date.format("%Y-%m-%d").to_string());
    let parts = Parts {
        title: Item::Text(&entry.title.as_ref()?.content),
        url: Item::Text(&link.href),
        snippet: Item::Text(summary.or(content).unwrap_or_default()),
        date: Item::Text(date.as_deref().unwrap_or_default()),
    };
    around.hit(&parts, rules)
}

/// The one hit of an account that exists: by its own page and the question, where the definition has no rules.
fn profile(fields: &Fields, around: &Around<'_>) -> Option<Hit> {
    let address = around.document.page.url.as_ref();
    let or_text = |picks: &[Pick], text| {
        if picks.is_empty() {
            Item::Text(text)
        } else {
            Item::Page
        }
    };
    let parts = Parts {
        title: or_text(&fields.title, around.question),
        url: or_text(&fields.url, address.map_or("", |url| url.as_str())),
        snippet: Item::Page,
        date: Item::Page,
    };
    let or_own = |picks: &[Pick]| own(picks, false);
    let rules = Fields {
        title: or_own(&fields.title),
        url: or_own(&fields.url),
        snippet: fields.snippet.clone(),
        date: fields.date.clone(),
    };
    around.hit(&parts, &rules)
}

/// A feed states its fields itself; titles and texts may hold HTML.
fn with_defaults(fields: &Fields) -> Fields {
    Fields {
        title: own(&fields.title, true),
        url: own(&fields.url, false),
        snippet: own(&fields.snippet, true),
        date: own(&fields.date, false),
    }
}

/// The picks, or the one that takes a text as it is.
fn own(picks: &[Pick], html: bool) -> Vec<Pick> {
    if !picks.is_empty() {
        return picks.to_vec();
    }
    vec![Pick {
        from: Source::Nothing,
        replace: Vec::new(),
        template: None,
        html,
        unwrap: Vec::new(),
    }]
}
