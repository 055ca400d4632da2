//! The report as one HTML file: no script, no request, readable on a phone, on paper and by a screen reader.
//!
//! The template escapes everything by itself; the choice of what to show is made with radio buttons and CSS.

use std::collections::BTreeMap;
use std::io::{self, Write};

use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;

use super::front::{Front, front};
use super::told::{Teller, Told};
use crate::locale::Texts;
use crate::report::{Finding, Level, Report, Sphere, Theme, Verdict};

const PAGE: &str = include_str!("../../../templates/report.html");
const STYLE: &str = include_str!("../../../templates/report.css");

/// Sentences the template says by itself.
const SENTENCES: [&str; 17] = [
    "coverage-by-hand-intro",
    "report-details",
    "report-filter",
    "report-filter-shown",
    "report-filter-sphere",
    "report-heading-about",
    "report-heading-by-hand",
    "report-heading-coverage",
    "report-heading-findings",
    "report-heading-others",
    "report-heading-themes",
    "report-seen",
    "report-shows",
    "report-skip-link",
    "report-to-do",
    "report-why",
    "report-why-not",
];

/// What the template is filled with.
#[derive(Debug, Serialize)]
struct Page {
    language: &'static str,
    front: Front,
    say: BTreeMap<&'static str, String>,
    chart: String,
    segments: Vec<Segment>,
    filters: Vec<Filter>,
    findings: Vec<Told>,
    others: Vec<Told>,
}

/// A choice of what to show.
#[derive(Debug, Serialize)]
struct Filter {
    name: &'static str,
    label: String,
    choices: Vec<Choice>,
}

#[derive(Debug, Serialize)]
struct Choice {
    /// Absent for all.
    code: Option<&'static str>,
    label: String,
    n: usize,
}

/// A stretch of the bar of services, in hundredths.
#[derive(Debug, Serialize)]
struct Segment {
    code: &'static str,
    x: String,
    width: String,
}

/// Writes the report.
pub(super) fn write(report: &Report, texts: &Texts, out: &mut dyn Write) -> io::Result<()> {
    let front = front(report, texts);
    let teller = Teller::new(report, texts);
    let tell = |findings: &[Finding]| -> Vec<Told> {
        findings
            .iter()
            .map(|finding| teller.tell(finding))
            .collect()
    };
    let page = Page {
        language: texts.language().code(),
        say: SENTENCES.map(|key| (key, texts.say(key))).into(),
        chart: chart(&front, texts),
        segments: segments(&front),
        filters: filters(report.own(), texts),
        findings: tell(report.own()),
        others: tell(report.others()),
        front,
    };
    let html = environment()
        .and_then(|environment| environment.get_template("report.html")?.render(Serde(page)))
        .map_err(io::Error::other)?;
    out.write_all(html.as_bytes())
}

fn environment() -> Result<Environment<'static>, minijinja::Error> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_template("report.html", PAGE)?;
    environment.add_template("report.css", STYLE)?;
    Ok(environment)
}

fn chart(front: &Front, texts: &Texts) -> String {
    let parts: Vec<&str> = front.parts.iter().map(|part| part.told.as_str()).collect();
    texts.say_with(
        "report-chart-coverage",
        &[("parts", parts.join(", ").into())],
    )
}

fn segments(front: &Front) -> Vec<Segment> {
    let all: usize = front.parts.iter().map(|part| part.n).sum();
    // Hundredths of a hundredth, in whole numbers: the same picture on every machine.
    let share = |n: usize| 10_000 * n / all.max(1);
    let written = |share: usize| format!("{}.{:02}", share / 100, share % 100);
    let mut before = 0;
    let segment = |part: &super::front::Part| {
        let (from, to) = (share(before), share(before + part.n));
        before += part.n;
        Segment {
            code: part.code,
            x: written(from),
            width: written(to - from),
        }
    };
    front.parts.iter().map(segment).collect()
}

/// The choices that make a difference for these findings.
fn filters(findings: &[Finding], texts: &Texts) -> Vec<Filter> {
    let filter = |name: &'static str, codes: Vec<(&'static str, usize)>| {
        let all = Choice {
            code: None,
            label: texts.say("report-filter-all"),
            n: findings.len(),
        };
        let present = codes.into_iter().filter(|(_, n)| *n > 0);
        let choices = present.map(|(code, n)| Choice {
            code: Some(code),
            label: texts.say(&format!("{name}-{code}")),
            n,
        });
        Filter {
            name,
            label: texts.say(&format!("report-filter-{name}")),
            choices: std::iter::once(all).chain(choices).collect(),
        }
    };
    let count =
        |of: &dyn Fn(&Finding) -> bool| findings.iter().filter(|finding| of(finding)).count();
    let levels = Level::ALL.into_iter().rev();
    vec![
        filter(
            "level",
            levels
                .map(|level| (level.code(), count(&|finding| finding.level == level)))
                .collect(),
        ),
        filter(
            "verdict",
            Verdict::ALL
                .map(|verdict| (verdict.code(), count(&|finding| finding.verdict == verdict)))
                .to_vec(),
        ),
        filter(
            "sphere",
            Sphere::ALL
                .map(|sphere| (sphere.code(), count(&|finding| finding.sphere == sphere)))
                .to_vec(),
        ),
        filter(
            "theme",
            Theme::ALL
                .map(|theme| {
                    (
                        theme.code(),
                        count(&|finding| finding.themes.contains(&theme)),
                    )
                })
                .to_vec(),
        ),
    ]
}
