//! What a page shows: personal data, hostile words, confidential matters, work or private.

use jiff::civil::{Date, date};
use selfsearch::locale::{Language, Texts};
use selfsearch::subject::{Confidential, PersonName, Subject};
use selfsearch::understand::Candidate;
use selfsearch::understand::classify::{Classifier, Field, Signal, SignalKind, Sphere};
use selfsearch::understand::merge::{Sighting, canonical};

const TODAY: Date = date(2026, 11, 22);

fn classifier() -> Classifier {
    let subject = Subject {
        name: Some(PersonName::parse("Noor Vermeulen")),
        confidential: Confidential {
            customers: vec![
                "Jansen Transport B.V.".to_owned(),
                "Königsbau GmbH".to_owned(),
            ],
            projects: vec!["Operatie Zilvermeeuw".to_owned()],
        },
        ..Subject::default()
    };
    Classifier::new(&subject, TODAY)
}

fn candidate(url: &str, title: &str, snippet: &str, stated: Option<&str>) -> Candidate {
    let url = url::Url::parse(url).unwrap();
    Candidate {
        canonical: canonical(&url),
        url,
        sightings: vec![Sighting {
            provider: "p".to_owned(),
            asked: "p".to_owned(),
            query: "q".to_owned(),
            rank: 1,
            title: title.to_owned(),
            snippet: snippet.to_owned(),
            date: stated.map(str::to_owned),
        }],
    }
}

/// The words of every signal of a kind, with a check that the span says the same.
fn words(text: &str, kind: SignalKind) -> Vec<String> {
    let of_kind = |signal: &Signal| signal.kind == kind;
    let signals = classifier().signals(text);
    signals
        .into_iter()
        .filter(of_kind)
        .map(|signal| {
            assert_eq!(text[signal.span.clone()], signal.words, "span in {text:?}");
            signal.words
        })
        .collect()
}

#[track_caller]
fn shows(text: &str, kind: SignalKind, expected: &[&str]) {
    assert_eq!(words(text, kind), expected, "{} in {text:?}", kind.code());
}

#[track_caller]
fn is_hostile(text: &str, kind: SignalKind) {
    let signals = classifier().signals(text);
    let kinds: Vec<_> = signals.iter().map(|signal| signal.kind.code()).collect();
    assert!(
        kinds.contains(&kind.code()),
        "{text:?} shows {kinds:?}, not {}",
        kind.code()
    );
}

#[track_caller]
fn is_harmless(text: &str) {
    let signals = classifier().signals(text);
    let hostile: Vec<_> = signals
        .iter()
        .filter(|signal| signal.kind.is_hostile() || signal.kind == SignalKind::Obituary)
        .map(|signal| (signal.kind.code(), &signal.words))
        .collect();
    assert!(hostile.is_empty(), "{text:?} shows {hostile:?}");
}

#[test]
fn every_kind_of_signal_has_a_name_in_both_languages() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for kind in SignalKind::ALL {
            let key = format!("signal-{}", kind.code());
            assert!(texts.has(&key), "{language:?}: {key}");
            assert_eq!(SignalKind::of_code(kind.code()), Some(kind));
        }
    }
}

#[test]
fn e_mail_addresses_also_the_hidden_ones() {
    use SignalKind::Email;
    shows(
        "Mail noor.v@post.example of bel",
        Email,
        &["noor.v@post.example"],
    );
    shows(
        "noor [at] post [punt] nl",
        Email,
        &["noor [at] post [punt] nl"],
    );
    shows("bereikbaar: noor(at)post.nl.", Email, &["noor(at)post.nl"]);
    shows(
        "schrijf noor apenstaartje post punt nl",
        Email,
        &["noor apenstaartje post punt nl"],
    );
    shows("She works at host.example since May", Email, &[]);
    shows("Noor werkt @home en @work", Email, &[]);
    // Spans count bytes, on character boundaries.
    shows("Zoë — café: zoë@post.example", Email, &["zoë@post.example"]);
}

#[test]
fn phone_numbers_and_not_the_numbers_of_things() {
    use SignalKind::Phone;
    shows("Bel 06-45551234 na zes uur", Phone, &["06-45551234"]);
    shows(
        "Tel.: +31 (0)20 555 12 34 - Amsterdam",
        Phone,
        &["+31 (0)20 555 12 34"],
    );
    shows("gsm 0491/55.51.28", Phone, &["0491/55.51.28"]);
    shows(
        "Call +49 30 55501574 or 020 7946 0958",
        Phone,
        &["+49 30 55501574", "020 7946 0958"],
    );
    for thing in [
        "Order #0612345678 shipped",
        "Bestelnummer 0645551234 is onderweg",
        "ISBN 978-90-274-3964-2, 320 pagina's",
        "KvK 12345678",
        "Klantenservice: 0800-1234 (gratis)",
        "Gespeeld op 12-03-2021 om 20.00 uur",
        "Prijs € 1.234.567,00",
        "NL91ABNA0417164300",
    ] {
        shows(thing, Phone, &[]);
    }
}

#[test]
fn addresses_and_postcodes() {
    use SignalKind::{Address, Postcode};
    shows(
        "Zij woont Dorpsstraat 12 bis, 1234 AB Zuiderdam.",
        Address,
        &["Dorpsstraat 12 bis, 1234 AB Zuiderdam"],
    );
    shows(
        "Ophalen Burgemeester de Grootlaan 7, Zuiderdam",
        Address,
        &["Burgemeester de Grootlaan 7, Zuiderdam"],
    );
    shows(
        "'t Veld 76-hs, 6270XJ Zuiderdam",
        Address,
        &["'t Veld 76-hs, 6270XJ Zuiderdam"],
    );
    shows(
        "Stationslei 65, 2018 Antwerpen",
        Address,
        &["Stationslei 65, 2018 Antwerpen"],
    );
    shows(
        "Sent to 12 Harbour Road, Leeds",
        Address,
        &["12 Harbour Road, Leeds"],
    );
    shows("Verkoper: Noor, 5213 MT Zuiderdam", Postcode, &["5213 MT"]);
    shows("In 2024 AM/PM-notatie gebruiken wij niet", Postcode, &[]);
    shows("Dorpsstraat 12, 1234 AB Zuiderdam", Postcode, &[]);
    shows("Rotterdam 3 - Utrecht 1", Address, &[]);
    shows("Est. 1978, 1234 members", Address, &[]);
}

#[test]
fn birth_and_age() {
    use SignalKind::{Age, BirthDate};
    shows(
        "Noor (geboren te Zuiderdam op 1 april 1980)",
        BirthDate,
        &["1 april 1980"],
    );
    shows("*12-3-1980 te Zuiderdam", BirthDate, &["12-3-1980"]);
    shows("Born May 25, 1976 in Leeds", BirthDate, &["May 25, 1976"]);
    shows(
        "De wedstrijd van 14 mei 2022 eindigde in 3-1",
        BirthDate,
        &[],
    );
    shows("Noor Vermeulen (34) uit Zuiderdam", Age, &["34"]);
    shows("de 52-jarige Noor", Age, &["52"]);
    shows("Noor is 31 years old", Age, &["31"]);
    shows("geboren in 1980", Age, &["1980"]);
    shows("seizoen 2021, ronde 31", Age, &[]);
}

#[test]
fn numbers_of_people_need_their_check_and_their_words() {
    use SignalKind::{Bsn, CreditCard, Iban, IdDocument, LicencePlate, NationalNumber};
    shows("BSN: 111222333", Bsn, &["111222333"]);
    shows("BSN: 111222334", Bsn, &[]);
    shows("Dossier 111222333 gesloten", Bsn, &[]);
    shows(
        "Rijksregisternummer: 85.07.30-033.28",
        NationalNumber,
        &["85.07.30-033.28"],
    );
    shows("Rijksregisternummer: 85.07.30-033.29", NationalNumber, &[]);
    shows(
        "Maak over naar NL91 ABNA 0417 1643 00 graag",
        Iban,
        &["NL91 ABNA 0417 1643 00"],
    );
    shows("NL92ABNA0417164300", Iban, &[]);
    shows(
        "card 4111 1111 1111 1111",
        CreditCard,
        &["4111 1111 1111 1111"],
    );
    shows("card 4111 1111 1111 1112", CreditCard, &[]);
    shows(
        "Vermist paspoort, documentnummer NRG886683",
        IdDocument,
        &["NRG886683"],
    );
    shows("Artikel NRG886683", IdDocument, &[]);
    shows(
        "zwarte auto, kenteken S-638-ZR",
        LicencePlate,
        &["S-638-ZR"],
    );
    shows("Groep 7-ABC-12 gaat op schoolreis", LicencePlate, &[]);
}

#[test]
fn user_names_where_the_words_say_so() {
    use SignalKind::Username;
    shows(
        "Volg mij op Instagram: @noor.draws",
        Username,
        &["@noor.draws"],
    );
    shows("Noor (@noorv_1980)", Username, &["@noorv_1980"]);
    shows("gebruikersnaam: noorv80", Username, &["noorv80"]);
    shows("Hij schreef '@home' op zijn deurmat", Username, &[]);
}

#[test]
fn hostile_words_in_dutch() {
    use SignalKind::{Discrimination, Doxxing, Impersonation, Insult, Obituary, Sexual, Threat};
    is_hostile("Wat een incompetente sukkel, die Noor Vermeulen", Insult);
    is_hostile("Noor Vermeulen is een k l o o t z a k", Insult);
    is_hostile("Noor Vermeulen, wat een 1d1oot", Insult);
    is_hostile("Ik weet waar je woont Noor Vermeulen", Threat);
    is_hostile("Iemand zou Noor Vermeulen eens moeten neersteken", Threat);
    is_hostile(
        "Noor Vermeulen moet terug naar haar eigen land",
        Discrimination,
    );
    is_hostile("Gelekte naaktfoto's van Noor Vermeulen", Sexual);
    is_hostile(
        "Noor Vermeulen woont Dorpsstraat 3, Zuiderdam. Ga gerust langs!",
        Doxxing,
    );
    is_hostile(
        "Nepaccount: iemand doet zich voor als Noor Vermeulen en vraagt om geld",
        Impersonation,
    );
    is_hostile("Rouwadvertentie Noor Vermeulen, rust zacht", Obituary);
}

#[test]
fn hostile_words_in_english() {
    use SignalKind::{Discrimination, Doxxing, Impersonation, Insult, Obituary, Sexual, Threat};
    is_hostile("Noor Vermeulen is a pathetic moron", Insult);
    is_hostile("What an a$$hole, that Noor Vermeulen. Total idi0t", Insult);
    is_hostile(
        "Noor Vermeulen, watch your back, we know where you live",
        Threat,
    );
    is_hostile("Someone should put a bullet in Noor Vermeulen", Threat);
    is_hostile("Immigrants like Noor Vermeulen are vermin", Discrimination);
    is_hostile("Noor Vermeulen sex tape leaked", Sexual);
    is_hostile(
        "Home address of Noor Vermeulen: 12 Harbour Road, Leeds. Go say hi.",
        Doxxing,
    );
    is_hostile(
        "Fake profile: someone is posing as Noor Vermeulen, asking for money",
        Impersonation,
    );
    is_hostile("Obituary: Noor Vermeulen passed away peacefully", Obituary);
}

#[test]
fn words_that_only_look_hostile() {
    for text in [
        "Ik schrok me dood toen Noor Vermeulen belde",
        "Noor Vermeulen: \"I killed it in the match\"",
        "Noor Vermeulen schreef een thriller waarin een journalist wordt vermoord",
        "Noor Vermeulen is geen idioot",
        "Ik haat Noor Vermeulen niet",
        "Je moet ophouden met mensen idioten te noemen, zegt Noor Vermeulen",
        "Noor Vermeulen condemns tweets like \"women are stupid\"",
        "Politie houdt man aan voor bedreigen van Noor Vermeulen",
        "Stamboom: Jan Vermeulen, overleden 1831, betovergrootvader van Noor Vermeulen",
        "Trotse lesbienne Noor Vermeulen opent de markt",
        "De uitslag voor de gemeente: Noor Vermeulen wil minder afval en meer vrouwen in de raad",
        "Noor Vermeulen maakt elke dag brood, toen en nu",
        "Neem contact op met makelaar Noor Vermeulen, Kerkstraat 12 Zuiderdam, 020-5551234",
        "Workshop over identiteitsfraude door Noor Vermeulen",
    ] {
        is_harmless(text);
    }
}

#[test]
fn aimed_at_the_person_or_merely_near() {
    let aim = |text: &str| -> Vec<bool> {
        let signals = classifier().signals(text);
        let hostile = signals.iter().filter(|signal| signal.kind.is_hostile());
        hostile.map(|signal| signal.aimed).collect()
    };
    assert_eq!(aim("Noor Vermeulen is een idioot"), [true]);
    assert_eq!(
        aim(
            "Wat een idioot, die scheidsrechter van zondag. Verder een rustige avond met veel publiek langs de kant en mooi weer. Ook Noor Vermeulen keek."
        ),
        [false]
    );
}

#[test]
fn private_matters_are_told_of_the_person() {
    use SignalKind::{Criminal, Family, Finance, Health, Presence, Religion};
    let tells = |text: &str, kind| !words(text, kind).is_empty();
    assert!(tells("Noor Vermeulen strijdt tegen borstkanker", Health));
    assert!(tells("Noor Vermeulen was diagnosed with diabetes", Health));
    assert!(!tells(
        "Noor Vermeulen loopt de marathon voor KWF Kankerbestrijding",
        Health
    ));
    assert!(!tells("Kankeronderzoek wint prijs in Zuiderdam", Health));
    assert!(tells("Noor Vermeulen is getrouwd met Kim", Family));
    assert!(tells("Noor Vermeulen viert de ramadan", Religion));
    assert!(tells("Noor Vermeulen failliet verklaard", Finance));
    assert!(tells("Noor Vermeulen pleaded guilty to fraud", Criminal));
    assert!(!tells(
        "Slachtoffer Noor Vermeulen werd opgelicht, man veroordeeld",
        Criminal
    ));
    assert!(tells(
        "Elke dinsdag traint Noor Vermeulen in de sporthal",
        Presence
    ));
}

#[test]
fn the_proud_post_about_a_customer() {
    let text = "Vandaag een mooie transportverzekering afgesloten voor onze klant Jansen Transport voor vervoer van \
                militaire goederen naar Polen.";
    shows(text, SignalKind::Customer, &["Jansen Transport"]);
    assert!(words(text, SignalKind::ConfidentialTopic).contains(&"militaire goederen".to_owned()));
    let english = "Proud: today we closed a transport insurance for our client Jansen Transport, military goods to Poland.";
    shows(english, SignalKind::Customer, &["Jansen Transport"]);
    assert!(!words(english, SignalKind::ConfidentialTopic).is_empty());
}

#[test]
fn customers_and_projects_are_whole_words() {
    use SignalKind::{Customer, Project};
    shows("Werk voor KONIGSBAU in Keulen", Customer, &["KONIGSBAU"]);
    shows("Königsbauten in Keulen", Customer, &[]);
    shows("Jansen Transportbedrijf", Customer, &[]);
    shows(
        "start van operatie zilvermeeuw",
        Project,
        &["operatie zilvermeeuw"],
    );
    shows("een zilvermeeuw op het strand", Project, &[]);
}

#[test]
fn topics_in_the_news_or_the_museum_are_no_secret() {
    use SignalKind::ConfidentialTopic;
    shows(
        "Minister: vervoer van militaire goederen naar Polen neemt toe",
        ConfidentialTopic,
        &[],
    );
    shows(
        "De klant kan koffie kopen in het museum",
        ConfidentialTopic,
        &[],
    );
}

#[test]
fn work_private_both_or_unclear() {
    let classifier = classifier();
    let sphere = |url, title, snippet| classifier.classify(&candidate(url, title, snippet, None));
    let work = sphere(
        "https://www.linkedin.com/in/x",
        "Noor Vermeulen - projectleider",
        "Bouwbedrijf in Zuiderdam",
    );
    assert_eq!(work.sphere, Sphere::Work);
    assert!(work.sphere_reasons.contains(&"linkedin.com".to_owned()));
    assert!(work.sphere_reasons.contains(&"projectleider".to_owned()));
    let private = sphere(
        "https://wielerclub.example/uitslag",
        "Uitslag zondagsrit",
        "3. Noor Vermeulen",
    );
    assert_eq!(private.sphere, Sphere::Private);
    let both = sphere(
        "https://krant.example/1",
        "Huisarts Noor Vermeulen loopt marathon",
        "",
    );
    assert_eq!(both.sphere, Sphere::Both);
    let unclear = sphere("https://zoek.example/", "Noor Vermeulen - 4 resultaten", "");
    assert_eq!(
        (unclear.sphere, unclear.sphere_reasons.len()),
        (Sphere::Unclear, 0)
    );
}

#[test]
fn what_is_old_is_told_by_a_date_not_by_a_clock() {
    let old = |url: &str, stated| {
        let labels = classifier().classify(&candidate(url, "Noor", "", stated));
        let signal = labels
            .signals
            .into_iter()
            .find(|signal| signal.kind == SignalKind::OldContent);
        signal.map(|signal| (signal.field, signal.words))
    };
    assert_eq!(
        old("https://a.example/x", Some("12 mei 2011")),
        Some((Field::Date, "2011".to_owned()))
    );
    assert_eq!(
        old("https://a.example/2009/05/x", None),
        Some((Field::Url, "2009".to_owned()))
    );
    assert_eq!(old("https://a.example/2009/05/x", Some("3 days ago")), None);
    assert_eq!(old("https://a.example/2025/05/x", None), None);
    assert_eq!(old("https://a.example/artikel/20091", None), None);
}

#[test]
fn an_address_can_hold_personal_data() {
    let labels = classifier().classify(&candidate(
        "https://a.example/u?mail=noor@post.example",
        "",
        "",
        None,
    ));
    let signal = &labels.signals[0];
    assert_eq!((signal.kind, signal.field), (SignalKind::Email, Field::Url));
    assert_eq!(
        &"https://a.example/u?mail=noor@post.example"[signal.span.clone()],
        "noor@post.example"
    );
}

#[test]
fn a_snippet_of_a_megabyte_is_read_in_linear_time() {
    let piece = "Noor is een idioot 06-45551234 Dorpsstraat 1 noor@post.example ik ga je";
    let short = piece.repeat(1 << 20 >> 8 >> 6);
    let long = piece.repeat(short.len() / piece.len() * 8);
    let classifier = classifier();
    classifier.signals(&short);
    let time = |text: &str| {
        let start = std::time::Instant::now();
        classifier.signals(text);
        start.elapsed()
    };
    let (short, long) = (time(&short), time(&long));
    assert!(
        long < short * 30 + std::time::Duration::from_millis(200),
        "{short:?} and {long:?}"
    );
}

#[test]
fn short_words_that_are_also_illnesses_show_no_health() {
    shows(
        "Iemand doet zich voor als haar en heeft geld gevraagd, als een patiënt.",
        SignalKind::Health,
        &[],
    );
    shows("Ms. Whitlock has had a good year.", SignalKind::Health, &[]);
}
