//! One attempt at one query: the request, the redirects its definition allows, and the page at the end.
//!
//! In: a [`Query`]. Out: an [`Arrival`] or a [`Failure`]. Redirects are followed here and not by the client, because
//! each hop has to be judged: where it leads, whether it is secure, and whether it is on a public address.

use std::time::Duration;

use reqwest::cookie::Jar;
use reqwest::header::{CONTENT_TYPE, COOKIE, HeaderMap, LOCATION};
use reqwest::{Client, Response};
use url::{Host, Url};

use super::address::plain;
use super::error::Failure;
use super::{FetchError, Fetcher, Page, cookies, headers, pace};
use crate::ask::plan::Query;
use crate::ask::provider::address::{is_public, names_private_place};
use crate::ask::provider::{Ask, Method, Origin, Redirects};

/// Most redirects in a row.
const MOST_REDIRECTS: usize = 10;

/// A page and what came with it.
pub(super) struct Arrival {
    /// The page.
    pub(super) page: Page,
    /// How long the server asks to wait before the next request.
    pub(super) retry_after: Option<Duration>,
}

/// Asks `query` once.
pub(super) async fn follow(
    fetcher: &Fetcher,
    query: &Query,
    jar: &Jar,
) -> Result<Arrival, Failure> {
    let mut hop = Hop {
        url: query.request.url.clone(),
        method: query.request.method,
        private: query.asks.origin == Origin::Person,
    };
    for _ in 0..=MOST_REDIRECTS {
        let response = hop.send(fetcher, query, jar).await?;
        cookies::keep(jar, response.headers(), &hop.url);
        match hop.redirect(query, &response)? {
            Some(url) => hop = hop.next(fetcher, url, &response),
            None => return arrive(hop.url, response, fetcher.limits.body_cap).await,
        }
    }
    Err(FetchError::Redirect.into())
}

/// One request on the way.
struct Hop {
    url: Url,
    method: Method,
    /// Whether it may go to a private address.
    private: bool,
}

impl Hop {
    async fn send(&self, fetcher: &Fetcher, query: &Query, jar: &Jar) -> Result<Response, Failure> {
        let client = self.client(fetcher)?;
        let at_home = same_site(&query.request.url, &self.url);
        let request = &query.request;
        let mut headers = headers::headers(request, &self.url, fetcher.limits.language, at_home);
        let written = if at_home { &*request.cookies } else { &[] };
        if let Some(cookie) = cookies::header(jar, written, &self.url) {
            headers.insert(COOKIE, cookie);
        }
        let request = match self.method {
            Method::Get => client.get(self.url.clone()),
            Method::Post => {
                headers.insert(
                    CONTENT_TYPE,
                    reqwest::header::HeaderValue::from_static("application/x-www-form-urlencoded"),
                );
                let form = url::form_urlencoded::Serializer::new(String::new())
                    .extend_pairs(&request.form)
                    .finish();
                client.post(self.url.clone()).body(form)
            }
        };
        Ok(request.headers(headers).send().await?)
    }

    /// The client for this hop, which decides what names may resolve to. Addresses written as numbers are never
    /// looked up, and a proxy looks names up itself: for those the address itself has to tell.
    fn client<'a>(&self, fetcher: &'a Fetcher) -> Result<&'a Client, FetchError> {
        if self.private {
            return Ok(&fetcher.anywhere);
        }
        if names_private_place(&self.url) && !fetcher.serves(&self.url) {
            return Err(FetchError::PrivateAddress);
        }
        Ok(&fetcher.public)
    }

    /// Where the answer sends on to; none when it is the page to read.
    fn redirect(&self, query: &Query, response: &Response) -> Result<Option<Url>, FetchError> {
        let rule = match &query.asks.ask {
            Ask::Direct(endpoint) => endpoint.redirects,
            Ask::ViaWeb(_) | Ask::Open(_) => Redirects::None,
        };
        if rule == Redirects::None || !matches!(response.status().as_u16(), 301..=303 | 307 | 308) {
            return Ok(None);
        }
        let Some(location) = response.headers().get(LOCATION) else {
            return Ok(None);
        };
        let location = String::from_utf8_lossy(location.as_bytes());
        let mut url = self.url.join(&location).map_err(|_| FetchError::Redirect)?;
        let secure = match url.scheme() {
            "https" => true,
            "http" => self.url.scheme() == "http",
            _ => false,
        };
        let allowed = rule == Redirects::Any || same_site(&query.request.url, &url);
        if !secure || !allowed {
            return Err(FetchError::Redirect);
        }
        // A name and password in an address would be sent along as if they were ours.
        let _ = url.set_username("");
        let _ = url.set_password(None);
        Ok(Some(url))
    }

    /// The next hop. Once on a public address, always on public addresses.
    fn next(self, fetcher: &Fetcher, url: Url, response: &Response) -> Self {
        let resend = matches!(response.status().as_u16(), 307 | 308);
        Self {
            method: if resend { self.method } else { Method::Get },
            private: self.private && self.is_private(fetcher, &url, response),
            url,
        }
    }

    /// Whether the answer came from a private address. Behind a proxy only the address as written can tell, and a
    /// host may always send on to itself.
    fn is_private(&self, fetcher: &Fetcher, next: &Url, response: &Response) -> bool {
        if fetcher.serves(&self.url) {
            return false;
        }
        if fetcher.limits.proxy.is_some() {
            return names_private_place(&self.url) || self.url.host() == next.host();
        }
        response
            .remote_addr()
            .is_some_and(|address| !is_public(address.ip()))
    }
}

/// Whether both addresses belong to the same registrable domain.
fn same_site(one: &Url, other: &Url) -> bool {
    match (one.host(), other.host()) {
        (Some(Host::Domain(one)), Some(Host::Domain(other))) => {
            let (one, other) = (plain(one), plain(other));
            one == other
                || psl::domain_str(&one)
                    .is_some_and(|domain| psl::domain_str(&other) == Some(domain))
        }
        (one, other) => one == other,
    }
}

async fn arrive(url: Url, response: Response, cap: usize) -> Result<Arrival, Failure> {
    let retry_after = pace::retry_after(response.headers());
    Ok(Arrival {
        page: Page {
            status: response.status().as_u16(),
            url: Some(url),
            content_type: content_type(response.headers()),
            body: body(response, cap).await?,
        },
        retry_after,
    })
}

fn content_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(CONTENT_TYPE)?;
    Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// The decompressed body. The client has no bound of its own, and a stated length is the server's word.
async fn body(mut response: Response, cap: usize) -> Result<Vec<u8>, Failure> {
    let too_large = FetchError::TooLarge(cap);
    if response
        .content_length()
        .is_some_and(|length| length > cap as u64)
    {
        return Err(too_large.into());
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await? {
        if body.len() + chunk.len() > cap {
            return Err(too_large.into());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: bool) {
        let (one, other) = (Url::parse(one).unwrap(), Url::parse(other).unwrap());
        assert_eq!(same_site(&one, &other), expected, "{one} {other}");
    }

    #[test]
    fn a_site_is_a_registrable_domain() {
        check(
            "https://www.zoek.example/",
            "https://nl.zoek.example/a",
            true,
        );
        check("https://zoek.example/", "https://zoek.example./", true);
        check(
            "https://zoek.example/",
            "https://zoek.example.evil.example/",
            false,
        );
        check("https://a.co.uk/", "https://b.co.uk/", false);
        check("https://jan.github.io/", "https://piet.github.io/", false);
        check("http://127.0.0.1:1/", "http://127.0.0.1:2/", true);
        check("http://127.0.0.1/", "http://128.0.0.1/", false);
        check("http://localhost/", "http://localhost/a", true);
        check("http://1.2.3.example/", "http://127.0.0.1/", false);
    }
}
