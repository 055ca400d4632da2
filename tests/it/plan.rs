//! From a subject to queries.

use std::collections::BTreeSet;

use selfsearch::ask::plan::{Depth, Plan, Scope, SkipReason, plan};
use selfsearch::ask::provider::{Catalog, Origin};
use selfsearch::locale::{Language, Texts};
use selfsearch::report::Preview;
use selfsearch::subject::profile::{Field, Profile};
use selfsearch::subject::{IdentifierKind, PersonName, Subject};

fn subject(values: &[(Field, &str)]) -> Subject {
    let mut profile = Profile::default();
    for (field, value) in values {
        profile.add(*field, value).unwrap();
    }
    profile.into_subject()
}

fn anouk() -> Subject {
    subject(&[
        (Field::Name, "Anouk Terlaak"),
        (Field::Emails, "anouk@post.example"),
        (Field::Phones, "020-5550142"),
        (Field::Usernames, "anoukt"),
        (Field::Employers, "Bakkerij Zon"),
        (Field::Cities, "Waterdam"),
        (Field::Roles, "bakker"),
        (Field::BirthYear, "1990"),
        (Field::Customers, "Hotel Maan"),
        (Field::Projects, "Project Gist"),
    ])
}

/// A definition whose parts beyond `rest` do not matter here.
fn definition(group: &str, accepts: &str, rest: &str) -> String {
    format!(
        r#"
name = "Place"
homepage = "https://place.example/"
group = "{group}"
accepts = {accepts}
discloses = "identifier"
removal = "https://place.example/removal"
checked = 2026-11-01
{rest}
"#
    )
}

const READER: &str = r#"
[results]
kind = "html"
item = "li"
title = { select = "a" }
url = { select = "a", attr = "href" }
[empty]
any = [{ selector = ".none" }]
[refused]
captcha = [{ selector = "form.captcha" }]
rate-limit = [{ status = 429 }]
"#;

const ALL_KINDS: &str = r#"["name", "username", "email", "phone"]"#;

fn engine(host: &str, budget: u32) -> String {
    asked(
        "web",
        ALL_KINDS,
        &format!("url = \"https://{host}/s?q={{query}}\""),
        budget,
    )
}

fn asked(group: &str, accepts: &str, request: &str, budget: u32) -> String {
    let request = format!("[request]\n{request}\ninterval = \"2s\"\nbudget = {budget}\n{READER}");
    definition(group, accepts, &request)
}

fn site(host: &str) -> String {
    let via = format!("hosts = [\"{host}\"]\n[via_web]\nquery = \"site:{host} {{query}}\"\n");
    definition("social", r#"["name"]"#, &via)
}

fn catalog(definitions: &[(&str, String)]) -> Catalog {
    let mut catalog = Catalog::default();
    for (id, source) in definitions {
        catalog.add(&format!("{id}.toml"), source, Origin::Person);
    }
    assert!(catalog.problems.is_empty(), "{:#?}", catalog.problems);
    catalog
}

fn scope(depth: Depth) -> Scope {
    Scope {
        depth,
        language: Language::Nl,
        leave_out: BTreeSet::new(),
    }
}

fn planned(subject: &Subject, definitions: &[(&str, String)], depth: Depth) -> Plan {
    plan(subject, &catalog(definitions), &scope(depth))
}

/// Who is asked what, in order.
fn lines(plan: &Plan) -> Vec<String> {
    let line = |query: &selfsearch::ask::plan::Query| format!("{}: {}", query.asks.id, query.text);
    plan.queries.iter().map(line).collect()
}

fn reason(plan: &Plan, id: &str) -> Option<SkipReason> {
    let skipped = plan
        .skipped
        .iter()
        .find(|skipped| skipped.provider.id == id);
    skipped.map(|skipped| skipped.reason)
}

#[test]
fn a_quick_run_asks_the_name_and_each_identifier() {
    let plan = planned(
        &anouk(),
        &[("seek", engine("seek.example", 20))],
        Depth::Quick,
    );
    assert_eq!(
        lines(&plan),
        [
            "seek: \"Anouk Terlaak\"",
            "seek: \"anouk@post.example\"",
            "seek: \"anoukt\"",
            "seek: \"020-5550142\"",
        ]
    );
    let kinds: Vec<_> = plan.queries.iter().map(|query| query.kind).collect();
    assert_eq!(
        kinds,
        [
            IdentifierKind::Name,
            IdentifierKind::Email,
            IdentifierKind::Username,
            IdentifierKind::Phone
        ]
    );
}

#[test]
fn a_normal_run_also_asks_the_name_with_each_anchor() {
    let plan = planned(
        &anouk(),
        &[("seek", engine("seek.example", 99))],
        Depth::Normal,
    );
    let lines = lines(&plan);
    for line in [
        "seek: \"Anouk Terlaak\" \"Bakkerij Zon\"",
        "seek: \"Anouk Terlaak\" Waterdam",
        "seek: \"Anouk Terlaak\" bakker",
        "seek: \"+31 20 555 0142\"",
    ] {
        assert!(
            lines.contains(&line.to_owned()),
            "{line} is not in {lines:#?}"
        );
    }
    assert_eq!(lines[0], "seek: \"Anouk Terlaak\"");
}

#[test]
fn each_depth_asks_what_the_one_before_it_asks_and_in_the_same_order() {
    let definitions = [
        ("seek", engine("seek.example", 500)),
        ("network", site("network.example")),
    ];
    let asked = |depth| lines(&planned(&anouk(), &definitions, depth));
    let (quick, normal, deep) = (
        asked(Depth::Quick),
        asked(Depth::Normal),
        asked(Depth::Deep),
    );
    assert_eq!(quick, normal[..quick.len()]);
    assert_eq!(normal, deep[..normal.len()]);
    assert!(quick.len() < normal.len() && normal.len() < deep.len());
    assert!(deep.contains(&"seek: site:network.example \"Anouk Terlaak\" Waterdam".to_owned()));
}

#[test]
fn what_must_stay_confidential_is_never_asked() {
    let plan = planned(
        &anouk(),
        &[("seek", engine("seek.example", 500))],
        Depth::Deep,
    );
    for query in &plan.queries {
        for secret in ["Hotel", "Maan", "Gist", "1990"] {
            assert!(!query.text.contains(secret), "{}", query.text);
        }
    }
}

#[test]
fn a_provider_is_asked_only_what_it_takes() {
    let seek = asked(
        "web",
        r#"["email"]"#,
        r#"url = "https://s.example/{query}""#,
        9,
    );
    let plan = planned(&anouk(), &[("seek", seek)], Depth::Deep);
    assert_eq!(lines(&plan), ["seek: \"anouk@post.example\""]);
    let nameless = subject(&[(Field::Usernames, "anoukt")]);
    let names = asked(
        "people",
        r#"["name"]"#,
        r#"url = "https://s.example/{query}""#,
        9,
    );
    let plan = planned(&nameless, &[("names", names)], Depth::Deep);
    assert!(plan.queries.is_empty());
    assert_eq!(reason(&plan, "names"), Some(SkipReason::NothingToAsk));
}

#[test]
fn lists_are_asked_without_quotes() {
    let people = asked(
        "people",
        r#"["name"]"#,
        r#"url = "https://p.example/{query}""#,
        9,
    );
    let plan = planned(&anouk(), &[("people", people)], Depth::Quick);
    assert_eq!(lines(&plan), ["people: Anouk Terlaak"]);
    assert_eq!(
        plan.queries[0].request.url.as_str(),
        "https://p.example/Anouk%20Terlaak"
    );
}

#[test]
fn a_budget_holds_over_own_questions_and_those_of_sites() {
    let definitions = [
        ("network", site("network.example")),
        ("seek", engine("seek.example", 3)),
    ];
    let plan = planned(&anouk(), &definitions, Depth::Normal);
    assert_eq!(
        lines(&plan),
        [
            "seek: \"Anouk Terlaak\"",
            "seek: site:network.example \"Anouk Terlaak\"",
            "seek: \"anouk@post.example\"",
        ]
    );
    assert_eq!(plan.queries[1].provider.id, "network");
    assert!(plan.beyond_budget["seek"] > 0);
    let plan = planned(
        &anouk(),
        &[
            ("network", site("network.example")),
            ("seek", engine("seek.example", 1)),
        ],
        Depth::Normal,
    );
    assert_eq!(reason(&plan, "network"), Some(SkipReason::BudgetUsed));
}

#[test]
fn sites_are_spread_over_the_web_providers() {
    let definitions = [
        ("alpha", engine("alpha.example", 10)),
        ("beta", engine("beta.example", 10)),
        ("one", site("one.example")),
        ("two", site("two.example")),
    ];
    let plan = planned(&anouk(), &definitions, Depth::Quick);
    let lines = lines(&plan);
    assert!(lines.contains(&"alpha: site:one.example \"Anouk Terlaak\"".to_owned()));
    assert!(lines.contains(&"beta: site:two.example \"Anouk Terlaak\"".to_owned()));
}

#[test]
fn a_site_without_a_web_provider_says_so() {
    let plan = planned(
        &anouk(),
        &[("network", site("network.example"))],
        Depth::Deep,
    );
    assert_eq!(reason(&plan, "network"), Some(SkipReason::NoWebProvider));
    let definitions = catalog(&[
        ("network", site("network.example")),
        ("seek", engine("seek.example", 9)),
    ]);
    let mut scope = scope(Depth::Normal);
    scope.leave_out.insert("seek".to_owned());
    let plan = plan_of(&definitions, &scope);
    assert_eq!(reason(&plan, "network"), Some(SkipReason::NoWebProvider));
    assert_eq!(reason(&plan, "seek"), Some(SkipReason::ByChoice));
    assert!(plan.queries.is_empty());
}

fn plan_of(catalog: &Catalog, scope: &Scope) -> Plan {
    plan(&anouk(), catalog, scope)
}

#[test]
fn the_language_of_the_run_comes_first() {
    let wiki = asked(
        "knowledge",
        r#"["name"]"#,
        r#"url = "https://{lang}.wiki.example/s?q={query}""#,
        9,
    );
    let wiki = wiki.replace(
        "[request]",
        "[editions]\nen = { lang = \"en\" }\nnl = { lang = \"nl\" }\n[request]",
    );
    let catalog = catalog(&[("wiki", wiki)]);
    let hosts = |depth, language| -> Vec<String> {
        let plan = plan_of(
            &catalog,
            &Scope {
                language,
                ..scope(depth)
            },
        );
        let host =
            |query: &selfsearch::ask::plan::Query| query.request.url.host_str().unwrap().to_owned();
        plan.queries.iter().map(host).take(2).collect()
    };
    assert_eq!(hosts(Depth::Quick, Language::Nl), ["nl.wiki.example"]);
    assert_eq!(
        hosts(Depth::Normal, Language::Nl),
        ["nl.wiki.example", "en.wiki.example"]
    );
    assert_eq!(
        hosts(Depth::Normal, Language::En),
        ["en.wiki.example", "nl.wiki.example"]
    );
}

#[test]
fn only_texts_are_searched_for_other_ways_to_write_a_name() {
    let people = asked(
        "people",
        r#"["name"]"#,
        r#"url = "https://p.example/{query}""#,
        99,
    );
    let definitions = [("people", people), ("seek", engine("seek.example", 99))];
    let plan = planned(&anouk(), &definitions, Depth::Normal);
    let asked = lines(&plan);
    assert!(
        asked.contains(&"seek: \"A. Terlaak\"".to_owned()),
        "{asked:#?}"
    );
    assert!(
        !asked.contains(&"people: A. Terlaak".to_owned()),
        "{asked:#?}"
    );
    let deep = lines(&planned(&anouk(), &definitions, Depth::Deep));
    assert!(deep.contains(&"people: A. Terlaak".to_owned()), "{deep:#?}");
}

#[test]
fn a_form_is_filled() {
    let seek = asked(
        "web",
        ALL_KINDS,
        "method = \"POST\"\nurl = \"https://f.example/go\"\nform = { q = \"{query}\", k = \"x\" }",
        2,
    );
    let plan = planned(&anouk(), &[("seek", seek)], Depth::Normal);
    assert_eq!(
        plan.queries.len(),
        2,
        "forms with other words are other requests"
    );
    assert_eq!(plan.queries[0].request.url.as_str(), "https://f.example/go");
    assert!(
        plan.queries[0]
            .request
            .form
            .contains(&("q".to_owned(), "\"Anouk Terlaak\"".to_owned()))
    );
}

#[test]
fn any_character_of_a_name_stays_a_character() {
    let hostile = Subject {
        name: Some(PersonName::parse(
            "Ann/e & Söns+Co #1 100% {query} ?x=\"y\"",
        )),
        ..Subject::default()
    };
    let definitions = [
        (
            "path",
            asked(
                "people",
                r#"["name"]"#,
                r#"url = "https://p.example/u/{query}/x""#,
                9,
            ),
        ),
        ("seek", engine("seek.example", 9)),
    ];
    let plan = planned(&hostile, &definitions, Depth::Quick);
    let url = |id: &str| {
        let query = plan.queries.iter().find(|query| query.asks.id == id);
        query.unwrap().request.url.clone()
    };
    let path = url("path");
    assert_eq!(path.path_segments().unwrap().count(), 3, "{path}");
    assert!(
        path.query().is_none() && path.fragment().is_none(),
        "{path}"
    );
    let seek = url("seek");
    let pairs: Vec<_> = seek.query_pairs().collect();
    assert_eq!(pairs.len(), 1, "{seek}");
    let name = hostile.name.as_ref().unwrap().full().replace('"', "");
    assert_eq!(pairs[0].1, format!("\"{name}\""));
}

#[test]
fn points_do_not_walk_up_the_path() {
    let accounts = asked(
        "social",
        r#"["username"]"#,
        r#"url = "https://a.example/u/{query}""#,
        9,
    );
    let mut nameless = subject(&[(Field::Usernames, "anoukt")]);
    nameless.usernames = vec!["..".to_owned()];
    let plan = planned(&nameless, &[("accounts", accounts)], Depth::Deep);
    assert!(plan.queries.is_empty());
    assert_eq!(reason(&plan, "accounts"), Some(SkipReason::NothingToAsk));
}

#[test]
fn nothing_is_asked_twice_and_the_order_is_always_the_same() {
    let mut twice = anouk();
    twice.usernames = vec![
        "anoukt".to_owned(),
        "anoukt".to_owned(),
        "Anouk Terlaak".to_owned(),
    ];
    let definitions = [
        ("network", site("network.example")),
        ("again", site("network.example")),
        ("seek", engine("seek.example", 99)),
    ];
    let first = planned(&twice, &definitions, Depth::Deep);
    let mut seen = BTreeSet::new();
    for (position, query) in first.queries.iter().enumerate() {
        assert_eq!(query.index, position);
        assert!(seen.insert(query.request.url.to_string()), "{}", query.text);
    }
    assert_eq!(
        lines(&first),
        lines(&planned(&twice, &definitions, Depth::Deep))
    );
}

#[test]
fn hits_are_expected_to_hold_a_word_of_what_was_asked() {
    let plan = planned(
        &anouk(),
        &[("seek", engine("seek.example", 9))],
        Depth::Quick,
    );
    let expects = |kind| {
        let query = plan
            .queries
            .iter()
            .find(|query| query.kind == kind)
            .unwrap();
        query.expects.clone()
    };
    assert_eq!(expects(IdentifierKind::Name), ["Anouk", "Terlaak"]);
    assert_eq!(
        expects(IdentifierKind::Email),
        ["anouk@post.example", "anouk", "Anouk", "Terlaak"]
    );
    assert!(expects(IdentifierKind::Phone).is_empty());
}

#[test]
fn what_a_person_asks_themselves_comes_as_filled_links() {
    let open = definition(
        "web",
        ALL_KINDS,
        "[open]\nurl = \"https://big.example/search?q={query}\"\n",
    );
    let plan = planned(&anouk(), &[("big", open)], Depth::Normal);
    assert!(plan.queries.is_empty());
    assert_eq!(plan.open.len(), 5);
    assert_eq!(
        plan.open[0].url.as_str(),
        "https://big.example/search?q=%22Anouk%20Terlaak%22"
    );
    assert_eq!(plan.open[0].text, "\"Anouk Terlaak\"");
}

#[test]
fn a_preview_tells_who_gets_to_see_what_and_how_long_it_takes() {
    let definitions = [
        ("network", site("network.example")),
        ("other", site("other.example").replace("social", "people")),
        ("seek", engine("seek.example", 5)),
        (
            "slow",
            asked(
                "people",
                r#"["email"]"#,
                r#"url = "https://slow.example/{query}""#,
                9,
            )
            .replace("2s", "100s"),
        ),
    ];
    let plan = planned(&anouk(), &definitions, Depth::Quick);
    let preview = Preview::new(&plan, 1.0);
    assert_eq!(preview.queries, plan.queries.len());
    let time = |id: &str| {
        let provider = preview.providers.iter().find(|provider| provider.id == id);
        provider.unwrap().milliseconds
    };
    assert_eq!(time("seek"), 10_000, "five queries, two seconds each");
    assert_eq!(time("slow"), 100_000);
    assert_eq!(
        preview.milliseconds, 100_000,
        "hosts are asked side by side"
    );
    assert_eq!(Preview::new(&plan, 0.0).milliseconds, 0);

    let english = Texts::new(Language::En);
    assert_eq!(
        preview.summary(&english),
        "6 questions to 2 services, about 2 minutes."
    );
    let text = preview.text(&english, 70);
    let unwrapped = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "seek.example",
        "your e-mail address",
        "your user name",
        "site:network.example \"Anouk Terlaak\"",
        "Nothing has been sent yet",
        "does not fit",
    ] {
        assert!(unwrapped.contains(words), "{words} is not in:\n{text}");
    }
    assert!(
        text.lines().all(|line| line.chars().count() <= 70),
        "{text}"
    );
    let dutch = preview.text(&Texts::new(Language::Nl), 70);
    assert!(dutch.contains("ongeveer 2 minuten"), "{dutch}");
}

#[test]
fn a_preview_as_json_reads_back_and_fits_its_schema() {
    let definitions = [
        (
            "big",
            definition(
                "web",
                ALL_KINDS,
                "[open]\nurl = \"https://big.example/?q={query}\"\n",
            ),
        ),
        ("network", site("network.example")),
    ];
    let preview = Preview::new(&planned(&anouk(), &definitions, Depth::Deep), 1.0);
    let json = serde_json::to_value(&preview).unwrap();
    let schema = serde_json::to_value(schemars::schema_for!(Preview)).unwrap();
    assert!(jsonschema::is_valid(&schema, &json));
    assert_eq!(serde_json::from_value::<Preview>(json).unwrap(), preview);
    assert_eq!(preview.skipped[0].reason, "skipped-no-web-provider");
    let text = preview.text(&Texts::new(Language::Nl), 80);
    assert!(
        text.contains("https://big.example/?q=%22Anouk%20Terlaak%22"),
        "{text}"
    );
}
