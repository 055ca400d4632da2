//! The practice web.
