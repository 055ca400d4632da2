//! A provider definition as it is written in its TOML file.
//!
//! Only the shape: everything that can be wrong beyond it is found by [`super::validate`]. The JSON Schema
//! for editors is made from these types. Field reference: `providers/README.md`.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::one_or_many::OneOrMany;
use crate::subject::IdentifierKind;

/// One definition file.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    title = "selfsearch provider definition",
    extend("anyOf" = [{"required": ["request"]}, {"required": ["via_web"]}, {"required": ["open"]}]),
)]
pub struct Definition {
    /// Name a person knows the provider by.
    #[schemars(with = "String", length(min = 1))]
    pub name: Spanned<String>,
    /// Address of its front page.
    #[schemars(with = "String", regex(pattern = "^https?://"))]
    pub homepage: Spanned<String>,
    /// What kind of place it is.
    pub group: Group,
    /// The kinds of identifier it can be asked for.
    #[schemars(with = "Vec<IdentifierKind>", length(min = 1))]
    pub accepts: Spanned<Vec<IdentifierKind>>,
    /// What it gets to see of the person.
    pub discloses: Discloses,
    /// Where a person asks for removal of what it shows.
    #[schemars(with = "String", regex(pattern = "^https?://"))]
    pub removal: Spanned<String>,
    /// Day on which somebody last compared this file with the provider's own documents or pages.
    #[schemars(with = "String", extend("format" = "date"))]
    pub checked: Spanned<toml::value::Datetime>,
    /// Only hits on these hosts (and their subdomains) count; empty for all.
    #[serde(default)]
    #[schemars(with = "Vec<String>")]
    pub hosts: Vec<Spanned<String>>,
    /// Named sets of blanks (languages, instances); one query is made for each.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, BTreeMap<String, String>>")]
    pub editions: BTreeMap<String, BTreeMap<String, Spanned<String>>>,
    /// How it is asked.
    pub request: Option<Request>,
    /// A query put to the web providers instead: `site:example.org {query}`.
    pub via_web: Option<ViaWeb>,
    /// A link for the person's own browser.
    pub open: Option<Open>,
    /// How its answers are read; several layouts are tried in order.
    #[serde(default)]
    pub results: OneOrMany<Layout>,
    /// How an answer without results looks.
    pub empty: Option<Empty>,
    /// How a refusal looks, by what it means.
    #[serde(default)]
    #[schemars(schema_with = "refusals_schema")]
    pub refused: Refusals,
    /// Marks that tell that a page saved by hand is this provider's.
    #[serde(default)]
    #[schemars(with = "Vec<Signal>")]
    pub recognise: Vec<Spanned<Signal>>,
}

/// The JSON Schema of a definition file, for editors.
pub fn schema() -> Schema {
    schemars::schema_for!(Definition)
}

/// Signals of a refusal, by what it means.
pub type Refusals = BTreeMap<RefusalKind, Spanned<Vec<Spanned<Signal>>>>;

/// Only what a refusal may mean is a key.
fn refusals_schema(generator: &mut SchemaGenerator) -> Schema {
    let kind = generator.subschema_for::<RefusalKind>();
    let signal = generator.subschema_for::<Signal>();
    let signals = json_schema!({ "type": "array", "items": signal, "minItems": 1 });
    json_schema!({ "type": "object", "propertyNames": kind, "additionalProperties": signals })
}

/// What kind of place a provider is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "each name is its own description")]
pub enum Group {
    Web,
    Social,
    Developer,
    Academic,
    News,
    Knowledge,
    Register,
    Archive,
    Breach,
    People,
    Documents,
}

/// What a provider gets to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Discloses {
    /// The name, address or number itself.
    Identifier,
    /// Only a hash of it.
    Hash,
    /// Nothing.
    Nothing,
}

/// What a refusal means.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum RefusalKind {
    /// It asks to prove that a human is asking.
    Captcha,
    /// It asks to accept terms or cookies first.
    Consent,
    /// It needs a browser that runs scripts.
    Javascript,
    /// It wants an account.
    Login,
    /// Too many questions in too short a time.
    RateLimit,
    /// It does not serve this country or network.
    Region,
    /// It does not want this program.
    Blocked,
    /// It answered with results that have nothing to do with the question.
    Unrelated,
}

impl RefusalKind {
    /// The word used in files and message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Captcha => "captcha",
            Self::Consent => "consent",
            Self::Javascript => "javascript",
            Self::Login => "login",
            Self::RateLimit => "rate-limit",
            Self::Region => "region",
            Self::Blocked => "blocked",
            Self::Unrelated => "unrelated",
        }
    }
}

/// How a provider is asked.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// GET or POST.
    #[serde(default)]
    pub method: Method,
    /// Address with placeholders; `{query}` is the question.
    #[schemars(with = "String")]
    pub url: Spanned<String>,
    /// Headers beside the usual ones.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>")]
    pub headers: BTreeMap<String, Spanned<String>>,
    /// Cookies sent with the first request.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>")]
    pub cookies: BTreeMap<String, Spanned<String>>,
    /// Form fields of a POST.
    #[serde(default)]
    #[schemars(with = "BTreeMap<String, String>")]
    pub form: BTreeMap<String, Spanned<String>>,
    /// Least time between two queries to the host: "5s", "500ms".
    #[schemars(with = "String", regex(pattern = r"^[0-9]+(\.[0-9]+)? *(ms|s|m)$"))]
    pub interval: Spanned<String>,
    /// Most queries in one run.
    #[schemars(with = "u32", range(min = 1))]
    pub budget: Spanned<u32>,
    /// Which redirects are followed.
    #[serde(default)]
    pub redirects: Redirects,
    /// Whether it is asked as a browser asks for a page, or as a program asks an API.
    #[serde(default)]
    pub agent: Agent,
}

/// HTTP method.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "each name is its own description")]
pub enum Method {
    #[default]
    Get,
    Post,
}

/// Which redirects are followed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Redirects {
    /// None: the first answer is read.
    None,
    /// Within the same registrable domain.
    #[default]
    SameSite,
    /// To any public address.
    Any,
}

/// How the program presents itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Agent {
    /// As a browser asks for a page.
    #[default]
    Page,
    /// With the program's own name and version.
    Api,
}

/// A query put to the web providers.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ViaWeb {
    /// The query with the placeholder `{query}`.
    #[schemars(with = "String")]
    pub query: Spanned<String>,
}

/// A link for the person's own browser.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Open {
    /// Address with placeholders.
    #[schemars(with = "String")]
    pub url: Spanned<String>,
}

/// How an answer without results looks.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Empty {
    /// Any of these signals.
    #[schemars(with = "Vec<Signal>", length(min = 1))]
    pub any: Spanned<Vec<Spanned<Signal>>>,
}

/// Something to see in an answer.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub enum Signal {
    /// This HTTP status.
    Status(u16),
    /// The body holds this text (letter case counts).
    Text(String),
    /// The page has an element that matches this CSS selector.
    Selector(String),
    /// The page has no element that matches this CSS selector.
    Lacks(String),
    /// The page's title holds this text (letter case counts).
    Title(String),
    /// The JSON path finds something that is not null, false, 0, "" or empty.
    Json(String),
    /// The JSON path finds nothing, or null, false, 0, "" or an empty list.
    Without(String),
    /// The answer came from this host or a subdomain of it.
    Host(String),
    /// The address the answer came from holds this text.
    Url(String),
    /// All of these.
    All(Vec<Signal>),
}

/// One layout of results.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Layout {
    /// How it is read.
    #[schemars(with = "Kind")]
    pub kind: Spanned<Kind>,
    /// CSS selector or JSON path of one result.
    #[schemars(with = "Option<String>")]
    pub item: Option<Spanned<String>>,
    /// Items that match this selector, or stand inside it, are not results.
    #[schemars(with = "Option<String>")]
    pub except: Option<Spanned<String>>,
    /// Title.
    #[serde(default)]
    pub title: OneOrMany<Pick>,
    /// Address.
    #[serde(default)]
    pub url: OneOrMany<Pick>,
    /// Text below the title.
    #[serde(default)]
    pub snippet: OneOrMany<Pick>,
    /// Date of the page.
    #[serde(default)]
    pub date: OneOrMany<Pick>,
    /// Presence only: the account exists when any of these is seen.
    #[serde(default)]
    #[schemars(with = "Vec<Signal>")]
    pub exists: Vec<Spanned<Signal>>,
}

/// How an answer is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A page, with CSS selectors.
    Html,
    /// JSON, with JSON paths (RFC 9535).
    Json,
    /// RSS or Atom.
    Feed,
    /// An account that exists or not.
    Presence,
}

/// Where one field of a result stands.
#[derive(Debug, Clone, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pick {
    /// CSS selector within the item; the item itself when left out.
    #[schemars(with = "Option<String>")]
    pub select: Option<Spanned<String>>,
    /// Look in the item's closest ancestor that matches this CSS selector instead of in the item.
    #[schemars(with = "Option<String>")]
    pub closest: Option<Spanned<String>>,
    /// Look in the siblings that follow the item, up to the next item, instead of in the item.
    #[serde(default)]
    pub following: bool,
    /// Elements whose text is left out.
    #[schemars(with = "Option<String>")]
    pub drop: Option<Spanned<String>>,
    /// Attribute; the text when left out.
    pub attr: Option<String>,
    /// JSON path within the item.
    #[schemars(with = "Option<String>")]
    pub path: Option<Spanned<String>>,
    /// Texts within the value and what stands in their place.
    #[serde(default)]
    pub replace: BTreeMap<String, String>,
    /// Text with placeholders: edition blanks, `{query}` and `{value}` for what was picked.
    #[schemars(with = "Option<String>")]
    pub template: Option<Spanned<String>>,
    /// The value holds HTML; keep its text.
    #[serde(default)]
    pub html: bool,
    /// Take the target out of a redirecting address.
    #[serde(default)]
    pub unwrap: OneOrMany<Unwrap>,
}

/// How the target stands inside a redirecting address.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Unwrap {
    /// Only addresses that start with this, or whose path does when it starts with "/".
    pub prefix: String,
    /// The query parameter that holds the target.
    pub param: String,
    /// The parameter is base64url behind this prefix.
    pub base64: Option<String>,
}
