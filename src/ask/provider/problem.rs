//! What is wrong with a definition, where it stands, and the sentence that says so.

use std::fmt;
use std::ops::Range;

use crate::locale::Texts;

/// Most problems told of one file: who has so many has saved something else as a definition.
const MOST: usize = 100;

/// Longest text of a file that is shown.
const LONGEST: usize = 300;

/// The key of a slip of syntax.
pub(super) const SYNTAX: &str = "definition-toml";

/// What is wrong with a definition, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// File name.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The line itself, as it stands in the file; empty when the file could not be read.
    pub source: String,
    /// The key of the sentence.
    pub key: &'static str,
    /// What fills the sentence's blanks.
    pub blanks: Vec<(&'static str, String)>,
}

impl Problem {
    /// A problem with a whole file.
    pub(super) fn of_file(file: &str, key: &'static str, blanks: &[(&'static str, &str)]) -> Self {
        let mut problems = Problems::new(file, "");
        problems.add(0..0, key, blanks);
        problems.list.remove(0)
    }

    /// What is wrong and what to do, as a sentence.
    pub fn sentence(&self, texts: &Texts) -> String {
        let blanks: Vec<_> = self
            .blanks
            .iter()
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        texts.say_with(self.key, &blanks)
    }
}

/// `file:line:column`, as editors and terminals understand it.
impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// Collects the problems of one file.
#[derive(Debug)]
pub(super) struct Problems<'a> {
    file: &'a str,
    source: &'a str,
    list: Vec<Problem>,
}

impl<'a> Problems<'a> {
    pub(super) fn new(file: &'a str, source: &'a str) -> Self {
        Self {
            file,
            source,
            list: Vec::new(),
        }
    }

    /// Notes a problem at `span` of the file.
    pub(super) fn add(
        &mut self,
        span: Range<usize>,
        key: &'static str,
        blanks: &[(&'static str, &str)],
    ) {
        if self.list.len() >= MOST {
            return;
        }
        let (mut at, source) = (span.start.min(self.source.len()), self.source);
        while !source.is_char_boundary(at) {
            at -= 1;
        }
        let start = source[..at].rfind('\n').map_or(0, |newline| newline + 1);
        let problem = Problem {
            file: visible(self.file),
            line: source[..at].matches('\n').count() + 1,
            column: source[start..at].chars().count() + 1,
            source: visible(source[start..].lines().next().unwrap_or_default()),
            key,
            blanks: blanks
                .iter()
                .map(|(name, value)| (*name, visible(value)))
                .collect(),
        };
        // What follows a slip of syntax on the same line is that slip again.
        let again = |other: &Problem| {
            other == &problem
                || (other.key == SYNTAX && other.line == problem.line && problem.key != SYNTAX)
        };
        if !self.list.iter().any(again) {
            self.list.push(problem);
        }
    }

    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The problems in order of place.
    pub(super) fn into_list(mut self) -> Vec<Problem> {
        self.list
            .sort_by_key(|problem| (problem.line, problem.column));
        self.list
    }
}

/// A text from a file as it may be shown: nothing in it can steer a terminal, turn the direction of what follows, or
/// fill a screen.
pub(super) fn visible(text: &str) -> String {
    let unseen = |letter: char| {
        (letter.is_control() && letter != '\t')
            || matches!(letter, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.chars()
        .take(LONGEST)
        .map(|letter| if unseen(letter) { '\u{fffd}' } else { letter })
        .collect()
}
