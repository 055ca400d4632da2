//! Is it this person? Evidence for and against, and a verdict that a name alone never decides.

use proptest::prelude::*;
use selfsearch::locale::{Language, Texts};
use selfsearch::subject::profile::{Field, Profile};
use selfsearch::subject::{PersonName, Subject};
use selfsearch::understand::identify::EvidenceKind as Kind;
use selfsearch::understand::identify::{Likeness, Verdict, identify, weights};
use selfsearch::understand::merge::{Candidate, Sighting, canonical};
use url::Url;

fn sanne() -> Subject {
    let mut profile = Profile::default();
    for (field, value) in [
        (Field::Name, "S.M. (Sanne) van den Berg"),
        (Field::Usernames, "sannevdb"),
        (Field::Emails, "s.vandenberg@meeuw.example"),
        (Field::Phones, "06-12345678"),
        (Field::Websites, "sannevandenberg.example"),
        (Field::Employers, "Drukkerij De Meeuw"),
        (Field::Roles, "vormgever"),
        (Field::Cities, "Zwolle"),
        (Field::Schools, "Hogeschool Windesheim"),
        (Field::Clubs, "Roeivereniging De Plas"),
        (Field::Topics, "letterproef drukken"),
        (Field::BirthYear, "1972"),
        (Field::NotMe, "keepster"),
    ] {
        profile.add(field, value).unwrap();
    }
    profile.into_subject()
}

fn candidate(title: &str, snippets: &[&str], url: &str) -> Candidate {
    let url = Url::parse(url).unwrap();
    let sighting = |snippet: &&str| Sighting {
        provider: "one".into(),
        asked: "one".into(),
        query: "q".into(),
        rank: 1,
        title: title.into(),
        snippet: (*snippet).into(),
        date: None,
    };
    Candidate {
        canonical: canonical(&url),
        url,
        sightings: snippets.iter().map(sighting).collect(),
    }
}

fn judge(title: &str, snippet: &str) -> Likeness {
    identify(
        &sanne(),
        &candidate(title, &[snippet], "https://krant.example/1"),
    )
}

fn kinds(likeness: &Likeness) -> Vec<Kind> {
    likeness.evidence.iter().map(|piece| piece.kind).collect()
}

const FORMS: &[(&str, Kind, &str)] = &[
    (
        "Gesprek met Sanne van den Berg over drukwerk",
        Kind::FullName,
        "Sanne van den Berg",
    ),
    ("SANNE VAN DEN BERG", Kind::FullName, "SANNE VAN DEN BERG"),
    ("Sanne v.d. Berg wint", Kind::FullName, "Sanne v.d. Berg"),
    (
        "Sanne Van Den Berg wint",
        Kind::FullName,
        "Sanne Van Den Berg",
    ),
    ("Sanne Berg wint", Kind::NameVariant, "Sanne Berg"),
    (
        "Susanna van den Berg wint",
        Kind::NameVariant,
        "Susanna van den Berg",
    ),
    (
        "Sanne Smit-van den Berg wint",
        Kind::NameVariant,
        "Sanne Smit-van den Berg",
    ),
    (
        "Lijst: Berg, Sanne van den",
        Kind::NameVariant,
        "Berg, Sanne",
    ),
    (
        "Lijst: Berg, S.M. van den; Smit, K.",
        Kind::InitialsAndFamily,
        "Berg, S.M",
    ),
    ("BERG, S.M. VAN DEN", Kind::InitialsAndFamily, "BERG, S.M"),
    (
        "bestuur: S.M. van den Berg",
        Kind::InitialsAndFamily,
        "S.M. van den Berg",
    ),
    (
        "bestuur: S. van den Berg",
        Kind::InitialsAndFamily,
        "S. van den Berg",
    ),
    (
        "Volgens mevrouw Van den Berg kan dat",
        Kind::FamilyNameOnly,
        "Van den Berg",
    ),
    (
        "Kees van den Berg uit Zwolle",
        Kind::OtherGivenName,
        "Kees van den Berg",
    ),
    (
        "K.M. van den Berg",
        Kind::OtherGivenName,
        "K.M. van den Berg",
    ),
    (
        "S. van den Berg (Sjoerd), arts",
        Kind::OtherGivenName,
        "S. van den Berg",
    ),
    ("Een berg was", Kind::NameMissing, ""),
    ("Sanne van der Berg wint", Kind::NameMissing, ""),
    ("Sanne van den Bergh wint", Kind::NameMissing, ""),
];

#[test]
fn the_form_of_the_name_is_seen_and_quoted() {
    for (text, kind, words) in FORMS.iter().copied() {
        let likeness = judge("", text);
        let piece = likeness.evidence.iter().find(|piece| piece.kind == kind);
        assert_eq!(
            piece.map(|piece| piece.words.as_str()),
            Some(words),
            "{text}: {:?}",
            kinds(&likeness)
        );
    }
}

#[test]
fn a_name_alone_is_perhaps_and_never_a_guess() {
    for text in [
        "Sanne van den Berg",
        "S. van den Berg",
        "Sanne van den Berg tekende een petitie.",
        "Niets bekends",
    ] {
        let likeness = judge(text, text);
        assert_eq!(likeness.verdict, Verdict::Perhaps, "{text}");
    }
    // However often it is said.
    let many = identify(
        &sanne(),
        &candidate(
            "Sanne van den Berg",
            &["Sanne van den Berg"; 40],
            "https://a.example/sanne-van-den-berg",
        ),
    );
    assert_eq!(many.verdict, Verdict::Perhaps);
}

#[test]
fn a_fact_beside_the_name_makes_it_the_person() {
    for (text, kind) in [
        ("Sanne van den Berg van Drukkerij De Meeuw", Kind::Employer),
        ("Sanne van den Berg, Zwolle", Kind::City),
        (
            "Sanne van den Berg, oud-student van Hogeschool Windesheim",
            Kind::School,
        ),
        ("Sanne van den Berg (1972)", Kind::BirthYear),
        (
            "Uitslag Roeivereniging De Plas: S.M. van den Berg 3.12",
            Kind::Club,
        ),
        ("Sanne van den Berg over letterproef drukken", Kind::Topic),
        ("Mail naar s.vandenberg@meeuw.example.", Kind::Email),
        ("Bel 06 1234 5678 voor meer", Kind::Phone),
        ("Bel +31 (0)6-12 34 56 78 voor meer", Kind::Phone),
        ("@sannevdb op een forum", Kind::Username),
    ] {
        let likeness = judge("", text);
        assert!(
            kinds(&likeness).contains(&kind),
            "{text}: {:?}",
            kinds(&likeness)
        );
        assert_eq!(likeness.verdict, Verdict::Me, "{text}: {}", likeness.score);
    }
}

#[test]
fn identifiers_count_whole_only() {
    for (text, kind) in [
        ("sannevdb99 speelt", Kind::Username),
        ("x.sannevdb speelt", Kind::Username),
        ("as.vandenberg@meeuw.example", Kind::Email),
        ("s.vandenberg@meeuw.example.com", Kind::Email),
        ("nummer 1234567", Kind::Phone),
        ("Zwollenaar", Kind::City),
    ] {
        assert!(!kinds(&judge("", text)).contains(&kind), "{text}");
    }
}

const CONTRADICTIONS: &[(&str, Kind, Verdict)] = &[
    (
        "Kees van den Berg wint",
        Kind::OtherGivenName,
        Verdict::SomeoneElse,
    ),
    (
        "Sanne van den Berg (1823-1891)",
        Kind::Death,
        Verdict::SomeoneElse,
    ),
    (
        "Sanne van den Berg, geboren te Epe op 1 mei 1823, overleden 2 juni 1891",
        Kind::Death,
        Verdict::SomeoneElse,
    ),
    (
        "Sanne van den Berg (Epe, 1948)",
        Kind::OtherBirthYear,
        Verdict::SomeoneElse,
    ),
    (
        "Sanne van den Berg, keepster",
        Kind::NotMe,
        Verdict::SomeoneElse,
    ),
    (
        "Sanne van den Berg (20), zangeres",
        Kind::OtherAge,
        Verdict::SomeoneElse,
    ),
    (
        "Sanne van den Berg is kapper in Tilburg",
        Kind::OtherCity,
        Verdict::SomeoneElse,
    ),
    (
        "Sanne van den Berg is kapper in Tilburg",
        Kind::OtherRole,
        Verdict::SomeoneElse,
    ),
    (
        "Sanne van den Berg is politica. Niet te verwarren met vormgever Sanne van den Berg.",
        Kind::NotToBeConfused,
        Verdict::SomeoneElse,
    ),
];

#[test]
fn contradictions_are_said_and_tip_the_verdict() {
    for (text, kind, verdict) in CONTRADICTIONS.iter().copied() {
        let likeness = judge("", text);
        assert!(
            kinds(&likeness).contains(&kind),
            "{text}: {:?}",
            kinds(&likeness)
        );
        assert_eq!(
            likeness.verdict,
            verdict,
            "{text}: {} {:?}",
            likeness.score,
            kinds(&likeness)
        );
    }
}

#[test]
fn what_is_no_contradiction_is_not_taken_for_one() {
    for (text, kind) in [
        // A recent death notice may be a threat against a living person.
        ("Sanne van den Berg, overleden 2 juni 2024", Kind::Death),
        ("Sanne van den Berg (34) verhuist", Kind::OtherAge),
        ("Sanne van den Berg zingt over Tilburg", Kind::OtherCity),
        (
            "Sanne van den Berg en haar bakker praten over brood",
            Kind::OtherBirthYear,
        ),
        (
            "Kees van den Berg en Sanne van den Berg",
            Kind::OtherGivenName,
        ),
    ] {
        assert!(!kinds(&judge("", text)).contains(&kind), "{text}");
    }
}

#[test]
fn the_address_counts_too() {
    let of = |url: &str| {
        identify(
            &sanne(),
            &candidate("Profiel", &["Vormgever in Zwolle"], url),
        )
    };
    for (url, kind) in [
        (
            "https://x.example/in/sanne-van-den-berg-12",
            Kind::NameInUrl,
        ),
        (
            "https://x.example/Sanne%20van%20den%20Berg",
            Kind::NameInUrl,
        ),
        ("https://sannevandenberg.example/over", Kind::Website),
        ("https://www.meeuw.example/team", Kind::Website),
        ("https://x.example/@sannevdb", Kind::Username),
    ] {
        let likeness = of(url);
        assert!(
            kinds(&likeness).contains(&kind),
            "{url}: {:?}",
            kinds(&likeness)
        );
        assert_eq!(likeness.verdict, Verdict::Me, "{url}");
    }
    assert!(kinds(&of("https://x.example/sanne-bakker")).contains(&Kind::NameMissing));
}

#[test]
fn every_sighting_is_read_not_only_the_longest() {
    let snippets = [
        "Een heel lang stuk tekst waarin van alles staat maar niets dat ertoe doet, echt niets.",
        "Sanne van den Berg, Drukkerij De Meeuw",
    ];
    let likeness = identify(
        &sanne(),
        &candidate("Nieuws", &snippets, "https://krant.example/1"),
    );
    assert_eq!(likeness.verdict, Verdict::Me);
}

#[test]
fn other_names_of_the_person_are_theirs_too() {
    let subject = Subject {
        other_names: vec![PersonName::parse("Sanne Visscher")],
        ..sanne()
    };
    let likeness = identify(
        &subject,
        &candidate(
            "",
            &["Sanne Visscher uit Zwolle"],
            "https://krant.example/1",
        ),
    );
    assert_eq!(
        (likeness.verdict, kinds(&likeness).contains(&Kind::FullName)),
        (Verdict::Me, true)
    );
}

#[test]
fn letters_people_leave_out_make_no_other_person() {
    let named = |name: &str| Subject {
        name: Some(PersonName::parse(name)),
        ..sanne()
    };
    for (name, text) in [
        ("Ayşe Yıldız", "Ayse Yildiz wint"),
        ("Jürgen Müller", "Juergen Mueller wint"),
        ("Juergen Mueller", "Jürgen Müller wint"),
        ("Wim Kuijpers", "Wim Kuypers wint"),
        ("Geert van 't Hof", "Geert van het Hof wint"),
        ("Jan de Vries", "Jan Devries wint"),
        ("Мария Иванова", "мария иванова пишет"),
    ] {
        let likeness = identify(
            &named(name),
            &candidate("", &[text], "https://krant.example/1"),
        );
        assert_eq!(
            likeness.evidence[0].kind,
            Kind::FullName,
            "{name} in {text}: {:?}",
            kinds(&likeness)
        );
    }
}

#[test]
fn score_and_order_follow_from_the_evidence() {
    let likeness = judge("Sanne van den Berg", "Vormgever in Zwolle, geboren 1972");
    let sum: f32 = weights::START
        + likeness
            .evidence
            .iter()
            .map(|piece| piece.weight)
            .sum::<f32>();
    assert!((likeness.score - 1.0 / (1.0 + (-sum).exp())).abs() < 1e-6);
    assert!(
        likeness
            .evidence
            .windows(2)
            .all(|pair| pair[0].weight.abs() >= pair[1].weight.abs())
    );
}

#[test]
fn each_kind_of_evidence_has_a_sentence_that_shows_its_words() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for kind in Kind::ALL {
            let key = format!("evidence-{}", kind.code());
            assert!(texts.has(&key), "{} lacks {key}", language.code());
            let said = texts.say_with(&key, &[("words", "WOORDEN".into())]);
            assert_eq!(
                said.contains("WOORDEN"),
                kind != Kind::NameMissing,
                "{said}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_text_makes_the_judge_fall(title in "\\PC{0,40}", snippet in "([vVdDBS]|an|den|berg|Berg|[ ,.'()†\\-–0-9]|\\PC){0,40}") {
        let likeness = judge(&title, &snippet);
        prop_assert!((0.0..=1.0).contains(&likeness.score));
    }
}
