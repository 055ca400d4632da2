//! The canonical form of an address: what two addresses of one page have in common.
//!
//! What may differ is data (`data/addresses.toml`); this file only knows the parts of an address.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::Deserialize;
use url::Url;

mod percent;

use percent::normalise;

/// Rounds after which an address that holds an address that holds an address is taken as it is.
const MOST_ROUNDS: usize = 12;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    tracking: Vec<String>,
    forms: Vec<String>,
    labels: HashSet<String>,
    country_hosts: HashSet<String>,
    index: HashSet<String>,
    amp_parts: HashSet<String>,
    amp_endings: Vec<(String, String)>,
    wrapped_in_path: Vec<InPath>,
    wrapped_in_parameter: Vec<InParameter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InPath {
    host: String,
    paths: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InParameter {
    host: String,
    path: String,
    parameters: Vec<String>,
}

struct Rules {
    written: Written,
    /// Names of parameters to leave out, whole.
    dropped: HashSet<String>,
    /// Beginnings of names of parameters to leave out.
    dropped_starts: Vec<String>,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "part of the program; a test reads it")]
    let written: Written = toml::from_str(include_str!("../../data/addresses.toml"))
        .expect("addresses.toml is well formed");
    let (starts, whole): (Vec<_>, Vec<_>) = written
        .tracking
        .iter()
        .chain(&written.forms)
        .cloned()
        .partition(|name| name.ends_with('*'));
    let dropped_starts = starts
        .iter()
        .map(|name| name.trim_end_matches('*').to_owned())
        .collect();
    Rules {
        dropped: whole.into_iter().collect(),
        dropped_starts,
        written,
    }
});

/// The canonical form of an address. Two addresses with the same form are the same page; the form of a form is
/// the form itself.
pub fn canonical(url: &Url) -> String {
    let mut url = url.clone();
    let mut form = once(&url);
    for _ in 0..MOST_ROUNDS {
        let Ok(next) = Url::parse(&form) else { break };
        if next == url {
            break;
        }
        form = once(&next);
        url = next;
    }
    form
}

fn once(url: &Url) -> String {
    let Some(host) = url.host_str() else {
        return url.to_string();
    };
    let host = bare_host(host);
    if host.is_empty() {
        return url.to_string();
    }
    if let Some(inner) = unwrapped(url, &host) {
        return inner.to_string();
    }
    let mut form = format!("https://{host}");
    if let Some(port) = url.port() {
        form.push(':');
        form.push_str(&port.to_string());
    }
    form.push_str(&path(url.path()));
    let query = query(url.query().unwrap_or_default());
    if !query.is_empty() {
        form.push('?');
        form.push_str(&query);
    }
    // A fragment is a place on the page, but "#!/news" and "#/news" are pages of their own.
    if let Some(route) = url
        .fragment()
        .filter(|fragment| fragment.starts_with(['!', '/']) && fragment.len() > 1)
    {
        form.push('#');
        form.push_str(route);
    }
    form
}

/// The host without the labels that show the same pages; the registrable domain always stays.
fn bare_host(host: &str) -> String {
    let host = host.trim_end_matches('.');
    let Some(domain) = psl::domain_str(host).filter(|domain| domain.len() < host.len()) else {
        return host.to_owned();
    };
    let before = &host[..host.len() - domain.len() - 1];
    let labels = &RULES.written.labels;
    let country = RULES.written.country_hosts.contains(domain);
    let kept = before
        .split('.')
        .filter(|label| !(labels.contains(*label) || country && is_locale(label)));
    let mut bare: String = kept.flat_map(|label| [label, "."]).collect();
    bare.push_str(domain);
    bare
}

/// "nl", "nl-nl", "en-gb".
fn is_locale(label: &str) -> bool {
    let letters =
        |part: &str| part.len() == 2 && part.bytes().all(|letter| letter.is_ascii_lowercase());
    match label.split_once('-') {
        Some((language, country)) => letters(language) && letters(country),
        None => letters(label),
    }
}

/// The address inside an address.
fn unwrapped(url: &Url, host: &str) -> Option<Url> {
    let fitting = RULES
        .written
        .wrapped_in_path
        .iter()
        .filter(|wrapper| host_fits(host, &wrapper.host));
    let mut paths = fitting.flat_map(|wrapper| &wrapper.paths);
    if let Some(inner) = paths.find_map(|path| url.path().strip_prefix(path.as_str())) {
        let query = url
            .query()
            .map(|query| format!("?{query}"))
            .unwrap_or_default();
        let inner = Url::parse(&format!("https://{inner}{query}")).ok()?;
        return inner
            .domain()
            .is_some_and(|host| host.contains('.'))
            .then_some(inner);
    }
    let wrapper = RULES.written.wrapped_in_parameter.iter().find(|wrapper| {
        host_fits(host, &wrapper.host)
            && url.path().trim_end_matches('/') == wrapper.path.trim_end_matches('/')
    })?;
    let held = |name: &String| {
        url.query_pairs()
            .find(|(key, _)| key == name.as_str())
            .map(|(_, value)| value.into_owned())
    };
    let inner = wrapper.parameters.iter().find_map(held)?;
    Url::parse(&inner)
        .ok()
        .filter(|inner| ["http", "https"].contains(&inner.scheme()))
}

/// Whether a host is the one meant: "google.*" is google under any ending, "*.cdn.example" anything below.
fn host_fits(host: &str, pattern: &str) -> bool {
    if let Some(start) = pattern.strip_suffix(".*") {
        // "google.co.uk" and "google.nl", but not "google.example.com".
        psl::domain_str(host) == Some(host) && host.split('.').next() == Some(start)
    } else if let Some(end) = pattern.strip_prefix('*') {
        host.ends_with(end)
    } else {
        host == pattern
    }
}

fn path(path: &str) -> String {
    let rules = &RULES.written;
    let mut parts: Vec<String> = path
        .split('/')
        .filter(|part| !part.is_empty())
        .map(normalise)
        .collect();
    if let Some(last) = parts.last_mut() {
        // A session in the path: "page.jsp;jsessionid=1".
        if let Some(at) = last.to_ascii_lowercase().find(";jsessionid=") {
            last.truncate(at);
        }
        for (ending, usual) in &rules.amp_endings {
            if let Some(bare) = last
                .strip_suffix(ending.as_str())
                .filter(|bare| !bare.is_empty())
            {
                *last = format!("{bare}{usual}");
                break;
            }
        }
    }
    while parts.last().is_some_and(|last| {
        rules.index.contains(&last.to_ascii_lowercase())
            || rules.amp_parts.contains(last)
            || last.is_empty()
    }) {
        parts.pop();
    }
    let skipped = usize::from(parts.len() > 1 && rules.amp_parts.contains(&parts[0]));
    let mut form = String::with_capacity(path.len());
    for part in &parts[skipped..] {
        form.push('/');
        form.push_str(part);
    }
    if form.is_empty() {
        "/".to_owned()
    } else {
        form
    }
}

/// The parameters that matter, in order of name.
fn query(query: &str) -> String {
    let mut kept: Vec<String> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| normalise(&pair.replace('+', "%20")))
        .filter(|pair| !is_dropped(pair))
        .collect();
    kept.sort_unstable();
    kept.join("&")
}

fn is_dropped(pair: &str) -> bool {
    let pair = pair.to_ascii_lowercase();
    let name = pair.split('=').next().unwrap_or_default();
    let rules = &*RULES;
    rules.dropped.contains(name)
        || rules.dropped.contains(&pair)
        || rules
            .dropped_starts
            .iter()
            .any(|start| name.starts_with(start.as_str()))
}
