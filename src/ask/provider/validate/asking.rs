//! The rules for how a provider is asked: `[request]`, `[via_web]`, `[open]`.

use std::collections::BTreeMap;
use std::time::Duration;

use toml::Spanned;

use super::Check;
use crate::ask::provider::definition::{self, Agent, Definition, Kind, Method};
use crate::ask::provider::{Ask, Edition, Endpoint, template};

/// Longest interval that makes sense within one run.
const LONGEST_INTERVAL: Duration = Duration::from_hours(1);

impl Check<'_> {
    pub(super) fn ask(&mut self, definition: &Definition, editions: &[Edition]) -> Option<Ask> {
        let open = definition
            .open
            .as_ref()
            .filter(|open| {
                self.placeholders(&open.url.span(), open.url.get_ref(), &["query"])
                    && self.link(&open.url, editions)
            })
            .map(|open| Ask::Open(open.url.get_ref().clone()));
        if definition.request.is_some() && definition.via_web.is_some() {
            self.missing("via_web", "definition-request-and-via-web", &[]);
        }
        match (&definition.request, &definition.via_web) {
            (Some(request), _) => self.endpoint(request, editions).map(Ask::Direct),
            (None, Some(via)) => self.via_web(via),
            (None, None) => {
                let stated = ["request", "via_web", "open"];
                if self.complete && !stated.iter().any(|key| self.has(key)) {
                    self.problems.add(0..0, "definition-no-ask", &[]);
                }
                open
            }
        }
    }

    fn endpoint(
        &mut self,
        request: &definition::Request,
        editions: &[Edition],
    ) -> Option<Endpoint> {
        let mut known = self.placeholders(&request.url.span(), request.url.get_ref(), &["query"]);
        if known {
            self.link(&request.url, editions);
        }
        let interval = duration(request.interval.get_ref());
        if interval.is_none() {
            let text = request.interval.get_ref();
            self.problems.add(
                request.interval.span(),
                "definition-duration",
                &[("text", text)],
            );
        }
        if *request.budget.get_ref() == 0 {
            self.problems
                .add(request.budget.span(), "definition-budget", &[]);
        }
        if request.method == Method::Get && !request.form.is_empty() {
            self.missing("request", "definition-form-needs-post", &[]);
        }
        self.pairs(&request.headers, "definition-header");
        self.pairs(&request.cookies, "definition-cookie");
        for value in request.form.values() {
            known &= self.placeholders(&value.span(), value.get_ref(), &["query"]);
        }
        let asks =
            |text: &Spanned<String>| template::placeholders(text.get_ref()).contains(&"query");
        if known && !asks(&request.url) && !request.form.values().any(asks) {
            self.problems
                .add(request.url.span(), "definition-no-query", &[]);
        }
        Some(Endpoint {
            method: request.method,
            url: request.url.get_ref().clone(),
            headers: plain(&request.headers),
            cookies: plain(&request.cookies),
            form: plain(&request.form),
            interval: interval?,
            budget: *request.budget.get_ref(),
            redirects: request.redirects,
            agent: request.agent,
        })
    }

    fn via_web(&mut self, via: &definition::ViaWeb) -> Option<Ask> {
        let (span, text) = (via.query.span(), via.query.get_ref());
        if !self.placeholders(&span, text, &["query"]) {
            return None;
        }
        if !template::placeholders(text).contains(&"query") {
            self.problems.add(span, "definition-no-query", &[]);
        }
        Some(Ask::ViaWeb(text.clone()))
    }

    /// Checks an address template in every edition.
    fn link(&mut self, url: &Spanned<String>, editions: &[Edition]) -> bool {
        let mut good = true;
        for edition in editions {
            let filled = edition.address(url.get_ref(), "x");
            good &= self.address(url.span(), &filled).is_some();
        }
        good
    }

    /// Headers and cookies: names that HTTP allows, values on one line.
    fn pairs(&mut self, pairs: &BTreeMap<String, Spanned<String>>, key: &'static str) {
        let token =
            |letter: char| letter.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(letter);
        for (name, value) in pairs {
            let text = value.get_ref();
            let bad_name = name.is_empty() || !name.chars().all(token);
            if bad_name || text.chars().any(char::is_control) {
                self.problems.add(value.span(), key, &[("name", name)]);
            }
            self.placeholders(&value.span(), text, &["query"]);
        }
    }
}

fn plain(pairs: &BTreeMap<String, Spanned<String>>) -> BTreeMap<String, String> {
    pairs
        .iter()
        .map(|(name, value)| (name.clone(), value.get_ref().clone()))
        .collect()
}

/// Where the person looks by hand: the stated link, else the page the program asks for itself.
pub(super) fn open_url(definition: &Definition) -> Option<String> {
    if let Some(open) = &definition.open {
        return Some(open.url.get_ref().clone());
    }
    let request = definition.request.as_ref()?;
    let is_page = definition
        .results
        .0
        .iter()
        .all(|layout| matches!(layout.kind.get_ref(), Kind::Html | Kind::Presence));
    (is_page && request.method == Method::Get && request.agent == Agent::Page)
        .then(|| request.url.get_ref().clone())
}

/// "500ms", "5s", "1.5s", "2m".
fn duration(text: &str) -> Option<Duration> {
    let (number, seconds) = if let Some(number) = text.strip_suffix("ms") {
        (number, 0.001)
    } else if let Some(number) = text.strip_suffix('s') {
        (number, 1.0)
    } else {
        (text.strip_suffix('m')?, 60.0)
    };
    let number = number.trim_end();
    // "inf" and "1e9" are numbers too, but nobody's interval.
    if !number
        .chars()
        .all(|letter| letter.is_ascii_digit() || letter == '.')
    {
        return None;
    }
    let number: f64 = number.parse().ok()?;
    Duration::try_from_secs_f64(number * seconds)
        .ok()
        .filter(|interval| *interval <= LONGEST_INTERVAL)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_a_unit_and_a_bound() {
        for (text, milliseconds) in [
            ("500ms", 500),
            ("5s", 5000),
            ("1.5s", 1500),
            ("2 m", 120_000),
        ] {
            assert_eq!(
                duration(text),
                Some(Duration::from_millis(milliseconds)),
                "{text}"
            );
        }
        for text in [
            "",
            "5",
            "s",
            "-5s",
            "infs",
            "NaNs",
            "1e3s",
            "61m",
            "5 h",
            "1.2.3s",
            "99999999999999999999s",
        ] {
            assert_eq!(duration(text), None, "{text}");
        }
    }
}
