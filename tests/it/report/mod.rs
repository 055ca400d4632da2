//! Reports in every format.

use insta::assert_snapshot;
use selfsearch::ask::provider::RefusalKind;
use selfsearch::locale::{Language, Texts};
use selfsearch::report::render::{
    Canvas, Destination, Format, WriteError, check_all, render, write_report,
};
use selfsearch::report::{Level, Report, Sphere, Theme, Verdict, advice, coverage, json_schema};
use serde_json::Value;

mod built;
mod hostile;

/// A rich report about an invented person, which is also the example of the documentation.
fn example_report() -> Report {
    serde_json::from_str(include_str!("../../../docs/report.example.json")).unwrap()
}

/// The example without its evidence, whose sentences are another room's: a snapshot must not change with them.
fn for_snapshot() -> Report {
    let mut report = example_report();
    for finding in &mut report.findings {
        finding.evidence.clear();
    }
    report
}

fn drawn(report: &Report, format: Format, language: Language, canvas: Canvas) -> String {
    let mut out = Vec::new();
    render(report, &Texts::new(language), format, canvas, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn written(format: Format, language: Language) -> String {
    drawn(&example_report(), format, language, Canvas::FILE)
}

fn on_screen(width: usize, language: Language) -> String {
    let canvas = Canvas {
        width,
        colour: false,
        all: false,
    };
    drawn(&for_snapshot(), Format::Terminal, language, canvas)
}

#[test]
fn terminal_in_dutch_at_80_columns() {
    assert_snapshot!(on_screen(80, Language::Nl));
}

#[test]
fn terminal_in_english_at_80_columns() {
    assert_snapshot!(on_screen(80, Language::En));
}

#[test]
fn terminal_in_dutch_at_140_columns() {
    assert_snapshot!(on_screen(140, Language::Nl));
}

#[test]
fn terminal_in_english_at_140_columns() {
    assert_snapshot!(on_screen(140, Language::En));
}

#[test]
fn markdown_in_english() {
    let markdown = drawn(
        &for_snapshot(),
        Format::Markdown,
        Language::En,
        Canvas::FILE,
    );
    assert_snapshot!(markdown);
}

#[test]
fn csv_in_dutch() {
    let csv = drawn(&for_snapshot(), Format::Csv, Language::Nl, Canvas::FILE);
    assert_snapshot!(csv);
}

#[test]
fn html_in_dutch() {
    let html = drawn(&for_snapshot(), Format::Html, Language::Nl, Canvas::FILE);
    let (_, body) = html.split_once("</style>").unwrap();
    assert_snapshot!(body);
}

/// An address is never broken, since a broken one can neither be clicked nor copied; all else keeps to the width.
#[test]
fn the_terminal_report_fits_its_width() {
    for language in Language::ALL {
        for width in [40, 60, 80, 140] {
            for line in on_screen(width, language).lines() {
                let fits = unicode_width::UnicodeWidthStr::width(line) <= width;
                let is_address = line.trim_start().starts_with("https://");
                assert!(fits || is_address, "{width}: {line}");
            }
        }
    }
}

#[test]
fn colour_adds_nothing_that_the_plain_report_does_not_say() {
    let report = example_report();
    let canvas = Canvas {
        width: 80,
        colour: true,
        all: true,
    };
    let coloured = drawn(&report, Format::Terminal, Language::En, canvas);
    assert!(coloured.contains("\u{1b}["));
    let plain = anstream::adapter::strip_str(&coloured).to_string();
    assert_eq!(plain, written(Format::Terminal, Language::En));
}

#[test]
fn a_long_report_is_folded_on_a_screen_and_says_how_much() {
    let mut report = example_report();
    let low = report.own().last().unwrap().clone();
    let others = report.findings.split_off(report.own().len());
    report.findings.extend(std::iter::repeat_n(low, 30));
    report.findings.extend(others);
    let canvas = |all| Canvas {
        width: 80,
        colour: false,
        all,
    };
    let folded = drawn(&report, Format::Terminal, Language::En, canvas(false));
    assert!(folded.contains("40 pages may be about you."), "{folded}");
    assert!(folded.contains("20 more pages are not shown here (20 low)."));
    assert!(!folded.contains("\n 21. "));
    let whole = drawn(&report, Format::Terminal, Language::En, canvas(true));
    assert!(whole.contains("\n 40. "));
    assert!(!whole.contains("not shown here"));
}

#[test]
fn coverage_comes_before_what_was_found_in_every_format_for_people() {
    for format in [
        Format::Terminal,
        Format::Html,
        Format::Csv,
        Format::Markdown,
    ] {
        for language in Language::ALL {
            let text = written(format, language);
            let place = |words: &str| {
                text.find(words)
                    .unwrap_or_else(|| panic!("{format:?} lacks {words}"))
            };
            assert!(place("Vindweb") < place("prikbord.example"), "{format:?}");
        }
    }
}

#[test]
fn a_run_in_which_nobody_looked_does_not_say_that_nothing_is_there() {
    let mut report = example_report();
    report.findings.clear();
    report.interrupted = true;
    report.coverage.hints = vec!["network-refused".to_owned()];
    let totals = &mut report.coverage.totals;
    (totals.refused, totals.hits, totals.nothing) = (4, 0, 0);
    for (language, words, network) in [
        (Language::En, "None of the 6 services looked.", "network"),
        (
            Language::Nl,
            "Geen van de 6 diensten heeft gezocht.",
            "netwerk",
        ),
    ] {
        for format in [
            Format::Terminal,
            Format::Html,
            Format::Csv,
            Format::Markdown,
        ] {
            let text = drawn(&report, format, language, Canvas::FILE);
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(words), "{format:?}: {text}");
            assert!(text.contains(network), "{format:?}");
        }
    }
}

#[test]
fn the_json_report_reads_back_equal() {
    let report = example_report();
    let json = written(Format::Json, Language::Nl);
    assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
    assert_eq!(json, include_str!("../../../docs/report.example.json"));
}

#[test]
fn the_published_schema_is_current_and_the_example_fits_it() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/report.schema.json");
    let current = json_schema().unwrap();
    let published = std::fs::read_to_string(path).unwrap_or_default();
    if published != current {
        std::fs::write(path, &current).unwrap();
        panic!("docs/report.schema.json was out of date; it has been written anew");
    }
    let schema: Value = serde_json::from_str(&published).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut example: Value = serde_json::to_value(example_report()).unwrap();
    assert!(validator.is_valid(&example));
    example["findings"][0]["verdict"] = "somebody".into();
    assert!(!validator.is_valid(&example));
}

#[test]
fn the_page_asks_for_nothing_and_runs_nothing() {
    for language in Language::ALL {
        let html = written(Format::Html, language);
        for forbidden in [
            "src=", "@import", "url(", "<script", "<iframe", "<form", "<link",
        ] {
            assert!(!html.contains(forbidden), "{forbidden}");
        }
        assert!(html.contains("default-src 'none'; style-src 'unsafe-inline'"));
        assert!(html.contains(&format!("<html lang=\"{}\">", language.code())));
        for link in html.split("<a href=\"").skip(1) {
            assert!(
                link.starts_with("https:") || link.starts_with("http:"),
                "{link}"
            );
            assert!(
                link.split('>')
                    .next()
                    .unwrap()
                    .contains("rel=\"noreferrer noopener\"")
            );
        }
    }
}

#[test]
fn no_template_turns_escaping_off() {
    for template in [
        include_str!("../../../templates/report.html"),
        include_str!("../../../templates/report.css"),
    ] {
        let template = template.replace(' ', "");
        for way_out in ["|safe", "autoescape", "raw"] {
            assert!(
                !template.contains(way_out),
                "text from strangers is always escaped"
            );
        }
    }
}

/// Everything a report can say by code has its sentence, and none of the example's is left as a key.
#[test]
fn every_code_has_its_sentence() {
    let outcomes = coverage::Outcome::ALL.map(|outcome| format!("outcome-{}", outcome.code()));
    let refusals = [
        RefusalKind::Captcha,
        RefusalKind::Consent,
        RefusalKind::Javascript,
        RefusalKind::Login,
        RefusalKind::RateLimit,
        RefusalKind::Region,
        RefusalKind::Blocked,
        RefusalKind::Unrelated,
    ];
    let mut keys: Vec<String> = [coverage::BY_HAND, coverage::UNREADABLE]
        .map(str::to_owned)
        .to_vec();
    keys.extend(outcomes);
    keys.extend(refusals.map(|kind| coverage::refusal_key(kind).to_owned()));
    keys.extend(advice::CODES.map(|code| format!("advice-{code}")));
    keys.extend(Theme::ALL.map(|theme| format!("theme-{}", theme.code())));
    keys.extend(Level::ALL.map(|level| format!("level-{}", level.code())));
    keys.extend(Sphere::ALL.map(|sphere| format!("sphere-{}", sphere.code())));
    keys.extend(Verdict::ALL.map(|verdict| format!("verdict-{}", verdict.code())));
    keys.extend(["no-network", "network-refused"].map(|hint| format!("coverage-hint-{hint}")));
    keys.extend(["myself", "practice"].map(|basis| format!("report-attestation-{basis}")));
    keys.extend(WRITE_KEYS.map(str::to_owned));
    for language in Language::ALL {
        let texts = Texts::new(language);
        for key in &keys {
            assert!(texts.has(key), "{} lacks {key}", language.code());
        }
        for line in on_screen(80, language).lines() {
            let left = [
                "advice-",
                "theme-",
                "signal-",
                "evidence-",
                "report-",
                "coverage-",
            ];
            let key = left.into_iter().find(|key| line.contains(key));
            assert!(key.is_none(), "a key instead of its sentence: {line}");
        }
    }
}

const WRITE_KEYS: [&str; 5] = [
    "output-no-folder",
    "output-is-folder",
    "output-twice",
    "output-not-writable",
    "output-stdout",
];

#[test]
fn a_format_is_guessed_from_the_name_of_its_file() {
    for format in Format::ALL {
        let path = format!("map/rapport.{}", format.extension());
        assert_eq!(Format::of_path(path.as_ref()), Some(format));
    }
    assert_eq!(Format::of_path("RAPPORT.HTM".as_ref()), Some(Format::Html));
    assert_eq!(Format::of_path("rapport.pdf".as_ref()), None);
    assert_eq!(Format::of_path("rapport".as_ref()), None);
}

#[test]
fn reports_are_written_whole_for_the_owner_only_and_leave_nothing_beside() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str| Destination::File(folder.path().join(name));
    std::fs::write(folder.path().join("r.html"), "old").unwrap();
    let targets = [
        (Format::Html, file("r.html")),
        (Format::Json, file("r.json")),
    ];
    check_all(&targets).unwrap();
    let old = std::fs::read_to_string(folder.path().join("r.html")).unwrap();
    assert_eq!(old, "old", "checking must not touch what is there");
    let texts = Texts::new(Language::Nl);
    write_report(&example_report(), &texts, Canvas::FILE, &targets).unwrap();
    let mut names: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, ["r.html", "r.json"]);
    let html = std::fs::read_to_string(folder.path().join("r.html")).unwrap();
    assert_eq!(html, written(Format::Html, Language::Nl));
    #[cfg(unix)]
    for name in names {
        use std::os::unix::fs::PermissionsExt;
        let found = std::fs::metadata(folder.path().join(name)).unwrap();
        assert_eq!(found.permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn a_place_that_cannot_be_written_is_told_before_anything_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let place = |path: &str| Destination::File(folder.path().join(path));
    let problem = |target: &Destination| target.check().unwrap_err();
    assert!(matches!(
        problem(&place("geen/r.html")),
        WriteError::NoFolder(_)
    ));
    assert!(matches!(problem(&place("")), WriteError::IsFolder(_)));
    let twice = [(Format::Html, place("r")), (Format::Csv, place("r"))];
    assert!(matches!(
        check_all(&twice).unwrap_err(),
        WriteError::Twice(_)
    ));
    let proc = Destination::File("/proc/selfsearch.html".into());
    if cfg!(target_os = "linux") {
        assert!(matches!(problem(&proc), WriteError::File(..)));
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
