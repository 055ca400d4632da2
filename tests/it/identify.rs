//! Is it this person?
