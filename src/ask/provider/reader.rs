//! The usable form of a definition's reading rules: compiled selectors and paths.

use std::fmt;
use std::sync::Arc;

use jsonpath_rust::parser::model::JpQuery;
use jsonpath_rust::parser::parse_json_path;
use jsonpath_rust::query::{QueryRef, js_path_process};
use scraper::Selector;
use serde_json::Value;

use super::definition::{RefusalKind, Unwrap};

/// A compiled JSON path (RFC 9535).
#[derive(Clone)]
pub struct Path {
    text: String,
    query: JpQuery,
}

impl Path {
    /// Compiles a path; nothing when it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let query = parse_json_path(text).ok()?;
        Some(Self {
            text: text.to_owned(),
            query,
        })
    }

    /// The path as written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Everything it finds in `value`, in document order.
    pub fn find<'a>(&self, value: &'a Value) -> Vec<&'a Value> {
        js_path_process(&self.query, value)
            .unwrap_or_default()
            .into_iter()
            .map(QueryRef::val)
            .collect()
    }
}

/// The text says it all; the compiled form is long and says no more.
impl fmt::Debug for Path {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Path({})", self.text)
    }
}

/// How an answer is read: refused, then hits, then empty, else unreadable.
#[derive(Debug, Clone)]
pub struct Reader {
    /// How a refusal looks.
    pub refused: Vec<(RefusalKind, Signal)>,
    /// How a refusal looks at many sites (`_refused.toml`).
    pub shared: Arc<[(RefusalKind, Signal)]>,
    /// Layouts; the first that finds a result is the page's.
    pub layouts: Vec<Layout>,
    /// How an answer without results looks.
    pub empty: Vec<Signal>,
}

/// Something to see in an answer.
#[derive(Debug, Clone)]
pub enum Signal {
    /// HTTP status.
    Status(u16),
    /// Text in the body.
    Text(String),
    /// Element in the page; the text is the selector as written.
    Selector(Selector, String),
    /// No such element in the page.
    Lacks(Selector, String),
    /// Text in the page's title.
    Title(String),
    /// Something truthy at a JSON path.
    Json(Path),
    /// Nothing truthy at a JSON path.
    Without(Path),
    /// Final host.
    Host(String),
    /// Text in the final address.
    Url(String),
    /// All of these.
    All(Vec<Signal>),
}

/// One layout of results.
#[derive(Debug, Clone)]
pub enum Layout {
    /// A page.
    Html {
        /// One result.
        item: Selector,
        /// Not a result.
        except: Option<Selector>,
        /// Where the fields stand.
        fields: Fields,
    },
    /// JSON.
    Json {
        /// One result.
        item: Path,
        /// Where the fields stand.
        fields: Fields,
    },
    /// RSS or Atom; fields are the feed's own.
    Feed {
        /// Rules that differ from the feed's own fields.
        fields: Fields,
    },
    /// An account.
    Presence {
        /// Any of these tells that it exists.
        exists: Vec<Signal>,
        /// Where title and address come from.
        fields: Fields,
    },
}

/// Where the fields of a result stand; alternatives in order.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    /// Title.
    pub title: Vec<Pick>,
    /// Address.
    pub url: Vec<Pick>,
    /// Text.
    pub snippet: Vec<Pick>,
    /// Date.
    pub date: Vec<Pick>,
}

/// Where one field stands.
#[derive(Debug, Clone)]
pub struct Pick {
    /// Where to look.
    pub from: Source,
    /// Texts within the value and what stands in their place.
    pub replace: Vec<(String, String)>,
    /// Text with placeholders around the value.
    pub template: Option<String>,
    /// The value holds HTML.
    pub html: bool,
    /// Redirecting addresses to look inside.
    pub unwrap: Vec<Unwrap>,
}

/// Where a value comes from.
#[derive(Debug, Clone)]
pub enum Source {
    /// Elements within the place (the place itself without selector), their attribute or text.
    Element {
        /// Where to look.
        place: Place,
        /// Which.
        select: Option<Selector>,
        /// Attribute; text without.
        attr: Option<String>,
        /// Elements whose text is left out.
        drop: Option<Selector>,
    },
    /// A JSON path.
    Path(Path),
    /// Only the template.
    Nothing,
}

/// Where an element is looked for.
#[derive(Debug, Clone)]
pub enum Place {
    /// In the item.
    Item,
    /// In the item's closest ancestor that matches.
    Closest(Selector),
    /// In the siblings that follow the item, up to the next item.
    Following,
}
