//! Cookies of one provider in one run.
//!
//! In: answers' Set-Cookie headers and the definition's own cookies. Out: Cookie headers. In memory only, and no
//! provider sees what another one set.

use std::collections::HashMap;
use std::sync::Arc;

use reqwest::cookie::{CookieStore, Jar};
use reqwest::header::{HeaderMap, HeaderValue, SET_COOKIE};
use url::Url;

use crate::ask::plan::Query;

/// A jar for each provider that is asked.
#[derive(Default)]
pub(super) struct Jars(HashMap<String, Arc<Jar>>);

impl Jars {
    /// The jar of the provider that `query` goes to.
    pub(super) fn of(&mut self, query: &Query) -> Arc<Jar> {
        Arc::clone(self.0.entry(query.asks.id.clone()).or_default())
    }
}

/// Keeps what an answer from `url` sets.
pub(super) fn keep(jar: &Jar, headers: &HeaderMap, url: &Url) {
    jar.set_cookies(&mut headers.get_all(SET_COOKIE).iter(), url);
}

/// The Cookie header for `url`: what the provider set, and of `written`, the definition's cookies, those it did not
/// set itself.
pub(super) fn header(jar: &Jar, written: &[(String, String)], url: &Url) -> Option<HeaderValue> {
    let kept = jar.cookies(url);
    let kept = kept.as_ref().and_then(|value| value.to_str().ok());
    let mut cookies: Vec<String> = kept
        .into_iter()
        .flat_map(|kept| kept.split("; "))
        .map(str::to_owned)
        .collect();
    for (name, value) in written {
        let is_kept =
            |cookie: &String| cookie.split_once('=').is_some_and(|(kept, _)| kept == name);
        if !cookies.iter().any(is_kept) {
            cookies.push(format!("{name}={value}"));
        }
    }
    if cookies.is_empty() {
        return None;
    }
    HeaderValue::from_bytes(cookies.join("; ").as_bytes()).ok()
}
