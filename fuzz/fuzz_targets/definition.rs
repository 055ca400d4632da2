//! Fuzzes `entry::definition`.
#![no_main]

#[allow(dead_code, reason = "each target uses one of the functions")]
#[path = "../entry.rs"]
mod entry;

libfuzzer_sys::fuzz_target!(|data: &[u8]| entry::definition(data));
