//! The profile file: read with exact problems, written back, never shown in `Debug`.

use std::fs;

use selfsearch::locale::{Language, Texts};
use selfsearch::subject::InvalidValue;
use selfsearch::subject::profile::{Field, ProblemKind, Profile, ProfileError};

fn read(text: &str) -> Result<Profile, ProfileError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("profile.toml");
    fs::write(&path, text).unwrap();
    Profile::read(&path)
}

fn problems(text: &str) -> Vec<(usize, usize, ProblemKind)> {
    match read(text) {
        Err(ProfileError::Invalid { problems, .. }) => problems
            .into_iter()
            .map(|problem| (problem.line, problem.column, problem.kind))
            .collect(),
        other => panic!("problems were expected: {other:?}"),
    }
}

fn full() -> Profile {
    let mut profile = Profile::default();
    for (field, values) in [
        (Field::Name, &["Sanne \"San\" de Wit"] as &[_]),
        (Field::OtherNames, &["S. de Wit-Ömer"]),
        (Field::Usernames, &["sannedw", "@wit_s"]),
        (Field::Emails, &["sanne@dewit.example"]),
        (Field::Phones, &["+31 6 12345678"]),
        (Field::Websites, &["https://dewit.example"]),
        (Field::Employers, &["Bakkerij 't Zonnetje", "C:\\Corp"]),
        (Field::Roles, &["bakker"]),
        (Field::Cities, &["Zwolle"]),
        (Field::Schools, &["Hogeschool Windesheim"]),
        (Field::Clubs, &["HC Zwolle"]),
        (Field::Topics, &["zuurdesem"]),
        (Field::BirthYear, &["1984"]),
        (Field::NotMe, &["keeper"]),
        (Field::Customers, &["Jansen Transport"]),
        (Field::Projects, &["Project Meeuw"]),
        (Field::Attested, &["2026-01-31T12:00:00Z"]),
    ] {
        for value in values {
            profile.add(field, value).unwrap();
        }
    }
    profile
}

#[test]
fn what_is_written_reads_back_the_same_in_each_language() {
    for language in Language::ALL {
        for profile in [full(), Profile::default()] {
            let text = profile.to_toml(&Texts::new(language));
            assert!(read(&text).unwrap() == profile, "{text}");
        }
    }
}

#[test]
fn every_field_has_a_comment_of_its_own_in_the_file() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let file = full().to_toml(&texts);
        let joined = file.replace("\n# ", " ");
        for field in Field::ALL {
            assert!(
                texts.has(&field.sentence()),
                "{} lacks {}",
                language.code(),
                field.sentence()
            );
            assert!(
                joined.contains(&texts.say(&field.sentence())),
                "no comment for {}",
                field.key()
            );
            assert!(
                file.contains(&format!("\n{} = ", field.key())),
                "no line for {}",
                field.key()
            );
        }
    }
}

#[test]
fn every_problem_is_named_with_its_place() {
    let text = "name = \"Sanne de Wit\"\nemials = [\"a@b.example\"]\nphones = [\"0612345678\", 12]\n\
                emails = [\"ok@b.example\",\n  \"geen adres\"]\nbirth_year = 84\n";
    assert!(
        problems(text)
            == vec![
                (
                    2,
                    1,
                    ProblemKind::UnknownKey {
                        key: "emials".into(),
                        nearest: Some(Field::Emails)
                    }
                ),
                (3, 25, ProblemKind::WrongType(Field::Phones)),
                (5, 3, ProblemKind::Value(Field::Emails, InvalidValue::Email)),
                (
                    6,
                    14,
                    ProblemKind::Value(Field::BirthYear, InvalidValue::BirthYear)
                ),
            ]
    );
}

#[test]
fn a_key_unlike_any_gets_no_advice_and_broken_toml_gets_its_line() {
    assert!(
        problems("shoe = 1")
            == vec![(
                1,
                1,
                ProblemKind::UnknownKey {
                    key: "shoe".into(),
                    nearest: None
                }
            )]
    );
    let broken = problems("name = \"Sanne de Wit\"\nemails = [\"a@b.example\"\n");
    assert!(broken[0].0 >= 2 && matches!(broken[0].2, ProblemKind::Syntax(_)));
}

#[test]
fn one_value_may_stand_without_brackets_and_blanks_are_skipped() {
    let profile =
        read("emails = \"a@b.example\"\nusernames = [\"\", \" \"]\nbirth_year = \"1984\"").unwrap();
    assert_eq!(profile.emails, ["a@b.example"]);
    assert!(profile.usernames.is_empty());
    assert_eq!(profile.birth_year, Some(1984));
}

#[test]
fn nothing_of_a_file_is_in_debug() {
    let error = read("name = \"Sanne de Wit\"\nsecretkey = \"geheim\"\nemails = [\"kapot adres\"]")
        .unwrap_err();
    let shown = format!("{error:?} {:?} {:?}", full(), full().into_subject());
    for word in [
        "Sanne",
        "secretkey",
        "geheim",
        "kapot",
        "sannedw",
        "Zwolle",
        "Meeuw",
        "1984",
    ] {
        assert!(!shown.contains(word), "{word} in {shown}");
    }
}

#[test]
fn sentences_name_the_place_in_both_languages() {
    let error = read("emials = []").unwrap_err();
    for (language, word) in [(Language::Nl, "Bedoel je"), (Language::En, "Do you mean")] {
        let sentences = error.sentences(&Texts::new(language));
        assert!(
            sentences[0].contains("profile.toml:1:1: ") && sentences[0].contains(word),
            "{sentences:?}"
        );
        assert!(sentences[0].contains("\"emails\""));
    }
    assert!(error.to_string().contains("profile.toml:1:1: "));
}

#[test]
fn a_file_that_is_not_there_or_no_text_is_unreadable() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none.toml");
    assert!(matches!(
        Profile::read(&path),
        Err(ProfileError::Unreadable { .. })
    ));
    fs::write(&path, b"name = \"\xff\xfe\"").unwrap();
    assert!(matches!(
        Profile::read(&path),
        Err(ProfileError::Unreadable { .. })
    ));
}

#[test]
fn a_written_file_is_private_and_replaces_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/profile.toml");
    let texts = Texts::new(Language::Nl);
    Profile::default().write(&path, &texts).unwrap();
    full().write(&path, &texts).unwrap();
    assert!(Profile::read(&path).unwrap() == full());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
    }
}

#[test]
fn identifiers_are_tidied_and_checked_gently() {
    let cases: &[(Field, &str, Result<&str, InvalidValue>)] = &[
        (
            Field::Emails,
            " <mailto:a.b+c@mail.example> ",
            Ok("a.b+c@mail.example"),
        ),
        (
            Field::Emails,
            "jan@münchen.example",
            Ok("jan@münchen.example"),
        ),
        (Field::Emails, "jan@localhost", Err(InvalidValue::Email)),
        (
            Field::Emails,
            "jan at mail.example",
            Err(InvalidValue::Email),
        ),
        (Field::Phones, "06-1234 5678", Ok("06-1234 5678")),
        (
            Field::Phones,
            "+32 (0)2 123 45 67",
            Ok("+32 (0)2 123 45 67"),
        ),
        (Field::Phones, "112", Err(InvalidValue::Phone)),
        (Field::Phones, "bel mij", Err(InvalidValue::Phone)),
        (Field::Usernames, "@sanne.w", Ok("sanne.w")),
        (
            Field::Usernames,
            "https://x.example/sanne",
            Err(InvalidValue::Username),
        ),
        (Field::Usernames, "x", Err(InvalidValue::Username)),
        (Field::BirthYear, "1984", Ok("1984")),
        (Field::BirthYear, "84", Err(InvalidValue::BirthYear)),
        (
            Field::Cities,
            "Zwol\u{1b}[31mle",
            Err(InvalidValue::ControlCharacters),
        ),
        (Field::Cities, "  ", Err(InvalidValue::Empty)),
    ];
    for (field, typed, expected) in cases {
        let mut profile = Profile::default();
        let outcome = profile
            .add(*field, typed)
            .map(|()| profile.values(*field)[0].clone());
        assert_eq!(
            outcome.as_deref().map_err(|reason| *reason),
            *expected,
            "{typed:?}"
        );
    }
    assert_eq!(
        Profile::default().add(Field::Cities, &"x".repeat(201)),
        Err(InvalidValue::TooLong)
    );
}

#[test]
fn every_reason_has_a_sentence_in_each_language() {
    let reasons = [
        InvalidValue::Empty,
        InvalidValue::TooLong,
        InvalidValue::ControlCharacters,
        InvalidValue::Email,
        InvalidValue::Phone,
        InvalidValue::Username,
        InvalidValue::BirthYear,
        InvalidValue::Moment,
    ];
    for language in Language::ALL {
        for reason in reasons {
            assert!(
                Texts::new(language).has(reason.key()),
                "{}: {}",
                language.code(),
                reason.key()
            );
        }
    }
}
