//! Provider definitions: what is wrong is told at once, with its place and what to do; what is right still works.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use selfsearch::ask::extract::{Answer, Asked, read};
use selfsearch::ask::provider::catalog::ChoiceError;
use selfsearch::ask::provider::{Catalog, Edition, Origin, Problem, definition};
use selfsearch::ask::saved;
use selfsearch::locale::{Language, Texts};
use serde_json::Value;

/// A definition without a mistake; tests break one thing in it at a time.
const GOOD: &str = r#"name = "Heron"
homepage = "https://heron.example"
group = "web"
accepts = ["name", "email"]
discloses = "identifier"
removal = "https://heron.example/removal"
checked = 2026-08-22

[editions.nl]
lang = "nl"
[editions.en]
lang = "en"

[request]
url = "https://heron.example/{lang}?q={query}"
interval = "5s"
budget = 10

[results]
kind = "html"
item = "li.hit"
title = { select = "a" }
url = { select = "a", attr = "href" }

[empty]
any = [{ selector = ".none" }]

[refused]
blocked = [{ status = 403 }]
"#;

fn problems(source: &str, origin: Origin) -> Vec<Problem> {
    let mut catalog = Catalog::default();
    catalog.add("heron.toml", source, origin);
    assert_eq!(
        catalog.providers.len(),
        usize::from(catalog.problems.is_empty())
    );
    catalog.problems
}

fn told(problem: &Problem) -> String {
    let sentence = problem.sentence(&Texts::new(Language::En));
    format!("{}:{} {sentence}", problem.line, problem.column)
}

/// The definition with `old` replaced has exactly these problems.
#[track_caller]
fn check(old: &str, new: &str, expected: &[&str]) {
    assert!(GOOD.contains(old), "the good definition has no {old:?}");
    let source = GOOD.replacen(old, new, 1);
    let told: Vec<String> = problems(&source, Origin::Shipped)
        .iter()
        .map(told)
        .collect();
    assert_eq!(told, expected, "{new}");
}

#[test]
fn a_good_definition_has_no_problem() {
    check("Heron", "Heron", &[]);
}

#[test]
fn every_problem_of_a_file_is_told_at_once() {
    let source = r#"name = "Heron"
homepage = "heron.example"
grop = "web"
accepts = ["name", "mail"]
discloses = "everything"
checked = 2026-02-30

[request]
url = "http://localhost/{lang}?q={qurey}"
interval = 5
budget = 0

[results]
kind = "html"
item = "li..hit"
url = { select = "a", atr = "href" }

[empty]
any = []

[refused]
blocked = [{ statos = 403 }, { status = 1000 }]
nonsense = [{ status = 403 }]
"#;
    let told: Vec<String> = problems(source, Origin::Shipped).iter().map(told).collect();
    insta::assert_snapshot!(told.join("\n"));
}

/// What is replaced in the good definition, by what, and all that is then told.
const MISTAKES: &[(&str, &str, &[&str])] = &[
    (
        "\"https://heron.example\"",
        "\"ftp://heron.example\"",
        &["2:12 Only http and https addresses are asked, not ftp"],
    ),
    (
        "accepts = [\"name\", \"email\"]",
        "accepts = []",
        &["4:11 \"accepts\" is an empty list: give at least one entry"],
    ),
    (
        "2026-08-22",
        "2026-08-22T10:00:00",
        &[
            "7:11 \"2026-08-22T10:00:00\" is not a date: write the day as 2026-08-22, without a time",
        ],
    ),
    (
        "lang = \"en\"",
        "land = \"en\"",
        &[
            "10:8 Every edition fills the same blanks; \"nl\" lacks land",
            "12:8 Every edition fills the same blanks; \"en\" lacks lang",
        ],
    ),
    (
        "\"5s\"",
        "\"5 hours\"",
        &[
            "16:12 \"5 hours\" is not a duration: write \"500ms\", \"5s\" or \"2m\", one hour at most",
        ],
    ),
    (
        "budget = 10",
        "budget = 0",
        &["17:10 A budget of 0 asks nothing: state the most queries of one run, at least 1"],
    ),
    (
        "{query}",
        "{quary}",
        &["15:7 Nothing fills {quary} here; did you mean {query}?"],
    ),
    (
        "?q={query}",
        "",
        &["15:7 The question has no place: put {query} where it goes"],
    ),
    (
        "item = \"li.hit\"\n",
        "",
        &["20:8 kind = \"html\" needs \"item\""],
    ),
    (
        "kind = \"html\"",
        "kind = \"feed\"",
        &["20:8 kind = \"feed\" has no use for \"item\": remove it or change the kind"],
    ),
    (
        "\"li.hit\"",
        "\"li:hit(\"",
        &["21:8 \"li:hit(\" is not a CSS selector: UnsupportedPseudoClassOrElement"],
    ),
    (
        "title = { select = \"a\" }",
        "title = { path = \"$.a\" }",
        &["22:18 A JSON path finds nothing in a page: use select and attr"],
    ),
    (
        "attr = \"href\"",
        "path = \"$.a\"",
        &["23:18 A JSON path and a CSS selector cannot both say where the value stands: keep one"],
    ),
    (
        "[empty]\nany = [{ selector = \".none\" }]\n",
        "",
        &[
            "19:2 How does an answer without results look? Add [empty] with any = [...], or \"nothing found\" cannot be told from \"not understood\"",
        ],
    ),
    (
        "[refused]\nblocked = [{ status = 403 }]\n",
        "",
        &[
            "19:2 How does a refusal look? Add [refused] with signals such as blocked = [{ status = 403 }], or a refusal would pass for an answer",
        ],
    ),
    (
        "{ status = 403 }",
        "{ json = \"a b\" }",
        &["29:12 \"a b\" is not a JSON path (RFC 9535): it starts with $, as in $.items[*].title"],
    ),
    (
        "{ status = 403 }",
        "{ status = 403, text = \"no\" }",
        &[
            "29:12 A signal has exactly one key: { status = 403 }. What must be seen together goes into { all = [...] }",
        ],
    ),
    (
        "{ status = 403 }",
        "{ all = [] }",
        &["29:12 \"all\" is an empty list: give at least one entry"],
    ),
    (
        "{ status = 403 }",
        "{ host = \"https://heron.example\" }",
        &[
            "29:12 \"https://heron.example\" is not a host: write the name alone, such as example.org",
        ],
    ),
    (
        "name = \"Heron\"\n",
        "",
        &["1:1 The key \"name\" is missing"],
    ),
    (
        "name = \"Heron\"",
        "name = \"Heron",
        &["1:14 Not valid TOML here: invalid basic string, expected `\"`"],
    ),
];

#[test]
fn each_mistake_says_what_to_do() {
    for (old, new, told) in MISTAKES {
        check(old, new, told);
    }
}

#[test]
fn a_provider_is_asked_in_one_way() {
    check(
        "[results]",
        "[via_web]\nquery = \"site:heron.example {query}\"\n[results]",
        &["19:2 A service is asked by [request] or by [via_web], not by both: remove one"],
    );
    let request = &GOOD[GOOD.find("[request]").unwrap()..GOOD.find("[results]").unwrap()];
    check(
        request,
        "",
        &["1:1 Nothing says how to ask: add [request], [via_web] or [open]"],
    );
    check(
        request,
        "[via_web]\nquery = \"site:heron.example\"\n",
        &[
            "15:9 The question has no place: put {query} where it goes",
            "16:2 The web search services read the answers to [via_web]: remove [results], or add [open] for pages saved by hand",
        ],
    );
    check(
        request,
        "[open]\nurl = \"https://heron.example/?q={query}\"\n",
        &[],
    );
    check(request, "[open]\n", &["14:1 The key \"url\" is missing"]);
    let results = &GOOD[GOOD.find("[results]").unwrap()..];
    check(
        results,
        "",
        &["14:2 Nothing reads the answer: add [results]"],
    );
    check(
        "\n[request]",
        "\n[request]\nform = { a = \"{query}\" }",
        &["14:2 A GET request has no form: set method = \"POST\", or move the fields to the url"],
    );
}

#[test]
fn only_a_definition_of_the_person_may_name_a_private_address() {
    let private = GOOD.replace(
        "https://heron.example/{lang}",
        "http://127.0.0.1:8080/{lang}",
    );
    let told: Vec<String> = problems(&private, Origin::Shipped)
        .iter()
        .map(told)
        .collect();
    assert_eq!(
        told,
        [
            "15:7 \"127.0.0.1\" is a private address; only your own definitions (--providers) may name one"
        ]
    );
    assert_eq!(problems(&private, Origin::Person), []);
}

#[test]
fn a_file_name_that_makes_no_id_is_told() {
    for (file, id) in [
        ("My Heron.toml", "My Heron"),
        ("héron.toml", "héron"),
        (".toml", ""),
    ] {
        let mut catalog = Catalog::default();
        catalog.add(file, GOOD, Origin::Person);
        let keys: Vec<_> = catalog.problems.iter().map(|problem| problem.key).collect();
        let expected: &[&str] = if id.is_empty() {
            &[]
        } else {
            &["definition-id"]
        };
        assert_eq!(keys, expected, "{file}");
        assert!(catalog.providers.is_empty());
    }
}

#[test]
fn hostile_files_cannot_steer_a_terminal_and_end_in_time() {
    let source = "\"\u{1b}[31m\u{202e}\" = 1\nname = \"\u{1b}]0;x\u{7}\"";
    for problem in problems(source, Origin::Person) {
        let all = format!("{problem}{}{}", told(&problem), problem.source);
        assert!(!all.contains(['\u{1b}', '\u{7}', '\u{202e}']), "{all:?}");
    }
    let deep = format!("name = {}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(!problems(&deep, Origin::Person).is_empty());
    let deep = GOOD.replace(
        "{ status = 403 }",
        &format!(
            "{}{{ status = 403 }}{}",
            "{ all = [".repeat(5000),
            "] }".repeat(5000)
        ),
    );
    assert!(!problems(&deep, Origin::Person).is_empty());
    let wrong: Vec<String> = (0..5000).map(|n| format!("wrong{n} = {n}")).collect();
    let told = problems(&wrong.join("\n"), Origin::Person).len();
    assert!((90..=110).contains(&told), "{told}");
}

/// A folder with these files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, content) in files {
        std::fs::write(folder.path().join(name), content).unwrap();
    }
    folder
}

#[test]
fn a_broken_file_hides_no_other_and_never_falls_back_to_what_it_replaces() {
    let folder = folder(&[
        ("good.toml", GOOD),
        ("heron.toml", "name = 1"),
        ("notes.md", "x"),
        ("_other.toml", "y"),
    ]);
    std::fs::write(folder.path().join("bytes.toml"), [0xff, 0xfe]).unwrap();
    std::fs::create_dir(folder.path().join("folder.toml")).unwrap();
    let mut catalog = Catalog::default();
    catalog.add("heron.toml", GOOD, Origin::Shipped);
    catalog.add_folder(folder.path()).unwrap();
    assert_eq!(catalog.providers.keys().collect::<Vec<_>>(), ["good"]);
    let mut files: Vec<_> = catalog
        .problems
        .iter()
        .map(|problem| problem.file.rsplit('/').next().unwrap())
        .collect();
    files.dedup();
    assert_eq!(files, ["bytes.toml", "folder.toml", "heron.toml"]);
}

#[test]
fn a_folder_may_share_refusals_of_its_own() {
    let folder = folder(&[
        ("heron.toml", GOOD),
        ("_refused.toml", "captcha = [{ title = \"Robots\" }]"),
    ]);
    let mut catalog = Catalog::with_shared_refusals();
    let before = catalog.clone();
    catalog.add_folder(folder.path()).unwrap();
    assert_eq!(catalog.problems, []);
    let shared = |catalog: &Catalog| {
        let mut catalog = catalog.clone();
        catalog.add("stork.toml", GOOD, Origin::Person);
        catalog.providers["stork"]
            .reader
            .as_ref()
            .unwrap()
            .shared
            .len()
    };
    assert_eq!(shared(&catalog), shared(&before) + 1);

    let folder = self::folder(&[("_refused.toml", "captcha = [{ titel = \"Robots\" }]")]);
    catalog.add_folder(folder.path()).unwrap();
    assert_eq!(
        told(&catalog.problems[0]),
        "1:14 Unknown key \"titel\"; did you mean \"title\"?"
    );
}

#[test]
fn a_choice_names_the_nearest_id_and_leaves_out_the_rest() {
    let catalog = Catalog::shipped();
    let left_out = catalog
        .left_out(
            &["mojeek".to_owned(), "bing".to_owned()],
            &["bing".to_owned()],
        )
        .unwrap();
    assert_eq!(left_out.len(), catalog.providers.len() - 1);
    assert!(!left_out.contains("mojeek"));
    let error = catalog.left_out(&[], &["mojek".to_owned()]).unwrap_err();
    assert_eq!(
        error,
        ChoiceError::UnknownId {
            id: "mojek".to_owned(),
            nearest: Some("mojeek".to_owned())
        }
    );
    let error = catalog.get("something-else").unwrap_err();
    assert!(matches!(
        error,
        ChoiceError::UnknownId { nearest: None, .. }
    ));
}

#[test]
fn a_blank_can_be_set_to_a_private_address_of_the_person() {
    let mut catalog = Catalog::default();
    let source = GOOD
        .replace("https://heron.example/{lang}", "{base}/{lang}")
        .replace(
            "lang = \"nl\"",
            "lang = \"nl\"\nbase = \"https://nl.heron.example\"",
        )
        .replace(
            "lang = \"en\"",
            "lang = \"en\"\nbase = \"https://heron.example\"",
        );
    catalog.add("heron.toml", &source, Origin::Shipped);
    catalog
        .set("heron", "base", "http://127.0.0.1:8080")
        .unwrap();
    let heron = &catalog.providers["heron"];
    assert_eq!((heron.editions.len(), heron.origin), (1, Origin::Person));
    let link = heron.link(&heron.editions[0], "\"Noor Bakker\"").unwrap();
    assert_eq!(
        link.as_str(),
        "http://127.0.0.1:8080/en?q=%22Noor%20Bakker%22"
    );

    let refuses = |catalog: &mut Catalog, id: &str, blank: &str, value: &str| {
        catalog.set(id, blank, value).unwrap_err()
    };
    assert!(matches!(
        refuses(&mut catalog, "herons", "base", ""),
        ChoiceError::UnknownId { .. }
    ));
    assert!(matches!(
        refuses(&mut catalog, "heron", "bose", ""),
        ChoiceError::UnknownBlank { .. }
    ));
    assert!(matches!(
        refuses(&mut catalog, "heron", "base", "file:///etc"),
        ChoiceError::BadValue { .. }
    ));
    assert_eq!(
        catalog.providers["heron"]
            .link(&heron_edition(&catalog), "x")
            .unwrap()
            .port(),
        Some(8080)
    );
}

fn heron_edition(catalog: &Catalog) -> Edition {
    catalog.providers["heron"].editions[0].clone()
}

#[test]
fn a_person_gets_a_link_to_every_page_the_program_asks_for() {
    let provider = |source: &str| {
        let mut catalog = Catalog::default();
        catalog.add("heron.toml", source, Origin::Shipped);
        assert_eq!(catalog.problems, []);
        catalog.providers["heron"].clone()
    };
    let own = provider(GOOD);
    let link = own.link(&own.editions[1], "a/b").unwrap();
    assert_eq!(link.as_str(), "https://heron.example/nl?q=a%2Fb");
    let stated = provider(&GOOD.replace(
        "[results]",
        "[open]\nurl = \"https://heron.example/by-hand\"\n[results]",
    ));
    assert_eq!(
        stated.link(&stated.editions[0], "x").unwrap().path(),
        "/by-hand"
    );
    // What a program gets from an API is no page for a person.
    let api = provider(&GOOD.replace("budget = 10", "budget = 10\nagent = \"api\""));
    assert_eq!(api.link(&api.editions[0], "x"), None);
}

#[test]
fn the_shipped_definitions_have_no_problem() {
    let catalog = Catalog::shipped();
    let told: Vec<String> = catalog
        .problems
        .iter()
        .map(|problem| format!("{problem} {}", told(problem)))
        .collect();
    assert_eq!(told, Vec::<String>::new());
    for id in [
        "bing",
        "duckduckgo",
        "github_users",
        "google",
        "google_news",
        "linkedin",
        "mojeek",
        "wikipedia",
    ] {
        assert!(catalog.get(id).is_ok(), "{id}");
    }
}

fn providers() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("providers")
}

fn shipped_files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(providers()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.extension().is_some_and(|ending| ending == "toml") && !name.starts_with('_') {
            files.push((name, std::fs::read_to_string(path).unwrap()));
        }
    }
    files
}

/// A definition as JSON, dates as text.
fn json(source: &str) -> Value {
    fn plain(value: toml::Value) -> Value {
        match value {
            toml::Value::Datetime(date) => date.to_string().into(),
            toml::Value::Array(list) => list.into_iter().map(plain).collect(),
            toml::Value::Table(table) => table
                .into_iter()
                .map(|(key, value)| (key, plain(value)))
                .collect(),
            toml::Value::String(text) => text.into(),
            toml::Value::Integer(number) => number.into(),
            toml::Value::Float(number) => number.into(),
            toml::Value::Boolean(truth) => truth.into(),
        }
    }
    plain(toml::from_str(source).unwrap())
}

#[test]
fn the_schema_for_editors_is_up_to_date() {
    let stored: Value =
        serde_json::from_str(&std::fs::read_to_string(providers().join("schema.json")).unwrap())
            .unwrap();
    let made = serde_json::to_value(definition::schema()).unwrap();
    assert!(
        stored == made,
        "run: selfsearch providers schema > providers/schema.json"
    );
}

#[test]
fn the_schema_takes_every_shipped_definition_and_no_bad_one() {
    let schema = serde_json::to_value(definition::schema()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    for (name, source) in shipped_files() {
        assert!(
            source.starts_with("#:schema ./schema.json\n"),
            "{name} does not name its schema"
        );
        let errors: Vec<String> = validator
            .iter_errors(&json(&source))
            .map(|error| format!("{} {error}", error.instance_path()))
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
    }
    assert!(validator.is_valid(&json(GOOD)));
    for (old, new) in [
        ("name = \"Heron\"", ""),
        ("name = \"Heron\"", "nam = \"Heron\"\nname = \"Heron\""),
        ("\"web\"", "\"wab\""),
        ("\"https://heron.example\"", "\"heron.example\""),
        ("\"5s\"", "\"5 hours\""),
        ("budget = 10", "budget = 0"),
        ("{ status = 403 }", "{ statos = 403 }"),
        ("{ status = 403 }", "{ status = 403, text = \"x\" }"),
        ("[{ selector = \".none\" }]", "[]"),
        ("blocked = [{", "nonsense = [{"),
        ("[request]", "[requests]"),
        ("attr = \"href\"", "attr = 1"),
    ] {
        assert!(
            !validator.is_valid(&json(&GOOD.replacen(old, new, 1))),
            "the schema takes {new}"
        );
    }
}

/// The tables of the reference: the words in the first column, by heading.
fn reference() -> BTreeMap<String, BTreeSet<String>> {
    let readme = std::fs::read_to_string(providers().join("README.md")).unwrap();
    let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut heading = String::new();
    for line in readme.lines() {
        if let Some(text) = line.strip_prefix("### ") {
            text.clone_into(&mut heading);
        } else if let Some(word) = line
            .strip_prefix("| `")
            .and_then(|rest| rest.split('`').next())
        {
            assert!(
                tables
                    .entry(heading.clone())
                    .or_default()
                    .insert(word.to_owned()),
                "{heading}: {word} twice"
            );
        }
    }
    tables
}

/// The keys or values that a part of the schema knows.
fn words(part: &Value) -> BTreeSet<String> {
    let variants = part["oneOf"].as_array().into_iter().flatten();
    let values = variants.clone().chain([part]);
    let mut words: BTreeSet<String> = values
        .clone()
        .filter_map(|one| one["properties"].as_object())
        .flat_map(|keys| keys.keys().cloned())
        .collect();
    words.extend(
        variants
            .filter_map(|one| one["const"].as_str())
            .map(str::to_owned),
    );
    words.extend(
        values
            .filter_map(|one| one["enum"].as_array())
            .flatten()
            .filter_map(Value::as_str)
            .map(str::to_owned),
    );
    words
}

#[test]
fn the_reference_is_complete() {
    let schema = serde_json::to_value(definition::schema()).unwrap();
    let headings = [
        ("Request", "`[request]`"),
        ("Method", "`method`"),
        ("Redirects", "`redirects`"),
        ("Agent", "`agent`"),
        ("ViaWeb", "`[via_web]`"),
        ("Open", "`[open]`"),
        ("Layout", "`[results]`"),
        ("Kind", "`kind`"),
        ("Pick", "Picks"),
        ("Unwrap", "Unwrap"),
        ("Empty", "`[empty]`"),
        ("RefusalKind", "`[refused]`"),
        ("Signal", "Signals"),
        ("Group", "`group`"),
        ("IdentifierKind", "`accepts`"),
        ("Discloses", "`discloses`"),
    ];
    let mut stated = reference();
    assert_eq!(stated.remove("The file"), Some(words(&schema)));
    for (name, part) in schema["$defs"].as_object().unwrap() {
        let heading = headings.iter().find(|(known, _)| known == name);
        let Some((_, heading)) = heading else {
            panic!("the README has no table for {name}");
        };
        assert_eq!(stated.remove(*heading), Some(words(part)), "{heading}");
    }
    assert!(stated.is_empty(), "tables of nothing: {:?}", stated.keys());
}

#[test]
fn the_worked_example_of_the_reference_works() {
    let readme = std::fs::read_to_string(providers().join("README.md")).unwrap();
    let block = |language: &str| {
        let (_, rest) = readme.split_once(&format!("```{language}\n")).unwrap();
        rest.split("```").next().unwrap()
    };
    let mut catalog = Catalog::with_shared_refusals();
    catalog.add("heron.toml", block("toml"), Origin::Shipped);
    assert_eq!(catalog.problems, []);
    let heron = catalog.get("heron").unwrap();
    let asked = Asked {
        edition: &heron.editions[0],
        text: "",
        expects: &[],
    };
    let page = saved::page(block("html").as_bytes().to_vec());
    let Answer::Hits(hits) = read(heron, asked, &page) else {
        panic!("the example is not read");
    };
    let [hit] = hits.as_slice() else {
        panic!("the advertisement counts as a result");
    };
    for shown in [hit.title.as_str(), hit.url.as_str(), hit.snippet.as_str()] {
        assert!(block("console").contains(shown), "{shown}");
    }
}
