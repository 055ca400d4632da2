//! Names, identifiers and profiles.

mod profile;
