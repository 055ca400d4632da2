//! Pages saved by hand.
