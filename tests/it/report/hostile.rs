//! Text from strangers does no harm in any format.

use selfsearch::locale::Language;
use selfsearch::report::Report;
use selfsearch::report::render::{Canvas, Format};

use super::{drawn, example_report};

/// A report whose every text from outside is this.
fn hostile(text: &str) -> Report {
    let mut report = example_report();
    let finding = &mut report.findings[0];
    let open = &mut report.coverage.open[0];
    for place in [
        &mut finding.title,
        &mut finding.snippet,
        &mut finding.host,
        &mut finding.evidence[0].words,
        &mut finding.signals[0].words,
        &mut finding.sightings[0].query,
        &mut finding.sphere_reasons[0],
        &mut report.subject.usernames[0],
        &mut report.coverage.providers[0].name,
        &mut open.name,
        &mut open.query,
        &mut report.coverage.unknown_pages[0],
        &mut report.coverage.broken_definitions[0],
        &mut report.attestation.by,
    ] {
        text.clone_into(place);
    }
    finding.date = Some(text.to_owned());
    report
}

fn in_format(report: &Report, format: Format) -> String {
    drawn(report, format, Language::En, Canvas::FILE)
}

#[test]
fn no_format_lets_text_steer_a_terminal_or_turn_its_direction() {
    let report =
        hostile("a\u{1b}[31m\u{1b}]0;x\u{7}\u{9b}2J\u{202e}\u{2066}b\u{200f}\r\n\0c\u{feff}");
    let harmful = |character: &char| {
        let folded = matches!(character, '\n');
        let turns =
            matches!(character, '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        turns || (character.is_control() && !folded)
    };
    for format in Format::ALL {
        let mut text = in_format(&report, format);
        if format == Format::Csv {
            // Its own line ends, and its mark at the start.
            text = text.replace("\r\n", "\n");
        }
        assert_eq!(text.chars().find(harmful), None, "{format:?}");
    }
    let json = in_format(&report, Format::Json);
    assert_eq!(
        serde_json::from_str::<Report>(&json).unwrap(),
        report,
        "nothing is lost"
    );
}

#[test]
fn html_stays_text_in_a_page() {
    let attack =
        "</title></style><script>alert(1)</script><img src=x onerror=alert(1)>\"'`{{ 1111*7 }}";
    let html = in_format(&hostile(attack), Format::Html);
    assert_eq!(html.matches("</style>").count(), 1);
    assert_eq!(html.matches("</title>").count(), 1);
    for forbidden in ["<script", "<img", "\"'`", "7777"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
    assert!(html.contains("&lt;script&gt;alert(1)"));
}

#[test]
fn markdown_stays_text() {
    for attack in [
        "](javascript:alert(1))",
        "![x](https://tracker.example/p.png)",
        "[click](https://bad.example)",
        "<img src=https://tracker.example>",
        "**bold** `code` ~~gone~~ | cell",
        "# heading",
        "- item",
        "1. item",
        "===",
        "&lt;b&gt;",
    ] {
        let markdown = in_format(&hostile(attack), Format::Markdown);
        let unescaped = |needle: &str| {
            markdown
                .match_indices(needle)
                .any(|(at, _)| !markdown[..at].ends_with('\\'))
        };
        for opener in [
            "](javascript",
            "![",
            "[click",
            "<img",
            "**bold",
            "`code",
            "~~gone",
            "&lt;",
        ] {
            assert!(!unescaped(opener), "{attack} lets {opener} through");
        }
        for line in markdown.lines() {
            let trimmed = line.trim_start_matches(['>', ' ']);
            assert!(
                !trimmed.starts_with("# heading") && !trimmed.starts_with("==="),
                "{line}"
            );
        }
    }
}

#[test]
fn only_web_addresses_become_links() {
    for url in [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "https:\\\\",
        " java\tscript:alert(1)",
    ] {
        let mut report = example_report();
        url.clone_into(&mut report.findings[0].url);
        url.clone_into(&mut report.coverage.open[0].url);
        let advice = report.findings[1].advice.last_mut().unwrap();
        advice.url = Some(url.to_owned());
        for format in [
            Format::Terminal,
            Format::Html,
            Format::Csv,
            Format::Markdown,
        ] {
            let text = in_format(&report, format);
            for scheme in ["javascript:", "data:text", "file:", "vbscript:"] {
                assert!(!text.contains(scheme), "{format:?} shows {url}");
            }
        }
    }
}

#[test]
fn an_address_cannot_break_out_of_its_link() {
    let mut report = example_report();
    "https://x.example/a\"><script>)](b|c<d>\u{202e}e f".clone_into(&mut report.findings[0].url);
    let html = in_format(&report, Format::Html);
    assert!(!html.contains("<script"));
    let markdown = in_format(&report, Format::Markdown);
    let line = markdown
        .lines()
        .find(|line| line.contains("x.example/a"))
        .unwrap();
    let (_, target) = line.split_once("](<").unwrap();
    let target = target.strip_suffix(">)").unwrap();
    assert!(
        !target.contains(['<', '>', ' ', '|', '\u{202e}']),
        "{target}"
    );
}

#[test]
fn no_cell_of_the_table_is_a_formula() {
    for attack in [
        "=HYPERLINK(\"https://bad.example\";\"x\")",
        "+1+1",
        "-2+3",
        "@SUM(1)",
        "\t=1",
        "\r=1",
        "\u{202e}=1",
        "＝1",
        " =1",
    ] {
        for language in Language::ALL {
            let table = drawn(&hostile(attack), Format::Csv, language, Canvas::FILE);
            let delimiter = if language == Language::Nl { b';' } else { b',' };
            let body = table.strip_prefix('\u{feff}').unwrap();
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(delimiter)
                .from_reader(body.as_bytes());
            for row in reader.records() {
                for cell in &row.unwrap() {
                    let starts = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝']);
                    assert!(!starts, "{attack} becomes {cell}");
                }
            }
        }
    }
}

#[test]
fn a_snippet_of_a_megabyte_is_cut_for_people_and_kept_for_programs() {
    let long = "lang ".repeat(1 << 18);
    let report = hostile(&long);
    for format in [
        Format::Terminal,
        Format::Html,
        Format::Csv,
        Format::Markdown,
    ] {
        let size = in_format(&report, format).len();
        assert!(size < 300_000, "{format:?}: {size} bytes");
    }
    let json = in_format(&report, Format::Json);
    let read: Report = serde_json::from_str(&json).unwrap();
    assert_eq!(read.findings[0].snippet, long);
}
