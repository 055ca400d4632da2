//! The network: pace, limits, hostile servers.
