//! From a definition as written to a provider that can be used.

use std::ops::Range;
use std::time::Duration;

use scraper::Selector;
use toml::Spanned;
use url::Url;

use super::definition::{self, Definition, Kind};
use super::reader::{Fields, Layout, Path, Pick, Place, Reader, Signal, Source};
use super::{Ask, Edition, Endpoint, Origin, Problem, Provider};

/// Validates one file; every problem in it is reported.
pub(super) fn provider(
    id: &str,
    file: &str,
    source: &str,
    origin: Origin,
) -> Result<Provider, Vec<Problem>> {
    let mut check = Check {
        file,
        source,
        problems: Vec::new(),
    };
    let definition: Definition = match toml::from_str(source) {
        Ok(definition) => definition,
        Err(error) => {
            check.problem(error.span().unwrap_or(0..0), error.message());
            return Err(check.problems);
        }
    };
    let provider = check.provider(id, definition, origin);
    match provider {
        Some(provider) if check.problems.is_empty() => Ok(provider),
        _ => Err(check.problems),
    }
}

struct Check<'a> {
    file: &'a str,
    source: &'a str,
    problems: Vec<Problem>,
}

impl Check<'_> {
    fn problem(&mut self, span: Range<usize>, message: impl Into<String>) {
        let before = &self.source[..span.start.min(self.source.len())];
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .unwrap_or_default()
            .chars()
            .count()
            + 1;
        self.problems.push(Problem {
            file: self.file.to_owned(),
            line,
            column,
            message: message.into(),
        });
    }

    fn provider(&mut self, id: &str, definition: Definition, origin: Origin) -> Option<Provider> {
        let homepage = self.address(&definition.homepage);
        let removal = self.address(&definition.removal);
        let checked = definition.checked.as_ref().to_string().parse();
        if checked.is_err() {
            self.problem(definition.checked.span(), "expected a date: 2026-08-22");
        }
        let reader = self.reader(&definition);
        let recognise = definition
            .recognise
            .into_iter()
            .filter_map(|signal| self.signal(signal.span(), signal.into_inner()))
            .collect();
        let ask = match (definition.request, definition.via_web, definition.open) {
            (Some(request), _, _) => Ask::Direct(self.endpoint(request)?),
            (None, Some(via), _) => Ask::ViaWeb(via.query.into_inner()),
            (None, None, Some(open)) => Ask::Open(open.url.into_inner()),
            (None, None, None) => {
                self.problem(0..0, "one of [request], [via_web] and [open] is needed");
                return None;
            }
        };
        let mut editions: Vec<Edition> = definition
            .editions
            .into_iter()
            .map(|(id, blanks)| Edition { id, blanks })
            .collect();
        if editions.is_empty() {
            editions.push(Edition::default());
        }
        Some(Provider {
            id: id.to_owned(),
            name: definition.name,
            homepage: homepage?,
            group: definition.group,
            accepts: definition.accepts,
            discloses: definition.discloses,
            removal: removal?,
            checked: checked.ok()?,
            hosts: definition.hosts,
            editions,
            ask,
            reader,
            recognise,
            origin,
        })
    }

    fn address(&mut self, text: &Spanned<String>) -> Option<Url> {
        match Url::parse(text.as_ref()) {
            Ok(url) => Some(url),
            Err(error) => {
                self.problem(text.span(), format!("not an address: {error}"));
                None
            }
        }
    }

    fn endpoint(&mut self, request: definition::Request) -> Option<Endpoint> {
        let interval = duration(request.interval.as_ref());
        if interval.is_none() {
            self.problem(
                request.interval.span(),
                "expected a duration: \"5s\" or \"500ms\"",
            );
        }
        Some(Endpoint {
            method: request.method,
            url: request.url.into_inner(),
            headers: request.headers,
            cookies: request.cookies,
            form: request.form,
            interval: interval?,
            budget: request.budget,
            redirects: request.redirects,
            agent: request.agent,
        })
    }

    fn reader(&mut self, definition: &Definition) -> Option<Reader> {
        if definition.results.0.is_empty() {
            return None;
        }
        let mut refused = Vec::new();
        for (kind, signals) in &definition.refused {
            for signal in signals {
                refused.extend(
                    self.signal(signal.span(), signal.as_ref().clone())
                        .map(|signal| (*kind, signal)),
                );
            }
        }
        let written = definition.empty.iter().flat_map(|empty| &empty.any);
        let empty = written
            .filter_map(|signal| self.signal(signal.span(), signal.as_ref().clone()))
            .collect();
        let layouts = definition
            .results
            .0
            .iter()
            .filter_map(|layout| self.layout(layout))
            .collect();
        Some(Reader {
            refused,
            layouts,
            empty,
        })
    }

    fn layout(&mut self, layout: &definition::Layout) -> Option<Layout> {
        let fields = Fields {
            title: self.picks(&layout.title.0),
            url: self.picks(&layout.url.0),
            snippet: self.picks(&layout.snippet.0),
            date: self.picks(&layout.date.0),
        };
        match layout.kind {
            Kind::Html => {
                let item = layout.item.as_ref()?;
                let except = layout
                    .except
                    .as_ref()
                    .and_then(|except| self.selector(except.span(), except.as_ref()));
                Some(Layout::Html {
                    item: self.selector(item.span(), item.as_ref())?,
                    except,
                    fields,
                })
            }
            Kind::Json => Some(Layout::Json {
                item: Path(layout.item.as_ref()?.as_ref().clone()),
                fields,
            }),
            Kind::Feed => Some(Layout::Feed { fields }),
            Kind::Presence => {
                let exists = layout
                    .exists
                    .iter()
                    .filter_map(|signal| self.signal(signal.span(), signal.as_ref().clone()));
                Some(Layout::Presence {
                    exists: exists.collect(),
                    fields,
                })
            }
        }
    }

    fn picks(&mut self, picks: &[definition::Pick]) -> Vec<Pick> {
        let mut usable = Vec::new();
        for pick in picks {
            let from = match (&pick.path, &pick.select, &pick.attr) {
                (Some(path), _, _) => Source::Path(Path(path.as_ref().clone())),
                (None, None, None) if pick.template.is_some() => Source::Nothing,
                (None, select, attr) => Source::Element {
                    place: self.place(pick),
                    select: self.optional(select.as_ref()),
                    attr: attr.clone(),
                    drop: self.optional(pick.drop.as_ref()),
                },
            };
            let template = pick
                .template
                .as_ref()
                .map(|template| template.as_ref().clone());
            usable.push(Pick {
                from,
                replace: pick.replace.clone().into_iter().collect(),
                template,
                html: pick.html,
                unwrap: pick.unwrap.0.clone(),
            });
        }
        usable
    }

    fn place(&mut self, pick: &definition::Pick) -> Place {
        match (self.optional(pick.closest.as_ref()), pick.following) {
            (Some(closest), _) => Place::Closest(closest),
            (None, true) => Place::Following,
            (None, false) => Place::Item,
        }
    }

    fn optional(&mut self, text: Option<&Spanned<String>>) -> Option<Selector> {
        text.and_then(|text| self.selector(text.span(), text.as_ref()))
    }

    fn signal(&mut self, span: Range<usize>, signal: definition::Signal) -> Option<Signal> {
        Some(match signal {
            definition::Signal::Status(status) => Signal::Status(status),
            definition::Signal::Text(text) => Signal::Text(text),
            definition::Signal::Selector(text) => {
                Signal::Selector(self.selector(span, &text)?, text)
            }
            definition::Signal::Lacks(text) => Signal::Lacks(self.selector(span, &text)?, text),
            definition::Signal::Title(text) => Signal::Title(text),
            definition::Signal::Json(path) => Signal::Json(Path(path)),
            definition::Signal::Without(path) => Signal::Without(Path(path)),
            definition::Signal::Host(host) => Signal::Host(host),
            definition::Signal::Url(text) => Signal::Url(text),
            definition::Signal::All(signals) => Signal::All(
                signals
                    .into_iter()
                    .filter_map(|signal| self.signal(span.clone(), signal))
                    .collect(),
            ),
        })
    }

    fn selector(&mut self, span: Range<usize>, text: &str) -> Option<Selector> {
        match Selector::parse(text) {
            Ok(selector) => Some(selector),
            Err(error) => {
                self.problem(span, format!("not a CSS selector: {error}"));
                None
            }
        }
    }
}

fn duration(text: &str) -> Option<Duration> {
    if let Some(number) = text.strip_suffix("ms") {
        return number.trim().parse().ok().map(Duration::from_millis);
    }
    text.strip_suffix('s')?
        .trim()
        .parse()
        .ok()
        .map(Duration::from_secs_f64)
}
