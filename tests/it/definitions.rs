//! Provider definitions: what is wrong is told at once, with its place and what to do; what is right still works.

use selfsearch::ask::provider::{Catalog, Origin, Problem};
use selfsearch::locale::{Language, Texts};

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
