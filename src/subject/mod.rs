//! Who is looked for: a name and its variants, identifiers, anchors for and against.
//!
//! In: a profile file or flags. Out: [`Subject`]. `Debug` of everything here hides the values, so that a
//! log can never hold personal data.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

pub mod fold;
pub mod identifier;
pub mod name;
pub mod profile;

pub use identifier::InvalidValue;
pub use name::PersonName;
pub use profile::Profile;

/// The kinds of identifier a provider can be asked for.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum IdentifierKind {
    /// A person's name.
    Name,
    /// A user name (handle, nickname) on some site.
    Username,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
}

impl IdentifierKind {
    /// The word used in files and message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Username => "username",
            Self::Email => "email",
            Self::Phone => "phone",
        }
    }
}

/// The person looked for.
#[derive(Clone, Default, PartialEq)]
pub struct Subject {
    /// The name, when one is given.
    pub name: Option<PersonName>,
    /// Other names the person goes or went by.
    pub other_names: Vec<PersonName>,
    /// User names on any site.
    pub usernames: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Phone numbers as typed.
    pub phones: Vec<String>,
    /// Facts that tell this person from namesakes.
    pub anchors: Anchors,
    /// Facts that are true of a namesake and not of this person ("keeper", "Groningen").
    pub not_me: Vec<String>,
    /// Words that must not be public.
    pub confidential: Confidential,
    /// Who said that this search may be done, and when.
    pub attestation: Option<Attestation>,
}

/// Facts that tell the person from namesakes.
#[derive(Clone, Default, PartialEq)]
pub struct Anchors {
    /// Employers, present and past.
    pub employers: Vec<String>,
    /// Professions and roles.
    pub roles: Vec<String>,
    /// Cities lived or worked in.
    pub cities: Vec<String>,
    /// Schools and studies.
    pub schools: Vec<String>,
    /// Clubs and associations.
    pub clubs: Vec<String>,
    /// Subjects the person is known for: a field of work, a hobby, a book they wrote.
    pub topics: Vec<String>,
    /// Own sites, as a host or an address.
    pub websites: Vec<String>,
    /// Year of birth.
    pub birth_year: Option<i16>,
}

/// What an employer or customer wants kept quiet.
#[derive(Clone, Default, PartialEq)]
pub struct Confidential {
    /// Customer names.
    pub customers: Vec<String>,
    /// Project names.
    pub projects: Vec<String>,
}

/// Who attested that the search may be done. Travels into the report.
#[derive(Clone, PartialEq)]
pub struct Attestation {
    /// Why it may be done.
    pub basis: Basis,
    /// The name of who said so.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// Why a search may be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Basis {
    /// The person at the keyboard looks for themselves.
    Myself,
    /// The invented person of the practice web.
    Practice,
}

/// Why a subject cannot be searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TooThin {
    /// Neither a name nor any identifier.
    #[error("nothing to search for")]
    Empty,
    /// A given name without a family name finds everybody.
    #[error("a first name alone finds everybody")]
    GivenNameOnly,
    /// Fewer than three letters.
    #[error("too short to tell anything apart")]
    TooShort,
    /// No letters at all, or more than any name has.
    #[error("not a name")]
    Absurd,
}

impl TooThin {
    /// The key of the sentence that explains it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Empty => "subject-empty",
            Self::GivenNameOnly => "subject-given-name-only",
            Self::TooShort => "subject-too-short",
            Self::Absurd => "subject-absurd",
        }
    }
}

impl Subject {
    /// Checks that a search for this subject can tell something.
    ///
    /// # Errors
    /// The reason why it cannot.
    pub fn check(&self) -> Result<(), TooThin> {
        match &self.name {
            Some(name) => name.check(),
            None if self.usernames.is_empty()
                && self.emails.is_empty()
                && self.phones.is_empty() =>
            {
                Err(TooThin::Empty)
            }
            None => Ok(()),
        }
    }
}

/// Shows how many values there are, never which.
impl fmt::Debug for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Subject")
            .field("name", &self.name.is_some())
            .field("usernames", &self.usernames.len())
            .field("emails", &self.emails.len())
            .field("phones", &self.phones.len())
            .finish_non_exhaustive()
    }
}
