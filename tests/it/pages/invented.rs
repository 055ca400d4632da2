//! The invented pages of every shipped provider.
