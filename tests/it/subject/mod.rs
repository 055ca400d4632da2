//! Names, identifiers and profiles.

mod names;
mod profile;
