//! From a report to text in one of the formats. Knows the report and the sentences, nothing before them.
//!
//! In: [`Report`], [`Texts`], [`Canvas`]. Out: bytes. One file per format; [`mod@write`] brings them to disk.

use std::io::{self, Write};
use std::path::Path;

use super::Report;
use crate::locale::Texts;

mod csv;
mod front;
mod html;
mod json;
mod markdown;
pub mod moment;
mod passage;
pub mod sheet;
mod terminal;
mod told;
mod wrap;
pub mod write;

pub use write::{Destination, WriteError, check_all, write_report};

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

impl Format {
    /// All formats.
    pub const ALL: [Self; 5] = [
        Self::Terminal,
        Self::Json,
        Self::Html,
        Self::Csv,
        Self::Markdown,
    ];

    /// The format that a file name asks for; absent when its extension says nothing.
    pub fn of_path(path: &Path) -> Option<Self> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "txt" => Some(Self::Terminal),
            "json" => Some(Self::Json),
            "html" | "htm" => Some(Self::Html),
            "csv" => Some(Self::Csv),
            "md" | "markdown" => Some(Self::Markdown),
            _ => None,
        }
    }

    /// The extension of its files.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Terminal => "txt",
            Self::Json => "json",
            Self::Html => "html",
            Self::Csv => "csv",
            Self::Markdown => "md",
        }
    }
}

/// How a report is drawn on a terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Canvas {
    /// Columns.
    pub width: usize,
    /// Whether colour is shown; nothing is said by colour alone.
    pub colour: bool,
    /// Whether all findings are shown, rather than the most telling ones and a count.
    pub all: bool,
}

impl Canvas {
    /// Plain text with everything in it: for files and pipes.
    pub const FILE: Self = Self {
        width: 80,
        colour: false,
        all: true,
    };
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
    match format {
        Format::Terminal => terminal::write(report, texts, canvas, out),
        Format::Json => json::write(report, out),
        Format::Html => html::write(report, texts, out),
        Format::Csv => csv::write(report, texts, out),
        Format::Markdown => markdown::write(report, texts, out),
    }
}
