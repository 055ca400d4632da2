//! The kinds of evidence; each has a sentence and a weight.

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// What kind.
    pub kind: EvidenceKind,
    /// Log-odds it adds (positive) or takes away (negative).
    pub weight: f32,
    /// The words of the page it rests on.
    pub words: String,
}

/// Kinds of evidence. The code is the key of its sentence: `evidence-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
#[expect(missing_docs, reason = "each has a sentence in locales/")]
pub enum EvidenceKind {
    FullName,
    NameVariant,
    InitialsAndFamily,
    FamilyNameOnly,
    NameInUrl,
    NameMissing,
    OtherGivenName,
    Email,
    Phone,
    Username,
    Website,
    Employer,
    Role,
    City,
    School,
    Club,
    Topic,
    BirthYear,
    NotMe,
    NotToBeConfused,
    OtherBirthYear,
    OtherAge,
    OtherCity,
    OtherRole,
    Death,
}

impl EvidenceKind {
    /// All kinds.
    pub const ALL: [Self; 25] = [
        Self::FullName,
        Self::NameVariant,
        Self::InitialsAndFamily,
        Self::FamilyNameOnly,
        Self::NameInUrl,
        Self::NameMissing,
        Self::OtherGivenName,
        Self::Email,
        Self::Phone,
        Self::Username,
        Self::Website,
        Self::Employer,
        Self::Role,
        Self::City,
        Self::School,
        Self::Club,
        Self::Topic,
        Self::BirthYear,
        Self::NotMe,
        Self::NotToBeConfused,
        Self::OtherBirthYear,
        Self::OtherAge,
        Self::OtherCity,
        Self::OtherRole,
        Self::Death,
    ];

    /// The word used in reports and message keys.
    pub fn code(self) -> &'static str {
        match self {
            Self::FullName => "full-name",
            Self::NameVariant => "name-variant",
            Self::InitialsAndFamily => "initials-and-family",
            Self::FamilyNameOnly => "family-name-only",
            Self::NameInUrl => "name-in-url",
            Self::NameMissing => "name-missing",
            Self::OtherGivenName => "other-given-name",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Username => "username",
            Self::Website => "website",
            Self::Employer => "employer",
            Self::Role => "role",
            Self::City => "city",
            Self::School => "school",
            Self::Club => "club",
            Self::Topic => "topic",
            Self::BirthYear => "birth-year",
            Self::NotMe => "not-me",
            Self::NotToBeConfused => "not-to-be-confused",
            Self::OtherBirthYear => "other-birth-year",
            Self::OtherAge => "other-age",
            Self::OtherCity => "other-city",
            Self::OtherRole => "other-role",
            Self::Death => "death",
        }
    }

    /// Whether it is only about how the name is written; that alone decides nothing. A given name that is
    /// another's does.
    pub(super) fn is_name(self) -> bool {
        matches!(
            self,
            Self::FullName
                | Self::NameVariant
                | Self::InitialsAndFamily
                | Self::FamilyNameOnly
                | Self::NameInUrl
                | Self::NameMissing
        )
    }
}
