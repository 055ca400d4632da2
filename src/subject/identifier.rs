//! Whether a user name, an e-mail address, a phone number or a year can be searched.
//!
//! In: what a person typed. Out: the same, tidied, or [`InvalidValue`]. Gentle: only what certainly cannot be meant
//! is refused, because a rule that is too clever keeps a person from searching their own address.

use super::TooThin;

/// Longest value that is taken; longer ones are a slip of the clipboard.
const MOST_CHARACTERS: usize = 200;

/// Why a value cannot be used. Holds nothing of the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidValue {
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// Longer than anything of its kind.
    #[error("too long")]
    TooLong,
    /// Holds characters that no keyboard writes.
    #[error("holds control characters")]
    ControlCharacters,
    /// Not of the form `name@host`.
    #[error("not an e-mail address")]
    Email,
    /// Not 6 to 15 digits.
    #[error("not a phone number")]
    Phone,
    /// Holds white space, or is no more than one character.
    #[error("not a user name")]
    Username,
    /// Not a year in which a living person is born.
    #[error("not a year of birth")]
    BirthYear,
    /// Not a moment as RFC 3339 writes it.
    #[error("not a moment")]
    Moment,
    /// A name that cannot be searched.
    #[error("{0}")]
    Name(#[from] TooThin),
}

impl InvalidValue {
    /// The key of the sentence that explains it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "value-empty",
            Self::TooLong => "value-too-long",
            Self::ControlCharacters => "value-control-characters",
            Self::Email => "value-email",
            Self::Phone => "value-phone",
            Self::Username => "value-username",
            Self::BirthYear => "value-birth-year",
            Self::Moment => "value-moment",
            Self::Name(reason) => reason.key(),
        }
    }
}

/// Folds white space and refuses what is empty, endless or unprintable.
pub fn text(typed: &str) -> Result<String, InvalidValue> {
    if typed
        .chars()
        .any(|letter| letter.is_control() && !letter.is_whitespace())
    {
        return Err(InvalidValue::ControlCharacters);
    }
    let folded = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    match folded.chars().count() {
        0 => Err(InvalidValue::Empty),
        length if length > MOST_CHARACTERS => Err(InvalidValue::TooLong),
        _ => Ok(folded),
    }
}

/// An e-mail address; `mailto:` and angle brackets around it are taken off.
pub fn email(typed: &str) -> Result<String, InvalidValue> {
    let text = text(typed)?;
    let unwrapped = text.trim_matches(['<', '>', ' ']);
    let bare = unwrapped.trim_start_matches("mailto:");
    let (local, host) = bare.rsplit_once('@').ok_or(InvalidValue::Email)?;
    let labels: Vec<&str> = host.split('.').collect();
    let host_holds = labels.len() >= 2
        && labels.iter().all(|label| {
            !label.is_empty()
                && label
                    .chars()
                    .all(|letter| letter.is_alphanumeric() || letter == '-')
        });
    if local.is_empty() || local.contains(['@', ' ', '"', ',', ';']) || !host_holds {
        return Err(InvalidValue::Email);
    }
    Ok(bare.to_owned())
}

/// A phone number as typed: digits with the marks people put between them.
pub fn phone(typed: &str) -> Result<String, InvalidValue> {
    let text = text(typed)?;
    let bare = text.trim_start_matches("tel:").trim();
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    let allowed = |letter: char| letter.is_ascii_digit() || " +-./()".contains(letter);
    if !(6..=15).contains(&digits)
        || !bare.chars().all(allowed)
        || bare.rfind('+').is_some_and(|at| at > 1)
    {
        return Err(InvalidValue::Phone);
    }
    Ok(bare.to_owned())
}

/// A user name; a leading `@` is taken off.
pub fn username(typed: &str) -> Result<String, InvalidValue> {
    let text = text(typed)?;
    let bare = text.trim_start_matches('@');
    let telling = bare.chars().any(char::is_alphanumeric);
    if bare.chars().count() < 2 || !telling || bare.contains([' ', '/', '?', '#', '"', '<', '>']) {
        return Err(InvalidValue::Username);
    }
    Ok(bare.to_owned())
}

/// A year of birth of four digits.
pub fn birth_year(typed: &str) -> Result<i16, InvalidValue> {
    let year = typed.trim().parse().map_err(|_| InvalidValue::BirthYear)?;
    if (1900..=2100).contains(&year) {
        Ok(year)
    } else {
        Err(InvalidValue::BirthYear)
    }
}
