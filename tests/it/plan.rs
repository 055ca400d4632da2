//! From a subject to queries.
