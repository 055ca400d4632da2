//! The profile file: what a person writes down once about themselves (TOML).

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Anchors, Attestation, Basis, Confidential, PersonName, Subject};

/// A profile as written in the file. Every field may be left out.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Profile {
    /// The name as the person writes it.
    pub name: Option<String>,
    /// User names.
    pub usernames: Vec<String>,
    /// E-mail addresses.
    pub emails: Vec<String>,
    /// Phone numbers.
    pub phones: Vec<String>,
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
    /// Year of birth.
    pub birth_year: Option<i16>,
    /// Customers that must stay confidential.
    pub customers: Vec<String>,
    /// Projects that must stay confidential.
    pub projects: Vec<String>,
    /// Facts that are true of a namesake only.
    pub not_me: Vec<String>,
    /// When the person said "this is me"; absent when they have not.
    pub attested: Option<Timestamp>,
}

impl Profile {
    /// The subject this profile describes.
    pub fn into_subject(self) -> Subject {
        let name = self.name.as_deref().map(PersonName::parse);
        let by = name.as_ref().map(PersonName::full).unwrap_or_default();
        Subject {
            attestation: self.attested.map(|at| Attestation {
                basis: Basis::Myself,
                by,
                at,
            }),
            name,
            usernames: self.usernames,
            emails: self.emails,
            phones: self.phones,
            anchors: Anchors {
                employers: self.employers,
                roles: self.roles,
                cities: self.cities,
                schools: self.schools,
                clubs: self.clubs,
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
