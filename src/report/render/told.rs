//! One finding in words.
//!
//! In: [`Finding`], the report's names and [`Texts`]. Out: [`Told`], the same sentences for every format that
//! people read.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::front::{level, link, steps};
use super::moment;
use super::passage::{Piece, clean, passage, short};
use crate::locale::Texts;
use crate::report::{Finding, Report, Sighting, Signal};

/// Most characters of a snippet that are shown.
const SNIPPET: usize = 600;
/// Most characters of a title that are shown.
const TITLE: usize = 200;
/// Most sightings that are told; the rest is counted.
const SIGHTINGS: usize = 4;

/// A finding, told.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    /// Its stable number.
    pub(super) id: String,
    /// Address to open, when it may be opened.
    pub(super) url: Option<String>,
    /// Site.
    pub(super) place: String,
    /// Title, telling words marked; never empty.
    pub(super) title: Vec<Piece>,
    /// Snippet, telling words marked; may be empty.
    pub(super) snippet: Vec<Piece>,
    /// Date, written out.
    pub(super) date: Option<String>,
    /// Code of the level.
    pub(super) level_code: &'static str,
    /// The level in words.
    pub(super) level: String,
    /// The level as a sentence.
    pub(super) level_line: String,
    /// From 0 to 3.
    pub(super) steps: usize,
    /// Code of the verdict.
    pub(super) verdict_code: &'static str,
    /// The verdict in words.
    pub(super) verdict: String,
    /// Likeness as a percentage, in words.
    pub(super) matching: String,
    /// Code of the part of life.
    pub(super) sphere_code: &'static str,
    /// The part of life in words, with its reasons.
    pub(super) sphere: String,
    /// Codes of the themes.
    pub(super) theme_codes: Vec<&'static str>,
    /// Themes in words.
    pub(super) themes: Vec<String>,
    /// What it shows.
    pub(super) shows: Vec<String>,
    /// What speaks for the person.
    pub(super) why: Vec<String>,
    /// What speaks against.
    pub(super) why_not: Vec<String>,
    /// Where it was seen.
    pub(super) seen: Vec<String>,
    /// What to do.
    pub(super) to_do: Vec<ToDo>,
}

/// One thing to do.
#[derive(Debug, Serialize)]
pub(super) struct ToDo {
    /// The sentence.
    pub(super) text: String,
    /// Where to do it.
    pub(super) url: Option<String>,
    /// Whose address that is.
    pub(super) place: String,
}

/// The host of an address, as people name it.
fn place(url: &str) -> String {
    let url = url::Url::parse(url).ok();
    let host = url
        .as_ref()
        .and_then(url::Url::host_str)
        .unwrap_or_default();
    short(host.trim_start_matches("www."), 100)
}

/// Tells findings of one report.
pub(super) struct Teller<'a> {
    texts: &'a Texts,
    names: BTreeMap<&'a str, &'a str>,
}

impl<'a> Teller<'a> {
    /// Learns the names of the report's services.
    pub(super) fn new(report: &'a Report, texts: &'a Texts) -> Self {
        let providers = report.coverage.providers.iter();
        let opened = report.coverage.open.iter();
        let names = opened
            .map(|link| (link.provider.as_str(), link.name.as_str()))
            .chain(providers.map(|provider| (provider.id.as_str(), provider.name.as_str())))
            .collect();
        Self { texts, names }
    }

    /// Tells one finding.
    pub(super) fn tell(&self, finding: &Finding) -> Told {
        let texts = self.texts;
        let mut title = passage(&finding.title, "title", &finding.signals, TITLE);
        if title.is_empty() {
            title.push(Piece {
                text: texts.say("report-untitled"),
                marked: false,
            });
        }
        let (why, why_not) = self.evidence(finding);
        Told {
            id: clean(&finding.id),
            url: link(&finding.url),
            place: short(&finding.host, 100),
            title,
            snippet: passage(&finding.snippet, "snippet", &finding.signals, SNIPPET),
            date: finding
                .date
                .as_deref()
                .map(|stated| moment::stated(texts, stated)),
            level_code: finding.level.code(),
            level_line: texts.say_with(
                "report-level",
                &[("level", level(finding.level, texts).into())],
            ),
            level: level(finding.level, texts),
            steps: steps(finding.level),
            verdict_code: finding.verdict.code(),
            verdict: texts.say(&format!("verdict-{}", finding.verdict.code())),
            matching: self.matching(finding),
            sphere_code: finding.sphere.code(),
            sphere: self.sphere(finding),
            theme_codes: finding.themes.iter().map(|theme| theme.code()).collect(),
            themes: finding
                .themes
                .iter()
                .map(|theme| texts.say(&format!("theme-{}", theme.code())))
                .collect(),
            shows: self.shows(&finding.signals),
            why,
            why_not,
            seen: self.seen(&finding.sightings),
            to_do: self.to_do(finding),
        }
    }

    fn matching(&self, finding: &Finding) -> String {
        let percent = format!("{:.0}", finding.likeness.clamp(0.0, 1.0) * 100.0);
        self.texts
            .say_with("report-match", &[("percent", percent.into())])
    }

    fn sphere(&self, finding: &Finding) -> String {
        let sphere = self.texts.say(&format!("sphere-{}", finding.sphere.code()));
        let reasons: Vec<String> = finding
            .sphere_reasons
            .iter()
            .take(3)
            .map(|reason| short(reason, 60))
            .collect();
        if reasons.is_empty() {
            return sphere;
        }
        self.texts.say_with(
            "report-sphere-because",
            &[
                ("sphere", sphere.into()),
                ("reasons", reasons.join(", ").into()),
            ],
        )
    }

    /// Each kind of signal with its words, each once, in order of place.
    fn shows(&self, signals: &[Signal]) -> Vec<String> {
        let mut told = BTreeSet::new();
        let one = |signal: &Signal| {
            let mut kind = self.texts.say(&format!("signal-{}", signal.code));
            if !signal.aimed {
                kind = self
                    .texts
                    .say_with("report-not-aimed", &[("signal", kind.into())]);
            }
            let words = short(&signal.words, 80);
            if words.is_empty() {
                return kind;
            }
            self.texts.say_with(
                "report-shows-words",
                &[("signal", kind.into()), ("words", words.into())],
            )
        };
        signals
            .iter()
            .map(one)
            .filter(|text| told.insert(text.clone()))
            .collect()
    }

    fn evidence(&self, finding: &Finding) -> (Vec<String>, Vec<String>) {
        let tell = |speaks_for: bool| {
            finding
                .evidence
                .iter()
                .filter(|piece| (piece.weight >= 0.0) == speaks_for)
                .map(|piece| {
                    let words = short(&piece.words, 80);
                    let key = format!("evidence-{}", piece.code);
                    self.texts.say_with(&key, &[("words", words.into())])
                })
                .collect()
        };
        (tell(true), tell(false))
    }

    fn name(&self, id: &str) -> String {
        short(self.names.get(id).copied().unwrap_or(id), 60)
    }

    fn sighting(&self, sighting: &Sighting) -> String {
        let key = if sighting.provider == sighting.asked {
            "report-seen-at"
        } else {
            "report-seen-via"
        };
        self.texts.say_with(
            key,
            &[
                ("provider", self.name(&sighting.provider).into()),
                ("asked", self.name(&sighting.asked).into()),
                ("rank", sighting.rank.into()),
                ("query", short(&sighting.query, 100).into()),
            ],
        )
    }

    fn seen(&self, sightings: &[Sighting]) -> Vec<String> {
        let told = sightings.iter().take(SIGHTINGS);
        let mut seen: Vec<String> = told.map(|sighting| self.sighting(sighting)).collect();
        let more = sightings.len().saturating_sub(SIGHTINGS);
        if more > 0 {
            seen.push(
                self.texts
                    .say_with("report-seen-more", &[("n", more.into())]),
            );
        }
        seen
    }

    fn to_do(&self, finding: &Finding) -> Vec<ToDo> {
        let tell = |advice: &crate::report::Advice| ToDo {
            text: self.texts.say_with(
                &format!("advice-{}", advice.code),
                &[
                    ("host", short(&finding.host, 100).into()),
                    (
                        "provider",
                        short(advice.provider.as_deref().unwrap_or_default(), 60).into(),
                    ),
                ],
            ),
            url: advice.url.as_deref().and_then(link),
            place: advice.url.as_deref().map(place).unwrap_or_default(),
        };
        finding.advice.iter().map(tell).collect()
    }
}
