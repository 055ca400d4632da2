//! What is wrong with a configuration file, and what was probably meant.

use crate::ask::provider::nearest;

/// What is wrong with a configuration file, and where.
#[derive(Debug)]
pub struct Misfit {
    /// Line and column, both from 1.
    pub place: Option<(usize, usize)>,
    /// What is wrong.
    pub problem: Problem,
}

/// What can be wrong with a configuration file.
#[derive(Debug)]
pub enum Problem {
    /// It cannot be read.
    File(std::io::Error),
    /// A key that means nothing.
    UnknownKey {
        /// As written.
        key: String,
        /// The key that was probably meant.
        nearest: Option<String>,
    },
    /// A value that cannot be used; the key of the sentence that says so.
    Value(String),
    /// It is no TOML.
    Syntax,
}

impl Misfit {
    pub(super) fn new(text: &str, error: &toml::de::Error) -> Self {
        let message = error.message();
        // A span is always on a character boundary, but the text decides, not the promise.
        let before = error.span().and_then(|span| text.get(..span.start));
        let place = before.map(|before| {
            let line = before.matches('\n').count() + 1;
            let column = before
                .chars()
                .rev()
                .take_while(|last| *last != '\n')
                .count()
                + 1;
            (line, column)
        });
        let quoted: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
        let problem = match quoted.split_first() {
            Some((key, known)) if message.starts_with("unknown field") => Problem::UnknownKey {
                key: (*key).to_owned(),
                nearest: nearest(key, known.iter().copied()).map(str::to_owned),
            },
            _ if message.starts_with("not-a-") => Problem::Value(message.to_owned()),
            _ if message.starts_with("unknown variant") => {
                Problem::Value("not-a-choice".to_owned())
            }
            _ if message.starts_with("invalid ") && message.contains("expected") => {
                Problem::Value("not-this-kind".to_owned())
            }
            _ => Problem::Syntax,
        };
        Self { place, problem }
    }
}
