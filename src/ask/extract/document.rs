//! A page, opened: decoded once, parsed once and only as what is asked of it.

use std::cell::{Cell, OnceCell};

use scraper::{ElementRef, Html, Selector};
use serde_json::Value;
use url::Url;

use super::tree::{self, Excess};
use super::{charset, signal};
use crate::ask::fetch::Page;
use crate::ask::provider::reader::Signal;

/// Most elements looked at while hits are gathered; an ordinary page takes some ten thousand.
const LOOKS: usize = 500_000;

/// An opened page.
pub(super) struct Document<'a> {
    /// The page as it came.
    pub(super) page: &'a Page,
    /// Its decoded body.
    pub(super) text: String,
    html: OnceCell<Result<Html, Excess>>,
    json: OnceCell<Result<Value, String>>,
    looks: Cell<usize>,
}

impl<'a> Document<'a> {
    /// Opens a page.
    pub(super) fn new(page: &'a Page) -> Self {
        Self {
            page,
            text: charset::decode(&page.body, page.content_type.as_deref()),
            html: OnceCell::new(),
            json: OnceCell::new(),
            looks: Cell::new(0),
        }
    }

    /// The page as HTML. JSON is none, even where its texts hold tags.
    pub(super) fn html(&self) -> Result<&Html, Excess> {
        let is_json = || self.text.trim_start().starts_with(['{', '[']) && self.json().is_ok();
        let parse = || tree::parse(if is_json() { "" } else { &self.text });
        let html = self.html.get_or_init(parse);
        html.as_ref().map_err(|excess| *excess)
    }

    /// The page as JSON.
    pub(super) fn json(&self) -> Result<&Value, &str> {
        let parse = || serde_json::from_str(&self.text).map_err(|error| error.to_string());
        self.json
            .get_or_init(parse)
            .as_ref()
            .map_err(String::as_str)
    }

    /// Whether the page shows a signal.
    pub(super) fn shows(&self, seen: &Signal) -> bool {
        signal::seen(seen, self)
    }

    /// The first element below `place` that matches.
    pub(super) fn first_within<'h>(
        &self,
        place: ElementRef<'h>,
        selector: &Selector,
    ) -> Option<ElementRef<'h>> {
        place
            .descendent_elements()
            .skip(1)
            .take_while(|_| self.may_look())
            .find(|element| selector.matches_with_scope(element, Some(place)))
    }

    /// Counts a look at an element; false when the page has had its share.
    pub(super) fn may_look(&self) -> bool {
        self.looks.set(self.looks.get() + 1);
        self.looks.get() <= LOOKS
    }

    /// Whether gathering ended early.
    pub(super) fn is_exhausted(&self) -> bool {
        self.looks.get() > LOOKS
    }

    /// What relative addresses are relative to.
    pub(super) fn base(&self, homepage: &Url) -> Url {
        let own = self.page.url.as_ref().unwrap_or(homepage);
        let stated = self.html().ok().and_then(|html| {
            let head = html.root_element().child_elements().next()?;
            let mut bases = head.child_elements().filter(|e| e.value().name() == "base");
            bases.next()?.attr("href")
        });
        stated
            .and_then(|href| own.join(href).ok())
            .unwrap_or_else(|| own.clone())
    }
}
