//! The rules for how an answer is read: `[results]`, `[empty]`, `[refused]` and `recognise`.

use std::ops::Range;
use std::sync::Arc;

use scraper::Selector;
use toml::Spanned;

use super::Check;
use crate::ask::provider::address;
use crate::ask::provider::definition::{self, Definition, Kind, RefusalKind, Refusals};
use crate::ask::provider::problem::Problems;
use crate::ask::provider::reader::{Fields, Layout, Path, Pick, Place, Reader, Signal, Source};

impl Check<'_> {
    /// The reader; both how an empty answer and how a refusal looks must be stated.
    pub(super) fn reader(
        &mut self,
        definition: &Definition,
        shared: &Arc<[(RefusalKind, Signal)]>,
    ) -> Option<Reader> {
        let is_whole = !self.cut.contains("refused");
        let refused = refusals(&definition.refused, is_whole, &mut self.problems);
        let is_whole = !self.cut.contains("empty");
        let empty = definition.empty.as_ref().map_or_else(Vec::new, |empty| {
            list(&empty.any, "any", is_whole, &mut self.problems)
        });
        if definition.results.0.is_empty() {
            self.without_results(definition);
            return None;
        }
        if definition.request.is_none() && definition.open.is_none() && definition.via_web.is_some()
        {
            self.missing("results", "definition-via-web-reader", &[]);
        }
        if definition.empty.is_none() && !self.has("empty") {
            self.missing("results", "definition-no-empty", &[]);
        }
        if definition.refused.is_empty() && self.is_whole("refused") {
            self.missing("results", "definition-no-refused", &[]);
        }
        let layouts = definition.results.0.iter();
        Some(Reader {
            refused,
            shared: Arc::clone(shared),
            layouts: layouts.filter_map(|layout| self.layout(layout)).collect(),
            empty,
        })
    }

    fn without_results(&mut self, definition: &Definition) {
        if self.has("results") {
            // Only an empty list gets here without a word: `results = []`.
            self.missing("results", "definition-empty-list", &[("key", "results")]);
        } else if definition.request.is_some() {
            self.missing("request", "definition-no-results", &[]);
        } else {
            for section in ["empty", "refused"] {
                if self.has(section) {
                    self.missing(
                        section,
                        "definition-outcome-without-results",
                        &[("section", section)],
                    );
                }
            }
        }
    }

    fn layout(&mut self, layout: &definition::Layout) -> Option<Layout> {
        self.fitting_keys(layout);
        let fields = Fields {
            title: self.picks(layout, &layout.title.0),
            url: self.picks(layout, &layout.url.0),
            snippet: self.picks(layout, &layout.snippet.0),
            date: self.picks(layout, &layout.date.0),
        };
        let item = layout.item.as_ref();
        Some(match layout.kind.get_ref() {
            Kind::Html => {
                let except = self.optional(layout.except.as_ref());
                Layout::Html {
                    item: item.and_then(|item| {
                        selector(item.span(), item.get_ref(), &mut self.problems)
                    })?,
                    except,
                    fields,
                }
            }
            Kind::Json => Layout::Json {
                item: item
                    .and_then(|item| path(item.span(), item.get_ref(), &mut self.problems))?,
                fields,
            },
            Kind::Feed => Layout::Feed { fields },
            Kind::Presence => Layout::Presence {
                exists: signals(&layout.exists, &mut self.problems),
                fields,
            },
        })
    }

    /// Each kind needs some keys and has no use for others.
    fn fitting_keys(&mut self, layout: &definition::Layout) {
        let present = [
            ("item", layout.item.is_some()),
            ("except", layout.except.is_some()),
            ("exists", !layout.exists.is_empty()),
            ("title", !layout.title.0.is_empty()),
            ("url", !layout.url.0.is_empty()),
        ];
        let (kind, needs, takes): (_, &[&str], &[&str]) = match layout.kind.get_ref() {
            Kind::Html => ("html", &["item", "title", "url"], &["except"]),
            Kind::Json => ("json", &["item", "title", "url"], &[]),
            Kind::Feed => ("feed", &[], &["title", "url"]),
            Kind::Presence => ("presence", &["exists"], &["title", "url"]),
        };
        for (key, present) in present {
            let blanks = [("kind", kind), ("key", key)];
            if needs.contains(&key) {
                if !present && self.is_whole("results") {
                    self.problems
                        .add(layout.kind.span(), "definition-kind-needs", &blanks);
                }
            } else if present && !takes.contains(&key) {
                self.problems
                    .add(layout.kind.span(), "definition-kind-refuses", &blanks);
            }
        }
    }

    fn picks(&mut self, layout: &definition::Layout, picks: &[definition::Pick]) -> Vec<Pick> {
        picks
            .iter()
            .filter_map(|pick| self.pick(layout, pick))
            .collect()
    }

    fn pick(&mut self, layout: &definition::Layout, pick: &definition::Pick) -> Option<Pick> {
        let kind = *layout.kind.get_ref();
        let at = [
            &pick.select,
            &pick.path,
            &pick.closest,
            &pick.drop,
            &pick.template,
        ];
        let at = at.into_iter().flatten().next();
        let at = at.map_or_else(|| layout.kind.span(), Spanned::span);
        if let Some(template) = &pick.template {
            self.placeholders(&template.span(), template.get_ref(), &["value", "query"]);
        }
        for unwrap in &pick.unwrap.0 {
            if unwrap.prefix.is_empty() || unwrap.param.is_empty() {
                self.problems
                    .add(at.clone(), "definition-empty-text", &[("key", "unwrap")]);
            }
        }
        let of_element = pick.select.is_some()
            || pick.attr.is_some()
            || pick.closest.is_some()
            || pick.following
            || pick.drop.is_some();
        let from = match &pick.path {
            Some(_) if of_element => {
                self.problems.add(at, "definition-path-and-select", &[]);
                return None;
            }
            Some(written) => {
                if kind == Kind::Html {
                    self.problems.add(at, "definition-path-in-html", &[]);
                }
                Source::Path(path(written.span(), written.get_ref(), &mut self.problems)?)
            }
            None if !of_element && pick.template.is_some() => Source::Nothing,
            None => {
                if kind == Kind::Json {
                    self.problems.add(at, "definition-select-in-json", &[]);
                }
                self.element(pick)
            }
        };
        Some(Pick {
            from,
            replace: pick.replace.clone().into_iter().collect(),
            template: pick
                .template
                .as_ref()
                .map(|template| template.get_ref().clone()),
            html: pick.html,
            unwrap: pick.unwrap.0.clone(),
        })
    }

    fn element(&mut self, pick: &definition::Pick) -> Source {
        let place = match &pick.closest {
            Some(closest) if pick.following => {
                self.problems
                    .add(closest.span(), "definition-closest-and-following", &[]);
                Place::Following
            }
            Some(_) => self
                .optional(pick.closest.as_ref())
                .map_or(Place::Item, Place::Closest),
            None if pick.following => Place::Following,
            None => Place::Item,
        };
        Source::Element {
            place,
            select: self.optional(pick.select.as_ref()),
            attr: pick.attr.clone(),
            drop: self.optional(pick.drop.as_ref()),
        }
    }

    fn optional(&mut self, text: Option<&Spanned<String>>) -> Option<Selector> {
        text.and_then(|text| selector(text.span(), text.get_ref(), &mut self.problems))
    }
}

/// Signals of refusals, by what they mean. When they are not the whole of what is written, an empty list is no news.
pub(super) fn refusals(
    written: &Refusals,
    is_whole: bool,
    problems: &mut Problems<'_>,
) -> Vec<(RefusalKind, Signal)> {
    let mut refused = Vec::new();
    for (kind, signals) in written {
        let signals = list(signals, kind.code(), is_whole, problems);
        refused.extend(signals.into_iter().map(|signal| (*kind, signal)));
    }
    refused
}

/// A list of signals that may not be empty.
fn list(
    written: &Spanned<Vec<Spanned<definition::Signal>>>,
    key: &str,
    is_whole: bool,
    problems: &mut Problems<'_>,
) -> Vec<Signal> {
    if is_whole && written.get_ref().is_empty() {
        problems.add(written.span(), "definition-empty-list", &[("key", key)]);
    }
    signals(written.get_ref(), problems)
}

/// Those of the signals that are good.
pub(super) fn signals(
    written: &[Spanned<definition::Signal>],
    problems: &mut Problems<'_>,
) -> Vec<Signal> {
    written
        .iter()
        .filter_map(|written| signal(&written.span(), written.get_ref(), problems))
        .collect()
}

fn signal(
    span: &Range<usize>,
    written: &definition::Signal,
    problems: &mut Problems<'_>,
) -> Option<Signal> {
    let at = || span.clone();
    match written {
        definition::Signal::Status(status) if !(100..=599).contains(status) => {
            let status = status.to_string();
            problems.add(at(), "definition-status", &[("status", &status)]);
            None
        }
        definition::Signal::Text(text)
        | definition::Signal::Title(text)
        | definition::Signal::Url(text)
            if text.is_empty() =>
        {
            problems.add(at(), "definition-empty-text", &[("key", "text")]);
            None
        }
        definition::Signal::Host(host) if !address::is_host(host) => {
            problems.add(at(), "definition-host", &[("host", host)]);
            None
        }
        definition::Signal::All(all) if all.is_empty() => {
            problems.add(at(), "definition-empty-list", &[("key", "all")]);
            None
        }
        definition::Signal::Status(status) => Some(Signal::Status(*status)),
        definition::Signal::Text(text) => Some(Signal::Text(text.clone())),
        definition::Signal::Title(text) => Some(Signal::Title(text.clone())),
        definition::Signal::Url(text) => Some(Signal::Url(text.clone())),
        definition::Signal::Host(host) => Some(Signal::Host(host.to_lowercase())),
        definition::Signal::Selector(text) => {
            selector(at(), text, problems).map(|selector| Signal::Selector(selector, text.clone()))
        }
        definition::Signal::Lacks(text) => {
            selector(at(), text, problems).map(|selector| Signal::Lacks(selector, text.clone()))
        }
        definition::Signal::Json(text) => path(at(), text, problems).map(Signal::Json),
        definition::Signal::Without(text) => path(at(), text, problems).map(Signal::Without),
        definition::Signal::All(all) => {
            let good: Vec<Signal> = all
                .iter()
                .filter_map(|one| signal(span, one, problems))
                .collect();
            Some(Signal::All(good))
        }
    }
}

fn selector(span: Range<usize>, text: &str, problems: &mut Problems<'_>) -> Option<Selector> {
    match Selector::parse(text) {
        Ok(selector) => Some(selector),
        Err(error) => {
            // The library says several lines, of which the last tells what it stumbled on.
            let what = error.to_string();
            let what = what.lines().last().unwrap_or_default();
            problems.add(
                span,
                "definition-selector",
                &[("selector", text), ("what", what)],
            );
            None
        }
    }
}

fn path(span: Range<usize>, text: &str, problems: &mut Problems<'_>) -> Option<Path> {
    let path = Path::parse(text);
    if path.is_none() {
        problems.add(span, "definition-path", &[("path", text)]);
    }
    path
}
