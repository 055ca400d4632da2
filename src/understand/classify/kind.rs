//! The kinds of signal, each with the code by which files and sentences name it.

/// Declares the kinds once: the name, the code and membership of [`SignalKind::ALL`] cannot drift apart.
macro_rules! kinds {
    ($($name:ident $code:literal)*) => {
        /// Kinds of signal. The code is the key of its sentence: `signal-<code>`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        #[expect(missing_docs, reason = "each has a sentence in locales/")]
        pub enum SignalKind { $($name),* }

        impl SignalKind {
            /// All kinds, in the order in which they are declared.
            pub const ALL: [Self; [$($code),*].len()] = [$(Self::$name),*];

            /// The word used in reports and message keys.
            pub fn code(self) -> &'static str {
                match self { $(Self::$name => $code),* }
            }

            /// The kind a code stands for.
            pub fn of_code(code: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|kind| kind.code() == code)
            }
        }
    };
}

kinds! {
    Email "email"
    Phone "phone"
    Address "address"
    Postcode "postcode"
    BirthDate "birth-date"
    Age "age"
    Bsn "bsn"
    NationalNumber "national-number"
    IdDocument "id-document"
    Iban "iban"
    CreditCard "credit-card"
    LicencePlate "licence-plate"
    Username "username"
    Insult "insult"
    Threat "threat"
    Discrimination "discrimination"
    Sexual "sexual"
    Doxxing "doxxing"
    Impersonation "impersonation"
    Obituary "obituary"
    Customer "customer"
    Project "project"
    ConfidentialTopic "confidential-topic"
    EmployerRole "employer-role"
    Education "education"
    Family "family"
    Health "health"
    Religion "religion"
    Politics "politics"
    Sexuality "sexuality"
    Ethnicity "ethnicity"
    Criminal "criminal"
    Finance "finance"
    Union "union"
    Presence "presence"
    OldContent "old-content"
}

impl SignalKind {
    /// Whether it is words of others against the person.
    pub fn is_hostile(self) -> bool {
        matches!(
            self,
            Self::Insult
                | Self::Threat
                | Self::Discrimination
                | Self::Sexual
                | Self::Doxxing
                | Self::Impersonation
        )
    }
}
