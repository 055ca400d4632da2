//! Definitions: good ones, bad ones, and the reference.
