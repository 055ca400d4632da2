//! The same page from several providers.
