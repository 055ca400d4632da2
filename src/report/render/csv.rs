//! The report as a table: a row for the report, one per service, one per search to do by hand, one per page.
//!
//! Made for a spreadsheet, since programs have the JSON. So it starts with a byte order mark, without which Excel
//! takes UTF-8 for the old Windows letters ("Ayşe" becomes rubbish), and it parts its cells as the spreadsheet of
//! that language expects: with ";" in Dutch, where "," is the decimal sign, and with "," in English.

use std::io::{self, Write};

use super::front::{Front, front};
use super::moment;
use super::passage::{Piece, clean};
use super::told::{Teller, Told};
use crate::locale::{Language, Texts};
use crate::report::{Finding, Report};

/// The columns, as keys: `column-<key>`.
const COLUMNS: [&str; 18] = [
    "kind", "id", "level", "verdict", "match", "title", "place", "url", "date", "snippet",
    "sphere", "themes", "shows", "why", "seen", "to-do", "outcome", "remark",
];

type Row = [String; COLUMNS.len()];

/// Writes the report.
pub(super) fn write(report: &Report, texts: &Texts, out: &mut dyn Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let delimiter = match texts.language() {
        Language::Nl => b';',
        Language::En => b',',
    };
    let mut table = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(csv::Terminator::CRLF)
        .from_writer(out);
    table.write_record(COLUMNS.map(|column| texts.say(&format!("column-{column}"))))?;
    for row in coverage(report, &front(report, texts), texts) {
        table.write_record(row.map(|cell| harmless(&cell)))?;
    }
    let teller = Teller::new(report, texts);
    for finding in &report.findings {
        let row = page(finding, &teller.tell(finding), texts);
        table.write_record(row.map(|cell| harmless(&cell)))?;
    }
    table.flush()
}

/// A cell that no spreadsheet takes for a formula, in its plain or its wide letters.
fn harmless(cell: &str) -> String {
    let clean = clean(cell);
    if clean.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']) {
        format!("'{clean}")
    } else {
        clean
    }
}

/// A row with these columns filled.
fn row(cells: impl IntoIterator<Item = (&'static str, String)>) -> Row {
    let mut row = Row::default();
    for (column, text) in cells {
        for (cell, name) in row.iter_mut().zip(COLUMNS) {
            if name == column {
                cell.clone_from(&text);
            }
        }
    }
    row
}

/// The rows that come before the pages: what was searched and what was not.
fn coverage(report: &Report, front: &Front, texts: &Texts) -> Vec<Row> {
    let remarks = [
        &front.notices[..],
        &front.made,
        std::slice::from_ref(&front.coverage),
        &front.hints,
        &front.unusable,
        &front.about,
    ];
    let mut rows = vec![row([
        ("kind", texts.say("kind-report")),
        ("title", front.title.clone()),
        ("date", moment::day(texts, report.started)),
        ("remark", remarks.concat().join(" ")),
    ])];
    rows.extend(front.services.iter().map(|service| {
        row([
            ("kind", texts.say("kind-service")),
            ("title", service.name.clone()),
            ("outcome", service.outcome.clone()),
            ("remark", service.detail.clone()),
        ])
    }));
    for group in &front.by_hand {
        rows.extend(group.links.iter().map(|link| {
            row([
                ("kind", texts.say("kind-by-hand")),
                ("title", group.name.clone()),
                ("url", link.url.clone().unwrap_or_default()),
                ("snippet", link.query.clone()),
                ("remark", group.reason.clone()),
            ])
        }));
    }
    rows
}

fn page(finding: &Finding, told: &Told, texts: &Texts) -> Row {
    let why = [&told.why[..], &told.why_not].concat();
    let to_do = told.to_do.iter().map(|to_do| match &to_do.url {
        Some(url) => format!("{} {url}", to_do.text),
        None => to_do.text.clone(),
    });
    row([
        ("kind", texts.say("kind-page")),
        ("id", told.id.clone()),
        ("level", told.level.clone()),
        ("verdict", told.verdict.clone()),
        ("match", format!("{:.2}", finding.likeness.clamp(0.0, 1.0))),
        ("title", plain(&told.title)),
        ("place", told.place.clone()),
        ("url", told.url.clone().unwrap_or_default()),
        ("date", told.date.clone().unwrap_or_default()),
        ("snippet", plain(&told.snippet)),
        ("sphere", told.sphere.clone()),
        ("themes", told.themes.join("; ")),
        ("shows", told.shows.join("; ")),
        ("why", why.join(" ")),
        ("seen", told.seen.join("; ")),
        ("to-do", to_do.collect::<Vec<_>>().join(" ")),
    ])
}

fn plain(pieces: &[Piece]) -> String {
    pieces.iter().map(|piece| piece.text.as_str()).collect()
}
