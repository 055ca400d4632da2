//! Tells whether a page shows a signal, and names the signal in words.

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use super::document::Document;
use super::glance;
use crate::ask::provider::reader::{Path, Signal};

/// Whether the page shows the signal.
pub(super) fn seen(signal: &Signal, document: &Document<'_>) -> bool {
    match signal {
        Signal::Status(status) => document.page.status == *status,
        Signal::Text(text) => document.text.contains(text.as_str()),
        Signal::Selector(selector, written) => has(document, selector, written),
        Signal::Lacks(selector, written) => {
            document.html().is_ok() && !has(document, selector, written)
        }
        Signal::Title(text) => title(document).is_some_and(|title| title.contains(text.as_str())),
        Signal::Json(path) => truthy(document, path) == Some(true),
        Signal::Without(path) => truthy(document, path) == Some(false),
        Signal::Host(host) => {
            let url = document.page.url.as_ref();
            url.and_then(|url| url.host_str())
                .is_some_and(|own| is_within(own, host))
        }
        Signal::Url(text) => {
            let url = document.page.url.as_ref();
            url.is_some_and(|url| url.as_str().contains(text.as_str()))
        }
        Signal::All(signals) => signals.iter().all(|signal| seen(signal, document)),
    }
}

/// Whether `host` is `site` or a subdomain of it.
pub(super) fn is_within(host: &str, site: &str) -> bool {
    host.strip_suffix(site)
        .is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

/// Whether a signal says something about the answer that its body cannot hide.
pub(super) fn is_beyond_body(signal: &Signal) -> bool {
    match signal {
        Signal::Status(_) | Signal::Host(_) | Signal::Url(_) => true,
        Signal::All(signals) => signals.iter().any(is_beyond_body),
        _ => false,
    }
}

/// The signal in words, for reports: "selector `#challenge-form`".
pub(super) fn words(signal: &Signal) -> String {
    match signal {
        Signal::Status(status) => format!("status {status}"),
        Signal::Text(text) => format!("text `{text}`"),
        Signal::Selector(_, written) => format!("selector `{written}`"),
        Signal::Lacks(_, written) => format!("lacks `{written}`"),
        Signal::Title(text) => format!("title `{text}`"),
        Signal::Json(path) => format!("JSON `{}`", path.text()),
        Signal::Without(path) => format!("JSON without `{}`", path.text()),
        Signal::Host(host) => format!("host `{host}`"),
        Signal::Url(text) => format!("address `{text}`"),
        Signal::All(signals) => {
            let all: Vec<String> = signals.iter().map(words).collect();
            all.join(" and ")
        }
    }
}

fn has(document: &Document<'_>, selector: &Selector, written: &str) -> bool {
    // Most signals name an id or a class that most pages do not even mention: no need to walk the tree for those.
    glance::may_match(&document.text, written)
        && document
            .html()
            .is_ok_and(|html| html.select(selector).next().is_some())
}

fn title(document: &Document<'_>) -> Option<String> {
    let html: &Html = document.html().ok()?;
    let named = |element: &ElementRef<'_>, name: &str| element.value().name() == name;
    let head = html
        .root_element()
        .child_elements()
        .find(|e| named(e, "head"))?;
    let title = head.child_elements().find(|e| named(e, "title"))?;
    Some(title.text().collect())
}

/// Whether anything the path finds says something; nothing when the page is no JSON.
fn truthy(document: &Document<'_>, path: &Path) -> Option<bool> {
    let says = |value: &&Value| match value {
        Value::Null => false,
        Value::Bool(bool) => *bool,
        Value::Number(number) => number.as_f64() != Some(0.0),
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(map) => !map.is_empty(),
    };
    let json = document.json().ok()?;
    Some(path.find(json).iter().any(says))
}

#[cfg(test)]
mod tests {
    use super::is_within;

    #[test]
    fn hosts() {
        assert!(is_within("nl.linkedin.example", "linkedin.example"));
        assert!(is_within("linkedin.example", "linkedin.example"));
        assert!(!is_within("notlinkedin.example", "linkedin.example"));
    }
}
