//! Whose page a saved page is, and which question it answers.

use std::sync::Arc;

use url::Url;

use super::marks;
use crate::ask::extract;
use crate::ask::fetch::Page;
use crate::ask::plan::{Plan, Query, Request};
use crate::ask::provider::{Agent, Catalog, Edition, Method, Provider};
use crate::subject::IdentifierKind;

/// Stands for the question while an address template is compared with an address.
const MARK: &str = "q9z7w4x8";

/// Whose page it is.
#[derive(Debug)]
pub(super) struct Owner {
    provider: Arc<Provider>,
    edition: Edition,
}

/// Who made the page: whose address it has, else whose marks it shows.
pub(super) fn owner(page: &Page, catalog: &Catalog) -> Option<Owner> {
    let readers = || {
        catalog
            .providers
            .values()
            .filter(|one| one.reader.is_some())
    };
    let by_address = page.url.as_ref().and_then(|url| {
        readers()
            .flat_map(|provider| {
                provider
                    .editions
                    .iter()
                    .map(move |edition| (provider, edition))
            })
            .filter_map(|(provider, edition)| {
                Some((fit(provider, edition, url)?, provider, edition))
            })
            // Of equals the first, so that the same page always has the same owner.
            .reduce(|best, other| if other.0 > best.0 { other } else { best })
    });
    if let Some((_, provider, edition)) = by_address {
        return Some(Owner {
            provider: Arc::clone(provider),
            edition: edition.clone(),
        });
    }
    let provider = extract::recognise(page, readers())?;
    Some(Owner {
        provider: Arc::clone(provider),
        edition: provider.edition_at(page.url.as_ref()).clone(),
    })
}

/// The query that the page answers: one of the plan, or one of its own with index `beyond`.
pub(super) fn query(page: &Page, owner: &Owner, plan: &Plan, beyond: usize) -> Query {
    let asked = asked(page, owner, plan);
    if let Some(asked) = &asked {
        let own = |query: &&Query| query.asks.id == owner.provider.id;
        let queries = || plan.queries.iter().filter(own);
        let exact = queries().find(|query| folded(&query.text) == folded(asked));
        let found = exact.or_else(|| queries().find(|query| same_words(&query.text, asked)));
        if let Some(query) = found {
            return query.clone();
        }
    }
    query_beyond(page, owner, plan, asked, beyond)
}

/// A query that the plan does not hold: a link that the person opened, or something they thought of themselves.
fn query_beyond(
    page: &Page,
    owner: &Owner,
    plan: &Plan,
    asked: Option<String>,
    index: usize,
) -> Query {
    let known = |text: &str| {
        asked
            .as_deref()
            .is_some_and(|asked| same_words(text, asked))
    };
    let links = || {
        let links = plan.open.iter();
        links.filter(|link| link.provider.id == owner.provider.id)
    };
    let link = match &asked {
        Some(_) => links().find(|link| known(&link.text)),
        // What was asked cannot be told: it counts as the first question that was to be asked here.
        None => links().next(),
    };
    // The same question as another provider is asked; perhaps a site's, that was to go through another web provider.
    let like = plan.queries.iter().find(|query| known(&query.text));
    let of_site = like.filter(|like| like.provider.id != like.asks.id && link.is_none());
    let (kind, expects) = match (link, like) {
        (Some(link), _) => (link.kind, link.expects.clone()),
        (None, Some(like)) => (like.kind, like.expects.clone()),
        (None, None) => (IdentifierKind::Name, Vec::new()),
    };
    let text = asked.or_else(|| link.map(|link| link.text.clone()));
    let text = text.unwrap_or_default();
    let url = page.url.clone();
    let url = url.or_else(|| owner.provider.link(&owner.edition, &text));
    Query {
        index,
        provider: Arc::clone(of_site.map_or(&owner.provider, |like| &like.provider)),
        asks: Arc::clone(&owner.provider),
        edition: owner.edition.clone(),
        kind,
        text,
        expects,
        request: Request {
            method: Method::Get,
            url: url.unwrap_or_else(|| owner.provider.homepage.clone()),
            headers: Vec::new(),
            cookies: Vec::new(),
            form: Vec::new(),
            agent: Agent::Page,
        },
    }
}

/// The address templates of a provider, filled for an edition with the mark as the question.
fn templates(provider: &Provider, edition: &Edition) -> Vec<Url> {
    provider
        .templates()
        .filter_map(|template| Url::parse(&edition.address(template, MARK)).ok())
        .collect()
}

/// How well an address fits the provider's: the length of the path they share; nothing when it is another's.
fn fit(provider: &Provider, edition: &Edition, url: &Url) -> Option<usize> {
    templates(provider, edition)
        .iter()
        .filter(|template| host(template) == host(url) && template.port() == url.port())
        .filter_map(|template| {
            let (before, question) = match template.path().split_once(MARK) {
                Some((before, _)) => (before, true),
                None => (template.path().trim_end_matches('/'), false),
            };
            let path = url.path().trim_end_matches('/');
            let fits = path == before || (question && path.starts_with(before));
            fits.then_some(before.len())
        })
        .max()
}

/// A host without what only tells the device.
fn host(url: &Url) -> &str {
    let host = url.host_str().unwrap_or_default();
    ["www.", "m."]
        .iter()
        .find_map(|prefix| host.strip_prefix(prefix))
        .unwrap_or(host)
}

/// The question as it was typed: from the address, else from the search box, else as the title repeats it.
fn asked(page: &Page, owner: &Owner, plan: &Plan) -> Option<String> {
    let text = String::from_utf8_lossy(&page.body);
    templates(&owner.provider, &owner.edition)
        .iter()
        .find_map(|template| {
            let from_address = page.url.as_ref().and_then(|url| question(template, url));
            from_address.or_else(|| marks::field(&text, &blank(template)?))
        })
        .or_else(|| {
            // "noor bakker - Heron Search". Titles say much else, so only a question of this run counts.
            let title = marks::title(&text)?;
            let (asked, _) = title.rsplit_once(" - ")?;
            let queries = plan.queries.iter().map(|query| &query.text);
            let links = plan.open.iter().map(|link| &link.text);
            let mut known = queries.chain(links);
            known
                .any(|text| same_words(text, asked))
                .then(|| asked.to_owned())
        })
        .map(|asked| asked.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|asked| !asked.is_empty())
}

/// The name of the query parameter that holds the question.
fn blank(template: &Url) -> Option<String> {
    template
        .query_pairs()
        .find(|(_, value)| value.contains(MARK))
        .map(|(name, _)| name.into_owned())
}

/// What an address asks, read with the template it was made by.
fn question(template: &Url, url: &Url) -> Option<String> {
    let pairs = |(name, value): (std::borrow::Cow<'_, str>, std::borrow::Cow<'_, str>)| {
        let (before, after) = value.split_once(MARK)?;
        let (_, own) = url.query_pairs().find(|(own, _)| *own == name)?;
        let asked = own.strip_prefix(before)?.strip_suffix(after)?;
        Some(asked.to_owned())
    };
    template.query_pairs().find_map(pairs).or_else(|| {
        let (before, after) = template.path().split_once(MARK)?;
        let asked = url.path().strip_prefix(before)?.strip_suffix(after)?;
        let pair = format!("q={}", asked.replace('+', "%2B"));
        let (_, decoded) = url::form_urlencoded::parse(pair.as_bytes()).next()?;
        Some(decoded.into_owned())
    })
}

/// The same but for quotes, which a person may leave out.
fn same_words(one: &str, other: &str) -> bool {
    let words = |text: &str| folded(&folded(text).replace('"', " "));
    words(one) == words(other)
}

fn folded(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
        .replace(['“', '”', '„', '«', '»'], "\"")
}
