//! What a request says beside its address.
//!
//! In: a [`Request`] and where it goes. Out: headers. A page is asked for as a browser asks, an API with the
//! program's own name; what the definition states comes on top.

use reqwest::header::{
    ACCEPT, ACCEPT_LANGUAGE, HeaderMap, HeaderName, HeaderValue, UPGRADE_INSECURE_REQUESTS,
    USER_AGENT,
};
use url::Url;

use crate::ask::plan::Request;
use crate::ask::provider::Agent;
use crate::locale::Language;

/// A browser that many people use: Firefox ESR 153, the extended release of 2026, on Windows.
const BROWSER: &str =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0";

const PROGRAM: &str = concat!(
    "selfsearch/",
    env!("CARGO_PKG_VERSION"),
    " (+",
    env!("CARGO_PKG_REPOSITORY"),
    ")"
);

/// The headers of a request to `url`; `at_home` tells that it goes to the site the definition names.
pub(super) fn headers(
    request: &Request,
    url: &Url,
    language: Language,
    at_home: bool,
) -> HeaderMap {
    let mut headers = match request.agent {
        Agent::Page => of_browser(url, language),
        Agent::Api => of_program(language),
    };
    // A definition's headers may hold a key: they are for its own site.
    for (name, value) in request.headers.iter().filter(|_| at_home) {
        let name = HeaderName::from_bytes(name.as_bytes());
        let value = HeaderValue::from_bytes(value.as_bytes());
        if let (Ok(name), Ok(value)) = (name, value) {
            headers.insert(name, value);
        }
    }
    headers
}

fn of_browser(url: &Url, language: Language) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let mut say = |name, value| headers.insert(name, HeaderValue::from_static(value));
    say(USER_AGENT, BROWSER);
    say(
        ACCEPT,
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    );
    say(
        ACCEPT_LANGUAGE,
        match language {
            Language::Nl => "nl,en-US;q=0.7,en;q=0.3",
            Language::En => "en-US,en;q=0.5",
        },
    );
    say(UPGRADE_INSECURE_REQUESTS, "1");
    // Browsers tell these to secure places only.
    if url.scheme() == "https" {
        say(HeaderName::from_static("sec-fetch-dest"), "document");
        say(HeaderName::from_static("sec-fetch-mode"), "navigate");
        say(HeaderName::from_static("sec-fetch-site"), "none");
        say(HeaderName::from_static("sec-fetch-user"), "?1");
    }
    headers
}

fn of_program(language: Language) -> HeaderMap {
    HeaderMap::from_iter([
        (USER_AGENT, HeaderValue::from_static(PROGRAM)),
        (ACCEPT_LANGUAGE, HeaderValue::from_static(language.code())),
    ])
}
