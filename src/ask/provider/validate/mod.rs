//! From a definition as written to a provider that can be used.
//!
//! Every rule looks at the file by itself, so that all problems of a file come out together.

mod asking;
mod reading;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use toml::Spanned;
use url::Url;

use super::definition::{Definition, RefusalKind, Refusals};
use super::problem::{self, Problem, Problems};
use super::reader::Signal;
use super::{Edition, Origin, Provider, address, nearest, template, written};

/// Validates one file; every problem in it is reported. `shared` are the signals of refusals all readers know.
pub(super) fn provider(
    id: &str,
    file: &str,
    source: &str,
    origin: Origin,
    shared: &Arc<[(RefusalKind, Signal)]>,
) -> Result<Provider, Vec<Problem>> {
    let mut problems = Problems::new(file, source);
    let plain = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '_');
    if id.is_empty() || !id.chars().all(plain) {
        problems.add(0..0, "definition-id", &[("id", id)]);
    }
    let Some(written) = written::definition(source, &mut problems) else {
        return Err(problems.into_list());
    };
    let mut check = Check {
        problems,
        keys: written.keys.into_iter().collect(),
        cut: written.cut,
        complete: written.complete,
        blanks: BTreeSet::new(),
        origin,
    };
    let provider = check.provider(id, &written.content, shared);
    match provider {
        Some(provider) if check.problems.is_empty() => Ok(provider),
        _ => Err(check.problems.into_list()),
    }
}

/// Validates the signals of refusals that many sites share.
pub(super) fn shared_refusals(
    source: &str,
    problems: &mut Problems<'_>,
) -> Vec<(RefusalKind, Signal)> {
    let Some(written) = written::read::<Refusals>(source, problems) else {
        return Vec::new();
    };
    let is_whole = written.cut.is_empty();
    reading::refusals(&written.content, is_whole, problems)
}

struct Check<'a> {
    problems: Problems<'a>,
    /// Top-level keys of the file and where they stand.
    keys: BTreeMap<String, Range<usize>>,
    /// Top-level keys under which something was not understood: what is missing there is no news.
    cut: BTreeSet<String>,
    /// Whether everything in the file was read.
    complete: bool,
    /// The names of the blanks every edition fills.
    blanks: BTreeSet<String>,
    origin: Origin,
}

impl Check<'_> {
    fn provider(
        &mut self,
        id: &str,
        definition: &Definition,
        shared: &Arc<[(RefusalKind, Signal)]>,
    ) -> Option<Provider> {
        if definition.name.get_ref().trim().is_empty() {
            self.problems.add(
                definition.name.span(),
                "definition-empty-text",
                &[("key", "name")],
            );
        }
        if definition.accepts.get_ref().is_empty() {
            let span = definition.accepts.span();
            self.problems
                .add(span, "definition-empty-list", &[("key", "accepts")]);
        }
        for host in &definition.hosts {
            if !address::is_host(host.get_ref()) {
                self.problems
                    .add(host.span(), "definition-host", &[("host", host.get_ref())]);
            }
        }
        let editions = self.editions(definition);
        let homepage = self.page(&definition.homepage);
        let removal = self.page(&definition.removal);
        let checked = self.date(&definition.checked);
        let reader = self.reader(definition, shared);
        let recognise = reading::signals(&definition.recognise, &mut self.problems);
        let ask = self.ask(definition, &editions);
        let open_url = asking::open_url(definition);
        Some(Provider {
            id: id.to_owned(),
            name: problem::visible(definition.name.get_ref().trim()),
            homepage: homepage?,
            group: definition.group,
            accepts: definition.accepts.get_ref().clone(),
            discloses: definition.discloses,
            removal: removal?,
            checked: checked?,
            hosts: definition
                .hosts
                .iter()
                .map(|host| host.get_ref().to_lowercase())
                .collect(),
            editions,
            ask: ask?,
            open_url,
            reader,
            recognise,
            origin: self.origin,
        })
    }

    /// Notes that something is missing under a top-level key, unless part of it was not understood anyway.
    fn missing(&mut self, section: &str, key: &'static str, blanks: &[(&'static str, &str)]) {
        if self.is_whole(section) {
            let span = self.keys.get(section).cloned().unwrap_or_default();
            self.problems.add(span, key, blanks);
        }
    }

    /// Whether everything under a top-level key was understood, so that what is not there is missing.
    fn is_whole(&self, section: &str) -> bool {
        self.complete && !self.cut.contains(section)
    }

    fn has(&self, section: &str) -> bool {
        self.keys.contains_key(section)
    }

    fn editions(&mut self, definition: &Definition) -> Vec<Edition> {
        let names = |blanks: &BTreeMap<String, Spanned<String>>| -> BTreeSet<String> {
            blanks.keys().cloned().collect()
        };
        let all: BTreeSet<String> = definition.editions.values().flat_map(names).collect();
        for (id, blanks) in &definition.editions {
            let lacks: Vec<String> = all.difference(&names(blanks)).cloned().collect();
            if blanks.is_empty() || !lacks.is_empty() {
                let span = blanks.values().next().map(Spanned::span);
                let span = span.or_else(|| self.keys.get("editions").cloned());
                self.problems.add(
                    span.unwrap_or_default(),
                    "definition-edition-lacks",
                    &[("edition", id), ("blanks", &lacks.join(", "))],
                );
            }
        }
        let plain = |letter: char| matches!(letter, 'a'..='z' | '0'..='9' | '_');
        for name in &all {
            if !name.chars().all(plain) || matches!(name.as_str(), "query" | "value") {
                let span = definition
                    .editions
                    .values()
                    .find_map(|blanks| blanks.get(name))
                    .map_or(0..0, Spanned::span);
                self.problems
                    .add(span, "definition-blank-name", &[("blank", name)]);
            }
        }
        self.blanks = all;
        let mut editions: Vec<Edition> = definition
            .editions
            .iter()
            .map(|(id, blanks)| Edition {
                id: id.clone(),
                blanks: blanks
                    .iter()
                    .map(|(name, value)| (name.clone(), value.get_ref().clone()))
                    .collect(),
            })
            .collect();
        if editions.is_empty() {
            editions.push(Edition::default());
        }
        editions
    }

    /// An address without placeholders.
    fn page(&mut self, text: &Spanned<String>) -> Option<Url> {
        self.address(text.span(), text.get_ref())
    }

    fn address(&mut self, span: Range<usize>, text: &str) -> Option<Url> {
        match Url::parse(text) {
            Err(error) => {
                let what = error.to_string();
                self.problems.add(
                    span,
                    "definition-address",
                    &[("address", text), ("what", &what)],
                );
                None
            }
            Ok(url) if !matches!(url.scheme(), "http" | "https") => {
                self.problems
                    .add(span, "definition-scheme", &[("scheme", url.scheme())]);
                None
            }
            Ok(url) if self.origin == Origin::Shipped && address::names_private_place(&url) => {
                self.problems.add(
                    span,
                    "definition-private",
                    &[("host", url.host_str().unwrap_or_default())],
                );
                None
            }
            Ok(url) => Some(url),
        }
    }

    fn date(&mut self, written: &Spanned<toml::value::Datetime>) -> Option<Date> {
        let date = written.get_ref().to_string().parse().ok();
        // A date with a time of day parses as a date too.
        let date = date.filter(|_| written.get_ref().time.is_none());
        if date.is_none() {
            let text = written.get_ref().to_string();
            self.problems
                .add(written.span(), "definition-date", &[("date", &text)]);
        }
        date
    }

    /// Checks the placeholders of a template; `own` are known beside the blanks of the editions.
    fn placeholders(&mut self, span: &Range<usize>, text: &str, own: &[&str]) -> bool {
        let before = self.problems.len();
        for name in template::placeholders(text) {
            if own.contains(&name) || self.blanks.contains(name) {
                continue;
            }
            let known: Vec<&str> = own
                .iter()
                .copied()
                .chain(self.blanks.iter().map(String::as_str))
                .collect();
            match nearest(name.trim(), known.iter().copied()) {
                Some(nearest) => self.problems.add(
                    span.clone(),
                    "definition-placeholder-near",
                    &[("name", name), ("nearest", nearest)],
                ),
                None => self.problems.add(
                    span.clone(),
                    "definition-placeholder",
                    &[("name", name), ("known", &known.join(", "))],
                ),
            }
        }
        self.problems.len() == before
    }
}
