//! A person's name as typed, split into its parts.

use std::fmt;

use super::TooThin;

/// A name split into parts. At least a family name or a given name is there.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PersonName {
    /// As typed, white space folded.
    pub typed: String,
    /// Given names in order; empty when only initials are known.
    pub given: Vec<String>,
    /// Initials, upper case, without points ("SM").
    pub initials: String,
    /// Family name at birth, or the only one known.
    pub family: FamilyName,
    /// Partner's family name, where the name is a double one.
    pub partner: Option<FamilyName>,
}

/// A family name with its particle.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct FamilyName {
    /// Particle (Dutch: tussenvoegsel) in lower case, spelt out: "van den".
    pub particle: Option<String>,
    /// The name that is sorted on: "Berg".
    pub main: String,
}

impl FamilyName {
    /// Particle and name: "van den Berg".
    pub fn full(&self) -> String {
        match &self.particle {
            Some(particle) => format!("{particle} {}", self.main),
            None => self.main.clone(),
        }
    }
}

impl PersonName {
    /// Splits a name as a person types it.
    pub fn parse(typed: &str) -> Self {
        let typed = typed.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut words = typed.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let main = if words.len() > 1 {
            words.pop().unwrap_or_default()
        } else {
            String::new()
        };
        let given = vec![words.remove(0)];
        let particle = (!words.is_empty()).then(|| words.join(" "));
        let initials = given
            .iter()
            .filter_map(|name| name.chars().next())
            .collect();
        Self {
            typed,
            given,
            initials,
            family: FamilyName { particle, main },
            partner: None,
        }
    }

    /// The usual written form: "Sanne de Wit".
    pub fn full(&self) -> String {
        format!("{} {}", self.given.join(" "), self.family.full())
            .trim()
            .to_owned()
    }

    /// Other forms the name is written in, most usual first, without [`PersonName::full`] itself.
    pub fn variants(&self) -> Vec<String> {
        Vec::new()
    }

    /// The words of which at least one must be in a result about this name, particles left out.
    pub fn telling_words(&self) -> Vec<String> {
        let mut words = self.given.clone();
        words.push(self.family.main.clone());
        words.extend(self.partner.iter().map(|partner| partner.main.clone()));
        words.retain(|word| !word.is_empty());
        words
    }

    /// Whether two written names can be the same person's.
    pub fn may_be(&self, other: &Self) -> bool {
        self.full().to_lowercase() == other.full().to_lowercase()
    }

    /// Checks that the name can be searched for.
    ///
    /// # Errors
    /// The reason why it cannot.
    pub fn check(&self) -> Result<(), TooThin> {
        if self.family.main.is_empty() {
            Err(TooThin::GivenNameOnly)
        } else {
            Ok(())
        }
    }
}

/// Shows the shape of the name, never the name.
impl fmt::Debug for PersonName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PersonName")
            .field("given", &self.given.len())
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for FamilyName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("FamilyName")
            .field("particle", &self.particle.is_some())
            .finish_non_exhaustive()
    }
}
