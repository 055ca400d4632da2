//! `audit`: who may be looked up, what is sent, where the report goes, what the exit code says.
