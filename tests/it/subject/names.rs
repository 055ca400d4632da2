//! Names as people type them: the parts, other written forms, what is too thin.

use proptest::prelude::*;
use selfsearch::locale::{Language, Texts};
use selfsearch::subject::name::GivenMatch;
use selfsearch::subject::{PersonName, Subject, TooThin};

/// Given names, initials, particle, family name, partner's name and call name, joined by "|".
fn parts(typed: &str) -> String {
    let name = PersonName::parse(typed);
    [
        name.given.join("+"),
        name.initials,
        name.family.particle.unwrap_or_default(),
        name.family.main,
        name.partner
            .map(|partner| partner.full())
            .unwrap_or_default(),
        name.call.unwrap_or_default(),
    ]
    .join("|")
}

#[test]
fn names_are_split_as_people_write_them() {
    for (typed, expected) in [
        ("Sanne de Wit", "Sanne|S|de|Wit||"),
        ("Wit, Sanne de", "Sanne|S|de|Wit||"),
        ("de Wit, Sanne", "Sanne|S|de|Wit||"),
        ("S.M. de Wit-van den Berg", "|SM|van den|Berg|de Wit|"),
        ("Wit-van den Berg, S.M. de", "|SM|van den|Berg|de Wit|"),
        ("Sanne Bakker-de Vries", "Sanne|S|de|Vries|Bakker|"),
        ("Sanne Bakker - de Vries", "Sanne|S|de|Vries|Bakker|"),
        ("Ayşe Yıldız", "Ayşe|A||Yıldız||"),
        ("Jan v.d. Berg", "Jan|J|van den|Berg||"),
        ("Jan v/d Linden", "Jan|J|van der|Linden||"),
        ("Jan vd Ven", "Jan|J|van de|Ven||"),
        ("J.v.d.Berg", "|J|van den|Berg||"),
        ("drs. J.P. (Jan) van 't Hof", "|JP|van 't|Hof||Jan"),
        ("J.P. \"Jan\" van ’t Hof", "|JP|van 't|Hof||Jan"),
        ("Berg, J. van den", "|J|van den|Berg||"),
        ("Berg J. van den", "|J|van den|Berg||"),
        ("BERG, W.A. VAN DEN", "|WA|van den|Berg||"),
        ("SANNE VAN DER IJSSEL", "Sanne|S|van der|IJssel||"),
        ("sanne de wit", "Sanne|S|de|Wit||"),
        ("JP VAN 'T HOF", "|JP|van 't|Hof||"),
        ("PJ ter Horst", "|PJ|ter|Horst||"),
        ("P.-J. ter Horst", "|PJ|ter|Horst||"),
        ("Pieter-Jan ter Horst", "Pieter-Jan|PJ|ter|Horst||"),
        ("Th. Smit", "|T||Smit||"),
        ("Anna Maria Jansen", "Anna+Maria|AM||Jansen||"),
        ("Jansen J.P.", "|JP||Jansen||"),
        ("Liesbeth Van den Broeck", "Liesbeth|L|Van den|Broeck||"),
        ("Siebrand van der Ploeg", "Siebrand|S|van der|Ploeg||"),
        ("Femke Hiemstra-Wiersma", "Femke|F||Wiersma|Hiemstra|"),
        ("Mohammed el Amrani", "Mohammed|M|el|Amrani||"),
        ("Mohammed al-Amrani", "Mohammed|M|al|Amrani||"),
        ("Gabriele d'Ancona", "Gabriele|G|d'|Ancona||"),
        ("Ben de Wit", "Ben|B|de|Wit||"),
        ("Jan op den Akker", "Jan|J|op den|Akker||"),
        ("María García López", "María|M||García López||"),
        ("João da Silva Santos", "João|J|da|Silva Santos||"),
        ("mr. dr. Ing. Karel Smit MSc LLM", "Karel|K||Smit||"),
        ("Karel Smit, PhD, MBA", "Karel|K||Smit||"),
        ("prof.dr. K. Smit", "|K||Smit||"),
        ("mevr. K. Smit", "|K||Smit||"),
        ("De heer K. Smit", "|K||Smit||"),
        ("Мария Иванова", "Мария|М||Иванова||"),
        ("محمد العمراني", "محمد|م||العمراني||"),
        ("李小龍", "|||李小龍||"),
        ("Wit,", "|||Wit||"),
        ("de Wit", "||de|Wit||"),
        ("Sanne", "Sanne|S||||"),
    ] {
        assert_eq!(parts(typed), expected, "{typed}");
    }
}

#[test]
fn the_usual_form_is_written_out() {
    for (typed, full) in [
        ("Wit, Sanne de", "Sanne de Wit"),
        ("S.M. de Wit-van den Berg", "S.M. de Wit-van den Berg"),
        ("drs. J.P. (Jan) van 't Hof", "J.P. (Jan) van 't Hof"),
        ("Jan v.d. Berg", "Jan van den Berg"),
        ("SANNE DE WIT", "Sanne de Wit"),
        ("Gabriele d'Ancona", "Gabriele d'Ancona"),
        ("李小龍", "李小龍"),
    ] {
        assert_eq!(PersonName::parse(typed).full(), full);
    }
}

#[test]
fn variants_hold_the_forms_a_searcher_needs_and_no_form_twice() {
    for (typed, wanted) in [
        (
            "Jan van den Berg",
            &[
                "J. van den Berg",
                "Berg, Jan van den",
                "Jan v.d. Berg",
                "Berg, J. van den",
            ] as &[_],
        ),
        (
            "Sanne de Wit-van den Berg",
            &[
                "Sanne van den Berg",
                "Sanne de Wit",
                "Sanne van den Berg-de Wit",
                "S. de Wit-van den Berg",
            ],
        ),
        ("Jürgen Müller", &["Jurgen Muller", "Juergen Mueller"]),
        ("Ayşe Yıldız", &["Ayse Yildiz"]),
        ("Wim Kuijpers", &["Wim Kuypers", "Wilhelmus Kuijpers"]),
        ("Wytske Smit", &["Wijtske Smit"]),
        ("Johannes Smit", &["Jan Smit", "Hans Smit"]),
        (
            "J.P. (Jan) van 't Hof",
            &["Jan van 't Hof", "J.P. van 't Hof", "Jan van het Hof"],
        ),
        ("Jan de Vries", &["Jan Devries"]),
    ] {
        let name = PersonName::parse(typed);
        let variants = name.variants();
        for form in wanted {
            assert!(
                variants.iter().any(|variant| variant == form),
                "{typed}: {form} not in {variants:?}"
            );
        }
        let mut seen: Vec<String> = variants
            .iter()
            .map(|variant| variant.to_lowercase())
            .collect();
        seen.push(name.full().to_lowercase());
        seen.sort();
        seen.dedup();
        assert_eq!(seen.len(), variants.len() + 1, "{variants:?}");
    }
    assert_eq!(
        PersonName::parse("Jan van den Berg").variants()[0],
        "J. van den Berg"
    );
    assert!(PersonName::parse("Sanne").variants().is_empty());
}

#[test]
fn telling_words_leave_particles_and_initials_out() {
    assert_eq!(
        PersonName::parse("S.M. (Sanne) de Wit-van den Berg").telling_words(),
        ["Sanne", "Berg", "Wit"]
    );
    assert_eq!(PersonName::parse("Jan Jan").telling_words(), ["Jan"]);
}

#[test]
fn what_cannot_tell_anyone_apart_is_refused_with_the_reason() {
    let long = "Sanne ".repeat(100);
    for (typed, reason) in [
        ("", TooThin::Empty),
        ("   ", TooThin::Empty),
        ("Sanne", TooThin::GivenNameOnly),
        ("dr. Sanne", TooThin::GivenNameOnly),
        ("ab", TooThin::TooShort),
        ("J. W", TooThin::TooShort),
        ("J.P.M.", TooThin::TooShort),
        ("12345", TooThin::Absurd),
        ("!!! ???", TooThin::Absurd),
        ("Sanne\u{7} de Wit", TooThin::Absurd),
        ("sanne@dewit.example", TooThin::Absurd),
        ("https://x.example/sanne de wit", TooThin::Absurd),
        (&long, TooThin::Absurd),
    ] {
        let subject = Subject {
            name: Some(PersonName::parse(typed)),
            ..Subject::default()
        };
        assert_eq!(subject.check(), Err(reason), "{typed:?}");
        for language in Language::ALL {
            assert!(Texts::new(language).has(reason.key()));
        }
    }
    for typed in [
        "Sanne de Wit",
        "Bo Li",
        "李小龍",
        "Ng, T.",
        "Suharto,",
        "van den Berg",
        "Мария Иванова",
    ] {
        assert_eq!(PersonName::parse(typed).check(), Ok(()), "{typed}");
    }
    assert_eq!(Subject::default().check(), Err(TooThin::Empty));
    let handle = Subject {
        usernames: vec!["sannedw".into()],
        ..Subject::default()
    };
    assert_eq!(handle.check(), Ok(()));
}

#[test]
fn two_written_names_can_be_one_persons_or_not() {
    for (a, b, expected) in [
        ("Sanne de Wit", "Wit, S. de", true),
        ("Sanne de Wit", "Sanne Dewit", true),
        ("Sanne de Wit", "Sanne van Wit", false),
        ("Sanne de Wit", "Sanne de Witt", false),
        ("Willem van den Berg", "W. v/d Berg", true),
        ("Jan Smit", "Johannes Smit", true),
        ("Jan Smit", "Piet Smit", false),
        ("Anna Maria Smit", "A.J. Smit", false),
        ("Anna Maria Smit", "A.M. Smit", true),
        ("Sanne de Wit-Bakker", "S. Bakker", true),
        ("Sanne de Wit-Bakker", "Sanne Jansen-Bakker", false),
        ("Jürgen Groß", "Juergen Gross", true),
        ("Мария Иванова", "Maria Ivanova", true),
        ("Martin Smit", "Martina Smit", false),
        ("Geert van 't Hof", "Geert van het Hof", true),
        ("Sanne", "Sanne de Wit", false),
    ] {
        let (a, b) = (PersonName::parse(a), PersonName::parse(b));
        assert_eq!(a.may_be(&b), expected, "{} | {}", a.typed, b.typed);
        assert_eq!(b.may_be(&a), expected, "{} | {}", b.typed, a.typed);
    }
}

#[test]
fn a_given_name_found_is_compared_with_all_that_is_known() {
    let name = PersonName::parse("J.P. (Jan) van 't Hof");
    for (found, expected) in [
        ("Jan", GivenMatch::Same),
        ("Johannes", GivenMatch::Variant),
        ("J.P.", GivenMatch::Initials(2)),
        ("J.", GivenMatch::Initials(1)),
        ("J.K.", GivenMatch::Other),
        ("Kees", GivenMatch::Other),
    ] {
        assert_eq!(name.match_given(found), expected, "{found}");
    }
}

#[test]
fn debug_shows_no_part_of_a_name() {
    let shown = format!(
        "{:?}",
        PersonName::parse("S.M. (Sanne) de Wit-van den Berg")
    );
    for word in ["Sanne", "Wit", "Berg", "SM"] {
        assert!(!shown.contains(word), "{shown}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_a_person_types_makes_the_parser_fall(typed in "\\PC{0,60}", raw in any::<String>()) {
        for text in [typed, raw] {
            let name = PersonName::parse(&text);
            let _ = (name.check(), name.full(), name.variants(), name.telling_words());
            let _ = name.may_be(&PersonName::parse("Sanne de Wit"));
        }
    }

    #[test]
    fn names_of_particles_points_and_commas_do_not_fall_either(typed in "[vVdJa.,'\\- ()ßİ]{0,24}") {
        let _ = PersonName::parse(&typed).variants();
    }

    #[test]
    fn the_usual_form_has_the_same_parts(
        given in "[A-Z][a-z]{2,8}",
        second in prop::option::of("[A-Z]"),
        particle in prop::option::of(prop::sample::select(vec!["de", "van den", "van der", "ter", "van 't", "op den"])),
        family in "[A-Z][a-z]{3,9}",
        partner in prop::option::of("[A-Z][a-z]{3,9}"),
    ) {
        let second = second.map(|letter| format!(" {letter}.")).unwrap_or_default();
        let particle = particle.map(|particle| format!("{particle} ")).unwrap_or_default();
        let partner = partner.map(|partner| format!("{partner}-")).unwrap_or_default();
        let name = PersonName::parse(&format!("{given}{second} {partner}{particle}{family}"));
        let again = PersonName::parse(&name.full());
        prop_assert_eq!(&again.given, &name.given);
        prop_assert!(again.family == name.family && again.partner == name.partner);
    }
}
