//! The integration tests: behaviour through public doors, a file per feature.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod classify;
mod cli;
mod corpus;
mod definitions;
mod fetch;
mod identify;
mod layering;
mod locales;
mod merge;
mod pages;
mod plan;
mod practice;
mod readme;
mod report;
mod saved;
mod subject;
