//! How long a large report takes: 10,000 findings in each format. The promise is HTML in under a second.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use selfsearch::locale::{Language, Texts};
use selfsearch::report::Report;
use selfsearch::report::render::{Canvas, Format, render};

/// The example of the documentation with its findings repeated, each at its own address.
fn large(findings: usize) -> Report {
    let example = include_str!("../docs/report.example.json");
    let mut report: Report = serde_json::from_str(example).expect("the example is a report");
    let own = report.own().to_vec();
    let repeated = own.iter().cycle().take(findings).enumerate();
    report.findings = repeated
        .map(|(at, finding)| {
            let mut finding = finding.clone();
            finding.id = format!("{at:016x}");
            finding.url = format!("{}?nummer={at}", finding.url);
            finding
        })
        .collect();
    report
}

fn formats(criterion: &mut Criterion) {
    let report = large(10_000);
    let texts = Texts::new(Language::Nl);
    let mut group = criterion.benchmark_group("10000-findings");
    group.sample_size(10);
    for format in Format::ALL {
        group.bench_function(format.extension(), |bencher| {
            bencher.iter(|| {
                let mut out = Vec::new();
                render(black_box(&report), &texts, format, Canvas::FILE, &mut out)
                    .expect("memory can be written");
                out
            });
        });
    }
    group.finish();
}

criterion_group!(benches, formats);
criterion_main!(benches);
