//! Picks the parts of a result and makes a [`Hit`] of them.

use scraper::{ElementRef, Selector};
use serde_json::Value;
use url::Url;
use url::form_urlencoded::byte_serialize;

use super::document::Document;
use super::{Hit, clean, text, tree, unwrap};
use crate::ask::provider::reader::{Fields, Pick, Place, Source};
use crate::ask::provider::{Edition, template};

/// What surrounds the results of a page.
pub(super) struct Around<'a> {
    /// The page.
    pub(super) document: &'a Document<'a>,
    /// What relative addresses are relative to.
    pub(super) base: Url,
    /// The edition asked.
    pub(super) edition: &'a Edition,
    /// The question; empty when it is not known.
    pub(super) question: &'a str,
}

/// Where the parts of one result are looked for.
#[derive(Clone, Copy)]
pub(super) enum Item<'a> {
    /// An element of a page, and what tells the next result.
    Element(ElementRef<'a>, &'a Selector),
    /// A value in JSON.
    Json(&'a Value),
    /// A text of its own: a field of a feed.
    Text(&'a str),
    /// The whole page, HTML or JSON.
    Page,
}

/// The parts of one result, each looked for in its own place.
pub(super) struct Parts<'a> {
    /// Title.
    pub(super) title: Item<'a>,
    /// Address.
    pub(super) url: Item<'a>,
    /// Text.
    pub(super) snippet: Item<'a>,
    /// Date.
    pub(super) date: Item<'a>,
}

impl<'a> Parts<'a> {
    /// All parts in one place.
    pub(super) fn of(item: Item<'a>) -> Self {
        Self {
            title: item,
            url: item,
            snippet: item,
            date: item,
        }
    }
}

impl Around<'_> {
    /// Makes a hit; nothing when the result has no title or no address a person can be shown.
    pub(super) fn hit(&self, parts: &Parts<'_>, fields: &Fields) -> Option<Hit> {
        let url = self.address(parts.url, &fields.url)?;
        let title = self.first(parts.title, &fields.title, clean::TITLE)?;
        let snippet = self.first(parts.snippet, &fields.snippet, clean::SNIPPET);
        Some(Hit {
            title,
            url,
            snippet: snippet.unwrap_or_default(),
            date: self.first(parts.date, &fields.date, clean::DATE),
        })
    }

    /// The first pick that gives a text.
    fn first(&self, item: Item<'_>, picks: &[Pick], most: usize) -> Option<String> {
        picks.iter().find_map(|pick| {
            let value = self.value(item, pick)?;
            let filled = self.filled(pick, &value, |_, text| text.to_owned());
            let clean = clean::text(&filled, most);
            (!clean.is_empty()).then_some(clean)
        })
    }

    /// The first pick that gives an address.
    fn address(&self, item: Item<'_>, picks: &[Pick]) -> Option<Url> {
        picks.iter().find_map(|pick| {
            let value = self.value(item, pick)?;
            let filled = self.filled(pick, value.trim(), escaped);
            if filled.is_empty() {
                return None;
            }
            let url = self.base.join(&filled).ok()?;
            clean::address(unwrap::target(url, &pick.unwrap, &self.base))
        })
    }

    /// The picked value with its replacements.
    fn value(&self, item: Item<'_>, pick: &Pick) -> Option<String> {
        let mut value = match (&pick.from, item) {
            (_, Item::Text(text)) => text.to_owned(),
            (Source::Nothing, _) => String::new(),
            (Source::Element { .. }, Item::Element(element, next)) => {
                self.of_element(element, Some(next), &pick.from)?
            }
            (Source::Element { .. }, Item::Page) => {
                let root = self.document.html().ok()?.root_element();
                self.of_element(root, None, &pick.from)?
            }
            (Source::Path(path), Item::Json(json)) => {
                path.find(json).into_iter().find_map(written)?
            }
            (Source::Path(path), Item::Page) => {
                let json = self.document.json().ok()?;
                path.find(json).into_iter().find_map(written)?
            }
            (Source::Path(_), _) | (Source::Element { .. }, Item::Json(_)) => return None,
        };
        if pick.html {
            value = self.without_tags(&value);
        }
        for (text, instead) in &pick.replace {
            value = value.replace(text, instead);
        }
        Some(value)
    }

    fn of_element(
        &self,
        item: ElementRef<'_>,
        next: Option<&Selector>,
        from: &Source,
    ) -> Option<String> {
        let Source::Element {
            place,
            select,
            attr,
            drop,
        } = from
        else {
            return None;
        };
        let within = |place: ElementRef<'_>| {
            let element = match select {
                Some(select) => self.document.first_within(place, select)?,
                None => place,
            };
            match attr {
                Some(attr) => element.attr(attr).map(str::to_owned),
                None => Some(text::of(element, drop.as_ref(), self.document)),
            }
        };
        match place {
            Place::Item => within(item),
            Place::Closest(selector) => {
                let mut ancestors = item.ancestors().filter_map(ElementRef::wrap);
                within(ancestors.find(|ancestor| selector.matches(ancestor))?)
            }
            Place::Following => item
                .next_siblings()
                .filter_map(ElementRef::wrap)
                .take_while(|sibling| {
                    self.document.may_look() && !next.is_some_and(|next| next.matches(sibling))
                })
                .find_map(within),
        }
    }

    /// The template with its blanks filled, or the value alone.
    fn filled(&self, pick: &Pick, value: &str, escape: fn(&str, &str) -> String) -> String {
        let Some(template) = &pick.template else {
            return value.to_owned();
        };
        let escaped = |blank: &str, value: &str| {
            let before = template.find(blank).map_or("", |at| &template[..at]);
            Some(escape(before, value))
        };
        template::fill(template, |name| match name {
            "value" => escaped("{value}", value),
            "query" => escaped("{query}", self.question),
            _ => self.edition.blanks.get(name).cloned(),
        })
    }

    /// The text of a piece of HTML.
    fn without_tags(&self, html: &str) -> String {
        match tree::parse(html) {
            Ok(html) => text::of(html.root_element(), None, self.document),
            Err(_) => String::new(),
        }
    }
}

/// A value on its way into an address: whole addresses as they are, within a path or a query escaped.
fn escaped(before: &str, value: &str) -> String {
    if before.is_empty() {
        return value.to_owned();
    }
    if before.contains('?') {
        return byte_serialize(value.as_bytes()).collect();
    }
    // The rest is escaped when the address is parsed; these would end the path or begin another escape.
    value
        .replace('%', "%25")
        .replace('?', "%3F")
        .replace('#', "%23")
}

/// A JSON value as text; lists give their first text.
fn written(value: &Value) -> Option<String> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(bool) => Some(bool.to_string()),
        Value::Array(list) => list.iter().find_map(written),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{escaped, written};

    #[test]
    fn values_are_escaped_for_where_they_stand() {
        assert_eq!(
            escaped("", "https://a.example/?b#c"),
            "https://a.example/?b#c"
        );
        assert_eq!(
            escaped("https://a.example/wiki/", "100% who?#x"),
            "100%25 who%3F%23x"
        );
        assert_eq!(escaped("https://a.example/?q=", "a&b c"), "a%26b+c");
    }

    #[test]
    fn json_values_as_text() {
        assert_eq!(written(&json!("text")), Some("text".to_owned()));
        assert_eq!(written(&json!(7)), Some("7".to_owned()));
        assert_eq!(
            written(&json!([null, "", "first", "second"])),
            Some("first".to_owned())
        );
        assert_eq!(written(&json!({"a": 1})), None);
        assert_eq!(written(&json!(null)), None);
    }
}
