//! Requests: an endpoint with the question filled in.

use url::Url;

use super::Request;
use crate::ask::provider::{Edition, Endpoint};

/// The final request for `text`; absent when the question cannot stand where the endpoint wants it.
pub(super) fn request(endpoint: &Endpoint, edition: &Edition, text: &str) -> Option<Request> {
    let filled = |(key, value): (&String, &String)| (key.clone(), edition.text(value, text));
    Some(Request {
        method: endpoint.method,
        url: address(&endpoint.url, edition, text)?,
        headers: endpoint.headers.iter().map(filled).collect(),
        cookies: endpoint.cookies.iter().map(filled).collect(),
        form: endpoint.form.iter().map(filled).collect(),
        agent: endpoint.agent,
    })
}

/// The address of `text`; absent when it is none.
pub(super) fn address(template: &str, edition: &Edition, text: &str) -> Option<Url> {
    // Points alone would walk up the path, percent-encoded or not.
    if text.chars().all(|letter| letter == '.') {
        return None;
    }
    Url::parse(&edition.address(template, text)).ok()
}
