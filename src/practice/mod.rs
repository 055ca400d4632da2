//! The practice web: a fictional town on loopback, so that the whole exercise works without internet and
//! without exposing anyone.
//!
//! In: the data in `practice/`. Out: a [`World`] (its people, pages, stories and provider definitions) and a
//! [`Server`] that answers for all its hosts. The definitions are ordinary ones and the answers real HTTP: a
//! practice run takes the same way as a real one, only the hosts resolve to loopback.

mod faces;
pub mod links;
mod search;
mod server;
pub mod trainer;
mod world;

pub use server::Server;
pub use world::{BadWorld, Expected, Lesson, Manner, Page, Person, Service, Story, World};
