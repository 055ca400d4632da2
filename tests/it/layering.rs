//! A room uses only the rooms before it.
