//! Reads a profile file and says exactly where it is wrong.
//!
//! Walks the parsed file itself instead of handing it to serde: so every problem is named at once, each at its own
//! place, and no message can quote the file's content.

use std::fmt;
use std::io;
use std::ops::Range;
use std::path::{Path, PathBuf};

use toml::de::{DeTable, DeValue};

use super::{Field, InvalidValue, Profile};
use crate::locale::Texts;

/// Largest file that is read: a profile is a page of text.
const LARGEST: u64 = 1 << 20;

/// Why a profile could not be read.
#[derive(thiserror::Error)]
pub enum ProfileError {
    /// The file could not be opened or is not text.
    #[error("{}: {source}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file says something that cannot be used.
    #[error("{}", lines(path, problems))]
    Invalid {
        /// The file.
        path: PathBuf,
        /// Everything that is wrong, in order of place; never empty.
        problems: Vec<Problem>,
    },
}

/// One thing that is wrong in a file.
#[derive(Clone, PartialEq, Eq)]
pub struct Problem {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// What is wrong.
#[derive(Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// Not TOML; the text is the parser's.
    Syntax(String),
    /// A key that does not exist.
    UnknownKey {
        /// As written.
        key: String,
        /// The key that is probably meant.
        nearest: Option<Field>,
    },
    /// A value of another type than the field holds.
    WrongType(Field),
    /// A value that cannot be used.
    Value(Field, InvalidValue),
}

impl ProfileError {
    /// One sentence per problem in the language of `texts`, each with its place.
    pub fn sentences(&self, texts: &Texts) -> Vec<String> {
        match self {
            Self::Unreadable { path, source } => vec![texts.say_with(
                "profile-unreadable",
                &[
                    ("path", shown(path).into()),
                    ("reason", source.to_string().into()),
                ],
            )],
            Self::Invalid { path, problems } => {
                let path = shown(path);
                problems
                    .iter()
                    .map(|problem| {
                        format!(
                            "{path}:{}:{}: {}",
                            problem.line,
                            problem.column,
                            problem.kind.say(texts)
                        )
                    })
                    .collect()
            }
        }
    }
}

impl ProblemKind {
    /// The sentence that explains it.
    pub fn say(&self, texts: &Texts) -> String {
        match self {
            Self::Syntax(message) => {
                texts.say_with("profile-syntax", &[("message", message.as_str().into())])
            }
            Self::UnknownKey { key, nearest: None } => {
                texts.say_with("profile-unknown-key", &[("key", key.as_str().into())])
            }
            Self::UnknownKey {
                key,
                nearest: Some(nearest),
            } => texts.say_with(
                "profile-unknown-key-nearest",
                &[
                    ("key", key.as_str().into()),
                    ("nearest", nearest.key().into()),
                ],
            ),
            Self::WrongType(field) => {
                let key = match field {
                    Field::Name => "profile-wants-text",
                    Field::BirthYear => "profile-wants-year",
                    Field::Attested => "profile-wants-moment",
                    _ => "profile-wants-list",
                };
                texts.say_with(key, &[("key", field.key().into())])
            }
            Self::Value(field, reason) => texts.say_with(
                "profile-value",
                &[
                    ("key", field.key().into()),
                    ("reason", texts.say(reason.key()).into()),
                ],
            ),
        }
    }
}

pub(super) fn read(path: &Path) -> Result<Profile, ProfileError> {
    let unreadable = |source| ProfileError::Unreadable {
        path: path.to_owned(),
        source,
    };
    let size = std::fs::metadata(path).map_err(unreadable)?.len();
    if size > LARGEST {
        return Err(unreadable(io::Error::from(io::ErrorKind::FileTooLarge)));
    }
    let text = std::fs::read_to_string(path).map_err(unreadable)?;
    parse(text.trim_start_matches('\u{feff}')).map_err(|problems| ProfileError::Invalid {
        path: path.to_owned(),
        problems,
    })
}

pub(super) fn parse(text: &str) -> Result<Profile, Vec<Problem>> {
    let mut reader = Reader {
        text,
        profile: Profile::default(),
        problems: Vec::new(),
    };
    match DeTable::parse(text) {
        Ok(table) => table
            .get_ref()
            .iter()
            .for_each(|(key, value)| reader.field(key, value)),
        Err(error) => {
            let span = error.span().unwrap_or_default();
            reader.wrong(
                span,
                ProblemKind::Syntax(error.message().lines().collect::<Vec<_>>().join("; ")),
            );
        }
    }
    reader
        .problems
        .sort_by_key(|problem| (problem.line, problem.column));
    if reader.problems.is_empty() {
        Ok(reader.profile)
    } else {
        Err(reader.problems)
    }
}

struct Reader<'a> {
    text: &'a str,
    profile: Profile,
    problems: Vec<Problem>,
}

impl Reader<'_> {
    fn field(
        &mut self,
        key: &toml::Spanned<toml::de::DeString<'_>>,
        value: &toml::Spanned<DeValue<'_>>,
    ) {
        let Some(field) = Field::ALL
            .into_iter()
            .find(|field| field.key() == key.get_ref())
        else {
            let kind = ProblemKind::UnknownKey {
                key: key.get_ref().to_string(),
                nearest: nearest(key.get_ref()),
            };
            self.wrong(key.span(), kind);
            return;
        };
        match value.get_ref() {
            DeValue::Array(values) if field.is_list() => {
                for value in values {
                    self.value(field, value);
                }
            }
            // A list of one may be written without brackets.
            _ => self.value(field, value),
        }
    }

    fn value(&mut self, field: Field, value: &toml::Spanned<DeValue<'_>>) {
        let written = match value.get_ref() {
            DeValue::String(text) => text.to_string(),
            DeValue::Integer(number) if field == Field::BirthYear && number.radix() == 10 => {
                number.as_str().to_owned()
            }
            DeValue::Datetime(moment) if field == Field::Attested => moment.to_string(),
            _ => return self.wrong(value.span(), ProblemKind::WrongType(field)),
        };
        // An empty text is a blank that nobody filled in yet.
        if written.trim().is_empty() {
            return;
        }
        if let Err(reason) = self.profile.add(field, &written) {
            self.wrong(value.span(), ProblemKind::Value(field, reason));
        }
    }

    fn wrong(&mut self, span: Range<usize>, kind: ProblemKind) {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        let line = before.matches('\n').count() + 1;
        let column = before
            .rsplit('\n')
            .next()
            .map_or(0, |line| line.chars().count())
            + 1;
        self.problems.push(Problem { line, column, kind });
    }
}

/// The field whose key is nearest, when it is near enough to be meant.
fn nearest(key: &str) -> Option<Field> {
    let plain = key.to_lowercase().replace('-', "_");
    Field::ALL
        .into_iter()
        .map(|field| (strsim::jaro_winkler(&plain, field.key()), field))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, field)| field)
}

/// A path without anything that could steer a terminal.
fn shown(path: &Path) -> String {
    path.display()
        .to_string()
        .chars()
        .filter(|letter| !letter.is_control())
        .collect()
}

fn lines(path: &Path, problems: &[Problem]) -> String {
    let texts = Texts::new(crate::locale::Language::En);
    let line = |problem: &Problem| {
        format!(
            "{}:{}:{}: {}",
            shown(path),
            problem.line,
            problem.column,
            problem.kind.say(&texts)
        )
    };
    problems.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Shows where the file is wrong, never what it says.
impl fmt::Debug for ProfileError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { source, .. } => formatter
                .debug_tuple("Unreadable")
                .field(&source.kind())
                .finish(),
            Self::Invalid { problems, .. } => {
                formatter.debug_tuple("Invalid").field(problems).finish()
            }
        }
    }
}

impl fmt::Debug for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{} {:?}", self.line, self.column, self.kind)
    }
}

impl fmt::Debug for ProblemKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(_) => formatter.write_str("Syntax"),
            Self::UnknownKey { .. } => formatter.write_str("UnknownKey"),
            Self::WrongType(field) => formatter.debug_tuple("WrongType").field(field).finish(),
            Self::Value(field, reason) => formatter
                .debug_tuple("Value")
                .field(field)
                .field(reason)
                .finish(),
        }
    }
}
