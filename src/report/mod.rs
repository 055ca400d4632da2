//! The report: the only serialised type, sorted, complete and versioned.
//!
//! In: findings, answers and plan. Out: [`Report`]. Holds plain counterparts of the inner types, so that
//! renaming an inner name cannot change the file format. Language-neutral: codes, never sentences.

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::ask::plan::Depth;

pub mod advice;
pub mod build;
pub mod coverage;
pub mod preview;
pub mod render;
pub mod theme;

pub use advice::Advice;
pub use build::{Circumstances, build};
pub use coverage::{Coverage, OpenLink, ProviderCoverage};
pub use preview::Preview;
pub use theme::{Level, Theme, ThemeSummary};

/// Version of the JSON format.
pub const SCHEMA: u32 = 1;

/// Everything a run found and did not find.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Version of this format.
    pub schema: u32,
    /// Program and version that made it.
    pub program: String,
    /// When the run began (RFC 3339).
    #[schemars(with = "String")]
    pub started: Timestamp,
    /// When it ended.
    #[schemars(with = "String")]
    pub finished: Timestamp,
    /// Whether the person stopped it early.
    pub interrupted: bool,
    /// Whether it is about the invented person of the practice web.
    pub practice: bool,
    /// How far it went.
    pub depth: Depth,
    /// Who was looked for.
    pub subject: SubjectSummary,
    /// Who said that it may be done.
    pub attestation: Attestation,
    /// What was and was not searched.
    pub coverage: Coverage,
    /// What the findings come down to, one entry per theme, always all themes.
    pub themes: Vec<ThemeSummary>,
    /// What was found: first what may be about this person, most telling first; then what is about somebody else.
    pub findings: Vec<Finding>,
}

impl Report {
    /// The findings that are, or may be, about this person.
    pub fn own(&self) -> &[Finding] {
        &self.findings[..self.first_of_others()]
    }

    /// The findings about somebody else. They count for no theme.
    pub fn others(&self) -> &[Finding] {
        &self.findings[self.first_of_others()..]
    }

    /// How many findings have this verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        let same = |finding: &&Finding| finding.verdict == verdict;
        self.findings.iter().filter(same).count()
    }

    fn first_of_others(&self) -> usize {
        self.findings
            .partition_point(|finding| finding.verdict != Verdict::SomeoneElse)
    }
}

/// The JSON Schema of the report, as text.
///
/// # Errors
/// When the schema cannot be written as JSON.
pub fn json_schema() -> serde_json::Result<String> {
    serde_json::to_string_pretty(&schemars::schema_for!(Report)).map(|text| text + "\n")
}

/// Who was looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SubjectSummary {
    /// The name as written, when one was given.
    pub name: Option<String>,
    /// User names searched.
    pub usernames: Vec<String>,
    /// E-mail addresses searched.
    pub emails: Vec<String>,
    /// Phone numbers searched.
    pub phones: Vec<String>,
}

/// Who said that the search may be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attestation {
    /// Why it may be done: `myself` or `practice`.
    pub basis: String,
    /// Name of who said so.
    pub by: String,
    /// When (RFC 3339).
    #[schemars(with = "String")]
    pub at: Timestamp,
}

/// A page that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Stable over runs: made from the canonical address.
    pub id: String,
    /// Address to open.
    pub url: String,
    /// Host without `www.`.
    pub host: String,
    /// Title.
    pub title: String,
    /// Snippet.
    pub snippet: String,
    /// Date as the provider states it.
    pub date: Option<String>,
    /// About this person?
    pub verdict: Verdict,
    /// From 0 to 1.
    pub likeness: f32,
    /// Why.
    pub evidence: Vec<Evidence>,
    /// What it shows.
    pub signals: Vec<Signal>,
    /// Part of life.
    pub sphere: Sphere,
    /// The words or the host that decided the sphere.
    pub sphere_reasons: Vec<String>,
    /// How telling it is.
    pub level: Level,
    /// The sum of weights behind the level; orders findings of one level.
    pub points: u32,
    /// Themes it belongs to.
    pub themes: Vec<Theme>,
    /// Where it was seen.
    pub sightings: Vec<Sighting>,
    /// What to do, best first.
    pub advice: Vec<Advice>,
}

/// About this person?
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each name is its own description")]
pub enum Verdict {
    Me,
    Perhaps,
    SomeoneElse,
}

impl Verdict {
    /// All verdicts, in the order of a report.
    pub const ALL: [Self; 3] = [Self::Me, Self::Perhaps, Self::SomeoneElse];

    /// The word used in files and message keys: `verdict-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Me => "me",
            Self::Perhaps => "perhaps",
            Self::SomeoneElse => "someone-else",
        }
    }
}

/// Part of life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "each name is its own description")]
pub enum Sphere {
    Work,
    Private,
    Both,
    Unclear,
}

impl Sphere {
    /// All parts of life.
    pub const ALL: [Self; 4] = [Self::Work, Self::Private, Self::Both, Self::Unclear];

    /// The word used in files and message keys: `sphere-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Private => "private",
            Self::Both => "both",
            Self::Unclear => "unclear",
        }
    }
}

/// One reason for or against.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Key of its sentence: `evidence-<code>`.
    pub code: String,
    /// Log-odds added or taken away.
    pub weight: f32,
    /// The words it rests on.
    pub words: String,
}

/// Something telling.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signal {
    /// Key of its sentence: `signal-<code>`.
    pub code: String,
    /// `title`, `snippet`, `url` or `date`.
    pub field: String,
    /// First character (Unicode code points, from 0).
    pub start: usize,
    /// Character after the last.
    pub end: usize,
    /// The words.
    pub words: String,
    /// Hostile words: whether they are aimed at this person rather than standing near. True for every other kind.
    pub aimed: bool,
    /// Theme it counts for.
    pub theme: Theme,
}

/// Where a page was seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sighting {
    /// Id of the provider whose question it was.
    pub provider: String,
    /// Id of the provider that answered.
    pub asked: String,
    /// The question.
    pub query: String,
    /// Place in the answer, from 1.
    pub rank: usize,
}
