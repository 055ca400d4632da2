//! Reading pages: the invented ones of every provider, real ones when they are at hand, and hostile ones.

use selfsearch::ask::extract::{Answer, Asked, Hit, read};
use selfsearch::ask::fetch::Page;
use selfsearch::ask::provider::{Catalog, Provider};

mod hostile;
mod invented;
mod real;

/// A page of this body, as a server sends it.
fn page(body: impl Into<Vec<u8>>, content_type: &str) -> Page {
    Page {
        status: 200,
        url: None,
        content_type: Some(content_type.to_owned()),
        body: body.into(),
    }
}

/// What `provider` reads on a page, asked in its first edition.
fn answer(provider: &Provider, page: &Page, expects: &[&str]) -> Answer {
    let expects: Vec<String> = expects.iter().map(|word| (*word).to_owned()).collect();
    let asked = Asked {
        edition: &provider.editions[0],
        text: "",
        expects: &expects,
    };
    read(provider, asked, page)
}

/// What the shipped provider of this id reads.
fn shipped(id: &str, page: &Page) -> Answer {
    answer(&Catalog::shipped().providers[id], page, &[])
}

/// The hits of an answer, none for any other answer.
fn hits(answer: &Answer) -> &[Hit] {
    match answer {
        Answer::Hits(hits) => hits,
        _ => &[],
    }
}

/// The word for an answer.
fn kind(answer: &Answer) -> &'static str {
    match answer {
        Answer::Hits(_) => "hits",
        Answer::Nothing => "nothing",
        Answer::Refused(..) => "refused",
        Answer::Unreadable(_) => "unreadable",
        Answer::Failed(_) => "failed",
    }
}

/// An address with its escapes undone, so that two ways of writing the same one are equal.
fn same_address(url: &str) -> String {
    let url = url::Url::parse(url).map_or_else(|_| url.to_owned(), String::from);
    let plain = url
        .replace('+', "%2B")
        .replace('&', "%26")
        .replace('=', "%3D");
    url::form_urlencoded::parse(plain.as_bytes())
        .map(|(name, _)| name.into_owned())
        .collect()
}
