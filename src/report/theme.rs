//! Themes and levels: what the findings come down to. Weights are in one table.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Finding, Verdict};
use crate::understand::classify::{SignalKind, Sphere};
use crate::understand::{Labels, identify};

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

    /// The word used in files and message keys: `theme-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::ContactAndHome => "contact-and-home",
            Self::IdentityAndDocuments => "identity-and-documents",
            Self::Accounts => "accounts",
            Self::Work => "work",
            Self::PrivateLife => "private-life",
            Self::WordsAboutYou => "words-about-you",
            Self::OldContent => "old-content",
            Self::Confidential => "confidential",
        }
    }
}

impl Level {
    /// All levels, from low to high.
    pub const ALL: [Self; 4] = [Self::None, Self::Low, Self::Medium, Self::High];

    /// The word used in files and message keys: `level-<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// What a kind of signal counts for, and how heavily. The only table of weights; `docs/levels.md` explains it.
const WEIGHTS: [(SignalKind, Theme, u32); SignalKind::ALL.len()] = {
    use SignalKind as Kind;
    use Theme::{
        Accounts, Confidential, ContactAndHome, IdentityAndDocuments, OldContent, PrivateLife,
        WordsAboutYou, Work,
    };
    [
        (Kind::Email, ContactAndHome, 2),
        (Kind::Phone, ContactAndHome, 4),
        (Kind::Address, ContactAndHome, 6),
        (Kind::Postcode, ContactAndHome, 2),
        (Kind::LicencePlate, ContactAndHome, 3),
        (Kind::BirthDate, IdentityAndDocuments, 4),
        (Kind::Age, IdentityAndDocuments, 1),
        (Kind::Bsn, IdentityAndDocuments, 9),
        (Kind::NationalNumber, IdentityAndDocuments, 9),
        (Kind::IdDocument, IdentityAndDocuments, 8),
        (Kind::Iban, IdentityAndDocuments, 6),
        (Kind::CreditCard, IdentityAndDocuments, 8),
        (Kind::Username, Accounts, 1),
        (Kind::EmployerRole, Work, 1),
        (Kind::Education, Work, 1),
        (Kind::Union, PrivateLife, 4),
        (Kind::Family, PrivateLife, 3),
        (Kind::Health, PrivateLife, 6),
        (Kind::Religion, PrivateLife, 5),
        (Kind::Politics, PrivateLife, 4),
        (Kind::Sexuality, PrivateLife, 6),
        (Kind::Ethnicity, PrivateLife, 4),
        (Kind::Criminal, PrivateLife, 7),
        (Kind::Finance, PrivateLife, 5),
        (Kind::Presence, PrivateLife, 4),
        (Kind::Insult, WordsAboutYou, 5),
        (Kind::Threat, WordsAboutYou, 10),
        (Kind::Discrimination, WordsAboutYou, 6),
        (Kind::Sexual, WordsAboutYou, 7),
        (Kind::Doxxing, WordsAboutYou, 10),
        (Kind::Impersonation, WordsAboutYou, 8),
        (Kind::Obituary, WordsAboutYou, 5),
        (Kind::OldContent, OldContent, 2),
        (Kind::Customer, Confidential, 8),
        (Kind::Project, Confidential, 8),
        (Kind::ConfidentialTopic, Confidential, 4),
    ]
};

/// A page that is about the person shows at least that they are there.
const PRESENCE: u32 = 1;

/// Points from which a level holds, highest first.
const LEVELS: [(u32, Level); 3] = [(8, Level::High), (4, Level::Medium), (1, Level::Low)];

/// The theme a signal counts for.
pub fn of(kind: SignalKind) -> Theme {
    entry(kind).1
}

fn entry(kind: SignalKind) -> (SignalKind, Theme, u32) {
    // A test keeps the table complete.
    WEIGHTS
        .into_iter()
        .find(|(of, ..)| *of == kind)
        .unwrap_or((kind, Theme::PrivateLife, 0))
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

/// The points of a finding: what a stranger can put together from this page alone.
pub(super) fn points_of(labels: &Labels, verdict: identify::Verdict) -> u32 {
    let verdict = match verdict {
        identify::Verdict::Me => Verdict::Me,
        identify::Verdict::Perhaps => Verdict::Perhaps,
        identify::Verdict::SomeoneElse => Verdict::SomeoneElse,
    };
    let signals = labels
        .signals
        .iter()
        .map(|signal| (signal.kind, points(signal.kind, signal.aimed, verdict)));
    share(PRESENCE, verdict) + sum(signals)
}

/// All themes with their findings. Findings about somebody else make no theme.
pub(super) fn summarise(findings: &[Finding]) -> Vec<ThemeSummary> {
    Theme::ALL
        .into_iter()
        .map(|theme| {
            let members: Vec<&Finding> = findings
                .iter()
                .filter(|finding| finding.verdict != Verdict::SomeoneElse)
                .filter(|finding| finding.themes.contains(&theme))
                .collect();
            ThemeSummary {
                theme,
                level: together(theme, &members),
                findings: members.iter().map(|finding| finding.id.clone()).collect(),
            }
        })
        .collect()
}

/// The level of a theme: what a stranger can put together from all its findings.
fn together(theme: Theme, members: &[&Finding]) -> Level {
    let signals = members.iter().flat_map(|finding| {
        finding
            .signals
            .iter()
            .filter(|signal| signal.theme == theme)
            .filter_map(|signal| {
                let kind = SignalKind::of_code(&signal.code)?;
                Some((kind, points(kind, signal.aimed, finding.verdict)))
            })
    });
    let presence = members
        .iter()
        .map(|finding| share(PRESENCE, finding.verdict))
        .max();
    level_of(presence.unwrap_or_default() + sum(signals))
}

/// Each kind counts once, at its heaviest: ten pages with the same address tell no more than one.
fn sum(signals: impl Iterator<Item = (SignalKind, u32)>) -> u32 {
    let mut heaviest = BTreeMap::new();
    for (kind, points) in signals {
        let best = heaviest.entry(kind).or_insert(0);
        *best = points.max(*best);
    }
    // An address is told with its postcode; that is one thing to know.
    if heaviest.contains_key(&SignalKind::Address) {
        heaviest.remove(&SignalKind::Postcode);
    }
    heaviest.values().sum()
}

/// What one signal counts for: half when hostile words merely stand near, half when the page is perhaps about the person.
fn points(kind: SignalKind, aimed: bool, verdict: Verdict) -> u32 {
    let (.., weight) = entry(kind);
    share(if aimed { weight } else { weight / 2 }, verdict)
}

fn share(points: u32, verdict: Verdict) -> u32 {
    match verdict {
        Verdict::Me => points,
        Verdict::Perhaps => points.div_ceil(2),
        Verdict::SomeoneElse => 0,
    }
}

/// The level that so many points make.
pub(super) fn level_of(points: u32) -> Level {
    LEVELS
        .into_iter()
        .find(|(from, _)| points >= *from)
        .map(|(_, level)| level)
        .unwrap_or_default()
}

/// One theme of a report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ThemeSummary {
    /// Which.
    pub theme: Theme,
    /// What its findings come down to together.
    pub level: Level,
    /// Ids of the findings that make it.
    pub findings: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_signal_has_one_weight() {
        for kind in SignalKind::ALL {
            let rows = WEIGHTS.iter().filter(|(of, ..)| *of == kind).count();
            assert_eq!(rows, 1, "{} in the table of weights", kind.code());
        }
    }

    #[test]
    fn the_document_states_the_table() {
        let document = include_str!("../../docs/levels.md");
        for (kind, theme, weight) in WEIGHTS {
            let theme = serde_json::json!(theme);
            let row = format!("| {} | {theme} | {weight} |", kind.code()).replace('"', "");
            assert!(document.contains(&row), "docs/levels.md lacks `{row}`");
        }
    }

    #[test]
    fn what_is_seen_together_weighs_together() {
        use SignalKind::{Address, Email, Phone, Postcode, Threat};
        let kinds = |kinds: &[SignalKind], verdict| {
            let signals = kinds
                .iter()
                .map(|kind| (*kind, points(*kind, true, verdict)));
            level_of(sum(signals))
        };
        assert_eq!(kinds(&[], Verdict::Me), Level::None);
        assert_eq!(kinds(&[Email], Verdict::Me), Level::Low);
        assert_eq!(kinds(&[Email, Email, Email], Verdict::Me), Level::Low);
        assert_eq!(kinds(&[Email, Phone], Verdict::Me), Level::Medium);
        assert_eq!(kinds(&[Address, Postcode], Verdict::Me), Level::Medium);
        assert_eq!(kinds(&[Address, Phone], Verdict::Me), Level::High);
        assert_eq!(kinds(&[Threat], Verdict::Me), Level::High);
        assert_eq!(kinds(&[Threat], Verdict::Perhaps), Level::Medium);
        assert_eq!(kinds(&[Threat, Address], Verdict::SomeoneElse), Level::None);
    }

    #[test]
    fn words_that_merely_stand_near_count_half() {
        assert_eq!(points(SignalKind::Threat, false, Verdict::Me), 5);
        assert_eq!(points(SignalKind::Threat, true, Verdict::Me), 10);
    }
}
