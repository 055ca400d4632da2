//! Themes and levels: what the findings come down to. Weights are in one table.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Finding;
use crate::understand::Labels;
use crate::understand::classify::{SignalKind, Sphere};

/// What a finding is about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
#[expect(
    missing_docs,
    reason = "each has a sentence in locales/: `theme-<code>`"
)]
pub enum Theme {
    ContactAndHome,
    IdentityAndDocuments,
    Accounts,
    Work,
    PrivateLife,
    WordsAboutYou,
    OldContent,
    Confidential,
}

/// How telling.
#[derive(
    Debug,
    Clone,
    Copy,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    clap::ValueEnum,
)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "each name is its own description")]
pub enum Level {
    #[default]
    None,
    Low,
    Medium,
    High,
}

impl Theme {
    /// All themes, in the order of the report.
    pub const ALL: [Self; 8] = [
        Self::ContactAndHome,
        Self::IdentityAndDocuments,
        Self::Accounts,
        Self::Work,
        Self::PrivateLife,
        Self::WordsAboutYou,
        Self::OldContent,
        Self::Confidential,
    ];
}

/// The theme a signal counts for.
pub fn of(kind: SignalKind) -> Theme {
    match kind {
        SignalKind::Email | SignalKind::Phone | SignalKind::Address | SignalKind::Postcode => {
            Theme::ContactAndHome
        }
        SignalKind::BirthDate | SignalKind::Bsn | SignalKind::Iban => Theme::IdentityAndDocuments,
        SignalKind::Username => Theme::Accounts,
        SignalKind::Customer | SignalKind::Project | SignalKind::ConfidentialTopic => {
            Theme::Confidential
        }
        _ => Theme::WordsAboutYou,
    }
}

/// The themes of a finding.
pub(super) fn themes(labels: &Labels) -> Vec<Theme> {
    let mut themes: Vec<Theme> = labels
        .signals
        .iter()
        .map(|signal| of(signal.kind))
        .collect();
    match labels.sphere {
        Sphere::Work => themes.push(Theme::Work),
        Sphere::Private => themes.push(Theme::PrivateLife),
        Sphere::Both => themes.extend([Theme::Work, Theme::PrivateLife]),
        Sphere::Unclear => {}
    }
    themes.sort_unstable();
    themes.dedup();
    themes
}

/// The level of a finding.
pub(super) fn level(labels: &Labels) -> Level {
    if labels.signals.is_empty() {
        Level::Low
    } else {
        Level::Medium
    }
}

/// All themes with their findings.
pub(super) fn summarise(findings: &[Finding]) -> Vec<ThemeSummary> {
    let summary = |theme| {
        let members = findings
            .iter()
            .filter(|finding| finding.themes.contains(&theme));
        ThemeSummary {
            theme,
            level: members
                .clone()
                .map(|finding| finding.level)
                .max()
                .unwrap_or_default(),
            findings: members.map(|finding| finding.id.clone()).collect(),
        }
    };
    Theme::ALL.into_iter().map(summary).collect()
}

/// One theme of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeSummary {
    /// Which.
    pub theme: Theme,
    /// The highest level of its findings.
    pub level: Level,
    /// Ids of the findings that make it.
    pub findings: Vec<String>,
}
