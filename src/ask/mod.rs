//! Asking: who can be asked, what to ask them, the asking itself, and reading what they say.
//!
//! [`provider`] knows the definitions, [`plan`] makes queries, [`fetch`] is the only network,
//! [`extract`] the only reader of HTML, JSON and feeds, [`saved`] reads pages the person saved themselves.

pub mod extract;
pub mod fetch;
pub mod plan;
pub mod provider;
pub mod saved;
