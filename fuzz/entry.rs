//! What is fuzzed. `cargo +nightly fuzz run definition` and `cargo +nightly fuzz run extract` feed these functions
//! with what they make up; `cargo test` feeds them with `fuzz/corpus/`.

use std::sync::LazyLock;

use selfsearch::ask::extract::{Answer, Asked, read};
use selfsearch::ask::provider::{Catalog, Origin};
use selfsearch::ask::saved;
use selfsearch::locale::{Language, Texts};
use url::Url;

static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::new(Language::En));
static SHIPPED: LazyLock<Catalog> = LazyLock::new(Catalog::shipped);

/// Loads anything as a definition: it is good or its problems stand somewhere in it, and nothing panics.
pub(crate) fn definition(data: &[u8]) {
    let Ok(source) = std::str::from_utf8(data) else {
        return;
    };
    let mut catalog = Catalog::default();
    catalog.add("fuzz.toml", source, Origin::Person);
    assert_eq!(catalog.providers.is_empty(), !catalog.problems.is_empty());
    let lines = source.split('\n').count();
    for problem in &catalog.problems {
        assert!((1..=lines).contains(&problem.line) && problem.column >= 1);
        assert!(!problem.sentence(&TEXTS).is_empty());
    }
    for provider in catalog.providers.values() {
        for edition in &provider.editions {
            let link = provider.link(edition, "\"Noor Bakker\" {query}");
            assert!(link.is_none_or(|link| is_web(&link)));
        }
    }
}

/// Reads anything as a saved answer of a shipped provider, which the first byte chooses.
pub(crate) fn extract(data: &[u8]) {
    let Some((first, body)) = data.split_first() else {
        return;
    };
    let providers: Vec<_> = SHIPPED
        .providers
        .values()
        .filter(|one| one.reader.is_some())
        .collect();
    let provider = providers[usize::from(*first) % providers.len()];
    let page = saved::page(body.to_vec());
    let asked = Asked {
        edition: provider.edition_at(page.url.as_ref()),
        text: "Noor Bakker",
        expects: &[],
    };
    if let Answer::Hits(hits) = read(provider, asked, &page) {
        assert!(!hits.is_empty());
        for hit in hits {
            assert!(is_web(&hit.url));
            let shown = [Some(hit.title), Some(hit.snippet), hit.date];
            assert!(
                !shown
                    .iter()
                    .flatten()
                    .any(|text| text.contains(char::is_control))
            );
        }
    }
}

fn is_web(url: &Url) -> bool {
    matches!(url.scheme(), "http" | "https")
}
