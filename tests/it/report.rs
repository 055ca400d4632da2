//! Reports in every format.

use selfsearch::locale::{Language, Texts};
use selfsearch::report::Report;
use selfsearch::report::render::{Canvas, Format, render};

/// A rich report about an invented person, which is also the example of the documentation.
fn example_report() -> Report {
    serde_json::from_str(include_str!("../../docs/report.example.json")).unwrap()
}

fn rendered(report: &Report, format: Format, language: Language) -> String {
    let mut out = Vec::new();
    render(
        report,
        &Texts::new(language),
        format,
        Canvas::FILE,
        &mut out,
    )
    .unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn the_example_can_be_drawn_in_every_format_and_language() {
    for format in Format::ALL {
        for language in Language::ALL {
            let text = rendered(&example_report(), format, language);
            assert!(
                text.contains("Noor van der Veen"),
                "{format:?} {language:?}"
            );
        }
    }
}
