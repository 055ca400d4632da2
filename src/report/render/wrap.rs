//! Breaks text with emphasis into lines of a width, counted as a terminal shows it: wide letters, combining marks
//! and emoji included. Never breaks inside a letter.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// How a stretch of text is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// As it is.
    Plain,
    /// Stands out: headings, titles.
    Strong,
    /// Steps back: places, small print.
    Faint,
    /// Telling words.
    Mark,
    /// A level, by its steps.
    Level(usize),
}

/// A stretch of text in one ink.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Span {
    /// Text.
    pub(super) text: String,
    /// Ink.
    pub(super) ink: Ink,
}

impl Span {
    /// A stretch of text.
    pub(super) fn new(text: impl Into<String>, ink: Ink) -> Self {
        Self {
            text: text.into(),
            ink,
        }
    }
}

/// Columns a text takes.
pub(super) fn width(text: &str) -> usize {
    text.width()
}

/// A line under construction, and the word after it that may or may not still fit.
struct Lines {
    most: usize,
    done: Vec<Vec<Span>>,
    line: Vec<Span>,
    line_width: usize,
    word: Vec<Span>,
    word_width: usize,
    /// The ink of the space before the word, when there is one.
    gap: Option<Ink>,
}

/// Lines of at most `most` columns. Breaks at spaces; a word that is wider than a line is broken between letters.
/// There is always at least one line.
pub(super) fn wrap(spans: &[Span], most: usize) -> Vec<Vec<Span>> {
    let mut lines = Lines {
        most: most.max(2),
        done: Vec::new(),
        line: Vec::new(),
        line_width: 0,
        word: Vec::new(),
        word_width: 0,
        gap: None,
    };
    for span in spans {
        for letter in span.text.graphemes(true) {
            if letter == " " {
                lines.end_word();
                lines.gap = Some(span.ink);
            } else {
                lines.add_letter(letter, span.ink);
            }
        }
    }
    lines.end_word();
    lines.end_line();
    lines.done
}

impl Lines {
    fn add_letter(&mut self, letter: &str, ink: Ink) {
        let wide = width(letter);
        if self.word_width + wide > self.most {
            // The word is wider than any line: what is there of it fills one.
            self.end_word();
            self.gap = None;
        }
        push(&mut self.word, letter, ink);
        self.word_width += wide;
    }

    fn end_word(&mut self) {
        if self.word.is_empty() {
            return;
        }
        let gap = self.gap.take().filter(|_| !self.line.is_empty());
        if self.line_width + usize::from(gap.is_some()) + self.word_width > self.most {
            self.end_line();
        } else if let Some(ink) = gap {
            push(&mut self.line, " ", ink);
            self.line_width += 1;
        }
        for span in self.word.drain(..) {
            push(&mut self.line, &span.text, span.ink);
        }
        self.line_width += self.word_width;
        self.word_width = 0;
    }

    fn end_line(&mut self) {
        if !self.line.is_empty() || self.done.is_empty() {
            self.done.push(std::mem::take(&mut self.line));
            self.line_width = 0;
        }
    }
}

fn push(spans: &mut Vec<Span>, text: &str, ink: Ink) {
    match spans.last_mut() {
        Some(last) if last.ink == ink => last.text.push_str(text),
        _ => spans.push(Span::new(text, ink)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, most: usize, expected: &[&str]) {
        let lines: Vec<String> = wrap(&[Span::new(text, Ink::Plain)], most)
            .iter()
            .map(|line| line.iter().map(|span| span.text.as_str()).collect())
            .collect();
        assert_eq!(lines, expected);
        assert!(lines.iter().all(|line| width(line) <= most), "{lines:?}");
    }

    #[test]
    fn breaks_at_spaces() {
        check("een twee drie", 8, &["een twee", "drie"]);
        check("een twee", 80, &["een twee"]);
        check("", 80, &[""]);
    }

    #[test]
    fn breaks_a_word_that_is_wider_than_a_line() {
        check("a abcdefghij", 4, &["a", "abcd", "efgh", "ij"]);
    }

    #[test]
    fn counts_what_a_terminal_shows() {
        // Wide letters take two columns, combining marks none, an emoji of several code points two.
        check("日本語日本", 4, &["日本", "語日", "本"]);
        check(
            "e\u{301}e\u{301}e\u{301}e\u{301}",
            2,
            &["e\u{301}e\u{301}", "e\u{301}e\u{301}"],
        );
        check(
            "👩\u{200d}🚒👩\u{200d}🚒",
            2,
            &["👩\u{200d}🚒", "👩\u{200d}🚒"],
        );
    }

    #[test]
    fn emphasis_survives_a_break() {
        let spans = [
            Span::new("bel 06 12", Ink::Mark),
            Span::new(" nu", Ink::Plain),
        ];
        let lines = wrap(&spans, 6);
        assert_eq!(lines[0], [Span::new("bel 06", Ink::Mark)]);
        assert_eq!(
            lines[1],
            [Span::new("12", Ink::Mark), Span::new(" nu", Ink::Plain)]
        );
    }
}
