//! Plain text of a width, built up paragraph by paragraph; for what is read on a terminal beside the report.

use super::passage::is_unsafe;

/// Text under construction.
#[derive(Debug)]
pub struct Sheet {
    text: String,
    width: usize,
}

impl Sheet {
    /// An empty sheet of `width` columns.
    pub fn new(width: usize) -> Self {
        Self {
            text: String::new(),
            width: width.max(20),
        }
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.text.push('\n');
    }

    /// One line, however long: for addresses, which must stay whole.
    pub fn line(&mut self, text: &str) {
        // Names and addresses come from definitions, which may be anybody's.
        self.text
            .extend(text.chars().filter(|letter| !is_unsafe(*letter)));
        self.text.push('\n');
    }

    /// Wrapped text; lines after the first start at `further`.
    pub fn paragraph(&mut self, first: &str, further: &str, text: &str) {
        let options = textwrap::Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(further)
            .break_words(false);
        for line in textwrap::wrap(text, options) {
            self.line(&line);
        }
    }

    /// What was written.
    pub fn into_text(self) -> String {
        self.text
    }
}
