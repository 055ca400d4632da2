//! The profile: what a person writes down once about themselves, in a TOML file.
//!
//! In: a file, or values one by one. Out: [`Profile`], and from it a [`Subject`] or a file again. A value enters
//! by [`Profile::add`] only, so that flags and file are checked by the same rules. `Debug` hides the values.

use std::fmt;
use std::io;
use std::path::Path;

use jiff::Timestamp;

use super::identifier::{self, InvalidValue};
use super::{Anchors, Attestation, Basis, Confidential, PersonName, Subject};

mod reading;
mod writing;

pub use reading::{Problem, ProblemKind, ProfileError};

/// The fields of a profile, in the order of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is described where `Profile` has it")]
pub enum Field {
    Name,
    OtherNames,
    Usernames,
    Emails,
    Phones,
    Websites,
    Employers,
    Roles,
    Cities,
    Schools,
    Clubs,
    Topics,
    BirthYear,
    NotMe,
    Customers,
    Projects,
    Attested,
}

impl Field {
    /// All fields, in the order of the file.
    pub const ALL: [Self; 17] = [
        Self::Name,
        Self::OtherNames,
        Self::Usernames,
        Self::Emails,
        Self::Phones,
        Self::Websites,
        Self::Employers,
        Self::Roles,
        Self::Cities,
        Self::Schools,
        Self::Clubs,
        Self::Topics,
        Self::BirthYear,
        Self::NotMe,
        Self::Customers,
        Self::Projects,
        Self::Attested,
    ];

    /// The key in the file. Its comment is the sentence `profile-field-<key>`, with `-` for `_`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::OtherNames => "other_names",
            Self::Usernames => "usernames",
            Self::Emails => "emails",
            Self::Phones => "phones",
            Self::Websites => "websites",
            Self::Employers => "employers",
            Self::Roles => "roles",
            Self::Cities => "cities",
            Self::Schools => "schools",
            Self::Clubs => "clubs",
            Self::Topics => "topics",
            Self::BirthYear => "birth_year",
            Self::NotMe => "not_me",
            Self::Customers => "customers",
            Self::Projects => "projects",
            Self::Attested => "attested",
        }
    }

    /// The key of the sentence that says what the field is for.
    pub fn sentence(self) -> String {
        format!("profile-field-{}", self.key().replace('_', "-"))
    }

    /// Whether it holds any number of values.
    pub fn is_list(self) -> bool {
        !matches!(self, Self::Name | Self::BirthYear | Self::Attested)
    }
}

/// A profile. Every field may be empty.
#[derive(Clone, Default, PartialEq)]
pub struct Profile {
    /// The name as the person writes it.
    pub name: Option<String>,
    /// Other names they go or went by: a maiden name, a stage name, a name before migration.
    pub other_names: Vec<String>,
    /// User names.
    pub usernames: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Phone numbers.
    pub phones: Vec<String>,
    /// Own sites, as a host or an address.
    pub websites: Vec<String>,
    /// Employers.
    pub employers: Vec<String>,
    /// Professions and roles.
    pub roles: Vec<String>,
    /// Cities.
    pub cities: Vec<String>,
    /// Schools.
    pub schools: Vec<String>,
    /// Clubs.
    pub clubs: Vec<String>,
    /// Subjects the person is known for: a field of work, a hobby, a book they wrote.
    pub topics: Vec<String>,
    /// Year of birth.
    pub birth_year: Option<i16>,
    /// Facts that are true of a namesake only.
    pub not_me: Vec<String>,
    /// Customers that must stay confidential.
    pub customers: Vec<String>,
    /// Projects that must stay confidential.
    pub projects: Vec<String>,
    /// When the person said "this is me"; absent when they have not.
    pub attested: Option<Timestamp>,
}

impl Profile {
    /// Reads a profile file.
    ///
    /// # Errors
    /// What is wrong, each with its line and column; or why the file could not be read.
    pub fn read(path: &Path) -> Result<Self, ProfileError> {
        reading::read(path)
    }

    /// Reads a profile that is part of something else.
    ///
    /// # Errors
    /// What is wrong, each with its line and column.
    pub fn parse(text: &str) -> Result<Self, Vec<Problem>> {
        reading::parse(text)
    }

    /// The profile as a file, with a comment per field in the language of `texts`.
    pub fn to_toml(&self, texts: &crate::locale::Texts) -> String {
        writing::to_toml(self, texts)
    }

    /// Writes the profile so that only the person can read it and a failure leaves the old file whole.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, path: &Path, texts: &crate::locale::Texts) -> io::Result<()> {
        writing::write(path, &self.to_toml(texts))
    }

    /// Puts a value in a field: adds to a list (once), replaces a single value.
    ///
    /// # Errors
    /// Why the value cannot be used; the profile is then as it was.
    pub fn add(&mut self, field: Field, typed: &str) -> Result<(), InvalidValue> {
        let value = match field {
            Field::Name => {
                let name = identifier::text(typed)?;
                PersonName::parse(&name).check()?;
                self.name = Some(name);
                return Ok(());
            }
            Field::BirthYear => {
                self.birth_year = Some(identifier::birth_year(typed)?);
                return Ok(());
            }
            Field::Attested => {
                let moment = typed.trim().parse().map_err(|_| InvalidValue::Moment)?;
                self.attested = Some(moment);
                return Ok(());
            }
            Field::Emails => identifier::email(typed)?,
            Field::Phones => identifier::phone(typed)?,
            Field::Usernames => identifier::username(typed)?,
            Field::OtherNames => {
                let name = identifier::text(typed)?;
                PersonName::parse(&name).check()?;
                name
            }
            _ => identifier::text(typed)?,
        };
        if let Some(list) = self.list_mut(field)
            && !list.contains(&value)
        {
            list.push(value);
        }
        Ok(())
    }

    /// The values of a field as text.
    pub fn values(&self, field: Field) -> Vec<String> {
        match field {
            Field::Name => self.name.iter().cloned().collect(),
            Field::BirthYear => self.birth_year.iter().map(ToString::to_string).collect(),
            Field::Attested => self.attested.iter().map(ToString::to_string).collect(),
            // `list_mut` is the one table of lists; a copy of a profile is small.
            list => self
                .clone()
                .list_mut(list)
                .map(std::mem::take)
                .unwrap_or_default(),
        }
    }

    /// Empties a field.
    pub fn clear(&mut self, field: Field) {
        match field {
            Field::Name => self.name = None,
            Field::BirthYear => self.birth_year = None,
            Field::Attested => self.attested = None,
            list => self.list_mut(list).into_iter().for_each(Vec::clear),
        }
    }

    fn list_mut(&mut self, field: Field) -> Option<&mut Vec<String>> {
        Some(match field {
            Field::Name | Field::BirthYear | Field::Attested => return None,
            Field::OtherNames => &mut self.other_names,
            Field::Usernames => &mut self.usernames,
            Field::Emails => &mut self.emails,
            Field::Phones => &mut self.phones,
            Field::Websites => &mut self.websites,
            Field::Employers => &mut self.employers,
            Field::Roles => &mut self.roles,
            Field::Cities => &mut self.cities,
            Field::Schools => &mut self.schools,
            Field::Clubs => &mut self.clubs,
            Field::Topics => &mut self.topics,
            Field::NotMe => &mut self.not_me,
            Field::Customers => &mut self.customers,
            Field::Projects => &mut self.projects,
        })
    }

    /// The subject this profile describes.
    pub fn into_subject(self) -> Subject {
        let name = self.name.as_deref().map(PersonName::parse);
        let by = name.as_ref().map(PersonName::full).unwrap_or_default();
        let basis = Basis::Myself;
        Subject {
            attestation: self.attested.map(|at| Attestation { basis, by, at }),
            name,
            other_names: self
                .other_names
                .iter()
                .map(|name| PersonName::parse(name))
                .collect(),
            usernames: self.usernames,
            emails: self.emails,
            phones: self.phones,
            anchors: Anchors {
                employers: self.employers,
                roles: self.roles,
                cities: self.cities,
                schools: self.schools,
                clubs: self.clubs,
                topics: self.topics,
                websites: self.websites,
                birth_year: self.birth_year,
            },
            not_me: self.not_me,
            confidential: Confidential {
                customers: self.customers,
                projects: self.projects,
            },
        }
    }
}

/// Shows how many fields are filled, never with what.
impl fmt::Debug for Profile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let filled = Field::ALL
            .iter()
            .filter(|field| !self.values(**field).is_empty());
        formatter
            .debug_struct("Profile")
            .field("filled", &filled.count())
            .finish_non_exhaustive()
    }
}
