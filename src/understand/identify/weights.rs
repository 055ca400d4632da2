//! The one table of weights: what each kind of evidence adds to or takes from the log-odds.
//!
//! The sum starts at [`START`], goes through the logistic function and is the score. A name alone stays in the
//! middle; one strong fact beside the name tips it; a contradiction takes back about one strong fact.

use super::EvidenceKind;

/// Before any evidence: a result for a name is more often about somebody else than not.
pub const START: f32 = -1.4;
/// At or above this score, and with a fact beside the name, it is the person.
pub const ME: f32 = 0.65;
/// Below this score, and with a contradiction, it is somebody else.
pub const SOMEONE_ELSE: f32 = 0.25;
/// A second fact of the same kind counts for half, a third for a quarter, and so on.
pub const FADING: f32 = 0.5;
/// Part of the weight that a fact gets of which only the telling words were found.
pub const IN_PART: f32 = 0.55;
/// Part of the weight of an own site that the host of an own e-mail address gets: others have addresses there too.
pub const MAIL_HOST: f32 = 0.4;
/// Part of the weight of a fact of one ordinary word ("author", "film").
pub const ONE_WORD: f32 = 0.8;

/// The weight of one kind of evidence.
#[expect(
    clippy::match_same_arms,
    reason = "a table in the order of meaning, not of value"
)]
pub fn weight(kind: EvidenceKind) -> f32 {
    use EvidenceKind as Kind;
    match kind {
        // The name, one of these.
        Kind::FullName => 1.0,
        Kind::NameVariant => 0.9,
        Kind::InitialsAndFamily => 0.5,
        Kind::NameInUrl => 0.7,
        Kind::FamilyNameOnly => -0.4,
        Kind::NameMissing => -1.0,
        // Identifiers: nobody else has them.
        Kind::Email | Kind::Phone => 4.5,
        Kind::Username => 3.2,
        Kind::Website => 3.0,
        // Facts about the person.
        Kind::Employer => 2.2,
        Kind::Club => 2.0,
        Kind::School => 1.6,
        Kind::Topic | Kind::BirthYear => 1.5,
        Kind::Role => 1.3,
        Kind::City => 1.2,
        // Contradictions.
        Kind::OtherGivenName | Kind::NotMe | Kind::OtherBirthYear => -3.0,
        Kind::NotToBeConfused => -3.5,
        Kind::Death => -4.0,
        Kind::OtherAge => -2.0,
        Kind::OtherCity => -1.0,
        Kind::OtherRole => -0.6,
    }
}
