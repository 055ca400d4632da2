//! Names and profiles.
