//! The practice web.

use std::collections::BTreeSet;

use selfsearch::locale::Language;
use selfsearch::practice::{Manner, World};

fn worlds() -> impl Iterator<Item = World> {
    Language::ALL
        .into_iter()
        .map(|language| World::new(language).unwrap())
}

#[test]
fn each_edition_is_a_town_of_some_size() {
    for world in worlds() {
        let language = world.language;
        assert!(world.people.len() >= 5, "{language:?}: people");
        assert!(world.pages.len() >= 60, "{language:?}: pages");
        assert!(world.stories().count() >= 20, "{language:?}: stories");
        let catalog = world.catalog();
        assert!(
            catalog.problems.is_empty(),
            "{language:?}: {:#?}",
            catalog.problems
        );
        assert!(catalog.providers.len() >= 8, "{language:?}: providers");
        let manners: Vec<Manner> = world
            .services
            .iter()
            .map(|service| service.manner)
            .collect();
        assert!(manners.contains(&Manner::Challenge));
        assert!(manners.contains(&Manner::Remodelled));
        assert!(
            manners
                .iter()
                .any(|manner| matches!(manner, Manner::Slow(_)))
        );
        assert!(
            manners
                .iter()
                .any(|manner| matches!(manner, Manner::Throttle(_)))
        );
    }
}

#[test]
fn both_editions_have_the_same_stories_in_their_own_words() {
    let [nl, en] = Language::ALL.map(|language| World::new(language).unwrap());
    assert_eq!(nl.stories().count(), en.stories().count());
    for ((dutch_page, dutch), (english_page, english)) in nl.stories().zip(en.stories()) {
        assert_eq!(
            dutch.expect, english.expect,
            "{} and {}",
            dutch.title, english.title
        );
        assert_ne!(dutch_page.text, english_page.text);
        assert_ne!(dutch.note, english.note);
    }
}

#[test]
fn every_host_is_invented() {
    for world in worlds() {
        let hosts = world.hosts();
        assert!(
            hosts.iter().all(|host| host.ends_with(".example")),
            "{hosts:?}"
        );
        for provider in world.catalog().providers.values() {
            for url in [&provider.homepage, &provider.removal] {
                assert!(url.host_str().unwrap().ends_with(".example"), "{url}");
            }
        }
        for page in &world.pages {
            let words = page
                .text
                .split(|letter: char| letter.is_whitespace() || letter == ',');
            for address in words.filter(|word| word.contains('@')) {
                assert!(
                    address.trim_end_matches('.').ends_with(".example"),
                    "{address}"
                );
            }
        }
    }
}

#[test]
fn phone_numbers_are_made_up() {
    let number = regex::Regex::new(r"\b0\d{1,3}[- ]\d[\d ]{5,}").unwrap();
    for world in worlds() {
        let mut numbers = 0;
        for page in &world.pages {
            for found in number.find_iter(&page.text) {
                let found = found.as_str().trim();
                assert!(
                    found == "06-12345678" || found.starts_with("020-555 01"),
                    "{found}"
                );
                numbers += 1;
            }
        }
        assert!(numbers > 3);
    }
}

#[test]
fn every_page_stands_at_its_own_address_and_names_known_people() {
    for world in worlds() {
        let people: BTreeSet<_> = world
            .people
            .iter()
            .map(|person| person.id.as_str())
            .collect();
        assert_eq!(people.len(), world.people.len());
        let mut addresses = BTreeSet::new();
        for page in &world.pages {
            assert!(page.path.starts_with('/'), "{}", page.url());
            assert!(
                addresses.insert(page.url()),
                "{} is there twice",
                page.url()
            );
            assert!(
                page.url()
                    .parse::<url::Url>()
                    .is_ok_and(|url| url.as_str() == page.url())
            );
            for person in &page.who {
                assert!(
                    people.contains(person.as_str()),
                    "{}: who is {person}?",
                    page.url()
                );
            }
        }
    }
}
